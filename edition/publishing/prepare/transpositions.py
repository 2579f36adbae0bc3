"""Step 18: words that marks in the source move to another place (TEI chapter 11.3.4.5).

A `transpose` points at pieces of the text in the order in which they are to be read. The reading
text, and that of a witness, is the text as its writer finally meant it (11.3.4): there each piece
stands where the order puts it, in the places that the pieces have in the file. The diplomatic
transcription keeps the order of the file and gives each piece the number of its place. Where the
order is in doubt nothing is moved, and the list below the text says so.
"""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from edition.publishing.prepare.blocks import ALWAYS_BLOCKS
from edition.publishing.prepare.lemmas import pieces_of, quote
from edition.publishing.prepare.preparation import Preparation
from edition.publishing.vocabulary import XML_ID, each, identified, own, plain, tei

_BLOCKS: Final = frozenset(tei(name) for name in ALWAYS_BLOCKS)
_LINES: Final = tuple(tei(name) for name in ("p", "l", "ab", "head", "item", "cell"))
_UNSURE: Final = frozenset({"low", "unknown"})


def transpose(preparation: Preparation) -> None:
    """Move what is to be read elsewhere, or number it, and list each transposition."""
    text = preparation.text
    marks = [*each(preparation.tei, "transpose")]
    if text is None or not len(text) or not marks:
        return
    ids = identified(text)
    order = {element: number for number, element in enumerate(ids.values())}
    marked = _marked(text)
    listed = etree.Element(own("transpositions"))
    used: set[etree._Element] = set()
    number = 0
    for mark in marks:
        pieces = [ids[name] for name in _pointers(mark) if name in ids]
        doubt = _doubt(mark, pieces, used)
        if doubt and preparation.is_of_witness:
            continue  # the witness does not have all of it
        if doubt:
            preparation.warn(mark, "ED526", f"the order of a transposition is in doubt: {doubt}")
        if any(plain(piece) for piece in pieces):
            number += 1
            _list(listed, number, pieces, doubt, preparation)
        if doubt:
            continue
        used.update(pieces)
        if preparation.view == "diplomatic":
            _number(pieces, marked)
        else:
            _move(pieces, sorted(pieces, key=order.__getitem__))
            if preparation.view == "reading":
                _number(pieces, set(), number=str(number))
    is_listed = preparation.view in ("reading", "diplomatic") and preparation.has_notes
    if number and is_listed:
        preparation.root.append(listed)


def _pointers(mark: etree._Element) -> Iterator[str]:
    for pointer in each(mark, "ptr"):
        yield from (name.removeprefix("#") for name in pointer.get("target", "").split())


def _doubt(mark: etree._Element, pieces: list[etree._Element], used: set[etree._Element]) -> str:
    """Return why a transposition is not carried out; "" if it can be."""
    names = [*_pointers(mark)]
    if len(pieces) < len(names):
        return "a pointer leads nowhere in the text"
    if len(set(pieces)) < max(2, len(names)):
        return "it does not name two pieces"
    if not all(plain(piece) for piece in pieces):
        return "a pointer leads to a place without words"
    if mark.get("cert") in _UNSURE:
        return "its certainty is low"
    if used & set(pieces):
        return "a piece is moved twice"
    if any(outer in pieces for piece in pieces for outer in piece.iterancestors()):
        return "a piece lies in another"
    if len({piece.tag in _BLOCKS for piece in pieces}) > 1:
        return "a paragraph or line and a piece of one cannot change places"
    return ""


def _move(pieces: list[etree._Element], places: list[etree._Element]) -> None:
    """Put the first piece in the first of the places, and so on."""
    held = []
    for place in places:
        point = etree.Element(own("point"))
        point.tail, place.tail = place.tail, None
        place.addprevious(point)
        held.append(point)
    for piece, point in zip(pieces, held, strict=True):
        parent = point.getparent()
        if parent is None:
            continue
        point.addprevious(piece)
        piece.tail, point.tail = point.tail, None
        parent.remove(point)


def _marked(text: etree._Element) -> set[str]:
    """Return the ids of pieces that a mark of the source itself stands at."""
    marks = (mark.get("target", "").split() for mark in each(text, "metamark"))
    return {name.removeprefix("#") for names in marks for name in names}


def _number(pieces: list[etree._Element], marked: set[str], *, number: str = "") -> None:
    """Give each piece its sign: the number of its place, or a way to the list."""
    for place, piece in enumerate(pieces, 1):
        if piece.get(XML_ID) in marked or next(piece.iter(tei("metamark")), None) is not None:
            continue
        holder = piece if piece.tag in _LINES else next(piece.iter(*_LINES), piece)
        sign = etree.Element(own("place"), n=number or str(place))
        if number:
            sign.set("moved", "yes")
            holder.append(sign)
        else:
            sign.tail, holder.text = holder.text, None
            holder.insert(0, sign)


def _list(
    listed: etree._Element,
    number: int,
    pieces: list[etree._Element],
    doubt: str,
    preparation: Preparation,
) -> None:
    state = "transposed-done" if preparation.view != "diplomatic" else "transposed-marked"
    node = etree.SubElement(listed, own("transposition"), n=str(number))
    node.set("state", "transposed-doubtful" if doubt else state)
    for piece in pieces:
        if not plain(piece):
            continue
        part = etree.SubElement(node, own("part"))
        part.set(own("href"), f"#{preparation.id_prefix}{piece.get(XML_ID)}")
        quote(part, [(words, None) for words, _name in pieces_of(piece)])
