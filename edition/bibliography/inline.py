"""Where citations of archives and series stand in running text."""

import re
from collections.abc import Iterable
from pathlib import Path

from edition.bibliography.holdings import (
    read_archive,
    read_label,
    read_shelfmark,
    read_slashed,
    read_un_document,
)
from edition.bibliography.printed import read_series
from edition.bibliography.registry import archives, series
from edition.bibliography.state import Reader, State


def _read_known_archive(state: State, start: int) -> int:
    return read_archive(state, start) if state.hit(start) else -1


def extent(text: str, start: int, end: int, extra: Path | None = None) -> Iterable[tuple[int, int]]:
    """Yield the spans of citations of archives and series that stand in running text.

    Each begins with the name of an archive or a series and goes on as long as readers know the
    words; a name alone is none.
    """
    reached = start
    hits = [*archives(extra).hits(text[start:end]), *series(extra).hits(text[start:end])]
    for hit in sorted(hits, key=lambda hit: hit.start):
        begin = start + hit.start
        if begin < reached:
            continue
        stop = _run(text, begin, end, hit.entry.form or "series", extra)
        if stop > start + hit.end:
            yield begin, stop
            reached = stop


def _run(text: str, begin: int, end: int, form: str, extra: Path | None) -> int:
    """Return where the words that readers know end; no reader may look for what is loose."""
    base = max(begin - _BEFORE, 0)
    end = min(end, begin + _REACH) - base
    state = State(text[base : base + end], form, extra)
    text, begin = state.text, begin - base
    position = stop = begin
    while position < end:
        gap = _NEXT.match(text, position, end)
        position = gap.end() if gap else position
        reached = next((e for reader in INLINE if (e := reader(state, position)) > position), -1)
        if reached < 0:
            break
        position = stop = reached
    several = len(state.parts) > 1 and len({part.field for part in state.parts}) > 1
    return base + (stop if several else begin)


_BEFORE, _REACH = 200, 8000  # what of the text around a name the readers see
_NEXT = re.compile(r"[,:.]?\s{0,2}")
INLINE: tuple[Reader, ...] = (
    read_series,
    _read_known_archive,
    read_slashed,
    read_label,
    read_shelfmark,
    read_un_document,
)
