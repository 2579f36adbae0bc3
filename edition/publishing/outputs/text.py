"""A document as plain text: `publish` is the entry point `text` of `edition.outputs`.

The stylesheet makes blocks; here they are laid out in lines of at most 72 characters, or each on
one line; [publish.text] decides, and whether notes and apparatus stand at the end. A file
`STEM.lines.tsv` maps the line on which a block begins to the xml:id that it has in the TEI.
"""

import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from edition import resources
from edition.publishing.output import Document, OutputFile, Site
from edition.publishing.prepare import prepare
from edition.publishing.transform import stylesheet
from edition.publishing.words import TEXT_POLICY

WIDTH: Final = 72
_SPACE = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a kind of block looks: empty lines before it, indents, a rule of signs below it."""

    before: int = 1
    indent: int = 0
    hang: int = 0
    sign: str = ""
    rule: str = ""
    glued: bool = False
    """Whether its first line follows without an empty line."""


_SHAPES: Final = {
    "title": _Shape(0, rule="="),
    "division": _Shape(),
    "head2": _Shape(2, rule="-"),
    "head3": _Shape(2),
    "sp": _Shape(),
    "speaker": _Shape(),
    "said": _Shape(indent=4, glued=True),
    "quote": _Shape(indent=4),
    "lg": _Shape(),
    "l": _Shape(0, hang=4),
    "list": _Shape(),
    "code": _Shape(indent=4),
    "item": _Shape(0, hang=2, sign="- "),
    "labelled": _Shape(0, hang=4),
    "note": _Shape(0, hang=4),
    "label": _Shape(),
}
_PLAIN: Final = _Shape()


def publish(document: Document, site: Site) -> Iterable[OutputFile]:
    """Return the document's plain text and the map of its lines."""
    preparation = prepare(document, site, view=site.view, is_page=False)
    policy = TEXT_POLICY[preparation.language]
    said = [policy.get(site.view, policy["witness"])]
    said += [policy["notes"]] if site.text.notes == "end" else []
    preparation.page.set("policy", " ".join(said))
    result = stylesheet(resources.stylesheet("text.xsl")).run(preparation.root)
    width = WIDTH if site.text.lines == "wrapped" else sys.maxsize
    laid_out = lay_out(result.tree.getroot(), width)
    yield OutputFile(f"{document.stem}.txt", laid_out.text.encode("utf-8"))
    yield OutputFile(f"{document.stem}.lines.tsv", laid_out.line_map.encode("utf-8"))


@dataclass(slots=True)
class _Open:
    """A block that is being laid out."""

    shape: _Shape
    indent: int
    sign: str
    words: str = ""


@dataclass(slots=True)
class Layout:
    """Lines of text while blocks are laid out, and the ids of those that begin a block."""

    width: int = WIDTH
    lines: list[str] = field(default_factory=list)
    ids: list[tuple[int, str]] = field(default_factory=list)
    _stack: list[_Open] = field(default_factory=list)
    _empty_lines: int = 0
    _is_glued: bool = False
    _waiting: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The lines, each with its end."""
        return "".join(f"{line}\n" for line in self.lines)

    @property
    def line_map(self) -> str:
        """One line for each block that has an id: number of its first line, tab, xml:id."""
        return "".join(f"{number}\t{identifier}\n" for number, identifier in self.ids)

    def open(self, kind: str, identifier: str, sign: str = "") -> None:
        """Begin a block inside the one that is open; `sign` stands before its words."""
        shape = _SHAPES.get(kind, _PLAIN)
        indent = shape.indent
        if self._stack:
            self._set_words()
            indent += self._stack[-1].indent + self._stack[-1].shape.hang
        self._stack.append(_Open(shape, indent, sign or shape.sign))
        self._is_glued = self._is_glued or shape.glued
        self._empty_lines = max(self._empty_lines, shape.before)
        if identifier:
            self._waiting.append(identifier)

    def add(self, words: str | None) -> None:
        """Add words to the block that is open."""
        if words and self._stack:
            self._stack[-1].words += words

    def end_line(self) -> None:
        """End a line inside the block that is open."""
        self._set_words()
        self._empty_lines = 0

    def close(self) -> None:
        """End the block that is open."""
        self._set_words()
        self._empty_lines = max(self._empty_lines, min(1, self._stack.pop().shape.before))

    def _set_words(self) -> None:
        block = self._stack[-1]
        if not block.words:
            return
        is_ascii = block.words.isascii()
        split = block.words.split() if is_ascii else _SPACE.split(block.words)
        words = [*block.sign.split(), *filter(None, split)]
        block.words = ""
        if len(words) == bool(block.sign):
            return
        if self.lines and not self._is_glued:
            self.lines.extend([""] * self._empty_lines)
        self._empty_lines, self._is_glued = 0, False
        start = len(self.lines)
        if self._waiting:
            self.ids.extend((start + 1, identifier) for identifier in self._waiting)
            self._waiting.clear()
        line = " " * block.indent + " ".join(words)
        if is_ascii and len(line) <= self.width:
            self.lines.append(line)
        else:
            self.lines.extend(wrap(words, block.indent, block.shape.hang, self.width))
        block.sign = ""
        if block.shape.rule:
            self.lines.append(block.shape.rule * max(map(_width, self.lines[start:])))


def lay_out(blocks: etree._Element, width: int = WIDTH) -> Layout:
    """Return the lines of a tree of blocks: its words wrapped, blocks in blocks indented."""
    layout = Layout(width)
    open_blocks: list[tuple[etree._Element, Iterator[etree._Element]]] = [(blocks, iter(blocks))]
    while open_blocks:
        outer, inner = open_blocks[-1]
        element = next(inner, None)
        if element is None:
            open_blocks.pop()
            if open_blocks:
                layout.close()
                layout.add(outer.tail)
        elif element.tag == "line":
            layout.end_line()
            layout.add(element.tail)
        elif element.tag == "block":
            layout.open(element.get("kind", ""), element.get("id", ""), element.get("sign", ""))
            layout.add(element.text)
            if len(element):
                open_blocks.append((element, iter(element)))
            else:
                layout.close()
                layout.add(element.tail)
        else:
            layout.add("".join(map(str, element.itertext())))
            layout.add(element.tail)
    return layout


def wrap(words: list[str], indent: int, hang: int, columns: int = WIDTH) -> list[str]:
    """Return words in lines no wider than `columns`, `hang` more indented after the first."""
    lines: list[str] = []
    line: list[str] = []
    start, used = indent, 0
    for word in words:
        width = _width(word)
        if line and start + used + len(line) + width > columns:
            lines.append(" " * start + " ".join(line))
            line, start, used = [], indent + hang, 0
        line.append(word)
        used += width
    return [*lines, " " * start + " ".join(line)]


def _width(text: str) -> int:
    """Return the columns that a text takes: none for combining marks, two for wide letters."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(letter) else 1 + (unicodedata.east_asian_width(letter) in "WF")
        for letter in text
    )
