"""Heads of divisions: their words, numbers and what follows them on the line."""

import pytest

from edition.structure.divisions import CHAPTERS, number_of, read_division


@pytest.mark.parametrize(
    ("line", "kind", "number", "rest"),
    [
        ("ACT I", "act", "1", ""),
        ("Act the Third.", "act", "3", ""),
        ("THE SECOND ACT", "act", "2", ""),
        ("Erster Aufzug", "act", "1", ""),
        ("Siebender Auftritt", "scene", "7", ""),
        ("Einundzwanzigste Szene", "scene", "21", ""),
        ("II. AKT", "act", "2", ""),
        ("3. Szene", "scene", "3", ""),
        ("Letzter Auftritt.", "scene", "", ""),
        ("ACTE PREMIER", "act", "1", ""),
        ("Scène dernière", "scene", "", ""),
        ("SCÈNE IV. — UN SALON", "scene", "4", "UN SALON"),
        ("Jornada tercera", "act", "3", ""),
        ("Atto quinto", "act", "5", ""),
        ("ДЕЙСТВИЕ ЧЕТВЁРТОЕ", "act", "4", ""),
        ("SCENE II.—Another room.", "scene", "2", "Another room."),
        ("_SCENE 2. A wood._", "scene", "2", "A wood._"),
        ("Prologue", "prologue", "", ""),
        ("EPILOGUE,", "epilogue", "", ""),
        ("Zwischenspiel", "interlude", "", ""),
    ],
)
def test_a_head_is_read(line: str, kind: str, number: str, rest: str) -> None:
    head = read_division(line, 0, len(line))
    assert head is not None
    assert (head.type, head.number) == (kind, number)
    assert line[head.rest[0] : head.rest[1]] == rest


@pytest.mark.parametrize(
    "line",
    [
        "Act first, and think when it is done",
        "Scene of my youth, farewell",
        "The first scene was dull",
        "SCENE: A room in the castle",
        "I act as I must",
        "Erster unter Gleichen",
        "Last night I saw the boat",
        "act i",
        "",
        "... ACT I",
    ],
)
def test_other_lines_are_no_heads(line: str) -> None:
    assert read_division(line, 0, len(line)) is None


def test_chapters_are_heads_of_books_only() -> None:
    assert read_division("Chapter IX", 0, 10) is None
    found = read_division("Chapter IX", 0, 10, CHAPTERS)
    assert found is not None
    assert (found.type, found.number) == ("chapter", "9")


@pytest.mark.parametrize(
    ("word", "number"),
    [("xiv", 14), ("IX", 9), ("12th", 12), ("zwölfter", 12), ("last", 0), ("three", 3)],
)
def test_numbers_are_read(word: str, number: int) -> None:
    assert number_of(word) == number


def test_a_word_is_no_number() -> None:
    assert number_of("mix") is None
    assert number_of("boat") is None
