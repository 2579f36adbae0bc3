"""A run over many files: which they are, their findings in order, and what was ignored."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from edition.diagnostics import Diagnostic, Severity
from edition.errors import EnvironmentFailure, UsageError
from edition.validation import ignores
from edition.validation.settings import Settings
from edition.validation.workers import Inspect, Job, inspect_all

SUFFIXES = (".xml", ".tei")


@dataclass(slots=True)
class Run:
    """What a run found: the names of its files, and the findings in their order."""

    names: list[str] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)

    @property
    def invalid(self) -> int:
        """How many files have an error."""
        files = {one.file for one in self.findings if one.severity is Severity.ERROR}
        return len(files.intersection(self.names))

    def count(self, severity: Severity) -> int:
        """Return how many findings have this severity."""
        return sum(one.severity is severity for one in self.findings)


def files_in(paths: Sequence[Path]) -> list[Path]:
    """Return the files that are meant: files as they are, folders with the TEI files below them.

    Hidden folders are left out. UsageError names a path that does not exist, or a folder without
    any TEI file.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            inside = [
                file
                for file in path.rglob("*")
                if file.suffix in SUFFIXES
                and file.is_file()
                and not any(part.startswith(".") for part in file.relative_to(path).parts)
            ]
            if not inside:
                raise UsageError(f"{path}: there is no TEI file in this folder")
            inside.sort(key=lambda file: unicodedata.normalize("NFC", file.as_posix()))
            found.update(dict.fromkeys(inside))
        elif path.exists() or path.is_symlink():
            found[path] = None
        else:
            raise UsageError(f"{path}: there is no such file")
    return list(found)


def changed_since(revision: str, files: Sequence[Path], folder: Path) -> list[Path]:
    """Return those of `files` that differ from a git revision, or that git does not know."""
    if revision.startswith("-"):
        raise UsageError(f"--changed {revision}: is no revision")
    top = Path(_git(folder, "rev-parse", "--show-toplevel").strip("\n"))
    changed = _git(top, "diff", "--name-only", "-z", "--diff-filter=d", revision, "--")
    new = _git(top, "ls-files", "--others", "--exclude-standard", "-z")
    wanted = {(top / name).resolve() for name in (changed + new).split("\0") if name}
    return [file for file in files if file.resolve() in wanted]


def _git(folder: Path, *arguments: str) -> str:
    import subprocess

    try:
        run = subprocess.run(
            ["git", "-C", str(folder), *arguments],
            capture_output=True,
            text=True,
            errors="surrogateescape",
            check=False,
        )
    except FileNotFoundError as error:
        raise EnvironmentFailure("git is not installed; --changed needs it") from error
    if run.returncode:
        reason = run.stderr.strip().splitlines()[0].removeprefix("fatal: ")
        raise UsageError(f"--changed: git says: {reason}")
    return run.stdout


def inspector(settings: Settings) -> Callable[[], Inspect]:
    """Return what makes, in a worker, the function that inspects a file."""

    def make() -> Inspect:
        from edition.validation.verdict import Inspector

        return Inspector(settings).inspect

    return make


def verdicts(
    jobs: Sequence[Job], settings: Settings, workers: int, known: Sequence[ignores.Ignore]
) -> Iterator[tuple[str, list[Diagnostic]]]:
    """Yield each file's name and findings, in the order of the jobs, without what is ignored."""
    done: dict[int, list[Diagnostic]] = {}
    turn = 0
    results = inspect_all(
        jobs, inspector(settings), min(workers, len(jobs)), settings.seconds, settings.megabytes
    )
    for number, findings in results:
        done[number] = findings
        while turn in done:
            path, name = jobs[turn]
            yield name, ignores.apply(known, _from_root(path, settings.root), done.pop(turn))
            turn += 1


def _from_root(path: Path, root: Path) -> str:
    real = path.resolve()
    return real.relative_to(root).as_posix() if real.is_relative_to(root) else path.as_posix()
