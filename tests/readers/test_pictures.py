"""Pictures are taken in where the source holds them, and never from elsewhere."""

import base64
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from edition.diagnostics import Diagnostic
from edition.loader.pictures import picture_name
from edition.model import Document
from edition.readers import read_source
from edition.readers.pictures import Beside
from tests.loader.pixel import png

Read = Callable[..., Any]
NAME = picture_name(png())
WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
OPEN = "urn:oasis:names:tc:opendocument:xmlns:"


def archive(members: dict[str, str], pictures: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, words in members.items():
            file.writestr(name, words)
        for name, content in pictures.items():
            file.writestr(name, content)
    return buffer.getvalue()


def docx(pictures: dict[str, bytes], *targets: str, mode: str = "") -> bytes:
    """A document with a paragraph, then a run with a picture for each target."""
    relations = "".join(
        f'<Relationship Id="p{number}" Type="{RELATIONS}/image" Target="{target}"{mode}/>'
        for number, target in enumerate(targets)
    )
    runs = "".join(
        f'<w:r><w:drawing><a:blip r:embed="p{number}"/></w:drawing></w:r>'
        for number in range(len(targets))
    )
    body = f"<w:p><w:r><w:t>Words.</w:t></w:r>{runs}</w:p>"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return archive(
        {
            "word/document.xml": f'<w:document xmlns:w="{WORDS}" xmlns:r="{RELATIONS}" '
            f'xmlns:a="{DRAWING}"><w:body>{body}</w:body></w:document>',
            "word/_rels/document.xml.rels": (
                f'<Relationships xmlns="{package}">{relations}</Relationships>'
            ),
        },
        pictures,
    )


def odt(pictures: dict[str, bytes], *addresses: str) -> bytes:
    """A document with a paragraph, in which a frame has the pictures as forms of one."""
    images = "".join(f'<draw:image xlink:href="{address}"/>' for address in addresses)
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f'<office:document-content xmlns:office="{OPEN}office:1.0" '
            f'xmlns:text="{OPEN}text:1.0" xmlns:draw="{OPEN}drawing:1.0" '
            'xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text>'
            f"<text:p>Words.<draw:frame>{images}</draw:frame></text:p>"
            "</office:text></office:body></office:document-content>",
        },
        pictures,
    )


def urls(document: Document) -> list[str]:
    return [mark.get("url") or "" for mark in document.marks if mark.element == "graphic"]


def test_word_pictures_are_taken_in_once_each(read: Read) -> None:
    pictures = {"word/media/image1.emf": png(), "word/media/image2.jpg": png(9)}
    outcome = read(docx(pictures, *["media/image1.emf"] * 2, "media/image2.jpg"), "a.docx")
    other = picture_name(png(9))
    assert urls(outcome.document) == [NAME, NAME, other]
    assert outcome.document.pictures == {NAME: png(), other: png(9)}
    assert not outcome.told


@pytest.mark.parametrize(
    ("pictures", "target", "mode"),
    [
        ({"word/media/a.png": b"\x01\0\0\0 EMF"}, "media/a.png", ""),
        ({"word/media/a.png": b"<svg/>"}, "media/a.png", ""),
        ({}, "media/a.png", ""),
        ({}, "https://example.org/a.png", ' TargetMode="External"'),
        ({}, "file:///etc/a.png", ' TargetMode="External"'),
    ],
)
def test_word_pictures_that_stay_outside(
    read: Read, pictures: dict[str, bytes], target: str, mode: str
) -> None:
    outcome = read(docx(pictures, target, mode=mode), "a.docx")
    assert outcome.document.pictures == {}
    assert urls(outcome.document) == ["a.png"]
    assert outcome.codes == ["ED312"]


def test_a_damaged_picture_does_not_damage_the_text(read: Read) -> None:
    whole = docx({"word/media/a.png": png()}, "media/a.png")
    outcome = read(whole.replace(b"IDAT", b"IDOT"), "a.docx")
    assert outcome.blocks == ["Words."]
    assert outcome.codes == ["ED312"]


def test_pictures_of_opendocument(read: Read) -> None:
    outcome = read(odt({"Pictures/1.png": png()}, "./Pictures/1.png"), "a.odt")
    assert outcome.document.pictures == {NAME: png()}
    assert urls(outcome.document) == [NAME]
    assert not outcome.told


def test_of_several_forms_the_raster_one_is_taken(read: Read) -> None:
    pictures = {"Pictures/1.svg": b"<svg/>", "Pictures/1.png": png()}
    outcome = read(odt(pictures, "Pictures/1.svg", "Pictures/1.png"), "a.odt")
    assert urls(outcome.document) == [NAME]


def test_linked_pictures_of_opendocument(read: Read) -> None:
    outcome = read(odt({}, "https://example.org/1.png"), "a.odt")
    assert (outcome.document.pictures, urls(outcome.document)) == ({}, ["1.png"])
    assert outcome.codes == ["ED312"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    (folder / "plates").mkdir(parents=True)
    (folder / "plates" / "plate 1.jpg").write_bytes(png())
    (tmp_path / "secret.png").write_bytes(png())
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    (folder / "words.png").write_text("no picture", encoding="utf-8")
    return folder


FORMS = {"a.md": "Words. ![]({})\n", "a.html": '<!DOCTYPE html><html><p>Words. <img src="{}">'}


@pytest.mark.parametrize("name", FORMS)
def test_pictures_beside_the_source(folder: Path, name: str) -> None:
    (folder / name).write_text(FORMS[name].format("plates/plate%201.jpg"), encoding="utf-8")
    told: list[Diagnostic] = []
    document = read_source(folder / name, told.append)
    assert document.pictures == {NAME: png()}
    assert urls(document) == [NAME]
    assert not told


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize(
    "address",
    ["../secret.png", "link.png", "words.png", "missing.png", "https://example.org/a.png"],
)
def test_pictures_elsewhere_are_named_only(folder: Path, name: str, address: str) -> None:
    (folder / name).write_text(FORMS[name].format(address), encoding="utf-8")
    told: list[Diagnostic] = []
    document = read_source(folder / name, told.append)
    assert document.pictures == {}
    assert urls(document) == [address]
    assert [one.code for one in told] == ["ED312"]


@pytest.mark.parametrize("name", FORMS)
def test_bytes_alone_have_no_files_beside_them(read: Read, name: str) -> None:
    outcome = read(FORMS[name].format("docs/index.png"), name)
    assert outcome.document.pictures == {}
    assert outcome.codes == ["ED312"]


@pytest.mark.parametrize("name", FORMS)
def test_pictures_in_the_page_itself(read: Read, name: str) -> None:
    address = "data:image/png;base64," + base64.b64encode(png()).decode()
    outcome = read(FORMS[name].format(address), name)
    assert outcome.document.pictures == {NAME: png()}
    assert not outcome.told


def test_what_is_wrongly_coded_in_the_page_is_told(read: Read) -> None:
    outcome = read(FORMS["a.html"].format("data:image/png;base64,%%%"), "a.html")
    assert (outcome.codes, urls(outcome.document)) == (["ED312"], [])


def test_files_are_read_once_and_within_the_room(folder: Path) -> None:
    beside = Beside(folder, room=len(png()) + 1)
    for _ in range(2):
        assert beside.picture("plates/plate%201.jpg") == png()
    assert beside.room == 1
    assert beside.picture("words.png") == b""
    assert beside.looked == {"plates/plate%201.jpg": png(), "words.png": b""}
