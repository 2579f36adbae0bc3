"""Memoranda and telegrams."""

from tests.records.analysis import analysed, record


def test_fields_paragraphs_and_copies() -> None:
    found = record("memo")
    assert found.structure.kind == "memo"
    facts = found.facts()
    assert facts["sender"] == "Mr. Peter Stand, Office of Far Eastern Affairs"
    assert facts["recipient"] == "Secretary Hull"
    assert facts["date"] == "May 4, 1951"
    numbers = [item.get("n") for item in found.structure.annotations if item.get("n")]
    assert numbers == ["1", "2", "a", "b", "3"]
    assert found.all("dateline") == ["DATE: May 4, 1951"]
    assert found.all("signed") == ["Peter Stand"]
    assert found.all("item") == ["Mr. Moss,", "Mr. Avery (2)"]


def test_telegram_with_labels_above_their_values() -> None:
    text = (
        "TELEGRAM\n\nFrom:\n\nEmbassy Lindenau\n\nTo:\n\nForeign Office\n\n"
        "The ferry is late.\n\nORLOW"
    )
    found = analysed(text, "memo")
    assert found.facts()["title"] == "TELEGRAM"
    assert not found.uncovered()


def test_a_memorandum_without_fields_is_paragraphs() -> None:
    found = analysed("The ferry is late.\n\n(signed) Orlow", "memo")
    assert found.all("p") == ["The ferry is late."]
    assert found.all("signed") == ["(signed) Orlow"]
