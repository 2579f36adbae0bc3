"""Names as citations write them: one, a list of them, or a body in their place."""

from random import Random

from edition.bibliography.training import invent
from edition.bibliography.training.house import Style
from edition.bibliography.training.invent import Name, pick
from edition.bibliography.training.phrases import option
from edition.bibliography.training.render import Draft
from edition.bibliography.training.venues import body


def _initials(name: Name, space: str, point: str = ".") -> str:
    letters = [
        "-".join(part[0].upper() + point for part in given.split("-")) for given in name.given
    ]
    return space.join(letters)


def write_name(name: Name, form: str) -> str:
    """Return a name in one of the forms that `Style.names` may have."""
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
    if random.random() < 0.015:
        names[0] += f" ({pick(random, 'forenames')[:4]})"
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
            option(random, "names", "body"),
            "author",
        )
    elif roll < 0.075 and style.names != "Family":
        draft.add(
            "".join(option(random, "names", "eastern_name")),
            "author",
        )
    else:
        draft.add(name_list(random, style), "author")
