"""The paragraphs of a draft with their lines, their indentation and the gap above them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from edition.structure.draft import Draft

Span = tuple[int, int]
"""Half-open offsets in a document's text."""


@dataclass(slots=True)
class Passage:
    """A unit of a draft, or a part of one that begins at a line's start.

    start, end: half-open offsets in the document's text.
    lines: its lines without white space at their ends, ascending; never empty.
    gap: the line ends between it and the passage before; 2 for one blank line, 99 at the top.
    kind, level, group, label: of the unit's first block (see `edition.model.Block`).
    cell: row and column of a table's cell.
    """

    start: int
    end: int
    lines: list[Span]
    gap: int = 2
    kind: str = "paragraph"
    level: int = 0
    group: str = ""
    label: str = ""
    cell: tuple[int, int] | None = None

    def cut(self, line: int) -> tuple["Passage", "Passage"]:
        """Return the passage's lines before the line numbered `line` (from 0), and the rest."""
        before, after = self.lines[:line], self.lines[line:]
        first = Passage(self.start, before[-1][1], before, self.gap, self.kind, self.level)
        return first, Passage(after[0][0], self.end, after, 1, self.kind, self.level)

    def parts(self, cuts: Sequence[int]) -> list["Passage"]:
        """Return the passage cut before each of the lines with the ascending numbers `cuts`."""
        if not cuts:
            return [self]
        found = [self.cut(cuts[0])[0]]
        for begin, end in pairwise([*cuts, len(self.lines)]):
            lines = self.lines[begin:end]
            found.append(Passage(lines[0][0], lines[-1][1], lines, 1, self.kind, self.level))
        return found


def read_passages(draft: Draft) -> list[Passage]:
    """Return the passages of the draft's units in order; units without words are left out."""
    text, found, last = draft.text, [], -1
    for unit in draft.units:
        block = unit.blocks[0]
        if len(unit.blocks) == 1 and text.find("\n", unit.start, unit.end) < 0:
            lines = [(unit.start, unit.end)]
        else:
            lines = list(unit.lines(text))
        if not lines or unit.start == unit.end:
            continue
        gap = text.count("\n", last, unit.start) if last >= 0 else 99
        last = unit.end
        found.append(
            Passage(
                unit.start,
                unit.end,
                lines,
                gap,
                block.kind,
                block.level,
                block.group,
                block.label,
                block.cell,
            )
        )
    return found


def indent(text: str, offset: int) -> int:
    """Return the number of columns before `offset` in its line; a tab counts for eight."""
    begin = text.rfind("\n", 0, offset) + 1
    before = text[begin:offset]
    return len(before.expandtabs(8)) if not before.strip() else 0


def strip_span(text: str, start: int, end: int) -> Span:
    """Return the span without white space at its ends; empty at `start` if there is no word."""
    piece = text[start:end]
    bare = piece.strip()
    if not bare:
        return start, start
    first = start + len(piece) - len(piece.lstrip())
    return first, first + len(bare)


def runs(numbers: list[int]) -> Iterator[Span]:
    """Yield the half-open runs of consecutive numbers in an ascending list."""
    begin = 0
    for place in range(1, len(numbers) + 1):
        if place == len(numbers) or numbers[place] != numbers[place - 1] + 1:
            yield numbers[begin], numbers[place - 1] + 1
            begin = place
