"""Citations as they are written, from invented facts: chunks of text with their fields.

Every function appends to a `Draft`; a chunk without a field is punctuation or a word of the form
("In", "pp.", "Retrieved from"). The choices within one citation follow one `Style`.
"""

from dataclasses import dataclass, field
from random import Random

from edition.bibliography.training import invent
from edition.bibliography.training.invent import Name, pick
from edition.bibliography.training.venues import body, publisher

_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_SHORT = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split()
_GERMAN = (
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
)
_STATES = (
    (
        "Massachusetts New-York New-Jersey California Texas Illinois Ohio Pennsylvania"
        " Wisconsin Oregon Connecticut Kansas Virginia Colorado Georgia "
        "England Scotland Germany France Italy Spain Greece Sweden Norway Denmark"
        " Finland Austria Switzerland Belgium Poland Hungary Russia Japan China"
        " "
        "Korea India Israel Turkey Canada Australia Mexico Brazil Portugal Ireland"
        " USA UK U.K. U.S.A. NJ CA MA NY TX IL PA CT WI OR CO Mass. Calif. N.J."
        " N.Y. Ill. Conn. "
        "the-Netherlands The-Netherlands New-Hampshire North-Carolina South-Africa"
        " New-Zealand Ontario Québec Bavaria Buckinghamshire Middlesex Sussex Vic."
        " NSW"
    )
    .replace("-", "~")
    .split()
)
_FRENCH = (
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
)
_NAME_FORMS = (
    ("A. B. Family", 16),
    ("A.B. Family", 9),
    ("Family, A. B.", 18),
    ("Family, A.B.", 8),
    ("Family A. B.", 3),
    ("Family A.B.", 4),
    ("Family AB", 8),
    ("Family A B", 3),
    ("Given Family", 12),
    ("Family, Given", 9),
    ("Given B. Family", 5),
    ("Family, Given B.", 4),
    ("FAMILY Given", 1.2),
    ("FAMILY, A. B.", 1.2),
    ("A. FAMILY", 0.8),
    ("Family, AB.", 0.8),
    ("AB Family", 0.6),
    ("Family", 0.5),
    ("FAMILY, Given", 0.8),
    ("Family (A.)", 0.3),
    ("FAMILY (A.B.)", 0.4),
    ("A.B.Family", 0.8),
)


@dataclass
class Draft:
    """A citation while it is written: (text, field) in order."""

    chunks: list[tuple[str, str]] = field(default_factory=list)

    def add(self, text: str, name: str = "") -> None:
        """Append a chunk."""
        if text:
            self.chunks.append((text, name))

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(text for text, _ in self.chunks)


@dataclass(frozen=True)
class Style:
    """The choices that one citation keeps to."""

    names: str
    between: str
    last: str
    inverted_first: bool
    gap: str
    quotes: tuple[str, str]
    comma_inside: bool
    year: str
    pages: str
    volume: str
    imprint: str
    in_word: str


def choose_style(random: Random) -> Style:
    """Choose a style; its parts are drawn apart, for house styles mix them freely."""
    forms = [form for form, _ in _NAME_FORMS]
    return Style(
        names=random.choices(forms, [weight for _, weight in _NAME_FORMS])[0],
        between=random.choices(
            (", ", "; ", " and ", " & ", ". ", " / "), (30, 5, 1, 0.6, 0.7, 0.3)
        )[0],
        last=random.choices(
            (" and ", ", and ", " & ", ", & ", ", ", "; ", " et ", " und ", ", et "),
            (12, 10, 5, 6, 12, 3, 1, 1, 0.3),
        )[0],
        inverted_first=random.random() < 0.25,
        gap=random.choices((". ", ", ", ": ", " "), (18, 14, 3, 2.5))[0],
        quotes=random.choices(
            (
                ("", ""),
                ("“", "”"),
                ('"', '"'),
                ("‘", "’"),
                ("'", "'"),
                ("« ", " »"),
                ("„", "“"),
                ("``", "''"),
            ),
            (36, 6, 8, 2, 3, 1, 0.7, 0.3),
        )[0],
        comma_inside=random.random() < 0.6,
        year=random.choices(
            ("paren-front", "front", "end", "paren-end", "after-volume"), (22, 12, 22, 10, 16)
        )[0],
        pages=random.choices(
            ("{}", "pp. {}", "p. {}", "pp.{}", "pages {}", "S. {}", "p.{}", "{} p", "s. {}"),
            (40, 14, 3, 4, 5, 1.5, 1.5, 0.2, 0.6),
        )[0],
        volume=random.choices(
            (
                "{v}({i})",
                "{v} ({i})",
                "vol. {v}, no. {i}",
                "Vol. {v}, No. {i}",
                "{v}, no. {i}",
                "{v}.{i}",
                "{v}:{i}",
                "{v}",
                "v. {v}",
                "{v}/{i}",
                "Bd. {v}",
                "{v}, n° {i}",
                "Vol. {v}",
                "volume {v}",
                "{v}, {i}",
                "제{v}권, 제{i}호",
                "Jg. {v}, H. {i}",
                "第{v}卷第{i}期",
                "{v} (Suppl {i})",
                "{v}(Suppl. {i})",
                "Volume {v} No. {i}",
                "vol. {v} ({i})",
                "{v} No. {i}",
            ),
            (
                14,
                6,
                6,
                4,
                4,
                1.5,
                1,
                24,
                2,
                1,
                0.8,
                0.6,
                3,
                1,
                1,
                0.9,
                0.7,
                0.5,
                0.4,
                0.4,
                0.6,
                0.6,
                0.6,
            ),
        )[0],
        imprint=random.choices(
            (
                "place: publisher",
                "publisher, place",
                "publisher",
                "place, publisher",
                "publisher: place",
                "place",
            ),
            (22, 14, 10, 3, 1.5, 1.5),
        )[0],
        in_word=random.choices(
            ("In ", "in ", "In: ", "in: ", "", "dans ", "En "), (24, 12, 5, 3, 6, 0.7, 0.5)
        )[0],
    )


def _initials(name: Name, space: str, point: str = ".") -> str:
    letters = [
        "-".join(part[0].upper() + point for part in given.split("-")) for given in name.given
    ]
    return space.join(letters)


def write_name(name: Name, form: str) -> str:
    """Return a name in one of the forms of `_NAME_FORMS`."""
    family = f"{name.particle} {name.family}".strip()
    given = " ".join(name.given[:2])
    middle = f"{name.given[0]} {_initials(Name(name.given[1:2], ''), ' ')}".strip()
    return {
        "A. B. Family": f"{_initials(name, ' ')} {family}",
        "A.B. Family": f"{_initials(name, '')} {family}",
        "Family, A. B.": f"{family}, {_initials(name, ' ')}",
        "Family, A.B.": f"{family}, {_initials(name, '')}",
        "Family A. B.": f"{family} {_initials(name, ' ')}",
        "Family A.B.": f"{family} {_initials(name, '')}",
        "Family AB": f"{family} {_initials(name, '', '')}",
        "Family A B": f"{family} {_initials(name, ' ', '')}",
        "Given Family": f"{given} {family}",
        "Family, Given": f"{family}, {given}",
        "Given B. Family": f"{middle} {family}",
        "Family, Given B.": f"{family}, {middle}",
        "FAMILY Given": f"{family.upper()} {given}",
        "FAMILY, A. B.": f"{family.upper()}, {_initials(name, ' ')}",
        "FAMILY, Given": f"{family.upper()}, {given}",
        "A. FAMILY": f"{_initials(name, ' ')} {family.upper()}",
        "Family, AB.": f"{family}, {_initials(name, '', '')}.",
        "AB Family": f"{_initials(name, '', '')} {family}",
        "Family": family,
        "Family (A.)": f"{family} ({_initials(name, '')})",
        "FAMILY (A.B.)": f"{family.upper()} ({_initials(name, '')})",
        "A.B.Family": f"{_initials(name, '')}{family}",
    }[form]


def name_list(random: Random, style: Style, count: int = 0, editors: bool = False) -> str:
    """Return some invented names as one string."""
    count = count or random.choices(range(1, 9), (40, 26, 14, 8, 5, 3, 2, 1))[0]
    if random.random() < 0.03:
        count = random.randint(9, 16)
    form = style.names
    if editors and random.random() < 0.5:
        form = random.choice(("A. B. Family", "A.B. Family", "Given Family", form))
    names = [write_name(invent.person(random), form) for _ in range(count)]
    if style.inverted_first and form in ("Family, A. B.", "Family, Given", "Family, Given B."):
        plain = {"Family, A. B.": "A. B. Family", "Family, Given": "Given Family"}
        other = plain.get(form, "Given B. Family")
        names[1:] = [write_name(invent.person(random), other) for _ in names[1:]]
    joined = style.between.join(names[:-1]) + style.last + names[-1] if count > 1 else names[0]
    if random.random() < 0.05:
        joined += random.choice(
            (" et al.", ", et al.", " et al", " and others", " u. a.", ", ... " + names[0])
        )
    return joined


def add_authors(draft: Draft, random: Random, style: Style) -> None:
    """Add the authors, now and then a body, a collaboration or editors in their place."""
    roll = random.random()
    if roll < 0.03:
        draft.add(body(random), "author")
    elif roll < 0.045:
        draft.add(
            random.choice(("ATLAS", "CMS", "BABAR", "Planck", "D0", "WMAP")) + " Collaboration",
            "author",
        )
    elif roll < 0.06:
        draft.add(
            random.choice(
                (
                    "UNHCR",
                    "OECD",
                    "World Bank",
                    "WHO",
                    "European Commission",
                    "U.S. Census Bureau",
                    "ILO",
                    "UNICEF",
                )
            ),
            "author",
        )
    elif roll < 0.075 and style.names != "Family":
        draft.add(
            "".join(
                random.choice(
                    (
                        "王小明",
                        "李建国",
                        "김철수",
                        "박영희",
                        "이민호",
                        "田中一郎",
                        "佐藤健",
                        "陳美玲",
                        "최정아",
                        "張偉",
                    )
                )
            ),
            "author",
        )
    else:
        draft.add(name_list(random, style), "author")


def add_title(draft: Draft, style: Style, text: str, end: str) -> None:
    """Add an analytic title with its quotes, and the punctuation `end` behind it."""
    opening, closing = style.quotes
    if not opening:
        draft.add(text, "title")
        draft.add("" if text[-1] in "?!" and end[:1] == "." else end[:1])
        draft.add(end[1:])
        return
    draft.add(opening)
    draft.add(text, "title")
    if style.comma_inside and opening not in ("« ", "„"):
        draft.add(end[:1] + closing)
        draft.add(end[1:] or " ")
    else:
        draft.add(closing)
        draft.add(end)


def year(random: Random) -> str:
    """Invent a year."""
    made = str(
        random.choices(
            (random.randint(1970, 2019), random.randint(1880, 1969), random.randint(1990, 2022)),
            (6, 2, 4),
        )[0]
    )
    if random.random() < 0.03:
        made += random.choice("abc")
    return made


def full_date(random: Random) -> str:
    """Invent a date with its month, often with its day."""
    month, day = random.randrange(12), random.randint(1, 28)
    when = year(random)[:4]
    return random.choice(
        (
            f"{_MONTHS[month]} {when}",
            f"{_SHORT[month]} {when}",
            f"{_MONTHS[month]} {day}, {when}",
            f"{day} {_MONTHS[month]} {when}",
            f"{_SHORT[month]} {day}, {when}",
            f"{_MONTHS[month]} {when}",
            f"{day} {_SHORT[month]} {when}",
            f"{when} {_SHORT[month].strip('.')}",
            f"{_MONTHS[month]}, {when}",
            f"{day}. {_GERMAN[month]} {when}",
            f"{_FRENCH[month]} {when}",
            f"{day} {_FRENCH[month]} {when}",
            f"{random.choice(('Spring', 'Summer', 'Fall', 'Autumn', 'Winter'))} {when}",
            f"{when}, {_MONTHS[month]} {day}",
            f"{when} {_SHORT[month].strip('.')} {day}",
            f"{day}.{month + 1}.{when}",
            f"{_MONTHS[month]}/{_MONTHS[(month + 1) % 12]} {when}",
            f"{_MONTHS[month]}-{_MONTHS[(month + 1) % 12]} {when}",
        )
    )


def page_range(random: Random) -> str:
    """Invent a page range, a page or an article's number."""
    first = random.choice(
        (random.randint(1, 99), random.randint(100, 999), random.randint(1000, 9999))
    )
    last = first + random.randint(2, 40)
    dash = random.choice(("-", "–", "-", "–", " - ", "--", "—", " – "))
    roll = random.random()
    if roll < 0.62:
        return f"{first}{dash}{last}"
    if roll < 0.74 and first > 99:
        return f"{first}{dash}{str(last)[-2:]}"
    if roll < 0.88:
        return str(first)
    if roll < 0.94:
        return f"0{random.randint(10000, 99999)}"
    if roll < 0.97:
        letter = random.choice("LSRPAe")
        return f"{letter}{first}" + (f"{dash}{letter}{last}" if random.random() < 0.5 else "")
    return f"{first}{dash}{last}, {last + 20}" if roll < 0.985 else f"{first}, {last}"


def add_pages(draft: Draft, random: Random, style: Style, text: str = "") -> None:
    """Add pages with the style's label."""
    before, _, after = style.pages.partition("{}")
    draft.add(before)
    draft.add(text or page_range(random), "pages")
    draft.add(after)


def add_volume(draft: Draft, random: Random, style: Style) -> None:
    """Add volume and issue in the style's form."""
    number = str(
        random.choice((random.randint(1, 40), random.randint(1, 150), random.randint(100, 600)))
    )
    roll = random.random()
    if roll < 0.04:
        number = random.choice(("XII", "XXIII", "IV", "LVIII", "XXIX", "VII"))
    elif roll < 0.09:
        number = random.choice("ABCDE") + number
    elif roll < 0.10:
        number += random.choice("AB")
    issue = random.choices(
        (
            str(random.randint(1, 12)),
            f"{random.randint(1, 6)}-{random.randint(7, 9)}",
            str(random.randint(1000, 9999)),
            f"{random.randint(1, 5)}/{random.randint(6, 9)}",
        ),
        (20, 1, 1, 0.6),
    )[0]
    rest = style.volume
    while rest:
        before, brace, rest = rest.partition("{")
        draft.add(before)
        if brace:
            key, _, rest = rest.partition("}")
            draft.add(number if key == "v" else issue, "volume" if key == "v" else "issue")


def a_place(random: Random) -> str:
    """Return a town, often with its state or country, sometimes a town of no list."""
    roll = random.random()
    if roll < 0.66:
        return pick(random, "places")
    town = pick(random, "places").split(",")[0]
    if random.random() < 0.5:
        town = invent.coined(random).capitalize()
        if random.random() < 0.25:
            town = (
                random.choice(
                    ("New ", "San ", "Bad ", "River ", "Fort ", "Saint-", "West ", "North ")
                )
                + town
            )
    return town if roll < 0.72 else f"{town}, {random.choice(_STATES).replace('~', ' ')}"


def add_imprint(draft: Draft, random: Random, style: Style, end: str = "") -> None:
    """Add place and publisher in the style's order."""
    place, house = a_place(random), publisher(random)
    if random.random() < 0.04 and style.imprint == "publisher, place":
        draft.add(house, "publisher")
        draft.add(" ")
        draft.add(place, "place")
        draft.add(end)
        return
    if random.random() < 0.05:
        place += random.choice(
            (
                ", USA",
                ", UK",
                ", Germany",
                ", The Netherlands",
                ", NY, USA",
                " and London",
                " & New York",
                "/New York",
                " – Paris",
                ", Italy",
            )
        )
    order = style.imprint
    if order in ("place: publisher", "place, publisher"):
        draft.add(place, "place")
        draft.add(random.choice((": ", ": ", ": ", " : ")) if order[5] == ":" else ", ")
        draft.add(house, "publisher")
    elif order in ("publisher, place", "publisher: place"):
        draft.add(house, "publisher")
        draft.add(", " if order[9] == "," else ": ")
        draft.add(place, "place")
    else:
        draft.add(house if order == "publisher" else place, order)
    draft.add(end)
