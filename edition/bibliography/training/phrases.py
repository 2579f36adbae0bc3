"""Phrases by the patterns of the word files in `words/`: {word} stands for an entry of a list."""

import re
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from edition.bibliography.training import invent

_SLOT = re.compile(r"\{(\w+)\}")
_OPTION = re.compile(r"\[([^\]]*)\]")
_ROMANS = "I II III IV V VI VII VIII IX X XI XII XIV XV".split()
Table = dict[str, dict[str, tuple[str, ...]]]


@cache
def table(name: str) -> Table:
    """Return the tables of a file of words, each list once split into its entries."""
    path = Path(__file__).with_name("words") / f"{name}.toml"
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        section: {key: _entries(key, text) for key, text in lists.items()}
        for section, lists in tables.items()
    }


def _entries(key: str, text: str) -> tuple[str, ...]:
    """Return the entries of a list: patterns stand one on a line, words between "|" too."""
    divided = text.splitlines() if "\n" in text and "|" not in text else re.split(r"[|\n]", text)
    return tuple(entry for entry in divided if entry.strip()) or (key,)


@cache
def forms() -> dict[str, dict[str, list[Any]]]:
    """Return the choices of `words/forms.toml`."""
    path = Path(__file__).with_name("words") / "forms.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def option(random: Random, section: str, key: str) -> str:
    """Draw one of the words or marks of `words/forms.toml`."""
    return str(random.choice(forms()[section][key]))


def phrase(random: Random, name: str, section: str, key: str = "titles") -> str:
    """Invent a phrase by one of the patterns of a list."""
    tables = table(name)
    own = tables[section]
    lists = {**tables.get("common", {}), **own, **tables.get("fields", {})}

    def fill(match: re.Match[str]) -> str:
        word = match.group(1)
        if word in lists:
            return _SLOT.sub(fill, random.choice(lists[word]))
        return SPECIAL[word](random)

    pattern = random.choice(own[key])
    pattern = _OPTION.sub(lambda match: match.group(1) if random.random() < 0.5 else "", pattern)
    return _SLOT.sub(fill, pattern)


def person(random: Random) -> str:
    """Invent a name as a title or a dedication has it."""
    one = invent.person(random)
    middle = f" {one.given[-1][0]}." if random.random() < 0.2 else ""
    return f"{one.given[0]}{middle} {one.family}"


def year(random: Random) -> str:
    """Invent a year that a title or a congress may name."""
    return str(random.choice((random.randint(1600, 1990), random.randint(1950, 2018))))


def town(random: Random) -> str:
    """Return a town without its state, sometimes one of no list."""
    if random.random() < 0.25:
        return invent.coined(random).capitalize()
    return invent.pick(random, "places").split(",")[0]


SPECIAL: dict[str, Callable[[Random], str]] = {
    "person": person,
    "surname": lambda random: invent.person(random).family,
    "year": year,
    "period": lambda random: random.choice(table("english")["common"]["period"]),
    "roman": lambda random: random.choice(_ROMANS),
    "number": lambda random: str(random.randint(1, 12)),
    "decimal": lambda random: f"{random.randint(1, 13)}.{random.randint(0, 9)}",
    "initial": lambda random: random.choice("ABCDEFGHJKLMPRSTW"),
    "lexicon_town": town,
}
