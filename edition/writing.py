"""A file is old or new, never half."""

import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from edition.errors import EnvironmentFailure


def write_file(path: Path, content: bytes | Iterable[bytes]) -> None:
    """Write `content` to `path`: to a new file beside it, then to the disk, then in its place.

    Folders that are missing are made. EnvironmentFailure names the path; the old file then stands
    as it was, and nothing is left beside it.
    """
    chunks = (content,) if isinstance(content, bytes) else content
    temporary = path.with_name(f".{path.name[:80]}.{secrets.token_hex(4)}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with temporary.open("xb") as file:
                for chunk in chunks:
                    file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)
    except OSError as error:
        raise EnvironmentFailure(f"{path}: cannot be written: {error.strerror}") from error


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
