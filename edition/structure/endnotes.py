"""Notes that are numbered and stand together, where the text calls them by bare figures: "care.1".

A run of numbers is one of notes if each of them stands close behind a word or a stop in the text
above, in the same order (TEI Guidelines, 3.9.1); else it is a list.
"""

import re
from collections.abc import Sequence

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
    """Return the notes of the last run of numbers that fits the calls above it, each with its span,
    its call and its opening, and the starts of the units that they take up; nothing if none fits.
    """
    for first in reversed(range(len(units))):
        opening = _opening(text, units[first])
        if opening is None or opening["plain"] != "1":
            continue
        notes, close = _run(text, units, first)
        calls = _calls(text, units[:first], len(notes)) if len(notes) >= _FEWEST else []
        if calls:
            pairs = [
                (span, call, opened) for (span, opened), call in zip(notes, calls, strict=True)
            ]
            return pairs, {unit.start for unit in units[first:close]}
    return [], set()


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


def _calls(text: str, units: Sequence[Unit], count: int) -> list[re.Match[str]]:
    """Return a call for each number from 1 to `count`, one behind the other; [] if one lacks."""
    found: list[re.Match[str]] = []
    for unit in units:
        for mark in _CALL.finditer(text, unit.start, unit.end):
            if len(found) < count and int(mark[0]) == len(found) + 1:
                found.append(mark)
    return found if len(found) == count else []
