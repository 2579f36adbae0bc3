"""Step 23: dates and scopes of references that are only in attributes get words (3.12.2)."""

from typing import Final

from lxml import etree

from edition.publishing.prepare.dates import date_in_words
from edition.publishing.prepare.preparation import Preparation
from edition.publishing.vocabulary import each, local, plain
from edition.publishing.words import WORDS

_REFERENCES: Final = ("bibl", "biblStruct", "biblFull")


def fill_references(preparation: Preparation) -> None:
    """Write into an empty date, biblScope or citedRange of a reference what its attributes say."""
    for reference in each(preparation.tei, *_REFERENCES):
        for part in each(reference, "date", "biblScope", "citedRange"):
            if not plain(part) and not len(part):
                part.text = _said(part, preparation.language)


def _said(part: etree._Element, language: str) -> str:
    if local(part) == "date":
        return date_in_words(part, language)
    first, last = part.get("from", ""), part.get("to", "")
    numbers = f"{first}–{last}" if first and last and first != last else first or last
    if not numbers:
        numbers = part.get("n", "")
    words = WORDS[language]
    label = words["page-range" if last and last != first else "page"]
    return f"{label} {numbers}" if numbers and part.get("unit") == "page" else numbers
