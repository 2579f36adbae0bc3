"""Preparing a TEI tree for the stylesheets: a list of steps, each of which runs alone."""

import copy
from collections.abc import Callable
from typing import Final

from lxml import etree

from edition.publishing.output import Document, Site
from edition.publishing.prepare.annotations import place_annotations
from edition.publishing.prepare.apparatus import settle_apparatus, with_text
from edition.publishing.prepare.blocks import mark_blocks
from edition.publishing.prepare.characters import spell_characters
from edition.publishing.prepare.dates import say_dates
from edition.publishing.prepare.descriptions import describe_parts
from edition.publishing.prepare.examples import write_examples
from edition.publishing.prepare.foreign import disown_prepared
from edition.publishing.prepare.header import describe_page
from edition.publishing.prepare.heads import level_heads
from edition.publishing.prepare.ids import give_ids
from edition.publishing.prepare.languages import mark_languages
from edition.publishing.prepare.lines import number_lines
from edition.publishing.prepare.links import resolve_links
from edition.publishing.prepare.lists import run_on_lists
from edition.publishing.prepare.looks import allow_looks
from edition.publishing.prepare.margins import set_beside
from edition.publishing.prepare.members import settle_members
from edition.publishing.prepare.mentions import find_mentions
from edition.publishing.prepare.numbers import number_items, number_notes
from edition.publishing.prepare.pointers import say_pointers
from edition.publishing.prepare.preparation import Preparation
from edition.publishing.prepare.quotes import set_quotation_marks
from edition.publishing.prepare.ranges import close_ranges
from edition.publishing.prepare.references import fill_references
from edition.publishing.prepare.spaces import settle_spaces
from edition.publishing.prepare.speakers import name_speakers
from edition.publishing.prepare.transpositions import transpose
from edition.publishing.prepare.works import find_works
from edition.publishing.prepare.written import mark_written
from edition.publishing.vocabulary import NAMESPACES, XML_LANG, own
from edition.publishing.words import WORDS, spoken_language

Step = Callable[[Preparation], None]

STEPS: Final[tuple[tuple[int, Step], ...]] = (
    (5, disown_prepared),
    (7, write_examples),
    (8, spell_characters),
    (10, mark_languages),
    (12, close_ranges),
    (13, place_annotations),
    (15, settle_apparatus),
    (18, transpose),
    (20, give_ids),
    (23, fill_references),
    (25, mark_written),
    (26, run_on_lists),
    (27, settle_members),
    (28, settle_spaces),
    (30, mark_blocks),
    (32, set_quotation_marks),
    (35, level_heads),
    (40, number_notes),
    (42, number_items),
    (45, number_lines),
    (60, say_dates),
    (70, find_mentions),
    (72, name_speakers),
    (75, find_works),
    (80, resolve_links),
    (82, describe_parts),
    (83, say_pointers),
    (85, allow_looks),
    (87, set_beside),
    (90, describe_page),
)
"""The steps in their order; the numbers leave room between them."""
_OF_PAGES: Final = frozenset({find_works, resolve_links, describe_parts, allow_looks, set_beside})
"""The steps that change nothing in plain text."""


def prepare(
    document: Document,
    site: Site,
    *,
    view: str = "reading",
    is_page: bool = True,
    base: Preparation | None = None,
) -> Preparation:
    """Return a prepared copy of a document's tree, for one view of it.

    view: reading, diplomatic, lemma, or the siglum of a witness. is_page: a page is made of it,
    else plain text. base: the preparation of the reading text, whose apparatus is taken over.
    """
    language = spoken_language(
        site.language or document.root.get(XML_LANG) or _text_language(document.root)
    )
    root = etree.Element(own("edition"), nsmap={"e": NAMESPACES["e"]})
    etree.SubElement(root, own("page"))
    words = etree.SubElement(root, own("words"))
    for key, word in WORDS[language].items():
        etree.SubElement(words, own("word"), key=key).text = word
    is_known = base is not None and base.whole is not None
    tree = with_text(document.root, None) if is_known else copy.deepcopy(document.root)
    tree.tail = None
    _declare_prepared(tree)
    preparation = Preparation(document, site, root, tree, language, view, is_page, base)
    for _number, step in STEPS:
        if is_page or step not in _OF_PAGES:
            step(preparation)
    root.append(preparation.tei)
    return preparation


def _declare_prepared(tree: etree._Element) -> None:
    """Declare the namespace of prepared trees at the top; else every element would for itself."""
    tree.set(own("id"), "")
    del tree.attrib[own("id")]


def _text_language(root: etree._Element) -> str:
    text = root.find("tei:text", NAMESPACES)
    return "" if text is None else text.get(XML_LANG, "")


__all__ = ["STEPS", "Preparation", "Step", "prepare"]
