"""Compiled grammars on disk, in the user's cache folder.

A file of lines: a header and the definitions in JSON, then one row per line, in words and numbers
or in JSON, read when it is first needed. None of it can run code, and a digest in the first line
makes a damaged file a miss. The name of the file is a digest of the schema, so that an entry never
has to be looked for or thrown away.
"""

import json
import os
import sys
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

from edition.relaxng.grammar import Definition, Grammar, Row

VERSION = 2
"""Of the engine: to be raised whenever rows or checks change."""

_MAGIC = "edition relaxng"


def digest(data: bytes) -> str:
    """Return a digest of some bytes."""
    return blake2b(data, digest_size=16).hexdigest()


def folder() -> Path:
    """Return the folder of the cache; nothing is created."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    root = Path(base) if base and Path(base).is_absolute() else Path.home() / ".cache"
    return root / "edition" / "relaxng"


def key(data: bytes, path: Path) -> str:
    """Return the name of the entry for a schema: its bytes, its folder, engine and Python."""
    whole = blake2b(digest_size=20)
    python = f"{sys.version_info[0]}.{sys.version_info[1]}"
    whole.update(f"{_MAGIC} {VERSION} {python} {path.resolve()}\n".encode())
    whole.update(data)
    return whole.hexdigest()


class CachedRows:
    """The rows of a cached grammar, each read when asked for."""

    def __init__(self, lines: list[bytes]) -> None:
        """Take one line of JSON per row."""
        self._lines = lines

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self._lines)

    def __getitem__(self, number: int) -> Row:
        """Return a row."""
        line = self._lines[number]
        if line.startswith(b"["):
            row: Row = _tuples(json.loads(line))
            return row
        kind, *parts = line.split()
        return (kind.decode(), *map(int, parts))


def _row_line(row: Row) -> bytes:
    """Return a row as a line: words if all its parts are numbers, else JSON."""
    if row[0] in ("attribute", "data", "value"):
        return _json_line(row)
    return " ".join(map(str, row)).encode()


def _json_line(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=True).encode()


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


def dump(grammar: Grammar) -> bytes:
    """Return a grammar as the bytes of an entry."""

    definitions = [[each.names, each.body, each.path, each.line] for each in grammar.definitions]
    header = {
        "start": grammar.start,
        "files": grammar.files,
        "commonness": grammar.commonness,
        "parents": grammar.parents,
        "id_conflict": grammar.id_conflict,
        "uses_prefixes": grammar.uses_prefixes,
    }
    body = b"\n".join([_json_line(header), _json_line(definitions), *map(_row_line, grammar.rows)])
    return b" ".join([_MAGIC.encode(), digest(body).encode()]) + b"\n" + body


def parse(entry: bytes) -> Grammar | None:
    """Return the grammar of an entry, or None if the entry is damaged."""
    first, _, body = entry.partition(b"\n")
    if first != b" ".join([_MAGIC.encode(), digest(body).encode()]):
        return None
    header_line, definition_line, *rows = body.split(b"\n")
    header = json.loads(header_line)
    definitions = [
        Definition(_tuples(names), body_row, path, line)
        for names, body_row, path, line in json.loads(definition_line)
    ]
    return Grammar(
        CachedRows(rows),
        definitions,
        header["start"],
        [(path, found) for path, found in header["files"]],
        header["commonness"],
        header["parents"],
        header["id_conflict"],
        header["uses_prefixes"],
    )


def read(name: str, root: Path) -> Grammar | None:
    """Return the grammar cached under `name`, or None.

    None also if a file that the schema includes, below `root`, is not what it was.
    """
    try:
        grammar = parse((folder() / name).read_bytes())
        if grammar is None:
            return None
        for path, expected in grammar.files:
            if digest((root / path).read_bytes()) != expected:
                return None
    except OSError:
        return None
    return grammar


def write(name: str, grammar: Grammar) -> None:
    """Keep a grammar under `name`; a cache that cannot be written is no fault."""
    with suppress(OSError):
        target = folder()
        target.mkdir(parents=True, exist_ok=True, mode=0o700)
        temporary = target / f".{name}.{os.getpid()}"
        try:
            temporary.write_bytes(dump(grammar))
            temporary.replace(target / name)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise
