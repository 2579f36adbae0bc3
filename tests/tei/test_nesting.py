"""From annotations to bytes: nesting, layout, crossing spans, notes at their anchors."""

from collections.abc import Sequence

import pytest

from edition.model import Annotation, Block, Certainty, Document, Source
from edition.tei.ids import Ids
from edition.tei.nest import Nesting, set_notes_apart, write_text
from edition.tei.resolve import resolve
from edition.tei.serialise import Writer


def document(text: str) -> Document:
    return Document(Source("x.txt", "text/plain"), text, (Block(0, len(text)),))


def spans(text: str, *wanted: str) -> list[Annotation]:
    """Annotations from "element words" or "element@name=value words"; no words: at the end."""
    found = []
    for item in wanted:
        head, _, words = item.partition(" ")
        element, *pairs = head.split("@")
        start = text.index(words) if words else len(text)
        attributes = tuple((n, v) for n, _, v in (pair.partition("=") for pair in pairs))
        found.append(Annotation(start, start + len(words), element, attributes))
    return found


def written(text: str, annotations: Sequence[Annotation], **pointers: str) -> str:
    lost: list[str] = []
    settled = resolve(annotations, lambda a, why: lost.append(f"{a.element}: {why}"))
    rest, notes = set_notes_apart(settled)
    nesting = Nesting(document(text), Ids(), pointers=pointers, notes=notes)
    writer = Writer()
    writer.start("body")
    write_text(rest, nesting, writer)
    writer.end("body")
    data = writer.data().decode()
    body = data.split("\n", 1)[1].replace(' xmlns="http://www.tei-c.org/ns/1.0"', "")
    return body + "".join(f"!{reason}\n" for reason in lost)


def test_blocks_are_indented_and_running_text_is_not() -> None:
    text = "Liu: Good  morning,\nfriend."
    got = written(
        text,
        spans(text, f"sp {text}", "speaker Liu:", "p Good  morning,\nfriend.", "hi morning"),
    )
    assert got == (
        "<body>\n"
        '  <sp xml:id="sp-liu-good-morning-friend">\n'
        "    <speaker>Liu:</speaker>\n"
        '    <p xml:id="p-good-morning-friend">Good <hi>morning</hi>, friend.</p>\n'
        "  </sp>\n"
        "</body>\n"
    )


def test_a_paragraph_joined_over_a_page_break_keeps_the_break() -> None:
    text = "when necessary\n\nand possible."
    got = written(text, [Annotation(0, len(text), "p"), Annotation(16, 16, "pb", (("n", "2"),))])
    assert '>when necessary <pb n="2"/>and possible.</p>' in got


def test_a_break_inside_a_word_adds_no_space() -> None:
    text = "neces-\nsary"
    got = written(
        text,
        [
            Annotation(0, len(text), "p"),
            Annotation(5, 7, "omit", (("as", "lb"),)),
            Annotation(7, 7, "lb", (("break", "no"), ("rend", "hyphen"))),
        ],
    )
    assert '>neces<lb break="no" rend="hyphen"/>sary</p>' in got


def test_a_page_break_between_blocks_stands_between_them() -> None:
    text = "one\n\ntwo"
    got = written(text, [Annotation(0, 3, "p"), Annotation(5, 8, "p"), Annotation(5, 5, "pb")])
    assert got.index("one</p>") < got.index("<pb/>") < got.index("two</p>")


def test_a_gap_at_the_end_of_a_paragraph_stays_in_it() -> None:
    text = "Printed and"
    got = written(text, [Annotation(0, 11, "p"), Annotation(11, 11, "gap")])
    assert "Printed and<gap/></p>" in got


def test_what_is_crossed_is_split_and_says_so() -> None:
    text = "one two three"
    got = written(text, spans(text, f"p {text}", "hi one two", "persName two three"))
    assert got == (
        "<body>\n"
        '  <p xml:id="p-one-two-three"><hi xml:id="hi-one-two-three" next="#hi-two-three">one </hi>'
        '<persName><hi xml:id="hi-two-three" prev="#hi-one-two-three">two</hi> three</persName></p>'
        "\n</body>\n"
    ).replace("one </hi><", "one</hi> <")


def test_of_two_names_over_the_same_words_one_stays() -> None:
    text = "the Henry Luce Foundation gave"
    got = written(text, spans(text, f"p {text}", "orgName Henry Luce Foundation", "persName Luce"))
    assert "the <orgName>Henry Luce Foundation</orgName> gave" in got
    assert "!persName: orgName stands there already" in got


def test_a_part_goes_with_its_whole() -> None:
    text = "the Luce Foundation"
    got = written(text, spans(text, f"p {text}", "orgName Luce Foundation", "surname Luce"))
    assert "<surname>" not in got
    assert "!surname: it is part of no persName" in got


def test_brackets_become_markup() -> None:
    text = "Yong-geon's [Yong-gon's] health"
    got = written(
        text,
        [
            Annotation(0, len(text), "p"),
            Annotation(0, 24, "choice"),
            Annotation(0, 11, "orig"),
            Annotation(11, 13, "omit"),
            Annotation(13, 23, "reg"),
            Annotation(23, 24, "omit"),
        ],
    )
    assert "><choice><orig>Yong-geon's</orig><reg>Yong-gon's</reg></choice> health</p>" in got


def test_what_is_missing_is_described() -> None:
    text = "he said [inaudible] then"
    got = written(text, spans(text, f"p {text}", "gap@reason=inaudible [inaudible]"))
    assert 'said <gap reason="inaudible"><desc>[inaudible]</desc></gap> then' in got


def test_a_note_stands_at_its_anchor() -> None:
    text = "so it was.1 And\n\n1 See below."
    got = written(
        text,
        [
            *spans(text, "p so it was.1 And", "ref@target=#note:1 1"),
            *spans(text, "note@xml:id=note:1@place=bottom 1 See below."),
            Annotation(17, 19, "omit", (("as", "n"),)),
        ],
    )
    assert (
        '>so it was.<note xml:id="note-1-see-below" place="bottom" n="1">See below.</note> And'
        in got
    )


def test_pointers_and_certainty() -> None:
    text = "President Liu spoke"
    mention = Annotation(10, 13, "persName", refers="liu", cert=Certainty.MEDIUM)
    got = written(text, [Annotation(0, len(text), "p"), mention], liu="#liu")
    assert '<persName ref="#liu" cert="medium" resp="#edition">Liu</persName>' in got


def test_text_between_blocks_is_an_error_of_ours() -> None:
    writer = Writer()
    writer.start("body")
    with pytest.raises(ValueError, match="text between blocks"):
        writer.text("lost")


def test_a_file_is_whole_or_an_error() -> None:
    writer = Writer()
    writer.start("body")
    with pytest.raises(ValueError, match="still open"):
        writer.data()
    with pytest.raises(ValueError, match="p ends where body is open"):
        writer.end("p")


def test_a_phrase_over_lines_of_verse_gets_a_part_in_each() -> None:
    text = "one two\nthree four\nfive"
    lines = ["l one two", "l three four", "l five"]
    got = written(text, spans(text, f"lg {text}", *lines, "hi two\nthree four\nfive"))
    assert got.count("<l><hi ") == 2
    assert "<hi" not in got.replace("<l><hi ", "").partition("<l>three")[2]
    assert "!" not in got


def test_what_may_not_stand_there_goes_and_is_reported() -> None:
    text = "order, 1450–1830, of Rep. Adams"
    bibl = ["bibl order, 1450–1830, of Rep. Adams", "hi order, 1450–1830", "citedRange 1450–1830"]
    got = written(text, spans(text, f"p {text}", *bibl, "idno Rep. Adams", "persName Adams"))
    assert "<hi>order, 1450–1830</hi>, of <idno>Rep. Adams</idno>" in got
    assert "!citedRange: it may not stand inside hi\n" in got
    assert "!persName: it may not stand inside idno\n" in got


def test_a_page_break_is_stronger_than_what_cannot_hold_it() -> None:
    text = "see RG 59 [more]"
    got = written(
        text,
        [
            *spans(text, f"p {text}", f"bibl {text}", "idno RG 59", "supplied [more]"),
            Annotation(7, 7, "pb"),
        ],
    )
    assert ">see RG <pb/>59 <supplied>" in got.replace("<bibl>", "")
    assert "!idno: pb stands in it\n" in got


def test_a_page_break_between_cells_stands_in_the_next() -> None:
    text = "one two "
    row = [Annotation(0, 8, name) for name in ("table", "row")]
    cells = [Annotation(0, 3, "cell"), Annotation(4, 7, "cell")]
    got = written(text, [*row, *cells, Annotation(4, 4, "pb"), Annotation(7, 7, "pb")])
    assert "<cell><pb/>two</cell>" in got
    assert "</table>\n  <pb/>" in got


def notes_of(*called: tuple[int, str]) -> list[Annotation]:
    """The blocks of "ab\\nn o\\nq r": a paragraph and the notes 1 and 2, with marks at offsets."""
    return [
        Annotation(0, 2, "p"),
        Annotation(3, 6, "note", (("xml:id", "note:1"),)),
        Annotation(7, 10, "note", (("xml:id", "note:2"),)),
        *(Annotation(place, place, "ref", (("target", f"#note:{key}"),)) for place, key in called),
    ]


def test_a_note_called_twice_is_written_once() -> None:
    got = written("ab\nn o\nq r", notes_of((1, "1"), (2, "1")))
    assert got.count("n o") == 1
    assert '</note>b<ref type="noteCall" target="#note-n-o" rend="superscript">1</ref></p>' in got


def test_a_note_called_at_the_end_of_a_note_stands_in_it() -> None:
    got = written("ab\nn o\nq r", notes_of((1, "1"), (6, "2")))
    assert 'n="1">n o<note xml:id="note-q-r" n="2">q r</note></note>b' in got


def test_notes_that_only_call_each_other_are_not_lost() -> None:
    got = written("ab\nn o\nq r", notes_of((4, "2"), (8, "1"), (5, "1")))
    assert '>n<note xml:id="note-q-r" n="2">q r</note> o</note>' in got
    assert ">ab</p>" in got
