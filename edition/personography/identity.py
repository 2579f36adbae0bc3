"""A document's participants whom the project's register knows too."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from edition.model import Person
from edition.personography.register import forms


def with_same_as(people: Iterable[Person], register: Sequence[Person]) -> list[Person]:
    """Return the persons of a document; who has a full name that one entry of the register has,
    and no other, says so with `same_as`.

    A surname alone identifies nobody, nor does a name that two entries share.
    """
    known: dict[str, set[str]] = {}
    for entry in register:
        for form in _full_names(entry):
            known.setdefault(form, set()).add(entry.key)
    return [_identified(person, known) for person in people]


def _identified(person: Person, known: dict[str, set[str]]) -> Person:
    if person.same_as or "#" in person.key:
        return person
    found = {key for form in _full_names(person) for key in known.get(form, ())}
    return replace(person, same_as=found.pop()) if len(found) == 1 else person


def _full_names(person: Person) -> set[str]:
    return {
        form.casefold()
        for name in person.names
        for form in forms(name)
        if len(form.split()) > 1 or (name.part("surname") and name.part("forename"))
    }
