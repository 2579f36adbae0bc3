"""The nearest of some words to one that was mistyped."""

from collections.abc import Iterable
from functools import lru_cache

_LONGEST = 60
_MOST_SLIPS = 2


@lru_cache(maxsize=65_536)
def distance(one: str, other: str, limit: int) -> int:
    """Return how many letters were changed, left out, added or swapped; above `limit`: any more.

    Swapping two neighbours counts as one (Damerau).
    """
    if abs(len(one) - len(other)) > limit or max(len(one), len(other)) > _LONGEST:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, char in enumerate(one, start=1):
        new = [at]
        for to, wanted in enumerate(other, start=1):
            cost = min(row[to] + 1, new[to - 1] + 1, row[to - 1] + (char != wanted))
            if at > 1 and to > 1 and char == other[to - 2] and one[at - 2] == wanted:
                cost = min(cost, before[to - 2] + 1)
            new.append(cost)
        if min(new) > limit:
            return limit + 1
        before, row = row, new
    return row[-1]


def nearest(word: str, words: Iterable[str]) -> str:
    """Return the word that `word` was probably meant to be, or "".

    Two slips are forgiven if one of the two has five letters or more, one if it has three or four;
    a word that differs in capitals only is nearest of all. Of equals the first wins.
    """
    best, found = _MOST_SLIPS + 1, ""
    for each in words:
        if each == word:
            continue
        if each.lower() == word.lower():
            return each
        longest = max(len(each), len(word))
        limit = _MOST_SLIPS if longest > 4 else 1 if longest > 2 else 0
        away = distance(word, each, limit)
        if away <= limit and away < best:
            best, found = away, each
    return found
