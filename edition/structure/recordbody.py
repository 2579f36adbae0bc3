"""The body of a record: speeches, what happens meanwhile, headings and lines of the minutes.

A speech holds its label, its paragraphs and what happens meanwhile; it ends with the next label,
a heading, a line of the minutes, or the back matter. Headings that only look like one (a short
line without full stop before the next label) stay in the speech as `ab`, for they may belong to
it. TEI Guidelines, 7.2 sp and speaker, and 8.3 on what is not speech.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from edition.model import Annotation, Certainty
from edition.structure import incidents
from edition.structure.candidates import Label
from edition.structure.draft import Draft, Unit
from edition.structure.examination import is_examiner
from edition.structure.heading import is_heading, is_line
from edition.structure.people import Identity

MAKER = "transcript"

_MINUTES = re.compile(
    r"(?:the\ )?(?:meeting|session|conversation|interview|talks?|hearing|house|committee|council|"
    r"sitting)\ (?:was\ |were\ |then\ |has\ been\ )?(?:called\ to\ order|resumed|suspended|"
    r"recessed|adjourned|ended|concluded|closed|rose|convened|opened|lasted|began|broke\ up)"
    r"|end\ of\ (?:the\ )?(?:interview|tape|transcript|recording|conversation|session|press)"
    r"|(?:done|fait|fatto|hecho|geschehen)\ (?:at|à|a|en|zu)\ \w+,"
    r"|(?:беседу|протокол|запись)\ (?:записал|вёл|вел)а?\b"
    r"|(?:das\ )?(?:gespräch|interview)\ (?:führte|mit\ .{3,60}\ führte)"
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
_MINUTE = 200  # characters of a line of the minutes at most


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


class Body:
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
