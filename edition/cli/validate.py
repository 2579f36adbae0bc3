"""`edition validate`: TEI files against their schemas and the rules."""

from pathlib import Path

import click

_FORMATS = ("text", "json", "sarif", "github", "junit")


@click.command("validate")
@click.argument(
    "paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path)
)
@click.option(
    "--schema",
    "schemas",
    multiple=True,
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="A RELAX NG schema; several may be given.  [default: as configured or as the file says]",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    help="How findings are printed.  [default: text; github in a GitHub workflow]",
)
@click.option("--rules/--no-rules", default=True, help="Whether the rules are asked, too.")
@click.option("--changed", metavar="REV", help="Only files changed since a git revision.")
@click.option("--all", "everything", is_flag=True, help="Every finding, and all that was allowed.")
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    help="How many files at a time.  [default: the cores]",
)
@click.pass_obj
def command(
    flags: dict[str, bool],
    /,
    paths: tuple[Path, ...],
    schemas: tuple[Path, ...],
    **options: object,
) -> int:
    """Check TEI files, or all of them in a folder, against their schemas and the rules.

    The schema of a file is the one of --schema, else that of edition.toml, else the one that the
    file names in <?xml-model?>, else edition.rng, which comes with edition.
    """
    from edition.cli._validation import Request, validate

    return validate(Request(paths=paths, schemas=schemas, quiet=flags["quiet"], **options))  # type: ignore[arg-type]
