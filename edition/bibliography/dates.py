"""Dates in citations: where one stands, and its value for att.datable (TEI chapter 3.6.4)."""

import calendar
import re

_NAMES = {
    1: "january jan januar janvier января январь stycznia styczeń január ianuarie enero "
    "gennaio ledna janeiro januára januara yanvaria ianvaria януари јануар јануара "
    "січня jaanuar janvāris janvārī sausio tammikuuta januari janar siječnja "
    "januarja студзеня ιανουαρίου ",
    2: "february feb februar février февраля февраль lutego luty február februarie febrero "
    "febbraio fevereiro fevralia februára februara února февруари фебруар лютого veebruar "
    "februāris februārī vasario helmikuuta februari shkurt şubat veljače лютага "
    "φεβρουαρίου ",
    3: "march mar märz mrz mars марта март marca marzec március martie marzo março marta "
    "marec března березня märts marts martā kovo maaliskuuta maart ožujka maret "
    "сакавіка μαρτίου",
    4: "april apr avril апреля апрель kwietnia kwiecień április aprilie abril aprile "
    "dubna aprelia apríla aprila април квітня aprill aprīlis aprīlī balandžio huhtikuuta "
    "prill travnja красавіка απριλίου ",
    5: "may mai мая май maja maj május mayo maggio května maio maia maya mája мај травня "
    "maijs maijā gegužės toukokuuta mei mayıs svibnja μαΐου",
    6: "june jun juni juin июня июнь czerwca czerwiec június iunie junio giugno června "
    "junho iiunia iyunia júna juna юни јун јуна червня juuni jūnijs jūnijā birželio "
    "kesäkuuta qershor haziran lipnja junija чэрвеня ιουνίου",
    7: "july jul juli juillet июля июль lipca lipiec július iulie julio luglio července "
    "julho iiulia iyulia júla jula юли јул јула липня juuli jūlijs jūlijā liepos "
    "heinäkuuta korrik temmuz srpnja julija ліпеня ιουλίου ",
    8: "august aug août августа август sierpnia sierpień augusztus agosto srpna avgusta "
    "avgust augusta серпня augusts augustā rugpjūčio elokuuta augusti augustus gusht "
    "ağustos kolovoza agustus жніўня αυγούστου",
    9: "september sept sep septembre сентября сентябрь września wrzesień szeptember "
    "septembrie septiembre settembre září setembro sentiabria sentyabrya septembra "
    "септември септембар септембра вересня septembris septembrī rugsėjo syyskuuta shtator "
    "eylül rujna верасня σεπτεμβρίου",
    10: "october oct oktober okt octobre октября октябрь października październik október "
    "octombrie octubre ottobre října outubro oktiabria oktyabrya októbra oktobra "
    "октомври октобар октобра жовтня oktoober oktobris oktobrī spalio lokakuuta tetor "
    " кастрычніка οκτωβρίου",
    11: "november nov novembre ноября ноябрь listopada listopad noiembrie noviembre novembro "
    "noiabria noyabrya novembra listopadu ноември новембар новембра листопада novembris "
    "novembrī lapkričio marraskuuta nëntor kasım studenoga studenog лістапада νοεμβρίου",
    12: "december dec dezember dez décembre декабря декабрь grudnia grudzień decembrie "
    "diciembre dicembre prosince dezembro dekabria dekabrya decembra декември "
    "децембар децембра грудня detsember decembris decembrī gruodžio joulukuuta desember "
    "dhjetor prosinca снежня δεκεμβρίου déc",
}
MONTHS = {name: number for number, names in _NAMES.items() for name in names.split()}
_SHORTENED = {
    "ene": 1,
    "gen": 1,
    "janv": 1,
    "févr": 2,
    "mrt": 3,
    "abr": 4,
    "avr": 4,
    "mag": 5,
    "giu": 6,
    "lug": 7,
    "juil": 7,
    "ago": 8,
    "set": 9,
    "ott": 10,
    "dic": 12,
    "déc": 12,
    "ocak": 1,
    "mart": 3,
    "nisan": 4,
    "ekim": 10,
    "aralık": 12,
}
"""Names of months that are other words as well, and mean a month between a day and a year."""
_MONTH = "(?:" + "|".join(sorted({**MONTHS, **_SHORTENED}, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|º)?"
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_YEAR = r"(?:1[4-9]|20)\d\d(?!\d)"
_DASH = r"\s?[-–—/]\s?"
_SEASON = (
    r"(?:spring|summer|fall|autumn|winter|frühjahr|printemps|été|hiver|michaelmas|easter|christmas"
    r"|hilary|trinity|lent|estate|autunno|inverno|primavera|otoño|verano|invierno)"
)
_ROMANS = "|".join(sorted(_ROMAN, key=len, reverse=True))
_DAYS = rf"{_DAY}(?:,\s|\s?/\s?|\s(?:i|and|und|et|и|y|e)\s)"
_HEBREW = (
    r"Tishre?i|(?:Mar)?[CH]h?eshvan|Kislev|Te[vb]et|Sh[e]?vat|Adar(?:\s(?:I{1,2}|[AB]))?|Nisan"
    r"|Iyy?ar|Sivan"
    r"|Tamm?uz|Av|Elul"
)
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "民國": 1911, "民国": 1911}
_FORMS = (
    # the ways in which the citations of our sources write a date, the longest first
    rf"(?P<y1>{_YEAR})\s?年(?:\s?(?P<m1>1[0-2]|0?[1-9])\s?月(?:\s?(?P<d1>3[01]|"
    rf"[12]\d|0?[1-9])\s?日)?)?",
    rf"(?P<n2>{_MONTH})\s(?P<d2>{_DAY})(?:{_DASH}(?P<e2>{_DAY}))?,?\s(?P<y2>{_YEAR})",
    rf"(?P<d3>{_DAY})\.?(?:{_DASH}(?P<e3>{_DAY})\.?)?\s(?:de\s|of\s)?(?P<n3>{_MONTH})(?:\sde)?,?\s"
    rf"(?P<y3>{_YEAR})",
    rf"(?P<d16>{_DAY})\.?\s(?:de\s|of\s)?(?P<n16>{_MONTH})(?:\sde)?\s\[(?P<y16>{_YEAR})\]",
    rf"(?P<y13>{_YEAR})\sm\.\s(?P<n13>{_MONTH})\s(?P<d13>{_DAY})\sd\.",
    rf"(?P<y4>{_YEAR})[.,]?\s(?P<n4>{_MONTH})(?:\s(?P<d4>{_DAY})\.?)?",
    rf"(?P<n5>{_MONTH})(?:{_DASH}(?P<f5>{_MONTH}))?,?\s(?:de\s)?(?P<y5>{_YEAR})",
    rf"(?P<d6>0?[1-9]|[12]\d|3[01])\.\s?(?P<m6>1[0-2]|0?[1-9])\.\s?(?P<y6>{_YEAR})",
    rf"(?P<d10>0?[1-9]|[12]\d|3[01])[. ]\s?"
    rf"(?P<n10>{_ROMANS})[. ]\s?"
    rf"(?P<y10>{_YEAR})",
    rf"(?P<y11>{_YEAR})\s?년(?:\s?(?P<m11>1[0-2]|0?[1-9])\s?월(?:\s?(?P<d11>3[01]|[12]\d"
    rf"|0?[1-9])\s?일)?)?",
    rf"(?P<y12>{_YEAR})\.\s?(?P<m12>1[0-2]|0?[1-9])\.\s?(?P<d12>3[01]|[12]\d|0?[1-9])",
    rf"(?:{_DAYS}){{1,2}}{_DAY}\.?\s(?:{_MONTH}|{_ROMANS})\s{_YEAR}",
    rf"{_DAY}[./-](?:{_ROMANS})[./-](?:19|20)?\d\d(?![\d.]*\d)",
    rf"(?:1[0-2]|0?[1-9])/{_DAY}/(?:19|20)?\d\d(?![\d/])|{_DAY}/(?:1[0-2]|0?[1-9])/(?:19"
    rf"|20)?\d\d(?![\d/])",
    rf"{_DAY}\.(?:1[0-2]|0?[1-9])\.[1-9]\d(?![\d.]*\d)|{_DAY}-(?:1[0-2]|0?[1-9])-{_YEAR}",
    rf"{_DAY}\s(?:{_HEBREW})\s5[5-7]\d\d(?:\s\[[^\[\]]{{6,24}}\])?",
    r"(?P<era>昭和|大正|明治|平成|民國|民国)\s?(?P<y14>\d{1,2})\s?年(?:\s?(?P<m14>1[0-2]|0?[1-9])\s?月"
    r"(?:\s?(?P<d14>3[01]|[12]\d|0?[1-9])\s?日)?)?",
    rf"(?:ngày\s)?(?P<d15>{_DAY})\stháng\s(?P<m15>\d{{1,2}})\snăm\s(?P<y15>{_YEAR})",
    rf"(?P<y7>{_YEAR})-(?P<m7>1[0-2]|0[1-9])(?:-(?P<d7>3[01]|[12]\d|0[1-9]))?(?!\d)",
    rf"(?:{_SEASON})(?:\s?/\s?{_SEASON})?,?\s(?P<y8>{_YEAR})(?:\s?[-–/]\s?\d\d(?:\d\d)?)?",
    rf"(?P<y9>{_YEAR})\s?[-–]\s?(?P<z9>{_YEAR}|\d\d(?!\d))",
    rf"(?P<y0>{_YEAR})",
)
_DATE = re.compile(
    r"(?<![\w/])(?:(?:c\.|ca\.|circa|early|mid|late|Anfang|Mitte|Ende|début|fin)[\s-]?)?(?:"
    + "|".join(_FORMS)
    + r")(?:(?!\w)|(?<=[\]年月日년월일]))",
    re.IGNORECASE,
)
_PLAIN_DATE = re.compile(
    r"(?<![\w/])(?:"
    + "|".join(form for form in _FORMS if "(?P<y" in form)
    + r")(?:(?!\w)|(?<=[年月日년월일]))",
    re.IGNORECASE,
)
"""A date with a year of four digits: no numbers that might be volume, issue and page."""
_BRACKETED = re.compile(r"\[([^\[\]]{4,24})\]")
_ABOUT = re.compile(
    r"\s*(?:c(?:a\.|irca|\.)|early|mid|late|Anfang|Mitte|Ende|début|fin)", re.IGNORECASE
)


def find_date(text: str, position: int) -> int:
    """Return where the date that begins at `position` ends; -1 if none begins there."""
    match = _DATE.match(text, position)
    return match.end() if match else -1


def dates_in(text: str) -> list[tuple[int, int]]:
    """Return the spans of all dates of the text, years alone among them."""
    return [match.span() for match in _DATE.finditer(text)]


def plain_dates_in(text: str) -> list[tuple[int, int]]:
    """Return the spans of the dates with a year of four digits, years alone among them."""
    return [match.span() for match in _PLAIN_DATE.finditer(text)]


def is_year(words: str) -> bool:
    """Whether the words are a year and nothing else."""
    return re.fullmatch(_YEAR, words.strip()) is not None


def date_attributes(words: str) -> tuple[tuple[str, str], ...]:
    """Return @when, or @from and @to, of a date as written; nothing where it has no sure value."""
    inner = _BRACKETED.search(words)
    if inner:
        return date_attributes(inner.group(1))
    match = _DATE.search(words)
    if match is None:
        return ()
    values = {key[0]: value for key, value in match.groupdict().items() if value and key != "era"}
    rest = words[: match.start()] + words[match.end() :]
    if re.search(r"\d", rest) or "y" not in values or _ABOUT.match(words):
        return ()
    if match.group("era"):
        values["y"] = str(_ERAS[match.group("era")] + int(values["y"]))
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
    return (
        _ROMAN.index(word) + 1 if word in _ROMAN else MONTHS.get(word, 0) or _SHORTENED.get(word, 0)
    )


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
