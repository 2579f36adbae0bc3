"""The way back: from an encoding to the words of its source.

The projection of `text` takes the original where the encoding regularises, puts brackets round
what markup says instead of brackets, leaves notes at their anchors out of the running text and
gives them apart, and knows no white space: two texts are the same if their other characters are.
`encode` compares it with the source on every run.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.parsers import expat

from edition.tei.elements import NOTE_CALL, ROWS
from edition.tei.names import TEI

_SEPARATOR = "}"
_BEFORE = {f"{TEI}}}{row.name}": row.before for row in ROWS.values() if row.before}
_AFTER = {f"{TEI}}}{row.name}": row.after for row in ROWS.values() if row.after}
_TEXT = f"{TEI}}}text"
_NOTE = f"{TEI}}}note"
_HEADER = f"{TEI}}}teiHeader"
_REF = f"{TEI}}}ref"
_JOINED = "hyphen"


@dataclass(slots=True)
class Projection:
    """The words of an encoding.

    text: of `text`, without the notes that stand at an anchor, white space taken out.
    notes: of each such note, in order, white space taken out.
    header: the text of the header, with white space.
    """

    text: str
    notes: list[str] = field(default_factory=list)
    header: str = ""


def project(data: Iterable[bytes]) -> Projection:
    """Return the projection of a TEI file that `edition` wrote, given in pieces.

    A note stands at an anchor where it lies inside another element's running text and has a number
    (@n); other notes count as text. A further mark of a note is none.
    """
    reader = _Reader()
    parser = expat.ParserCreate("utf-8", _SEPARATOR)
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    for piece in data:
        parser.Parse(piece, False)
    parser.Parse(b"", True)
    return Projection(
        without_space("".join(reader.main)),
        [without_space("".join(note)) for note in reader.notes],
        "".join(reader.header),
    )


def without_space(text: str) -> str:
    """Return `text` without its white space."""
    if len(text) <= _PIECE:
        return "".join(text.split())
    pieces = (text[start : start + _PIECE] for start in range(0, len(text), _PIECE))
    return "".join(["".join(piece.split()) for piece in pieces])


_PIECE = 1 << 16  # the words of a whole text, each by itself, would take ten times its space


class _Reader:
    def __init__(self) -> None:
        self.main: list[str] = []
        self.notes: list[list[str]] = []
        self.header: list[str] = []
        self._target: list[str] | None = None
        self._outer: list[list[str] | None] = []
        self._note_depth: list[int] = []
        self._depth = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if name == _TEXT:
            self._target = self.main
        elif name == _HEADER:
            self._target = self.header
        elif name == _NOTE and "n" in attributes and self._target is not None:
            self._outer.append(self._target)
            self._note_depth.append(self._depth)
            self._target = []
            self.notes.append(self._target)
        elif name == _REF and attributes.get("type") == NOTE_CALL and self._target is not None:
            self._outer.append(self._target)
            self._note_depth.append(self._depth)
            self._target = []
        if self._target is not None:
            if self._target is self.header:
                self._target.append(" ")
            if attributes.get("rend") == _JOINED:
                self._target.append("-")
            if name in _BEFORE:
                self._target.append(_BEFORE[name])

    def end(self, name: str) -> None:
        if self._target is not None and name in _AFTER:
            self._target.append(_AFTER[name])
        if self._note_depth and self._note_depth[-1] == self._depth:
            self._note_depth.pop()
            self._target = self._outer.pop()
        elif name in (_TEXT, _HEADER):
            self._target = None
        self._depth -= 1

    def text(self, text: str) -> None:
        if self._target is not None:
            self._target.append(text)
