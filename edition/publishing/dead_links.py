"""Links of a page that lead to a place which the page does not show."""

from typing import Final, cast

from lxml import etree

_IDS: Final = etree.XPath("descendant-or-self::*/@id", smart_strings=False)
_ADDRESSES: Final = etree.XPath("descendant::a/@href", smart_strings=False)


def unlink_dead(page: etree._Element) -> int:
    """Take the address of every link away whose target is not on the page; return how many.

    A pointer to a zone of a facsimile, or to words that a view hides, leads nowhere there: its own
    words stay as words.
    """
    ids = set(_values(_IDS, page))
    dead = {
        address
        for address in _values(_ADDRESSES, page)
        if address.startswith("#") and address[1:] not in ids
    }
    links = [link for link in page.iter("a") if link.get("href") in dead] if dead else []
    for link in links:
        del link.attrib["href"]
        if "aria-label" in link.attrib:
            del link.attrib["aria-label"]
    return len(links)


def _values(path: etree.XPath, page: etree._Element) -> list[str]:
    """Return the values of many attributes, without an object for each of their elements."""
    return cast("list[str]", path(page))
