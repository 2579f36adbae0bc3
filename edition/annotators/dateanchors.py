"""Where in a text a date may be: around figures and names of months; all else is passed over.

Three quick passes over the text and look-ups in dictionaries, so that the grammar itself is tried
at few places only.
"""

import re
from collections.abc import Iterator

from edition.annotators.dategrammar import TABLE, either, pairs
from edition.annotators.moments import MONTHS, ORDINALS

_FIGURES = re.compile(r"[0-9]+")
_AFTER = re.compile(
    r"(?:st|nd|rd|d|th|er|-?го)?\.?,?(?:\s+day)?\s+(?:of\s+(?:the\s+)?|de\s+)?(?P<word>[^\W\d_]+)"
    r"|\s?[./-]\s?[\dIVX]|(?P<dash>\s?[–—-]\s?\d|\s+(?:to|bis|au|and)\s+(?:the\s+)?\d)|[年月日]",
)
_INITIALS = "".join(sorted({word[0].upper() for word in MONTHS}))
_LARGE = re.compile(rf"[{_INITIALS}]\w+")
_ORDINAL = re.compile(r" the (\w+(?:-\w+)?)")
_LEAD = re.compile(r"\b(?:on|by|until|till|since)$", re.IGNORECASE)
_RARE = re.compile(rf"\bcentury\b|\b{either(w.capitalize() for w in pairs('era'))}\s\d")
_BESIDE = re.compile(
    r"\d|[–—-]\s?$|\b(?:in|since|until|till|during|to|bis|au|early|mid|late)(?!\w)", re.IGNORECASE
)
_VAGUE = re.compile(rf"\b(?:{either(ORDINALS)}|{either(pairs('vague'))})(?!\w)", re.IGNORECASE)
_BEHIND = re.compile(r"\s?[–—-]|\s+(?:to|bis|au)\b|.{0,8}\d")
_BESIDE_FIGURES = frozenset(
    (*MONTHS, *TABLE["foreign month"], "inst", "ult", "prox", "instant", "ultimo", "proximo")
)


def anchors(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield spans of `text[start:end]` around which a date may be, ascending."""
    found = [*_figures(text, start, end), *_months(text, start, end)]
    for match in _ORDINAL.finditer(text, start, end):
        word = match[1].lower()
        if (word in ORDINALS or word[0].isdigit()) and _LEAD.search(
            text, max(start, match.start() - 6), match.start()
        ):
            found.append(match.span())
    if any(text.find(word, start, end) >= 0 for word in _ERAS):
        found += [match.span() for match in _RARE.finditer(text, start, end)]
    return iter(sorted(found))


def date_spots(text: str) -> Iterator[int]:
    """Yield, in any order, where figures, months, ordinals and eras stand: a region without any
    has no `anchors`."""
    for match in _FIGURES.finditer(text):
        yield match.start()
    for match in _LARGE.finditer(text):
        if match[0].lower() in MONTHS:
            yield match.start()
    for match in _BEFORE_ORDINAL.finditer(text):
        word = match[1].lower()
        if word in ORDINALS or word[0].isdigit():
            yield match.start()
    for era in _ERAS:
        offset = text.find(era)
        while offset >= 0:
            yield offset
            offset = text.find(era, offset + 1)


_BEFORE_ORDINAL = re.compile(r" the (?=(\w+(?:-\w+)?))")
_ERAS = ("century", *(word.capitalize() for word in pairs("era")))


def _figures(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _FIGURES.finditer(text, start, end):
        begin, stop = match.span()
        if stop - begin == 4:
            yield begin, stop
        elif stop - begin <= 2 and (after := _AFTER.match(text, stop, min(end, stop + 40))):
            word = after["word"]
            if word is None or word.lower() in _BESIDE_FIGURES or not word.strip("IVX"):
                yield begin, stop


def _months(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield names of months written large that have something beside them: "May I" has not."""
    for match in _LARGE.finditer(text, start, end):
        if match[0].lower() not in MONTHS:
            continue
        begin, stop = match.span()
        if begin > start and text[begin - 1].isalnum():
            continue
        before = text[max(start, begin - 24) : begin]
        if (
            _BEHIND.match(text, stop, min(end, stop + 12))
            or _BESIDE.search(before)
            or _VAGUE.search(before)
        ):
            yield begin, stop
