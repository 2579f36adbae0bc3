"""Published works in footnotes, read by their joints."""

import pytest

from edition.bibliography.footnotes import read_footnote
from edition.bibliography.leads import comment_start, lead_end
from edition.bibliography.reference import read


def fields(text: str) -> list[tuple[str, str]]:
    """Return the fields of a footnote with their words."""
    return [(part.field, text[part.start : part.end]) for part in read_footnote(text) or []]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "E. Rossi, L’alleato incerto, in Italia e Balcani, a cura di P. Bianchi, Roma,"
            " Laterza, 1992, pp. 77-95.",
            [
                ("author", "E. Rossi"),
                ("title", "L’alleato incerto"),
                ("book", "Italia e Balcani"),
                ("editor", "P. Bianchi"),
                ("place", "Roma"),
                ("publisher", "Laterza"),
                ("date", "1992"),
                ("pages", "77-95"),
            ],
        ),
        (
            "Jean Dupuis, Histoire d’une alliance, 3e éd., Paris, PUF, 1995, t. I, p. 55-60.",
            [
                ("author", "Jean Dupuis"),
                ("book", "Histoire d’une alliance"),
                ("edition", "3e éd."),
                ("place", "Paris"),
                ("publisher", "PUF"),
                ("date", "1995"),
                ("volume", "I"),
                ("pages", "55-60"),
            ],
        ),
        (
            "Сидоров В. П., Левина О. А. Крах блокады // Вопросы истории. – 1998. – № 3."
            " – С. 12–18.",
            [
                ("author", "Сидоров В. П., Левина О. А."),
                ("title", "Крах блокады"),
                ("journal", "Вопросы истории"),
                ("date", "1998"),
                ("issue", "3"),
                ("extent", "12–18"),
            ],
        ),
        (
            "H. Brandt, Grenzen. Polen und wir (Studien zur Zeit 14), Köln: Böhlau 1988, S. 12 f.",
            [
                ("author", "H. Brandt"),
                ("book", "Grenzen. Polen und wir"),
                ("series", "Studien zur Zeit"),
                ("volume", "14"),
                ("place", "Köln"),
                ("publisher", "Böhlau"),
                ("date", "1988"),
                ("pages", "12 f."),
            ],
        ),
    ],
)
def test_a_footnote_comes_apart_at_its_joints(text: str, expected: list[tuple[str, str]]) -> None:
    assert fields(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Anna Brook, The Long Road.",
        "Amy Hill, Ann Cole, and Lee Fox. “Roads.” Journal of Ways, Vol. 50, No. 3 (2006), 5-6.",
        "E. Weiss, Theory as a String, Commun. Math. Phys. 252 (2004), 189-258",
    ],
)
def test_what_does_not_come_apart_is_left(text: str) -> None:
    assert read_footnote(text) is None


def test_words_before_and_behind_are_left_out() -> None:
    text = "The best account remains Ann Cole, Roads (Oslo: Fen, 1990), 5. It was never answered."
    assert text[lead_end(text) : comment_start(text)] == "Ann Cole, Roads (Oslo: Fen, 1990), 5."


def test_several_works_are_read_one_by_one() -> None:
    text = (
        "Ann Cole, Roads (Oslo: Fen, 1990), 5; but compare Jan Mund, Rivers (Bonn: Fen, 1977), 1."
    )
    authors = [text[part.start : part.end] for part in read(text).parts if part.field == "author"]
    assert authors == ["Ann Cole", "Jan Mund"]


def test_an_ibid_keeps_the_units_behind_it() -> None:
    parts = read("Ibid., d. 1127, l. 46. The phrase was struck out by the minister.").parts
    assert [part.field for part in parts] == ["delo", "pages"]


@pytest.mark.parametrize(
    "text", ["On the Origin of Roads, Oslo: Fen, 1959.", "Zur Geschichte der Oder, Bonn 1959."]
)
def test_a_title_is_no_leading_word(text: str) -> None:
    assert lead_end(text) == 0
