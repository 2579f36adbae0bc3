"""Verse: poems with heads, stanzas and lines.

TEI Guidelines, chapter "Verse".
"""

import re
from collections.abc import Sequence

from edition.model import Annotation, Structure
from edition.structure.divisions import CHAPTERS, Division, read_division
from edition.structure.draft import Draft, Evidence
from edition.structure.letter_words import DATE, is_dateline
from edition.structure.lineation import Lineation, is_wrapped, read_lineation, starts_as_verse
from edition.structure.nesting import Divisions
from edition.structure.passages import Passage, Span, indent, read_passages
from edition.structure.prose import read_front

_NUMERAL = re.compile(r"[_*§ ]{0,9}(?P<n>[IVXLC]{1,7}|\d{1,3})[.:)]?[_* ]{0,9}$")
_LINE_NUMBER = re.compile(r"[ \t]{3,}(?P<n>\d{1,5})$")
_ITEM = re.compile(r"\d{1,3}[.)][ \t]+[^\W\d_]")
"""The number and first letter of a section or an item."""
_LONG = 90
_SENTENCE = 40  # characters; a line of verse that stands alone is seldom so long


def evidence(draft: Draft) -> Evidence:
    """Say how well the draft fits verse: the share of its lines that stand in stanzas."""
    text = draft.text
    passages = read_passages(draft)
    lineation = read_lineation(text, passages)
    lines = prose = 0
    for one in passages:
        if _is_stanza(text, one, lineation):
            lines += len(one.lines)
        elif len(one.lines) > 1 or one.end - one.start > _LONG or _is_other(text, one):
            prose += max(len(one.lines), (one.end - one.start) // _LONG)
    total = lines + prose
    share = lines / total if total else 0.0
    if lines < 4:
        return Evidence(0.0, "there are no stanzas")
    why = f"{lines} of {total} lines stand in stanzas"
    return Evidence(0.85 if share > 0.8 else 0.5 if share > 0.6 else 0.1, why)


def build(draft: Draft) -> Structure:
    """Return the structure of verse: title page, poems as divisions, stanzas, lines."""
    text = draft.text
    passages = read_passages(draft)
    if not passages:
        return Structure("verse", draft.annotations, draft.facts, draft.header, draft.people)
    lineation = read_lineation(text, passages, draft.corrections)
    heads = find_poem_heads(text, passages, lineation)
    known = any(fact.kind == "title" for fact in draft.facts) or "title" in draft.document.facts
    front, facts, start = read_front(text, passages, heads, known)
    body = _read_body(text, passages, heads, start, lineation)
    stanzas = sum(1 for one in body if one.element == "lg")
    return Structure(
        "verse",
        (*draft.annotations, *front, *body),
        (*draft.facts, *facts),
        draft.header,
        draft.people,
        why=f"{stanzas} stanzas",
    )


def _is_stanza(text: str, passage: Passage, lineation: Lineation) -> bool:
    """Whether a passage is a stanza: several short lines that were not wrapped."""
    lines = passage.lines
    if len(lines) < 2 or passage.kind != "paragraph":
        return False
    if any(end - start > _LONG for start, end in lines) or _ITEM.match(text, *lines[0]):
        return False
    if any(is_dateline(text[start:end]) and DATE.search(text, start, end) for start, end in lines):
        return False
    return starts_as_verse(text, lines) or not is_wrapped(text, lines, lineation.width or 72)


def _is_other(text: str, passage: Passage) -> bool:
    """Whether a passage of one line is a sentence of prose, an item or a table's cell, and no line
    of verse."""
    words = text[passage.start : passage.end].rstrip('"”’»)')
    if passage.kind == "paragraph":
        return len(words) > _SENTENCE and words[-1:] in ".?!:"
    return passage.kind in ("item", "cell", "caption")


def find_poem_heads(text: str, passages: Sequence[Passage], lineation: Lineation) -> dict[int, int]:
    """Return the depth of each head by the number of its passage: a line alone above a stanza."""
    heads: dict[int, int] = {}
    for number, passage in enumerate(passages[:-1]):
        start, end = passage.lines[0]
        if passage.kind == "heading":
            heads[number] = 10 * max(passage.level, 1)
            continue
        if division := read_division(text, start, end, CHAPTERS):
            heads[number] = division.depth
            continue
        if len(passage.lines) > 2 or end - start > 70:
            continue
        follows = any(_is_stanza(text, one, lineation) for one in passages[number + 1 : number + 3])
        piece = text[passage.start : passage.end]
        if _NUMERAL.match(piece):
            heads[number] = 60
        elif (
            follows
            and piece[-1] not in ",;!?—–"
            and (passage.gap > 2 or piece.isupper() or number == 0)
        ):
            heads[number] = 40
    return heads


def _read_body(
    text: str,
    passages: Sequence[Passage],
    heads: dict[int, int],
    first: int,
    lineation: Lineation,
) -> list[Annotation]:
    out: list[Annotation] = []
    if first >= len(passages):
        return out
    out.append(Annotation(passages[first].start, passages[-1].end, "body"))
    divisions = Divisions(out, passages[first].start)
    single = _stanzas_are_numbered(passages, heads)
    place = first
    while place < len(passages):
        passage = passages[place]
        depth = heads.get(place, 0)
        if depth == 60 and single and place + 1 < len(passages):
            _add_numbered(text, passage, passages[place + 1], out)
            divisions.reach(passages[place + 1].end)
            place += 2
            continue
        if depth:
            found = read_division(text, *passage.lines[0], CHAPTERS)
            divisions.open(passage.start, depth, found or _numbered(text, passage), "poem")
            out.append(Annotation(passage.start, passage.end, "head"))
        elif len(passage.lines) == 1 and passage.end - passage.start > _LONG:
            out.append(Annotation(passage.start, passage.end, "p"))
        elif _is_stanza(text, passage, lineation) or len(passage.lines) == 1:
            add_stanza(text, passage.lines, out)
        else:
            out.append(Annotation(passage.start, passage.end, "p"))
        divisions.reach(passage.end)
        place += 1
    divisions.close()
    return out


def _numbered(text: str, passage: Passage) -> Division | None:
    match = _NUMERAL.match(text, passage.start, passage.end)
    if match is None:
        return None
    end = passage.end
    return Division("section", match["n"], 0, (passage.start, end), (end, end))


def _stanzas_are_numbered(passages: Sequence[Passage], heads: dict[int, int]) -> bool:
    """Whether each numeral stands above one stanza only, and so numbers it."""
    numbers = [number for number, depth in heads.items() if depth == 60]
    lone = sum(1 for number in numbers if number + 2 >= len(passages) or number + 2 in heads)
    return len(numbers) > 1 and lone == len(numbers)


def _add_numbered(text: str, numeral: Passage, stanza: Passage, out: list[Annotation]) -> None:
    number = text[numeral.start : numeral.end].strip("_*§ .:)")
    attributes = (("type", "stanza"), ("n", number))
    out.append(Annotation(numeral.start, stanza.end, "lg", attributes))
    out.append(Annotation(numeral.start, numeral.end, "head"))
    add_lines(text, stanza.lines, out)


def add_stanza(text: str, lines: Sequence[Span], out: list[Annotation]) -> None:
    """Add a stanza with its lines; a numeral on its first line is its number and head."""
    attributes: tuple[tuple[str, str], ...] = (("type", "stanza"),)
    first = _NUMERAL.match(text[lines[0][0] : lines[0][1]])
    if first and len(lines) > 1:
        attributes = (*attributes, ("n", first["n"]))
        out.append(Annotation(lines[0][0], lines[-1][1], "lg", attributes))
        out.append(Annotation(*lines[0], "head"))
        lines = lines[1:]
    else:
        out.append(Annotation(lines[0][0], lines[-1][1], "lg", attributes))
    add_lines(text, lines, out)


def add_lines(text: str, lines: Sequence[Span], out: list[Annotation]) -> None:
    """Add verse lines: numbers in the margin become @n, lines set in get @rend."""
    columns = [indent(text, start) for start, _ in lines]
    base = min(columns)
    for (start, end), column in zip(lines, columns, strict=True):
        attributes: tuple[tuple[str, str], ...] = ()
        number = _LINE_NUMBER.search(text[start:end])
        if number:
            attributes = (("n", number["n"]),)
            out.append(Annotation(start + number.start("n"), end, "fw", (("type", "lineNum"),)))
        if column > base:
            attributes = (*attributes, ("rend", "indent"))
        out.append(Annotation(start, end, "l", attributes))
