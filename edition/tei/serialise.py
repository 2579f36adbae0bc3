"""The one place that writes XML: events in, UTF-8 out, with white space laid out.

White space (see `Content`): a child of an element that holds blocks begins a line of its own,
two spaces further in; running text is never indented, a run of white space in it is one space,
and there is none at its ends. So white space in the file never says anything, and the same events
give the same bytes.
"""

import re
from collections.abc import Iterable, Iterator

from edition.tei.elements import MILESTONES, ROWS, Content
from edition.tei.names import TEI
from edition.tei.nest import End, Event, Start, Text

_SPACE = re.compile(r"[ \t\n\r\f\v]+")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_QUOTED = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;"}
)
_HEADER_TEXT = (  # of the elements that the header alone uses, those that hold text
    "title author editor funder sponsor principal resp persName orgName placeName p change term "
    "publisher authority distributor pubPlace address date idno licence repository collection "
    "settlement country institution bibl note item label locus textLang language occupation "
    "affiliation desc surname forename roleName nameLink genName addName name ref edition extent "
    "signed rs"
)
_HOLDS_TEXT = frozenset(_HEADER_TEXT.split())
_CHUNK = 1 << 16


def serialise(events: Iterable[Event]) -> Iterator[bytes]:
    """Yield the file in pieces of some ten thousand bytes."""
    pieces: list[str] = ['<?xml version="1.0" encoding="UTF-8"?>\n']
    size = 0
    for piece in _Writer().write(events):
        pieces.append(piece)
        size += len(piece)
        if size > _CHUNK:
            yield "".join(pieces).encode("utf-8")
            pieces, size = [], 0
    pieces.append("\n")
    yield "".join(pieces).encode("utf-8")


def holds_text(name: str) -> bool:
    """Say whether the content of the element `name` is running text rather than blocks."""
    row = ROWS.get(name)
    if row is not None:
        return row.content is not Content.BLOCKS
    return name in _HOLDS_TEXT


class _Writer:
    """Keeps the open elements and whether each holds text, and white space not yet written.

    _begun: the running text has begun, so that white space in it counts.
    _spaced: white space that counts has just been written, or must not be.
    """

    def __init__(self) -> None:
        self._open: list[tuple[str, bool]] = []
        self._tag = ""
        self._space = False
        self._begun = False
        self._spaced = False

    def write(self, events: Iterable[Event]) -> Iterator[str]:
        for event in events:
            if isinstance(event, Text):
                yield from self._text(event.text)
            elif isinstance(event, Start):
                yield from self._start(event)
            else:
                yield from self._end(event)

    def _in_text(self) -> bool:
        return bool(self._open) and self._open[-1][1]

    def _text(self, text: str) -> Iterator[str]:
        stripped = text.strip(" \t\n\r\f\v")
        if not self._in_text():
            if stripped:
                raise ValueError(f"text between blocks in {self._open[-1][0]}: {stripped[:60]!r}")
            return
        if not stripped:
            self._space = self._space or bool(text)
            return
        yield from self._flush(self._space or text[0] in " \t\n\r\f\v")
        self._space = text[-1] in " \t\n\r\f\v"
        self._begun = True
        self._spaced = False
        yield _SPACE.sub(" ", stripped).translate(_ESCAPES)

    def _flush(self, space: bool) -> Iterator[str]:
        """Close a start tag that is still open; then the white space that was held back."""
        if self._tag:
            yield self._tag + ">"
            self._tag = ""
        if space and self._begun and not self._spaced:
            yield " "
            self._spaced = True
        self._space = False

    def _start(self, event: Start) -> Iterator[str]:
        inline = self._in_text()
        joined = any(pair == ("break", "no") for pair in event.attributes)
        yield from self._flush(inline and self._space and not joined)
        if not inline:
            yield self._line() if self._open else ""
            self._begun = self._spaced = False
        elif joined:
            self._spaced = True
        attributes = "".join(f' {name}="{v.translate(_QUOTED)}"' for name, v in event.attributes)
        namespace = "" if self._open else f' xmlns="{TEI}"'
        self._tag = f"<{event.name}{namespace}{attributes}"
        self._open.append((event.name, inline or holds_text(event.name)))

    def _end(self, event: End) -> Iterator[str]:
        name, text = self._open.pop()
        if name != event.name:
            raise ValueError(f"{event.name} ends where {name} is open")
        if self._tag:
            yield self._tag + "/>"
            self._tag = ""
        else:
            if not text:
                yield self._line()
            yield f"</{name}>"
        if not self._in_text():
            self._space = False
            self._begun = False
        elif name not in MILESTONES:
            self._spaced = False

    def _line(self) -> str:
        return "\n" + "  " * len(self._open)
