"""Landlock: which files the calling thread, and all that it starts, may read and write.

Linux 5.13 and later; any process may give up its own rights, for good. The numbers are those of
`linux/landlock.h`, the same on every architecture.
"""

import ctypes
import os
import struct
from collections.abc import Iterable
from pathlib import Path
from typing import Final

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_VERSION, _PATH_BENEATH = 1, 1
_NO_NEW_PRIVILEGES: Final = 38

_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_MAKE_DIR, _MAKE_REGULAR, _TRUNCATE = 1 << 7, 1 << 8, 1 << 14
_READ: Final = _READ_FILE | _READ_DIR
_WRITE: Final = _READ_FILE | _WRITE_FILE | _MAKE_DIR | _MAKE_REGULAR | _TRUNCATE
"""Saxon makes a file by opening it for both; it may not list the folder, nor remove anything."""
_OF_FILES: Final = _READ_FILE | _WRITE_FILE | _TRUNCATE
_BITS: Final = {1: 13, 2: 14, 3: 15, 4: 15}
"""How many rights on files a version of the interface knows; the later ones have 16."""


def version() -> int:
    """Return the version of the kernel's Landlock; 0 where there is none, or it is not let on."""
    found = _libc().syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(_VERSION))
    return max(0, int(found))


def restrict(read: Iterable[Path], write: Iterable[Path]) -> None:
    """Leave this thread only reading below `read`, and making and writing files below `write`.

    OSError where the kernel does not do it.
    """
    abi = version()
    if not abi:
        raise OSError("there is no Landlock")
    handled = (1 << _BITS.get(abi, 16)) - 1
    network, scoped = (3 if abi >= 4 else 0), (3 if abi >= 6 else 0)
    attributes = struct.pack("=QQQ", handled, network, scoped)
    size = 24 if abi >= 6 else 16 if abi >= 4 else 8
    ruleset = _call(_CREATE_RULESET, attributes, ctypes.c_size_t(size), ctypes.c_uint32(0))
    try:
        for paths, rights in ((read, _READ), (write, _WRITE)):
            for path in paths:
                _allow(ruleset, path, rights & handled)
        libc = _libc()
        if libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0):
            raise OSError(ctypes.get_errno(), "no_new_privs")
        _call(_RESTRICT_SELF, ctypes.c_int(ruleset), ctypes.c_uint32(0))
    finally:
        os.close(ruleset)


def _allow(ruleset: int, path: Path, rights: int) -> None:
    descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        if not path.is_dir():
            rights &= _OF_FILES
        rule = struct.pack("=Qi", rights, descriptor)
        kind, no_flags = ctypes.c_int(_PATH_BENEATH), ctypes.c_uint32(0)
        _call(_ADD_RULE, ctypes.c_int(ruleset), kind, rule, no_flags)
    finally:
        os.close(descriptor)


def _call(number: int, *arguments: object) -> int:
    result = int(_libc().syscall(number, *arguments))
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"Landlock: {os.strerror(code)}")
    return result


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)
