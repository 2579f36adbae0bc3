"""Days, months and years as texts give them, and what they are in the calendar of ISO 8601."""

import datetime
import re
from dataclasses import dataclass, replace

from edition.annotators import lists

MONTHS: dict[str, int] = {
    word: number for number in range(1, 13) for word in lists.sections("calendar")[str(number)]
}
ORDINALS: dict[str, int] = {
    word: number for number, word in enumerate(lists.sections("calendar")["ordinal"], 1)
}
ROMAN: dict[str, int] = {
    word: number
    for number, word in enumerate(
        ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"), 1
    )
}
_JULIAN_EPOCH = 1721425  # the Julian day number before 1 January of the year 1, Gregorian


class NoDateError(ValueError):
    """Words that look like a date and cannot be one; `str()` is the reason, one clause."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, month or year as far as the words give it; None for what they leave out.

    short: the year was written with two digits. shift: years to add to the document's own
    ("last year" is -1), None if the words do not say. months: likewise for "inst.", "ult.".
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    short: bool = False
    shift: int | None = None
    months: int | None = None

    def iso(self) -> str:
        """Return the W3C form: 1964-04-28, 1964-04, 1964, --04-28."""
        year = "-" if self.year is None else f"{self.year:04d}"
        parts = [year, *(f"{part:02d}" for part in (self.month, self.day) if part is not None)]
        return "-".join(parts)

    @property
    def key(self) -> tuple[int, int, int]:
        """For comparing two moments."""
        return (self.year or 0, self.month or 0, self.day or 0)


def days_of(year: int, month: int) -> int:
    """Return the number of days of a month."""
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return (following - datetime.date(year, month, 1)).days


def read_base(iso: str) -> Moment:
    """Return the document's date, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as a moment."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?", iso)
    if match is None:
        return Moment()
    year, month, day = (int(part) if part else None for part in match.groups())
    return Moment(year, month, day)


def settle(moment: Moment, base: Moment) -> tuple[Moment, bool]:
    """Return `moment` with what the document's date `base` adds, and whether it added anything.

    A year that is left out becomes the one in which the day lies nearest to the document's date.
    A bare day lies in the document's month, and before its date. NoDateError where the result is no
    day of the calendar, or the century of a short year is unknown.
    """
    added = False
    if moment.short and moment.year is not None:
        if base.year is None:
            raise NoDateError("the century is not known")
        moment = replace(moment, year=base.year // 100 * 100 + moment.year, short=False)
    elif moment.year is None and base.year is not None:
        moment, added = _with_year(moment, base), True
    _check(moment)
    return moment, added


def _with_year(moment: Moment, base: Moment) -> Moment:
    assert base.year is not None  # noqa: S101 - the caller has asked
    if moment.month is None:
        return _with_month(moment, base)
    if moment.shift is not None:
        return replace(moment, year=base.year + moment.shift, shift=None)
    if base.month is None:
        return replace(moment, year=base.year)
    here = datetime.date(base.year, base.month, base.day or 15)
    found: list[tuple[int, int]] = []
    for year in (base.year, base.year - 1, base.year + 1):
        day = moment.day or 15
        if 1 <= day <= days_of(year, moment.month):
            distance = abs((datetime.date(year, moment.month, day) - here).days)
            found.append((distance, year))
    if not found:
        raise NoDateError(f"there is no day {moment.day} of month {moment.month}")
    return replace(moment, year=min(found)[1])


def _with_month(moment: Moment, base: Moment) -> Moment:
    if base.month is None or base.year is None:
        raise NoDateError("the month is not known")
    months = moment.months
    if months is None:
        months = -1 if base.day is not None and (moment.day or 0) > base.day else 0
    count = base.year * 12 + base.month - 1 + months
    return replace(moment, year=count // 12, month=count % 12 + 1, months=None)


def _check(moment: Moment) -> None:
    if moment.month is not None and not 1 <= moment.month <= 12:
        raise NoDateError(f"there is no month {moment.month}")
    if moment.day is None or moment.month is None:
        return
    longest = days_of(moment.year if moment.year else 2000, moment.month)
    if not 1 <= moment.day <= longest:
        raise NoDateError(f"the month has {longest} days, not {moment.day}")


def gregorian(moment: Moment) -> Moment:
    """Return a day of the Julian calendar ("Old Style") in the Gregorian one."""
    if moment.year is None or moment.month is None or moment.day is None:
        raise NoDateError("a day of the Julian calendar needs its year")
    year, month = (
        (moment.year, moment.month) if moment.month > 2 else (moment.year - 1, moment.month + 12)
    )
    number = int(365.25 * (year + 4716)) + int(30.6001 * (month + 1)) + moment.day - 1524
    day = datetime.date.fromordinal(number - _JULIAN_EPOCH)
    return Moment(day.year, day.month, day.day)
