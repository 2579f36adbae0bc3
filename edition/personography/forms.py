"""Forms of names, found in a text in one pass.

The first word of a form leads, by a dictionary, to the forms that begin with it. Only words that
begin with a capital letter are looked up, so that a hundred thousand names cost hardly more than
ten; forms that begin otherwise (scripts without capitals, "chipange") have one expression of their
own. Standard library only.
"""

import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator


def _capitals() -> str:
    points = [p for p in range(0x41, 0x530) if unicodedata.category(chr(p)) in ("Lu", "Lt")]
    points += [p for p in range(0x1E00, 0x1F00) if unicodedata.category(chr(p)) == "Lu"]
    return "".join(chr(point) for point in points)


_CAPITALS = _capitals()
_LARGE = re.compile(rf"[{_CAPITALS}]\w*")


class Forms:
    """A set of forms to look for."""

    def __init__(self, forms: Iterable[str]) -> None:
        self._first: dict[str, list[str]] = {}
        odd: list[str] = []
        for form in forms:
            large = _LARGE.match(form)
            if large:
                self._first.setdefault(sys.intern(large[0]), []).append(form[large.end() :])
            else:
                odd.append(form)
        for rests in self._first.values():
            rests.sort(key=len, reverse=True)
        ordered = sorted(odd, key=lambda form: (-len(form), form))
        self._odd = re.compile("|".join(map(re.escape, ordered))) if ordered else None

    def find(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the spans of known forms in `text[start:end]`, the longest first, disjoint."""
        if self._odd is not None:
            yield from self._find_with_odd(text, start, end)
            return
        yield from self._find_large(text, start, end)

    def _find_large(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        first, last = self._first, start
        if not first:
            return
        for match in _LARGE.finditer(text, start, end):
            rests = first.get(match[0])
            if rests is None:
                continue
            begin, stop = match.span()
            if begin < last or (begin > start and _joined(text, begin - 1, -1)):
                continue
            for rest in rests:
                finish = stop + len(rest)
                if finish <= end and _follows(text, stop, rest) and not _goes_on(text, finish, end):
                    yield begin, finish
                    last = finish
                    break

    def _find_with_odd(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        assert self._odd is not None  # noqa: S101 - the caller has asked
        spans = list(self._find_large(text, start, end))
        for match in self._odd.finditer(text, start, end):
            begin, stop = match.span()
            cased = text[begin].islower() or text[begin].isupper()
            if cased and begin > start and _joined(text, begin - 1, -1):
                continue
            if cased and _goes_on(text, stop, end):
                continue
            spans.append((begin, stop))
        last = start
        for begin, stop in sorted(spans, key=lambda span: (span[0], -span[1])):
            if begin >= last:
                yield begin, stop
                last = stop


def _follows(text: str, stop: int, rest: str) -> bool:
    """Say whether `rest` stands at `stop`, a line end counting as a space."""
    if text.startswith(rest, stop):
        return True
    return " " in rest and text[stop : stop + len(rest)].replace("\n", " ") == rest


def _joined(text: str, at: int, step: int) -> bool:
    """Say whether the letter at `at` binds what stands beside it into one word."""
    sign = text[at]
    if sign.isalnum() or sign == "_":
        return True
    return sign == "-" and 0 < at < len(text) - 1 and text[at + step].isalnum()


def _goes_on(text: str, finish: int, end: int) -> bool:
    return finish < end and _joined(text, finish, 1)
