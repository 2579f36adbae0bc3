"""Annotations that nest, and the text under them, go to a sink as starts, texts and ends."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from edition.model import Annotation, Document
from edition.tei.elements import MILESTONES, NOTE_CALL, NOTE_TARGET, OMIT, ROWS, Content
from edition.tei.ids import Ids
from edition.tei.pictures import around_picture, pictures_within

Attributes = tuple[tuple[str, str], ...]


class Sink(Protocol):
    """Takes a document's events in their order: `edition.tei.serialise.Writer`."""

    def start(self, name: str, attributes: Attributes = ()) -> None:
        """Take a start tag."""

    def text(self, text: str) -> None:
        """Take characters of the source."""

    def end(self, name: str) -> None:
        """Take an end tag."""


_WITH_ID = frozenset({"sp", "p", "ab", "div", "lg", "note", "table", "figure"})
_ID_REACH = 120


@dataclass(slots=True)
class Nesting:
    """What `events` needs to know beside the annotations.

    document: whose text the offsets count in.
    skip: half-open spans of the text, ascending, that stand elsewhere (in the header).
    pointers: for keys of persons and places, what @ref and @who say.
    notes: for a note's identifier, its own annotation and those inside it.
    written: of the notes that stand at their marks already, what a further mark points to.
    """

    document: Document
    ids: Ids
    skip: tuple[tuple[int, int], ...] = ()
    pointers: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, tuple[Annotation, list[Annotation]]] = field(default_factory=dict)
    responsible: str = "#edition"
    written: dict[str, Attributes] = field(default_factory=dict)


def set_notes_apart(
    annotations: Iterable[Annotation],
) -> tuple[list[Annotation], dict[str, tuple[Annotation, list[Annotation]]]]:
    """Divide annotations in `order` into those of the text and those of notes with an anchor.

    A note has an anchor where a `ref` points to its identifier (`NOTE_TARGET`). Pictures come to
    stand after the block that begins with them (`pictures_within`).
    """
    annotations = list(pictures_within(annotations))
    anchored = _anchored(annotations)
    rest: list[Annotation] = []
    notes: dict[str, tuple[Annotation, list[Annotation]]] = {}
    current: tuple[Annotation, list[Annotation]] | None = None
    for annotation in annotations:
        if current is not None and _is_within(annotation, current[0].end):
            current[1].append(annotation)
            continue
        if annotation.element == "note":
            identifier = annotation.get("xml:id").removeprefix("note:")
            if identifier in anchored and identifier not in notes:
                current = (annotation, [])
                notes[identifier] = current
                continue
        rest.append(annotation)
    return rest, notes


def _anchored(annotations: Iterable[Annotation]) -> set[str]:
    """Return the identifiers of notes with a mark in the text, or in a note that has one.

    Notes that only call each other stay where they are, the first of them at least.
    """
    calls: dict[str, list[str]] = {}
    own, end = "", 0
    for annotation in annotations:
        if annotation.element == "note" and annotation.start >= end:
            own, end = annotation.get("xml:id").removeprefix("note:"), annotation.end
            calls.setdefault(own, [])
        elif annotation.element == "ref":
            target = annotation.get("target")
            if target.startswith(NOTE_TARGET):
                around = own if annotation.start <= end else ""
                calls.setdefault(around, []).append(target.removeprefix(NOTE_TARGET))
    reached: set[str] = set()
    for root in ("", *calls):
        if root not in reached:
            waiting = [called for called in calls.get(root, ()) if called != root]
            while waiting:
                called = waiting.pop()
                if called not in reached and called != root:
                    reached.add(called)
                    waiting += calls.get(called, ())
    return reached


def _is_within(annotation: Annotation, end: int) -> bool:
    """Say whether an annotation stands before the end of a note; a mark at its end does."""
    if annotation.start < end:
        return True
    return annotation.start == annotation.end == end and annotation.element not in MILESTONES


def write_text(annotations: Iterable[Annotation], nesting: Nesting, sink: Sink) -> None:
    """Send the events of annotations that are in `order` and nest (see `resolve`) to the sink.

    Characters under no block are white space by then; what `skip` and `omit` cover is left out,
    and a note stands where its mark stood.
    """
    away = [(note.start, note.end) for note, _ in nesting.notes.values()]
    _Walk(nesting, sink, sorted([*nesting.skip, *away])).over(annotations)


class _Walk:
    def __init__(self, nesting: Nesting, sink: Sink, away: Sequence[tuple[int, int]]) -> None:
        self._nesting = nesting
        self._sink = sink
        self._text = nesting.document.text
        self._away = [*away, (len(self._text) + 1, len(self._text) + 1)]
        self._next_away = 0
        self._position = 0
        self._open: list[Annotation] = []
        self._divisions: list[tuple[int, str]] = []
        self._is_note = False

    def over(
        self, annotations: Iterable[Annotation], start: int = 0, end: int | None = None
    ) -> None:
        self._position = start
        self._is_note = end is not None
        for annotation in annotations:
            if self._open and self._open[-1].end <= annotation.start:
                self._close_before(annotation)
            self._up_to(annotation.start)
            if annotation.element == OMIT:
                self._position = max(self._position, annotation.end)
            elif annotation.element == "ref" and annotation.get("target").startswith(NOTE_TARGET):
                self._note(annotation)
            elif annotation.element == "graphic":
                self._picture(annotation)
            else:
                self._begin(annotation)
        while self._open:
            self._close()
        self._up_to(len(self._text) if end is None else end)

    def _close_before(self, annotation: Annotation) -> None:
        inner = annotation.start == annotation.end and annotation.element not in MILESTONES
        while self._open:
            top = self._open[-1]
            last = annotation.element == "graphic" and top.element in ("div", "body")
            if last or top.end > annotation.start:
                return
            if inner and top.end == annotation.start and ROWS[top.element].content is Content.TEXT:
                return
            self._close()

    def _close(self) -> None:
        top = self._open[-1]
        self._up_to(top.end)
        self._open.pop()
        if wrap := ROWS[top.element].wrap:
            self._sink.end(wrap)
        self._sink.end(top.element)

    def _begin(self, annotation: Annotation) -> None:
        self._sink.start(annotation.element, self._attributes(annotation))
        if annotation.start == annotation.end:
            self._sink.end(annotation.element)
            return
        if wrap := ROWS[annotation.element].wrap:
            self._sink.start(wrap)
        self._open.append(annotation)

    def _picture(self, annotation: Annotation) -> None:
        around = around_picture(self._open[-1].element if self._open else "")
        for name in around:
            self._sink.start(name)
        self._begin(annotation)
        for name in reversed(around):
            self._sink.end(name)

    def _note(self, mark: Annotation) -> None:
        identifier = mark.get("target").removeprefix(NOTE_TARGET)
        found = self._nesting.notes.get(identifier)
        if found is None:
            return
        if identifier in self._nesting.written:
            self._call_again(mark, self._nesting.written[identifier])
            return
        note, inside = found
        attributes = self._attributes(note)
        if not any(name == "n" for name, _ in attributes):
            number = self._text[mark.start : mark.end].strip(" \n[]()^") or identifier
            attributes += (("n", number),)
        self._nesting.written[identifier] = attributes
        self._sink.start("note", attributes)
        _Walk(self._nesting, self._sink, self._nesting.skip).over(inside, note.start, note.end)
        self._sink.end("note")
        self._position = mark.end

    def _call_again(self, mark: Annotation, note: Attributes) -> None:
        """Write a further mark of a note as a pointer to where it stands, with its number."""
        self._position = mark.end
        if not self._in_text():
            return
        said = dict(note)
        target = ("target", f"#{said['xml:id']}")
        self._sink.start("ref", (("type", NOTE_CALL), target, ("rend", "superscript")))
        self._sink.text(said["n"])
        self._sink.end("ref")

    def _in_text(self) -> bool:
        """Say whether running text may stand where we are."""
        if not self._open:
            return self._is_note
        return ROWS[self._open[-1].element].content is not Content.BLOCKS

    def _up_to(self, offset: int) -> None:
        position = self._position
        if position < offset and offset <= self._away[self._next_away][0]:
            self._sink.text(self._text[position:offset])
            self._position = offset
            return
        while position < offset:
            while self._away[self._next_away][1] <= position:
                self._next_away += 1
            start, end = self._away[self._next_away]
            if start <= position:
                position = min(end, offset)
                continue
            stop = min(offset, start)
            self._sink.text(self._text[position:stop])
            position = stop
        self._position = position

    def _attributes(self, annotation: Annotation) -> Attributes:
        element, found = annotation.element, annotation.attributes
        nesting = self._nesting
        if annotation.refers:
            pointers = (nesting.pointers.get(key, key) for key in annotation.refers.split())
            found += (("who" if element == "sp" else "ref", " ".join(pointers)),)
        if annotation.cert is not None:
            found += (("cert", annotation.cert.value), ("resp", nesting.responsible))
        own = ""
        if annotation.attributes:
            own = annotation.get("xml:id")
            found = tuple(self._resolved(found))
        if own.startswith("part:"):
            own = self._part(own)
        elif own.startswith("note:") or (not own and element in _WITH_ID):
            own = self._division(annotation) if element == "div" else self._own_id(annotation)
        return (("xml:id", own), *found) if own else found

    def _resolved(self, attributes: Attributes) -> Iterable[tuple[str, str]]:
        """The attributes that are written: no empty ones, and pointers to parts by their ids."""
        for name, value in attributes:
            if name in ("next", "prev") and value.startswith("part:"):
                yield name, "#" + self._part(value)
            elif value and name != "xml:id":
                yield name, value

    def _own_id(self, annotation: Annotation) -> str:
        begin, end = annotation.start, min(annotation.end, annotation.start + _ID_REACH)
        after = self._text[end : begin + _ID_REACH]
        return self._nesting.ids.take(annotation.element, self._text[begin:end], after)

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
