"""Dates in citations: where one stands, and its value for att.datable (TEI chapter 3.6.4)."""

import calendar
import re

_NAMES = {
    1: "january jan januar janvier января январь stycznia styczeń január ianuarie"
    " enero gennaio ledna"
    " janeiro januára januara yanvaria ianvaria януари јануар січня",
    2: "february feb februar février февраля февраль lutego luty február februarie"
    " febrero febbraio"
    " fevereiro fevralia februára februara února февруари фебруар лютого",
    3: "march mar märz mrz mars марта март marca marzec március martie marzo"
    " março marta marec března mart березня",
    4: "april apr avril апреля апрель kwietnia kwiecień április aprilie abril aprile dubna"
    " aprelia apríla aprila април квітня",
    5: "may mai мая май maja maj május mayo maggio května maio maia maya mája мај травня",
    6: "june jun juni juin июня июнь czerwca czerwiec június iunie junio giugno června"
    " junho iiunia iyunia júna juna юни јун червня",
    7: "july jul juli juillet июля июль lipca lipiec július iulie julio luglio července"
    " julho iiulia iyulia júla jula юли јул липня",
    8: "august aug août августа август sierpnia sierpień augusztus agosto srpna"
    " avgusta avgust augusta серпня",
    9: "september sept sep septembre сентября сентябрь września wrzesień szeptember septembrie "
    "septiembre settembre září"
    " setembro sentiabria sentyabrya septembra септември септембар вересня",
    10: "october oct oktober okt octobre октября октябрь października październik október "
    "octombrie octubre ottobre října"
    " outubro oktiabria oktyabrya októbra oktobra октомври октобар жовтня",
    11: "november nov novembre ноября ноябрь listopada listopad noiembrie noviembre"
    " novembro noiabria noyabrya novembra listopadu ноември новембар листопада",
    12: "december dec dezember dez décembre декабря декабрь grudnia grudzień decembrie diciembre "
    "dicembre prosince"
    " dezembro dekabria dekabrya decembra декември децембар грудня",
}
MONTHS = {name: number for number, names in _NAMES.items() for name in names.split()}
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|º)?"
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_YEAR = r"(?:1[4-9]|20)\d\d(?!\d)"
_DASH = r"\s?[-–—/]\s?"
_SEASON = r"(?:spring|summer|fall|autumn|winter|frühjahr|printemps|été|hiver)"
_FORMS = (
    # the ways in which the citations of our sources write a date, the longest first
    rf"(?P<y1>{_YEAR})\s?年(?:\s?(?P<m1>1[0-2]|0?[1-9])\s?月(?:\s?(?P<d1>3[01]|"
    rf"[12]\d|0?[1-9])\s?日)?)?",
    rf"(?P<n2>{_MONTH})\s(?P<d2>{_DAY})(?:{_DASH}(?P<e2>{_DAY}))?,?\s(?P<y2>{_YEAR})",
    rf"(?P<d3>{_DAY})\.?(?:{_DASH}(?P<e3>{_DAY})\.?)?\s(?:de\s|of\s)?(?P<n3>{_MONTH})(?:\sde)?,?\s"
    rf"(?P<y3>{_YEAR})(?:\s?г\.?)?",
    rf"(?P<y4>{_YEAR})[.,]?\s(?P<n4>{_MONTH})(?:\s(?P<d4>{_DAY})\.?)?",
    rf"(?P<n5>{_MONTH})(?:{_DASH}(?P<f5>{_MONTH}))?,?\s(?:de\s)?(?P<y5>{_YEAR})",
    rf"(?P<d6>0?[1-9]|[12]\d|3[01])\.\s?(?P<m6>1[0-2]|0?[1-9])\.\s?(?P<y6>{_YEAR})",
    rf"(?P<d10>0?[1-9]|[12]\d|3[01])[. ]\s?"
    rf"(?P<n10>{'|'.join(sorted(_ROMAN, key=len, reverse=True))})[. ]\s?"
    rf"(?P<y10>{_YEAR})",
    rf"(?P<y11>{_YEAR})\s?년(?:\s?(?P<m11>1[0-2]|0?[1-9])\s?월(?:\s?(?P<d11>3[01]|[12]\d"
    rf"|0?[1-9])\s?일)?)?",
    rf"(?P<y12>{_YEAR})\.\s?(?P<m12>1[0-2]|0?[1-9])\.\s?(?P<d12>3[01]|[12]\d|0?[1-9])",
    rf"(?P<y7>{_YEAR})-(?P<m7>1[0-2]|0[1-9])(?:-(?P<d7>3[01]|[12]\d|0[1-9]))?(?!\d)",
    rf"(?:{_SEASON})(?:\s?/\s?{_SEASON})?,?\s(?P<y8>{_YEAR})(?:\s?[-–/]\s?\d\d(?:\d\d)?)?",
    rf"(?P<y9>{_YEAR})\s?[-–]\s?(?P<z9>{_YEAR}|\d\d(?!\d))",
    rf"(?P<y0>{_YEAR})",
)
_DATE = re.compile(
    r"(?<![\w/])(?:" + "|".join(_FORMS) + r")(?:(?!\w)|(?<=[年月日년월일]))", re.IGNORECASE
)


def find_date(text: str, position: int) -> int:
    """Return where the date that begins at `position` ends; -1 if none begins there."""
    match = _DATE.match(text, position)
    return match.end() if match else -1


def dates_in(text: str) -> list[tuple[int, int]]:
    """Return the spans of all dates of the text, years alone among them."""
    return [match.span() for match in _DATE.finditer(text)]


def is_year(words: str) -> bool:
    """Whether the words are a year and nothing else."""
    return re.fullmatch(_YEAR, words.strip()) is not None


def date_attributes(words: str) -> tuple[tuple[str, str], ...]:
    """Return @when, or @from and @to, of a date as written; nothing where it has no sure value."""
    match = _DATE.search(words)
    if match is None:
        return ()
    values = {key[0]: value for key, value in match.groupdict().items() if value}
    rest = words[: match.start()] + words[match.end() :]
    if re.search(r"\d", rest):
        return ()
    if "z" in values:
        values["z"] = values["y"][: 4 - len(values["z"])] + values["z"]
        rising = values["y"] <= values["z"]
        return (("from", values["y"]), ("to", values["z"])) if rising else ()
    month = _month(values.get("n", "")) or int(values.get("m", 0))
    first = _iso(values["y"], month, _day(values.get("d", "")))
    if "f" in values:
        last = _iso(values["y"], _month(values["f"]), 0)
        return (("from", first), ("to", last)) if first <= last else ()
    if "e" in values:
        last = _iso(values["y"], month, _day(values["e"]))
        return (("from", first), ("to", last)) if first and first <= last else ()
    return (("when", first),) if first else ()


def _month(name: str) -> int:
    word = name.rstrip(".").casefold()
    return _ROMAN.index(word) + 1 if word in _ROMAN else MONTHS.get(word, 0)


def _day(words: str) -> int:
    return int(re.sub(r"\D", "", words) or 0)


def _iso(year: str, month: int, day: int) -> str:
    """Return the date by ISO 8601, "" for a day that the month does not have."""
    if not month:
        return year
    if not day:
        return f"{year}-{month:02}"
    if day > calendar.monthrange(int(year), month)[1]:
        return ""
    return f"{year}-{month:02}-{day:02}"
