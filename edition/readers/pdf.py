"""PDF with a text layer: lines to paragraphs by geometry, notes at the foot, page furniture."""

from collections.abc import Callable

import pypdfium2

from edition.diagnostics import Report
from edition.errors import ContentError
from edition.model import Document
from edition.readers.notices import Notices
from edition.readers.options import Claim, ReadOptions, suffix
from edition.readers.pdf_layout import measure, take_apart
from edition.readers.pdf_lines import Fonts, Page, read_page
from edition.readers.pdf_walk import Walk

MEDIA_TYPE = "application/pdf"
SUFFIXES = (".pdf",)
_UNREADABLE_SHARE = 0.3


def claim(source: bytes, name: str) -> Claim:
    """Claim what has the mark of a PDF near its beginning, and empty files named so."""
    if b"%PDF-" in source[:1024]:
        return Claim.SIGNATURE
    return Claim.NAME if suffix(name) in SUFFIXES and not source else Claim.NONE


def read(source: bytes, options: ReadOptions, report: Report) -> Document:
    """Return the document; ContentError where the PDF is damaged, encrypted, or has no text."""
    if not source:
        raise ContentError(f"{options.path}: is empty")
    told = Notices(options.path, report)
    pages, title = _pages(source, options)
    _refuse_unreadable(pages, options)
    leaves = take_apart(pages)
    if not any(leaf.body for leaf in leaves):
        raise ContentError(f"{options.path}: holds no text but running heads and page numbers")
    walk = Walk(told, measure(leaves), options.hyphens)
    walk.write(leaves)
    told.tell_counted()
    facts = {"title": title} if title else {}
    return walk.copy.document(options.source(source, MEDIA_TYPE), facts)


def _pages(source: bytes, options: ReadOptions) -> tuple[list[Page], str]:
    try:
        document = pypdfium2.PdfDocument(source)
    except pypdfium2.PdfiumError as error:
        reason = str(error).lower()
        if "password" in reason or "security" in reason:
            raise ContentError(
                f"{options.path}: is encrypted; save it without a password"
            ) from error
        raise ContentError(f"{options.path}: is damaged or no PDF") from error
    fonts: Fonts = {}
    pages: list[Page] = []
    try:
        for number in range(len(document)):
            page = document[number]
            pages.append(read_page(page, _said(document.get_page_label, number), fonts))
            page.close()
        return pages, _title(_said(document.get_metadata_value, "Title"))
    except pypdfium2.PdfiumError as error:
        place = f"its page {len(pages) + 1} cannot be read"
        raise ContentError(f"{options.path}: is damaged: {place}") from error
    finally:
        document.close()


def _said(ask: Callable[..., str], what: object) -> str:
    """Return what a PDF says of itself, "" where its letters are broken."""
    try:
        return ask(what)
    except UnicodeDecodeError:
        return ""


def _title(title: str) -> str:
    """Return the title, "" where it is only the name that a program gave to a file."""
    title = " ".join(title.split())
    made_up = title.startswith("Microsoft Word") or len(suffix(title)) in (4, 5)
    return "" if made_up or title.lower() in ("untitled", "unknown") else title


def _refuse_unreadable(pages: list[Page], options: ReadOptions) -> None:
    text = "".join(line.text for page in pages for line in page.lines)
    if not text:
        scans = "; its pages are pictures" if any(page.pictures for page in pages) else ""
        raise ContentError(
            f"{options.path}: has no text layer{scans}; run text recognition (OCR) on it first"
        )
    lost = sum(1 for sign in text if sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff" or sign < " ")
    if lost > _UNREADABLE_SHARE * len(text):
        raise ContentError(
            f"{options.path}: has a text layer whose letters cannot be read: its fonts do not say "
            "which characters they draw; run text recognition (OCR) on it"
        )
