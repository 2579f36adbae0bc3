"""Where one string holds several citations, each with its own archive or series."""

import re
from collections.abc import Callable, Iterator

Span = tuple[int, int]

_LEAD = re.compile(
    r"\s*(?:(?:also|and|see|see also|and see|cf\.|copy in|copies in|copy at|original in"
    r"|another copy in"
    r"|и|und|et|sowie|auch|vgl\.|siehe|voir|ebenso|Abschrift in|см\. также)[:,]?\s(?:in\s"
    r"|also\s)?)?",
    re.IGNORECASE,
)


def pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut at semicolons that stand outside quotes and brackets."""
    if text.find(";", start, end) < 0 and text.find("；", start, end) < 0:
        yield start, end
        return
    depth, quoted, begin = 0, False, start
    for place in range(start, end):
        mark = text[place]
        depth += (mark in "([") - (mark in ")]" and depth > 0)
        if mark in "“”" or mark == '"':
            quoted = mark == "“" or (mark == '"' and not quoted)
        spaced = mark == "；" or (mark == ";" and text[place + 1 : place + 2].isspace())
        if spaced and not depth and not quoted:
            yield begin, place
            begin = place + 1
    yield begin, end


def several(text: str, stands_alone: Callable[[str], bool]) -> list[Span]:
    """Return the citations of the text, without the words that lead to the second and the third.

    stands_alone: whether a piece names an archive or a series of its own; one that names none
    goes on with the citation before it.
    """
    found: list[Span] = []
    for start, end in pieces(text, 0, len(text)):
        lead = _LEAD.match(text, start, end)
        begin = lead.end() if lead and found else start
        if found and not stands_alone(text[begin:end]):
            found[-1] = (found[-1][0], end)
        else:
            found.append((begin, end))
    return found


_ALSO = re.compile(
    r"\s*(?:(?:and|but|und|et|aber)\s)?(?:(?:see|siehe|voir|vgl\.|cf\.|см\.)\s)?"
    r"(?:also|auch|aussi|compare|contrast|ebenso|dazu|ferner|также)?[:,]?\s(?=[A-ZÀ-ŽА-Я“„«‘\"])",
    re.IGNORECASE,
)
_NEXT = re.compile(r"(?<=[\w)\]])\.\s(?=(?:See|Cf\.|Compare|Vgl\.|Siehe|Voir|См\.)\s)")


def works(text: str) -> list[Span]:
    """Return the works that a note names one behind the other, each from its first word."""
    found: list[Span] = []
    for start, end in pieces(text, 0, len(text)):
        begin = start
        for match in _NEXT.finditer(text, start, end):
            found.append((begin, match.start() + 1))
            begin = match.end()
        lead = _ALSO.match(text, begin, end) if found else None
        found.append((lead.end() if lead else begin, end))
    return [(start, end) for start, end in found if end - start > _LEAST]


_LEAST = 8
