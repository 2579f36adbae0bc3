"""Step 12: what is added, deleted or damaged from a mark on to another place (11.3.1.4, 11.3.3.1).

addSpan, delSpan and damageSpan say where a range begins and, by @spanTo, where it ends. It becomes
add, del or damage around what stands between; where it reaches over several paragraphs, lines or
speeches, around the words of each.
"""

from typing import Any, Final, cast

from lxml import etree

from edition.publishing.prepare.preparation import Preparation
from edition.publishing.prepare.stretches import Cover, ending
from edition.publishing.vocabulary import (
    PREPARED,
    XML_ID,
    detach,
    each,
    identified,
    line_of,
    local,
    own,
    selected,
    tei,
)

_MADE: Final = {"addSpan": tei("add"), "delSpan": tei("del"), "damageSpan": tei("damage")}
EMPTIED: Final = own("emptied")
"""Set on a block all of which is deleted."""
_LEFT: Final = frozenset({tei("pb"), tei("cb"), tei("gb")})
_EMPTIED = etree.XPath("descendant::*/@e:emptied/..", namespaces={"e": PREPARED})


def close_ranges(preparation: Preparation) -> None:
    """Put elements around each range; one whose end is not found behind it is reported."""
    text = preparation.text
    marks = [] if text is None else [*each(text, *_MADE)]
    if text is None or not marks:
        return
    ids = identified(text)
    for start in marks:
        target = ids.get(start.get("spanTo", "").removeprefix("#"))
        if target is None:
            preparation.warn(start, "ED524", _lost(start))
            continue
        _close(start, target, preparation)


def _close(start: etree._Element, target: etree._Element, preparation: Preparation) -> None:
    attributes: Any = {name: value for name, value in start.items() if name != XML_ID}

    def make() -> etree._Element:
        made: Any = etree.Element(_MADE[local(start)], attributes)
        made.sourceline = line_of(start)
        return cast("etree._Element", made)

    end = ending(target)
    cover = Cover(make)
    cover.between(start, end)
    if end is not target:
        detach(end)
    if not cover.made:
        preparation.warn(start, "ED524", _lost(start))
        return
    if identifier := start.get(XML_ID):
        cover.made[0].set(XML_ID, identifier)
    for block in cover.whole if local(start) == "delSpan" else ():
        block.set(EMPTIED, "yes")
    detach(start)


def drop_emptied(text: etree._Element) -> None:
    """Take out the blocks of which nothing is left in a reading text, but for page breaks."""
    for block in reversed(selected(_EMPTIED, text)):
        if block.tag not in _LEFT and next(block.iter(*_LEFT), None) is None:
            detach(block)


def _lost(start: etree._Element) -> str:
    return f"{local(start)} to {start.get('spanTo')!r}: no such place behind it"
