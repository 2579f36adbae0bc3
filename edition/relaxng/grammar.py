"""A simplified grammar: a table of shared pattern rows and the element definitions.

A row is a tuple of a kind and its parts; parts that are patterns are row numbers. Equal rows are
stored once. The builder carries out sections 4.20 (notAllowed) and 4.21 (empty) as rows are made.

| kind | parts |
| --- | --- |
| `empty`, `notAllowed`, `text` | |
| `choice`, `group`, `interleave` | two or more rows |
| `oneOrMore`, `list` | a row |
| `element` | the number of a definition |
| `attribute` | name class, row of the value |
| `data` | library, type, params, row of `except` or None |
| `value` | library, type, text, prefixes as pairs |
"""

from dataclasses import dataclass, field
from typing import Any

from edition.relaxng.nameclasses import NameClass

Row = tuple[Any, ...]

EMPTY, NOT_ALLOWED, TEXT = 0, 1, 2
FIRST_ROWS: list[Row] = [("empty",), ("notAllowed",), ("text",)]


class Definition:
    """One `element` of the schema."""

    __slots__ = ("body", "line", "names", "path")

    def __init__(self, names: NameClass, body: int, path: str, line: int) -> None:
        """Take its names, the row of attributes and content, and where it stands."""
        self.names = names
        self.body = body
        self.path = path
        self.line = line


@dataclass
class Grammar:
    """What the rest of the engine works on."""

    rows: Any
    """Row number -> row: a list, or a reader of cached rows."""
    definitions: list[Definition]
    start: int
    files: list[tuple[str, str]] = field(default_factory=list)
    """Path below the schema's folder and digest of each further file read."""
    commonness: dict[str, int] = field(default_factory=dict)
    """Element name -> in how many elements it may stand."""
    parents: dict[str, list[int]] = field(default_factory=dict)
    """Element name -> the first few definitions in which it may stand."""
    id_conflict: str = ""
    """Why ID checks are impossible with this schema, or ""."""
    uses_prefixes: bool = False
    """Whether a type (QName, NOTATION) needs the prefixes of the document."""


class GrammarBuilder:
    """Makes rows, each once."""

    def __init__(self) -> None:
        """Start with the three rows that have no parts."""
        self.rows: list[Row] = list(FIRST_ROWS)
        self.definitions: list[Definition] = []
        self._numbers: dict[Row, int] = {row: number for number, row in enumerate(FIRST_ROWS)}

    def _row(self, row: Row) -> int:
        number = self._numbers.get(row)
        if number is None:
            number = self._numbers[row] = len(self.rows)
            self.rows.append(row)
        return number

    def choice(self, parts: list[int]) -> int:
        """Return the choice of `parts`, flat, in order, without repeats and without notAllowed."""
        flat: dict[int, None] = {}
        for part in parts:
            row = self.rows[part]
            flat.update(dict.fromkeys(row[1:] if row[0] == "choice" else (part,)))
        flat.pop(NOT_ALLOWED, None)
        if not flat:
            return NOT_ALLOWED
        return next(iter(flat)) if len(flat) == 1 else self._row(("choice", *flat))

    def combined(self, kind: str, parts: list[int]) -> int:
        """Return the `group` or `interleave` of `parts`."""
        flat: list[int] = []
        for part in parts:
            if part == NOT_ALLOWED:
                return NOT_ALLOWED
            row = self.rows[part]
            flat.extend(row[1:] if row[0] == kind else (part,))
        flat = [part for part in flat if part != EMPTY]
        if not flat:
            return EMPTY
        return flat[0] if len(flat) == 1 else self._row((kind, *flat))

    def group(self, parts: list[int]) -> int:
        """Return the parts one after the other."""
        return self.combined("group", parts)

    def one_or_more(self, part: int) -> int:
        """Return the repetition of `part`."""
        return part if part in (EMPTY, NOT_ALLOWED) else self._row(("oneOrMore", part))

    def list(self, part: int) -> int:
        """Return the list of words that match `part`."""
        return NOT_ALLOWED if part == NOT_ALLOWED else self._row(("list", part))

    def attribute(self, names: NameClass, part: int) -> int:
        """Return an attribute."""
        return NOT_ALLOWED if part == NOT_ALLOWED else self._row(("attribute", names, part))

    def data(self, library: str, name: str, params: Row, excluded: int | None) -> int:
        """Return a datatype with parameters and exception."""
        if excluded == NOT_ALLOWED:
            excluded = None
        return self._row(("data", library, name, params, excluded))

    def value(self, library: str, name: str, text: str, prefixes: Row) -> int:
        """Return a fixed value."""
        return self._row(("value", library, name, text, prefixes))

    def element(self, definition: int) -> int:
        """Return the row of an element definition."""
        return self._row(("element", definition))
