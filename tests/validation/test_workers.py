"""A file that hangs, eats memory or kills its process is reported, and the rest goes on."""

import io
import os
import signal
import struct
import time
from pathlib import Path

import msgspec
import pytest

from edition.diagnostics import Diagnostic, Severity
from edition.errors import UsageError
from edition.validation.workers import Answer, Inspect, Job, inspect_all, limit_resources, work

JOBS = [(Path(name), name) for name in ("good-1", "bad", "good-2", "good-3")]


def good(name: str) -> Diagnostic:
    return Diagnostic(name, 1, 1, Severity.INFO, "ED999", f"seen {name}")


def run(misbehave: Inspect, seconds: float = 20, workers: int = 2) -> dict[str, list[str]]:
    def make() -> Inspect:
        def inspect(path: Path, name: str) -> list[Diagnostic]:
            return misbehave(path, name) if name == "bad" else [good(name)]

        return inspect

    found = dict(inspect_all(JOBS, make, workers, seconds, 512))
    assert sorted(found) == [0, 1, 2, 3]
    names = {JOBS[number][1]: [str(one) for one in found[number]] for number in found}
    for name in ("good-1", "good-2", "good-3"):
        assert names[name] == [str(good(name))]
    return names


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_a_file_that_hangs(workers: int) -> None:
    def hang(path: Path, name: str) -> list[Diagnostic]:
        time.sleep(60)
        return []

    found = run(hang, seconds=0.5, workers=workers)["bad"]
    assert found == [
        "bad: error ED603 takes longer than 0.5 seconds (validate.seconds); it was not checked"
    ]


def test_a_file_that_eats_memory() -> None:
    def eat(path: Path, name: str) -> list[Diagnostic]:
        return [good(name)] * len(bytearray(2 << 30))

    found = run(eat)["bad"]
    assert found == [
        "bad: error ED603 takes more memory than validate.megabytes allows; not checked"
    ]


def test_a_file_that_kills_its_process() -> None:
    def die(path: Path, name: str) -> list[Diagnostic]:
        os.kill(os.getpid(), signal.SIGKILL)
        return []

    (found,) = run(die)["bad"]
    assert "ED603 ended the process that checked it (signal 9)" in found


def test_a_setting_that_cannot_work_ends_the_run() -> None:
    def refuse(path: Path, name: str) -> list[Diagnostic]:
        raise UsageError("two rules have the code ED201")

    with pytest.raises(UsageError, match="two rules"):
        run(refuse)


def test_a_bug_is_not_hidden() -> None:
    def stumble(path: Path, name: str) -> list[Diagnostic]:
        raise KeyError("k")

    with pytest.raises(RuntimeError, match="bad: KeyError: 'k'"):
        run(stumble)


def test_answers_longer_than_a_pipe_holds() -> None:
    def much(path: Path, name: str) -> list[Diagnostic]:
        return [good(name * 50)] * 20_000

    assert len(run(much)["bad"]) == 20_000


def test_the_work_of_one_process() -> None:
    def make() -> Inspect:
        def inspect(path: Path, name: str) -> list[Diagnostic]:
            if name == "bad":
                raise MemoryError
            return [good(name)]

        return inspect

    jobs: list[Job] = JOBS
    answers = io.BytesIO()
    work(io.BytesIO(struct.pack(">II", 1, 0)), answers, jobs, make)
    data, got = answers.getvalue(), []
    while data:
        (length,) = struct.unpack_from(">I", data)
        got.append(msgspec.json.decode(data[4 : 4 + length], type=Answer))
        data = data[4 + length :]
    assert [one.code for one in got[0].findings] == ["ED603"]
    assert got[1].findings == [good("good-1")]


def test_limits_are_set(monkeypatch: pytest.MonkeyPatch) -> None:
    import resource

    limits: dict[int, tuple[int, int]] = {}
    monkeypatch.setattr(resource, "setrlimit", limits.__setitem__)
    limit_resources(100)
    assert limits[resource.RLIMIT_AS][0] == 100 << 20
    assert limits[resource.RLIMIT_CORE][0] == 0
