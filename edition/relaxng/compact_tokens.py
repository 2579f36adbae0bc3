r"""Compact syntax of a schema: text to tokens (RELAX NG Compact Syntax, OASIS 2002, section 2).

In the order of the standard: the byte order mark goes, line ends become one character, escapes
like `\x{E9}` are put in wherever they stand, and what is left is cut into tokens. Comments go,
those that document (`##`) too: they are annotations, which mean nothing to a validator.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from edition.relaxng.errors import DocumentError, SchemaError
from edition.relaxng.namespaces import is_ncname
from edition.relaxng.source import read
from edition.relaxng.wordlists import words

KEYWORDS = words(
    "attribute default datatypes div element empty external grammar include inherit list mixed "
    "namespace notAllowed parent start string text token"
)
NAME, CNAME, NSNAME, LITERAL, END = "name", "prefixed name", "prefix:*", "literal", "end"
"""Kinds of tokens; keywords and signs are their own kind."""

_ESCAPE = re.compile(r"\\x+\{([0-9A-Fa-f]+)\}")
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPED_NEWLINE = "\0"
"""A line end that was escaped may stand in a literal of one line; XML has no such character."""
_NCNAME = r"[^\s\0\"'#=|&>{}()\[\],?*+~\\:\-][^\s\0\"'#=|&>{}()\[\],?*+~\\:]*"
_TOKEN = re.compile(
    rf"""
    (?P<white>[ \t\n\0]+|\#[^\n]*)
  | (?P<literal>\"\"\"(?:\"?\"?[^\"])*\"\"\"|'''(?:'?'?[^'])*'''|\"[^\"\n]*\"|'[^'\n]*')
  | (?P<name>\\?{_NCNAME})(?P<rest>:{_NCNAME}|:\*)?
  | (?P<sign>\|=|&=|>>|[={{}}()\[\],&|?*+\-~])
    """,
    re.X,
)


class Token(NamedTuple):
    """One token: its kind, what it says, and the offset of its first character."""

    kind: str
    text: str
    offset: int


class Places:
    """Lines and columns of offsets in a text whose escapes were put in."""

    def __init__(self, text: str, path: str) -> None:
        """Take the text with its escapes; `self.text` is the one without them."""
        self.path = path
        self._lines = [match.start() for match in re.finditer("\n", text)]
        self._escapes: list[int] = []
        self._shifts: list[int] = []
        self.text = "".join(self._unescaped(text)) if "\\x" in text else text
        if wrong := _NO_XML.search(self.text.replace(_ESCAPED_NEWLINE, " ")):
            raise self.error(f"{wrong[0]!r} is not a character of XML", wrong.start())

    def _unescaped(self, text: str) -> Iterator[str]:
        at = shift = 0
        for match in _ESCAPE.finditer(text):
            number = int(match[1], 16)
            char = chr(number) if number <= 0x10FFFF else "\0"
            if _NO_XML.match(char):
                line, column = self._place(match.start())
                message = f"{match[0]} is not a character of XML"
                raise SchemaError(message, self.path, line, column)
            yield text[at : match.start()]
            yield _ESCAPED_NEWLINE if char == "\n" else char
            at = match.end()
            self._escapes.append(match.start() - shift)
            shift += len(match[0]) - 1
            self._shifts.append(shift)
        yield text[at:]

    def find(self, offset: int) -> tuple[int, int]:
        """Return line and column (1-based, in characters) of an offset in `self.text`."""
        escapes = bisect_left(self._escapes, offset)
        return self._place(offset + self._shifts[escapes - 1] if escapes else offset)

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_left(self._lines, offset)
        return line + 1, offset - (self._lines[line - 1] if line else -1)

    def error(self, message: str, offset: int) -> SchemaError:
        """Return an error at an offset in `self.text`."""
        return SchemaError(message, self.path, *self.find(offset))


def decoded(data: bytes, path: str) -> str:
    """Return the text of a schema (UTF-8, or UTF-16 with its mark) with line ends made equal."""
    try:
        text = read(data).decode("utf-8")
    except DocumentError as error:
        raise SchemaError(error.message, path, error.line, error.column) from error
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        raise SchemaError("not written in UTF-8", path, line, column) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def tokens(places: Places) -> list[Token]:
    """Return the tokens of a text, and one of the kind `END`; raises `SchemaError`."""
    text = places.text
    found: list[Token] = []
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise places.error(_reason(text, at), at)
        if match.lastgroup != "white":
            found.append(_token(match, places))
        at = match.end()
    found.append(Token(END, "", len(text)))
    return found


def _token(match: re.Match[str], places: Places) -> Token:
    offset = match.start()
    if sign := match["sign"]:
        return Token(sign, sign, offset)
    if literal := match["literal"]:
        quotes = 3 if literal[:3] in ('"""', "'''") and len(literal) > 5 else 1
        return Token(LITERAL, literal[quotes:-quotes].replace(_ESCAPED_NEWLINE, "\n"), offset)
    name, rest = match["name"], match["rest"]
    if name in KEYWORDS and not rest:
        return Token(name, name, offset)
    bare = name.removeprefix("\\")
    local = rest[1:] if rest and rest != ":*" else bare
    if not is_ncname(bare) or not is_ncname(local) or (rest and bare != name):
        raise places.error(f"{match[0]!r} is not a name", offset)
    if rest:
        return Token(NSNAME, bare, offset) if rest == ":*" else Token(CNAME, match[0], offset)
    return Token(NAME, bare, offset)


def _reason(text: str, at: int) -> str:
    if text[at] in "\"'":
        return "this literal has no end on its line; one of several lines needs three quotes"
    if text[at] == "\\":
        return "a backslash stands before a name or an escape like \\x{E9} only"
    return f"{text[at]!r} cannot stand here"
