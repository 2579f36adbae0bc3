"""Untrusted files: encodings, entities, limits, ill-formed input; and trees."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from edition import relaxng

Load = Callable[[str], relaxng.Schema]
SCHEMA = (
    "<grammar><start><ref name='r'/></start><define name='r'><element name='r'>"
    "<optional><attribute name='v'/></optional>"
    "<mixed><zeroOrMore><ref name='r'/></zeroOrMore></mixed></element></define></grammar>"
)


@pytest.fixture
def schema(load: Load) -> relaxng.Schema:
    """Return a schema of `r` in `r`."""
    return load(SCHEMA)


def only(schema: relaxng.Schema, data: bytes | Path) -> tuple[int, int, str]:
    """Return line, column and message of the only finding, which is ED101."""
    found = schema.validate(data)
    assert [each.code for each in found] == ["ED101"]
    assert not schema.is_valid(data)
    return found[0].line, found[0].column, found[0].message


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"<r><r></r>", (1, 11, "The file ends before its root element does.")),
        (b"<r>\n <r></q></r>", (2, 7, "The end tag does not fit the open element.")),
        (b"<r v='1' v='2'/>", (1, 10, "An attribute is given twice.")),
        (b"<r/><r/>", (1, 5, "Something follows the end of the root element.")),
        ("<r>ä&x;</r>".encode(), (1, 5, "An entity is not declared.")),
        (b"<p:r/>", (1, 1, "A prefix has no namespace.")),
        (b"", (1, 1, "The file holds no element.")),
        (b"<r>\x01</r>", (1, 4, "A character is not allowed here.")),
        (b"<r>\xff</r>", (1, 4, "A character is not allowed here.")),
    ],
)
def test_ill_formed(schema: relaxng.Schema, data: bytes, expected: tuple[int, int, str]) -> None:
    assert only(schema, data) == expected


@pytest.mark.parametrize(
    ("doctype", "reason"),
    [
        ("<!DOCTYPE r SYSTEM 'r.dtd'>", "names an external DTD (r.dtd)"),
        ("<!DOCTYPE r PUBLIC 'x' 'http://example.org/r.dtd'>", "names an external DTD"),
        ("<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>", "&e; is an external one"),
        ("<!DOCTYPE r [<!ENTITY % e 'x'>]>", "parameter entity %e; is not accepted"),
        ("<!DOCTYPE r [<!ENTITY % e SYSTEM 'x'> %e;]>", "parameter entity %e; is not accepted"),
    ],
)
def test_what_lies_outside_is_refused(schema: relaxng.Schema, doctype: str, reason: str) -> None:
    line, _, message = only(schema, f"\n{doctype}<r>&e;</r>".encode())
    assert line == 2
    assert reason in message


def test_parameter_entity_that_is_skipped_is_refused(schema: relaxng.Schema) -> None:
    message = only(schema, b"<!DOCTYPE r [%x;]><r>&e;</r>")[2]
    assert "is not declared" in message


def test_internal_entities_are_read(schema: relaxng.Schema) -> None:
    doctype = b"<!DOCTYPE r [<!ENTITY e 'text'><!ENTITY t '<q v=\"1\"/>'>]>"
    assert schema.is_valid(doctype + b"<r v='&e;'>&e;</r>")
    found = schema.validate(doctype + b"\n<r>&t;<r w='1'/></r>")
    assert [(each.line, each.code) for each in found] == [(2, "ED102"), (2, "ED106")]


def test_multiplying_entities_are_stopped(schema: relaxng.Schema) -> None:
    entities = "".join(f"<!ENTITY e{n + 1} '{f'&e{n};' * 20}'>" for n in range(1, 8))
    data = f"<!DOCTYPE r [<!ENTITY e1 'aaaaaaaaaa'>{entities}]><r>&e8;</r>"
    assert "amplification" in only(schema, data.encode())[2]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "utf-16"),
        ("utf-16-be", "utf-16"),
        ("iso-8859-1", "ISO-8859-1"),
        ("iso-8859-15", "ISO-8859-15"),
        ("cp1252", "windows-1252"),
    ],
)
def test_encodings(schema: relaxng.Schema, encoding: str, name: str) -> None:
    text = f"<?xml version='1.0' encoding='{name}'?><r v='ä'>ö<x/></r>"
    found = schema.validate(text.encode(encoding))
    assert [(each.line, each.column, each.code) for each in found] == [
        (1, text.index("<x") + 1, "ED102")
    ]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("<?xml version='1.0' encoding='utf-7'?><r/>", "The encoding utf-7 is not accepted"),
        ("<?xml version='1.0' encoding='US-ASCII'?>\n<r>ä</r>", "Not written in ascii"),
        ("<?xml version='1.0' encoding='utf-16'?><r/>", "declares UTF-16 but is not written"),
    ],
)
def test_encodings_that_are_refused(schema: relaxng.Schema, data: str, expected: str) -> None:
    assert expected in only(schema, data.encode())[2]


def test_encoding_fault_has_its_place(schema: relaxng.Schema) -> None:
    data = b"<?xml version='1.0' encoding='windows-1252'?>\n<r>\xe4\x81</r>"
    assert only(schema, data)[:2] == (2, 5)


def test_limits(schema: relaxng.Schema, tmp_path: Path) -> None:
    attributes = b"<r v='1'>" * 300 + b"</r>" * 300
    for _ in range(2):
        assert "nest deeper than 256" in schema.validate(attributes)[0].message
    deep = b"<r>" * 300 + b"</r>" * 300
    found = schema.validate(deep)
    assert found[0].message == "Elements nest deeper than 256, the limit."
    assert (found[0].line, found[0].column) == (1, 256 * 3 + 1)
    assert schema.is_valid(deep, limits=relaxng.Limits(depth=300))
    small = relaxng.Limits(size=10)
    assert "arger than 10 bytes" in schema.validate(b"<r>12345678</r>", limits=small)[0].message
    path = tmp_path / "r.xml"
    path.write_bytes(b"<r>12345678</r>")
    assert schema.is_valid(str(path))
    assert "arger than 10 bytes" in schema.validate(path, limits=small)[0].message
    assert only(schema, tmp_path)[2] == "No such file."


def test_places_of_tags_over_several_lines(schema: relaxng.Schema) -> None:
    data = "<r\n xmlns:p='urn:p'\n v='ä'><r w\n=\n'1' v='x'\tu=\"1\"/>\r\n<r\r\n  z='1'/></r>"
    found = schema.validate(data.encode())
    assert [(each.line, each.column) for each in found] == [(3, 11), (5, 11), (7, 3)]


# Trees


def test_tree_gives_the_findings_of_the_file(schema: relaxng.Schema) -> None:
    text = "<r><!-- c --><r v='1'>x<?p i?></r>y<q/>\n<r w='1'/><r><q/></r></r>"
    from_file = schema.validate(text.encode())
    from_tree = schema.validate_tree(etree.ElementTree(etree.fromstring(text)))
    assert [(f.line, f.code, f.message, f.expected) for f in from_tree] == [
        (f.line, f.code, f.message, f.expected) for f in from_file
    ]
    assert {each.column for each in from_tree} == {0}
    assert schema.validate_tree(etree.fromstring("<r v='1'><r v='1'/><r v='2'/></r>")) == []
    limited = schema.validate_tree(
        etree.fromstring("<r><r a=''/><r b=''/></r>"), limits=relaxng.Limits(findings=1)
    )
    assert len(limited) == 2
    root = schema.validate_tree(etree.fromstring("<q/>"))
    assert [each.path for each in root] == [""]


def test_tree_with_prefixes_identifiers_and_data(load: Load) -> None:
    schema = load(
        "<element name='r' ns='urn:r'><attribute name='q'><value type='QName' "
        "ns='urn:q'>a</value></attribute><oneOrMore><element name='n'>"
        "<attribute name='xml:id'><data type='ID'/></attribute><data type='integer'/></element>"
        "</oneOrMore></element>"
    )
    good = "<r xmlns='urn:r' xmlns:q='urn:q' q='q:a'><n xml:id='a'>1</n><n xml:id='b'> 2 </n></r>"
    assert schema.validate_tree(etree.fromstring(good)) == []
    parser = etree.XMLParser(recover=True)
    bad = good.replace("'b'", "'a'").replace("1<", "x<").replace("q:a", "a")
    found = schema.validate_tree(etree.fromstring(bad, parser))
    assert [each.code for each in found] == ["ED108", "ED110", "ED111"]
