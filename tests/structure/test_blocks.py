"""Blocks whose kind the format names: headings, items, cells, quotations, captions, code."""

from edition.model import Block, Document, Source
from edition.structure import letter, prose, verse
from tests.structure.outline import crossing, draft_of, draft_of_document, draw, uncovered


def document(*parts: tuple[str, Block]) -> Document:
    """Return a document of (words, block): a block's offsets are made from the words."""
    text, blocks = "", []
    for words, like in parts:
        start = len(text)
        text += f"{words}\n"
        blocks.append(
            Block(
                start,
                start + len(words),
                like.kind,
                like.level,
                group=like.group,
                cell=like.cell,
                label=like.label,
            )
        )
    return Document(Source("x.docx", "application/docx"), text, tuple(blocks))


def block(
    kind: str,
    level: int = 0,
    group: str = "",
    cell: tuple[int, int] | None = None,
    label: str = "",
) -> Block:
    return Block(0, 0, kind, level, group=group, cell=cell, label=label)


def test_every_kind_of_block_has_its_element() -> None:
    draft = draft_of_document(
        document(
            ("The Boats", block("heading", 1)),
            ("There are two.", block("paragraph")),
            ("Kinds", block("heading", 2)),
            ("small", block("item", 1, "l1", label="1.")),
            ("red", block("item", 2, "l1", label="•")),
            ("large", block("item", 1, "l1", label="2.")),
            ("Name", block("cell", 0, "t1", (0, 0))),
            ("Length", block("cell", 0, "t1", (0, 1))),
            ("Ida", block("cell", 0, "t1", (1, 0))),
            ("9 feet", block("cell", 0, "t1", (1, 1))),
            ("She was a good boat.", block("quote")),
            ("The Ida in 1901", block("caption")),
            ("x = 1", block("code")),
            ("A note.", block("note")),
            ("- 12 -", block("furniture")),
            ("Fates", block("heading", 2)),
            ("Both are lost.", block("paragraph")),
        )
    )
    structure = prose.build(draft)
    assert draw(draft.text, structure).splitlines() == [
        "body",
        "  div",
        "    head: The Boats",
        "    p: There are two.",
        "    div",
        "      head: Kinds",
        "      list",
        "        item n=1: small red",
        "          list",
        "            item: red",
        "        item n=2: large",
        "      table",
        "        row",
        "          cell: Name",
        "          cell: Length",
        "        row",
        "          cell: Ida",
        "          cell: 9 feet",
        "      quote: She was a good boat.",
        "      figure",
        "        head: The Ida in 1901",
        "      ab type=code: x = 1",
        "      note: A note.",
        "      fw: - 12 -",
        "    div",
        "      head: Fates",
        "      p: Both are lost.",
    ]
    assert [(fact.kind, fact.value) for fact in structure.facts] == [("title", "The Boats")]
    assert not uncovered(draft.text, structure)
    assert not crossing(structure.annotations)


def test_a_deeper_item_without_one_above_it_stands_by_itself() -> None:
    draft = draft_of_document(
        document(("deep", block("item", 2, "l")), ("less", block("item", 1, "l")))
    )
    structure = prose.build(draft)
    assert "item: deep" in draw(draft.text, structure)
    assert not crossing(structure.annotations)


def test_poems_under_headings_of_the_format() -> None:
    draft = draft_of_document(
        document(
            ("Songs", block("heading", 1)),
            ("The Heron", block("heading", 2)),
            ("He stands alone,\nThe heron.", block("paragraph")),
            ("It was written at one sitting, " + "by the river " * 8, block("paragraph")),
        )
    )
    outline = draw(draft.text, verse.build(draft))
    assert "    head: The Heron" in outline
    assert "l: He stands alone," in outline
    assert "p: It was written" in outline


def test_a_letter_says_who_wrote_to_whom_and_when() -> None:
    draft = draft_of(
        "Letter 4. From Anna Berg to Karl Winter\n\nGraz, 3 May 1901\n\nDear Karl,\n\n"
        "The boxes have come.\n\nWith kind regards,\nAnna Berg\n\nEnc. one bill"
    )
    facts = {fact.kind: fact.value for fact in letter.build(draft).facts}
    assert facts == {
        "sender": "Anna Berg",
        "recipient": "Karl Winter",
        "sent-date": "3 May 1901",
        "sent-place": "Graz",
    }


def test_a_letter_without_names_states_no_facts() -> None:
    draft = draft_of("My dear friend,\n\nThe boxes have come.\n\nYours ever,\n\nP.S. No more.")
    assert letter.build(draft).facts == ()
    assert letter.evidence(draft).weight > 0.9


def test_what_is_no_letter_has_little_weight() -> None:
    assert letter.evidence(draft_of("")).weight == 0
    assert letter.evidence(draft_of("The river is up.\n\nThe boats are out.")).weight == 0


def test_the_editor_rules_on_verse_in_prose() -> None:
    text = "The river is up and the boats\nare out, and the lamp is lit.\n\nAnd so it was."
    ruled = draft_of(text, {"verse": ["The river is up"]})
    assert "lg" not in draw(text, prose.build(draft_of(text)))
    assert "p: The river" in draw(text, prose.build(draft_of(text)))
    assert "l: The river is up and the boats" in draw(text, verse.build(ruled))
