"""Footnotes: the mark in the text and the note that it calls, wherever the note stands.

TEI Guidelines, 3.9.1. A note is annotated where it stands; its mark points to it, and the
serialiser sets it there.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from edition.model import Annotation, Block, Certainty
from edition.structure.draft import Draft, Unit
from edition.structure.endnotes import find_endnotes

MAKER = "notes"

# What a note may begin with, and what the mark in the text then looks like.
_SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_OPENING = re.compile(
    rf"(?P<sign>\[(?P<square>\d{{1,3}}|[a-z*†‡])\]|(?P<raised>[{_SUPERSCRIPT}]{{1,3}})|"
    r"(?P<star>\*{1,4}|[†‡§]{1,2}))[ \t\u00a0]*(?=\S)"
)
_MARK = re.compile(rf"\[(?:\d{{1,3}}|[a-z*†‡])\]|[{_SUPERSCRIPT}]{{1,3}}|\*{{1,4}}|[†‡§]{{1,2}}")
_DIGIT_OPENING = re.compile(r"(?P<sign>(?P<plain>[1-9]\d?))[ \t]+(?=[^\Wa-z_\d])")
_DIGIT_MARK = re.compile(
    r"(?<=[^\W\d_][.,;:!?”\"’)])[1-9]\d?(?=\s|$)|(?<=[^\W\d_]{3})[1-9]\d?(?=[\s.,;]|$)"
)
_STOPS = tuple(".!?”’\"'»")
_FEWEST = 2  # notes that stand in one paragraph
_DIGITS = str.maketrans(_SUPERSCRIPT, "0123456789")


def read_notes(draft: Draft) -> Draft:
    """Return the draft with notes taken out of its units, each with the mark that calls it."""
    annotations: list[Annotation] = []
    rest = []
    for unit in draft.units:
        if unit.kind != "note":
            rest.append(unit)
    notes = (unit for unit in draft.units if unit.kind == "note")
    for _, units in groupby(notes, key=lambda unit: unit.blocks[0].note or str(unit.start)):
        annotations += _given([block for unit in units for block in unit.blocks])
    matched, gone = find_endnotes(draft.text, rest)
    if not matched:
        parted = [part for unit in rest for part in _parted(draft.text, unit)]
        matched = [((u.start, u.end), mark, sign) for u, mark, sign in _match(draft.text, parted)]
        rest = parted if matched else rest
    used: set[str] = set()
    for span, sign, opening in matched:
        annotations += _pair(span, sign, opening, used)
    taken = gone or {start for (start, _), _, _ in matched}
    return replace(
        draft,
        units=tuple(unit for unit in rest if unit.start not in taken),
        annotations=draft.annotations + tuple(annotations),
    )


def _given(blocks: Sequence[Block]) -> list[Annotation]:
    """A note that the format itself has; its marks are among the document's.

    Of several blocks each is a paragraph in the note, or an item of a list.
    """
    first = blocks[0]
    attributes: tuple[tuple[str, str], ...] = (
        ("xml:id", f"note:{first.note}"),
        ("place", "bottom"),
    )
    if number := first.label.rstrip(".) "):
        attributes += (("n", number),)
    found = [Annotation(first.start, blocks[-1].end, "note", attributes, maker=MAKER)]
    if len(blocks) == 1:
        return found
    for group, members in groupby(blocks, key=lambda block: block.group):
        inside = list(members)
        if group:
            found.append(Annotation(inside[0].start, inside[-1].end, "list", maker=MAKER))
        for block in inside:
            number = block.label.strip(".() ") if group and block is not first else ""
            numbered = (("n", number),) if number[:1].isalnum() else ()
            element = "item" if group else "p"
            found.append(Annotation(block.start, block.end, element, numbered, maker=MAKER))
    return found


def _parted(text: str, unit: Unit) -> list[Unit]:
    """Return the notes of a paragraph whose lines begin with signs that count up, each as a unit;
    else the unit as it is."""
    lines = list(unit.lines(text)) if unit.kind == "paragraph" and len(unit.blocks) == 1 else []
    found = [(start, _number(text, start, end)) for start, end in lines]
    starts = [start for start, number in found if number]
    numbers = [number for _, number in found if number]
    if len(starts) < _FEWEST or starts[0] != unit.start:
        return [unit]
    if any(right != left + 1 for left, right in pairwise(numbers)):
        return [unit]
    parts = []
    for start, stop in pairwise([*starts, unit.end]):
        end = start + len(text[start:stop].rstrip())
        parts.append(Unit(start, end, (replace(unit.blocks[0], start=start, end=end),)))
    return parts


def _number(text: str, start: int, end: int) -> int:
    """Return the number that a line begins with as a note's sign, raised or in square brackets;
    0 if there is none."""
    opening = _OPENING.match(text, start, end)
    sign = opening and (opening["raised"] or opening["square"])
    return int(sign.translate(_DIGITS)) if sign and sign.translate(_DIGITS).isdigit() else 0


def _match(text: str, units: Sequence[Unit]) -> list[tuple[Unit, re.Match[str], re.Match[str]]]:
    """Pair each unit that begins like a note with the nearest mark before it, unit by unit.

    A mark stands directly behind a word or a stop. Of notes with the same sign each takes the
    last mark that is still free; a note without mark stays a paragraph.
    """
    openings = {
        index: found
        for index, unit in enumerate(units)
        if unit.kind != "heading" and (found := _OPENING.match(text, unit.start, unit.end))
    }
    openings |= _plain(text, units)
    plain = any("plain" in found.re.groupindex for found in openings.values())
    free: dict[str, list[re.Match[str]]] = {}
    pairs = []
    for index, unit in enumerate(units[: max(openings, default=-1) + 1]):
        opening = openings.get(index)
        calls = free.get(opening["sign"], []) if opening else []
        if opening and calls:
            pairs.append((unit, calls.pop(), opening))
            continue
        for mark in _MARK.finditer(text, unit.start, unit.end):
            if mark.start() > unit.start and _calls(text, mark):
                free.setdefault(mark[0], []).append(mark)
        if plain:
            for mark in _DIGIT_MARK.finditer(text, unit.start, unit.end):
                free.setdefault(mark[0], []).append(mark)
    return pairs


def _plain(text: str, units: Sequence[Unit]) -> dict[int, re.Match[str]]:
    """The units that begin with a number without any sign and look like notes: their numbers count
    up by one, and for each of them the number stands close behind a stop or a word above."""
    found = {
        index: match
        for index, unit in enumerate(units)
        if unit.kind in ("paragraph", "item")
        and (match := _DIGIT_OPENING.match(text, unit.start, unit.end))
    }
    numbers = [int(match["plain"]) for match in found.values()]
    counted = all(right in (left + 1, 1) for left, right in pairwise(numbers))
    if not numbers or numbers[0] != 1 or not counted:
        return {}
    calls: set[str] = set()
    for index, unit in enumerate(units[: max(found) + 1]):
        if index in found and found[index]["plain"] not in calls:
            return {}
        calls |= {mark[0] for mark in _DIGIT_MARK.finditer(text, unit.start, unit.end)}
    return found


def _calls(text: str, mark: re.Match[str]) -> bool:
    """Say whether a sign stands as a note's mark does: close behind a word, and before a gap; a
    number in brackets may stand behind a sentence ("... of March 8. [1]")."""
    before = text[mark.start() - 1]
    after = text[mark.end() : mark.end() + 1]
    if mark[0][0] == "*" and (before == "*" or after == "*"):
        return False
    if before == " " and mark[0][0] == "[" and mark[0][1:-1].isdigit():
        return text[mark.start() - 2 : mark.start() - 1] in _STOPS and not after.isalnum()
    return not before.isspace() and before not in "([{*" and not after.isalnum()


def _pair(
    span: tuple[int, int], mark: re.Match[str], opening: re.Match[str], used: set[str]
) -> list[Annotation]:
    groups = opening.groupdict()
    number = groups.get("square") or groups.get("plain") or opening["sign"].translate(_DIGITS)
    identifier = f"note:{number}"
    if not number.isalnum() or identifier in used:
        identifier = f"note:at{span[0]}"
    used.add(identifier)
    return [
        Annotation(
            *span,
            "note",
            (("xml:id", identifier), ("place", "bottom"), ("n", number)),
            cert=Certainty.HIGH,
            maker=MAKER,
            why=f"begins with the sign {opening['sign']}, which stands in the text before",
            alternatives=("a paragraph",),
        ),
        Annotation(opening.start("sign"), opening.end(), "omit", (("as", "n"),), maker=MAKER),
        Annotation(mark.start(), mark.end(), "ref", (("target", f"#{identifier}"),), maker=MAKER),
    ]
