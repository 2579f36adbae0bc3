"""Where the schemas and stylesheets that come with `edition` lie.

In a wheel they are below the package; in a checkout they are the top-level folders
`schemas/` and `xslt/`.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """Return the folder `name` ("schemas" or "xslt"); FileNotFoundError if there is none."""
    for candidate in (_PACKAGE / "shipped" / name, _PACKAGE.parent / name):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(name)


def schema(name: str = "edition.rng") -> Path:
    """Return the path of a schema that comes with `edition`."""
    return folder("schemas") / name


def stylesheet(name: str) -> Path:
    """Return the path of a stylesheet that comes with `edition`."""
    return folder("xslt") / name
