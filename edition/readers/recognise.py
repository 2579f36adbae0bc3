"""Which reader a source is for: its content decides, its name only where the content is silent."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from edition.diagnostics import Report
from edition.errors import ContentError, UsageError
from edition.loader.files import read_bytes
from edition.model import Document
from edition.plugins import registered
from edition.readers import markdown_evidence, notices
from edition.readers.notices import Notices
from edition.readers.options import Claim, Reader, ReadOptions, suffix
from edition.readers.pictures import Beside

_SAVE_AS = "save it as DOCX, ODT, HTML, PDF or plain text"
_FOREIGN = (
    (b"{\\rtf", f"is an RTF file; {_SAVE_AS}"),
    (b"\x1f\x8b", "is compressed (gzip); unpack it first"),
    (b"\xff\xd8\xff", "is a picture (JPEG) without text"),
    (b"\x89PNG", "is a picture (PNG) without text"),
    (b"GIF8", "is a picture (GIF) without text"),
    (b"II*\0", "is a picture (TIFF) without text"),
    (b"MM\0*", "is a picture (TIFF) without text"),
    (b"7z\xbc\xaf", "is a 7z archive; unpack it first"),
    (b"Rar!", "is a RAR archive; unpack it first"),
    (b"PK\x03\x04", f"is a ZIP archive but neither DOCX nor ODT; {_SAVE_AS}"),
    (b"%!PS", "is a PostScript file; make a PDF of it"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_XML = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<\?xml\b|\s*<(?:TEI|teiCorpus)\b")


@dataclass(frozen=True, slots=True)
class Recognised:
    """The reader for a source, its registered name, and how sure that is."""

    name: str
    reader: Reader
    claim: Claim


def read_source(path: Path, report: Report, options: ReadOptions | None = None) -> Document:
    """Read the file at `path` with the reader for its content.

    options: by default those of `ReadOptions` for this path, and the files beside it.
    Raises UsageError for a missing file, EnvironmentFailure where the system does not let us read
    it, ContentError where nothing can be made of it; each says so in one line.
    """
    options = options or ReadOptions(str(path), beside=Beside(path.parent))
    return read_document(read_bytes(path), options, report)


def read_document(source: bytes, options: ReadOptions, report: Report) -> Document:
    """Read the bytes `source` with the reader for its content; errors as in `read_source`."""
    found = recognise(source, options)
    _tell_other_format(found, source, options, report)
    return found.reader.read(source, options, report)


def recognise(source: bytes, options: ReadOptions) -> Recognised:
    """Return the reader that claims `source` most surely; ContentError where it is of a format
    that nobody reads."""
    candidates = [
        Recognised(plugin.name, reader, reader.claim(source, options.name))
        for plugin in registered("edition.readers")
        for reader in (_reader(plugin.name, plugin.load()),)
    ]
    if not candidates:
        raise UsageError("no reader is registered; install edition with its entry points")
    best = max(candidates, key=lambda candidate: candidate.claim)
    if best.claim < Claim.SIGNATURE and (reason := _foreign(source)):
        raise ContentError(f"{options.path}: {reason}")
    if best.claim is Claim.NONE:
        raise ContentError(f"{options.path}: is of a format that no reader claims")
    return best


def _reader(name: str, loaded: object) -> Reader:
    for attribute in ("MEDIA_TYPE", "SUFFIXES", "claim", "read"):
        if not hasattr(loaded, attribute):
            raise UsageError(f"the reader {name} is not one: it has no {attribute}")
    return cast(Reader, loaded)


def _foreign(source: bytes) -> str:
    if source.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in source:
            return "is encrypted; open it with its password and save it without one"
        return f"is an old Word document or another Office file (OLE); {_SAVE_AS}"
    if _XML.match(source[:200]):
        return "is XML already; a TEI file is validated and published as it stands"
    return next((reason for sign, reason in _FOREIGN if source.startswith(sign)), "")


def _tell_other_format(
    found: Recognised, source: bytes, options: ReadOptions, report: Report
) -> None:
    ending = suffix(options.name)
    if not ending or ending in found.reader.SUFFIXES:
        return
    told = Notices(options.path, report)
    if found.name == "markdown" and (why := markdown_evidence.evidence(source)):
        told.tell(notices.IS_MARKDOWN, why=why)
    else:
        told.tell(notices.WRONG_SUFFIX, suffix=ending, found=found.reader.MEDIA_TYPE)
