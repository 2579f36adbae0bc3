"""A name with its titles taken apart: office, honorific, forenames, surname, place."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from edition.model import NamePart, PersonName
from edition.structure.surnames import is_surname_first
from edition.structure.titles import (
    FEMALE,
    MALE,
    NAME_PARTICLES,
    PARTICLES,
    is_honorific,
    is_office,
    is_title,
    plain,
)

_ARTICLES = frozenset({"the", "der", "die", "das", "le", "la", "les", "el", "il", "lo"})


@dataclass(frozen=True, slots=True)
class Named:
    """A name with its titles taken apart.

    titles: honorifics and offices before the name, as they stand.
    name: the name itself, "" if there are titles only.
    surname, forenames: as far as they are certain.
    office: an office after the name, behind a comma.
    place: what tells namesakes apart, "Mr. Duke of Ohio".
    """

    titles: str
    name: str
    surname: str = ""
    forenames: tuple[str, ...] = ()
    office: str = ""
    place: str = ""

    @property
    def female(self) -> bool:
        """A title says that this is a woman."""
        return any(plain(word) in FEMALE for word in self.titles.split())

    @property
    def male(self) -> bool:
        """A title says that this is a man."""
        return any(plain(word) in MALE for word in self.titles.split())

    @property
    def role(self) -> str:
        """The office, without honorifics, as the source gives it."""
        words = self.titles.split()
        while words and (
            words[0].casefold() in _ARTICLES or (is_honorific(words[0]) and not is_office(words[0]))
        ):
            words.pop(0)
        while words and is_honorific(words[-1]) and not is_office(words[-1]):
            words.pop()
        return " ".join(words) if any(is_office(word) for word in words) else ""


@lru_cache(maxsize=4096)
def read_name(words: str) -> Named:
    """Take a name apart: titles, name, office behind a comma."""
    place = ""
    head, _, office = words.partition(",")
    if office and not any(is_office(word) for word in office.replace("-", " ").split()):
        head, office = words.replace(",", " "), ""
    elif office and not _name_words(head):
        head, office = words, ""
    tokens = head.split()
    last = _last_title(tokens)
    rest = tokens[last + 1 :]
    article = tokens and tokens[0].casefold() in _ARTICLES
    addressed = len(tokens) > 2 and is_honorific(tokens[0]) and tokens[1].casefold() in _ARTICLES
    if (
        (article or addressed)
        and last >= 0
        and last < len(tokens) - 1
        and tokens[last + 1].casefold() in PARTICLES
    ):
        return Named(" ".join(tokens), "", "", (), office.strip())
    if rest and rest[0].casefold() in PARTICLES and rest[0].casefold() not in NAME_PARTICLES:
        size = _name_size(rest)
        last, rest = len(tokens) - size - 1, rest[-size:]
    else:
        stop = next(
            (
                index
                for index, word in enumerate(rest)
                if index
                and word.casefold() in PARTICLES
                and word.casefold() not in NAME_PARTICLES
                and word.casefold() not in ("y", "e", "i")
            ),
            len(rest),
        )
        place = " ".join(rest[stop + 1 :])
        rest = rest[:stop]
    titles = " ".join(tokens[: last + 1]).rstrip(",")
    surname, forenames = split_name(rest)
    return Named(titles, " ".join(rest), surname, forenames, office.strip(), place)


def _last_title(words: Sequence[str]) -> int:
    """The index of the last title, -1 if there is none; behind the first words of a name a short
    one is an initial ("Edwin M. J. Kretzmann")."""
    last, named = -1, False
    for index, word in enumerate(words):
        if _is_title(word) and not (named and len(plain(word)) <= 2):
            last = index
        elif word.casefold() not in PARTICLES:
            named = True
    return last


def _is_title(word: str) -> bool:
    return is_title(word) or any(is_office(part) for part in word.split("-") if part)


def _name_words(words: str) -> list[str]:
    return [word for word in words.split() if not _is_title(word)]


def _name_size(words: Sequence[str]) -> int:
    """How many words at the end of an office with its department are the name."""
    size = 1
    while size < len(words) - 1 and words[-size - 1].casefold() in NAME_PARTICLES:
        size += 1
    while size < len(words) - 1 and words[-size - 1].endswith("."):
        size += 1
    before = words[-size - 1] if size < len(words) else ""
    if before[:1].isupper() and not before.endswith(",") and not _is_title(before):
        size += 1
    return size


def split_name(words: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """Return surname and forenames; a single word is taken as a surname."""
    if not words:
        return "", ()
    if is_surname_first(list(words)):
        return words[0], tuple(words[1:])
    if len(words) > 1 and all(_is_initial(word) for word in words[1:]) and len(words[0]) > 2:
        return words[0], tuple(words[1:])
    begin = len(words) - 1
    while begin > 0 and words[begin - 1].casefold() in NAME_PARTICLES:
        begin -= 1
    if begin > 0 and words[-1].casefold().rstrip(".") in ("jr", "sr", "ii", "iii"):
        begin -= 1
    return " ".join(words[begin:]), tuple(words[:begin])


def _is_initial(word: str) -> bool:
    return word.endswith(".") and len(word) <= 3


def person_name(words: str, kind: str = "", *, bare: bool = False) -> PersonName:
    """Return `words` as a name with its certain parts.

    bare: a single word may be taken as surname although no title stands before it.
    """
    named = read_name(words)
    parts: list[NamePart] = []
    position = 0
    if named.titles and words.startswith(named.titles):
        parts.append(NamePart("roleName", 0, len(named.titles)))
        position = len(named.titles)
    start = words.find(named.name, position) if named.name else -1
    if start >= 0 and (named.forenames or named.titles or bare):
        first = " ".join(named.forenames)
        if named.name.startswith(named.surname) and first:
            parts.append(NamePart("surname", start, start + len(named.surname)))
            begin = start + len(named.surname) + 1
            parts.append(NamePart("forename", begin, begin + len(first)))
        else:
            if first:
                parts.append(NamePart("forename", start, start + len(first)))
            begin = start + len(named.name) - len(named.surname)
            parts.append(NamePart("surname", begin, start + len(named.name)))
    return PersonName(words, tuple(parts), kind)


def slug(name: str) -> str:
    """Return a key made from a name: "Pak Se-chang" is "pak-se-chang"."""
    base = unicodedata.normalize("NFKD", name.replace("ß", "ss"))
    letters = "".join(sign for sign in base if not unicodedata.combining(sign))
    return re.sub(r"[\W_]+", "-", letters.casefold()).strip("-") or "person"
