"""Where entries and pointers stand in the bytes of a TEI file: a change touches nothing else.

Offsets are half-open, in the file's bytes. The file has been read by `edition.loader` before: what
is no XML, or asks for entities from elsewhere, does not come so far.
"""

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from edition.errors import ContentError

POINTERS = (
    "ref",
    "who",
    "corresp",
    "sameAs",
    "active",
    "passive",
    "mutual",
    "toWhom",
    "resp",
    "key",
)
_ENTRIES = frozenset(("person", "place", "org"))
_TEI = "http://www.tei-c.org/ns/1.0 "
_XML_ID = "http://www.w3.org/XML/1998/namespace id"


@dataclass(slots=True)
class Child:
    """A child element of an entry: its span, its name, and its words."""

    element: str
    start: int
    end: int = 0
    words: str = ""


@dataclass(slots=True)
class Entry:
    """An entry of a list: its span with tags, its identifier, its children.

    list_start, list_end: the span of the list around it; participant: the list is in particDesc.
    """

    identifier: str
    start: int
    inner: int
    end: int = 0
    children: list[Child] = field(default_factory=list)
    participant: bool = False


@dataclass(frozen=True, slots=True)
class Pointer:
    """An attribute that points: the span of its value, and its tokens."""

    attribute: str
    element: str
    start: int
    end: int
    tokens: tuple[str, ...]


@dataclass(slots=True)
class Layout:
    """The entries, pointers and lists of a file, in order; `unlinked`: persons named in its text
    without any pointer."""

    entries: list[Entry] = field(default_factory=list)
    pointers: list[Pointer] = field(default_factory=list)
    lists: list[tuple[int, int, int]] = field(default_factory=list)
    identifiers: set[str] = field(default_factory=set)
    unlinked: list[tuple[int, str]] = field(default_factory=list)

    def entry(self, identifier: str) -> Entry | None:
        """Return the entry with an identifier."""
        return next((entry for entry in self.entries if entry.identifier == identifier), None)


def lay_out(data: bytes, name: str) -> Layout:
    """Return where things stand in `data`; ContentError for another encoding than UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ContentError(f"{name}: is not UTF-8; only such files are changed in place") from error
    return _Scan(data).run()


class _Scan:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._layout = Layout()
        self._open: list[str] = []
        self._entry: Entry | None = None
        self._depth = 0
        self._lists: list[tuple[int, int]] = []
        self._name: tuple[int, int, bool] | None = None
        self._words: list[str] = []
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._finish
        self._parser.CharacterDataHandler = self._text

    def run(self) -> Layout:
        self._parser.Parse(self._data, True)
        return self._layout

    def _tag_end(self, start: int) -> int:
        """Return where the tag that begins at `start` ends; ">" may stand in quotes."""
        match = _TAG.match(self._data, start)
        return match.end() if match else start

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        element = name.removeprefix(_TEI)
        start = self._parser.CurrentByteIndex
        self._open.append(element)
        identifier = attributes.get(_XML_ID, "")
        if identifier:
            self._layout.identifiers.add(identifier)
        self._pointers(element, start)
        if element.startswith("list") and element in ("listPerson", "listPlace", "listOrg"):
            self._lists.append((start, self._tag_end(start)))
        if element in _ENTRIES and identifier and self._entry is None:
            participant = "particDesc" in self._open
            self._entry = Entry(identifier, start, self._tag_end(start), participant=participant)
            self._depth = len(self._open)
        elif self._entry is not None and len(self._open) == self._depth + 1:
            self._entry.children.append(Child(element, start))
            self._words = []
        if element == "persName" and not {"teiHeader", "standOff"} & set(self._open):
            linked = any(key in attributes for key in ("ref", "corresp", "key", "sameAs"))
            self._name = (len(self._open), start, linked)
            self._words = []

    def _pointers(self, element: str, start: int) -> None:
        tag = self._data[start : self._tag_end(start)]
        for match in _ATTRIBUTE.finditer(tag):
            value = match[2] if match[2] is not None else match[3]
            group = 2 if match[2] is not None else 3
            if b"#" in value:
                self._layout.pointers.append(
                    Pointer(
                        match[1].decode("ascii"),
                        element,
                        start + match.start(group),
                        start + match.end(group),
                        tuple(value.decode("utf-8").split()),
                    )
                )

    def _text(self, text: str) -> None:
        self._words.append(text)

    def _finish(self, name: str) -> None:
        element = name.removeprefix(_TEI)
        index = self._parser.CurrentByteIndex
        end = self._tag_end(index)
        depth = len(self._open)
        if self._entry is not None:
            self._finish_in_entry(depth, end)
        if self._name is not None and depth == self._name[0]:
            if not self._name[2]:
                words = " ".join("".join(self._words).split())
                self._layout.unlinked.append((self._name[1], words))
            self._name = None
        if self._lists and element in ("listPerson", "listPlace", "listOrg"):
            begin, _ = self._lists.pop()
            self._layout.lists.append((begin, index, end))
        self._open.pop()

    def _finish_in_entry(self, depth: int, end: int) -> None:
        assert self._entry is not None  # noqa: S101 - the caller has asked
        if depth == self._depth + 1:
            child = self._entry.children[-1]
            child.end = end
            child.words = " ".join("".join(self._words).split())
        elif depth == self._depth:
            self._entry.end = end
            self._layout.entries.append(self._entry)
            self._entry = None


_TAG = re.compile(rb"""<(?:[^<>"']|"[^"]*"|'[^']*')*>""")
_ATTRIBUTE = re.compile(
    rb"\s(" + "|".join(POINTERS).encode("ascii") + rb""")\s*=\s*(?:"([^"]*)"|'([^']*)')"""
)


def line_of(data: bytes, offset: int) -> int:
    """Return the line of a byte, from 1."""
    return data.count(b"\n", 0, offset) + 1
