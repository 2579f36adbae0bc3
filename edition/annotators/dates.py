"""Dates in running text, in TEI's att.datable (TEI Guidelines, 4.4 "Dates and Times", 14.4).

A grammar of our own: a pattern finds what looks like a day, a month or a year, readers below turn
the words into a `Moment`, and the document's date adds the year that they leave out. What vague
words mean stands in `lists/calendar.txt` and can be changed under `[encode.dates]`. A date that
cannot be (31 February), or that could be two, is annotated without @when; `why` then begins
with `IMPOSSIBLE` or `AMBIGUOUS`, and the report warns. Nothing is rounded.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from edition.annotators.dateanchors import anchors, date_spots
from edition.annotators.dategrammar import CLOCK, LINK, TAIL
from edition.annotators.datereading import AMBIGUOUS, HALF, IMPOSSIBLE, DateReader, Reading
from edition.annotators.moments import NoDateError, read_base
from edition.model import Annotation, Certainty, Context, Document
from edition.model.capitals import Spots

__all__ = ["AMBIGUOUS", "IMPOSSIBLE", "annotate", "parse"]
_MAKER = "dates"
_FULL_STOP = re.compile(r"(?:\w{5}|\d)\.$")
_REACH = 45  # how far, in characters, the words of a date stand from its figures


def annotate(document: Document, context: Context) -> Iterator[Annotation]:
    """Yield a `date` for each date in the regions of the document, ascending and disjoint."""
    reader = DateReader.of(context)
    spots = Spots(document.text, date_spots(document.text))
    for start, end in context.regions:
        if spots.passes(start, end):
            continue
        yield from _region(document.text, start, end, reader)


def parse(text: str, base: str = "") -> Annotation | None:
    """Read `text` as one date ("5 p.m., 28 April 1964"), for the facts of a header.

    base: the document's date in ISO 8601, for years that are left out. Returns the `date` with
    offsets in `text`, or None where the words are no date or more than one.
    """
    reader = DateReader(read_base(base))
    found = list(_region(text, 0, len(text), reader, bare=True))
    if len(found) != 1 or not found[0].attributes:
        return None
    rest = text[: found[0].start] + text[found[0].end :]
    return None if re.search(r"\w{6,}|\d", rest) else found[0]


def _region(
    text: str, start: int, end: int, reader: DateReader, *, bare: bool = False
) -> Iterator[Annotation]:
    """Yield the dates of a region: around each anchor the grammar is tried, from left to right."""
    position = start
    for first, final in anchors(text, start, end):
        if first < position:
            continue
        begin, last = max(position, first - _REACH), min(end, final + _REACH)
        while match := reader.search(text, begin, last):
            annotation = _date(text, match, end, reader, bare=bare)
            if annotation is not None:
                yield annotation
                position = annotation.end
                break
            begin = match.start() + 1
            if begin > final:
                break


def _date(
    text: str, match: re.Match[str], end: int, reader: DateReader, *, bare: bool
) -> Annotation | None:
    """Read one match of the grammar, with a second moment ("to 3 May") and a time beside it."""
    first = reader.read(match, bare=bare)
    if first is None:
        return None
    stop, reading = match.end(), first
    if first.open and (link := LINK.match(text, stop, min(end, stop + 12))):
        follow = reader.grammar.match(text, link.end(), min(end, link.end() + 2 * _REACH))
        second = reader.read(follow, bare=True) if follow else None
        if follow and second is not None and second.open:
            joined = first.until(second, between=link.group().strip() in ("and", "und", "et"))
            if joined is not None:
                reading, stop = joined, follow.end()
    if reading.trouble == HALF:
        return None
    if tail := TAIL.match(text, stop, min(end, stop + 40)):
        reading, stop = reading.qualified(tail), tail.end()
    if clock := CLOCK.match(text, stop, min(end, stop + 40)):
        timed = reading.at(clock)
        stop = stop if timed is reading else clock.end()
        reading = timed
    if _FULL_STOP.search(text, max(reading.start, stop - 12), stop):
        stop -= 1
    return _annotation(stop, reading, reader)


def _annotation(end: int, reading: Reading, reader: DateReader) -> Annotation:
    blank = Annotation(reading.start, end, "date", maker=_MAKER)
    if reading.trouble:
        return replace(blank, cert=Certainty.LOW, why=reading.trouble)
    try:
        attributes, added = reading.attributes(reader.base)
    except NoDateError as error:
        return replace(blank, cert=Certainty.LOW, why=f"{IMPOSSIBLE}{error}")
    if added:
        return replace(
            blank,
            attributes=(*attributes, ("evidence", "internal")),
            cert=Certainty.MEDIUM,
            why="year or month are taken from the document's date",
        )
    if reading.doubtful:
        why = "the text itself is in doubt"
        return replace(blank, attributes=attributes, cert=Certainty.LOW, why=why)
    return replace(blank, attributes=attributes)
