"""Published references by their punctuation, where it leaves no doubt.

Each rule describes one form whole, from its first letter to its last, in the terms of the style
manual that it comes from; a reference that fits none is left to the tagger. Quantifiers are
bounded, so that the time is.
"""

import re

from edition.bibliography.continental import read_continental
from edition.bibliography.dates import find_date
from edition.bibliography.eastern import read_eastern
from edition.bibliography.footnotes import read_footnote
from edition.bibliography.lexicon import classes, words
from edition.bibliography.parts import Part
from edition.bibliography.styles import MORE, STYLES

_PERSON = r"[^\W\d_][^\d():;“”\"„«,]{1,60}"
_PEOPLE = rf"(?:{_PERSON}(?:,\s{_PERSON}){{0,3}}?)"
_PAGES = (
    r"(?P<pages>[A-Z]?\d{1,5}(?:\s?[-–—]\s?[A-Z]?\d{1,5})?(?:,\s\d{1,5}(?:[-–—]\d{1,5})?){0,4})"
)
_NOTE = r"(?:\s?nn?\.\s?\d{1,4}|n\d{1,4})?"
_LEAF = r"(?:[A-Z]?\d{1,5}|[ivxlc]{1,8})"
_CITED = (
    rf"(?:,\s(?:vol|Vol|Bd|t)\.\s(?P<volume2>\d+|[IVXL]+))?(?:,\s(?:chap|ch|Kap)\.\s?"
    rf"(?P<pages3>\d+))?"
    rf"(?:,?\s(?:(?P<volume3>\d{{1,2}}):(?=\d)|(?:esp\.\s)?(?:pp?\.|S\.|s\.|pages?|k\.|str\."
    rf"|стр\.|с\.|С\.)?\s?)"
    rf"(?P<pages>{_LEAF}(?:{_NOTE}\s?[-–—]\s?{_LEAF})?"
    rf"(?:\sff?\.?)?(?:,\s\d{{1,5}}(?:[-–—]\d{{1,5}})?){{0,4}}){_NOTE})?"
)
_IMPRINT = (
    r"\((?P<place>[^():;\d]{2,60}):\s(?P<publisher>[^():]{2,80}?),\s(?P<date>\[?"
    r"(?:1[4-9]|20)\d\d\]?)\)"
)
_OPEN, _CLOSE = r"[“\"„‘«']\s?", r"\s?[”\"“’»']"
_EDITION = (
    r"(?:,\s(?P<edition>\d\w{0,2}\s(?:rev\.\s)?ed(?:ition|n)?|rev\.\sed|\d+\.\sAufl(?:age)?)\.?)?"
)
_VOLUME = r"(?:,\s(?:vol|Vol|Bd|t)\.\s(?P<volume>\d+|[IVXL]+))?(?:,\s\d\svols\.)?"
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


_AT = (
    rf"(?:,\s(?:at|here|hier|ici)\s(?:pp?\.|S\.)?\s?(?P<pages2>{_LEAF}(?:[-–—]{_LEAF})?"
    rf"(?:\sff?\.?)?))?"
)
_YEAR = r"(?:1[4-9]|20)\d\d"

_CYRILLIC = (
    r"(?P<author>[А-ЯЁІЇЄҐ][а-яёіїєґ'’-]+,?\s(?:[А-ЯЁІЇЄҐ]\.\s?){1,2}(?:,\s[А-ЯЁІЇЄҐ][а-яёіїєґ-]+\s"
    r"(?:[А-ЯЁІЇЄҐ]\.\s?){1,2})?)\s?"
)

_RULES = (
    _rule(
        "book",
        rf"{_CYRILLIC}(?P<book>[А-ЯЁІЇЄҐ«][^/()]{{3,200}}?)\.\s(?:[—–]\s)?(?P<place>М|Л|СПб|К"
        rf"|[А-ЯЁІЇЄҐ][а-яёіїєґ]{{3,20}})\.?:\s"
        rf"(?P<publisher>[^,:;]{{2,60}}),\s(?P<date>{_YEAR})(?:[.,]\s(?:[—–]\s)?[СсC]\.\s?"
        rf"(?P<pages>\d+(?:\s?[-–—]\s?\d+)?))?",
    ),
    _rule(
        "article",
        rf"{_CYRILLIC}(?P<title>[А-ЯЁ«][^/()]{{3,200}}?)\s?//\s?"
        rf"(?P<journal>[А-ЯЁ][^./\d]{{2,80}})\.\s(?:[—–]\s)?(?P<date>{_YEAR})\."
        rf"(?:\s(?:[—–]\s)?(?:Т\.\s?(?P<volume>\d+)\.\s)?(?:№|Вып\.)\s?(?P<issue>\d[\d-]*)\.)?(?:\s"
        rf"(?:[—–]\s)?[СсC]\.\s?(?P<extent>\d+(?:\s?[-–—]\s?\d+)?))?",
    ),
    _rule(
        "chapter",
        rf"(?P<author>{_PEOPLE})(?:,|:)\s(?P<title>[^“”\"«»();\d][^“”\"«»"
        rf"();]{{2,200}}?)[,.]\s[Ii]n:\s(?P<editor>{_PEOPLE})"
        rf"\s\((?:Hg|Hrsg|Hgg|eds?)\.?\)[,:]\s(?P<book>[^“”\"();\d][^“”\"();]{{2,200}}?),\s"
        rf"(?P<place>[A-ZÀ-Ž][^\W\d_]+(?:[\s/-][A-ZÀ-Ža][^\W\d_]*\.?){{0,3}})"
        rf"(?::\s(?P<publisher>[^,;:()]{{2,60}}),?)?\s(?P<date>{_YEAR})(?:,\sS\.\s?(?P<extent>\d+"
        rf"(?:\s?[-–—]\s?\d+)?(?:\sff?\.?)?))?{_AT}",
    ),
    _rule(
        "chapter",
        rf"(?P<author>{_PEOPLE}),\s{_OPEN}(?P<title>[^“”\"]{{3,300}}?),?{_CLOSE},?\s[Ii]n:?\s"
        rf"(?P<editor>{_PEOPLE})(?:,\s(?:eds?|dir)\.,|,?\s\((?:[Ee]ds?|Hg|Hrsg|Hgg"
        rf"|dir)\.?\)[,:]?)\s(?P<book>[^“”\"();]{{3,200}}?)"
        rf"{_EDITION}{_VOLUME}\s{_IMPRINT}{_CITED}{_AT}",
    ),
    _rule(
        "article",
        rf"(?P<author>{_PEOPLE})(?:,|:)\s(?P<title>[^“”\"«»();\d][^“”\"«»"
        rf"();]{{2,200}}?)[,.]\s[Ii]n:\s"
        rf"(?P<journal>[^\d“”\"();:,]{{3,120}}?),?\s(?:Jg\.\s|Bd\.\s)?(?P<volume>\d{{1,4}})"
        rf"(?:[/.](?P<issue>\d{{1,3}}))?\s"
        rf"\((?P<date>{_YEAR})\)(?:,?\s(?:H\.|Heft|Nr\.|[Nn]o\.)?\s?(?P<issue2>\d{{1,3}}(?:/\d)?))?"
        rf"(?:,\s(?:S\.|pp?\.)\s?(?P<extent>\d+(?:\s?[-–—]\s?\d+)?(?:\sff?\.?)?))?{_AT}",
    ),
    _rule(
        "article",
        rf"(?P<author>{_PEOPLE}),\s{_OPEN}(?P<title>[^“”\"«»]{{3,300}}?),?{_CLOSE},?\s(?:in:\s)?"
        rf"(?P<journal>[^\d“”\"();:,]{{3,120}}?),\s(?:vol\.\s(?P<volume>\d+|[IVXL]+),\s)?"
        rf"(?:n[°o]s?\.?\s?(?P<issue>\d[\d/-]*),\s)?"
        rf"(?P<date>(?:[^\W\d_]+(?:[-/][^\W\d_]+)?\s)?{_YEAR})(?:,\s(?:pp?\.|S\.)\s?"
        rf"(?P<extent>\d+(?:\s?[-–—]\s?\d+)?))?{_AT}",
    ),
    _rule(
        "book",
        rf"(?P<author>{_PEOPLE}):\s(?P<book>[^“”\"();:\d][^“”\"();:]{{3,200}}?)(?:,\s"
        rf"(?P<edition>\d+\.\sAufl(?:age)?)\.?)?,\s"
        rf"(?P<place>[A-ZÀ-Ž][^\W\d_]+(?:[\s/-](?:[A-ZÀ-Žaiu][^\W\d_]*\.?)){{0,3}})(?::\s"
        rf"(?P<publisher>[^,;:()]{{2,60}}),?)?\s"
        rf"(?P<date>{_YEAR})(?:,\s(?:S\.|p\.|pp\.|hier)\s?(?P<pages>\d+(?:\s?[-–—]\s?\d+)?"
        rf"(?:\sff?\.?)?))?",
    ),
    _rule(
        "chapter",
        rf"(?P<author>{_PEOPLE}),\s{_OPEN}(?P<title>[^“”\"]{{3,300}}?),?{_CLOSE},?\sin:?\s"
        rf"(?P<book>[^“”\"();]{{3,200}}?),?"
        rf"\s(?:ed|eds|edited by|hg\. von|hrsg\. von|sous la dir\. de)\.?\s(?P<editor>[^"
        rf"():;\d]{{3,160}}?)\s{_IMPRINT}{_CITED}{_AT}",
    ),
    _rule(
        "article",
        rf"(?P<author>{_PEOPLE}),\s{_OPEN}(?P<title>[^“”\"]{{3,300}}?),?{_CLOSE},?\s"
        rf"(?P<journal>[^\d“”\"();:]{{3,120}}?),?"
        rf"\s(?:vol\.\s)?{_ISSUED},?\s\((?P<date>[^()]{{4,40}})\)(?:[:,]\s?(?:pp?\."
        rf"|S\.)?\s?(?P<extent>\d+(?:\s?[-–—]\s?\d+)?))?{_AT}",
    ),
    _rule(
        "book",
        rf"(?P<editor>{_PEOPLE}),?\s\(?(?:eds?|Hg|Hrsg|Hgg|dir)\.\)?,\s(?P<book>[^“”\""
        rf"();]{{3,200}}?){_TRANSLATOR}{_EDITION}{_VOLUME}\s{_IMPRINT}{_CITED}",
    ),
    _rule(
        "book",
        rf"(?P<author>{_PEOPLE}),\s(?P<book>[^“”\"();\d][^“”\""
        rf"();]{{2,200}}?){_TRANSLATOR}{_EDITION}{_VOLUME}"
        rf"\s{_IMPRINT}{_CITED}",
    ),
)
_NEWSPAPER = re.compile(
    rf"\s*(?:(?P<author>{_PEOPLE}),\s)?(?:{_OPEN}(?P<title>[^“”\"]{{3,300}}?),?{_CLOSE},?\s)?"
    r"(?P<journal>[^\W\d][^\d“”\"();:,]{2,60}?)(?:\s\[[^\[\]\d]{2,60}\])?"
    r"(?:\s\((?P<place>[A-Z][^()\d]{2,40})\))?,\s"
)
_SHEET = re.compile(
    r"(?:\s(?:г|р|r)\.)?(?:,?\s(?:sec\.\s\w{1,2},\s(?=p))?(?:(?:sec|p|pp|S|s|с|str)\.\s?)?"
    r"(?P<pages>[A-Z]?\d{1,3}(?:[-–]\d{1,3})?(?:[a-h]|\sff?)?)"
    r"(?:,\s(?:cols?\.\s|Sp\.\s)?(?P<pages2>\d{1,3}(?:[-–]\d{1,3})?))?)?\.?\s*\Z"
)


_PLAIN = ("book", "journal", "author")


def read_by_rule(reference: str) -> list[Part] | None:
    """Return the parts of a reference that fits a rule; None where none fits."""
    eastern = read_eastern(reference)
    if eastern:
        return eastern
    joined = read_footnote(reference)
    if joined:
        return joined
    for _, pattern in _RULES:
        match = pattern.fullmatch(reference)
        if match and _is_plausible(match):
            return sorted(_parts(match), key=lambda part: part.start)
    for pattern in STYLES:
        match = pattern.fullmatch(reference)
        if match and _is_whole(match):
            return sorted(_parts(match), key=lambda part: part.start)
    return _newspaper(reference) or read_continental(reference)


def _is_whole(match: re.Match[str]) -> bool:
    """Whether no group holds more than its field: editors, a translator, the half of a name."""
    groups = match.groupdict()
    cut = _ABBREVIATED.search(groups.get("title") or "")
    return not cut and not any(MORE.search(groups.get(name) or "") for name in _PLAIN)


_ABBREVIATED = re.compile(r"[.?!]\s(?:[A-Z]+\s)?[A-Z][a-z]{1,4}\Z")
"""The end of a title that is the beginning of a journal's name: "... drawings. IEEE Trans"."""


def _parts(match: re.Match[str]) -> list[Part]:
    return [
        Part("issue" if name == "number" else name.rstrip("23"), *match.span(name))
        for name, words in match.groupdict().items()
        if words
    ]


def _is_plausible(match: re.Match[str]) -> bool:
    """Whether the first words look like names: each begins with a capital, but for particles."""
    names = match.groupdict().get("author") or match.groupdict().get("editor") or ""
    groups = match.groupdict()
    book = groups.get("book") or ""
    if _GIVEN.match(book) or _EDITED.search(book) or _SENTENCE.search(names):
        return False
    if _begins_with_name(groups.get("title") or book):
        return False
    small = [word for word in re.findall(r"(?<![\w-])[^\W\d_]+", names) if word[0].islower()]
    allowed = {*words("particles"), "and", "und", "et", "al", "y", "e", "with", "of"}
    return len(names.split()) <= 14 and all(word in allowed for word in small)


_SENTENCE = re.compile(r"[a-zà-ž]{3}\.\s(?=[A-Z])(?!al\b)")
"""The end of a full word, which no list of names has: "Brook, Anna. The Long Road"."""
_GIVEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?(?:\s[A-Z]\.?){0,2},\s")
"""What a title never begins with: the given name of "Brook, Anna, The Long Road"."""
_EDITED = re.compile(r",\s[Ii]n\s.{3,80}\b[Ee]ds?\.,?\s")
_INITIALS = re.compile(r"(?:[A-Z]\.[\s-]?)+(?:[,:]|(?:and|und|et|&)\s)")


def _begins_with_name(title: str) -> bool:
    """Whether a title begins as the rest of a name: "Anna: ...", "P. and Hill, D., ..."."""
    first = re.match(r"([^\W\d_]+):\s", title)
    given = first is not None and "f" in classes().get(first.group(1).casefold(), "")
    return given or _INITIALS.match(title) is not None


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
