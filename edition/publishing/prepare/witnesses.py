"""Witnesses: their sigla, their groups, and what @wit points to (TEI chapter 12.1.4)."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from edition.publishing.spacing import spelled
from edition.publishing.vocabulary import XML_ID, each, local, own, plain, tei


@dataclass(frozen=True, slots=True)
class Witness:
    """A textual carrier: its id, the siglum that stands for it, and its description."""

    id: str
    siglum: str
    description: str = ""


@dataclass(slots=True)
class Witnesses:
    """All witnesses of a document in the order of its listWit, and the groups they belong to."""

    by_id: dict[str, Witness] = field(default_factory=dict)
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)
    heads: dict[str, str] = field(default_factory=dict)
    """What groups are called, by id."""
    _named: dict[str | None, tuple[frozenset[str], frozenset[str]]] = field(default_factory=dict)
    """What each @wit was found to name, once all groups are known."""

    def named(self, pointers: str | None) -> tuple[frozenset[str], frozenset[str]]:
        """Return the ids that a @wit names itself, and those that it names by their group."""
        if pointers not in self._named:
            self._named[pointers] = self._resolved(pointers)
        return self._named[pointers]

    def _resolved(self, pointers: str | None) -> tuple[frozenset[str], frozenset[str]]:
        direct: set[str] = set()
        grouped: set[str] = set()
        for pointer in (pointers or "").split():
            name = pointer.rpartition("#")[2]
            if name in self.groups:
                grouped.update(self.groups[name])
            else:
                direct.add(name)
        return frozenset(direct), frozenset(grouped)

    def sigla(self, pointers: str | None) -> str:
        """Return a @wit as the reader sees it: sigla with spaces between them."""
        names = (pointer.rpartition("#")[2] for pointer in (pointers or "").split())
        return " ".join(self.by_id[name].siglum if name in self.by_id else name for name in names)

    def find(self, siglum: str) -> Witness | None:
        """Return the witness with this siglum or id."""
        for witness in self.by_id.values():
            if siglum in (witness.siglum, witness.id):
                return witness
        return None


def witnesses_of(root: etree._Element, external: Iterable[etree._Element] = ()) -> Witnesses:
    """Return the witnesses that a document lists, or else those that its readings name.

    A listWit with an id is a group; so is a witness that holds a listWit. `external` are entries of
    other files, whose lists count too.
    """
    found = Witnesses()
    for part in dict.fromkeys([root, *(app.getroottree().getroot() for app in external)]):
        _take_witnesses(part, found)
    return found


def _take_witnesses(root: etree._Element, found: Witnesses) -> None:
    for witness in each(root, "witness"):
        name = witness.get(XML_ID)
        if name and witness.find(tei("listWit")) is None:
            siglum = siglum_of(witness)
            found.by_id[name] = Witness(name, siglum, _description(witness))
    for group in each(root, "listWit", "witness"):
        name = group.get(XML_ID)
        members = tuple(
            identifier
            for witness in each(group, "witness")
            if (identifier := witness.get(XML_ID)) in found.by_id and identifier
        )
        if name and name not in found.by_id:
            found.groups[name] = members
            found.heads[name] = plain(group.find(tei("head")))
    for reading in each(root, "rdg", "lem", "rdgGrp"):
        for pointer in (reading.get("wit") or "").split():
            name = pointer.rpartition("#")[2]
            if name not in found.groups:
                found.by_id.setdefault(name, Witness(name, name))


def append_witnesses(root: etree._Element, witnesses: Witnesses) -> None:
    """Append e:witnesses to a prepared tree, for the list of sigla; groups with their members."""
    if not witnesses.by_id and not witnesses.groups:
        return
    group = etree.SubElement(root, own("witnesses"))
    for witness in witnesses.by_id.values():
        node = etree.SubElement(group, own("witness"), siglum=witness.siglum)
        node.text = witness.description
    for name, members in witnesses.groups.items():
        node = etree.SubElement(group, own("witness"), siglum=name)
        sigla = " ".join(witnesses.by_id[member].siglum for member in members)
        head = witnesses.heads.get(name)
        node.text = f"{head}: {sigla}" if head else sigla


def siglum_of(witness: etree._Element) -> str:
    """Return what a witness is called: its @n, a short abbr or idno in it, or its id."""
    return witness.get("n") or _siglum(witness) or witness.get(XML_ID) or ""


def _siglum(witness: etree._Element) -> str:
    """Return a short abbr or idno that stands first in a witness."""
    for child in witness:
        if local(child) in ("abbr", "idno", "siglum") and len(plain(child)) <= 12:
            return plain(child)
    return ""


def _description(witness: etree._Element) -> str:
    children = [child for child in witness if local(child) in ("abbr", "siglum")]
    words = spelled(witness)
    words = words.removeprefix(plain(children[0])).strip() if children else words
    notes = "; ".join(plain(note) for note in each(witness, "note"))
    return f"{words} ({notes})".strip() if notes else words
