"""Characters by name, and the places of unwanted ones."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from edition.validation.document import Document, Remark, characters


def name_of(character: str) -> str:
    """Return `U+0301 COMBINING ACUTE ACCENT`."""
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".strip()


def first_places(
    document: Document, unwanted: re.Pattern[str], traces: Iterable[re.Pattern[bytes]], reason: str
) -> Iterator[Remark]:
    """Yield the first place of each unwanted character, with the number of its places.

    traces: what some of the characters are in UTF-8, each beginning with one certain byte, which is
    found ten times as fast; a file without traces and without references is not looked through.
    """
    data = document.data
    if b"&#" not in data and (data.isascii() or not any(one.search(data) for one in traces)):
        return
    places: dict[str, list[tuple[int, int]]] = {}
    for line, column, character in characters(document, unwanted):
        places.setdefault(character, []).append((line, column))
    for character, found in places.items():
        times = f", {len(found)} times in this file" if len(found) > 1 else ""
        yield Remark(*found[0], f"{name_of(character)} {reason}{times}")
