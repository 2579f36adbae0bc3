"""What `edition validate` does: settings from the project, the run, the report, the summary."""

import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from edition.config import find_project, load_configuration
from edition.diagnostics import Diagnostic, Severity, worst
from edition.errors import UsageError
from edition.validation.ignores import read_ignores, unused
from edition.validation.reports.text import lines
from edition.validation.run import Run, changed_since, files_in, verdicts
from edition.validation.settings import settings_for

_FILES_FOR_A_BAR = 10
_BAR = 30


@dataclass(frozen=True, slots=True)
class Request:
    """The command line."""

    paths: tuple[Path, ...]
    schemas: tuple[Path, ...]
    form: str | None
    rules: bool
    changed: str | None
    everything: bool
    strict: bool
    jobs: int | None
    quiet: bool


def validate(request: Request) -> int:
    """Validate what the command line asks for, and return the exit code."""
    begin = time.monotonic()
    for schema in request.schemas:
        if not schema.is_file():
            raise UsageError(f"{schema}: there is no such schema")
    root = _root(request.paths)
    configuration = load_configuration(root)
    settings = settings_for(
        root,
        configuration,
        tuple(schema.resolve() for schema in request.schemas),
        rules=request.rules,
        everything=request.everything,
    )
    ignores = read_ignores(configuration.validate.ignore)
    files = files_in(request.paths)
    if request.changed is not None:
        files = changed_since(request.changed, files, root)
    form = request.form or ("github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text")
    jobs = [(file, _name(file)) for file in files]
    screen = _Screen(request, len(jobs), text=form == "text")
    run = Run()
    cores = request.jobs or os.cpu_count() or 1
    for (file, _), (name, findings) in zip(
        jobs, verdicts(jobs, settings, cores, ignores), strict=True
    ):
        run.names.append(name)
        run.findings += findings
        screen.tell(findings, file)
    whole = request.changed is None and any(path.resolve() == root for path in request.paths)
    rest = unused(ignores, whole=whole) if request.rules else []
    run.findings += rest
    screen.tell(rest, None)
    if form != "text":
        from edition.validation.reports import report

        click.echo(report(form, run), nl=False)
    if not request.quiet:
        click.echo(summary(run, time.monotonic() - begin), err=True)
    return worst(run.findings, strict=request.strict)


def summary(run: Run, seconds: float) -> str:
    """Return `811 files, 11 invalid: 23 errors, 4 warnings (12.3 s)`."""

    def counted(number: int, word: str) -> str:
        return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"

    errors, warnings = run.count(Severity.ERROR), run.count(Severity.WARNING)
    return (
        f"{counted(len(run.names), 'file')}, {run.invalid:,} invalid: {counted(errors, 'error')}, "
        f"{counted(warnings, 'warning')} ({seconds:.1f} s)"
    )


def _root(paths: Sequence[Path]) -> Path:
    """Return the project's folder; without a project the current one, or what all paths share."""
    project = find_project(paths[0])
    if project is not None:
        return project
    here = Path.cwd()
    real = [path.resolve() for path in paths]
    if all(path.is_relative_to(here) for path in real):
        return here
    return Path(os.path.commonpath([path if path.is_dir() else path.parent for path in real]))


def _name(path: Path) -> str:
    here = Path.cwd()
    if path.is_absolute() and path.is_relative_to(here):
        return path.relative_to(here).as_posix()
    return path.as_posix()


class _Screen:
    """What goes to standard error while the run is on its way."""

    def __init__(self, request: Request, files: int, *, text: bool) -> None:
        self._request = request
        self._files = files
        self._text = text
        self._terminal = sys.stderr.isatty()
        self._bar = self._terminal and not request.quiet and files >= _FILES_FOR_A_BAR
        self._done = 0
        self._drawn = 0.0

    def tell(self, findings: Sequence[Diagnostic], file: Path | None) -> None:
        """Print the findings about one file, if they are printed as text, and move the bar on."""
        self._done += file is not None
        if self._text:
            wanted = [
                one for one in findings if one.severity is Severity.ERROR or not self._request.quiet
            ]
            source = file if self._terminal else None
            if wanted and self._bar:
                click.echo("\r\x1b[K", err=True, nl=False)
            for line in lines(wanted, source=source, everything=self._request.everything):
                click.echo(line, err=True)
        if self._bar:
            self._draw()

    def _draw(self) -> None:
        now, over = time.monotonic(), self._done >= self._files
        if over:
            click.echo("\r\x1b[K", err=True, nl=False)
        elif now - self._drawn > 0.1:
            self._drawn = now
            full = _BAR * self._done // self._files
            bar = "█" * full + "░" * (_BAR - full)
            click.echo(f"\r{bar} {self._done:,} of {self._files:,} files", err=True, nl=False)
