"""One reference: which grammar reads it, and whether what it read can be trusted."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from edition.bibliography.archival import read_archival
from edition.bibliography.checks import doubt
from edition.bibliography.kinds import family, stands_alone
from edition.bibliography.leads import comment_start, lead_end
from edition.bibliography.letters import sent_to
from edition.bibliography.parts import Part, annotations
from edition.bibliography.pieces import several, works
from edition.bibliography.published import read_published
from edition.bibliography.rules import read_by_rule
from edition.bibliography.shortforms import read_short, same_archive
from edition.model import Annotation

_QUOTED_IN = re.compile(
    r",?\s(?:as\s)?(?:quoted|cited|reprinted|printed|reproduced)\s(?:in|from):?\s|,?\szit(?:iert"
    r"|\.)\snach:?\s"
    r"|,?\scité(?:e)?\s(?:par|dans)\s|,?\sцит\.\sпо:?\s|,?\scit(?:ato|ado)\s(?:in|en)\s"
)
"""The words between a letter and the book that quotes it."""

LONGEST = 2000
"""Code points of the longest reference that is taken apart; a longer one is not one reference."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reference was read as.

    kind: bibl/@type: archival, series, published, short (ibid. and its like), or "" if unknown.
    parts: ascending; empty where the reading is in doubt.
    doubt: why the parts are left out, one clause; "" where there is no doubt.
    """

    kind: str
    parts: tuple[Part, ...]
    doubt: str = ""


def read(reference: str, registry: Path | None = None) -> Reading:
    """Read one reference; offsets are those of `reference`.

    registry: a project's own file of archives and series.
    """
    if len(reference) > LONGEST:
        return _read(reference, registry)
    start, end = lead_end(reference), comment_start(reference)
    reading = _read(reference[start:end], registry)
    return replace(reading, parts=tuple(_moved(reading.parts, start))) if start else reading


def _moved(parts: Iterable[Part], offset: int) -> Iterable[Part]:
    return (replace(part, start=part.start + offset, end=part.end + offset) for part in parts)


def _read(reference: str, registry: Path | None) -> Reading:
    short = read_short(reference)
    if short is not None:
        return Reading("short", tuple(short))
    units = _same_archive(reference, registry)
    if units:
        return Reading("short", units)
    if len(reference) > LONGEST:
        return Reading("", (), "it is too long for one citation")
    kind, form = family(reference, registry)
    if kind:
        return _unpublished(reference, kind, form, registry)
    quoted = _QUOTED_IN.search(reference)
    if quoted and quoted.start() > 5 and sent_to(reference[: quoted.start()]):
        book = _read(reference[quoted.end() :], registry)
        sent = read_archival(reference[: quoted.start()], "american", registry)
        return replace(book, parts=(*sent, *_moved(book.parts, quoted.end())))
    works = _works(reference, registry)
    if works:
        return Reading("published", works)
    parts = read_by_rule(reference)
    if parts is not None:
        return Reading("published", tuple(parts))
    parts, probability = read_published(reference)
    reason = doubt(reference, parts, probability)
    return Reading("published", () if reason else tuple(parts), reason)


def _same_archive(reference: str, registry: Path | None) -> tuple[Part, ...]:
    """Return the units of a call number behind an ibid.: "Ibid., d. 1127, l. 46"."""
    start = same_archive(reference)
    if start < 0 or len(reference) > LONGEST or family(reference[start:], registry)[0] == "series":
        return ()
    form = "russian" if _LEAF.search(reference, start) else family(reference, registry)[1]
    read = read_archival(reference[start:], form, registry)
    return tuple(_moved((part for part in read if part.field in _UNITS), start))


_LEAF = re.compile(r"(?<!\w)(?:ll?|лл?)\.\s?\d")
_UNITS = frozenset({"fond", "opis", "delo", "box", "folder", "file", "reel", "pages", "shelfmark"})


def _works(reference: str, registry: Path | None) -> tuple[Part, ...]:
    """Return the parts of several works in one note; none where one of them cannot be read.

    Each has a title of its own, and a date or a page; else the marks divide one list.
    """
    spans = works(reference)
    found: list[Part] = []
    for start, end in spans if len(spans) > 1 else ():
        reading = read(reference[start:end], registry)
        named = {part.field for part in reading.parts}
        if not (named & _TITLES and named & _PROOFS):
            return ()
        found += _moved(reading.parts, start)
    return tuple(found)


_TITLES = frozenset({"title", "book", "journal", "thesis"})
_PROOFS = frozenset({"date", "pages", "extent"})


def _unpublished(reference: str, kind: str, form: str, registry: Path | None) -> Reading:
    """Read a citation of an archive or a series, or several of them behind one another."""
    spans = several(reference, lambda words: stands_alone(words, registry))
    if len(spans) < 2:
        return Reading(kind, tuple(read_archival(reference, form, registry)))
    found: list[Part] = []
    for start, end in spans:
        words = reference[start:end]
        _, form = family(words, registry)
        found += _moved(read_archival(words, form, registry), start)
    return Reading(kind, tuple(found))


def parse(reference: str, registry: Path | None = None) -> list[Annotation]:
    """Return the `bibl` over one reference and, inside it, its parts in order.

    reference: one citation, in any of the forms of this package; offsets are code points in it.
    registry: a project's own file of archives and series.
    """
    if not reference.strip():
        return []
    reading = read(reference, registry)
    return annotations(reference, reading.parts, reading.kind, why=reading.doubt)
