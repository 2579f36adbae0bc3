"""The words of a text that begin with a capital letter, and where they stand.

They are found once for a document; what looks for names then knows which regions to pass over.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence


def capital_letters() -> str:
    """Return the capital letters of Latin, Greek, Cyrillic and Armenian script."""
    points = [p for p in range(0x41, 0x530) if unicodedata.category(chr(p)) in ("Lu", "Lt")]
    points += [p for p in range(0x1E00, 0x1F00) if unicodedata.category(chr(p)) == "Lu"]
    return "".join(chr(point) for point in points)


CAPITAL_WORD = re.compile(rf"[{capital_letters()}]\w*")


def capital_words(text: str) -> Mapping[str, "array[int]"]:
    """Return the offsets of each word, from its first capital letter on, ascending."""
    found: dict[str, array[int]] = {}
    for match in CAPITAL_WORD.finditer(text):
        offsets = found.get(match[0])
        if offsets is None:
            found[match[0]] = array("q", (match.start(),))
        else:
            offsets.append(match.start())
    return found


class Spots:
    """Offsets of a text, ascending, at which something may begin."""

    def __init__(self, text: str, offsets: Iterable[int]) -> None:
        self._text = text
        self._offsets = array("q", sorted(offsets))

    def between(self, start: int, end: int) -> Sequence[int] | None:
        """Return the offsets from `start` to before `end`; None if an end of the span cuts a word,
        for what stands in the span may then be another word."""
        text, offsets = self._text, self._offsets
        if start and text[start - 1] not in _WHITE and _within_word(text, start):
            return None
        if end < len(text) and text[end] not in _WHITE and _within_word(text, end):
            return None
        begin = bisect_left(offsets, start)
        if begin == len(offsets) or offsets[begin] >= end:
            return ()
        return offsets[begin : bisect_left(offsets, end, begin)]

    def passes(self, start: int, end: int) -> bool:
        """Say whether `text[start:end]` can be passed over: nothing begins there."""
        found = self.between(start, end)
        return found is not None and not found


_WHITE = " \n\t"


def _within_word(text: str, at: int) -> bool:
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    return (after.isalnum() or after == "_") and (before.isalnum() or before == "_")
