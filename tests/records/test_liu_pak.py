"""The record in sources/, and the corpora beside the checkout."""

import json
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from edition.readers import ReadOptions, markdown, text
from edition.structure.analyse import analyse
from tests.records.analysis import Analysed


def _analysed(path: Path) -> Analysed:
    source = path.read_bytes()
    reader = markdown if b"**" in source else text
    document = reader.read(source, ReadOptions(path.name), lambda _: None)
    return Analysed(document, analyse(document))


@pytest.fixture(scope="module")
def liu_pak(checkout: Path) -> Analysed:
    return _analysed(checkout / "sources" / "liu-pak-1964-04-28.txt")


def test_speeches(liu_pak: Analysed) -> None:
    speeches = liu_pak.speeches()
    assert len(speeches) == 28
    assert {label for _, label in speeches} == {"President Liu:", "Ambassador Pak:", "Liu:", "Pak:"}
    assert {person for person, _ in speeches} == {"president-liu", "pak-se-chang"}
    assert not liu_pak.uncovered()
    assert not liu_pak.crossing()


def test_paragraphs_over_page_breaks(liu_pak: Analysed) -> None:
    breaks = [item for item in liu_pak.structure.annotations if item.element == "pb"]
    assert len(breaks) == 2
    assert all(item.cert and item.why for item in breaks)
    paragraphs = " | ".join(liu_pak.all("p"))
    assert "when necessary and possible." in paragraphs
    assert "did not overcome Chiang Kai-shek." in paragraphs


def test_people(liu_pak: Analysed) -> None:
    people = {person.key: person for person in liu_pak.structure.people}
    assert {key: person.role for key, person in people.items()} == {
        "ji-pengfei": "Vice Foreign Minister",
        "yu-peiwen": "Vice Minister",
        "yao-guang": "Deputy Director",
        "li-xiangwen": "Interpreter",
        "zhang-ruijie": "Recorder",
        "president-liu": "President",
        "pak-se-chang": "Ambassador",
    }
    pak = people["pak-se-chang"].names[0]
    assert (pak.part("surname"), pak.part("forename")) == ("Pak", "Se-chang")
    assert all(person.participant for person in people.values())


def test_front_and_back(liu_pak: Analysed) -> None:
    assert liu_pak.all("label") == [
        "Time:",
        "Place:",
        "Participants:",
        "Interpreter:",
        "Recorder:",
    ]
    assert liu_pak.all("head")[0] == "Foreign Ministry File"
    assert liu_pak.all("note") == ["(Chairman Zhu [De] has not yet reviewed and approved)"]
    assert len(liu_pak.all("argument")) == 1
    assert "3 file copies" in liu_pak.all("measure")
    assert len(liu_pak.all("stamp")) == 2
    gaps = [item for item in liu_pak.structure.annotations if item.element == "gap"]
    assert [item.get("reason") for item in gaps] == ["missing"]


def test_metadata(liu_pak: Analysed) -> None:
    facts = liu_pak.facts()
    assert facts["repository"] == "PRC FMA"
    assert facts["shelfmark"] == "106-01435-02"
    assert facts["pages"] == "24-31"
    assert facts["translator"] == "Stephen Mercado"
    assert facts["docNumber"] == "119080"
    assert facts["publisher"] == "Wilson Center Digital Archive"
    assert facts["originalLanguage"] == "Chinese"


@pytest.mark.corpus
@pytest.mark.parametrize("case", ["parl-1", "parl-2", "parl-3", "meet-1"])
def test_turns_of_the_corpora(shared: Path, case: str) -> None:
    folder = shared / "corpora" / case
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    found = _analysed(folder / "input.txt").speeches()
    wanted = [speech["label"].partition(" (")[0] for speech in gold["speeches"]]
    labels = [label.partition(" (")[0].rstrip(":;. ") for _, label in found]
    assert SequenceMatcher(None, labels, wanted, autojunk=False).ratio() >= 0.98
    for person in {speech["who"] for speech in gold["speeches"]} if case != "meet-1" else ():
        theirs = [speech["who"] == person for speech in gold["speeches"]]
        keys = {key for (key, _), own in zip(found, theirs, strict=True) if own}
        assert len(keys) == 1, person
