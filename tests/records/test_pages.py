"""Page breaks and furniture, notes, the metadata page."""

from edition.model import Annotation, Block, Certainty, Document
from edition.structure.analyse import analyse
from edition.structure.citation import is_date, read_citation
from tests.records.analysis import SOURCE, Analysed, analysed

LONG = "We went on for a long while. The road was bad and the horses were tired of it all, and we "
STOP = "We went on for a long while. The road was bad and the horses were tired of it all." * 3


def _breaks(found: Analysed) -> list[Annotation]:
    return [item for item in found.structure.annotations if item.element == "pb"]


def test_a_form_feed_breaks_the_page() -> None:
    found = analysed(f"{LONG}\n\f\nrested.\n\nThen we rode.", "prose")
    assert len(_breaks(found)) == 1
    assert any("and we rested." in words for words in found.all("p"))


def test_numbers_at_the_foot_are_of_the_page_before() -> None:
    found = analysed("One.\n\n- 1 -\n\nTwo.\n\n- 2 -\n\nThree.\n\n- 3 -", "prose")
    assert [item.get("n") for item in _breaks(found)] == ["2", "3"]
    assert found.all("fw") == ["- 1 -", "- 2 -", "- 3 -"]


def test_numbers_at_the_head_are_of_the_page_behind() -> None:
    found = analysed("One.\n\nPage 2 of 3\n\nTwo.\n\nPage 3 of 3\n\nThree.", "prose")
    assert [item.get("n") for item in _breaks(found)] == ["2", "3"]


def test_bare_numbers_only_in_a_row() -> None:
    assert not analysed("One.\n\n7\n\nTwo.\n\n4\n\nThree.", "prose").all("fw")
    found = analysed("One.\n\n2\n\nTwo.\n\n3\n\nThree.\n\n4\n\nFour.", "prose")
    assert found.all("fw") == ["2", "3", "4"]


def test_a_number_in_brackets_inside_a_paragraph() -> None:
    found = analysed("We went [p. 12] on and on.", "prose")
    assert [item.get("n") for item in _breaks(found)] == ["12"]
    assert found.all("fw") == ["[p. 12]"]


def test_a_cut_sentence_is_joined_as_a_guess() -> None:
    found = analysed(f"{STOP}\n\n{LONG * 2}\n\nrested.\n\n{STOP}", "prose")
    guess = _breaks(found)
    assert [item.cert for item in guess] == [Certainty.MEDIUM]
    assert guess[0].why
    assert guess[0].alternatives


def test_nothing_is_joined_where_paragraphs_have_no_stops() -> None:
    text = "\n\n".join(f"{LONG * 3}number {number} of it" for number in range(4))
    assert not _breaks(analysed(text, "prose"))


def test_labels_and_lists_are_not_joined() -> None:
    found = analysed(f"{STOP}\n\n{LONG * 3}\n\nb) the second\n\nrider: yes\n\n{STOP}", "prose")
    assert not _breaks(found)


def test_a_page_break_of_the_format_stays_the_only_one() -> None:
    text = "We went on and\n\nrested."
    blocks = (Block(0, 14), Block(16, 23))
    mark = Annotation(15, 15, "pb", (("n", "2"),))
    found = analyse(Document(SOURCE, text, blocks, (mark,)), "prose")
    assert not [item for item in found.annotations if item.element == "pb"]
    paragraphs = [item for item in found.annotations if item.element == "p"]
    assert [(item.start, item.end) for item in paragraphs] == [(0, 23)]


def test_running_heads_of_the_format_are_furniture() -> None:
    text = "One.\n\nTHE RECORD\n\nTwo."
    blocks = (Block(0, 4), Block(6, 16, "furniture"), Block(18, 22))
    found = analyse(Document(SOURCE, text, blocks), "prose")
    kinds = [item.get("type") for item in found.annotations if item.element == "fw"]
    assert kinds == ["header"]


def test_notes_find_their_marks() -> None:
    found = analysed("We went home.[1] It was late.*\n\n[1] By train.\n\n* At ten.", "prose")
    notes = [item for item in found.structure.annotations if item.element == "note"]
    marks = [item for item in found.structure.annotations if item.element == "ref"]
    assert [item.get("n") for item in notes] == ["1", "*"]
    assert [f"#{item.get('xml:id')}" for item in notes] == [item.get("target") for item in marks]
    assert found.all("ref") == ["[1]", "*"]


def test_a_note_without_mark_is_a_paragraph() -> None:
    assert not analysed("We went home.\n\n[1] By train.", "prose").all("note")


def test_a_note_of_the_format() -> None:
    text = "We went home.\n\nBy train."
    blocks = (Block(0, 13), Block(15, 24, "note", note="1", label="1."))
    found = analyse(Document(SOURCE, text, blocks), "prose")
    note = next(item for item in found.annotations if item.element == "note")
    assert note.get("xml:id") == "note:1"
    assert note.get("n") == "1"


def test_metadata_page_with_labels_alone() -> None:
    text = (
        "# Some Archive\n\n**May 4, 1951**\n\n**Talk with the Ferryman**\n\n**Citation:**\n\n"
        '"Talk with the Ferryman", May 4, 1951, River Digital Archive, NRA 12-3, 4-5. '
        "Translated by Ann Lee\nhttps://river.example/document/77\n\n"
        "**Summary:**\n\nHe talks.\n\n**Contents:**\n\nTranslation\n\nThe text itself begins here."
    )
    found = analysed(text, "prose")
    facts = found.facts()
    assert facts["title"] == "Talk with the Ferryman"
    assert facts["publisher"] == "River Digital Archive"
    assert facts["repository"] == "NRA"
    assert facts["shelfmark"] == "12-3"
    assert facts["pages"] == "4-5"
    assert facts["translator"] == "Ann Lee"
    assert facts["docNumber"] == "77"
    assert facts["abstract"] == "He talks."
    assert facts["contents"] == "Translation"
    assert found.all("p") == ["The text itself begins here."]


def test_every_fact_stands_where_it_says() -> None:
    text = "Title: A\nArchive: B C\nShelfmark: D 1\n\nThe text."
    found = analysed(text, "prose")
    for fact in found.structure.facts:
        assert " ".join(found.document.text[fact.start : fact.end].split()) == fact.value


def test_the_beginning_of_a_document_is_no_metadata_page() -> None:
    text = "Source: the river.\n\nDate: 4 May\n\nHe talks.\n\nAnd he walks."
    assert not analysed(text, "prose").structure.header


def test_citations() -> None:
    text = (
        "„Gespräch“, 3. Mai 1957, Archiv der Fähre, f. 17, op. 162, d. 9, l. 55. "
        "Übersetzt von A. Wendt"
    )
    facts = {fact.kind: fact.value for fact in read_citation(text, 0, len(text))}
    assert facts == {
        "title": "Gespräch",
        "translator": "A. Wendt",
        "date": "3. Mai 1957",
        "pages": "l. 55",
        "shelfmark": "f. 17, op. 162, d. 9",
        "repository": "Archiv der Fähre",
    }
    assert is_date("4 May 1951")
    assert not is_date("May he come")
