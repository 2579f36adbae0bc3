"""The tagger's fields put right: joined where one mark divides them, named as words name them."""

import re

from edition.bibliography.fields import possible
from edition.bibliography.figures import FIGURES
from edition.bibliography.parts import Part
from edition.bibliography.repairs import REPAIRS, is_names

_WHOLE = frozenset({"title", "container", "author", "editor", "publisher", "place"})
_EDITORS = re.compile(
    r"[\s,.]*[(\[]?(?:[Ee]ds?\b|[Ee]ditors?\b|Hrsg|Hg\b|Hgg\b|dir\.|[ée]ds?\.|coord)"
)


def mend(reference: str, parts: list[Part]) -> list[Part]:
    """Return the parts with those joined that only a mark divides, and with editors as such.

    The tagger sees one token at a time; it may stop at a bracket within a title, and it takes
    those who stand first for the authors, whatever word follows them.
    """
    joined: list[Part] = []
    for part in _with_stated(reference, parts):
        last = joined[-1] if joined else None
        if (
            last
            and last.field == part.field
            and part.field in _WHOLE
            and not any(mark.isalnum() for mark in reference[last.end : part.start])
        ):
            joined[-1] = Part(part.field, last.start, part.end)
        else:
            joined.append(part)
    editors = [
        Part("editor", part.start, part.end)
        if part.field == "author" and _EDITORS.match(reference, part.end)
        else part
        for part in _bridged(_absorbed(reference, joined))
    ]
    whole = [_closed(reference, part) for part in editors]
    for repair in (*REPAIRS, *FIGURES):
        whole = repair(reference, whole)
    return possible(reference, _with_section(reference, _one_container(whole)))


_CLOSING = re.compile(r"\.?[)\]”»]")
_BRACKETS = {"(": ")", "[": "]", "“": "”", "«": "»"}


def _closed(reference: str, part: Part) -> Part:
    """Give to a title the bracket behind it that closes one within it."""
    closing = _CLOSING.match(reference, part.end) if part.field in _WHOLE else None
    words = reference[part.start : part.end]
    if closing is None:
        return part
    for opener, closer in _BRACKETS.items():
        if closing.group()[-1] == closer and words.count(opener) > words.count(closer):
            return Part(part.field, part.start, closing.end())
    return part


_STRAY = frozenset({"author", "publisher", "place", "editor", "series"})


def _absorbed(reference: str, parts: list[Part]) -> list[Part]:
    """Give to a title the one word beside it that is taken for a name, with no mark between."""
    joined: list[Part] = []
    for part in parts:
        last = joined[-1] if joined else None
        beside = last if last and reference[last.end : part.start].isspace() else None
        if beside and _title_and_stray(reference, beside, part):
            joined[-1] = Part("title", beside.start, part.end)
        else:
            joined.append(part)
    return joined


def _title_and_stray(reference: str, one: Part, two: Part) -> bool:
    """Whether one of two neighbours is a title and the other a stray word."""
    return (one.field == "title" and _is_stray(reference, two)) or (
        two.field == "title" and _is_stray(reference, one)
    )


def _is_stray(reference: str, part: Part) -> bool:
    words = reference[part.start : part.end]
    return part.field in _STRAY and " " not in words and words.isalpha()


_SECTION = re.compile(r"[A-Z](?=\s\d)")


def _with_section(reference: str, parts: list[Part]) -> list[Part]:
    """Give the letter of a journal's section to its name: "Phys. Rev. B" 82, not B 82."""
    joined: list[Part] = []
    for part in parts:
        last = joined[-1] if joined else None
        letter = _SECTION.match(reference, part.start) if part.field == "volume" else None
        if letter and last and last.field == "container" and part.start - last.end < 3:
            joined[-1] = Part("container", last.start, letter.end())
            part = Part("volume", letter.end() + 1, part.end)
        joined.append(part)
    return joined


_BRIDGE = 14
"""The most characters of another field between two pieces of what is one title."""


def _bridged(parts: list[Part]) -> list[Part]:
    """Join two pieces of a title with the few characters between them that look like a number or
    a name and are part of it ("... the quantum E(2) group")."""
    joined: list[Part] = []
    for part in parts:
        before = joined[-2] if len(joined) > 1 else None
        if (
            before
            and part.field == before.field
            and part.field in ("title", "container")
            and part.start - before.end < _BRIDGE
        ):
            joined[-2:] = [Part(part.field, before.start, part.end)]
        else:
            joined.append(part)
    return joined


def _one_container(parts: list[Part]) -> list[Part]:
    """Of several containers keep the one that stands next to the volume, or else the longest."""
    several = [part for part in parts if part.field == "container"]
    if len(several) < 2:
        return parts
    volume = next((part.start for part in parts if part.field in ("volume", "issue")), -1)
    before = [part for part in several if part.end <= volume]
    kept = before[-1] if before else max(several, key=lambda part: part.end - part.start)
    return [part for part in parts if part.field != "container" or part is kept]


_WORD = r"(?:[^\W\d_a-zà-ž][\w'’]*\.?(?:-\w+\.?)*|de|van|von|der|den|di|da|del|la|le|ter)"
_NAMES = rf"{_WORD}(?:(?:,?\s(?:and|und|et|y|a|&)\s|,\s|;\s|\s){_WORD}){{1,24}}(?:,?\set\sal\.?)?"
_STATED = (
    (
        "editor",
        re.compile(
            rf"\b(?:[Ii]n|dans):?\s(?P<names>{_NAMES}),?\s(?:[(\[](?:[Ee]ds?\b|Hrsg|Hgg?\b|dir\.|[ÉéE]ds?\.)|(?:eds?|editors?)\b)"
        ),
    ),
    (
        "editor",
        re.compile(
            rf"(?:\b[Ee]dited\sby|\b[Ee]ds?\.|\beds|\b(?:hrsg|hg)\.\svon|sous\sla\sdirection\sde)\s(?P<names>{_NAMES})(?=\W)"
        ),
    ),
    (
        "translator",
        re.compile(
            rf"\b(?:[Tt]ranslated\sby|[Tt]rans\.(?:\sby)?|[Tt]raduit\spar|übersetzt\svon)\s(?P<names>{_NAMES})(?=\W)"
        ),
    ),
)
_END_OF_NAMES = re.compile(r"(?<=[^\W\d_]{3})\.\s(?!al\b)")


def _with_stated(reference: str, parts: list[Part]) -> list[Part]:
    """Return the parts with those persons as editors and translators whom a word names so."""
    found = list(parts)
    for name, pattern in _STATED:
        for match in pattern.finditer(reference):
            start, end = match.span("names")
            stop = _END_OF_NAMES.search(reference, start, end)
            end = stop.start() if stop else end
            if not is_names(reference[start:end]) or _says(found, name, start, end):
                continue
            kept = (_outside(part, start, end) for part in found)
            found = [part for part in kept if part is not None]
            found.append(Part(name, start, end))
    return sorted(found, key=lambda part: part.start)


def _says(parts: list[Part], name: str, start: int, end: int) -> bool:
    return any(part.field == name and (part.start, part.end) == (start, end) for part in parts)


def _outside(part: Part, start: int, end: int) -> Part | None:
    """Return what of a part lies before or behind the stretch, the longer of the two."""
    if part.end <= start or part.start >= end:
        return part
    before, after = max(start - part.start, 0), max(part.end - end, 0)
    if not before and not after:
        return None
    whole = (part.start, start) if before >= after else (end, part.end)
    return Part(part.field, *whole) if whole[1] - whole[0] > 3 else None
