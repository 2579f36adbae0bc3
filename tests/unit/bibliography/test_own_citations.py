"""Our own citations, field by field: those that were seen, and those that were not."""

import json
from pathlib import Path

import pytest

from edition.bibliography import parse
from edition.model import Annotation

FIELDS = {
    ("author", ""): "author",
    ("persName", "recipient"): "recipient",
    ("editor", ""): "editor",
    ("editor", "translator"): "translator",
    ("title", "a"): "title",
    ("title", "u"): "title",
    ("title", "j"): "container",
    ("title", "s"): "series",
    ("date", ""): "date",
    ("citedRange", "page"): "pages",
    ("biblScope", "page"): "pages",
    ("biblScope", "volume"): "volume",
    ("biblScope", "issue"): "volume",
    ("biblScope", "document"): "document",
    ("publisher", ""): "publisher",
    ("pubPlace", ""): "place",
    ("placeName", ""): "place",
    ("edition", ""): "edition",
    ("orgName", "repository"): "repository",
    ("name", "collection"): "collection",
    ("idno", "shelfmark"): "idno",
    ("ref", ""): "url",
}

Fields = list[tuple[str, str]]


def folded(words: str) -> str:
    return "".join(letter for letter in words.casefold() if letter.isalnum())


def field_of(annotation: Annotation, contained: bool) -> str:
    values = (annotation.get(name) for name in ("role", "level", "unit", "type"))
    value = next((value for value in values if value), "")
    if (annotation.element, value) == ("title", "m"):
        return "container" if contained else "title"
    return FIELDS.get((annotation.element, value), value)


def read(text: str) -> Fields:
    found = parse(text)
    levels = {a.get("level") for a in found if a.element == "title"}
    contained = "a" in levels and "s" not in levels
    return sorted((field_of(a, contained), folded(text[a.start : a.end])) for a in found[1:])


def cases(name: str) -> dict[str, tuple[str, Fields]]:
    path = Path(__file__).resolve().parents[2] / "corpora" / "bibl" / name
    items = json.loads(path.read_text("utf-8"))["items"]
    return {
        key: (item["text"], sorted((field, folded(words)) for field, words in item["fields"]))
        for key, item in items.items()
    }


SEEN = cases("seen.json")


@pytest.mark.parametrize("key", SEEN)
def test_a_seen_citation_is_read_whole(key: str) -> None:
    text, expected = SEEN[key]
    assert read(text) == expected


@pytest.mark.parametrize(
    ("name", "fields", "citations"),
    [
        ("second.json", 0.95, 0.80),
        ("third.json", 0.97, 0.90),
        ("fourth.json", 0.97, 0.90),
        ("sixth.json", 0.91, 0.64),
        ("seventh.json", 0.94, 0.75),
        ("unseen.json", 0.95, 0.80),
        ("held.json", 0.90, 0.60),
        ("published.json", 0.92, 0.73),
    ],
)
def test_the_other_sets_are_read_as_well_as_we_say(
    name: str, fields: float, citations: float
) -> None:
    """The F1 of their fields, and the part of them that have all fields right."""
    right = found = meant = whole = 0
    others = cases(name)
    for text, expected in others.values():
        got = read(text)
        rest = list(expected)
        for row in got:
            if row in rest:
                rest.remove(row)
                right += 1
        found, meant = found + len(got), meant + len(expected)
        whole += got == expected
    assert 2 * right / (found + meant) >= fields
    assert whole / len(others) >= citations
