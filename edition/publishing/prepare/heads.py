"""Step 35: the headings of divisions get levels that skip none (WCAG 1.3.1)."""

from lxml import etree

from edition.publishing.prepare.preparation import Preparation
from edition.publishing.vocabulary import each, local, own, tei

_DIVISIONS = ("div", "div1", "div2", "div3", "div4", "div5", "div6", "div7")
_FRAMES = frozenset({tei("front"), tei("body"), tei("back"), tei("group"), tei("text")})


def level_heads(preparation: Preparation) -> None:
    """Set e:level on the first head of each division: 2 below the page's title, at most 6.

    The page's `heads` says how many divisions have one, for the table of contents.
    """
    text = preparation.text
    if text is None:
        return
    heads = 0
    levels: dict[etree._Element, int] = {}
    for division in each(text, "front", "body", "back", *_DIVISIONS):
        above = levels.get(_outer(division), 1)
        head = division.find(tei("head"))
        if head is None or head.get("type") == "sub":
            levels[division] = above
            continue
        levels[division] = min(above + 1, 6)
        head.set(own("level"), str(levels[division]))
        heads += division.tag == tei("div")
    preparation.page.set("heads", str(heads))


def _outer(division: etree._Element) -> etree._Element:
    for ancestor in division.iterancestors():
        if ancestor.tag in _FRAMES or local(ancestor) in _DIVISIONS:
            return ancestor
    return division
