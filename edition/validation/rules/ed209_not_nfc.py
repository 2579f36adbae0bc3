"""Letters and accents are written in parts that Unicode would join.

What it does: finds the first place of each line that is not in Normalization Form C.

Why it is bad: é as one character and é as two look the same, and a search for one does not find
the other.

Example: the letter e and U+0301, a combining acute accent.

Instead: U+00E9. Any editor that can save as NFC does this for the whole file.

Reference: TEI Guidelines, chapter vi.2; Unicode Standard Annex 15.
"""

import unicodedata
from collections.abc import Iterator

from edition.diagnostics import Severity
from edition.validation.document import Document, Remark
from edition.validation.surroundings import Surroundings
from edition.validation.unicode import name_of

CODE = "ED209"
NAME = "not-nfc"
SEVERITY = Severity.WARNING
ATTRIBUTES = frozenset[str]()
ELEMENTS = frozenset[str]()


def check(document: Document, around: Surroundings) -> Iterator[Remark]:
    """Yield the first such place of each line."""
    del around
    if document.data.isascii():
        return
    text = document.data.decode("utf-8", "replace")
    if unicodedata.is_normalized("NFC", text):
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.isascii() or unicodedata.is_normalized("NFC", line):
            continue
        column = _first_difference(line, unicodedata.normalize("NFC", line))
        character = line[column - 1 : column]
        yield Remark(
            number,
            column,
            f"the text is not in Unicode's Normalization Form C from {name_of(character)} on",
        )


def _first_difference(line: str, normal: str) -> int:
    for at, (one, other) in enumerate(zip(line, normal, strict=False)):
        if one != other:
            return at + 1
    return min(len(line), len(normal)) + 1
