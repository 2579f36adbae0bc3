"""DOCX (ISO/IEC 29500, WordprocessingML): text, notes, comments, tracked changes, tables."""

from edition.diagnostics import Report
from edition.errors import ContentError
from edition.model import Document
from edition.readers.container import Container, open_container
from edition.readers.docx_parts import Parts, read_parts
from edition.readers.docx_walk import Walk
from edition.readers.notices import Notices
from edition.readers.options import Claim, ReadOptions, suffix

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SUFFIXES = (".docx", ".docm", ".dotx")
_TITLE = "{http://purl.org/dc/elements/1.1/}title"


def claim(source: bytes, name: str) -> Claim:
    """Claim ZIP archives with a part word/document.xml, and what is named so."""
    if source.startswith(b"PK\x03\x04") and (
        b"word/document" in source or b"wordprocessingml" in source
    ):
        return Claim.SIGNATURE
    if suffix(name) in SUFFIXES and (source.startswith(b"PK") or not source):
        return Claim.SIGNATURE
    return Claim.NONE


def read(source: bytes, options: ReadOptions, report: Report) -> Document:
    """Return the document; ContentError where the archive or a part of it cannot be read."""
    if not source:
        raise ContentError(f"{options.path}: is empty")
    told = Notices(options.path, report)
    container = open_container(source, options.path)
    parts = read_parts(container)
    walk = Walk(told, parts)
    walk.write()
    told.tell_counted()
    document = walk.copy.document(options.source(source, MEDIA_TYPE), _facts(container, parts))
    if not document.blocks:
        raise ContentError(f"{options.path}: holds no text")
    return document


def _facts(container: Container, parts: Parts) -> dict[str, str]:
    """Return what the document's properties say, where it is more than a file name."""
    core = container.tree(parts.properties) if parts.properties else None
    if core is None:
        return {}
    title = " ".join((core.findtext(_TITLE) or "").split())
    return {"title": title} if title and suffix(title) not in (*SUFFIXES, ".doc", ".dot") else {}
