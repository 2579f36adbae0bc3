"""The grammar of dates, case by case, and what it leaves alone."""

import pytest

from edition.annotators.dates import AMBIGUOUS, IMPOSSIBLE, annotate, parse
from edition.model import Annotation, Block, Certainty, Context, Document, Source
from tests.cases.reading import date_cases


def dates(text: str, base: str = "1964-04-28", **settings: str) -> list[Annotation]:
    document = Document(Source("a.txt", "text/plain"), text, (Block(0, len(text)),))
    pairs = tuple((f"dates.{key}", value) for key, value in settings.items())
    return list(annotate(document, Context("prose", ((0, len(text)),), date=base, settings=pairs)))


def shown(annotation: Annotation) -> str:
    pairs = [f"{key}={value}" for key, value in annotation.attributes if key != "evidence"]
    if not pairs:
        assert annotation.why.startswith((IMPOSSIBLE, AMBIGUOUS))
        return "!"
    if annotation.get("evidence"):
        assert annotation.cert is Certainty.MEDIUM
        return " ".join([*pairs, "internal"])
    return " ".join([*pairs, str(annotation.cert)] if annotation.cert else pairs)


@pytest.mark.parametrize(("base", "words", "expected"), date_cases())
def test_words_mean_these_attributes(base: str, words: str, expected: str) -> None:
    assert " ; ".join(map(shown, dates(words, base))) == (expected if expected != "-" else "")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was published on 19 April. The rest came later.", ["19 April"]),
        (
            "Received 30 April 1964\nGeneral Office\ndistributed 3 May 1964",
            ["30 April 1964", "3 May 1964"],
        ),
        ("1. They begin in July.\n2. No vessel calls.", []),
        ("I arrived on the twenty-third. When I was coming here", ["the twenty-third"]),
        ("In 1947 he had 1200 men, in 1948 none.", ["1947", "1948"]),
        ("The first of the two, on the second day, and on the third question.", []),
        (
            "Between 3 May 1964 and 5 May 1964 nothing.",
            ["Between 3 May 1964 and 5 May 1964"],
        ),
    ],
)
def test_running_text(text: str, found: list[str]) -> None:
    assert [text[a.start : a.end] for a in dates(text)] == found


def test_a_project_has_its_own_vague_words() -> None:
    (found,) = dates("It was towards 1964.", towards="begin")
    assert found.attributes == (("notBefore", "1964-01"), ("notAfter", "1964-04"))


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("5 p.m., 28 April 1964, following the presentation", None),
        ("5 p.m., 28 April 1964", "1964-04-28T17:00:00"),
        ("April 28, 1964", "1964-04-28"),
        ("1964", "1964"),
        ("28 April", "1964-04-28"),
        ("two copies", None),
        ("28 April 1964 and 3 May 1965", None),
        ("31 February 1964", None),
    ],
)
def test_a_fact_of_the_header_is_one_date(words: str, when: str | None) -> None:
    found = parse(words, "1964-04-30")
    assert (found.get("when") if found else None) == when
