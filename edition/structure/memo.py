"""Memoranda and telegrams: the fields at the head, numbered paragraphs, distribution.

To, From, Subject and Date are facts and stand in the `opener` (TEI Guidelines, 4.2.2), the date
as its `dateline`; a paragraph's number is kept in the text and as @n.
"""

import re
from collections.abc import Iterator, Sequence

from edition.model import Annotation, Fact, Structure
from edition.structure import distribution, incidents
from edition.structure.draft import Draft, Evidence, Unit
from edition.structure.heading import is_heading, is_line
from edition.structure.metadata import Labelled, find_fields, other_fields
from edition.structure.participants import read_people
from edition.structure.people import Register

MAKER = "memo"

_NAME = re.compile(
    r"\b(?:memorandum|memo|telegram|cable|cablegram|telex|circular|airgram|despatch|dispatch|"
    r"aide-mémoire|aktenvermerk|vermerk|rundschreiben|fernschreiben|drahtbericht|telegramm|"
    r"télégramme|circulaire|note de service|mémorandum|memorando|telegrama|circular|memorandum|"
    r"докладная записка|служебная записка|телеграмма|шифртелеграмма|записка|меморандум|"
    r"notatka|szyfrogram|telegramm|záznam|电报|备忘录|電報|覚書)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\(?(?P<n>\d{1,3}(?:\.\d{1,2})*|[a-z]|[ivx]{1,5}|[IVX]{1,5}|[A-Z])[.)]\s+\S"
)
_TITLE = re.compile(
    r"(?:\d{1,4}\.\s+)?(?:telegram|memorandum|airgram|despatch|message|note|telegramm|télégramme)\s"
    r"(?:from|von|de)\s(?P<sender>.{3,120}?)\s(?:to|an|à)\s(?P<recipient>.{3,160})",
    re.IGNORECASE | re.DOTALL,
)
_SIGNED = re.compile(
    r"(?:/s/|\(signed\)|\[signed\]|gez\.|signé|\[?podpisany\]?|подпись)", re.IGNORECASE
)
_FACTS = frozenset({"date", "place", "sender", "recipient", "title", "author"})
_PARTS = {"date": "dateline", "sender": "byline", "recipient": "salute"}
_LEADING = 20  # units among which the fields stand


def evidence(draft: Draft) -> Evidence:
    """Say how well a document fits a memorandum: by its fields, and by what it calls itself."""
    fields = _fields(draft)
    kinds = {field.field.fact for field in fields}
    first = fields[0].unit if fields else 6
    head = " ".join(draft.text[unit.start : unit.end] for unit in draft.units[: min(first + 1, 6)])
    called = _NAME.search(head[:600])
    weight, reasons = 0.0, []
    if {"sender", "recipient"} <= kinds:
        weight, reasons = 0.75, ["fields for sender and recipient"]
    elif kinds & {"sender", "recipient"} and len(fields) >= 2:
        weight, reasons = 0.5, ["a field for sender or recipient"]
    if not weight and _entitled(draft):
        weight, reasons = 0.45, ["its title says from whom and to whom"]
    if called:
        weight += 0.2 if weight else 0.3
        reasons.append(f"called “{called[0]}”")
    return Evidence(min(weight, 0.95), " and ".join(reasons) or "no fields of a memorandum")


def _fields(draft: Draft) -> list[Labelled]:
    """The fields at the head, up to the first paragraph that has none."""
    units = draft.units[:_LEADING]
    fields = [field for field in find_fields(draft, units) if field.field.group != "text"]
    chain: list[Labelled] = []
    for field in fields:
        before = units[chain[-1].unit + 1 if chain else 0 : field.unit]
        if len(before) > (1 if chain else 6) or not all(is_line(draft.text, u) for u in before):
            break
        chain.append(field)
    return sorted([*chain, *other_fields(draft.text, units, chain)], key=lambda field: field.start)


def _entitled(draft: Draft) -> tuple[int, re.Match[str]] | None:
    """The unit of a title that says from whom and to whom, as editions of papers have it."""
    for index, unit in enumerate(draft.units[:3]):
        if match := _TITLE.fullmatch(draft.text, unit.start, unit.end):
            return index, match
    return None


def _title_facts(draft: Draft) -> Iterator[Fact]:
    found = _entitled(draft)
    for kind in ("sender", "recipient") if found else ():
        start, end = found[1].span(kind) if found else (0, 0)
        yield Fact(kind, " ".join(draft.text[start:end].split()), start, end)


def build(draft: Draft) -> Structure:
    """Build the structure of a memorandum or telegram."""
    text = draft.text
    fields = _fields(draft)
    entitled = None if fields else _entitled(draft)
    size = fields[-1].unit + 1 if fields else entitled[0] + 1 if entitled else 0
    units = draft.units
    if fields and size < len(units) and not text[fields[-1].value[0] : units[size - 1].end].strip():
        size += 1
    back = distribution.find_back(draft, units, max(size - 1, 0))
    register = Register()
    annotations: list[Annotation] = []
    facts: list[Fact] = list(_title_facts(draft)) if entitled else []
    if back:
        body = units[:back]
        annotations.append(Annotation(body[0].start, body[-1].end, "body", maker=MAKER))
        annotations.append(
            Annotation(body[0].start, body[-1].end, "div", (("type", "memo"),), maker=MAKER)
        )
        annotations += _opener(text, units[:size], fields, facts)
        annotations += _paragraphs(text, units[size:back])
    annotations += distribution.build_back(draft, units[back:])
    annotations += distribution.cut_off(draft, units)
    _enter(facts, register)
    return Structure(
        "memo",
        draft.annotations + tuple(annotations),
        draft.facts + tuple(_titled(draft, facts, units[:size])),
        draft.header,
        draft.people + register.people,
    )


def _titled(draft: Draft, facts: Sequence[Fact], units: Sequence[Unit]) -> Iterator[Fact]:
    """The facts, with the subject or the first heading line as title where there is none."""
    yield from facts
    if any(fact.kind == "title" for fact in draft.facts):
        return
    for unit in units:
        words = draft.text[unit.start : unit.end]
        if ":" not in words and (is_heading(draft.text, unit) or is_line(draft.text, unit)):
            yield Fact("title", " ".join(words.split()), unit.start, unit.end)
            return


def _opener(
    text: str, units: Sequence[Unit], fields: Sequence[Labelled], facts: list[Fact]
) -> Iterator[Annotation]:
    """Heads above the fields, then the fields as an opener."""
    if not fields:
        for unit in units:
            yield Annotation(unit.start, unit.end, "head", maker=MAKER)
        return
    begin = fields[0].start
    for unit in units:
        if unit.start < begin:
            end = min(unit.end, begin)
            end = unit.start + len(text[unit.start : end].rstrip())
            yield Annotation(unit.start, end, "head", maker=MAKER)
    end = units[-1].end
    yield Annotation(begin, end, "opener", maker=MAKER)
    for index, field in enumerate(fields):
        stop = fields[index + 1].start if index + 1 < len(fields) else end
        stop = field.start + len(text[field.start : stop].rstrip())
        words = text[field.value[0] : stop]
        start = field.value[0] + len(words) - len(words.lstrip())
        kind = field.field.fact or "note"
        element = _PARTS.get(kind, "argument")
        yield Annotation(field.start, stop, element, maker=MAKER)
        if element == "argument":
            yield Annotation(field.start, stop, "p", maker=MAKER)
        if words.strip():
            facts.append(_fact(text, kind, start, stop, field.label))


def _fact(text: str, kind: str, start: int, end: int, label: str) -> Fact:
    known = kind if kind in _FACTS else "note"
    return Fact(known, " ".join(text[start:end].split()), start, end, label)


def _paragraphs(text: str, units: Sequence[Unit]) -> Iterator[Annotation]:
    habit = incidents.Habit()
    for index, unit in enumerate(units):
        span = (unit.start, unit.end)
        signed = _SIGNED.match(text, *span)
        if incidents.brackets_only(text, *span) and not signed:
            yield from incidents.whole(text, *span)
            continue
        if signed or (index == len(units) - 1 and index and _is_signature(text, unit)):
            yield Annotation(*span, "closer", maker=MAKER)
            yield Annotation(*span, "signed", maker=MAKER)
            continue
        match = _NUMBERED.match(text, *span)
        number = match["n"] if match else unit.blocks[0].label.rstrip(".) ")
        yield Annotation(*span, "p", (("n", number),) if number else (), maker=MAKER)
        yield from incidents.within(text, *span, habit)


def _is_signature(text: str, unit: Unit) -> bool:
    """Say whether the last unit is a name and no sentence."""
    words = text[unit.start : unit.end].split()
    return is_line(text, unit) and len(words) <= 6 and all(word[0].isupper() for word in words)


def _enter(facts: Sequence[Fact], register: Register) -> None:
    """Enter the sender and the recipients as persons, where they are named."""
    for fact in facts:
        if fact.kind in ("sender", "recipient"):
            for name, role, affiliation in read_people(fact.value):
                register.enter(name, role=role, affiliation=affiliation, participant=False)
