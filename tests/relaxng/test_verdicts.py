"""Valid or not: patterns, name classes, attributes and white space on small schemas."""

from collections.abc import Callable, Sequence

import pytest

from edition import relaxng

Load = Callable[[str], relaxng.Schema]

EMPTY = "<element name='{}'><empty/></element>"
A, B, C = (EMPTY.format(name) for name in "abc")
ATTRIBUTE = "<attribute name='{}'/>"
X, Y = (ATTRIBUTE.format(name) for name in "xy")


@pytest.mark.parametrize(
    ("content", "good", "bad"),
    [
        (A + B, ["<a/><b/>", " <a/> <!-- x --> <b/> "], ["<a/>", "<b/><a/>", "", "x<a/><b/>"]),
        (f"<choice>{A}{B}</choice>", ["<a/>", "<b/>"], ["", "<a/><b/>", "<c/>"]),
        (f"<optional>{A}</optional>{B}", ["<a/><b/>", "<b/>"], ["<a/>"]),
        (f"<zeroOrMore>{A}</zeroOrMore>", ["", "<a/><a/><a/>"], ["<b/>", "x"]),
        (f"<oneOrMore>{A}{B}</oneOrMore>", ["<a/><b/><a/><b/>"], ["", "<a/>", "<a/><b/><a/>"]),
        (
            f"<interleave>{A}{B}<optional>{C}</optional></interleave>",
            ["<a/><b/>", "<b/><c/><a/>"],
            ["<a/>", "<a/><b/><a/>"],
        ),
        (f"<mixed>{A}{B}</mixed>", ["<a/><b/>", "x<a/>y<b/>z"], ["x<b/><a/>"]),
        (f"<text/>{A}", ["x<a/>", "<a/>"], ["x<a/>y", "x"]),
        (f"<choice><data type='integer'/>{A}</choice>", ["1", " <a/> "], ["x", "1<a/>", "<a/>1"]),
        (f"<choice><value>v</value><group><text/>{A}</group></choice>", ["v", "w<a/>"], ["w"]),
        ("<data type='integer'/>", ["1", " 2 ", "<!-- x -->3"], ["", "x", "<a/>"]),
        ("<data type='token'/>", ["", " ", "x"], ["<a/>"]),
        ("<value></value>", ["", "  "], ["x"]),
        ("<list><oneOrMore><data type='integer'/></oneOrMore></list>", ["1 2", "3"], ["", "1 x"]),
        (
            "<list><value>a</value><data type='integer'/></list>",
            ["a 1"],
            ["1 a", "a", "a 1 1"],
        ),
        ("<list><empty/></list>", ["", " "], ["x"]),
        (
            "<data type='token'><except><choice><value>a</value><value>b</value></choice></except>"
            "</data>",
            ["c", ""],
            ["a", "b"],
        ),
        ("<notAllowed/>", [], ["", "x"]),
        (f"<choice><notAllowed/>{A}</choice>", ["<a/>"], [""]),
        (
            "<element><anyName><except><nsName ns=''/></except></anyName><text/></element>",
            ["<p:a xmlns:p='urn:p'>x</p:a>"],
            ["<a/>"],
        ),
        (
            "<element><nsName ns='urn:p'><except><name ns='urn:p'>b</name></except></nsName>"
            "<empty/></element>",
            ["<a xmlns='urn:p'/>"],
            ["<b xmlns='urn:p'/>", "<a/>"],
        ),
        (
            "<element><choice><name>a</name><name>b</name></choice><empty/></element>",
            ["<a/>", "<b/>"],
            ["<c/>"],
        ),
        # the same name twice, told apart by content and by attributes
        (
            "<choice><element name='a'><value>1</value></element>"
            "<group><element name='a'><value>2</value></element><ref-b/></group></choice>".replace(
                "<ref-b/>", B
            ),
            ["<a>1</a>", "<a>2</a><b/>"],
            ["<a>2</a>", "<a>1</a><b/>", "<a>3</a>"],
        ),
        (
            f"<choice><element name='a'>{X}</element><element name='a'>{Y}</element></choice>",
            ["<a x=''/>", "<a y=''/>"],
            ["<a/>", "<a x='' y=''/>"],
        ),
    ],
)
def test_content(load: Load, content: str, good: list[str], bad: list[str]) -> None:
    schema = load(f"<element name='r'>{content}</element>")
    for inside, verdict in [(each, True) for each in good] + [(each, False) for each in bad]:
        data = f"<r>{inside}</r>".encode()
        assert (inside, schema.is_valid(data)) == (inside, verdict)
        assert (inside, schema.validate(data) == []) == (inside, verdict)


@pytest.mark.parametrize(
    ("body", "good", "bad"),
    [
        (X, ["x='1'"], ["", "y=''", "x='1' y=''"]),
        (f"<optional>{X}</optional>{Y}", ["y=''", "y='' x=''"], ["x=''"]),
        (f"<choice>{X}{Y}</choice>", ["x=''", "y=''"], ["", "x='' y=''"]),
        (f"<optional><group>{X}{Y}</group></optional>", ["", "x='' y=''"], ["x=''"]),
        # the value of one decides about another
        (
            "<choice><group><attribute name='x'><value>1</value></attribute>"
            f"{Y}</group><attribute name='x'><value>2</value></attribute></choice>",
            ["x='1' y=''", "x='2'"],
            ["x='1'", "x='2' y=''", "x='3'"],
        ),
        (
            "<zeroOrMore><attribute><anyName><except><name>z</name></except></anyName></attribute>"
            "</zeroOrMore>",
            ["", "x='' y=''"],
            ["z=''"],
        ),
        (
            "<oneOrMore><attribute><nsName ns='urn:n'/><data type='integer'/></attribute>"
            "</oneOrMore>",
            ["xmlns:n='urn:n' n:a='1' n:b='2'"],
            ["", "a='1'", "xmlns:n='urn:n' n:a='x'"],
        ),
        ("<attribute name='xml:lang'><data type='language'/></attribute>", ["xml:lang='en'"], [""]),
        ("<attribute name='x'><empty/></attribute>", ["x=''", "x=' '"], ["x='1'"]),
        (
            "<attribute name='x'><choice><value>a</value><data type='integer'/></choice>"
            "</attribute>",
            ["x='a'", "x=' 1 '"],
            ["x='b'", "x=''"],
        ),
        ("<attribute name='x'><notAllowed/></attribute>", [], ["", "x=''"]),
        # no-break space is no white space
        (
            "<attribute name='x'><list><data type='token'/><data type='token'/></list></attribute>",
            ["x='a b'"],
            ["x='a\u00a0b'"],
        ),
    ],
)
def test_attributes(load: Load, body: str, good: list[str], bad: list[str]) -> None:
    schema = load(f"<element name='r'>{body}</element>")
    for _ in range(2):  # the second time by the plans of the first
        for tag, verdict in [(each, True) for each in good] + [(each, False) for each in bad]:
            data = f"<r {tag}/>".encode()
            assert (tag, schema.is_valid(data)) == (tag, verdict)
            assert (tag, schema.validate(data) == []) == (tag, verdict)


def test_attribute_or_element(load: Load) -> None:
    schema = load(f"<element name='r'><choice>{X}{A}</choice><optional>{Y}</optional></element>")
    assert schema.is_valid(b"<r x=''/>")
    assert schema.is_valid(b"<r y=''><a/></r>")
    assert not schema.is_valid(b"<r x=''><a/></r>")
    assert not schema.is_valid(b"<r/>")
    assert [each.code for each in schema.validate(b"<r z=''/>")] == ["ED105", "ED106"]


def test_grammars_inside_grammars(load: Load) -> None:
    schema = load(
        "<grammar><start><ref name='r'/></start>"
        "<define name='r'><element name='r'><grammar><start><ref name='x'/></start>"
        f"<define name='x'><group>{A}<parentRef name='x'/></group></define></grammar></element>"
        f"</define><div><define name='x'>{B}</define></div></grammar>"
    )
    assert schema.is_valid(b"<r><a/><b/></r>")
    assert not schema.is_valid(b"<r><a/><a/></r>")


def test_definitions_are_combined(load: Load) -> None:
    schema = load(
        f"<grammar><start combine='choice'>{A}</start><start combine='choice'>{B}</start>"
        "<start combine='choice'><element name='r'><ref name='x'/></element></start>"
        f"<define name='x' combine='interleave'>{A}</define>"
        f"<define name='x' combine='interleave'>{B}</define></grammar>"
    )
    assert schema.is_valid(b"<b/>")
    assert schema.is_valid(b"<r><b/><a/></r>")
    assert not schema.is_valid(b"<r><a/></r>")


def test_many_interleaved_elements_stay_fast(load: Load) -> None:
    names = [f"e{number}" for number in range(30)]
    schema = load(
        "<element name='r'><interleave>"
        + "".join(EMPTY.format(name) for name in names)
        + "</interleave></element>"
    )
    backwards = "".join(f"<{name}/>" for name in reversed(names))
    assert schema.is_valid(f"<r>{backwards}</r>".encode())
    assert not schema.is_valid(f"<r>{backwards}<e0/></r>".encode())


def test_states_are_forgotten_when_they_are_too_many(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("edition.relaxng.automaton._MOST_STATES", 2)
    schema = load(f"<element name='r'>{A}{B}{C}</element>")
    for _ in range(3):
        assert schema.is_valid(b"<r><a/><b/><c/></r>")
        assert len(schema.validate(b"<r><a/><c/></r>")) == 1


def test_identifiers(load: Load) -> None:
    schema = load(
        "<element name='r'><zeroOrMore><element name='e'>"
        "<optional><attribute name='id'><data type='ID'/></attribute></optional>"
        "<optional><attribute name='to'><data type='IDREF'/></attribute></optional>"
        "<optional><attribute name='all'><data type='IDREFS'/></attribute></optional>"
        "<optional><attribute name='some'><list><oneOrMore><data type='IDREF'/></oneOrMore></list>"
        "</attribute></optional></element></zeroOrMore></element>"
    )
    assert schema.id_conflict == ""
    for _ in range(2):
        assert schema.is_valid(b"<r><e to='a' all='b a' some='a'/><e id='a'/><e id='b'/></r>")
        assert not schema.is_valid(b"<r><e id='a'/><e id=' a '/></r>")
        assert not schema.is_valid(b"<r><e id='a'/><e id='a'/></r>")
        assert not schema.is_valid(b"<r><e to='x'/></r>")
        assert not schema.is_valid(b"<r><e all='x y'/></r>")
        assert not schema.is_valid(b"<r><e id='1'/></r>")
    found = schema.validate(b"<r>\n<e id='a'/>\n<e  id='a' some='z'/></r>")
    assert [(f.line, f.column, f.code) for f in found] == [(3, 5, "ED111"), (3, 12, "ED113")]
    assert found[0].message == '@id: "a" is given twice; first in line 2. On <e>, r/e[2].'
    assert found[1].message == (
        '@some: nothing in this file has the identifier "z". On <e>, r/e[2].'
    )


@pytest.mark.parametrize(
    "body",
    [
        "<element name='a'><attribute name='id'><data type='ID'/></attribute></element>"
        "<element name='b'><element name='a'><attribute name='id'/></element></element>",
        "<element name='a'><attribute name='id'><data type='ID'/></attribute></element>"
        "<element><anyName/><zeroOrMore><attribute><anyName/></attribute></zeroOrMore></element>",
        "<element><anyName/><attribute name='id'><choice><data type='ID'/><value>x</value></choice>"
        "</attribute></element>",
    ],
)
def test_identifiers_that_cannot_be_told_are_not_checked(load: Load, body: str) -> None:
    schema = load(f"<element name='r'>{body}</element>")
    assert "ID" in schema.id_conflict


def test_observer_sees_the_document_in_the_same_pass(load: Load) -> None:
    class Watcher:
        def __init__(self) -> None:
            self.seen: list[tuple[object, ...]] = []
            self.listening = False

        def start(self, name: str, attributes: Sequence[str], line: int, column: int) -> None:
            self.seen.append((name, tuple(attributes), line, column))
            self.listening = True

        def end(self, name: str) -> None:
            self.seen.append((name,))
            self.listening = False

        def text(self, text: str) -> None:
            self.seen.append(("text", text))

    watcher = Watcher()
    schema = load(
        "<element name='r' ns='urn:r'><mixed><element name='a'><text/></element></mixed></element>"
    )
    data = "<r xmlns='urn:r'>ä<a\nx='1'/>not heard</r>".encode()
    assert len(schema.validate(data, observer=watcher)) == 1
    assert watcher.seen == [
        ("urn:r}r", (), 1, 1),
        ("text", "ä"),
        ("urn:r}a", ("x", "1"), 1, 19),
        ("urn:r}a",),
        ("urn:r}r",),
    ]
