"""A field whose words cannot be what it is called is no field."""

import pytest

from edition.bibliography.fields import possible
from edition.bibliography.parts import Part


@pytest.mark.parametrize(
    ("field", "words", "kept"),
    [
        ("url", "https://example.org/a", True),
        ("url", "www.example.org", True),
        ("url", "example.org/a", True),
        ("url", "/HRC/26/36", False),
        ("doi", "10.1234/x", True),
        ("doi", "AI/78", False),
        ("isbn", "978-3-16-148410-0", True),
        ("isbn", "12-4", False),
        ("date", "March 1999", True),
        ("date", "n.d.", True),
        ("date", "Tuesday", False),
        ("pages", "xii", True),
        ("pages", "054", True),
        ("pages", "Rev", False),
        ("volume", "XXIII", True),
        ("volume", "Suppl. A", True),
        ("volume", "ISSN", False),
        ("issue", "Special Issue", True),
        ("container", "Report", False),
        ("container", "Report on Roads", True),
        ("place", "E", False),
        ("author", "———", False),
        ("note", "?", True),
    ],
)
def test_the_words_of_a_field(field: str, words: str, kept: bool) -> None:
    parts = [Part(field, 0, len(words))]
    assert possible(words, parts) == (parts if kept else [])


def test_the_symbol_of_a_document_is_one_identifier() -> None:
    text = "Council on Roads, Interim account, 3 May 2011. A/CN.4/612/Add.2"
    start = text.index("A/CN")
    wrong = [Part("volume", start, start + 1), Part("url", start + 1, len(text))]
    assert possible(text, [Part("title", 18, 33), *wrong]) == [
        Part("title", 18, 33),
        Part("report", start, len(text)),
    ]


def test_a_title_may_hold_a_symbol_and_two_letters_are_none() -> None:
    text = "On AC/DC and on A/RES/217 in the schools of the county"
    whole = [Part("title", 0, len(text))]
    assert possible(text, whole) == whole
