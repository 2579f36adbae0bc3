from edition.tei.ids import Ids, slug


def test_slug_folds_latin_and_keeps_other_scripts() -> None:
    assert slug("Kim Il Sung") == "kim-il-sung"
    assert slug("Groß & Łódź, O'Neill’s") == "gross-lodz-oneills"
    assert slug("Хрущёв") == "хрущев"
    assert slug("...") == ""


def test_an_id_takes_more_words_before_it_takes_a_number() -> None:
    ids = Ids({"sp-thank-you"})
    assert ids.take("sp", "Thank you") == "sp-thank-you-2"
    assert ids.take("p", "a b c d e f") == "p-a-b-c-d-e"
    assert ids.take("p", "a b c d e g") == "p-a-b-c-d-e-g"
    assert ids.take("p", "") == "p"
