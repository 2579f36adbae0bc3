"""The command `edition`: one file per command in this folder, loaded when it is called.

A module `edition/cli/<name>.py` holds a click command named `command`; the folder is the list.
"""

import importlib
import os
import pkgutil
import sys
from typing import Any

import click

from edition import __version__
from edition.errors import EXIT_BUG, EXIT_INTERRUPT, EXIT_USAGE, EditionError


class Commands(click.Group):
    """A group whose commands are the modules of this folder, imported when they are needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        names = (module.name for module in pkgutil.iter_modules(__path__))
        return sorted(name for name in names if not name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"{__name__}.{cmd_name}")
        command = module.command
        assert isinstance(command, click.Command)  # noqa: S101 - the contract of this folder
        return command


@click.group(
    cls=Commands,
    no_args_is_help=False,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="edition", message="%(prog)s %(version)s")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
@click.option("--debug", is_flag=True, help="Show where in the program an error arose.")
@click.pass_context
def root(context: click.Context, quiet: bool, debug: bool) -> None:
    """From an editor's file to a TEI encoding, a verdict on it, and a published edition."""
    context.obj = {"quiet": quiet, "debug": debug}
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit with its code (see `edition.errors`)."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(_run(sys.argv[1:] if arguments is None else arguments))


def _run(arguments: list[str]) -> int:
    debug = "--debug" in arguments
    arguments = _global_options_first(arguments)
    try:
        result: Any = root.main(arguments, prog_name="edition", standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("edition: interrupted", err=True)
        return EXIT_INTERRUPT
    except click.ClickException as error:
        error.show()
        return EXIT_USAGE
    except EditionError as error:
        if debug:
            raise
        click.echo(f"edition: {error}", err=True)
        return error.exit_code
    except KeyboardInterrupt:
        click.echo("edition: interrupted", err=True)
        return EXIT_INTERRUPT
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if debug:
            raise
        click.echo(
            f"edition: a bug of ours: {type(error).__name__}: {error}; "
            "run again with --debug and send us what it prints",
            err=True,
        )
        return EXIT_BUG
    return result if isinstance(result, int) else 0


def _global_options_first(arguments: list[str]) -> list[str]:
    """Let `-q`, `--debug` and `--version` stand anywhere on the line, up to a `--`."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    ours = {"-q", "--quiet", "--debug", "--version"}
    first = [word for word in arguments[:end] if word in ours]
    rest = [word for word in arguments[:end] if word not in ours]
    return [*first, *rest, *arguments[end:]]
