"""The archives and document series that citations name, ours and the project's."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path


class RegistryError(ValueError):
    """A file of archives and series that cannot be read; `str()` is one line for its editor."""


_FORMS = frozenset(
    "albanian american australian british chinese czech digital dutch french german hungarian ib"
    "erian "
    "italian japanese korean latvian mongolian nordic polish romanian russian un yugoslav".split()
)
_KEYS = frozenset({"name", "also", "short", "place", "form", "part", "office", "unit"})


@dataclass(frozen=True, slots=True)
class Entry:
    """An archive or a series.

    names: in full, the usual one first; short: abbreviations, matched by case.
    form: the kind of an archive's call numbers, "" for a series.
    part: an archive that is often cited as a collection of another one.
    office: an office whose own files are cited as an archive's are; alone it is none.
    unit: what a bare number after a series' volume counts, "page" or "document".
    """

    names: tuple[str, ...]
    short: tuple[str, ...] = ()
    place: str = ""
    form: str = ""
    part: bool = False
    office: bool = False
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry's name in a text, at half-open offsets; `short` if it is an abbreviation."""

    entry: Entry
    start: int
    end: int
    short: bool

    def text_of(self, text: str) -> str:
        """Return the name as it stands in the text."""
        return text[self.start : self.end]


_WORD = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[A-ZА-Я]{3,6}")
"""An abbreviation that some write with a stop behind each letter."""


class Registry:
    """Finds the names of its entries at a place of a text, the longest first."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self._index: dict[str, list[tuple[str, bool, Entry]]] = {}
        self._idle: set[str] = set()
        for entry in self.entries:
            for name in entry.names:
                self._add(name, False, entry)
            for name in entry.short:
                self._add(name, True, entry)
                if _LETTERS.fullmatch(name):
                    self._add(".".join(name) + ".", True, entry)
        for rows in self._index.values():
            rows.sort(key=lambda row: -len(row[0]))

    def _add(self, name: str, short: bool, entry: Entry) -> None:
        first = _WORD.match(name)
        if first:
            self._index.setdefault(first.group().casefold(), []).append((name, short, entry))

    def match(self, text: str, position: int) -> Hit | None:
        """Return the longest name that begins at `position` of the text and ends with a word."""
        first = _WORD.match(text, position)
        if first is None:
            return None
        for key in _prefixes(first.group().casefold()):
            for name, short, entry in self._index.get(key, ()):
                end = position + len(name)
                words = text[position:end]
                if (words == name or (not short and _same(words, name))) and _ends(text, end):
                    return Hit(entry, position, end, short)
        return None

    def hits(self, text: str) -> list[Hit]:
        """Return all names in the text, left to right, none within another."""
        found: list[Hit] = []
        reached = 0
        for start in self._places(text):
            if start >= reached:
                hit = self.match(text, start)
                if hit is not None:
                    found.append(hit)
                    reached = hit.end
        return found

    def _places(self, text: str) -> list[int]:
        """Return where the words stand with which a name may begin, ascending."""
        words = set(_WORD.findall(text)) - self._idle
        if not words:
            return []
        if len(self._idle) > _REMEMBERED:
            self._idle.clear()
        places: list[int] = []
        for word in words:
            spaced = word.isascii() or ord(word[0]) <= _SPACELESS
            if spaced and word.casefold() not in self._index:
                self._idle.add(word)
            else:
                places += _standing(word, text)
        return sorted(places)


def _standing(word: str, text: str) -> Iterable[int]:
    """Yield where a word stands in the text by itself."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not (start and text[start - 1].isalnum()) and not text[end : end + 1].isalnum():
            yield start
        start = text.find(word, end)


_REMEMBERED = 50_000
_SPACELESS = 0x2E7F
"""Above this code point stand the scripts that put no spaces between words."""


def _prefixes(word: str) -> Iterable[str]:
    """Yield the word, and, of a script without spaces, its beginnings, the longest first."""
    yield word
    if not word.isascii() and ord(word[0]) > _SPACELESS:
        for length in range(len(word) - 1, 2, -1):
            yield word[:length]


def _same(words: str, name: str) -> bool:
    return words.replace("’", "'").casefold() == name.replace("’", "'").casefold()


def _ends(text: str, end: int) -> bool:
    return end >= len(text) or not text[end].isalnum() or ord(text[end]) > 0x2E7F


@cache
def archives(extra: Path | None = None) -> Registry:
    """Return the archives of our file and of the project's file `extra`."""
    return Registry(_merged("archive", extra))


@cache
def series(extra: Path | None = None) -> Registry:
    """Return the document series of our file and of the project's file `extra`."""
    return Registry(_merged("series", extra))


def _merged(table: str, extra: Path | None) -> Iterable[Entry]:
    files = [Path(__file__).with_name("registry.toml"), *([extra] if extra else [])]
    entries = {entry.names[0]: entry for path in files for entry in _read(path, table)}
    return entries.values()


@cache
def _tables(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise RegistryError(f"{path.name}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RegistryError(f"{path.name}: is no TOML: {error}") from error


def _read(path: Path, table: str) -> Iterable[Entry]:
    rows = _tables(path).get(table, [])
    if not isinstance(rows, list):
        raise RegistryError(f"{path.name}: {table} is not a list of tables")
    for row in rows:
        yield _entry(row, path.name, table)


def _entry(row: object, file: str, table: str) -> Entry:
    if not isinstance(row, dict) or not isinstance(row.get("name"), str) or not row["name"].strip():
        raise RegistryError(f"{file}: an entry of {table} has no name")
    unknown = sorted(set(row) - _KEYS)
    if unknown:
        raise RegistryError(f"{file}: {row['name']}: there is no key {unknown[0]}")
    form = str(row.get("form", ""))
    if form and form not in _FORMS:
        raise RegistryError(
            f"{file}: {row['name']}: form is one of {', '.join(sorted(_FORMS))}, not {form}"
        )
    return Entry(
        (row["name"], *_words(row, "also", file)),
        _words(row, "short", file),
        str(row.get("place", "")),
        form,
        row.get("part") is True,
        row.get("office") is True,
        str(row.get("unit", "")),
    )


def _words(row: dict[str, object], key: str, file: str) -> tuple[str, ...]:
    value = row.get(key, [])
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise RegistryError(f"{file}: {row['name']}: {key} is not a list of strings")
    return tuple(value)
