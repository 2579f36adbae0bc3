"""The lines of a PDF's pages: their words, where they stand, how large, and in which looks."""

import ctypes
import math
import re
from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as pdfium

_CUT = re.compile("\r\n|[\ufffe\x02]")
_HYPHENED = re.compile(r"\w[-‐]\Z")
_WORD = re.compile(r"\S+")
_MARKS = re.compile(r"\d{1,3}|[*†‡§¶]{1,3}")
_LABEL = re.compile(r"(?:\(?\w{1,4}[.)]|[•◦▪–—*-])(?=\S)")
_ITALIC, _FORCED_BOLD = 1 << 6, 1 << 18
_LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "ſt", "\ufb06": "st",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a line: bold, italic, or raised (a note mark); offsets in the line's text."""

    start: int
    end: int
    rend: str


@dataclass(slots=True)
class Line:
    """A line of a page.

    text: without white space at its ends; a hyphen that cuts a word is left out of it, and `cut`
        says so.
    left, right, bottom, top: in points from the page's lower left corner; bottom is the base line.
    size: of the font, in points.
    first_word: the width of the first word.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    first_word: float
    cut: bool = False
    spans: list[Span] = field(default_factory=list)

    @property
    def breaks_word(self) -> bool:
        """Whether a hyphen at the end, taken off or not, cuts a word or joins two."""
        return self.cut or bool(_HYPHENED.search(self.text))


@dataclass(slots=True)
class Page:
    """A page with its lines in the order of reading; label: its number as the PDF names it."""

    width: float
    height: float
    lines: list[Line]
    label: str = ""
    pictures: int = 0


Fonts = dict[tuple[bytes, int], str]
"""What the fonts look like, by name and flags."""


class _Text:
    """The characters of one page, asked for what is needed of them only."""

    def __init__(self, page: pypdfium2.PdfPage, fonts: Fonts) -> None:
        self.page = page.get_textpage()
        self.buffer = ctypes.create_string_buffer(96)
        self.flags = ctypes.c_int()
        self.flags_place = ctypes.byref(self.flags)
        self.fonts = fonts
        self.count = self.page.count_chars()
        self.text = self.page.get_text_range() if self.count else ""
        if len(self.text) != self.count:
            codes = (pdfium.FPDFText_GetUnicode(self.page, index) for index in range(self.count))
            self.text = "".join(chr(code) if 0 < code < 0x110000 else "\ufffd" for code in codes)

    def box(self, index: int) -> tuple[float, float, float, float]:
        """Return left, bottom, right, top of a character with the room that its font has."""
        box = self.page.get_charbox(index, loose=True)
        return float(box[0]), float(box[1]), float(box[2]), float(box[3])

    def size(self, index: int) -> float:
        """Return the size of a character's font as it stands on the page."""
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self.page, index, ctypes.byref(matrix))
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        return float(pdfium.FPDFText_GetFontSize(self.page, index)) * scale

    def base(self, index: int) -> float:
        """Return the height of a character's base line above the lower edge."""
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self.page, index, ctypes.byref(x), ctypes.byref(y))
        return y.value

    def look(self, index: int) -> str:
        """Return "bold", "italic", both or "" for the font of a character."""
        buffer, flags = self.buffer, self.flags
        pdfium.FPDFText_GetFontInfo(self.page, index, buffer, 96, self.flags_place)
        key = (buffer.value, flags.value)
        if key not in self.fonts:
            name = buffer.value.decode("utf-8", "replace").lower()
            bold = "bold" in name or "black" in name or bool(flags.value & _FORCED_BOLD)
            italic = "italic" in name or "oblique" in name or bool(flags.value & _ITALIC)
            self.fonts[key] = " ".join(["bold"] * bold + ["italic"] * italic)
        return self.fonts[key]


def read_page(page: pypdfium2.PdfPage, label: str, fonts: Fonts) -> Page:
    """Return the lines of a page."""
    text = _Text(page, fonts)
    width, height = page.get_size()
    lines: list[Line] = []
    begin = 0
    for cut in [*_CUT.finditer(text.text), None]:
        end = cut.start() if cut else len(text.text)
        if line := _line(text, begin, end):
            line.cut = bool(cut and cut.group() != "\r\n")
            if line.text.endswith("\u00ad") and len(line.text) > 1:
                line.text, line.cut = line.text[:-1], True
            if not (lines and _go_on(lines[-1], line)):
                lines.append(line)
        begin = cut.end() if cut else end
    pictures = 0
    if not lines:
        kinds = (each.type for each in page.get_objects(max_depth=2))
        pictures = sum(1 for kind in kinds if kind == pdfium.FPDF_PAGEOBJ_IMAGE)
    return Page(width, height, lines, label, pictures)


def _go_on(line: Line, more: Line) -> bool:
    """Add to a line what stands on the same base line close behind it: a change of font, a note
    mark, can make two of one. Return whether it did."""
    white = more.left - line.right
    apart = abs(more.bottom - line.bottom)
    if line.cut or apart > 0.45 * line.size or not -0.3 * line.size < white < 2 * line.size:
        return False
    raised = not more.spans and _MARKS.fullmatch(more.text) and more.size < 0.85 * line.size
    start = len(line.text) + (white > 0.15 * line.size)
    line.text = line.text.ljust(start) + more.text
    line.spans += [Span(start + each.start, start + each.end, each.rend) for each in more.spans]
    if raised:
        line.spans.append(Span(start, start + len(more.text), "raised"))
    line.right, line.cut = more.right, more.cut
    return True


def _line(text: _Text, begin: int, end: int) -> Line | None:
    raw = text.text[begin:end]
    words = [(begin + word.start(), begin + word.end()) for word in _WORD.finditer(raw)]
    if not words:
        return None
    begin, end = words[0][0], words[-1][1]
    left = text.box(begin)[0]
    right = text.box(end - 1)[2]
    samples = (begin, (words[len(words) // 2][0]), end - 1)
    size = sorted(text.size(index) for index in samples)[1]
    bottom = sorted(text.base(index) for index in samples)[1]
    first_word = text.box(words[0][1] - 1)[2] - left
    line = Line(text.text[begin:end], left, right, bottom, bottom + size, size, first_word)
    line.spans = _looks(text, words, begin) + _raised(text, line, begin)
    _part_label(text, line, begin)
    if any(sign in line.text for sign in _LIGATURES):
        _spell_out(line)
    return line


def _looks(text: _Text, words: list[tuple[int, int]], begin: int) -> list[Span]:
    """Return a span for each run of words in bold or italics."""
    spans: list[Span] = []
    for rend in ("bold", "italic"):
        start = stop = -1
        for first, after in [*words, (-1, -1)]:
            if first >= 0 and rend in text.look(first).split():
                start = first if start < 0 else start
                stop = after
            elif start >= 0:
                spans.append(Span(start - begin, stop - begin, rend))
                start = -1
    return spans


def _raised(text: _Text, line: Line, begin: int) -> list[Span]:
    """Return the numbers and signs that are smaller than the line and stand above its base."""
    spans: list[Span] = []
    for mark in _MARKS.finditer(line.text):
        alone = mark.end() - mark.start() == len(line.text)
        if not alone and text.size(begin + mark.start()) < 0.85 * line.size:
            spans.append(Span(mark.start(), mark.end(), "raised"))
    return spans


def _part_label(text: _Text, line: Line, begin: int) -> None:
    """Write a space after an item's number or bullet where the page has white without a space."""
    label = _LABEL.match(line.text)
    if label is None:
        return
    end = label.end()
    if text.box(begin + end)[0] - text.box(begin + end - 1)[2] > 0.2 * line.size:
        line.text = f"{line.text[:end]} {line.text[end:]}"
        line.spans = [
            Span(each.start + (each.start >= end), each.end + (each.end > end), each.rend)
            for each in line.spans
        ]


def _spell_out(line: Line) -> None:
    offsets = [0]
    for character in line.text:
        offsets.append(offsets[-1] + len(_LIGATURES.get(character, character)))
    line.text = "".join(_LIGATURES.get(character, character) for character in line.text)
    line.spans = [Span(offsets[each.start], offsets[each.end], each.rend) for each in line.spans]
