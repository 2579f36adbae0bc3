"""Places: countries, regions, towns, rivers (TEI Guidelines, 14.2.3 "Place Names").

By the project's listPlace, by our gazetteer (`lists/places.txt`), and by words that make a place of
the names beside them ("Lake Tanganyika", "the village of Ruarwe"). Adjectives and peoples are no
places; a name that is also a person's counts only where a preposition of place stands before it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from edition.annotators import lists
from edition.annotators.nameevidence import words_before
from edition.annotators.wordkinds import GIVEN, TITLE, Kind, capitals, kinds
from edition.model import Annotation, Certainty, Context, Document
from edition.model.capitals import Spots
from edition.personography.forms import Finder, Forms
from edition.personography.register import Register

_MAKER = "places"
_UP = capitals()
_NAME = rf"{_UP}\w+(?:[-'’](?!s\b)\w+)*"
_NEXT = re.compile(rf"[ \n]({_NAME})")
_PREVIOUS = re.compile(r"([^\W\d_][\w’'-]*)\.?[ \n]$")
_SIGNS = lists.words("surroundings", "place") | lists.words("surroundings", "weak place")
_SIGNS |= frozenset(("visit to", "trip to"))
_ARTICLES = frozenset(("The", "A", "An", "This", "That", "In", "At", "Our", "His", "Her", "Their"))
_OFFICIAL = Kind.BODY | Kind.WORK | Kind.VETO


def annotate(document: Document, context: Context) -> Iterator[Annotation]:
    """Yield a `placeName` for each place named in the document's regions, ascending."""
    text, register = document.text, Register(context.places)
    finders = (register.over(document), _gazetteer().over(document), _Headed(document))
    skipped = sorted((a.start, a.end) for a in context.structure if a.element == "speaker")
    labels = iter([*skipped, (len(document.text) + 1, len(document.text) + 1)])
    label = next(labels)
    for start, end in context.regions:
        last = start
        for annotation in sorted(
            _region(text, (start, end), register, finders),
            key=lambda a: (a.start, -a.end, a.maker),
        ):
            while label[1] <= annotation.start:
                label = next(labels)
            if annotation.start >= last and annotation.end <= label[0]:
                last = annotation.end
                yield annotation


def _region(
    text: str,
    region: tuple[int, int],
    register: Register,
    finders: tuple[Finder, Finder, "_Headed"],
) -> Iterator[Annotation]:
    start, end = region
    listed, gazetteer, heads = finders
    for begin, stop in listed.find(start, end):
        keys = register.keys(" ".join(text[begin:stop].split()))
        cert = Certainty.HIGH if len(keys) == 1 else Certainty.LOW
        yield Annotation(
            begin,
            stop,
            "placeName",
            refers=" ".join(keys),
            cert=cert,
            maker=_MAKER,
            why="a name in the project's list of places",
        )
    for begin, stop in gazetteer.find(start, end):
        if (reason := _judge(text, begin, stop, start, end)) is not None:
            yield _place(begin, stop, *reason)
    for begin, stop in heads.find(start, end):
        first = text[begin:stop].split()[0]
        if first not in _ARTICLES and not _is_person(text, begin, start):
            cert = Certainty.MEDIUM
            yield _place(begin, stop, cert, "a word for a place stands beside the name")


def _place(start: int, end: int, cert: Certainty, why: str) -> Annotation:
    return Annotation(start, end, "placeName", cert=cert, maker=_MAKER, why=why)


@cache
def _gazetteer() -> Forms:
    sections = ("country", "region", "city")
    return Forms(
        form
        for section in sections
        for entry in lists.words("places", section)
        if (form := entry.removeprefix("the ")) not in _ALSO_WORDS
    )


_ALSO_WORDS = frozenset(
    ("Nice", "Reading", "Turkey", "Hue", "Bath", "Worms", "Essen", "Halle", "US")
)


_CAPITAL = re.compile(rf"{_UP}\w+")
_NAMES_BEHIND = re.compile(rf"\.?[ \n](?:of[ \n])?{_NAME}(?:[ \n]{_NAME})?")
_NAMES_BEFORE = re.compile(rf"(?<![\w-]){_NAME}(?:[ \n]{_NAME}){{0,2}}[ \n]$")
_OF = re.compile(
    r"\b(?:river|lake|villages? of|town of|city of|island of|province of|county of|port of"
    rf"|isle of|district of|parish of)[ \n](?P<of>{_NAME})"
)


_OF_HEAD = re.compile(
    r"\b(?:river|lake|villages?|town|city|island|province|county|port|isle|district|parish)[ \n]"
)


class _Headed:
    """The names in one document that a word for a place makes one: "Lake Nyassa", "Stanley
    Street"."""

    def __init__(self, document: Document) -> None:
        before, after = _heads()
        self._text = document.text
        self._heads = document.spots(before | after)
        self._of = Spots(self._text, (m.start() for m in _OF_HEAD.finditer(self._text)))

    def find(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the spans of such names in `text[start:end]`."""
        text, heads = self._text, self._heads
        spots = heads.between(start, end)
        if spots is None:
            yield from _headed(text, start, end, _CAPITAL.finditer(text, start, end))
        elif spots:
            words = (_CAPITAL.match(text, at, end) for at in spots)
            yield from _headed(text, start, end, words)
        if not self._of.passes(start, end):
            for match in _OF.finditer(text, start, end):
                yield match.span("of")


def _headed(
    text: str, start: int, end: int, words: Iterable[re.Match[str] | None]
) -> Iterator[tuple[int, int]]:
    before, after = _heads()
    for match in words:
        if match is None:
            continue
        begin, stop = match.span()
        if begin > start and text[begin - 1].isalnum():
            continue
        if match[0] in before and (behind := _NAMES_BEHIND.match(text, stop, end)):
            yield begin, behind.end()
        elif match[0] in after:
            names = _NAMES_BEFORE.search(text, max(start, begin - 50), begin)
            if names:
                yield names.start(), stop


@cache
def _heads() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words for places that stand before and behind a name."""
    rows = dict(row.split(": ", 1) for row in _rows())
    return frozenset(rows["before"].split()), frozenset(rows["after"].split())


def _rows() -> Iterator[str]:
    """Yield the rows of the place words, whose entries the file separates by commas."""
    row = ""
    for entry in lists.sections("places")["head"]:
        if ": " in entry:
            if row:
                yield row
            row = entry
        else:
            row += f" {entry}"
    yield row


def _judge(text: str, begin: int, stop: int, start: int, end: int) -> tuple[Certainty, str] | None:
    """Say how sure a name of the gazetteer is a place here; None if it is none."""
    word = text[begin:stop]
    kind = kinds().get(word, 0)
    following = _NEXT.match(text, stop, end)
    next_kind = kinds().get(following[1], 0) if following else 0
    if next_kind & _OFFICIAL and not kinds().get(following[1] if following else "", 0) & GIVEN:
        return None
    if _is_person(text, begin, start):
        return None
    if not kind & Kind.AMBIGUOUS_PLACE:
        return Certainty.HIGH, "a name in our gazetteer"
    if following and not next_kind & Kind.COMMON:
        return None
    if _SIGNS.isdisjoint(words_before(text, begin, start)):
        return None
    return Certainty.MEDIUM, "a name in our gazetteer, with a preposition before it"


def _is_person(text: str, begin: int, start: int) -> bool:
    """Say whether a title or a forename stands before: "Lord Salisbury", "Jack London"."""
    match = _PREVIOUS.search(text, max(start, begin - 24), begin)
    if match is None:
        return False
    kind = kinds().get(match[1], 0)
    if kind & GIVEN and not kind & (Kind.COMMON | Kind.PLACE | Kind.AMBIGUOUS_PLACE):
        return True
    return bool(kind & TITLE) and not kind & Kind.ROYAL
