"""What the place of a line on its page says: running head, foot of the page, paragraph."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from edition.readers.pdf_lines import Line, Page

_MARGIN = 0.13
"""The share of a page's height, above and below, in which running heads are looked for."""
_NUMBER = re.compile(
    r"(?:(?:page|seite|p\.|s\.)\s*)?[-–—\[(|]*\s*(?P<n>\d{1,4}|[ivxlc]{1,7})\s*[-–—\])|]*"
    r"(?:\s*(?:of|von|/)\s*\d{1,4})?",
    re.I,
)
_NOTE = re.compile(r"(?P<label>\d{1,3}|[*†‡§¶]{1,3})(?P<dot>[.)]?)\s*(?=\S)")
_ITEM = re.compile(r"(?:\(?\w{1,4}[.)]|[•◦▪–—*-])\s")
_GAP = 1.35
"""From this many usual line distances on, the white between two lines parts paragraphs."""
_SMALL = 0.93


@dataclass(slots=True)
class Leaf:
    """A page taken apart: number: as printed on it; notes: groups of lines by label."""

    page: Page
    heads: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    notes: list[tuple[str, list[Line]]] = field(default_factory=list)
    feet: list[Line] = field(default_factory=list)
    number: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """What is usual in a document: font size, distance of lines, margins, and how its paragraphs
    are told apart: "space", "indent" (at this place), "hanging" or "short" (the last line ends
    early)."""

    size: float
    pitch: float
    left: float
    right: float
    manner: str = "space"
    indent: float = 0.0


def take_apart(pages: Sequence[Page]) -> list[Leaf]:
    """Return the pages with running heads and page numbers set apart from the body."""
    repeated = _repeated(pages)
    leaves = []
    for page in pages:
        leaf = Leaf(page, body=list(page.lines))
        while leaf.body and _is_furniture(leaf.body, 0, page, repeated):
            leaf.heads.append(leaf.body.pop(0))
        while leaf.body and _is_furniture(leaf.body, -1, page, repeated):
            leaf.feet.insert(0, leaf.body.pop())
        for line in (*leaf.heads, *leaf.feet):
            match = _NUMBER.fullmatch(line.text)
            if match and not leaf.number:
                leaf.number = match["n"]
        leaves.append(leaf)
    return leaves


def _pattern(line: Line) -> str:
    """Return a line with its numbers made alike: heads differ from page to page in these only."""
    return re.sub(r"\d+|\b[ivxlc]+\b", "#", line.text.casefold())


def _in_margin(line: Line, page: Page) -> bool:
    return line.bottom > page.height * (1 - _MARGIN) or line.top < page.height * _MARGIN


def _repeated(pages: Sequence[Page]) -> set[tuple[str, int]]:
    """Return the patterns that return at the same height near the edge of several pages, and are
    not found as often amid the text, as a speaker's name is."""
    counted: Counter[tuple[str, int]] = Counter()
    amid: Counter[str] = Counter()
    for page in pages:
        ends = page.lines[:3] + page.lines[3:][-3:]
        counted.update({_sign(line) for line in ends if _in_margin(line, page)})
        amid.update(_pattern(line) for line in page.lines if not _in_margin(line, page))
    least = max(2, len(pages) // 10)
    return {sign for sign, count in counted.items() if count >= max(least, amid[sign[0]] + 1)}


def _sign(line: Line) -> tuple[str, int]:
    return _pattern(line), round(line.bottom / 4)


def _is_furniture(
    lines: list[Line], index: int, page: Page, repeated: set[tuple[str, int]]
) -> bool:
    """Whether the first or last line is a running head or page number: near the edge, apart from
    its neighbour, and either a number or what other pages have at this place."""
    line = lines[index]
    if not _in_margin(line, page) or len(line.text) > 150:
        return False
    if _sign(line) not in repeated and not _NUMBER.fullmatch(line.text):
        return False
    if len(lines) == 1:
        return True
    neighbour = lines[1] if index == 0 else lines[-2]
    return abs(neighbour.bottom - line.bottom) > 1.5 * max(line.size, neighbour.size)


def measure(leaves: Iterable[Leaf]) -> Measure:
    """Return what is usual in the bodies of all pages."""
    bodies = [leaf.body for leaf in leaves if leaf.body]
    lines = [line for body in bodies for line in body]
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    size = max(sizes.items(), key=lambda item: (item[1], item[0]))[0]
    plain = [line for line in lines if abs(line.size - size) < 0.1 * size]
    gaps = [
        round(above.bottom - below.bottom, 1)
        for body in bodies
        for above, below in pairwise(body)
        if 0.9 * size < above.bottom - below.bottom < 4 * size
    ]
    pitch = min(_frequent(gaps, 0.02)) if gaps else 1.2 * size
    left = min(_frequent([round(line.left) for line in plain], 0.125))
    rights = sorted(line.right for line in plain)
    right = rights[int(0.95 * (len(rights) - 1))]
    usual = Measure(size, pitch, left, right)
    manner, indent = _manner(bodies, usual)
    return replace(usual, manner=manner, indent=indent)


def _frequent(values: Sequence[float], share: float) -> list[float]:
    """Return the values that occur twice and make up this share of all: what is no exception."""
    least = max(2, share * len(values))
    found = [value for value, count in Counter(values).items() if count >= least]
    return found or [median(values)]


def ends_early(line: Line, following: Line, usual: Measure) -> bool:
    """Whether the first word of the following line would still have had room on this one."""
    return (
        not line.breaks_word and line.right + following.first_word + 0.4 * usual.size < usual.right
    )


def is_indented(line: Line, usual: Measure) -> bool:
    """Whether a line begins to the right of the margin."""
    return line.left > usual.left + 0.7 * usual.size


def _manner(bodies: list[list[Line]], usual: Measure) -> tuple[str, float]:
    """Return how paragraphs that no white space parts are told apart, and the usual indent."""
    pairs = [
        pair
        for body in bodies
        for pair in pairwise(body)
        if abs(pair[0].size - pair[1].size) < 0.12 * usual.size
    ]
    close = [pair for pair in pairs if not _is_gap(*pair, usual)]
    indented = [pair for pair in close if _steps_in(*pair, usual)]
    if len(indented) >= max(2, 0.02 * len(close)):
        back = [pair for pair in close if not is_indented(pair[1], usual)]
        early = sum(ends_early(*pair, usual) for pair in indented)
        early_back = sum(ends_early(*pair, usual) for pair in back)
        hanging = early < 0.3 * len(indented) and early_back > 0.6 * len(back)
        indent = median(below.left for _, below in indented)
        return ("hanging" if hanging else "indent"), indent
    return ("space" if len(pairs) - len(close) > max(1, 0.03 * len(pairs)) else "short"), 0.0


def _steps_in(above: Line, below: Line, usual: Measure) -> bool:
    """Whether a line is indented after one that is not; a list item's own lines do not count."""
    if not is_indented(below, usual) or is_indented(above, usual):
        return False
    return not _ITEM.match(above.text) or ends_early(above, below, usual)


def _is_gap(above: Line, below: Line, usual: Measure) -> bool:
    distance = above.bottom - below.bottom
    return (
        distance > _GAP * usual.pitch * max(1, below.size / usual.size) or distance < -usual.pitch
    )


def begins_paragraph(above: Line, below: Line, usual: Measure) -> bool:
    """Whether a paragraph ends with the line `above` and another begins with `below`."""
    if above.breaks_word and abs(above.size - below.size) < 0.1 * above.size:
        return False
    if _is_gap(above, below, usual) or abs(above.size - below.size) > 0.12 * usual.size:
        return True
    if usual.manner == "indent":
        usual_indent = abs(below.left - usual.indent) < 0.3 * usual.size
        early = ends_early(above, below, usual)
        return _steps_in(above, below, usual) or (usual_indent and early)
    if usual.manner == "hanging":
        return not is_indented(below, usual)
    return usual.manner == "short" and ends_early(above, below, usual)


def take_notes(leaf: Leaf, usual: Measure) -> None:
    """Move the notes at the foot of the page from its body: smaller lines from the first that
    begins with a mark on; before it, the rest of a note from the page before (label "")."""
    begin = len(leaf.body)
    while begin > 0 and leaf.body[begin - 1].size < _SMALL * usual.size:
        begin -= 1
    small = leaf.body[begin:]
    first = next((n for n, line in enumerate(small) if _NOTE.match(line.text)), None)
    if first is None or (begin == 0 and first > 0):
        return
    if first > 0 and small[0].bottom > leaf.page.height / 2:
        begin, small = begin + first, small[first:]
    for line in small:
        match = _NOTE.match(line.text)
        if match and _goes_on(match["label"], leaf.notes):
            leaf.notes.append((match["label"], [_without(line, match.end())]))
        elif leaf.notes:
            leaf.notes[-1][1].append(line)
        else:
            leaf.notes.append(("", [line]))
    del leaf.body[begin:]


def _goes_on(label: str, notes: list[tuple[str, list[Line]]]) -> bool:
    """Whether a number can be that of the next note: a line may begin with any number."""
    last = notes[-1][0] if notes else ""
    return not (label.isdigit() and last.isdigit()) or int(label) == int(last) + 1


def _without(line: Line, end: int) -> Line:
    spans = [
        type(each)(max(each.start - end, 0), each.end - end, each.rend)
        for each in line.spans
        if each.end > end
    ]
    return Line(
        line.text[end:], line.left, line.right, line.bottom, line.top, line.size, line.first_word,
        line.cut, spans,
    )  # fmt: skip


def paragraphs(lines: Sequence[Line], usual: Measure) -> list[list[Line]]:
    """Return the lines of a page's body as paragraphs."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and not begins_paragraph(groups[-1][-1], line, usual):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def heading_levels(leaves: Iterable[Leaf], usual: Measure) -> dict[float, int]:
    """Return the level for each font size that is clearly above the usual one."""
    sizes = {
        round(line.size)
        for leaf in leaves
        for line in leaf.body
        if line.size > 1.15 * usual.size and len(line.text) < 200
    }
    return {size: min(level, 6) for level, size in enumerate(sorted(sizes, reverse=True), 1)}


def has_columns(leaf: Leaf) -> bool:
    """Whether the body goes up again to the right: two columns, or a table."""
    rises = [
        (above, below)
        for above, below in pairwise(leaf.body)
        if below.bottom > above.bottom + 3 * above.size
    ]
    return any(below.left > leaf.page.width * 0.4 for _, below in rises)
