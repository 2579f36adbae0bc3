"""Where citations are: in notes, in bibliographies, after "Source:", and in running text."""

import re
from collections.abc import Iterator
from pathlib import Path

from edition.bibliography.inline import extent
from edition.bibliography.kinds import family
from edition.bibliography.pieces import pieces
from edition.bibliography.reference import Reading, read
from edition.bibliography.shortforms import before_hereafter, read_named
from edition.model.headings import BIBLIOGRAPHY, SOURCE_LABEL

__all__ = [
    "BIBLIOGRAPHY",
    "SOURCE_LABEL",
    "citation_whole",
    "citations_in_note",
    "citations_in_prose",
    "is_citation",
]
Span = tuple[int, int]

_LEAD = re.compile(
    r"(?:(?:but |and |also |for [^,;:]{3,60}, )?(?:see|cf\.|compare|quoted in|s\."
    r"|cited in|quoted from|(?:re)?printed in|reproduced in|published in|vgl\.|siehe|voir|см\.)"
    r"(?:,? (?:also|for example|for instance|especially|e\.g\.|auch|dazu|hierzu|ferner|aussi"
    r"|par exemple))?,?:?\s|and\s|e\.g\.,?\s|\d{1,3}\.?\s"
    r"(?=[A-Z“\"]))+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:[Tt]ranslated|[Oo]btained|[Aa]vailable|[Aa]ccessed|[Rr]etrieved|https?:|<http|\d)"
)
_SENTENCE = re.compile(r"(?<=[a-z0-9”’\")\]])[.!?][”\"’)]?\s+(?=[A-ZА-Я“\"„‘])")
_ABBREVIATED = re.compile(
    r"\b(?:vols?|nos?|eds?|trans|pp|ff?|ca|op|cit|St|Jr|Sr|Dr|Mr|Mrs|ll|fols?"
    r"|Bl|Bd|Nr|Dok|doc|diss|univ|rev|Tit|Sekt|Rep|Abt|Anm|Hrsg|Hgg?|Jg|Sp|Aufl|bes|erw|überarb"
    r"|[A-Za-z])\.\Z"
)
_ORDINAL = re.compile(
    r"(?<=\d\.)\s(?:Jan|Jän|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Sitzung|Jahrhundert|Jh)"
)
"""What a German number with its full stop counts: a month, an edition."""
_NAME = r"[^\W\d_a-zà-ÿ][\w'’.-]*"
_COLON_STYLE = re.compile(
    rf"{_NAME}(?:,?\s(?:(?:de|von|van|der|du|und|u\.|et|/|&)\s){{0,2}}{_NAME}){{0,5}}"
    r"(?:\s\((?:Hrsg|Hgg?|Ed|Eds)\.\))?:\s(?=[^\W\d_]|[»„“\"])"
)
_IMPRINT = re.compile(
    r"[.»”“]\s[^\W\d_a-zà-ÿ][^\d:;]{1,40}(?::\s[^\d:;]{2,50})?\s(?:1[5-9]|20)\d\d(?=[.,]|\s\()"
)
_NUMBER = re.compile(r"\d")
_BRACKET = re.compile(r"\((?P<words>[^()]{6,400}(?:\([^()]{1,80}\)[^()]{0,200}){0,3})\)")


def citations_in_note(
    text: str, span: Span, registry: Path | None = None
) -> Iterator[tuple[Span, Reading]]:
    """Yield the citations of a footnote, each with its span in `text`; prose is passed over."""
    for start, end in pieces(text, *span):
        whole = _in_colon_style(text, start, end, registry)
        if whole is not None:
            yield whole
            continue
        for begin, stop in _sentences(text, start, end):
            found = _candidate(text, begin, stop, registry, named=True)
            if found is not None:
                yield found


def _in_colon_style(
    text: str, start: int, end: int, registry: Path | None
) -> tuple[Span, Reading] | None:
    """Return a stretch of a note as one citation of the German manner, whose full stops end no
    sentence: "Author: Title. Further title. Place: Publisher 1971, S. 45."."""
    begin, end = _tight(text, start, end)
    lead = _LEAD.match(text, begin, end)
    begin = lead.end() if lead else begin
    if _COLON_STYLE.match(text, begin, end) is None:
        return None
    found = _candidate(text, start, end, registry)
    if found is not None and found[1].kind == "published":
        return found
    if found is None and _IMPRINT.search(text, begin, end) and not family(text[begin:end])[0]:
        why = "it has the shape of a citation, but its parts are not told apart"
        return (begin, end), Reading("published", (), why)
    return None


def citation_whole(
    text: str, span: Span, registry: Path | None = None
) -> tuple[Span, Reading] | None:
    """Return the reading of a whole entry of a bibliography; None where it is blank."""
    start, end = _tight(text, *span)
    if end - start < 8:
        return None
    return (start, end), read(text[start:end], registry)


def citations_in_prose(
    text: str, span: Span, registry: Path | None = None
) -> Iterator[tuple[Span, Reading]]:
    """Yield the citations that stand in brackets in running text, and those of archives and
    document series that stand in a sentence; each has a number in it."""
    if _NUMBER.search(text, *span) is None:
        return
    reached = span[0]
    for match in _BRACKET.finditer(text, *span):
        begin, end = match.span("words")
        yield from _inline(text, (reached, match.start()), registry)
        for start, stop in pieces(text, begin, end):
            found = _candidate(text, start, stop, registry, unpublished=True)
            if found is not None and found[1].kind in ("archival", "series"):
                yield found
        reached = match.end()
    yield from _inline(text, (reached, span[1]), registry)


def _inline(text: str, span: Span, registry: Path | None) -> Iterator[tuple[Span, Reading]]:
    for start, end in extent(text, *span, registry):
        yield (start, end), read(text[start:end], registry)


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut at the ends of sentences, but not before what belongs to the citation before it."""
    begin = start
    for match in _SENTENCE.finditer(text, start, end):
        stop = match.start() + 1
        if _ABBREVIATED.search(text, begin, stop) or _TAIL.match(text, match.end()):
            continue
        if _open_quote(text[begin:stop]) or _ORDINAL.match(text, stop):
            continue
        yield begin, match.end()
        begin = match.end()
    yield begin, end


def _open_quote(words: str) -> bool:
    return words.count("“") > words.count("”") or words.count('"') % 2 == 1


def _tight(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _candidate(
    text: str,
    start: int,
    end: int,
    registry: Path | None,
    *,
    unpublished: bool = False,
    named: bool = False,
) -> tuple[Span, Reading] | None:
    """Return a stretch of a note as a citation, without "See" before it; None if it is prose.

    unpublished: only archives and series are wanted, and nothing else needs to be read.
    named: "Gaddis, 212" may be one.
    """
    start, end = _tight(text, start, end)
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    if end - start < 4:
        return None
    if unpublished and not family(text[start:end], registry)[0]:
        return None
    words = text[start : start + before_hereafter(text[start:end])]
    reading = read(words, registry)
    parts = read_named(words) if named and reading.kind != "short" else None
    if parts is not None:
        return (start, end), Reading("short", tuple(parts))
    return ((start, end), reading) if is_citation(words, reading) else None


def is_citation(words: str, reading: Reading) -> bool:
    """Whether a stretch of a note is a citation and not a sentence that speaks of things.

    A short form is one; so is what names an archive's holding or a series' volume; of the rest,
    what has a date and at least two of a title, an author, a place, a publisher and pages, and
    no more than a few words that are none of these.
    """
    if reading.kind == "short":
        return True
    fields = {part.field for part in reading.parts}
    if reading.doubt or not fields:
        return False
    inside = sum(part.end - part.start for part in reading.parts)
    if reading.kind in ("archival", "series"):
        leaves = fields >= {"shelfmark", "pages"}
        return len(fields) > 2 or (len(fields) > 1 and (leaves or inside * 2 > len(words.strip())))
    works = fields & {"title", "book", "thesis", "journal"}
    proof = fields & {
        "publisher",
        "place",
        "extent",
        "pages",
        "volume",
        "doi",
        "url",
        "journal",
        "author",
    }
    needed = 6 if len(proof) > 3 else 7
    return bool(works and "date" in fields and len(proof) > 1 and inside * 10 > len(words) * needed)
