"""Attributes of one element definition, apart from its content.

Rule 7.3 says that no name is in two attributes of a group, so the attribute parts of a body are
independent of one another: each is an `Item`. A start tag is checked by a `Plan`, made once for
each sequence of attribute names as written.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from edition.relaxng.nameclasses import contains, is_open, names_of
from edition.relaxng.patterns import Pattern, Patterns
from edition.relaxng.primitives import Prefixes

_KEPT_VALUES = 20_000


class Item:
    """One attribute-only part of a body, such as an optional attribute or a choice of two."""

    def __init__(self, pattern: Pattern) -> None:
        """Look up which names it takes."""
        self.pattern = pattern
        self.leaves = list(attribute_leaves(pattern))
        self.listed = [name for leaf in self.leaves for name in names_of(leaf.names)]
        self.open = any(is_open(leaf.names) for leaf in self.leaves)
        types = (id_type_of(leaf.parts[0]) for leaf in self.leaves)
        self.typed = next(filter(None, types), "")
        """`ID`, `IDREF`, `IDREFS` or ""."""

    def values(self, name: str) -> list[Pattern]:
        """Return the patterns of the value of the attribute `name`, each once."""
        found: dict[int, Pattern] = {}
        for leaf in self.leaves:
            if contains(leaf.names, name):
                found[leaf.parts[0].number] = leaf.parts[0]
        return list(found.values())


def _item(patterns: Patterns, pattern: Pattern) -> Item:
    """Return the item of a pattern; elements share most of their attributes."""
    item = patterns.items.get(pattern.number)
    if item is None:
        item = patterns.items[pattern.number] = Item(pattern)
    return item


def attribute_leaves(pattern: Pattern) -> Iterator[Pattern]:
    """Yield the attribute patterns inside a pattern."""
    if pattern.kind == "attribute":
        yield pattern
    elif pattern.attributes:
        for part in pattern.parts:
            yield from attribute_leaves(part)


class Check:
    """The value of one attribute in a plan."""

    __slots__ = ("at", "id_type", "known", "name", "pattern")

    def __init__(self, at: int, name: str, pattern: Pattern) -> None:
        """Take where the value stands in expat's flat list, and what it must match."""
        self.at = at
        self.name = name
        self.pattern = pattern
        self.id_type = id_type_of(pattern)
        self.known: dict[str, None] = {}
        """Values that fit, as met."""


class Joint(NamedTuple):
    """Attributes of one item whose values depend on one another."""

    item: Item
    at: list[int]


class Plan:
    """How to check one sequence of attribute names."""

    __slots__ = ("checks", "ids", "joints")

    def __init__(self) -> None:
        """Start with nothing to check."""
        self.checks: list[Check] = []
        self.joints: list[Joint] = []
        self.ids = False
        """Whether an attribute is an ID or refers to one."""


class ElementType:
    """One element definition: its attributes as items, and its content."""

    def __init__(self, number: int, patterns: Patterns) -> None:
        """Take the body apart; `whole` is set where attributes and content cannot be parted."""
        self.number = number
        self.patterns = patterns
        body = patterns.row(patterns.grammar.definitions[number].body)
        found: list[Pattern] = []
        content = self._part(body, found)
        self.whole = body if content is None else None
        self.content = patterns.without_attributes(body) if content is None else content
        if content is None:
            found = list(attribute_leaves(body))
        self.items = [_item(patterns, pattern) for pattern in found]
        self.by_name = {name: item for item in self.items for name in item.listed}
        self.open_items = [item for item in self.items if item.open]
        self.plans: dict[tuple[str, ...], Plan | None] = {}

    def _part(self, pattern: Pattern, found: list[Pattern]) -> Pattern | None:
        """Return the content of a pattern and put its attributes into `found`; None if mixed."""
        if not pattern.attributes:
            return pattern
        if not pattern.content:
            if pattern.kind in ("group", "interleave"):
                found.extend(pattern.parts)
            else:
                found.append(pattern)
            return self.patterns.empty
        if pattern.kind not in ("group", "interleave"):
            return None
        contents = [self._part(part, found) for part in pattern.parts]
        if None in contents:
            return None
        return self.patterns.combined(
            pattern.kind, tuple(content for content in contents if content is not None)
        )

    def item_of(self, name: str) -> Item | None:
        """Return the item that takes the attribute `name`, if any."""
        item = self.by_name.get(name)
        if item is None:
            for each in self.open_items:
                if each.values(name):
                    return each
        return item

    def required(self) -> list[str]:
        """Return the names of attributes that no valid tag can leave out, in schema order."""
        return [
            item.listed[0]
            for item in self.items
            if item.pattern.kind == "attribute" and item.listed
        ]

    def plan(self, names: tuple[str, ...]) -> Plan | None:
        """Return the plan for the names of a start tag, or None if they cannot be right."""
        if names not in self.plans:
            self.plans[names] = self._plan(names)
        return self.plans[names]

    def _plan(self, names: tuple[str, ...]) -> Plan | None:
        used: dict[int, list[int]] = {}
        for at, name in enumerate(names):
            item = self.item_of(name)
            if item is None:
                return None
            used.setdefault(self.items.index(item), []).append(at)
        plan = Plan()
        for number, item in enumerate(self.items):
            places = used.get(number, [])
            if not self.structure_fits(item, [names[at] for at in places]):
                return None
            choices = [item.values(names[at]) for at in places]
            if any(len(values) > 1 for values in choices):
                plan.joints.append(Joint(item, places))
            else:
                pairs = zip(places, choices, strict=True)
                plan.checks.extend(Check(2 * at + 1, names[at], values[0]) for at, values in pairs)
        plan.checks.sort(key=lambda check: check.at)
        plan.ids = any(check.id_type for check in plan.checks)
        plan.checks = [c for c in plan.checks if c.pattern.kind != "text"]
        return plan

    def structure_fits(self, item: Item, names: Sequence[str]) -> bool:
        """Whether an item allows just these attributes, whatever their values."""
        left = item.pattern
        for name in names:
            left = self.patterns.after_attribute(left, name, None)
        return left.nullable

    def joint_fits(
        self, joint: Joint, attributes: Sequence[str], prefixes: Prefixes | None
    ) -> bool:
        """Whether the values of attributes that depend on one another fit together."""
        left = joint.item.pattern
        for at in joint.at:
            name, value = attributes[2 * at], attributes[2 * at + 1]
            left = self.patterns.after_attribute(left, name, value, prefixes)
        return left.nullable

    def value_fits(self, check: Check, value: str, prefixes: Prefixes | None) -> bool:
        """Whether a value fits; remembered where the same value comes again."""
        if value in check.known:
            return True
        if not self.patterns.matches(check.pattern, value, prefixes):
            return False
        if not check.pattern.prefixed and not check.id_type and len(check.known) < _KEPT_VALUES:
            check.known[value] = None
        return True

    def enter(self, attributes: Sequence[str], prefixes: Prefixes | None) -> Pattern:
        """Return the content to match after a start tag, or notAllowed.

        `attributes` are names and values in turn, as written.
        """
        if self.whole is not None:
            left = self.whole
            for name, value in zip(attributes[::2], attributes[1::2], strict=True):
                left = self.patterns.after_attribute(left, name, value, prefixes)
            return self.patterns.without_attributes(left)
        plan = self.plan(tuple(attributes[::2]))
        if plan is None:
            return self.patterns.not_allowed
        fits = all(self.value_fits(c, attributes[c.at], prefixes) for c in plan.checks) and all(
            self.joint_fits(joint, attributes, prefixes) for joint in plan.joints
        )
        return self.content if fits else self.patterns.not_allowed


def id_type_of(pattern: Pattern) -> str:
    """Return `ID`, `IDREF` or `IDREFS` if the value of an attribute has that type, or ""."""
    if pattern.kind == "list":
        inner = pattern.parts[0]
        inner = inner.parts[0] if inner.kind == "oneOrMore" else inner
        return "IDREFS" if id_type_of(inner) == "IDREF" else ""
    if pattern.kind == "data":
        return pattern.checker.type.id_type
    return ""
