"""Whom "Q." and "A." stand for: the examiner, the witness, the interviewer, where a record says so.

A deposition has "BY MR. HOLLIS:" above the questions that he asks, and "DEPOSITION OF ..." in its
heading; an interview names who asks and who replies among its labelled items. Without such words
the signs stay persons of their own.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from edition.model import Person
from edition.structure.candidates import Label
from edition.structure.draft import Unit
from edition.structure.labels import ANSWERS, QUESTIONS
from edition.structure.titles import plain

_BY = re.compile(
    r"(?:BY|(?:(?:Re-?|Cross-?|Direct |Further )?[Ee]xamin(?:ed|ation)|Questioned|Interrogated) by"
    r"|(?:(?:RE-?|CROSS-?|DIRECT |FURTHER )?EXAMINATION) BY) "
    r"(?P<name>(?:THE |the )?[A-Z][^\n:,;]{1,50}?)[.:]?"
)
_SWORN = re.compile(
    r"(?P<name>[^\W\d_a-z][^\n:;,]{3,60}),\s(?:having been\s)?(?:first\s)?(?:duly\s)?(?i:sworn)\b"
)
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
    asks, replies = _holder(people, "Q"), _holder(people, "A")
    replies = replies or _deponent(text, units[: labels[0].unit])
    place, found = 0, []
    for label in labels:
        for unit in units[place : label.unit]:
            if match := _BY.fullmatch(text, unit.start, unit.end):
                asks = " ".join(match["name"].split())
            elif match := _SWORN.match(text, unit.start, unit.end):
                replies = " ".join(match["name"].split())
        place = max(place, label.unit)
        found.append(_named(label, asks, replies))
    return found


def is_examiner(text: str, start: int, end: int) -> bool:
    """Say whether `text[start:end]` names who asks what follows, "BY MR. HOLLIS:", or the witness
    who is sworn to reply."""
    return any(
        match is not None
        for match in (_BY.fullmatch(text, start, end), _SWORN.match(text, start, end))
    )


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
