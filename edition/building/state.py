"""What the last build saw, so that the next one does only what is new.

`.edition/state.json` in the project; a file that is damaged or of another version counts as none.
"""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import msgspec

from edition import __version__
from edition.loader.files import read_bytes
from edition.writing import write_file

FILE = Path(".edition") / "state.json"


class Source(msgspec.Struct, frozen=True):
    """An encoded source: the key of all that went in, and its file with its digest.

    beside: the digests of the files that the source names as its pictures, by their addresses.
    pictures: the digests of the pictures beside the TEI file, by their paths from it.
    """

    key: str
    target: str
    digest: str
    warnings: int = 0
    beside: dict[str, str] = {}
    pictures: dict[str, str] = {}


class State(msgspec.Struct):
    """`sources` by path from the project's root; `validated` and `published` are keys."""

    version: str = __version__
    sources: dict[str, Source] = {}
    validated: str = ""
    warnings: int = 0
    published: str = ""


def read_state(root: Path) -> State:
    """Return the state of the project at `root`."""
    try:
        state = msgspec.json.decode((root / FILE).read_bytes(), type=State)
    except (OSError, msgspec.DecodeError):
        return State()
    return state if state.version == __version__ else State()


def write_state(root: Path, state: State) -> None:
    """Write the state of the project at `root`."""
    write_file(root / FILE, msgspec.json.format(msgspec.json.encode(state), indent=1) + b"\n")


def digest(data: bytes) -> str:
    """Return the SHA-256 of bytes, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file; "" if it is missing."""
    return digest(read_bytes(path)) if path.is_file() else ""


def key_of(*parts: str) -> str:
    """Return one key for several strings, and for this program as it stands."""
    return digest("\0".join((_program(), *parts)).encode("utf-8"))


@cache
def _program() -> str:
    """A key for the code itself: who works on it sees what it does now, not what it did."""
    package = Path(__file__).resolve().parent.parent
    files = sorted(path for path in package.rglob("*") if path.suffix in (".py", ".txt", ".toml"))
    stats = ((path.relative_to(package).as_posix(), path.stat()) for path in files)
    state = "".join(f"{name} {one.st_size} {one.st_mtime_ns}\n" for name, one in stats)
    return digest(f"{__version__}\n{state}".encode())


def folder_key(files: Iterable[Path], root: Path) -> str:
    """Return one key for the names and contents of files."""
    return key_of(*(f"{path.relative_to(root).as_posix()}\0{file_digest(path)}" for path in files))


def stylesheet_key(sheet: Path, output: Path) -> str:
    """Return one key for a stylesheet and all that lies in its folder, which it may read.

    Hidden files and the site are left out; sizes and times of change stand for the contents.
    """
    folder, site = sheet.parent, output.resolve()
    files = sorted(
        path
        for path in folder.rglob("*")
        if path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and not path.resolve().is_relative_to(site)
    )
    stats = ((path.relative_to(folder).as_posix(), path.stat()) for path in files)
    return key_of(
        file_digest(sheet), *(f"{name!a} {one.st_size} {one.st_mtime_ns}" for name, one in stats)
    )


def beside_key(folder: Path) -> str:
    """Return one key for the files that are no XML in a folder: names, sizes, times of change.

    They are pictures for the most part, and too many to be read each time.
    """
    files = sorted(path for path in folder.rglob("*") if path.suffix != ".xml" and path.is_file())
    stats = ((path.relative_to(folder).as_posix(), path.stat()) for path in files)
    return key_of(*(f"{name!a} {one.st_size} {one.st_mtime_ns}" for name, one in stats))
