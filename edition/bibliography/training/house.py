"""House styles: the choices that one citation keeps to, drawn apart as houses mix them freely."""

from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from edition.bibliography.training.phrases import forms


@dataclass(frozen=True)
class Style:
    """The choices that one citation keeps to."""

    names: str
    between: str
    last: str
    inverted_first: bool
    gap: str
    quotes: tuple[str, str]
    comma_inside: bool
    year: str
    pages: str
    volume: str
    imprint: str
    in_word: str


def choose_style(random: Random) -> Style:
    """Choose a style; its parts are drawn apart, for house styles mix them freely."""
    choices = _choices()

    def choose(name: str) -> Any:
        entries, weights = choices[name]
        return random.choices(entries, weights)[0]

    return Style(
        names=choose("names"),
        between=choose("between"),
        last=choose("last"),
        inverted_first=random.random() < 0.25,
        gap=choose("gap"),
        quotes=choose("quotes"),
        comma_inside=random.random() < 0.6,
        year=choose("year"),
        pages=choose("pages"),
        volume=choose("volume"),
        imprint=choose("imprint"),
        in_word=choose("in_word"),
    )


@cache
def _choices() -> dict[str, tuple[list[Any], list[float]]]:
    """Return for each choice what may be chosen and how often it is."""
    return {
        name: ([entry for entry, _ in pairs], [weight for _, weight in pairs])
        for name, pairs in forms()["house"].items()
    }
