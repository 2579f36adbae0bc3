"""`edition init`: a new project."""

from pathlib import Path

import click


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path))
@click.pass_obj
def command(flags: dict[str, bool], folder: Path) -> int:
    """Lay down a new project in FOLDER: settings, a folder for sources, one for TEI files.

    A folder that holds files already is fine, as long as none of them is in the way.
    """
    from edition.errors import EnvironmentFailure, UsageError
    from edition.scaffold import FILES, FOLDERS, content
    from edition.writing import write_file

    taken = [name for name in FILES.values() if (folder / name).exists()]
    if taken:
        raise UsageError(f"{folder}: is in use: {', '.join(taken)} is there already")
    for name, target in FILES.items():
        write_file(folder / target, content(name))
    for name in FOLDERS:
        try:
            (folder / name).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise EnvironmentFailure(f"{folder / name}: {error.strerror}") from error
    if not flags["quiet"]:
        click.echo(f"{folder}: ready. Put documents into {folder / 'sources'}, then: edition build")
    return 0
