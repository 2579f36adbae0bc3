"""ODT (OASIS OpenDocument 1.2, 1.3, text documents): as DOCX, in the manner of LibreOffice."""

from edition.diagnostics import Report
from edition.errors import ContentError
from edition.model import Document
from edition.readers.container import Container, open_container
from edition.readers.notices import Notices
from edition.readers.odt_names import OFFICE
from edition.readers.odt_styles import read_styles
from edition.readers.odt_walk import Walk
from edition.readers.options import Claim, ReadOptions, suffix

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
SUFFIXES = (".odt", ".ott")
_TITLE = f"{OFFICE}meta/{{http://purl.org/dc/elements/1.1/}}title"


def claim(source: bytes, name: str) -> Claim:
    """Claim ZIP archives that begin with this media type, and what is named so."""
    if not source.startswith(b"PK\x03\x04"):
        return Claim.NAME if suffix(name) in SUFFIXES and not source else Claim.NONE
    if MEDIA_TYPE.encode() in source[:300] or suffix(name) in SUFFIXES:
        return Claim.SIGNATURE
    return Claim.NONE


def read(source: bytes, options: ReadOptions, report: Report) -> Document:
    """Return the document; ContentError where the archive or a part of it cannot be read."""
    if not source:
        raise ContentError(f"{options.path}: is empty")
    told = Notices(options.path, report)
    container = open_container(source, options.path)
    _refuse_encrypted(container)
    content = container.tree("content.xml")
    text = None if content is None else content.find(f"{OFFICE}body/{OFFICE}text")
    if content is None or text is None:
        raise ContentError(f"{options.path}: is no text document: content.xml holds no text")
    styles = read_styles(content, container.tree("styles.xml"))
    walk = Walk(told, styles, container.picture)
    walk.write(text)
    told.tell_counted()
    document = walk.copy.document(options.source(source, MEDIA_TYPE), _facts(container))
    if not document.blocks:
        raise ContentError(f"{options.path}: holds no text")
    return document


def _refuse_encrypted(container: Container) -> None:
    name = "META-INF/manifest.xml"
    if name in container and b"encryption-data" in container.read(name):
        raise ContentError(f"{container.path}: is encrypted; save it without a password")


def _facts(container: Container) -> dict[str, str]:
    meta = container.tree("meta.xml")
    title = "" if meta is None else " ".join((meta.findtext(_TITLE) or "").split())
    return {"title": title} if title else {}
