"""Putting a schema into the project: the one thing here that may fetch, and only when asked.

The schema and the files that it includes go to `schemas/`, their checksums to `edition.lock`, and
the address that documents name it by to `[validate.catalog]` in `edition.toml`.
"""

import re
import tempfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit
from xml.parsers import expat

from edition import relaxng
from edition.config import FILE_NAME as SETTINGS
from edition.errors import ContentError, EnvironmentFailure, UsageError
from edition.loader.files import read_bytes
from edition.relaxng.compact import parse as parse_compact
from edition.relaxng.files import is_compact
from edition.relaxng.source import read
from edition.relaxng.wellformed import guard
from edition.validation.lock import FILE_NAME as LOCK
from edition.validation.lock import digest, lock_text, quoted, read_lock
from edition.writing import write_file

FOLDER = "schemas"
_MOST_BYTES = 50 << 20
_MOST_FILES = 100
_SECONDS = 30
_RELAXNG = "http://relaxng.org/ns/structure/1.0}"

Fetch = Callable[[str], bytes]


def add_schema(source: str, root: Path, fetch: Fetch | None = None) -> Path:
    """Put the schema at an address or in a file into the project at `root`; return its path.

    fetch: gets the bytes at an address; by default over http or https.
    """
    address = urlsplit(source).scheme in ("http", "https")
    if urlsplit(source).scheme and not address and "://" in source:
        raise UsageError(f"{source}: only http and https addresses are fetched")
    get = (fetch or fetch_address) if address else _read_file
    files = _with_includes(source, get)
    _check(files, source)
    main = next(iter(files))
    target = root / FOLDER / main
    entries = read_lock(root)
    for name, data in files.items():
        write_file(root / FOLDER / name, data)
        where = urljoin(source, name) if name != main else source
        entries[f"{FOLDER}/{name}"] = {"sha256": digest(data)} | (
            {"address": where} if address else {}
        )
    write_file(root / LOCK, lock_text(entries).encode("utf-8"))
    if address:
        _enter(root / SETTINGS, source, f"{FOLDER}/{main}")
    return target


def fetch_address(address: str) -> bytes:
    """Return the bytes at an http or https address; EnvironmentFailure says why not."""
    import http.client
    import urllib.error
    import urllib.request

    request = urllib.request.Request(address, headers={"User-Agent": "edition"})  # noqa: S310
    try:
        with urllib.request.urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310
            if urlsplit(answer.url).scheme not in ("http", "https"):
                raise EnvironmentFailure(f"{address}: leads to {answer.url}, which is not fetched")
            data: bytes = answer.read(_MOST_BYTES + 1)
    except urllib.error.HTTPError as error:
        raise EnvironmentFailure(f"{address}: answers {error.code} {error.reason}") from error
    except (urllib.error.URLError, http.client.HTTPException, OSError) as error:
        reason = getattr(error, "reason", error)
        raise EnvironmentFailure(f"{address}: cannot be fetched: {reason}") from error
    if len(data) > _MOST_BYTES:
        raise ContentError(f"{address}: is larger than {_MOST_BYTES >> 20} MB")
    return data


def _read_file(source: str) -> bytes:
    return read_bytes(Path(source))


def _with_includes(source: str, get: Fetch) -> dict[str, bytes]:
    """Return the schema and what it includes, by path from its folder; the schema comes first."""
    main = PurePosixPath(unquote(urlsplit(source).path) if "://" in source else source).name
    if not main:
        raise UsageError(f"{source}: names no file")
    base = urljoin(source, ".") if "://" in source else ""
    folder = str(Path(source).parent) if not base else ""
    files: dict[str, bytes] = {}
    waiting = [main]
    while waiting:
        name = waiting.pop(0)
        if name in files:
            continue
        if len(files) >= _MOST_FILES:
            raise ContentError(f"{source}: includes more than {_MOST_FILES} files")
        place = source if name == main else base + name if base else str(Path(folder) / name)
        files[name] = get(place)
        waiting += [_joined(name, href, source) for href in _includes(files[name], place)]
    return files


def _joined(name: str, href: str, source: str) -> str:
    """Return the path of an included file from the schema's folder; it may not leave it."""
    path = PurePosixPath(name).parent / unquote(href)
    parts: list[str] = []
    for part in path.parts:
        if part == "..":
            if not parts:
                raise ContentError(f"{source}: includes {href}, which is outside its folder")
            parts.pop()
        elif part != ".":
            parts.append(part)
    if urlsplit(href).scheme or path.is_absolute():
        raise ContentError(f"{source}: includes {href}; only files beside it are taken along")
    return "/".join(parts)


def _includes(data: bytes, name: str) -> list[str]:
    """Return the addresses of the files that a schema includes, in its own syntax."""
    if not is_compact(urlsplit(name).path if "://" in name else name):
        return _includes_in_xml(data, name)
    try:
        waiting = [parse_compact(data, name)]
    except relaxng.SchemaError as error:
        raise ContentError(f"{error}") from error
    found = []
    while waiting:
        node = waiting.pop(0)
        waiting += node.children
        if node.kind in ("include", "externalRef"):
            found.append(node.attributes["href"])
    return found


def _includes_in_xml(data: bytes, name: str) -> list[str]:
    found: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag in (f"{_RELAXNG}include", f"{_RELAXNG}externalRef"):
            found.append(attributes.get("href", ""))

    parser = expat.ParserCreate("utf-8", "}")
    guard(parser)
    parser.StartElementHandler = start
    try:
        parser.Parse(read(data), True)
    except expat.ExpatError as error:
        raise ContentError(
            f"{name}:{error.lineno}:{error.offset + 1}: is no RELAX NG schema in XML: "
            f"{expat.ErrorString(error.code)}"
        ) from error
    except relaxng.DocumentError as error:
        raise ContentError(f"{name}: is no RELAX NG schema in XML: {error.message}") from error
    return [href for href in found if href]


def _check(files: dict[str, bytes], source: str) -> None:
    """Refuse what the engine cannot use, before anything is written."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in files.items():
            write_file(Path(folder) / name, data)
        try:
            relaxng.load(Path(folder) / next(iter(files)), cache=False)
        except relaxng.SchemaError as error:
            reason = str(error).replace(f"{Path(folder).resolve()}/", "").replace(f"{folder}/", "")
            raise ContentError(f"{source}: cannot be used: {reason}") from error


def _enter(settings: Path, address: str, path: str) -> None:
    """Write the address into `[validate.catalog]`, which is made if it is missing."""
    text = settings.read_text(encoding="utf-8") if settings.is_file() else ""
    entry = f"{quoted(address)} = {quoted(path)}"
    known = re.compile(rf"^\s*{re.escape(quoted(address))}\s*=.*$", re.M)
    header = re.compile(r"^\s*\[\s*validate\s*\.\s*catalog\s*\]\s*(#.*)?$", re.M)
    if known.search(text):
        text = known.sub(lambda _: entry, text, count=1)
    elif found := header.search(text):
        text = f"{text[: found.end()]}\n{entry}{text[found.end() :]}"
    else:
        gap = "" if not text else "\n" if text.endswith("\n") else "\n\n"
        text = f"{text}{gap}[validate.catalog]\n{entry}\n"
    write_file(settings, text.encode("utf-8"))
