"""`edition persons`: list, merge, promote."""

from pathlib import Path

import pytest

from .conftest import Edition

PERSONS = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>
<person xml:id="anna"><persName>Anna Müller</persName></person>
<person xml:id="anna-mueller"><persName>A. Müller</persName></person>
</listPerson></standOff></TEI>
"""
LETTER = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>
<person xml:id="karl"><persName>Karl</persName></person></listPerson></standOff>
<text><body><p><persName ref="persons.xml#anna">Anna</persName>
<persName ref="#karl">Karl</persName></p></body></text></TEI>
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "xml").mkdir()
    (tmp_path / "xml" / "persons.xml").write_text(PERSONS, encoding="utf-8")
    (tmp_path / "xml" / "letter.xml").write_text(LETTER, encoding="utf-8")
    (tmp_path / "edition.toml").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "xml"


def test_the_list_counts_mentions_and_names_doubles(edition: Edition, project: Path) -> None:
    run = edition("persons")
    assert run.code == 0
    assert "1  anna  Anna Müller" in run.out
    assert "0  anna-mueller  A. Müller" in run.out
    assert "Anna Müller and A. Müller can be one name" in run.err
    assert "letter.xml#karl" in edition("persons", "list", "--all").out


def test_a_merge_is_first_shown_then_written(edition: Edition, project: Path) -> None:
    run = edition("persons", "merge", "anna-mueller", "anna")
    assert run.code == 0
    assert "nothing is written yet" in run.err
    assert (project / "persons.xml").read_text("utf-8") == PERSONS
    assert edition("persons", "merge", "anna-mueller", "anna", "--write").code == 0
    assert 'ref="persons.xml#anna-mueller"' in (project / "letter.xml").read_text("utf-8")
    assert 'xml:id="anna"' not in (project / "persons.xml").read_text("utf-8")


def test_a_person_is_promoted(edition: Edition, project: Path) -> None:
    assert edition("persons", "promote", "letter.xml#karl", "--write").code == 0
    assert 'ref="persons.xml#karl"' in (project / "letter.xml").read_text("utf-8")
    assert 'xml:id="karl"' in (project / "persons.xml").read_text("utf-8")


@pytest.mark.parametrize(
    "arguments",
    [("merge", "anna", "nobody"), ("merge", "anna", "letter.xml#karl"), ("promote", "karl")],
)
def test_what_cannot_be_done_is_one_line(
    edition: Edition, project: Path, arguments: tuple[str, ...]
) -> None:
    run = edition("persons", *arguments)
    assert run.code == 2
    assert run.err.count("\n") == 1
