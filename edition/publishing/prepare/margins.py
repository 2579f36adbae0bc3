"""Step 87: notes that stand in the margin of a wide page, beside their line.

That is where the source's own marginal notes stand, and all notes if the project says so. The page
has such a note twice, in the list below the text and, as e:beside, behind its call; a narrow page
and print show the one, a wide page the other. What stands within a line may hold no blocks in HTML:
there they become e:part.
"""

import copy
from typing import Final

from lxml import etree

from edition.publishing.prepare.blocks import ALWAYS_BLOCKS
from edition.publishing.prepare.preparation import Preparation
from edition.publishing.vocabulary import XML_ID, each, own, tei

_KEPT: Final = frozenset(own(name) for name in ("lang", "dir", "class"))
_PARTS: Final = frozenset(
    tei(name)
    for name in (*ALWAYS_BLOCKS, "lg", "item", "label", "row", "cell", "speaker", "stage", "u")
    if name != "bibl"
)
_QUOTES: Final = frozenset(tei(name) for name in ("quote", "q", "cit"))
_NARROW: Final = frozenset(
    tei(name) for name in ("table", "figure", "head", "note", "castList", "titlePage", "app")
)
"""Elements whose notes stay below: they have no line of the text column of their own."""


def set_beside(preparation: Preparation) -> None:
    """Give notes e:side, and those with a number a form for the margin."""
    text = preparation.text
    if text is None:
        return
    all_beside, beside, numbered = preparation.site.notes == "beside", 0, 0
    for note in [*each(text, "note")]:
        side = side_of(note.get("place", ""))
        if note.get(own("n")) is None:
            if side and note.get(own("block")) == "yes":
                note.set(own("side"), side)
                preparation.page.set("beside", "yes")
            continue
        numbered += 1
        if not (side or all_beside) or not _may_move(note):
            continue
        beside += 1
        note.set(own("side"), side or "right")
        note.append(_in_a_line(note))
    if beside:
        preparation.page.set("beside", "yes")
    if beside and beside == numbered:
        preparation.page.set("all-beside", "yes")


def _may_move(note: etree._Element) -> bool:
    """Whether a note has a line of the text column to stand beside, and calls no other note."""
    if next(note.iterdescendants(tei("note")), None) is not None:
        return False
    return not any(node.tag in _NARROW for node in note.iterancestors())


def side_of(place: str) -> str:
    """Return on which side of the text a @place lies, if it is in the margin; else ""."""
    tokens = place.casefold().replace("_", "-").split()
    sides = [token for token in tokens if "margin" in token or token in ("left", "right", "outer")]
    if not sides:
        return ""
    return "left" if any("left" in token for token in sides) else "right"


def _in_a_line(note: etree._Element) -> etree._Element:
    """Return a copy of what a note says, without ids, in which no block is left."""
    made = copy.deepcopy(note)
    made.tail = None
    made.tag = own("beside")
    for element in [*made.iter(etree.Element)]:
        is_quote = element.tag in _QUOTES and own("block") in element.attrib
        is_part = element.tag in _PARTS or element.tag == own("code") or is_quote
        for name in list(element.attrib):
            is_ours = name in (XML_ID, own("id"), own("block"), own("holds-block"))
            if is_ours or ((is_part or element is made) and name not in _KEPT):
                del element.attrib[name]
        if is_part:
            element.tag = own("part")
    return made
