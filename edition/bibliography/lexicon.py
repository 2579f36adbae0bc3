"""The word lists of `lexicon.toml`, as lists for inventing and as classes for the tagger."""

import re
import tomllib
from functools import cache
from pathlib import Path

_SPACED = frozenset({"surnames", "forenames", "particles", "adjectives", "nouns", "verbs"})
_OTHER = frozenset({"chinese", "korean", "topics_other"})


@cache
def words(name: str) -> tuple[str, ...]:
    """Return a list of the lexicon, each entry once, in its order."""
    text = _table()[name]
    if name == "topics_other":
        return tuple(text.strip().splitlines())
    entries = text.split() if name in _SPACED | _OTHER else re.split(r"[|\n]", text)
    return tuple(dict.fromkeys(entry.strip() for entry in entries if entry.strip()))


@cache
def _table() -> dict[str, str]:
    path = Path(__file__).with_name("lexicon.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


_CLASSES = {
    "surnames": "s",
    "forenames": "f",
    "particles": "d",
    "places": "l",
    "publishers": "b",
    "institutions": "i",
    "journals": "j",
    "abbreviated": "a",
    "newspapers": "w",
    "conferences": "c",
}
_COMMON = frozenset(
    "of the and for in on de la le der die das des du et und to a an at & y".split()
)


@cache
def classes() -> dict[str, str]:
    """Return for each word, in lower case, the letters of the lists in which it occurs."""
    found: dict[str, set[str]] = {}
    for name, letter in _CLASSES.items():
        for entry in words(name):
            for word in re.findall(r"[^\W\d_]+", entry.casefold()):
                if word not in _COMMON and (len(word) > 1 or name != "places"):
                    found.setdefault(word, set()).add(letter)
    return {word: "".join(sorted(letters)) for word, letters in found.items()}
