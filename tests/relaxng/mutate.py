"""Mutants of TEI documents: one fault each, planted at a known place.

`mutants` is deterministic for a document, a number and a seed. Each mutant is well-formed. It need
not be invalid: an element may be doubled where two are allowed.
"""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

Edit = tuple[int, int, bytes]
"""First byte, byte after the last, and what stands there instead."""

_ATTRIBUTE = re.compile(rb"\s+([^\s=/>]+)\s*=\s*(\"[^\"]*\"|'[^']*')")
_NAMES = [
    *(b"p", b"l", b"lg", b"sp", b"div", b"head", b"speaker", b"stage", b"note", b"title"),
    *(b"item", b"list", b"persName", b"date", b"pb", b"fileDesc", b"respStmt", b"castItem"),
]
_BAD_VALUES = {
    b"when": [b"1820-02-31", b"1820-13", b"yesterday"],
    b"xml:id": [b"1st", b"a b", b""],
    b"xml:lang": [b"deutsch!", b"toolongforatag"],
    b"who": [b"", b"%zz"],
    b"target": [b"", b"a#b#c"],
    b"n": [b""],
}
_LONG = (b"div", b"listPerson", b"sp", b"lg", b"body", b"list")
_ANY_BAD = [b"", b"two words", b"%%%"]


@dataclass(eq=False)
class Element:
    """An element of the original, by byte offsets."""

    name: bytes
    start: int
    inside: int
    end_tag: int = 0
    end: int = 0
    parent: "Element | None" = None
    children: list["Element"] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        """Whether it is written `<x/>`."""
        return self.inside == self.end


@dataclass
class Mutant:
    """A document with one planted fault."""

    kind: str
    data: bytes
    places: set[tuple[int, int]]
    """Lines and columns at which a finding would be right."""


def elements(data: bytes) -> list[Element]:
    """Return the elements of a document in order."""
    found: list[Element] = []
    stack: list[Element] = []
    parser: Any = expat.ParserCreate("utf-8")

    def start(name: str, _: dict[str, str]) -> None:
        index = parser.CurrentByteIndex
        inside = tag_end(data, index)
        element = Element(name.encode(), index, inside, parent=stack[-1] if stack else None)
        if stack:
            stack[-1].children.append(element)
        found.append(element)
        stack.append(element)

    def end(_: str) -> None:
        element = stack.pop()
        index = parser.CurrentByteIndex
        if data.endswith(b"/>", element.start, element.inside):
            element.end_tag = element.end = element.inside
            return
        element.end_tag = index
        element.end = data.index(b">", index) + 1

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.Parse(data, True)
    return found


def tag_end(data: bytes, index: int) -> int:
    """Return the offset after the start tag at `index`."""
    at = re.compile(rb"<[^\s/>]+").match(data, index)
    assert at is not None
    where = at.end()
    while found := _ATTRIBUTE.match(data, where):
        where = found.end()
    return data.index(b">", where) + 1


def apply(data: bytes, edits: list[Edit]) -> bytes:
    """Return the document after edits that do not overlap."""
    parts = []
    at = 0
    for first, last, new in sorted(edits):
        parts += [data[at:first], new]
        at = last
    return b"".join([*parts, data[at:]])


def place(data: bytes, offset: int) -> tuple[int, int]:
    """Return line and column (characters, from 1) of a byte offset."""
    before = data[:offset].decode("utf-8", "replace")
    return before.count("\n") + 1, len(before) - before.rfind("\n")


class Mutator:
    """Plants faults in one document."""

    def __init__(self, data: bytes, seed: int) -> None:
        """Read the document."""
        self.data = data
        self.random = random.Random(seed)
        self.all = elements(data)[1:]
        self.kinds: list[Callable[[], Mutant | None]] = [
            self.misspelt,
            self.renamed,
            self.deleted,
            self.doubled,
            self.moved,
            self.bad_value,
            self.lost_attribute,
            self.new_attribute,
            self.stray_text,
        ]

    def pick(self) -> Element:
        """Return any element but the root, each name as likely as the others."""
        name = self.random.choice(sorted({each.name for each in self.all}))
        return self.random.choice([each for each in self.all if each.name == name])

    def mutant(self, kind: str, edits: list[Edit], *marks: int) -> Mutant:
        """Return the mutant; `marks` are offsets in the original at which a finding is right."""
        data = apply(self.data, edits)
        places = set()
        for mark in marks:
            moved = mark + sum(
                len(new) - (last - first) for first, last, new in edits if last <= mark
            )
            places.add(place(data, moved))
        return Mutant(kind, data, places)

    def _rename(self, element: Element, name: bytes) -> list[Edit]:
        first = element.start + 1
        edits = [(first, first + len(element.name), name)]
        if not element.empty:
            second = element.end_tag + 2
            edits.append((second, second + len(element.name), name))
        return edits

    def misspelt(self) -> Mutant | None:
        """A name with two letters swapped, or one doubled."""
        element = self.pick()
        name = element.name
        if len(name) < 3:
            return None
        at = self.random.randrange(len(name) - 1)
        swapped = name[:at] + name[at + 1 : at + 2] + name[at : at + 1] + name[at + 2 :]
        if swapped == name:
            swapped = name[:at] + name[at : at + 1] + name[at:]
        return self.mutant("misspelt", self._rename(element, swapped), element.start)

    def renamed(self) -> Mutant | None:
        """Another element's name."""
        element = self.pick()
        name = self.random.choice(_NAMES)
        return self.mutant("renamed", self._rename(element, name), element.start)

    def after(self, element: Element) -> int:
        """Return the offset of the tag after an element."""
        assert element.parent is not None
        siblings = element.parent.children
        at = siblings.index(element)
        return siblings[at + 1].start if at + 1 < len(siblings) else element.parent.end_tag

    def deleted(self) -> Mutant | None:
        """An element gone with all it holds."""
        element = self.pick()
        edits = [(element.start, element.end, b"")]
        return self.mutant("deleted", edits, self.after(element))

    def doubled(self) -> Mutant | None:
        """An element twice, the second without identifiers."""
        element = self.pick()
        copy = re.sub(rb"\sxml:id=\"[^\"]*\"", b"", self.data[element.start : element.end])
        edits = [(element.end, element.end, copy)]
        mutant = self.mutant("doubled", edits)
        mutant.places = {place(mutant.data, element.end)}
        return mutant

    def moved(self) -> Mutant | None:
        """An element at another place."""
        element, target = self.pick(), self.pick()
        if element.start <= target.start < element.end or element.parent is target.parent:
            return None
        edits = [
            (element.start, element.end, b""),
            (target.start, target.start, self.data[element.start : element.end]),
        ]
        mutant = self.mutant("moved", edits, self.after(element))
        shift = element.end - element.start if element.start < target.start else 0
        mutant.places.add(place(mutant.data, target.start - shift))
        return mutant

    def _attributes(self, element: Element) -> list[re.Match[bytes]]:
        at = element.start + 1 + len(element.name)
        found = []
        while match := _ATTRIBUTE.match(self.data, at):
            found.append(match)
            at = match.end()
        return [each for each in found if not each[1].startswith(b"xmlns")]

    def _attribute(self) -> tuple[Element, re.Match[bytes]] | None:
        for _ in range(20):
            element = self.pick()
            if found := self._attributes(element):
                return element, self.random.choice(found)
        return None

    def bad_value(self) -> Mutant | None:
        """A value that most schemas refuse."""
        chosen = self._attribute()
        if chosen is None:
            return None
        match = chosen[1]
        value = self.random.choice(_BAD_VALUES.get(match[1], _ANY_BAD))
        edits = [(match.start(2), match.end(2), b'"' + value + b'"')]
        return self.mutant("bad value", edits, match.start(1))

    def lost_attribute(self) -> Mutant | None:
        """An attribute gone."""
        chosen = self._attribute()
        if chosen is None:
            return None
        element, match = chosen
        return self.mutant("lost attribute", [(match.start(), match.end(), b"")], element.start)

    def new_attribute(self) -> Mutant | None:
        """An attribute that is not allowed, new or mistyped."""
        element = self.pick()
        chosen = self._attributes(element)
        if chosen and self.random.random() < 0.5:
            name = chosen[0][1]
            edits = [(chosen[0].start(1), chosen[0].end(1), name + b"e")]
            return self.mutant("new attribute", edits, chosen[0].start(1))
        at = element.start + 1 + len(element.name)
        mutant = self.mutant("new attribute", [(at, at, b' gender="x"')])
        mutant.places = {place(mutant.data, at + 1)}
        return mutant

    def stray_text(self) -> Mutant | None:
        """Text before an element that stands among others."""
        element = self.pick()
        edits = [(element.start, element.start, "Wörter ".encode())]
        mutant = self.mutant("stray text", edits)
        mutant.places = {place(mutant.data, element.start)}
        return mutant


def mutants(data: bytes, count: int, seed: int) -> Iterator[Mutant]:
    """Yield `count` mutants of a document, all kinds in turn."""
    mutator = Mutator(data, seed)
    made = 0
    turn = 0
    while made < count:
        mutant = mutator.kinds[turn % len(mutator.kinds)]()
        turn += 1
        if mutant is not None and mutant.data != data:
            made += 1
            yield mutant


def many_faults(data: bytes, count: int, seed: int) -> tuple[bytes, int]:
    """Return a document with up to `count` faults planted far from one another, and how many."""
    mutator = Mutator(data, seed)
    blocks = [
        each for each in mutator.all if each.parent and len(data) // 40 > each.end - each.start
    ]
    edits: list[Edit] = []
    step = max(1, len(blocks) // count)
    for at in range(count):
        element = blocks[min(at * step + mutator.random.randrange(step), len(blocks) - 1)]
        kind = mutator.random.randrange(3)
        name_end = element.start + 1 + len(element.name)
        if kind == 0:
            edits += mutator._rename(element, b"x" + element.name)
        elif kind == 1:
            edits.append((name_end, name_end, b' gender="x"'))
        else:
            edits += mutator._rename(element, b"fileDesc")
    clean = [
        edit for n, edit in enumerate(sorted(edits)) if n == 0 or edit[0] >= sorted(edits)[n - 1][1]
    ]
    return apply(data, clean), count


def shortened(data: bytes, most: int) -> bytes:
    """Return a document in which each division, list and group keeps its first `most` children."""
    edits: list[Edit] = []
    last = 0
    for element in elements(data):
        if element.start < last or element.parent is None:
            continue
        siblings = element.parent.children
        if element.parent.name in _LONG and siblings.index(element) >= most:
            edits.append((element.start, element.end, b""))
            last = element.end
    return apply(data, edits)
