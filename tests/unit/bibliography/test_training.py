"""The model can be made anew: the same citations each time, and a tagger of them."""

import importlib
from pathlib import Path
from random import Random
from typing import cast

from edition.bibliography.tagger import Tagger, tag
from edition.bibliography.training.__main__ import labelled, train
from edition.bibliography.training.forms import FORMS, invent_citation
from edition.bibliography.training.house import choose_style
from edition.bibliography.training.noise import spoil
from edition.bibliography.training.render import Draft

LABELS = {
    "author", "editor", "translator", "title", "container", "series", "date", "volume", "issue",
    "pages", "publisher", "place", "edition", "url", "doi", "arxiv", "isbn", "pmid", "note", "",
}  # fmt: skip


def test_the_training_set_is_the_same_each_time() -> None:
    first, again = ([labelled(Random(7)) for _ in range(20)] for _ in range(2))
    assert first == again


def test_every_form_gives_fields_that_the_parts_know() -> None:
    for form, _ in FORMS:
        for seed in range(60):
            random, draft = Random(seed), Draft()
            form(draft, random, choose_style(random))
            assert {name for _, name in draft.chunks} <= LABELS
            assert draft.text.strip()


def test_noise_keeps_a_field_for_each_character() -> None:
    for seed in range(300):
        random = Random(seed)
        text, fields = spoil(invent_citation(random), random)
        assert len(text) == len(fields)


def test_the_same_training_gives_the_same_file(tmp_path: Path) -> None:
    first, again = tmp_path / "first", tmp_path / "again"
    for path in (first, again):
        train(path, count=120, rounds=8)
    assert first.read_bytes() == again.read_bytes()


def test_a_small_model_reads_what_it_was_taught(tmp_path: Path) -> None:
    path = tmp_path / "small.crfsuite"
    train(path, count=400, rounds=25)
    tagger = cast("Tagger", importlib.import_module("pycrfsuite").Tagger())
    tagger.open(str(path))
    found = tag("Brook, A. (2001). A road through marshes. Journal of Roads, 12(3), 45-67.", tagger)
    assert {"author", "date", "title", "pages"} <= {part.field for part in found.parts}
    assert 0 < found.probability <= 1
    assert tag("", tagger).parts == []
