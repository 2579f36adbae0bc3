"""XML as an lxml tree, read from bytes by a parser that opens nothing else."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from lxml import etree

from edition.errors import ContentError
from edition.loader.files import Limits, read_bytes

_DECLARATION = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_ENCODINGS = re.compile(
    r"utf-?8|utf-?16(le|be)?|us-ascii|ascii|iso-8859-\d{1,2}|latin-?1|windows-125\d|cp125\d", re.I
)


@dataclass(frozen=True, slots=True)
class Tree:
    """A document read: its root element, and the name to give it in messages."""

    root: etree._Element
    name: str


class _RefuseAll(etree.Resolver):
    """Second lock beside the parser's options: whatever is asked for is refused."""

    def resolve(self, system_url: str, public_id: str, *_context: object) -> NoReturn:
        raise ContentError(f"refers to {system_url or public_id}; only the file itself is read")


def _parser() -> etree.XMLParser:
    parser = etree.XMLParser(
        resolve_entities="internal",  # type: ignore[arg-type] # newer than the stubs
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        recover=False,
    )
    parser.resolvers.add(_RefuseAll())
    return parser


def load(path: Path, limits: Limits | None = None, *, name: str = "") -> Tree:
    """Read the XML file at `path`; errors as in `read_bytes` and `parse`.

    name: how messages call the file, by default its path as given.
    """
    return parse(read_bytes(path, limits), name or str(path))


def parse(data: bytes, name: str) -> Tree:
    """Parse `data`; ContentError with `name:line:column: ` where it is not well-formed XML."""
    _refuse_bytes(data, name)
    try:
        root = etree.fromstring(data, _parser())
    except etree.XMLSyntaxError as error:
        raise ContentError(_syntax_message(error, data, name)) from error
    except (OSError, ValueError) as error:
        raise ContentError(f"{_undecodable(data, name)}: {error}") from error
    return Tree(root, name)


def _refuse_bytes(data: bytes, name: str) -> None:
    if not data.strip():
        raise ContentError(f"{name}: is empty")
    if data.startswith(b"\x1f\x8b"):
        raise ContentError(f"{name}: is compressed (gzip); unpack it first")
    declared = _DECLARATION.match(data[:200].lstrip(b"\xef\xbb\xbf"))
    if declared and not _ENCODINGS.fullmatch(encoding := declared.group(1).decode("ascii")):
        raise ContentError(f"{name}:1: the encoding {encoding} is not read; save it as UTF-8")


def _syntax_message(error: etree.XMLSyntaxError, data: bytes, name: str) -> str:
    line, column = error.position
    text = re.sub(r", line \d+, column \d+( \(.*\))?$", "", error.msg or "no XML")
    undefined = re.match(r"Entity '([^']+)' not defined", text)
    if undefined and re.search(rb"<!ENTITY\s+" + undefined.group(1).encode(), data):
        text = f"the entity {undefined.group(1)} is an external one, and those are not read"
    return f"{name}:{line}:{column}: {text}"


def _undecodable(data: bytes, name: str) -> str:
    """Return `name:line:column` of the first bytes that are not UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        begin = data.rfind(b"\n", 0, error.start) + 1
        return f"{name}:{line}:{len(data[begin : error.start].decode('utf-8')) + 1}"
    return name
