"""No text between blocks: what no block holds gets one, and is reported."""

from collections.abc import Iterator, Sequence

from edition.model import Annotation, Document
from edition.tei.elements import OMIT, ROWS, Content
from edition.tei.resolve import order

_CHILD = {
    "list": "item",
    "lg": "l",
    "castList": "castItem",
    "castGroup": "castItem",
    "row": "cell",
    "titlePage": "titlePart",
    "docTitle": "titlePart",
    "opener": "salute",
    "closer": "salute",
    "address": "addrLine",
    "figure": "figDesc",
    "listBibl": "bibl",
}
"""What a text is wrapped in where its container takes no `p`."""


def uncovered(
    document: Document, annotations: Sequence[Annotation], header: Sequence[tuple[int, int]]
) -> list[Annotation]:
    """Return annotations over the text that no element for running text holds.

    annotations: in `order`, nested. header: spans that stand in the header.
    """
    walk = _Walk(document.text)
    blocks = [a for a in annotations if a.start < a.end and a.element not in _PHRASES]
    if header:
        away = (Annotation(start, end, OMIT) for start, end in header if start < end)
        blocks = sorted([*blocks, *away], key=order)
    for annotation in blocks:
        walk.enter(annotation)
    walk.leave(len(document.text))
    walk.stretch(len(document.text))
    return walk.found


_PHRASES = frozenset(
    name
    for name, row in ROWS.items()
    if row.content not in (Content.BLOCKS, Content.TEXT) and not row.wrap
)


class _Walk:
    """Goes through blocks in order, and wraps what stands right in one that holds blocks only."""

    def __init__(self, text: str) -> None:
        self.found: list[Annotation] = []
        self._text = text
        self._position = 0
        self._open: list[Annotation] = []

    def enter(self, annotation: Annotation) -> None:
        """Go on to the start of a block."""
        self.leave(annotation.start)
        self.stretch(annotation.start)
        self._open.append(annotation)

    def leave(self, offset: int) -> None:
        """Close the blocks that end at or before an offset."""
        while self._open and (end := self._open[-1].end) <= offset:
            if self._position < end:
                self.stretch(end)
            self._open.pop()

    def stretch(self, end: int) -> None:
        """Go on to an offset; wrap words on the way, by paragraphs, if nothing holds them."""
        if self._position >= end:
            return
        around = self._open[-1].element if self._open else "body"
        row = ROWS.get(around)
        if row is not None and row.content is Content.BLOCKS:
            for begin, words in _paragraphs(self._text, self._position, end):
                element = _CHILD.get(around, "p")
                self.found.append(Annotation(begin, begin + len(words), element, maker="cover"))
        self._position = end


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Yield offset and words of the paragraphs between two offsets; white space gives none."""
    while start < end:
        blank = text.find("\n\n", start, end)
        stop = blank + 2 if blank >= 0 else end
        piece = text[start:stop]
        if stripped := piece.strip():
            yield start + piece.index(stripped), stripped
        start = stop
