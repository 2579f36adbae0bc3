"""`edition encode`: sources to TEI files."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from edition.config import Kind

if TYPE_CHECKING:
    from edition.building.encode import Encoded


@click.command("encode")
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, allow_dash=True),
    help="The file to write, or a folder; - for standard output.  "
    "[default: the project's TEI folder, else beside the source]",
)
@click.option(
    "--kind",
    type=click.Choice(get_args(Kind)),
    default="auto",
    help="What kind of document it is; auto decides, and says why in the report.",
)
@click.option(
    "--persons", type=click.Path(path_type=Path), help="The register of persons to link to."
)
@click.option(
    "--report",
    type=click.Path(path_type=Path),
    help="Write every doubtful decision to this page (HTML), and to a JSON file beside it.",
)
@click.option("--force", is_flag=True, help="Replace files that were edited; a backup is kept.")
@click.pass_obj
def command(
    flags: dict[str, bool],
    sources: tuple[Path, ...],
    output: Path | None,
    kind: str,
    persons: Path | None,
    report: Path | None,
    force: bool,
) -> int:
    """Encode SOURCES (files or folders: text, Markdown, HTML, Word, ODT, PDF) as TEI."""
    from edition.building.encode import encode_source
    from edition.building.project import project_around
    from edition.encoding.report import write_report
    from edition.errors import ContentError, UsageError

    files = list(_files(sources))
    to_file = output is not None and not _is_folder(output, sources)
    if to_file and len(files) > 1:
        raise UsageError(f"{output}: one file for {len(files)} sources; give a folder")
    reports, code = [], 0
    for source, below in files:
        project = project_around(source)
        target = _target(source, below, output, project.tei if project else None, to_file)
        try:
            encoded = encode_source(source, project, kind=kind, persons=persons)
        except ContentError as error:
            click.echo(f"edition: {error}", err=True)
            code = 1
            continue
        code = max(code, _hand_over(encoded, target, force=force, quiet=flags["quiet"]))
        reports.append(encoded.encoding.report)
    if report is not None:
        write_report(report, reports)
    return code


def _hand_over(encoded: "Encoded", target: Path, *, force: bool, quiet: bool) -> int:
    """Print what was noticed, write the file unless words were lost; return the exit code."""
    from edition.diagnostics import Severity, worst
    from edition.encoding.deliver import deliver, left_behind

    findings = list(encoded.diagnostics)
    code = worst(findings)
    if str(target) == "-":
        sys.stdout.buffer.write(encoded.encoding.data)
        left = left_behind(encoded.encoding, encoded.source)
        findings += [left] if left else []
    elif not code:
        outcome, kept = deliver(encoded.encoding, target, encoded.source, force=force)
        findings += [kept] if kept else []
        if not quiet:
            click.echo(f"{target}: {outcome.value}; {encoded.encoding.summary()}", err=True)
    told = {Severity.ERROR} if quiet else {Severity.ERROR, Severity.WARNING}
    for finding in findings:
        if finding.severity in told:
            click.echo(str(finding), err=True)
    return code


def _files(sources: tuple[Path, ...]) -> Iterator[tuple[Path, Path]]:
    """Yield each source with its path below the folder that was named (or its bare name)."""
    from edition.building.project import sources_in

    for source in sources:
        if source.is_dir():
            for path in sources_in(source):
                yield path, path.relative_to(source)
        else:
            yield source, Path(source.name)


def _is_folder(output: Path, sources: tuple[Path, ...]) -> bool:
    if str(output) == "-":
        return False
    named_folder = output.is_dir() or str(output).endswith(("/", "\\"))
    return named_folder or (output.suffix == "" and (len(sources) > 1 or sources[0].is_dir()))


def _target(
    source: Path, below: Path, output: Path | None, tei: Path | None, to_file: bool
) -> Path:
    if output is not None:
        return output if to_file else output / below.with_suffix(".xml")
    if tei is not None:
        return tei / below.with_suffix(".xml")
    return source.with_suffix(".xml")
