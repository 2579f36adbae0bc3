"""House styles: the choices that one citation keeps to, drawn apart as houses mix them freely."""

from dataclasses import dataclass
from random import Random

NAME_FORMS = (
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
    ("A. FAMILY", 1.6),
    ("Family, AB.", 0.8),
    ("AB Family", 0.6),
    ("Family", 0.5),
    ("FAMILY, Given", 0.8),
    ("Family (A.)", 0.3),
    ("FAMILY (A.B.)", 0.4),
    ("A.B.Family", 0.8),
)


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
    forms = [form for form, _ in NAME_FORMS]
    return Style(
        names=random.choices(forms, [weight for _, weight in NAME_FORMS])[0],
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
