"""`edition build`: the whole project, as far as it is new."""

import os
from pathlib import Path

import click


@click.command("build")
@click.argument("project", default=".", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Where the site goes.  [default: site]"
)
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    help="How many files at a time.  [default: the cores]",
)
@click.pass_obj
def command(flags: dict[str, bool], project: Path, output: Path | None, jobs: int | None) -> int:
    """Encode what changed in PROJECT, validate it, and publish the edition."""
    from edition.building.build import build, first_page
    from edition.building.project import open_project
    from edition.diagnostics import Severity

    def say(line: str) -> None:
        if not flags["quiet"]:
            click.echo(line, err=True)

    target = output.resolve() if output else None
    run = build(open_project(project), target, say, jobs or os.cpu_count() or 1)
    for finding in run.findings:
        if finding.severity is Severity.ERROR or not flags["quiet"]:
            click.echo(str(finding), err=True)
    errors = sum(finding.severity is Severity.ERROR for finding in run.findings)
    warnings = sum(finding.severity is Severity.WARNING for finding in run.findings)
    if not run.lines:
        known = run.state.warnings
        hint = f" ({known} warnings: edition validate shows them)" if known else ""
        say(f"Nothing to do: the edition is up to date{hint}.")
    elif errors:
        say(f"Done, with {errors} errors and {warnings} warnings.")
    else:
        say(f"Done, with {warnings} warnings.")
    say(f"Open {_shown(first_page(run))}")
    return run.code()


def _shown(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
