"""The modules of a stylesheet: which there are, what each element of them says, and where.

Read by expat, since only it gives columns. Nothing is fetched and no entity followed; a module
with an external one, or one that lies outside the stylesheet's folder, is refused.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit
from xml.parsers import expat

from edition.errors import UsageError
from edition.loader.files import read_bytes
from edition.loader.stylesheets import SCHEME

XSL: Final = "http://www.w3.org/1999/XSL/Transform"
_SEPARATOR: Final = " "


@dataclass(frozen=True, slots=True)
class Instruction:
    """An element of a module; names in a namespace are written `namespace name`."""

    module: Path
    line: int
    column: int
    name: str
    attributes: Mapping[str, str]

    @property
    def xsl(self) -> str:
        """Its local name, if it is one of XSLT; else ""."""
        return self.name.removeprefix(XSL + _SEPARATOR) if self.name.startswith(XSL) else ""

    @property
    def place(self) -> str:
        """Where it stands, as messages have it."""
        return f"{self.module}:{self.line}:{self.column}"


def version_of(path: Path) -> str:
    """Return the version that a stylesheet names on its root: "1.0" where it names none."""
    root = next(iter(_read(path, confined=False)), None)
    if root is None:
        return "1.0"
    named = root.attributes.get("version") if root.xsl else None
    return (named or root.attributes.get(f"{XSL}{_SEPARATOR}version") or "1.0").strip()


def instructions(path: Path, *, confined: bool = True) -> Iterator[Instruction]:
    """Yield every element of the stylesheet at `path` and of the modules that it takes in.

    `edition:` modules are not read; one that is missing is left to the processor to report.
    UsageError for what is not well-formed; if `confined`, for external entities and for a module
    that lies elsewhere too.
    """
    folder, waiting, seen = path.resolve().parent, [path], {path.resolve()}
    while waiting:
        for one in _read(waiting.pop(), confined=confined):
            yield one
            href = one.attributes.get("href") if one.xsl in ("import", "include") else None
            if href is None or href.startswith(SCHEME):
                continue
            other = target(one.module, href)
            inside = other is not None and other.resolve().is_relative_to(folder)
            if confined and not inside:
                raise UsageError(f"{one.place}: {href} lies outside the stylesheet's folder")
            if other is not None and other.resolve() not in seen and other.is_file():
                seen.add(other.resolve())
                waiting.append(other)


def target(module: Path, href: str) -> Path | None:
    """Return the file that an address in a module means; None where it means none."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return None
    if parts.scheme not in ("", "file") or parts.netloc not in ("", "localhost"):
        return None
    return module.parent / unquote(parts.path)


def _read(path: Path, *, confined: bool) -> list[Instruction]:
    found: list[Instruction] = []
    parser = expat.ParserCreate(namespace_separator=_SEPARATOR)

    def start(name: str, attributes: dict[str, str]) -> None:
        line, column = parser.CurrentLineNumber, parser.CurrentColumnNumber + 1
        found.append(Instruction(path, line, column, name, attributes))

    parser.StartElementHandler = start
    if confined:
        parser.StartDoctypeDeclHandler = _no_external(path, parser, 1)
        parser.EntityDeclHandler = _no_external(path, parser, 4)
    try:
        parser.Parse(read_bytes(path), True)
    except expat.ExpatError as error:
        words = expat.ErrorString(error.code)
        raise UsageError(f"{path}:{error.lineno}:{error.offset + 1}: {words}") from error
    return found


def _no_external(path: Path, parser: expat.XMLParserType, system: int) -> Callable[..., None]:
    """Return a handler that refuses a declaration whose argument number `system` is an address."""

    def refuse(*arguments: object) -> None:
        if arguments[system] is not None:
            place = f"{path}:{parser.CurrentLineNumber}:{parser.CurrentColumnNumber + 1}"
            raise UsageError(
                f"{place}: {arguments[0]} is declared in {arguments[system]}; "
                "a stylesheet takes nothing in from outside"
            )

    return refuse
