"""What a document or a stylesheet must not be able to do."""

import contextlib
from pathlib import Path

import pytest
from lxml import etree

from edition.errors import EditionError, UsageError
from edition.publishing.addresses import safe_link, safe_picture
from edition.publishing.prepare.looks import allowed_style
from edition.publishing.transform import Stylesheet

HEAD = '<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">'


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " java\tscript:alert(1)",
        "\x01javascript:alert(1)",
        "vbscript:x",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "//evil.example/x",
        "/\\evil.example",
        "\\\\evil.example",
        "blob:x",
    ],
)
def test_an_address_that_is_no_link(address: str) -> None:
    assert safe_link(address) == ""


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/b?c=d#e",
        "http://a.example",
        "mailto:a@b.example",
        "#x",
        "a/b.xml#c",
        "?q",
    ],
)
def test_an_address_that_is_a_link(address: str) -> None:
    assert safe_link(address) == address


def test_a_picture_may_be_embedded_but_not_as_a_page() -> None:
    assert safe_picture("data:image/png;base64,AAAA") == "data:image/png;base64,AAAA"
    assert safe_picture("data:image/svg+xml;base64,AAAA") == ""
    assert safe_picture("mailto:a@b.example") == ""
    assert safe_picture("page1.jpg") == "page1.jpg"


@pytest.mark.parametrize(
    ("style", "kept"),
    [
        ("color: red; font-style:italic", "color: red; font-style: italic"),
        ("position:fixed; top:0", ""),
        ("background: url(javascript:alert(1))", ""),
        ("color: expression(alert(1))", ""),
        ("color: red</style><script>", ""),
        ("@import 'x'; text-indent: 2em", "text-indent: 2em"),
        ("width: 100%; behavior: url(x)", ""),
        ("color: \\72 ed", ""),
    ],
)
def test_a_style_keeps_what_is_harmless(style: str, kept: str) -> None:
    assert allowed_style(style) == kept


def write(path: Path, body: str) -> Path:
    path.write_text(f"{HEAD}{body}</xsl:stylesheet>", "utf-8")
    return path


def test_a_stylesheet_reads_no_file(tmp_path: Path) -> None:
    (tmp_path / "secret.xml").write_text("<secret>canary</secret>")
    sheet = Stylesheet(
        write(
            tmp_path / "a.xsl",
            '<xsl:template match="/"><a><xsl:value-of select="document(\'secret.xml\')"/></a>'
            "</xsl:template>",
        )
    )
    try:
        result = str(sheet.run(etree.Element("x")).tree)
    except EditionError as error:
        result = str(error)
    assert "canary" not in result


def test_a_stylesheet_writes_no_file(tmp_path: Path) -> None:
    sheet = Stylesheet(
        write(
            tmp_path / "a.xsl",
            '<xsl:template match="/"><e:document xmlns:e="http://exslt.org/common" '
            f'href="{tmp_path}/made"><a/></e:document></xsl:template>',
        )
    )
    with contextlib.suppress(EditionError):
        sheet.run(etree.Element("x"))
    assert not (tmp_path / "made").exists()


def test_an_import_stays_in_the_folder(tmp_path: Path) -> None:
    outside = write(tmp_path / "outside.xsl", "")
    inside = tmp_path / "inside"
    inside.mkdir()
    for href in ("../outside.xsl", str(outside), f"file://{outside}"):
        sheet = write(inside / "a.xsl", f'<xsl:import href="{href}"/>')
        with pytest.raises(EditionError):
            Stylesheet(sheet)


def test_a_project_changes_one_template(tmp_path: Path) -> None:
    sheet = write(
        tmp_path / "own.xsl",
        '<xsl:import href="edition:text.xsl"/><xsl:template match="/"><own/></xsl:template>',
    )
    assert Stylesheet(sheet).run(etree.Element("x")).tree.getroot().tag == "own"


def test_a_broken_stylesheet_is_told_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"a\.xsl"):
        Stylesheet(write(tmp_path / "a.xsl", "<xsl:no-such-thing/><xsl:template/>"))
    (tmp_path / "b.xsl").write_text("<xsl:stylesheet")
    with pytest.raises(UsageError, match=r"b\.xsl:1:"):
        Stylesheet(tmp_path / "b.xsl")


def test_endless_recursion_is_an_error_of_the_stylesheet(tmp_path: Path) -> None:
    sheet = Stylesheet(
        write(
            tmp_path / "a.xsl",
            '<xsl:template match="/" name="a"><xsl:call-template name="a"/></xsl:template>',
        )
    )
    with pytest.raises(EditionError, match="gave up"):
        sheet.run(etree.Element("x"))
