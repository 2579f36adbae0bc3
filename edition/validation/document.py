"""What the rules see of a file: the attributes, elements and identifiers that they asked for.

A `Collector` watches the engine's own pass over the file, so that the rules cost no second one.
Lines and columns count from 1, columns in characters.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

_TEI = "http://www.tei-c.org/ns/1.0}"
_XML = "http://www.w3.org/XML/1998/namespace}"


class Remark(NamedTuple):
    """What a rule says about one place."""

    line: int
    column: int
    message: str
    hint: str = ""


class Use(NamedTuple):
    """An attribute where it stands: `line` and `column` are those of its tag."""

    element: str
    """Local name of a TEI element; `{uri}local` of any other."""
    name: str
    value: str
    line: int
    column: int
    number: int
    """How many attributes stand before it in the tag, namespace declarations aside."""


@dataclass(slots=True)
class Tag:
    """An element that a rule asked for: its attributes and, once it has ended, its text."""

    name: str
    line: int
    column: int
    within: tuple[str, ...]
    """The names of the elements around it, outermost first."""
    attributes: dict[str, str]
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text inside, with single spaces."""
        return " ".join("".join(self.parts).split())


class Identified(NamedTuple):
    """The element that has an xml:id."""

    element: str
    line: int
    column: int


@dataclass(slots=True)
class Document:
    """A file that was read to its end, or to its first fault in well-formedness."""

    path: Path
    data: bytes
    """Its text as UTF-8 without a byte order mark."""
    uses: dict[str, list[Use]] = field(default_factory=dict)
    """The attributes that rules asked for, by name, each list in the order of the text."""
    tags: dict[str, list[Tag]] = field(default_factory=dict)
    ids: dict[str, Identified] = field(default_factory=dict)
    repeated: list[tuple[str, Identified]] = field(default_factory=list)
    """Identifiers given a second time, and where."""

    def used(self, names: Collection[str]) -> list[Use]:
        """Return the attributes of any of these names in the order of the text."""
        found = [use for name in sorted(names) for use in self.uses.get(name, ())]
        found.sort(key=lambda use: (use.line, use.column, use.number))
        return found

    def place(self, use: Use) -> tuple[int, int]:
        """Return line and column of an attribute's name."""
        from edition.relaxng.places import attribute_place

        index = self._line_start(use.line)
        end = self.data.find(b"\n", index)
        line = self.data[index : end if end >= 0 else len(self.data)].decode("utf-8", "replace")
        index += len(line[: use.column - 1].encode("utf-8"))
        return attribute_place(self.data, index, use.line, use.column, use.number)

    def remark(self, use: Use, message: str, hint: str = "") -> Remark:
        """Return a remark at an attribute."""
        return Remark(*self.place(use), message, hint)

    def _line_start(self, line: int) -> int:
        index = 0
        for _ in range(line - 1):
            index = self.data.find(b"\n", index) + 1
        return index


class Collector:
    """Watches a pass over a file (see `edition.relaxng.Observer`) and fills a `Document`."""

    def __init__(
        self, document: Document, attributes: Collection[str], elements: Collection[str]
    ) -> None:
        """Take the names that the rules asked for, such as `who`, `xml:lang`, `title`."""
        self.document = document
        self._wanted = {
            (_XML + name[4:] if name.startswith("xml:") else name): document.uses.setdefault(
                name, []
            )
            for name in attributes
        }
        self._elements = frozenset(elements)
        self._names: dict[str, str] = {}
        self._stack: list[str] = []
        self._open: list[tuple[int, Tag]] = []
        self.listening = False
        """Whether an element whose text is wanted is open."""

    def start(self, name: str, attributes: Sequence[str], line: int, column: int) -> None:
        """See a start tag."""
        local = self._names.get(name)
        if local is None:
            local = self._names[name] = local_name(name)
        if attributes:
            wanted = self._wanted
            for at in range(0, len(attributes), 2):
                key = attributes[at]
                uses = wanted.get(key)
                if uses is not None:
                    shown = "xml:" + key[len(_XML) :] if key.startswith(_XML) else key
                    uses.append(Use(local, shown, attributes[at + 1], line, column, at // 2))
                if key == _XML + "id":
                    self._identify(attributes[at + 1].strip(), Identified(local, line, column))
        if local in self._elements:
            self._keep(local, attributes, line, column)
        self._stack.append(local)

    def end(self, name: str) -> None:
        """See an end tag."""
        del name
        self._stack.pop()
        if self.listening:
            while self._open and self._open[-1][0] >= len(self._stack):
                self._open.pop()
            self.listening = bool(self._open)

    def text(self, text: str) -> None:
        """See text."""
        for _, tag in self._open:
            tag.parts.append(text)

    def _identify(self, name: str, found: Identified) -> None:
        if name in self.document.ids:
            self.document.repeated.append((name, found))
        else:
            self.document.ids[name] = found

    def _keep(self, name: str, attributes: Sequence[str], line: int, column: int) -> None:
        pairs = zip(attributes[::2], attributes[1::2], strict=True)
        kept = {key.replace(_XML, "xml:"): value for key, value in pairs}
        tag = Tag(name, line, column, tuple(self._stack), kept)
        self.document.tags.setdefault(name, []).append(tag)
        self._open.append((len(self._stack), tag))
        self.listening = True


def local_name(name: str) -> str:
    """Return the local name of a TEI element (`uri}local`), `{uri}local` of any other."""
    if name.startswith(_TEI):
        return name[len(_TEI) :]
    return "{" + name if "}" in name else name


_REFERENCE = re.compile(r"&#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));")


def characters(document: Document, pattern: re.Pattern[str]) -> list[tuple[int, int, str]]:
    """Return line, column and character of each match of `pattern`, a class of characters.

    Characters that are written as references (`&#xE000;`) are found too.
    """
    text = document.data.decode("utf-8", "replace")
    found = [(match.start(), match.group()) for match in pattern.finditer(text)]
    if "&#" in text:
        for match in _REFERENCE.finditer(text):
            code = int(match[1], 16) if match[1] else int(match[2])
            if code <= 0x10FFFF and pattern.match(chr(code)):
                found.append((match.start(), chr(code)))
    found.sort()
    places, line, begin = [], 1, 0
    for offset, character in found:
        line += text.count("\n", begin, offset)
        begin = offset
        places.append((line, offset - text.rfind("\n", 0, offset), character))
    return places
