"""What stands before the first speech of a record: its heading lines and its labelled items.

Title, topic, time, place, participants, interpreter, recorder become heads and a list of labels
and items (TEI Guidelines, 4.2 and 3.8); whom they name takes part.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.model import Annotation, Fact
from edition.structure.draft import Draft, Unit
from edition.structure.incidents import brackets_only, is_happening, whole
from edition.structure.letter_words import dates_of, is_dateline
from edition.structure.lineation import SHORTENED, is_sentence
from edition.structure.metadata import Labelled, find_fields, other_fields
from edition.structure.participants import columns, read_people
from edition.structure.people import Register

MAKER = "heading"

RECORD = re.compile(
    r"record|transcript|minutes|memorandum of conversation|memcon|conversation|meeting|talks|"
    r"house of (?:commons|lords|representatives)|oral answers|senate|assemblée nationale|"
    r"security council|general assembly|deposition|testimony|examination|oral history|"
    r"hearing|debate|proceedings|verbatim|session|committee|hansard|parliament|congress|"
    r"protokoll|niederschrift|sitzung|gespräch|verhandlung|bundestag|nationalrat|anhörung|"
    r"procès-verbal|compte rendu|séance|entretien|audition|acta|sesión|conversación|entrevista|"
    r"verbale|seduta|colloquio|resoconto|запись беседы|стенограмма|протокол|беседа|заседание|"
    r"stenogram|posiedzenie|protokół|rozmowa|schůze|zápis|jegyzőkönyv|notulen|vergadering|"
    r"记录|会谈|谈话|纪要|会议|記録|会議",
    re.IGNORECASE,
)

_TOPIC = re.compile(r"[-–—]{1,3}\s?\S.*\S\s?[-–—]{1,3}", re.DOTALL)
_TERMINAL = ".!?…;,"
_DATED = re.compile(
    r"(?:[^\d\n]{0,40}?[ ,])?\d{1,2}\.? ?[^\W\d_]{3,}\.? \d{4}|[^\W\d_]{3,} \d{1,2}, \d{4}"
    r"|(?i:held|dated|given|conducted|interviewed|recorded) |\d{4}-\d\d"
)
_FIELD = re.compile(r"[^\W\d_][^:.\n]{0,40}:\s")
_LINES = 8  # heading lines at most, where no labelled item ends them
_LEADING = 60  # units in which the heading of a record may stand
_HEADING = 200  # characters of a heading line at most
_FACTS = frozenset({"date", "place", "note", "sender", "recipient"})


@dataclass(frozen=True, slots=True)
class Heading:
    """The front matter of a record.

    size: how many units belong to it.
    annotations: the front with its divisions, heads and lists.
    facts: what the labelled items say.
    heads: the spans of title and heading lines.
    """

    size: int
    annotations: tuple[Annotation, ...]
    facts: tuple[Fact, ...]
    heads: tuple[tuple[int, int], ...]


def is_heading(text: str, unit: Unit) -> bool:
    """Say whether a unit is a heading: for the format, or as a short line all in capitals."""
    if unit.kind == "heading":
        return True
    if unit.kind != "paragraph" or unit.end - unit.start > _HEADING:
        return False
    words = text[unit.start : unit.end]
    if words.endswith(".") and "." not in words[:-1] and " " in words:
        words = words[:-1]
    return (
        words.isupper()
        and sum(sign.isalpha() for sign in words) >= 4
        and "\n" not in words
        and words[-1] not in _TERMINAL + ":"
        and words[0] not in "([*"
    )


def is_line(text: str, unit: Unit) -> bool:
    """Say whether a unit is a line such as headings are: short, and not a sentence."""
    if unit.kind == "heading":
        return True
    words = text[unit.start : unit.end]
    return (
        unit.kind == "paragraph"
        and len(words) <= _HEADING
        and words.count("\n") <= 5
        and any(sign.isalnum() for sign in words)
        and (words[-1] not in _TERMINAL + ":—–-" or SHORTENED.search(words) is not None)
        and not words[0].islower()
        and not is_sentence(words)
    )


def read_heading(draft: Draft, units: Sequence[Unit], register: Register) -> Heading:
    """Read the front matter from the units before the first speech.

    With labelled items it ends with the last of them; without, with the last heading line.
    """
    text = draft.text
    fields = [field for field in find_fields(draft, units) if field.field.group != "text"]
    fields += other_fields(text, units, fields)
    fields.sort(key=lambda field: field.start)
    size = _size(text, units, fields)
    if not size:
        return Heading(0, (), (), ())
    front = units[:size]
    fields = [field for field in fields if field.unit < size]
    blocks = list(_arrange(text, front, fields))
    annotations: list[Annotation] = []
    facts: list[Fact] = []
    heads: list[tuple[int, int]] = []
    for group in _divisions(text, blocks):
        annotations.append(Annotation(group[0].start, group[-1].end, "div", maker=MAKER))
        annotations += _division(text, group, heads)
    for block in blocks:
        if isinstance(block, _Items):
            facts += _enter(text, block, register)
    facts += dates_of(text, annotations, facts)
    annotations.insert(0, Annotation(front[0].start, front[-1].end, "front", maker=MAKER))
    if not any(fact.kind == "title" for fact in draft.facts) and heads:
        start, end = _first_lines(text, *_title(text, heads))
        facts.insert(0, Fact("title", " ".join(text[start:end].split()), start, end))
    return Heading(size, tuple(annotations), tuple(facts), tuple(heads))


def heading_fields(draft: Draft, units: Sequence[Unit]) -> list[Labelled]:
    """The labelled items at the head of a record, up to the first paragraph that is none.

    Above the first one may stand lines and, among them, two short sentences (place and date).
    """
    text, units = draft.text, units[:_LEADING]
    fields = [
        field
        for field in find_fields(draft, units)
        if field.field.group in ("record", "shared", "memo", "catalogue")
    ]
    chain: list[Labelled] = []
    for field in fields:
        between = units[chain[-1].unit + 1 if chain else 0 : field.unit]
        if chain and between and not text[chain[-1].value[0] : units[chain[-1].unit].end].strip():
            between = between[1:]
        plain = [unit for unit in between if not is_line(text, unit)]
        if len(plain) > (0 if chain else 2) or any(u.end - u.start > _HEADING for u in plain):
            break
        if len(between) > _LINES:
            break
        chain.append(field)
    return chain


def _title(text: str, heads: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The first heading line that calls itself a record, else the first of some words."""
    long = [span for span in heads if len(text[slice(*span)].split()) >= 2]
    called = [span for span in long if RECORD.search(text, *span)]
    return (called or long or list(heads))[0]


def _first_lines(text: str, start: int, end: int) -> tuple[int, int]:
    """The lines of a heading that are its title: up to one that begins with a date or a label."""
    stop = text.find("\n", start, end)
    while stop >= 0:
        following = text[stop + 1 : end].lstrip()
        if _DATED.match(following) or _FIELD.match(following):
            return start, start + len(text[start:stop].rstrip())
        stop = text.find("\n", stop + 1, end)
    return start, end


def _size(text: str, units: Sequence[Unit], fields: Sequence[Labelled]) -> int:
    if not fields:
        size = 0
        while size < min(len(units), _LINES) and is_line(text, units[size]):
            if size and is_heading(text, units[size]):
                break
            size += 1
        return size
    last = fields[-1]
    size = last.unit + 1
    if not text[last.value[0] : units[last.unit].end].strip():
        size += 1
    while size < len(units) and units[size].kind == "item":
        size += 1
    return min(size, len(units))


@dataclass(frozen=True, slots=True)
class _Item:
    """A labelled item: label with colon, and the spans of its value."""

    field: Labelled
    label: tuple[int, int]
    values: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Items:
    """Labelled items that follow each other."""

    start: int
    end: int
    items: tuple[_Item, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """A unit, or the part of one, that no field claims."""

    start: int
    end: int
    unit: Unit


_Block = _Items | _Line


def _arrange(text: str, units: Sequence[Unit], fields: Sequence[Labelled]) -> Iterator[_Block]:
    """Yield heading lines and runs of labelled items, in order."""
    by_unit: dict[int, list[Labelled]] = {}
    for field in fields:
        by_unit.setdefault(field.unit, []).append(field)
    run: list[_Item] = []
    for index, unit in enumerate(units):
        own = by_unit.get(index, [])
        first = own[0].start if own else unit.end
        before = _trim(text, unit.start, first)
        if before:
            if run and _goes_on(text, units, index, run[-1], by_unit):
                run[-1] = _Item(run[-1].field, run[-1].label, (*run[-1].values, before))
            else:
                yield from _flush(units, run)
                run = []
                yield _Line(*before, unit)
        for number, field in enumerate(own):
            stop = own[number + 1].start if number + 1 < len(own) else unit.end
            value = _trim(text, field.value[0], stop)
            end = _trim(text, field.start, field.value[0])
            run.append(
                _Item(field, end or (field.start, field.value[0]), (value,) if value else ())
            )
    yield from _flush(units, run)


def _goes_on(
    text: str,
    units: Sequence[Unit],
    index: int,
    item: _Item,
    by_unit: dict[int, list[Labelled]],
) -> bool:
    """Say whether a unit without label goes on with the item before it."""
    unit = units[index]
    if is_heading(text, unit) or brackets_only(text, unit.start, unit.end):
        return False
    if not item.values or unit.kind == "item" or by_unit.get(index):
        return True
    if item.field.field.fact not in ("people", "role") or index > max(by_unit):
        return False
    return bool(read_people(" ".join(text[unit.start : unit.end].split())))


def _flush(units: Sequence[Unit], run: Sequence[_Item]) -> Iterator[_Block]:
    """Yield a run of labelled items; a last label without value is a line by itself."""
    size = len(run)
    while size and not run[size - 1].values:
        size -= 1
    if size:
        yield _Items(run[0].label[0], run[size - 1].values[-1][1], tuple(run[:size]))
    for item in run[size:]:
        unit = units[item.field.unit]
        yield _Line(*item.label, Unit(*item.label, unit.blocks))


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    words = text[start:end]
    stripped = words.strip()
    if not stripped:
        return None
    first = start + words.index(stripped)
    return first, first + len(stripped)


def _divisions(text: str, blocks: Sequence[_Block]) -> Iterator[list[_Block]]:
    """Part the blocks into divisions: a heading after something else begins a new one."""
    group: list[_Block] = []
    body = False
    for block in blocks:
        heads = isinstance(block, _Line) and _begins(text, block)
        if heads and body:
            yield group
            group, body = [], False
        group.append(block)
        body |= not isinstance(block, _Line) or not is_line(text, block.unit)
    if group:
        yield group


def _begins(text: str, line: _Line) -> bool:
    apart = is_line(text, line.unit) and text.endswith("\n\n\n", 0, line.start)
    return apart or is_heading(text, line.unit)


def _division(
    text: str, group: Sequence[_Block], heads: list[tuple[int, int]]
) -> Iterator[Annotation]:
    top = True
    for block in group:
        if isinstance(block, _Items):
            top = False
            yield from _list(text, block)
            continue
        span = (block.start, block.end)
        if brackets_only(text, *span):
            if is_happening(text, *span):
                yield from whole(text, *span)
            else:
                yield Annotation(*span, "note", maker=MAKER)
        elif top and _TOPIC.fullmatch(text, *span):
            yield Annotation(*span, "argument", maker=MAKER)
            yield Annotation(*span, "p", maker=MAKER)
        elif top and is_line(text, block.unit):
            dated = bool(heads) and is_dateline(w := text[slice(*span)]) and not RECORD.search(w)
            heads += [] if dated else [span]
            yield Annotation(*span, "dateline" if dated else "head", maker=MAKER)
        else:
            top = False
            yield Annotation(*span, "p", maker=MAKER)


def _list(text: str, block: _Items) -> Iterator[Annotation]:
    """A list of labels and items; of labels without a value the first becomes its head."""
    items = list(block.items)
    yield Annotation(block.start, block.end, "list", (("type", "gloss"),), maker=MAKER)
    if not items[0].values:
        yield Annotation(*items.pop(0).label, "head", maker=MAKER)
    start = -1
    for item in items:
        start = item.label[0] if start < 0 else start
        if not item.values:
            continue
        yield Annotation(start, item.label[1], "label", maker=MAKER)
        yield Annotation(item.values[0][0], item.values[-1][1], "item", maker=MAKER)
        start = -1
        lines = list(_lines(text, item))
        listed = len(lines) > len(item.values) or len(lines) > 3
        if item.field.field.fact in ("people", "role") and listed:
            yield from _people_list(lines)
        elif len(item.values) > 1:
            for value in item.values:
                yield Annotation(*value, "p", maker=MAKER)


def _people_list(lines: Sequence[tuple[int, int]]) -> Iterator[Annotation]:
    yield Annotation(lines[0][0], lines[-1][1], "list", (("type", "participants"),), maker=MAKER)
    for line in lines:
        yield Annotation(*line, "item", maker=MAKER)


def _lines(text: str, item: _Item) -> Iterator[tuple[int, int]]:
    for start, end in item.values:
        begin = start
        while begin < end:
            stop = text.find("\n", begin, end)
            stop = end if stop < 0 else stop
            if line := _trim(text, begin, stop):
                yield from columns(text, *line) if item.field.field.fact == "people" else (line,)
            begin = stop + 1


def _enter(text: str, block: _Items, register: Register) -> Iterator[Fact]:
    """Enter those whom the items name; yield the facts of the others."""
    for item in block.items:
        fact = item.field.field.fact
        label = " ".join(text[slice(*item.label)].split()).rstrip(":： ")
        if fact in ("people", "role"):
            for line in _lines(text, item):
                for name, role, affiliation in read_people(text[slice(*line)]):
                    register.enter(
                        name,
                        role=role or (label if fact == "role" else ""),
                        affiliation=affiliation,
                    )
        elif item.values and fact:
            start, end = item.values[0][0], item.values[-1][1]
            kind = fact if fact in _FACTS or item.field.field.group == "catalogue" else "note"
            yield Fact(kind, " ".join(text[start:end].split()), start, end, label)
