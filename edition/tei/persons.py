"""Persons as particDesc and standOff list them (Guidelines, "Names, Dates, People, and Places")."""

from collections.abc import Iterable
from dataclasses import replace

from edition.model import Person, PersonName
from edition.tei.nodes import Node, filled, node


def list_person(people: Iterable[Person]) -> Node | None:
    """Return listPerson with one entry a person, in the order given; None if there is none."""
    return filled("listPerson", *(person(entry) for entry in people))


def person(entry: Person) -> Node:
    """Return the `person` of an entry: names, role, affiliation and words of the source."""
    names = [
        person_name(replace(name, kind="") if not n else name)
        for n, name in enumerate(_names(entry))
    ]
    return node(
        "person",
        *names,
        filled("affiliation", entry.affiliation),
        filled("occupation", entry.role),
        filled("note", entry.description),
        xml_id=entry.key,
        sameAs=entry.same_as,
    )


def _names(entry: Person) -> list[PersonName]:
    """Return an entry's names, each form once, the one with most parts and words first."""
    forms = {" ".join(name.text.split()): name for name in reversed(entry.names)}
    if not entry.names or not entry.names[0].kind:
        return list(reversed(forms.values()))
    return sorted(forms.values(), key=lambda name: -len(name.text))


def person_name(name: PersonName) -> Node:
    """Return the persName of a name, its certain parts marked."""
    children: list[Node | str] = []
    position = 0
    for part in name.parts:
        children.append(name.text[position : part.start])
        children.append(node(part.kind, name.text[part.start : part.end]))
        position = part.end
    children.append(name.text[position:])
    return node("persName", *children, type=name.kind)
