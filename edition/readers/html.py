"""HTML: what a browser would show, as text; and what the head says, as facts."""

import re

from lxml import etree

from edition.diagnostics import Report
from edition.errors import ContentError
from edition.model import Document
from edition.readers import notices
from edition.readers.decoding import Decoded, clean, decode
from edition.readers.html_notes import find_notes
from edition.readers.html_walk import Walk
from edition.readers.notices import Notices
from edition.readers.options import Claim, ReadOptions, suffix
from edition.readers.trees import words_in

MEDIA_TYPE = "text/html"
SUFFIXES = (".html", ".htm", ".xhtml")
_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,5000}?-->\s*)*"
    rb"(?:<!doctype\s+html|<html[\s>])",
    re.I | re.S,
)
_TAG = re.compile(rb"</?[a-z][a-z0-9]*[\s>/]", re.I)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.I)
_LEGACY = re.compile(
    r"iso-?8859-\d{1,2}|windows-125\d|cp125\d|koi8-[ru]|shift_jis|euc-(jp|kr)|gb2312|gbk|gb18030|big5",
    re.I,
)
_META = {
    "author": "author",
    "date": "date",
    "description": "description",
    "keywords": "keywords",
    "dc.title": "title",
    "dc.creator": "author",
    "dc.date": "date",
    "dc.publisher": "publisher",
    "dc.language": "language",
    "dcterms.created": "date",
}


def claim(source: bytes, name: str) -> Claim:
    """Claim what begins as an HTML document, and files named so that have tags."""
    if _START.match(source[:8192]):
        return Claim.SIGNATURE
    if suffix(name) in SUFFIXES and (_TAG.search(source[:65536]) or not source.strip()):
        return Claim.NAME
    return Claim.NONE


def read(source: bytes, options: ReadOptions, report: Report) -> Document:
    """Return the document; ContentError where the parser would have to cut it (depth, size)."""
    told = Notices(options.path, report)
    decoded = _decode(source, options, told)
    root = _parse(decoded.text, options)
    walk = Walk(told, find_notes(root), options.beside)
    walk.write(root)
    told.tell_counted()
    document = walk.document(
        options.source(source, MEDIA_TYPE, decoded.encoding), _facts(root), decoded.text.count("\n")
    )
    if not document.blocks:
        raise ContentError(f"{options.path}: holds no text, markup only")
    return document


def _decode(source: bytes, options: ReadOptions, told: Notices) -> Decoded:
    declared = _CHARSET.search(source[:4096])
    encoding = declared.group(1).decode("ascii", "replace").lower() if declared else ""
    if not _LEGACY.fullmatch(encoding) or source.startswith((b"\xef\xbb\xbf", b"\xff\xfe")):
        return decode(source, options, told)
    if encoding in ("iso-8859-1", "iso8859-1"):
        encoding = "windows-1252"  # as all browsers read it
    text = source.decode(encoding, "replace").replace("\r\n", "\n").replace("\r", "\n")
    if wrong := text.count("\ufffd"):
        offset = text.index("\ufffd")
        line, column = text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
        told.tell(notices.UNDECODED, line, column, count=wrong, encoding=encoding)
    return Decoded(clean(text, told), encoding)


def _parse(text: str, options: ReadOptions) -> etree._Element:
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise ContentError(f"{options.path}: holds no HTML: {error.msg}") from error
    for entry in parser.error_log:
        if entry.type_name == "ERR_RESOURCE_LIMIT":
            raise ContentError(
                f"{options.path}:{entry.line}: is nested more than 255 deep, or holds a text of "
                "more than 10 MB; all after it would be lost"
            )
    if root is None:
        raise ContentError(f"{options.path}: holds no HTML")
    return root


def _facts(root: etree._Element) -> dict[str, str]:
    facts: dict[str, str] = {}
    title = root.find("head/title")
    if title is not None and (words := " ".join(words_in(title).split())):
        facts["title"] = words
    for meta in root.iterfind("head/meta"):
        key = _META.get((meta.get("name") or "").lower())
        value = " ".join((meta.get("content") or "").split())
        if key and value:
            facts.setdefault(key, value)
    if language := (root.get("lang") or "").strip():
        facts.setdefault("language", language)
    return facts
