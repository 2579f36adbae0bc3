"""The command itself: help, version, exit codes."""

import subprocess
import sys
from pathlib import Path

import pytest

from edition import __version__, cli
from edition.errors import EnvironmentFailure

from .conftest import Edition


def test_without_arguments_there_is_help(edition: Edition) -> None:
    run = edition()
    assert run.code == 0
    assert "encode" in run.out
    assert "build" in run.out
    assert edition("--help").out == run.out


def test_the_version(edition: Edition) -> None:
    assert edition("--version").out == f"edition {__version__}\n"


def test_each_command_has_its_help(edition: Edition) -> None:
    for name in cli.root.list_commands(None):  # type: ignore[arg-type]
        run = edition(name, "--help")
        assert run.code == 0
        assert f"edition {name}" in run.out


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["encode"], ["encode", "--nonsense", "x"], ["--nonsense"]]
)
def test_a_wrong_call_is_exit_2(edition: Edition, arguments: list[str]) -> None:
    run = edition(*arguments)
    assert run.code == 2
    assert run.err


def test_errors_end_with_their_exit_codes(
    edition: Edition, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(error: BaseException) -> None:
        def raise_it(*_: object, **__: object) -> None:
            raise error

        monkeypatch.setattr(cli.root, "main", raise_it)

    fail(EnvironmentFailure("disk full"))
    assert edition("build").err == "edition: disk full\n"
    assert edition("build").code == 3
    fail(KeyboardInterrupt())
    assert edition("build").code == 130
    fail(ZeroDivisionError("oh"))
    run = edition("build")
    assert run.code == 70
    assert run.err.startswith("edition: a bug of ours: ZeroDivisionError: oh; run again with")
    with pytest.raises(ZeroDivisionError):
        cli.main(["--debug", "build"])


def test_the_version_is_told_without_loading_the_rest() -> None:
    code = (
        "import sys; from edition.cli import main\n"
        "try: main(['--version'])\n"
        "except SystemExit: pass\n"
        "print([m for m in ('lxml', 'msgspec', 'edition.tei', 'markdown_it') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_what_holds_everywhere_may_stand_anywhere(edition: Edition, tmp_path: Path) -> None:
    assert edition("encode", "--version").out == f"edition {__version__}\n"
    source = tmp_path / "talk.txt"
    source.write_text("Anna: One.\n\nBob: Two.\n\nAnna: Three.\n\nBob: Four.\n", encoding="utf-8")
    assert edition("encode", source, "-q").err == ""
