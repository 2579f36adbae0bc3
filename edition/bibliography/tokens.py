"""The tokens of a reference: words, numbers, single marks; addresses and identifiers whole."""

import re
from dataclasses import dataclass

_ADDRESS = r"(?P<url>(?:https?\s?:\s?//|www\.)[^\s<>\"“”‘’«»]+)"
_DOI = r"(?P<doi>10\.\d{4,9}/[^\s<>\"“”,;\]]+)"
_PREPRINT = (
    r"(?P<arxiv>(?:[aA]r[xX]iv\s?:?\s?)?(?:hep\s?-\s?(?:th|ph|lat|ex)|astro\s?-\s?ph|gr\s?-\s?qc"
    r"|quant\s?-\s?ph|cond\s?-\s?mat|nucl\s?-\s?(?:th|ex)|math-ph|math|nlin|cs|q-alg|alg-geom"
    r"|physics)(?:\.[A-Z-]{2,})?\s?/\s?\d{7}|[aA]r[xX]iv\s?[:;]\s?\d{4}\s?\.\s?\d{4,5}(?:v\d)?"
    r"|[aA]r[xX]iv\s\d{4}\.\d{4,5}|(?<=\[)\d{4}\.\d{4,5}(?=[\]v\s]))"
)
_TOKEN = re.compile(
    rf"{_ADDRESS}|{_DOI}|{_PREPRINT}|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)|(?P<number>\d+)|(?P<mark>[^\w\s]|_)"
)
_TRAILING = ".,;:)]}>”’»"


@dataclass(frozen=True, slots=True)
class Token:
    """A token: kind is word, number, mark, url, doi or arxiv; offsets are half-open."""

    text: str
    kind: str
    start: int
    end: int


def tokenize(reference: str) -> list[Token]:
    """Return the tokens of a reference; what lies between them is white space."""
    found, position = [], 0
    while match := _TOKEN.search(reference, position):
        words, kind = match.group(), str(match.lastgroup)
        if kind in ("url", "doi"):
            words = _without_trail(words)
        position = match.start() + len(words)
        found.append(Token(words, kind, match.start(), position))
    return found


def _without_trail(words: str) -> str:
    """Return an address without the punctuation of the sentence around it."""
    while words and words[-1] in _TRAILING:
        if words[-1] == ")" and words.count("(") >= words.count(")"):
            break
        words = words[:-1]
    return words
