"""The first waist: a document as plain text with annotations by offset. Standard library only."""

from edition.model.annotation import Annotation, Certainty
from edition.model.document import Block, Document, Place, Source
from edition.model.facts import Fact
from edition.model.person import NamePart, Person, PersonName
from edition.model.structure import Context, Structure

__all__ = [
    "Annotation",
    "Block",
    "Certainty",
    "Context",
    "Document",
    "Fact",
    "NamePart",
    "Person",
    "PersonName",
    "Place",
    "Source",
    "Structure",
]
