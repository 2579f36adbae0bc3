"""Putting elements around all that stands between two points of a tree, block by block.

A stretch may begin in one paragraph, line or speech and end in another (TEI chapters 11.3.1.4 and
17.3): then there is an element in each block on the way, around the words of that block.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from edition.publishing.prepare.blocks import CONTAINERS
from edition.publishing.vocabulary import local, own, tei

_FRAMES: Final = CONTAINERS | frozenset(
    tei(name) for name in ("app", "rdgGrp", "listBibl", "choice", "subst", "standOff")
)
"""Elements whose words all stand in other elements."""
BLOCKS: Final = CONTAINERS | frozenset(
    tei(name) for name in ("p", "ab", "head", "l", "item", "cell", "u", "speaker")
)
"""Elements that no mark within a line may be put around."""
_POINTS: Final = frozenset(
    tei(name) for name in ("anchor", "lb", "pb", "cb", "gb", "milestone", "ptr")
)
Make = Callable[[], etree._Element]


@dataclass(slots=True)
class Cover:
    """Elements that were put around words, and the blocks all of whose words are covered."""

    make: Make
    made: list[etree._Element] = field(default_factory=list)
    whole: list[etree._Element] = field(default_factory=list)

    def between(self, start: etree._Element, end: etree._Element) -> None:
        """Cover all words behind one point and before another; none if they stand reversed."""
        path = _path(start, end)
        if path is None:
            return
        branch, stop = path
        common = branch.getparent()
        node: etree._Element | None = start
        while node is not None and node is not common:
            parent = node.getparent()
            if parent is not None:
                self._cover_in(parent, node, stop if parent is common else None)
            node = parent
        inner = end
        outside = []
        while inner is not stop:
            outside.append(inner)
            inner = inner.getparent()  # type: ignore[assignment]
        for inner in reversed(outside):
            outer = inner.getparent()
            if outer is not None:
                self._cover_in(outer, None, inner)

    def _cover_in(
        self, parent: etree._Element, after: etree._Element | None, stop: etree._Element | None
    ) -> None:
        """Cover the words in an element that stand behind one child of it and before another."""
        run: list[etree._Element] = []
        begin = after
        child = after.getnext() if after is not None else next(iter(parent), None)
        while child is not None and child is not stop:
            following = child.getnext()
            if parent.tag in _FRAMES or _holds_blocks(child):
                self._put_around(parent, begin, run)
                self._cover_whole(child)
                begin, run = child, []
            else:
                run.append(child)
            child = following
        self._put_around(parent, begin, run)

    def _cover_whole(self, element: etree._Element) -> None:
        before = len(self.made)
        if local(element):
            self._cover_in(element, None, None)
        if len(self.made) > before:
            self.whole.append(element)

    def _put_around(
        self, parent: etree._Element, begin: etree._Element | None, run: list[etree._Element]
    ) -> None:
        """Put an element around a text and the nodes behind it, if there are words in them."""
        text = (begin.tail if begin is not None else parent.text) or ""
        has_words = text.strip() or any(_has_words(node) for node in run)
        if parent.tag in _FRAMES or not has_words:
            return
        made = self.make()
        made.text = text
        if begin is None:
            parent.text = None
            parent.insert(0, made)
        else:
            begin.tail = None
            begin.addnext(made)
        made.extend(run)
        self.made.append(made)


def beginning(element: etree._Element) -> etree._Element:
    """Return the point where the content of an element begins: itself, if it has none."""
    if element.tag in _POINTS:
        return element
    point = etree.Element(own("point"))
    point.tail, element.text = element.text, None
    element.insert(0, point)
    return point


def ending(element: etree._Element) -> etree._Element:
    """Return the point where the content of an element ends: itself, if it has none."""
    if element.tag in _POINTS:
        return element
    return etree.SubElement(element, own("point"))


def _path(
    start: etree._Element, end: etree._Element
) -> tuple[etree._Element, etree._Element] | None:
    """Return the two children of the nearest common ancestor that hold, or are, the points."""
    ends: dict[etree._Element, etree._Element] = {}
    inner = end
    for outer in end.iterancestors():
        ends[outer] = inner
        inner = outer
    inner = start
    for outer in start.iterancestors():
        stop = ends.get(outer)
        if stop is not None:
            follows = any(sibling is stop for sibling in inner.itersiblings())
            return (inner, stop) if follows else None
        inner = outer
    return None


def _has_words(node: etree._Element) -> bool:
    if (node.tail or "").strip():
        return True
    if not local(node):
        return False
    return bool("".join(map(str, node.itertext())).strip()) or local(node) in ("gap", "graphic")


def _holds_blocks(node: etree._Element) -> bool:
    if not local(node):
        return False
    return next(node.iter(*BLOCKS), None) is not None
