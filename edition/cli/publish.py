"""`edition publish`: TEI files to an HTML edition and plain text."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click
import msgspec

from edition.config import find_project, load_configuration
from edition.diagnostics import worst
from edition.publishing import Request, publish_site


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), help="The folder to write."
)
@click.option("--to", help="Outputs, with commas between them: html,text.")
@click.option("--view", help="What the plain text gives: reading, diplomatic, lemma, or a siglum.")
@click.option(
    "--notes",
    type=click.Choice(["below", "beside"]),
    help="Where notes stand on wide pages.",
)
@click.option(
    "--text-lines",
    type=click.Choice(["wrapped", "block"]),
    help="Plain text in lines of 72 columns, or each paragraph and line of verse on one line.",
)
@click.option(
    "--text-notes",
    type=click.Choice(["end", "none"]),
    help="Notes of the plain text: at its end, or left out.",
)
@click.option(
    "--text-apparatus",
    type=click.Choice(["end", "none"]),
    help="Apparatus of the plain text: at its end, or left out.",
)
@click.option(
    "--stylesheet",
    type=click.Path(path_type=Path),
    help="A stylesheet of your own, for the pages.",
)
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
@click.pass_context
def command(
    context: click.Context,
    paths: tuple[Path, ...],
    output: Path,
    to: str | None,
    view: str | None,
    notes: str | None,
    text_lines: str | None,
    text_notes: str | None,
    text_apparatus: str | None,
    stylesheet: Path | None,
    strict: bool,
) -> int:
    """Publish TEI files, or folders of them, as pages and plain text."""
    project = find_project(paths[0])
    configuration = load_configuration(project)
    given = {
        "to": tuple(name.strip() for name in to.split(",") if name.strip()) if to else None,
        "view": view,
        "notes": notes,
        "stylesheet": str(stylesheet.resolve()) if stylesheet else None,
    }
    text = {"lines": text_lines, "notes": text_notes, "apparatus": text_apparatus}
    publish = msgspec.structs.replace(
        configuration.publish,
        text=msgspec.structs.replace(configuration.publish.text, **_set(text)),
        **_set(given),
    )
    configuration = msgspec.structs.replace(configuration, publish=publish)
    published = publish_site(Request(paths, output, configuration, project))
    for finding in published.findings:
        click.echo(str(finding), err=True)
    if not (context.obj or {}).get("quiet"):
        click.echo(_summary(published.documents, len(published.written), output), err=True)
    return worst(published.findings, strict=strict)


def _set(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options that were given."""
    return {key: value for key, value in given.items() if value}


def _summary(documents: int, written: int, output: Path) -> str:
    texts = f"{documents} document{'s' * (documents != 1)}"
    if not written:
        return f"{texts}, nothing has changed in {output}"
    return f"{texts} published, {written} file{'s' * (written != 1)} written: {output}/index.html"
