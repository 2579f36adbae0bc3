"""A character of Unicode's private use area.

What it does: finds U+E000 to U+F8FF and planes 15 and 16, also where written as references; each
character once, with the number of its places.

Why it is bad: it has a meaning only in one font. On another machine readers see a box.

Example: U+F161, a ligature of a medieval font.

Instead: the letters themselves, or `g` with a description where no character will do.

Reference: TEI Guidelines, chapter 5, "Characters, Glyphs, and Writing Modes".
"""

import re
from collections.abc import Iterator

from edition.diagnostics import Severity
from edition.validation.document import Document, Remark
from edition.validation.surroundings import Surroundings
from edition.validation.unicode import first_places

CODE = "ED210"
NAME = "private-use-character"
SEVERITY = Severity.WARNING
ATTRIBUTES = frozenset[str]()
ELEMENTS = frozenset[str]()


_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
_TRACES = [re.compile(trace) for trace in (rb"\xee", rb"\xef[\x80-\xa3]", rb"\xf3", rb"\xf4")]


def check(document: Document, around: Surroundings) -> Iterator[Remark]:
    """Yield the first place of each such character."""
    del around
    yield from first_places(
        document, _PRIVATE, _TRACES, "has a meaning in one font only (private use)"
    )
