"""The persons, places, bodies and works that documents describe and mention."""

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from lxml import etree

from edition.errors import EditionError
from edition.loader import load
from edition.publishing.slugs import slug
from edition.publishing.spacing import space_parts, spelled
from edition.publishing.vocabulary import XML_ID, each, first, local, plain, selected, tei

KINDS = {
    tei("person"): "person",
    tei("personGrp"): "person",
    tei("place"): "place",
    tei("org"): "organisation",
    tei("bibl"): "work",
    tei("biblStruct"): "work",
}
"""The TEI elements that are entries of a register, and what they describe."""
MOST_SPEECHES: Final = 24
"""How many speeches of one person in one document are listed; a number more tells nobody much."""
_LISTS = ("listPerson", "listPlace", "listOrg", "listBibl", "listApp", "app", "head")
_LISTED = etree.XPath("descendant-or-self::*/@xml:id/..")


class Mention(NamedTuple):
    """One place where a document names an entry, with the words around the name."""

    page: str
    anchor: str
    before: str = ""
    words: str = ""
    after: str = ""
    is_speech: bool = False
    of: int = 0
    """Of a speech: how many there are, where only the first are kept."""


@dataclass(slots=True)
class Entry:
    """A person, place, body or work: what is known of it, and where it is mentioned.

    `key` is `path#id` for an entry of a file, or kind and words of a name that none describes;
    `slug` is its anchor on the page of persons; `same_as` is the key that @sameAs points to.
    """

    key: str
    slug: str
    kind: str
    label: str
    element: etree._Element | None = None
    same_as: str = ""
    mentions: list[Mention] = field(default_factory=list)
    name: str = ""
    """Its id, or its slug, as ids of mentions have it."""

    def __post_init__(self) -> None:
        identifier = self.element.get(XML_ID) if self.element is not None else None
        self.name = slug(identifier or self.slug)


@dataclass(slots=True)
class Register:
    """All entries by key, in the order in which they were first met."""

    root: Path | None = None
    """The folder outside which no file is looked up."""
    entries: dict[str, Entry] = field(default_factory=dict)
    read: set[Path] = field(default_factory=set)
    taken: set[str] = field(default_factory=set)
    without_page: dict[Path, bool] = field(default_factory=dict)

    def is_register(self, path: Path) -> bool:
        """Whether the file at a path only describes people, places or works, and has no page."""
        if path not in self.without_page:
            try:
                self.without_page[path] = is_register(load(path).root)
            except EditionError:
                self.without_page[path] = False
        return self.without_page[path]

    def take(self, path: Path, root: etree._Element, stem: str = "") -> None:
        """Take in the entries of a file; `stem` is set for those of a document, not a register."""
        if path in self.read:
            return
        self.read.add(path)
        for element, kind in described(root):
            identifier = element.get(XML_ID, "")
            key = f"{path}#{identifier}"
            same_as = element.get("sameAs", "").partition(" ")[0]
            self.entries[key] = Entry(
                key,
                self.free_slug(f"{stem}-{identifier}" if stem else identifier),
                kind,
                label_of(element),
                _copy(element),
                pointed(path, same_as) if same_as else "",
            )

    def find(self, path: Path, pointer: str) -> Entry | None:
        """Return the entry that a pointer in the file at `path` leads to.

        A file beside it that was not read yet is read now, if it lies inside the root.
        """
        key = pointed(path, pointer)
        if key not in self.entries:
            self._read(Path(key.rpartition("#")[0]))
        return self.entries.get(key)

    def canonical(self, entry: Entry) -> Entry:
        """Return the entry that stands for the same person in a register, or the entry itself."""
        return self.entries.get(entry.same_as, entry)

    def named(self, kind: str, label: str, slug: str) -> Entry:
        """Return the entry for a name that nothing describes; the same words give the same."""
        key = f"{kind}:{label.casefold()}"
        if key not in self.entries:
            self.entries[key] = Entry(key, self.free_slug(slug), kind, label)
        return self.entries[key]

    def forget(self, page: str) -> None:
        """Forget what a page mentions, which is then not published."""
        for entry in self.entries.values():
            entry.mentions = [mention for mention in entry.mentions if mention.page != page]

    def of_kind(self, kind: str) -> list[Entry]:
        """Return the entries of a kind, sorted by label."""
        found = (entry for entry in self.entries.values() if entry.kind == kind)
        return sorted(found, key=lambda entry: (entry.label.casefold(), entry.key))

    def free_slug(self, wish: str) -> str:
        """Return `wish`, with a number where it is taken."""
        slug, number = wish, 1
        while slug in self.taken:
            number += 1
            slug = f"{wish}-{number}"
        self.taken.add(slug)
        return slug

    def _read(self, path: Path) -> None:
        """Take in the entries of a file inside the root, once; one that cannot be read has none."""
        if path in self.read or not self._is_inside(path):
            return
        try:
            self.take(path, load(path).root)
        except EditionError:
            self.read.add(path)

    def _is_inside(self, path: Path) -> bool:
        return self.root is not None and path.resolve().is_relative_to(self.root.resolve())


def _copy(element: etree._Element) -> etree._Element:
    """Return an element without the tree around it, which may then be forgotten; parts apart."""
    copied = copy.deepcopy(element)
    copied.tail = None
    space_parts(copied)
    return copied


def pointed(path: Path, pointer: str) -> str:
    """Return `path#id` for a pointer in the file at the real path `path`."""
    file, _, identifier = pointer.partition("#")
    if not file:
        return f"{path}#{identifier}"
    clean: list[str] = []
    for part in (*path.parent.parts, *Path(file).parts):
        if part == ".." and len(clean) > 1:
            clean.pop()
        elif part not in (".", ".."):
            clean.append(part)
    return f"{Path(*clean)}#{identifier}"


def is_register(root: etree._Element) -> bool:
    """Whether a TEI file has no text of its own, but describes people, places or bodies."""
    body = root.find(f"{tei('text')}/{tei('body')}")
    if body is None:
        alone = root.find(tei("text")) is None and root.find(tei("sourceDoc")) is None
        return alone and next(each(root, *_LISTS[:4]), None) is not None
    content = [child for child in body if isinstance(child.tag, str)]
    return bool(content) and all(local(child) in _LISTS for child in content)


def described(root: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Yield each described person, place, body or listed work that has an id, and its kind."""
    for element in selected(_LISTED, root):
        kind = KINDS.get(element.tag)
        parent = element.getparent()
        listed = parent is not None and parent.tag == tei("listBibl")
        if kind and (kind != "work" or listed):
            yield element, kind


def label_of(element: etree._Element) -> str:
    """Return the name that stands first in an entry; its id where it has none."""
    for path in ("tei:persName", "tei:placeName", "tei:orgName", "tei:name", ".//tei:title"):
        label = spelled(first(element, path))
        if label:
            return label
    return plain(element)[:60] or element.get(XML_ID, "")
