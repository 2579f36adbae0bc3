"""Private prefixes of pointers, whose patterns come from the document."""

from pathlib import Path

import pytest

from edition.cli import main
from edition.publishing.prepare.prefixes import is_safe

TEI = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title>'
    "</titleStmt><publicationStmt><p>none</p></publicationStmt><sourceDesc><p>none</p></sourceDesc>"
    '</fileDesc><encodingDesc><listPrefixDef><prefixDef ident="per" matchPattern="{pattern}" '
    'replacementPattern="persons.xml#$1"/></listPrefixDef></encodingDesc></teiHeader><text><body>'
    '<p><persName ref="per:ann">Ann</persName> <ref target="per:ann">her card</ref> '
    '<ref target="lost.xml#a">lost</ref></p></body></text></TEI>'
)
PERSONS = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>P</title>'
    "</titleStmt><publicationStmt><p>none</p></publicationStmt><sourceDesc><p>none</p></sourceDesc>"
    '</fileDesc></teiHeader><text><body><listPerson><person xml:id="ann"><persName>Ann Lee'
    "</persName></person></listPerson></body></text></TEI>"
)


@pytest.mark.parametrize(
    "pattern", ["(.*)", "(.+)", "([a-z0-9]+)", r"(Q\d+)", r"^([\w.\-]+)$", "([A-Z]{2,4})", "x/(.+)"]
)
def test_one_class_that_repeats_is_safe(pattern: str) -> None:
    assert is_safe(pattern)


@pytest.mark.parametrize(
    "pattern", ["(a+)+", "((a|b)*)", "(.*)(.*)", "(.+.+)", "([a-z]+[a-z]+)", "(?P<x>.*)", "("]
)
def test_others_are_not_run(pattern: str) -> None:
    assert not is_safe(pattern)


def published(folder: Path, pattern: str) -> str:
    (folder / "a.xml").write_text(TEI.replace("{pattern}", pattern), "utf-8")
    (folder / "persons.xml").write_text(PERSONS, "utf-8")
    with pytest.raises(SystemExit):
        main(["publish", str(folder), "-o", str(folder / "site")])
    return (folder / "site" / "a.html").read_text("utf-8")


def test_a_prefix_leads_to_the_register(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = published(tmp_path, "([a-z]+)")
    assert '<a href="#p-ann" class="name person"' in page
    assert '<a href="persons.html#ann">her card</a>' in page
    assert "lost.xml" not in page.partition("<main")[2].partition('class="about"')[0]
    assert "ED501 no page is made of lost.xml; it is no link" in capsys.readouterr().err


def test_a_pattern_that_is_not_run_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 'href="persons.html#ann">her card' not in published(tmp_path, "((a|n)+)")
    assert "ED505 the pattern '((a|n)+)' is not run" in capsys.readouterr().err
