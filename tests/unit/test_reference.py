"""The reference names every key and every command."""

from pathlib import Path
from typing import get_args, get_type_hints

import msgspec
import pytest

from edition import cli
from edition.config import Configuration, Table


def keys(table: type[Table], prefix: str = "") -> list[str]:
    """Every key of a table of settings, dotted."""
    found: list[str] = []
    hints = get_type_hints(table)
    for field in msgspec.structs.fields(table):
        kind = hints[field.name]
        if isinstance(kind, type) and not get_args(kind) and issubclass(kind, Table):
            found += keys(kind, f"{prefix}{field.name}.")
        else:
            found.append(prefix + field.name)
    return found


@pytest.mark.parametrize("key", keys(Configuration))
def test_every_key_is_in_the_reference(key: str, checkout: Path) -> None:
    text = (checkout / "docs/reference/configuration.md").read_text(encoding="utf-8")
    group, _, last = key.rpartition(".")
    assert f"`{key}`" in text or (f"`{group}." in text and f"`.{last}`" in text)


@pytest.mark.parametrize("name", cli.root.list_commands(None))  # type: ignore[arg-type]
def test_every_command_is_in_the_reference(name: str, checkout: Path) -> None:
    text = (checkout / "docs/reference/commands.md").read_text(encoding="utf-8")
    assert f"| `{name}" in text or f"`{name}`" in text
