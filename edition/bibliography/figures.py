"""Repairs of numbers and dates: what the tagger joins or cuts short within them."""

import re

from edition.bibliography.dates import dates_in
from edition.bibliography.lexicon import classes
from edition.bibliography.parts import Part

_TWO = re.compile(r"(?P<volume>\d{1,4})\s(?P<pages>\d+(?:\s?[-–—]\s?\d+)?)")
_LETTER = re.compile(r"[A-Za-z](?!\w)")
_STOP = re.compile(r"\d\.")
_TOWN = re.compile(r"(?P<pages>\d[\d\s–-]*\d)\s(?P<town>[A-ZÀ-Ž][^\W\d_]+)")


def _two_numbers(reference: str, parts: list[Part]) -> list[Part]:
    """Divide volume and pages that only a space divides: "J. Phys. 6 4501"."""
    fields = [part.field for part in parts]
    divided: list[Part] = []
    for part in parts:
        other = {"volume": "pages", "pages": "volume"}.get(part.field, "")
        match = _TWO.fullmatch(reference, part.start, part.end)
        if other and match and other not in fields:
            divided.append(Part("volume", *match.span("volume")))
            divided.append(Part("pages", *match.span("pages")))
        else:
            divided.append(part)
    return divided


def _with_letter(reference: str, parts: list[Part]) -> list[Part]:
    """Give to a volume the letter that is written together with it: "10b"."""
    return [
        Part("volume", part.start, part.end + 1)
        if part.field == "volume" and _LETTER.match(reference, part.end)
        else part
        for part in parts
    ]


def _whole_dates(reference: str, parts: list[Part]) -> list[Part]:
    """Give to a date the month and the day around it: "2014 May 9"."""
    spans = dates_in(reference)
    taken = [(part.start, part.end) for part in parts]
    done: list[Part] = []
    for part in parts:
        span = next((one for one in spans if one[0] <= part.start and part.end <= one[1]), None)
        if part.field != "date" or span is None or _touches(span, part, taken):
            done.append(part)
        else:
            start, end = span
            done.append(Part("date", start, end - bool(_STOP.match(reference, end - 2))))
    return done


def _touches(span: tuple[int, int], part: Part, taken: list[tuple[int, int]]) -> bool:
    """Whether a longer date would reach into another part."""
    return any(
        start < span[1] and span[0] < end
        for start, end in taken
        if (start, end) != (part.start, part.end)
    )


def _without_town(reference: str, parts: list[Part]) -> list[Part]:
    """Take from pages the town behind them: "pp. 3-20 Vienna"."""
    divided: list[Part] = []
    for part in parts:
        match = _TOWN.fullmatch(reference, part.start, part.end)
        if part.field != "pages" or match is None:
            divided.append(part)
            continue
        divided.append(Part("pages", *match.span("pages")))
        if "l" in classes().get(match.group("town").casefold(), ""):
            divided.append(Part("place", *match.span("town")))
    return divided


FIGURES = (_two_numbers, _with_letter, _whole_dates, _without_town)
"""The repairs, in the order in which they are made."""
