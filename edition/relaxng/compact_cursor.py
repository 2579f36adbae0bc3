"""A place in the tokens of a schema in compact syntax, and what its declarations say there."""

from collections.abc import Iterator
from contextlib import contextmanager

from edition.relaxng.compact_tokens import (
    CNAME,
    END,
    KEYWORDS,
    LITERAL,
    NAME,
    Places,
    Token,
    decoded,
    tokens,
)
from edition.relaxng.errors import SchemaError
from edition.relaxng.namespaces import RELAX_NG, XML, XSD
from edition.relaxng.parse import Node, is_absolute

_MAXIMUM_DEPTH = 100
_SHOWN = {END: "the end of the file", LITERAL: "a literal"}
_WANTED = {LITERAL: "a literal", NAME: "a name that is no keyword"}


class Cursor:
    """Walks the tokens; knows the prefixes, and makes nodes."""

    def __init__(self, data: bytes, path: str, namespace: str) -> None:
        """Take the bytes of a schema; `namespace` is what `inherit` stands for in it."""
        self.path = path
        self.places = Places(decoded(data, path), path)
        self.tokens = tokens(self.places)
        self.at = 0
        self.kind = self.tokens[0].kind
        self._depth = 0
        self.inherited = namespace
        self.default = namespace
        """The namespace of elements without a prefix."""
        self.prefixes: dict[str, str] = {"xml": XML}
        self.libraries: dict[str, str] = {"xsd": XSD}

    # Tokens

    def next(self) -> Token:
        """Return the token to come."""
        return self.tokens[self.at]

    def after(self) -> str:
        """Return the kind of the token after the one to come."""
        return self.tokens[min(self.at + 1, len(self.tokens) - 1)].kind

    def take(self) -> Token:
        """Return the token to come, and go on after it."""
        token = self.tokens[self.at]
        if token.kind != END:
            self.at += 1
            self.kind = self.tokens[self.at].kind
        return token

    def go(self, at: int) -> None:
        """Go to the token of a number."""
        self.at = at
        self.kind = self.tokens[at].kind

    def previous(self) -> str:
        """Return the kind of the token taken last, or ""."""
        return self.tokens[self.at - 1].kind if self.at else ""

    def took(self, kind: str) -> bool:
        """Whether the token to come is of this kind; if so, go on after it."""
        if self.kind != kind:
            return False
        self.take()
        return True

    def expect(self, kind: str) -> Token:
        """Return the token to come, which must be of this kind."""
        if self.kind != kind:
            raise self.unexpected(_WANTED.get(kind, f"{kind!r}"))
        return self.take()

    def at_name(self) -> bool:
        """Whether a name without a prefix comes, be it a keyword."""
        return self.kind == NAME or self.kind in KEYWORDS

    def name(self) -> str:
        """Return the name without a prefix that must come; keywords are names here."""
        if not self.at_name():
            raise self.unexpected("a name")
        return self.take().text

    def literal(self) -> str:
        """Return the literal that must come, its parts joined."""
        text = self.expect(LITERAL).text
        while self.took("~"):
            text += self.expect(LITERAL).text
        return text

    # Errors and nodes

    def error(self, message: str, token: Token | None = None) -> SchemaError:
        """Return an error at a token, or at the one to come."""
        return self.places.error(message, (token or self.next()).offset)

    def unexpected(self, wanted: str) -> SchemaError:
        """Return an error that says what should have come."""
        token = self.next()
        found = _SHOWN.get(token.kind) or f"{token.text!r}"
        return self.error(f"{wanted} should stand here, not {found}")

    def node(
        self, kind: str, token: Token, attributes: dict[str, str] | None = None, *children: Node
    ) -> Node:
        """Return a node that begins at a token, as the XML syntax would give it."""
        line, column = self.places.find(token.offset)
        node = Node(
            kind, attributes or {}, line, column, self.path, self.default, "", self.prefixes
        )
        node.children.extend(children)
        return node

    @contextmanager
    def deeper(self) -> Iterator[None]:
        """Count a level of braces or parentheses; there is a limit, for Python has one."""
        self._depth += 1
        if self._depth > _MAXIMUM_DEPTH:
            raise self.error(f"patterns nest deeper than {_MAXIMUM_DEPTH}")
        yield
        self._depth -= 1

    # Declarations (section 3, `decl`)

    def declarations(self) -> None:
        """Read the declarations that come."""
        while self.kind in ("namespace", "default", "datatypes"):
            word = self.take()
            if word.kind == "datatypes":
                self._declare_library()
                continue
            if word.kind == "default":
                self.expect("namespace")
            token = self.next()
            prefix = self.name() if word.kind == "namespace" or self.at_name() else ""
            self.expect("=")
            uri = self.inherited if self.took("inherit") else self.literal()
            if word.kind == "default":
                self.default = uri
            if prefix:
                self._declare(prefix, uri, token)

    def _declare(self, prefix: str, uri: str, token: Token) -> None:
        if prefix == "xmlns":
            raise self.error("the prefix xmlns cannot be declared", token)
        if (prefix == "xml") != (uri == XML):
            raise self.error(f"the prefix xml, and no other, stands for {XML}", token)
        if self.prefixes.get(prefix, uri) != uri:
            raise self.error(f"the prefix {prefix} is declared twice", token)
        self.prefixes[prefix] = uri

    def _declare_library(self) -> None:
        prefix = self.name()
        self.expect("=")
        token = self.next()
        uri = self.literal()
        if uri and not is_absolute(uri):
            raise self.error(f"{uri!r} is not an absolute URI", token)
        self.libraries[prefix] = uri

    def namespace(self, token: Token, prefix: str) -> str:
        """Return the namespace of a prefix that a token uses."""
        if prefix not in self.prefixes:
            raise self.error(f"prefix {prefix!r} is not declared", token)
        return self.prefixes[prefix]

    # Annotations (section 5): read past

    def annotations(self) -> None:
        """Go past the annotation in brackets that may come: attributes, then elements."""
        if not self.took("["):
            return
        seen: set[tuple[str, str]] = set()
        while self._attribute_comes():
            token = self.next()
            name = self._outer_name()
            if not name[0]:
                raise self.error("an annotation's attribute needs a prefix", token)
            if name in seen:
                raise self.error(f"the annotation has {token.text} twice", token)
            seen.add(name)
            self.take()
            self.literal()
        while self.kind != "]":
            self.annotation_element()
        self.take()

    def _attribute_comes(self) -> bool:
        return (self.at_name() or self.kind == CNAME) and self.after() == "="

    def annotation_element(self) -> None:
        """Go past an element of an annotation, whose name comes."""
        self._outer_name()
        self.expect("[")
        depth = 1
        while depth:
            if self._attribute_comes():
                self._annotation_name()
                self.take()
                self.literal()
            elif self.at_name() or self.kind == CNAME:
                self._annotation_name()
                self.expect("[")
                depth += 1
            elif self.took("]"):
                depth -= 1
            else:
                self.literal()

    def following_annotations(self) -> None:
        """Go past the annotations after `>>` that may come."""
        while self.took(">>"):
            self.annotation_element()

    def _annotation_name(self) -> tuple[str, str]:
        if self.kind != CNAME:
            return "", self.name()
        token = self.take()
        prefix, _, local = token.text.partition(":")
        return self.namespace(token, prefix), local

    def _outer_name(self) -> tuple[str, str]:
        token = self.next()
        name = self._annotation_name()
        if name[0] == RELAX_NG:
            raise self.error("annotations cannot be in the namespace of RELAX NG", token)
        return name
