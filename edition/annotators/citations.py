"""Citations as `bibl` with their parts (TEI Guidelines, 3.12; archival ones as the Guidelines'
chapter 11.4 has their parts in a header).

Footnotes are searched for citations, entries of a bibliography are one each, a line that begins
with "Source:" is one, and in running text those in brackets and those of archives and series are
found. A later mention ("Ibid.", "op. cit.") points to the full citation with @corresp; where the
project has a bibliography, a citation points to its entry, with @cert.
"""

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from edition.bibliography.finding import (
    BIBLIOGRAPHY,
    SOURCE_LABEL,
    citation_whole,
    citations_in_note,
    citations_in_prose,
)
from edition.bibliography.linking import Work, match_short, match_work, work
from edition.bibliography.parts import annotations
from edition.bibliography.reference import Reading
from edition.bibliography.registry import RegistryError, archives, series
from edition.bibliography.shortforms import Cited, author_and_title, is_same, read_named
from edition.errors import UsageError
from edition.model import Annotation, Block, Certainty, Context, Document
from edition.model.headings import bibliography_level
from edition.personography.works import read_works

__all__ = ["annotate"]
RANK = 40
"""Above the names of other annotators: a place within an imprint is a pubPlace's."""
_BLOCKS_IN = frozenset({"paragraph", "item", "note", "cell", "quote", "caption"})


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a block stands: in a note; in a bibliography; behind the label of a source."""

    note: bool
    listed: bool
    labelled: bool


Found = tuple[tuple[int, int], Reading]


@dataclass
class _Bibls:
    """The citations of one document in their order, with what points to what."""

    text: str
    works: tuple[Work, ...]
    cited: Cited = field(default_factory=Cited)
    rows: list[list[Annotation]] = field(default_factory=list)
    targets: dict[str, int] = field(default_factory=dict)
    pointed: set[str] = field(default_factory=set)

    def add(self, found: Found) -> None:
        (start, end), reading = found
        words = self.text[start:end]
        row = annotations(words, reading.parts, reading.kind, start, why=reading.doubt)
        pointer, certainty = "", None
        if reading.kind == "short":
            pointer, certainty = self._meant(words, reading)
            if not pointer and read_named(words) is not None:
                return
        else:
            key = f"bibl-{len(self.targets) + 1}"
            self.targets[key] = len(self.rows)
            self.cited.add(key, words, reading.parts)
            linked = match_work(words, reading.parts, self.works)
            if linked is not None:
                pointer, certainty = linked
        if pointer:
            row[0] = _pointing(row[0], pointer, certainty)
        self.rows.append(row)

    def _meant(self, words: str, reading: Reading) -> tuple[str, Certainty | None]:
        """Return the pointer of a short form and how sure it is: to a citation of the document, or
        to the one fitting work of the project's bibliography."""
        key, sure = self.cited.resolve(words, reading.parts)
        if key:
            self.pointed.add(key)
            return key if "#" in key else "#" + key, Certainty(sure)
        found = match_short(*author_and_title(words, reading.parts), self.works)
        if found is None or is_same(words):
            return "", None
        self.cited.mean_instead(found[0])
        return found

    def finished(self) -> Iterator[Annotation]:
        """Yield all annotations, with identifiers for those to which a short form points."""
        for key in sorted(self.pointed & set(self.targets)):
            row = self.rows[self.targets[key]]
            whole = row[0]
            row[0] = replace(whole, attributes=(("xml:id", key), *whole.attributes))
        for row in self.rows:
            yield from (replace(each, rank=RANK) for each in row if _leads_somewhere(each))


_CLOSING = {"(": ")", "[": "]"}
_FIGURE = re.compile(r"\d")
_ADDRESS = re.compile(r"(?=[A-Za-z][A-Za-z0-9+.-]*:|[^:]*\Z)(?:[^%]|%[0-9A-Fa-f]{2})*\Z")


def _leads_somewhere(annotation: Annotation) -> bool:
    """Say whether a link's address is one ("2https://..." is none); true of what is no link."""
    return annotation.element != "ref" or _ADDRESS.match(annotation.get("target")) is not None


def _pointing(whole: Annotation, pointer: str, certainty: Certainty | None) -> Annotation:
    return replace(
        whole,
        attributes=(*whole.attributes, ("corresp", pointer)),
        cert=certainty,
        why=whole.why or f"it seems to mean {pointer}",
    )


def annotate(document: Document, context: Context) -> Iterator[Annotation]:
    """Yield a `bibl` for each citation in the regions of the document, and its parts inside it.

    Settings: "citations.registry", a file of the project's archives and series;
    "citations.bibliography", a TEI file of the works that it cites.
    """
    registry = _path(context.setting("citations.registry"))
    bibliography = _path(context.setting("citations.bibliography"))
    try:
        archives(registry)
        series(registry)
    except RegistryError as error:
        raise UsageError(str(error)) from error
    works = tuple(work(*entry) for entry in read_works(bibliography)) if bibliography else ()
    bibls = _Bibls(document.text, works)
    notes = _notes(context)
    numbers: dict[str, str] = {}
    listing = _listing(document)
    level, labelled = 0, False
    for block in document.blocks:
        level = bibliography_level(document.text, block, level)
        for start, end in _inside(block, context.regions):
            begin, number = notes.get(start, (start, block.label.rstrip(".) ") or block.note))
            is_note = block.kind == "note" or start in notes
            if is_note:
                bibls.cited.begin(numbers.setdefault(block.note or number, number))
            place = _Place(is_note, level > 0 and block.start in listing, labelled)
            for found in _in_span(document.text, block, (max(start, begin), end), place, registry):
                bibls.add(found)
        words = document.text[block.start : block.end]
        labelled = SOURCE_LABEL.fullmatch(words) is not None
    yield from bibls.finished()


def _listing(document: Document) -> frozenset[int]:
    """Return the starts of the blocks under a bibliography's heading that are its entries: all,
    where most have a number, as of a year; else the heading is a chapter's on its sources, and
    those with a number only."""
    found: list[list[tuple[int, bool]]] = []
    level = 0
    for block in document.blocks:
        before, level = level, bibliography_level(document.text, block, level)
        if level and (not before or block.kind == "heading"):
            found.append([])
        if level and block.kind not in ("heading", "note"):
            numbered = _FIGURE.search(document.text, block.start, block.end) is not None
            found[-1].append((block.start, numbered))
    return frozenset(
        start
        for section in found
        for start, numbered in section
        if numbered or 2 * sum(one for _, one in section) >= len(section)
    )


def _notes(context: Context) -> dict[int, tuple[int, str]]:
    """Return for the start of each note of the structure where its words begin, behind its number,
    and the number."""
    signs = {
        a.start: a.end for a in context.structure if a.element == "omit" and a.get("as") == "n"
    }
    return {
        a.start: (signs.get(a.start, a.start), a.get("n"))
        for a in context.structure
        if a.element == "note" and a.get("n")
    }


def _path(value: str) -> Path | None:
    return Path(value) if value else None


def _inside(block: Block, regions: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
    """Yield what of a block lies in the regions, which are ascending and disjoint."""
    for number in range(max(bisect.bisect(regions, (block.start, 0)) - 1, 0), len(regions)):
        start, end = regions[number]
        if start >= block.end:
            return
        if block.start < end:
            yield max(start, block.start), min(end, block.end)


def _in_span(
    text: str, block: Block, span: tuple[int, int], place: _Place, registry: Path | None
) -> Iterator[Found]:
    """Yield the citations in a stretch of a block."""
    if block.kind not in _BLOCKS_IN:
        return
    start, end = span
    label = SOURCE_LABEL.match(text, start, end)
    before = SOURCE_LABEL.fullmatch(text, block.start, start) if block.start < start else None
    if (label and label.end() < end) or place.labelled or before:
        begin = label.end() if label else start
        if label and label[0][0] in _CLOSING and text[end - 1] == _CLOSING[label[0][0]]:
            end -= 1
        yield from citations_in_note(text, (begin, end), registry)
    elif place.note:
        yield from citations_in_note(text, span, registry)
    elif place.listed and not BIBLIOGRAPHY.match(text[start:end]):
        found = citation_whole(text, span, registry)
        if found is not None:
            yield found
    else:
        yield from citations_in_prose(text, span, registry)
