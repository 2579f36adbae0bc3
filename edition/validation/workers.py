"""Workers that can be killed: one file at a time each, with a limit of time and of memory.

A worker is a fork with one pipe to it and one from it. A file that takes too long, or kills its
worker, is reported and not tried again; a new worker takes the worker's place. A pool of the
standard library would fail all files with the one, or wait for ever.
"""

import os
import resource
import select
import signal
import struct
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

import msgspec

from edition.diagnostics import Diagnostic, Severity
from edition.errors import EditionError, UsageError
from edition.validation.codes import TOO_MUCH

Job = tuple[Path, str]
"""A file, and what messages call it."""
Inspect = Callable[[Path, str], list[Diagnostic]]
_LENGTH = struct.Struct(">I")
_GRACE = 0.05


class Answer(msgspec.Struct):
    """What a worker sends back for one file."""

    findings: list[Diagnostic] = []
    refused: str = ""
    """Why the whole run cannot go on."""
    bug: str = ""


@dataclass(slots=True)
class _Worker:
    pid: int
    tasks: int
    answers: int
    received: bytearray = field(default_factory=bytearray)
    job: int | None = None
    deadline: float = 0.0


def inspect_all(
    jobs: Sequence[Job],
    make: Callable[[], Inspect],
    workers: int,
    seconds: float,
    megabytes: int,
) -> Iterator[tuple[int, list[Diagnostic]]]:
    """Yield the number and the findings of each job, as they are done.

    make: called in each worker, for what it inspects files with.
    """
    crew: list[_Worker] = []
    waiting = list(range(len(jobs) - 1, -1, -1))

    def hire() -> None:
        worker = _start(jobs, make, megabytes, crew)
        crew.append(worker)
        _give(worker, waiting.pop(), seconds)

    try:
        while waiting or crew:
            while waiting and len(crew) < workers:
                hire()
            first = min(worker.deadline for worker in crew)
            timeout = max(0.0, first - time.monotonic()) + _GRACE
            ready = set(select.select([worker.answers for worker in crew], [], [], timeout)[0])
            for worker in list(crew):
                done = _outcome(worker, worker.answers in ready, jobs, seconds, megabytes)
                if done is None:
                    continue
                number, findings, alive = done
                if alive and waiting:
                    _give(worker, waiting.pop(), seconds)
                else:
                    _dismiss(worker)
                    crew.remove(worker)
                yield number, findings
    finally:
        for worker in crew:
            _dismiss(worker)


def _outcome(
    worker: _Worker, ready: bool, jobs: Sequence[Job], seconds: float, megabytes: int
) -> tuple[int, list[Diagnostic], bool] | None:
    """Return the job's number, its findings, and whether the worker lives; None if it works on."""
    assert worker.job is not None  # noqa: S101 - idle workers are dismissed
    number, (_, name) = worker.job, jobs[worker.job]
    if ready:
        part = os.read(worker.answers, 1 << 20)
        if not part:
            return number, [_too_much(name, _how_it_died(worker, megabytes))], False
        worker.received += part
        answer = _complete(worker)
        if answer is not None:
            if answer.refused:
                raise UsageError(answer.refused)
            if answer.bug:
                raise RuntimeError(f"{name}: {answer.bug}")
            return number, answer.findings, True
    if time.monotonic() >= worker.deadline:
        message = f"takes longer than {seconds:g} seconds (validate.seconds); it was not checked"
        return number, [_too_much(name, message)], False
    return None


def _complete(worker: _Worker) -> Answer | None:
    received = worker.received
    if len(received) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack_from(received)
    if len(received) < _LENGTH.size + length:
        return None
    answer = msgspec.json.decode(bytes(received[_LENGTH.size :]), type=Answer)
    received.clear()
    return answer


def _how_it_died(worker: _Worker, megabytes: int) -> str:
    _, status = os.waitpid(worker.pid, 0)
    worker.pid = 0
    cause = f"signal {os.WTERMSIG(status)}" if os.WIFSIGNALED(status) else f"code {status >> 8}"
    return (
        f"ended the process that checked it ({cause}), for want of memory perhaps "
        f"(validate.megabytes = {megabytes}); it was not checked"
    )


def _too_much(name: str, message: str) -> Diagnostic:
    return Diagnostic(name, 0, 0, Severity.ERROR, TOO_MUCH, message)


def _give(worker: _Worker, number: int, seconds: float) -> None:
    worker.job = number
    worker.deadline = time.monotonic() + seconds
    with suppress(BrokenPipeError):  # it is dead; its other pipe will tell
        os.write(worker.tasks, _LENGTH.pack(number))


def _dismiss(worker: _Worker) -> None:
    for pipe in (worker.tasks, worker.answers):
        with suppress(OSError):
            os.close(pipe)
    if worker.pid:
        with suppress(ProcessLookupError):
            os.kill(worker.pid, signal.SIGKILL)
        os.waitpid(worker.pid, 0)
        worker.pid = 0


def _start(
    jobs: Sequence[Job], make: Callable[[], Inspect], megabytes: int, others: Sequence[_Worker]
) -> _Worker:
    task_in, task_out = os.pipe()
    answer_in, answer_out = os.pipe()
    pid = os.fork()
    if pid:
        os.close(task_in)
        os.close(answer_out)
        return _Worker(pid, task_out, answer_in)
    try:  # the worker's own process, which never returns from here
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        for pipe in (task_out, answer_in, *(p for one in others for p in (one.tasks, one.answers))):
            os.close(pipe)
        limit_resources(megabytes)
        with os.fdopen(task_in, "rb") as tasks, os.fdopen(answer_out, "wb") as answers:
            work(tasks, answers, jobs, make)
        os._exit(0)
    except BaseException:
        os._exit(70)


def limit_resources(megabytes: int) -> None:
    """Bound the memory of this process; its death leaves no core file."""
    most = megabytes << 20
    for kind, soft in ((resource.RLIMIT_AS, most), (resource.RLIMIT_CORE, 0)):
        hard = resource.getrlimit(kind)[1]
        with suppress(ValueError, OSError):  # a system that does not know the limit
            resource.setrlimit(
                kind, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard)
            )


def work(
    tasks: BinaryIO, answers: BinaryIO, jobs: Sequence[Job], make: Callable[[], Inspect]
) -> None:
    """Read numbers of jobs from `tasks` and write an answer to each, until there are no more."""
    inspect: Inspect | None = None
    while len(number := tasks.read(_LENGTH.size)) == _LENGTH.size:
        path, name = jobs[_LENGTH.unpack(number)[0]]
        answer = Answer()
        try:
            inspect = inspect or make()
            answer.findings = inspect(path, name)
        except MemoryError:
            inspect = None
            answer.findings = [
                _too_much(name, "takes more memory than validate.megabytes allows; not checked")
            ]
        except EditionError as error:
            answer.refused = str(error)
        except Exception as error:
            answer.bug = f"{type(error).__name__}: {error}"
        encoded = msgspec.json.encode(answer)
        answers.write(_LENGTH.pack(len(encoded)) + encoded)
        answers.flush()
