"""Step 20: every id of the source gets a prefix; what can be cited and has none gets one."""

from lxml import etree

from edition.publishing.prepare.preparation import Preparation
from edition.publishing.vocabulary import XML_ID, each, own, selected

_WITH_ID = etree.XPath("descendant-or-self::*/@xml:id/..")
CITABLE = ("p", "ab", "sp", "note", "div", "table", "figure")


def give_ids(preparation: Preparation) -> None:
    """Set e:id: `t-` and the source's id, or `g-`, the element's name and its number.

    Plain text only needs to know which ids there are.
    """
    prefix = preparation.id_prefix
    name_of_id = own("id")
    for element in selected(_WITH_ID, preparation.tei):
        identifier = element.get(XML_ID, "")
        preparation.ids.add(identifier)
        if preparation.is_page:
            element.set(name_of_id, prefix + identifier)
    text = preparation.text
    if text is None or not preparation.is_page:
        return
    prefix = preparation.made_prefix
    for name in CITABLE:
        for number, element in enumerate(each(text, name), 1):
            if element.get(name_of_id) is None:
                element.set(name_of_id, f"{prefix}{name}-{number}")
