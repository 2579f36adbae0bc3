import pytest

from edition.publishing.prepare.dates import in_words
from edition.publishing.prepare.languages import direction, html_language
from edition.publishing.slugs import slug
from edition.publishing.words import MONTHS, TEXT_POLICY, WORDS, spoken_language


def test_every_language_has_the_same_words() -> None:
    for table in (WORDS, TEXT_POLICY):
        for language in ("de", "fr"):
            assert table[language].keys() == table["en"].keys()
            assert all(table[language].values())
    assert {len(months) for months in MONTHS.values()} == {12}


@pytest.mark.parametrize(
    ("value", "language", "words"),
    [
        ("1964-04-28", "en", "28 April 1964"),
        ("1964-04-28T17:00:00", "de", "28. April 1964, 17:00"),
        ("1964-08", "fr", "août 1964"),
        ("0814", "en", "814"),
        ("1964-13-01", "en", ""),
        ("1964-04-31", "en", ""),
        ("yesterday", "en", ""),
        ("-0044-03-15", "en", ""),
    ],
)
def test_a_date_in_words(value: str, language: str, words: str) -> None:
    assert in_words(value, language) == words


@pytest.mark.parametrize(
    ("tag", "language", "runs"),
    [
        ("de", "de", "ltr"),
        ("ar", "ar", "rtl"),
        ("he-Latn", "he-Latn", "ltr"),
        ("ku-Arab-IQ", "ku-Arab-IQ", "rtl"),
        ("de-1901", "de", "ltr"),
        ("en-x-own", "en", "ltr"),
    ],
)
def test_a_language_and_its_direction(tag: str, language: str, runs: str) -> None:
    assert html_language(tag) == language
    assert direction(tag) == runs


@pytest.mark.parametrize("tag", ["", "x-own", "german", "und", "de_DE", '"><script>'])
def test_a_tag_that_no_page_takes(tag: str) -> None:
    assert html_language(tag) == ""


def test_a_page_speaks_english_where_it_has_no_words() -> None:
    assert [spoken_language(tag) for tag in ("de-AT", "zh-Hant", "")] == ["de", "en", "en"]


def test_a_slug_is_ascii_and_stable() -> None:
    assert slug("Åse Sundøy, 2nd") == "ase-sundoy-2nd"
    assert slug("金日成") == slug("金日成") != slug("劉少奇")
    assert slug("金日成").isascii()
