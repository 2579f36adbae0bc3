"""Records of conversation, parliament and interviews, in the manner of several archives."""

from dataclasses import replace

import pytest

from edition.model import Certainty
from edition.structure.analyse import analyse
from edition.structure.naming import read_name, split_name
from tests.records.analysis import Analysed, analysed, read, record

RECORDS = (
    "hasel-orlow",
    "hansard",
    "bundestag",
    "verbatim",
    "congress",
    "oral-history",
    "press-conference",
    "memo",
    "memcon",
    "politburo",
    "assemblee",
    "hearing",
    "beseda",
)


@pytest.mark.parametrize("name", RECORDS)
def test_every_word_is_covered_and_everything_nests(name: str) -> None:
    found = record(name)
    assert not found.uncovered()
    assert not found.crossing()


@pytest.mark.parametrize("name", RECORDS)
def test_every_speech_refers_to_a_person(name: str) -> None:
    found = record(name)
    keys = {person.key for person in found.structure.people}
    assert {person for person, _ in found.speeches()} <= keys


@pytest.fixture(scope="module")
def other() -> Analysed:
    return record("hasel-orlow")


def test_metadata_page_of_another_archive(other: Analysed) -> None:
    facts = other.facts()
    assert facts["title"] == "Unterredung des Ministers Hasel mit Botschafter Orlow"
    assert facts["repository"] == "Staatsarchiv Lindenau"
    assert facts["collection"] == "Ministerium für Auswärtiges"
    assert facts["shelfmark"] == "MfA, A 1223"
    assert facts["pages"] == "14–17"
    assert facts["originalLanguage"] == "Russisch"
    assert facts["translator"] == "Klara Wendt"
    assert facts["date"] == "3. Mai 1957, 11 Uhr"
    assert facts["place"] == "Dienstzimmer des Ministers"
    assert len(other.structure.header) == 2


def test_front_matter_of_another_archive(other: Analysed) -> None:
    assert other.all("head")[:2] == [
        "NIEDERSCHRIFT",
        "Unterredung zwischen Minister Hasel und Botschafter Nikolai Orlow",
    ]
    labels = ["Datum:", "Ort:", "Anwesend:", "Dolmetscher:", "Protokoll:"]
    assert other.all("label") == labels
    assert not set(labels) & set(other.all("speaker"))


def test_people_of_another_archive(other: Analysed) -> None:
    people = {person.key: person for person in other.structure.people}
    assert list(people) == [
        "jakob-hasel",
        "anton-birk",
        "pjotr-lasarew",
        "grete-amsel",
        "nikolai-orlow",
    ]
    assert people["jakob-hasel"].role == "Minister"
    assert people["pjotr-lasarew"].role == "Dolmetscher"
    assert people["nikolai-orlow"].role == "Botschafter"
    assert all(person.participant for person in people.values())


def test_speeches_of_another_archive(other: Analysed) -> None:
    assert [person for person, _ in other.speeches()] == [
        "jakob-hasel",
        "nikolai-orlow",
        "jakob-hasel",
        "nikolai-orlow",
        "jakob-hasel",
        "anton-birk",
        "nikolai-orlow",
        "jakob-hasel",
    ]
    assert "Denn: Wer prüft, der antwortet auch." in other.all("p")
    assert other.all("incident") == ["(Kaffee wird gereicht.)"]
    assert other.all("stage") == ["(auf deutsch):"]


def test_the_misprint_is_a_guess(other: Analysed) -> None:
    guesses = [item for item in other.structure.annotations if item.element == "sp" and item.cert]
    assert [other.words(item) for item in guesses] == ["Hassel: Dann im Juni."]
    assert guesses[0].cert is Certainty.MEDIUM
    assert guesses[0].why


def test_page_furniture_of_another_archive(other: Analysed) -> None:
    breaks = [item for item in other.structure.annotations if item.element == "pb"]
    assert [item.get("n") for item in breaks] == ["2", "3"]
    assert other.all("fw") == ["- 2 -", "- 3 -"]
    joined = next(words for words in other.all("p") if words.startswith("Ich habe Weisung"))
    assert "daraus nichts zu - 2 - schließen." in joined


def test_back_matter_of_another_archive(other: Analysed) -> None:
    divisions = [item for item in other.structure.annotations if item.element == "div"]
    assert divisions[-1].get("type") == "distribution"
    measures = [item for item in other.structure.annotations if item.element == "measure"]
    assert [item.get("quantity") for item in measures] == ["2", "3", "7"]
    assert other.all("stamp") == ["Eingegangen am 6. Mai 1957 Durchschlag an die"]
    gap = next(item for item in other.structure.annotations if item.element == "gap")
    assert gap.get("reason") == "missing"
    assert gap.start == len(other.document.text.rstrip())


def test_hansard() -> None:
    found = record("hansard")
    people = {person.key: person for person in found.structure.people}
    assert people["geoffrey-holt"].role == "Minister of Fuel and Power"
    assert people["albert-farnham"].affiliation == "Leeds, West"
    speakers = [person for person, _ in found.speeches()]
    assert speakers.count("geoffrey-holt") == 3
    assert speakers.count("edith-carver") == 2
    assert "hon-members" in speakers
    assert {"PRAYERS", "ORAL ANSWERS TO QUESTIONS", "Coal Supplies"} <= set(found.all("head"))
    assert found.all("ab") == ["Housing"]


def test_bundestag() -> None:
    found = record("bundestag")
    assert found.structure.kind == "transcript"
    assert len(found.speeches()) == 9
    assert found.all("incident") == [
        "(Beifall bei der CDU/CSU)",
        "(Zuruf von der SPD: Das glauben Sie selbst nicht!)",
        "(Heiterkeit bei den GRÜNEN)",
        "(Schluß der Sitzung: 13.12 Uhr)",
    ]
    affiliations = {person.key: person.affiliation for person in found.structure.people}
    assert affiliations["lemmert"] == "CDU/CSU"


def test_verbatim_record() -> None:
    found = record("verbatim")
    speakers = [person for person, _ in found.speeches()]
    assert speakers.count("mr-olander") == 3
    assert speakers.count("mr-quiroga") == 2
    assert found.all("stage") == ["(interpretation from Spanish):", "(spoke in French):"]
    assert "The meeting rose at 12.45 p.m." in found.all("p")
    last = max(item.end for item in found.structure.annotations if item.element == "sp")
    assert found.document.text[last:].strip() == "The meeting rose at 12.45 p.m."


def test_labels_with_a_full_stop() -> None:
    found = record("congress")
    assert [person for person, _ in found.speeches()] == [
        "the-presiding-officer",
        "mr-halverson",
        "the-presiding-officer",
        "mr-halverson",
        "mr-duke",
        "mr-halverson",
        "mr-duke",
        "mrs-paley",
        "the-presiding-officer",
    ]
    assert {p.key: p.affiliation for p in found.structure.people}["mr-duke"] == "Ohio"


def test_oral_history_with_timestamps() -> None:
    found = record("oral-history")
    assert found.structure.kind == "interview"
    assert found.all("time")[0] == "[00:00:05]"
    assert found.all("gap") == ["[inaudible]"]
    assert found.all("vocal") == ["[crying]"]
    assert {person for person, _ in found.speeches()} == {"jonas-ahl", "marta-kling"}


def test_press_conference() -> None:
    found = record("press-conference")
    assert found.structure.kind == "interview"
    assert [person for person, _ in found.speeches()][:3] == ["the-president", "q", "the-president"]


def _persons(name: str) -> list[str]:
    return [person for person, _ in record(name).speeches()]


def test_offices_are_those_of_the_participants() -> None:
    assert _persons("memcon") == [
        "president-newton",
        "mo-deding",
        "chou-anlai",
        "henry-kessler",
        "mo-deding",
        "president-newton",
        "henry-kessler",
        "president-newton",
    ]
    mo = next(p for p in record("memcon").structure.people if p.key == "mo-deding")
    assert mo.names[0].part("surname") == "Mo"


def test_minutes_in_capitals() -> None:
    assert _persons("politburo")[-3:] == ["ustin", "comrade-brezin", "all"]
    assert "1. On the situation on the river" in record("politburo").all("head")


def test_debate_in_the_french_manner() -> None:
    found = record("assemblee")
    speakers = [label for _, label in found.speeches()]
    assert len(speakers) == 7
    assert "M. Luc Marchand, ministre des transports." in speakers
    assert "(La séance est ouverte à quinze heures.)" in found.all("incident")


def test_hearing() -> None:
    assert _persons("hearing")[6:9] == ["smith", "mr-hale", "ives"]
    assert "TESTIMONY OF AUGUST HALE, ENGINEER" in record("hearing").all("head")


def test_record_in_cyrillic_letters() -> None:
    found = record("beseda")
    assert len(found.speeches()) == 4
    assert found.facts()["place"] == "Москва"
    assert found.all("measure") == ["(2 экз.)", "5 экз."]
    assert "Беседа продолжалась один час." in found.all("p")


def test_a_record_without_heading_or_metadata() -> None:
    found = analysed("Adams: One.\n\nBaker: Two.\n\nAdams: Three.\n\nBaker: Four.")
    assert found.structure.kind == "transcript"
    assert not found.structure.header
    assert not found.structure.facts
    assert len(found.speeches()) == 4


def test_headings_of_the_format_part_the_record() -> None:
    text = "# One\n\nAdams: A.\n\nBaker: B.\n\n# Two\n\nAdams: C.\n\nBaker: D."
    found = analysed(text, "transcript")
    assert found.all("head") == ["One", "Two"]
    assert not found.crossing()


def test_a_label_without_words_is_no_speech() -> None:
    found = analysed("Adams: A.\n\nBaker:\n\nAdams: C.\n\nBaker: D.\n\nAdams: E.", "transcript")
    assert len(found.speeches()) == 4
    assert "Baker:" in found.all("p")
    assert not found.uncovered()


def test_verse_of_the_corrections_is_verse() -> None:
    text = "Adams: A.\n\nBaker: B.\n\nRoses are red,\nViolets are blue.\n\nAdams: C.\n\nBaker: D."
    found = analysed(text, "transcript", {"verse": ["Roses are red"]})
    assert found.all("l") == ["Roses are red,", "Violets are blue."]


def test_omissions_and_gaps() -> None:
    text = (
        "Adams: A [2 lines not declassified] b.\n\nBaker: B [one word illegible] c.\n\n"
        "[Omitted here is a table.]\n\nAdams: C.\n\nBaker: D (inaudible) e.\n\n[inaudible]"
    )
    found = analysed(text, "transcript")
    gaps = [item for item in found.structure.annotations if item.element == "gap"]
    reasons = [(item.get("reason"), item.get("quantity")) for item in gaps]
    assert reasons == [
        ("redacted", "2"),
        ("illegible", "1"),
        ("omitted", ""),
        ("inaudible", ""),
        ("inaudible", ""),
    ]


def test_lists_and_tables_inside_a_record() -> None:
    text = "Adams: A.\n\nBaker: B.\n\none\n\ntwo\n\nAdams: C.\n\nx\n\ny\n\nBaker: D."
    plain = read(text)
    blocks = [
        replace(block, kind="item", group="1") if words in ("one", "two") else block
        for block in plain.blocks
        for words in (text[block.start : block.end],)
    ]
    blocks = [
        replace(block, kind="cell", group="2", cell=(0, "xy".index(words)))
        if words in ("x", "y")
        else block
        for block in blocks
        for words in (text[block.start : block.end],)
    ]
    document = replace(plain, blocks=tuple(blocks))
    found = Analysed(document, analyse(document, "transcript"))
    assert found.all("item") == ["one", "two"]
    assert found.all("cell") == ["x", "y"]
    assert len(found.all("row")) == 1
    assert not found.uncovered()
    assert not found.crossing()


def test_names() -> None:
    named = read_name("Bundesministerin für Arbeit, Gesundheit und Soziales Eleonora Krug")
    assert (named.surname, named.forenames) == ("Krug", ("Eleonora",))
    assert read_name("Mr. DUKE of Ohio").place == "Ohio"
    assert read_name("The Minister of Fuel and Power").name == ""
    assert split_name(["Pak", "Se-chang"]) == ("Pak", ("Se-chang",))
    assert split_name(["Alexander", "Van", "der", "Berg"]) == ("Van der Berg", ("Alexander",))
    assert split_name(["Ralph", "Perkins"]) == ("Perkins", ("Ralph",))
