"""Numbered notes at the end of a text, which it calls by bare figures."""

import pytest

from edition.model import Block, Document, Source, Structure
from edition.structure.analyse import analyse

TEXT = "The mill stood by the river.1 Nobody lived there, as Brook2 has it, in 1912.3"
NOTES = ("1. Anna Brook saw it.", "2. Brook to Dorn,\n3 May 1912.", "3. See above.")


def read(*paragraphs: str) -> tuple[str, Structure]:
    text = "\n\n".join(paragraphs)
    blocks: list[Block] = []
    for words in paragraphs:
        start = text.index(words, blocks[-1].end if blocks else 0)
        blocks.append(Block(start, start + len(words)))
    return text, analyse(Document(Source("a.txt", "text/plain"), text, tuple(blocks)), "prose")


def notes(text: str, structure: Structure) -> list[tuple[str, str]]:
    """The number of each note, and what stands before its call."""
    calls = {a.get("target"): a.start for a in structure.annotations if a.element == "ref"}
    found = [a for a in structure.annotations if a.element == "note"]
    return [(a.get("n"), text[calls["#" + a.get("xml:id")] - 6 :][:6]) for a in found]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_run_of_numbers_that_fits_the_calls_is_one_of_notes(between: str) -> None:
    text, structure = read(TEXT, *between.join(NOTES).split("\n\n"), "A last paragraph.")
    assert notes(text, structure) == [("1", "river."), ("2", " Brook"), ("3", " 1912.")]
    blocks = [text[a.start : a.end] for a in structure.annotations if a.element in ("p", "head")]
    assert blocks[-1] == "A last paragraph."
    assert not any("saw it" in words for words in blocks)
    omitted = [text[a.start : a.end] for a in structure.annotations if a.element == "omit"]
    assert omitted == ["1. ", "2. ", "3. "]


@pytest.mark.parametrize(
    "above",
    [
        "The mill stood by the river. Nobody lived there.",
        TEXT.replace("Brook2", "Brook"),
        "x3 y2 z1",
    ],
)
def test_a_run_that_does_not_fit_is_a_list(above: str) -> None:
    text, structure = read(above, "\n".join(NOTES))
    assert notes(text, structure) == []


def test_a_list_in_the_text_is_none_of_notes() -> None:
    text, structure = read("1. the wheel\n2. the house", TEXT, *NOTES)
    assert [number for number, _ in notes(text, structure)] == ["1", "2", "3"]


def test_each_chapter_may_have_its_run() -> None:
    again = "A second chapter begins here.1 It ends here, with Dorn.2"
    text, structure = read(TEXT, *NOTES, again, "1. Dorn saw it.\n2. Ibid.")
    assert [n for n, _ in notes(text, structure)] == ["1", "2", "3", "1", "2"]
    assert notes(text, structure)[3:] == [("1", " here."), ("2", " Dorn.")]
