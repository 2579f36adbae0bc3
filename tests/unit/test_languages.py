from pathlib import Path

import pytest

from edition.languages import recognise, tags


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Chinese", ("zh",)),
        ("Translation - English", ("en",)),
        ("Deutsch, Französisch", ("de", "fr")),
        ("русский", ("ru",)),
        ("de-AT", ("de-AT",)),
        ("a private matter", ()),
        ("", ()),
    ],
)
def test_the_names_of_languages(words: str, expected: tuple[str, ...]) -> None:
    assert tags(words) == expected


def test_the_language_of_a_text(checkout: Path) -> None:
    record = (checkout / "sources/liu-pak-1964-04-28.txt").read_text(encoding="utf-8")
    assert recognise(record) == "en"
    german = "Ich danke Ihnen, daß Sie gekommen sind. Es geht um die Fähre und den Zoll, und " * 3
    assert recognise(german) == "de"
    french = "Nous sommes venus pour les négociations, et vous savez que le temps est court. " * 3
    assert recognise(french) == "fr"
    russian = "Мы не знаем, что это значит, но я думаю, что они все так и сказали по делу. " * 3
    assert recognise(russian) == "ru"


def test_names_titles_and_figures_hide_no_language() -> None:
    note = (
        "Ada Brook: Die Mühle. Hamburg: Buske 1971, S. 45 f. Vgl. Karl Clay, Order 12 (1980), 3. "
    )
    german = "Die Mühle am Fluss ist oft beschrieben worden, doch mit ihrer Geschichte hat sich "
    german += "noch niemand befasst. "
    assert recognise(german * 2 + note * 4) == "de"
    french = "La maison doit beaucoup à la rivière. On en trouve l'écho dans la correspondance. "
    assert recognise(french * 2 + note * 2) == "fr"
    assert recognise(note * 9) == ""


def test_a_text_that_is_in_no_language_for_sure() -> None:
    assert recognise("Fulano Mengano Zutano") == ""
    assert recognise("the der le el the der le el " * 10) == ""
    assert recognise("12 34 56 " * 30) == ""
