"""Plain text: paragraphs between blank lines, form feeds for pages."""

import re
from collections.abc import Iterator

from edition.diagnostics import Report
from edition.model import Annotation, Block, Document
from edition.readers.decoding import decode
from edition.readers.front_matter import split_front_matter
from edition.readers.notices import Notices
from edition.readers.options import Claim, ReadOptions, suffix

MEDIA_TYPE = "text/plain"
SUFFIXES = (".txt", ".text", ".asc")
_BETWEEN = re.compile(r"\n[^\S\n\f]*(?=[\n\f])|\f")


def claim(source: bytes, name: str) -> Claim:  # noqa: ARG001 - what text is, only its name can say
    """Claim whatever is named so, and what is left."""
    return Claim.NAME if suffix(name) in SUFFIXES else Claim.FALLBACK


def read(source: bytes, options: ReadOptions, report: Report) -> Document:
    """Return the text with a block for each group of lines between blank lines or form feeds.

    A form feed is a `pb`. Front matter becomes facts, its lines empty ones.
    """
    told = Notices(options.path, report)
    decoded = decode(source, options, told)
    facts, text = split_front_matter(decoded.text, told)
    return Document(
        options.source(source, MEDIA_TYPE, decoded.encoding),
        text,
        tuple(_blocks(text)),
        tuple(_page_breaks(text)),
        facts,
    )


def _blocks(text: str) -> Iterator[Block]:
    begin = 0
    for between in _BETWEEN.finditer(text):
        if block := _block(text, begin, between.start()):
            yield block
        begin = between.end()
    if block := _block(text, begin, len(text)):
        yield block


def _block(text: str, begin: int, end: int) -> Block | None:
    lines = text[begin:end]
    words = lines.lstrip()
    if not words:
        return None
    start = begin + len(lines) - len(words)
    return Block(start, start + len(words.rstrip()))


def _page_breaks(text: str) -> Iterator[Annotation]:
    offset = text.find("\f")
    while offset >= 0:
        yield Annotation(offset, offset, "pb")
        offset = text.find("\f", offset + 1)
