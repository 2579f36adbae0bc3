"""Broken sources: one clear line, an error of the content, nothing else.

tests/sick/<reader>/<case>.<suffix> is read; <case>.message is what has to be said. What is large
or has to be cut from a sound source is made here.
"""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from edition.errors import EXIT_CONTENT, ContentError

Read = Callable[..., Any]
TESTS = Path(__file__).resolve().parent.parent
CASES = sorted(path for path in TESTS.glob("sick/*/*") if path.suffix != ".message")
GOLDEN = TESTS / "golden" / "reader"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def refused(read: Read, source: bytes | str, name: str) -> str:
    with pytest.raises(ContentError) as caught:
        read(source, name)
    message = str(caught.value)
    assert message.startswith(f"{name}:")
    assert "\n" not in message
    assert caught.value.exit_code == EXIT_CONTENT
    return message


@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_case(case: Path, read: Read, golden: Callable[[bytes, Path], None]) -> None:
    message = refused(read, case.read_bytes(), case.name)
    golden(f"{message}\n".encode(), case.with_suffix(".message"))


@pytest.mark.parametrize("suffix", ["docx", "odt", "pdf", "html", "md", "txt"])
def test_empty(read: Read, suffix: str) -> None:
    assert "is empty" in refused(read, b"", f"a.{suffix}")


@pytest.mark.parametrize("suffix", ["docx", "odt"])
@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_truncated_archives(read: Read, suffix: str, part: float) -> None:
    source = (GOLDEN / suffix / "minutes" / f"source.{suffix}").read_bytes()
    assert "is damaged" in refused(read, source[: int(len(source) * part)], f"a.{suffix}")


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_truncated_pdf(read: Read, part: float) -> None:
    source = (GOLDEN / "pdf" / "minutes" / "source.pdf").read_bytes()
    message = refused(read, source[: int(len(source) * part)], "a.pdf")
    assert "is damaged" in message or "has no text layer" in message


@pytest.mark.parametrize("suffix", ["docx", "odt"])
def test_a_damaged_part(read: Read, suffix: str) -> None:
    source = bytearray((GOLDEN / suffix / "minutes" / f"source.{suffix}").read_bytes())
    with zipfile.ZipFile(io.BytesIO(source)) as archive:
        name = "word/document.xml" if suffix == "docx" else "content.xml"
        begin = archive.getinfo(name).header_offset + 30 + len(name) + 20
    source[begin : begin + 40] = b"\0" * 40
    assert name in refused(read, bytes(source), f"a.{suffix}")


def packed(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def document(body: str, head: str = "") -> bytes:
    return f'{head}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'.encode()


def test_zip_bomb(read: Read) -> None:
    words = "<w:p><w:r><w:t>" + " " * (120 << 20) + "</w:t></w:r></w:p>"
    bomb = packed({"word/document.xml": document(words)})
    assert len(bomb) < 200_000
    assert "packed more than 100:1" in refused(read, bomb, "a.docx")


def test_a_lying_directory(read: Read) -> None:
    """The sizes in the directory are set to 1; what is inflated is counted all the same."""
    source = bytearray(packed({"word/document.xml": document("<w:p/>" * 1000)}))
    place = source.index(b"PK\x01\x02") + 24
    source[place : place + 4] = (1).to_bytes(4, "little")
    assert "is damaged" in refused(read, bytes(source), "a.docx")


def test_too_many_parts(read: Read) -> None:
    parts = {"word/document.xml": document("<w:p/>")}
    parts |= {f"x{number}": b"" for number in range(10_001)}
    assert "10000 parts" in refused(read, packed(parts), "a.docx")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_docx_with_a_document_type(read: Read, encoding: str) -> None:
    head = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE x [<!ENTITY a "b">]>'
    part = document("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", head).decode().encode(encoding)
    message = refused(read, packed({"word/document.xml": part}), "a.docx")
    assert "document type declaration" in message


def test_nested_tables(read: Read) -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 400 + "</w:tc></w:tr></w:tbl>" * 400
    message = refused(read, packed({"word/document.xml": document(deep)}), "a.docx")
    assert "word/document.xml" in message


def test_nested_tables_within_the_limit(read: Read) -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 80 + "<w:p><w:r><w:t>deep</w:t></w:r></w:p>"
    deep += "</w:tc></w:tr></w:tbl>" * 80
    assert read(packed({"word/document.xml": document(deep)}), "a.docx").blocks == ["deep"]


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"word/document.xml": b"<a/>"}, "is no Word document"),
        ({"word/other.xml": b"<a/>"}, "is no Word document"),
        ({"word/document.xml": b"<a>"}, "word/document.xml:1:"),
        ({"word/document.xml": document("<w:p/>")}, "holds no text"),
    ],
)
def test_docx_without_text(read: Read, parts: dict[str, bytes], reason: str) -> None:
    assert reason in refused(read, packed(parts), "a.docx")


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"styles.xml": b"<a/>"}, "is no text document"),
        ({"META-INF/manifest.xml": b"<m><encryption-data/></m>"}, "is encrypted"),
        ({"content.xml": b"<!DOCTYPE a><a/>"}, "document type declaration"),
    ],
)
def test_odt_without_text(read: Read, parts: dict[str, bytes], reason: str) -> None:
    assert reason in refused(read, packed(parts), "a.odt")


@pytest.mark.parametrize(
    "body", ["<div>" * 300 + "words" + "</div>" * 300, "<p>" + "x" * 11_000_000 + "</p><p>after"]
)
def test_html_that_would_be_cut(read: Read, body: str) -> None:
    message = refused(read, f"<!DOCTYPE html><body>{body}", "a.html")
    assert "all after it would be lost" in message


def test_html_without_words(read: Read) -> None:
    assert "holds no text" in refused(read, "<html><body><br></body></html>", "a.html")
