"""Step 7: markup that is shown as an example (egXML, TEI chapter 22.1.2) becomes lines of text.

So does eg; paragraphs with xml:space="preserve" keep their lines where no lb says where they end.
"""

import copy
from typing import Final

from lxml import etree

from edition.publishing.prepare.preparation import Preparation
from edition.publishing.vocabulary import each, own, selected, tei

_EXAMPLES: Final = "http://www.tei-c.org/ns/Examples"

_PRESERVED: Final = etree.XPath("descendant::*/@xml:space[. = 'preserve']/..")
_BLOCKS: Final = frozenset(tei(name) for name in ("ab", "l", "p"))


def write_examples(preparation: Preparation) -> None:
    """Replace each outermost egXML by e:code, with an e:line for every line of its markup."""
    examples = [*preparation.tei.iter(f"{{{_EXAMPLES}}}egXML")]
    for example in examples:
        if any(ancestor.tag == example.tag for ancestor in example.iterancestors()):
            continue
        _replace(example, _markup(example))
    for example in [*each(preparation.tei, "eg")]:
        if len(example):
            example.set(own("preserved"), "yes")
        else:
            _replace(example, example.text or "")
    for block in selected(_PRESERVED, preparation.tei):
        if block.tag in _BLOCKS and next(each(block, "lb"), None) is None:
            block.set(own("preserved"), "yes")


def _replace(example: etree._Element, text: str) -> None:
    """Put e:code in the place of an example."""
    code = etree.Element(own("code"))
    for line in text.strip("\n").splitlines():
        etree.SubElement(code, own("line")).text = line.rstrip()
    code.tail = example.tail
    parent = example.getparent()
    if parent is not None:
        parent.replace(example, code)


def _markup(example: etree._Element) -> str:
    """Return what stands inside an example, as it would be written without the namespace."""
    copied = copy.deepcopy(example)
    copied.tail = None
    for element in copied.iter(etree.Element):
        element.tag = str(element.tag).removeprefix(f"{{{_EXAMPLES}}}")
    etree.cleanup_namespaces(copied)
    written = etree.tostring(copied, encoding="unicode")
    return written.partition(">")[2].rpartition("<")[0]
