"""The header does not say what others may do with the file.

What it does: looks for words or an address in publicationStmt/availability of each header.

Why it is bad: without a licence nobody may use the edition, however freely it was meant.

Example:

    <publicationStmt><publisher>Harbour Archive</publisher></publicationStmt>

Instead:

    <publicationStmt>
      <publisher>Harbour Archive</publisher>
      <availability>
        <licence target="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</licence>
      </availability>
    </publicationStmt>

Reference: TEI Guidelines, chapter 2.2.4, "Publication, Distribution, Licensing, etc."
"""

from collections.abc import Iterator
from itertools import pairwise

from edition.diagnostics import Severity
from edition.validation.document import Document, Remark
from edition.validation.surroundings import Surroundings

CODE = "ED215"
NAME = "header-without-licence"
SEVERITY = Severity.WARNING
ATTRIBUTES = frozenset[str]()
ELEMENTS = frozenset({"fileDesc", "licence", "availability"})


def check(document: Document, around: Surroundings) -> Iterator[Remark]:
    """Yield each fileDesc without a licence."""
    del around
    descriptions = document.tags.get("fileDesc", ())
    terms = [
        tag
        for name in ("availability", "licence")
        for tag in document.tags.get(name, ())
        if "publicationStmt" in tag.within
        and "sourceDesc" not in tag.within
        and (tag.text or tag.attributes.get("target"))
    ]
    for description, following in pairwise([*descriptions, None]):
        if description is None:
            continue
        begin = (description.line, description.column)
        end = (following.line, following.column) if following else (1 << 60, 0)
        if not any(begin < (term.line, term.column) < end for term in terms):
            yield Remark(
                *begin,
                "the header names no licence (publicationStmt/availability)",
                "add <availability><licence target=...>",
            )
