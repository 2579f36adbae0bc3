"""Documents whose shape resembles another kind's, or whose parts resemble each other."""

from edition.model import Block, Document, Source, Structure
from edition.structure import letter, verse
from edition.structure.analyse import analyse
from edition.structure.passages import read_passages
from edition.structure.titlepage import build_title_page
from tests.records.analysis import Analysed, read
from tests.structure.outline import draft_of

MIXED = """# Docket

Received on 4 May 1923.

## Letter

Vienna, 3 May 1923

Dear Dr. Hollis,

I send the poem.

Yours sincerely,
Karl Merton

## Prices

Paper is dear.
"""
JOURNAL = """The Journal of Anna Merton

March 18. Rain all day, and nobody came to the house.

Monday, March 20, 1848
Quiet. Mr. Hollis called.

March 21, 1848
Wrote to Frederick in Boston.
"""
TWO = """Boston 4 Augt 1774

Gentn

Yours came to hand, and we note the contents. The Goods will not sell.

We remain Yr most hble Servts

Hartley & Co

To Mr. Dexter at Dedham

Sir

Please to pay Mr. Adams Ten Pounds & charge the same.
"""
NOTES = """1. Memorandum of Conversation¹

He had seen the paper.² It was cautious.

¹ Source: a file.
² Not printed. See
the list.
"""
RECORD = """RECORD OF CONVERSATION
with Ambassador Orlow

Present from the Fenish side: Minister N. S. Brook; P. K. Dorn.
Present from the Marsh side: Ambassador T. Orlow.

Today I received Orlow at his request, and he thanked us.

Brook answered that it had been considered. He added: "We shall not leave you."

[Two paragraphs cut]

[1 paragraph (6 lines) not declassified]

Orlow: When may they arrive?

Brook: In April.

Orlow: Thank you.
"""


def facts(structure: Structure, *kinds: str) -> list[str]:
    return [fact.value for fact in structure.facts if fact.kind in kinds]


def spans(structure: Structure, text: str, element: str) -> list[str]:
    found = (a for a in structure.annotations if a.element == element)
    return [" ".join(text[a.start : a.end].split()) for a in found]


def test_a_letter_among_other_headings_is_a_part_of_the_document() -> None:
    document = read(MIXED)
    structure = analyse(document, "auto")
    assert structure.kind == "prose"
    assert "Prices" in spans(structure, document.text, "head")


def test_dated_entries_and_sentences_are_no_stanzas() -> None:
    assert verse.evidence(draft_of(JOURNAL)).weight < 0.5


def test_an_unknown_month_is_no_place_and_a_salutation_signs_nothing() -> None:
    structure = letter.build(draft_of(TWO))
    text = draft_of(TWO).text
    assert spans(structure, text, "salute")[0] == "Gentn"
    assert spans(structure, text, "signed") == ["Hartley & Co"]
    assert len(spans(structure, text, "div")) == 2
    assert not facts(structure, "sent-place", "sender")


def test_a_date_with_an_old_ordinal_is_whole() -> None:
    letter_of = "Camp near Falmouth\nJanuary 22d, 1863\n\nDear Ann,\n\nI am well.\n\nYours,\nAmos\n"
    assert facts(letter.build(draft_of(letter_of)), "sent-date") == ["January 22d, 1863"]


def test_notes_below_each_other_in_a_paragraph_are_notes_each() -> None:
    document = read(NOTES)
    structure = analyse(document, "auto")
    assert spans(structure, document.text, "note") == [
        "¹ Source: a file.",
        "² Not printed. See the list.",
    ]


def test_numbered_lines_without_order_stay_a_paragraph() -> None:
    document = read("A word.² Another.¹\n\n² Seen.\n¹ Not seen.\n")
    assert len(spans(analyse(document, "prose"), document.text, "note")) < 2


def test_both_sides_of_a_conversation_are_present_and_what_is_cut_is_a_gap() -> None:
    document = read(RECORD)
    found = Analysed(document, analyse(document, "auto"))
    assert found.structure.kind == "transcript"
    labels = spans(found.structure, document.text, "label")
    assert labels == ["Present from the Fenish side:", "Present from the Marsh side:"]
    gaps = [a for a in found.structure.annotations if a.element == "gap"]
    assert [a.get("reason") for a in gaps] == ["omitted", "redacted"]
    assert all("added" not in head for head in spans(found.structure, document.text, "head"))


def test_the_one_line_of_a_head_that_says_when_dates_the_record() -> None:
    text = "MINUTES OF THE MEETING\nheld at York on Monday, 6 October 1947\n\nPresent: A. Hollis\n"
    assert facts(analyse(read(text), "transcript"), "date") == ["6 October 1947"]
    short = "MINUTES OF THE MEETING\nYork, October 6\n\nPresent: A. Hollis\n"
    assert not facts(analyse(read(short), "transcript"), "date")


def test_a_page_of_metadata_ends_with_the_value_of_its_last_field() -> None:
    text = 'Citation:\n\n"Talk", A File\n\nLanguage:\nRussian\n\nContents:\nScan\nTranslation\n\n'
    structure = analyse(read(text + "SECRET\nCopy No. 3\n\nHe said so.\n"), "prose")
    assert facts(structure, "contents") == ["Scan Translation"]


def test_words_with_an_article_are_no_author() -> None:
    text = "THE WIDOW\n\nA Tragedy"
    passages = read_passages(draft_of(text))
    _, found = build_title_page(text, passages)
    assert [(fact.kind, fact.value) for fact in found] == [
        ("title", "THE WIDOW"),
        ("subtitle", "A Tragedy"),
    ]


def test_items_and_cells_are_no_verse() -> None:
    words = (
        "O city of lamps,\nO river wide,",
        "I see them camp\nOn the side.",
        "one",
        "two",
        "six",
    )
    text, blocks = "", []
    for number, piece in enumerate(words):
        kind = "paragraph" if number < 2 else "cell"
        blocks.append(Block(len(text), len(text) + len(piece), kind))
        text += piece + "\n\n"
    document = Document(Source("a.txt", "text/plain"), text, tuple(blocks))
    assert analyse(document, "auto").kind == "prose"


def test_what_stands_behind_the_name_of_a_speaker_is_a_stage_direction() -> None:
    text = (
        "LE JALOUX\n\nPERSONNAGES\n\nORGON, bourgeois.\nLISETTE, suivante.\n\nACTE PREMIER\n\n"
        "SCÈNE PREMIÈRE\n\nORGON\nQui vient ici ?\n\nLISETTE\nUn voisin.\n\nORGON\nLui !\n\n"
        "LISETTE, à part.\nIl va tout découvrir.\n\nORGON, en colère.\nSortez d'ici.\n"
    )
    document = read(text)
    structure = analyse(document, "drama")
    speakers = spans(structure, document.text, "speaker")
    assert speakers == ["ORGON", "LISETTE", "ORGON", "LISETTE", "ORGON"]
    assert ", à part." in spans(structure, document.text, "stage")


def test_sections_with_numbers_are_no_stanzas() -> None:
    text = "DAILY BRIEF\n\n1. Fenland\nIt is tense.\n\n2. Marsh\nThey came.\n\n3. Dorn\nHe left.\n"
    assert verse.evidence(draft_of(text)).weight < 0.5


def test_the_courtesy_before_a_name_and_the_address_outside_sign_nothing() -> None:
    text = (
        "York, July 4th, 1666.\n\nMy Lord,\n\nYours came safe.\n\nI am,\nMy Lord,\n"
        "Your most humble\nand obedient Servant,\nSam Perrin.\n\n"
        "For the Right Honble the Earle,\natt Fenbury.\n"
    )
    draft = draft_of(text)
    structure = letter.build(draft)
    assert spans(structure, draft.text, "signed") == ["Sam Perrin."]
    assert facts(structure, "sender") == ["Sam Perrin"]
    assert len(spans(structure, draft.text, "addrLine")) == 2


def test_those_present_stand_in_columns_and_have_one_entry_each() -> None:
    text = (
        "RECORD OF A MEETING\n\nPresent:\nMr. Paul Hollis, M.P.          H.E. Count Carl Dorn\n"
        "Sir John Brook\nMr. Abel Reed\n\nRecorder: Mr. Abel Reed\n\nThe talk was short.\n"
    )
    document = read(text)
    structure = analyse(document, "transcript")
    people = [(one.names[0].text, one.role, one.affiliation) for one in structure.people]
    assert people == [
        ("Paul Hollis", "", ""),
        ("Carl Dorn", "", ""),
        ("John Brook", "", ""),
        ("Abel Reed", "Recorder", ""),
    ]


def test_a_gap_is_told_in_german() -> None:
    document = read(
        "Dorn: Ja.\n\nBrook: Nein.\n\n[1½ Seiten geschwärzt]\n\nDorn: Gut.\n\nBrook: So.\n"
    )
    structure = analyse(document, "transcript")
    gaps = [a for a in structure.annotations if a.element == "gap"]
    assert [a.get("reason") for a in gaps] == ["redacted"]
