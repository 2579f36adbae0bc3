"""Plain text: encodings, line ends, blocks, pages, front matter."""

import time
from collections.abc import Callable
from typing import Any

import pytest

from edition.errors import ContentError
from edition.model import Block

Read = Callable[..., Any]


def test_blocks_lie_between_blank_lines(read: Read) -> None:
    outcome = read("  One\ntwo\n \t\n\nThree  \n")
    assert outcome.blocks == ["One\ntwo", "Three"]
    assert outcome.document.blocks[0] == Block(2, 9)
    assert outcome.document.place(outcome.document.blocks[1].start).line == 5


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\x85"])
def test_line_ends_become_line_feeds(read: Read, end: str) -> None:
    outcome = read(f"One{end}two{end}{end}Three")
    assert outcome.document.text == "One\ntwo\n\nThree"


def test_a_form_feed_is_a_page_break_outside_the_blocks(read: Read) -> None:
    outcome = read("One sentence\n\fgoes on.\f\fEnd")
    assert outcome.blocks == ["One sentence", "goes on.", "End"]
    offsets = [mark.start for mark in outcome.document.marks if mark.element == "pb"]
    assert [outcome.document.text[offset] for offset in offsets] == ["\f"] * 3


def test_text_is_composed(read: Read) -> None:
    assert read("cafe\u0301").document.text == "caf\u00e9"


def test_byte_order_mark_is_no_text(read: Read) -> None:
    outcome = read(b"\xef\xbb\xbfWords")
    assert outcome.document.text == "Words"
    assert outcome.document.source.encoding == "utf-8"
    assert not outcome.told


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("utf-32-le", b"\xff\xfe\0\0"),
    ],
)
def test_wide_encodings_are_told(read: Read, encoding: str, mark: bytes) -> None:
    outcome = read(mark + "Liu: Grüße.\n\nPak: Ja.\n".encode(encoding))
    assert outcome.blocks == ["Liu: Grüße.", "Pak: Ja."]
    assert outcome.document.source.encoding == encoding
    assert outcome.codes == ["ED305"]


@pytest.mark.parametrize(
    ("encoding", "word"), [("iso-8859-1", "Grüße"), ("windows-1252", "“Grüße” – €")]
)
def test_western_encodings_are_told_with_their_place(read: Read, encoding: str, word: str) -> None:
    outcome = read(f"First line.\nThen {word}.".encode(encoding))
    assert outcome.blocks == [f"First line.\nThen {word}."]
    assert outcome.document.source.encoding == encoding
    (told,) = outcome.told
    assert (told.code, told.severity, told.line) == ("ED303", "warning", 2)
    assert told.column == 6 if word.startswith("“") else 8


def test_stray_bytes_in_utf_8(read: Read) -> None:
    source = "é à ü “quoted” words\nand a ".encode() + b"\x96 dash, cut h\xc3"
    outcome = read(source)
    assert outcome.document.text == "é à ü “quoted” words\nand a – dash, cut h\ufffd"
    assert outcome.document.source.encoding == "utf-8"
    (told,) = outcome.told
    assert (told.code, told.line, told.column) == ("ED304", 2, 7)
    assert "2 bytes" in told.message


def test_control_characters_are_replaced_and_counted(read: Read) -> None:
    outcome = read(
        "A long enough line of words, and some more of them, \nx\x02y\x00 and so on to its end"
        + " more" * 40
    )
    assert "x\ufffdy\ufffd" in outcome.document.text
    (told,) = outcome.told
    assert (told.code, told.line, told.column) == ("ED306", 2, 2)
    assert told.message.startswith("2 control")


def test_yaml_front_matter(read: Read) -> None:
    outcome = read(
        "---\nTitle: A day\nauthor:\n  - Anna\n  - Ben\ndate: 1964-04-28\ndraft: no\n---\n\nText."
    )
    assert dict(outcome.document.facts) == {
        "title": "A day", "author": "Anna; Ben", "date": "1964-04-28", "draft": "no"
    }  # fmt: skip
    assert outcome.blocks == ["Text."]
    assert outcome.document.place(outcome.document.blocks[0].start).line == 10


def test_toml_front_matter(read: Read) -> None:
    outcome = read('+++\ntitle = "A day"\ndate = 1964-04-28\npages = 3\n+++\nText.')
    assert dict(outcome.document.facts) == {"title": "A day", "date": "1964-04-28", "pages": "3"}
    assert outcome.blocks == ["Text."]


@pytest.mark.parametrize(
    "head", ["+++\nno toml\n+++\n", "---\na: [\n---\n", "---\nx: &a 1\ny: *a\n---\n"]
)
def test_front_matter_that_cannot_be_read_stays_text(read: Read, head: str) -> None:
    outcome = read(head + "\nText.")
    assert outcome.codes == ["ED307"]
    assert outcome.document.text.startswith(head.strip())


def test_front_matter_with_nested_values_is_told(read: Read) -> None:
    outcome = read("---\na: {b: c}\nd: e\n---\nText.")
    assert outcome.codes == ["ED308"]
    assert dict(outcome.document.facts) == {"d": "e"}


def test_dashes_alone_are_no_front_matter(read: Read) -> None:
    outcome = read("---\n\nText: one.\n---\n")
    assert outcome.blocks == ["---", "Text: one.\n---"]
    assert not outcome.document.facts


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (b"", "a.txt: is empty"),
        (b" \n\xc2\xa0\n", "a.txt: holds no text, white space only"),
        (b"Words\n\0\1\2\3" + bytes(range(256)) * 9, "a.txt:2:1: is no text but binary data"),
        ("Привет, мир. Как дела?".encode("cp1251"), "a.txt:1:1: is in an encoding"),
        (b"\xff\xfeL\0i\0u\0\n\0x\0y", "a.txt:2:2: is damaged here: utf-16-le is cut"),
    ],
)
def test_sick_sources_are_refused_in_one_line(read: Read, source: bytes, reason: str) -> None:
    with pytest.raises(ContentError) as caught:
        read(source)
    assert str(caught.value).startswith(reason)
    assert "\n" not in str(caught.value)


def test_long_texts_take_linear_time(read: Read) -> None:
    paragraph = "Liu: " + "we are all in good health and so are you, " * 8 + "thank you.\n\n"
    short, long = paragraph * 500, paragraph * 4000

    def seconds(source: str) -> float:
        begin = time.process_time()
        read(source)
        return time.process_time() - begin

    assert min(seconds(long) for _ in range(3)) < 20 * min(seconds(short) for _ in range(3)) + 0.05
