"""Step 75: citations in the text lead to the works that they mean (TEI Guidelines, 3.12.1, 17.1).

A bibl with @corresp, or a reference, that points to a work in a list of works is a link to it: to
its place in this text, or to a card below the text, where a file beside the document lists it.
"""

import copy
from collections.abc import Iterator
from typing import Final

from lxml import etree

from edition.publishing.prepare.prefixes import expand
from edition.publishing.prepare.preparation import Preparation
from edition.publishing.register import Entry
from edition.publishing.vocabulary import NAMESPACES, XML_ID, own, selected, tei

_CITING: Final = etree.XPath(
    "descendant::tei:bibl[@corresp and not(parent::tei:listBibl)]"
    " | descendant::tei:ref[contains(@target, '#')] | descendant::tei:ptr[contains(@target, '#')]",
    namespaces=NAMESPACES,
)
_LINKS: Final = ("note", "ref", "ptr", "persName", "placeName", "orgName", "rs", "name")
_ON_CARDS: Final = frozenset({"work", "place", "organisation"})


def find_works(preparation: Preparation) -> None:
    """Set e:href, or e:to-work where there are links inside, and list the works as e:entry."""
    if preparation.text is None:
        return
    cited: dict[str, tuple[Entry, list[str]]] = {}
    for number, (element, pointer) in enumerate(_pointers(preparation), 1):
        entry = preparation.register.find(preparation.path, pointer)
        if entry is None or entry.kind not in _ON_CARDS:
            if element.tag == tei("bibl"):
                _link_here(preparation, element, pointer)
            continue
        here = f"{preparation.path}#"
        if entry.key.startswith(here):
            _link_here(preparation, element, f"#{entry.key.removeprefix(here)}")
            continue
        anchor = element.get(own("id")) or f"{preparation.made_prefix}w-{number}"
        element.set(own("id"), anchor)
        cited.setdefault(entry.key, (entry, []))[1].append(anchor)
        _link(element, f"#p-{entry.slug}")
    if cited:
        _append(preparation, list(cited.values()))


def _pointers(preparation: Preparation) -> Iterator[tuple[etree._Element, str]]:
    """Yield what cites, with its first pointer; references within the document are plain links."""
    for part in preparation.shown:
        for element in selected(_CITING, part):
            said = (element.get("corresp") or element.get("target") or "").split()
            pointer = expand(preparation, said[0]) if said else ""
            within = pointer.startswith("#") and element.tag != tei("bibl")
            if "#" in pointer and ":" not in pointer and not within:
                yield element, pointer


def _link_here(preparation: Preparation, element: etree._Element, pointer: str) -> None:
    """Link to what has the id in this document; else report it."""
    if pointer.startswith("#") and pointer[1:] in preparation.ids:
        _link(element, f"#{preparation.id_prefix}{pointer[1:]}")
    else:
        preparation.warn(element, "ED501", f"{pointer} leads to no work; it is no link")


def _link(element: etree._Element, address: str) -> None:
    """A link cannot hold another one, nor a note: then a sign behind the words is the link."""
    inner = element.iterdescendants(*map(tei, _LINKS)) if element.tag == tei("bibl") else ()
    has_links = any(
        part.get(own("href")) or part.get("target") or part.tag == tei("note") for part in inner
    )
    element.set(own("to-work" if has_links else "href"), address)


def _append(preparation: Preparation, cited: list[tuple[Entry, list[str]]]) -> None:
    """Append the entries to those of persons and places, by name; one that is there stays."""
    group = preparation.root.find(own("entries"))
    if group is None:
        group = etree.SubElement(preparation.root, own("entries"))
    known = {node.get("slug"): node for node in group}
    for entry, anchors in sorted(cited, key=lambda row: (row[0].label.casefold(), row[0].key)):
        node = known.get(entry.slug)
        if node is None:
            node = etree.SubElement(group, own("entry"), kind=entry.kind, label=entry.label)
            node.set("anchor", f"p-{entry.slug}")
            node.set("slug", entry.slug)
            if entry.element is not None:
                copied = copy.deepcopy(entry.element)
                copied.tail = None
                copied.attrib.pop(XML_ID)
                node.append(copied)
        for anchor in anchors:
            etree.SubElement(node, own("mention"), anchor=anchor)
