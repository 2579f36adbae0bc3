"""Articles as journals, physicists, newspapers and East Asian scholars cite them."""

from random import Random

from edition.bibliography.training import invent
from edition.bibliography.training.house import Style
from edition.bibliography.training.invent import pick
from edition.bibliography.training.names import add_authors
from edition.bibliography.training.phrases import option
from edition.bibliography.training.pieces import (
    add_end_date,
    add_front,
    add_identifier,
    preprint_number,
    title_end,
)
from edition.bibliography.training.render import (
    Draft,
    add_pages,
    add_title,
    add_volume,
    full_date,
    page_range,
    year,
)
from edition.bibliography.training.titles import eastern_title, title
from edition.bibliography.training.venues import eastern_journal, journal, short_journal


def article(draft: Draft, random: Random, style: Style) -> None:
    """A journal article."""
    add_front(draft, random, style)
    add_title(draft, style, title(random), title_end(random))
    if random.random() < 0.04:
        draft.add(style.in_word or "in ")
    draft.add(journal(random), "container")
    add_location(draft, random, style)
    add_identifier(draft, random)


def add_location(draft: Draft, random: Random, style: Style) -> None:
    """Volume, issue, year and pages of a journal, in the order of the style."""
    before = random.choices((", ", " ", ". ", "; "), (12, 10, 2, 0.3))[0]
    if random.random() < 0.025:
        return
    if random.random() < 0.05:
        draft.add(before)
        draft.add(full_date(random), "date")
        if random.random() < 0.5:
            draft.add(", ")
            add_pages(draft, random, style)
        return
    if style.year == "after-volume" and random.random() < 0.3:
        draft.add(random.choice((" ", ". ", ", ")))
        draft.add(full_date(random) if random.random() < 0.2 else year(random), "date")
        draft.add(random.choice((";", "; ", ", ", " ")))
        add_volume(draft, random, style)
        draft.add(random.choice((":", ": ", ", ")))
        add_pages(draft, random, style)
        return
    draft.add(before)
    if random.random() < 0.97:
        add_volume(draft, random, style)
    if style.year == "after-volume":
        draft.add(random.choice((" (", "(", ", (")))
        draft.add(full_date(random) if random.random() < 0.15 else year(random), "date")
        draft.add(")")
        if random.random() < 0.9:
            draft.add(random.choice((": ", " ", ", ", ":", " ", "")))
            add_pages(draft, random, style)
        return
    roll = random.random()
    if style.year == "end" and roll < 0.25:
        draft.add(", ")
        draft.add(year(random), "date")
        draft.add(", ")
        add_pages(draft, random, style)
        return
    if roll < 0.95:
        draft.add(random.choices((", ", ":", ": ", " ", ". "), (14, 9, 6, 2, 0.7))[0])
        add_pages(draft, random, style)
    add_end_date(draft, random, style)


def bare(draft: Draft, random: Random, style: Style) -> None:
    """An article without its title, as physicists cite."""
    if random.random() < 0.88:
        add_authors(draft, random, style)
        draft.add(random.choices((", ", " ", ". ", ": "), (14, 3, 5, 1))[0])
        if random.random() < 0.22:
            draft.add(year(random), "date")
            draft.add(random.choice((", ", " ", ", ")))
            add_numbers(draft, random)
            return
    name = short_journal(random) if random.random() < 0.8 else journal(random)
    if random.random() < 0.08:
        name = name.upper()
    draft.add(name, "container")
    draft.add(random.choice((" ", " ", ", ", ". ")))
    volume = random.choice(("", "", "", "B", "A")) + str(random.randint(1, 900))
    roll = random.random()
    draft.add(random.choice(("", "", "", "", "Vol. ", "vol. ")))
    draft.add(volume, "volume")
    if random.random() < 0.1:
        draft.add(random.choice(("(", ", no. ", ", No. ")))
        draft.add(str(random.randint(1, 24)), "issue")
        draft.add(")" if draft.chunks[-2][0] == "(" else "")
    if roll < 0.45:
        draft.add(random.choice((" (", " (", "(", ", (")))
        draft.add(year(random)[:4], "date")
        draft.add(random.choice((") ", ") ", ")", "), ", "): ")))
        draft.add(page_range(random), "pages")
    elif roll < 0.9:
        draft.add(random.choice((", ", ", ", ":", ": ", " ")))
        draft.add(page_range(random), "pages")
        if random.random() < 0.9:
            draft.add(random.choice((" (", " (", "(", ", ")))
            draft.add(year(random)[:4], "date")
            draft.add(")" if "(" in draft.chunks[-2][0] else "")
    else:
        draft.add(random.choice((", ", " ")))
        draft.add(year(random)[:4], "date")
        draft.add(random.choice((", ", " ")))
        draft.add(page_range(random), "pages")
    add_preprint(draft, random)


def add_numbers(draft: Draft, random: Random) -> None:
    draft.add(
        short_journal(random) if random.random() < 0.85 else journal(random),
        "container",
    )
    draft.add(random.choice((", ", " ", ", ")))
    draft.add(str(random.randint(1, 700)), "volume")
    draft.add(random.choice((", ", ", ", ":", " ")))
    draft.add(page_range(random), "pages")


def add_preprint(draft: Draft, random: Random) -> None:
    """The preprint's number in brackets, and INSPIRE's mark."""
    if random.random() < 0.32:
        draft.add(random.choice((" [", "[", ", ", " [ ", " (")))
        opened = draft.chunks[-1][0]
        draft.add(preprint_number(random), "arxiv")
        if random.random() < 0.25:
            draft.add(random.choice((" [", "[")))
            draft.add(
                random.choice(("hep-th", "hep-ph", "gr-qc", "hep-lat", "astro-ph.CO", "quant-ph")),
                "note",
            )
            draft.add("]")
        draft.add("]" if "[" in opened else ")" if "(" in opened else "")
        if random.random() < 0.35:
            draft.add(random.choice((" [", "[", " [ ")))
            draft.add(random.choice(("INSPIRE", "INSPIRE", "SPIRES", "Erratum-ibid")), "note")
            draft.add("]")


def titled_physics(draft: Draft, random: Random, style: Style) -> None:
    """An article with its title and a physicist's location."""
    add_authors(draft, random, style)
    draft.add(
        random.choice((", ", ": ", ", "))
        if not draft.text.endswith(".")
        else random.choice((" ", ", "))
    )
    if random.random() < 0.15:
        draft.add(year(random)[:4], "date")
        draft.add(" ")
    add_title(draft, style, title(random, 2, 4), random.choice((", ", ". ", " ", ", ")))
    draft.add(short_journal(random), "container")
    draft.add(random.choice((" ", " ", ", ")))
    draft.add(
        str(random.randint(1, 900)) if random.random() < 0.85 else f"0{random.randint(1, 9)}",
        random.choice(("volume", "volume", "issue")),
    )
    if random.random() < 0.5:
        draft.add(" (")
        draft.add(year(random)[:4], "date")
        draft.add(random.choice((") ", ") ", ")")))
        draft.add(page_range(random), "pages")
    else:
        draft.add(random.choice((", ", "(", ", ")))
        if draft.chunks[-1][0] == "(":
            draft.add(str(random.randint(1, 12)), "issue")
            draft.add("), ")
        draft.add(page_range(random), "pages")
        draft.add(random.choice((" (", ", ", "(")))
        draft.add(year(random)[:4], "date")
        draft.add(")" if "(" in draft.chunks[-2][0] else "")
    add_preprint(draft, random)


def journal_only(draft: Draft, random: Random, style: Style) -> None:
    """A running head: the journal and where in it."""
    name = journal(random)
    draft.add(name.upper() if random.random() < 0.3 else name, "container")
    draft.add(random.choice((" ", ", ", " ")))
    add_volume(draft, random, style)
    roll = random.random()
    if roll < 0.35:
        draft.add(" (")
        draft.add(year(random)[:4], "date")
        draft.add(random.choice((") ", "), ", "): ")))
        add_pages(draft, random, style)
    elif roll < 0.7:
        draft.add(random.choice((":", ", ", ": ")))
        add_pages(draft, random, style)
        draft.add(random.choice((" (", ", ")))
        draft.add(year(random)[:4] if random.random() < 0.7 else full_date(random), "date")
        draft.add(")" if draft.chunks[-2][0] == " (" else "")
    else:
        draft.add(", ")
        draft.add(full_date(random), "date")
        if random.random() < 0.5:
            draft.add(", ")
            add_pages(draft, random, style)


def news(draft: Draft, random: Random, style: Style) -> None:
    """An article in a newspaper."""
    if random.random() < 0.7:
        add_front(draft, random, style)
    add_title(draft, style, title(random, 1, 2), random.choice((". ", ", ")))
    draft.add(pick(random, "newspapers"), "container")
    draft.add(random.choice((", ", " ", ", ")))
    draft.add(full_date(random), "date")
    if random.random() < 0.6:
        draft.add(random.choice((", ", ": ", ", p. ")))
        draft.add(
            random.choice(
                (
                    str(random.randint(1, 40)),
                    f"A{random.randint(1, 30)}",
                    f"sec. {random.choice('ABC')}: {random.randint(1, 12)}",
                    f"{random.randint(1, 20)}",
                )
            ),
            "pages",
        )


def eastern(draft: Draft, random: Random, _style: Style) -> None:
    """An article in Korean or Chinese."""
    first = random.random() < 0.5
    draft.add(invent.eastern_names(random), "author")
    if first:
        draft.add(random.choice((", ", " (", "(", ". ")))
        closed = "(" in draft.chunks[-1][0]
        draft.add(year(random)[:4], "date")
        draft.add(")" if closed else "")
    draft.add(random.choice((", ", ". ", ", ")))
    opening, closing = random.choice((("", ""), ("'", "'"), ("「", "」"), ("“", "”"), ("", "")))
    draft.add(opening)
    draft.add(eastern_title(random), "title")
    draft.add(
        random.choice((",", "")) + closing + random.choice((", ", ". "))
        if closing
        else random.choice((", ", ". "))
    )
    opening, closing = random.choice((("", ""), ("", ""), ("『", "』"), ("《", "》")))
    draft.add(opening)
    draft.add(
        eastern_journal(random) if random.random() < 0.85 else journal(random),
        "container",
    )
    draft.add(closing + random.choice((", ", " ", ". ")))
    form = option(random, "articles", "eastern_volume")
    while form:
        before, brace, form = form.partition("{")
        draft.add(before)
        if brace:
            key, _, form = form.partition("}")
            draft.add(
                str(random.randint(1, 60 if key == "v" else 6)), "volume" if key == "v" else "issue"
            )
    if random.random() < 0.75:
        draft.add(random.choice((", pp.", ", pp. ", ", ", ": ")))
        draft.add(page_range(random), "pages")
        draft.add(random.choice(("", "", "쪽", "면")))
    if not first:
        draft.add(random.choice((", ", " (")))
        closed = "(" in draft.chunks[-1][0]
        draft.add(year(random)[:4] if random.random() < 0.8 else f"{year(random)[:4]}年", "date")
        draft.add(")" if closed else "")


def proceedings_of_science(draft: Draft, random: Random, style: Style) -> None:
    """A paper in an electronic series of proceedings whose volumes have names."""
    add_authors(draft, random, style)
    draft.add(random.choice((", ", ",", " ")))
    draft.add("PoS", "container")
    draft.add(random.choice((" ", "", "(")))
    closed = draft.chunks[-1][0] == "("
    name = option(random, "articles", "meeting")
    draft.add(f"{name}{random.choice(('', ' '))}{random.randint(1998, 2019)}", "volume")
    draft.add((")" if closed else "") + random.choice((" (", ", ", " ")))
    opened = "(" in draft.chunks[-1][0] and not closed
    if opened:
        draft.add(year(random)[:4], "date")
        draft.add(") ")
    draft.add(f"{random.randint(1, 400):03}", "pages")
    if not opened:
        draft.add(" (")
        draft.add(year(random)[:4], "date")
        draft.add(")")
    add_preprint(draft, random)
