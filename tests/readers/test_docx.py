"""DOCX: what Word writes in more than one way."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'


def docx(body: str, **parts: str) -> bytes:
    """A document of this body; parts by kind ("styles", "numbering", ...) as their content."""
    relations = "".join(
        f'<Relationship Id="{kind}" Type="{KINDS}{kind}" Target="/word/{kind}.xml"/>'
        for kind in parts
    )
    members = {
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f"<Relationships {PACKAGE}>{relations}</Relationships>",
        **{
            f"word/{kind}.xml": f"<w:{kind} {SPACES}>{part}</w:{kind}>"
            for kind, part in parts.items()
        },
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def p(runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def test_runs_of_one_look_are_one_mark(read: Read) -> None:
    body = p(r("Mayor ", "<w:b/>") + r("Berg", '<w:b w:val="1"/>') + r(" a", '<w:b w:val="0"/>'))
    assert read(docx(body), "a.docx").marks("hi") == ["Mayor Berg"]


def test_strict_open_xml(read: Read) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(
            "word/document.xml",
            '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">'
            "<w:body><w:p><w:r><w:t>Words.</w:t></w:r></w:p></w:body></w:document>",
        )
    assert read(buffer.getvalue(), "a.docx").blocks == ["Words."]


def test_moved_text_stands_at_both_places(read: Read) -> None:
    body = p(f"<w:moveFrom>{r('here')}</w:moveFrom>{r(' and ')}<w:moveTo>{r('there')}</w:moveTo>")
    outcome = read(docx(body), "a.docx")
    assert (outcome.marks("del"), outcome.marks("add")) == (["here"], ["there"])


@pytest.mark.parametrize(
    "link",
    [
        '<w:fldSimple w:instr=" HYPERLINK &quot;https://x.y/z&quot; ">{}</w:fldSimple>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK </w:instrText>'
        '</w:r><w:r><w:instrText>https://x.y/z</w:instrText><w:fldChar w:fldCharType="separate"/>'
        '</w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ],
)
def test_links_as_fields(read: Read, link: str) -> None:
    outcome = read(docx(p(r("See ") + link.format(r("this")) + r("."))), "a.docx")
    assert outcome.blocks == ["See this."]
    assert outcome.marks("ref") == ["this"]


def test_other_fields_leave_their_result(read: Read) -> None:
    body = p(
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:t>x</w:t>'
        '<w:fldChar w:fldCharType="separate"/><w:t>7</w:t><w:fldChar w:fldCharType="end"/></w:r>'
        '<w:hyperlink w:anchor="above"><w:r><w:t> above</w:t></w:r></w:hyperlink>'
    )
    outcome = read(docx(body), "a.docx")
    assert outcome.blocks == ["7 above"]
    assert outcome.codes == ["ED320"]


def test_breaks(read: Read) -> None:
    section = '<w:sectPr><w:type w:val="{}"/></w:sectPr>'
    body = (
        p(r("one") + '<w:r><w:br w:type="column"/><w:t>two</w:t><w:cr/><w:t>three</w:t></w:r>')
        + p(r("four"), section.format("nextPage"))
        + p("<w:r><w:lastRenderedPageBreak/></w:r>" + r("five"), section.format("continuous"))
        + p(r("six"), '<w:pageBreakBefore w:val="false"/>')
    )
    outcome = read(docx(body), "a.docx")
    assert outcome.blocks == ["onetwo\nthree", "four", "five", "six"]
    assert len(outcome.marks("cb")) == 1
    (page,) = (mark for mark in outcome.document.marks if mark.element == "pb")
    assert outcome.document.place(page.start).line == 2


def numbered(level: int, number: int = 1) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


LEVELS = "".join(
    f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
    f'<w:lvlText w:val="{text}"/></w:lvl>'
    for level, (start, form, text) in enumerate(
        [
            (3, "lowerRoman", "%1."),
            (1, "decimalZero", "%1-%2"),
            (1, "bullet", "\uf0b7"),
            (1, "none", ""),
        ]
    )
)
NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{LEVELS}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def test_numbers_are_computed(read: Read) -> None:
    levels = [0, 1, 1, 0, 1, 2, 3]
    body = "".join(p(r("x"), numbered(level)) for level in levels) + p(r("y"), numbered(9))
    outcome = read(docx(body, numbering=NUMBERING), "a.docx")
    labels = [block.label for block in outcome.document.blocks]
    assert labels == ["iii.", "iii-01", "iii-02", "iv.", "iv-01", "•", "", ""]
    assert [block.level for block in outcome.document.blocks][:7] == [1, 2, 2, 1, 2, 3, 4]


def test_a_style_numbers_and_a_paragraph_may_refuse(read: Read) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="Clause"/><w:pPr>'
        f'{numbered(0)}<w:outlineLvl w:val="9"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="M"><w:basedOn w:val="L"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="N"><w:name w:val="N"/>'
        '<w:basedOn w:val="N"/></w:style>'
    )
    body = (
        p(r("a"), '<w:pStyle w:val="M"/>')
        + p(r("b"), f'<w:pStyle w:val="L"/>{numbered(0, 0)}')
        + p(r("c"), '<w:pStyle w:val="N"/><w:outlineLvl w:val="1"/>')
        + p(r("d"), '<w:pStyle w:val="unknown"/>')
    )
    document = read(docx(body, numbering=NUMBERING, styles=styles), "a.docx").document
    assert [(block.kind, block.label, block.style) for block in document.blocks] == [
        ("item", "iii.", "M"), ("paragraph", "", "Clause"), ("heading", "", "N"),
        ("paragraph", "", "unknown"),
    ]  # fmt: skip


def test_the_settings_say_how_notes_are_numbered(read: Read) -> None:
    notes = "".join(
        f'<w:footnote w:id="{number}">{p(r(f"Note {number}."), numbered(0))}</w:footnote>'
        for number in (5, 6)
    )
    body = p(r("a") + '<w:r><w:footnoteReference w:id="6"/><w:footnoteReference w:id="5"/></w:r>')
    settings = '<w:footnotePr><w:numFmt w:val="upperLetter"/></w:footnotePr>'
    source = docx(body, footnotes=notes, settings=settings, numbering=NUMBERING)
    blocks = read(source, "a.docx").document.blocks[1:]
    assert [(block.note, block.label) for block in blocks] == [("fn6", "A iii."), ("fn5", "B iv.")]


def test_control_characters_cannot_come_in(read: Read) -> None:
    outcome = read(docx(p(r("a\u0085b\ufeff"))), "a.docx")
    assert outcome.blocks[0].startswith("a")


def test_a_column_of_looks(read: Read) -> None:
    looks = '<w:highlight w:val="yellow"/><w:u w:val="single"/><w:vertAlign w:val="subscript"/>'
    outcome = read(docx(p(r("x", looks + "<w:smallCaps/><w:strike/>"))), "a.docx")
    rends = {mark.get("rend") for mark in outcome.document.marks}
    assert rends == {"underline", "subscript", "smallcaps", "strikethrough"}
    assert outcome.codes == ["ED320"]


@pytest.mark.parametrize(
    ("char", "words"),
    [("zz", "\ufffd"), ("D800", "\ufffd"), ("F0B7", "•"), ("00A7", "§"), ("", "\ufffd")],
)
def test_symbols(read: Read, char: str, words: str) -> None:
    body = p(r("a") + f'<w:r><w:sym w:char="{char}"/></w:r>')
    assert read(docx(body), "a.docx").blocks == [f"a{words}"]


@pytest.mark.parametrize("number", ["²", "-1", "x", "99999999999999"])
def test_numbers_that_are_none(read: Read, number: str) -> None:
    levels = LEVELS.replace('w:start w:val="3"', f'w:start w:val="{number}"')
    numbering = NUMBERING.replace(LEVELS, levels)
    body = p(r("a"), f'{numbered(0)}<w:outlineLvl w:val="{number}"/>')
    assert read(docx(body, numbering=numbering), "a.docx").document.blocks[0].label == "i."
