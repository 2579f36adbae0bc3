"""Which lines and paragraphs stand beside each other when witnesses are compared."""

from collections.abc import Iterable
from typing import Final

from lxml import etree

from edition.publishing.vocabulary import own, tei

ROW: Final = own("row")
_UNITS: Final = frozenset(
    tei(name)
    for name in (
        "l", "p", "ab", "head", "speaker", "trailer", "item", "stage", "opener", "closer",
        "byline", "titlePart",
    )
)  # fmt: skip
_LACUNA: Final = own("lacuna")
_AROUND: Final = (*_UNITS, tei("note"))
_APP: Final = tei("app")
_READINGS: Final = frozenset({tei("lem"), tei("rdg")})


def number_rows(text: etree._Element) -> None:
    """Set e:row, "4.2": the second line inside the entry that stands where line 4 would be.

    The first lines of all readings of an entry share a row, the second ones the next, and so on.
    What stands inside another line or paragraph (a quoted verse) is part of that one.
    """
    row, inside, depth = 0, 0, 0
    unit: etree._Element | None = None
    for event, element in etree.iterwalk(text, events=("start", "end")):
        if unit is not None:
            unit = None if event == "end" and element is unit else unit
            continue
        if element.tag == _APP:
            depth += 1 if event == "start" else -1
            row += depth == (1 if event == "start" else 0)
        elif event == "start" and element.tag in _READINGS and depth == 1:
            inside = 0
        elif event == "start" and element.tag in _UNITS:
            inside = inside + 1 if depth else 0
            row += not depth
            element.set(ROW, f"{row}.{inside}")
            unit = element


def rows_of(texts: Iterable[etree._Element | None]) -> list[list[list[etree._Element]]]:
    """Return the rows of a table: for each row and text the units that stand there.

    A unit without a number, from a reading that stands apart, goes with the one before it; a unit
    inside another is there with it.
    """
    columns: list[dict[tuple[int, ...], list[etree._Element]]] = []
    for text in texts:
        column: dict[tuple[int, ...], list[etree._Element]] = {}
        key: tuple[int, ...] = (0,)
        for unit in () if text is None else text.iter(*_UNITS, _LACUNA):
            if next(unit.iterancestors(*_AROUND), None) is not None:
                continue
            if row := unit.get(ROW):
                key = tuple(map(int, row.split(".")))
            column.setdefault(key, []).append(unit)
        columns.append(column)
    keys = sorted({key for column in columns for key in column})
    return [[column.get(key, []) for column in columns] for key in keys]
