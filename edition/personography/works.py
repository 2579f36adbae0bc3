"""The project's bibliography: its entries as plain words (TEI Guidelines, 3.12.1)."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from edition.loader import load

_TEI = "{http://www.tei-c.org/ns/1.0}"
_ID = "{http://www.w3.org/XML/1998/namespace}id"

Entry = tuple[str, tuple[tuple[str, str], ...], str]
"""A pointer to the entry ("bibliography.xml#id"), its elements' local names with the text in
them, and its date, by @when or in words."""


def read_works(path: Path) -> Iterator[Entry]:
    """Yield the entries of a bibliography, `biblStruct` and `bibl`, that have an identifier."""
    root = load(path).root
    for tag in ("biblStruct", "bibl"):
        for element in root.iter(_TEI + tag):
            identifier = element.get(_ID)
            if identifier:
                inside = element.iter(_TEI + "*")
                words = tuple((etree.QName(part).localname, _text(part)) for part in inside)
                yield f"{path.name}#{identifier}", words, _date(element)


def _date(element: etree._Element) -> str:
    dates = [date.get("when") or _text(date) for date in element.iter(_TEI + "date")]
    return next((date for date in dates if date), "")


def _text(element: etree._Element) -> str:
    return " ".join(" ".join(str(words) for words in element.itertext()).split())
