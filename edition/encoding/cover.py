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
    held = sorted([*header, *_held(annotations)])
    containers = [a for a in annotations if a.start < a.end and _holds_blocks(a)]
    cuts = sorted({place for a in containers for place in (a.start, a.end)})
    return [
        Annotation(start, end, _CHILD.get(_container(containers, start, end), "p"), maker="cover")
        for start, end in _pieces(document.text, held, cuts)
    ]


def _held(annotations: Sequence[Annotation]) -> Iterator[tuple[int, int]]:
    for annotation in annotations:
        row = ROWS.get(annotation.element)
        if row is None or row.content is Content.TEXT or row.wrap:
            yield annotation.start, annotation.end


def _holds_blocks(annotation: Annotation) -> bool:
    return annotation.element != OMIT and ROWS[annotation.element].content is Content.BLOCKS


def _pieces(
    text: str, held: Sequence[tuple[int, int]], cuts: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield the stretches of words outside `held`, cut at `cuts` and at blank lines."""
    position, next_cut = 0, 0
    for start, end in (*held, (len(text), len(text))):
        while position < start:
            while next_cut < len(cuts) and cuts[next_cut] <= position:
                next_cut += 1
            stop = min(start, cuts[next_cut]) if next_cut < len(cuts) else start
            blank = text.find("\n\n", position, stop)
            stop = blank + 2 if blank >= 0 else stop
            piece = text[position:stop]
            if stripped := piece.strip():
                begin = position + piece.index(stripped)
                yield begin, begin + len(stripped)
            position = stop
        position = max(position, end)


def _container(containers: Sequence[Annotation], start: int, end: int) -> str:
    around = [a for a in containers if a.start <= start and end <= a.end]
    return max(around, key=order).element if around else ""
