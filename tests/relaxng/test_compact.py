"""The compact syntax: the same patterns as in XML, and each fault with its place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from edition import relaxng

LoadCompact = Callable[[str | bytes], relaxng.Schema]
ONE = "element a {{ {} }}"
WITH_A = 'namespace a = "urn:a"\n'


@pytest.fixture
def load_compact(tmp_path: Path) -> LoadCompact:
    """Return a function that loads a schema in compact syntax from its text."""

    def load_text(text: str | bytes) -> relaxng.Schema:
        path = tmp_path / "schema.rnc"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return relaxng.load(path, cache=False)

    return load_text


@pytest.mark.parametrize(
    ("schema", "valid", "invalid"),
    [
        (ONE.format("empty"), "<a/>", "<a>x</a>"),
        (ONE.format("text"), "<a>x</a>", "<b/>"),
        (ONE.format("element b { empty }, element c { empty }?"), "<a><b/></a>", "<a><c/></a>"),
        (ONE.format("element b { empty } | text"), "<a>x</a>", "<a>x<b/></a>"),
        (ONE.format("element b { empty } & element c { empty }"), "<a><c/><b/></a>", "<a><c/></a>"),
        (ONE.format("mixed { element b { empty }* }"), "<a>x<b/>y</a>", "<a><c/></a>"),
        (ONE.format("(element b { empty }, text)+"), "<a><b/>x<b/></a>", "<a>x</a>"),
        (ONE.format("notAllowed | attribute x { text }"), "<a x=''/>", "<a/>"),
        (ONE.format('"one" | "two"'), "<a> two </a>", "<a>three</a>"),
        (ONE.format('string "one"'), "<a>one</a>", "<a> one</a>"),
        (ONE.format('token "one"'), "<a> one</a>", "<a>two</a>"),
        (ONE.format('"o" ~ \'ne\' ~ """ t"w"o"""'), '<a>one t"w"o</a>', "<a>one</a>"),
        (ONE.format("'''x\ny'''"), "<a>x\ny</a>", "<a>xy</a>"),
        (ONE.format('string "x\\x{A}y"'), "<a>x\ny</a>", "<a>x y</a>"),
        (ONE.format('""""""'), "<a/>", "<a>x</a>"),
        ("el\\x{65}ment \\xx{e9} { empty }", "<é/>", "<e/>"),
        (ONE.format("xsd:integer"), "<a>12</a>", "<a>x</a>"),
        (ONE.format('xsd:string { minLength = "2" pattern = "x" ~ "+" }'), "<a>xx</a>", "<a>x</a>"),
        (ONE.format('xsd:token - ("b" | "c")'), "<a>a</a>", "<a>b</a>"),
        (ONE.format('(xsd:token - "b") | "b"'), "<a>b</a>", "<a><b/></a>"),
        (ONE.format("list { xsd:integer+ }"), "<a>1 2</a>", "<a/>"),
        ('datatypes x = "http://www.w3.org/2001/XMLSchema-datatypes"' + ONE.format("x:date"),
         "<a>1820-02-29</a>", "<a>1820-02-31</a>"),
        (WITH_A + "element a:b { attribute c { text } }", "<x:b xmlns:x='urn:a' c=''/>",
         "<b c=''/>"),
        ('default namespace = "urn:a" element b { attribute c { text } }',
         "<b xmlns='urn:a' c=''/>", "<x:b xmlns:x='urn:a' x:c=''/>"),
        ('default namespace a = "urn:a" element a:b { attribute a:c { text } }',
         "<x:b xmlns:x='urn:a' x:c=''/>", "<b xmlns='urn:a' c=''/>"),
        ("namespace a = inherit element a:b { empty }", "<b/>", "<b xmlns='urn:a'/>"),
        ("element xml:b { empty }", "<xml:b/>", "<b/>"),
        ("element * - b { empty }", "<a/>", "<b/>"),
        ("element * - (b | c) { empty }", "<a/>", "<c/>"),
        (WITH_A + "element (a:* - a:b) | c { empty }", "<c/>", "<b xmlns='urn:a'/>"),
        (WITH_A + "element a | a:b | (c) { empty }", "<b xmlns='urn:a'/>", "<b/>"),
        ("element a { attribute * { text }* }", "<a b='' c=''/>", "<a><b/></a>"),
        ("element element { attribute \\start { text } }", "<element start=''/>", "<start/>"),
        ("start = \\text \\text = element text { empty }", "<text/>", "<a/>"),
        ("start = a a = element a { a* }", "<a><a/></a>", "<a>x</a>"),
        ("start = a\nstart |= b\na = element a { empty } b = element b { empty }", "<b/>", "<c/>"),
        ("start = element a { b } b &= attribute c { text } b &= attribute d { text }",
         "<a c='' d=''/>", "<a c=''/>"),
        ("div { start = a div { a = element a { empty } } }", "<a/>", "<b/>"),
        ("start = element a { grammar { start = b | parent c b = element b { empty } } }"
         "c = element c { empty }", "<a><c/></a>", "<a/>"),
        (ONE.format("grammar { start = element b { empty } }"), "<a><b/></a>", "<a/>"),
        ("grammar { start = element a { empty } }", "<a/>", "<b/>"),
        ('namespace a = "urn:a" ' + ONE.format('xsd:QName "a:x"'),
         "<a xmlns:b='urn:a'>b:x</a>", "<a xmlns:b='urn:b'>b:x</a>"),
    ],
)  # fmt: skip
def test_patterns(load_compact: LoadCompact, schema: str, valid: str, invalid: str) -> None:
    loaded = load_compact(schema)
    assert [each.message for each in loaded.validate(valid.encode())] == []
    assert loaded.validate(invalid.encode())


@pytest.mark.parametrize(
    "schema",
    [
        "# a remark\nelement a { # another\n empty } # and a last one",
        "## the root\n## of all\nelement a { ## nothing\n empty }",
        WITH_A + '[ a:x = "1" ] element a { empty }',
        WITH_A + '[ a:x = "1" a:y [ z = "2" "text" ~ "more" w [ ] ] ] element a { empty }',
        "element a { [ b [ ] ] empty >> c [ ] >> d [ \"x\" ] }",
        "element a { (empty >> c [ ])? >> d [ ] }",
        "b [ ] start = element a { empty } c [ ]",
        'namespace r = "http://relaxng.org/ns/structure/1.0" [ b [ r:c [ ] ] ] element a { empty }',
        WITH_A + "a:b [ ] [ c [ ] ] start = element [ d [ ] ] a { empty }",
        'element a { xsd:string { [ b [ ] ] maxLength = "0" } }',
    ],
)  # fmt: skip
def test_what_means_nothing(load_compact: LoadCompact, schema: str) -> None:
    loaded = load_compact(schema)
    assert loaded.validate(b"<a/>") == []
    assert loaded.validate(b"<b/>")


@pytest.mark.parametrize(
    ("schema", "place", "reason"),
    [
        ("element a { ", "1:13", "a pattern should stand here, not the end of the file"),
        ("element a {\n  text,\n  }", "3:3", "a pattern should stand here, not '}'"),
        ("element a { text }\n}", "2:1", "an operator or the end of the file should stand here"),
        ("element { text }", "1:9", "a name should stand here, not '{'"),
        ("element 1a { text }", "1:9", "'1a' is not a name"),
        ("element a { element\\x{20}1a { text } }", "1:26", "'1a' is not a name"),
        ("element a { text, text | text }", "1:24", "',' and '|' need parentheses"),
        ("element a { text?* }", "1:18", "'}' should stand here, not '*'"),
        ('element a { xsd:token - "a" | "b" }', "1:29", "put parentheses around the datatype"),
        ('element a { "b" | xsd:token - "a" }', "1:35", "put parentheses around the datatype"),
        ("element * - a | b { text }", "1:9", "put parentheses around the name class"),
        ("element a | * - b { text }", "1:15", "put parentheses around the name class"),
        ("element a:b { text }", "1:9", "prefix 'a' is not declared"),
        ("element a:* { text }", "1:9", "prefix 'a' is not declared"),
        ("element a { b:c }", "1:13", "datatype prefix 'b' is not declared"),
        ("element a { xsd:strange }", "1:13", "strange"),
        ('element a { "x\ny" }', "1:13", "this literal has no end on its line"),
        ("element a { text; }", "1:13", "'text;' is not a name"),
        ("element a { text } \\", "1:20", "a backslash stands before"),
        ("element a { text } >", "1:20", "'>' cannot stand here"),
        ("element a { \\x{1} }", "1:13", "is not a character of XML"),
        ("element a { \x01 }", "1:13", "'\\x01' is not a character of XML"),
        ("element a { \\x{110000} }", "1:13", "is not a character of XML"),
        ('namespace xml = "urn:a"\nelement a { text }', "1:11", "the prefix xml, and no other"),
        ('namespace xmlns = "urn:a"', "1:11", "the prefix xmlns cannot be declared"),
        ('namespace a = "b" namespace a = "c"', "1:29", "the prefix a is declared twice"),
        ('datatypes a = "b"', "1:15", "'b' is not an absolute URI"),
        ('default a = "b"', "1:9", "'namespace' should stand here, not 'a'"),
        ("start = a", "1:9", "nothing defines a"),
        ("a = text", "1:1", "the grammar has no start"),
        ("", "1:1", "the grammar has no start"),
        ("start element a { text }", "1:7", "'=', '|=' or '&=' should stand here, not 'element'"),
        ("start = a a = text text", "1:20", "a definition should stand here, not 'text'"),
        ("start = a\na = text\na = text", "3:1", "a is defined twice without combine"),
        ("start = a a = a", "1:15", "a contains itself"),
        ('include "x.rnc" { include "y.rnc" }', "1:19", "an include takes no include"),
        ('include "x.rnc"', "1:1", "there is no file x.rnc"),
        ('element a { external "../x.rnc" }', "1:13", "is outside the folder"),
        ('element a { external "x.rnc" inherit = b }', "1:40", "prefix 'b' is not declared"),
        ("element a { attribute xmlns { text } }", "1:13", "cannot be named xmlns"),
        ('[ b = "c" ] element a { text }', "1:3", "an annotation's attribute needs a prefix"),
        (WITH_A + '[ a:b = "c" a:b = "d" ] element a { text }', "2:13", "has a:b twice"),
        ("[ b:c [ ] ] element a { text }", "1:3", "prefix 'b' is not declared"),
        ('namespace r = "http://relaxng.org/ns/structure/1.0" r:b [ ]', "1:53",
         "annotations cannot"),
        ("[ b [ = ] ] element a { text }", "1:7", "a literal should stand here, not '='"),
        ("element a { parent text }", "1:20", "a name that is no keyword should stand"),
        ("(" * 101 + "text", "1:102", "patterns nest deeper than 100"),
        (b"element a { \xff }", "1:13", "not written in UTF-8"),
        ("element a { \u00e9, \\1 }".encode("latin1"), "1:13", "not written in UTF-8"),
    ],
)  # fmt: skip
def test_faults(
    load_compact: LoadCompact, tmp_path: Path, schema: str | bytes, place: str, reason: str
) -> None:
    with pytest.raises(relaxng.SchemaError) as caught:
        load_compact(schema)
    assert str(caught.value).startswith(f"{tmp_path / 'schema.rnc'}:{place}: ")
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)


def test_places_after_escapes(load_compact: LoadCompact) -> None:
    with pytest.raises(relaxng.SchemaError, match=r"rnc:2:30: nothing defines b"):
        load_compact("# \u00e9\nelement \\x{61} { \\x{74}ext, (b) }")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(load_compact: LoadCompact, encoding: str, newline: str) -> None:
    text = f"# é{newline}element é {{ '''x{newline}y''' }}"
    schema = load_compact(text.encode(encoding))
    assert schema.validate("<é>x\ny</é>".encode()) == []
    with pytest.raises(relaxng.SchemaError, match=r":4:1: .* not '\)'"):
        load_compact(f"{text}{newline})".encode(encoding))


def test_both_syntaxes_include_each_other(tmp_path: Path) -> None:
    (tmp_path / "main.rnc").write_text(
        'namespace a = "urn:a"\n'
        'include "parts/p.rng" inherit = a { p = element p { external "../q.RNC" } }\n'
        "start = element a { p, r }"
    )
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "p.rng").write_text(
        '<grammar xmlns="http://relaxng.org/ns/structure/1.0">'
        '<define name="p"><text/></define><include href="r.rnc"/></grammar>'
    )
    (tmp_path / "q.RNC").write_text("element q { text }")
    (tmp_path / "parts" / "r.rnc").write_text("r = element r { text }")
    with pytest.raises(relaxng.SchemaError, match=r"main.rnc:2:53: ../q.RNC is outside"):
        relaxng.load(tmp_path / "main.rnc")
    main = (tmp_path / "main.rnc").read_text().replace("../q", "q")
    (tmp_path / "main.rnc").write_text(main)
    document = b"<a><p><q>x</q></p><r xmlns='urn:a'/></a>"
    for _ in range(2):
        schema = relaxng.load(tmp_path / "main.rnc")
        assert [each.message for each in schema.validate(document)] == []
        assert schema.validate(document.replace(b" xmlns='urn:a'", b""))
    (tmp_path / "parts" / "r.rnc").write_text("r = element s { text }")
    assert relaxng.load(tmp_path / "main.rnc").validate(document)


def test_default_namespace_goes_to_what_is_included(tmp_path: Path) -> None:
    (tmp_path / "main.rnc").write_text('default namespace = "urn:a" element a { external "b.rnc" }')
    (tmp_path / "b.rnc").write_text(
        "default namespace b = inherit element b:b { element c { text } }"
    )
    schema = relaxng.load(tmp_path / "main.rnc", cache=False)
    assert schema.validate(b"<a xmlns='urn:a'><b><c/></b></a>") == []


def test_findings_are_those_of_the_xml_syntax(tmp_path: Path) -> None:
    (tmp_path / "s.rnc").write_text("element sp { element speaker { text }, element p { text }+ }")
    (tmp_path / "s.rng").write_text(
        '<element name="sp" xmlns="http://relaxng.org/ns/structure/1.0"><element name="speaker">'
        '<text/></element><oneOrMore><element name="p"><text/></element></oneOrMore></element>'
    )
    compact, full = (relaxng.load(tmp_path / f"s.{suffix}") for suffix in ("rnc", "rng"))
    for document in (b"<sp><speeker/><p/></sp>", b"<sp><p/></sp>", b"<sp><speaker/><p/>x</sp>"):
        assert compact.validate(document) == full.validate(document) != []
