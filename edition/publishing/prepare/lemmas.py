"""The words of a lemma as the apparatus and notes quote them: short, with the names in them."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from lxml import etree

from edition.publishing.vocabulary import PREPARED, XML_ID, local, tei

LINE_END: Final = " / "
NAMES: Final = frozenset(tei(name) for name in ("persName", "placeName", "orgName", "rs", "name"))
"""The elements that a lemma keeps, so that a name in it can be a link."""
_SILENT: Final = frozenset(
    tei(name)
    for name in (
        "altGrp", "certainty", "fw", "index", "interp", "interpGrp", "join", "joinGrp", "linkGrp",
        "listTranspose", "metamark", "note", "precision", "rdg", "rdgGrp", "respons", "span",
        "spanGrp", "substJoin", "witDetail",
    )
)  # fmt: skip
_GONE: Final = frozenset(tei(name) for name in ("note", "fw", "del", "surplus", "index"))
_GIVES_WAY: Final = {tei("sic"): "corr", tei("abbr"): "expan", tei("reg"): "orig"}
"""Which of the two in a choice the lemma does not quote, beside the other."""
Piece = tuple[str, etree._Element | None]
"""Words of the text, and the name that they stand in."""
_BREAKS: Final = frozenset({tei("lb"), tei("cb"), tei("pb"), tei("cell")})
_LONG: Final = 7


def quote(node: etree._Element, pieces: Iterable[Piece]) -> None:
    """Write the words of a lemma into an element: of a long one the first and last two."""
    words = shortened(_words(pieces))
    runs: list[Piece] = []
    for index, word in enumerate(words):
        for number, (letters, name) in enumerate(word):
            if index and not number:
                is_inside = runs[-1][1] is name
                runs.append((" ", name if is_inside else None))
            runs.append((letters, name))
    written: Any = None
    owner: etree._Element | None = None
    for letters, name in runs:
        if name is None:
            if written is None:
                node.text = (node.text or "") + letters
            else:
                written.tail = (written.tail or "") + letters
        elif name is owner and not written.tail:
            written.text = (written.text or "") + letters
        else:
            written = etree.SubElement(node, name.tag, _attributes(name))
            written.text = letters
            owner = name


def pieces_of(root: etree._Element, name: etree._Element | None = None) -> Iterator[Piece]:
    """Yield the words of an element, without notes and other readings in it."""
    if root.tag in _SILENT:
        return
    inner = root if root.tag in NAMES else name
    yield root.text or "", inner
    for child in root:
        if local(child):
            yield from pieces_of(child, inner)
        yield child.tail or "", inner


def is_unread(element: etree._Element) -> bool:
    """Whether a lemma does not quote the words of an element: the reading text has others."""
    if element.tag in _GONE:
        return True
    parent, other = element.getparent(), _GIVES_WAY.get(element.tag)
    if other is None or parent is None or local(parent) != "choice":
        return False
    return parent.find(tei(other)) is not None


def parts_words(element: etree._Element) -> bool:
    """Whether an element is a break, or a cell, that parts the words of a lemma."""
    if element.tag not in _BREAKS or element.get("break") == "no":
        return False
    parent = element.getparent()
    return parent is not None and local(parent) != "w"


def shortened(words: list[list[Piece]]) -> list[list[Piece]]:
    """Return the words of a lemma; of a long one the first two, an ellipsis and the last two."""
    stroke = LINE_END.strip()
    while words and words[0][0][0] == stroke:
        words = words[1:]
    while words and words[-1][0][0] == stroke:
        words = words[:-1]
    if len(words) <= _LONG:
        return words
    words = [word for word in words if word[0][0] != stroke]
    return [*words[:2], [("\N{HORIZONTAL ELLIPSIS}", None)], *words[-2:]]


def _words(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Return words, each as the parts of it that stand in a name or in none."""
    words: list[list[Piece]] = []
    is_open = False
    for text, name in pieces:
        for index, part in enumerate(text.replace("\N{NO-BREAK SPACE}", " ").split(" ")):
            inner = part.split()
            if index or (part and part[0].isspace()):
                is_open = False
            for count, letters in enumerate(inner):
                if count or not is_open:
                    words.append([])
                words[-1].append((letters, name))
                is_open = True
            if inner and part[-1].isspace():
                is_open = False
            if part and not inner:
                is_open = False
    return words


def _attributes(name: etree._Element) -> Any:
    """Return the attributes of a name for a copy of it: without its id."""
    return {
        str(key): value
        for key, value in name.items()
        if key != XML_ID and not str(key).startswith(f"{{{PREPARED}}}")
    }
