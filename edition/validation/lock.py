"""`edition.lock`: the schemas that were put into the project, with their checksums."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from edition.errors import UsageError

FILE_NAME = "edition.lock"


def digest(data: bytes) -> str:
    """Return the checksum of a schema's bytes."""
    import hashlib

    return hashlib.sha256(data).hexdigest()


def read_lock(root: Path) -> dict[str, dict[str, str]]:
    """Return what is known of each locked file, by its path from the project's root."""
    path = root / FILE_NAME
    if not path.is_file():
        return {}
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{FILE_NAME}: is no TOML: {error}") from error
    schemas = values.get("schemas", {})
    return {str(name): dict(entry) for name, entry in schemas.items()}


def lock_text(entries: Mapping[str, Mapping[str, str]]) -> str:
    """Return the content of the lock file."""
    lines = ["# Written by `edition schema add`: where each schema came from, and its checksum.\n"]
    for name in sorted(entries):
        lines.append(f"\n[schemas.{quoted(name)}]\n")
        lines += [f"{key} = {quoted(value)}\n" for key, value in sorted(entries[name].items())]
    return "".join(lines)


def quoted(text: str) -> str:
    """Return `text` as a basic string of TOML."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in plain) + '"'
