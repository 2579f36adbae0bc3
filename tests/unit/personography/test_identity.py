from edition.model import NamePart, Person, PersonName
from edition.personography.identity import with_same_as


def named(key: str, forename: str, surname: str) -> Person:
    text = f"{forename} {surname}".strip()
    split = len(forename)
    surname_part = NamePart("surname", split + 1 if forename else 0, len(text))
    parts = (NamePart("forename", 0, split), surname_part) if forename else (surname_part,)
    return Person(key, (PersonName(text, parts),), participant=True)


REGISTER = (
    named("persons.xml#anna-weber", "Anna", "Weber"),
    named("persons.xml#paul-lind", "Paul", "Lind"),
    named("persons.xml#paul-lind-jr", "Paul", "Lind"),
)


def test_a_full_name_of_one_entry_identifies() -> None:
    [person] = with_same_as([named("anna-weber", "Anna", "Weber")], REGISTER)
    assert person.same_as == "persons.xml#anna-weber"


def test_a_surname_or_a_shared_name_does_not() -> None:
    found = with_same_as([named("weber", "", "Weber"), named("lind", "Paul", "Lind")], REGISTER)
    assert [person.same_as for person in found] == ["", ""]
