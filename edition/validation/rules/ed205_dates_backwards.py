"""A span of time ends before it begins.

What it does: compares @from with @to and @notBefore with @notAfter, as far as both are given.

Why it is bad: one of the two is wrong, and a search by date finds nothing.

Example:

    <residence from="1871" to="1817">Weimar</residence>

Instead:

    <residence from="1817" to="1871">Weimar</residence>

Reference: TEI Guidelines, chapter 14.4, "Dates" (att.datable.w3c, att.datable.iso).
"""

from collections.abc import Iterator

from edition.diagnostics import Severity
from edition.validation.dating import DATES, PAIRS, is_later
from edition.validation.document import Document, Remark
from edition.validation.surroundings import Surroundings

CODE = "ED205"
NAME = "dates-backwards"
SEVERITY = Severity.ERROR
ATTRIBUTES = DATES
ELEMENTS = frozenset[str]()


def check(document: Document, around: Surroundings) -> Iterator[Remark]:
    """Yield each tag whose beginning is later than its end."""
    del around
    for begin, end in PAIRS:
        ends = {(use.line, use.column): use for use in document.uses.get(end, ())}
        for use in document.uses.get(begin, ()):
            other = ends.get((use.line, use.column))
            if other is not None and is_later(use.value, other.value):
                yield document.remark(
                    use,
                    f'@{begin}="{use.value}" of <{use.element}> is later than '
                    f'@{end}="{other.value}"',
                )
