"""`edition schema`: the schemas of a project."""

from pathlib import Path

import click


@click.group("schema")
def command() -> None:
    """Put schemas into the project."""


@command.command("add")
@click.argument("source", metavar="URL|FILE")
@click.pass_obj
def add(flags: dict[str, bool], /, source: str) -> int:
    """Put the RELAX NG schema at URL, or in FILE, into the project.

    It goes to schemas/, its checksum to edition.lock, and its address to edition.toml, so that
    documents that name the address are checked against it. Nothing else of edition ever fetches.
    """
    from edition.config import find_project
    from edition.validation.adding import add_schema

    here = Path.cwd()
    root = find_project(here) or here
    path = add_schema(source, root)
    if not flags["quiet"]:
        click.echo(f"{path.relative_to(root).as_posix()} added, locked in edition.lock", err=True)
        if "://" not in source:
            name = path.relative_to(root).as_posix()
            click.echo(f'to use it for every file: [validate] schema = ["{name}"]', err=True)
    return 0
