"""The project's own bibliography, and whether a citation means one of its entries.

Its entries are `biblStruct` or `bibl` with @xml:id (TEI Guidelines, 3.12.1); they are read by
`edition.personography.works`, for no XML is read here.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from edition.bibliography.parts import Part
from edition.model import Certainty


@dataclass(frozen=True, slots=True)
class Work:
    """An entry of the bibliography.

    pointer: for @corresp, "bibliography.xml#id".
    names: surnames of authors and editors; titles, year, identifiers: as words in lower case.
    """

    pointer: str
    names: frozenset[str]
    titles: tuple[tuple[str, ...], ...]
    year: str
    identifiers: frozenset[str]


def work(pointer: str, words: Iterable[tuple[str, str]], date: str) -> Work:
    """Return an entry from its elements: their local names with the text in them.

    date: of publication, as @when or in words.
    """
    held = list(words)
    surnames = {_fold(text) for name, text in held if name == "surname"}
    if not surnames:
        surnames = {surname(text) for name, text in held if name in ("author", "editor")}
    return Work(
        pointer,
        frozenset(surnames - {""}),
        tuple(_words(text) for name, text in held if name == "title"),
        _year(date),
        frozenset(_fold(text) for name, text in held if name == "idno"),
    )


def surname(name: str) -> str:
    """Return the surname of "Family, Given" or "Given Family", in lower case."""
    first = re.split(r";|&|\sand\s|\sund\s|\set\s", name)[0].strip(" .,")
    family, comma, _ = first.partition(",")
    words = re.findall(r"[^\W\d_][\w'’-]+", family)
    return (_fold(" ".join(words)) if comma else _fold(words[-1])) if words else ""


def match_work(
    reference: str, parts: Sequence[Part], works: Iterable[Work]
) -> tuple[str, Certainty] | None:
    """Return the pointer of the one entry that a reference means and how sure that is.

    None where no entry, or more than one, would do. High: an identifier, or name, title and year
    agree; medium: name and title agree.
    """
    held = {name: [reference[p.start : p.end] for p in parts if p.field == name] for name in _USED}
    ranked: dict[Certainty, list[str]] = {Certainty.HIGH: [], Certainty.MEDIUM: []}
    for work in works:
        certainty = _agreement(held, work)
        if certainty is not None:
            ranked[certainty].append(work.pointer)
    for certainty, pointers in ranked.items():
        if pointers:
            return (pointers[0], certainty) if len(set(pointers)) == 1 else None
    return None


def match_short(author: str, title: str, works: Iterable[Work]) -> tuple[str, Certainty] | None:
    """Return the pointer of the one entry that a short form can mean; None where none or several.

    author: a surname in small letters; title: a short title in small letters, or "".
    """
    short = _words(title)
    fitting = {
        work.pointer
        for work in works
        if author
        and any(author == name or author == name.split(" ")[-1] for name in work.names)
        and (not short or any(_is_shortened(short, long) for long in work.titles))
    }
    if len(fitting) != 1:
        return None
    return fitting.pop(), Certainty.MEDIUM if short else Certainty.LOW


def _is_shortened(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return all(word in rest for word in short)


_USED = ("author", "editor", "title", "book", "thesis", "date", "doi", "isbn")


def _agreement(held: dict[str, list[str]], work: Work) -> Certainty | None:
    if work.identifiers & {_fold(words) for name in ("doi", "isbn") for words in held[name]}:
        return Certainty.HIGH
    names = {surname(words) for name in ("author", "editor") for words in held[name]}
    titles = [_words(text) for name in ("title", "book", "thesis") for text in held[name]]
    if not names & work.names or not any(_same(one, two) for one in titles for two in work.titles):
        return None
    years = {_year(words) for words in held["date"]} - {""}
    if years and work.year and work.year not in years:
        return None
    return Certainty.HIGH if years and work.year else Certainty.MEDIUM


def _same(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether one title is the other or its beginning, of three words or more."""
    short, long = sorted((one, two), key=len)
    return bool(short) and (short == long or (len(short) > 2 and long[: len(short)] == short))


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text.casefold()))


def _fold(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" .").casefold()


def _year(words: str) -> str:
    found = re.search(r"(?:1[4-9]|20)\d\d", words)
    return found.group() if found else ""
