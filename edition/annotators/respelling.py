"""Whether words in brackets spell the words before them anew: "Choe's [Ch'oe's]"."""

import re
from difflib import SequenceMatcher

_LEAST = 0.6  # two spellings of one word are at least so alike
_BEHIND = re.compile(r"(?:['’]s?)?\s\[([^\[\]]{1,60})\]")


def last_words(text: str, stop: int, floor: int, count: int) -> tuple[int, int] | None:
    """Return the span of the last `count` words before `stop`, not before `floor`."""
    end = stop
    while end > floor and text[end - 1].isspace():
        end -= 1
    start = end
    for _ in range(count):
        while start > floor and text[start - 1].isspace():
            start -= 1
        while start > floor and not text[start - 1].isspace() and text[start - 1] not in '([“"':
            start -= 1
    return (start, end) if start < end else None


def resembling(text: str, stop: int, floor: int, inside: str) -> tuple[int, int] | None:
    """Return the words before the bracket that the words in it spell anew; None if there are none.

    As many words are compared as the bracket holds, and one fewer where it gives a fuller form
    ("Matsumura's [Matsumura Kenzo's]").
    """
    if not inside[:1].isalpha() or stop == floor or not text[stop - 1].isspace():
        return None
    words = _split(inside)
    best: tuple[float, tuple[int, int]] | None = None
    most = len(inside.split())
    for count in range(most + 1, max(most - 2, 0), -1):
        span = last_words(text, stop, floor, count)
        if span is None or len(_split(text[slice(*span)])) > len(words):
            continue
        likeness = _likeness(text[slice(*span)], words)
        if likeness >= _LEAST and (best is None or likeness > best[0]):
            best = (likeness, span)
    return best[1] if best else None


def _likeness(before: str, words: list[str]) -> float:
    """Return how much `before` is another spelling of `words`, from 0 to 1.

    Every word before must have a like one in the bracket, in order; small words of a sentence
    that merely share letters do not count.
    """
    mine = _split(before)
    if not mine or not any(word[:1].isupper() for word in mine) or mine[0][:1].islower():
        return 0.0
    if mine == words:
        return 0.0
    offset = len(words) - len(mine)
    ratios = [_ratio(word, words[number]) for number, word in enumerate(mine)]
    if offset:
        tail = [_ratio(word, words[number + offset]) for number, word in enumerate(mine)]
        ratios = max(ratios, tail, key=min)
    return min(ratios)


def _split(words: str) -> list[str]:
    return [word for word in re.split(r"[\s-]+", words) if word]


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio()


def spelling_behind(text: str, start: int, end: int) -> int:
    """Return where a bracket ends that spells the name `text[start:end]` anew, or 0.

    "Choe Yong-geon's [Choe Yong-gon's]": behind the name there may be a possessive.
    """
    match = _BEHIND.match(text, end)
    if match is None:
        return 0
    span = resembling(text, match.start(1) - 1, start, match[1])
    return match.end() if span and span[0] == start else 0
