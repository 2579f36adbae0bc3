"""A character that nobody meant: a control, a byte order mark, a replacement character.

What it does: finds U+0080 to U+009F, U+FEFF inside the text, U+FFFD, and marks that turn the
direction of writing without being closed by design (U+202A to U+202E), each character once, with
the number of its places.

Why it is bad: U+0080 to U+009F are quotation marks and dashes of a file that was read in the
wrong encoding; U+FFFD is a letter that was lost; the others hide what the text says.

Example: U+0093 for a quotation mark.

Instead: the character that was meant, U+201C.

Reference: Unicode Standard, chapter 23; Unicode Standard Annex 9.
"""

import re
from collections.abc import Iterator

from edition.diagnostics import Severity
from edition.validation.document import Document, Remark
from edition.validation.surroundings import Surroundings
from edition.validation.unicode import first_places

CODE = "ED211"
NAME = "control-character"
SEVERITY = Severity.WARNING
ATTRIBUTES = frozenset[str]()
ELEMENTS = frozenset[str]()


_CONTROL = re.compile("[\x7f-\x9f\ufeff\ufffd\u202a-\u202e]")
_TRACES = [
    re.compile(trace)
    for trace in (rb"\x7f", rb"\xc2[\x80-\x9f]", rb"\xe2\x80[\xaa-\xae]", rb"\xef[\xbb\xbf]")
]


def check(document: Document, around: Surroundings) -> Iterator[Remark]:
    """Yield the first place of each such character."""
    del around
    yield from first_places(document, _CONTROL, _TRACES, "was hardly meant")
