"""The strict forms: a list of names is never tried in all its divisions, nor a title cut short."""

import time
from random import Random

from edition.bibliography import parse
from edition.bibliography.rules import read_by_rule

NAMES = (
    "Abc Def, ",
    "A. B., ",
    "Abc, Def Ghi, ",
    "Abc, D. & ",
    "A. B. C, ",
    "Abc D, ",
    "Abc and ",
    "A. A. ",
    "Abc, Abc Abc Abc Abc Abc and ",
    "Abc, A.-A. ",
    "A.Abc, ",
    "(1999) ",
    "Abc, Def Ghi Jkl, and ",
    "“a” ",
)


def test_lists_of_names_take_no_more_than_their_length() -> None:
    random = Random(1)
    mixed = ["".join(random.choice(NAMES) for _ in range(180)) for _ in range(40)]
    for text in [*(piece * 400 for piece in NAMES), *mixed]:
        before = time.process_time()
        parse(text[:1995])
        assert time.process_time() - before < 2, text[:60]


def test_a_form_with_more_in_it_is_left_to_the_tagger() -> None:
    for reference in (
        "Brook, Anna. The Road. Translated by Carl Dorn. Oxford: Fen Press, 2001.",
        "A. Brook. Elastic roads. IEEE Trans. Pattern Analysis, 3(6), 708-713, 1981.",
        "Brook, Anna, The Long Road (Oxford: Fen Press, 2001), 5.",
    ):
        assert read_by_rule(reference) is None
