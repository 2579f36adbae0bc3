"""The one place that writes XML: starts, texts and ends in, UTF-8 out, white space laid out.

White space (see `Content`): a child of an element that holds blocks begins a line of its own,
two spaces further in; running text is never indented, a run of white space in it is one space,
and there is none at its ends. So white space in the file never says anything, and the same events
give the same bytes.
"""

import re
from functools import cache, lru_cache

from edition.tei.elements import MILESTONES, ROWS, Content
from edition.tei.names import TEI
from edition.tei.nest import Attributes

_WHITE = " \t\n\r\f\v"
_SPACE = re.compile(r"[ \t\n\r\f\v]{2,}|[\t\n\r\f\v]")
_QUOTED = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;"}
)
_PIECES = 8192
_HEADER_TEXT = (  # of the elements that the header alone uses, those that hold text
    "title author editor funder sponsor principal resp persName orgName placeName p change term "
    "publisher authority distributor pubPlace address date idno licence repository collection "
    "settlement country institution bibl note item label locus textLang language occupation "
    "affiliation desc surname forename roleName nameLink genName addName name ref edition extent "
    "signed rs"
)
_HOLDS_TEXT = frozenset(_HEADER_TEXT.split())


@cache
def holds_text(name: str) -> bool:
    """Say whether the content of the element `name` is running text rather than blocks."""
    row = ROWS.get(name)
    return row.content is not Content.BLOCKS if row else name in _HOLDS_TEXT


@lru_cache(maxsize=4096)
def _quoted(value: str) -> str:
    return value.translate(_QUOTED)


class Writer:
    """A sink that writes a file; `data` gives its bytes once all elements are closed.

    _open: the open elements, and whether each holds text. _tag: a start tag that may still turn
    out to be an empty element. _space: white space that is not yet written. _begun: the running
    text has begun, so that white space in it counts. _spaced: white space that counts has just
    been written, or must not be.
    """

    def __init__(self) -> None:
        self._out: list[str] = ['<?xml version="1.0" encoding="UTF-8"?>\n']
        self._written: list[bytes] = []
        self._open: list[tuple[str, bool]] = []
        self._in_text = False
        self._tag = ""
        self._space = False
        self._begun = False
        self._spaced = False

    def data(self) -> bytes:
        """Return the file; ValueError if an element is still open."""
        if self._open:
            raise ValueError(f"{self._open[-1][0]} is still open")
        self._out.append("\n")
        self._write_out()
        return b"".join(self._written)

    def _write_out(self) -> None:
        """Join the pieces, which take many times the space of what they say."""
        self._written.append("".join(self._out).encode("utf-8"))
        self._out.clear()

    def text(self, text: str) -> None:
        """Take characters of the source."""
        if not self._in_text:
            if lost := text.strip():
                raise ValueError(f"text between blocks in {self._open[-1][0]}: {lost[:60]!r}")
            return
        stripped = text.strip(_WHITE)
        if not stripped:
            self._space = self._space or bool(text)
            return
        self._flush(self._space or text[0] in _WHITE)
        self._space = text[-1] in _WHITE
        self._begun = True
        self._spaced = False
        plain = _SPACE.sub(" ", stripped)
        self._out.append(plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))

    def start(self, name: str, attributes: Attributes = ()) -> None:
        """Take a start tag."""
        inline = self._in_text
        joined = ("break", "no") in attributes
        self._flush(inline and self._space and not joined)
        if not inline:
            if self._open:
                self._out.append("\n" + "  " * len(self._open))
            self._begun = self._spaced = False
        elif joined:
            self._spaced = True
        tag = "<" + name if self._open else f'<{name} xmlns="{TEI}"'
        for attribute, value in attributes:
            tag += f' {attribute}="{_quoted(value)}"'
        self._tag = tag
        if len(self._out) > _PIECES:
            self._write_out()
        self._in_text = inline or holds_text(name)
        self._open.append((name, self._in_text))

    def end(self, name: str) -> None:
        """Take an end tag; ValueError if another element is open."""
        opened, text = self._open.pop()
        if name != opened:
            raise ValueError(f"{name} ends where {opened} is open")
        if self._tag:
            self._out.append(self._tag + "/>")
            self._tag = ""
        elif text:
            self._out.append(f"</{name}>")
        else:
            self._out.append("\n" + "  " * len(self._open) + f"</{name}>")
        self._in_text = bool(self._open) and self._open[-1][1]
        if not self._in_text:
            self._space = self._begun = False
        elif name not in MILESTONES:
            self._spaced = False

    def _flush(self, space: bool) -> None:
        """Close a start tag that is still open; then the white space that was held back."""
        if self._tag:
            self._out.append(self._tag + ">")
            self._tag = ""
        if space and self._begun and not self._spaced:
            self._out.append(" ")
            self._spaced = True
        self._space = False
