"""Numbers as citations write them."""

import re

_ROMAN = re.compile(r"(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})\Z", re.IGNORECASE)
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_SPREAD = re.compile(r"\s*(\d{1,9})(?:\s*[-–—‑−]{1,2}\s*(\d{1,9}))?\s*\Z")


def roman_value(numeral: str) -> int:
    """Return the value of a Roman numeral below 400; 0 if it is none."""
    if not _ROMAN.match(numeral):
        return 0
    values = [_VALUES[letter] for letter in numeral.lower()]
    return sum(
        -value if value < max(values[place:]) else value for place, value in enumerate(values)
    )


def spread(words: str) -> tuple[str, str] | None:
    """Return first and last number of "24-31", "103–4" (that is 103 to 104) or "7" (7 and 7).

    None where the words are not one number or one range; a range that falls is none either.
    """
    match = _SPREAD.match(words)
    if match is None or (not words.isascii() and not re.fullmatch(r"[\d\s–—‑−]+", words)):
        return None
    first, last = match.group(1), match.group(2) or match.group(1)
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return (first, last) if int(first) <= int(last) else None
