"""Taking from the worker's folder what it wrote: regular files with plain names, no more."""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_PLAIN: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,99}")
_MOST, _DEEPEST = 10_000, 8


class Refused(ValueError):  # noqa: N818 - a verdict
    """What was written may not go onto the site; `str()` says why."""


def harvest(folder: Path, page: str) -> tuple[bytes, tuple[tuple[str, bytes], ...]]:
    """Return the content of the page, and path and content of the other files, by path.

    These lie below the page's name without its ending. Refused where one lies elsewhere, has a
    name with other characters than letters, digits, dot, hyphen and underscore, or is no file.
    """
    stem = page.rpartition(".")[0]
    main, others = b"", {}
    for path, is_file in _walk(folder):
        name = path.relative_to(folder).as_posix()
        if name == page and is_file:
            main = _content(path)
            continue
        if not name.startswith(f"{stem}/"):
            raise Refused(f"writes {name}; beside {page} it may write below {stem}/ only")
        parts = name.split("/")
        if len(parts) > _DEEPEST:
            raise Refused(f"writes {_DEEPEST} folders deep and more")
        if not (is_file and all(_PLAIN.fullmatch(part) for part in parts)):
            raise Refused(f"writes {name}; names are of letters, digits, dot, hyphen, underscore")
        others[name] = _content(path)
    folded = {name.casefold() for name in others}
    if len(folded) < len(others):
        raise Refused("writes two files whose names differ in capitals only")
    return main, tuple(sorted(others.items()))


def size_of(folder: Path) -> int:
    """Return how many bytes lie in a folder; a file that vanishes meanwhile counts none."""
    total = 0
    for path, _is_file in _walk(folder):
        try:
            total += path.lstat().st_size
        except OSError:
            continue
    return total


def empty(folder: Path) -> None:
    """Remove what lies in a folder, however deep: not by recursion, as the library does."""
    folders = [folder]
    for each in folders:
        with os.scandir(each) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(Path(entry.path))
                else:
                    Path(entry.path).unlink()
    for each in reversed(folders[1:]):
        each.rmdir()


def _walk(folder: Path) -> Iterator[tuple[Path, bool]]:
    """Yield what lies in a folder but folders, and whether each is a regular file."""
    count, waiting = 0, [folder]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                count += 1
                if count > _MOST:
                    raise Refused(f"writes more than {_MOST} files")
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(Path(entry.path))
                else:
                    yield Path(entry.path), entry.is_file(follow_symlinks=False)


def _content(path: Path) -> bytes:
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise Refused(f"writes {path.name}, which is no file")
        return file.read()
