"""The file as a whole: header, stand-off persons, text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from edition.model import Annotation, Person
from edition.tei.elements import MILESTONES, OMIT
from edition.tei.nest import Nesting, write_text
from edition.tei.nodes import Node, filled
from edition.tei.persons import list_person
from edition.tei.serialise import Writer

_DIVISIONS = frozenset({"front", "body", "back"})
_NO_BLOCK = MILESTONES | {"note", "fw", "ref", OMIT}


@dataclass(frozen=True, slots=True)
class FileParts:
    """What a file is made of: `annotations` are those of the text, in order, and nest."""

    header: Node
    others: Sequence[Person]
    annotations: Sequence[Annotation]
    nesting: Nesting
    language: str


def file_bytes(parts: FileParts) -> bytes:
    """Return the TEI file."""
    writer = Writer()
    writer.start("TEI")
    parts.header.write(writer)
    standoff = filled("standOff", list_person(parts.others))
    if standoff is not None:
        standoff.write(writer)
    writer.start("text", (("xml:lang", parts.language),) if parts.language else ())
    _write_body(parts, writer)
    writer.end("text")
    writer.end("TEI")
    return writer.data()


def _write_body(parts: FileParts, writer: Writer) -> None:
    """A text without front, body and back is a body; it has a paragraph if nothing else."""
    divided = any(annotation.element in _DIVISIONS for annotation in parts.annotations)
    if not divided:
        writer.start("body")
    write_text(parts.annotations, parts.nesting, writer)
    if not divided:
        if not _has_block(parts.annotations):
            writer.start("p")
            writer.end("p")
        writer.end("body")


def _has_block(annotations: Iterable[Annotation]) -> bool:
    """Say whether anything but notes and marks of pages stands in a body."""
    end = 0
    for annotation in annotations:
        if annotation.element == "note" and annotation.start >= end:
            end = annotation.end
        elif annotation.start >= end and annotation.element not in _NO_BLOCK:
            return True
    return False
