"""Names of pages: short, lower-case, safe on every file system, one for each document."""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from edition.publishing.slugs import slug

_RESERVED: Final = frozenset(
    ["index", "persons", "assets", "con", "prn", "aux", "nul"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in range(10)]
)


def stems_of(paths: Iterable[Path]) -> dict[Path, str]:
    """Return a stem for each path, in their order; equal ones get a hash of their path's end."""
    stems: dict[Path, str] = {}
    taken: set[str] = set()
    for path in paths:
        stem = slug(path.stem)
        if stem in _RESERVED:
            stem = f"text-{stem}"
        if stem in taken:
            digest = hashlib.sha256("/".join(path.parts[-2:]).encode()).hexdigest()
            stem = next(
                name for size in range(6, 60) if (name := f"{stem}-{digest[:size]}") not in taken
            )
        taken.add(stem)
        stems[path] = stem
    return stems
