"""The fair copy that a reader writes as it goes through a source: text, blocks, marks."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from dataclasses import replace

from edition.model import Annotation, Block, Document, Source

_NO_FACTS: Mapping[str, str] = {}


class FairCopy:
    """Collects a `Document`: words are written into the open block, marks are set at offsets.

    Offsets are those of the text written so far; `document` brings the text into NFC at the end
    and moves them along.
    """

    def __init__(self) -> None:
        self.position = 0
        self.pictures: dict[str, bytes] = {}
        self._pieces: list[str] = []
        self._blocks: list[Block] = []
        self._marks: list[Annotation] = []
        self._open: Block | None = None
        self._opened = 0
        self._marks_before = 0
        self._paragraphs: list[int] = []

    def space(self, white: str) -> None:
        """Write white space between blocks."""
        self._pieces.append(white)
        self.position += len(white)

    def write(self, words: str) -> None:
        """Write words into the open block; white space between blocks needs `space`."""
        assert self._open is not None or not words.strip()  # noqa: S101 - the contract of Document
        self._pieces.append(words.replace("\f", " "))
        self.position += len(words)

    def open(self, block: Block) -> None:
        """Open a block at this position; its start and end are set when it is closed."""
        assert self._open is None  # noqa: S101 - blocks are disjoint
        self._open = block
        self._opened = self.position
        self._marks_before = len(self._marks)

    @property
    def is_open(self) -> bool:
        """Whether a block is open."""
        return self._open is not None

    @property
    def opened(self) -> int:
        """Where the open block began."""
        return self._opened if self._open is not None else self.position

    @property
    def last_block(self) -> Block | None:
        """The block that was closed last."""
        return self._blocks[-1] if self._blocks else None

    def written(self, start: int) -> str:
        """Return what the open block holds from the offset `start` on."""
        length, pieces = self.position - start, []
        for piece in reversed(self._pieces):
            if length <= 0:
                break
            pieces.append(piece[-length:] if len(piece) > length else piece)
            length -= len(piece)
        return "".join(reversed(pieces))

    def close(self) -> bool:
        """Close the block: white space at its ends stays outside; a block without words is none."""
        block, self._open = self._open, None
        assert block is not None  # noqa: S101 - only what is open is closed
        opened = self._opened
        words = self.written(opened)
        start = opened + len(words) - len(words.lstrip())
        end = opened + len(words.rstrip())
        if start >= end:
            self._set(lambda mark: mark if mark.start == mark.end else None)
            return False
        self._blocks.append(replace(block, start=start, end=end))
        self._set(lambda mark: _clip(mark, start if mark.start >= opened else mark.start, end))
        return True

    def turn_page(self, *attributes: tuple[str, str]) -> None:
        """Set a `pb` with a form feed; an open block is broken into the parts before and after."""
        block = self._open
        written = block is not None and self.close()
        self.mark(self.position, "pb", *attributes)
        self.space("\f")
        if block is not None:
            self.open(replace(block, label="") if written else block)

    def picture(self, address: str, description: str = "") -> None:
        """Set the marks of a picture; its description, if there is one, is text."""
        start = self.position
        if description.strip():
            if self._pieces and not self._pieces[-1][-1:].isspace():
                self.write(" ")
                start = self.position
            self.write(description)
            self.mark(start, "figure")
            self.mark(start, "figDesc")
        if address:
            self._marks.append(Annotation(start, start, "graphic", (("url", address),)))

    def _set(self, change: Callable[[Annotation], Annotation | None]) -> None:
        """Settle the marks of the block just closed: clip them, join the adjacent equal ones."""
        ours = self._marks[self._marks_before :]
        del self._marks[self._marks_before :]
        last: dict[tuple[object, ...], int] = {}
        for mark in sorted(
            filter(None, map(change, ours)), key=lambda mark: (mark.start, mark.end)
        ):
            key = (mark.element, mark.attributes)
            if mark.start < mark.end and key in last:
                before = self._marks[last[key]]
                if before.end == mark.start and mark.element not in _SINGLE:
                    self._marks[last[key]] = replace(before, end=mark.end)
                    continue
            if mark.start < mark.end:
                last[key] = len(self._marks)
            self._marks.append(mark)

    def mark(self, start: int, element: str, *attributes: tuple[str, str]) -> None:
        """Set a mark from `start` to this position; a point where they are the same."""
        self._marks.append(Annotation(start, self.position, element, attributes))

    def mark_span(self, start: int, end: int, element: str, *attributes: tuple[str, str]) -> None:
        """Set a mark over a span that is written already."""
        self._marks.append(Annotation(start, end, element, attributes))

    def take_back(self, count: int) -> None:
        """Take back the last characters written, no more than the last `write` wrote."""
        self._pieces[-1] = self._pieces[-1][:-count]
        self.position -= count

    def paragraph(self) -> int:
        """Note that a paragraph of the source begins here; return its number."""
        self._paragraphs.append(self.position)
        return len(self._paragraphs)

    def document(self, source: Source, facts: Mapping[str, str] = _NO_FACTS) -> Document:
        """Return what was collected, as a document in NFC."""
        text = "".join(self._pieces)
        blocks, marks, paragraphs = self._blocks, self._marks, self._paragraphs
        if not unicodedata.is_normalized("NFC", text):
            offsets = {0, len(text), *paragraphs}
            offsets.update(edge for block in blocks for edge in (block.start, block.end))
            offsets.update(edge for mark in marks for edge in (mark.start, mark.end))
            text, moved = _compose(text, sorted(offsets))
            blocks = [replace(b, start=moved[b.start], end=moved[b.end]) for b in blocks]
            marks = [replace(m, start=moved[m.start], end=moved[m.end]) for m in marks]
            paragraphs = [moved[offset] for offset in paragraphs]
        if paragraphs:
            paragraphs = [0, *paragraphs[1:]]
        marks = [part for mark in marks for part in _parts(mark, blocks)]
        marks.sort(key=lambda mark: (mark.start, -mark.end))
        return Document(
            source,
            text,
            tuple(blocks),
            tuple(marks),
            dict(facts),
            tuple(paragraphs),
            dict(sorted(self.pictures.items())),
        )


_SINGLE = frozenset({"ref", "figure", "note", "figDesc"})
"""Marks of which two that touch are still two."""


def _parts(mark: Annotation, blocks: list[Block]) -> list[Annotation]:
    """Return a mark that runs over several blocks as one mark in each."""
    if mark.start == mark.end:
        return [mark]
    first = bisect_right(blocks, mark.start, key=lambda block: block.end)
    last = bisect_left(blocks, mark.end, key=lambda block: block.start)
    if last - first == 1 and blocks[first].start <= mark.start and mark.end <= blocks[first].end:
        return [mark]
    clipped = (_clip(mark, block.start, block.end) for block in blocks[first:last])
    return [part for part in clipped if part is not None]


def _clip(mark: Annotation, start: int, end: int) -> Annotation | None:
    if start <= mark.start and mark.end <= end:
        return mark
    if mark.start == mark.end:
        return replace(
            mark, start=min(max(mark.start, start), end), end=min(max(mark.end, start), end)
        )
    clipped = replace(mark, start=max(mark.start, start), end=min(mark.end, end))
    return clipped if clipped.start < clipped.end else None


def _compose(text: str, offsets: list[int]) -> tuple[str, dict[int, int]]:
    """Return `text` in NFC and where each of the ascending `offsets` came to stand.

    An offset before a combining character moves behind it, for the two may become one.
    """
    pieces: list[str] = []
    moved: dict[int, int] = {}
    begin = length = 0
    for offset in offsets:
        safe = max(offset, begin)
        while safe < len(text) and _joins(text[safe]):
            safe += 1
        piece = unicodedata.normalize("NFC", text[begin:safe])
        pieces.append(piece)
        length += len(piece)
        begin = safe
        moved[offset] = length
    return "".join(pieces), moved


def _joins(character: str) -> bool:
    """Whether a character may become one with that before it: marks and Hangul vowels, finals."""
    return unicodedata.category(character)[0] == "M" or "\u1160" <= character <= "\u11ff"
