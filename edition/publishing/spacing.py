"""White space where the source's own says too little or too much: at breaks, between parts.

The places where text stands around an element are walked from the nearest on, inside the block
that holds it, over what a view leaves out. Parts of a reference, an entry of a dictionary or a
name are apart even where nothing stands between their elements.
"""

import copy
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from lxml import etree

from edition.publishing.vocabulary import detach, each, local, own, plain, tei

LEFT_OUT: Final = own("left-out")
"""On what the view does not show."""
BLOCKS: Final = frozenset(
    tei(name)
    for name in (
        "TEI", "ab", "app", "back", "bibl", "biblFull", "biblStruct", "body", "cell",
        "closer", "dateline", "div", "docAuthor", "entry", "figure", "floatingText", "head",
        "item", "l", "label", "lem", "lg", "list", "listBibl", "listPerson", "listPlace", "note",
        "opener", "org", "p", "person", "personGrp", "place", "quote", "rdg", "row", "salute",
        "signed", "sp", "speaker", "stage", "standOff", "table", "teiHeader", "text", "titlePart",
        "trailer", "u",
    )
) | {own("rdg"), own("edition"), own("variants")}  # fmt: skip
"""Words on both sides of their borders never meet."""
INLINE: Final = frozenset({tei("bibl"), tei("label"), tei("quote"), tei("stage")})
"""Those of them that may stand in a line: from outside, their words are seen."""
SIGNS: Final = frozenset(
    tei(name) for name in ("gap", "graphic", "media", "formula", "ptr", "pause")
) | {own("code")}
"""Elements that are shown as something to read, whatever they hold."""
_SILENT: Final = frozenset(
    tei(name) for name in ("note", "index", "fs", "certainty", "precision", "witDetail")
)
_BREAKS: Final = frozenset(tei(name) for name in ("lb", "cb", "pb", "gb"))

_SPACED: Final = (
    "address", "annotationBlock", "author", "bibl", "birth", "byline", "cit", "dateline",
    "death", "docImprint", "editor", "entry", "entryFree", "etym", "event", "form", "gramGrp",
    "hom", "name", "orgName", "persName", "placeName", "rdg", "re", "residence", "respStmt",
    "sense", "speaker", "superEntry", "u",
)  # fmt: skip
"""Elements whose parts stand apart by a space, where they hold no words of their own."""
_LISTED: Final = (
    "analytic", "biblFull", "biblStruct", "editionStmt", "imprint", "monogr", "org", "person",
    "personGrp", "place", "publicationStmt", "series", "seriesStmt", "titleStmt",
)  # fmt: skip
"""Elements that never hold words, only parts: a comma stands between them."""
_HEADER: Final = frozenset({tei("fileDesc")})
_OPENS: Final = frozenset("([{‹«„‚“‘/-‐’'᾽ʼ")
_CLOSES: Final = frozenset(".,;:!?)]}›»”’/-‐…")
_STOPS: Final = frozenset(".,;:!?")
_UNSPACED: Final = re.compile(
    "[\u0e00-\u0eff\u0f00-\u109f\u1780-\u17ff\u2e80-\u303f\u3041-\u312f\u31a0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\ua980-\ua9df\uf900-\ufaff\uff00-\uffef\U0001b000-\U0001b16f"
    "\U00020000-\U0003ffff]"
)
"""Letters and stops of scripts that write no space between words: Thai to Tibetan, Han, kana."""


_NEVER_SPELLED: Final = ("note", "del", "fw", "index", "surplus")
_UNSPELLED: Final = (*_NEVER_SPELLED, "sic", "orig", "abbr", "am")


class Slot(NamedTuple):
    """A place of text: what stands first in an element ("text") or behind it ("tail")."""

    element: etree._Element
    name: str

    @property
    def text(self) -> str:
        """What stands there."""
        return (self.element.text if self.name == "text" else self.element.tail) or ""

    def write(self, text: str) -> None:
        """Let this stand there."""
        if self.name == "text":
            self.element.text = text
        else:
            self.element.tail = text


class Met(NamedTuple):
    """What a walk meets: a place of text; or an element that is a break or a sign."""

    slot: Slot | None
    element: etree._Element | None = None


def backward(start: etree._Element) -> Iterator[Met]:
    """Yield what stands before an element, the nearest first, to the border of its block."""
    node = start
    while True:
        previous = node.getprevious()
        if previous is None:
            parent = node.getparent()
            if parent is None:
                return
            node = parent
            yield Met(Slot(node, "text"))
            if node.tag in BLOCKS:
                return
            continue
        node = previous
        yield Met(Slot(node, "tail"))
        while _is_open(node):
            if not len(node):
                yield Met(Slot(node, "text"))
                break
            node = node[-1]
            yield Met(Slot(node, "tail"))
        if _ends_walk(node):
            return
        if node.tag in _BREAKS or node.tag in SIGNS:
            yield Met(None, node)


def forward(start: etree._Element) -> Iterator[Met]:
    """Yield what stands behind an element, the nearest first, to the border of its block."""
    node = start
    while True:
        yield Met(Slot(node, "tail"))
        following = node.getnext()
        while following is None:
            parent = node.getparent()
            if parent is None or parent.tag in BLOCKS:
                return
            node = parent
            yield Met(Slot(node, "tail"))
            following = node.getnext()
        node = following
        while _is_open(node):
            yield Met(Slot(node, "text"))
            if not len(node):
                break
            node = node[0]
        if _ends_walk(node):
            return
        if node.tag in _BREAKS or node.tag in SIGNS:
            yield Met(None, node)


def _is_open(node: etree._Element) -> bool:
    """Whether what an element holds is read on in the line."""
    tag = node.tag
    return (
        isinstance(tag, str)
        and (tag not in BLOCKS or tag in INLINE)
        and tag not in _SILENT
        and tag not in _BREAKS
        and tag not in SIGNS
        and LEFT_OUT not in node.attrib
    )


def _ends_walk(node: etree._Element) -> bool:
    return node.tag in BLOCKS and node.tag not in INLINE and node.tag not in _SILENT


def is_unspaced(before: str, after: str) -> bool:
    """Whether two characters are of scripts that write no space between words."""
    return bool(_UNSPACED.match(before[-1:]) and _UNSPACED.match(after[:1]))


def space_parts(root: etree._Element) -> None:
    """Set what parts the words of names, references and entries that say nothing between them."""
    for whole in each(root, *_SPACED):
        if len(whole) > 1 and not _has_words(whole):
            _part(whole, " ")
    for whole in each(root, *_LISTED):
        if len(whole) > 1 and not _is_of_header(whole) and not _has_words(whole):
            _part(whole, ", ")


def spelled(element: etree._Element | None) -> str:
    """Return the words of a name or title as they read: its parts apart, without notes.

    Of alternatives the regular one is read.
    """
    if element is None:
        return ""
    if not len(element):
        return plain(element)
    copied = copy.deepcopy(element)
    copied.tail = None
    for unread in [*each(copied, *_UNSPELLED)]:
        parent = unread.getparent()
        is_alternative = parent is not None and parent.tag == tei("choice")
        if unread is not copied and (is_alternative or local(unread) in _NEVER_SPELLED):
            detach(unread)
    for found in each(copied, "lb"):
        if found.get("break") != "no":
            found.tail = f" {found.tail or ''}"
    space_parts(copied)
    return plain(copied)


def _has_words(whole: etree._Element) -> bool:
    if (whole.text or "").strip():
        return True
    return any((child.tail or "").strip() for child in whole)


def _is_of_header(whole: etree._Element) -> bool:
    """Whether an element is one of the header's own statements."""
    parent = whole.getparent()
    return parent is not None and parent.tag in _HEADER


def _part(whole: etree._Element, sign: str) -> None:
    children = [child for child in whole if isinstance(child.tag, str)]
    for left, right in pairwise(children):
        if left.tag in _BREAKS or right.tag in _BREAKS:
            continue
        if sign == " " and left.tail:
            continue
        before, after = _last(right), _first(left)
        if not before or not after or is_unspaced(before, after):
            continue
        if before.isspace() or after.isspace():
            continue
        if sign == " " and (before in _OPENS or after in _CLOSES):
            continue
        left.tail = " " if before in _STOPS or after in _STOPS else sign


def _last(right: etree._Element) -> str:
    """Return the character before an element's part; white space between them is none."""
    for met in backward(right):
        if met.slot is None:
            return "x"
        if met.slot.element.getnext() is right and not met.slot.text.strip():
            continue
        if met.slot.element is right.getparent():
            return ""
        if text := met.slot.text.rstrip() or met.slot.text:
            return text[-1]
    return ""


def _first(left: etree._Element) -> str:
    """Return the first character behind a part."""
    for met in forward(left):
        if met.slot is None:
            return "x"
        if met.slot.element is left and not met.slot.text.strip():
            continue
        if text := met.slot.text.lstrip() or met.slot.text:
            return text[0]
    return ""
