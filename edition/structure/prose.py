"""Prose: headings to nested divisions, paragraphs, lists, tables, quotations, figures.

TEI Guidelines, chapters "Default Text Structure" and "Elements Available in All TEI Documents".
"""

import re
from collections.abc import Sequence
from itertools import groupby

from edition.model import Annotation, Fact, Structure
from edition.structure.divisions import ALONE, CHAPTERS, FRONT, Division, read_division
from edition.structure.draft import Draft, Evidence
from edition.structure.lineation import Lineation, read_lineation
from edition.structure.nesting import Divisions
from edition.structure.passages import Passage, Span, indent, read_passages
from edition.structure.titlepage import build_title_page, is_byline

_MARKER = re.compile(
    r"(?P<bullet>[-*•‣◦–—])\s+(?=\S)|(?:\((?P<in>\d{1,3}|[a-z])\)|(?P<n>\d{1,3}"
    r"|[a-z])[.)])\s+(?=\S)"
)
_NUMBERED_HEAD = re.compile(r"(?P<n>\d{1,2}(?:\.\d{1,2})*)\.?\s+[^\W\d_]")
_NUMERAL = re.compile(r"[_*§ ]{0,9}(?:[IVXLC]{1,7}|\d{1,3})[.:]?[_* ]{0,9}$")
_TRAILER = re.compile(
    r"[_* ]{0,9}(?:the )?(?:end|finis|ende|fin|fine|конец)[.!_* ]*$", re.IGNORECASE
)
_STOPS = ".,;:!?…"


def evidence(draft: Draft) -> Evidence:
    """Prose is what a text is when it is nothing else: a small weight, always the same."""
    return Evidence(0.2 if draft.units else 0.05, "prose is what fits when nothing else does")


def build(draft: Draft) -> Structure:
    """Return the structure of prose: divisions by headings, and the blocks that they hold."""
    text = draft.text
    passages = read_passages(draft)
    if not passages:
        return Structure("prose", draft.annotations, draft.facts, draft.header, draft.people)
    lineation = read_lineation(text, passages, draft.corrections)
    heads = find_headings(text, passages)
    known = any(fact.kind == "title" for fact in draft.facts) or "title" in draft.document.facts
    front, facts, start = read_front(text, passages, heads, known)
    body = Prose(text, lineation, heads)
    annotations = body.read(passages, start)
    if not known and not any(fact.kind == "title" for fact in facts):
        facts += _title_from_heading(text, passages, heads)
    return Structure(
        "prose",
        (*draft.annotations, *front, *annotations),
        (*draft.facts, *facts),
        draft.header,
        draft.people,
        why=f"{len(heads)} headings, {len(passages)} paragraphs",
    )


def read_front(
    text: str, passages: Sequence[Passage], heads: dict[int, int], known: bool
) -> tuple[list[Annotation], list[Fact], int]:
    """Return the title page, its facts, and the number of the passage that the body begins with.

    There is one only where a byline or a wide gap says that the first lines are no part of the
    text. heads: the depth of each heading by the number of its passage.
    """
    close = 0
    while close < min(6, len(passages) - 1) and _may_be_title(text, passages[close], close, heads):
        close += 1
    bylines = [
        number
        for number in range(1, close)
        if any(is_byline(text[start:end]) for start, end in passages[number].lines)
    ]
    if bylines:
        close = bylines[-1] + 1
    elif not (close and len(passages) > close and passages[close].gap > 2 and 0 not in heads):
        inner = passages[0].lines[1:] if close else []
        close = 1 if any(is_byline(text[start:end]) for start, end in inner) else 0
    if not close or passages[0].kind == "heading":
        return [], [], 0
    annotations, facts = build_title_page(text, passages[:close], known)
    span = passages[0].start, passages[close - 1].end
    return [Annotation(*span, "front"), *annotations], facts, close


def _may_be_title(text: str, passage: Passage, number: int, heads: dict[int, int]) -> bool:
    if passage.kind not in ("paragraph", "heading") or len(passage.lines) > 4:
        return False
    short = all(end - start < 80 for start, end in passage.lines)
    ends = text[passage.end - 1]
    division = read_division(text, *passage.lines[0], CHAPTERS)
    return short and ends not in ",;?!" and not division and (number == 0 or number not in heads)


def _title_from_heading(
    text: str, passages: Sequence[Passage], heads: dict[int, int]
) -> list[Fact]:
    """The one highest heading that opens the text is its title."""
    if 0 not in heads or sum(1 for depth in heads.values() if depth <= heads[0]) != 1:
        return []
    start, end = passages[0].start, passages[0].end
    return [Fact("title", " ".join(text[start:end].split()).strip("_* "), start, end)]


def find_headings(text: str, passages: Sequence[Passage]) -> dict[int, int]:
    """Return the depth of each heading by the number of its passage.

    A heading is one because the format says so, by its words (Chapter I), its number (1.2 Sources)
    or because it stands off: a short line without a stop under a wide gap, or in capitals.
    """
    heads: dict[int, int] = {}
    wide = sum(1 for one in passages if one.gap > 2)
    standing_off = 1 < wide <= max(2, len(passages) // 4)
    said = any(one.kind == "heading" for one in passages)
    for number, passage in enumerate(passages):
        if passage.kind == "heading":
            heads[number] = 10 * max(passage.level, 1)
        elif passage.kind == "paragraph" and not said and number + 1 < len(passages):
            depth = _depth_of_line(text, passage, standing_off)
            if depth:
                heads[number] = depth
    return heads


def _depth_of_line(text: str, passage: Passage, standing_off: bool) -> int:
    start, end = passage.lines[0]
    if end - start > 100 or len(passage.lines) > 3:
        return 0
    if division := read_division(text, start, end, CHAPTERS):
        return division.depth + 5
    if len(passage.lines) > 2 or passage.end - passage.start > 120:
        return 0
    piece = text[passage.start : passage.end]
    first = piece.lstrip("_* ")[:1]
    if _NUMERAL.match(piece):
        return 35
    if piece[-1] in _STOPS and not (passage.gap > 2 and piece[-1] == "."):
        return 0
    if (numbered := _NUMBERED_HEAD.match(piece)) and len(passage.lines) == 1 and passage.gap > 1:
        return 30 + 10 * numbered["n"].count(".") if len(piece) < 70 else 0
    bare = piece.strip("_* ")
    if bare.isupper() and len(bare) > 3 and indent(text, passage.start) < 60:
        return 25 if passage.gap > 2 else 40
    return 30 if standing_off and passage.gap > 2 and first.isupper() else 0


class Prose:
    """Reads passages of prose into divisions and blocks."""

    def __init__(self, text: str, lineation: Lineation, heads: dict[int, int]) -> None:
        self.text, self.lineation, self.heads = text, lineation, heads
        self.out: list[Annotation] = []
        self.base = 0

    def read(self, passages: Sequence[Passage], first: int) -> list[Annotation]:
        """Return the annotations of the body that begins with the passage `first`."""
        if first >= len(passages):
            return self.out
        self.out.append(Annotation(passages[first].start, passages[-1].end, "body"))
        divisions = Divisions(self.out, passages[first].start)
        columns = sorted(indent(self.text, one.start) for one in passages[first::7])
        self.base = columns[len(columns) // 2]
        place = first
        while place < len(passages):
            passage = passages[place]
            if place in self.heads:
                self._head(passage, self.heads[place], divisions)
                place += 1
                if place + 1 < len(passages) and self._is_second_head(passages, place):
                    self.out.append(Annotation(passages[place].start, passages[place].end, "head"))
                    divisions.reach(passages[place].end)
                    place += 1
                continue
            if place + 1 == len(passages) and _is_trailer(self.text, passage):
                self.out.append(Annotation(passage.start, passage.end, "trailer"))
                divisions.reach(passage.end)
                break
            close = self._together(passages, place)
            self._blocks(passages[place:close])
            divisions.reach(passages[close - 1].end)
            place = close
        divisions.close()
        return self.out

    def _head(self, passage: Passage, depth: int, divisions: Divisions) -> None:
        start, end = passage.lines[0]
        found = read_division(self.text, start, end, CHAPTERS)
        kind = found or read_division(self.text, start, end) or _named(self.text, start, end)
        divisions.open(passage.start, depth, kind)
        self.out.append(Annotation(passage.start, passage.end, "head"))
        divisions.reach(passage.end)

    def _is_second_head(self, passages: Sequence[Passage], place: int) -> bool:
        """Whether a title stands under a numbered head: one short line without a stop."""
        passage, above = passages[place], passages[place - 1]
        if passage.kind != "paragraph" or place in self.heads or len(passage.lines) > 1:
            return False
        if above.kind == "heading" or not read_division(self.text, *above.lines[0], CHAPTERS):
            return False
        piece = self.text[passage.start : passage.end]
        return len(piece) < 70 and piece[-1] not in _STOPS and piece[0].isupper()

    def _together(self, passages: Sequence[Passage], place: int) -> int:
        """Return where the blocks end that belong to one list, table or paragraph."""
        first = passages[place]
        close = place + 1
        if first.kind in ("item", "cell"):
            while close < len(passages) and (passages[close].kind, passages[close].group) == (
                first.kind,
                first.group,
            ):
                close += 1
        elif first.kind == "paragraph" and self._is_item(first):
            while (
                close < len(passages) and close not in self.heads and self._is_item(passages[close])
            ):
                close += 1
        return close

    def _is_item(self, passage: Passage) -> bool:
        return (
            passage.kind == "paragraph"
            and _MARKER.match(self.text, passage.start, passage.end) is not None
        )

    def _blocks(self, passages: Sequence[Passage]) -> None:
        first = passages[0]
        if first.kind == "item":
            add_list(passages, self.out)
        elif first.kind == "cell":
            add_table(passages, self.out)
        elif self._is_item(first) and (len(passages) > 1 or _items(self.text, first) > 1):
            self._plain_list(passages)
        else:
            for passage in passages:
                self._block(passage)

    def _plain_list(self, passages: Sequence[Passage]) -> None:
        spans: list[tuple[int, int, str]] = []
        for passage in passages:
            for start, end in passage.lines:
                marker = _MARKER.match(self.text, start, end)
                if marker:
                    spans.append((start, end, marker["n"] or marker["in"] or ""))
                else:
                    begin, _, number = spans[-1]
                    spans[-1] = (begin, end, number)
        self.out.append(Annotation(passages[0].start, passages[-1].end, "list"))
        for start, end, number in spans:
            attributes = (("n", number),) if number else ()
            self.out.append(Annotation(start, end, "item", attributes))

    def _block(self, passage: Passage) -> None:
        out, start, end = self.out, passage.start, passage.end
        if passage.kind == "quote":
            out.append(Annotation(start, end, "quote"))
        elif passage.kind == "caption":
            out.append(Annotation(start, end, "figure"))
            out.append(Annotation(start, end, "head"))
        elif passage.kind == "code":
            out.append(Annotation(start, end, "ab", (("type", "code"),)))
        elif passage.kind in ("note", "furniture"):
            out.append(Annotation(start, end, "note" if passage.kind == "note" else "fw"))
        elif self._is_verse(passage):
            out.append(Annotation(start, end, "lg"))
            out.extend(Annotation(*line, "l") for line in passage.lines)
        elif self._is_set_in(passage):
            out.append(Annotation(start, end, "quote"))
        else:
            out.append(Annotation(start, end, "p"))

    def _is_verse(self, passage: Passage) -> bool:
        """Whether lines amid prose are verse: several, short, with capitals, and set in."""
        lines = passage.lines
        if len(lines) < 2 or not self._is_set_in(passage):
            return False
        return self.lineation.is_verse(self.text, lines, False)

    def _is_set_in(self, passage: Passage) -> bool:
        if len(passage.lines) < 2:
            return False
        return all(indent(self.text, start) >= self.base + 3 for start, _ in passage.lines)


def _is_trailer(text: str, passage: Passage) -> bool:
    return _TRAILER.match(text, passage.start, passage.end) is not None


def _items(text: str, passage: Passage) -> int:
    return sum(1 for start, end in passage.lines if _MARKER.match(text, start, end))


def _named(text: str, start: int, end: int) -> Division | None:
    """Return the division that a heading such as "Preface" or "Epilogue" names."""
    words = re.findall(r"[^\W_]+", text[start:end].casefold())
    words = words[1:] if words and words[0] in ("the", "der", "die", "das", "le", "la") else words
    if words and len(words) < 4:
        kind = FRONT.get(words[0]) or (ALONE[words[0]][0] if words[0] in ALONE else "")
        if kind:
            return Division(kind, "", 0, (start, end), (end, end))
    return None


def add_list(passages: Sequence[Passage], out: list[Annotation]) -> None:
    """Add a list of the items, deeper ones as lists within the item before them."""
    base = min(one.level for one in passages)
    out.append(Annotation(passages[0].start, passages[-1].end, "list"))
    place = 0
    while place < len(passages):
        close = place + 1
        while close < len(passages) and passages[close].level > base:
            close += 1
        first = passages[place]
        attributes = (("n", first.label.strip(".() ")),) if first.label.strip(".()-*• ") else ()
        out.append(Annotation(first.start, passages[close - 1].end, "item", attributes))
        inner = passages[place + 1 : close] if first.level == base else passages[place:close]
        if inner and first.level == base:
            add_list(inner, out)
        place = close


def add_table(passages: Sequence[Passage], out: list[Annotation]) -> None:
    """Add a table of the cells: rows by their number."""
    out.append(Annotation(passages[0].start, passages[-1].end, "table"))
    for _, cells in groupby(passages, key=lambda one: one.cell[0] if one.cell else 0):
        row: list[Span] = [(one.start, one.end) for one in cells]
        out.append(Annotation(row[0][0], row[-1][1], "row"))
        out.extend(Annotation(*span, "cell") for span in row)
