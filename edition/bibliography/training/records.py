"""Records of invented publications in CSL-JSON, as citation programs read them."""

from collections.abc import Callable
from random import Random
from typing import Any

from edition.bibliography.training import invent
from edition.bibliography.training.invent import Name, pick
from edition.bibliography.training.phrases import option
from edition.bibliography.training.pieces import a_doi, address, an_isbn
from edition.bibliography.training.render import a_place
from edition.bibliography.training.titles import title
from edition.bibliography.training.venues import (
    abbreviated,
    body,
    full_journal,
    journal,
    proceedings_name,
    publisher,
    short_journal,
)

Record = dict[str, Any]


def invent_record(random: Random) -> Record:
    """Invent a record; every family name occurs in it once."""
    kinds = [kind for kind, _, _ in KINDS]
    kind = random.choices(range(len(kinds)), [weight for _, weight, _ in KINDS])[0]
    record: Record = {
        "id": "a",
        "type": KINDS[kind][0],
        "language": "en",
        "rank": random.randint(1, 150),
    }
    KINDS[kind][2](record, random)
    if random.random() < 0.3:
        record["language"] = random.choice(("de", "fr", "es"))
    people = _people(random, 24)
    for role, chance in (("author", 0.93), ("editor", 0), ("translator", 0)):
        if random.random() < record.pop("has-" + role, chance):
            count = random.choices(range(1, 9), (42, 26, 13, 8, 5, 3, 2, 1))[0]
            record[role] = [
                people.pop() for _ in range(count if role == "author" else (count + 1) // 2)
            ]
    if "author" in record and random.random() < 0.06:
        record["author"] = [{"family": body(random)}]
    if random.random() < 0.97:
        record["issued"] = {"date-parts": [_date(random)]}
    if random.random() < 0.12:
        record["DOI"] = a_doi(random)
    if random.random() < 0.08:
        record["URL"] = address(random)
        record["accessed"] = {
            "date-parts": [
                [random.randint(1999, 2022), random.randint(1, 12), random.randint(1, 28)]
            ]
        }
    return record


def _people(random: Random, count: int) -> list[dict[str, str]]:
    """Invent people of different family names."""
    found: dict[str, dict[str, str]] = {}
    initials = random.random() < 0.25
    while len(found) < count:
        one = invent.person(random)
        found[one.family] = _person(random, one, initials)
    return list(found.values())


def _person(random: Random, name: Name, initials: bool) -> dict[str, str]:
    given = [
        one if random.random() < 0.6 or not place else one[0] + "."
        for place, one in enumerate(name.given)
    ]
    if initials:
        given = [one[0] + "." for one in name.given]
    given = ["-".join(part[:1].upper() + part[1:] for part in one.split("-")) for one in given]
    person = {"family": name.family, "given": " ".join(given)}
    if name.particle:
        person["non-dropping-particle"] = name.particle
    if random.random() < 0.01:
        person["suffix"] = random.choice(("Jr.", "III", "Sr."))
    return person


def _date(random: Random) -> list[int]:
    when = random.choice(
        (random.randint(1970, 2022), random.randint(1850, 1969), random.randint(1990, 2022))
    )
    parts = [when, random.randint(1, 12), random.randint(1, 28)]
    return parts[: random.choices((1, 2, 3), (8, 2, 2))[0]]


def _numbered(record: Record, random: Random) -> None:
    """Give a record volume, issue and pages as journals have them."""
    if random.random() < 0.95:
        record["volume"] = str(
            random.choice((random.randint(1, 40), random.randint(1, 150), random.randint(100, 900)))
        )
    if random.random() < 0.03:
        record["volume"] = random.choice(("XII", "LVIII", "IV", "A12", "B234", "27B"))
    if random.random() < 0.55:
        record["issue"] = random.choice(
            (str(random.randint(1, 12)),) * 6 + ("1-2", "3/4", "Suppl 1", "Special Issue")
        )
    if random.random() < 0.93:
        record["page"] = _pages(random)


def _pages(random: Random) -> str:
    first = random.choice(
        (random.randint(1, 99), random.randint(100, 999), random.randint(1000, 9999))
    )
    roll = random.random()
    if roll < 0.8:
        return f"{first}-{first + random.randint(2, 40)}"
    if roll < 0.9:
        return str(first)
    return random.choice(
        (f"e{first}", f"{random.randint(10000, 999999)}", f"S{first}-S{first + 8}", f"0{first}01")
    )


def _article(record: Record, random: Random) -> None:
    record["title"] = title(random)
    if random.random() < 0.4:
        record["container-title"] = full_journal(random)
        record["container-title-short"] = abbreviated(random, record["container-title"])
    else:
        record["container-title"] = (
            journal(random) if random.random() < 0.85 else short_journal(random)
        )
    _numbered(record, random)


def _press(record: Record, random: Random) -> None:
    record["title"] = title(random, 1, 2)
    record["container-title"] = (
        pick(random, "newspapers") if random.random() < 0.75 else full_journal(random)
    )
    record["has-author"] = 0.7
    if random.random() < 0.6:
        record["page"] = random.choice(
            (f"{random.choice('ABC')}{random.randint(1, 30)}", str(random.randint(1, 60)))
        )


def _imprint(record: Record, random: Random) -> None:
    if random.random() < 0.94:
        record["publisher"] = publisher(random)
    if random.random() < 0.85:
        record["publisher-place"] = a_place(random)
    if random.random() < 0.1:
        record["edition"] = str(random.randint(2, 8))
    if random.random() < 0.07:
        record["volume"] = random.choice((str(random.randint(1, 9)), "II", "III"))
    if random.random() < 0.1:
        record["collection-title"] = pick(random, "series_names")
        if random.random() < 0.6:
            record["collection-number"] = str(random.randint(1, 300))


def _book(record: Record, random: Random) -> None:
    record["title"] = title(random, 1, 3)
    _imprint(record, random)
    if random.random() < 0.12:
        record.update({"has-author": 0.0, "has-editor": 1.0})
    elif random.random() < 0.08:
        record["has-editor"] = 1.0
    if random.random() < 0.08:
        record["has-translator"] = 1.0
    if random.random() < 0.1:
        record["number-of-pages"] = str(random.randint(80, 900))
    if random.random() < 0.04:
        record["ISBN"] = an_isbn(random)


def _chapter(record: Record, random: Random) -> None:
    record["title"] = title(random)
    record["container-title"] = title(random, 1, 2)
    record["has-editor"] = 0.85
    _imprint(record, random)
    if random.random() < 0.9:
        record["page"] = _pages(random)


def _entry(record: Record, random: Random) -> None:
    record["title"] = random.choice((title(random, 1, 1), invent.coined(random).capitalize()))
    record["container-title"] = random.choice(
        ("Encyclopedia of {}", "Dictionary of {}", "Handbook of {}", "The {} Encyclopedia")
    ).format(pick(random, "nouns").capitalize())
    record["has-editor"] = 0.5
    _imprint(record, random)
    if random.random() < 0.6:
        record["page"] = _pages(random)


def _paper(record: Record, random: Random) -> None:
    record["title"] = title(random)
    record["container-title"] = proceedings_name(random)
    if random.random() < 0.2:
        record["event-place"] = a_place(random)
    if random.random() < 0.1:
        record["has-editor"] = 1.0
    if random.random() < 0.5:
        _imprint(record, random)
    if random.random() < 0.8:
        record["page"] = _pages(random)


def _thesis(record: Record, random: Random) -> None:
    record["title"] = title(random)
    record["genre"] = option(random, "records", "genre")
    record["publisher"] = pick(random, "institutions")
    if random.random() < 0.4:
        record["publisher-place"] = a_place(random)


def _report(record: Record, random: Random) -> None:
    record["title"] = title(random)
    record["publisher"] = body(random) if random.random() < 0.6 else publisher(random)
    if random.random() < 0.6:
        record["publisher-place"] = a_place(random)
    if random.random() < 0.6:
        record["number"] = random.choice(
            (
                f"{random.randint(1, 999)}",
                f"{random.randint(60, 99)}-{random.randint(1, 40)}",
                f"TR-{random.randint(10, 400)}",
            )
        )
    if random.random() < 0.6:
        record["genre"] = random.choice(
            (
                "Technical Report",
                "Working Paper",
                "Report",
                "Policy Brief",
                "Research Report",
                "Discussion Paper",
            )
        )


def _page(record: Record, random: Random) -> None:
    record["title"] = title(random, 1, 2)
    record["has-author"] = 0.65
    record["URL"] = address(random)
    record["accessed"] = {
        "date-parts": [[random.randint(1999, 2022), random.randint(1, 12), random.randint(1, 28)]]
    }
    if random.random() < 0.6:
        record["container-title"] = body(random)


def _film(record: Record, random: Random) -> None:
    record["title"] = title(random, 1, 2)
    record["medium"] = random.choice(
        ("Motion picture", "DVD", "CD", "Television broadcast", "Film")
    )
    _imprint(record, random)


def _bare_book(record: Record, random: Random) -> None:
    record["title"] = title(random, 1, 2)
    if random.random() < 0.6:
        record["publisher-place"] = a_place(random)


KINDS: tuple[tuple[str, float, Callable[[Record, Random], None]], ...] = (
    ("article-journal", 42, _article),
    ("book", 17, _book),
    ("book", 3, _bare_book),
    ("chapter", 14, _chapter),
    ("paper-conference", 9, _paper),
    ("article-newspaper", 2, _press),
    ("article-magazine", 2, _press),
    ("thesis", 3, _thesis),
    ("report", 5, _report),
    ("webpage", 2, _page),
    ("entry-encyclopedia", 1.5, _entry),
    ("motion_picture", 0.8, _film),
)
