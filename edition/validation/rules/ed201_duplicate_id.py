"""An xml:id is given twice.

What it does: finds identifiers that more than one element of a file has, and names both places.

Why it is bad: an identifier is the address of one place. Links, persons' entries and permalinks
that use it lead to the first element, silently.

Example:

    <person xml:id="anna"/>
    <person xml:id="anna"/>

Instead: give the second element an identifier of its own.

    <person xml:id="anna-the-elder"/>
    <person xml:id="anna-the-younger"/>

Reference: TEI Guidelines, chapter 1.3.1.1.1, "Element identifiers and labels"; xml:id Version
1.0.
"""

from collections.abc import Iterator

from edition.diagnostics import Severity
from edition.validation.document import Document, Remark
from edition.validation.surroundings import Surroundings

CODE = "ED201"
NAME = "duplicate-id"
SEVERITY = Severity.ERROR
ATTRIBUTES = frozenset[str]()
ELEMENTS = frozenset[str]()


def check(document: Document, around: Surroundings) -> Iterator[Remark]:
    """Yield each identifier that was given before."""
    del around
    for name, second in document.repeated:
        first = document.ids[name]
        yield Remark(
            second.line,
            second.column,
            f'xml:id="{name}" of <{second.element}> is given before, to <{first.element}> '
            f"at {first.line}:{first.column}",
        )
