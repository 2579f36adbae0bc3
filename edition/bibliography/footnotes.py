"""Published references as footnotes have them, read by their joints.

A footnote has an imprint or an issue of a journal; before it stand names and a title, then what
the title is in, and between them, in any order, editors, translators, an edition, a volume and a
series. Each joint is a mark or a word; what does not come apart at joints is left to the tagger.
"""

import re
from dataclasses import dataclass, field

from edition.bibliography.dates import MONTHS, dates_in
from edition.bibliography.joints import (
    AUTHORS,
    CYRILLIC,
    EXTRAS,
    GROUPS,
    HOST,
    HOST_EDITOR,
    IMPRINTS,
    ISSUES,
    QUOTED,
    QUOTES,
    TAIL,
    TRAILERS,
    TURNED,
)
from edition.bibliography.letters import KIND
from edition.bibliography.lexicon import classes
from edition.bibliography.parts import Part
from edition.bibliography.places import is_town
from edition.bibliography.repairs import THESIS


@dataclass
class _Reading:
    """How far a footnote is read."""

    text: str
    parts: list[Part] = field(default_factory=list)

    def take(self, match: re.Match[str], *names: str) -> None:
        for name, words in match.groupdict().items():
            if words and (not names or name in names):
                self.parts.append(Part(GROUPS.get(name, name), *match.span(name)))


def read_footnote(text: str) -> list[Part] | None:
    """Return the parts of a reference that comes apart at its joints; None for any other."""
    for find, work in ((_imprint, _work), (_issue, _article)):
        imprint = find(text)
        if imprint is None:
            continue
        reading = _Reading(text)
        reading.take(imprint)
        end = _cited(reading, imprint.end())
        if end >= 0 and work(reading, imprint.start()):
            return sorted(reading.parts, key=lambda part: part.start)
    return None


def _imprint(text: str) -> re.Match[str] | None:
    """Return the last imprint of the text whose town is known or has a colon behind it."""
    for pattern in IMPRINTS:
        found, place = None, 0
        while match := pattern.search(text, place):
            place = match.start() + 1
            found = match if _is_sure(text, match) else found
        if found:
            return found
    return None


def _is_sure(text: str, match: re.Match[str]) -> bool:
    """Whether the place of an imprint is a town; in brackets, or where something stands in a
    book, a colon shows it too."""
    place = match.groupdict().get("place")
    if place is None:
        return True
    before = match.groupdict().get("publisher") and match.end("publisher") < match.start("place")
    if before and (
        ". " in match.group("publisher")
        or _LOCAL.match(text, match.end())
        or text[: match.start()].endswith(")")
    ):
        return False
    town = _BETWEEN.split(place)[0].strip(" .")
    colon = ":" in text[match.end("place") : match.end("place") + 3]
    shown = colon and (text[match.start() + 1] == "(" or (" " not in place and HOST.search(text)))
    return bool(is_town(town) or town in _SHORT or shown) and town.casefold() not in MONTHS


_LOCAL = re.compile(r",\sS\.\s\d")
"""German pages: before them stand a title and a town, and no publisher between the two."""
_BETWEEN = re.compile(r"[/–,]|\s(?:and|und|et|e|y|i|и)\s|\s\(")
_LABEL = re.compile(r"(?:Nos?|Nr|Vol|Bd|Jg|Heft|Issue|Part|Ser|Bull)\.?")


def _issue(text: str) -> re.Match[str] | None:
    """Return the journal with its volume, issue, date and pages that ends the reference."""
    for pattern in ISSUES:
        for match in pattern.finditer(text):
            words = match.group("date").casefold().split()[0].split("/")[0].rstrip(".")
            name = next(match.group(one) for one in ("j1", "j2", "j3") if match.group(one))
            if _LABEL.fullmatch(name):
                continue
            if words[0].isdigit() or words in MONTHS or words in _SEASONS:
                return match
    return None


_SEASONS = frozenset(
    "spring summer fall autumn winter frühjahr sommer herbst printemps été automne hiver "
    "primavera estate autunno inverno otoño invierno".split()
)


def _article(reading: _Reading, end: int) -> bool:
    """Take names and title of what stands in a journal."""
    quoted = QUOTED.search(reading.text, 0, end + 1)
    start = _authors(reading, quoted.start() if quoted else -1, end + 1)
    if start < 0 or (reading.text[end] == "." and reading.text[start - 2 : start] == ", "):
        return False
    return _titled(reading, "title", start, end)


_SHORT = ("М", "Л", "СПб", "К")


def _cited(reading: _Reading, start: int) -> int:
    """Take the pages behind the imprint; return their end, -1 if something else is there."""
    end = start
    for pattern in TRAILERS:
        match = pattern.match(reading.text, end)
        if match:
            reading.take(match)
            end = match.end()
    return end if TAIL.match(reading.text, end) else -1


def _work(reading: _Reading, end: int) -> bool:
    """Take names, titles, and what stands between them, from the text before `end`."""
    text = reading.text
    quoted = QUOTED.search(text, 0, end)
    start = _authors(reading, quoted.start() if quoted else -1, end)
    if start < 0:
        return False
    if THESIS.search(text, start, end + 40):
        return _titled(reading, "thesis", start, end)
    host = HOST.search(text, quoted.end() if quoted and quoted.start() <= start + 2 else start, end)
    if host is None:
        return _titled(reading, "book", start, end)
    editor = HOST_EDITOR.match(text, host.end(), end)
    if editor:
        reading.take(editor)
    inner = editor.end() if editor else host.end()
    return _titled(reading, "title", start, host.start()) and _titled(reading, "book", inner, end)


def _authors(reading: _Reading, quote: int, end: int) -> int:
    """Take the names that begin the text; return where the title begins, -1 if none do."""
    match = CYRILLIC.match(reading.text, 0, end)
    if match:
        words = match.group().rstrip(" ")
        reading.parts.append(Part("author", 0, len(words)))
        return match.end()
    turned = TURNED.match(reading.text, 0, end)
    if turned and _is_turned(turned):
        reading.parts.append(Part("author", *turned.span("names")))
        return turned.end()
    if KIND.match(reading.text) and not dates_in(reading.text[:end]):
        return 0
    match = AUTHORS.match(reading.text, 0, end)
    if match is None:
        return -1
    names = match.group("names")
    if quote >= 0 and match.end() - quote > 2:
        return -1
    reading.parts.append(Part("editor" if match.group("by") else "author", 0, len(names)))
    return match.end()


def _is_turned(match: re.Match[str]) -> bool:
    """Whether a lone family name, or two of which the first is no given name, stand first."""
    first = match.group("names").split()[0].casefold()
    return match.group("one") is not None or "f" not in classes().get(first, "")


def _titled(reading: _Reading, name: str, start: int, end: int) -> bool:
    """Take a title and what stands behind it; whether all of it is known."""
    text, stop = reading.text, end
    taken: list[tuple[int, int]] = []
    volume = end
    for field_name, pattern in EXTRAS:
        match = pattern.search(text, start + 3, end)
        if match and not any(one < match.end() and match.start() < two for one, two in taken):
            taken.append(match.span())
            stop = min(stop, match.start())
            volume = match.end() if field_name == "volume" else volume
            if field_name:
                reading.parts.append(Part(field_name, *match.span("value")))
            if match.groupdict().get("volume"):
                reading.parts.append(Part("volume", *match.span("volume")))
    _volume_title(
        reading, name, volume, min((one for one, _ in taken if one >= volume), default=end)
    )
    words = text[start:stop].strip(" ,.:/")
    begin = text.find(words, start) if words else -1
    quoted = _ALONE.fullmatch(words)
    if quoted:
        inner = next(group for group in quoted.groups() if group)
        begin, words = text.find(inner, start), inner
    if begin < 0 or len(words) < 3 or _CUT.match(words) or _OPEN.search(_ASIDE.sub("", words)):
        return False
    reading.parts.append(Part(name, begin, begin + len(words)))
    return True


def _volume_title(reading: _Reading, name: str, start: int, end: int) -> None:
    """Take the title of the single volume behind its number: "t. II, De Moscou à Évian"."""
    words = reading.text[start:end].strip(" ,.:")
    if len(words) > 4 and words[0].isupper() and not _OPEN.search(_ASIDE.sub("", words)):
        begin = reading.text.find(words, start)
        reading.parts.append(Part(name, begin, begin + len(words)))


_CUT = re.compile(r"(?:and|und|et|y|e|&)\s|[A-Z]\.")
"""What a title does not begin with: the rest of a list of names."""
_ASIDE = re.compile(r"\([^()]{1,40}\)")
_ALONE = re.compile(rf"(?:{QUOTES})")
_OPEN = re.compile(
    r"[();]|,\s(?:S|s|pp?|С)\.\s\d|\.\s[“\"]|,[”“»\"]|[”»\"],|\.[”»]\s|\b(?:eds?|vols?|pp|Hrsg|trans)\."
)
"""What a title does not hold: then there is a joint in it that is not known."""
