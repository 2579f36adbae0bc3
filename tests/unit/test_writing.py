"""A file is old or new, never half."""

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from edition.errors import EnvironmentFailure
from edition.writing import write_file


def test_a_file_and_its_folders_are_written(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b ü" / "c.xml"
    write_file(path, b"<a/>")
    assert path.read_bytes() == b"<a/>"
    assert [p.name for p in path.parent.iterdir()] == ["c.xml"]


@pytest.mark.parametrize("pieces", [0, 1, 2])
def test_a_full_disk_leaves_the_old_file(tmp_path: Path, pieces: int) -> None:
    path = tmp_path / "c.xml"
    path.write_bytes(b"old")

    def full() -> Iterator[bytes]:
        yield from [b"new"] * pieces
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(EnvironmentFailure, match=r"c\.xml: cannot be written: No space left"):
        write_file(path, full())
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["c.xml"]


def test_a_folder_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "c.xml").mkdir()
    with pytest.raises(EnvironmentFailure):
        write_file(tmp_path / "c.xml", b"new")
    assert [p.name for p in tmp_path.iterdir()] == ["c.xml"]
