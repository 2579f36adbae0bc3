"""Places and organisations, case by case, and those that the project lists."""

import pytest

from edition.annotators import organisations as bodies
from edition.annotators import places as spots
from edition.model import Annotation, Block, Context, Document, Person, PersonName, Source
from tests.cases.reading import place_cases, unmark


def found(
    text: str, places: tuple[Person, ...] = (), organisations: tuple[Person, ...] = ()
) -> list[Annotation]:
    document = Document(Source("a.txt", "text/plain"), text, (Block(0, len(text)),))
    context = Context("prose", ((0, len(text)),), places=places, organisations=organisations)
    both = [*spots.annotate(document, context), *bodies.annotate(document, context)]
    return sorted(both, key=lambda a: a.start)


@pytest.mark.parametrize("marked", place_cases())
def test_a_sentence_names_these_places_and_bodies(marked: str) -> None:
    text, spans = unmark(marked)
    kinds = {"placeName": "place", "orgName": "body"}
    there = found(text)
    bodies = [(a.start, a.end) for a in there if a.element == "orgName"]
    got = [
        (text[a.start : a.end], kinds[a.element])
        for a in there
        if a.element == "orgName" or not any(s <= a.start and a.end <= e for s, e in bodies)
    ]
    assert got == [(text[start:end], kind) for start, end, kind in spans]


def test_the_lists_of_the_project_give_keys() -> None:
    hall = Person("places.xml#great-hall", (PersonName("Great Hall of the People"),))
    office = Person("orgs.xml#bureau", (PersonName("Fourth Bureau"),))
    text = "They met in the Great Hall of the People, and the Fourth Bureau took notes."
    got = found(text, places=(hall,), organisations=(office,))
    assert [(text[a.start : a.end], a.refers) for a in got] == [
        ("Great Hall of the People", "places.xml#great-hall"),
        ("Fourth Bureau", "orgs.xml#bureau"),
    ]
