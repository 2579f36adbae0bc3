"""Annotations that nest, and the text under them, become a stream of events."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from edition.model import Annotation, Document
from edition.tei.elements import MILESTONES, OMIT, ROWS, Content
from edition.tei.ids import Ids

Attributes = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Start:
    """A start tag."""

    name: str
    attributes: Attributes = ()


@dataclass(frozen=True, slots=True)
class End:
    """An end tag."""

    name: str


@dataclass(frozen=True, slots=True)
class Text:
    """Characters of the source."""

    text: str


Event = Start | End | Text

_WITH_ID = frozenset({"sp", "p", "ab", "div", "lg", "note", "table", "figure"})
_ID_REACH = 120
NOTE_TARGET = "#note:"
"""What a note's mark points to: this and the note's identifier."""


@dataclass(slots=True)
class Nesting:
    """What `events` needs to know beside the annotations.

    document: whose text the offsets count in.
    skip: half-open spans of the text, ascending, that stand elsewhere (in the header).
    pointers: for keys of persons and places, what @ref and @who say.
    notes: for a note's identifier, its own annotation and those inside it.
    """

    document: Document
    ids: Ids
    skip: tuple[tuple[int, int], ...] = ()
    pointers: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, tuple[Annotation, list[Annotation]]] = field(default_factory=dict)
    responsible: str = "#edition"


def set_notes_apart(
    annotations: Iterable[Annotation],
) -> tuple[list[Annotation], dict[str, tuple[Annotation, list[Annotation]]]]:
    """Divide annotations in `order` into those of the text and those of notes with an anchor.

    A note has an anchor where a `ref` points to its identifier (`NOTE_TARGET`).
    """
    annotations = list(annotations)
    anchored = {
        target.removeprefix(NOTE_TARGET)
        for a in annotations
        if a.element == "ref" and (target := a.get("target")).startswith(NOTE_TARGET)
    }
    rest: list[Annotation] = []
    notes: dict[str, tuple[Annotation, list[Annotation]]] = {}
    current: tuple[Annotation, list[Annotation]] | None = None
    for annotation in annotations:
        if current is not None and annotation.start < current[0].end:
            current[1].append(annotation)
            continue
        identifier = annotation.get("xml:id").removeprefix("note:")
        if annotation.element == "note" and identifier in anchored and identifier not in notes:
            current = (annotation, [])
            notes[identifier] = current
        else:
            rest.append(annotation)
    return rest, notes


def events(annotations: Iterable[Annotation], nesting: Nesting) -> Iterator[Event]:
    """Yield the events of annotations that are in `order` and nest (see `resolve`).

    Characters under no block are white space by then; what `skip` and `omit` cover is left out,
    and a note stands where its mark stood.
    """
    return _Walk(nesting).over(annotations)


class _Walk:
    def __init__(self, nesting: Nesting) -> None:
        self._nesting = nesting
        self._text = nesting.document.text
        away = list(nesting.skip)
        away += [(note.start, note.end) for note, _ in nesting.notes.values()]
        self._away = sorted(away)
        self._next_away = 0
        self._position = 0
        self._open: list[Annotation] = []
        self._divisions: list[tuple[int, str]] = []

    def over(
        self, annotations: Iterable[Annotation], start: int = 0, end: int | None = None
    ) -> Iterator[Event]:
        self._position = start
        for annotation in annotations:
            yield from self._close_before(annotation)
            yield from self._up_to(annotation.start)
            if annotation.element == OMIT:
                self._position = max(self._position, annotation.end)
            elif annotation.get("target").startswith(NOTE_TARGET):
                yield from self._note(annotation)
            else:
                yield from self._begin(annotation)
        while self._open:
            yield from self._close()
        yield from self._up_to(len(self._text) if end is None else end)

    def _close_before(self, annotation: Annotation) -> Iterator[Event]:
        inner = annotation.start == annotation.end and annotation.element not in MILESTONES
        while self._open:
            top = self._open[-1]
            if top.end > annotation.start:
                return
            if inner and top.end == annotation.start and ROWS[top.element].content is Content.TEXT:
                return
            yield from self._close()

    def _close(self) -> Iterator[Event]:
        top = self._open[-1]
        yield from self._up_to(top.end)
        self._open.pop()
        wrap = ROWS[top.element].wrap
        if wrap and top.end > top.start:
            yield End(wrap)
        yield End(top.element)

    def _begin(self, annotation: Annotation) -> Iterator[Event]:
        yield Start(annotation.element, self._attributes(annotation))
        if annotation.start == annotation.end:
            yield End(annotation.element)
            return
        if wrap := ROWS[annotation.element].wrap:
            yield Start(wrap)
        self._open.append(annotation)

    def _note(self, mark: Annotation) -> Iterator[Event]:
        identifier = mark.get("target").removeprefix(NOTE_TARGET)
        found = self._nesting.notes.get(identifier)
        if found is None:
            yield from self._begin(mark)
            return
        note, inside = found
        walk = _Walk(self._nesting)
        walk._away = list(self._nesting.skip)
        attributes = self._attributes(note)
        if not any(name == "n" for name, _ in attributes):
            number = self._text[mark.start : mark.end].strip(" \n[]()^") or identifier
            attributes += (("n", number),)
        yield Start("note", attributes)
        yield from walk.over(inside, note.start, note.end)
        yield End("note")
        self._position = mark.end

    def _up_to(self, offset: int) -> Iterator[Event]:
        while self._position < offset:
            while (
                self._next_away < len(self._away)
                and self._away[self._next_away][1] <= self._position
            ):
                self._next_away += 1
            stop = offset
            if self._next_away < len(self._away):
                start, end = self._away[self._next_away]
                if start <= self._position:
                    self._position = min(end, offset)
                    continue
                stop = min(offset, start)
            yield Text(self._text[self._position : stop])
            self._position = stop

    def _attributes(self, annotation: Annotation) -> Attributes:
        ids, nesting = self._nesting.ids, self._nesting
        found = {name: value for name, value in annotation.attributes if value}
        if annotation.refers:
            pointers = (nesting.pointers.get(key, key) for key in annotation.refers.split())
            found["who" if annotation.element == "sp" else "ref"] = " ".join(pointers)
        if annotation.cert is not None:
            found["cert"] = annotation.cert.value
            found["resp"] = nesting.responsible
        for name in ("next", "prev"):
            if found.get(name, "").startswith("part:"):
                found[name] = "#" + self._part(found[name])
        own = found.pop("xml:id", "")
        if own.startswith("part:"):
            own = self._part(own)
        elif not own and annotation.element == "div":
            own = self._division(annotation)
        elif own.startswith("note:") or (not own and annotation.element in _WITH_ID):
            begin, end = annotation.start, min(annotation.end, annotation.start + _ID_REACH)
            after = self._text[end : begin + _ID_REACH]
            own = ids.take(annotation.element, self._text[begin:end], after)
        first = (("xml:id", own),) if own else ()
        return first + tuple(found.items())

    def _division(self, annotation: Annotation) -> str:
        """The id of a division: its first line's words, after those of the division around it."""
        while self._divisions and self._divisions[-1][0] < annotation.end:
            self._divisions.pop()
        around = self._divisions[-1][1] if self._divisions else "div"
        line = self._text[annotation.start : annotation.start + _ID_REACH].partition("\n")[0]
        own = self._nesting.ids.take(around, line)
        self._divisions.append((annotation.end, own))
        return own

    def _part(self, key: str) -> str:
        """The id of one part of a span that was split, named after the words it holds."""
        _, element, start, at, _, side = key.split(":")
        begin = int(start) if side == "a" else int(at)
        return self._nesting.ids.of(key, element, self._text[begin : begin + _ID_REACH])
