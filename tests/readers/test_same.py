"""A document in six formats has the same words in the same blocks."""

from collections.abc import Callable
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest

from edition.model import Document
from edition.readers import read_source

CHECKOUT = Path(__file__).resolve().parent.parent.parent
FOLDER = CHECKOUT / "tests" / "golden" / "reader" / "same"
PLAIN = {"liu-pak": CHECKOUT / "sources" / "liu-pak-1964-04-28.txt"}
CASES = [
    (PLAIN.get(folder.name, folder / "source.txt"), source)
    for folder in sorted(FOLDER.iterdir())
    for source in sorted(folder.glob("source.*"))
    if source.suffix != ".txt"
]
READ: dict[Path, Document] = {}


def words_and_ends(document: Document) -> tuple[list[str], set[int], set[int]]:
    """Return the words, after how many of them a block ends, and after how many a page."""
    blocks = [block for block in document.blocks if block.kind not in ("note", "furniture")]
    words = [document.text[block.start : block.end].split() for block in blocks]
    ends = list(accumulate(len(each) for each in words))
    pages = {
        sum(
            len(each) for block, each in zip(blocks, words, strict=True) if block.start < mark.start
        )
        for mark in document.marks
        if mark.element == "pb"
    }
    return [word for each in words for word in each], set(ends), pages


@pytest.mark.parametrize(
    ("plain", "source"), CASES, ids=lambda path: f"{path.parent.name}{path.suffix}"
)
def test_same_words_in_same_blocks(plain: Path, source: Path) -> None:
    expected, ends, _ = words_and_ends(read_source(plain, lambda _: None))
    words, found, pages = words_and_ends(read_source(source, lambda _: None))
    assert words == expected
    assert ends <= found
    assert found - ends <= pages, "a block may end early only where the format ends a page"


def test_all_formats_are_compared() -> None:
    formats = {source.suffix for _, source in CASES}
    assert formats == {".md", ".html", ".docx", ".odt", ".pdf"}


@pytest.mark.parametrize("suffix", [".html", ".docx", ".odt", ".pdf"])
def test_the_record_keeps_its_bold_labels(suffix: str, read: Callable[..., Any]) -> None:
    source = FOLDER / "liu-pak" / f"source{suffix}"
    outcome = read(source.read_bytes(), source.name)
    assert {"Citation:", "Summary:", "Credits:"} <= set(outcome.marks("hi"))
