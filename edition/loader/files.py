"""Bytes of a regular file, within limits."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from edition.errors import ContentError, EnvironmentFailure, UsageError

_MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may take: its size in bytes and the depth of its elements."""

    size: int = 256 * _MEGABYTE
    depth: int = 256


def read_bytes(path: Path, limits: Limits | None = None) -> bytes:
    """Return the content of a regular file.

    A folder, a pipe or a device is refused unread, and so is a file over the limit. Raises
    UsageError for a file that is missing or no regular file, EnvironmentFailure where the system
    does not let us read it, ContentError for one that is too large.
    """
    limits = limits or Limits()
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError as error:
        raise UsageError(f"{path}: there is no such file") from error
    except OSError as error:
        raise EnvironmentFailure(f"{path}: cannot be read: {error.strerror}") from error
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        os.close(descriptor)
        raise UsageError(f"{path}: is no regular file")
    with os.fdopen(descriptor, "rb") as file:
        if status.st_size > limits.size:
            raise ContentError(
                f"{path}: {status.st_size // _MEGABYTE} MB are more than the limit of "
                f"{limits.size // _MEGABYTE} MB"
            )
        try:
            return file.read(limits.size + 1)
        except OSError as error:
            raise EnvironmentFailure(f"{path}: cannot be read: {error.strerror}") from error
