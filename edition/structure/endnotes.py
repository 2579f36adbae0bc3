"""Notes that are numbered and stand together, where the text calls them by bare figures: "care.1".

A run of numbers is one of notes if each of them stands close behind a word or a stop in the text
above, in the same order (TEI Guidelines, 3.9.1); else it is a list.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from edition.structure.draft import Unit

Span = tuple[int, int]
Pair = tuple[Span, re.Match[str], re.Match[str]]

_OPENING = re.compile(r"(?P<sign>(?P<plain>[1-9]\d{0,2})[.)]?)[ \t]+(?=\S)")
_CALL = re.compile(
    r"(?:(?<=[^\W\d_][.,;:!?”\"’»)])|(?<=[^\W\d_][.,;:!?][”\"’»)])|(?<=[^\W\d_]{3}))"
    r"[1-9]\d{0,2}(?=[\s.,;:!?)»”]|\Z)"
    r"|(?<=\d[.,;:!?])[1-9]\d{0,2}(?=\s+[^\W\da-zà-ÿ]|\s*\Z|\n\n)"
)
_KINDS = frozenset({"paragraph", "item"})
_FEWEST = 2


def find_endnotes(text: str, units: Sequence[Unit]) -> tuple[list[Pair], set[int]]:
    """Return the notes of the runs of numbers that fit the calls above them, each with its span,
    its call and its opening, and the starts of the units that they take up; nothing if none fits.

    Runs may follow each other, one for each chapter.
    """
    pairs: list[Pair] = []
    taken: set[int] = set()
    calls: list[re.Match[str]] | None = None
    floor = place = 0
    while place < len(units):
        opening = _opening(text, units[place])
        notes: list[tuple[Span, re.Match[str]]] = []
        close = place + 1
        if opening is not None and opening["plain"] == "1":
            notes, close = _run(text, units, place)
        if len(notes) >= _FEWEST:
            calls = list(_calls(text, units)) if calls is None else calls
            found = _fitting(calls, (floor, units[place].start), len(notes))
            if found:
                pairs += [
                    (span, call, sign) for (span, sign), call in zip(notes, found, strict=True)
                ]
                taken |= {unit.start for unit in units[place:close]}
                floor = units[close - 1].end
        place = close if notes else place + 1
    return pairs, taken


def _opening(text: str, unit: Unit) -> re.Match[str] | None:
    return _OPENING.match(text, unit.start, unit.end) if unit.kind in _KINDS else None


def _form(opening: re.Match[str] | None) -> str:
    """Return what stands behind the number: all notes of a run have the same."""
    return opening["sign"].removeprefix(opening["plain"]) if opening else ""


def _run(
    text: str, units: Sequence[Unit], first: int
) -> tuple[list[tuple[Span, re.Match[str]]], int]:
    """Return the numbered notes that begin with a unit, several in one unit too, and the number of
    the unit behind them."""
    notes: list[tuple[Span, re.Match[str]]] = []
    form = _form(_opening(text, units[first]))
    for close in range(first, len(units)):
        unit = units[close]
        opening = _opening(text, unit)
        if opening is None or (int(opening["plain"]), _form(opening)) != (len(notes) + 1, form):
            return notes, close
        for start, end in unit.lines(text):
            found = _OPENING.match(text, start, end)
            if found and (int(found["plain"]), _form(found)) == (len(notes) + 1, form):
                notes.append(((start, end), found))
            else:
                (begin, _), opened = notes[-1]
                notes[-1] = ((begin, end), opened)
    return notes, len(units)


def _calls(text: str, units: Sequence[Unit]) -> Iterator[re.Match[str]]:
    for unit in units:
        yield from _CALL.finditer(text, unit.start, unit.end)


def _fitting(calls: Sequence[re.Match[str]], span: Span, count: int) -> list[re.Match[str]]:
    """Return a call in a span for each number from 1 to `count`, one behind the other; [] if one
    lacks."""
    found: list[re.Match[str]] = []
    for number in range(bisect_left(calls, span[0], key=lambda call: call.start()), len(calls)):
        call = calls[number]
        if call.start() >= span[1] or len(found) == count:
            break
        if int(call[0]) == len(found) + 1:
            found.append(call)
    return found if len(found) == count else []
