"""Commands run in the test's process, with what they print."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from edition.cli import main


@dataclass(frozen=True)
class Run:
    """A command's exit code and what it printed."""

    code: int
    out: str
    err: str


Edition = Callable[..., Run]


@pytest.fixture
def edition(capfdbinary: pytest.CaptureFixture[bytes]) -> Edition:
    """Runs `edition` with arguments, in the current folder."""

    def run(*arguments: object) -> Run:
        with pytest.raises(SystemExit) as stopped:
            main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        code = stopped.value.code
        assert isinstance(code, int)
        return Run(code, out.decode("utf-8"), err.decode("utf-8"))

    return run
