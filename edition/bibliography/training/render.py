"""Citations as they are written, from invented facts: chunks of text with their fields.

Every function appends to a `Draft`; a chunk without a field is punctuation or a word of the form
("In", "pp.", "Retrieved from"). The choices within one citation follow one `Style`.
"""

from dataclasses import dataclass, field
from random import Random

from edition.bibliography.training import invent
from edition.bibliography.training.house import Style
from edition.bibliography.training.invent import pick
from edition.bibliography.training.phrases import option
from edition.bibliography.training.venues import publisher

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
    dash = option(random, "imprint", "dash")
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
            town = option(random, "imprint", "town") + town
    if roll < 0.72:
        return town
    state = random.choice(_STATES).replace("~", " ")
    return f"{town}, {state}" + (", USA" if random.random() < 0.12 else "")


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
        place += option(random, "imprint", "country")
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
