"""What kinds of word a capitalised word may be, as bits, from our lists."""

import unicodedata
from functools import cache

from edition.annotators import lists


class Kind:
    """The kinds of a word as bits of a number; 0 is an unknown word.

    Plain numbers, for these are asked for every capitalised word of a text.
    """

    ABBREVIATED = 1  # Mr, Dr
    ADDRESS = 1 << 1  # Comrade, Miss
    OFFICE = 1 << 2  # President, General
    MODIFIER = 1 << 3  # Vice, Foreign
    ROYAL = 1 << 4  # King, Aunt: a given name follows
    FORENAME = 1 << 5
    DOUBTFUL_FORENAME = 1 << 6
    CHINESE = 1 << 7
    KOREAN = 1 << 8
    VIETNAMESE = 1 << 9
    JAPANESE = 1 << 10
    FAMOUS = 1 << 11
    DOUBTFUL_FAMOUS = 1 << 12
    PLACE = 1 << 13
    AMBIGUOUS_PLACE = 1 << 14
    PEOPLE = 1 << 15
    BODY = 1 << 16  # head word of an organisation
    VETO = 1 << 17  # after a name: the name is part of something else
    COMMON = 1 << 18
    PARTICLE = 1 << 19  # De, Van, Ben at the head of a name
    SUFFIX = 1 << 20  # Jr, III
    WORK = 1 << 21  # Conference, Treaty
    BEFORE_PLACE = 1 << 22  # Lake, Port
    CITY = 1 << 23


TITLE = Kind.ABBREVIATED | Kind.ADDRESS | Kind.OFFICE
ASIAN = Kind.CHINESE | Kind.KOREAN | Kind.VIETNAMESE | Kind.JAPANESE
GIVEN = Kind.FORENAME | Kind.DOUBTFUL_FORENAME
NO_NAME = Kind.COMMON | Kind.PEOPLE | Kind.BODY | Kind.WORK | Kind.MODIFIER


@cache
def kinds() -> dict[str, int]:
    """Return the kinds of every word of our lists; multi-word entries count where all words do."""
    table: dict[str, int] = {}

    def add(words: frozenset[str], kind: int, *, each: bool = False) -> None:
        for entry in words:
            for word in entry.split() if each else (entry,):
                table[word] = table.get(word, 0) | kind

    add(lists.words("titles", "abbreviated"), Kind.ABBREVIATED)
    add(lists.words("titles", "address") | lists.words("titles", "relation"), Kind.ADDRESS)
    office = lists.words("titles", "office")
    add(frozenset(word for word in office if " " not in word), Kind.OFFICE)
    add(
        frozenset(p for word in office for p in word.split()[:-1] if p not in office),
        Kind.MODIFIER,
    )
    add(lists.words("titles", "modifier"), Kind.MODIFIER)
    add(lists.words("titles", "royal"), Kind.ROYAL)
    add(lists.words("titles", "after"), Kind.SUFFIX)
    doubtful = lists.words("forenames", "doubtful")
    add(lists.words("forenames") - doubtful, Kind.FORENAME)
    add(doubtful, Kind.DOUBTFUL_FORENAME)
    for section, kind in (
        ("chinese pinyin", Kind.CHINESE),
        ("chinese wade-giles", Kind.CHINESE),
        ("korean", Kind.KOREAN),
        ("vietnamese", Kind.VIETNAMESE),
        ("japanese", Kind.JAPANESE),
    ):
        add(lists.words("eastasian", section), kind)
    unsure = lists.words("famous", "doubtful")
    add(lists.words("famous") - unsure, Kind.FAMOUS)
    add(unsure, Kind.DOUBTFUL_FAMOUS)
    ambiguous = lists.words("places", "ambiguous")
    for section in ("country", "region", "city"):
        add(lists.words("places", section) - ambiguous, Kind.PLACE)
    add(lists.words("places", "city"), Kind.CITY)
    add(ambiguous, Kind.AMBIGUOUS_PLACE)
    add(lists.words("peoples"), Kind.PEOPLE)
    add(lists.words("organisations", "head") | lists.words("organisations", "name"), Kind.BODY)
    add(lists.words("organisations", "vetoed"), Kind.VETO)
    add(lists.words("organisations", "document"), Kind.WORK)
    add(lists.words("common"), Kind.COMMON)
    add(lists.words("particles", "capital"), Kind.PARTICLE)
    for entry in lists.sections("places")["head"]:
        if entry.startswith("before: "):
            add(frozenset((entry.removeprefix("before: "),)), Kind.BEFORE_PLACE)
    return table


@cache
def phrases() -> dict[str, tuple[tuple[tuple[str, ...], int], ...]]:
    """Return the places and bodies of several words by their first word, the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    named = lists.words("organisations", "name")
    places = frozenset(
        entry
        for section in ("country", "region", "city")
        for entry in lists.words("places", section)
    )
    for entries, kind in ((places, Kind.PLACE), (named, Kind.BODY)):
        for entry in entries:
            words = tuple(entry.replace(".", "").split())
            if len(words) > 1:
                table.setdefault(words[0], []).append((words, kind))
    return {
        word: tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0])))
        for word, rows in table.items()
    }


@cache
def capitals() -> str:
    """Return a character class with the capital letters of Latin, Greek and Cyrillic script."""
    ranges: list[tuple[int, int]] = []
    for point in (*range(0x41, 0x530), *range(0x1E00, 0x1F00)):
        if unicodedata.category(chr(point)) in ("Lu", "Lt"):
            if ranges and ranges[-1][1] == point - 1:
                ranges[-1] = (ranges[-1][0], point)
            else:
                ranges.append((point, point))
    return "[" + "".join(f"{chr(a)}-{chr(b)}" if a < b else chr(a) for a, b in ranges) + "]"
