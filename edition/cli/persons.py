"""`edition persons`: the register of persons, its mentions and its doubles."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from edition.personography.changes import Change


@click.group("persons", invoke_without_command=True)
@click.option(
    "--project", type=click.Path(path_type=Path), default=Path(), help="The project's folder."
)
@click.pass_context
def command(context: click.Context, project: Path) -> None:
    """List the persons of the edition, merge two entries, promote one from a document.

    Entries are named by their xml:id in persons.xml, or as FILE#ID.
    """
    context.obj = {**context.obj, "project": project}
    if context.invoked_subcommand is None:
        context.invoke(list_persons)


@command.command("list")
@click.option("--all", "everyone", is_flag=True, help="Documents' own persons, too.")
@click.pass_obj
def list_persons(flags: dict[str, object], everyone: bool = False) -> None:
    """List entries with the number of their mentions, names without an entry, likely doubles."""
    from edition.personography.census import count, duplicates

    folder, register = _folder(flags)
    census = count(folder.glob("*.xml"))
    for key, person in sorted(census.people.items()):
        file_name, _, identifier = key.rpartition("#")
        if everyone or file_name == register.name:
            label = identifier if file_name == register.name else key
            click.echo(f"{census.mentions[key]:6}  {label}  {person.names[0].text}")
    for title, rows in (
        ("points to nobody", census.dangling),
        ("has no entry", census.unlinked),
    ):
        for file_name, line, words in rows:
            click.echo(f"{file_name}:{line}: {words} {title}", err=True)
    for one, other, evidence in duplicates(census.people.values()):
        click.echo(f"likely one person: {one.key}, {other.key}: {evidence}", err=True)


@command.command("merge")
@click.argument("kept")
@click.argument("dropped")
@click.option("--write", is_flag=True, help="Write; without it, only say what would change.")
@click.pass_obj
def merge(flags: dict[str, object], kept: str, dropped: str, write: bool) -> None:
    """Put the entry DROPPED into the entry KEPT, in all files."""
    from edition.errors import UsageError
    from edition.personography.merge import plan

    folder, register = _folder(flags)
    (one_file, one), (other_file, other) = _entry(kept, register), _entry(dropped, register)
    if one_file != other_file:
        raise UsageError(f"{kept} and {dropped} are in two files; promote one of them first")
    files = sorted(folder.glob("*.xml"))
    _carry_out(plan(one_file, one, other, files), write=write)


@command.command("promote")
@click.argument("entry")
@click.option("--write", is_flag=True, help="Write; without it, only say what would change.")
@click.pass_obj
def promote(flags: dict[str, object], entry: str, write: bool) -> None:
    """Move ENTRY (FILE#ID) from its document to persons.xml."""
    from edition.errors import UsageError
    from edition.personography.promote import plan

    _, register = _folder(flags)
    document, identifier = _entry(entry, register)
    if document == register:
        raise UsageError(f"{entry}: name the document, too, as FILE#ID")
    _carry_out(plan(document, identifier, register), write=write)


def _folder(flags: dict[str, object]) -> tuple[Path, Path]:
    """Return the folder of the TEI files and the register in it."""
    from edition.config import find_project, load_configuration

    start = flags["project"]
    assert isinstance(start, Path)  # noqa: S101 - click has made it one
    root = find_project(start) or start
    folder = root / load_configuration(root).project.source
    return folder, folder / "persons.xml"


def _entry(words: str, register: Path) -> tuple[Path, str]:
    """Return the file and the identifier that `ID` or `FILE#ID` names."""
    file_name, sign, identifier = words.rpartition("#")
    if not sign or not file_name:
        return register, identifier
    path = Path(file_name)
    return (path if path.exists() else register.parent / file_name), identifier


def _carry_out(changes: "list[Change]", *, write: bool) -> None:
    from edition.personography.changes import apply

    if write:
        apply(changes)
    for change in changes:
        click.echo(f"{change.path}: {change.words}")
    if not write:
        click.echo("nothing is written yet; add --write to do so", err=True)
