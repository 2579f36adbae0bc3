"""Published references by their punctuation, where it leaves no doubt.

Each rule describes one form whole, from its first letter to its last, in the terms of the style
manual that it comes from; a reference that fits none is left to the tagger. Quantifiers are
bounded, so that the time is.
"""

import re

from edition.bibliography.dates import find_date
from edition.bibliography.lexicon import words
from edition.bibliography.parts import Part
from edition.bibliography.styles import MORE, STYLES

_PERSON = r"[^\W\d_][^\d():;“”\"„«,]{1,60}"
_PEOPLE = rf"(?:{_PERSON}(?:,\s{_PERSON}){{0,3}}?)"
_PAGES = (
    r"(?P<pages>[A-Z]?\d{1,5}(?:\s?[-–—]\s?[A-Z]?\d{1,5})?(?:,\s\d{1,5}(?:[-–—]\d{1,5})?){0,4})"
)
_CITED = rf"(?:,?\s(?:pp?\.|S\.|s\.|pages?)?\s?{_PAGES})?(?:,\s(?:chap|ch|Kap)\.\s?\d+)?"
_IMPRINT = (
    r"\((?P<place>[^():;\d]{2,60}):\s(?P<publisher>[^():]{2,80}?),\s(?P<date>\[?"
    r"(?:1[4-9]|20)\d\d\]?)\)"
)
_OPEN, _CLOSE = r"[“\"„‘«']\s?", r"\s?[”\"“’»']"
_EDITION = (
    r"(?:,\s(?P<edition>\d\w{0,2}\s(?:rev\.\s)?ed(?:ition|n)?|rev\.\sed|\d+\.\sAufl(?:age)?)\.?)?"
)
_VOLUME = r"(?:,\s(?:vol|Vol|Bd|t)\.\s(?P<volume>\d+|[IVXL]+))?"
_LEAD = r"(?:(?:See|See also|Cf\.|Vgl\.|Voir|see|see also)\s)?"
_ISSUED = (
    r"(?P<volume>\d{1,4})(?:,?\s(?:no|No|Nr|nos|issue|n°)\.?\s|/|\(|:|\.)?(?P<issue>"
    r"(?<=\D)\d{1,4}(?:[-–/]\d{1,3})?)?\)?"
)
_TRANSLATOR = (
    r"(?:,\s(?:trans|tr)\.\s(?P<translator>[^\d():;,]{3,60}(?:\sand\s[^\d():;,]{3,60})?))?"
)


def _rule(kind: str, pattern: str) -> tuple[str, re.Pattern[str]]:
    return kind, re.compile(rf"\s*{_LEAD}{pattern}\.?\s*")


_RULES = (
    _rule(
        "chapter",
        rf"(?P<author>{_PEOPLE}),\s{_OPEN}(?P<title>[^“”\"]{{3,300}}?),?{_CLOSE},?\sin:?\s"
        rf"(?P<book>[^“”\"();]{{3,200}}?),?"
        rf"\s(?:ed|eds|edited by|hg\. von|hrsg\. von|sous la dir\. de)\.?\s(?P<editor>[^"
        rf"():;\d]{{3,160}}?)\s{_IMPRINT}{_CITED}",
    ),
    _rule(
        "article",
        rf"(?P<author>{_PEOPLE}),\s{_OPEN}(?P<title>[^“”\"]{{3,300}}?),?{_CLOSE},?\s"
        rf"(?P<journal>[^\d“”\"();:]{{3,120}}?),?"
        rf"\s(?:vol\.\s)?{_ISSUED},?\s\((?P<date>[^()]{{4,40}})\)(?:[:,]\s?(?:pp?\."
        rf"|S\.)?\s?(?P<extent>\d+(?:\s?[-–—]\s?\d+)?)(?:,\shere\s\d+)?)?",
    ),
    _rule(
        "book",
        rf"(?P<author>{_PEOPLE}),\s(?P<book>[^“”\"();\d][^“”\"();]{{2,200}}?){_TRANSLATOR}{_EDITION}{_VOLUME}"
        rf"\s{_IMPRINT}{_CITED}",
    ),
    _rule(
        "book",
        rf"(?P<editor>{_PEOPLE}),?\s\(?(?:eds?|Hg|Hrsg|Hgg|dir)\.\)?,\s(?P<book>[^“”\""
        rf"();]{{3,200}}?){_EDITION}{_VOLUME}\s{_IMPRINT}{_CITED}",
    ),
)
_NEWSPAPER = re.compile(
    rf"\s*(?:(?P<author>{_PEOPLE}),\s)?(?:{_OPEN}(?P<title>[^“”\"]{{3,300}}?),?{_CLOSE},?\s)?"
    r"(?P<journal>[^\W\d][^\d“”\"();:,]{2,60}),\s"
)
_SHEET = re.compile(
    r",?\s(?:(?:sec|p|pp|S|s)\.\s?)?(?P<pages>[A-Z]?\d{1,3}(?:[-–]\d{1,3})?)?\.?\s*\Z"
)


_PLAIN = ("book", "journal", "author")


def read_by_rule(reference: str) -> list[Part] | None:
    """Return the parts of a reference that fits a rule; None where none fits."""
    for _, pattern in _RULES:
        match = pattern.fullmatch(reference)
        if match and _is_plausible(match):
            return sorted(_parts(match), key=lambda part: part.start)
    for pattern in STYLES:
        match = pattern.fullmatch(reference)
        if match and _is_whole(match):
            return sorted(_parts(match), key=lambda part: part.start)
    return _newspaper(reference)


def _is_whole(match: re.Match[str]) -> bool:
    """Whether no group holds more than its field: editors, a translator, the half of a name."""
    groups = match.groupdict()
    cut = _ABBREVIATED.search(groups.get("title") or "")
    return not cut and not any(MORE.search(groups.get(name) or "") for name in _PLAIN)


_ABBREVIATED = re.compile(r"[.?!]\s(?:[A-Z]+\s)?[A-Z][a-z]{1,4}\Z")
"""The end of a title that is the beginning of a journal's name: "... drawings. IEEE Trans"."""


def _parts(match: re.Match[str]) -> list[Part]:
    return [
        Part("issue" if name == "number" else name, *match.span(name))
        for name, words in match.groupdict().items()
        if words
    ]


def _is_plausible(match: re.Match[str]) -> bool:
    """Whether the first words look like names: each begins with a capital, but for particles."""
    names = match.groupdict().get("author") or match.groupdict().get("editor") or ""
    if _GIVEN.match(match.groupdict().get("book") or ""):
        return False
    small = [word for word in re.findall(r"[^\W\d_]+", names) if word[0].islower()]
    allowed = {*words("particles"), "and", "und", "et", "al", "y", "e", "with", "of"}
    return len(names.split()) <= 14 and all(word in allowed for word in small)


_GIVEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?(?:\s[A-Z]\.?){0,2},\s")
"""What a title never begins with: the given name of "Brook, Anna, The Long Road"."""


def _newspaper(reference: str) -> list[Part] | None:
    match = _NEWSPAPER.match(reference)
    if match is None:
        return None
    known = match.group("journal").removeprefix("The ") in _papers()
    date = find_date(reference, match.end())
    if date < 0 or not known:
        return None
    sheet = _SHEET.match(reference, date)
    if sheet is None and reference[date:].strip(" ."):
        return None
    found = [*_parts(match), Part("date", match.end(), date)]
    return [*found, *(_parts(sheet) if sheet else [])]


def _papers() -> frozenset[str]:
    return frozenset(name.removeprefix("The ") for name in words("newspapers"))
