"""Divisions that open at heads and close where a head of the same or a higher rank comes."""

from edition.model import Annotation
from edition.structure.divisions import Division


class Divisions:
    """The divisions that are open, outermost first; `out` takes each one as it closes."""

    def __init__(self, out: list[Annotation], end: int) -> None:
        self.out, self.end = out, end
        self._open: list[tuple[int, int, tuple[tuple[str, str], ...]]] = []

    def reach(self, end: int) -> None:
        """Say that the open divisions hold the text up to `end`."""
        self.end = max(self.end, end)

    def open(self, start: int, depth: int, division: Division | None, kind: str = "") -> None:
        """Open a division at `start`; those of the same depth or deeper close."""
        self.close(depth)
        attributes: tuple[tuple[str, str], ...] = (("type", kind),) if kind else ()
        if division is not None:
            attributes = (("type", division.type),)
            if division.number:
                attributes = (*attributes, ("n", division.number))
        self._open.append((depth, start, attributes))

    def close(self, depth: int = 0) -> None:
        """Close the divisions of `depth` and deeper."""
        while self._open and self._open[-1][0] >= depth:
            _, start, attributes = self._open.pop()
            self.out.append(Annotation(start, self.end, "div", attributes))
