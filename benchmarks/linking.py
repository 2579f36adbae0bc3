"""How fast names are found: a personography of 100,000 persons, and all annotators together.

Run from the checkout: `python benchmarks/linking.py`. Prints megabytes of text per second of CPU.
"""

import random
import time

from edition.annotators import brackets, dates, organisations, persons, places
from edition.model import Block, Context, Document, NamePart, Person, PersonName, Source
from edition.personography.register import Register

_SEED = 7
_PEOPLE = 100_000
_MEGABYTES = 4
_PROSE = (
    "the ambassador said that he had not yet received an answer and that the question of the "
    "delivery would have to wait until the delegation came back from the capital where talks on "
    "trade went on all week without result because neither side wished to be the first to move "
).split()


def invented(chance: random.Random) -> str:
    """Return a word that could be a name."""
    syllables = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "el")]
    return "".join(chance.choice(syllables) for _ in range(chance.randint(2, 4))).capitalize()


def people(chance: random.Random) -> list[Person]:
    """Return persons with a forename and a surname each."""
    found = []
    for number in range(_PEOPLE):
        given, surname = invented(chance), invented(chance)
        parts = (
            NamePart("forename", 0, len(given)),
            NamePart("surname", len(given) + 1, len(given) + 1 + len(surname)),
        )
        found.append(Person(f"persons.xml#p{number}", (PersonName(f"{given} {surname}", parts),)))
    return found


def prose(chance: random.Random, register: list[Person], *, every: int) -> str:
    """Return paragraphs with a known name every `every` words or so."""
    paragraphs, size = [], 0
    while size < _MEGABYTES * 1_000_000:
        words: list[str] = []
        for _ in range(14):
            sentence = [chance.choice(_PROSE) for _ in range(chance.randint(8, 24))]
            if chance.random() < 16 / every:
                name = chance.choice(register).names[0].text
                sentence[chance.randrange(len(sentence))] = name
            words.append(" ".join(sentence).capitalize() if not words else " ".join(sentence))
        paragraphs.append(". ".join(words) + ".")
        size += len(paragraphs[-1])
    return "\n\n".join(paragraphs)


def main() -> None:
    """Measure and print."""
    chance = random.Random(_SEED)
    known = people(chance)
    text = prose(chance, known, every=60)
    size = len(text.encode("utf-8")) / 1e6
    start = time.process_time()
    register = Register(known)
    built = time.process_time()
    hits = sum(1 for _ in register.find(text, 0, len(text)))
    found = time.process_time()
    print(f"register of {_PEOPLE} persons built in {built - start:.2f} s")
    print(f"{hits} names found in {size:.1f} MB: {size / (found - built):.1f} MB per CPU second")
    annotators(text)


def annotators(text: str) -> None:
    """Measure our annotators on a megabyte, one by one and together."""
    text = text[:1_000_000]
    blocks, start = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(start, start + len(paragraph)))
        start += len(paragraph) + 2
    document = Document(Source("a.txt", "text/plain"), text, tuple(blocks))
    context = Context("prose", tuple((b.start, b.end) for b in blocks), date="1964-04-28")
    total = 0.0
    for module in (brackets, dates, organisations, persons, places):
        list(module.annotate(document, Context("prose", ((0, 200),), date="1964-04-28")))
        begin = time.process_time()
        list(module.annotate(document, context))
        spent = time.process_time() - begin
        total += spent
        name = module.__name__.rpartition(".")[2]
        print(f"{name}: {len(text) / 1e6 / max(spent, 1e-9):.1f} MB per CPU second")
    print(f"all annotators: {len(text) / 1e6 / total:.2f} MB per CPU second")


if __name__ == "__main__":
    main()
