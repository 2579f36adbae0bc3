"""Step 60: dates get a machine's form and words in the page's language."""

import re

from lxml import etree

from edition.publishing.prepare.preparation import Preparation
from edition.publishing.vocabulary import each, own
from edition.publishing.words import MONTHS, WORDS

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d)?)?)?)?")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def say_dates(preparation: Preparation) -> None:
    """Set e:datetime, and e:title with the date in words where the text only implies it."""
    inferred = WORDS[preparation.language]["inferred"]
    dates = (date for part in preparation.shown for date in each(part, "date", "time"))
    for date in dates:
        value = date.get("when") or date.get("when-iso") or ""
        words = date_in_words(date, preparation.language)
        if in_words(value, preparation.language) and int(value[:4]) > 0:
            date.set(own("datetime"), value)
        if words:
            doubt = f" ({inferred})" if date.get("cert") or date.get("evidence") else ""
            date.set(own("title"), words + doubt)
            date.set(own("words"), words)


def date_in_words(date: etree._Element, language: str) -> str:
    """Return in words what the attributes of a date say; "" if they say nothing."""
    return (
        in_words(date.get("when") or date.get("when-iso") or "", language)
        or _range(date.get("from"), date.get("to"), language)
        or _range(date.get("notBefore"), date.get("notAfter"), language)
    )


def in_words(value: str, language: str) -> str:
    """Return an ISO 8601 date (with or without a time) in words; "" if it is none."""
    match = _DATE.fullmatch(value)
    if not match:
        return ""
    year, month, day, hour, minute = match.groups()
    words = str(int(year))
    if month:
        if not 1 <= int(month) <= 12 or (day and not 1 <= int(day) <= _DAYS[int(month) - 1]):
            return ""
        words = f"{MONTHS[language][int(month) - 1]} {words}"
    if day:
        words = f"{int(day)}{'.' if language == 'de' else ''} {words}"
    return f"{words}, {hour}:{minute}" if hour else words


def _range(start: str | None, end: str | None, language: str) -> str:
    first, last = in_words(start or "", language), in_words(end or "", language)
    return f"{first} – {last}" if first and last else first or last
