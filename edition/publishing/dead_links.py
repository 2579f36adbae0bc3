"""Links of a page that lead to a place which the page does not show."""

from lxml import etree

from edition.publishing.vocabulary import selected

_IDS = etree.XPath("//@id")
_LINKS = etree.XPath("//a[starts-with(@href, '#')]")


def unlink_dead(page: etree._Element) -> int:
    """Take the address of every link away whose target is not on the page; return how many.

    A pointer to a zone of a facsimile, or to words that a view hides, leads nowhere there: its own
    words stay as words.
    """
    ids = set(map(str, _values(page)))
    dead = 0
    for link in selected(_LINKS, page):
        if link.get("href", "")[1:] not in ids:
            del link.attrib["href"]
            if "aria-label" in link.attrib:
                del link.attrib["aria-label"]
            dead += 1
    return dead


def _values(page: etree._Element) -> list[str]:
    found = _IDS(page)
    return [str(value) for value in found] if isinstance(found, list) else []
