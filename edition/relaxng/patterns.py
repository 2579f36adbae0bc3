"""Patterns at work: shared nodes and their derivatives.

The method is James Clark's ("An algorithm for RELAX NG validation"), with one change.

There is no pattern for "inside an element, then": `starts` gives, for a child's name, the element
definitions that may open and what is left to match after each. The child is matched on its own.
"""

from collections.abc import Callable, Iterable
from functools import reduce
from typing import Any

from edition.relaxng import datatypes
from edition.relaxng.grammar import EMPTY, NOT_ALLOWED, TEXT, Grammar, Row
from edition.relaxng.nameclasses import NameClass, contains, is_open, names_of
from edition.relaxng.primitives import BadValueError, Prefixes

_WHITE = " \t\r\n"
_STRINGS = frozenset({"data", "value", "list"})
_KEPT_VALUES = 20_000
_ANY_TEXT = datatypes.checker("", "string")


class Pattern:
    """A node; equal nodes are one object, so `is` compares them."""

    __slots__ = (
        "accepted",
        "attributes",
        "checker",
        "content",
        "definition",
        "index",
        "kind",
        "literal",
        "names",
        "nullable",
        "number",
        "open_parts",
        "parts",
        "prefixed",
        "strings",
        "textual",
    )

    def __init__(self, number: int, kind: str, parts: "tuple[Pattern, ...]") -> None:
        """Make a node without payload."""
        self.number = number
        self.kind = kind
        self.parts = parts
        self.nullable = _is_nullable(kind, parts)
        inside = parts if kind not in ("attribute", "data", "list") else ()
        leaf = kind in ("element", "text", *_STRINGS)
        self.attributes: bool = kind == "attribute" or any(part.attributes for part in inside)
        self.content: bool = leaf or any(p.content for p in inside)
        self.strings: bool = kind in _STRINGS or any(part.strings for part in inside)
        self.textual: bool = self.strings or kind == "text" or any(p.textual for p in inside)
        self.prefixed: bool = any(part.prefixed for part in parts)
        self.definition = -1
        self.names: NameClass = ()
        self.checker = _ANY_TEXT
        self.literal: object = None
        self.index: dict[str, list[Pattern]] | None = None
        self.open_parts: list[Pattern] = []
        self.accepted: dict[str, bool] = {}


def _is_nullable(kind: str, parts: tuple[Pattern, ...]) -> bool:
    if kind in ("empty", "text"):
        return True
    if kind == "choice":
        return any(part.nullable for part in parts)
    if kind in ("group", "interleave", "oneOrMore"):
        return all(part.nullable for part in parts)
    return False


class Patterns:
    """Makes patterns, each once, from the rows of a grammar and from one another."""

    def __init__(self, grammar: Grammar) -> None:
        """Take the grammar; its rows become patterns when they are asked for."""
        self.grammar = grammar
        self._made: dict[tuple[object, ...], Pattern] = {}
        self._rows: dict[int, Pattern] = {}
        self.items: dict[int, Any] = {}
        """Attribute items by the number of their pattern, for `attributes`."""
        self._repeats: dict[int, Pattern] = {}
        self._firsts: dict[int, tuple[frozenset[str], bool]] = {}
        self.empty = self._make("empty")
        self.not_allowed = self._make("notAllowed")
        self.text = self._make("text")
        self._rows.update({EMPTY: self.empty, NOT_ALLOWED: self.not_allowed, TEXT: self.text})

    def _make(self, kind: str, parts: tuple[Pattern, ...] = (), payload: object = None) -> Pattern:
        key = (kind, payload, *(part.number for part in parts))
        pattern = self._made.get(key)
        if pattern is None:
            pattern = self._made[key] = Pattern(len(self._made), kind, parts)
        return pattern

    # Constructors

    def row(self, number: int) -> Pattern:
        """Return the pattern of a row of the grammar."""
        pattern = self._rows.get(number)
        if pattern is None:
            pattern = self._rows[number] = self._from_row(self.grammar.rows[number])
        return pattern

    def _from_row(self, row: Row) -> Pattern:
        kind = row[0]
        if kind == "choice":
            return self.choice(self.row(part) for part in row[1:])
        if kind in ("group", "interleave"):
            return self.combined(kind, tuple(self.row(part) for part in row[1:]))
        if kind in ("oneOrMore", "list"):
            return self._make(kind, (self.row(row[1]),))
        if kind == "element":
            pattern = self._make(kind, payload=row[1])
            pattern.definition = row[1]
            pattern.names = self.grammar.definitions[row[1]].names
            return pattern
        if kind == "attribute":
            pattern = self._make(kind, (self.row(row[2]),), row[1])
            pattern.names = row[1]
            return pattern
        return self._string(row)

    def _string(self, row: Row) -> Pattern:
        """Return a `data` or `value` pattern."""
        kind, library, name = row[:3]
        if kind == "value":
            pattern = self._make(kind, payload=row)
            pattern.checker = datatypes.checker(library, name)
            pattern.literal = pattern.checker.value(row[3], dict(row[4]))
        else:
            excluded = () if row[4] is None else (self.row(row[4]),)
            pattern = self._make(kind, excluded, row)
            pattern.checker = datatypes.checker(library, name, row[3])
        pattern.prefixed = pattern.prefixed or pattern.checker.type.needs_prefixes
        return pattern

    def choice(self, parts: Iterable[Pattern]) -> Pattern:
        """Return the choice of the parts: flat, sorted, each once."""
        flat: dict[int, Pattern] = {}
        for part in parts:
            for each in part.parts if part.kind == "choice" else (part,):
                flat[each.number] = each
        flat.pop(self.not_allowed.number, None)
        if len(flat) > 1 and self.empty.number in flat:
            del flat[self.empty.number]
            if not any(part.nullable for part in flat.values()):
                flat[self.empty.number] = self.empty
        if not flat:
            return self.not_allowed
        if len(flat) == 1:
            return next(iter(flat.values()))
        return self._make("choice", tuple(flat[number] for number in sorted(flat)))

    def combined(self, kind: str, parts: tuple[Pattern, ...]) -> Pattern:
        """Return the group or interleave of the parts, flat."""
        flat: list[Pattern] = []
        for part in parts:
            if part is self.not_allowed:
                return part
            if part.kind == kind:
                flat.extend(part.parts)
            elif part is not self.empty:
                flat.append(part)
        if not flat:
            return self.empty
        if kind == "interleave":
            flat.sort(key=lambda part: part.number)
        return flat[0] if len(flat) == 1 else self._make(kind, tuple(flat))

    def group(self, *parts: Pattern) -> Pattern:
        """Return the parts one after the other."""
        return self.combined("group", parts)

    def _again(self, repeated: Pattern) -> Pattern:
        found = self._repeats.get(repeated.number)
        if found is None:
            found = self._repeats[repeated.number] = self.choice((repeated, self.empty))
        return found

    # Names

    def first(self, pattern: Pattern) -> tuple[frozenset[str], bool]:
        """Return the names that may come first, and whether others may too."""
        found = self._firsts.get(pattern.number)
        if found is not None:
            return found
        names: set[str] = set()
        unlisted = False
        if pattern.kind == "element":
            names.update(names_of(pattern.names))
            unlisted = is_open(pattern.names)
        elif pattern.kind in ("choice", "group", "interleave", "oneOrMore"):
            for part in pattern.parts:
                listed, more = self.first(part)
                names |= listed
                unlisted = unlisted or more
                if pattern.kind == "group" and not part.nullable:
                    break
        found = self._firsts[pattern.number] = (frozenset(names), unlisted)
        return found

    def starts(self, pattern: Pattern, name: str) -> dict[int, Pattern]:
        """Return the definitions that a child called `name` may be, with what is left after it."""
        kind = pattern.kind
        if kind == "element":
            return {pattern.definition: self.empty} if contains(pattern.names, name) else {}
        if kind == "choice":
            parts = self._indexed(pattern).get(name, ())
            return self._union(self.starts(part, name) for part in (*parts, *pattern.open_parts))
        if kind == "oneOrMore":
            again = self._again(pattern)
            inner = self.starts(pattern.parts[0], name)
            return {number: self.group(rest, again) for number, rest in inner.items()}
        if kind in ("group", "interleave"):
            return self._union(self._starts_inside(pattern, name))
        return {}

    def _starts_inside(self, pattern: Pattern, name: str) -> Iterable[dict[int, Pattern]]:
        kind, parts = pattern.kind, pattern.parts
        for at, part in enumerate(parts):
            before = () if kind == "group" else parts[:at]
            after = parts[at + 1 :]
            yield {
                number: self.combined(kind, (*before, rest, *after))
                for number, rest in self.starts(part, name).items()
            }
            if kind == "group" and not part.nullable:
                return

    def _indexed(self, pattern: Pattern) -> dict[str, list[Pattern]]:
        """Return name -> parts of a choice that may start with it."""
        if pattern.index is None:
            pattern.index = {}
            for part in pattern.parts:
                listed, unlisted = self.first(part)
                if unlisted:
                    pattern.open_parts.append(part)
                    continue
                for name in listed:
                    pattern.index.setdefault(name, []).append(part)
        return pattern.index

    def _union(self, many: Iterable[dict[int, Pattern]]) -> dict[int, Pattern]:
        result: dict[int, Pattern] = {}
        for each in many:
            for number, rest in each.items():
                known = result.get(number)
                result[number] = rest if known is None else self.choice((known, rest))
        return result

    # Text

    def after_text(
        self, pattern: Pattern, text: str | None, prefixes: Prefixes | None = None
    ) -> Pattern:
        """Return what is left to match after `text`; None stands for text that is no data."""
        kind = pattern.kind
        if kind == "text":
            return pattern
        if not pattern.textual:
            return self.not_allowed
        if kind in _STRINGS:
            fits = text is not None and self.accepts(pattern, text, prefixes)
            return self.empty if fits else self.not_allowed

        def derive(part: Pattern) -> Pattern:
            return self.after_text(part, text, prefixes)

        return self._derive(pattern, derive)

    def _derive(self, pattern: Pattern, derive: Callable[[Pattern], Pattern]) -> Pattern:
        kind, parts = pattern.kind, pattern.parts
        if kind == "choice":
            return self.choice(derive(part) for part in parts)
        if kind == "oneOrMore":
            return self.group(derive(parts[0]), self._again(pattern))
        if kind not in ("group", "interleave"):
            return self.not_allowed
        results = []
        for at, part in enumerate(parts):
            before = () if kind == "group" else parts[:at]
            left = derive(part)
            if left is not self.not_allowed:
                results.append(self.combined(kind, (*before, left, *parts[at + 1 :])))
            if kind == "group" and not part.nullable:
                break
        return self.choice(results)

    def accepts(self, pattern: Pattern, text: str, prefixes: Prefixes | None = None) -> bool:
        """Whether a `data`, `value` or `list` pattern accepts a text; remembered."""
        if pattern.prefixed:
            return self._accepts(pattern, text, prefixes)
        known = pattern.accepted.get(text)
        if known is None:
            known = self._accepts(pattern, text, prefixes)
            if len(pattern.accepted) < _KEPT_VALUES:
                pattern.accepted[text] = known
        return known

    def _accepts(self, pattern: Pattern, text: str, prefixes: Prefixes | None) -> bool:
        if pattern.kind == "list":
            return self._accepts_words(pattern.parts[0], text, prefixes)
        if pattern.kind == "value":
            try:
                return pattern.checker.value(text, prefixes) == pattern.literal
            except BadValueError:
                return False
        if not pattern.checker.allows(text, prefixes):
            return False
        return not pattern.parts or not self.matches(pattern.parts[0], text, prefixes)

    def _accepts_words(self, inner: Pattern, text: str, prefixes: Prefixes | None) -> bool:
        words = datatypes.collapse(text).split(" ") if text.strip(_WHITE) else []
        if inner.kind == "oneOrMore" and inner.parts[0].kind in ("data", "value"):
            one = inner.parts[0]
            return bool(words) and all(self.accepts(one, word, prefixes) for word in words)

        def step(left: Pattern, word: str) -> Pattern:
            return self.after_text(left, word, prefixes)

        return reduce(step, words, inner).nullable

    def matches(self, pattern: Pattern, text: str, prefixes: Prefixes | None = None) -> bool:
        """Whether the pattern matches `text` as the whole content, or as an attribute's value."""
        kind = pattern.kind
        if kind == "text":
            return True
        if kind in _STRINGS:
            return self.accepts(pattern, text, prefixes)
        if kind == "choice":
            return any(self.matches(part, text, prefixes) for part in pattern.parts)
        if pattern.nullable and not text.strip(_WHITE):
            return True
        return self.after_text(pattern, text, prefixes).nullable

    # Attributes

    def after_attribute(
        self, pattern: Pattern, name: str, value: str | None, prefixes: Prefixes | None = None
    ) -> Pattern:
        """Return what is left of a pattern after an attribute; a value of None always fits."""
        kind, parts = pattern.kind, pattern.parts
        if not pattern.attributes:
            return self.not_allowed
        if kind == "attribute":
            if not contains(pattern.names, name):
                return self.not_allowed
            fits = value is None or self.matches(parts[0], value, prefixes)
            return self.empty if fits else self.not_allowed
        if kind == "choice":
            return self.choice(self.after_attribute(part, name, value, prefixes) for part in parts)
        if kind == "oneOrMore":
            rest = self.after_attribute(parts[0], name, value, prefixes)
            return self.group(rest, self._again(pattern))
        return self.choice(
            self.combined(
                kind,
                (
                    *parts[:at],
                    self.after_attribute(part, name, value, prefixes),
                    *parts[at + 1 :],
                ),
            )
            for at, part in enumerate(parts)
        )

    def without_attributes(self, pattern: Pattern) -> Pattern:
        """Return the pattern for an element whose start tag has ended."""
        if not pattern.attributes:
            return pattern
        if pattern.kind == "attribute":
            return self.not_allowed
        closed = tuple(self.without_attributes(part) for part in pattern.parts)
        if pattern.kind == "choice":
            return self.choice(closed)
        if pattern.kind == "oneOrMore":
            part = closed[0]
            return part if part in (self.empty, self.not_allowed) else self._repeat(part)
        return self.combined(pattern.kind, closed)

    def _repeat(self, part: Pattern) -> Pattern:
        return self._make("oneOrMore", (part,))
