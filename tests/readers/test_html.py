"""HTML: encodings, places, notes of several programs."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]
PAGE = "<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


def html(body: str, head: str = "") -> str:
    return PAGE.format(head=head, body=body)


@pytest.mark.parametrize(
    ("charset", "encoding", "words"),
    [
        ("iso-8859-2", "iso-8859-2", "Příliš žluťoučký"),
        ("ISO-8859-1", "windows-1252", "Grüße – hier"),
        ("koi8-r", "koi8-r", "Привет"),
        ("utf-8", "utf-8", "Привет"),
    ],
)
def test_declared_encodings(read: Read, charset: str, encoding: str, words: str) -> None:
    source = html(f"<p>{words}", f'<meta charset="{charset}">').encode(encoding)
    outcome = read(source, "a.html")
    assert outcome.blocks == [words]
    assert outcome.document.source.encoding == encoding
    assert not outcome.told


def test_a_declaration_that_is_wrong_is_told(read: Read) -> None:
    source = html("<p>a\n z", '<meta charset="shift_jis">').encode().replace(b"z", b"\x81 z")
    outcome = read(source, "a.html")
    (told,) = outcome.told
    assert (told.code, told.line) == ("ED327", 2)


def test_undeclared_encodings_are_guessed(read: Read) -> None:
    outcome = read(html("<p>Gr\xfc\xdfe").encode("latin-1"), "a.html")
    assert outcome.blocks == ["Grüße"]
    assert outcome.codes == ["ED303"]


def test_utf_7_is_no_encoding_here(read: Read) -> None:
    outcome = read(html("<p>+ADw-script+AD4-", '<meta charset="utf-7">'), "a.html")
    assert outcome.blocks == ["+ADw-script+AD4-"]


def test_white_space_is_a_browser_s(read: Read) -> None:
    outcome = read(html("<p> a <b> b</b>\n<i>c </i> d <br> e\u00a0 f</p> g "), "a.html")
    assert outcome.blocks == ["a b c d \ne\u00a0 f", "g"]


def test_places_are_lines_of_the_source(read: Read) -> None:
    outcome = read(html("\n<h1>a</h1>\n\n<p>b\n c</p><p>d</p>\n\n\n<p>e"), "a.html")
    document = outcome.document
    assert [document.place(block.start).line for block in document.blocks] == [2, 4, 5, 8]


def test_places_in_a_page_on_one_line_count_blocks(read: Read) -> None:
    document = read(html("a<br>b<br>c<p>d<p>e"), "a.html").document
    assert [document.place(block.start).line for block in document.blocks] == [1, 2, 3]


def test_notes_as_libreoffice_writes_them(read: Read) -> None:
    source = html(
        '<p>Word<a class="sdfootnoteanc" name="n1anc" href="#n1sym"><sup>1</sup></a>.</p>'
        '<div id="n1"><p><a class="sdfootnotesym" name="n1sym" href="#n1anc">1</a> Text.</p></div>'
    )
    outcome = read(source, "a.html")
    assert outcome.blocks == ["Word1.", "Text."]
    note = outcome.document.blocks[1]
    assert (note.kind, note.note, note.label) == ("note", "1", "1")


def test_notes_as_word_writes_them(read: Read) -> None:
    source = html(
        '<p>Word<a href="#_ftn1" name="_ftnref1" title=""><span>[1]</span></a>.</p>'
        '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Text.</p></div>'
    )
    outcome = read(source, "a.html")
    assert outcome.blocks == ["Word[1].", "Text."]
    assert outcome.document.blocks[1].label == "1"


def test_a_note_marked_twice(read: Read) -> None:
    source = html(
        '<p>a<a id="r" href="#n" role="doc-noteref">1</a> b<a href="#n" epub:type="noteref">1</a>'
        '<p id="n">Text. <a href="#r">back</a>'
    )
    outcome = read(source, "a.html")
    targets = [mark.get("target") for mark in outcome.document.marks if mark.element == "ref"]
    assert targets == ["#note:1", "#note:1"]


def test_a_table_of_contents_is_no_list_of_notes(read: Read) -> None:
    source = html('<p><a href="#one">One</a><h2 id="one">One</h2><p>Words.')
    outcome = read(source, "a.html")
    assert [block.kind for block in outcome.document.blocks] == [
        "paragraph",
        "heading",
        "paragraph",
    ]
    assert outcome.codes == ["ED320"]


def test_paragraphs_with_looks_of_their_own(read: Read) -> None:
    outcome = read(html('<p style="Font-Weight: bold">a <i>b</i></p><p>c'), "a.html")
    assert outcome.marks("hi") == ["a b", "b"]


def test_text_is_composed_and_marks_move_along(read: Read) -> None:
    outcome = read(html("<p>cafe<b>\u0301 au</b> <i>lait</i> re\u0301<u>x</u>"), "a.html")
    assert outcome.blocks == ["caf\u00e9 au lait r\u00e9x"]
    assert outcome.marks("hi") == [" au", "lait", "x"]
