"""What the analysis of every kind of document starts from: its paragraphs in order."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar, cast

from edition.model import Annotation, Block, Document, Fact, Person

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph of the text: one block, or several that a page break cut and we joined.

    start, end: half-open offsets in `Document.text`, from the first block's start to the last
        one's end; furniture between joined blocks has annotations of its own (fw, pb).
    blocks: the source's blocks, ascending; the first one's kind, level and style count.
    """

    start: int
    end: int
    blocks: tuple[Block, ...]

    @property
    def kind(self) -> str:
        """The kind of its first block: paragraph, heading, item ..."""
        return self.blocks[0].kind

    def lines(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the half-open spans of the unit's lines, without their line ends and without
        white space at either end; lines without words are passed over."""
        for block in self.blocks:
            begin = block.start
            while begin < block.end:
                end = text.find("\n", begin, block.end)
                end = block.end if end < 0 else end
                line = text[begin:end].rstrip()
                if stripped := line.lstrip():
                    stop = begin + len(line)
                    yield stop - len(stripped), stop
                begin = end + 1


@dataclass(frozen=True, slots=True)
class Draft:
    """A document on its way to a `Structure`, after metadata page and page furniture are known.

    units: what is left to structure, ascending; each must be covered by the kind's annotations.
    annotations: made so far: furniture, page breaks, notes.
    facts, header: as in `Structure`.
    corrections: what the editor has set right, by key (see docs/reference/corrections.md).
    known: what `once` has found, with the units in which.
    """

    document: Document
    units: tuple[Unit, ...]
    annotations: tuple[Annotation, ...] = ()
    facts: tuple[Fact, ...] = ()
    header: tuple[tuple[int, int], ...] = ()
    people: tuple[Person, ...] = ()
    corrections: Mapping[str, object] = field(default_factory=dict)
    known: dict[str, tuple[object, object]] = field(default_factory=dict, compare=False, repr=False)

    def once(self, name: str, find: Callable[["Draft"], Found]) -> Found:
        """Return what `find` finds in the draft's units, found once for all kinds of document.

        What is returned must not be changed.
        """
        units, found = self.known.get(name, (None, None))
        if units is not self.units:
            found = find(self)
            self.known[name] = (self.units, found)
        return cast("Found", found)

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text


@dataclass(frozen=True, slots=True)
class Evidence:
    """How well a document fits a kind: `weight` from 0 (not at all) to 1 (sure), and one clause."""

    weight: float
    why: str
