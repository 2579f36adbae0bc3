"""From a name that was found to the annotations for it, by the project's policy."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from edition.annotators.nameruns import Token
from edition.annotators.nameshapes import Found
from edition.annotators.respelling import spelling_behind
from edition.annotators.wordkinds import GIVEN, TITLE, Kind
from edition.model import Annotation, Certainty, Context, NamePart, PersonName

MAKER = "persons"
_SUFFIX = re.compile(r",\s(?:Jr|Sr|Esq|Bart)\b\.?")
_TRUE = frozenset(("true", "yes", "1", "inside"))


@dataclass(frozen=True, slots=True)
class Policy:
    """What belongs to a name: `[encode.names]`."""

    honorific: bool = False
    possessive: bool = False
    animals: bool = False
    ships: bool = False

    @classmethod
    def of(cls, context: Context) -> "Policy":
        """Return the policy of the project."""
        values = (
            context.setting(f"names.{key}", "").lower() in _TRUE
            for key in ("honorific", "possessive", "animals", "ships")
        )
        return cls(*values)


def annotations(
    text: str, floor: int, found: Found, cert: Certainty | None, why: str, policy: Policy
) -> Iterator[Annotation]:
    """Yield the `persName` for a name, and its parts where they are certain.

    floor: where the region begins; no annotation reaches over it.
    """
    start, end = _span(text, floor, found)
    variant = spelling_behind(text, start, end)
    if variant:
        end = variant
    else:
        if suffix := _SUFFIX.match(text, end):
            end = suffix.end()
        if policy.possessive and found.tokens[-1].owner and end == found.tokens[-1].end:
            end = found.tokens[-1].end + len(_owner(text, end))
    parts = [] if variant else list(_parts(text, found, start, end))
    if policy.honorific and found.titles:
        title = NamePart("roleName", found.titles[0].start, found.titles[-1].after)
        start = title.start
        parts.insert(0, title)
    name = PersonName(
        text[start:end],
        tuple(NamePart(p.kind, p.start - start, p.end - start) for p in parts),
    )
    yield Annotation(start, end, "persName", name=name, cert=cert, maker=MAKER, why=why, rank=2)
    for part in parts:
        yield Annotation(part.start, part.end, part.kind, maker=MAKER)


def _owner(text: str, end: int) -> str:
    match = re.match(r"['’]s?", text[end : end + 2])
    return match[0] if match else ""


def _span(text: str, floor: int, found: Found) -> tuple[int, int]:
    """Return the span of a name with the editor's brackets in it, but not those around it."""
    start, end = found.tokens[0].start, found.tokens[-1].end
    inside = text[start:end]
    if start > floor and text[start - 1] == "[" and "]" in inside.split("[")[0]:
        start -= 1
    if end < len(text) and text[end] == "]" and "[" in inside.split("]")[-1]:
        end += 1
    return start, end


def _parts(text: str, found: Found, start: int, end: int) -> Iterator[NamePart]:
    """Yield surname, forename and linking words as far as they are certain."""
    tokens = found.tokens
    words = [token for token in tokens if not token.small]
    if found.surname_first:
        yield _part(text, "surname", words[:1], start, end)
        yield _part(text, "forename", words[1:], start, end)
        return
    if len(words) == 1:
        single = _single(found, words[0])
        if single and not tokens[0].small:
            yield _part(text, single, words, start, end)
        return
    given = [k for k, token in enumerate(words) if token.initial or token.kind & GIVEN]
    first = 0
    while first in given and first < len(words) - 1:
        first += 1
    if first == 0 or tokens[0].small or len(words) - first > 1:
        return
    links = [token for token in tokens if token.small]
    yield _part(text, "forename", words[:first], start, end)
    if links and links[0].start > words[first - 1].end:
        yield _part(text, "nameLink", links, start, end)
    yield _part(text, "surname", words[first:], start, end)


def _single(found: Found, token: Token) -> str:
    """Return the kind of a lone word: a surname behind most titles, a given name behind some."""
    if token.initial or token.kind & Kind.SUFFIX:
        return ""
    if not found.titles:
        return "forename" if token.kind & Kind.FORENAME else ""
    if found.titles[-1].kind & Kind.ROYAL:
        return "forename" if token.kind & GIVEN else ""
    return "surname" if found.titles[-1].kind & TITLE else ""


def _part(text: str, kind: str, tokens: list[Token], start: int, end: int) -> NamePart:
    """Return the part over `tokens`, with a bracket that opens or closes at it."""
    first, last = tokens[0].start, tokens[-1].end
    if first > start and text[first - 1] == "[" and "]" in text[first : last + 1]:
        first -= 1
    if last < end and text[last] == "]" and "[" in text[first:last]:
        last += 1
    return NamePart(kind, first, last)
