"""Readable ids that come from content, so that a permalink outlives a re-encoding."""

import re
import unicodedata
from collections.abc import Iterable

_WORD = re.compile(r"\w+")
_LENGTH = 60
_FOLDED = str.maketrans(
    {"ß": "ss", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ł": "l", "Ł": "l", "æ": "ae", "œ": "oe"}
    | dict.fromkeys("'\u2018\u2019")
    | dict.fromkeys("_\u2013\u2014\u201c\u201d", " ")
)
_MARKS = re.compile("[\u0300-\u036f]+")


def slug(text: str, words: int = 0) -> str:
    """Return the words of `text`, at most `words` of them, in lower case with `-` between two.

    Latin letters lose their marks; letters of other scripts stay as they are, for an xml:id may
    hold them (XML 1.0, production 4a). "" if there is no word.
    """
    found = _WORD.findall(_plain(text))
    return _joined(found[:words] if words else found)


def _joined(words: list[str]) -> str:
    return "-".join(words)[:_LENGTH].strip("-")


def _plain(text: str) -> str:
    text = text.translate(_FOLDED).lower()
    if text.isascii():
        return text
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    return bare if bare.isascii() else unicodedata.normalize("NFC", bare)


class Ids:
    """The ids of one file: every one once, each by what it names."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._by_key: dict[str, str] = {}
        self._numbers: dict[str, int] = {}

    def take(self, prefix: str, text: str, after: str = "") -> str:
        """Return a new id of `prefix` and the first words of `text`.

        `text` is what the id names, `after` what follows it: more words are taken, of `text` and
        then of `after`, until the id is the file's only one; where all are the same, a number
        decides.
        """
        own = _WORD.findall(_plain(text))
        candidate = f"{prefix}-{_joined(own[:5])}".rstrip("-")
        if candidate in self._taken:
            found = own + _WORD.findall(_plain(after))
            for count in (8, 12, 16):
                candidate = f"{prefix}-{_joined(found[:count])}".rstrip("-")
                if candidate not in self._taken:
                    break
            else:
                candidate = self._numbered(candidate)
        self._taken.add(candidate)
        return candidate

    def _numbered(self, candidate: str) -> str:
        number = self._numbers.get(candidate, 2)
        while f"{candidate}-{number}" in self._taken:
            number += 1
        self._numbers[candidate] = number
        return f"{candidate}-{number}"

    def of(self, key: str, prefix: str, text: str) -> str:
        """Return the id of what the encoder calls `key`, the same for each call."""
        if key not in self._by_key:
            self._by_key[key] = self.take(prefix, text)
        return self._by_key[key]
