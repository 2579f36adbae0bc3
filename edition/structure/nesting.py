"""Divisions that open at heads and close where a head of the same or a higher rank comes."""

from dataclasses import replace

from edition.model import Annotation
from edition.structure.divisions import ACT, Division

Attributes = tuple[tuple[str, str], ...]


class Divisions:
    """The divisions that are open, outermost first.

    out: takes each division before what it holds, for of two annotations over the same span the
    first holds the other. end: how far the open divisions reach.
    """

    def __init__(self, out: list[Annotation], start: int) -> None:
        self.out, self.end = out, start
        self._open: list[tuple[int, int, Division | None, int]] = []

    def reach(self, end: int) -> None:
        """Say that the open divisions hold the text up to `end`."""
        self.end = max(self.end, end)

    def open(self, start: int, depth: int, division: Division | None, kind: str = "") -> None:
        """Open a division at `start`; those of the same depth or deeper close."""
        self.close(depth)
        self._open.append((depth, start, division, len(self.out)))
        self.out.append(Annotation(start, start, "div", _attributes(division, kind)))

    def close(self, depth: int = 0) -> None:
        """Close the divisions of `depth` and deeper."""
        while self._open and self._open[-1][0] >= depth:
            *_, place = self._open.pop()
            self.out[place] = replace(self.out[place], end=self.end)

    @property
    def innermost(self) -> Division | None:
        """What the head of the innermost open division says."""
        return self._open[-1][2] if self._open else None

    @property
    def depth(self) -> int:
        """The depth of the innermost open division, 0 if none is open."""
        return self._open[-1][0] if self._open else 0

    def in_act(self) -> bool:
        """Whether an act or a part is open, so that a head without number is a scene's."""
        return any(
            depth < ACT or (one is not None and one.type in ("act", "part"))
            for depth, _, one, _ in self._open
        )

    def holds(self, kind: str, number: str) -> bool:
        """Whether a division of this type and number is open."""
        return any(
            one is not None and one.type == kind and one.number == number
            for _, _, one, _ in self._open
        )


def _attributes(division: Division | None, kind: str) -> Attributes:
    if division is None:
        return (("type", kind),) if kind else ()
    number = (("n", division.number),) if division.number else ()
    return (("type", division.type), *number)
