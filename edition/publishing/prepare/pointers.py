"""Step 82: pointers without words of their own say where they lead (ptr, an empty ref)."""

from typing import Final

from lxml import etree

from edition.publishing.prepare.preparation import Preparation
from edition.publishing.register import KINDS, label_of
from edition.publishing.spacing import spelled
from edition.publishing.vocabulary import (
    NAMESPACES,
    XML_ID,
    each,
    first,
    local,
    own,
    plain,
    selected,
    tei,
)
from edition.publishing.words import WORDS

_WITH_ID: Final = etree.XPath("descendant-or-self::*/@xml:id/..")
_WORDS: Final = 6
_LISTS: Final = ("transpose", "joinGrp", "linkGrp", "altGrp", "substJoin")
"""What holds pointers as data, not to be read."""


def say_pointers(preparation: Preparation) -> None:
    """Write into every empty pointer what it leads to: a head, a number, first words, an address.

    What leads nowhere says its address, so that the reader can still follow it.
    """
    empty = [
        pointer
        for pointer in each(preparation.tei, "ptr", "ref")
        if pointer.get("target") and not len(pointer) and not plain(pointer)
        if (parent := pointer.getparent()) is not None and local(parent) not in _LISTS
    ]
    if not empty:
        return
    known = {element.get(XML_ID, ""): element for element in selected(_WITH_ID, preparation.tei)}
    for pointer in empty:
        said = []
        for target in pointer.get("target", "").split():
            element = known.get(target[1:]) if target.startswith("#") else None
            said.append(named(element, preparation.language) or target.removeprefix("#"))
        pointer.text = ", ".join(said)


def named(element: etree._Element | None, language: str) -> str:
    """Return in a few words what an element is to a reader; "" for None."""
    if element is None:
        return ""
    words, name, number = WORDS[language], local(element), element.get("n", "")
    if name == "note" and element.get(own("n")):
        return f"{words['to-note']} {element.get(own('n'))}"
    if name == "pb" and number:
        return f"{words['page']} {number}"
    if name == "l" and number:
        return f"{words['line']} {number}"
    if name in ("bibl", "biblStruct", "biblFull"):
        return _cited(element)
    if element.tag in KINDS:
        return label_of(element)
    head = spelled(element.find(tei("head")))
    return head or _beginning(element) or number


def _cited(work: etree._Element) -> str:
    """Return author and year of a work, else its title or first words."""
    author = first(work, ".//tei:author")
    if author is None:
        author = first(work, ".//tei:editor")
    date = work.find(".//tei:date", NAMESPACES)
    year = "" if date is None else (date.get("when") or plain(date))[:4]
    names = "" if author is None else spelled(first(author, ".//tei:surname")) or spelled(author)
    parts = [part for part in (names, year) if part]
    return " ".join(parts) if names else spelled(first(work, ".//tei:title")) or _beginning(work)


def _beginning(element: etree._Element) -> str:
    found = spelled(element).split()
    return " ".join(found[:_WORDS]) + (" …" if len(found) > _WORDS else "")
