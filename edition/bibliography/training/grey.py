"""Papers in proceedings, theses, reports, preprints and pages of the web."""

from random import Random

from edition.bibliography.training.house import Style
from edition.bibliography.training.invent import pick
from edition.bibliography.training.names import name_list
from edition.bibliography.training.phrases import option
from edition.bibliography.training.pieces import (
    add_end_date,
    add_front,
    add_identifier,
    address,
    preprint_number,
    title_end,
)
from edition.bibliography.training.render import (
    Draft,
    a_place,
    add_pages,
    add_title,
    full_date,
    year,
)
from edition.bibliography.training.titles import title
from edition.bibliography.training.venues import proceedings_name, publisher


def paper(draft: Draft, random: Random, style: Style) -> None:
    """A paper in proceedings."""
    add_front(draft, random, style)
    add_title(draft, style, title(random), title_end(random))
    draft.add(style.in_word)
    draft.add(proceedings_name(random), "container")
    if random.random() < 0.1:
        draft.add(random.choice((", vol. ", ", Vol. ", ", volume ", " ")))
        draft.add(str(random.randint(1, 40)), "volume")
    items = ["pages", "place", "publisher", "editor"]
    random.shuffle(items)
    for item in items:
        if item == "pages" and random.random() < 0.7:
            draft.add(random.choice((", ", ". ", ", ")))
            add_pages(draft, random, style)
        elif item == "place" and random.random() < 0.35:
            draft.add(random.choice((", ", ". ", ", ", " (", " ")))
            closed = "(" in draft.chunks[-1][0]
            draft.add(a_place(random), "place")
            draft.add(")" if closed else "")
        elif item == "publisher" and random.random() < 0.3:
            draft.add(random.choice((", ", ". ", ", ")))
            draft.add(publisher(random), "publisher")
        elif item == "editor" and random.random() < 0.08:
            draft.add(random.choice((", ", ". ", " (")))
            closed = "(" in draft.chunks[-1][0]
            draft.add(name_list(random, style, random.choice((1, 2, 3)), editors=True), "editor")
            draft.add(
                random.choice(
                    (", eds.", ", editors", " (eds.)" if not closed else ", Eds.", ", ed.")
                )
            )
            draft.add(")" if closed else "")
    if style.year in ("end", "paren-end", "after-volume"):
        draft.add(random.choice((", ", ", ", ". ", " (", " ")))
        closed = "(" in draft.chunks[-1][0]
        draft.add(full_date(random) if random.random() < 0.4 else year(random), "date")
        draft.add(")" if closed else "")
    add_identifier(draft, random)


def a_school(random: Random) -> str:
    school = pick(random, "institutions")
    if random.random() < 0.2:
        school = (
            random.choice(
                ("Dept. of {}, ", "Department of {}, ", "School of {}, ", "Institute of {}, ")
            ).format(option(random, "grey", "department"))
            + school
        )
    if random.random() < 0.15:
        school = random.choice(
            (
                "Univ. of {}",
                "{} University",
                "University of {}",
                "Universität {}",
                "Université de {}",
                "Univ. {}",
            )
        ).format(pick(random, "places").split(",")[0])
    return school


def thesis(draft: Draft, random: Random, style: Style) -> None:
    """A thesis."""
    add_front(draft, random, style)
    if random.random() < 0.92:
        add_title(draft, style, title(random), title_end(random))
    bracket = random.random() < 0.2
    draft.add("(" if bracket else "")
    draft.add(
        option(random, "grey", "thesis"),
        "note",
    )
    draft.add(random.choice((", ", ", ", ". ", ": ", " ")))
    draft.add(a_school(random), "publisher")
    if random.random() < 0.25:
        draft.add(", ")
        draft.add(a_place(random), "place")
    if style.year in ("end", "paren-end", "after-volume"):
        paren = style.year == "paren-end" and not bracket
        draft.add(" (" if paren else ", ")
        draft.add(full_date(random) if random.random() < 0.3 else year(random)[:4], "date")
        draft.add(")" if paren else "")
    draft.add(")" if bracket else "")
    add_identifier(draft, random)


def report(draft: Draft, random: Random, style: Style) -> None:
    """A report or a working paper."""
    add_front(draft, random, style)
    add_title(draft, style, title(random), title_end(random))
    lead = ("TR", "CS", "UCB", "MIT", "RR", "AI", "CMU-CS", "No.", "LA", "CERN-TH")
    number = random.choice(lead) + random.choice(("-", " ", "/", "-")) + str(random.randint(1, 99))
    number += random.choice(("", f"-{random.randint(1, 400)}"))
    draft.add(
        option(random, "grey", "report").format(number),
        "note",
    )
    if random.random() < 0.8:
        draft.add(random.choice((", ", ", ", ". ")))
        draft.add(a_school(random), "publisher")
        if random.random() < 0.3:
            draft.add(", ")
            draft.add(a_place(random), "place")
    add_end_date(draft, random, style)
    add_identifier(draft, random)


def preprint(draft: Draft, random: Random, style: Style) -> None:
    """A preprint."""
    add_front(draft, random, style)
    if random.random() < 0.75:
        add_title(draft, style, title(random), title_end(random))
    roll = random.random()
    if roll < 0.3:
        draft.add(
            random.choice(
                ("arXiv preprint", "ArXiv e-prints", "preprint", "CoRR", "arXiv e-print")
            ),
            random.choice(("note", "note", "container")),
        )
        draft.add(random.choice((" ", ", ")))
    draft.add(preprint_number(random), "arxiv")
    if random.random() < 0.3:
        draft.add(random.choice((" [", "[")))
        draft.add(random.choice(("hep-th", "hep-ph", "gr-qc", "math.AG", "cs.LG")), "note")
        draft.add("]")
    add_end_date(draft, random, style)


def web(draft: Draft, random: Random, style: Style) -> None:
    """A page of the web."""
    if random.random() < 0.6:
        add_front(draft, random, style)
    add_title(draft, style, title(random, 1, 2), ". ")
    if random.random() < 0.35:
        draft.add(pick(random, "institutions"), "publisher")
        draft.add(". ")
    draft.add(option(random, "grey", "online"))
    closed = draft.chunks[-1][0] == "<"
    draft.add(address(random), "url")
    draft.add(">" if closed else "")
    if random.random() < 0.4:
        when = full_date(random)
        draft.add(random.choice((" (", ", ", " [")))
        opened = draft.chunks[-1][0][1:]
        draft.add(
            option(random, "grey", "accessed").format(when),
            "note",
        )
        draft.add({"(": ")", "[": "]"}.get(opened, ""))
