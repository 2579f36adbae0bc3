"""The file as a whole: header, stand-off persons, text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.model import Annotation, Person
from edition.tei.nest import End, Event, Nesting, Start, events
from edition.tei.nodes import Node, filled
from edition.tei.persons import list_person

_DIVISIONS = frozenset({"front", "body", "back"})


@dataclass(frozen=True, slots=True)
class FileParts:
    """What a file is made of: `annotations` are those of the text, in order, and nest."""

    header: Node
    others: Sequence[Person]
    annotations: Sequence[Annotation]
    nesting: Nesting
    language: str


def file_events(parts: FileParts) -> Iterator[Event]:
    """Yield the events of the TEI file."""
    yield Start("TEI")
    yield from parts.header.events()
    standoff = filled("standOff", list_person(parts.others))
    if standoff is not None:
        yield from standoff.events()
    language = (("xml:lang", parts.language),) if parts.language else ()
    yield Start("text", language)
    yield from _with_body(parts)
    yield End("text")
    yield End("TEI")


def _with_body(parts: FileParts) -> Iterator[Event]:
    """The text's events; a text without front, body and back is a body."""
    divided = any(annotation.element in _DIVISIONS for annotation in parts.annotations)
    if not divided:
        yield Start("body")
    yield from events(parts.annotations, parts.nesting)
    if not divided:
        yield End("body")
