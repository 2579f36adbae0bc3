"""What is said of a fault, where, and how the engine goes on."""

from collections.abc import Callable

import pytest

from edition import relaxng

Load = Callable[[str], relaxng.Schema]

PLAY = """
<grammar ns="urn:play">
  <start><element name="play">
    <ref name="header"/>
    <oneOrMore><ref name="act"/></oneOrMore>
  </element></start>
  <define name="header"><element name="header">
    <element name="title"><text/></element>
    <element name="author"><text/></element>
    <element name="date">
      <optional><attribute name="when"><choice><data type="date"/><data type="gYear"/></choice>
      </attribute></optional><text/>
    </element>
    <zeroOrMore><element name="note"><text/></element></zeroOrMore>
  </element></define>
  <define name="act"><element name="act">
    <optional><attribute name="xml:id"><data type="ID"/></attribute></optional>
    <optional><attribute name="type"><choice><value>act</value><value>prologue</value></choice>
    </attribute></optional>
    <optional><element name="head"><text/></element></optional>
    <oneOrMore><choice><ref name="speech"/><ref name="stage"/></choice></oneOrMore>
  </element></define>
  <define name="speech"><element name="speech">
    <attribute name="who"><list><oneOrMore><data type="anyURI"><param name="pattern">\\S+</param>
    </data></oneOrMore></list></attribute>
    <optional><element name="speaker"><text/></element></optional>
    <oneOrMore><choice><element name="line"><mixed><zeroOrMore><ref name="stage"/></zeroOrMore>
    </mixed></element><ref name="stage"/></choice></oneOrMore>
  </element></define>
  <define name="stage"><element name="stage">
    <optional><attribute name="count"><data type="integer"/></attribute></optional><text/>
  </element></define>
</grammar>
"""
HEADER = "<header><title>T</title><author>A</author><date>D</date></header>"


@pytest.fixture
def play(load: Load) -> relaxng.Schema:
    """Return the schema of plays."""
    return load(PLAY.strip())


def findings(schema: relaxng.Schema, inside: str, header: str = HEADER) -> list[relaxng.Finding]:
    """Return the findings of a play whose acts start in line 2."""
    return schema.validate(f'<play xmlns="urn:play">{header}\n{inside}</play>'.encode())


def told(found: list[relaxng.Finding]) -> list[tuple[int, int, str, str]]:
    """Return the parts that an editor sees."""
    return [(each.line, each.column, each.code, each.message) for each in found]


SPEECH = '<speech who="#a"><line>x</line></speech>'


@pytest.mark.parametrize(
    ("acts", "expected"),
    [
        (f"<act>{SPEECH}</act>", []),
        (
            '<act><speech who="#a"><speeker>Ä</speeker><line>x</line></speech></act>',
            (2, 23, "ED102", "<speeker> is not an element of this schema; did you mean <speaker>? "
             "In <speech>, play/act/speech."),
        ),
        (
            f"<act><xyz><q/></xyz>{SPEECH}<xyz/></act>",
            (2, 6, "ED102", "<xyz> is not an element of this schema. The same once more in this "
             "element. In <act>, play/act."),
        ),
        (
            f"<act>{SPEECH}<autor>x</autor></act>",
            (2, 46, "ED102", "<autor> is not an element of this schema; did you mean <author>? "
             "In <act>, play/act."),
        ),
        (
            f"<act>{SPEECH}<head>x</head></act>",
            (2, 46, "ED103", "<head> is not allowed here; in <act> it must come earlier. "
             "In <act>, play/act."),
        ),
        (
            '<act><speech who="#a"><line>x<title>y</title></line></speech></act>',
            (2, 30, "ED103", "<title> is not allowed in <line>; it may stand in <header>. "
             "In <line>, play/act/speech/line."),
        ),
        (
            '<act><speech who="#a"><speaker>x</speaker></speech></act>',
            (2, 43, "ED105", "<speech> ends too early: it still needs <line> or <stage>. "
             "In <speech>, play/act/speech."),
        ),
        (
            f"<act>{SPEECH}</act><act/>",
            (2, 52, "ED105", "<act> ends too early: it still needs <speech>, <head> or <stage>. "
             "On <act>, play/act[2]."),
        ),
        (
            "<act><speech><line>x</line></speech></act>",
            (2, 6, "ED107", "<speech> needs the attribute @who. On <speech>, play/act/speech."),
        ),
        (
            '<act><speech wo="#a"><line>x</line></speech></act>',
            (2, 14, "ED106", "@wo is not allowed on <speech>; did you mean @who? "
             "On <speech>, play/act/speech."),
        ),
        (
            f'<act\n  xmlns:p="urn:p" type="act" colour="x">{SPEECH}</act>',
            (3, 30, "ED106", "@colour is not allowed on <act>. On <act>, play/act."),
        ),
        (
            f'<act type="prolouge">{SPEECH}</act>',
            (2, 6, "ED108", '@type: "prolouge" is not allowed; did you mean "prologue"? '
             "On <act>, play/act."),
        ),
        (
            f'<act type="">{SPEECH}</act>',
            (2, 6, "ED108", "@type: the empty value must be act or prologue. On <act>, play/act."),
        ),
        (
            '<act><speech who="#a %x"><line>x</line></speech></act>',
            (2, 14, "ED108", '@who: in "#a %x" the word "%x" has a % without two '
             "hexadecimal digits. On <speech>, play/act/speech."),
        ),
        (
            '<act><speech who=""><line>x</line></speech></act>',
            (2, 14, "ED108", "@who: the value is empty. On <speech>, play/act/speech."),
        ),
        (
            '<act><stage count="1.5"/></act>',
            (2, 13, "ED108", '@count: "1.5" is not a whole number. On <stage>, play/act/stage.'),
        ),
        (
            f"<act>{SPEECH} ä <!-- c -->x{SPEECH}</act>",
            (2, 47, "ED109", 'Text ("ä x") is not allowed in <act>; it must stand in <stage>. '
             "In <act>, play/act."),
        ),
        (
            f"<act>{SPEECH}x{SPEECH}y\n</act>",
            (2, 46, "ED109", 'Text ("x") is not allowed in <act>; it must stand in <stage>. '
             "The same once more in this element. In <act>, play/act."),
        ),
        (
            f'<act xml:id="a">{SPEECH}</act>\n<act xml:id="a">{SPEECH}</act>',
            (3, 6, "ED111", '@xml:id: "a" is given twice; first in line 2. On <act>, play/act[2].'),
        ),
    ],
)  # fmt: skip
def test_one_fault_is_one_finding(
    play: relaxng.Schema, acts: str, expected: tuple[int, int, str, str] | list[object]
) -> None:
    assert told(findings(play, acts)) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (
            "<header><title/><date/></header>",
            ("ED104", "<author> is missing before <date>. In <header>, play/header."),
        ),
        (
            "<header><title/><date/><author/></header>",
            ("ED103", "<author> must come before <date>. In <header>, play/header."),
        ),
        (
            "<header><title/><author/></header>",
            ("ED105", "<header> ends too early: <date> is missing. In <header>, play/header."),
        ),
        (
            "<header/>",
            ("ED105", "<header> ends too early: <title>, <author> and <date> are missing. "
             "On <header>, play/header."),
        ),
        (
            "<header><title/><line>x</line><date/></header>",
            ("ED103", "<line> is not allowed in <header>; it may stand in <speech>. "
             "Expected here: <author>. In <header>, play/header."),
        ),
        (
            "<header><note/><title/><author/><date/></header>",
            ("ED103", "<note> is not allowed here; in <header> it must come later. "
             "In <header>, play/header."),
        ),
        (
            '<header><title/><author/><date when="1820-02-31"/></header>',
            ("ED108", "@when: 1820-02-31: February 1820 has 29 days. On <date>, play/header/date."),
        ),
        (
            '<header><title/><author/><date when="soon"/></header>',
            ("ED108", '@when: "soon" must be a date (YYYY-MM-DD) or a year (YYYY). '
             "On <date>, play/header/date."),
        ),
        ("", ("ED104", "<header> is missing before <act>. In <play>, play.")),
    ],
)  # fmt: skip
def test_what_is_missing(play: relaxng.Schema, header: str, expected: tuple[str, str]) -> None:
    found = findings(play, f"<act>{SPEECH}</act>", header)
    code, message = expected
    assert [(each.code, each.message) for each in found if "must come" not in message] == (
        [expected] if "must come" not in message else []
    )
    assert (found[0].code, found[0].message) == (code, message)


def test_inside_an_unknown_element_known_ones_are_matched(play: relaxng.Schema) -> None:
    found = findings(play, f"<act>{SPEECH}<xyz><q/><speech/><stage/></xyz></act>")
    assert [(each.column, each.code) for each in found] == [
        (46, "ED102"),
        (55, "ED107"),
        (55, "ED105"),
    ]


def test_moved_element_is_one_finding(play: relaxng.Schema) -> None:
    header = "<header><title/><date/></header>"
    later = findings(play, f"<act>{SPEECH}<author/></act>", header)
    assert [each.message for each in later] == [
        "<author> is missing before <date>. It stands in <act>, line 2. In <header>, play/header."
    ]
    speech = '<speech who="#a"><header/><line>x</line></speech>'
    schema_first = play.validate(
        f'<play xmlns="urn:play"><header><line/><title/><author/></header>'
        f"<act>{speech}</act></play>".encode()
    )
    assert [each.code for each in schema_first] == ["ED103", "ED103"]


def test_many_faults_are_all_found(play: relaxng.Schema) -> None:
    acts = (
        '<act><heat>x</heat><speech who="#a"><line>x</line></speech></act>\n'
        '<act type="x"><speech who=""><speaker/><speaker/><line>x</line></speech></act>\n'
        "<act>text<stage><title/></stage></act>"
    )
    assert [(each.line, each.code) for each in findings(play, acts)] == [
        (2, "ED102"),
        (3, "ED108"),
        (3, "ED108"),
        (3, "ED103"),
        (4, "ED109"),
        (4, "ED103"),
    ]


def test_expectations_put_what_the_document_uses_first(play: relaxng.Schema) -> None:
    acts = f'<act>{SPEECH}<stage/><stage/><stage/><xyz/></act><act><speech who="#a"/></act>'
    found = findings(play, acts)
    assert found[0].expected == ("stage", "speech")
    assert found[1].expected == ("line", "speaker", "stage")
    assert found[0].element == "xyz"
    assert found[0].path == "play/act[1]"
    misspelt = findings(play, f'<act typ="act">{SPEECH}</act>')
    assert misspelt[0].hint == "type"
    assert misspelt[0].expected == ("type", "xml:id")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (
            b"<ply xmlns='urn:play'/>",
            [("ED112", "<ply> cannot be the root element; this schema starts with <play>."),
             ("ED105", "<play> ends too early: <header> and <act> are missing. On <play>, ply.")],
        ),
        (
            b"<stage xmlns='urn:play'><x/></stage>",
            [("ED112", "<stage> cannot be the root element; this schema starts with <play>."),
             ("ED102", "<x> is not an element of this schema. In <stage>, stage.")],
        ),
        (
            b"<html><x><act y='1'/></x></html>",
            [("ED112", "<html> cannot be the root element; this schema starts with <play>.")],
        ),
        (
            b"<play><header><title/><author/><date/></header><act><stage/></act></play>",
            [("ED112", "<play> is in no namespace, but must be in the namespace urn:play.")],
        ),
    ],
)  # fmt: skip
def test_wrong_root(play: relaxng.Schema, data: bytes, expected: list[tuple[str, str]]) -> None:
    assert [(each.code, each.message) for each in play.validate(data)] == expected


def test_wrong_namespace_is_said_once(play: relaxng.Schema) -> None:
    act = '<act xmlns="urn:pley"><speech who="#a"><line>x</line></speech><stage/></act>'
    assert [each.message for each in findings(play, act + act)] == [
        "<act> is in the namespace urn:pley, but must be in the namespace urn:play. "
        "In <play>, play."
    ]


def test_text_of_a_wrong_type(load: Load) -> None:
    schema = load(
        "<element name='r'><oneOrMore><element name='n'><data type='integer'/></element>"
        "</oneOrMore></element>"
    )
    found = schema.validate("<r>\n<n>1</n>\n<n>\n  zwölf</n><n/><n>2<x/></n><n>3</n></r>".encode())
    assert told(found) == [
        (4, 3, "ED110", 'The content of <n>: "zwölf" is not a whole number. In <n>, r/n[2].'),
        (4, 12, "ED110", "The content of <n>: the value is empty. On <n>, r/n[3]."),
        (4, 20, "ED102", "<x> is not an element of this schema. In <n>, r/n[4]."),
    ]


def test_attributes_that_exclude_one_another(load: Load) -> None:
    schema = load(
        "<element name='r'><choice><attribute name='a'/><attribute name='b'/></choice></element>"
    )
    assert told(schema.validate(b"<r a='' b=''/>")) == [
        (1, 9, "ED106", "@b is not allowed together with @a on <r>. On <r>, r.")
    ]
    found = schema.validate(b"<r/>")
    assert told(found) == [(1, 1, "ED107", "<r> needs the attribute @a or @b. On <r>, r.")]
    assert found[0].expected == ("a", "b")


def test_values_that_exclude_one_another(load: Load) -> None:
    schema = load(
        "<element name='r'><choice><group><attribute name='x'><value>1</value></attribute>"
        "<attribute name='y'/></group><attribute name='x'><value>2</value></attribute></choice>"
        "</element>"
    )
    assert told(schema.validate(b"<r x='1'/>")) == [
        (1, 4, "ED108", "@x: these values cannot stand together on <r>. On <r>, r.")
    ]


def test_attributes_that_depend_on_content(load: Load) -> None:
    schema = load(
        "<element name='r'><choice><group><attribute name='x'/><attribute name='y'/></group>"
        "<element name='a'><empty/></element></choice></element>"
    )
    assert [each.code for each in schema.validate(b"<r x='1'><a/></r>")] == ["ED108"]
    assert [each.code for each in schema.validate(b"<r/>")] == ["ED105"]


def test_too_many_findings_are_counted(load: Load) -> None:
    schema = load(
        "<element name='r'><zeroOrMore><element name='a'><empty/></element></zeroOrMore></element>"
    )
    data = b"<r>" + b"<a x='1'/>" * 5 + b"</r>"
    found = schema.validate(data, limits=relaxng.Limits(findings=2))
    assert len(found) == 3
    assert found[-1].message == "The file has 3 further findings, which are not listed."


def test_every_code_is_described() -> None:
    assert list(relaxng.CODES) == [f"ED{number}" for number in range(101, 114)]
    assert all(relaxng.CODES.values())
