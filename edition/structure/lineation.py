"""Verse or prose: what the line ends of a text mean.

Prose that was wrapped fills its lines: no line could have taken the first word of the next. Verse
ends its lines where the verse ends, mostly far from the edge, and begins them with capitals.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from edition.structure.passages import Passage, Span

_NONE: Mapping[str, object] = MappingProxyType({})
_LONG = 92
"""A line longer than this is a paragraph that was never wrapped."""
_BRACKETED = re.compile(r"(?:\s*(?:\([^()]*\)|\[[^\[\]]*\]))+$")
_SENTENCES = re.compile(r"[^\W\d_]{3,}[.?!…] (?=[^\Wa-z_])")
_QUOTES = "\"'”’“»«"
SHORTENED = re.compile(r"(?<=\d )(?:r|roku|г|года|p\.? ?m|a\.? ?m|h)\.$|\b[A-Z]\.(?: ?[A-Z]\.)+$")
"""How words end that are shortened, and so no sentence."""


@dataclass(frozen=True, slots=True)
class Lineation:
    """How a document's lines end.

    width: the column at which prose was wrapped, 0 where no prose was.
    verse: whether most speeches and paragraphs of several lines are verse.
    verses, proses: how passages begin that the editor says are verse, or prose.
    """

    width: int = 0
    verse: bool = True
    verses: tuple[str, ...] = ()
    proses: tuple[str, ...] = ()

    def is_verse(self, text: str, lines: Sequence[Span], before: bool) -> bool:
        """Whether the lines are verse, by the editor's word or else by their look.

        before: what the text just before is; a single short line goes with it.
        """
        if self.verses and text.startswith(self.verses, lines[0][0]):
            return True
        if self.proses and text.startswith(self.proses, lines[0][0]):
            return False
        return _looks_like_verse(text, lines, self, before)


def read_lineation(
    text: str,
    passages: Sequence[Passage],
    corrections: Mapping[str, object] = _NONE,
    limit: int = 4000,
) -> Lineation:
    """Return how the lines of the passages end.

    corrections: the editor's; "verse" and "prose" list how passages begin that are such.
    limit: as many passages of several lines are looked at.
    """
    several = [passage for passage in passages if len(passage.lines) > 1]
    step = max(1, len(several) // limit)
    sample = several[::step]
    edges = []
    for passage in sample:
        for (start, end), (after, _) in pairwise(passage.lines):
            if text[after].islower() and end - start <= _LONG:
                edges.append(end - start)
    width = _edge(edges)
    verse = prose = 0
    for passage in sample:
        lines = passage.lines
        if any(end - start > _LONG for start, end in lines) or is_wrapped(text, lines, width):
            prose += 1
        elif starts_as_verse(text, lines):
            verse += 1
    prose += sum(
        1 for one in passages if len(one.lines) == 1 and one.lines[0][1] - one.lines[0][0] > _LONG
    )
    return Lineation(
        width,
        verse > 0 and verse >= prose,
        _openings(corrections.get("verse")),
        _openings(corrections.get("prose")),
    )


def _openings(value: object) -> tuple[str, ...]:
    return tuple(str(words) for words in value if words) if isinstance(value, list) else ()


def _edge(lengths: list[int]) -> int:
    """Return the width at which lines that end amid a sentence were wrapped; 0 if they were not."""
    if len(lengths) < 3:
        return 0
    lengths = sorted(lengths)
    edge = lengths[min(len(lengths) - 1, int(len(lengths) * 0.985))]
    near = sum(1 for length in lengths if length > edge - 14)
    return edge if near * 3 >= len(lengths) and edge > 30 else 0


def is_wrapped(text: str, lines: Sequence[Span], width: int) -> bool:
    """Whether the lines are those of wrapped prose: none could have taken the next one's first
    word (a few may: hyphens, long words, inserted remarks)."""
    if not width or len(lines) < 2:
        return False
    short = 0
    for (start, end), (after, close) in pairwise(lines):
        word = text.find(" ", after, close)
        word = close if word < 0 else word
        if end - start + 1 + word - after <= width - 2:
            short += 1
    return short * 8 <= len(lines) - 1


def starts_as_verse(text: str, lines: Sequence[Span]) -> bool:
    """Whether the lines begin as verse does, most of them with a capital."""
    low = 0
    for start, _ in lines[1:]:
        letter = text[start]
        if letter.islower() or (not letter.isalpha() and _first_letter(text, start).islower()):
            low += 1
    return low * 3 <= len(lines) - 1


def _first_letter(text: str, start: int) -> str:
    for offset in range(start, min(start + 6, len(text))):
        if text[offset].isalpha():
            return text[offset]
    return ""


def _looks_like_verse(text: str, lines: Sequence[Span], lineation: Lineation, before: bool) -> bool:
    longest = max(end - start for start, end in lines)
    if longest > _LONG or (lineation.width and longest > lineation.width + 12):
        return False
    if len(lines) == 1:
        return before and longest < (lineation.width - 8 if lineation.width else 80)
    if is_wrapped(text, lines, lineation.width):
        return False
    if starts_as_verse(text, lines):
        return True
    return lineation.verse and not (lineation.width and longest > lineation.width - 6)


def is_sentence(words: str) -> bool:
    """Say whether words without full stop at their end are sentences all the same: a bracket
    or a closing quotation mark stands behind the stop, or another sentence before."""
    bare = _BRACKETED.sub("", words).rstrip(_QUOTES)
    if words == bare and SHORTENED.search(bare):
        return False
    return bool(bare) and (bare[-1] in ".?!…" or len(_SENTENCES.findall(bare)) >= 2)
