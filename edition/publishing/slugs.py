"""Names for ids and files: lower-case ASCII, made from words."""

import hashlib
import re
import unicodedata
from typing import Final

_LETTERS: Final = str.maketrans(
    {"ø": "o", "Ø": "O", "æ": "ae", "Æ": "Ae", "œ": "oe", "ß": "ss", "ð": "d", "þ": "th", "ł": "l",
     "Ł": "L", "đ": "d", "ı": "i"}
)  # fmt: skip


def slug(text: str) -> str:
    """Return a text as `[a-z0-9-]`, at most 60 characters, letters without their accents.

    A text that has no such letter gives a hash of it.
    """
    bare = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    ascii_only = bare.encode("ascii", "ignore").decode("ascii").lower()
    words = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:60]
    return words or f"x{hashlib.sha256(text.encode()).hexdigest()[:8]}"
