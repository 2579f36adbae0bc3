"""Step 13: notes and spans that stand apart from the words that they are about (3.9.1.1, 17.3).

A `note` says by @target (and @targetEnd), a `span` by @from and @to or @target, which words of the
text it is about. These words are marked, in every paragraph, line or speech that they reach into,
and the note is called behind the last of them: it becomes one of the text's numbered notes. A note
that stands within running words keeps its place.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree

from edition.publishing.prepare.blocks import CONTAINERS
from edition.publishing.prepare.lemmas import LINE_END, NAMES, Piece, pieces_of, quote
from edition.publishing.prepare.preparation import Preparation
from edition.publishing.prepare.stretches import BLOCKS, Cover, beginning, ending
from edition.publishing.spacing import backward
from edition.publishing.vocabulary import (
    XML_ID,
    detach,
    each,
    identified,
    line_of,
    local,
    own,
    plain,
    tei,
)

_NOTE: Final = tei("note")
_FIXED: Final = ("text", "body", "standOff")
_APART: Final = CONTAINERS | frozenset(
    tei(name) for name in ("standOff", "noteGrp", "listAnnotation", "annotation", "spanGrp")
)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """From which element to which an annotation is about the text."""

    start: etree._Element
    end: etree._Element


def place_annotations(preparation: Preparation) -> None:
    """Mark what annotations are about, and call them there; report those that lead nowhere."""
    text = preparation.text
    if text is None or not len(text):
        return
    apart = list(preparation.tei.iterchildren(tei("standOff")))
    found = [
        element
        for part in (text, *apart)
        for element in each(part, "note", "span")
        if element.get("target") or element.get("from")
    ]
    if not found:
        return
    ids = identified(text)
    for element in found:
        if element.tag == _NOTE or plain(element):
            _place(element, ids, preparation)


def _place(
    element: etree._Element, ids: dict[str, etree._Element], preparation: Preparation
) -> None:
    pointers = [element.get(name, "") for name in ("target", "targetEnd", "from", "to")]
    if not all(name.startswith("#") for pointer in pointers for name in pointer.split()):
        return
    stretches = [*_stretches(element, ids)]
    around = set(element.iterancestors())
    stretches = [one for one in stretches if one.start not in around and one.end not in around]
    if not stretches:
        named = " ".join(pointer for pointer in pointers if pointer)
        preparation.warn(element, "ED525", f"{local(element)} about {named}: no such words")
        return
    note = _as_note(element)
    made: list[etree._Element] = []
    for stretch in stretches:
        made += _mark(stretch)
    if made:
        about = etree.Element(own("about"))
        quote(about, _pieces(made))
        about.tail, note.text = note.text, None
        note.insert(0, about)
    if note.getparent() is None:
        _call_behind(note, made[-1] if made else stretches[-1].end)


def _stretches(element: etree._Element, ids: dict[str, etree._Element]) -> Iterator[_Stretch]:
    """Yield what an annotation is about; each pointer of @target is a place of its own."""
    starts = (element.get("from") or element.get("target") or "").split()
    last = ids.get((element.get("to") or element.get("targetEnd") or "").removeprefix("#"))
    for pointer in starts:
        start = ids.get(pointer.removeprefix("#"))
        if start is not None:
            yield _Stretch(start, start if last is None else last)


def _as_note(element: etree._Element) -> etree._Element:
    """Return the annotation as a note: where it stands in running words, else in no place yet."""
    parent = element.getparent()
    if element.tag == _NOTE:
        if parent is not None and parent.tag in _APART:
            detach(element)
            _drop_empty(parent)
        return element
    kind = element.get("type") or (parent.get("type") if parent is not None else None)
    note: Any = etree.Element(_NOTE, {"type": kind} if kind else {})
    note.sourceline = line_of(element)
    note.text = element.text
    note.extend(list(element))
    if identifier := element.get(XML_ID):
        note.set(XML_ID, identifier)
    detach(element)
    return note  # type: ignore[no-any-return]


def _drop_empty(holder: etree._Element) -> None:
    """Take out what held nothing but notes that now stand elsewhere, and their heading."""
    node: etree._Element | None = holder
    while node is not None and node.tag in _APART and local(node) not in _FIXED:
        parent = node.getparent()
        rest = (child for child in node.iterchildren(etree.Element) if local(child) != "head")
        if parent is None or next(rest, None) is not None:
            return
        detach(node)
        node = parent


def _mark(stretch: _Stretch) -> list[etree._Element]:
    """Put e:range around the words of a stretch; around none where it is a point."""
    if stretch.start is stretch.end and not plain(stretch.start):
        return []
    start, end = beginning(stretch.start), ending(stretch.end)
    cover = Cover(lambda: etree.Element(own("range")))
    cover.between(start, end)
    for point in (start, end):
        if point.tag == own("point"):
            detach(point)
    return cover.made


def _pieces(made: list[etree._Element]) -> Iterator[Piece]:
    """Yield the words that are marked, with strokes between blocks, without notes in them."""
    block: etree._Element | None = None
    for element in made:
        outer = next(element.iterancestors(*BLOCKS), None)
        if block is not None and outer is not block:
            yield LINE_END, None
        elif block is not None and _is_apart(element):
            yield " ", None
        block = outer
        yield from pieces_of(element, _name_around(element))


def _is_apart(element: etree._Element) -> bool:
    """Whether white space or a break stands before an element."""
    for met in backward(element):
        if met.slot is None:
            return True
        if met.slot.text:
            return met.slot.text[-1].isspace()
    return False


def _name_around(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors(*NAMES), None)


def _call_behind(note: etree._Element, place: etree._Element) -> None:
    """Put a note behind an element, or at the end of a block."""
    if place.tag == own("range") or (place.getparent() is not None and not _is_block(place)):
        note.tail, place.tail = place.tail, None
        place.addnext(note)
        return
    place.append(note)


def _is_block(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag in CONTAINERS
