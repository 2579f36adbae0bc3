"""Readable ids that come from content, so that a permalink outlives a re-encoding."""

import re
import unicodedata
from collections.abc import Iterable

_WORD = re.compile(r"\w+")
_LENGTH = 60
_FOLDED = str.maketrans(
    {"ß": "ss", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "æ": "ae", "œ": "oe"}
)


def slug(text: str, words: int = 0) -> str:
    """Return the words of `text`, at most `words` of them, in lower case with `-` between two.

    Latin letters lose their marks; letters of other scripts stay as they are, for an xml:id may
    hold them (XML 1.0, production 4a). "" if there is no word.
    """
    found = _WORD.findall(_plain(text))
    return "-".join(found[:words] if words else found)[:_LENGTH].strip("-_")


def _plain(text: str) -> str:
    if text.isascii():
        return text.lower().replace("'", "").replace("_", " ")
    folded = unicodedata.normalize("NFKD", text.translate(_FOLDED).replace("\u2019", ""))
    bare = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", bare).lower().replace("'", "").replace("_", " ")


class Ids:
    """The ids of one file: every one once, each by what it names."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._by_key: dict[str, str] = {}

    def take(self, prefix: str, text: str) -> str:
        """Return a new id of `prefix` and the first words of `text`.

        `text` is what the id names and what follows it: more of its words are taken until the id
        is the file's only one; only where all of them are the same a number decides.
        """
        for words in (5, 8, 12, 16):
            candidate = f"{prefix}-{slug(text, words)}".rstrip("-")
            if candidate not in self._taken:
                self._taken.add(candidate)
                return candidate
        number = 2
        while f"{candidate}-{number}" in self._taken:
            number += 1
        self._taken.add(f"{candidate}-{number}")
        return f"{candidate}-{number}"

    def of(self, key: str, prefix: str, text: str) -> str:
        """Return the id of what the encoder calls `key`, the same for each call."""
        if key not in self._by_key:
            self._by_key[key] = self.take(prefix, text)
        return self._by_key[key]
