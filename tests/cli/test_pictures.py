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


def page(project: Path) -> str:
    (path,) = (project / "site").glob("talk*.html")
    return path.read_text(encoding="utf-8")


def test_the_site_shows_its_own_copy(edition: Edition, project: Path) -> None:
    edition("build", project)
    found = re.search(
        r'<img src="(assets/pictures/[0-9a-f]{32}\.png)" alt="The quay"', page(project)
    )
    assert found is not None
    assert (project / "site" / found[1]).read_bytes() == png()


@pytest.mark.parametrize(
    "content", [b"II*\0 browsers do not show it", b"<svg onload='alert(1)'/>", b""]
)
def test_what_is_no_picture_is_described(edition: Edition, project: Path, content: bytes) -> None:
    edition("build", project)
    (project / "xml" / "talk ä-pictures" / NAME).write_bytes(content)
    run = edition("publish", project / "xml", "-o", project / "site")
    assert run.err.count("ED503") == 1
    assert '<span class="illustration">[The quay]</span>' in page(project)
    assert "<img" not in page(project)
    assert not (project / "site" / "assets" / "pictures").exists()


def test_pictures_outside_the_project_stay_there(edition: Edition, project: Path) -> None:
    edition("build", project)
    kept = project / "xml" / "talk ä-pictures" / NAME
    (project.parent / "secret.png").write_bytes(png())
    kept.unlink()
    kept.symlink_to((project.parent / "secret.png").resolve())
    run = edition("publish", project / "xml", "-o", project / "site")
    assert "ED503" in run.err
    assert "<img" not in page(project)


def test_pictures_elsewhere_in_the_project_are_shown(edition: Edition, project: Path) -> None:
    edition("build", project)
    kept = project / "xml" / "talk ä-pictures" / NAME
    kept.rename(project / "plate.png")
    target = project / "xml" / "talk ä.xml"
    edited = target.read_bytes().replace(f"talk%20%C3%A4-pictures/{NAME}".encode(), b"../plate.png")
    target.write_bytes(edited)
    run = edition("publish", project / "xml", "-o", project / "site")
    assert "ED503" not in run.err
    assert '<img src="assets/pictures/' in page(project)


def test_media_are_shown_where_they_are_pictures(edition: Edition, project: Path) -> None:
    edition("build", project)
    target = project / "xml" / "talk ä.xml"
    edited = target.read_bytes().replace(b"<graphic ", b'<media mimeType="image/png" ')
    target.write_bytes(edited)
    edition("publish", project / "xml", "-o", project / "site")
    assert '<img src="assets/pictures/' in page(project)
