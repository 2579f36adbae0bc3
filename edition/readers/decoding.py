"""Bytes to characters: UTF-8, UTF-16, or one of the two encodings that old texts mostly have."""

import codecs
import re
import unicodedata
from dataclasses import dataclass

from edition.errors import ContentError
from edition.readers import notices
from edition.readers.notices import Notices
from edition.readers.options import ReadOptions

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16-be"),
)
_HIGH = bytes(range(0x80, 0x100))
_MULTIBYTE = re.compile(rb"[\xc3-\xf4][\x80-\xbf]+")
_CONTROL = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)
_STRAY = re.compile("[\udc80-\udcff]")
_CUT = re.compile("[\udcc2-\udcf4][\udc80-\udcbf]*\\Z")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x85\u2028]")
_FOREIGN_SHARE = 0.3
"""Above this share of high bytes among the letters no Western European text has been seen; Greek,
Cyrillic or Chinese in an encoding of its own has twice as many."""
_BINARY_SHARE = 0.02


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text in NFC with line ends "\\n", and the encoding that it came in."""

    text: str
    encoding: str


def decode(source: bytes, options: ReadOptions, told: Notices) -> Decoded:
    """Return the text of `source`; ContentError where it is empty, binary or in an encoding that
    cannot be told.

    Line ends become "\\n", control characters U+FFFD; both the encoding, if it is not UTF-8, and
    the characters replaced are told with their place.
    """
    if not source.strip(b"\0 \t\r\n\f"):
        raise ContentError(f"{options.path}: is empty" if not source else _no_words(options))
    text, encoding = _characters(source, options, told)
    text = clean(_line_feeds(text), told)
    if not text or text.isspace():
        raise ContentError(_no_words(options))
    return Decoded(unicodedata.normalize("NFC", text), encoding)


def clean(text: str, told: Notices) -> str:
    """Replace what XML and our readers cannot hold by U+FFFD, and tell how often and where."""
    first = _CONTROL.search(text)
    if first is None:
        return text
    text, count = _CONTROL.subn("\ufffd", text)
    line, column = _place(text, first.start())
    told.tell(notices.CONTROLS, line, column, count=count)
    return text


def replace_controls(text: str) -> tuple[str, int]:
    """Return `text` with U+FFFD for what XML and our readers cannot hold, and how often."""
    return _CONTROL.subn("\ufffd", text) if _CONTROL.search(text) else (text, 0)


def _line_feeds(text: str) -> str:
    if "\u2029" in text:
        text = text.replace("\u2029", "\n\n")
    return _LINE_ENDS.sub("\n", text) if _LINE_ENDS.search(text) else text


def _no_words(options: ReadOptions) -> str:
    return f"{options.path}: holds no text, white space only"


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _characters(source: bytes, options: ReadOptions, told: Notices) -> tuple[str, str]:
    for mark, family, encoding in _MARKS:
        if source.startswith(mark):
            if family != "utf-8":
                told.tell(notices.UTF_16, 1, 1, encoding=encoding)
                return _wide(source[len(mark) :], encoding, options), encoding
            source = source[len(mark) :]
            break
    if encoding := _wide_without_mark(source):
        told.tell(notices.UTF_16, 1, 1, encoding=encoding)
        return _wide(source, encoding, options), encoding
    _refuse_binary(source, options)
    try:
        return source.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        return _not_utf_8(source, error.start, options, told)


def _wide(source: bytes, encoding: str, options: ReadOptions) -> str:
    try:
        return source.decode(encoding)
    except UnicodeDecodeError as error:
        text = source[: error.start].decode(encoding)
        line, column = _place(_line_feeds(text), len(_line_feeds(text)))
        raise ContentError(
            f"{options.path}:{line}:{column}: is damaged here: {encoding} is cut or broken"
        ) from error


def _wide_without_mark(source: bytes) -> str:
    """Tell UTF-16 by the zero bytes that Latin letters have in one half of it."""
    head = source[:4096]
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > 0.4 * half and even <= 0.02 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd <= 0.02 * half:
        return "utf-16-be"
    return ""


def _refuse_binary(source: bytes, options: ReadOptions) -> None:
    head = source[:65536]
    controls = len(head) - len(head.translate(None, bytes([*range(9), *range(14, 32)])))
    if controls > _BINARY_SHARE * len(head) and controls > 1:
        offset = min(
            found for byte in (*range(9), *range(14, 32)) if (found := head.find(byte)) >= 0
        )
        line = head.count(b"\n", 0, offset) + 1
        column = offset - head.rfind(b"\n", 0, offset)
        raise ContentError(f"{options.path}:{line}:{column}: is no text but binary data")


def _not_utf_8(source: bytes, offset: int, options: ReadOptions, told: Notices) -> tuple[str, str]:
    """Read text that is not, or not wholly, UTF-8; `offset` is that of the first wrong byte."""
    before = _line_feeds(source[:offset].decode("utf-8", "replace"))
    line, column = _place(before, len(before))
    well_formed = _well_formed_sequences(source)
    high = len(source) - len(source.translate(None, _HIGH))
    if well_formed and 3 * well_formed >= high / 2:
        return _stray(source, line, column, told), "utf-8"
    letters = len(re.findall(rb"[A-Za-z]", source)) + high
    if high > _FOREIGN_SHARE * letters:
        raise ContentError(
            f"{options.path}:{line}:{column}: is in an encoding that cannot be told from its "
            "bytes; save it as UTF-8"
        )
    encoding = "windows-1252" if re.search(rb"[\x80-\x9f]", source) else "iso-8859-1"
    told.tell(notices.OTHER_ENCODING, line, column, encoding=encoding, count=high)
    return _western(source), encoding


def _well_formed_sequences(source: bytes) -> int:
    good = 0
    for match in _MULTIBYTE.finditer(source):
        try:
            match.group().decode("utf-8")
        except UnicodeDecodeError:
            continue
        good += 1
    return good


def _stray(source: bytes, line: int, column: int, told: Notices) -> str:
    text = source.decode("utf-8", "surrogateescape")
    cut = _CUT.search(text)
    if cut:
        text = text[: cut.start()] + "\ufffd"
    wrong = len(_STRAY.findall(text)) + (len(cut.group()) if cut else 0)
    told.tell(notices.STRAY_BYTES, line, column, count=wrong)
    return _STRAY.sub(lambda stray: _western(bytes([ord(stray.group()) - 0xDC00])), text)


def _western(source: bytes) -> str:
    """Decode Windows-1252; the five bytes that it leaves open become C1 controls."""
    return source.decode("cp1252", "edition.western")


def _undefined(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)  # noqa: S101 - registered for decoding only
    return error.object[error.start : error.end].decode("latin-1"), error.end


codecs.register_error("edition.western", _undefined)
