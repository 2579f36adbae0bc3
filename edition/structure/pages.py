"""Page breaks: found as form feeds, page numbers on lines of their own, or sentences cut in two.

A paragraph that a break cut is one unit again; the break stays as a `pb`, the page number's own
characters as `fw` (TEI Guidelines, 3.11.3 and 11.6.2).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from edition.model import Annotation, Block, Certainty, Document
from edition.model.headings import bibliography_level
from edition.structure.draft import Draft, Unit

MAKER = "pages"

# A page number alone on its line: "- 12 -", "[p. 12]", "Page 3 of 9", "Seite 3", "第3页".
_NUMBER = re.compile(
    r"""^[ \t]*(?:
        [-\u2013\u2014\u2012~\u2022*=]{1,2}[ \t]?(?P<dash>\d{1,4})
            [ \t]?[-\u2013\u2014\u2012~\u2022*=]{1,2}
      | \[[ \t]?(?:p\.|pp\.|page|pg\.|f\.|fol\.|s\.|seite|bl\.|с\.|стр\.|л\.)[ \t]?
            (?P<bracket>\d{1,4}[rv]?)[ \t]?\]
      | (?:page|pg\.|seite|página|pagina|strona|страница|стр\.|str\.|blatt|лист|sheet)[ \t]
            (?P<word>\d{1,4})
            (?:[ \t]?(?:of|/|von|de|di|из|z|sur|av)[ \t]?\d{1,4})?\.?
      | (?:p\.|s\.|с\.|стр\.|str\.)[ \t]?(?P<short>\d{1,4})
      | (?P<slash>\d{1,4})[ \t]?/[ \t]?\d{1,4}
      | 第[ \t]?(?P<cjk>\d{1,4})[ \t]?[页頁](?:[ \t]?[/共][ \t]?\d{1,4}[ \t]?[页頁]?)?
    )[ \t]*$""",
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_BARE = re.compile(r"\d{1,4}")
_INLINE = re.compile(
    r"\[(?:p\.|pp\.|page|pg\.|fol\.|f\.|S\.|Seite|Bl\.|с\.|стр\.|л\.)[ \t]?(\d{1,4}[rv]?)\]"
)
_LABEL = re.compile(
    r"[^\s.!?:;][^.!?:;\n]{0,80}:(?:\s|$)|(?:Mr|Mrs|Ms|Dr|The)\.? ?[A-Z]{2}|[QA][.:] "
)
_LISTED = re.compile(r"(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|[-*•–—])\s")
_ENTRY = re.compile(
    r"(?:[^\W\dA-Z_]{1,4}['’ ]\s?){1,3}[^\W\da-z_][\w'’-]+(?:\s[^\W\d_][\w'’-]+)?,\s"
    r"[^\W\da-z_](?:\.|[\w'’-]*[,.])"
)
"""An inverted name with a particle in small letters: "de Grazia, M."."""
_CLOSING = "\"'”’»)]*_"
_TERMINAL = ".!?…:;—–。！？：；"
_LONG, _SHORT = 200, 60


@dataclass(frozen=True, slots=True)
class _Furniture:
    """A page number in the text: its span, and the number as it stands there."""

    start: int
    end: int
    number: str


@dataclass(frozen=True, slots=True)
class _Break:
    """What lies between two blocks, where a page ends there.

    position: the offset of the break itself.
    marked: the format has a `pb` there already.
    """

    position: int
    number: str
    marked: bool = False


def read_pages(draft: Draft) -> Draft:
    """Return the draft with page furniture taken out of its units and cut paragraphs joined."""
    document = draft.document
    found = _furniture(document)
    spans = {(item.start, item.end) for item in found}
    kept = [
        unit
        for unit in draft.units
        if unit.kind != "furniture" and (unit.start, unit.end) not in spans
    ]
    outer, inner = _sort(found, kept)
    feet = _are_feet(found, kept)
    annotations = [_fw(item) for item in found]
    annotations += [_fw(item) for item in _running(draft, spans)]
    breaks = _breaks(document, kept, outer, feet)
    annotations += [
        _pb(item.position, item.number) for item in breaks if item is not None and not item.marked
    ]
    annotations += [
        _pb(item.end if feet else item.start - 1, _following(item.number) if feet else item.number)
        for item in inner
    ]
    annotations += _inline(document, kept)
    units, guesses = _join(document.text, kept, breaks)
    return replace(
        draft, units=tuple(units), annotations=draft.annotations + tuple(annotations + guesses)
    )


def _fw(item: _Furniture) -> Annotation:
    kind = (("type", "pageNum"),) if item.number else (("type", "header"),)
    return Annotation(item.start, item.end, "fw", kind, maker=MAKER)


def _pb(position: int, number: str) -> Annotation:
    return Annotation(position, position, "pb", (("n", number),) if number else (), maker=MAKER)


def _furniture(document: Document) -> list[_Furniture]:
    """Every page number that stands alone on its line, ascending."""
    text = document.text
    found = []
    for match in _NUMBER.finditer(text):
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        found.append(
            _Furniture(start, match.end() - _trailing(match[0]), match[match.lastgroup or 0])
        )
    known = {item.start for item in found}
    numbered = [
        _Furniture(block.start, block.end, text[block.start : block.end])
        for block in document.blocks
        if block.end - block.start <= 4
        and block.kind in ("paragraph", "furniture")
        and _BARE.fullmatch(text, block.start, block.end)
    ]
    steps = [int(right.number) - int(left.number) for left, right in pairwise(numbered)]
    if len(numbered) >= 3 and sum(step == 1 for step in steps) >= 0.8 * len(steps):
        found += [item for item in numbered if item.start not in known]
    return sorted(found, key=lambda item: item.start)


def _trailing(line: str) -> int:
    return len(line) - len(line.rstrip())


def _running(draft: Draft, known: set[tuple[int, int]]) -> list[_Furniture]:
    """Running heads and numbers that the format itself has set apart."""
    return [
        _Furniture(
            unit.start,
            unit.end,
            draft.text[unit.start : unit.end]
            if _BARE.fullmatch(draft.text, unit.start, unit.end)
            else "",
        )
        for unit in draft.units
        if unit.kind == "furniture" and (unit.start, unit.end) not in known
    ]


def _sort(
    found: Sequence[_Furniture], units: Sequence[Unit]
) -> tuple[list[_Furniture], list[_Furniture]]:
    """Part page numbers between the units from those on a line inside one."""
    outer: list[_Furniture] = []
    inner: list[_Furniture] = []
    index = 0
    for item in found:
        while index < len(units) and units[index].end <= item.start:
            index += 1
        within = index < len(units) and units[index].start <= item.start
        (inner if within else outer).append(item)
    return outer, inner


def _are_feet(found: Sequence[_Furniture], units: Sequence[Unit]) -> bool:
    """Say whether the numbers stand at the foot of their pages.

    They do where a number ends the document, or where page 1 has text before its number, more
    than a title.
    """
    if not found or not units:
        return False
    if found[0].start < units[0].start:
        return False
    if found[-1].start > units[-1].end:
        return True
    return found[0].number in ("1", "i") and not _is_title(found, units)


def _is_title(found: Sequence[_Furniture], units: Sequence[Unit]) -> bool:
    """Say whether what stands above the first number is too little for a page: a heading."""
    above = found[0].start - units[0].start
    pages = [right.start - left.end for left, right in pairwise(found)]
    pages.append(units[-1].end - found[-1].end)
    return above < 0.5 * sum(pages) / len(pages)


def _following(number: str) -> str:
    return str(int(number) + 1) if number.isdecimal() else ""


def _breaks(
    document: Document, units: Sequence[Unit], outer: Sequence[_Furniture], feet: bool
) -> list[_Break | None]:
    """For each unit the page break before it, None where there is no sign of one."""
    text = document.text
    marks = sorted(mark.start for mark in document.marks if mark.element == "pb")
    breaks: list[_Break | None] = []
    at, mark, before = 0, 0, 0
    for unit in units:
        between: list[_Furniture] = []
        while at < len(outer) and outer[at].start < unit.start:
            between.append(outer[at])
            at += 1
        marked = False
        while mark < len(marks) and marks[mark] <= unit.start:
            marked |= marks[mark] >= before
            mark += 1
        feed = text.find("\f", before, unit.start)
        breaks.append(_break(between, feed, feet, marked, unit.start))
        before = unit.end
    return breaks


def _break(
    between: Sequence[_Furniture], feed: int, feet: bool, marked: bool, start: int
) -> _Break | None:
    if not between:
        if feed < 0:
            return _Break(start, "", True) if marked else None
        return _Break(feed, "", marked)
    item = between[-1] if not feet else between[0]
    if feed >= 0:
        number = _following(item.number) if item.end <= feed else item.number
        return _Break(feed, number, marked)
    if feet:
        return _Break(item.end, _following(item.number), marked)
    return _Break(max(item.start - 1, 0), item.number, marked)


def _inline(document: Document, units: Sequence[Unit]) -> Iterator[Annotation]:
    """Page numbers in brackets inside a paragraph: "[p. 12]"."""
    text = document.text
    for unit in units:
        if text.find("[", unit.start, unit.end) < 0:
            continue
        for match in _INLINE.finditer(text, unit.start, unit.end):
            line = text.rfind("\n", 0, match.start()) + 1
            stop = text.find("\n", match.end())
            alone = text[line : stop if stop >= 0 else len(text)].strip() == match[0]
            if not alone:
                yield _pb(match.start(), match[1])
                yield Annotation(
                    match.start(), match.end(), "fw", (("type", "pageNum"),), maker=MAKER
                )


def _join(
    text: str, units: Sequence[Unit], breaks: Sequence[_Break | None]
) -> tuple[list[Unit], list[Annotation]]:
    """Join the units that a page break cut; a break without a sign is a guess."""
    whole = [unit for unit, sign in zip(units, [*breaks[1:], None], strict=True) if sign is None]
    punctuated = _is_punctuated(text, whole)
    joined: list[Unit] = []
    guesses: list[Annotation] = []
    listed = 0
    for unit, sign in zip(units, breaks, strict=True):
        last = joined[-1] if joined else None
        listed = bibliography_level(text, unit.blocks[0], listed)
        if last is None or not _may_continue(
            text, (last, unit), sign, punctuated=punctuated, listed=listed > 0
        ):
            joined.append(unit)
            continue
        joined[-1] = Unit(last.start, unit.end, last.blocks + unit.blocks)
        if sign is None:
            guesses.append(_guess(text, unit))
    return joined, guesses


def _may_continue(
    text: str, units: tuple[Unit, Unit], sign: _Break | None, *, punctuated: bool, listed: bool
) -> bool:
    """Say whether the second unit goes on with the first; in a bibliography (`listed`) only one
    that goes on in small letters behind the sign of a page break does."""
    last, unit = units
    if listed and (sign is None or not text[unit.start].islower()):
        return False
    return _continues(text, last, unit, sign is not None, punctuated)


def _guess(text: str, unit: Unit) -> Annotation:
    small = text[unit.start].islower()
    return Annotation(
        unit.start,
        unit.start,
        "pb",
        cert=Certainty.MEDIUM if small else Certainty.LOW,
        maker=MAKER,
        why="a blank line cuts a sentence"
        + (", which goes on in lower case" if small else " that has no full stop"),
        alternatives=("two paragraphs",),
    )


def _is_punctuated(text: str, units: Sequence[Unit]) -> bool:
    """Say whether longer paragraphs end in a full stop as a rule, those before a break aside."""
    long = [unit for unit in units if unit.end - unit.start >= _LONG]
    ended = sum(_is_ended(text, unit.end) for unit in long)
    return bool(long) and ended >= 0.8 * len(long)


def _is_ended(text: str, end: int) -> bool:
    position = end - 1
    while position > 0 and text[position] in _CLOSING:
        if text[position] in ")]":
            return True
        position -= 1
    return text[position] in _TERMINAL


def _continues(text: str, last: Unit, unit: Unit, broken: bool, punctuated: bool) -> bool:
    """Say whether `unit` goes on with the sentence that `last` leaves open."""
    tail: Block = last.blocks[-1]
    if tail.kind != "paragraph" or unit.kind != "paragraph" or _is_ended(text, tail.end):
        return False
    first = text[unit.start]
    if not (first.isalnum() or first in "\"“„«'‘’(") or not text[tail.end - 1].isprintable():
        return False
    if _ENTRY.match(text, unit.start) or _LISTED.match(text, unit.start):
        return False
    if _LABEL.match(text, unit.start, unit.end):
        return False
    if first.islower():
        return broken or (punctuated and _is_prose(text, tail))
    length = tail.end - tail.start
    if broken:
        return length >= _SHORT and _has_sentence_end(text, tail) and _is_sentence(text, unit)
    return (
        punctuated
        and length >= _LONG
        and text[tail.end - 1].isalpha()
        and "\n" not in text[tail.start : tail.end]
        and _has_sentence_end(text, tail)
        and _is_sentence(text, unit)
    )


def _is_sentence(text: str, unit: Unit) -> bool:
    return unit.end - unit.start >= _SHORT and _is_ended(text, unit.end)


def _has_sentence_end(text: str, block: Block) -> bool:
    return any(text.find(sign, block.start, block.end) >= 0 for sign in (". ", "? ", "! ", ".\n"))


def _is_prose(text: str, block: Block) -> bool:
    """Say whether a block is a paragraph, one long line or several of full length."""
    words = text[block.start : block.end]
    if "\n" not in words:
        return len(words) >= _SHORT
    lines = [len(line.strip()) for line in words.split("\n")]
    measure = max(lines)
    return measure >= _SHORT and min(lines) >= 0.7 * measure
