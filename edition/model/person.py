"""Persons as a document or a personography has them (TEI Guidelines, chapter 14)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NamePart:
    """A part of a name: `kind` is surname, forename, roleName, nameLink, genName or addName.

    start, end: half-open offsets in `PersonName.text`.
    """

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name as one source writes it, with those of its parts that are certain.

    `parts` are ascending and disjoint. `kind` goes to persName/@type: "" for the usual form,
    "variant" for a spelling beside it, "label" for a speaker's label.
    """

    text: str
    parts: tuple[NamePart, ...] = ()
    kind: str = ""

    def part(self, kind: str) -> str:
        """Return the text of the parts of `kind`, with a space between two; "" if there is none."""
        return " ".join(
            self.text[part.start : part.end] for part in self.parts if part.kind == kind
        )


@dataclass(frozen=True, slots=True)
class Person:
    """Someone whom a document or the personography knows. Nothing in it is a guess about the world:
    every field is what a source or the personography says.

    key: readable and stable, slugged from the name ("kim-il-sung"); unique among a document's
        persons; of an entry of the personography, with its file ("persons.xml#kim-il-sung").
    names: the fullest first.
    role: what the document calls the person ("Interpreter", "Vice Foreign Minister").
    affiliation: the body, party or family that the document gives.
    description: other words that the source has about the person (of a cast list).
    participant: takes part in the event that is recorded (speaks, attends, interprets, records).
    same_as: the key of the same person in the personography.
    """

    key: str
    names: tuple[PersonName, ...]
    role: str = ""
    affiliation: str = ""
    description: str = ""
    participant: bool = False
    same_as: str = ""
