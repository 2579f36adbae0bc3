"""Step 25: what the reading text and the diplomatic transcription show differently (chapter 11).

What a view leaves out has e:left-out: its notes are not called, no break looks into it. In the
diplomatic view e:written is set on what has a template of its own there.
"""

import re
from typing import Final

from lxml import etree

from edition.publishing.prepare.preparation import Preparation
from edition.publishing.prepare.ranges import drop_emptied
from edition.publishing.spacing import LEFT_OUT
from edition.publishing.vocabulary import XML_ID, each, own, plain, tei

WRITTEN = (
    "add", "am", "choice", "corr", "del", "ex", "expan", "fw", "handShift", "lb", "metamark",
    "reg", "restore", "secl", "space", "supplied", "surplus", "unclear",
)  # fmt: skip
"""The elements that have templates in mode m:diplomatic."""
_TOKEN = re.compile(r"[a-z]+")
_REGULAR: Final = frozenset(tei(name) for name in ("corr", "expan", "reg", "supplied", "ex"))
_ORIGINAL: Final = frozenset(tei(name) for name in ("sic", "orig", "abbr", "surplus", "am"))
_UNREAD: Final = ("del", "surplus", "fw", "metamark", "handShift", "index")
"""What a reading text leaves out; a deletion that was restored it has."""
_UNWRITTEN: Final = ("supplied", "ex", "index")
_ABBREVIATED: Final = frozenset(tei(name) for name in ("abbr", "expan", "w"))


def mark_written(preparation: Preparation) -> None:
    """Set e:left-out on what the view does not show, e:written on what it shows in its own way."""
    is_diplomatic = preparation.view == "diplomatic"
    if not is_diplomatic and preparation.text is not None:
        drop_emptied(preparation.text)
    for root in preparation.shown:
        for choice in each(root, "choice"):
            _choose(choice, is_diplomatic=is_diplomatic)
        for element in each(root, *(_UNWRITTEN if is_diplomatic else _UNREAD)):
            parent = element.getparent()
            if element.tag != tei("del") or parent is None or parent.tag != tei("restore"):
                element.set(LEFT_OUT, "yes")
        if not is_diplomatic:
            for mark in each(root, "am"):
                if _is_expanded(mark):
                    mark.set(LEFT_OUT, "yes")
    for root in preparation.shown if is_diplomatic else ():
        shown = preparation.text if root is preparation.tei else root
        if shown is not None:
            _mark_own_way(preparation, shown)


def _choose(choice: etree._Element, *, is_diplomatic: bool) -> None:
    """Leave out all but one of the forms of a choice; the reading text has orig beside reg.

    Without a form that the editor made regular, or without one that was written, the first counts.
    Another form of its kind is an alternative (e:or), shown behind it.
    """
    forms = [form for form in choice if isinstance(form.tag, str)]
    wanted, other = (_ORIGINAL, _REGULAR) if is_diplomatic else (_REGULAR, _ORIGINAL)
    ranks = [
        next((form for form in forms if form.tag in wanted), None),
        next((form for form in forms if form.tag not in other), None),
        forms[0] if forms else None,
    ]
    chosen = next((form for form in ranks if form is not None), None)
    kept = {chosen}
    if not is_diplomatic and chosen is not None and chosen.tag == tei("reg"):
        original = choice.find(tei("orig"))
        if original is not None:
            kept = {original, chosen} if plain(chosen) else {original}
    if len(kept) > 1:
        choice.set(own("both"), "yes")
    for form in forms:
        if form not in kept:
            is_other = chosen is not None and form.tag == chosen.tag and plain(form)
            form.set(own("or") if is_other else LEFT_OUT, "yes")


def _is_expanded(mark: etree._Element) -> bool:
    """Whether an abbreviation mark gives way to letters that expand it."""
    parent = mark.getparent()
    if parent is None or parent.tag == tei("choice"):
        return parent is not None and len(parent) > 1
    if parent.tag == tei("expan"):
        return True
    if parent.tag in _ABBREVIATED and parent.find(tei("ex")) is not None:
        return True
    before, after = mark.getprevious(), mark.getnext()
    is_before = before is not None and before.tag == tei("ex") and not before.tail
    return is_before or (after is not None and after.tag == tei("ex") and not mark.tail)


def _mark_own_way(preparation: Preparation, text: etree._Element) -> None:
    hands = {hand.get(XML_ID): plain(hand) for hand in each(preparation.tei, "handNote")}
    for element in each(text, *WRITTEN):
        element.set(own("written"), "yes")
        if element.tag == tei("add") and _TOKEN.fullmatch(element.get("place", "")):
            element.set(own("place"), element.get("place", ""))
        if hand := hands.get((element.get("new") or "").removeprefix("#")):
            element.set(own("hand"), hand)
    for element in each(text, "corr", "reg"):
        parent = element.getparent()
        if parent is not None and parent.tag != tei("choice"):
            element.set(own("lone"), "yes")
