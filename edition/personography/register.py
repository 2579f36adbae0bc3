"""Persons (places, organisations) who are known, by the forms of their names.

Standard library and `edition.model` only, so that annotators may use it.
"""

import re
from collections.abc import Iterable, Iterator

from edition.model import Document, Person, PersonName
from edition.personography.forms import Finder, Forms

_BRACKETS = re.compile(r"[\[\]]")
_INITIAL = re.compile(r"(\w)[^\W\d_]*")


def forms(name: PersonName) -> Iterator[str]:
    """Yield the forms in which a name can stand in a text: as it is, inverted, in East Asian and
    in Western order, and with initials for forenames. Bare surnames are not among them."""
    written = name.text
    if name.parts and name.parts[0].kind == "roleName":
        written = written[name.parts[0].end :]
    text = _BRACKETS.sub("", " ".join(written.split()))
    yield text
    surname, forename = name.part("surname"), name.part("forename")
    if not surname or not forename:
        if text.count(", ") == 1:
            yield " ".join(reversed(text.split(", ")))
        return
    link = name.part("nameLink")
    family = f"{link} {surname}" if link else surname
    yield f"{forename} {family}"
    yield f"{family}, {forename}"
    if not link:
        yield f"{surname} {forename}"
    given = forename.split()
    initials = [_INITIAL.sub(r"\1.", word) if "." not in word else word for word in given]
    yield f"{' '.join(initials)} {family}"
    if len(given) > 1:
        yield f"{''.join(initials)} {family}"
        yield f"{given[0]} {' '.join(initials[1:])} {family}"
        yield f"{given[0]} {family}"
        yield f"{initials[0]} {family}"


class Register:
    """Persons by the forms of their names."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._keys: dict[str, tuple[str, ...]] = {}
        self.surnames: set[str] = set()
        self._families: dict[str, tuple[str, ...]] = {}
        self._people: dict[str, Person] = {}
        for person in people:
            self._add(person)
        self._forms = Forms(self._keys)

    def _add(self, person: Person) -> None:
        self._people.setdefault(person.key, person)
        for name in person.names:
            for form in forms(name):
                if len(form) > 1:
                    self._put(form, person.key)
            surname = name.part("surname")
            self._put_family(name, surname, person.key)
            if surname and (person.participant or "#" not in person.key):
                self.surnames.add(surname)
                self._put(surname, person.key)

    def _put_family(self, name: PersonName, surname: str, key: str) -> None:
        words = name.text.split()
        family = surname or (words[-1] if len(words) > 1 else "")
        if family and key not in self._families.get(family, ()):
            self._families[family] = (*self._families.get(family, ()), key)

    def _put(self, form: str, key: str) -> None:
        there = self._keys.get(form, ())
        if key not in there:
            self._keys[form] = (*there, key)

    def __contains__(self, form: str) -> bool:
        return form in self._keys

    def keys(self, form: str) -> tuple[str, ...]:
        """Return the keys of those who bear the form, in the order of the people."""
        return self._keys.get(form, ())

    def family(self, surname: str) -> tuple[str, ...]:
        """Return the keys of those whose surname it is, certainly or likely (the last word)."""
        return self._families.get(surname, ())

    def person(self, key: str) -> Person | None:
        """Return the person of a key."""
        return self._people.get(key)

    def over(self, document: Document) -> Finder:
        """Return what finds the forms in any regions of the document."""
        return self._forms.over(document)

    def find(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the spans of known forms in `text[start:end]`, the longest first, disjoint."""
        return self._forms.find(text, start, end)
