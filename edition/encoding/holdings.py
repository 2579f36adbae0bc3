"""Where a document's original is kept, by the grammar of citations, for the header.

A document says it in the citation on its metadata page, or in its own source note ("Source: ...").
Both are read by `edition.bibliography`; what they say goes to sourceDesc, the citation as `bibl`
with every character, the holding once more as msDesc/msIdentifier (TEI Guidelines, 11.4).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from edition.bibliography import Reading, read
from edition.bibliography.finding import SOURCE_LABEL, citations_in_note
from edition.bibliography.parts import annotations
from edition.bibliography.registry import archives
from edition.model import Annotation, Document, Fact

HELD = frozenset(
    "repository seat collection shelfmark fond opis delo box folder file reel pages".split()
)
"""The fields of a reading that say where a document is kept."""
_NUMBERS = HELD - {"repository", "seat", "collection", "pages"}
_REPLACED = HELD | {"publisher"}
_MARK = re.compile(r"(?:\[[\d*†]{1,3}\]|\d{1,3}[.)]?|[*†])\s+")
"""A footnote's mark before its words."""
_REMARK = re.compile(
    r"[.;]\s+(?:(?:Top |Streng )?(?:Secret|Geheim)|Confidential|Vertraulich|Limited Official Use"
    r"|Official Use Only|Unclassified|No classification|Drafted|Approved|Cleared|Sent|Received"
    r"|(?:Also )?[Pp]rinted|The (?:meeting|conversation|source text))\b"
)
"""Where a source note goes on about the document: its secrecy, who drafted it."""
_NOT_OWN = frozenset({"caption", "cell"})


@dataclass(frozen=True, slots=True)
class Source:
    """What the document says of its source.

    facts: those of the structure, with what the grammar knows better in their place.
    words, parts: the citation, and the annotations in it (offsets in `words`); empty where no
        citation was read.
    """

    facts: tuple[Fact, ...]
    words: str = ""
    parts: tuple[Annotation, ...] = ()


def source_of(
    document: Document,
    facts: Sequence[Fact],
    headers: Sequence[tuple[int, int]],
    registry: Path | None = None,
) -> Source:
    """Return what a document says of its source.

    facts: of the front matter and the metadata page; `headers`: the spans of the latter.
    registry: the project's own archives and series.
    """
    for (start, end), words, reading in _citations(document, facts, headers, registry):
        if not _is_sound(words, reading, registry):
            continue
        parts = tuple(annotations(words, reading.parts, reading.kind))
        found = tuple(_facts(words, reading, start, registry))
        kept = [fact for fact in facts if not _gives_way(fact, (start, end), found)]
        return Source((*kept, *found), words, parts)
    return Source(tuple(facts))


def _citations(
    document: Document,
    facts: Sequence[Fact],
    headers: Sequence[tuple[int, int]],
    registry: Path | None,
) -> Iterator[tuple[tuple[int, int], str, Reading]]:
    """Yield what may cite the source: its span (0, 0 of front matter), words and reading."""
    for kind in ("citation", "note"):
        for fact in facts:
            labelled = kind == "citation" or SOURCE_LABEL.fullmatch(f"{fact.label}:")
            if fact.kind == kind and labelled:
                words = document.text[fact.start : fact.end] if fact.end else fact.value
                remark = _REMARK.search(words)
                words = words[: remark.start() + 1] if remark else words
                yield (fact.start, fact.end), words, read(words, registry)
    notes = list(_source_notes(document, headers))
    if len(notes) == 1:
        for span, reading in citations_in_note(document.text, notes[0], registry):
            yield span, document.text[slice(*span)], reading


def _source_notes(
    document: Document, headers: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield what follows the label in blocks that begin with "Source:", and the block behind one
    that says no more than that."""
    labelled = False
    for block in document.blocks:
        mark = _MARK.match(document.text, block.start, block.end)
        words = document.text[mark.end() if mark else block.start : block.end]
        label = SOURCE_LABEL.match(words)
        inside = any(start <= block.start < end for start, end in headers)
        if (label or labelled) and not inside and block.kind not in _NOT_OWN:
            rest = words[label.end() if label else 0 :]
            if rest.strip():
                yield block.end - len(rest), block.end
        labelled = label is not None and label.end() == len(words)


def _is_sound(words: str, reading: Reading, registry: Path | None) -> bool:
    """Whether the reading says where the source is: an archive with a number, or a series."""
    fields = {part.field for part in reading.parts}
    if reading.kind == "series":
        return bool(fields & {"volume", "document", "pages"})
    known = archives(registry).hits(words)
    return (
        reading.kind == "archival"
        and "repository" in fields
        and bool(fields & _NUMBERS or "collection" in fields)
        and any(_covers(hit.start, reading) for hit in known)
    )


def _covers(start: int, reading: Reading) -> bool:
    return any(
        part.field in ("repository", "collection") and part.start <= start < part.end
        for part in reading.parts
    )


def _facts(words: str, reading: Reading, offset: int, registry: Path | None) -> Iterator[Fact]:
    """Yield the facts of a reading: what holds the original is the repository, and a digital
    archive that shows it the publisher."""
    digital, held = _digital(words, reading, registry)
    for part in reading.parts:
        kind = part.field
        if digital and kind == "repository":
            kind = "publisher"
        elif digital and part.start == held:
            kind = "repository"
        if kind in HELD or kind == "publisher":
            value = " ".join(words[part.start : part.end].split())
            yield Fact(kind, value, offset + part.start, offset + part.end)


def _digital(words: str, reading: Reading, registry: Path | None) -> tuple[bool, int]:
    """Return whether a digital archive shows what another archive holds, and where that stands."""
    hits = {hit.start: hit.entry.form for hit in archives(registry).hits(words)}
    shown = any(
        part.field == "repository" and hits.get(part.start) == "digital" for part in reading.parts
    )
    held = next(
        (
            part.start
            for part in reading.parts
            if part.field == "collection" and hits.get(part.start, "digital") != "digital"
        ),
        -1,
    )
    return shown and held >= 0, held


def _gives_way(fact: Fact, span: tuple[int, int], found: Sequence[Fact]) -> bool:
    """Whether a fact of the citation itself says what the grammar says better."""
    inside = span[0] <= fact.start < fact.end <= span[1]
    return bool(found) and inside and fact.kind in _REPLACED
