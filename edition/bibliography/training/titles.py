"""Titles of works that do not exist, in the manner of many fields and languages."""

import re
from functools import cache
from random import Random

from edition.bibliography.lexicon import words
from edition.bibliography.training import invent
from edition.bibliography.training.invent import coined, person, pick
from edition.bibliography.training.phrases import option, phrase, table

_DISCIPLINES = (
    ("history", 12),
    ("humanities", 12),
    ("law", 4),
    ("biology", 11),
    ("medicine", 9),
    ("chemistry", 6),
    ("physics", 12),
    ("mathematics", 7),
    ("computing", 12),
    ("engineering", 6),
    ("social", 13),
    ("common", 9),
)
_LANGUAGES = (
    ("german", 7),
    ("french", 6),
    ("spanish", 3),
    ("italian", 3),
    ("portuguese", 2),
    ("dutch", 1.2),
    ("latin", 1.6),
    ("swedish", 0.8),
    ("czech", 0.8),
    ("polish", 0.8),
)
_NAMES = (
    "place places people author species genus family order locality language city star place2 code"
    " name authority detector experiment gene event catalyst"
).split()
_SMALL = frozenset(
    "a an and as at but by de for from in into nor of on or over so the to up via with &".split()
)
_LINKS = (
    "of in for and on from with under between as through by via at beyond among towards".split()
)


def title(random: Random, least: int = 1, most: int = 4) -> str:
    """Invent a title; least and most are the phrases of one that follows no pattern."""
    roll = random.random()
    if roll < 0.14:
        return _other_language(random)
    if roll < 0.155:
        return eastern_title(random)
    if roll < 0.23:
        return _cased(random, _short(random))
    made = _patterned(random) if roll < 0.82 else _loose(random, least, most)
    made = _with_subtitle(random, made)
    roll = random.random()
    if roll < 0.02:
        made = _with_formula(random, made)
    elif roll < 0.06:
        made += option(random, "titles", "title_end")
    elif roll < 0.085:
        made += random.choice(_REMARKS)
    elif roll < 0.11:
        before, after = random.choice(((": ", ""), (", ", ""), (" (", ")"), (". ", "")))
        made += before + _named(random) + after
    elif roll < 0.13:
        made = _quoted_word(random, made)
    return _cased(random, made)


_REMARKS = (
    " (abstract)",
    " [abstract]",
    " (review)",
    " (with comments)",
    " (in press)",
    " [microform]",
    " (extended abstract)",
    " [extracts]",
    " (revised)",
    " (selection)",
    " (a poem)",
    " [Letter to the editor]",
    " (preliminary report)",
)


def _patterned(random: Random) -> str:
    fields = [field for field, _ in _DISCIPLINES]
    field = random.choices(fields, [weight for _, weight in _DISCIPLINES])[0]
    return phrase(random, "english", field)


def _short(random: Random) -> str:
    """Invent a title of one to three words, as books and poems have them."""
    adjective = phrase(random, "english", "common", "a").capitalize()
    noun, other = (phrase(random, "english", "common", "n").capitalize() for _ in range(2))
    return random.choice(
        (
            noun,
            f"{adjective} {noun}",
            f"{adjective} {noun}",
            f"The {noun}",
            f"{noun} and {other}",
            f"{noun}, {other}",
            f"The {adjective} {noun}",
            f"{invent.coined(random).capitalize()} {noun}",
            f"{adjective} {noun}: {other}",
            f"{noun} of {other}",
            phrase(random, "english", "humanities", "work"),
            phrase(random, "english", "mathematics", "field"),
            phrase(random, "works", "fields", "english"),
        )
    )


def _other_language(random: Random) -> str:
    if random.random() < 0.15:
        return _foreign_loose(random)
    languages = [language for language, _ in _LANGUAGES]
    language = random.choices(languages, [weight for _, weight in _LANGUAGES])[0]
    made = phrase(random, "languages", language)
    return made.upper() if random.random() < 0.02 else made


def _with_subtitle(random: Random, made: str) -> str:
    """Add a second phrase to some titles, with the marks that stand between two."""
    if random.random() > 0.2 or len(made) > 110:
        return made
    sub = _patterned(random) if random.random() < 0.6 else " ".join(_joined(random, 2))
    sub = sub if random.random() < 0.4 else sub[:1].upper() + sub[1:]
    gap = random.choices((": ", ". ", "? ", " - ", " – ", "; ", ", ", " : ", "—", "! "),
                         (20, 7, 3, 2, 2, 1, 2, 1, 1, 0.7))[0]  # fmt: skip
    return made.rstrip("?.!") + gap + sub


def _quoted_word(random: Random, made: str) -> str:
    """Set one word of a title in quotation marks, or a place in brackets behind it."""
    parts = made.split(" ")
    place = random.randrange(len(parts))
    opening, closing = random.choice((("“", "”"), ("‘", "’"), ('"', '"'), ("'", "'")))
    parts[place] = opening + parts[place].strip(":,.?") + closing
    return " ".join(parts)


def _named(random: Random) -> str:
    """Invent a name as a title has it."""
    one = person(random)
    return random.choice(
        (
            f"{one.given[0]} {one.family}",
            one.family,
            pick(random, "places"),
            f"{' '.join(one.given)} {one.family}",
            "the " + one.family,
            f"{one.family}, {person(random).family}, {person(random).family}",
            pick(random, "places").split(",")[0],
        )
    )


@cache
def _common_words() -> frozenset[str]:
    """Return the words that a title in sentence case has in lower case."""
    proper: set[str] = set()
    common: set[str] = set()
    for lists in table("english").values():
        for key, entries in lists.items():
            found = {word for entry in entries for word in re.findall(r"[^\W\d_]+", entry)}
            if key in _NAMES:
                proper |= found
            elif key not in ("period", "quote"):
                common |= {word.casefold() for word in found if not word[1:].isupper()}
    return frozenset(common - {word.casefold() for word in proper if not word.islower()})


def _sentence(made: str) -> str:
    """Return a title in sentence case: names keep their capitals."""
    common = _common_words()
    done = [
        word.lower() if re.sub(r"\W", "", word).casefold() in common and len(word) > 1 else word
        for word in made.split(" ")
    ]
    return " ".join(done)


def _cased(random: Random, made: str) -> str:
    roll = random.random()
    if roll < 0.38:
        return made[:1].upper() + made[1:]
    if roll < 0.7:
        made = _sentence(made)
        return made[:1].upper() + made[1:]
    if roll < 0.955:
        done = " ".join(w if w in _SMALL else w[:1].upper() + w[1:] for w in made.split(" "))
        return done[:1].upper() + done[1:]
    return made if roll < 0.97 else made.upper()


def _loose(random: Random, least: int, most: int) -> str:
    """Invent a title of some phrases by no pattern."""
    return " ".join(_joined(random, random.randint(least, most)))


def _noun(random: Random) -> str:
    roll = random.random()
    if roll < 0.14:
        return coined(random)
    if roll < 0.18:
        return random.choice(table("english")["loose"]["acronyms"])
    if roll < 0.21:
        return pick(random, "places").split(",")[0]
    if roll < 0.23:
        return pick(random, "surnames")
    return pick(random, "nouns")


def _phrase(random: Random) -> str:
    adjective = random.choices((0, 1, 2), (4, 6, 1))[0]
    parts = [
        coined(random) if random.random() < 0.1 else pick(random, "adjectives")
        for _ in range(adjective)
    ]
    if random.random() < 0.15:
        parts.append(pick(random, "nouns"))
    return " ".join([*parts, _noun(random)])


def _joined(random: Random, count: int) -> list[str]:
    parts = [random.choice(table("english")["loose"]["leads"])] if random.random() < 0.4 else []
    if random.random() < 0.1:
        parts.append(pick(random, "verbs"))
    for place in range(count):
        if place:
            link = random.choice(_LINKS)
            parts.append(link + (" the" if random.random() < 0.3 else ""))
        phrase_ = _phrase(random)
        if random.random() < 0.06:
            phrase_ += (
                ", " + _phrase(random) + random.choice((", and ", " and ", ", ")) + _phrase(random)
            )
        parts.append(phrase_)
    return parts


def _with_formula(random: Random, made: str) -> str:
    """Put a piece of mathematics or a bracketed word into a title."""
    formula = random.choice(
        (*table("english")["loose"]["formulae"], f"({_phrase(random)})", f"‘{_phrase(random)}’")
    )
    parts = made.split(" ")
    place = random.randint(1, len(parts))
    return " ".join([*parts[:place], formula, *parts[place:]])


_LINKS_OF = {
    "de": ("der", "und", "in der", "zur", "im", "und die", "von"),
    "fr": ("de la", "et", "dans la", "des", "de l'", "et la", "en"),
    "es": ("de la", "y", "en la", "de los", "del", "y la"),
    "it": ("della", "e", "nella", "del", "di", "e la"),
}
_LEADS_OF = {
    "de": ("Die", "Der", "Das", "Zur", "Eine"),
    "fr": ("La", "L'", "Les", "Une", "Le"),
    "es": ("La", "El", "Los", "Una"),
    "it": ("La", "Il", "Una", "Le"),
}


def _foreign_loose(random: Random) -> str:
    language, _, list_ = random.choice(words("topics_other")).partition("|")
    topics = list_.split()
    parts = [random.choice(_LEADS_OF[language])] if random.random() < 0.5 else []
    for place in range(random.randint(2, 4)):
        if place:
            parts.append(random.choice(_LINKS_OF[language]))
        parts.append(random.choice(topics))
    made = re.sub(r"' ", "'", " ".join(parts))
    if random.random() < 0.3:
        made += ". " + " ".join(random.choice(topics) for _ in range(2)).capitalize()
    return made[:1].upper() + made[1:]


def eastern_title(random: Random) -> str:
    """Invent a title in Chinese, Japanese or Korean."""
    roll = random.random()
    if roll < 0.4:
        made = "".join(pick(random, "chinese") for _ in range(random.randint(3, 8)))
        if random.random() < 0.3:
            link = option(random, "titles", "eastern_link")
            made += link + "".join(pick(random, "chinese") for _ in range(random.randint(1, 4)))
        return made
    parts = [pick(random, "korean") for _ in range(random.randint(3, 9))]
    if random.random() < 0.2:
        parts[random.randrange(len(parts))] += f"({invent.coined(random).capitalize()})"
    if random.random() < 0.2:
        parts[len(parts) // 2] += random.choice((":", " :", ",", " -", "의", "에 관한"))
    return " ".join(parts)
