"""Invented records as citation styles print them, with the bounds of their fields."""

from collections.abc import Iterable
from pathlib import Path
from random import Random

from edition.bibliography.training.csl import divide, invent_printed, render, style_paths
from edition.bibliography.training.noise import Chunks
from edition.bibliography.training.records import KINDS, Record, invent_record
from tests.unit.bibliography.test_training import LABELS

ARTICLE: Record = {
    "id": "a",
    "rank": 7,
    "language": "en",
    "type": "article-journal",
    "title": "Does salt travel? A note",
    "author": [
        {"family": "Brook", "given": "Ada Mary"},
        {"family": "Moor", "given": "Eli"},
    ],
    "container-title": "Journal of Roads",
    "volume": "12",
    "issue": "3",
    "page": "123-129",
    "issued": {"date-parts": [[2001]]},
}
CHAPTER: Record = {
    "id": "a",
    "rank": 7,
    "language": "en",
    "type": "chapter",
    "title": "A ferry in winter",
    "author": [{"family": "Brook", "given": "Ada"}],
    "editor": [{"family": "Hill", "given": "Jan"}],
    "container-title": "Rivers and rights",
    "edition": "2",
    "publisher": "Heron Press",
    "publisher-place": "York",
    "page": "5-19",
    "issued": {"date-parts": [[1998]]},
}


def style(name: str) -> Path:
    return next(path for path in style_paths() if path.stem == name)


def printed(name: str, record: Record) -> Chunks:
    return divide(render(style(name), record, "en-US", note=False, random=Random(1)), record)


def fields(chunks: Chunks) -> list[tuple[str, str]]:
    return [(name, words) for words, name in chunks if name]


def words(chunks: Iterable[tuple[str, str]]) -> str:
    return "".join(words for words, _ in chunks)


def test_an_article_in_apa_style() -> None:
    chunks = printed("apa", ARTICLE)
    assert words(chunks) == (
        "Brook, A. M., & Moor, E. (2001). Does salt travel? A note. "
        "Journal of Roads, 12(3), 123–129."
    )
    assert fields(chunks) == [
        ("author", "Brook, A. M., & Moor, E."),
        ("date", "2001"),
        ("title", "Does salt travel? A note"),
        ("container", "Journal of Roads"),
        ("volume", "12"),
        ("issue", "3"),
        ("pages", "123–129"),
    ]


def test_a_chapter_keeps_its_editors_and_the_word_of_its_edition() -> None:
    found = dict(fields(printed("parasitology", CHAPTER)))
    assert found["editor"] == "Hill, J."
    assert found["container"] == "Rivers and rights"
    assert (
        dict(fields(printed("modern-language-association", CHAPTER)))["publisher"] == "Heron Press"
    )
    assert dict(fields(printed("harvard-cite-them-right", CHAPTER)))["edition"].startswith("2nd ed")


def test_a_number_in_a_list_is_no_field_and_not_always_one() -> None:
    chunks = printed("ieee", ARTICLE)
    assert words(chunks).startswith("[7] A. M. Brook and E. Moor, “Does salt travel?")


def test_the_address_of_a_doi_is_one_address() -> None:
    chunks = printed("apa", {**ARTICLE, "DOI": "10.1234/salt.7"})
    assert fields(chunks)[-1] == ("url", "https://doi.org/10.1234/salt.7")


def test_a_footnote_style_prints_a_footnote_sometimes_with_a_page() -> None:
    path, found = style("chicago-notes-bibliography"), set()
    for seed in range(8):
        note = divide(render(path, CHAPTER, "en-US", note=True, random=Random(seed)), CHAPTER)
        assert words(note).startswith("A. Brook, “A Ferry in Winter,” in Rivers")
        found.add(dict(fields(note)).get("pages"))
    assert len(found) > 1


def test_a_record_that_a_style_cannot_print_gives_nothing() -> None:
    broken = {**ARTICLE, "issued": {"date-parts": [["once", 3]]}}
    assert isinstance(render(style("apa"), broken, "en-US", note=False, random=Random(1)), str)


def test_records_of_every_kind_have_a_title_and_families_once() -> None:
    seen = set()
    for seed in range(200):
        record = invent_record(Random(seed))
        seen.add(record["type"])
        people = [one["family"] for role in ("author", "editor") for one in record.get(role, ())]
        assert record["title"]
        assert len(people) == len(set(people))
    assert seen == {kind for kind, _, _ in KINDS}


def test_printed_citations_are_the_same_each_time_and_without_marks() -> None:
    first, again = ([invent_printed(Random(seed)) for seed in range(40)] for _ in range(2))
    assert first == again
    for chunks in first:
        assert {name for _, name in chunks} <= LABELS
        assert not any("\ue000" <= letter <= "\uf8ff" for letter in words(chunks))
