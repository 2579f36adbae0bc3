"""Who is in the register, how often the files speak of them, and who may be there twice."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path

from edition.loader import load, read_bytes
from edition.model import Person
from edition.personography.read import entries
from edition.personography.spans import lay_out, line_of
from edition.personography.spellings import agree, family, given, spellings


@dataclass(slots=True)
class Census:
    """What was counted.

    people: register entries and the documents' own, by key ("letter.xml#anna"). mentions: by key.
    dangling: (file, line, pointer) of what leads nowhere. unlinked: (file, line, words) of names
    without a pointer.
    """

    people: dict[str, Person] = field(default_factory=dict)
    mentions: Counter[str] = field(default_factory=Counter)
    dangling: list[tuple[str, int, str]] = field(default_factory=list)
    unlinked: list[tuple[str, int, str]] = field(default_factory=list)


def count(files: Iterable[Path]) -> Census:
    """Count entries and mentions in TEI files that lie in one folder."""
    census = Census()
    paths = sorted(files)
    known: dict[str, set[str]] = {}
    layouts = []
    for path in paths:
        tree = load(path)
        data = read_bytes(path)
        layout = lay_out(data, str(path))
        known[path.name] = layout.identifiers
        layouts.append((path, data, layout))
        for person in entries(tree, path.name, "person"):
            census.people[person.key] = person
    for path, data, layout in layouts:
        for pointer in layout.pointers:
            if pointer.attribute not in ("ref", "who", "corresp"):
                continue
            for token in pointer.tokens:
                lead, _, target = token.rpartition("#")
                name = lead.rpartition("/")[2] if lead else path.name
                if "://" in token or (lead and name not in known):
                    continue
                if target not in known[name]:
                    census.dangling.append((str(path), line_of(data, pointer.start), token))
                elif pointer.element != "sp":
                    census.mentions[f"{name}#{target}"] += 1
        census.unlinked += [(str(path), line_of(data, at), words) for at, words in layout.unlinked]
    return census


def duplicates(people: Iterable[Person]) -> Iterator[tuple[Person, Person, str]]:
    """Yield pairs of entries that are likely one person, with the evidence."""
    groups: dict[str, list[Person]] = {}
    for person in people:
        for word in {_fold(family(s)) for name in person.names for s in spellings(name)}:
            groups.setdefault(word[:2], []).append(person)
    seen: set[tuple[str, str]] = set()
    for group in groups.values():
        for one, other in combinations(group, 2):
            pair = (one.key, other.key)
            if (
                one.key == other.key
                or pair in seen
                or other.key in one.same_as
                or one.key in other.same_as
            ):
                continue
            seen.add(pair)
            if evidence := _alike(one, other):
                yield one, other, evidence


def _alike(one: Person, other: Person) -> str:
    """Return why two entries may be one person, "" if nothing says so."""
    for mine in (s for name in one.names for s in spellings(name)):
        for theirs in (s for name in other.names for s in spellings(name)):
            if mine.text == theirs.text:
                return f"both are called {mine.text}"
            if _fold(mine.text) == _fold(theirs.text):
                return f"{mine.text} and {theirs.text} differ in accents and hyphens only"
            if mine.single or theirs.single:
                continue
            if family(mine) == family(theirs) and agree(given(mine), given(theirs)):
                return f"{mine.text} and {theirs.text} can be one name"
            ratio = SequenceMatcher(None, _fold(mine.text), _fold(theirs.text)).ratio()
            if ratio >= 0.9:
                return f"{mine.text} and {theirs.text} are spelt alike"
    return ""


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if letter.isalnum())
