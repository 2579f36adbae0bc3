"""Compact syntax of a schema: bytes to the tree of nodes that its XML syntax would give.

RELAX NG Compact Syntax (OASIS Committee Specification, 21 November 2002), section 3. What comes out
is what `parse.py` makes of XML, so that all that follows is the same for both.
"""

from edition.relaxng.compact_cursor import Cursor
from edition.relaxng.compact_names import name_class
from edition.relaxng.compact_tokens import CNAME, END, LITERAL, NAME, Token
from edition.relaxng.parse import Node

_CONNECTIVES = {",": "group", "|": "choice", "&": "interleave"}
_REPEATS = {"?": "optional", "*": "zeroOrMore", "+": "oneOrMore"}
_ASSIGNMENTS = {"=": "", "|=": "choice", "&=": "interleave"}
_BUILT_IN = ("string", "token")


def parse(data: bytes, path: str, namespace: str = "") -> Node:
    """Return the root node of the schema in `data`; `path` names it in messages.

    `namespace` is the one that it inherits from the reference that brought it in. Raises
    `SchemaError`.
    """
    return _Reader(Cursor(data, path, namespace)).schema()


class _Reader:
    """Reads patterns and grammars at a cursor."""

    def __init__(self, cursor: Cursor) -> None:
        self.cursor = cursor

    def schema(self) -> Node:
        """Return the root: a pattern, or a grammar without its word and braces."""
        cursor = self.cursor
        token = cursor.next()
        cursor.declarations()
        at = cursor.at
        cursor.annotations()
        grammar = self._component_comes() or cursor.kind == END
        if grammar:
            cursor.go(at)
            root = cursor.node("grammar", token)
            while cursor.kind != END:
                self.component(root)
        else:
            root = self.pattern()
        if cursor.kind != END:
            raise cursor.unexpected("an operator or the end of the file")
        return root

    # Patterns

    def pattern(self) -> Node:
        """Return the pattern that must come: particles with one kind of connective."""
        cursor = self.cursor
        token = cursor.next()
        first = self.particle()
        sign = cursor.kind
        if sign not in _CONNECTIVES:
            return first
        parts = [first]
        while cursor.took(sign):
            parts.append(self.particle())
        if cursor.kind in _CONNECTIVES:
            raise cursor.error(f"{sign!r} and {cursor.kind!r} need parentheses")
        return cursor.node(_CONNECTIVES[sign], token, None, *parts)

    def particle(self) -> Node:
        """Return a primary pattern with its sign of repetition."""
        cursor = self.cursor
        token = cursor.next()
        before = cursor.previous()
        node = self.primary()
        if cursor.kind == "-" and node.kind == "data" and cursor.previous() != ")":
            self._exclude(node)
            if before in _CONNECTIVES or cursor.kind in _CONNECTIVES or cursor.kind in _REPEATS:
                raise cursor.error("put parentheses around the datatype and what '-' takes off it")
        if cursor.kind in _REPEATS:
            node = cursor.node(_REPEATS[cursor.take().kind], token, None, node)
            cursor.following_annotations()
        return node

    def _exclude(self, node: Node) -> None:
        token = self.cursor.take()
        node.children.append(self.cursor.node("except", token, None, self.primary()))

    def primary(self) -> Node:
        """Return a pattern without connectives, past its annotations."""
        cursor = self.cursor
        cursor.annotations()
        token = cursor.next()
        if cursor.took("("):
            with cursor.deeper():
                node = self.pattern()
            cursor.expect(")")
        else:
            node = self._worded(token) or self._datatype(token)
        cursor.following_annotations()
        return node

    def _worded(self, token: Token) -> Node | None:
        """Return the pattern that begins with a keyword or is a reference, or None."""
        cursor = self.cursor
        kind = token.kind
        if kind in ("element", "attribute"):
            cursor.take()
            return self._named(token)
        if kind in ("mixed", "list"):
            cursor.take()
            return cursor.node(kind, token, None, self.braced())
        if kind in ("empty", "text", "notAllowed"):
            return cursor.node(kind, cursor.take())
        if kind == NAME:
            return cursor.node("ref", token, {"name": cursor.take().text})
        if kind == "parent":
            cursor.take()
            return cursor.node("parentRef", token, {"name": cursor.expect(NAME).text})
        if kind == "external":
            cursor.take()
            return self._reference("externalRef", token)
        if kind == "grammar":
            cursor.take()
            node = cursor.node("grammar", token)
            self.components(node)
            return node
        return None

    def braced(self) -> Node:
        """Return the pattern in the braces that must come."""
        self.cursor.expect("{")
        with self.cursor.deeper():
            node = self.pattern()
        self.cursor.expect("}")
        return node

    def _named(self, token: Token) -> Node:
        """Return an element or attribute; its word is read."""
        cursor = self.cursor
        attribute = token.kind == "attribute"
        names = name_class(cursor, "" if attribute else cursor.default)
        node = cursor.node(token.kind, token)
        if names.kind == "name":
            node.namespace = names.namespace
            node.attributes = {"name": names.text, "ns": names.namespace}
        else:
            node.children.append(names)
        node.children.append(self.braced())
        return node

    def _datatype(self, token: Token) -> Node:
        """Return a value, or a datatype with its parameters."""
        cursor = self.cursor
        if token.kind == LITERAL:
            return self._value(cursor.node("value", token))
        if token.kind not in _BUILT_IN and token.kind != CNAME:
            raise cursor.unexpected("a pattern")
        cursor.take()
        prefix, _, name = token.text.rpartition(":")
        if prefix and prefix not in cursor.libraries:
            raise cursor.error(f"datatype prefix {prefix!r} is not declared", token)
        is_value = cursor.kind == LITERAL
        node = cursor.node("value" if is_value else "data", token, {"type": name})
        node.library = cursor.libraries[prefix] if prefix else ""
        if is_value:
            return self._value(node)
        if cursor.took("{"):
            while not cursor.took("}"):
                node.children.append(self._parameter())
        return node

    def _value(self, node: Node) -> Node:
        node.text = self.cursor.literal()
        return node

    def _parameter(self) -> Node:
        cursor = self.cursor
        cursor.annotations()
        token = cursor.next()
        node = cursor.node("param", token, {"name": cursor.name()})
        cursor.expect("=")
        return self._value(node)

    def _reference(self, kind: str, token: Token) -> Node:
        """Return an `include` or `externalRef`; its word is read."""
        cursor = self.cursor
        node = cursor.node(kind, token, {"href": cursor.literal()})
        if cursor.took("inherit"):
            cursor.expect("=")
            prefix = cursor.next()
            node.namespace = cursor.namespace(prefix, cursor.name())
        return node

    # Grammars

    def components(self, node: Node, *, included: bool = False) -> None:
        """Put the definitions in the braces that must come into a node."""
        self.cursor.expect("{")
        with self.cursor.deeper():
            while not self.cursor.took("}"):
                self.component(node, included=included)

    def component(self, node: Node, *, included: bool = False) -> None:
        """Put the start, definition, div or include that must come into a node."""
        cursor = self.cursor
        cursor.annotations()
        token = cursor.next()
        if not self._component_comes():
            raise cursor.unexpected("a definition")
        if self._annotation_comes():
            cursor.annotation_element()
            return
        cursor.take()
        if token.kind == "div":
            child = cursor.node("div", token)
            self.components(child, included=included)
        elif token.kind == "include":
            if included:
                raise cursor.error("an include takes no include", token)
            child = self._reference("include", token)
            if cursor.kind == "{":
                self.components(child, included=True)
        else:
            child = self._definition(token)
        node.children.append(child)

    def _component_comes(self) -> bool:
        kind, after = self.cursor.kind, self.cursor.after()
        if kind in ("start", NAME) and after in _ASSIGNMENTS:
            return True
        return kind in ("div", "include", "start") or self._annotation_comes()

    def _annotation_comes(self) -> bool:
        return self.cursor.kind in (NAME, CNAME) and self.cursor.after() == "["

    def _definition(self, token: Token) -> Node:
        cursor = self.cursor
        kind = "start" if token.kind == "start" else "define"
        attributes = {} if kind == "start" else {"name": token.text}
        if cursor.kind not in _ASSIGNMENTS:
            raise cursor.unexpected("'=', '|=' or '&='")
        if combine := _ASSIGNMENTS[cursor.take().kind]:
            attributes["combine"] = combine
        return cursor.node(kind, token, attributes, self.pattern())
