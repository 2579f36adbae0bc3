"""Organisations: ministries, parties, bureaus, societies (TEI Guidelines, 14.2.2).

By the project's listOrg, by the names of our list (`lists/organisations.txt`), by head words with
capitals around them ("Central Propaganda Department"), and acronyms by their first expansion in the
text ("Central Intelligence Agency (CIA)").
"""

import re
from collections.abc import Iterator
from functools import cache

from edition.annotators import lists
from edition.annotators.wordkinds import GIVEN, TITLE, Kind, capitals, kinds
from edition.model import Annotation, Certainty, Context, Document
from edition.personography.forms import Forms
from edition.personography.register import Register

_MAKER = "organisations"
_UP = capitals()
_OWNED = (
    r"(?:People|Workers|Women|Writers|Soldiers|Peasants|Men|King|Queen|Children|Students|Artists)"
)
_WORD = rf"(?:{_OWNED}['’]s?|{_OWNED}s['’]|{_UP}[\w-]*(?:\.{_UP}\.)*)"
_LINK = r"[ \n](?:(?:and|&)[ \n])?"
_HEADS = lists.words("organisations", "head")
_PLACES = lists.words("places")
_NOT_FIRST = lists.words("organisations", "not first")
_ACRONYM = re.compile(rf"[ \n]\(({_UP}[{_UP[1:-1]}.]{{1,9}})\)")


def annotate(document: Document, context: Context) -> Iterator[Annotation]:
    """Yield an `orgName` for each body named in the document's regions, ascending."""
    text, register = document.text, Register(context.organisations)
    expanded: set[str] = set()
    found: list[Annotation] = []
    listed, named, heads = register.over(document), _named().over(document), document.spots(_HEADS)
    for start, end in context.regions:
        for begin, stop in listed.find(start, end):
            found.append(_listed(text, begin, stop, register))
        for begin, stop in named.find(start, end):
            why = "a name in our list of organisations"
            found.append(_organisation(begin, stop, Certainty.HIGH, why))
        for begin, stop in () if heads.passes(start, end) else _headed(text, start, end):
            why = "a head word with capitals around it"
            found.append(_organisation(begin, stop, Certainty.MEDIUM, why))
            if acronym := _ACRONYM.match(text, stop, end):
                expanded.add(acronym[1])
    found += _acronyms(text, context.regions, expanded)
    yield from _disjoint(found)


def _disjoint(found: list[Annotation]) -> Iterator[Annotation]:
    """Yield the longest of those that overlap, one with a key before its equals."""
    last = -1
    for annotation in sorted(found, key=lambda a: (a.start, -a.end, not a.refers)):
        if annotation.start >= last:
            last = annotation.end
            yield annotation


def _organisation(start: int, end: int, cert: Certainty, why: str) -> Annotation:
    return Annotation(start, end, "orgName", cert=cert, maker=_MAKER, why=why, rank=1)


def _listed(text: str, start: int, end: int, register: Register) -> Annotation:
    keys = register.keys(" ".join(text[start:end].split()))
    cert = Certainty.HIGH if len(keys) == 1 else Certainty.LOW
    why = "a name in the project's list of organisations"
    return Annotation(
        start, end, "orgName", refers=" ".join(keys), cert=cert, maker=_MAKER, why=why
    )


@cache
def _named() -> Forms:
    return Forms(lists.words("organisations", "name"))


_CAPITAL = re.compile(rf"{_UP}\w+")


_LEFT = re.compile(rf"(?:{_WORD}{_LINK}){{1,7}}$")
_RIGHT = re.compile(
    rf"(?:[ \n](?:of|for|de|du|des|für)(?:[ \n]the)?[ \n]{_WORD}"
    rf"(?:(?:[ \n]and)?[ \n]{_WORD}){{0,3}})"
)


_MORE = re.compile(
    rf"(?:[ \n]{_WORD}){{0,2}}?[ \n]({'|'.join(sorted(_HEADS, key=len, reverse=True))})\b"
)


def _headed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of names around head words."""
    last = start
    for match in _CAPITAL.finditer(text, start, end):
        if match[0] not in _HEADS or match.start() < last:
            continue
        if text[match.start() - 1 : match.start()].isalnum() or text.startswith("-", match.end()):
            continue
        begin = _left(text, match.start(), last)
        stop = match.end()
        while more := _MORE.match(text, stop, end):
            stop = more.end()
        right = _RIGHT.match(text, stop, end)
        if right and not kinds().get(right[0].split()[-1], 0) & GIVEN:
            stop = right.end()
        elif begin == match.start():
            continue
        if text[begin:stop] not in _PLACES:
            yield begin, stop
        last = stop


def _left(text: str, head: int, floor: int) -> int:
    """Return where the name before a head word begins."""
    match = _LEFT.search(text, max(floor, head - 70), head)
    if match is None:
        return head
    begin = match.start()
    if begin > floor and (text[begin - 1].isalnum() or text[begin - 1] in "'’-"):
        begin = text.find(" ", begin, head) + 1 or head
    for word in re.finditer(r"\S+\s+", text[begin:head]):
        plain = word[0].strip()
        kind = kinds().get(plain, 0)
        lead = plain in _NOT_FIRST or plain[:1].islower()
        titled = kind & TITLE and not kind & (Kind.COMMON | Kind.MODIFIER)
        if not lead and not titled:
            return begin + word.start()
    return head


def _acronyms(
    text: str, regions: tuple[tuple[int, int], ...], expanded: set[str]
) -> Iterator[Annotation]:
    if not expanded:
        return
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(expanded))) + r")(?!\w)")
    for start, end in regions:
        for match in pattern.finditer(text, start, end):
            yield _organisation(
                *match.span(), Certainty.HIGH, "an acronym that the text itself expands"
            )
