"""Documents for the analysis of structure: a plain reader, and what one asks of a structure."""

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from edition.model import Annotation, Block, Document, Source, Structure
from edition.structure.analyse import analyse

FOLDER = Path(__file__).parent
SOURCE = Source("source.txt", "text/plain", "utf-8")


def read(text: str) -> Document:
    """Return a document of the blocks between blank lines; `**bold**` and `# heading` are read."""
    text = unicodedata.normalize("NFC", text)
    parts: list[str] = []
    blocks: list[Block] = []
    marks: list[Annotation] = []
    position = 0
    for match in re.finditer(r"(?:[^\n\f]*\S[^\n\f]*(?:\n|$))+|\f|\n", text):
        words = match[0].strip("\n")
        if not words.strip():
            parts.append(match[0])
            position += len(match[0])
            continue
        level = len(words) - len(words.lstrip("#")) if words.startswith("#") else 0
        start = position
        for index, piece in enumerate(words.lstrip("# ").split("**")):
            if index % 2:
                end = position + len(piece)
                marks.append(Annotation(position, end, "hi", (("rend", "bold"),)))
            parts.append(piece)
            position += len(piece)
        blocks.append(Block(start, position, "heading" if level else "paragraph", level))
        parts.append("\n")
        position += 1
    return Document(SOURCE, "".join(parts), tuple(blocks), tuple(marks))


class Analysed:
    """A document with its structure, and short ways to ask for parts of it."""

    def __init__(self, document: Document, structure: Structure) -> None:
        self.document = document
        self.structure = structure

    def words(self, annotation: Annotation) -> str:
        """Return the words of an annotation with single spaces."""
        return " ".join(self.document.text[annotation.start : annotation.end].split())

    def all(self, element: str) -> list[str]:
        """Return the words of all annotations of an element, in the order of the text."""
        found = [item for item in self.structure.annotations if item.element == element]
        return [self.words(item) for item in sorted(found, key=lambda item: item.start)]

    def speeches(self) -> list[tuple[str, str]]:
        """Return person and label of each speech, in order."""
        speeches = [item for item in self.structure.annotations if item.element == "sp"]
        return list(
            zip(
                [item.refers for item in sorted(speeches, key=lambda item: item.start)],
                self.all("speaker"),
                strict=True,
            )
        )

    def facts(self) -> dict[str, str]:
        """Return the facts, the first of each kind."""
        found: dict[str, str] = {}
        for fact in self.structure.facts:
            found.setdefault(fact.kind, fact.value)
        return found

    def uncovered(self) -> str:
        """Return the characters that neither an element for text nor the header covers."""
        holders = {"p", "ab", "head", "speaker", "item", "label", "note", "fw", "l", "stage"}
        holders |= {"incident", "vocal", "gap", "dateline", "byline", "salute", "signed", "cell"}
        spans = [
            (item.start, item.end) for item in self.structure.annotations if item.element in holders
        ]
        text = list(self.document.text)
        for start, end in [*spans, *self.structure.header]:
            text[start:end] = " " * (end - start)
        return "".join("".join(text).split())

    def crossing(self) -> list[tuple[str, str]]:
        """Return pairs of annotations that cross instead of nesting."""
        items = sorted(self.structure.annotations, key=lambda item: (item.start, -item.end))
        found, around = [], list[Annotation]()
        for item in items:
            while around and around[-1].end <= item.start:
                around.pop()
            if around and item.end > around[-1].end:
                found.append((around[-1].element, item.element))
            if item.end > item.start:
                around.append(item)
        return found


def analysed(
    text: str, kind: str = "auto", corrections: Mapping[str, object] | None = None
) -> Analysed:
    """Return a text with its structure."""
    document = read(text)
    return Analysed(document, analyse(document, kind, corrections or {}))


def record(name: str) -> Analysed:
    """Return the fictional record `name` of this folder with its structure."""
    return analysed((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))
