"""The forms of published references, each with how often it is drawn."""

from collections.abc import Callable
from random import Random

from edition.bibliography.training.articles import (
    article,
    bare,
    eastern,
    journal_only,
    news,
    proceedings_of_science,
    titled_physics,
)
from edition.bibliography.training.books import (
    book,
    chapter,
    footnote_book,
    headless_book,
    mla_chapter,
    short_form,
)
from edition.bibliography.training.grey import paper, preprint, report, thesis, web
from edition.bibliography.training.house import Style, choose_style
from edition.bibliography.training.others import (
    anonymous,
    bare_location,
    geology,
    law_review,
    personal,
    presented,
    sparse_book,
    unmarked,
    volume_chapter,
)
from edition.bibliography.training.phrases import option
from edition.bibliography.training.render import Draft

Form = Callable[[Draft, Random, Style], None]


def invent_citation(random: Random) -> list[tuple[str, str]]:
    """Return one invented citation as chunks of text with their fields."""
    draft, style = Draft(), choose_style(random)
    form = random.choices([form for form, _ in FORMS], [weight for _, weight in FORMS])[0]
    if random.random() < 0.17:
        number = random.randint(1, 199)
        draft.add(option(random, "forms", "number").format(number))
    elif random.random() < 0.02:
        draft.add(
            random.choice(("See ", "Cf. ", "See also ", "Voir ", "Vgl. ", "For example, see "))
        )
    form(draft, random, style)
    if random.random() < 0.7 and draft.text[-1:] not in ".]":
        draft.add(random.choices((".", ";", ",", "..", " ."), (40, 3, 1, 0.4, 1))[0])
    if random.random() < 0.03:
        draft.add(
            option(random, "forms", "remark"),
            "note",
        )
    return [chunk for chunk in draft.chunks if chunk[0]]


FORMS: tuple[tuple[Form, float], ...] = (
    (article, 30),
    (bare, 14),
    (titled_physics, 7),
    (journal_only, 3),
    (book, 13),
    (chapter, 12),
    (paper, 11),
    (thesis, 3.5),
    (report, 4),
    (preprint, 3),
    (web, 2),
    (news, 2),
    (headless_book, 0.8),
    (footnote_book, 4),
    (short_form, 1.5),
    (mla_chapter, 2.5),
    (eastern, 6),
    (proceedings_of_science, 1.2),
    (geology, 3),
    (law_review, 1.5),
    (unmarked, 5),
    (sparse_book, 7),
    (volume_chapter, 4),
    (presented, 1),
    (anonymous, 2.5),
    (bare_location, 2),
    (personal, 1),
)
