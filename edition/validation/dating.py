"""Dates as att.datable writes them: whether they exist, and which of two is later."""

import re
from functools import lru_cache

DATES = frozenset(
    f"{name}{form}"
    for name in ("when", "notBefore", "notAfter", "from", "to")
    for form in ("", "-iso")
)
PAIRS = (
    ("from", "to"),
    ("notBefore", "notAfter"),
    ("from-iso", "to-iso"),
    ("notBefore-iso", "notAfter-iso"),
)
_KINDS = ("date", "gYearMonth", "gYear", "dateTime", "time", "gMonthDay", "gMonth", "gDay")
_SHAPE = re.compile(r"-?\d|--")
_DATE = re.compile(r"(-?\d{4,})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?)?)?")


@lru_cache(maxsize=4096)
def why_impossible(value: str) -> str:
    """Return why a text of the shape of a date is none; "" if it is one, or of another shape."""
    from edition.relaxng.dates import BadDateError, read_date

    if not _SHAPE.match(value):
        return ""
    reason = ""
    for kind in _KINDS:
        try:
            read_date(kind, value)
        except BadDateError as error:
            reason = reason or (str(error) if error.close else "")
        else:
            return ""
    return reason


def is_later(one: str, other: str) -> bool:
    """Whether `one` is later than `other`, as far as both say."""
    first, second = _DATE.match(one.strip()), _DATE.match(other.strip())
    if first is None or second is None:
        return False
    pairs = zip(first.groups(), second.groups(), strict=True)
    for mine, its in pairs:
        if mine is None or its is None:
            return False
        if int(mine) != int(its):
            return int(mine) > int(its)
    return False
