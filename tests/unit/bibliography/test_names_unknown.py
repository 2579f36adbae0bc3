"""Archives that no registry knows, several citations in one string, and what is neither."""

import pytest

from edition.bibliography import parse, read
from edition.bibliography.dates import date_attributes
from edition.bibliography.holders import acronym, holder_at
from edition.bibliography.pieces import several


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Stadtarchiv Freilingen, Bestand 4, Nr. 3", "Stadtarchiv Freilingen"),
        ("Suffolk Record Office, HA 436/1", "Suffolk Record Office"),
        ("Державний архів Львівської області, ф. 3", "Державний архів Львівської області"),
        ("山东省档案馆，A001", "山东省档案馆"),
        (
            "Yale University Library, Manuscripts and Archives, MS 1",
            "Yale University Library, Manuscripts and Archives",
        ),
        (
            "Columbia University, Rare Book and Manuscript Library, Box 1",
            "Columbia University, Rare Book and Manuscript Library",
        ),
        ("Papers in the Library, Box 4", ""),
        ("Report on the archives, 1950", ""),
        ("Columbia University, 1950", ""),
    ],
)
def test_a_name_is_known_by_its_word_for_an_archive(text: str, name: str) -> None:
    end = holder_at(text, 0)
    assert text[: max(end, 0)] == name


def test_an_abbreviation_is_an_archive_before_a_call_number() -> None:
    assert acronym("DAXY, fond 3, opis 4") == 0
    assert acronym("A report, 3 May 1950, DAXY, f. 3, op. 4") == 22
    assert acronym("NATO, fond 3") == -1
    assert acronym("DAXY, 3 May 1950") == -1


def test_a_string_is_cut_before_another_archive_and_not_before_a_box() -> None:
    text = "RGVA, f. 1, d. 2; also TsAMO, f. 3; box 4"
    cut = several(text, lambda words: "TsAMO" in words)
    assert [text[start:end] for start, end in cut] == ["RGVA, f. 1, d. 2", "TsAMO, f. 3; box 4"]


def test_the_book_that_quotes_a_letter_is_read_behind_it() -> None:
    text = (
        "Anna Brook to Karl Fen, 3 March 1921, quoted in Ion Mara, A Road (Oxford: Fen, 1983), 166."
    )
    found = {(part.element, text[part.start : part.end]) for part in parse(text)[1:]}
    assert {("author", "Anna Brook"), ("author", "Ion Mara"), ("title", "A Road")} <= found


def test_a_journal_of_an_archive_is_no_archive() -> None:
    for text in (
        "Brook, A. 1995, AJ, 110, 2037",
        "A. Brook, Roads, Archives of Roads, 12 (1995): 3-14",
        "Hume, David. A Treatise. New York: New American Library, 1956.",
    ):
        assert read(text).kind == "published"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("昭和31年5月2日", (("when", "1956-05-02"),)),
        ("12 Tammuz 5714 [13 July 1954]", (("when", "1954-07-13"),)),
        ("1956 m. gegužės 4 d.", (("when", "1956-05-04"),)),
        ("13/14 December 1960", (("from", "1960-12-13"), ("to", "1960-12-14"))),
        ("c. 12 May 1938", ()),
        ("2.ix.41", ()),
        ("6/18/65", ()),
        ("19, 20 i 21 X 1956", ()),
    ],
)
def test_a_date_has_a_value_where_it_is_sure(
    words: str, value: tuple[tuple[str, str], ...]
) -> None:
    assert date_attributes(words) == value
