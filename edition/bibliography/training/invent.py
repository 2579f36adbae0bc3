"""Names of persons who do not exist, and entries of the lexicon."""

from dataclasses import dataclass
from random import Random

from edition.bibliography.lexicon import words

_ONSETS = (
    "b c d f g h k l m n p r s t v z br ch cl cr dr fl gr pl pr sh sk sl sp st str th tr".split()
)
_VOWELS = "a e i o u ai ea ee io ou".split()
_CODAS = " n r s l t m x ck nd ng nt rd rt st ".split(" ")
_ENDINGS = "ation ity ism ology ics ment ness al ic ous ive ing ed er or ary ine ase oid".split()


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
