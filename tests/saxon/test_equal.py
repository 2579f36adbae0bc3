"""Our stylesheets make the same of a tree in Saxon as in libxslt."""

import copy
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from edition import resources
from edition.config import Configuration, Publish
from edition.publishing import Request, publish_site, transform
from edition.saxon.supervisor import Limits, Saxon

OWN = """<xsl:stylesheet version="{}" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="edition:html.xsl"/>
</xsl:stylesheet>"""


def site(paths: list[Path], output: Path, sheet: Path | None = None) -> dict[str, bytes]:
    settings = Publish(stylesheet=str(sheet) if sheet else "")
    publish_site(Request(tuple(paths), output, Configuration(publish=settings)))
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in output.rglob("*")
        if path.is_file()
    }


def test_a_site_is_the_same_by_either_engine(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "own.xsl").write_text(OWN.format("3.0"))
    samples = [checkout / "xml" / "samples"]
    ours = site(samples, tmp_path / "ours")
    assert site(samples, tmp_path / "theirs", tmp_path / "own.xsl") == ours
    assert len(ours) > 40


def test_every_stylesheet_of_ours_makes_the_same_tree(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs: list[tuple[Path, bytes, etree._Element]] = []
    ours = transform.Stylesheet.run

    def record(self: transform.Stylesheet, tree: etree._Element, **parameters: str) -> Any:
        source = etree.tostring(tree)
        result = ours(self, tree, **parameters)
        runs.append((self.path, source, copy.deepcopy(result.tree.getroot())))
        return result

    monkeypatch.setattr(transform.Stylesheet, "run", record)
    publish_site(
        Request((checkout / "xml" / "samples", checkout / "tests" / "golden" / "output"), tmp_path)
    )
    for sheet in {path for path, _source, _tree in runs}:
        with Saxon(sheet, resources.folder("xslt"), Limits()) as saxon:
            for path, source, tree in runs:
                if path == sheet:
                    page = saxon.transform(sheet.name, source, "a.html", as_xml=True).page
                    made = etree.fromstring(page)
                    assert etree.tostring(made, method="c14n") == etree.tostring(
                        tree, method="c14n"
                    )
    assert {path.name for path, _source, _tree in runs} == {
        "html.xsl", "text.xsl", "index.xsl", "persons.xsl",
    }  # fmt: skip


def test_an_override_holds_and_may_be_of_this_age(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "own.xsl").write_text(
        '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"'
        ' xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:m="urn:edition:mode"'
        ' exclude-result-prefixes="#all"><xsl:import href="edition:html.xsl"/>'
        '<xsl:template match="tei:p" mode="m:reading"><p class="own">'
        "<xsl:value-of select=\"string-join(tokenize(normalize-space(.)) ! upper-case(.), '·')\"/>"
        "</p></xsl:template></xsl:stylesheet>"
    )
    letter = [checkout / "xml" / "samples" / "letter-of-a-pilot.xml"]
    page = site(letter, tmp_path / "site", tmp_path / "own.xsl")["letter-of-a-pilot.html"]
    assert b'<p class="own">' in page
    assert b'class="site-head"' in page
    assert page.startswith(b"<!DOCTYPE html>\n<html")
    assert b"xmlns" not in page
