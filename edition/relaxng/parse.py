"""XML syntax of a schema: bytes to a tree of nodes (sections 3 and 4.1 to 4.4 of RELAX NG).

Foreign elements and attributes are dropped, white space is trimmed where it has no meaning, and
each node carries the `ns` and `datatypeLibrary` that it inherits.
"""

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin
from xml.parsers import expat

from edition.relaxng.errors import DocumentError, SchemaError
from edition.relaxng.namespaces import RELAX_NG, XML, is_ncname
from edition.relaxng.source import read
from edition.relaxng.syntax import check_syntax
from edition.relaxng.wellformed import explain_error, guard

WHITE = " \t\r\n"
_MAXIMUM_DEPTH = 200
_ESCAPED = re.compile(r"%(?![0-9A-Fa-f]{2})")
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:[^#]+")


@dataclass(eq=False)
class Node:
    """One element of the schema language, with what it inherits."""

    kind: str
    """Local name of the element in the RELAX NG namespace."""
    attributes: dict[str, str]
    line: int
    column: int
    path: str
    """The file it stands in, for messages."""
    namespace: str
    """The `ns` in force here."""
    library: str
    """The `datatypeLibrary` in force here."""
    prefixes: dict[str, str]
    base: str = ""
    """What `xml:base` says, relative to the folder of the file."""
    children: list["Node"] = field(default_factory=list)
    text: str = ""
    scope: Any = None
    """The grammar that a `grammar` node opens, or the document of an `externalRef`."""

    def error(self, message: str, section: str) -> SchemaError:
        """Return an error at this node."""
        return SchemaError(message, self.path, self.line, self.column, section)


class _Reader:
    """Collects nodes from expat's events."""

    def __init__(self, path: str, namespace: str) -> None:
        self.path = path
        self.namespace = namespace
        self.root: Node | None = None
        self.stack: list[Node] = []
        self.foreign = 0
        self.prefixes: list[dict[str, str]] = [{"xml": XML}]
        self.declared: dict[str, str] = {}
        self.text: list[str] = []
        self.parser = expat.ParserCreate("utf-8", "}")

    def declare(self, prefix: str | None, uri: str | None) -> None:
        self.declared[prefix or ""] = uri or ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        prefixes = self.prefixes[-1]
        if self.declared:
            prefixes = {**prefixes, **self.declared}
            self.declared = {}
        self.prefixes.append(prefixes)
        if len(self.prefixes) > _MAXIMUM_DEPTH:
            raise self.error(f"elements nest deeper than {_MAXIMUM_DEPTH}", "")
        uri, _, local = name.rpartition("}")
        if self.foreign or uri != RELAX_NG:
            self._start_foreign(name)
            return
        self._flush()
        parent = self.stack[-1] if self.stack else None
        node = self._node(local, attributes, parent, prefixes)
        if parent is None:
            self.root = node
        else:
            parent.children.append(node)
        self.stack.append(node)

    def _start_foreign(self, name: str) -> None:
        if not self.stack:
            raise self.error(f"<{name}> is not an element of RELAX NG", "3")
        if self.stack[-1].kind in ("value", "param", "name"):
            raise self.error(f"<{self.stack[-1].kind}> may hold text only", "3")
        self.foreign += 1

    def _node(
        self, kind: str, written: dict[str, str], parent: Node | None, prefixes: dict[str, str]
    ) -> Node:
        attributes = {}
        base = parent.base if parent else ""
        for key, value in written.items():
            uri, _, local = key.rpartition("}")
            if uri == RELAX_NG:
                raise self.error(f"attribute {local} must not have a namespace", "3")
            if not uri:
                attributes[key] = (
                    value.strip(WHITE) if key in ("name", "type", "combine") else value
                )
            elif key == f"{XML}}}base":
                base = urljoin(base, value)
        library = attributes.get("datatypeLibrary")
        if library is None:
            library = parent.library if parent else ""
        elif library and not is_absolute(library):
            raise self.error(f"datatypeLibrary {library!r} is not an absolute URI", "4.3")
        namespace = attributes.get("ns")
        if namespace is None:
            namespace = parent.namespace if parent else self.namespace
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        return Node(kind, attributes, line, column, self.path, namespace, library, prefixes, base)

    def end(self, name: str) -> None:  # noqa: ARG002 - expat's signature
        self.prefixes.pop()
        if self.foreign:
            self.foreign -= 1
            return
        self._flush()
        node = self.stack.pop()
        if node.kind == "name":
            node.text = node.text.strip(WHITE)
        check_syntax(node)

    def characters(self, text: str) -> None:
        if not self.foreign:
            self.text.append(text)

    def _flush(self) -> None:
        if self.text:
            if self.stack:
                self.stack[-1].text += "".join(self.text)
            self.text.clear()

    def error(self, message: str, section: str) -> SchemaError:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        return SchemaError(message, self.path, line, column, section)


def is_absolute(library: str) -> bool:
    """Whether the URI of a datatype library is one that section 4.3 allows."""
    return bool(_ABSOLUTE.fullmatch(library)) and not _ESCAPED.search(library)


def parse(data: bytes, path: str, namespace: str = "") -> Node:
    """Return the root node of the schema in `data`; `path` names it in messages.

    `namespace` is the `ns` that it inherits from the reference that brought it in (section 4.6).
    """
    reader = _Reader(path, namespace)
    parser = reader.parser
    parser.buffer_text = True
    guard(parser)
    parser.StartNamespaceDeclHandler = reader.declare
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    try:
        parser.Parse(read(data), True)
    except expat.ExpatError as error:
        reason, line, column = explain_error(error, data)
        raise SchemaError(reason, path, line, column) from error
    except DocumentError as error:
        raise SchemaError(error.message, path, error.line, error.column) from error
    if reader.root is None:
        raise SchemaError("no element", path, 1, 1)
    return reader.root


def resolve_qname(node: Node, qname: str, default: str) -> tuple[str, str]:
    """Return namespace and local part of a QName written in the schema (section 4.10)."""
    prefix, colon, local = qname.rpartition(":")
    if not is_ncname(local) or (colon and not is_ncname(prefix)):
        raise node.error(f"{qname!r} is not a name", "3")
    if not colon:
        return default, local
    if prefix not in node.prefixes:
        raise node.error(f"prefix {prefix!r} is not declared", "4.10")
    return node.prefixes[prefix], local
