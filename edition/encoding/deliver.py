"""An encoding goes to its file, unless someone has edited that file."""

import shlex
from enum import Enum
from pathlib import Path

from edition.diagnostics import Diagnostic, Severity
from edition.errors import UsageError
from edition.loader.files import read_bytes
from edition.tei.stamp import is_stamped, is_untouched
from edition.writing import write_file


class Outcome(Enum):
    """What became of the file."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    KEPT = "kept"


def deliver(
    data: bytes, target: Path, source: Path, *, force: bool = False
) -> tuple[Outcome, Diagnostic | None]:
    """Write `data` to `target` if it differs from what stands there and nobody has edited that.

    An edited file stays, with a finding that gives the command to see the difference; with `force`
    it is replaced and kept beside as `NAME.bak` (`.bak2`, ... if there is one already).
    UsageError where target and source are the same file.
    """
    if target.exists() and target.resolve() == source.resolve():
        raise UsageError(f"{target}: is the source itself; give another file with -o")
    if not target.exists():
        write_file(target, data)
        return Outcome.WRITTEN, None
    old = read_bytes(target)
    if old == data:
        return Outcome.UNCHANGED, None
    if not is_untouched(old):
        if not force:
            return Outcome.KEPT, _kept(target, source, edited=is_stamped(old))
        write_file(_backup(target), old)
    write_file(target, data)
    return Outcome.WRITTEN, None


def _backup(target: Path) -> Path:
    number = 1
    while True:
        path = target.with_name(f"{target.name}.bak{number if number > 1 else ''}")
        if not path.exists():
            return path
        number += 1


def _kept(target: Path, source: Path, *, edited: bool) -> Diagnostic:
    why = "has been edited since it was encoded" if edited else "was not written by edition"
    show = f"edition encode {shlex.quote(str(source))} -o - | diff {shlex.quote(str(target))} -"
    return Diagnostic(
        str(target),
        0,
        0,
        Severity.WARNING,
        "ED410",
        f"{why}, and is kept as it is; see the difference with: {show}",
        "`edition encode --force` replaces it and keeps a backup",
    )
