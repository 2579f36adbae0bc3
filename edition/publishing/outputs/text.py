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
from functools import cache
from typing import Final, NamedTuple

from lxml import etree

from edition import resources
from edition.publishing.output import Document, OutputFile, Site
from edition.publishing.prepare import Preparation, prepare
from edition.publishing.transform import stylesheet
from edition.publishing.vocabulary import each, own
from edition.publishing.words import TEXT_POLICY

WIDTH: Final = 72
_SPACE: Final = " \t\r\n"
NARROW: Final = re.compile("[\0-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u20cf]*")
"""Letters that take one column: Latin, Greek and Cyrillic without combining marks, punctuation."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a kind of block looks: empty lines before it, indents, a rule of signs below it."""

    before: int = 1
    indent: int = 0
    hang: int = 0
    sign: str = ""
    rule: str = ""
    glues: bool = False
    """Whether what comes after it follows without an empty line."""
    verbatim: bool = False
    """Whether its white space is kept, and its lines are not wrapped."""


_SHAPES: Final = {
    "title": _Shape(0, rule="="),
    "division": _Shape(),
    "head2": _Shape(2, rule="-"),
    "head3": _Shape(2),
    "sp": _Shape(indent=4),
    "speaker": _Shape(indent=-4, glues=True),
    "quote": _Shape(indent=4),
    "verbatim": _Shape(0, verbatim=True),
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
    preparation.page.set("policy", " ".join(_signs(preparation)))
    result = stylesheet(resources.stylesheet("text.xsl")).run(preparation.root)
    width = WIDTH if site.text.lines == "wrapped" else sys.maxsize
    laid_out = lay_out(result.tree.getroot(), width)
    yield OutputFile(f"{document.stem}.txt", laid_out.text.encode("utf-8"))
    yield OutputFile(f"{document.stem}.lines.tsv", laid_out.line_map.encode("utf-8"))


def _signs(preparation: Preparation) -> Iterator[str]:
    """Yield what the signs in a text mean: always those of the view, others where they stand."""
    policy, site, text = TEXT_POLICY[preparation.language], preparation.site, preparation.text
    yield policy.get(site.view, policy["witness"])
    if site.text.notes == "end":
        yield policy["notes"]
    if text is not None and preparation.view == "diplomatic":
        if any(own("lone") in form.attrib for form in each(text, "corr", "reg")):
            yield policy["lone"]
    elif text is not None and next(each(text, "secl"), None) is not None:
        yield policy["secl"]
    listed = preparation.root.find(own("apparatus"))
    if listed is not None and any(entry.get("count") for entry in listed):
        yield policy["apparatus"]


class _Place(NamedTuple):
    """Where a block stands: its shape, the indent of its first line, and that of what follows."""

    shape: _Shape
    indent: int
    inner: int
    """The indent of its other lines, and of the blocks inside it."""


@cache
def _place(kind: str, outer: int) -> _Place:
    """Return the place of a block of a kind inside one that indents its blocks by `outer`."""
    shape = _SHAPES.get(kind, _PLAIN)
    indent = outer + shape.indent
    return _Place(shape, indent, indent + shape.hang)


@dataclass(slots=True)
class Layout:
    """Lines of text while blocks are laid out, and the ids of those that begin a block."""

    width: int = WIDTH
    lines: list[str] = field(default_factory=list)
    ids: list[tuple[int, str]] = field(default_factory=list)
    _open: list[_Place] = field(default_factory=lambda: [_Place(_PLAIN, 0, 0)])
    """The blocks that are open, and before them the page."""
    _signs: list[str] = field(default_factory=lambda: [""])
    """What stands before the first words of each."""
    _words: str = ""
    """Words of the innermost block that have no line yet."""
    _empty_lines: int = 0
    _is_glued: bool = False
    _widest: int = 0
    """The columns of the longest line of a heading that is to have a rule below it."""
    _waiting: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The lines, each with its end."""
        return "\n".join([*self.lines, ""])

    @property
    def line_map(self) -> str:
        """One line for each block that has an id: number of its first line, tab, xml:id."""
        return "".join([f"{number}\t{identifier}\n" for number, identifier in self.ids])

    def open(self, element: etree._Element) -> None:
        """Begin a block inside the one that is open; an item may bring a sign of its own."""
        if self._words:
            self._set_words()
        outer = self._open[-1]
        place = _place(element.get("kind", ""), outer.inner)
        shape = place.shape
        sign = element.get("sign", shape.sign) if shape.sign else ""
        if waiting := self._signs[-1]:
            place, sign = place._replace(indent=outer.indent), f"{waiting.strip()} {sign}"
            self._signs[-1] = ""
            self._open[-1] = outer._replace(indent=outer.inner)
        self._open.append(place)
        self._signs.append(sign)
        if shape.before > self._empty_lines:
            self._empty_lines = shape.before
        if identifier := element.get("id"):
            self._waiting.append(identifier)
        self.add(element.text)

    def add(self, words: str | None) -> None:
        """Add words to the block that is open; white space before its first words is nothing."""
        if words and (self._words or words.strip(_SPACE)):
            self._words += words

    def end_line(self) -> None:
        """End a line inside the block that is open."""
        self._set_words()
        self._empty_lines = 0

    def close(self) -> None:
        """End the block that is open."""
        if self._words:
            self._set_words()
        sign, shape = self._signs.pop(), self._open.pop().shape
        if not shape.sign:
            self._signs[-1] = sign
        if self._widest:
            self.lines.append(shape.rule * self._widest)
            self._widest = 0
        if shape.before and not self._empty_lines:
            self._empty_lines = 1
        if shape.glues:
            self._is_glued = True

    def _set_words(self) -> None:
        shape, indent, inner = self._open[-1]
        text, self._words = self._words if shape.verbatim else collapsed(self._words), ""
        if not text:
            return
        if sign := self._signs[-1]:
            text, self._signs[-1] = f"{sign.strip()} {text}", ""
            self._open[-1] = self._open[-1]._replace(indent=inner)
        lines = self.lines
        if self._empty_lines and lines and not self._is_glued:
            lines.extend([""] * self._empty_lines)
        self._empty_lines, self._is_glued = 0, False
        start = len(lines)
        if self._waiting:
            self.ids.extend([(start + 1, identifier) for identifier in self._waiting])
            self._waiting.clear()
        if shape.verbatim:
            as_written = text.expandtabs().rstrip().strip("\n").split("\n")
            lines.extend([(" " * indent + line).rstrip() for line in as_written])
        elif indent + 2 * len(text) <= self.width:
            lines.append(" " * indent + text)
        else:
            lines.extend(wrap(text, indent, inner, self.width))
        if shape.rule:
            self._widest = max(self._widest, *map(_width, lines[start:]))


def lay_out(blocks: etree._Element, width: int = WIDTH) -> Layout:
    """Return the lines of a tree of blocks: its words wrapped, blocks in blocks indented."""
    layout = Layout(width)
    open_blocks: list[tuple[etree._Element, Iterator[etree._Element]]] = [(blocks, iter(blocks))]
    while open_blocks:
        outer, inner = open_blocks[-1]
        for element in inner:
            tag = element.tag
            if tag == "block":
                layout.open(element)
                if len(element):
                    open_blocks.append((element, iter(element)))
                    break
                layout.close()
            elif tag == "line":
                layout.end_line()
            else:
                layout.add("".join(map(str, element.itertext())))
            layout.add(element.tail)
        else:
            open_blocks.pop()
            if open_blocks:
                layout.close()
                layout.add(outer.tail)
    return layout


def collapsed(text: str) -> str:
    """Return a text with one space for each run of white space, none at its ends.

    White space is what XML calls so: a hard space stays. That is what bytes are split at.
    """
    if text.isascii():
        return " ".join(text.split())
    return b" ".join(text.encode().split()).decode()


def wrap(text: str, indent: int, inner: int, columns: int = WIDTH) -> list[str]:
    """Return words in lines no wider than `columns`; the first has an indent of its own."""
    if text.isascii() or NARROW.fullmatch(text):
        return _wrap_narrow(text, indent, inner, columns)
    lines: list[str] = []
    line: list[str] = []
    start, used = indent, 0
    for word in text.split(" "):
        width = _width(word)
        if line and start + used + len(line) + width > columns:
            lines.append(" " * start + " ".join(line))
            line, start, used = [], inner, 0
        line.append(word)
        used += width
    return [*lines, " " * start + " ".join(line)]


def _wrap_narrow(text: str, indent: int, inner: int, columns: int) -> list[str]:
    """Wrap a text in which every letter takes one column."""
    lines: list[str] = []
    at, start, size = 0, indent, len(text)
    while size - at > columns - start:
        end = text.rfind(" ", at, max(at, at + columns - start) + 1)
        if end < 0:
            end = text.find(" ", at)
        if end < 0:
            break
        lines.append(" " * start + text[at:end])
        at, start = end + 1, inner
    lines.append(" " * start + text[at:])
    return lines


def _width(text: str) -> int:
    """Return the columns that a text takes: none for combining marks, two for wide letters."""
    if NARROW.fullmatch(text):
        return len(text)
    return sum(
        0 if unicodedata.combining(letter) else 1 + (unicodedata.east_asian_width(letter) in "WF")
        for letter in text
    )
