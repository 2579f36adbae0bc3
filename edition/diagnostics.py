"""A finding is a value; printing it is another's work.

Codes are stable. Their families:
ED1xx a document against its schema; ED2xx the rules; ED3xx reading a source;
ED4xx decisions of the encoder; ED5xx publishing; ED6xx project and configuration.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Severity(StrEnum):
    """How bad a finding is: errors make a command exit with 1, warnings only under `--strict`."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding about one place of one file.

    `line` and `column` count from 1, in characters; 0 means that the place is not known.
    `message` is one sentence for the editor; `hint` says what to do, or what would be allowed.
    """

    file: str
    line: int
    column: int
    severity: Severity
    code: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        return printable(f"{place}: {self.severity} {self.code} {self.message}")


class Report(Protocol):
    """What readers and annotators are handed to tell what they noticed."""

    def __call__(self, diagnostic: Diagnostic, /) -> None: ...


_BIDI_MARKS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def printable(text: str) -> str:
    """Return `text` on one line, with control characters and bidi marks written as escapes.

    A file name or a snippet of a document must not be able to forge a second finding
    or to move the terminal's cursor.
    """
    return "".join(
        character
        if (character.isprintable() and character not in _BIDI_MARKS) or character == " "
        else character.encode("unicode_escape", "backslashreplace").decode("ascii")
        for character in text
    )


def worst(diagnostics: Iterable[Diagnostic], *, strict: bool = False) -> int:
    """Return the exit code for findings: 1 for an error (or, if `strict`, a warning), else 0."""
    fatal = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return int(any(diagnostic.severity in fatal for diagnostic in diagnostics))
