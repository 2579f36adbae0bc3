"""What `edition init` lays down: the files of this folder, as they are."""

from importlib.resources import files

FILES = {
    "edition.toml": "edition.toml",
    "gitignore": ".gitignore",
    "validate.yml": ".github/workflows/validate.yml",
}
"""The files, and where in the new project they go."""
FOLDERS = ("sources", "xml")


def content(name: str) -> bytes:
    """Return the content of one of `FILES`."""
    return files(__name__).joinpath(name).read_bytes()
