"""Draws the structure of a document as an outline, and reads the cases that hold such outlines."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from unicodedata import normalize

from edition.model import Annotation, Block, Document, Source, Structure
from edition.structure.draft import Draft, Unit
from edition.tei.elements import ROWS, Content
from edition.tei.resolve import order

CASES = Path(__file__).parent.parent / "cases" / "structure"
_BLOCK = re.compile(r"\S(?:[^\n]|\n(?![ \t]*(?:\n|\Z)))*")
_SHOWN = ("type", "n", "part", "rend")


def read_document(text: str) -> Document:
    """Return a plain text as a document: a block for each group of lines between blank ones."""
    text = normalize("NFC", text)
    blocks = []
    for match in _BLOCK.finditer(text):
        blocks.append(Block(match.start(), match.start() + len(match[0].rstrip())))
    return Document(Source("x.txt", "text/plain"), text, tuple(blocks))


def draft_of(text: str, corrections: Mapping[str, object] | None = None) -> Draft:
    """Return the draft of a plain text."""
    return draft_of_document(read_document(text), corrections)


def draft_of_document(document: Document, corrections: Mapping[str, object] | None = None) -> Draft:
    """Return the draft that has a unit for each block of the document."""
    units = tuple(Unit(block.start, block.end, (block,)) for block in document.blocks)
    return Draft(document, units, corrections=corrections or {})


def draw(text: str, structure: Structure) -> str:
    """Return the outline: an element a line, deeper ones further in, words in those of text."""
    lines: list[str] = []
    open_spans: list[Annotation] = []
    for one in sorted(structure.annotations, key=order):
        while open_spans and open_spans[-1].end <= one.start:
            open_spans.pop()
        lines.append("  " * len(open_spans) + _show(text, one))
        open_spans.append(one)
    return "\n".join(lines)


def _show(text: str, one: Annotation) -> str:
    attributes = "".join(f" {name}={value}" for name, value in one.attributes if name in _SHOWN)
    refers = f" @{one.refers.replace(' ', ' @')}" if one.refers else ""
    if ROWS[one.element].content is Content.BLOCKS:
        return one.element + attributes + refers
    words = " ".join(text[one.start : one.end].split())
    return f"{one.element}{attributes}{refers}: {words}"


def uncovered(text: str, structure: Structure) -> str:
    """Return the words that no element of running text holds, a space between two stretches."""
    held = bytearray(len(text))
    for one in structure.annotations:
        if ROWS[one.element].content is not Content.BLOCKS:
            held[one.start : one.end] = b"\1" * (one.end - one.start)
    for start, end in structure.header:
        held[start:end] = b"\1" * (end - start)
    return "".join(letter if not held[place] else " " for place, letter in enumerate(text)).strip()


def crossing(annotations: Sequence[Annotation]) -> list[tuple[Annotation, Annotation]]:
    """Return the pairs of annotations that overlap although neither holds the other."""
    found: list[tuple[Annotation, Annotation]] = []
    open_spans: list[Annotation] = []
    for one in sorted(annotations, key=order):
        while open_spans and open_spans[-1].end <= one.start:
            open_spans.pop()
        if open_spans and one.end > open_spans[-1].end:
            found.append((open_spans[-1], one))
        open_spans.append(one)
    return found


def read_cases(kind: str) -> list[tuple[str, str, str]]:
    """Return (title, text, outline) of each case in the kind's file."""
    page = (CASES / f"{kind}.md").read_text("utf-8")
    pattern = re.compile(r"^## (.+?)\n\n```text\n(.*?)\n```\n\n```outline\n(.*?)```", re.M | re.S)
    return [(title, text, outline.strip("\n")) for title, text, outline in pattern.findall(page)]
