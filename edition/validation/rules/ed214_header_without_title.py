"""The header has no title.

What it does: looks for words in titleStmt/title of each header.

Why it is bad: the list of contents, the browser's tab and every catalogue show the file's name
instead.

Example:

    <titleStmt><title/></titleStmt>

Instead:

    <titleStmt><title>Letter of a Pilot, 3 May 1921</title></titleStmt>

Reference: TEI Guidelines, chapter 2.2.1, "The Title Statement".
"""

from collections.abc import Iterator
from itertools import pairwise

from edition.diagnostics import Severity
from edition.validation.document import Document, Remark
from edition.validation.surroundings import Surroundings

CODE = "ED214"
NAME = "header-without-title"
SEVERITY = Severity.WARNING
ATTRIBUTES = frozenset[str]()
ELEMENTS = frozenset({"fileDesc", "title"})


def check(document: Document, around: Surroundings) -> Iterator[Remark]:
    """Yield each fileDesc without a title."""
    del around
    descriptions = document.tags.get("fileDesc", ())
    titles = [
        tag
        for tag in document.tags.get("title", ())
        if tag.within[-2:] == ("fileDesc", "titleStmt") and tag.text
    ]
    for description, following in pairwise([*descriptions, None]):
        if description is None:
            continue
        begin = (description.line, description.column)
        end = (following.line, following.column) if following else (1 << 60, 0)
        if not any(begin < (title.line, title.column) < end for title in titles):
            yield Remark(*begin, "the header has no title: titleStmt/title is empty or missing")
