"""What the place of a line on its page says: running head, foot of the page, paragraph."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
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
    are told apart: "space", "indent", "hanging" or "short" (the last line ends early)."""

    size: float
    pitch: float
    left: float
    right: float
    manner: str = "space"


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


def _repeated(pages: Sequence[Page]) -> set[str]:
    counted: Counter[str] = Counter()
    for page in pages:
        ends = page.lines[:3] + page.lines[3:][-3:]
        counted.update({_pattern(line) for line in ends if _in_margin(line, page)})
    least = max(2, len(pages) // 4)
    return {pattern for pattern, count in counted.items() if count >= least}


def _is_furniture(lines: list[Line], index: int, page: Page, repeated: set[str]) -> bool:
    line = lines[index]
    if not _in_margin(line, page) or len(line.text) > 150:
        return False
    if _pattern(line) in repeated:
        return True
    if not _NUMBER.fullmatch(line.text):
        return False
    if len(lines) == 1:
        return True
    next_line = lines[1] if index == 0 else lines[-2]
    return abs(next_line.bottom - line.bottom) > 1.5 * max(line.size, next_line.size)


def measure(leaves: Iterable[Leaf]) -> Measure:
    """Return what is usual in the bodies of all pages."""
    bodies = [leaf.body for leaf in leaves if leaf.body]
    lines = [line for body in bodies for line in body]
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    size = max(sizes.items(), key=lambda item: (item[1], item[0]))[0]
    usual = [line for line in lines if abs(line.size - size) < 0.1 * size]
    gaps = [
        round(above.bottom - below.bottom, 1)
        for body in bodies
        for above, below in pairwise(body)
        if 0 < above.bottom - below.bottom < 4 * size
    ]
    pitch = min(_frequent(gaps)) if gaps else 1.2 * size
    left = min(_frequent([round(line.left) for line in usual]))
    rights = sorted(line.right for line in usual)
    right = rights[int(0.95 * (len(rights) - 1))]
    return Measure(size, pitch, left, right, _manner(bodies, Measure(size, pitch, left, right)))


def _frequent(values: Sequence[float]) -> list[float]:
    """Return the values that make up at least an eighth of all: what is no exception."""
    counted = Counter(values)
    share = len(values) / 8
    return [value for value, count in counted.items() if count >= share] or [median(values)]


def ends_early(line: Line, following: Line, usual: Measure) -> bool:
    """Whether the first word of the following line would still have had room on this one."""
    return not line.cut and line.right + following.first_word + 0.4 * usual.size < usual.right


def is_indented(line: Line, usual: Measure) -> bool:
    """Whether a line begins to the right of the margin."""
    return line.left > usual.left + 0.7 * usual.size


def _manner(bodies: list[list[Line]], usual: Measure) -> str:
    pairs = [pair for body in bodies for pair in pairwise(body)]
    close = [pair for pair in pairs if not _is_gap(*pair, usual)]
    if len(close) < 0.97 * len(pairs) and len(pairs) - len(close) > 1:
        return "space"
    indented = [
        ends_early(above, below, usual) for above, below in close if is_indented(below, usual)
    ]
    plain = [
        ends_early(above, below, usual) for above, below in close if not is_indented(below, usual)
    ]
    if len(indented) < 0.02 * len(pairs) or not indented:
        return "short"
    if sum(indented) < 0.3 * len(indented) and plain and sum(plain) > 0.6 * len(plain):
        return "hanging"
    return "indent" if len(indented) < 0.8 * len(pairs) else "short"


def _is_gap(above: Line, below: Line, usual: Measure) -> bool:
    distance = above.bottom - below.bottom
    return (
        distance > _GAP * usual.pitch * max(1, below.size / usual.size) or distance < -usual.pitch
    )


def begins_paragraph(above: Line, below: Line, usual: Measure) -> bool:
    """Whether a paragraph ends with the line `above` and another begins with `below`."""
    if above.cut and abs(above.size - below.size) < 0.1 * above.size:
        return False
    if _is_gap(above, below, usual) or abs(above.size - below.size) > 0.12 * usual.size:
        return True
    if usual.manner == "indent":
        return is_indented(below, usual) and not is_indented(above, usual)
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
