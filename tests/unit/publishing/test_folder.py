from pathlib import Path

import pytest

from edition.errors import UsageError
from edition.publishing.folder import MANIFEST, Folder
from edition.publishing.output import OutputFile


def put(path: Path, **files: str) -> tuple[tuple[str, ...], int]:
    with Folder(path) as folder:
        folder.add(
            OutputFile(name.replace("__", "/"), text.encode()) for name, text in files.items()
        )
        return folder.finish()


def test_a_stale_page_goes_and_a_strangers_file_stays(tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert put(site, a="1", deep__b="2") == (("a", "deep/b"), 0)
    (site / "CNAME").write_text("edition.example")
    assert put(site, a="1", c="3") == (("c",), 1)
    assert sorted(path.name for path in site.iterdir()) == [MANIFEST, "CNAME", "a", "c"]


def test_a_second_run_writes_nothing(tmp_path: Path) -> None:
    site = tmp_path / "site"
    put(site, a="1")
    before = (site / MANIFEST).stat().st_mtime_ns, (site / "a").stat().st_mtime_ns
    assert put(site, a="1") == ((), 1)
    assert before == ((site / MANIFEST).stat().st_mtime_ns, (site / "a").stat().st_mtime_ns)


def test_a_page_that_was_deleted_comes_back(tmp_path: Path) -> None:
    site = tmp_path / "site"
    put(site, a="1")
    (site / "a").unlink()
    assert put(site, a="1") == (("a",), 0)


def test_an_error_leaves_the_old_site_and_nothing_beside_it(tmp_path: Path) -> None:
    site = tmp_path / "site"
    put(site, a="1")
    with pytest.raises(UsageError), Folder(site) as folder:
        folder.add([OutputFile("a", b"2"), OutputFile("../b", b"3")])
    assert (site / "a").read_text() == "1"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_damaged_list_removes_nothing(tmp_path: Path) -> None:
    site = tmp_path / "site"
    put(site, a="1")
    (tmp_path / "outside").write_text("mine")
    (site / MANIFEST).write_text('{"../outside": "x", "b": "y"}')
    put(site, c="3")
    assert (tmp_path / "outside").is_file()
    (site / MANIFEST).write_text("no list")
    assert put(site, c="3") == (("c",), 0)


@pytest.mark.parametrize("inside", ["", "texts", "texts/deep"])
def test_the_sources_are_never_the_output(tmp_path: Path, inside: str) -> None:
    source = tmp_path / "texts" / "deep"
    source.mkdir(parents=True)
    with pytest.raises(UsageError, match="a folder of its own"):
        Folder(tmp_path / inside, keep_out=[source])


@pytest.mark.parametrize("path", ["../a", "/a", "", MANIFEST])
def test_an_output_stays_in_the_folder(tmp_path: Path, path: str) -> None:
    with Folder(tmp_path / "site") as folder, pytest.raises(UsageError):
        folder.add([OutputFile(path, b"")])


def test_two_outputs_cannot_write_one_file(tmp_path: Path) -> None:
    with Folder(tmp_path / "site") as folder, pytest.raises(UsageError, match="two outputs"):
        folder.add([OutputFile("a", b"1"), OutputFile("a", b"2")])


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("")
    with pytest.raises(UsageError, match="no folder"):
        Folder(tmp_path / "site")
