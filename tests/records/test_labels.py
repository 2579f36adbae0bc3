"""Speakers' labels: the cases of tests/cases/labels.md, and the editor's corrections."""

import re
import textwrap

import pytest

from edition.structure import labels
from edition.structure.candidates import is_name
from edition.structure.fields import field_of, is_field
from edition.structure.labels import is_misprint
from tests.cases.reading import FOLDER
from tests.records.analysis import analysed


def _cases() -> list[tuple[str, str, list[tuple[str, str]]]]:
    cases = []
    for part in (FOLDER / "labels.md").read_text("utf-8").split("\n## ")[1:]:
        title, _, rest = part.partition("\n")
        lines = rest.split("\n")
        text = "\n".join(line for line in lines if line.startswith("    ") or not line)
        expected = [
            (label.rstrip(), person)
            for label, person in re.findall(r"^- (.+): (\S+)$", rest, re.MULTILINE)
        ]
        cases.append((title, textwrap.dedent(text).strip(), expected))
    return cases


@pytest.mark.parametrize(("title", "text", "expected"), _cases())
def test_labels_of_a_record(title: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = analysed(text, "transcript")
    labels = [(label.rstrip(":"), person) for person, label in found.speeches()]
    assert labels == [(label.rstrip(":"), person) for label, person in expected], title
    assert not found.uncovered()
    assert not found.crossing()


def test_a_label_of_the_corrections_is_no_speaker() -> None:
    text = (
        "Adams: One.\n\nBaker: Two.\n\nRider: Three.\n\nAdams: Four.\n\nRider: Five.\n\nBaker: Six."
    )
    assert len(analysed(text, "transcript").speeches()) == 6
    corrected = analysed(text, "transcript", {"not_speaker": ["Rider"]})
    assert [person for person, _ in corrected.speeches()] == ["adams", "baker", "adams", "baker"]


def test_two_labels_of_the_corrections_are_one_person() -> None:
    text = "Adams: One.\n\nThe Chief: Two.\n\nAdams: Three.\n\nThe Chief: Four."
    same = {"same_person": [["The Chief", "Adams"]]}
    assert len({person for person, _ in analysed(text, "transcript", same).speeches()}) == 1


def test_a_label_of_the_corrections_speaks() -> None:
    text = "Adams: One.\n\nBaker: Two.\n\nAdams: Three.\n\nNote: Four.\n\nBaker: Five."
    corrected = analysed(text, "transcript", {"speaker": ["Note"]})
    assert ("note", "Note:") in corrected.speeches()


def test_field_names_are_known_in_many_languages() -> None:
    for word in ("Time", "Participants", "Verteiler", "Dolmetscher", "Участники", "记录", "Copies"):
        assert is_field(word), word
    assert field_of("Signatur") is not None
    assert field_of("Kissinger") is None
    assert is_field("Total number of copies printed")


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Mr. Noble", True),
        ("Bundesminister für auswärtige Angelegenheiten Vizekanzler Dr. Wolfgang Schüssel", True),
        ("Zu Wort gelangt nunmehr Herr Abgeordneter Trattner. Redezeit", False),
        ("We must ask", False),
        ("Dr. Angela Brand, Bundeskanzlerin", True),
        ("First, second", False),
        ("1st Speaker", False),
        ("Speaker 2", True),
        ("What now?", False),
    ],
)
def test_shape_of_a_name(name: str, is_one: bool) -> None:
    assert is_name(name) is is_one


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("goodrigh", "goodrich", True),
        ("hasel", "hassel", True),
        ("perkins", "pekrins", True),
        ("liu", "lie", False),
        ("adams", "adams", False),
        ("adams", "baker", False),
    ],
)
def test_misprints(one: str, other: str, is_one: bool) -> None:
    assert is_misprint(one, other) is is_one


def test_the_words_of_a_text_are_counted_once() -> None:
    text = "\n\n".join(f"Word{chr(97 + n % 26)}{chr(97 + n // 26)}: it is so." for n in range(600))
    labels._words.cache_clear()
    analysed(text, "transcript")
    assert labels._words.cache_info().misses == 1
