"""Pictures go with their text: from the source beside the TEI file, and onto the site."""

import re
from pathlib import Path

import pytest

from edition.loader.pictures import picture_name
from tests.loader.pixel import png

from .conftest import Edition
from .test_encode import TALK

NAME = picture_name(png())
SHOWN = "\n\n![The quay](plates/quay%201.png)\n"


@pytest.fixture
def project(edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = Path("Brief Wechsel ö")
    edition("init", folder)
    sources = folder / "sources"
    (sources / "plates").mkdir()
    (sources / "plates" / "quay 1.png").write_bytes(png())
    (sources / "talk ä.md").write_text(TALK + SHOWN, encoding="utf-8")
    return folder


def test_a_build_carries_them(edition: Edition, project: Path) -> None:
    run = edition("build", project)
    assert run.code == 0, run.err
    assert "ED208" not in run.err
    assert (project / "xml" / "talk ä-pictures" / NAME).read_bytes() == png()
    assert f'url="talk%20%C3%A4-pictures/{NAME}"' in (project / "xml" / "talk ä.xml").read_text()
    assert "Nothing to do" in edition("build", project).err


def test_a_picture_that_changed_is_carried_again(edition: Edition, project: Path) -> None:
    edition("build", project)
    (project / "sources" / "plates" / "quay 1.png").write_bytes(png(9))
    edition("build", project)
    assert (project / "xml" / "talk ä-pictures" / picture_name(png(9))).read_bytes() == png(9)


def test_a_picture_that_got_lost_comes_back(edition: Edition, project: Path) -> None:
    edition("build", project)
    kept = project / "xml" / "talk ä-pictures" / NAME
    for wrong in (None, b"something else"):
        if wrong is None:
            kept.unlink()
        else:
            kept.write_bytes(wrong)
        assert edition("build", project).code == 0
        assert kept.read_bytes() == png()


def test_beside_an_edited_file_nothing_is_written(edition: Edition, project: Path) -> None:
    source, target = project / "sources" / "talk ä.md", project / "talk.xml"
    target.write_text("<TEI/>", encoding="utf-8")
    assert "ED410" in edition("encode", source, "-o", target).err
    assert not (project / "talk ä-pictures").exists()
    edition("encode", "--force", source, "-o", target)
    assert (project / "talk ä-pictures" / NAME).read_bytes() == png()


def test_to_standard_output_they_do_not_go(edition: Edition, project: Path) -> None:
    run = edition("encode", project / "sources" / "talk ä.md", "-o", "-")
    assert (run.code, len(re.findall("ED411", run.err))) == (0, 1)
    assert NAME in run.out
    assert not list(project.rglob("*-pictures"))
    plain = project / "plain.txt"
    plain.write_text(TALK, encoding="utf-8")
    assert "ED411" not in edition("encode", plain, "-o", "-").err
