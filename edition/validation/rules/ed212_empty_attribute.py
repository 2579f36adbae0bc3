"""A date or a pointer is empty.

What it does: finds @when, @ref, @who and the other dates and pointers with nothing in them.

Why it is bad: it is a promise that was not kept, and programs take it for a link to the page
itself.

Example:

    <persName ref="">Anna</persName>

Instead: fill it in, or leave the attribute out.

    <persName>Anna</persName>

Reference: TEI Guidelines, chapter 1.4.2 (teidata.pointer, teidata.temporal.w3c).
"""

from collections.abc import Iterator

from edition.diagnostics import Severity
from edition.validation.dating import DATES
from edition.validation.document import Document, Remark
from edition.validation.pointing import POINTERS, is_pointer
from edition.validation.surroundings import Surroundings

CODE = "ED212"
NAME = "empty-attribute"
SEVERITY = Severity.ERROR
ATTRIBUTES = DATES | POINTERS
ELEMENTS = frozenset[str]()


def check(document: Document, around: Surroundings) -> Iterator[Remark]:
    """Yield each of them."""
    del around
    for use in document.used(ATTRIBUTES):
        if not use.value.strip() and (use.name in DATES or is_pointer(use)):
            yield document.remark(
                use, f"@{use.name} of <{use.element}> is empty", "fill it in or leave it out"
            )
