"""Step 20: every id of the source gets a prefix; what can be cited and has none gets one."""

from collections import Counter

from lxml import etree

from edition.publishing.prepare.preparation import Preparation
from edition.publishing.vocabulary import XML_ID, each, local, own, selected

_WITH_ID = etree.XPath("descendant-or-self::*[@xml:id]")
CITABLE = ("p", "ab", "sp", "l", "note", "div", "stage", "list", "table", "figure")


def give_ids(preparation: Preparation) -> None:
    """Set e:id: `t-` and the source's id, or `g-`, the element's name and its number."""
    prefix = preparation.id_prefix
    for element in selected(_WITH_ID, preparation.tei):
        preparation.ids.add(element.get(XML_ID, ""))
        element.set(own("id"), prefix + element.get(XML_ID, ""))
    text = preparation.text
    if text is None:
        return
    counts: Counter[str] = Counter()
    name_of_id = own("id")
    for element in each(text, *CITABLE):
        name = local(element)
        counts[name] += 1
        if name_of_id not in element.attrib:
            element.set(name_of_id, f"{preparation.made_prefix}{name}-{counts[name]}")
