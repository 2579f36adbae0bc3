"""Step 15: the critical apparatus of every method in one form (TEI chapter 12).

Afterwards the text holds one reading everywhere, with e:lemma around the words of an entry, and
e:apparatus lists the entries in the order of the text. For the view of a witness the text is its
own, e:lemma[@differs] around what departs from the base text.
"""

import copy
from typing import Any

from lxml import etree

from edition.publishing.prepare.entries import EntryList
from edition.publishing.prepare.preparation import NoSuchViewError, Preparation
from edition.publishing.prepare.readings import Apparatus, apparatus_of
from edition.publishing.prepare.rewrite import Rewriting, rewrite
from edition.publishing.prepare.rows import number_rows
from edition.publishing.prepare.witnesses import Witnesses, append_witnesses, witnesses_of
from edition.publishing.vocabulary import each, own, tei


def settle_apparatus(preparation: Preparation) -> None:
    """Choose the readings of the view, and list the entries."""
    text, view = preparation.text, preparation.view
    is_view_of_witness = preparation.is_of_witness
    entries = preparation.document.apparatus
    is_known = preparation.base is not None and preparation.base.apparatus is not None
    has_app = is_known or next(each(preparation.tei, "app"), None) is not None
    if text is None or not (has_app or entries):
        if is_view_of_witness:
            preparation.warn(
                preparation.tei, "ED523", f"there is no apparatus; {view} has the text of all"
            )
        return
    whole, apparatus = _take_apparatus(preparation, text)
    witnesses = apparatus.witnesses
    if not is_view_of_witness or preparation.base is None:
        settled, rewriting = rewrite(whole, apparatus)
    if is_view_of_witness:
        witness = _find_witness(preparation, witnesses)
        settled, departing = rewrite(whole, apparatus, witness)
        for entry in departing.conflicts:
            preparation.warn(
                entry.app, "ED522", f"{witness} departs twice in the same words; one is not shown"
            )
    else:
        _link_runs(rewriting)
    preparation.tei = with_text(preparation.tei, settled)
    append_witnesses(preparation.root, witnesses)
    if preparation.has_apparatus:
        EntryList(preparation, apparatus).append_to(preparation.root, rewriting)


def with_text(root: etree._Element, text: etree._Element | None) -> etree._Element:
    """Return a copy of a TEI element with another text in it, or an empty one.

    The old text stays where it is: to take a large tree out of its document is quadratic in lxml.
    """
    prefixes: Any = root.nsmap
    attributes: Any = dict(root.items())
    shell = etree.Element(root.tag, attributes, prefixes)
    for child in root.iterchildren(etree.Element):
        if child.tag != tei("text"):
            shell.append(copy.deepcopy(child))
        elif text is None:
            attributes = dict(child.items())
            etree.SubElement(shell, child.tag, attributes).tail = child.tail
        else:
            text.tail = child.tail
            shell.append(text)
    return shell


def _take_apparatus(
    preparation: Preparation, text: etree._Element
) -> tuple[etree._Element, Apparatus]:
    """Return the text with all its readings, and its entries: those of the reading text if known.

    Their numbers are those that the walk for the reading text gave them.
    """
    base = preparation.base
    if base is not None and base.whole is not None and base.apparatus is not None:
        return base.whole, base.apparatus
    entries = preparation.document.apparatus
    witnesses = witnesses_of(preparation.tei, entries)
    apparatus = apparatus_of(preparation.tei, text, witnesses, entries, preparation.warn)
    number_rows(text)
    preparation.whole, preparation.apparatus = text, apparatus
    return text, apparatus


def _find_witness(preparation: Preparation, witnesses: Witnesses) -> str:
    found = witnesses.find(preparation.view)
    if found is None:
        known = [witness.siglum for witness in witnesses.by_id.values()]
        raise NoSuchViewError(
            f"{preparation.document.name}: there is no view {preparation.view}; there are "
            + ", ".join(["reading", "diplomatic", "lemma", *known])
        )
    return found.id


def _link_runs(rewriting: Rewriting) -> None:
    """Let every run of an entry's words lead to it, and set its mark behind the last one."""
    for entry, run in rewriting.last.items():
        etree.SubElement(run, own("call"), n=str(entry.number))
