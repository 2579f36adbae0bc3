"""Plain text: blocks to lines."""

import unicodedata

from lxml import etree

from edition.publishing.outputs.text import NARROW, lay_out


def text(blocks: str) -> str:
    return lay_out(etree.fromstring(f"<blocks>{blocks}</blocks>")).text


def test_words_are_wrapped_at_72() -> None:
    lines = text(f'<block kind="p">{"word " * 40}</block>').splitlines()
    assert max(map(len, lines)) <= 72
    assert " ".join(lines).split() == ["word"] * 40


def test_a_long_word_stands_alone_and_whole() -> None:
    word = "x" * 100
    assert text(f'<block kind="p">a {word} b</block>') == f"a\n{word}\nb\n"


def test_wide_letters_take_two_columns() -> None:
    assert text(f'<block kind="p">{"中" * 30} {"文" * 30}</block>').count("\n") == 2


def test_a_list_in_a_paragraph_is_indented_and_the_words_after_it_go_on() -> None:
    blocks = (
        '<block kind="p">before <block kind="list"><block kind="item">one</block>'
        '<block kind="item">two</block></block> after</block>'
    )
    assert text(blocks) == "before\n\n- one\n- two\n\nafter\n"


def test_a_speech_follows_its_speaker() -> None:
    speech = (
        '<block kind="sp" id="s"><block kind="speaker">A</block>'
        '<block kind="p" id="p">yes</block></block>'
    )
    laid_out = lay_out(etree.fromstring(f"<blocks>{speech}{speech}</blocks>"))
    assert laid_out.text == "A\n    yes\n\nA\n    yes\n"
    assert laid_out.line_map == "1\ts\n2\tp\n4\ts\n5\tp\n"


def test_a_hard_space_does_not_break() -> None:
    assert text('<block kind="p">10\u00a0km</block>') == "10\u00a0km\n"


def test_lines_are_as_long_whatever_letters_they_have() -> None:
    """The short way for narrow letters and the long one for all give the same lines."""
    one, marked = "\N{GREEK SMALL LETTER EPSILON WITH DASIA AND VARIA}", "ε\u0314\u0300"
    words = f'<block kind="l">{f"ein Wort — {one}ν " * 12}</block>'
    lines = text(words).splitlines()
    assert text(words.replace(one, marked)).replace(marked, one).splitlines() == lines
    assert max(map(len, lines)) <= 72


def test_narrow_letters_take_one_column() -> None:
    letters = [chr(code) for code in range(0x3000) if unicodedata.category(chr(code)) != "Cn"]
    narrow = [letter for letter in letters if NARROW.fullmatch(letter)]
    assert not [letter for letter in narrow if unicodedata.combining(letter)]
    assert not [letter for letter in narrow if unicodedata.east_asian_width(letter) in "WF"]
    assert len(narrow) > 1500
