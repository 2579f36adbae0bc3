"""Which files are pictures, and which a document may name."""

from pathlib import Path

import pytest

from edition.loader.pictures import file_at, picture_name, picture_suffix
from tests.loader.pixel import png


@pytest.mark.parametrize(
    ("content", "suffix"),
    [
        (png(), "png"),
        (b"\xff\xd8\xff\xe0 and so on", "jpg"),
        (b"GIF89a and so on", "gif"),
        (b"RIFF\n\0\0\0WEBPVP8 ", "webp"),
        (b"RIFF\n\0\0\0WAVEfmt ", ""),
        (b"II*\0 and so on", "tiff"),
        (b"MM\0* and so on", "tiff"),
        (b"BM\n\0\0\0\0\0\0\0 and so on", "bmp"),
        (b"BMW is a firm of Munich", ""),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", ""),
        (b"\x01\0\0\0 EMF", ""),
        (b"", ""),
    ],
)
def test_content_says_what_a_picture_is(content: bytes, suffix: str) -> None:
    assert picture_suffix(content) == suffix
    assert picture_name(content).partition(".")[2] == suffix


def test_a_name_is_that_of_the_content() -> None:
    assert picture_name(png()) == picture_name(png()) != picture_name(png(9))
    assert len(picture_name(png())) == len("0123456789ab.png")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "letters"
    (folder / "a b").mkdir(parents=True)
    (folder / "a b" / "é.png").write_bytes(png())
    (tmp_path / "secret.png").write_bytes(png())
    (folder / "out.png").symlink_to(tmp_path / "secret.png")
    (folder / "in.png").symlink_to(folder / "a b" / "é.png")
    return folder


@pytest.mark.parametrize(
    "address", ["a%20b/%C3%A9.png", "a b/é.png", "./a%20b/é.png?x#y", "in.png"]
)
def test_files_below_the_folder_are_found(folder: Path, address: str) -> None:
    assert file_at(folder, address, [folder]) == (folder / "a b" / "é.png").resolve()


def test_a_colon_in_a_name_is_no_scheme(tmp_path: Path) -> None:
    (tmp_path / "plate:1.png").write_bytes(png())
    assert file_at(tmp_path, "plate%3A1.png", [tmp_path]) is not None
    assert file_at(tmp_path, "plate:1.png", [tmp_path]) is None


@pytest.mark.parametrize(
    "address",
    [
        "../secret.png",
        "%2E%2E/secret.png",
        "a b/../../secret.png",
        "out.png",
        "/etc/hostname",
        "%2Fetc/hostname",
        "//host/a.png",
        "file:in.png",
        "http://host/in.png",
        "..\\secret.png",
        "in.png%00.svg",
        "a b",
        "missing.png",
        "#in.png",
        "",
        "x" * 5000,
    ],
)
def test_others_are_not(folder: Path, address: str) -> None:
    assert file_at(folder, address, [folder]) is None


def test_several_folders_may_hold_a_file(folder: Path) -> None:
    assert file_at(folder, "../secret.png", [folder, folder.parent]) is not None
    assert file_at(folder, "out.png", [folder, folder.parent]) is not None
