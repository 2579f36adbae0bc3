"""Links of a page that lead to a place which the page does not show."""

import re
from typing import Final, cast

from lxml import etree

_IDS: Final = etree.XPath("descendant-or-self::*/@id", smart_strings=False)
_WRITTEN_IDS: Final = re.compile(rb' id="([^"]*)"')
_WRITTEN_LINKS: Final = re.compile(rb' href="#([^"]*)"')


def may_be_dead(page: bytes) -> bool:
    """Whether a page as written may have a link within itself that leads nowhere.

    A look at the bytes; only where it finds something need the tree be asked.
    """
    return not set(_WRITTEN_LINKS.findall(page)) <= set(_WRITTEN_IDS.findall(page))


def unlink_dead(page: etree._Element) -> int:
    """Take the address of every link away whose target is not on the page; return how many.

    A pointer to a zone of a facsimile, or to words that a view hides, leads nowhere there: its own
    words stay as words.
    """
    ids = set(cast("list[str]", _IDS(page)))
    dead = [
        link
        for link in page.iter("a")
        if link.get("href", "").startswith("#") and link.get("href", "")[1:] not in ids
    ]
    for link in dead:
        del link.attrib["href"]
        if "aria-label" in link.attrib:
            del link.attrib["aria-label"]
    return len(dead)
