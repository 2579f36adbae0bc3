"""What the readers' tests share: reading bytes under a name, and a readable dump."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from edition.diagnostics import Diagnostic
from edition.errors import ContentError
from edition.model import Annotation, Block, Document
from edition.readers import ReadOptions, read_document


@dataclass(frozen=True)
class Outcome:
    """A document read, and what was told while reading."""

    document: Document
    told: list[Diagnostic]

    @property
    def codes(self) -> list[str]:
        return [diagnostic.code for diagnostic in self.told]

    @property
    def blocks(self) -> list[str]:
        """The words of each block."""
        return [self.document.text[block.start : block.end] for block in self.document.blocks]

    def marks(self, element: str) -> list[str]:
        """The words under each mark of this element."""
        text = self.document.text
        return [text[m.start : m.end] for m in self.document.marks if m.element == element]

    @property
    def dump(self) -> str:
        return dump(self.document, self.told)


@pytest.fixture(scope="session")
def read() -> Callable[..., Outcome]:
    """Reads bytes or words as the file `name`."""

    def read_as(source: bytes | str, name: str = "a.txt", **options: str) -> Outcome:
        content = source.encode() if isinstance(source, str) else source
        told: list[Diagnostic] = []
        document = read_document(content, ReadOptions(name, **options), told.append)  # type: ignore[arg-type]
        hold_contract(document)
        return Outcome(document, told)

    return read_as


@pytest.fixture(scope="session")
def refusal() -> Callable[[bytes, str], str]:
    """Says why a source is refused; "" if it is read, into what the contract wants."""

    def read_or_refuse(source: bytes, name: str) -> str:
        try:
            hold_contract(read_document(source, ReadOptions(name), lambda _: None))
        except ContentError as error:
            return str(error)
        return ""

    return read_or_refuse


def hold_contract(document: Document) -> None:
    """Check what `Document` promises: blocks ascend without white space at their ends, outside of
    them there is white space only, marks lie in the text."""
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end
        assert not document.text[end : block.start].strip()
        words = document.text[block.start : block.end]
        assert words == words.strip()
        assert "\f" not in words
        end = block.end
    assert not document.text[end:].strip()
    for mark in document.marks:
        assert 0 <= mark.start <= mark.end <= len(document.text)
        if mark.start < mark.end:
            assert any(b.start <= mark.start and mark.end <= b.end for b in document.blocks)


def dump(document: Document, told: list[Diagnostic]) -> str:
    """Return the source, facts, blocks with their marks, and what was told, a line for each."""
    source = document.source
    lines = [f"{source.name} {source.media_type} {source.encoding}".rstrip(), ""]
    lines += [f"fact {key}: {value}" for key, value in document.facts.items()]
    waiting = sorted(document.marks, key=lambda mark: (mark.start, -mark.end, mark.element))
    for block in document.blocks:
        while waiting and waiting[0].start < block.start:
            lines.append(_mark(document, waiting.pop(0)))
        lines.append(_block(document, block))
        while waiting and waiting[0].start <= block.end:
            lines.append("    " + _mark(document, waiting.pop(0)))
    lines += [_mark(document, mark) for mark in waiting]
    lines += [f"picture {name}: {len(data)} bytes" for name, data in document.pictures.items()]
    lines += ["", *(str(diagnostic) for diagnostic in told)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _block(document: Document, block: Block) -> str:
    place = document.place(block.start)
    cell = f"{block.cell[0]},{block.cell[1]}" if block.cell else ""
    parts = (
        f"{place.line}:{place.column}",
        block.kind + (str(block.level) if block.level else ""),
        block.style and f"style={block.style}",
        block.note and f"note={block.note}",
        block.group and f"group={block.group}",
        cell and f"cell={cell}",
        block.label and f"label={block.label}",
        repr(document.text[block.start : block.end]),
    )
    return " ".join(part for part in parts if part)


def _mark(document: Document, mark: Annotation) -> str:
    attributes = "".join(f" {name}={value!r}" for name, value in mark.attributes)
    words = repr(document.text[mark.start : mark.end]) if mark.start < mark.end else "|"
    column = document.place(mark.start)
    return f"<{mark.element}{attributes}> {column.line}:{column.column} {words}"
