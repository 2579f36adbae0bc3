"""Persons, places and organisations that an installed spaCy model finds, below all our own rules.

Silent unless the project switches it on (`[encode.annotators] spacy = true`), for a result that
depends on what is installed must be asked for. Needs `pip install edition[spacy]` and the model for
the document's language. What a model says has rank -1: whatever else claims a span keeps it.
"""

import importlib
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Protocol, cast

from edition.errors import EnvironmentFailure
from edition.model import Annotation, Certainty, Context, Document, PersonName

MODELS = {
    "en": "en_core_web_sm",
    "de": "de_core_news_sm",
    "fr": "fr_core_news_sm",
    "ru": "ru_core_news_sm",
    "zh": "zh_core_web_sm",
}
_ANY = "xx_ent_wiki_sm"
_MAKER = "spacy"
_ELEMENTS = {
    "PERSON": "persName",
    "PER": "persName",
    "GPE": "placeName",
    "LOC": "placeName",
    "ORG": "orgName",
}


class Span(Protocol):
    """What a model says of a stretch of text: offsets and a label."""

    @property
    def start_char(self) -> int: ...

    @property
    def end_char(self) -> int: ...

    @property
    def label_(self) -> str: ...


class _Analysis(Protocol):
    @property
    def ents(self) -> Iterable[Span]: ...


class Model(Protocol):
    """A loaded model: called with a text, it returns its analysis."""

    def __call__(self, text: str, /) -> _Analysis: ...


def annotate(document: Document, context: Context) -> Iterator[Annotation]:
    """Yield what the model for the document's language finds, if the project wants it."""
    if context.setting("annotators.spacy") == "true":
        language = context.language.split("-")[0].lower() or "en"
        yield from annotate_with(load(MODELS.get(language, _ANY)), document, context)


def annotate_with(model: Model, document: Document, context: Context) -> Iterator[Annotation]:
    """Yield the persons, places and organisations that `model` finds, with low certainty."""
    for start, end in context.regions:
        for span in model(document.text[start:end]).ents:
            element = _ELEMENTS.get(span.label_)
            if element is None:
                continue
            begin, stop = start + span.start_char, start + span.end_char
            name = PersonName(document.text[begin:stop]) if element == "persName" else None
            yield Annotation(
                begin,
                stop,
                element,
                name=name,
                cert=Certainty.LOW,
                maker=_MAKER,
                why=f"the model calls it {span.label_}",
                rank=-1,
            )


@cache
def load(name: str) -> Model:
    """Return the spaCy model `name`; EnvironmentFailure says what to install."""
    try:
        return cast("Model", importlib.import_module("spacy").load(name))
    except (ImportError, OSError) as error:
        raise EnvironmentFailure(
            f"the spaCy model {name} cannot be loaded ({error}); install edition[spacy] and the "
            f"model, or take `spacy = true` out of [encode.annotators]"
        ) from error
