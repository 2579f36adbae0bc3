"""Names, titles and the other facts of publications that do not exist."""

import re
from dataclasses import dataclass
from random import Random

from edition.bibliography.lexicon import words

_ONSETS = (
    "b c d f g h k l m n p r s t v z br ch cl cr dr fl gr pl pr sh sk sl sp st str th tr".split()
)
_VOWELS = "a e i o u ai ea ee io ou".split()
_CODAS = " n r s l t m x ck nd ng nt rd rt st ".split(" ")
_ENDINGS = "ation ity ism ology ics ment ness al ic ous ive ing ed er or ary ine ase oid".split()
_LINKS = (
    "of in for and on from with under between as through by via at beyond among towards".split()
)
_LEADS = (
    "the",
    "a",
    "an",
    "on the",
    "on",
    "towards a",
    "toward",
    "some",
    "new",
    "an introduction to",
    "a note on",
    "notes on",
    "the case of",
    "a review of",
    "the role of",
    "the effect of",
    "effects of",
    "a study of",
    "studies in",
    "essays on",
    "principles of",
    "handbook of",
    "evidence for",
    "evidence from",
    "beyond",
    "what is",
    "how",
    "why",
    "is there a",
    "recent advances in",
    "advances in",
    "foundations of",
    "fundamentals of",
    "the origins of",
    "the end of",
    "the making of",
    "the idea of",
    "in search of",
    "a theory of",
    "the physics of",
)
_PERIODS = (
    "1945–1953",
    "1914-1918",
    "1949-1990",
    "since 1945",
    "in the 1960s",
    "1580–1822",
    "1933–45",
    "1800-1914",
)
_ACRONYMS = (
    "DNA RNA EEG fMRI LHC QCD CP MRI SVM HIV EU USA UN GDR USSR DPRK NATO FDI"
    " GDP XML SQL 3D 2D p53 CMB "
    "CO2 H2O TiO2 NaCl D-brane AdS/CFT B-meson Wi-Fi e-learning COVID-19 Type-2"
    " K-theory N=4 γ-ray α-helix"
).split()


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name; `given` may be several names or hyphenated."""

    given: tuple[str, ...]
    family: str
    particle: str = ""


def pick(random: Random, name: str) -> str:
    """Return an entry of a list of the lexicon."""
    return random.choice(words(name))


def person(random: Random) -> Name:
    """Invent a name; one in six is of no list."""
    given = [_given(random) for _ in range(random.choices((1, 2, 3), (6, 4, 0.4))[0])]
    family = pick(random, "surnames") if random.random() < 0.72 else coined(random).capitalize()
    if random.random() < 0.05:
        family += "-" + pick(random, "surnames")
    particle = pick(random, "particles") if random.random() < 0.04 else ""
    return Name(tuple(given), family, particle)


def _given(random: Random) -> str:
    if random.random() < 0.88:
        return pick(random, "forenames")
    return coined(random).capitalize()


def coined(random: Random) -> str:
    """Invent a word that looks like one."""
    syllables = random.choice((1, 2, 2, 3))
    stem = "".join(
        random.choice(_ONSETS) + random.choice(_VOWELS) + random.choice(_CODAS).strip()
        for _ in range(syllables)
    )
    return stem + (random.choice(_ENDINGS) if random.random() < 0.5 else "")


def _noun(random: Random) -> str:
    roll = random.random()
    if roll < 0.09:
        return coined(random)
    if roll < 0.13:
        return random.choice(_ACRONYMS)
    if roll < 0.16:
        return pick(random, "places").split(",")[0]
    if roll < 0.18:
        return pick(random, "surnames")
    return pick(random, "nouns")


def _phrase(random: Random) -> str:
    adjective = random.choices((0, 1, 2), (4, 6, 1))[0]
    parts = [
        coined(random) if random.random() < 0.06 else pick(random, "adjectives")
        for _ in range(adjective)
    ]
    if random.random() < 0.15:
        parts.append(pick(random, "nouns"))
    return " ".join([*parts, _noun(random)])


def title(random: Random, least: int = 1, most: int = 4) -> str:
    """Invent a title of some phrases, in one of the ways in which titles are written."""
    roll = random.random()
    if roll < 0.09:
        return _foreign_title(random)
    if roll < 0.105:
        return eastern_title(random)
    made = " ".join(_joined(random, random.randint(least, most)))
    if random.random() < 0.28:
        sub = " ".join(_joined(random, random.randint(1, 3)))
        made += random.choice((": ", ": ", ": ", ". ", "? ", " - ", " – ", ", ")) + (
            sub if random.random() < 0.4 else sub[:1].upper() + sub[1:]
        )
    if random.random() < 0.06:
        made += random.choice((", ", " ")) + random.choice(_PERIODS)
    if random.random() < 0.03:
        made += " (" + _phrase(random) + ")"
    if random.random() < 0.05:
        made = _with_formula(random, made)
    if random.random() < 0.05:
        made += random.choice((": ", " of ", " and ", " in ")) + _named(random)
    if random.random() < 0.03:
        made += random.choice((" since ", " in ", ", ", " of ")) + str(random.randint(1850, 2010))
    if random.random() < 0.03:
        made += random.choice(("?", "!", " II", " I", ", part 2", " 2.0"))
    return _cased(random, made)


def _with_formula(random: Random, made: str) -> str:
    """Put a piece of mathematics or a bracketed word into a title."""
    formula = random.choice(
        (
            "SU(2)",
            "E(2)",
            "U q (gl(n))",
            "C(n + 1)",
            "(2+1)-dimensional",
            "O(N)",
            "N = 1",
            "sl(2|1)",
            "(abstract)",
            "[Sc II]",
            "e+e-",
            "K+",
            "1/f",
            "z ~ 7",
            "Z(3)",
            "A+A",
            "10-100 keV",
            "[α/Fe]",
            "5q",
            "(TiO2)",
            "103×",
            "p + p",
            "U(1)",
            "H(2)",
            "(" + _phrase(random) + ")",
            "‘" + _phrase(random) + "’",
            "'" + _phrase(random) + "'",
            "“" + _phrase(random) + "”",
        )
    )
    parts = made.split(" ")
    place = random.randint(1, len(parts))
    return " ".join([*parts[:place], formula, *parts[place:]])


def _named(random: Random) -> str:
    """Invent a name as a title has it."""
    one = person(random)
    return random.choice(
        (
            f"{one.given[0]} {one.family}",
            one.family,
            pick(random, "places").split(",")[0],
            f"{' '.join(one.given)} {one.family}",
            "the " + one.family,
        )
    )


def body(random: Random) -> str:
    """Invent a corporate author."""
    topic, other = (
        pick(random, random.choice(("nouns", "adjectives"))).capitalize() for _ in range(2)
    )
    return random.choice(
        (
            "U.S. Department of {0}",
            "National Institute of {0}",
            "{0} {1} Association",
            "Alliance for {0} {1}",
            "Committee on {0} and {1}",
            "Office of {0}",
            "International {0} Organization",
            "{0} Research Group",
            "National Center for {0} {1}",
            "American {0} Association",
            "Ministry of {0}",
            "U.S. Army Corps of {0}",
            "The {0} {1} Group",
            "Commission on {0}",
            "European {0} Agency",
            "Institute for {0} {1}",
            "{0} Foundation",
            "Federal Bureau of {0}",
            "Council for {0} {1}",
        )
    ).format(topic, other)


def eastern_names(random: Random) -> str:
    """Invent some names in Korean or Chinese letters."""
    if random.random() < 0.6:
        names = [
            random.choice(
                "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민"
            )
            + "".join(random.sample("민지현수영진성호은정태경미선희준상혜승재원용동철", 2))
            for _ in range(random.choice((1, 1, 1, 2, 3)))
        ]
    else:
        names = [
            random.choice("王李张張刘劉陈陳杨楊赵黄黃周吴吳徐孙胡朱高林何郭马罗田佐中山")
            + "".join(
                random.sample(
                    "明国國伟偉芳军平文华華建红志强永春生子海东龍玉林一郎", random.choice((1, 2))
                )
            )
            for _ in range(random.choice((1, 1, 2, 3)))
        ]
    return random.choice((", ", "·", "、", ", ", ".")).join(names)


def eastern_journal(random: Random) -> str:
    """Invent a journal's name in Korean or Chinese letters."""
    if random.random() < 0.6:
        return (
            random.choice(("한국", "대한", "동서", "현대", ""))
            + pick(random, "korean")
            + pick(random, "korean")
            + random.choice(("학회지", "연구", "논총", "논문집", "학보", "저널", "리뷰"))
        )
    return (
        pick(random, "chinese")
        + pick(random, "chinese")
        + random.choice(("學報", "研究", "学报", "雜誌", "論集", "學刊", "大學學報"))
    )


def _joined(random: Random, count: int) -> list[str]:
    parts = [random.choice(_LEADS)] if random.random() < 0.4 else []
    if random.random() < 0.1:
        parts.append(pick(random, "verbs"))
    for place in range(count):
        if place:
            link = random.choice(_LINKS)
            parts.append(link + (" the" if random.random() < 0.3 else ""))
            if random.random() < 0.07:
                parts[-1] = parts[-1].replace("and", "&")
        phrase = _phrase(random)
        if random.random() < 0.06:
            phrase += (
                ", " + _phrase(random) + random.choice((", and ", " and ", ", ")) + _phrase(random)
            )
        parts.append(phrase)
    return parts


def _cased(random: Random, made: str) -> str:
    roll = random.random()
    if roll < 0.5:
        return made[:1].upper() + made[1:]
    if roll < 0.96:
        small = {*_LINKS, "the", "a", "an", "to", "is", "&"}
        done = " ".join(w if w in small else w[:1].upper() + w[1:] for w in made.split(" "))
        return done[:1].upper() + done[1:]
    return made if roll < 0.98 else made.upper()


def _foreign_title(random: Random) -> str:
    language, _, list_ = random.choice(words("topics_other")).partition("|")
    topics = list_.split()
    link = {
        "de": ("der", "und", "in der", "zur", "im", "und die", "von"),
        "fr": ("de la", "et", "dans la", "des", "de l'", "et la", "en"),
        "es": ("de la", "y", "en la", "de los", "del", "y la"),
        "it": ("della", "e", "nella", "del", "di", "e la"),
    }[language]
    lead = {
        "de": ("Die", "Der", "Das", "Zur", "Eine"),
        "fr": ("La", "L'", "Les", "Une", "Le"),
        "es": ("La", "El", "Los", "Una"),
        "it": ("La", "Il", "Una", "Le"),
    }[language]
    parts = [random.choice(lead)] if random.random() < 0.5 else []
    for place in range(random.randint(2, 4)):
        if place:
            parts.append(random.choice(link))
        parts.append(random.choice(topics))
    made = re.sub(r"' ", "'", " ".join(parts))
    if random.random() < 0.3:
        made += ". " + " ".join(random.choice(topics) for _ in range(2)).capitalize()
    return made[:1].upper() + made[1:]


def eastern_title(random: Random) -> str:
    """Invent a title in Chinese or Korean."""
    if random.random() < 0.5:
        return "".join(pick(random, "chinese") for _ in range(random.randint(3, 8)))
    return " ".join(pick(random, "korean") for _ in range(random.randint(3, 7)))


def journal(random: Random) -> str:
    """Return a journal's name, of the list or invented."""
    roll = random.random()
    if roll < 0.30:
        return pick(random, "journals")
    if roll < 0.55:
        return pick(random, "abbreviated")
    if roll < 0.84:
        topic = random.choice(
            (
                pick(random, "adjectives") + " " + pick(random, "nouns"),
                pick(random, "nouns"),
                coined(random),
                pick(random, "nouns") + " and " + pick(random, "nouns"),
            )
        ).title()
        topic = topic.replace(" And ", random.choice((" and ", " & ")))
        head = random.choice(
            (
                "Journal of {}",
                "International Journal of {}",
                "Annals of {}",
                "{} Review",
                "{} Letters",
                "{} Quarterly",
                "Advances in {}",
                "Journal of the {} Society",
                "European Journal of {}",
                "Archives of {}",
                "{} Research",
                "Bulletin of the {} Society",
                "Revista de {}",
                "Zeitschrift für {}",
                "Revue de {}",
                "{} and Society",
                "{}",
                "{}",
                "{} News",
                "{} Today",
                "Foundations and Trends in {}",
                "Memoirs of the {} Society",
                "Monographs of the {} Society",
                "Bulletin of the International {} Institute",
                "Studies in {}",
                "Papers in {}",
                "Proceedings of the {} Society",
                "Transactions on {}",
                "Acta {}",
                "Annual Review of {}",
                "{} Abstracts International",
                "Oxford {} Review",
                "Perspectives on {}",
                "Journal of {} Research",
                "{} Magazine",
                "Contributions to {}",
                "The {} Review",
                "Advances in {} Research",
                "Current Opinion in {}",
                "Trends in {}",
                "The {} Journal",
                "Canadian Journal of {}",
                "{} Bulletin",
            )
        )
        return str(head).format(topic)
    if roll < 0.98:
        return abbreviate(random)
    return (
        pick(random, "chinese")
        + pick(random, "chinese")
        + random.choice(("學報", "研究", "学报", "雜誌"))
    )


def abbreviate(random: Random) -> str:
    """Invent an abbreviated journal name, with or without points."""
    full = [
        random.choice(
            (
                "Journal",
                "International",
                "Annals",
                "Proceedings",
                "American",
                "European",
                "Bulletin",
            )
        )
    ]
    full += [
        random.choice((pick(random, "nouns"), pick(random, "adjectives"), coined(random)))
        for _ in range(random.randint(1, 3))
    ]
    point = "." if random.random() < 0.65 else ""
    short = [
        (w[0] if w == "Journal" else w[: random.randint(3, 5)]).capitalize() + point for w in full
    ]
    if random.random() < 0.14:
        return "".join(w[0] for w in full).upper()
    if random.random() < 0.1:
        return "".join(w[0].upper() + w[1 : random.randint(2, 4)] for w in full)
    return " ".join(short).strip() + (
        random.choice((" A", " B", " C", " D")) if random.random() < 0.1 else ""
    )
