"""Markdown: words without markup, and what becomes of the markup."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from edition.readers import read_source
from edition.readers.markdown_evidence import evidence

Read = Callable[..., Any]


def test_words_stand_without_markup(read: Read) -> None:
    outcome = read("# A *b*\n\n**Liu:** I am `fine`.\n", "a.md")
    assert outcome.blocks == ["A b", "Liu: I am fine."]
    assert outcome.marks("hi") == ["b", "Liu:", "fine"]
    assert [mark.get("rend") for mark in outcome.document.marks] == ["italic", "bold", "monospace"]
    assert outcome.document.blocks[0].level == 1


def test_places_are_lines_of_the_source(read: Read) -> None:
    source = (
        "---\ntitle: x\n---\n\n# One\n\n- a\n- b\n\n\n> c\n\nHead\n====\n\n```\ncode\n```\n\nd\n"
    )
    outcome = read(source, "a.md")
    lines = [outcome.document.place(block.start).line for block in outcome.document.blocks]
    assert lines == [5, 7, 8, 11, 13, 17, 20]
    assert [block.kind for block in outcome.document.blocks] == [
        "heading", "item", "item", "quote", "heading", "code", "paragraph"
    ]  # fmt: skip


def test_list_numbers_are_labels(read: Read) -> None:
    outcome = read("3) c\n4) d\n\n   more\n   - x\n   - y\n", "a.md")
    blocks = outcome.document.blocks
    assert [block.label for block in blocks] == ["3)", "4)", "", "-", "-"]
    assert [block.level for block in blocks] == [1, 1, 1, 2, 2]
    assert blocks[0].group == blocks[2].group != blocks[3].group


@pytest.mark.parametrize("line", ["112. Sitzung des Hauses", "- 12 -", "1986. What a year."])
def test_what_only_looks_like_a_list_stays_text(read: Read, line: str) -> None:
    outcome = read(f"# T\n\n{line}\n\nText.", "a.md")
    assert outcome.blocks == ["T", line, "Text."]
    assert outcome.document.blocks[1].kind == "paragraph"


def test_dates_are_no_list(read: Read) -> None:
    outcome = read("3. May we met.\n\n17. June we parted.\n", "a.md")
    assert outcome.blocks == ["3. May we met.", "17. June we parted."]


def test_an_item_without_words_keeps_its_number(read: Read) -> None:
    assert read("1. a\n2.\n3. c\n", "a.md").blocks == ["a", "2.", "c"]


def test_notes_have_anchors(read: Read) -> None:
    source = "One[^1] two^[a *short* one].\n\n[^1]: First.\n\n    - 1. Second.\n\n[^9]: Lost.\n"
    outcome = read(source, "a.md")
    blocks = outcome.document.blocks
    assert outcome.blocks == ["One two.", "a short one", "First.", "1. Second.", "Lost."]
    assert [(block.note, block.label) for block in blocks[1:]] == [
        ("inline-2", ""), ("1", "1"), ("1", ""), ("9", "9")
    ]  # fmt: skip
    refs = [mark for mark in outcome.document.marks if mark.element == "ref"]
    assert [(mark.get("target"), mark.start) for mark in refs] == [
        ("#note:1", 3), ("#note:inline-2", 7)
    ]  # fmt: skip
    assert outcome.codes == ["ED315"]


def test_a_note_mark_without_note_stays_text(read: Read) -> None:
    outcome = read("One[^x] two.", "a.md")
    assert outcome.blocks == ["One[^x] two."]
    assert outcome.codes == ["ED314"]


def test_a_note_defined_twice_is_kept_twice(read: Read) -> None:
    outcome = read("One[^x].\n\n[^x]: a\n\n[^x]: b\n", "a.md")
    assert [block.note for block in outcome.document.blocks] == ["", "x", "x-2"]
    assert outcome.codes == ["ED315"]


def test_tables(read: Read) -> None:
    outcome = read("| a | b |\n|---|---|\n| c | **d** |\n", "a.md")
    cells = [(block.cell, block.style) for block in outcome.document.blocks]
    assert cells == [((0, 0), "header"), ((0, 1), "header"), ((1, 0), ""), ((1, 1), "")]
    assert outcome.blocks == ["a", "b", "c", "d"]


def test_links_and_what_may_not_be_linked(read: Read) -> None:
    source = "[a](http://x.y/%C3%A9 'T') <https://x.y/b%20c> [d](ftp://x) [e](javascript:f())"
    outcome = read(source, "a.md")
    assert outcome.marks("ref") == ["a", "https://x.y/b%20c"]
    assert outcome.blocks == ["a https://x.y/b%20c d [e](javascript:f())"]
    assert sorted(outcome.codes) == ["ED311", "ED313"]


def test_unused_definitions_stay_text(read: Read) -> None:
    outcome = read("[a][b]\n\n[b]: http://x.y\n[Laughter]: loud\n\nEnd.", "a.md")
    assert outcome.blocks == ["a", "[Laughter]: loud", "End."]
    assert outcome.codes == ["ED316"]


def test_html_stays_text(read: Read) -> None:
    outcome = read("<div>\n\n**a** <u>b</u><br/>c\n\n<!-- d -->", "a.md")
    assert outcome.blocks == ["<div>", "a <u>b</u>\nc", "<!-- d -->"]
    assert outcome.codes == ["ED310"]
    assert "4 times" in outcome.told[0].message
    assert outcome.marks("lb") == [""]


def test_pictures_are_named(read: Read) -> None:
    outcome = read("![Two men](a b.png) ![](c.png)".replace("a b", "a%20b"), "a.md")
    assert outcome.blocks == ["Two men"]
    assert outcome.marks("figure") == outcome.marks("figDesc") == ["Two men"]
    assert [m.get("url") for m in outcome.document.marks if m.element == "graphic"] == [
        "a%20b.png", "c.png"
    ]  # fmt: skip
    assert outcome.codes == ["ED312", "ED312"]


def test_page_breaks(read: Read) -> None:
    outcome = read("# A\n\n**One\n\ftwo** three\n\n\f# B\n\n\f\n\nC\fD", "a.md")
    assert outcome.blocks == ["A", "One", "two three", "B", "C", "D"]
    pages = [mark.start for mark in outcome.document.marks if mark.element == "pb"]
    assert [outcome.document.text[offset] for offset in pages] == ["\f"] * 4
    assert outcome.marks("hi") == ["One", "two"]


def test_indented_lines_are_no_code(read: Read) -> None:
    outcome = read("# A\n\n    Verse one\n    verse two\n", "a.md")
    assert outcome.blocks == ["A", "Verse one\nverse two"]
    assert outcome.document.blocks[1].kind == "paragraph"


def test_a_rule_is_a_milestone(read: Read) -> None:
    outcome = read("a\n\n---\n\nb", "a.md")
    assert outcome.marks("milestone") == [""]
    assert outcome.blocks == ["a", "b"]


@pytest.mark.parametrize(
    "source",
    [
        "# Title\n\nWords.",
        "**Liu:** Hello.\n\n**Pak:** Hello.",
        "See [this](https://x.y) and <https://z.y>.",
        "A[^1]\n\n[^1]: Note.",
        "**Wilson  \nCenter**\n\n**Digital**",
    ],
)
def test_texts_with_evidence_are_markdown(read: Read, source: str) -> None:
    outcome = read(source, "a.txt")
    assert outcome.document.source.media_type == "text/markdown"
    assert outcome.codes == ["ED302"]


@pytest.mark.parametrize(
    "source",
    [
        "JUST: Du, uns? [_Er erwacht._]\n\n_Exit._ * * *",
        "1. First.\n\n2. Second.\n\n* See below ** and there.\n",
        "#1 is a number.\n\n[Laughter](loud)\n",
        "word** with a mark\n\n** the note **\n",
        "He said **no**.",
        "- Dr. Perkins\n- Dr. Berdahl\n\n-----\n\n> quoted\n",
    ],
)
def test_texts_without_evidence_stay_as_they_are(read: Read, source: str) -> None:
    outcome = read(source, "a.txt")
    assert outcome.document.text == source
    assert outcome.document.source.media_type == "text/plain"
    assert not outcome.told


def test_evidence_in_utf_16() -> None:
    assert evidence("\ufeff# Title\r\n\r\nWords".encode("utf-16-le")) == "headings with #"


@pytest.mark.corpus
def test_the_corpora_keep_every_word(shared: Path) -> None:
    sources = [*shared.glob("sources/*.txt"), *shared.glob("corpora/*/input.txt")]
    assert sources
    for source in sources:
        told: list[object] = []
        document = read_source(source, told.append)
        words = document.text + " " + " ".join(mark.get("target") for mark in document.marks)
        for sign in "*_#<>[]()":
            words = words.replace(sign, " ")
        kept = set(words.split())
        text = source.read_text("utf-8")
        for sign in "*_#<>[]()":
            text = text.replace(sign, " ")
        assert set(text.split()) <= kept | {"112."}, source.parent.name
