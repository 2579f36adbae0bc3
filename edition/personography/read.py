"""The project's registers, as people edit them: listPerson, listPlace, listOrg of a TEI file
(TEI Guidelines, 14.3 "Biographical and Prosopographical Data", 14.3.4 "Places").

Only names are read, and what an entry says of role and body; all else stays where it is.
"""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from edition.loader import Tree, load
from edition.model import NamePart, Person, PersonName

_TEI = "{http://www.tei-c.org/ns/1.0}"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_PARTS = frozenset(("surname", "forename", "roleName", "nameLink", "genName", "addName"))
_KINDS = {
    "person": ("person", "persName"),
    "place": ("place", "placeName"),
    "organisation": ("org", "orgName"),
}


def read_persons(path: Path) -> tuple[Person, ...]:
    """Return what the register at `path` lists: persons, places or organisations, in order.

    Their keys are "persons.xml#id". An entry without xml:id or without a name is passed over.
    Errors as of `edition.loader.load`.
    """
    tree = load(path)
    return tuple(entry for kind in _KINDS for entry in entries(tree, path.name, kind))


def entries(tree: Tree, file_name: str, kind: str, *, local: bool = False) -> Iterator[Person]:
    """Yield the entries of a tree; `local` keys are the bare identifiers."""
    element, name_element = _KINDS[kind]
    for entry in tree.root.iter(f"{_TEI}{element}"):
        identifier = entry.get(_ID)
        names = tuple(_names(entry, name_element))
        if identifier and names:
            yield Person(
                identifier if local else f"{file_name}#{identifier}",
                names,
                role=_words(entry, "occupation"),
                affiliation=_words(entry, "affiliation"),
                same_as=entry.get("sameAs", ""),
            )


def _names(entry: etree._Element, element: str) -> Iterator[PersonName]:
    for child in entry.iterchildren(f"{_TEI}{element}"):
        name = read_name(child)
        if name.text:
            yield name


def read_name(element: etree._Element) -> PersonName:
    """Return the name in a persName, placeName or orgName, white space normalised."""
    pieces: list[str] = []
    parts: list[NamePart] = []

    def length() -> int:
        return len("".join(pieces))

    def add(text: str | None) -> None:
        for number, word in enumerate((text or "").split()):
            if (number or text[:1].isspace()) and pieces and not pieces[-1].endswith(" "):  # type: ignore[index]
                pieces.append(" ")
            pieces.append(word)
        if text and text[-1].isspace() and pieces and not pieces[-1].endswith(" "):
            pieces.append(" ")

    def walk(node: etree._Element) -> None:
        begin = length()
        add(node.text)
        for child in node:
            if isinstance(child.tag, str):
                walk(child)
            add(child.tail)
        kind = etree.QName(node).localname
        if node is not element and kind in _PARTS:
            written = "".join(pieces)[begin:]
            start = begin + len(written) - len(written.lstrip())
            end = begin + len(written.rstrip())
            if start < end:
                parts.append(NamePart(kind, start, end))

    walk(element)
    text = "".join(pieces)
    lead = len(text) - len(text.lstrip())
    moved = tuple(
        NamePart(part.kind, part.start - lead, part.end - lead)
        for part in sorted(parts, key=lambda part: part.start)
    )
    return PersonName(text.strip(), _disjoint(moved), element.get("type", ""))


def _disjoint(parts: tuple[NamePart, ...]) -> tuple[NamePart, ...]:
    kept: list[NamePart] = []
    for part in parts:
        if not kept or part.start >= kept[-1].end:
            kept.append(part)
    return tuple(kept)


def _words(entry: etree._Element, element: str) -> str:
    child = entry.find(f"{_TEI}{element}")
    return " ".join("".join(map(str, child.itertext())).split()) if child is not None else ""
