"""`edition serve`: see the edition while you work on it."""

from pathlib import Path

import click


@click.command("serve")
@click.argument("project", default=".", type=click.Path(path_type=Path))
@click.option(
    "--port",
    default=8000,
    show_default=True,
    type=click.IntRange(0, 65535),
    help="0: any free one.",
)
@click.pass_obj
def command(flags: dict[str, bool], project: Path, port: int) -> int:
    """Show PROJECT in the browser of this machine, and build again when a file changes."""
    from edition.building.project import open_project
    from edition.server import serve

    def say(line: str) -> None:
        if not flags["quiet"]:
            click.echo(line, err=True)

    serve(open_project(project), port, say)
    return 0
