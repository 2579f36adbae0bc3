"""`edition init` and `edition build`: a project from nothing to a site."""

from pathlib import Path

import pytest

from .conftest import Edition
from .test_encode import TALK


@pytest.fixture
def project(edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = Path("Brief Wechsel ö")
    run = edition("init", folder)
    assert run.code == 0
    assert "edition build" in run.err + run.out
    (folder / "sources" / "talk.txt").write_text(TALK, encoding="utf-8")
    return folder


def test_a_project_is_built_and_then_there_is_nothing_to_do(
    edition: Edition, project: Path
) -> None:
    first = edition("build", project)
    assert first.code == 0, first.err
    assert "4 speeches" in first.err
    assert (project / "xml" / "talk.xml").is_file()
    assert (project / "site" / "index.html").is_file()
    assert (project / "site" / "talk.html").is_file()
    second = edition("build", project)
    assert second.code == 0
    assert "Nothing to do" in second.err


def test_what_changed_is_built_again(edition: Edition, project: Path) -> None:
    edition("build", project)
    source = project / "sources" / "talk.txt"
    source.write_text(TALK.replace("good journey", "pleasant journey"), encoding="utf-8")
    run = edition("build", project)
    assert "xml/talk.xml: encoded" in run.err
    assert "pleasant journey" in (project / "site" / "talk.html").read_text(encoding="utf-8")


def test_an_edited_encoding_is_kept_and_published(edition: Edition, project: Path) -> None:
    edition("build", project)
    target = project / "xml" / "talk.xml"
    target.write_bytes(target.read_bytes().replace(b"good journey", b"splendid journey"))
    source = project / "sources" / "talk.txt"
    source.write_text(TALK.replace("begin", "start"), encoding="utf-8")
    run = edition("build", project)
    assert run.code == 0
    assert "ED410" in run.err
    assert "splendid journey" in (project / "site" / "talk.html").read_text(encoding="utf-8")


def test_several_sources_at_a_time_give_the_same_bytes(edition: Edition, project: Path) -> None:
    for number in range(4):
        path = project / "sources" / f"talk{number}.txt"
        path.write_text(TALK.replace("1957", f"195{number}"), encoding="utf-8")
    assert edition("build", project, "-j", "1").code == 0
    one = {p.name: p.read_bytes() for p in (project / "xml").iterdir()}
    for path in (project / "xml").iterdir():
        path.unlink()
    assert edition("build", project, "-j", "2").code == 0
    assert {p.name: p.read_bytes() for p in (project / "xml").iterdir()} == one


def test_one_bad_source_does_not_keep_the_others(edition: Edition, project: Path) -> None:
    (project / "sources" / "bad.txt").write_bytes(b"")
    run = edition("build", project)
    assert run.code == 1
    assert "bad.txt" in run.err
    assert (project / "site" / "talk.html").is_file()


def test_two_sources_for_one_file_are_an_error(edition: Edition, project: Path) -> None:
    (project / "sources" / "talk.md").write_text("# Talk\n\nWords.\n")
    run = edition("build", project)
    assert run.code == 2
    assert "talk.xml; rename one" in run.err


def test_a_folder_that_is_no_project(edition: Edition, tmp_path: Path) -> None:
    assert edition("build", tmp_path).code == 2
    assert edition("build", tmp_path / "missing").code == 2


def test_a_folder_outside_is_refused(edition: Edition, project: Path) -> None:
    (project / "edition.toml").write_text('[project]\noutput = "../elsewhere"\n')
    run = edition("build", project)
    assert run.code == 2
    assert "project.output" in run.err


def test_init_does_not_touch_what_is_there(edition: Edition, project: Path) -> None:
    run = edition("init", project)
    assert run.code == 2
    assert "edition.toml" in run.err


def test_the_project_says_what_becomes_of_hyphens(
    edition: Edition, project: Path, checkout: Path
) -> None:
    page = checkout / "tests" / "golden" / "reader" / "pdf" / "novel" / "source.pdf"
    (project / "sources" / "novel.pdf").write_bytes(page.read_bytes())
    edition("build", project)
    encoding = project / "xml" / "novel.xml"
    assert 'break="no"' in encoding.read_text(encoding="utf-8")
    (project / "edition.toml").write_text('[encode]\nhyphens = "keep"\n')
    edition("build", project)
    assert 'break="no"' not in encoding.read_text(encoding="utf-8")
