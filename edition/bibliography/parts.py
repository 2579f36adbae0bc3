"""What a citation consists of, and how its parts are encoded.

The elements are those that a `bibl` may hold (TEI Guidelines, chapter 3.12.2). An archive's name
stands in `orgName` and a call number in `idno`, not in `msIdentifier`, which holds elements only
and could not keep the words between them (chapter 11.4).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from edition.bibliography.dates import date_attributes
from edition.bibliography.numerals import roman_value, spread
from edition.model import Annotation, Certainty

MAKER = "citations"

ELEMENTS: dict[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "author": ("author", ()),
    "recipient": ("persName", (("role", "recipient"),)),
    "editor": ("editor", ()),
    "translator": ("editor", (("role", "translator"),)),
    "title": ("title", (("level", "a"),)),
    "book": ("title", (("level", "m"),)),
    "thesis": ("title", (("level", "u"),)),
    "journal": ("title", (("level", "j"),)),
    "series": ("title", (("level", "s"),)),
    "date": ("date", ()),
    "publisher": ("publisher", ()),
    "place": ("pubPlace", ()),
    "seat": ("placeName", ()),
    "edition": ("edition", ()),
    "volume": ("biblScope", (("unit", "volume"),)),
    "issue": ("biblScope", (("unit", "issue"),)),
    "document": ("biblScope", (("unit", "document"),)),
    "extent": ("biblScope", (("unit", "page"),)),
    "pages": ("citedRange", (("unit", "page"),)),
    "repository": ("orgName", (("type", "repository"),)),
    "collection": ("name", (("type", "collection"),)),
    "shelfmark": ("idno", (("type", "shelfmark"),)),
    "fond": ("idno", (("type", "fond"),)),
    "opis": ("idno", (("type", "opis"),)),
    "delo": ("idno", (("type", "delo"),)),
    "box": ("idno", (("type", "box"),)),
    "folder": ("idno", (("type", "folder"),)),
    "file": ("idno", (("type", "file"),)),
    "reel": ("idno", (("type", "reel"),)),
    "doi": ("idno", (("type", "doi"),)),
    "isbn": ("idno", (("type", "isbn"),)),
    "arxiv": ("idno", (("type", "arxiv"),)),
    "pmid": ("idno", (("type", "pmid"),)),
    "report": ("idno", (("type", "report"),)),
    "url": ("ref", ()),
}
"""A part's element and attributes, by its field."""

_RANGED = frozenset({"pages", "extent", "volume", "issue", "document"})


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a reference that means something.

    field: a key of `ELEMENTS`, or "note" for words that are understood and not marked.
    start, end: half-open code point offsets in the reference.
    sure: the tagger's probability of the part, 1.0 from a grammar.
    """

    field: str
    start: int
    end: int
    sure: float = 1.0


_EDGE = " \t\r\n\f\v\u00a0,;:"
_CLOSERS = {")": "(", "]": "[", "}": "{", "”": "“", "»": "«", "’": "‘"}
_OPENERS = {opener: closer for closer, opener in _CLOSERS.items()}


def trimmed(reference: str, part: Part) -> Part:
    """Return the part without punctuation at its edges that belongs to the citation around it."""
    start, end = part.start, part.end
    while start < end and (reference[start] in _EDGE or reference[start] in ".)]"):
        start += 1
    while start < end and reference[end - 1] in _EDGE:
        end -= 1
    words = reference[start:end]
    if words and words[-1] in _CLOSERS and _CLOSERS[words[-1]] not in words and words[-1] != "’":
        end -= 1
    if words and words[0] in _OPENERS and _OPENERS[words[0]] not in words:
        start += 1
    if (start, end) == (part.start, part.end):
        return part
    return trimmed(reference, replace(part, start=start, end=end))


def annotations(
    reference: str, parts: Iterable[Part], kind: str, offset: int = 0, why: str = ""
) -> list[Annotation]:
    """Return the `bibl` over the whole reference and its parts, in document order.

    kind: the value of bibl/@type; parts overlapping an earlier one are left out, for every part is
    a child of the `bibl` itself. `offset` is where the reference begins in the document.
    """
    end = len(reference.rstrip())
    start = len(reference) - len(reference.lstrip())
    whole = Annotation(
        start + offset,
        max(start, end) + offset,
        "bibl",
        (("type", kind),) if kind else (),
        maker=MAKER,
        why=why,
        cert=Certainty.LOW if why else None,
    )
    found, reached = [whole], start
    for part in sorted((trimmed(reference, part) for part in parts), key=lambda part: part.start):
        if part.field in ELEMENTS and reached <= part.start < part.end <= end:
            found.append(_annotation(reference, part, offset))
            reached = part.end
    return found


def _annotation(reference: str, part: Part, offset: int) -> Annotation:
    element, attributes = ELEMENTS[part.field]
    words = reference[part.start : part.end]
    if part.field == "date":
        attributes = date_attributes(words)
    elif part.field == "url":
        attributes = (("target", target(words)),)
    elif part.field in _RANGED:
        attributes = (*attributes, *_range_attributes(part.field, words))
    return Annotation(part.start + offset, part.end + offset, element, attributes, maker=MAKER)


def target(words: str) -> str:
    """Return the pointer that an address as written stands for, without spaces in it."""
    joined = "".join(words.split())
    if joined.lower().startswith("www."):
        joined = "https://" + joined
    return "".join(
        character if character.isprintable() and character not in '<>"{}|\\^`' else ""
        for character in joined
    )


def _range_attributes(field: str, words: str) -> tuple[tuple[str, str], ...]:
    number = roman_value(words)
    if field == "volume" and number:
        return (("n", str(number)),)
    ends = spread(words)
    return () if ends is None else (("from", ends[0]), ("to", ends[1]))
