"""Which schemas a file is checked against: those that were asked for, else those that it names.

A file names its schemas in processing instructions (Associating Schemas with XML documents, W3C
and ISO/IEC 19757-11). Nothing is ever fetched: an address must be in the project's catalog.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from edition import relaxng
from edition.resources import schema as shipped
from edition.validation.codes import CHANGED_SCHEMA, UNUSABLE_SCHEMA
from edition.validation.lock import digest, read_lock
from edition.validation.settings import Settings

_MODEL = re.compile(rb"<\?xml-model[ \t\r\n]+(.*?)\?>", re.S)
_ROOT = re.compile(rb"<[A-Za-z_:\x80-\xff]")
_PSEUDO = re.compile(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_RELAXNG = "http://relaxng.org/ns/structure/1.0"
OURS = "edition.rng"


class Trouble(NamedTuple):
    """Why a schema that a file names is not used, or not what it was."""

    line: int
    column: int
    code: str
    message: str
    hint: str = ""


class Model(NamedTuple):
    """A schema as a file names it."""

    href: str
    line: int
    column: int


def models(data: bytes) -> Iterator[Model]:
    """Yield the RELAX NG schemas that the processing instructions of a file (UTF-8) name."""
    root = _ROOT.search(data)
    prolog = re.sub(
        rb"<!--.*?-->", _blanked, data[: root.start() if root else len(data)], flags=re.S
    )
    for match in _MODEL.finditer(prolog):
        words = match[1].decode("utf-8", "replace")
        pairs = {name: one or other for name, one, other in _PSEUDO.findall(words)}
        href = pairs.get("href", "")
        kind = pairs.get("schematypens", "")
        if not href or (kind and kind != _RELAXNG) or href.endswith((".sch", ".xsd", ".dtd")):
            continue
        line = prolog.count(b"\n", 0, match.start()) + 1
        begin = prolog.rfind(b"\n", 0, match.start()) + 1
        yield Model(href, line, match.start() - begin + 1)


def _blanked(comment: re.Match[bytes]) -> bytes:
    return re.sub(rb"[^\n]", b" ", comment[0])


class Schemas:
    """Finds and loads schemas; each is loaded once."""

    def __init__(self, settings: Settings) -> None:
        """Take the settings of the run."""
        self._settings = settings
        self._loaded: dict[Path, relaxng.Schema | relaxng.SchemaError] = {}
        self._lock: Mapping[str, Mapping[str, str]] | None = None

    def of(self, path: Path, data: bytes) -> tuple[list[relaxng.Schema], list[Trouble]]:
        """Return the schemas for the file at `path`, and what is wrong with those it names."""
        found: list[relaxng.Schema] = []
        troubles: list[Trouble] = []
        for place, schema in self._chosen(path, data, troubles):
            loaded = self._load(schema)
            if isinstance(loaded, relaxng.Schema):
                found.append(loaded)
            else:
                name = self._shown(schema)
                message = f"the schema {name} cannot be used: {loaded}"
                troubles.append(Trouble(place.line, place.column, UNUSABLE_SCHEMA, message))
            self._check_lock(place, schema, troubles)
        return found, troubles

    def _chosen(self, path: Path, data: bytes, troubles: list[Trouble]) -> list[tuple[Model, Path]]:
        nowhere = Model("", 0, 0)
        if self._settings.schemas:
            return [(nowhere, schema) for schema in self._settings.schemas]
        named = list(models(data))
        if not named:
            return [(nowhere, shipped())]
        chosen = []
        for model in named:
            schema = self._found(path, model.href)
            if isinstance(schema, Path):
                chosen.append((model, schema))
            else:
                message, hint = schema
                troubles.append(Trouble(model.line, model.column, UNUSABLE_SCHEMA, message, hint))
        return chosen

    def _found(self, path: Path, href: str) -> Path | tuple[str, str]:
        """Return the schema's path, or why there is none and what to do."""
        root = self._settings.root
        if href in self._settings.catalog:
            return root / self._settings.catalog[href]
        if urlsplit(href).scheme or href.startswith("//"):
            command = f"edition schema add {href}"
            return (
                f"the schema {href} is not in the project's catalog, and nothing is fetched; "
                f"run `{command}`",
                command,
            )
        local = (path.parent / unquote(href)).resolve()
        if local.is_file():
            if not local.is_relative_to(root.resolve()):
                return f"the schema {href} lies outside the project", "copy it into the project"
            return local
        if href.rpartition("/")[2] == OURS:
            return shipped()
        return f"there is no schema {href}", ""

    def _load(self, path: Path) -> "relaxng.Schema | relaxng.SchemaError":
        if path not in self._loaded:
            try:
                self._loaded[path] = relaxng.load(path)
            except relaxng.SchemaError as error:
                self._loaded[path] = error
        return self._loaded[path]

    def _check_lock(self, place: Model, schema: Path, troubles: list[Trouble]) -> None:
        if self._lock is None:
            self._lock = read_lock(self._settings.root)
        name = self._shown(schema)
        entry = self._lock.get(name)
        if entry is None or not schema.is_file():
            return
        if digest(schema.read_bytes()) != entry.get("sha256"):
            message = f"the schema {name} is not the one that edition.lock has the checksum of"
            hint = f"edition schema add {entry.get('address', name)}"
            troubles.append(Trouble(place.line, place.column, CHANGED_SCHEMA, message, hint))

    def _shown(self, schema: Path) -> str:
        root = self._settings.root
        return schema.relative_to(root).as_posix() if schema.is_relative_to(root) else schema.name
