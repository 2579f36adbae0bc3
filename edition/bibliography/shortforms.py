"""Later mentions of what has been cited before: ibid., op. cit., "wie Anm. 1", short titles,
"hereafter"."""

import re
from collections.abc import Collection, Iterable
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
_CITED = rf"(?:,?\s(?:{_LABEL}{_PAGE}|passim))?\s*\.?\s*"
_SAME = re.compile(
    r"\s*(?:[Ii]bid(?:em)?|[Ee]bd|[Ee]benda|[Ii]dem|[Ii]d|[Tt]amże|[Тт]ам же"
    r"|[Uu]o|[Ii]vi|[Tt]amtéž|[Aa]\.\s?a\.\s?O|同上|위의 글)\.?"
    rf"{_CITED}"
)
_REMARK = r"(?:,\s(?:nn?|note|nota|Anm|przyp)\.?\s\d{1,4})?(?:,\s[a-zà-žа-я][^;\d]{5,160})?"
_WORK = re.compile(
    r"\s*(?P<author>[^\W\d_][^\d,;():“”\"]{1,60}?)"
    r"(?:,\s[“„«‘]?\s?(?P<book>[A-ZÀ-ŽА-Я][^\d,;():“”„«»\"]{2,80}?),?\s?[”“»’]?)?"
    r",?\s(?:op\.|loc\.|art\.|a\.\s?a\.|dz\.|ob\.|указ\.|d[ií]lo)\s?(?:cit|O|cyt|соч)\.?"
    rf"(?:,?\s(?:{_LABEL}{_PAGE}|passim))?{_REMARK}\s*\.?\s*"
)
_NAMES = (
    r"[A-ZÀ-ŽА-Я][\w'’-]+(?:(?:,|\sand|\sund|\set|\s&|\sde|\svon)\s?[A-ZÀ-ŽА-Яdv][\w'’-]+){0,3}"
)
_WHOLE_NAMES = (
    r"[A-ZÀ-ŽА-Я][\w'’-]+(?:(?:\sand|\sund|\set|\s&|\sde|\svon)\s?[A-ZÀ-ŽА-Яdv][\w'’-]+){0,3}"
)
_SHORT = re.compile(
    rf"\s*(?P<author>{_NAMES}),\s(?:[“\"„‘«'](?P<title>[^“”\"«»]{{2,80}}?),?[”\"“’»'],?"
    rf"|(?P<book>[A-ZÀ-ŽА-Я][^“”\"(),:;\d]{{2,70}}),)\s(?:{_LABEL}{_PAGE}|passim)\s*\.?\s*"
)
_IN_NOTE = re.compile(
    rf"\s*(?P<author>{_WHOLE_NAMES})(?:,\s(?P<book>[^“”\"(),;\d]{{2,70}}))?,?\s\(?"
    r"(?P<note>(?:(?:wie|siehe|s\.|vgl\.|see|as in|voir)\s)?(?:above,?\s|oben,?\s)?"
    rf"(?:Anm|Fn|Fußn|note|Note|n)\.?\s?(?P<number>\d{{1,4}}))\)?{_CITED}"
)
_NAMED = re.compile(rf"\s*(?P<author>{_WHOLE_NAMES}),\s(?:{_LABEL}{_PAGE}|passim)\s*\.?\s*")
_HEREAFTER = re.compile(
    r"[\[(](?:[Hh]ere(?:in)?after|[Hh]enceforth|im Folgenden|fortan|ci-après)"
    r"(?:\s(?:cited as|cited|as|referred to as))?:?\s"
    r"[“\"‘']?(?P<short>[^\])”\"’']{2,60})[”\"’']?[\])]"
)


_LABELLED = re.compile(
    r"\s*(?:[Ii]bid(?:em)?|[Ee]bd|[Ee]benda|[Tt]amże|[Тт]ам же|[Tt]amtéž|[Uu]o|[Ii]vi)\.?,\s"
)


def same_archive(reference: str) -> int:
    """Return where the call number begins that follows an ibid.; -1 if none does."""
    match = _LABELLED.match(reference)
    return match.end() if match else -1


def read_short(reference: str) -> list[Part] | None:
    """Return the parts of a short form; None if the reference is none."""
    for pattern in (_SAME, _WORK, _SHORT, _IN_NOTE):
        match = pattern.fullmatch(reference)
        if match and not (pattern is _SHORT and is_year(match.group("pages") or "")):
            return _parts(match)
    return None


def read_named(reference: str) -> list[Part] | None:
    """Return the parts of the shortest form, "Gaddis, 212"; None if the reference is none.

    It is a citation only where a work of that author has been cited before.
    """
    match = _NAMED.fullmatch(reference)
    if match is None or is_year(match.group("pages") or ""):
        return None
    return _parts(match)


def _parts(match: re.Match[str]) -> list[Part]:
    held = {name: match.span(name) for name, words in match.groupdict().items() if words}
    found = [Part(name, *span) for name, span in held.items() if name != "number"]
    return sorted(found, key=lambda part: part.start)


def before_hereafter(reference: str) -> int:
    """Return where the words end that cite: before "(hereafter cited as ...)" at the end."""
    found = list(_HEREAFTER.finditer(reference))
    if not found or reference[found[-1].end() :].strip(" .,;"):
        return len(reference)
    return found[-1].start()


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
    notes: dict[str, list[str]] = field(default_factory=dict)
    last: str = ""
    note: str = ""
    several: bool = False
    """The note before cites several works: an ibid. may mean any of them."""
    empty: bool = False

    def begin(self, note: str) -> None:
        """Go on to another note, by its number; behind one that cites nothing an ibid. means
        nothing."""
        if note and note == self.note:
            return
        if self.empty:
            self.last = ""
        self.several = self.several or len(set(self.notes.get(self.note, ()))) > 1
        self.note, self.empty = note, True
        self.notes[note] = []

    def add(self, identifier: str, reference: str, parts: Iterable[Part]) -> None:
        """Remember a full citation, and the abbreviation that it introduces."""
        held = list(parts)
        author = _surnames(reference, held)
        self.full.append((identifier, author, _title(reference, held)))
        self.mean(identifier)
        for match in _HEREAFTER.finditer(reference):
            self.names[match.group("short").strip().casefold()] = identifier

    def mean(self, identifier: str) -> None:
        """Remember what the citation just read means; "" if that is not known."""
        self.last = identifier
        self.several = self.empty = False
        self.notes.setdefault(self.note, []).append(identifier)

    def mean_instead(self, identifier: str) -> None:
        """Remember what a short form means that `resolve` could not tell."""
        self.notes[self.note].pop()
        self.mean(identifier)

    def resolve(self, reference: str, parts: Iterable[Part]) -> tuple[str, str]:
        """Return what a short form means, by identifier, and how sure that is; "" for none."""
        held = list(parts)
        if is_same(reference):
            self.empty = False
            self.notes.setdefault(self.note, []).append(self.last)
            return (self.last, "low" if self.several else "high") if self.last else ("", "")
        named = next(
            (key for name, key in self.names.items() if reference.casefold().startswith(name)), ""
        )
        if named:
            self.mean(named)
            return named, "high"
        author, title = _surnames(reference, held), _title(reference, held)
        fitting = {
            identifier
            for identifier, whose, what in self.full
            if author and author == whose and (not title or _shortens(title, what))
        }
        said, sure = self._said(reference, fitting)
        if said or len(fitting) != 1:
            self.mean(said)
            return said, sure
        self.mean(*fitting)
        return self.last, "high" if title else "medium"

    def _said(self, reference: str, fitting: Collection[str]) -> tuple[str, str]:
        """Return what "wie Anm. 3" means, and how sure that is: the fitting work of that note, or
        the only one in it."""
        match = _IN_NOTE.fullmatch(reference)
        if match is None:
            return "", ""
        there = dict.fromkeys(self.notes.get(match["number"], ()))
        there.pop("", None)
        found = [identifier for identifier in there if identifier in fitting]
        if len(found) == 1:
            return found[0], "high"
        return (next(iter(there)), "medium") if len(there) == 1 and not fitting else ("", "")


def author_and_title(reference: str, parts: Iterable[Part]) -> tuple[str, str]:
    """Return the surname of the first author and the title of a short form, in small letters."""
    held = list(parts)
    return _surnames(reference, held), _title(reference, held)


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
