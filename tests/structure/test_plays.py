"""Plays: kinds of stage directions, cast lists, who is meant by a label, the editor's word."""

import pytest

from edition.structure import drama
from edition.structure.castlist import is_cast_head, read_roles
from edition.structure.dramatis import Dramatis, slug
from edition.structure.passages import Passage
from edition.structure.stage_directions import is_curtain, opens_stage, stage_type
from tests.structure.outline import draft_of, draw

PLAY = """ACT I

ROWAN. Who is there?

HAZEL. A friend.

ROWAN. No. Time goes.

HAZZEL. It does.

ROWAN. And the river?

TIME: a word is not a name.

HAZEL. So it is.

ROWAN. Low the light
and slow the tide.

HAZEL. Yes.
"""


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("[_Enter Hazel._]", "entrance"),
        ("(geht ab)", "exit"),
        ("Exeunt all but Rowan.", "exit"),
        ("[_Enter Rowan; exit Hazel._]", "mixed"),
        ("(beiseite)", "delivery"),
        ("(à part)", "delivery"),
        ("[To Hazel.]", "delivery"),
        ("(within)", "location"),
        ("[Thunder.]", "sound"),
        ("(He takes the oar.)", ""),
    ],
)
def test_a_stage_direction_has_a_kind_where_it_is_evident(words: str, kind: str) -> None:
    assert stage_type(words) == kind


def test_a_paragraph_may_open_as_a_stage_direction() -> None:
    assert opens_stage("_Enter_ ROWAN.")
    assert not opens_stage("Enter! I am at home.")
    assert is_curtain("Der Vorhang fällt.")


@pytest.mark.parametrize(
    "line",
    [
        "Dramatis Personæ",
        "PERSONS REPRESENTED.",
        "Characters",
        "Personen:",
        "Personnages",
        "Personajes",
        "Действующие лица",
    ],
)
def test_the_head_of_a_cast_list_is_known(line: str) -> None:
    assert is_cast_head(line)
    assert not is_cast_head(f"{line} of the county came to him that day")


@pytest.mark.parametrize(
    ("item", "name", "description", "actor"),
    [
        ("ROWAN, a boatman.", "ROWAN", ", a boatman.", ""),
        ("Rowan a boatman of Lyme", "Rowan", " a boatman of Lyme", ""),
        ("Hazel Rowan’s sister", "Hazel", " Rowan’s sister", ""),
        ("Sir Piers Holt Lady Ann’s uncle", "Sir Piers Holt", " Lady Ann’s uncle", ""),
        ("Anna von Berg, seine Schwester", "Anna von Berg", ", seine Schwester", ""),
        ("Ein alter Schiffer.", "Ein alter Schiffer.", "", ""),
        ("Rowan . . . . . Mr. John Hill", "Rowan", " . . . . . ", "Mr. John Hill"),
        ("Mrs. Hill (a widow)", "Mrs. Hill ", "(a widow)", ""),
    ],
)
def test_a_role_is_parted(item: str, name: str, description: str, actor: str) -> None:
    roles = read_roles(item, [Passage(0, len(item), [(0, len(item))])])
    parts = [item[slice(*span)] for span in (roles[0].name, roles[0].description, roles[0].actor)]
    assert parts == [name, description, actor]


def test_a_wrapped_role_is_one_item() -> None:
    text = "ROWAN, a boatman who has\n  lost his boat\nHAZEL, his sister"
    lines = [(0, 24), (27, 40), (41, 58)]
    assert len(read_roles(text, [Passage(0, 58, lines)])) == 2


def joined(roles: list[tuple[str, str]], *labels: str) -> list[str]:
    dramatis = Dramatis(roles)
    dramatis.join(labels)
    return [dramatis.keys(label) for label in labels]


def test_a_label_belongs_to_the_role_that_it_names() -> None:
    roles = [("Sir Toby Holt", ""), ("Ein Derwisch", ""), ("Orsin", "Duke of Lyme")]
    assert joined(roles, "TOBY", "DER DERWISCH", "DUKE") == [
        "sir-toby-holt",
        "ein-derwisch",
        "orsin",
    ]


def test_labels_that_answer_each_other_are_two_persons() -> None:
    labels = ["KING", "KING JOHN"] * 6
    assert joined([], *labels)[:2] == ["king", "king-john"]
    apart = ["KING", "HAZEL", "KING JOHN", "HAZEL"] * 3
    assert joined([], *apart)[0] == joined([], *apart)[2]


def test_numbers_and_family_tell_persons_apart() -> None:
    assert len(set(joined([], "SOLDIER", "X", "FIRST SOLDIER", "X", "SECOND SOLDIER"))) == 4
    assert len(set(joined([], "HOLT", "X", "LADY HOLT", "X", "YOUNG HOLT"))) == 4


def test_a_label_may_mean_several_persons() -> None:
    assert joined([], "ROWAN", "HAZEL", "ROWAN and HAZEL")[2] == "rowan hazel"
    assert joined([], "ROWAN", "ROWAN and THE BOYS")[1] == "rowan-and-the-boys"


def test_a_rare_slip_of_one_letter_is_no_person_and_is_doubted() -> None:
    structure = drama.build(draft_of(PLAY + "\nHAZEL. And so.\n\nROWAN. Yes."))
    doubted = [one for one in structure.annotations if one.element == "sp" and one.cert]
    assert [one.refers for one in doubted] == ["hazel"]
    assert "differs by one letter" in doubted[0].why


def test_the_editor_rules_on_labels_persons_and_verse() -> None:
    corrections = {
        "not_speaker": ["Time"],
        "same_person": [["rowan", "hazel"]],
        "verse": ["Low the light"],
    }
    draft = draft_of(PLAY, corrections)
    outline = draw(draft.text, drama.build(draft))
    assert "speaker: TIME:" not in outline
    assert "sp @hazel" not in outline
    assert "l: Low the light" in outline
    named = draft_of(PLAY, {"speaker": ["time"]})
    assert "speaker: TIME:" in draw(named.text, drama.build(named))


def test_keys_are_readable() -> None:
    assert slug("Frau Müller-Groß") == "frau-muller-gross"
    assert slug("1. Lord") == "p-1-lord"
    assert slug("Мария") == "мария"


def test_what_is_no_play_has_little_weight() -> None:
    prose = draft_of("The river is up.\n\nNobody goes out.\n\nThe lamp is lit.")
    assert drama.evidence(prose).weight < 0.2
    assert drama.evidence(draft_of("")).weight == 0
    meeting = draft_of("MR. HILL: I agree.\n\nMR. DALE: I do not.\n\n" * 5)
    assert drama.evidence(meeting).weight < 0.5


def test_what_stands_after_the_end_of_an_ebook_is_back_matter() -> None:
    draft = draft_of(f"{PLAY}\nTHE END\n\n*** END OF THE PROJECT GUTENBERG EBOOK X ***\n\nTerms.")
    outline = draw(draft.text, drama.build(draft))
    assert "trailer: THE END" in outline
    assert outline.splitlines()[-3:] == [
        "  div type=notice",
        "    p: *** END OF THE PROJECT GUTENBERG EBOOK X ***",
        "    p: Terms.",
    ]
