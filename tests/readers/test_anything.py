"""Whatever the bytes: a document that holds the contract, or one line that says why not."""

import random
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edition.errors import ContentError
from edition.readers import ReadOptions, read_document

Refusal = Callable[[bytes, str], str]
GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "reader"
SOURCES = sorted(GOLDEN.glob("*/*/source.*"), key=lambda path: path.parts[-3:])
MARKUP = st.text(alphabet="ab1 .\n\t-*_#>[]()!^:`|\\\\<&;\u0301\f+=~", max_size=200)


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: "-".join(path.parts[-3:]))
def test_damaged_bytes(refusal: Refusal, source: Path) -> None:
    chance = random.Random(source.name)
    sound = source.read_bytes()
    for _ in range(6):
        damaged = bytearray(sound)
        for _ in range(chance.randint(1, 30)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        reason = refusal(bytes(damaged), source.name)
        assert not reason or (reason.startswith(source.name) and "\n" not in reason)


@given(MARKUP)
@settings(max_examples=300, deadline=None)
def test_markdown_keeps_its_letters(text: str) -> None:
    """Letters that stand outside of entities and addresses stand in the document as well."""
    try:
        document = read_document(text.encode(), ReadOptions("a.md"), lambda _: None)
    except ContentError:
        return
    plain = [sign for sign in text if sign in "ab"]
    carried = document.text + "".join(mark.get("target") for mark in document.marks)
    carried += "".join(block.label + block.style + block.note for block in document.blocks)
    carried += "".join(mark.get("url") for mark in document.marks)
    carried = unicodedata.normalize("NFD", carried)
    assert len([sign for sign in carried if sign in "ab"]) >= len(plain)


@given(st.binary(max_size=400), st.sampled_from(["txt", "md", "html", "docx", "odt", "pdf"]))
@settings(max_examples=200, deadline=None)
def test_random_bytes(refusal: Refusal, source: bytes, suffix: str) -> None:
    reason = refusal(source, f"a.{suffix}")
    assert not reason or (reason.startswith(f"a.{suffix}") and "\n" not in reason)
