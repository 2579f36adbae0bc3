"""`edition encode`, as an editor runs it."""

import re
from pathlib import Path

import pytest

from edition.tei.stamp import is_untouched

from .conftest import Edition

TALK = """Record of a conversation

Date: 3 May 1957

Participants: Ambassador Anna Weber, Dr. Paul Lindqvist

Weber: Did you have a good journey?

Lindqvist: I did, thank you.

Weber: Then let us begin.

Lindqvist: With pleasure.
"""


@pytest.fixture
def talk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "Entwürfe für später"
    folder.mkdir()
    monkeypatch.chdir(folder)
    path = Path("talk ä.txt")
    path.write_text(TALK, encoding="utf-8")
    return path


def test_a_source_becomes_tei_beside_it(edition: Edition, talk: Path) -> None:
    run = edition("encode", talk)
    target = talk.with_suffix(".xml")
    assert run.code == 0
    assert "talk ä.xml: written; transcript, 4 speeches" in run.err
    assert is_untouched(target.read_bytes())
    assert edition("encode", talk).err.startswith("talk ä.xml: unchanged; ")


def test_an_edited_file_is_kept(edition: Edition, talk: Path) -> None:
    edition("encode", talk)
    target = talk.with_suffix(".xml")
    edited = target.read_bytes().replace(b"good journey", b"good trip")
    target.write_bytes(edited)
    run = edition("encode", talk)
    assert run.code == 0
    assert "warning ED410 has been edited since it was encoded, and is kept" in run.err
    assert "edition encode 'talk ä.txt' -o - | diff 'talk ä.xml' -" in run.err
    assert target.read_bytes() == edited
    run = edition("encode", "--force", talk)
    assert run.code == 0
    assert b"good journey" in target.read_bytes()
    assert Path("talk ä.xml.bak").read_bytes() == edited


def test_a_file_of_another_hand_is_kept(edition: Edition, talk: Path) -> None:
    Path("talk ä.xml").write_text("<TEI/>")
    run = edition("encode", talk)
    assert "was not written by edition, and is kept" in run.err
    assert Path("talk ä.xml").read_text() == "<TEI/>"


def test_to_standard_output_a_file_or_a_folder(edition: Edition, talk: Path) -> None:
    out = edition("encode", talk, "-o", "-")
    assert out.code == 0
    assert out.out.startswith("<?xml")
    assert not Path("talk ä.xml").exists()
    assert edition("encode", talk, "-o", "neu/x.xml").code == 0
    assert Path("neu/x.xml").read_bytes().decode() == out.out
    assert edition("encode", ".", "-o", "alle").code == 0
    assert Path("alle/talk ä.xml").is_file()


def test_the_report_names_each_doubt(edition: Edition, talk: Path) -> None:
    assert edition("encode", talk, "--report", "report.html").code == 0
    page = Path("report.html").read_text(encoding="utf-8")
    assert "Decisions of the encoder" in page
    assert "talk ä.txt" in page
    assert Path("report.json").read_text(encoding="utf-8").startswith("[")


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("missing.txt", None, 2),
        ("empty.txt", b"", 1),
        ("blank.txt", b" \n\n ", 1),
        ("binary.txt", bytes(range(256)) * 8, 1),
    ],
)
def test_what_cannot_be_read_is_one_clear_line(
    edition: Edition, talk: Path, name: str, content: bytes | None, code: int
) -> None:
    if content is not None:
        Path(name).write_bytes(content)
    before = sorted(Path.cwd().iterdir())
    run = edition("encode", name)
    assert run.code == code
    assert run.err.count("\n") == 1
    assert name in run.err
    assert "Traceback" not in run.err
    assert sorted(Path.cwd().iterdir()) == before


def test_one_bad_file_of_many(edition: Edition, talk: Path) -> None:
    Path("empty.txt").write_bytes(b"")
    run = edition("encode", ".", "-o", "out/")
    assert run.code == 1
    assert Path("out/talk ä.xml").is_file()
    assert "empty.txt" in run.err


def test_several_sources_need_a_folder(edition: Edition, talk: Path) -> None:
    Path("b.txt").write_text(TALK)
    run = edition("encode", talk, "b.txt", "-o", "one.xml")
    assert run.code == 2
    assert "give a folder" in run.err


def test_the_source_is_never_the_target(edition: Edition, talk: Path) -> None:
    run = edition("encode", talk, "-o", talk)
    assert run.code == 2
    assert "is the source itself" in run.err
    assert talk.read_text(encoding="utf-8") == TALK


def test_corrections_beside_the_source_are_obeyed(edition: Edition, talk: Path) -> None:
    talk.write_text(TALK.replace("Weber: Then", "Weather: fine\n\nWeber: Then"), encoding="utf-8")
    Path("talk ä.corrections.toml").write_text(
        'not_speaker = ["Weather"]\nsame_person = [["Lindqvist", "Weber"]]\n', encoding="utf-8"
    )
    out = edition("encode", talk, "-o", "-").out
    assert out.count("<sp ") == 4
    assert len(set(re.findall(r'<sp [^>]*who="([^"]+)"', out))) == 1


def test_corrections_that_are_no_toml_are_named(edition: Edition, talk: Path) -> None:
    Path("talk ä.corrections.toml").write_text("not_speaker = [", encoding="utf-8")
    run = edition("encode", talk)
    assert run.code == 2
    assert "talk ä.corrections.toml: is no TOML" in run.err


def test_front_matter_goes_to_the_header(edition: Edition, talk: Path) -> None:
    front = "---\ntitle: A Visit\nauthor: Anna Weber\narchive: Staatsarchiv\nmood: gloomy\n---\n\n"
    Path("visit.md").write_text(front + "Some words of a visit.\n", encoding="utf-8")
    out = edition("encode", "visit.md", "-o", "-").out
    assert "<title>A Visit</title>" in out
    assert "<author>Anna Weber</author>" in out
    assert "<repository>Staatsarchiv</repository>" in out
    assert "mood: gloomy" in out


def test_an_impossible_date_is_a_warning_and_never_rounded(edition: Edition, talk: Path) -> None:
    Path("visit.txt").write_text("They met on 31 February 1957 at the quay.\n", encoding="utf-8")
    run = edition("encode", "visit.txt", "-o", "-")
    assert run.code == 0
    assert "visit.txt:1:13: warning ED412 “31 February 1957” has no @when: impossible" in run.err
    assert "when=" not in run.out.partition("<text")[2]


def test_a_meaning_of_vague_words_that_is_none_is_named(edition: Edition, talk: Path) -> None:
    Path("edition.toml").write_text('[encode.dates]\nfoggy = "someday"\n', encoding="utf-8")
    run = edition("encode", talk, "-o", "-")
    assert run.code == 2
    assert "encode.dates: foggy: there is no part someday; one of " in run.err


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ('"sic" = "nonsense"', "sic: there is no reading nonsense; one of gap, note"),
        ('"/[/" = "gap"', "/[/: is no pattern: "),
    ],
)
def test_a_reading_of_brackets_that_is_none_is_named(
    edition: Edition, talk: Path, setting: str, message: str
) -> None:
    Path("edition.toml").write_text(f"[encode.brackets]\n{setting}\n", encoding="utf-8")
    run = edition("encode", talk, "-o", "-")
    assert run.code == 2
    assert f"edition.toml: encode.brackets: {message}" in run.err
