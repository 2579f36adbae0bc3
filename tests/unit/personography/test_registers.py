"""The register as a file: reading, counting, merging, promoting, each byte beside it untouched."""

from pathlib import Path

import pytest

from edition.errors import UsageError
from edition.loader import load
from edition.personography import merge, promote
from edition.personography.census import count, duplicates
from edition.personography.changes import apply
from edition.personography.read import read_persons
from edition.writing import write_file

PERSONS = """<?xml version="1.0" encoding="UTF-8"?>
<!-- kept by hand -->
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <standOff>
    <listPerson>
      <person xml:id="zhou-enlai"   role="premier">
        <persName><surname>Zhou</surname>
          <forename>Enlai</forename></persName>
        <note>Premier &amp; diplomat</note>
      </person>
      <person xml:id="chou-en-lai">
        <persName>Chou En-lai</persName>
        <idno type="VIAF">1</idno>
      </person>

      <person xml:id="liu"><persName>Liu Shaoqi</persName></person>
    </listPerson>
  </standOff>
</TEI>
"""
LETTER = """<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader><profileDesc><particDesc><listPerson>
    <person xml:id="pak"><persName>Pak Se-chang</persName></person>
  </listPerson></particDesc></profileDesc></teiHeader>
  <standOff>
    <listPerson>
      <person xml:id="anna" cert="low"  resp="#edition"><persName>Anna Müller</persName></person>
    </listPerson>
  </standOff>
  <text><body>
    <p><persName ref="persons.xml#chou-en-lai">Chou</persName> and
    <persName ref='../xml/persons.xml#zhou-enlai persons.xml#chou-en-lai' >Zhou</persName>,
    <persName ref="#anna">Anna</persName>, <persName ref="#nobody">X</persName>,
    <persName>Karl</persName></p>
  </body></text>
</TEI>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "persons.xml").write_text(PERSONS, encoding="utf-8")
    (tmp_path / "letter.xml").write_text(LETTER, encoding="utf-8")
    return tmp_path


def test_a_register_is_read_with_the_parts_of_names(folder: Path) -> None:
    zhou, chou, liu = read_persons(folder / "persons.xml")
    assert zhou.key == "persons.xml#zhou-enlai"
    assert zhou.names[0].text == "Zhou Enlai"
    assert zhou.names[0].part("surname") == "Zhou"
    assert zhou.names[0].part("forename") == "Enlai"
    assert (chou.names[0].text, liu.names[0].parts) == ("Chou En-lai", ())


def test_a_merge_changes_two_entries_and_their_pointers_only(folder: Path) -> None:
    register, letter = folder / "persons.xml", folder / "letter.xml"
    apply(merge.plan(register, "zhou-enlai", "chou-en-lai", [register, letter]))
    assert register.read_text("utf-8") == PERSONS.replace(
        """      <person xml:id="chou-en-lai">
        <persName>Chou En-lai</persName>
        <idno type="VIAF">1</idno>
      </person>
""",
        "",
    ).replace(
        "<note>Premier &amp; diplomat</note>",
        """<note>Premier &amp; diplomat</note>
        <persName type="variant">Chou En-lai</persName>
        <idno type="VIAF">1</idno>""",
    )
    assert letter.read_text("utf-8") == LETTER.replace(
        'ref="persons.xml#chou-en-lai"', 'ref="persons.xml#zhou-enlai"'
    ).replace(
        "'../xml/persons.xml#zhou-enlai persons.xml#chou-en-lai'",
        "'../xml/persons.xml#zhou-enlai persons.xml#zhou-enlai'",
    )


def test_a_merge_with_somebody_unknown_is_refused(folder: Path) -> None:
    with pytest.raises(UsageError, match="has no entry nobody"):
        merge.plan(folder / "persons.xml", "liu", "nobody", [])
    with pytest.raises(UsageError, match="are one entry"):
        merge.plan(folder / "persons.xml", "liu", "liu", [])


def test_a_promoted_person_leaves_the_document(folder: Path) -> None:
    register, letter = folder / "persons.xml", folder / "letter.xml"
    apply(promote.plan(letter, "anna", register))
    text = letter.read_text("utf-8")
    assert 'ref="persons.xml#anna"' in text
    assert "standOff" not in text
    assert register.read_text("utf-8") == PERSONS.replace(
        "<persName>Liu Shaoqi</persName></person>",
        """<persName>Liu Shaoqi</persName></person>
      <person xml:id="anna"><persName>Anna Müller</persName></person>""",
    )


def test_a_participant_stays_and_points_to_the_register(folder: Path) -> None:
    apply(promote.plan(folder / "letter.xml", "pak", folder / "persons.xml"))
    assert '<person sameAs="persons.xml#pak" xml:id="pak">' in (folder / "letter.xml").read_text()
    assert load(folder / "persons.xml").root is not None
    with pytest.raises(UsageError, match="has pak already"):
        promote.plan(folder / "letter.xml", "pak", folder / "persons.xml")


def test_all_files_are_written_or_none(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    register, letter = folder / "persons.xml", folder / "letter.xml"
    planned = merge.plan(register, "zhou-enlai", "chou-en-lai", [register, letter])
    real = write_file

    def failing(path: Path, content: bytes) -> None:
        if path.name == "letter.xml" and b"chou-en-lai" not in content:
            raise OSError("the disk is full")
        real(path, content)

    monkeypatch.setattr("edition.personography.changes.write_file", failing)
    with pytest.raises(OSError, match="full"):
        apply(planned)
    assert register.read_text("utf-8") == PERSONS
    assert letter.read_text("utf-8") == LETTER


def test_mentions_are_counted_and_doubles_found(folder: Path) -> None:
    census = count(folder.glob("*.xml"))
    assert census.mentions["persons.xml#chou-en-lai"] == 2
    assert census.mentions["letter.xml#anna"] == 1
    assert [row[2] for row in census.dangling] == ["#nobody"]
    assert [(line, words) for _, line, words in census.unlinked] == [(14, "Karl")]
    other = read_persons(folder / "persons.xml")
    twins = [*other, type(other[2])("b.xml#liu", other[2].names)]
    pairs = {(one.key, two.key): why for one, two, why in duplicates(twins)}
    assert pairs == {("persons.xml#liu", "b.xml#liu"): "both are called Liu Shaoqi"}
