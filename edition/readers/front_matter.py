"""Front matter: facts about a document between two lines of dashes (YAML) or plus signs (TOML)."""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time

import yaml

from edition.readers import notices
from edition.readers.notices import Notices

_FENCES = (
    re.compile(
        r"\s*---[ \t]*\n(?P<facts>[^\s:#\-][^\n]*:.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S
    ),
    re.compile(r"\s*\+\+\+[ \t]*\n(?P<facts>.*?)\+\+\+[ \t]*(?:\n|\Z)", re.S),
)
_LONGEST = 65536


def split_front_matter(text: str, told: Notices) -> tuple[dict[str, str], str]:
    """Return the facts by key (lower case) and the text after them.

    The front matter's lines stay in the text as empty lines, so that line numbers remain those of
    the source. What cannot be read stays text and is told.
    """
    head = text[:_LONGEST]
    parsers: tuple[Callable[[str], object], ...] = (_parse_yaml, tomllib.loads)
    for fence, parse in zip(_FENCES, parsers, strict=True):
        match = fence.match(head)
        if match is None:
            continue
        try:
            values = parse(match["facts"])
        except (yaml.YAMLError, tomllib.TOMLDecodeError, RecursionError) as error:
            told.tell(notices.FRONT_MATTER, 1, 1, why=" ".join(str(error).split())[:200])
            return {}, text
        if isinstance(values, Mapping):
            lines = "\n" * match.group().count("\n")
            return _facts(values, told), lines + text[match.end() :]
        told.tell(notices.FRONT_MATTER, 1, 1, why="it is no list of keys and values")
    return {}, text


def _parse_yaml(facts: str) -> object:
    """Parse YAML whose values stay the strings that the editor wrote; aliases are refused, for
    they can multiply without end."""
    for event in yaml.parse(facts, Loader=yaml.BaseLoader):
        if isinstance(event, yaml.AliasEvent):
            raise yaml.YAMLError("aliases (*name) are not read")
    return yaml.load(facts, Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes strings only


def _facts(values: Mapping[object, object], told: Notices) -> dict[str, str]:
    facts: dict[str, str] = {}
    for key, value in values.items():
        words = list(_words(value))
        if None in words:
            told.tell(notices.FACT_DROPPED, 1, 1, key=key)
        elif plain := "; ".join(word for word in words if word):
            facts[str(key).strip().lower()] = plain
    return facts


def _words(value: object) -> Iterable[str | None]:
    """Yield the words of a value or of the values in a list; None for what is neither."""
    if isinstance(value, list):
        for part in value:
            yield None if isinstance(part, list | Mapping) else next(iter(_words(part)))
    elif isinstance(value, str):
        yield " ".join(value.split())
    elif isinstance(value, datetime | date | time):
        yield value.isoformat()
    else:
        yield str(value) if isinstance(value, int | float) else None
