"""Dates, times and durations of XML Schema (part 2, 3.2.6 to 3.2.14): reading, and why not.

A reading is a tuple that compares like the value: two texts of one value give equal tuples.
"""

import re
from fractions import Fraction
from typing import NamedTuple

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_YEAR = r"(?P<year>-?(?:[1-9]\d{3,}|0\d{3}))"
_MONTH = r"(?P<month>\d\d)"
_DAY = r"(?P<day>\d\d)"
_TIME = r"(?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d(?:\.\d+)?)"
_ZONE = r"(?P<zone>Z|[+-]\d\d:\d\d)?"
_SHAPES = {
    "dateTime": (f"{_YEAR}-{_MONTH}-{_DAY}T{_TIME}", "YYYY-MM-DDThh:mm:ss"),
    "date": (f"{_YEAR}-{_MONTH}-{_DAY}", "YYYY-MM-DD"),
    "time": (_TIME, "hh:mm:ss"),
    "gYearMonth": (f"{_YEAR}-{_MONTH}", "YYYY-MM"),
    "gYear": (_YEAR, "YYYY"),
    "gMonthDay": (f"--{_MONTH}-{_DAY}", "--MM-DD"),
    "gMonth": (f"--{_MONTH}", "--MM"),
    "gDay": (f"---{_DAY}", "---DD"),
}
_patterns: dict[str, re.Pattern[str]] = {}
_DURATION = (
    r"(-)?P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?"
    r"(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?"
)
_LARGEST_ZONE = 14 * 60


class BadDateError(ValueError):
    """A text is no date; `close` tells that its shape is right and its figures are not."""

    def __init__(self, reason: str, *, close: bool) -> None:
        """Keep the reason and how near the text came."""
        super().__init__(reason)
        self.close = close


def shape_of(kind: str) -> str:
    """Return how a value of that type is written, such as `YYYY-MM-DD`."""
    return _SHAPES[kind][1]


def read_date(kind: str, text: str) -> tuple[Fraction | int | None, ...]:
    """Return year, month, day, seconds and zone of `text`, a value of the XSD type `kind`.

    Raises `BadDateError`.
    """
    pattern = _patterns.get(kind)
    if pattern is None:
        pattern = _patterns[kind] = re.compile(_SHAPES[kind][0] + _ZONE, re.ASCII)
    found = pattern.fullmatch(text)
    if not found:
        raise BadDateError(f"not written as {_SHAPES[kind][1]}", close=False)
    parts = {key: value for key, value in found.groupdict().items() if value is not None}
    year = _year(parts)
    month = _month(parts)
    day = _day(parts, year, month)
    seconds = _seconds(parts)
    zone = _zone(parts.get("zone", ""))
    if zone is not None and seconds is not None:
        seconds -= zone * 60
        zone = 0
    return _carried(year, month, day, seconds, zone)


def _carried(
    year: int | None, month: int | None, day: int | None, seconds: Fraction | None, zone: int | None
) -> tuple[Fraction | int | None, ...]:
    """Bring hours below 0 or above 24 (by zone, or 24:00:00) into the day before or after."""
    if seconds is None:
        return (year, month, day, seconds, zone)
    days, rest = divmod(seconds, 86_400)
    if year is None or month is None or day is None:
        return (year, month, day, rest, zone)
    return (_day_number(year, month, day) + int(days), None, None, rest, zone)


def _day_number(year: int, month: int, day: int) -> int:
    shifted = year if year > 0 else year + 1
    if month < 3:
        shifted -= 1
    era_days = 365 * shifted + shifted // 4 - shifted // 100 + shifted // 400
    return era_days + (153 * ((month + 9) % 12) + 2) // 5 + day


def _year(parts: dict[str, str]) -> int | None:
    if "year" not in parts:
        return None
    year = int(parts["year"])
    if year == 0:
        raise BadDateError("there is no year 0000; the year before 0001 is -0001", close=True)
    return year


def _month(parts: dict[str, str]) -> int | None:
    if "month" not in parts:
        return None
    month = int(parts["month"])
    if not 1 <= month <= 12:
        raise BadDateError(f"there is no month {parts['month']}", close=True)
    return month


def days_in(month: int, year: int | None) -> int:
    """Return the days of a month; without a year, February has 29."""
    if month == 2:
        if year is None:
            return 29
        full = year if year > 0 else year + 1
        return 29 if full % 4 == 0 and (full % 100 != 0 or full % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _day(parts: dict[str, str], year: int | None, month: int | None) -> int | None:
    if "day" not in parts:
        return None
    day = int(parts["day"])
    if not 1 <= day <= 31:
        raise BadDateError(f"there is no day {parts['day']}", close=True)
    if month is not None and day > days_in(month, year):
        when = MONTHS[month - 1] if year is None else f"{MONTHS[month - 1]} {parts['year']}"
        raise BadDateError(f"{when} has {days_in(month, year)} days", close=True)
    return day


def _seconds(parts: dict[str, str]) -> Fraction | None:
    if "hour" not in parts:
        return None
    hour, minute, second = int(parts["hour"]), int(parts["minute"]), Fraction(parts["second"])
    if hour > 24 or (hour == 24 and (minute or second)):
        raise BadDateError(f"there is no hour {parts['hour']}", close=True)
    if minute > 59:
        raise BadDateError(f"there is no minute {parts['minute']}", close=True)
    if second >= 60:
        raise BadDateError(f"there is no second {parts['second']}", close=True)
    return hour * 3600 + minute * 60 + second


def _zone(text: str) -> int | None:
    if not text:
        return None
    if text == "Z":
        return 0
    hours, minutes = int(text[1:3]), int(text[4:6])
    offset = hours * 60 + minutes
    if minutes > 59 or offset > _LARGEST_ZONE:
        raise BadDateError(f"there is no time zone {text}", close=True)
    return -offset if text[0] == "-" else offset


_REFERENCES = ((1696, 9), (1697, 2), (1903, 3), (1903, 7))


class Duration(NamedTuple):
    """Months and seconds; which of two is longer may depend on where they start."""

    months: int
    seconds: Fraction

    def spans(self) -> list[Fraction]:
        """Return the seconds it lasts from each of four months (part 2, 3.2.6.2)."""
        found = []
        for year, month in _REFERENCES:
            years, rest = divmod(month - 1 + self.months, 12)
            days = _day_number(year + years, rest + 1, 1) - _day_number(year, month, 1)
            found.append(86_400 * days + self.seconds)
        return found


def read_duration(text: str) -> Duration:
    """Return the duration that a text of type `xsd:duration` means; raises `BadDateError`."""
    found = re.fullmatch(_DURATION, text, re.ASCII)
    if not found or text.endswith("T"):
        raise BadDateError("not written as PnYnMnDTnHnMnS", close=False)
    years, months, days, hours, minutes = (int(found[i] or 0) for i in range(2, 7))
    seconds = Fraction(found[7] or 0) + 60 * (minutes + 60 * (hours + 24 * days))
    sign = -1 if found[1] else 1
    return Duration(sign * (12 * years + months), sign * seconds)
