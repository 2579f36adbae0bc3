"""Whom "Q." and "A." stand for: the examiner, the witness, the interviewer, where a record says so.

A deposition has "BY MR. HOLLIS:" above the questions that he asks, and "DEPOSITION OF ..." in its
heading; an interview names who asks and who replies among its labelled items. Without such words
the signs stay persons of their own.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from edition.model import Person
from edition.structure.candidates import Label
from edition.structure.draft import Unit
from edition.structure.labels import ANSWERS, QUESTIONS
from edition.structure.titles import plain

_BY = re.compile(r"BY (?P<name>(?:THE )?[A-Z][^\n:]{1,50}?):?")
_DEPONENT = re.compile(
    r"\b(?i:deposition|testimony|examination|interrogation|vernehmung|déposition|audition) "
    r"(?i:of|des|der|de) (?P<name>[^\W\d_a-z][^\n,;()]{3,60}?)(?=[,;\n(]|$)"
)
_ROLES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "Q": frozenset({"interviewer", "interviewers", "interviewed", "interviewt", "befragt"}),
        "A": frozenset({"interviewee", "narrator", "respondent"}),
    }
)


def name_signs(
    text: str, units: Sequence[Unit], labels: Sequence[Label], people: Sequence[Person]
) -> list[Label]:
    """Return the labels, those of question and answer with the name of whom they stand for.

    units: of the whole document. people: those whom the heading names, with their roles.
    """
    if not any(label.layout == "question" for label in labels):
        return list(labels)
    examiners = list(_examiners(text, units))
    asks, replies = _holder(people, "Q"), _holder(people, "A")
    replies = replies or _deponent(text, units[: labels[0].unit])
    return [_named(label, _before(examiners, label.unit) or asks, replies) for label in labels]


def is_examiner(text: str, start: int, end: int) -> bool:
    """Say whether `text[start:end]` names who asks what follows, "BY MR. HOLLIS:"."""
    return _BY.fullmatch(text, start, end) is not None


def _named(label: Label, asks: str, replies: str) -> Label:
    key = label.key.rstrip("0123456789")
    if label.layout == "question" and not label.party:
        if key in QUESTIONS and asks:
            return replace(label, name=asks)
        if key in ANSWERS and replies:
            return replace(label, name=replies)
    if key in ("the witness", "the deponent", "witness") and replies:
        return replace(label, name=replies)
    return label


def _examiners(text: str, units: Sequence[Unit]) -> Iterator[tuple[int, str]]:
    for index, unit in enumerate(units):
        if match := _BY.fullmatch(text, unit.start, unit.end):
            yield index, " ".join(match["name"].split())


def _before(examiners: Sequence[tuple[int, str]], unit: int) -> str:
    """The name that stands last above a unit, "" if none does."""
    return next((name for index, name in reversed(examiners) if index < unit), "")


def _holder(people: Sequence[Person], sign: str) -> str:
    """The one person whose role is to ask or to reply, "" if there is none or more."""
    found = [
        person.names[0].text
        for person in people
        if {plain(word) for word in person.role.split()} & _ROLES[sign]
    ]
    return found[0] if len(found) == 1 else ""


def _deponent(text: str, units: Sequence[Unit]) -> str:
    """The one whom the heading says to be examined, "" if it says so of nobody or of several."""
    found: dict[str, str] = {}
    for unit in units:
        for match in _DEPONENT.finditer(text, unit.start, unit.end):
            name = " ".join(match["name"].split())
            found.setdefault(name.casefold(), name)
    return next(iter(found.values())) if len(found) == 1 else ""
