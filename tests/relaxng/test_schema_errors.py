"""Schemas that are none: each is refused with its reason and place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from edition import relaxng

Load = Callable[[str], relaxng.Schema]

ONE = "<element name='a'>{}</element>"
TWO = "<grammar><start><ref name='a'/></start>{}</grammar>"


@pytest.mark.parametrize(
    ("schema", "reason"),
    [
        ("<element name='a'/>", "has no content"),
        ("<element><empty/></element>", "has no name"),
        (ONE.format("text"), "text is not allowed in <element>"),
        (ONE.format("<empty name='x'/>"), "attribute name is not allowed on <empty>"),
        (ONE.format("<data/>"), "<data> needs the attribute type"),
        (ONE.format("<data type='a b'/>"), "is not a name"),
        (ONE.format("<ref name='1'/>"), "is not a name"),
        (ONE.format("<strange/>"), "<strange> is not an element of RELAX NG"),
        (ONE.format("<group/>"), "<group> is empty"),
        (ONE.format("<name>x</name>"), "<name> is not allowed in <element> here"),
        (ONE.format("<choice><name>x</name></choice>"), "<choice> is not allowed in <element>"),
        (ONE.format("<group><choice><name>x</name></choice></group>"), "a pattern is needed"),
        (ONE.format("<attribute name='x'><text/><text/></attribute>"), "takes one pattern"),
        (ONE.format("<value><x xmlns='urn:x'/></value>"), "may hold text only"),
        (ONE.format("<data type='token'><except/></data>"), "<except> is empty"),
        (
            ONE.format("<data type='token'><except><empty/></except><param name='x'/></data>"),
            "must come last",
        ),
        ("<element><anyName><except/></anyName><empty/></element>", "<except> is empty"),
        (
            "<element><anyName><except><empty/></except></anyName><empty/></element>",
            "only name classes",
        ),
        (
            "<element><nsName><except><name>a</name></except><except><name>b</name></except>"
            "</nsName><empty/></element>",
            "takes one <except>",
        ),
        (ONE.format("<text/>").replace("name='a'", "name='x:a'"), "prefix 'x' is not declared"),
        (ONE.format("<text/>").replace("name='a'", "name='1a'"), "'1a' is not a name"),
        ("<grammar><define name='a'><empty/></define></grammar>", "the grammar has no start"),
        ("<grammar><start><empty/><empty/></start></grammar>", "<start> takes one pattern"),
        ("<grammar><empty/></grammar>", "<empty> is not allowed in <grammar>"),
        (TWO.format(""), "nothing defines a"),
        (ONE.format("<ref name='x'/>"), "nothing defines x"),
        (TWO.format("<define name='a'><parentRef name='x'/></define>"), "nothing defines x"),
        (TWO.format("<define name='a'><ref name='a'/></define>"), "a contains itself"),
        (
            TWO.format("<define name='a'><empty/></define><define name='a'><text/></define>"),
            "defined twice without combine",
        ),
        (
            TWO.format(
                "<define name='a' combine='choice'><empty/></define>"
                "<define name='a' combine='interleave'><text/></define>"
            ),
            "combined in two ways",
        ),
        (TWO.format("<define name='a' combine='x'><empty/></define>"), "combine must be"),
        (ONE.format("<data type='colour'/>"), "there is no datatype 'colour'"),
        (ONE.format("<data type='x' datatypeLibrary='urn:x'/>"), "library 'urn:x' is not known"),
        (ONE.format("<empty datatypeLibrary='x'/>"), "is not an absolute URI"),
        (ONE.format("<data type='date'><param name='length'>1</param></data>"), "no parameter"),
        (ONE.format("<data type='token'><param name='pattern'>[</param></data>"), "ends too early"),
        (ONE.format("<data type='token'><param name='length'>x</param></data>"), "whole number"),
        (
            ONE.format("<data type='date'><param name='minInclusive'>x</param></data>"),
            "not written as YYYY-MM-DD",
        ),
        (ONE.format("<value type='date'>2021-02-29</value>"), "February 2021 has 28 days"),
        (ONE.format("<attribute name='xmlns'/>"), "cannot be named xmlns"),
        (
            ONE.format("<attribute ns='http://www.w3.org/2000/xmlns' name='x'/>"),
            "in the namespace of xmlns",
        ),
        (
            "<element><choice><name>a</name><anyName><except><anyName/></except></anyName></choice>"
            "<empty/></element>",
            "not allowed in this <except>",
        ),
        (
            "<element><nsName ns=''><except><nsName ns='x'/></except></nsName><empty/></element>",
            "not allowed in this <except>",
        ),
        (
            ONE.format("<attribute name='x'><attribute name='y'/></attribute>"),
            "attribute is not allowed in an attribute",
        ),
        (
            ONE.format(
                "<oneOrMore><group><attribute name='x'/><attribute name='y'/></group></oneOrMore>"
            ),
            "that is repeated",
        ),
        (ONE.format("<list><text/></list>"), "text is not allowed in a list"),
        (
            ONE.format("<data type='token'><except><text/></except></data>"),
            "not allowed in the exception",
        ),
        ("<grammar><start><text/></start></grammar>", "text is not allowed in the start"),
        (
            ONE.format("<data type='token'/><element name='b'><empty/></element>"),
            "data must be the only content",
        ),
        (ONE.format("<attribute name='x'/><attribute name='x'/>"), "attribute x is given twice"),
        (
            ONE.format(
                "<attribute name='x'/><oneOrMore><attribute><anyName/></attribute></oneOrMore>"
            ),
            "attribute x is given twice",
        ),
        (
            ONE.format(
                "<oneOrMore><attribute><anyName/></attribute></oneOrMore>"
                "<oneOrMore><attribute><nsName ns='x'/></attribute></oneOrMore>"
            ),
            "given twice",
        ),
        (ONE.format("<attribute><anyName/></attribute>"), "must be repeated"),
        (ONE.format("<interleave><text/><text/></interleave>"), "text is on both sides"),
        (
            ONE.format(
                "<interleave><element name='b'><empty/></element>"
                "<element name='b'><empty/></element></interleave>"
            ),
            "b is on both sides",
        ),
        (ONE.format("<externalRef href='a.rng#x'/>"), "has a fragment"),
        (ONE.format("<externalRef href='http://example.org/a.rng'/>"), "nothing is fetched"),
        (ONE.format("<externalRef href='../a.rng'/>"), "outside the folder of the schema"),
        (ONE.format("<externalRef href='none.rng'/>"), "there is no file none.rng"),
        (ONE.format("<externalRef href='schema.rng'/>"), "includes itself"),
        ("<grammar><include href='x.rng'><empty/></include></grammar>", "not allowed in <include>"),
        ("<define name='x'><empty/></define>", "cannot be the root of a schema"),
        ("<choice><name>a</name></choice>", "cannot be the root of a schema"),
        ("<x xmlns='urn:x'/>", "is not an element of RELAX NG"),
        (ONE.format("<empty xmlns:r='http://relaxng.org/ns/structure/1.0' r:x=''/>"), "namespace"),
    ],
)
def test_schema_is_refused(load: Load, schema: str, reason: str) -> None:
    with pytest.raises(relaxng.SchemaError) as caught:
        load(schema)
    assert reason in str(caught.value)


def test_error_names_file_line_column_and_section(load: Load) -> None:
    with pytest.raises(relaxng.SchemaError) as caught:
        load("<element name='a'>\n  <ref name='b'/></element>")
    error = caught.value
    assert (error.line, error.column, error.section) == (2, 3, "4.18")
    assert str(error).endswith("schema.rng:2:3: nothing defines b (RELAX NG, section 4.18)")


def test_schema_that_is_no_xml(load: Load) -> None:
    with pytest.raises(relaxng.SchemaError, match="does not fit the open element"):
        load("<element name='a'></grammar>")
    with pytest.raises(relaxng.SchemaError, match="nest deeper"):
        load("<group>" * 300)
    with pytest.raises(relaxng.SchemaError, match="an external DTD"):
        load("<!DOCTYPE grammar SYSTEM 'x.dtd'><grammar xmlns='x'/>")


def test_schema_file_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(relaxng.SchemaError, match="No such file"):
        relaxng.load(tmp_path / "none.rng")


def test_error_without_place_is_its_message() -> None:
    assert str(relaxng.SchemaError("no start")) == "no start"


def test_definitions_that_nest_too_deeply(load: Load) -> None:
    chain = "".join(
        f"<define name='d{n}'><group><ref name='d{n + 1}'/></group></define>" for n in range(900)
    )
    schema = f"<grammar><start><ref name='d0'/></start>{chain}<define name='d900'><empty/></define>"
    with pytest.raises(relaxng.SchemaError, match="nest too deeply"):
        load(f"{schema}</grammar>")
