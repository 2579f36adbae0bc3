"""Our own small lists of words, one file each; the first lines of a file say what it holds.

A line that begins with "#" is a remark. Entries are separated by commas or line ends and may hold
spaces; a line "[name]" begins a section. Standard library only.
"""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """Return the entries of the list `name` ("titles") by section, in the order of the file.

    Entries before the first section stand under "".
    """
    found: dict[str, list[str]] = {"": []}
    current = ""
    for line in (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("[") and line.endswith("]"):
            current = line[1:-1]
            found.setdefault(current, [])
            continue
        found[current].extend(entry for part in line.split(",") if (entry := part.strip()))
    return {key: tuple(entries) for key, entries in found.items()}


@cache
def words(name: str, section: str | None = None) -> frozenset[str]:
    """Return the entries of the list `name`, of one section or of all."""
    table = sections(name)
    if section is not None:
        return frozenset(table.get(section, ()))
    return frozenset(entry for entries in table.values() for entry in entries)
