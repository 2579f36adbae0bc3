"""Later mentions of what has been cited before: ibid., op. cit., short titles, "hereafter"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from edition.bibliography.dates import is_year
from edition.bibliography.parts import Part

_PAGE = (
    r"(?P<pages>\d{1,5}(?:\s?nn?\.?\s?\d{1,4})?(?:\s?[-–—]\s?\d{1,5})?(?:\s?ff?\.)?(?:,\s\d{1,5}"
    r"(?:\s?[-–—]\s?\d{1,5}"
    r")?){0,6})(?:[,;]\s(?:emphasis|italics|my|author’s|note|Hervorhebung"
    r"|souligné)\b[^.;,\d]{0,40})?"
)
_LABEL = r"(?:pp?\.|S\.|s\.|Bl\.|ll?\.|fols?\.|ff?\.|стр\.|с\.|k\.|at)?\s?"
_SAME = re.compile(
    r"\s*(?:[Ii]bid(?:em)?|[Ee]bd|[Ee]benda|[Ii]dem|[Ii]d|[Tt]amże|[Тт]ам же"
    r"|[Uu]o|[Ii]vi|[Tt]amtéž|同上|위의 글)\.?"
    rf"(?:,?\s{_LABEL}{_PAGE})?\s*\.?\s*"
)
_WORK = re.compile(
    r"\s*(?P<author>[^\W\d_][^\d,;():“”\"]{1,60}),?\s(?:op\.|loc\.|a\.\s?a\.)\s?(?:cit|O)\.?"
    rf"(?:,?\s{_LABEL}{_PAGE})?\s*\.?\s*"
)
_NAMES = (
    r"[A-ZÀ-ŽА-Я][\w'’-]+(?:(?:,|\sand|\sund|\set|\s&|\sde|\svon)\s?[A-ZÀ-ŽА-Яdv][\w'’-]+){0,3}"
)
_SHORT = re.compile(
    rf"\s*(?P<author>{_NAMES}),\s(?:[“\"„‘«'](?P<title>[^“”\"«»]{{2,80}}?),?[”\"“’»'],?"
    rf"|(?P<book>[A-ZÀ-ŽА-Я][^“”\"(),:;\d]{{2,70}}),)\s{_LABEL}{_PAGE}\s*\.?\s*"
)
_HEREAFTER = re.compile(
    r"[\[(](?:[Hh]ere(?:in)?after|[Hh]enceforth|im Folgenden|fortan|ci-après)"
    r"(?:\s(?:cited as|cited|as|referred to as))?:?\s"
    r"[“\"‘']?(?P<short>[^\])”\"’']{2,60})[”\"’']?[\])]"
)


def read_short(reference: str) -> list[Part] | None:
    """Return the parts of a short form; None if the reference is none."""
    for pattern in (_SAME, _WORK, _SHORT):
        match = pattern.fullmatch(reference)
        if match and not (pattern is _SHORT and is_year(match.group("pages"))):
            found = [Part(name, *match.span(name)) for name, w in match.groupdict().items() if w]
            return sorted(found, key=lambda part: part.start)
    return None


def is_same(reference: str) -> bool:
    """Whether the reference is an ibid., the citation just before it."""
    return _SAME.fullmatch(reference) is not None


@dataclass
class Cited:
    """The citations of a document so far, to find what a short form means.

    Every full citation has an identifier; a short form is resolved to one, or to none where two
    would do equally well.
    """

    full: list[tuple[str, str, str]] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    last: str = ""

    def add(self, identifier: str, reference: str, parts: Iterable[Part]) -> None:
        """Remember a full citation, and the abbreviation that it introduces."""
        held = list(parts)
        author = _surnames(reference, held)
        self.full.append((identifier, author, _title(reference, held)))
        self.last = identifier
        for match in _HEREAFTER.finditer(reference):
            self.names[match.group("short").strip().casefold()] = identifier

    def resolve(self, reference: str, parts: Iterable[Part]) -> tuple[str, str]:
        """Return what a short form means, by identifier, and how sure that is; "" for none."""
        held = list(parts)
        if is_same(reference):
            return (self.last, "high") if self.last else ("", "")
        named = next(
            (key for name, key in self.names.items() if reference.casefold().startswith(name)), ""
        )
        if named:
            self.last = named
            return named, "high"
        author, title = _surnames(reference, held), _title(reference, held)
        fitting = [
            identifier
            for identifier, whose, what in self.full
            if author and author == whose and (not title or _shortens(title, what))
        ]
        if len(set(fitting)) != 1:
            self.last = ""
            return "", ""
        self.last = fitting[0]
        return fitting[0], "high" if title else "medium"


def _surnames(reference: str, parts: Iterable[Part]) -> str:
    """Return the surname of the first author, in lower case."""
    for part in parts:
        if part.field in ("author", "editor"):
            words = reference[part.start : part.end]
            first = re.split(r"\s(?:and|und|et|&)\s", words)[0]
            inverted = re.match(r"([^\W\d_][\w'’-]+),\s", first)
            if inverted and len(first.split(",")) == 2:
                return inverted.group(1).casefold()
            names = re.findall(r"[^\W\d_][\w'’-]+", first.split(",")[0])
            return names[-1].casefold() if names else ""
    return ""


def _title(reference: str, parts: Iterable[Part]) -> str:
    return next(
        (
            reference[part.start : part.end].casefold()
            for part in parts
            if part.field in ("title", "book")
        ),
        "",
    )


def _shortens(short: str, full: str) -> bool:
    """Whether the words of a short title occur in the full one, in their order."""
    rest = iter(re.findall(r"\w+", full))
    return all(word in rest for word in re.findall(r"\w+", short))
