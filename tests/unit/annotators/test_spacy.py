"""The hook for models: silent unless asked, and below everything else."""

from dataclasses import dataclass

import pytest

from edition.annotators import spacy
from edition.errors import EnvironmentFailure
from edition.model import Block, Certainty, Context, Document, Source


@dataclass
class Span:
    start_char: int
    end_char: int
    label_: str


@dataclass
class Analysis:
    ents: list[Span]


def model(text: str) -> Analysis:
    at = text.index("Anna")
    return Analysis([Span(at, at + 4, "PERSON"), Span(0, 2, "CARDINAL")])


TEXT = "So\n\nMy Anna came."
DOCUMENT = Document(Source("a.txt", "text/plain"), TEXT, (Block(0, 2), Block(4, len(TEXT))))
CONTEXT = Context("prose", ((4, len(TEXT)),))


def test_a_span_of_the_model_is_a_doubtful_annotation() -> None:
    (found,) = spacy.annotate_with(model, DOCUMENT, CONTEXT)
    assert (TEXT[found.start : found.end], found.element) == ("Anna", "persName")
    assert (found.cert, found.rank) == (Certainty.LOW, -1)
    assert found.name is not None
    assert found.name.text == "Anna"


def test_it_is_silent_unless_asked() -> None:
    assert not list(spacy.annotate(DOCUMENT, CONTEXT))


def test_a_model_that_is_missing_is_one_clear_line() -> None:
    context = Context("prose", ((4, len(TEXT)),), settings=(("annotators.spacy", "true"),))
    with pytest.raises(EnvironmentFailure, match="the spaCy model en_core_web_sm cannot be"):
        list(spacy.annotate(DOCUMENT, context))
