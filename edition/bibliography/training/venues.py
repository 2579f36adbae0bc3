"""What works appear in and who brings them out: journals, proceedings, bodies, publishers."""

import re
from functools import cache
from random import Random

from edition.bibliography.training import invent
from edition.bibliography.training.invent import pick
from edition.bibliography.training.phrases import option, phrase, table

_KINDS = (
    ("english", 60),
    ("german", 5),
    ("french", 5),
    ("spanish", 2.5),
    ("italian", 2),
    ("portuguese", 1.5),
    ("dutch", 0.8),
)


def journal(random: Random) -> str:
    """Return a journal's name, of the list or invented, in full or abbreviated."""
    roll = random.random()
    if roll < 0.14:
        return pick(random, "journals")
    if roll < 0.28:
        return pick(random, "abbreviated")
    if roll < 0.31:
        return loosely_abbreviated(random)
    if roll < 0.325:
        return eastern_journal(random)
    made = full_journal(random)
    return made if random.random() < 0.66 else abbreviated(random, made)


def short_journal(random: Random) -> str:
    """Return a journal's name as physicists and physicians write it."""
    roll = random.random()
    if roll < 0.5:
        return pick(random, "abbreviated")
    if roll < 0.6:
        return loosely_abbreviated(random)
    return abbreviated(random, full_journal(random))


def full_journal(random: Random) -> str:
    """Invent a journal's name in full."""
    kinds = [kind for kind, _ in _KINDS]
    kind = random.choices(kinds, [weight for _, weight in _KINDS])[0]
    made = phrase(random, "works", "journals", kind)
    if kind == "english" and random.random() < 0.12:
        topic = f"{pick(random, 'adjectives')} {pick(random, 'nouns')}".title()
        made = random.choice(
            ("Journal of {}", "{} Review", "{}", "{} and Society", "{} Letters", "Studies in {}")
        ).format(random.choice((topic, invent.coined(random).capitalize())))
    if random.random() < 0.05:
        made = made.removeprefix("The ").replace(" and ", " & ")
    roll = random.random()
    if roll < 0.03:
        return made.upper()
    if roll < 0.06:
        return made[:1] + made[1:].lower()
    if roll < 0.10:
        return made + option(random, "venues", "journal_section")
    return made


@cache
def _abbreviations() -> dict[str, str]:
    pairs = (entry.split() for entry in table("works")["abbreviations"]["words"])
    return {pair[0]: pair[1] for pair in pairs if len(pair) == 2}


@cache
def _dropped() -> frozenset[str]:
    return frozenset(table("works")["abbreviations"]["dropped"][0].split())


def abbreviated(random: Random, name: str) -> str:
    """Abbreviate a journal's name word by word, with or without points and spaces."""
    point = random.choices((".", "", "sparse"), (6, 4, 1))[0]
    space = "" if random.random() < 0.06 and point == "." else " "
    found = [word for word in re.findall(r"[\w’'-]+", name) if word.casefold() not in _dropped()]
    if len(found) == 1:
        return name
    short = []
    for word in found:
        brief = _abbreviations().get(word, "")
        if not brief and len(word) > 7 and random.random() < 0.7:
            brief = word[: random.randint(3, 6)]
        if not brief or random.random() < (0.35 if point == "sparse" else 0.04):
            short.append(word)
        else:
            short.append(brief + ("" if point == "" or brief == word else "."))
    if random.random() < 0.04 and point:
        short.insert(random.randint(1, len(short)), random.choice(("of", "the", "f.", "für", "d.")))
    return space.join(short)


def loosely_abbreviated(random: Random) -> str:
    """Invent an acronym or an abbreviation that no rule gives."""
    full = [
        random.choice(
            ("Journal", "International", "Annals", "Proceedings", "American", "European")
        ),
        *(
            random.choice(
                (pick(random, "nouns"), pick(random, "adjectives"), invent.coined(random))
            )
            for _ in range(random.randint(1, 3))
        ),
    ]
    point = "." if random.random() < 0.65 else ""
    if random.random() < 0.25:
        return "".join(word[0] for word in full).upper()
    if random.random() < 0.15:
        return "".join(word[0].upper() + word[1 : random.randint(2, 4)] for word in full)
    short = [
        (word[0] if word == "Journal" else word[: random.randint(3, 5)]).capitalize() + point
        for word in full
    ]
    section = random.choice((" A", " B", " C", " D")) if random.random() < 0.1 else ""
    return " ".join(short).strip() + section


def proceedings_name(random: Random) -> str:
    """Invent the name of a conference or of its proceedings."""
    made = phrase(random, "works", "proceedings", "names")
    if random.random() < 0.08:
        made += random.choice(
            (", Part II", ", Volume 2", " (extended abstracts)", ", LNCS", " (poster)")
        )
    return made


def publisher(random: Random) -> str:
    """Return a publisher, of the list or invented."""
    if random.random() < 0.45:
        made = pick(random, "publishers")
    else:
        made = phrase(random, "works", "publishers", "names")
    if random.random() < 0.03:
        made += option(random, "venues", "company")
    return made


def body(random: Random) -> str:
    """Invent a corporate author."""
    if random.random() < 0.25:
        return pick(random, "institutions")
    area = phrase(random, "works", "publishers", "subjectarea")
    topic, other = (
        pick(random, random.choice(("nouns", "adjectives"))).capitalize() for _ in range(2)
    )
    return random.choice(table("works")["bodies"]["names"]).format(
        topic=topic, other=other, area=area, town=invent.pick(random, "places").split(",")[0]
    )


def eastern_journal(random: Random) -> str:
    """Invent a journal's name in Korean or Chinese letters."""
    if random.random() < 0.6:
        return (
            option(random, "venues", "korean_prefix")
            + pick(random, "korean")
            + random.choice(("", pick(random, "korean")))
            + option(random, "venues", "korean_journal")
        )
    return (
        random.choice(("", "中國", "日本", "浙江", "北京", "东北"))
        + pick(random, "chinese")
        + random.choice(("", pick(random, "chinese")))
        + option(random, "venues", "chinese_journal")
    )
