"""The full syntax of section 3: which attributes and children each element of a schema takes."""

from typing import TYPE_CHECKING

from edition.relaxng.errors import SchemaError
from edition.relaxng.namespaces import is_ncname
from edition.relaxng.wordlists import words

if TYPE_CHECKING:
    from edition.relaxng.parse import Node

NAME_CLASSES = words("name anyName nsName")
PATTERNS = frozenset(
    [
        "element",
        "attribute",
        "group",
        "interleave",
        "choice",
        "optional",
        "zeroOrMore",
        "oneOrMore",
        "list",
        "mixed",
        "ref",
        "parentRef",
        "empty",
        "text",
        "value",
        "data",
        "notAllowed",
        "externalRef",
        "grammar",
    ]
)
_CONTAINERS = words("group interleave choice optional zeroOrMore oneOrMore list mixed")
_LEAVES = words("ref parentRef empty notAllowed text externalRef value param name")
_TEXT = words("value param name")
_GRAMMAR = words("start define div include")
_INCLUDE = words("start define div")

_REQUIRED = {
    "ref": "name",
    "parentRef": "name",
    "param": "name",
    "define": "name",
    "data": "type",
    "externalRef": "href",
    "include": "href",
}
_OPTIONAL = {
    "element": {"name"},
    "attribute": {"name"},
    "value": {"type"},
    "start": {"combine"},
    "define": {"combine"},
}
_KNOWN = PATTERNS | NAME_CLASSES | _GRAMMAR | {"param", "except"}
_WHITE = " \t\r\n"


def check_syntax(node: "Node") -> None:
    """Raise `SchemaError` unless the node is what section 3 allows; its children were checked."""
    if node.kind not in _KNOWN:
        raise node.error(f"<{node.kind}> is not an element of RELAX NG", "3")
    _check_attributes(node)
    if node.kind not in _TEXT and node.text.strip(_WHITE):
        raise node.error(f"text is not allowed in <{node.kind}>", "3")
    _check_children(node)


def _check_attributes(node: "Node") -> None:
    required = _REQUIRED.get(node.kind)
    if required and required not in node.attributes:
        raise node.error(f"<{node.kind}> needs the attribute {required}", "3")
    allowed = _OPTIONAL.get(node.kind, set()) | {required, "ns", "datatypeLibrary"}
    for name, value in node.attributes.items():
        if name not in allowed:
            raise node.error(f"attribute {name} is not allowed on <{node.kind}>", "3")
        if name == "combine" and value not in ("choice", "interleave"):
            raise node.error(f"combine must be choice or interleave, not {value!r}", "3")
        if name == "type" and not is_ncname(value):
            raise node.error(f"{value!r} is not a name", "3")
        if name == "name" and node.kind not in ("element", "attribute") and not is_ncname(value):
            raise node.error(f"{value!r} is not a name", "3")


def _check_children(node: "Node") -> None:
    kinds = [child.kind for child in node.children]
    if node.kind in _LEAVES:
        _only(node, frozenset(), kinds)
    elif node.kind in ("element", "attribute"):
        _check_named(node, kinds)
    elif node.kind == "choice" and kinds and all(_is_name_class(c) for c in node.children):
        return
    elif node.kind in _CONTAINERS:
        _some_patterns(node, kinds)
    elif node.kind in ("define", "start"):
        _some_patterns(node, kinds)
        if node.kind == "start" and len(kinds) != 1:
            raise node.error("<start> takes one pattern", "3")
    elif node.kind in ("grammar", "div"):
        _only(node, _GRAMMAR, kinds)
    elif node.kind == "include":
        _check_include(node, node)
    elif node.kind == "data":
        _check_data(node, kinds)
    elif node.kind == "except":
        if not kinds:
            raise node.error("<except> is empty", "3")
    elif node.kind in ("anyName", "nsName"):
        _only(node, words("except"), kinds)
        if len(kinds) > 1:
            raise node.error(f"<{node.kind}> takes one <except>", "3")
        for child in node.children:
            if not all(_is_name_class(part) for part in child.children):
                raise child.error("only name classes are allowed here", "3")


def is_pattern(node: "Node") -> bool:
    """Whether a node is a pattern, and not a choice of names."""
    return node.kind in PATTERNS and not _is_name_class(node)


def _is_name_class(node: "Node") -> bool:
    if node.kind == "choice":
        return bool(node.children) and all(_is_name_class(child) for child in node.children)
    return node.kind in NAME_CLASSES


def _only(node: "Node", allowed: frozenset[str], kinds: list[str]) -> None:
    for child, kind in zip(node.children, kinds, strict=True):
        if kind not in allowed:
            raise child.error(f"<{kind}> is not allowed in <{node.kind}>", "3")


def _some_patterns(node: "Node", kinds: list[str]) -> None:
    if not kinds:
        raise node.error(f"<{node.kind}> is empty", "3")
    _only(node, PATTERNS, kinds)
    for child in node.children:
        if child.kind == "choice" and _is_name_class(child):
            raise child.error("a pattern is needed here, not names", "3")


def _check_named(node: "Node", kinds: list[str]) -> None:
    patterns = node.children
    if "name" not in node.attributes:
        if not patterns or not _is_name_class(patterns[0]):
            raise node.error(f"<{node.kind}> has no name", "3")
        patterns = patterns[1:]
    for child in patterns:
        if child.kind not in PATTERNS or _is_name_class(child):
            raise child.error(f"<{child.kind}> is not allowed in <{node.kind}> here", "3")
    if node.kind == "element" and not patterns:
        raise node.error("<element> has no content; write <empty/>", "3")
    if node.kind == "attribute" and len(patterns) > 1:
        raise node.error("<attribute> takes one pattern", "3")
    del kinds


def _check_include(include: "Node", node: "Node") -> None:
    for child in node.children:
        if child.kind not in _INCLUDE:
            raise child.error(f"<{child.kind}> is not allowed in <include>", "3")
        if child.kind == "div":
            _check_include(include, child)


def _check_data(node: "Node", kinds: list[str]) -> None:
    _only(node, words("param except"), kinds)
    if "except" in kinds[:-1]:
        raise SchemaError("<except> must come last", node.path, node.line, node.column, "3")
    for child in node.children:
        if child.kind == "except":
            _some_patterns(child, [part.kind for part in child.children])
