"""PDF: what the place of a line on the page says."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from edition.diagnostics import Diagnostic
from edition.readers.fair_copy import FairCopy
from edition.readers.notices import Notices
from edition.readers.options import ReadOptions
from edition.readers.pdf_layout import measure, take_apart
from edition.readers.pdf_lines import Line, Page, Span
from edition.readers.pdf_walk import Walk

Read = Callable[..., Any]
GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "reader" / "pdf"
LEFT, WIDTH, SIZE, PITCH = 60.0, 5.0, 10.0, 14.0
"""The letters of these pages are five points wide, their lines hold eighty."""


def line(text: str, height: float, *, left: float = LEFT, size: float = SIZE) -> Line:
    cut = text.endswith("¬")
    text = text.removesuffix("¬")
    width = WIDTH * size / SIZE
    return Line(
        text, left, left + width * len(text), height, height + size, size,
        width * len(text.split()[0]), cut,
    )  # fmt: skip


def page(rows: Sequence[str | Line], *, top: float = 780.0, label: str = "") -> Page:
    """A page of rows from the top; "" is white space, leading spaces are points of indent."""
    lines, height = [], top
    for row in rows:
        if isinstance(row, Line):
            lines.append(row)
            continue
        if row:
            indent = len(row) - len(row.lstrip(" "))
            lines.append(line(row.lstrip(" "), height, left=LEFT + WIDTH * indent))
        height -= PITCH
    return Page(540, 842, lines, label)


def laid_out(*pages: Page, hyphens: str = "join") -> tuple[Any, list[Diagnostic]]:
    told: list[Diagnostic] = []
    notices = Notices("a.pdf", told.append)
    leaves = take_apart(pages)
    walk = Walk(notices, measure(leaves), hyphens, FairCopy())  # type: ignore[arg-type]
    walk.write(leaves)
    notices.tell_counted()
    return walk.copy.document(ReadOptions("a.pdf").source(b"", "application/pdf")), told


def blocks(document: Any, kind: str = "paragraph") -> list[str]:
    found = [block for block in document.blocks if block.kind == kind]
    return [document.text[block.start : block.end] for block in found]


FULL = "Words that go on until the right margin of the page is reached, every time, so."
"""As long as a line can be."""


def test_white_space_parts_paragraphs() -> None:
    document, _ = laid_out(
        page([FULL, FULL, "end.", "", FULL, "end.", "", "Short", "lines", "of verse."])
    )
    verse = "Short\nlines\nof verse."
    assert blocks(document) == [f"{FULL} {FULL} end.", f"{FULL} end.", verse]
    assert [mark.element for mark in document.marks] == ["lb", "lb"]


def test_indents_part_paragraphs() -> None:
    rows = [
        FULL,
        "end.",
        f"   {FULL[3:]}",
        FULL,
        "   One line.",
        "   Another.",
        f"   {FULL[3:]}",
        "end.",
    ]
    document, _ = laid_out(page(rows))
    assert blocks(document) == [
        f"{FULL} end.", f"{FULL[3:]} {FULL}", "One line.", "Another.", f"{FULL[3:]} end."
    ]  # fmt: skip


def test_hanging_first_lines_part_paragraphs() -> None:
    inner = FULL[4:]
    rows = [
        FULL,
        f"    {inner}",
        "    end.",
        FULL,
        "    end.",
        "Short.",
        FULL,
        f"    {inner}",
        "    end.",
    ]
    document, _ = laid_out(page(rows))
    first = f"{FULL} {inner} end."
    assert blocks(document) == [first, f"{FULL} end.", "Short.", first]


def test_lines_that_end_early_part_paragraphs_where_nothing_else_does() -> None:
    document, _ = laid_out(page([FULL, FULL, "end.", FULL, "end.", "Short.", FULL, "end."]))
    assert blocks(document) == [f"{FULL} {FULL} end.", f"{FULL} end.", "Short.", f"{FULL} end."]


def test_running_heads_and_numbers_are_furniture() -> None:
    pages = [
        page([f"THE BOARD {number}", "", "", *[FULL] * 45, "", "", f"- {number} -"])
        for number in (11, 12, 13)
    ]
    document, told = laid_out(*pages)
    assert blocks(document, "furniture") == [
        "THE BOARD 11", "- 11 -", "THE BOARD 12", "- 12 -", "THE BOARD 13", "- 13 -"
    ]  # fmt: skip
    assert [mark.get("n") for mark in document.marks if mark.element == "pb"] == ["11", "12", "13"]
    assert [each.code for each in told] == ["ED323"]


def test_a_speaker_at_the_top_of_pages_is_text() -> None:
    pages = [page(["HOLM.", *[FULL, "end.", "", "HOLM."] * 12, FULL]) for _ in range(3)]
    document, _ = laid_out(*pages)
    assert not blocks(document, "furniture")


def test_a_number_in_the_text_is_text() -> None:
    document, _ = laid_out(page([FULL, "1911", FULL]))
    assert not blocks(document, "furniture")


def test_notes_at_the_foot() -> None:
    anchored = line("He sailed1 then.", 700)
    anchored.spans = [Span(9, 10, "raised"), Span(0, 2, "italic")]
    small = [
        line("1 In March, with the", 100, size=8),
        line("tide.", 90, size=8),
        line("2. By land.", 80, size=8),
    ]
    document, told = laid_out(page([FULL, FULL, anchored, *small]))
    assert blocks(document, "note") == ["In March, with the\ntide.", "By land."]
    assert [block.label for block in document.blocks if block.kind == "note"] == ["1", "2"]
    (ref,) = (mark for mark in document.marks if mark.element == "ref")
    assert (document.text[ref.start : ref.end], ref.get("target")) == ("1", "#note:p1n1")
    assert [each.code for each in told] == ["ED315"]


def test_a_note_goes_on_at_the_next_foot() -> None:
    anchored = line("He sailed* then.", 700)
    anchored.spans = [Span(9, 10, "raised")]
    first = page([FULL, FULL, anchored, line("* In March,", 80, size=8)])
    rest = [line("with the tide.", 90, size=8), line("† By land.", 80, size=8)]
    document, _ = laid_out(first, page([FULL, FULL, FULL, *rest]))
    notes = [block for block in document.blocks if block.kind == "note"]
    assert [(note.note, note.label) for note in notes] == [
        ("p1n*", "*"), ("p1n*", ""), ("p2n†", "†")
    ]  # fmt: skip


def test_larger_type_is_a_heading() -> None:
    rows = [
        line("One", 780, size=20),
        line("Part", 740, size=14),
        *[line(FULL, 700 - 14 * n) for n in range(5)],
    ]
    document, _ = laid_out(page(rows))
    assert [block.level for block in document.blocks] == [1, 2, 0]


@pytest.mark.parametrize(
    ("rows", "joined"),
    [
        (["the har¬", "bour lies"], "the harbour lies"),
        (["the Marx¬", "Leninist and"], "the Marx-Leninist and"),
        (["a half-year, and this half¬", "year too"], "a half-year, and this half-year too"),
        (["the har-", "bour lies"], "the harbour lies"),
        (["from 1911-", "12 on"], "from 1911-\n12 on"),
        (["he said -", "and went"], "he said - and went"),
    ],
)
def test_hyphens_at_the_end_of_lines(rows: list[str], joined: str) -> None:
    first = FULL[: len(FULL) - len(rows[0])] + rows[0]
    document, _ = laid_out(page([FULL, first, *rows[1:], FULL]))
    assert joined in blocks(document)[0]


def test_hyphens_are_kept_if_wished() -> None:
    document, told = laid_out(page([FULL, "the har¬", "bour"]), hyphens="keep")
    assert "har-\nbour" in document.text
    assert not told


def test_columns_and_empty_pages_are_told() -> None:
    left = [line(f"left {n} side", 780 - 14 * n) for n in range(9)]
    right = [line(f"right {n} side", 780 - 14 * n, left=320) for n in range(9)]
    _, told = laid_out(page([*left, *right]), page([]))
    assert [each.code for each in told] == ["ED325", "ED322"]


def test_the_policy_reaches_the_reader(read: Read) -> None:
    source = (GOLDEN / "novel" / "source.pdf").read_bytes()
    kept = read(source, "a.pdf", hyphens="keep").document.text
    joined = read(source, "a.pdf").document.text
    assert "everything" not in kept
    assert "everything" in joined
    assert kept.replace("-\n", "") == joined
