"""Findings that the project knows of: `ignore` in edition.toml.

An entry is `CODE path` or `CODE path:words`: findings with that code, in files whose path from the
project's root matches (`*` stands for anything), with those words in their message.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from edition.config import FILE_NAME
from edition.diagnostics import Diagnostic, Severity
from edition.errors import UsageError
from edition.validation.codes import UNUSED_IGNORE


@dataclass(slots=True)
class Ignore:
    """One entry, and whether it was of use."""

    written: str
    code: str
    pattern: str
    words: str
    asked: bool = False
    """Whether a file of this run matches."""
    used: bool = False

    def covers(self, finding: Diagnostic, path: str) -> bool:
        """Whether a finding in the file at `path` (from the project's root) is ignored."""
        return (
            finding.code == self.code
            and fnmatchcase(path, self.pattern)
            and self.words in finding.message
        )


def read_ignores(entries: Iterable[str]) -> list[Ignore]:
    """Return the entries of the configuration; UsageError for one that cannot be read."""
    ignores = []
    for entry in entries:
        code, _, rest = entry.strip().partition(" ")
        pattern, _, words = rest.strip().partition(":")
        if not code or not pattern:
            raise UsageError(
                f'{FILE_NAME}: validate.ignore: "{entry}" is not "CODE path" or "CODE path:words"'
            )
        ignores.append(Ignore(entry, code, pattern.strip(), words.strip()))
    return ignores


def apply(ignores: Sequence[Ignore], path: str, findings: list[Diagnostic]) -> list[Diagnostic]:
    """Return the findings in one file that no entry ignores."""
    kept = []
    for ignore in ignores:
        ignore.asked = ignore.asked or fnmatchcase(path, ignore.pattern)
    for finding in findings:
        covering = [ignore for ignore in ignores if ignore.covers(finding, path)]
        for ignore in covering:
            ignore.used = True
        if not covering:
            kept.append(finding)
    return kept


def unused(ignores: Iterable[Ignore], *, whole: bool) -> list[Diagnostic]:
    """Return a finding for each entry that ignored nothing.

    whole: the run looked at all of the project; else only entries for files that it did look at
    are reported.
    """
    return [
        Diagnostic(
            FILE_NAME,
            0,
            0,
            Severity.WARNING,
            UNUSED_IGNORE,
            f'validate.ignore: "{ignore.written}" ignores nothing',
            "take it out",
        )
        for ignore in ignores
        if not ignore.used and (whole or ignore.asked)
    ]
