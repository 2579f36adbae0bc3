"""What ends a run: a schema that is no RELAX NG schema."""


class SchemaError(Exception):
    """A schema cannot be used; says where, why and by which section of the standard.

    `path` is the schema file (or the included one), `line` and `column` are 1-based and count
    characters; `section` is the section of the RELAX NG specification that is broken, or "".
    """

    def __init__(
        self, message: str, path: str = "", line: int = 0, column: int = 0, section: str = ""
    ) -> None:
        """Keep the parts, so that a caller can lay out its own line."""
        super().__init__(message, path, line, column, section)
        self.message = message
        self.path = path
        self.line = line
        self.column = column
        self.section = section

    def __str__(self) -> str:
        """One line: place, reason, section."""
        place = f"{self.path}:{self.line}:{self.column}: " if self.path else ""
        section = f" (RELAX NG, section {self.section})" if self.section else ""
        return f"{place}{self.message}{section}"


class DocumentError(Exception):
    """A document cannot be read as XML under our rules; position as in `SchemaError`."""

    def __init__(self, message: str, line: int = 1, column: int = 1) -> None:
        """Keep the parts for the finding that it becomes."""
        super().__init__(message, line, column)
        self.message = message
        self.line = line
        self.column = column
