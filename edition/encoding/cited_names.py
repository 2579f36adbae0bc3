"""Whose names the citations of a text hold, and which words of theirs are no names.

In a `bibl` only authors, editors, translators and recipients are persons; the words of a title, a
publisher or a collection that look like a name are none (TEI Guidelines, 3.12.2). An author whose
surname stands first ("Smith, John") is one person.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from edition.annotators.wordkinds import GIVEN, kinds
from edition.model import Annotation, Certainty, Document, NamePart, PersonName

Span = tuple[int, int]

_PERSONAL = frozenset({"author", "editor", "persName"})
_NAME_PARTS = frozenset({"surname", "forename", "roleName", "nameLink", "genName", "addName"})
_MAKER = "citations"
_UP, _WORD = r"[^\W\d_a-zà-ÿ]", r"[^\W\d_a-zà-ÿ][\w'’-]+"
_INVERTED = re.compile(
    rf"(?P<family>(?:(?:d[aeiu]|del|della|von|van|den|der|zu|la|le)\s){{0,3}}{_WORD}(?:\s{_WORD})?),\s"
    rf"(?P<given>(?:{_UP}\.|{_WORD})(?:[\s-]?(?:{_UP}\.|{_WORD}))*)"
)
_FULL = re.compile(
    rf"(?P<given>(?:{_UP}\.|{_WORD})(?:[\s-]?(?:{_UP}\.|{_WORD}))*)\s"
    rf"(?P<family>(?:(?:d[aeiu]|del|della|von|van|den|der|zu|la|le)\s){{0,3}}{_WORD})"
)
_AND = re.compile(r",\s(?:(?:and|und|et|&)\s)?|;\s|\s(?:and|und|et|&|/)\s")
_LAST = (1 << 40, 1 << 40)
_IMPRINT = re.compile(r"\([^():]{2,60}:\s(?P<publisher>[^():]{2,60}),\s(?:1[5-9]|20)\d\d\)")


@dataclass(frozen=True, slots=True)
class _Citation:
    """A citation: its span, the parts that hold persons, and its titles."""

    span: Span
    persons: list[Annotation]
    titles: list[Span]


def names_of_citations(document: Document, found: Sequence[Annotation]) -> list[Annotation]:
    """Return what the annotators found, without the names of nobody; the order stays.

    A recipient gets the name that the annotator of persons read in it.
    """
    sieve = _Sieve(document, found)
    kept = [each for annotation in found for each in sieve.sift(annotation)]
    return [*(a for a in kept if not sieve.is_gone(a)), *sieve.added]


class _Sieve:
    """Takes the names out that are none; `added` are those that stand in their place."""

    def __init__(self, document: Document, found: Sequence[Annotation]) -> None:
        self.added: list[Annotation] = []
        self._text = document.text
        self._citations = _Citations(found)
        self._imprints = [match.span("publisher") for match in _IMPRINT.finditer(document.text)]
        self._italics = _italics(document)
        self._gone: set[Span] = set()
        self._there: set[Span] = set()
        self._recipients: set[int] = set()
        self._inverted: dict[int, list[Span]] = {}
        for citation in self._citations.all:
            for part in citation.persons:
                for match in _inverted(self._text, part):
                    self._inverted.setdefault(id(part), []).append(match.span())
                    self._put(_name_of(match, 0))

    def sift(self, annotation: Annotation) -> Iterator[Annotation]:
        """Yield an annotation if it stays."""
        if annotation.maker == _MAKER or annotation.element not in ("persName", "placeName"):
            yield annotation
            return
        span = (annotation.start, annotation.end)
        citation = self._citations.around(span)
        if annotation.element == "placeName":
            if citation is None or not _is_inside(span, citation.titles):
                yield annotation
        elif citation is None:
            if _is_inside(span, self._imprints) or _is_title(annotation, self._italics):
                self._gone.add(span)
            else:
                yield annotation
        else:
            yield from self._cited(annotation, citation)

    def _cited(self, annotation: Annotation, citation: "_Citation") -> Iterator[Annotation]:
        """Yield a name in a citation if it is one of the persons there."""
        span = (annotation.start, annotation.end)
        part = next((p for p in citation.persons if _holds((p.start, p.end), span)), None)
        if part is None or any(_overlap(span, other) for other in self._inverted.get(id(part), ())):
            self._gone.add(span)
        elif part.element == "persName":
            self._recipients.add(id(part))
            yield replace(annotation, attributes=part.attributes)
        elif whole := _whole(self._text, part, span):
            self._gone.add(span)
            self._put(_name_of(whole, annotation.rank))
        else:
            yield annotation

    def _put(self, annotations: list[Annotation]) -> None:
        """Add a name in place of what was found there, once."""
        span = (annotations[0].start, annotations[0].end)
        if span not in self._there:
            self._there.add(span)
            self._gone.add(span)
            self.added += annotations

    def is_gone(self, annotation: Annotation) -> bool:
        """Say whether an annotation is part of a name that went, or a recipient that has a name."""
        if id(annotation) in self._recipients:
            return True
        if annotation.element not in _NAME_PARTS or annotation.maker == _MAKER:
            return False
        span = (annotation.start, annotation.end)
        return any(_holds(other, span) for other in _near(self._sorted, span))

    @cached_property
    def _sorted(self) -> list[Span]:
        return sorted(self._gone)


class _Citations:
    """The citations of a text, to find the one around a span."""

    def __init__(self, found: Sequence[Annotation]) -> None:
        parts = sorted((a for a in found if a.maker == _MAKER), key=lambda a: (a.start, -a.end))
        self.all: list[_Citation] = []
        for part in parts:
            if part.element == "bibl":
                self.all.append(_Citation((part.start, part.end), [], []))
            elif self.all and part.element in _PERSONAL:
                self.all[-1].persons.append(part)
            elif self.all and part.element == "title":
                self.all[-1].titles.append((part.start, part.end))
        self._starts = [citation.span[0] for citation in self.all]

    def around(self, span: Span) -> _Citation | None:
        """Return the citation that a span overlaps."""
        number = bisect_right(self._starts, span[1] - 1) - 1
        if number >= 0 and _overlap(span, self.all[number].span):
            return self.all[number]
        return None


def _inverted(text: str, part: Annotation) -> Iterator[re.Match[str]]:
    """Yield the names of an author or editor whose surname stands first: with initials, or a
    forename that is known as one and no surname of a second author."""
    if part.element == "persName":
        return
    for match in _INVERTED.finditer(text, part.start, part.end):
        first = re.split(r"[\s-]", match["given"])[0]
        if first.endswith(".") or kinds().get(first, 0) & GIVEN:
            yield match


def _whole(text: str, part: Annotation, span: Span) -> re.Match[str] | None:
    """Return the whole name of an author of which a span is a piece: "Hope M. Harrison"."""
    begin = part.start
    for end, following in (*(m.span() for m in _AND.finditer(text, part.start, part.end)), _LAST):
        stop = min(end, part.end)
        if begin <= span[0] and span[1] <= stop and (begin, stop) != span:
            return _FULL.fullmatch(text, begin, stop)
        begin = following
    return None


def _name_of(match: re.Match[str], rank: int) -> list[Annotation]:
    """Return the annotations for the name of an author: forenames first for whoever links it."""
    given, family = match["given"], match["family"]
    parts = (
        NamePart("forename", 0, len(given)),
        NamePart("surname", len(given) + 1, len(given) + 1 + len(family)),
    )
    whole = Annotation(
        *match.span(),
        "persName",
        name=PersonName(f"{given} {family}", parts),
        cert=Certainty.HIGH,
        maker="persons",
        why="the author or editor of a work that is cited",
        rank=rank + 1,
    )
    spans = sorted([(*match.span("given"), "forename"), (*match.span("family"), "surname")])
    return [whole, *(Annotation(start, end, kind, maker="persons") for start, end, kind in spans)]


def _italics(document: Document) -> list[Span]:
    """Return the spans in italics, ascending."""
    marks = (a for a in document.marks if a.element == "hi" and "italic" in a.get("rend"))
    return sorted((a.start, a.end) for a in marks if a.start < a.end)


def _is_title(annotation: Annotation, italics: Sequence[Span]) -> bool:
    """Say whether a name that is not sure is a word of more words in italics."""
    if annotation.cert is None or annotation.cert is Certainty.HIGH:
        return False
    span = (annotation.start, annotation.end)
    return any(_holds(other, span) and other != span for other in _near(italics, span))


def _near(spans: Sequence[Span], span: Span) -> Sequence[Span]:
    number = bisect_right(spans, (span[0], span[1] + 1 << 30))
    return spans[max(number - 1, 0) : number]


def _is_inside(span: Span, others: Sequence[Span]) -> bool:
    return any(_holds(other, span) for other in _near(others, span))


def _holds(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
