"""What a reader is told about the source in hand, and what a reader is."""

import hashlib
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import PurePath
from typing import Literal, Protocol

from edition.diagnostics import Report
from edition.model import Document, Source
from edition.readers.pictures import Beside

Hyphens = Literal["join", "keep"]


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What a reader is told beside the bytes.

    path: how messages call the source: its path as the user gave it.
    language: BCP 47 tag of the text, "" if unknown.
    hyphens: whether a word that a line's end cuts is joined (with a mark `lb`, @break="no") or
        left as it stands; for formats whose lines are those of a printed page.
    beside: the files that the source may name as its pictures; none for bytes alone.
    """

    path: str
    language: str = ""
    hyphens: Hyphens = "join"
    beside: Beside = field(default_factory=Beside, compare=False)

    @property
    def name(self) -> str:
        """The file's name without folder."""
        return PurePath(self.path).name

    def source(self, content: bytes, media_type: str, encoding: str = "") -> Source:
        """Return the `Source` of a document that was read from `content`."""
        return Source(self.name, media_type, encoding, hashlib.sha256(content).hexdigest())


class Claim(IntEnum):
    """How surely a source is of a reader's format; the surest claim wins."""

    NONE = 0
    FALLBACK = 1
    """It can be read so where nobody else claims it."""
    NAME = 2
    """Its name says so, and its content does not speak against it."""
    CONTENT = 3
    """Its content shows the format's habits."""
    SIGNATURE = 4
    """It begins as only this format does."""


class Reader(Protocol):
    """A module that reads one format, registered as an entry point of `edition.readers`."""

    MEDIA_TYPE: str
    SUFFIXES: tuple[str, ...]
    """The endings of file names, in lower case with the dot; the first is the usual one."""

    def claim(self, source: bytes, name: str) -> Claim:
        """Say how surely `source`, the content of a file called `name`, is of this format."""
        ...

    def read(self, source: bytes, options: ReadOptions, report: Report) -> Document:
        """Return the document; ContentError with one line where nothing can be made of it."""
        ...


def suffix(name: str) -> str:
    """Return the ending of a file's name in lower case, with its dot."""
    return PurePath(name).suffix.lower()
