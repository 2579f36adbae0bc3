"""Published references by a trained sequence tagger (a linear-chain conditional random field)."""

import importlib
import importlib.util
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol, cast

from edition.bibliography.features import features
from edition.bibliography.parts import Part
from edition.bibliography.tokens import Token, tokenize

MODEL = Path(__file__).with_name("published.crfsuite")


class Tagger(Protocol):
    """The part of `pycrfsuite.Tagger` that is used here."""

    def open(self, path: str) -> object: ...
    def tag(self, rows: list[list[str]]) -> list[str]: ...
    def probability(self, labels: list[str]) -> float: ...


@dataclass(frozen=True, slots=True)
class Tagged:
    """A reference's parts, ascending, and the labelling's probability, per token."""

    parts: list[Part]
    probability: float


@cache
def load() -> Tagger | None:
    """Return the tagger with its model; None where python-crfsuite is not installed."""
    if not MODEL.is_file() or importlib.util.find_spec("pycrfsuite") is None:
        return None
    tagger = cast("Tagger", importlib.import_module("pycrfsuite").Tagger())
    tagger.open(str(MODEL))
    return tagger


def tag(reference: str, tagger: Tagger) -> Tagged:
    """Return the parts of a published reference."""
    tokens = tokenize(reference)
    if not tokens:
        return Tagged([], 1.0)
    labels = tagger.tag(features(tokens, reference))
    probability = tagger.probability(labels) ** (1 / len(tokens))
    return Tagged(_parts(tokens, labels), probability)


def _parts(tokens: list[Token], labels: list[str]) -> list[Part]:
    parts: list[Part] = []
    last = ""
    for token, label in zip(tokens, labels, strict=True):
        if label == last and parts and label != "o":
            parts[-1] = Part(label, parts[-1].start, token.end)
        elif label != "o":
            parts.append(Part(label, token.start, token.end))
        last = label
    return parts
