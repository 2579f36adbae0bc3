"""seccomp: the system calls that this process, and its threads to come, do without.

Landlock speaks of files (and in its later versions of TCP). This filter takes the rest: every
socket, every new process and program, signals to others, the times, owners and rights of files,
and the doors into the kernel that have no use here. A refused call fails with EPERM.
"""

import ctypes
import os
import platform
import struct
from typing import Final

_SET_SECCOMP, _FILTER = 22, 2
_ALLOW, _ERRNO = 0x7FFF0000, 0x00050000
_EPERM, _ENOSYS = 1, 38
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16
_X32 = 0x40000000
_CLONE_THREAD = 0x00010000

MACHINES: Final = {"x86_64": (0xC000003E, 0), "aarch64": (0xC00000B7, 1)}
"""The kernel's name of an architecture, and the column of its numbers below."""

REFUSED: Final[dict[str, tuple[int, int]]] = {
    # network
    "socket": (41, 198), "socketpair": (53, 199), "connect": (42, 203), "accept": (43, 202),
    "accept4": (288, 242), "bind": (49, 200), "listen": (50, 201), "sendto": (44, 206),
    "sendmsg": (46, 211), "sendmmsg": (307, 269),
    # programs and processes; clone is let through for threads
    "execve": (59, 221), "execveat": (322, 281), "fork": (57, -1), "vfork": (58, -1),
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271),
    "pidfd_open": (434, 434), "pidfd_getfd": (438, 438), "pidfd_send_signal": (424, 424),
    "kill": (62, 129), "tkill": (200, 130), "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240), "kcmp": (312, 272),
    # what Landlock does not govern of files
    "truncate": (76, 45), "chmod": (90, -1), "fchmod": (91, 52), "fchmodat": (268, 53),
    "fchmodat2": (452, 452), "chown": (92, -1), "fchown": (93, 55), "lchown": (94, -1),
    "fchownat": (260, 54), "utime": (132, -1), "utimes": (235, -1), "futimesat": (261, -1),
    "utimensat": (280, 88), "setxattr": (188, 5), "lsetxattr": (189, 6), "fsetxattr": (190, 7),
    "removexattr": (197, 14), "lremovexattr": (198, 15), "fremovexattr": (199, 16),
    "open_by_handle_at": (304, 265),
    # the kernel's own doors
    "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41), "chroot": (161, 51),
    "open_tree": (428, 428), "move_mount": (429, 429), "fsopen": (430, 430),
    "fsmount": (432, 432), "mount_setattr": (442, 442), "unshare": (272, 97), "setns": (308, 268),
    "init_module": (175, 105), "finit_module": (313, 273), "bpf": (321, 280),
    "perf_event_open": (298, 241), "userfaultfd": (323, 282), "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426), "io_uring_register": (427, 427), "add_key": (248, 217),
    "request_key": (249, 218), "keyctl": (250, 219),
}  # fmt: skip
_CLONE, _CLONE3, _TGKILL, _PRLIMIT = (56, 220), (435, 435), (234, 131), (302, 261)


def restrict() -> None:
    """Refuse the calls from now on; OSError where the kernel or the machine does not let us."""
    code = program(platform.machine(), os.getpid())
    if ctypes.sizeof(ctypes.c_void_p) != 8:
        raise OSError("seccomp: not on this machine")
    buffer = ctypes.create_string_buffer(code)
    header = struct.pack("@HxxxxxxP", len(code) // 8, ctypes.addressof(buffer))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(38, 1, 0, 0, 0) or libc.prctl(_SET_SECCOMP, _FILTER, header, 0, 0):
        error = ctypes.get_errno()
        raise OSError(error, f"seccomp: {os.strerror(error)}")


def program(machine: str, process: int) -> bytes:
    """Return the filter for a machine as the kernel wants it; OSError for one we do not know."""
    if machine not in MACHINES:
        raise OSError(f"seccomp: {machine} is not known to us")
    name, column = MACHINES[machine]
    refuse, unknown = _return(_ERRNO | _EPERM), _return(_ERRNO | _ENOSYS)
    lines = [
        _line(_LOAD, _ARCHITECTURE),
        _line(_EQUAL, name, 1, 0), refuse,
        _line(_LOAD, _NUMBER),
        _line(_AT_LEAST, _X32, 0, 1), refuse,
        _line(_EQUAL, _CLONE3[column], 0, 1), unknown,  # the C library then calls clone
    ]  # fmt: skip
    for calls in REFUSED.values():
        if calls[column] >= 0:
            lines += [_line(_EQUAL, calls[column], 0, 1), refuse]
    for call, test in (
        (_CLONE, _line(_ANY_BIT, _CLONE_THREAD, 0, 1)),
        (_TGKILL, _line(_EQUAL, process, 0, 1)),
        (_PRLIMIT, _line(_EQUAL, 0, 0, 1)),
    ):
        first = _line(_LOAD, _FIRST_ARGUMENT)
        lines += [_line(_EQUAL, call[column], 0, 4), first, test, _return(_ALLOW), refuse]
    return b"".join([*lines, _return(_ALLOW)])


def _line(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("=HBBI", code, if_true, if_false, value)


def _return(value: int) -> bytes:
    return _line(_RETURN, value)
