"""Forms of names, found in a text in one pass.

The first word of a form leads, by a dictionary, to the forms that begin with it. Only words that
begin with a capital letter are looked up, so that a hundred thousand names cost hardly more than
ten; forms that begin otherwise (scripts without capitals, "chipange") have one expression of their
own. Standard library only.
"""

import re
import sys
from collections.abc import Iterable, Iterator

from edition.model import Document
from edition.model.capitals import CAPITAL_WORD as _LARGE


class Forms:
    """A set of forms to look for.

    first: what follows a form's first word, by that word. odd: finds forms without a capital.
    """

    def __init__(self, forms: Iterable[str]) -> None:
        self.first: dict[str, list[str]] = {}
        odd: list[str] = []
        for form in forms:
            large = _LARGE.match(form)
            if large:
                self.first.setdefault(sys.intern(large[0]), []).append(form[large.end() :])
            else:
                odd.append(form)
        for rests in self.first.values():
            rests.sort(key=len, reverse=True)
        ordered = sorted(odd, key=lambda form: (-len(form), form))
        self.odd = re.compile("|".join(map(re.escape, ordered))) if ordered else None

    def over(self, document: Document) -> "Finder":
        """Return what finds the forms in any regions of the document."""
        return Finder(self, document)

    def find(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the spans of known forms in `text[start:end]`, the longest first, disjoint."""
        if self.odd is not None:
            yield from self._find_with_odd(text, start, end)
            return
        yield from self._find_large(text, start, end)

    def _find_large(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        if self.first:
            yield from self.beginning(text, start, end, _LARGE.finditer(text, start, end))

    def beginning(
        self, text: str, start: int, end: int, words: Iterable[re.Match[str] | None]
    ) -> Iterator[tuple[int, int]]:
        """Yield the spans of known forms in `text[start:end]` that begin with one of the words."""
        first, last = self.first, start
        for match in words:
            if match is None:
                continue
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
        assert self.odd is not None  # noqa: S101 - the caller has asked
        spans = list(self._find_large(text, start, end))
        for match in self.odd.finditer(text, start, end):
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


class Finder:
    """The forms in the regions of one document."""

    def __init__(self, forms: Forms, document: Document) -> None:
        self._forms, self._text = forms, document.text
        self._spots = document.spots(forms.first)

    def find(self, start: int, end: int) -> Iterable[tuple[int, int]]:
        """Return the spans of known forms in `text[start:end]`, as `Forms.find` has them."""
        forms, text = self._forms, self._text
        spots = None if forms.odd is not None else self._spots.between(start, end)
        if spots is None:
            return forms.find(text, start, end)
        if not spots:
            return ()
        return forms.beginning(text, start, end, (_LARGE.match(text, at, end) for at in spots))


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
