"""Step 5: a source that uses the namespace of prepared trees itself cannot speak for the steps."""

from lxml import etree

from edition.publishing.prepare.preparation import Preparation
from edition.publishing.vocabulary import NAMESPACES, PREPARED, local, selected

_MARKED = etree.XPath("descendant-or-self::*/@e:*/..", namespaces={"e": NAMESPACES["e"]})
_OWN = etree.XPath("descendant::e:*", namespaces={"e": NAMESPACES["e"]})


def disown_prepared(preparation: Preparation) -> None:
    """Take away prepared attributes of the source; its prepared elements become unknown ones."""
    for element in selected(_OWN, preparation.tei):
        element.tag = local(element)
    for element in selected(_MARKED, preparation.tei):
        for name in list(element.attrib):
            if str(name).startswith(f"{{{PREPARED}}}"):
                del element.attrib[name]
