"""A date does not exist.

What it does: reads @when, @notBefore, @notAfter, @from, @to and their ISO forms, and finds days,
months and times that no calendar has.

Why it is bad: the page shows a date that never was, and sorting by date puts the document
anywhere.

Example:

    <date when="1820-02-31">the last of February</date>

Instead: write the date that was meant, or only as much of it as is sure.

    <date when="1820-02">the last of February</date>

Reference: TEI Guidelines, chapter 3.6.4, "Dates and Times"; XML Schema Part 2, section 3.2.
"""

import re
from collections.abc import Iterator

from edition.diagnostics import Severity
from edition.validation.dating import DATES, why_impossible
from edition.validation.document import Document, Remark
from edition.validation.surroundings import Surroundings

CODE = "ED204"
NAME = "impossible-date"
SEVERITY = Severity.ERROR
ATTRIBUTES = DATES
ELEMENTS = frozenset[str]()


def check(document: Document, around: Surroundings) -> Iterator[Remark]:
    """Yield each value that has the shape of a date and is none."""
    del around
    for use in document.used(ATTRIBUTES):
        for value in re.split(r"[/\s]+", use.value.strip()):
            reason = why_impossible(value)
            if reason:
                yield document.remark(
                    use, f'@{use.name}="{use.value}" of <{use.element}>: {reason}'
                )
