"""What a reader makes of a source: one text, its blocks, and what the format said about spans."""

import bisect
from array import array
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from edition.model.annotation import Annotation
from edition.model.capitals import Spots, capital_words


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document came from.

    name: the file's name without folder; never a path, for it may reach the output.
    media_type: as recognised from the content, "text/plain", "text/markdown", ...
    encoding: of the bytes, as recognised, by its IANA name in lower case; "" for binary formats.
    digest: SHA-256 of the bytes, 64 hexadecimal digits.
    """

    name: str
    media_type: str
    encoding: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the source for its editor: line and column from 1, in characters.

    In formats without lines `line` is the number of the paragraph.
    """

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like unit as the source has it: the stretch between two blank lines of a text,
    a Word paragraph, a list item, a table cell.

    start, end: half-open code point offsets in `Document.text`, without surrounding white space;
        a line end inside a block is a "\\n" in the text.
    kind: paragraph, heading, item, cell, quote, code, caption, note (a foot- or endnote's text),
        furniture (running head, page number, already known as such by the format).
    level: of a heading, 1 for the highest; of an item, its depth from 1.
    style: the paragraph style's name, as the source spells it.
    note: of a note, its identifier; the mark in the text is a `ref` mark with this @target.
    group: of items and cells, the identifier of their list or table.
    cell: of a cell, row and column from 0.
    label: of an item, its number or bullet where that is not part of the text ("3.", "a)").
    """

    start: int
    end: int
    kind: str = "paragraph"
    level: int = 0
    style: str = ""
    note: str = ""
    group: str = ""
    cell: tuple[int, int] | None = None
    label: str = ""


@dataclass(frozen=True)
class Document:
    """A source as text and offsets.

    text: NFC, line ends "\\n". Outside the blocks there is white space only, and form feeds.
    blocks: ascending and disjoint.
    marks: what the format itself says of spans: hi (@rend), ref (@target), pb (@n), lb, foreign,
        persName from a named style, add/del from tracked changes, note anchors ...
    facts: header facts that the source states in front matter ("title", "author", "date",
        "language", ...), by key.
    paragraphs: for formats without lines, the offset at which each paragraph begins, for places.
    pictures: the content of raster pictures, by the name that a `graphic` mark has as @url.
    """

    source: Source
    text: str
    blocks: tuple[Block, ...]
    marks: tuple[Annotation, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    paragraphs: tuple[int, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)

    def place(self, offset: int) -> Place:
        """Return the place of the code point `offset` of the text."""
        starts = self.paragraphs or self._lines
        line = max(bisect.bisect_right(starts, offset), 1)
        return Place(line, offset - starts[line - 1] + 1)

    def spots(self, words: Container[str]) -> Spots:
        """Return where those of the words stand that begin with a capital letter."""
        found = self._capitals
        return Spots(self.text, chain.from_iterable(found[w] for w in found if w in words))

    @cached_property
    def _capitals(self) -> "Mapping[str, array[int]]":
        return capital_words(self.text)

    @cached_property
    def _lines(self) -> tuple[int, ...]:
        starts, end = [0], self.text.find("\n")
        while end >= 0:
            starts.append(end + 1)
            end = self.text.find("\n", end + 1)
        return tuple(starts)
