"""The ZIP archive around a DOCX or ODT document, read within limits and never unpacked."""

import io
import lzma
import struct
import zipfile
import zlib
from dataclasses import dataclass, field

from lxml import etree

from edition.errors import ContentError
from edition.loader import parse

_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
)
"""What the archive's own reader raises where its bytes make no sense."""
_MEGABYTE = 1 << 20
_LARGEST = 200 * _MEGABYTE
_HIGHEST_RATIO = 100
_MOST_MEMBERS = 10_000
_DOCTYPES = tuple("<!DOCTYPE".encode(coding) for coding in ("ascii", "utf-16-le", "utf-16-be"))
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/main",
        b"http://schemas.openxmlformats.org/drawingml/2006/main",
    ),
)
"""The namespaces of ISO/IEC 29500 Strict and those of the transitional form that Word writes."""


@dataclass
class Container:
    """An archive whose members are read by name.

    path: how messages call the source.
    """

    path: str
    archive: zipfile.ZipFile
    inflated: int = 0
    pictures: dict[str, bytes] = field(default_factory=dict)

    def __contains__(self, name: str) -> bool:
        return name in self.archive.NameToInfo

    def read(self, name: str) -> bytes:
        """Return a member's bytes; ContentError where it is damaged or inflates past the limit."""
        try:
            with self.archive.open(name) as member:
                content = member.read(_LARGEST - self.inflated + 1)
        except _DAMAGE as error:
            raise ContentError(
                f"{self.path}: is damaged: its part {name} cannot be read"
            ) from error
        except RuntimeError as error:
            raise ContentError(f"{self.path}: is encrypted; save it without a password") from error
        self.inflated += len(content)
        if self.inflated > _LARGEST:
            raise ContentError(_too_large(self.path))
        return content

    def picture(self, name: str) -> bytes:
        """Return the bytes of a picture, read once; b"" where it is missing or cannot be read."""
        if name not in self.pictures:
            try:
                self.pictures[name] = self.read(name) if name in self else b""
            except ContentError:
                self.pictures[name] = b""
        return self.pictures[name]

    def tree(self, name: str) -> etree._Element | None:
        """Return the root element of a member, None if there is none of this name.

        A document type declaration is refused, for neither format has any.
        """
        if name not in self:
            return None
        content = self.read(name)
        if any(sign in content for sign in _DOCTYPES):
            raise ContentError(
                f"{self.path}: its part {name} has a document type declaration; that is refused"
            )
        for strict, usual in _STRICT:
            content = content.replace(strict, usual)
        return parse(content, f"{self.path}: its part {name}").root


def open_container(source: bytes, path: str) -> Container:
    """Open the archive; ContentError where it is damaged, encrypted, or too large unpacked."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(source))
    except _DAMAGE as error:
        raise ContentError(
            f"{path}: is damaged: it is no whole ZIP archive (cut short?)"
        ) from error
    members = archive.infolist()
    bombs = [
        member.filename
        for member in members
        if member.file_size > _MEGABYTE
        and member.file_size > _HIGHEST_RATIO * max(member.compress_size, 1)
    ]
    size = sum(member.file_size for member in members)
    if bombs or size > _LARGEST or len(members) > _MOST_MEMBERS:
        raise ContentError(_too_large(path))
    if any(member.flag_bits & 1 for member in members):
        raise ContentError(f"{path}: is encrypted; save it without a password")
    return Container(path, archive)


def _too_large(path: str) -> str:
    return (
        f"{path}: is refused: unpacked it has more than {_LARGEST // _MEGABYTE} MB or "
        f"{_MOST_MEMBERS} parts, or a part is packed more than {_HIGHEST_RATIO}:1"
    )
