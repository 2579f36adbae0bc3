"""Step 12: what is added or deleted from a mark on to another place (TEI chapter 11.3.1.4).

addSpan and delSpan say where a range begins and, by @spanTo, where it ends. A range between two
places of one parent becomes add or del around what stands between; one that reaches further stays
a mark.
"""

from typing import Any, Final

from lxml import etree

from edition.publishing.prepare.preparation import Preparation
from edition.publishing.vocabulary import XML_ID, each, line_of, local, tei

_MADE: Final = {"addSpan": tei("add"), "delSpan": tei("del")}


def close_ranges(preparation: Preparation) -> None:
    """Put an element around each range whose two ends have the same parent."""
    text = preparation.text
    for start in () if text is None else [*each(text, *_MADE)]:
        target, parent = start.get("spanTo", "").removeprefix("#"), start.getparent()
        between = []
        for sibling in start.itersiblings():
            if sibling.get(XML_ID) == target:
                break
            between.append(sibling)
        else:
            continue
        if parent is None or not target:
            continue
        attributes: Any = dict(start.items())
        made: Any = etree.Element(_MADE[local(start)], attributes)
        made.sourceline = line_of(start)
        made.text, start.tail = start.tail, None
        parent.insert(parent.index(start) + 1, made)
        made.extend(between)
        parent.remove(start)
