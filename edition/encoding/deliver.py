"""An encoding goes to its file, unless someone has edited that file."""

import shlex
from collections.abc import Mapping
from enum import Enum
from pathlib import Path

from edition.diagnostics import Diagnostic, Severity
from edition.encoding.pipeline import Encoding
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
    encoding: Encoding, target: Path, source: Path, *, force: bool = False
) -> tuple[Outcome, Diagnostic | None]:
    """Write an encoding to `target` if it differs from what stands there and nobody has edited
    that; its pictures first, so that none is ever missing.

    An edited file stays, with a finding that gives the command to see the difference; with `force`
    it is replaced and kept beside as `NAME.bak` (`.bak2`, ... if there is one already).
    UsageError where target and source are the same file.
    """
    if target.exists() and target.resolve() == source.resolve():
        raise UsageError(f"{target}: is the source itself; give another file with -o")
    old = read_bytes(target) if target.exists() else None
    foreign = old is not None and old != encoding.data and not is_untouched(old)
    if old is not None and foreign:
        if not force:
            return Outcome.KEPT, _kept(target, source, edited=is_stamped(old))
        write_file(_backup(target), old)
    _write_pictures(encoding.pictures, target.parent)
    if old == encoding.data:
        return Outcome.UNCHANGED, None
    write_file(target, encoding.data)
    return Outcome.WRITTEN, None


def left_behind(encoding: Encoding, source: Path) -> Diagnostic | None:
    """Return the warning that pictures have no place where the encoding goes to no file."""
    if not encoding.pictures:
        return None
    return Diagnostic(
        str(source),
        0,
        0,
        Severity.WARNING,
        "ED411",
        f"{len(encoding.pictures)} pictures are named in the encoding but written nowhere",
        "name a file with -o; they are written beside it",
    )


def _write_pictures(pictures: Mapping[str, bytes], folder: Path) -> None:
    for name, content in pictures.items():
        path = folder / name
        if not path.is_file() or path.read_bytes() != content:
            write_file(path, content)


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
