"""Records of conversations, meetings and parliaments: who speaks, and where each speech ends.

A speech holds its label, its paragraphs and what happens meanwhile; it ends with the next label,
a heading, a line of the minutes, or the back matter. Headings that only look like one (a short
line without full stop before the next label) stay in the speech as `ab`, for they may belong to
it. TEI Guidelines, 7.2 sp and speaker, and 8.3 on what is not speech.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from edition.model import Annotation, Certainty, Structure
from edition.structure import distribution, incidents
from edition.structure.candidates import Label, find_candidates, key_of
from edition.structure.draft import Draft, Evidence, Unit
from edition.structure.examination import is_examiner, name_signs
from edition.structure.heading import RECORD, heading_fields, is_heading, is_line, read_heading
from edition.structure.labels import choose, find_labels
from edition.structure.people import Identity, Register, identify

MAKER = "transcript"

_ACT = re.compile(
    r"(?:act|scene|prologue|epilogue|akt|aufzug|auftritt|szene|acte|scène|atto|scena|acto|escena|"
    r"jornada|действие|явление|dramatis personae|personen|personnages|personaggi)\b"
    r"|(?:\w+\s+){1,2}(?:akt|aufzug|auftritt|szene|acte|scène)\b",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    r"(?:the\ )?(?:meeting|session|conversation|interview|talks?|hearing|house|committee|council|"
    r"sitting)\ (?:was\ |were\ |then\ |has\ been\ )?(?:called\ to\ order|resumed|suspended|"
    r"recessed|adjourned|ended|concluded|closed|rose|convened|opened|lasted|began|broke\ up)"
    r"|end\ of\ (?:the\ )?(?:interview|tape|transcript|recording|conversation|session|press)"
    r"|(?:done|fait|fatto|hecho|geschehen)\ (?:at|à|a|en|zu)\ \w+,"
    r"|(?:беседу|протокол|запись)\ (?:записал|вёл|вел)а?\b"
    r"|question\ (?:put|proposed|again\ proposed)|adjourned\ (?:accordingly|at)"
    r"|(?:the\ )?(?:bill|motion|resolution|amendment|agenda|report)s?\ (?:was\ |were\ )?(?:agreed|"
    r"read|ordered|adopted|carried|negatived|withdrawn|approved)"
    r"|(?:die\ |das\ )?(?:sitzung|gespräch|unterredung|versammlung)\ (?:wird|wurde|endet|endete|"
    r"begann|beginnt|dauerte|ist)\b[^.]{0,60}(?:unterbrochen|geschlossen|beendet|eröffnet|uhr|"
    r"aufgenommen|minuten|stunden)"
    r"|(?:la\ )?(?:séance|réunion)\ (?:est|a\ été)\ (?:ouverte|levée|suspendue|reprise)"
    r"|(?:se\ levanta\ la|se\ abre\ la|la)\ (?:sesión|reunión)\b[^.]{0,40}(?:levanta|abre|a\ las)"
    r"|la\ seduta\ (?:è|comincia|termina)"
    r"|(?:беседа|заседание)\ (?:продолжалась|окончилась|закончилась|закрыто|закрывается|"
    r"продолжалось)",
    re.VERBOSE | re.IGNORECASE,
)
_NUMBERED = re.compile(r"\(?(?:\d{1,3}|[IVX]{1,5}|[A-Z])[.)]\s+\S")
_STAMP = re.compile(
    r"[\[(<]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])>]?"
    r"|\d{1,2}[.:]\d{2}(?:[ ]?(?:[ap]\.?[ ]?m\.?|uhr|h))?",
    re.IGNORECASE,
)
_OFFSET = re.compile(
    r"[\[(]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]|(?<!\S)\d{1,2}:\d{2}:\d{2}(?!\S)"
)
_COUNTED = re.compile(r"(\d{1,2})[.)]\s+\S")
SAMPLE = 300  # units at the beginning that are looked at for the kind
_MINUTE = 200  # characters of a line of the minutes at most
_LEADING = 60  # units at the beginning in which the heading of a record may stand


def evidence(draft: Draft) -> Evidence:
    """Say how well a document fits a record of speech: by its labels, and by its heading."""
    return weigh(draft, find_labels(draft, draft.units[:SAMPLE]))


def weigh(draft: Draft, labels: Sequence[Label]) -> Evidence:
    """Say how well a document fits, whose first units have these labels."""
    units = draft.units[:SAMPLE]
    speakers = {label.key for label in labels}
    if len(labels) < 3 or len(speakers) < 2:
        return _reported(draft)
    first = labels[0].unit
    head = " ".join(draft.text[unit.start : unit.end] for unit in units[: min(first, 12)])[
        :3000
    ] + " ".join(fact.value for fact in draft.facts if fact.kind == "title")
    weight = 0.55
    why = f"{len(labels)} speeches of {len(speakers)} speakers"
    if labels[0].layout in ("stop", "line"):
        weight = 0.45
    if RECORD.search(head):
        weight += 0.25
        why += ", and a heading of a record"
    share = (len(units) - first) / max(len(units), 1)
    weight += 0.1 if share >= 0.5 else -0.1
    acts = sum(
        unit.end - unit.start <= 60 and _ACT.match(draft.text, unit.start, unit.end) is not None
        for unit in units
    )
    if acts:
        weight = min(weight, 0.3)
        why += ", but acts or scenes"
    return Evidence(min(weight, 0.95), why)


def _reported(draft: Draft) -> Evidence:
    """Say how well a document fits a record that reports speech in its own words: it is called
    one, and its heading says who took part, where or when."""
    fields = heading_fields(draft, draft.units)
    kinds = {field.field.fact for field in fields}
    last = fields[-1].unit if fields else 5
    head = " ".join(draft.text[unit.start : unit.end] for unit in draft.units[: last + 1])[:3000]
    head += " ".join(fact.value for fact in draft.facts if fact.kind in ("title", "contents"))
    if "people" in kinds and RECORD.search(head) and not kinds & {"sender", "recipient"}:
        return Evidence(0.6, "a heading of a record with those present, and no labels")
    return Evidence(0.0, "fewer than three labels of two speakers")


def build(draft: Draft) -> Structure:
    """Build the structure of a record of speech."""
    return build_record(draft, "transcript")


def build_record(draft: Draft, kind: str) -> Structure:
    """Build a record of speech as a document of `kind`."""
    draft = replace(draft, units=tuple(_parted(draft)))
    register = Register()
    candidates = list(find_candidates(draft, draft.units))
    labels = choose(draft, candidates)
    first = labels[0].unit if labels else _front_size(draft)
    heading = read_heading(draft, draft.units[:first], register)
    labels = choose(draft, candidates, register.surnames)
    size = min(heading.size, labels[0].unit) if labels else heading.size
    labels = [label for label in labels if label.unit >= size]
    last = labels[-1].unit if labels else size - 1
    back = distribution.find_back(draft, draft.units, max(last, size - 1))
    titles = [draft.text[slice(*span)] for span in heading.heads]
    titles += [fact.value for fact in draft.facts if fact.kind == "title"]
    labels = name_signs(draft.text, draft.units, labels, register.people)
    people = identify(labels, register, titles, same_people(draft))
    body = _Body(draft, draft.units[size:back], size, labels, people)
    annotations = [*heading.annotations, *body.build()]
    annotations += distribution.build_back(draft, draft.units[back:])
    annotations += distribution.cut_off(draft, draft.units)
    annotations = list(incidents.over_breaks(annotations, draft.annotations))
    return Structure(
        kind,
        draft.annotations + tuple(annotations),
        draft.facts + heading.facts,
        draft.header,
        draft.people + register.people,
    )


def _front_size(draft: Draft) -> int:
    """How many units the heading of a record without labels has at most."""
    fields = heading_fields(draft, draft.units)
    if not fields:
        return min(len(draft.units), _LEADING)
    last = fields[-1]
    alone = not draft.text[last.value[0] : draft.units[last.unit].end].strip()
    return min(last.unit + 1 + alone, len(draft.units))


def _parted(draft: Draft) -> Iterator[Unit]:
    """The units, with a bracket alone on the last line of one set apart."""
    text = draft.text
    for unit in draft.units:
        block = unit.blocks[-1]
        line = text.rfind("\n", block.start, unit.end) + 1
        alone = line and text[line] in "([" and incidents.brackets_only(text, line, unit.end)
        if not alone or unit.kind not in ("paragraph", "item"):
            yield unit
            continue
        end = block.start + len(text[block.start : line].rstrip())
        yield Unit(unit.start, end, (*unit.blocks[:-1], replace(block, end=end)))
        last = replace(block, start=line, kind="paragraph", label="")
        yield Unit(line, unit.end, (last,))


def same_people(draft: Draft) -> list[list[str]]:
    """The groups of labels that the editor's corrections say are one person."""
    value = draft.corrections.get("same_person", ())
    groups = value if isinstance(value, (list, tuple)) else ()
    return [
        [key_of(str(word).rstrip(": ")) for word in group]
        for group in groups
        if isinstance(group, (list, tuple))
    ]


@dataclass(slots=True)
class _Speech:
    """A speech on the way: where it began, where it ends so far, whom it belongs to."""

    label: Label
    end: int
    inner: list[Annotation] = field(default_factory=list)
    filled: bool = False


@dataclass(frozen=True, slots=True)
class _Division:
    """A division that is open: its level, where it began, and whether a plain line heads it."""

    level: int
    start: int
    line: bool = False


class _Body:
    """Builds the body of a record, unit by unit."""

    def __init__(
        self,
        draft: Draft,
        units: Sequence[Unit],
        offset: int,
        labels: Sequence[Label],
        people: Mapping[str, Identity],
    ) -> None:
        self._draft = draft
        self._text = draft.text
        self._units = units
        self._offset = offset
        self._people = people
        self._labels: dict[int, list[Label]] = {}
        for label in labels:
            self._labels.setdefault(label.unit - offset, []).append(label)
        begin = labels[0].unit - offset if labels else len(units)
        self._habit = incidents.habit(
            self._text, [(unit.start, unit.end) for unit in units[begin:]]
        )
        self._timed = any(label.time for label in labels)
        self._verse = _openings(draft, "verse")
        self._speech: _Speech | None = None
        self._divisions: list[_Division] = []
        self._bare = False
        self._agenda: frozenset[int] = frozenset()
        self._agenda = self._find_agenda()
        self._made: list[Annotation] = []
        self._end = 0

    def build(self) -> list[Annotation]:
        """Return the annotations of the body."""
        if not self._units:
            return []
        index = 0
        while index < len(self._units):
            index += self._unit(index)
        self._close_speech()
        self._close_divisions(0)
        body = Annotation(self._units[0].start, self._units[-1].end, "body", maker=MAKER)
        return [body, *self._made]

    def _unit(self, index: int) -> int:
        """Take the unit at `index`; return how many units were taken."""
        unit = self._units[index]
        labels = self._labels.get(index, [])
        if not labels and is_heading(self._text, unit):
            self._heading(unit, unit.blocks[0].level or 1)
            return 1
        if index in self._agenda or (self._speech is None and self._is_heading_line(index)):
            self._close_speech()
            self._heading(unit, self._line_level(), line=True)
            return 1
        self._bare = False
        if not labels and _STAMP.fullmatch(self._text, unit.start, unit.end):
            self._stamp(index)
            return 1
        if not labels and unit.kind in ("item", "cell"):
            return self._group(index)
        short = unit.end - unit.start <= _MINUTE
        if not labels and is_examiner(self._text, unit.start, unit.end):
            self._close_speech()
        if not labels and short and _MINUTES.match(self._text, unit.start, unit.end):
            self._close_speech()
        start = unit.start
        for label in labels:
            if start < label.start:
                self._words(start, label.start, unit)
            self._open_speech(label)
            start = label.body
        if start < unit.end:
            self._words(start, unit.end, unit, self._is_heading_line(index))
        return 1

    def _stamp(self, index: int) -> None:
        """Take a time that stands alone; before a label it is not the last speaker's."""
        unit = self._units[index]
        if self._labels.get(index + 1):
            self._close_speech()
        self._put(Annotation(unit.start, unit.end, "p", maker=MAKER))
        if self._timed:
            self._put(Annotation(unit.start, unit.end, "time", (("type", "offset"),), maker=MAKER))

    def _is_heading_line(self, index: int) -> bool:
        """Say whether a unit looks like a heading set between two speeches: a short line without
        full stop or a numbered item, with a label behind it."""
        if self._labels.get(index):
            return False
        unit = self._units[index]
        if incidents.brackets_only(self._text, unit.start, unit.end):
            return False
        if _STAMP.fullmatch(self._text, unit.start, unit.end):
            return False
        if not self._labels:
            numbered = _NUMBERED.match(self._text, unit.start, unit.end)
            return numbered is not None and is_line(self._text, unit)
        following = index + 1
        while following < len(self._units) and following <= index + 2:
            if self._labels.get(following):
                break
            if not is_line(self._text, self._units[following]):
                return False
            following += 1
        else:
            return False
        if is_line(self._text, unit):
            return True
        short = unit.end - unit.start <= 120 and self._speech is None
        return short and _NUMBERED.match(self._text, unit.start, unit.end) is not None

    def _find_agenda(self) -> frozenset[int]:
        """The numbered lines before speakers' labels that count up from one: items of the agenda,
        which part the record also where a speech seems open."""
        numbered = []
        for index, unit in enumerate(self._units):
            match = _COUNTED.match(self._text, unit.start, unit.end)
            if match and is_line(self._text, unit) and self._is_heading_line(index):
                numbered.append((index, int(match[1])))
        counts = [number for _, number in numbered]
        if len(counts) < 2 or counts != list(range(1, len(counts) + 1)):
            return frozenset()
        return frozenset(index for index, _ in numbered)

    def _line_level(self) -> int:
        """The level of a heading line: beside the one before it, or below a heading."""
        if not self._divisions:
            return 1
        last = self._divisions[-1]
        return last.level if last.line and not self._bare else last.level + 1

    def _heading(self, unit: Unit, level: int, *, line: bool = False) -> None:
        self._close_speech()
        self._close_divisions(level)
        self._divisions.append(_Division(level, unit.start, line))
        self._bare = True
        self._add(unit.start, unit.end, "head")

    def _close_divisions(self, level: int) -> None:
        """Close the divisions of this level and below, at the end of what was last taken."""
        while self._divisions and self._divisions[-1].level >= level:
            division = self._divisions.pop()
            self._made.append(Annotation(division.start, self._end, "div", maker=MAKER))

    def _open_speech(self, label: Label) -> None:
        self._close_speech()
        self._speech = _Speech(label, label.end)
        self._end = max(self._end, label.end)

    def _close_speech(self) -> None:
        speech = self._speech
        if speech is None:
            return
        self._speech = None
        label = speech.label
        if not speech.filled:
            self._made.append(Annotation(label.start, speech.end, "p", maker=MAKER))
            self._made += speech.inner
            return
        identity = self._people[label.key]
        sign = self._text[label.start : label.end].strip()
        if label.layout == "question" and label.name not in sign:
            told = "the record says above whose questions or answers these are"
            identity = replace(identity, cert=identity.cert or Certainty.HIGH, why=told)
        doubtful = identity.cert is not None
        self._made.append(
            Annotation(
                label.start,
                speech.end,
                "sp",
                refers=identity.key,
                cert=identity.cert,
                maker=MAKER,
                why=identity.why if doubtful else "",
                alternatives=("another person of that name",) if doubtful else (),
            )
        )
        self._made += _speaker(self._text, label)
        self._made += speech.inner

    def _words(self, start: int, end: int, unit: Unit, heading: bool = False) -> None:
        """Take a paragraph, or the part of one behind a label."""
        span = self._trim(start, end)
        if span is None:
            return
        start, end = span
        if incidents.brackets_only(self._text, start, end) and unit.kind == "paragraph":
            for annotation in incidents.whole(self._text, start, end):
                self._put(annotation)
            return
        if any(self._text.startswith(opening, start) for opening in self._verse):
            self._lines(start, end, unit)
        elif heading:
            self._put(
                Annotation(
                    start,
                    end,
                    "ab",
                    (("type", "heading"),),
                    cert=Certainty.MEDIUM,
                    maker=MAKER,
                    why="a short line without full stop before the next speaker",
                    alternatives=("the last words of the speech", "the head of a division"),
                )
            )
        else:
            self._put(Annotation(start, end, "p", maker=MAKER))
        for annotation in incidents.within(self._text, start, end, self._habit):
            self._put(annotation)
        if self._timed:
            for match in _OFFSET.finditer(self._text, start, end):
                self._put(Annotation(*match.span(), "time", (("type", "offset"),), maker=MAKER))

    def _lines(self, start: int, end: int, unit: Unit) -> None:
        self._put(Annotation(start, end, "lg", maker=MAKER))
        for line in unit.lines(self._text):
            if line[1] > start:
                self._put(Annotation(max(line[0], start), line[1], "l", maker=MAKER))

    def _group(self, index: int) -> int:
        """Take the items of a list or the cells of a table that follow each other."""
        first = self._units[index]
        size = 1
        while index + size < len(self._units):
            unit = self._units[index + size]
            if unit.kind != first.kind or unit.blocks[0].group != first.blocks[0].group:
                break
            if self._labels.get(index + size):
                break
            size += 1
        units = self._units[index : index + size]
        if first.kind == "cell":
            self._close_speech()
            self._table(units)
        else:
            self._add(units[0].start, units[-1].end, "list")
            for unit in units:
                number = unit.blocks[0].label
                self._add(unit.start, unit.end, "item", (("n", number),) if number else ())
        for unit in units:
            for annotation in incidents.within(self._text, unit.start, unit.end, self._habit):
                self._put(annotation)
        return size

    def _table(self, units: Sequence[Unit]) -> None:
        self._add(units[0].start, units[-1].end, "table")
        rows: dict[int, list[Unit]] = {}
        for unit in units:
            cell = unit.blocks[0].cell or (0, 0)
            rows.setdefault(cell[0], []).append(unit)
        for row in rows.values():
            self._add(row[0].start, row[-1].end, "row")
            for unit in row:
                self._add(unit.start, unit.end, "cell")

    def _add(
        self, start: int, end: int, element: str, attributes: tuple[tuple[str, str], ...] = ()
    ) -> None:
        self._put(Annotation(start, end, element, attributes, maker=MAKER))

    def _put(self, annotation: Annotation) -> None:
        """Put an annotation into the speech that is open, else into the division."""
        self._end = max(self._end, annotation.end)
        if self._speech is None:
            self._made.append(annotation)
            return
        self._speech.inner.append(annotation)
        self._speech.end = max(self._speech.end, annotation.end)
        self._speech.filled |= annotation.element in ("p", "ab", "lg", "list")

    def _trim(self, start: int, end: int) -> tuple[int, int] | None:
        words = self._text[start:end]
        stripped = words.strip()
        if not stripped:
            return None
        first = start + words.index(stripped)
        return first, first + len(stripped)


def _speaker(text: str, label: Label) -> Iterator[Annotation]:
    """The label as `speaker`, with its time, and a bracket on the manner of speaking as `stage`."""
    end = label.stage[0] if label.stage else label.end
    end = label.start + len(text[label.start : end].rstrip())
    yield Annotation(label.start, end, "speaker", maker=MAKER)
    if label.time:
        yield Annotation(*label.time, "time", (("type", "offset"),), maker=MAKER)
    if label.stage:
        yield Annotation(label.stage[0], label.end, "stage", maker=MAKER)


def _openings(draft: Draft, key: str) -> tuple[str, ...]:
    value = draft.corrections.get(key, ())
    return tuple(str(word) for word in value) if isinstance(value, (list, tuple)) else ()
