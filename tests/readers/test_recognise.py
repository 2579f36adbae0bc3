"""The content decides which reader reads a source."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from edition.diagnostics import Diagnostic
from edition.errors import ContentError, EnvironmentFailure, UsageError
from edition.plugins import registered
from edition.readers import read_source
from edition.readers import recognise as recognising

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (b"{\\rtf1 Words}", "a.txt: is an RTF file; save it as"),
        (b"\x1f\x8b\x08\0", "a.txt: is compressed (gzip)"),
        (b"\xff\xd8\xff\xe0", "a.txt: is a picture (JPEG)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 words", "a.txt: is an old Word document"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "a.txt: is encrypted",
        ),
        (b'<?xml version="1.0"?><TEI/>', "a.txt: is XML already"),
        (b"PK\x03\x04 something", "a.txt: is a ZIP archive but neither"),
    ],
)
def test_foreign_formats_are_refused(read: Read, source: bytes, reason: str) -> None:
    with pytest.raises(ContentError) as caught:
        read(source)
    assert str(caught.value).startswith(reason)


def test_a_wrong_suffix_is_told(read: Read) -> None:
    outcome = read("Plain words.", "letter.docs")
    (told,) = outcome.told
    assert (told.code, told.severity) == ("ED301", "warning")
    assert ".docs" in told.message
    assert "text/plain" in told.message


def test_no_suffix_is_no_matter(read: Read) -> None:
    assert not read("Plain words.", "README").told


def test_the_source_is_named_without_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(b"Words \xfc")
    told: list[Diagnostic] = []
    document = read_source(path, told.append)
    assert document.source.name == "letter.txt"
    assert len(document.source.digest) == 64
    assert told[0].file == str(path)


def test_missing_and_irregular_files(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no such file"):
        read_source(tmp_path / "none.txt", print)
    with pytest.raises(UsageError, match="no regular file"):
        read_source(tmp_path, print)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")
    path.chmod(0)
    with pytest.raises(EnvironmentFailure, match="cannot be read"):
        read_source(path, print)


def test_nobody_reads_it(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognising, "registered", lambda _group: ())
    with pytest.raises(UsageError, match="no reader is registered"):
        read("Words")


def test_a_plugin_that_is_no_reader(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    plugin = type("Fake", (), {"name": "fake", "load": lambda _self: os})()
    monkeypatch.setattr(recognising, "registered", lambda _group: (plugin,))
    with pytest.raises(UsageError, match="the reader fake is not one"):
        read("Words")


def test_our_readers_are_registered() -> None:
    assert {plugin.name for plugin in registered("edition.readers")} >= {"text", "markdown"}
