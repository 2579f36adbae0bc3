"""How far a citation is read, and what a reader of its parts is."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from edition.bibliography.parts import Part
from edition.bibliography.registry import Hit, archives


@dataclass
class State:
    """How far a citation is read.

    form: the tradition of its call numbers; unit: what a bare number behind a series counts.
    sign: where an archive's bare abbreviation stands, -1 if an archive is named otherwise.
    loose: the stretches that no reader knew.
    """

    text: str
    form: str = ""
    extra: Path | None = None
    parts: list[Part] = field(default_factory=list)
    loose: list[tuple[int, int]] = field(default_factory=list)
    has_archive: bool = False
    unit: str = "page"
    sign: int = -1

    def has(self, *fields: str) -> bool:
        """Whether one of the fields is read already."""
        return any(part.field in fields for part in self.parts)

    def add(self, name: str, start: int, end: int) -> int:
        """Take `text[start:end]` as the field `name`; return the end."""
        self.parts.append(Part(name, start, end))
        return end

    def last(self) -> Part | None:
        """Return the part that ends last."""
        return max(self.parts, key=lambda part: part.end, default=None)

    def hit(self, start: int) -> Hit | None:
        """Return the registry's archive whose name begins at `start`."""
        return archives(self.extra).match(self.text, start)


Reader = Callable[[State, int], int]
"""Takes what begins at an offset and returns where it ends; -1 if it does not know the words."""
