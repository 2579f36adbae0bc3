"""What a stylesheet of the project's own makes, and what it is told."""

import re
import sys
from pathlib import Path

import pytest

from edition.building.state import stylesheet_key
from edition.cli import main
from edition.saxon import supervisor
from edition.saxon.faults import Fault
from tests.saxon.conftest import Place, Run

TEI = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title>'
    "</titleStmt><publicationStmt><p>none</p></publicationStmt><sourceDesc><p>none</p></sourceDesc>"
    "</fileDesc></teiHeader><text><body><p>Grüße</p></body></text></TEI>"
)
HEAD = (
    '<xsl:stylesheet version="{}" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"'
    ' xmlns:tei="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="tei">'
)
PARTS = """<xsl:result-document href="{$stem}/deep/part.html" method="html">
  <html><head><title>x</title></head><body><br/>Grüße</body></html></xsl:result-document>
<xsl:result-document href="{$stem}/data.json" method="json">
  <xsl:sequence select="map{'words': string(.)}"/></xsl:result-document>"""


def publish(
    root: Path, *, settings: str = "", body: str = "<p>Grüße</p>"
) -> tuple[int, dict[str, bytes]]:
    (root / "xml").mkdir(exist_ok=True)
    (root / "xml" / "a.xml").write_text(TEI.replace("<p>Grüße</p>", body), "utf-8")
    (root / "edition.toml").write_text(f'[publish]\nstylesheet = "style/own.xsl"\n{settings}')
    with pytest.raises(SystemExit) as ended:
        main(["publish", str(root / "xml"), "-o", str(root / "site")])
    site = root / "site"
    files = {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }
    assert isinstance(ended.value.code, int)
    return ended.value.code, files


def test_a_stylesheet_alone_is_given_the_tei(place: Place) -> None:
    (place.folder / "own.xsl").write_text(
        f'{HEAD.format("3.0")}<xsl:param name="stem"/><xsl:output method="html" html-version="5"/>'
        '<xsl:template match="/tei:TEI"><html><head><title>'
        '<xsl:value-of select="$stem, base-uri()"/>'
        '</title></head><body><xsl:apply-templates select="tei:text"/><br/></body></html>'
        "</xsl:template></xsl:stylesheet>"
    )
    code, files = publish(place.root)
    assert code == 0
    assert "<!DOCTYPE HTML>" in files["a.html"].decode()
    assert "Grüße<br>" in files["a.html"].decode()
    assert "<title>a file:///a.xml</title>" in files["a.html"].decode()
    assert {"a.html", "a.xml", "a.txt", "index.html", "persons.html"} <= set(files)
    again = publish(place.root)
    assert again == (code, files)


def test_a_stylesheet_alone_of_xslt_1_is_given_the_tei_too(place: Place) -> None:
    sheet = place.folder / "own.xsl"
    sheet.write_text(
        f'{HEAD.format("1.0")}<xsl:output method="html"/><xsl:template match="/tei:TEI">'
        "<html><body>TEI</body></html></xsl:template>"
        '<xsl:template match="/*" priority="-1"><html><body>prepared</body></html></xsl:template>'
        "</xsl:stylesheet>"
    )
    assert b"<body>TEI</body>" in publish(place.root)[1]["a.html"]
    settings = 'stylesheet_input = "prepared"'
    assert b"<body>prepared</body>" in publish(place.root, settings=settings)[1]["a.html"]


def test_xhtml_and_doctypes_become_a_page_as_ours(place: Place) -> None:
    (place.folder / "own.xsl").write_text(
        f'{HEAD.format("2.0")}<xsl:import href="edition:html.xsl"/>'
        '<xsl:output doctype-system="about:legacy-compat"/><xsl:template match="/">'
        '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>x<br/></p></body></html>'
        "</xsl:template></xsl:stylesheet>"
    )
    assert publish(place.root)[1]["a.html"] == (
        b"<!DOCTYPE html>\n<html><body><p>x<br></p></body></html>\n"
    )


def test_what_it_writes_beside_goes_onto_the_site(place: Place) -> None:
    place.write(PARTS)
    code, files = publish(place.root)
    assert code == 0
    assert b"<br>Gr\xc3\xbc\xc3\x9fe" in files["a/deep/part.html"]
    assert files["a/data.json"].startswith(b'{"words":"T')


@pytest.mark.parametrize(
    ("href", "told"),
    [
        ("'part.html'", "writes part.html; beside a.html it may write below a/ only"),
        ("'b/part.html'", "writes b/part.html; beside a.html it may write below a/ only"),
        ("$stem || '/a b.html'", "writes a/a b.html; names are of letters"),
        ("string-join((1 to 900) ! 'a/') || 'b'", "writes 8 folders deep and more"),
        ("$stem || '/.htaccess'", "writes a/.htaccess; names are of letters"),
        ("$stem || '/../../in/x'", "ED530"),
        ("$stem || '.html'", "ED530"),
    ],
)
def test_files_elsewhere_are_refused(href: str, told: str, place: Place, run: Run) -> None:
    sheet = place.write(f'<xsl:result-document href="{{{href}}}"><b/></xsl:result-document>')
    with pytest.raises(Fault) as refused:
        run(sheet)
    assert told in str(refused.value)


def test_names_that_differ_in_capitals_only_are_refused(place: Place, run: Run) -> None:
    each = '<xsl:result-document href="{{$stem}}/{}"><b/></xsl:result-document>'
    with pytest.raises(Fault, match="capitals"):
        run(place.write(each.format("A.html") + each.format("a.html")))


@pytest.mark.parametrize(
    ("body", "top", "told"),
    [
        ("<xsl:value-of select=\"doc('/etc/passwd')\"/>", "", "9:33: reads /etc/passwd"),
        ("<xsl:value-of select='doc(\"http://x.org/a\")'/>", "", "reads http://x.org/a"),
        ("<a b=\"{unparsed-text('../x')}\"/>", "", "reads ../x"),
        ('<xsl:source-document href="file:///x"/>', "", "reads file:///x"),
        ('<xsl:result-document href="../x"/>', "", "writes ../x"),
        ('<xsl:result-document href="file:///{$stem}"/>', "", "writes file:///{$stem}"),
        ('<xsl:result-document href="/x"/>', "", "writes /x"),
        ("", '<xsl:include href="/etc/x.xsl"/>', "8:3: /etc/x.xsl lies outside"),
        ("", '<xsl:import href="../outside/x.xsl"/>', "../outside/x.xsl lies outside"),
        ("", '<xsl:include href="http://x.org/x.xsl"/>', "http://x.org/x.xsl lies outside"),
        ("", '<xsl:include href="folder/secret.xml.xsl"/>', "lies outside"),
        ("<a></b>", "", "9:38: mismatched tag"),
    ],
)
def test_what_is_forbidden_outright_is_told_before(
    body: str, top: str, told: str, place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    place.write(body, top)
    assert publish(place.root)[0] == 2
    error = capsys.readouterr().err
    assert f"{place.folder}/own.xsl:" in error
    assert told in error
    assert error.count("\n") == 1


@pytest.mark.parametrize(
    "doctype",
    ['<!DOCTYPE a SYSTEM "x.dtd">', '<!DOCTYPE a [<!ENTITY e SYSTEM "/etc/passwd">]>'],
)
def test_a_stylesheet_takes_in_no_entity(
    doctype: str, place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = place.write("words")
    sheet.write_text(f"{doctype}\n{sheet.read_text('utf-8')}", "utf-8")
    assert publish(place.root)[0] == 2
    assert "takes nothing in from outside" in capsys.readouterr().err


def test_a_message_that_ends_it_is_told(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    place.write('<xsl:message terminate="yes">no title</xsl:message>')
    assert publish(place.root)[0] == 1
    error = capsys.readouterr().err
    assert "own.xsl:9:" in error
    assert "XTMM9000 xsl:message ended it: no title (for " in error


def test_an_error_in_a_module_names_the_module(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    (place.folder / "part.xsl").write_text(
        f'{HEAD.format("3.0")}\n<xsl:template name="p"><xsl:sequence select="1 div 0"/>'
        "</xsl:template></xsl:stylesheet>"
    )
    place.write('<xsl:call-template name="p"/>', '<xsl:include href="part.xsl"/>')
    assert publish(place.root)[0] == 1
    assert f"{place.folder}/part.xsl:2:" in capsys.readouterr().err


def test_unknown_elements_are_told_as_ever(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    (place.folder / "own.xsl").write_text(
        f'{HEAD.format("3.0")}<xsl:import href="edition:html.xsl"/></xsl:stylesheet>'
    )
    publish(place.root)
    (place.root / "xml" / "b.xml").write_text(TEI.replace("Grüße", "<whatever/>"), "utf-8")
    publish(place.root)
    assert "warning ED510 no template knows <whatever>" in capsys.readouterr().err


def test_without_the_extra_one_line_says_what_to_do(
    place: Place, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    place.write("words")
    monkeypatch.setattr(supervisor, "is_installed", lambda: False)
    assert publish(place.root)[0] == 2
    error = capsys.readouterr().err
    assert error.endswith('own.xsl: is XSLT 3.0; to run it: pip install "edition[saxon]"\n')
    assert error.count("\n") == 1


def test_trust_is_said_in_the_settings(place: Place) -> None:
    place.write("<xsl:value-of select=\"doc('../outside/secret.xml')\"/>")
    assert publish(place.root)[0] == 2
    code, files = publish(place.root, settings="trust_stylesheet = true")
    assert code == 0
    assert b"CANARY" in files["a.html"]


def test_saxon_is_never_imported_here(place: Place) -> None:
    place.write("words")
    assert publish(place.root)[0] == 0
    assert "saxonche" not in sys.modules


def test_a_build_sees_what_the_stylesheet_reads(tmp_path: Path) -> None:
    sheet, site = tmp_path / "own.xsl", tmp_path / "site"
    site.mkdir()
    sheet.write_text("one")
    (tmp_path / "table.xml").write_text("<a/>")
    first = stylesheet_key(sheet, site)
    (site / "index.html").write_text("x")
    (tmp_path / ".state").write_text("x")
    assert stylesheet_key(sheet, site) == first
    (tmp_path / "table.xml").write_text("<ab/>")
    assert stylesheet_key(sheet, site) != first


@pytest.mark.parametrize("name", ["Neue Ausgabe ü", "a#b%20c", "50% & more"])
def test_a_folder_may_have_any_name(name: str, tmp_path: Path) -> None:
    place = Place(tmp_path / name)
    place.folder.mkdir(parents=True)
    (place.folder / "ein teil.xsl").write_text(
        f'{HEAD.format("3.0")}<xsl:variable name="part" select="doc(\'namen%20%C3%BC.xml\')"/>'
        "</xsl:stylesheet>"
    )
    (place.folder / "namen ü.xml").write_text("<a>Müller</a>", "utf-8")
    (place.folder / "own.xsl").write_text(
        f'{HEAD.format("3.0")}<xsl:import href="edition:html.xsl"/>'
        '<xsl:include href="ein%20teil.xsl"/>'
        '<xsl:template match="/"><p><xsl:value-of select="$part"/></p></xsl:template>'
        "</xsl:stylesheet>"
    )
    code, files = publish(place.root)
    assert code == 0
    assert "Müller" in files["a.html"].decode()


def test_the_examples_of_the_manual_work(place: Place, checkout: Path) -> None:
    manual = (checkout / "docs" / "how-to" / "own-stylesheet.md").read_text("utf-8")
    sheets = re.findall(r"```xml\n(<xsl:stylesheet.*?)```", manual, re.S)
    (place.folder / "glossary.xml").write_text('<list><entry key="ship">Schiff</entry></list>')
    body = "<p><foreign>a</foreign> <term>Ship</term></p>"
    pages = []
    for sheet in sheets:
        (place.folder / "own.xsl").write_text(sheet)
        code, files = publish(place.root, body=body)
        assert code == 0
        pages.append(files["a.html"])
    assert b"<em>a</em>" in pages[0]
    assert b'<dfn title="Schiff">Ship</dfn>' in pages[1]
