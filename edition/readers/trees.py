"""Two questions to an element of a tree."""

from typing import Any


def line_of(element: Any) -> int:
    """Return the line of the source on which an element begins, 0 if it is not known."""
    line = element.sourceline
    return line if isinstance(line, int) else 0


def words_in(element: Any) -> str:
    """Return all text in an element."""
    return "".join(element.itertext())
