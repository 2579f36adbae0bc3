"""Cutting this process off: limits of its resources, then files, network and programs.

Done twice for files, since Saxon's library reads itself and its own `/proc` while it starts, and
a stylesheet need read neither. What has been done is then tried out: a confinement that lets a
forbidden thing through is none.
"""

import ctypes
import os
import resource
import signal
import socket
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from edition.saxon import landlock, seccomp

_PARENT_DIES: Final = 1
_DEVICES: Final = (Path("/dev/urandom"), Path("/dev/random"), Path("/dev/null"))


class Unconfined(Exception):  # noqa: N818 - a state of things, not an error of the program
    """The system does not confine this process; `str()` says in what."""


def limit_resources(megabytes: int) -> None:
    """Bound memory and the size of files; leave no core; die with the process that started us.

    Saxon reserves addresses for as much memory as the machine has, so RLIMIT_AS would not let it
    start: RLIMIT_DATA counts what it really takes.
    """
    most = megabytes << 20
    bounds = (
        (resource.RLIMIT_DATA, most), (resource.RLIMIT_FSIZE, most), (resource.RLIMIT_CORE, 0),
    )  # fmt: skip
    for kind, wish in bounds:
        hard = resource.getrlimit(kind)[1]
        bound = wish if hard == resource.RLIM_INFINITY else min(wish, hard)
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (bound, bound))
    libc = ctypes.CDLL(None)
    if hasattr(libc, "prctl"):
        libc.prctl(_PARENT_DIES, int(signal.SIGKILL), 0, 0, 0)


def before_saxon(library: Sequence[Path], read: Sequence[Path], write: Sequence[Path]) -> None:
    """Take what Saxon need not have even while it starts; Unconfined where that fails."""
    own = [path for path in (*library, Path("/proc/self"), *_DEVICES) if path.exists()]
    try:
        landlock.restrict([*own, *read], write)
        seccomp.restrict()
    except OSError as error:
        raise Unconfined(error.strerror or str(error)) from error


def before_the_stylesheet(read: Sequence[Path], write: Sequence[Path], forbidden: Path) -> None:
    """Leave reading below `read` and writing below `write`, and try that nothing else goes.

    forbidden: a file of ours, in a folder of ours, that must be out of reach now.
    """
    try:
        landlock.restrict([*(path for path in _DEVICES if path.exists()), *read], write)
    except OSError as error:
        raise Unconfined(error.strerror or str(error)) from error
    for what, attempt in attempts(forbidden):
        if _goes(attempt):
            raise Unconfined(f"{what} was not stopped")


def attempts(forbidden: Path) -> Sequence[tuple[str, Callable[[], object]]]:
    """Return what must fail in a confined process, with words for it."""
    beside = forbidden.with_name("made")
    return (
        ("reading a file", forbidden.read_bytes),
        ("reading a folder", lambda: next(forbidden.parent.iterdir())),
        ("reading /proc", Path("/proc/self/environ").read_bytes),
        ("writing a file", lambda: _open(forbidden, os.O_WRONLY)),
        ("cutting a file", lambda: os.truncate(forbidden, 0)),
        ("making a file", lambda: _open(beside, os.O_WRONLY | os.O_CREAT)),
        ("making a folder", beside.mkdir),
        ("making a link", lambda: beside.symlink_to(forbidden)),
        ("removing a file", forbidden.unlink),
        ("opening a socket", lambda: socket.socket(socket.AF_INET).close()),
        ("opening a local socket", lambda: socket.socket(socket.AF_UNIX).close()),
        ("starting a process", _fork),
        ("starting a program", lambda: os.execv("/bin/true", ["true"])),  # noqa: S606
        ("signalling another process", lambda: os.kill(os.getppid(), 0)),
    )


def _goes(attempt: Callable[[], object]) -> bool:
    try:
        attempt()
    except OSError:
        return False
    return True


def _open(path: Path, flags: int) -> None:
    os.close(os.open(path, flags | os.O_CLOEXEC, 0o600))


def _fork() -> None:
    child = os.fork()
    if not child:
        os._exit(0)
    os.waitpid(child, 0)
