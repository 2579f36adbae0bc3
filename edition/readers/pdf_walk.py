"""The lines of a PDF, page by page, into the fair copy."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from edition.model import Block
from edition.readers import notices
from edition.readers.decoding import replace_controls
from edition.readers.fair_copy import FairCopy
from edition.readers.notices import Notices
from edition.readers.options import Hyphens
from edition.readers.pdf_layout import (
    Leaf,
    Measure,
    ends_early,
    has_columns,
    heading_levels,
    paragraphs,
    take_notes,
)
from edition.readers.pdf_lines import Line

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST = re.compile(r"[^\W\d_]+\Z")
_FIRST = re.compile(r"\A[^\W\d_]+")


@dataclass
class Walk:
    """Writes leaves: page break, running heads, paragraphs, notes, page numbers."""

    told: Notices
    usual: Measure
    hyphens: Hyphens
    copy: FairCopy = field(default_factory=FairCopy)
    words: frozenset[str] = frozenset()
    levels: dict[float, int] = field(default_factory=dict)
    last_note: str = ""

    def write(self, leaves: Sequence[Leaf]) -> None:
        """Write all pages."""
        self.levels = heading_levels(leaves, self.usual)
        self.words = frozenset(
            word.casefold()
            for leaf in leaves
            for line in leaf.body
            for word in _WORD.findall(line.text)
        )
        for number, leaf in enumerate(leaves, 1):
            self._write_leaf(leaf, number)

    def _write_leaf(self, leaf: Leaf, number: int) -> None:
        take_notes(leaf, self.usual)
        printed = leaf.number or leaf.page.label
        if number > 1 or printed:
            self.copy.turn_page(*((("n", printed),) if printed else ()))
        if not leaf.page.lines:
            self.told.tell(notices.EMPTY_PAGE, page=number)
        if has_columns(leaf):
            self.told.tell(notices.COLUMNS, page=number)
        self._write_furniture(leaf.heads)
        anchors = self._anchors(leaf, number)
        for group in paragraphs(leaf.body, self.usual):
            self._write_group(self._block(group), group, anchors)
        for label, lines in leaf.notes:
            note = f"p{number}n{label}" if label else self.last_note
            kind = "note" if note else "paragraph"
            self._write_group(Block(0, 0, kind, note=note, label=label), lines, {})
            self.last_note = note
        for label in (label for label, _ in leaf.notes if label in anchors):
            self.told.tell(notices.NOTE_WITHOUT_MARK, label=f"{label} on page {number}")
        self._write_furniture(leaf.feet)

    def _anchors(self, leaf: Leaf, number: int) -> dict[str, str]:
        """Return the targets of this page's notes by label; a target is taken once."""
        return {label: f"#note:p{number}n{label}" for label, _ in leaf.notes if label}

    def _write_furniture(self, lines: list[Line]) -> None:
        for line in lines:
            self.told.count(notices.FURNITURE)
            self._write_group(Block(0, 0, "furniture"), [line], {})

    def _block(self, group: list[Line]) -> Block:
        level = self.levels.get(round(group[0].size), 0)
        return Block(0, 0, "heading", level) if level else Block(0, 0)

    def _write_group(self, block: Block, lines: list[Line], anchors: dict[str, str]) -> None:
        self.copy.space("\n\n" if self.copy.position else "")
        self.copy.paragraph()
        self.copy.open(block)
        heading = block.kind in ("heading", "furniture")
        for line, following in zip(lines, [*lines[1:], None], strict=True):
            start = self.copy.position
            text, count = replace_controls(line.text)
            if wrong := count + sum(1 for sign in text if "\ue000" <= sign <= "\uf8ff"):
                self.told.count(notices.UNMAPPED, times=wrong)
                text = re.sub("[\ue000-\uf8ff]", "\ufffd", text)
            self.copy.write(text)
            self._mark(line, start, anchors, heading=heading)
            self._end_line(line, following)
        self.copy.close()

    def _mark(self, line: Line, start: int, anchors: dict[str, str], *, heading: bool) -> None:
        for span in line.spans:
            begin, end = start + span.start, start + span.end
            if span.rend == "raised":
                target = anchors.pop(line.text[span.start : span.end], "")
                if target:
                    self.copy.mark_span(begin, end, "ref", ("target", target))
                elif not heading:
                    self.copy.mark_span(begin, end, "hi", ("rend", "superscript"))
            elif not heading:
                self.copy.mark_span(begin, end, "hi", ("rend", span.rend))

    def _end_line(self, line: Line, following: Line | None) -> None:
        """Write what stands between two lines: a space where the page alone ended the line, a line
        end where the author did, or the joint of a word cut in two."""
        if following is None:
            self.copy.write("-" if line.cut else "")
            return
        if not line.breaks_word:
            if ends_early(line, following, self.usual):
                self.copy.mark(self.copy.position, "lb")
                self.copy.write("\n")
            else:
                self.copy.write(" ")
            return
        if not _FIRST.match(following.text):
            self.copy.write("-\n" if line.cut else "\n")
            return
        if self.hyphens == "keep":
            self.copy.write("-\n" if line.cut else "\n")
            return
        hyphen = self._keeps_hyphen(line, following)
        if line.cut and hyphen:
            self.copy.write("-")
        elif not line.cut and not hyphen:
            self.copy.take_back(1)
        self.copy.mark(self.copy.position, "lb", ("break", "no"))
        self.told.count(notices.HYPHENS)

    def _keeps_hyphen(self, line: Line, following: Line) -> bool:
        """Whether the hyphen is the word's own: a capital follows, or the document has it so."""
        after = _FIRST.match(following.text)
        before = _LAST.search(line.text.rstrip("-‐"))
        if after is None or before is None:
            return True
        whole = (before.group() + after.group()).casefold()
        if whole in self.words:
            return False
        hyphened = f"{before.group()}-{after.group()}".casefold()
        return hyphened in self.words or after.group()[0].isupper()
