"""From a match of the grammar to what it says."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from edition.annotators.dategrammar import OPENING, moment, opening_words, pairs
from edition.annotators.moments import (
    MONTHS,
    ORDINALS,
    ROMAN,
    Moment,
    NoDateError,
    days_of,
    gregorian,
    read_base,
    settle,
)
from edition.errors import UsageError
from edition.model import Context

AMBIGUOUS = "ambiguous date: "
IMPOSSIBLE = "impossible date: "
HALF = "half of a range"
_MONTHS_AGO = {"ult": -1, "last": -1, "inst": 0, "this": 0, "prox": 1, "next": 1}


@dataclass(frozen=True, slots=True)
class Reading:
    """What one stretch of text says.

    start: where the date itself begins. first, last: its moments; `last` is None for a single one.
    between: somewhere in the range, not all of it. part: the vague word's part ("begin").
    years: the notBefore and notAfter of a decade or century. time: "17:00:00".
    julian: the day is of the Old Style. doubtful: the text itself doubts. trouble: why it is none.
    open: another moment may follow ("28 April" - "3 May").
    """

    start: int
    first: Moment
    last: Moment | None = None
    between: bool = False
    part: str = ""
    years: tuple[int, int] | None = None
    time: str = ""
    julian: bool = False
    doubtful: bool = False
    trouble: str = ""
    open: bool = False

    def until(self, other: "Reading", *, between: bool) -> "Reading | None":
        """Return the range from this moment to the one of `other`; None if they are no pair."""
        grain = (self.first.day is None, self.first.month is None)
        if grain != (other.first.day is None, other.first.month is None):
            return None
        if (between and not self.between) or self.time or other.time or other.last or self.last:
            return None
        return replace(
            self,
            last=other.first,
            doubtful=self.doubtful or other.doubtful,
            trouble="" if self.trouble == HALF else self.trouble,
            open=False,
        )

    def qualified(self, tail: re.Match[str]) -> "Reading":
        """Return the reading with what stands behind it: "(O.S.)", "?"."""
        return replace(self, doubtful=True) if tail["doubt"] else replace(self, julian=True)

    def at(self, clock: re.Match[str]) -> "Reading":
        """Return the reading at a time of day, or itself if it is no single day."""
        time = read_time(clock["t"])
        if self.first.day is None or self.last or self.time or not time or self.trouble:
            return self
        return replace(self, time=time)

    def attributes(self, base: Moment) -> tuple[tuple[tuple[str, str], ...], bool]:
        """Return the TEI attributes and whether year or month came from the document's date.

        NoDateError where the words give no day of the calendar.
        """
        if self.years is not None:
            return _bounds(*(Moment(year) for year in self.years)), False
        if self.last is not None:
            return self._range(base)
        first, added = settle(self.first, base)
        if self.part:
            return part_of(self.part, first), added
        if self.julian:
            first = gregorian(first)
        timed = self.time and first.year is not None
        return (("when", first.iso() + (f"T{self.time}" if timed else "")),), added

    def _range(self, base: Moment) -> tuple[tuple[tuple[str, str], ...], bool]:
        assert self.last is not None  # noqa: S101 - the caller has asked
        last, added = settle(self.last, base)
        first = self.first
        if first.month is None and first.day is not None:
            first = replace(first, month=last.month)
        if first.year is None:
            first = replace(first, year=last.year)
            if first.key > last.key and self.first.month is not None and last.year is not None:
                first = replace(first, year=last.year - 1)
        first, _ = settle(first, base)
        if first.key > last.key:
            raise NoDateError("the range ends before it begins")
        if self.between:
            return _bounds(first, last), added
        return (("from", first.iso()), ("to", last.iso())), added


def _bounds(first: Moment, last: Moment) -> tuple[tuple[str, str], ...]:
    return (("notBefore", first.iso()), ("notAfter", last.iso()))


def part_of(part: str, whole: Moment) -> tuple[tuple[str, str], ...]:
    """Return the bounds of a part ("begin") of a year or month, by the table in the calendar."""
    spans = pairs("part")[part].split()
    if whole.month is not None and whole.year is not None:
        if len(spans) < 2:
            raise NoDateError("a season has no month")
        first, last = (int(number) for number in spans[1].split("-"))
        last = min(last, days_of(whole.year, whole.month))
        return _bounds(replace(whole, day=first), replace(whole, day=last))
    if whole.month is not None:
        raise NoDateError("the year is not known")
    first, last = (int(number) for number in spans[0].split("-"))
    return _bounds(replace(whole, month=first), replace(whole, month=last))


def read_time(words: str) -> str:
    """Return a time of day as hh:mm:ss; "" if there is no such time."""
    if "noon" in words.lower():
        return "12:00:00"
    figures = re.findall(r"\d+", words)
    hour, minute = int(figures[0]), int(figures[1]) if len(figures) > 1 else 0
    if len(figures[0]) == 4:
        hour, minute = divmod(hour, 100)
    half = re.search(r"([ap])\.?\s?m", words, re.IGNORECASE)
    if half:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if half[1] in "pP" else 0)
    return f"{hour:02d}:{minute:02d}:00" if hour < 24 and minute < 60 else ""


def _month(words: str) -> int:
    return MONTHS[words.lower().rstrip(".")]


def _day(words: str) -> int:
    figures = re.match(r"\d+", words)
    return int(figures[0]) if figures else ORDINALS[words.lower()]


def _year(words: str) -> tuple[int | None, bool]:
    """Return a year and whether it has two digits only."""
    figures = re.search(r"\d+", words or "")
    return (int(figures[0]), len(figures[0]) == 2) if figures else (None, False)


@dataclass(frozen=True, slots=True)
class DateReader:
    """Reads matches of the grammar by the document's date and the project's vague words."""

    base: Moment
    vague: tuple[tuple[str, str], ...] = tuple(pairs("vague").items())

    @property
    def grammar(self) -> re.Pattern[str]:
        """The grammar with the vague words in it."""
        return _grammar(self.vague)

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Return the first match of the grammar in `text[start:end]`.

        It is tried where a date can begin: at figures, brackets and the words that lead to one.
        """
        grammar, openings = self.grammar, _openings(self.vague)
        for place in OPENING.finditer(text, start, end):
            word = place[0]
            if (len(word) == 1 and not word.isalpha()) or word.lower() in openings:
                match = grammar.match(text, place.start(), end)
                if match is not None:
                    return match
        return None

    @classmethod
    def of(cls, context: Context) -> "DateReader":
        """Return a reader for the document of `context`, with the words of `[encode.dates]`."""
        prefix = "dates."
        own = {k[len(prefix) :].lower(): v for k, v in context.settings if k.startswith(prefix)}
        known = pairs("part")
        for words, meaning in own.items():
            if meaning not in known:
                named = ", ".join(sorted(known))
                where = f"edition.toml: encode.dates: {words}"
                raise UsageError(f"{where}: there is no part {meaning}; one of {named}")
        return cls(read_base(context.date), tuple((pairs("vague") | own).items()))

    def read(self, match: re.Match[str], *, bare: bool) -> Reading | None:
        """Return what a match says; None where its words are no date after all.

        bare: the words stand alone, or follow another date, so that a mere year is one.
        """
        shape = next(name for name in SHAPES if match[name] is not None)
        return SHAPES[shape](self, match, bare)

    def part(self, words: str | None) -> str:
        """Return the part that vague words mean; "" for none."""
        if not words:
            return ""
        plain = re.sub(r"\s+", " ", words.strip().lower())
        table = dict(self.vague)
        return (
            table.get(plain)
            or table.get(plain.rstrip("- "))
            or table.get(plain.removeprefix("the ").strip("- "), "")
        )

    def _iso(self, match: re.Match[str], _bare: bool) -> Reading | None:
        month = int(match["iso_m"])
        if not 1 <= month <= 12:
            return None
        return Reading(
            match.start(), Moment(int(match["iso_y"]), month, int(match["iso_d"])), open=True
        )

    def _cjk(self, match: re.Match[str], _bare: bool) -> Reading:
        year, month, day = (int(match[f"cjk_{part}"] or 0) or None for part in "ymd")
        return Reading(match.start(), Moment(year, month, day))

    def _num(self, match: re.Match[str], _bare: bool) -> Reading | None:
        day, month = int(match["num_d"]), int(match["num_m"])
        year, short = _year(match["num_y"])
        sign = match["num_s"].strip()
        if sign == "-" and short:
            return None
        if sign != "." and month > 12 >= day:
            day, month = month, day
        elif sign != "." and day <= 12 and month <= 12 and day != month:
            why = f"{AMBIGUOUS}day and month could change places"
            return Reading(match.start(), Moment(), trouble=why)
        if short and (month > 12 or day > 31):
            return None
        return Reading(match.start(), Moment(year, month, day, short), open=True)

    def _rom(self, match: re.Match[str], _bare: bool) -> Reading | None:
        month = ROMAN.get(match["rom_m"])
        if month is None:
            return None
        return Reading(match.start(), Moment(int(match["rom_y"]), month, int(match["rom_d"])))

    def _dual(self, match: re.Match[str], _bare: bool) -> Reading:
        moment = Moment(int(match["dual_y"]), _month(match["dual_m"]), _day(match["dual_d"]))
        return Reading(match.start(), moment)

    def _dmy(self, match: re.Match[str], _bare: bool) -> Reading:
        return self._day_month(match, "dmy", _day(match["dmy_d"]), match["dmy_o"], match["dmy_h"])

    def _mdy(self, match: re.Match[str], _bare: bool) -> Reading:
        day, other = match["mdy_d"], match["mdy_o"]
        if day is None:
            return self._day_month(match, "mdy", _day(other), None, None)
        return self._day_month(match, "mdy", _day(day), other, None)

    def _day_month(
        self, match: re.Match[str], shape: str, day: int, other: str | None, short: str | None
    ) -> Reading:
        year, is_short = _year(match[f"{shape}_y"] or short or "")
        relation = re.search(r"this|last|next", match[f"{shape}_r"] or "", re.IGNORECASE)
        shift = _MONTHS_AGO[relation[0].lower()] if relation else None
        moment = Moment(year, _month(match[f"{shape}_m"]), day, is_short, shift)
        between = shape == "dmy" and match["dmy_b"] is not None
        reading = Reading(
            match.start(),
            moment,
            between=between,
            time=read_time(match[f"{shape}_t"]) if match[f"{shape}_t"] else "",
            doubtful=match[f"{shape}_c"] is not None or "?" in match[0],
            open=other is None,
        )
        if other is not None:
            return replace(reading, first=Moment(day=_day(other)), last=moment)
        return reading

    def _my(self, match: re.Match[str], _bare: bool) -> Reading:
        year, short = _year(match["my_y"])
        doubtful = match["my_c"] is not None or "?" in match[0]
        part = self.part(match["my_v"])
        moment = Moment(year, _month(match["my_m"]), None, short)
        return Reading(match.start(), moment, part=part, doubtful=doubtful, open=not part)

    def _related(self, match: re.Match[str], _bare: bool) -> Reading | None:
        shape = "ord" if match["ord"] is not None else "inst"
        relation = re.search("this|last|next|inst|ult|prox", match[f"{shape}_r"] or "", re.I)
        months = _MONTHS_AGO[relation[0].lower()] if relation else None
        if self.base.month is None:
            return None
        start = match.start() if shape == "inst" else match.end("ord_p")
        return Reading(start, Moment(day=_day(match[f"{shape}_d"]), months=months))

    def _named_month(self, match: re.Match[str], bare: bool) -> Reading | None:
        part = self.part(match["month_v"])
        if self.base.year is None or not (part or match["month_p"] or bare):
            return None
        start = match.end("month_p") if match["month_p"] else match.start()
        return Reading(start, Moment(month=_month(match["month_m"])), part=part, open=not part)

    def _half(self, match: re.Match[str], _bare: bool) -> Reading | None:
        """Read a month that counts only with the second half of its range."""
        return Reading(
            match.start(), Moment(month=_month(match["half_m"])), trouble=HALF, open=True
        )

    def _century(self, match: re.Match[str], _bare: bool) -> Reading:
        number = _day(match["century_n"])
        years = (number * 100 - 99, number * 100)
        return Reading(match.start(), Moment(), years=years)

    def _decade(self, match: re.Match[str], _bare: bool) -> Reading:
        year, first, last = int(match["decade_y"]), 0, 9
        if part := self.part(match["decade_v"]):
            spans = pairs("part")[part].split()
            if len(spans) == 3:
                first, last = (int(number) for number in spans[2].split("-"))
        return Reading(match.start(), Moment(), years=(year + first, year + last))

    def _era(self, match: re.Match[str], _bare: bool) -> Reading:
        added = int(pairs("era")[match["era_w"].lower()])
        return Reading(match.start(), Moment(added + int(match["era_y"])))

    def _alien(self, match: re.Match[str], _bare: bool) -> Reading:
        why = f"{AMBIGUOUS}a day of another calendar, which is not converted"
        return Reading(match.start(), Moment(), trouble=why)

    def _years(self, match: re.Match[str], _bare: bool) -> Reading | None:
        first, between = int(match["years_o"]), match["years_b"] is not None
        last, short = _year(match["years_y"])
        assert last is not None  # noqa: S101 - the pattern has figures
        last = first // 100 * 100 + last if short else last
        is_and = "and" in match["years_l"]
        if last <= first or last > first + 300 or (is_and and (short or not between)):
            return None
        start = match.end("years_p") if match["years_p"] else match.start()
        return Reading(start, Moment(first), last=Moment(last), between=between)

    def _single_year(self, match: re.Match[str], bare: bool) -> Reading | None:
        circa, part = match["year_c"] is not None, self.part(match["year_v"])
        bracketed = bool(match["year_o"]) and match[0][-1] in ")]"
        lead = match["year_p"] or ""
        doubtful = circa or match["year_q"] == "?"
        following = _NEXT.match(match.string, match.end(), match.end() + 20)
        if circa and following and following[1] not in _AFTER_YEAR:
            return None
        if not (bare or lead or circa or part or bracketed or match["year_q"]):
            return None
        if lead and _SUM.search(match.string, max(0, match.start() - 12), match.start()):
            return None
        start = match.end("year_p") if lead else match.start()
        moment = Moment(int(match["year_y"]))
        return Reading(start, moment, part=part, doubtful=doubtful, open=not part)


_NEXT = re.compile(r"\s+([a-z]+)")
_SUM = re.compile(r"(?:total|number|sum)\s+$")


@cache
def _grammar(vague: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    return moment(word for word, _ in vague)


@cache
def _openings(vague: tuple[tuple[str, str], ...]) -> frozenset[str]:
    return opening_words(word for word, _ in vague)


_AFTER_YEAR = frozenset(
    (
        "and",
        "or",
        "to",
        "in",
        "the",
        "when",
        "but",
        "was",
        "were",
        "he",
        "she",
        "they",
        "it",
        "by",
        "at",
        "on",
        "of",
        "a",
        "an",
        "for",
        "from",
        "until",
        "with",
        "as",
    )
)
SHAPES: dict[str, Callable[[DateReader, re.Match[str], bool], Reading | None]] = {
    "iso": DateReader._iso,
    "cjk": DateReader._cjk,
    "num": DateReader._num,
    "rom": DateReader._rom,
    "dual": DateReader._dual,
    "dmy": DateReader._dmy,
    "mdy": DateReader._mdy,
    "my": DateReader._my,
    "inst": DateReader._related,
    "ord": DateReader._related,
    "month": DateReader._named_month,
    "half": DateReader._half,
    "century": DateReader._century,
    "decade": DateReader._decade,
    "era": DateReader._era,
    "alien": DateReader._alien,
    "years": DateReader._years,
    "year": DateReader._single_year,
}
