"""Where a picture stands: inside its figure or paragraph, and never bare between blocks.

TEI Guidelines, chapter 15.3: graphic is a part of running text or of a figure; a figure may stand
between any blocks.
"""

from collections.abc import Iterable, Iterator

from edition.model import Annotation
from edition.tei.elements import ROWS, Content


def pictures_within(annotations: Iterable[Annotation]) -> Iterator[Annotation]:
    """Yield annotations that are in `order`; a picture at the start of a block comes after it.

    A point comes before the spans that begin at its offset; a picture belongs into the figure
    that begins there, else into the innermost block of running text.
    """
    held: list[Annotation] = []
    begun: list[Annotation] = []
    for annotation in annotations:
        if held and annotation.start != held[0].start:
            yield from _settled(held, begun)
            held, begun = [], []
        if annotation.element == "graphic" and annotation.start == annotation.end and not begun:
            held.append(annotation)
        elif held:
            begun.append(annotation)
        else:
            yield annotation
    yield from _settled(held, begun)


def _settled(held: list[Annotation], begun: list[Annotation]) -> list[Annotation]:
    place = 0
    for number, annotation in enumerate(begun, 1):
        row = ROWS.get(annotation.element)
        if annotation.start == annotation.end or row is None:
            continue
        if annotation.element == "figure":
            place = number
            break
        if row.content is Content.TEXT:
            place = number
    return [*begun[:place], *held, *begun[place:]]


_AROUND = {
    "list": ("item", "figure"),
    "table": ("row", "cell", "figure"),
    "row": ("cell", "figure"),
}


def around_picture(holder: str) -> tuple[str, ...]:
    """Return the elements that a picture needs around it inside `holder` ("" for none)."""
    row = ROWS.get(holder)
    if holder == "figure" or (row is not None and row.content is not Content.BLOCKS):
        return ()
    return _AROUND.get(holder, ("figure",))
