"""From schema nodes to a simplified grammar (section 4 of the RELAX NG specification).

First `Scope`s are made: what each `grammar` defines after includes, overrides and combines (4.5 to
4.7, 4.17, 4.18), with every node looked at once (4.16). Then the patterns that can be reached
from the start are turned into rows (4.8 to 4.15, 4.19 to 4.21).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from edition.relaxng import datatypes
from edition.relaxng.grammar import EMPTY, NOT_ALLOWED, TEXT, Grammar, GrammarBuilder
from edition.relaxng.grammar import Definition as ElementDefinition
from edition.relaxng.nameclasses import NameClass
from edition.relaxng.namespaces import XMLNS, join
from edition.relaxng.parse import Node, resolve_qname
from edition.relaxng.primitives import BadValueError, Prefixes
from edition.relaxng.syntax import is_pattern

START = ""
Load = Callable[[Node], Node]


@dataclass
class Layer:
    """The names that an `include` overrides, and those of them it has met."""

    names: set[str]
    met: set[str] = field(default_factory=set)


@dataclass
class Scope:
    """What one `grammar` defines; `START` is the name of its start."""

    node: Node
    parent: "Scope | None"
    parts: dict[str, list[Node]] = field(default_factory=dict)
    rows: dict[str, int | None] = field(default_factory=dict)

    def find(self, node: Node) -> "Scope":
        """Return the scope that a `ref` or `parentRef` means; raises `SchemaError`."""
        scope = self if node.kind == "ref" else self.parent
        name = node.attributes["name"]
        if scope is None:
            raise node.error("parentRef is used outside an inner grammar", "4.18")
        if name not in scope.parts:
            raise node.error(f"nothing defines {name}", "4.18")
        return scope


class Simplifier:
    """Turns the root node of a schema into a `Grammar`."""

    def __init__(self, load: Load) -> None:
        """Take `load`, which reads the document that a node's href names."""
        self.load = load
        self.builder = GrammarBuilder()
        self.waiting: list[tuple[int, Node, Scope]] = []
        self.numbers: dict[int, int] = {}
        self.uses_prefixes = False

    def run(self, root: Node) -> Grammar:
        """Return the grammar of the schema; raises `SchemaError`."""
        if not is_pattern(root):
            raise root.error(f"<{root.kind}> cannot be the root of a schema", "3")
        outside = Scope(root, None)
        self.check(root, outside)
        start = self.pattern(root, outside)
        while self.waiting:
            number, node, scope = self.waiting.pop()
            self.builder.definitions[number].body = self.content(node, scope)
        return Grammar(
            self.builder.rows, self.builder.definitions, start, uses_prefixes=self.uses_prefixes
        )

    # Scopes and checks

    def check(self, node: Node, scope: Scope) -> None:
        """Look at a pattern and all below it, opening a scope for each grammar."""
        if node.kind == "grammar":
            node.scope = self.open(node, scope)
            return
        if node.kind == "externalRef":
            node.scope = self.load(node)
            if not is_pattern(node.scope):
                raise node.error("the file named is no pattern", "4.6")
            self.check(node.scope, scope)
            return
        if node.kind in ("ref", "parentRef"):
            scope.find(node)
        elif node.kind in ("data", "value"):
            self.check_datatype(node)
        elif node.kind in ("element", "attribute"):
            check_names(node)
        for child in node.children:
            self.check(child, scope)

    def open(self, node: Node, parent: Scope) -> Scope:
        """Return the scope of a grammar with its definitions combined and checked."""
        scope = Scope(node, parent)
        self.collect(node, scope, [])
        if START not in scope.parts:
            raise node.error("the grammar has no start", "4.18")
        for name, parts in scope.parts.items():
            check_combine(name, parts)
        for parts in scope.parts.values():
            for part in parts:
                for child in part.children:
                    self.check(child, scope)
        return scope

    def collect(self, node: Node, scope: Scope, layers: list[Layer]) -> None:
        """Gather the definitions below a grammar or div, but for those that `layers` override."""
        for child in node.children:
            if child.kind == "div":
                self.collect(child, scope, layers)
            elif child.kind == "include":
                self.include(child, scope, layers)
            else:
                name = child.attributes["name"] if child.kind == "define" else START
                layer = next((each for each in reversed(layers) if name in each.names), None)
                if layer:
                    layer.met.add(name)
                else:
                    scope.parts.setdefault(name, []).append(child)

    def include(self, node: Node, scope: Scope, layers: list[Layer]) -> None:
        """Gather the definitions of an included grammar, then those that replace some of them."""
        document = self.load(node)
        if document.kind != "grammar":
            raise node.error("an included file must be a grammar", "4.7")
        layer = Layer(set(_defined(node)))
        self.collect(document, scope, [*layers, layer])
        for name in sorted(layer.names - layer.met):
            what = f"definition of {name}" if name else "start"
            raise node.error(f"the included file has no {what} to replace", "4.7")
        self.collect(node, scope, layers)

    def check_datatype(self, node: Node) -> None:
        """Check that type, parameters and value exist (4.16)."""
        try:
            if node.kind == "value":
                library, name = value_type(node)
                checker = datatypes.checker(library, name)
                checker.value(node.text, self.prefixes(node, checker))
            else:
                checker = datatypes.checker(node.library, node.attributes["type"], params(node))
        except datatypes.DatatypeError as error:
            raise node.error(str(error), "4.16") from error
        except BadValueError as error:
            raise node.error(f"{node.text!r} {error.reason}", "4.16") from error
        self.uses_prefixes |= checker.type.needs_prefixes

    def prefixes(self, node: Node, checker: datatypes.Checker) -> Prefixes | None:
        """Return the prefixes for a value of a type that needs them."""
        if not checker.type.needs_prefixes:
            return None
        return {**node.prefixes, "": node.namespace}

    # Rows

    def content(self, node: Node, scope: Scope) -> int:
        """Return the group of the patterns in a node, without its name class (4.12)."""
        patterns = node.children
        if node.kind in ("element", "attribute") and "name" not in node.attributes:
            patterns = patterns[1:]
        return self.builder.group([self.pattern(child, scope) for child in patterns])

    def pattern(self, node: Node, scope: Scope) -> int:
        """Return the row of a pattern."""
        kind = node.kind
        if kind in ("ref", "parentRef"):
            return self.reference(node, scope.find(node))
        if kind == "element":
            return self.element(node, scope)
        if kind in ("data", "value"):
            return self.datatype(node, scope)
        if kind == "grammar":
            return self.define(START, node.scope, node)
        if kind == "externalRef":
            return self.pattern(node.scope, scope)
        if kind == "attribute":
            value = self.content(node, scope) if _patterns(node) else TEXT
            return self.builder.attribute(name_class_of(node), value)
        simple = {"empty": EMPTY, "notAllowed": NOT_ALLOWED, "text": TEXT}
        return simple[kind] if kind in simple else self.container(node, scope)

    def container(self, node: Node, scope: Scope) -> int:
        """Return the row of a pattern that holds others (4.13 to 4.15)."""
        builder, kind = self.builder, node.kind
        parts = [self.pattern(child, scope) for child in node.children]
        if kind == "choice":
            return builder.choice(parts)
        if kind == "interleave":
            return builder.combined(kind, parts)
        whole = builder.group(parts)
        makers: dict[str, Callable[[int], int]] = {
            "group": lambda row: row,
            "optional": lambda row: builder.choice([row, EMPTY]),
            "oneOrMore": builder.one_or_more,
            "zeroOrMore": lambda row: builder.choice([builder.one_or_more(row), EMPTY]),
            "list": builder.list,
            "mixed": lambda row: builder.combined("interleave", [row, TEXT]),
        }
        return makers[kind](whole)

    def reference(self, node: Node, scope: Scope) -> int:
        return self.define(node.attributes["name"], scope, node)

    def define(self, name: str, scope: Scope, node: Node) -> int:
        """Return the row of a definition; it may contain itself only inside an element (4.19)."""
        if name in scope.rows:
            row = scope.rows[name]
            if row is None:
                raise node.error(f"{name or 'start'} contains itself", "4.19")
            return row
        scope.rows[name] = None
        parts = scope.parts[name]
        rows = [self.content(part, scope) for part in parts]
        combine = next((p.attributes["combine"] for p in parts if "combine" in p.attributes), "")
        if len(rows) == 1:
            row = rows[0]
        elif combine == "choice":
            row = self.builder.choice(rows)
        else:
            row = self.builder.combined("interleave", rows)
        scope.rows[name] = row
        return row

    def element(self, node: Node, scope: Scope) -> int:
        """Return the row of an element; its body is made later, so that it may contain itself."""
        number = self.numbers.get(id(node))
        if number is None:
            number = self.numbers[id(node)] = len(self.builder.definitions)
            names = name_class_of(node)
            self.builder.definitions.append(ElementDefinition(names, EMPTY, node.path, node.line))
            self.waiting.append((number, node, scope))
        return self.builder.element(number)

    def datatype(self, node: Node, scope: Scope) -> int:
        if node.kind == "value":
            library, name = value_type(node)
            prefixes = self.prefixes(node, datatypes.checker(library, name)) or {}
            pairs = tuple(sorted(prefixes.items()))
            return self.builder.value(library, name, node.text, pairs)
        excluded = None
        for child in node.children:
            if child.kind == "except":
                excluded = self.builder.choice(
                    [self.pattern(part, scope) for part in child.children]
                )
        return self.builder.data(node.library, node.attributes["type"], params(node), excluded)


def _defined(node: Node) -> Iterator[str]:
    for child in node.children:
        if child.kind == "div":
            yield from _defined(child)
        else:
            yield child.attributes.get("name", START)


def _patterns(node: Node) -> list[Node]:
    return node.children if "name" in node.attributes else node.children[1:]


def params(node: Node) -> datatypes.Params:
    """Return the parameters of a `data` node."""
    children = (child for child in node.children if child.kind == "param")
    return tuple((child.attributes["name"], child.text) for child in children)


def value_type(node: Node) -> tuple[str, str]:
    """Return library and type of a `value` node; without a type it is a token (4.4)."""
    if "type" in node.attributes:
        return node.library, node.attributes["type"]
    return "", "token"


def check_combine(name: str, parts: list[Node]) -> None:
    """Check that several definitions of one name say alike how to combine them (4.17)."""
    without = [part for part in parts if "combine" not in part.attributes]
    if len(without) > 1:
        raise without[1].error(f"{name or 'start'} is defined twice without combine", "4.17")
    ways = {part.attributes["combine"] for part in parts if "combine" in part.attributes}
    if len(ways) > 1:
        raise parts[-1].error(f"{name or 'start'} is combined in two ways", "4.17")


# Name classes


def name_class_of(node: Node) -> NameClass:
    """Return the name class of an `element` or `attribute` node (4.8 to 4.10)."""
    if "name" not in node.attributes:
        return name_class(node.children[0])
    default = node.namespace
    if node.kind == "attribute" and "ns" not in node.attributes:
        default = ""
    uri, local = resolve_qname(node, node.attributes["name"], default)
    return ("name", join(uri, local))


def name_class(node: Node) -> NameClass:
    """Return the name class of a `name`, `nsName`, `anyName` or `choice` node."""
    if node.kind == "name":
        return ("name", join(*resolve_qname(node, node.text, node.namespace)))
    if node.kind == "choice":
        parts = tuple(name_class(child) for child in node.children)
        return parts[0] if len(parts) == 1 else ("choice", *parts)
    excluded = None
    for child in node.children:
        parts = tuple(name_class(part) for part in child.children)
        excluded = parts[0] if len(parts) == 1 else ("choice", *parts)
    if node.kind == "nsName":
        return ("ns", node.namespace, excluded)
    return ("any", excluded)


def check_names(node: Node) -> None:
    """Check the names of an element or attribute against section 4.16."""
    names = name_class_of(node)
    if "name" not in node.attributes:
        _check_except(node.children[0], frozenset())
    if node.kind == "attribute":
        _check_xmlns(node, names)


def _check_except(node: Node, banned: frozenset[str]) -> None:
    if node.kind in banned:
        raise node.error(f"<{node.kind}> is not allowed in this <except>", "4.16")
    for child in node.children:
        inner = banned
        if child.kind == "except":
            inner = banned | {"anyName"} | ({"nsName"} if node.kind == "nsName" else set())
        _check_except(child, frozenset(inner))


def _check_xmlns(node: Node, names: NameClass) -> None:
    if names[0] == "choice":
        for part in names[1:]:
            _check_xmlns(node, part)
    elif names[0] in ("ns", "any") and names[-1] is not None:
        _check_xmlns(node, names[-1])
    elif names == ("name", "xmlns"):
        raise node.error("an attribute cannot be named xmlns", "4.16")
    if (names[0] == "ns" and names[1] == XMLNS) or (
        names[0] == "name" and names[1].startswith(f"{XMLNS}}}")
    ):
        raise node.error("attributes cannot be in the namespace of xmlns", "4.16")
