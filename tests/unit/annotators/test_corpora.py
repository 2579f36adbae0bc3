"""Names in real diaries and journals, which we read in place and write no rule for."""

import json
import re
from pathlib import Path

import pytest

from edition.annotators.persons import annotate
from edition.model import Annotation, Block, Context, Document, Person, PersonName, Source
from edition.personography.linking import link

pytestmark = pytest.mark.corpus
EDITIONS = {
    "livingstone": (("names.honorific", "inside"),),
    "mitford": (("names.honorific", "inside"), ("names.animals", "true")),
}
_WORD = re.compile(r"\w+")


def cases(shared: Path) -> list[tuple[str, str, list[tuple[int, int, str]]]]:
    """Return (edition, text, names as start, end and key) for each document."""
    found = []
    for folder in sorted((shared / "corpora").glob("names-*")):
        text = (folder / "input.txt").read_text("utf-8")
        gold = json.loads((folder / "gold.json").read_text("utf-8"))["names"]
        names = [(name["start"], name["end"], name["ref"]) for name in gold]
        found.append((folder.name.split("-")[1], text, names))
    return found


def read(
    text: str,
    settings: tuple[tuple[str, str], ...],
    people: tuple[Person, ...] = (),
    start: int = 0,
) -> list[Annotation]:
    """Return the linked names of a text from `start` on."""
    blocks = tuple(Block(m.start(), m.end()) for m in re.finditer(r"\S(?:(?!\n\n).)*", text, re.S))
    regions = tuple((b.start, b.end) for b in blocks if b.start >= start)
    context = Context("prose", regions, people=people, settings=settings)
    document = Document(Source("a.txt", "text/plain"), text, blocks)
    linked, _ = link(list(annotate(document, context)), context)
    return [a for a in linked if a.element == "persName"]


def words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of whole words that a span touches."""
    begin = start
    while begin > 0 and text[begin - 1 : begin + 1].isalnum():
        begin -= 1
    spans = [m.span() for m in _WORD.finditer(text, begin, min(len(text), end + 30))]
    touched = [span for span in spans if span[0] < end and start < span[1]]
    return touched[0][0], touched[-1][1]


def test_without_a_personography(shared: Path) -> None:
    right = found = marked = recalled = 0
    for edition, text, gold in cases(shared):
        names = [(a.start, a.end) for a in read(text, EDITIONS[edition])]
        right += sum(any(s < y and x < e for x, y, _ in gold) for s, e in names)
        recalled += sum(any(s < y and x < e for s, e in names) for x, y, _ in gold)
        found, marked = found + len(names), marked + len(gold)
    precision, recall = right / found, recalled / marked
    print(f"overlap P {precision:.3f} R {recall:.3f}")
    assert precision >= 0.93
    assert 2 * precision * recall / (precision + recall) >= 0.85


def test_with_a_personography_from_half_of_the_text(shared: Path) -> None:
    hits = found = marked = 0
    same: list[tuple[str, str]] = []
    for edition, text, gold in cases(shared):
        half = text.index("\n\n", len(text) // 2)
        people = register(text, [name for name in gold if name[0] < half])
        names = read(text, EDITIONS[edition], people, half)
        rest = {words(text, s, e): key for s, e, key in gold if s >= half}
        got = {words(text, a.start, a.end): a.refers for a in names}
        hits += len(rest.keys() & got.keys())
        found, marked = found + len(got), marked + len(rest)
        same += [
            (f"{edition} {got[span]}", f"{edition} {rest[span]}") for span in rest.keys() & got
        ]
    precision, recall = hits / found, hits / marked
    strict = 2 * precision * recall / (precision + recall)
    print(f"strict P {precision:.3f} R {recall:.3f} F {strict:.3f}, ref {b_cubed(same):.3f}")
    assert strict >= 0.93
    assert b_cubed(same) >= 0.95


def register(text: str, gold: list[tuple[int, int, str]]) -> tuple[Person, ...]:
    """Return persons with the forms under which the first half names them."""
    forms: dict[str, list[str]] = {}
    for start, end, key in gold:
        if key:
            forms.setdefault(key.rpartition("#")[2], []).append(text[start:end])
    return tuple(
        Person(f"persons.xml#{key}", tuple(map(PersonName, dict.fromkeys(names))))
        for key, names in forms.items()
    )


def b_cubed(pairs: list[tuple[str, str]]) -> float:
    """Return the B-cubed F1 of two ways to group the same mentions."""
    precision = recall = 0.0
    for mine, theirs in pairs:
        both = sum(pair == (mine, theirs) for pair in pairs)
        precision += both / sum(pair[0] == mine for pair in pairs)
        recall += both / sum(pair[1] == theirs for pair in pairs)
    return 2 * precision * recall / (precision + recall) / len(pairs)
