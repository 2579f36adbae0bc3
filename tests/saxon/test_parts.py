"""The parts of the worker, each alone and in this process."""

import io
import os
import platform
import struct
from pathlib import Path
from typing import Any

import pytest

from edition.saxon import landlock, messages, seccomp
from edition.saxon.faults import Told, told
from edition.saxon.harvest import Refused, empty, harvest, size_of
from edition.saxon.worker import Failed, serve


class Echo:
    """An engine that fails where it is told to."""

    def __init__(self, log: int, fails: bool = False) -> None:
        self.log, self.fails = log, fails

    def compile(self) -> None:
        if self.fails:
            raise Failed("XTSE0010  no such element")

    def run(self, task: dict[str, Any]) -> list[str]:
        if task["page"] == "bad":
            os.write(self.log, b"Error in {1} on line 3 column 4 of x.xsl:\n  FOAR0001  zero\n")
            raise Failed("zero")
        return [task["page"]]


@pytest.mark.parametrize("fails", [False, True])
def test_a_worker_answers_every_task(fails: bool, tmp_path: Path) -> None:
    log = os.open(tmp_path / "log", os.O_RDWR | os.O_CREAT | os.O_APPEND)
    tasks = io.BytesIO(b"".join(messages.encode({"page": page}) for page in ("one", "bad", "two")))
    answers = io.BytesIO()
    serve(tasks, answers, Echo(log, fails), log)
    os.close(log)
    answers.seek(0)
    got = list(iter(lambda: messages.read(answers), None))
    if fails:
        fault = {"file": "", "line": 0, "column": 0}
        assert got == [{"fault": {**fault, "code": "XTSE0010", "message": "no such element"}}]
    else:
        fault = {"file": "x.xsl", "line": 3, "column": 4, "code": "FOAR0001", "message": "zero"}
        assert got == [{"ready": True}, {"said": ["one"]}, {"fault": fault}, {"said": ["two"]}]


@pytest.mark.parametrize(
    ("exception", "log", "expected"),
    [
        ("Stop.", "", Told("", 0, 0, "", "Stop")),
        (
            "Internal error at line 9 in module file:/a/own.xsl",
            "",
            Told("file:/a/own.xsl", 9, 0, "", "Internal error at line 9 in module file:/a/own.xsl"),
        ),
        (
            "zero",
            "Warning at mode m\n  XTDE0540  Ambiguous on line 2 of a.xsl:\n"
            "Error in expression in xsl:value-of/@select on line 3 column 33 of\n  e f.xsl:\n"
            "  FOAR0001  Integer\n  division\n  In template rule on line 2 of e.xsl\n",
            Told("e f.xsl", 3, 33, "FOAR0001", "Integer division"),
        ),
        (
            "x",
            "Error on line 4 column 38 of e.xsl:\n  XTMM9000  Processing terminated\n",
            Told("e.xsl", 4, 38, "XTMM9000", "xsl:message ended it: last words"),
        ),
    ],
)
def test_saxons_words_are_read(exception: str, log: str, expected: Told) -> None:
    assert told(exception, log, "last words") == expected


def test_a_long_message_is_cut() -> None:
    assert len(told("x" * 10_000, "").message) == 401


def test_a_refusal_says_what_may_be() -> None:
    assert told("Permission denied", "").message.endswith("below the page's name, only")


@pytest.mark.parametrize(
    "received", [struct.pack(">I", 1 << 30), messages.LENGTH.pack(2) + b"[]", b"\0\0\0\1x"]
)
def test_nonsense_is_refused(received: bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        messages.decode(received)


def test_half_a_message_is_none() -> None:
    whole = messages.encode({"page": "one"})
    assert [messages.decode(whole[:size]) for size in (0, 3, 4, len(whole) - 1)] == [None] * 4


def test_only_plain_files_are_taken(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a.html").write_bytes(b"page")
    (tmp_path / "a" / "b.txt").write_bytes(b"beside")
    assert harvest(tmp_path, "a.html") == (b"page", (("a/b.txt", b"beside"),))
    assert size_of(tmp_path) == 10
    (tmp_path / "a" / "c.txt").symlink_to("/etc/passwd")
    with pytest.raises(Refused):
        harvest(tmp_path, "a.html")


def test_deep_folders_are_refused_and_removed(tmp_path: Path) -> None:
    here, depth = os.open(tmp_path, os.O_RDONLY), 1200
    for _ in range(depth):
        os.mkdir("a", dir_fd=here)
        below = os.open("a", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(os.open("b", os.O_CREAT | os.O_WRONLY, dir_fd=here))
    os.close(here)
    with pytest.raises(Refused, match="8 folders deep"):
        harvest(tmp_path, "a.html")
    empty(tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("machine", seccomp.MACHINES)
def test_the_filter_is_one_that_the_kernel_can_read(machine: str) -> None:
    code = seccomp.program(machine, 1)
    lines = [struct.unpack_from("=HBBI", code, at) for at in range(0, len(code), 8)]
    assert len(lines) < 4096
    assert lines[-1][::3] == (0x06, 0x7FFF0000)
    for number, (kind, if_true, if_false, _value) in enumerate(lines):
        if kind & 7 == 5:
            assert number + 1 + max(if_true, if_false) < len(lines)


def test_another_machine_is_not_known() -> None:
    with pytest.raises(OSError, match="not known"):
        seccomp.program("pdp-11", 1)


@pytest.mark.skipif(platform.system() != "Linux", reason="Landlock is of Linux")
def test_this_machine_has_landlock() -> None:
    assert landlock.version() > 0
