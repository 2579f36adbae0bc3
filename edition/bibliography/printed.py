"""Readers of document series: their names, volumes, editors and imprints."""

import re

from edition.bibliography import shapes
from edition.bibliography.dates import find_date
from edition.bibliography.kinds import GENERIC_SERIES, IMPRINT, eastern_series, is_series
from edition.bibliography.places import is_place
from edition.bibliography.registry import series
from edition.bibliography.state import State


def read_bracketed(state: State, start: int) -> int:
    """Take an imprint or pass by a "hereafter" whose bracket opens just before `start`."""
    if state.form == "series":
        months = shapes.SPAN.match(state.text, start)
        if months and find_date(state.text, start) < 0:
            return months.end()
        for pattern in (IMPRINT, shapes.EASTERN_IMPRINT, shapes.PLACED):
            imprint = pattern.match(state.text, start - 1)
            if imprint:
                return _take(state, imprint)
        edited = shapes.EDITED_BEHIND.match(state.text, start - 1)
        if edited:
            return edited.end()
    imprint = IMPRINT.match(state.text, start - 1)
    if imprint:
        return _take(state, imprint)
    aside = shapes.HEREAFTER.match(state.text, start - 1)
    return aside.end() if aside else start


def _take(state: State, match: re.Match[str]) -> int:
    for name, words in match.groupdict().items():
        if words:
            state.add(name, *match.span(name))
    return match.end()


def read_printed(state: State, start: int) -> int:
    """The imprint of a series' volume without brackets: "Bruxelles, Peter Lang, 2003"."""
    if state.form != "series" or not state.has("series", "volume"):
        return -1
    for pattern in shapes.PRINTED:
        match = pattern.match(state.text, start)
        if match and (_is_town(match.group("place")) or ":" in match.group()):
            return _take(state, match)
    return -1


def _is_town(words: str) -> bool:
    return is_place(words.split(" a.")[0]) or words in ("М.", "Л.", "СПб.", "К.", "M.", "L.")


def read_bare_volume(state: State, start: int) -> int:
    """The volume of "FRUS 1952–54, XV, part 1" and of "AAPD 1964, 2: 31"."""
    last = state.last()
    if state.form != "series" or (state.has("document") and last and last.field == "document"):
        return -1
    part = shapes.VOLUME_PART.match(state.text, start)
    if part and last and last.field == "volume" and start - last.end < 4:
        return state.add("volume", start, part.end())
    if state.has("volume"):
        return -1
    match = shapes.VOLUME.match(state.text, start)
    if match is None or last is None or last.field != "series" or start - last.end > 3:
        return -1
    return state.add("volume", *match.span("volume"))


def read_series(state: State, start: int) -> int:
    """Take the name of a series with its years and its subseries."""
    if state.has("series"):
        return -1
    quoted = eastern_series(state.text, start, state.extra)
    if quoted:
        state.form = state.form or "series"
        state.add("series", *quoted)
        return quoted[1] + (state.text[quoted[1] : quoted[1] + 1] in "》』")
    hit = series(state.extra).match(state.text, start)
    if hit and not is_series(state.text, hit) and state.form != "series":
        hit = None
    named = None if hit else GENERIC_SERIES.match(state.text, start)
    if hit is None and (named is None or state.form != "series"):
        return -1
    end = hit.end if hit else named.end() if named else start
    state.unit = hit.entry.unit if hit else "page"
    end = _with_subseries(state, end)
    state.form = state.form or "series"
    return state.add("series", start, end)


def _with_subseries(state: State, end: int) -> int:
    while more := shapes.SUBSERIES.match(state.text, end):
        end = more.end()
    second = None
    if state.text[end : end + 2] == ", ":
        second = series(state.extra).match(state.text, end + 2)
    while second and (more := shapes.SUBSERIES.match(state.text, max(end, second.end))):
        end = more.end()
    return max(end, second.end) if second else end


def read_editor(state: State, start: int) -> int:
    """Take the editors of a volume, before whom or behind whom a word says so."""
    match = shapes.EDITED.match(state.text, start)
    if match is None and state.form == "series" and not state.parts:
        match = shapes.EDITORS_FIRST.match(state.text, start)
    return match.end() if match and state.add("editor", *match.span("name")) else -1


def read_signed(state: State, start: int) -> int:
    """Take who signed the document."""
    match = None if state.has("author") else shapes.SIGNED.match(state.text, start)
    return match.end() if match and state.add("author", *match.span("name")) else -1


def read_translator(state: State, start: int) -> int:
    """Take who translated the document."""
    match = shapes.TRANSLATED.match(state.text, start)
    return state.add("translator", *match.span("name")) if match else -1


def read_address(state: State, start: int) -> int:
    """Take an address on the web."""
    match = shapes.ADDRESS.match(state.text, start)
    if match is None:
        return -1
    return state.add("url", start, start + len(match.group().rstrip(".,;)，。")))


def read_aside(state: State, start: int) -> int:
    """Pass by what is in no field: "hereafter", a meeting, "undated", the year's г."""
    patterns = [shapes.HEREAFTER, shapes.MEETING, shapes.NO_DATE, shapes.OF_YEAR]
    if state.form == "series":
        patterns.append(shapes.SESSION)
    for pattern in patterns:
        match = pattern.match(state.text, start)
        if match:
            return match.end()
    return -1


def read_date(state: State, start: int) -> int:
    """Take any date, a year alone too."""
    end = find_date(state.text, start)
    if state.has_archive and _NAMED_YEAR.match(state.text, start):
        return -1
    years = _YEARS.match(state.text, start)
    if years and state.form == "series" and state.has("volume") and not state.has("book"):
        return state.add("book", start, years.end())
    if end < 0 or (state.form == "series" and state.text[start:end] < "18" and state.has("volume")):
        return -1
    return state.add("date", start, end)


_YEARS = re.compile(r"\d{4}[-–]\d{2,4}(?=,\s(?:[Nn]o|[Nn]r|[Dd]oc|[Dd]ok|n°|№))")
"""The years of a single volume before the number of a document in it."""
_NAMED_YEAR = re.compile(r"\d{4}\s[a-zà-žа-я]{3}")
"""A year that begins a collection's name: "1920 års dossiersystem"."""


def read_full_date(state: State, start: int) -> int:
    """A date of more than a year, before any call number of its shape is looked for."""
    end = find_date(state.text, start)
    paged = state.form == "series" and state.text[start - 1 : start] == ":"
    if end - start < 6 or paged or (end < len(state.text) and state.text[end] in "/-"):
        return -1
    return state.add("date", start, end)
