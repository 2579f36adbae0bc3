"""Step 25: what the reading text and the diplomatic transcription show differently (chapter 11)."""

import re

from lxml import etree

from edition.publishing.prepare.preparation import Preparation
from edition.publishing.prepare.ranges import drop_emptied
from edition.publishing.vocabulary import XML_ID, each, own, plain, tei

WRITTEN = (
    "add", "am", "choice", "corr", "del", "ex", "expan", "fw", "handShift", "lb", "metamark",
    "reg", "restore", "space", "supplied", "surplus", "unclear",
)  # fmt: skip
"""The elements that have templates in mode m:diplomatic."""
_TOKEN = re.compile(r"[a-z]+")


def mark_written(preparation: Preparation) -> None:
    """Set e:written on them in the diplomatic view; e:space where a line end parts two words."""
    for part in preparation.shown:
        shown = part.find(tei("text")) if part is preparation.tei else part
        if shown is not None:
            _mark_in(shown, preparation)


def _mark_in(text: etree._Element, preparation: Preparation) -> None:
    if preparation.view == "diplomatic":
        hands = {hand.get(XML_ID): plain(hand) for hand in each(preparation.tei, "handNote")}
        for element in each(text, *WRITTEN):
            element.set(own("written"), "yes")
            if element.tag == tei("add") and _TOKEN.fullmatch(element.get("place", "")):
                element.set(own("place"), element.get("place", ""))
            if hand := hands.get((element.get("new") or "").removeprefix("#")):
                element.set(own("hand"), hand)
        return
    drop_emptied(text)
    for line_end in each(text, "lb", "cb"):
        if line_end.get("break") != "no" and not _has_space(line_end):
            line_end.set(own("space"), "yes")


def _has_space(line_end: etree._Element) -> bool:
    """Whether there is white space, or no word, on one side of a line end."""
    before = line_end.getprevious()
    parent = line_end.getparent()
    words = before.tail if before is not None else parent.text if parent is not None else ""
    after = line_end.tail
    return not words or not after or words[-1].isspace() or after[0].isspace()
