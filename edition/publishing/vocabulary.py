"""Names of elements and attributes, and short walks over a tree."""

from collections.abc import Iterator
from functools import cache
from typing import Any, Final, cast

from lxml import etree

TEI: Final = "http://www.tei-c.org/ns/1.0"
PREPARED: Final = "urn:edition:prepared"
XML: Final = "http://www.w3.org/XML/1998/namespace"
XML_ID: Final = f"{{{XML}}}id"
XML_LANG: Final = f"{{{XML}}}lang"
NAMESPACES: Final = {"tei": TEI, "e": PREPARED}


@cache
def tei(name: str) -> str:
    """Return the name of a TEI element as lxml writes it."""
    return f"{{{TEI}}}{name}"


@cache
def own(name: str) -> str:
    """Return the name of an element or attribute that prepared trees add."""
    return f"{{{PREPARED}}}{name}"


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace; "" for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def plain(element: etree._Element | None) -> str:
    """Return the text inside an element, white space collapsed; "" for None."""
    return (
        " ".join("".join(map(str, element.itertext(etree.Element))).split())
        if (element is not None)
        else ""
    )


def first(element: etree._Element, path: str) -> etree._Element | None:
    """Return the first element at an ElementPath such as `tei:teiHeader//tei:title`."""
    return element.find(path, NAMESPACES)


def each(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """Yield the TEI elements of these names in an element, in the order of the document."""
    return element.iter(*[tei(name) for name in names])


def line_of(element: Any) -> int:
    """Return the line on which an element begins in its file; 0 if it was made here."""
    return int(element.sourceline or 0)


def selected(path: etree.XPath, element: etree._Element) -> list[etree._Element]:
    """Return the elements that a compiled XPath selects."""
    return cast("list[etree._Element]", path(element))


def identified(element: etree._Element) -> dict[str, etree._Element]:
    """Return the elements in an element that have an xml:id, by it, in the document's order."""
    return {
        identifier: inner
        for inner in element.iter(etree.Element)
        if (identifier := inner.get(XML_ID)) is not None
    }


def detach(element: etree._Element) -> None:
    """Take an element out of its tree and leave the text that follows it where it was."""
    parent = element.getparent()
    if parent is None:
        return
    tail, before = element.tail, element.getprevious()
    element.tail = None
    parent.remove(element)
    if tail and before is not None:
        before.tail = (before.tail or "") + tail
    elif tail:
        parent.text = (parent.text or "") + tail
