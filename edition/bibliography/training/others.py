"""Forms of single fields of study: geologists', lawyers', physicists' without marks, and others."""

from random import Random

from edition.bibliography.training import invent
from edition.bibliography.training.house import Style
from edition.bibliography.training.invent import pick
from edition.bibliography.training.names import add_authors, name_list
from edition.bibliography.training.pieces import add_identifier, address
from edition.bibliography.training.render import (
    Draft,
    a_place,
    add_pages,
    add_title,
    add_volume,
    full_date,
    page_range,
    year,
)
from edition.bibliography.training.titles import title
from edition.bibliography.training.venues import (
    body,
    full_journal,
    journal,
    proceedings_name,
    publisher,
    short_journal,
)


def geology(draft: Draft, random: Random, style: Style) -> None:
    """A geologist's citation: title: journal, v. 12, p. 3-45, or with the number of pages."""
    add_authors(draft, random, style)
    front = random.random() < 0.5
    if front:
        draft.add(", ")
        draft.add(year(random)[:4], "date")
    draft.add(", ")
    draft.add(title(random), "title")
    draft.add(random.choice((" (abs.)", "", "", "", " [abs.]")))
    draft.add(random.choice((": ", ": ", ". ", ", ")))
    draft.add(journal(random), "container")
    draft.add(random.choice((", v. ", ", v. ", " ", ", no. ", ", vol. ", " v. ")))
    draft.add(str(random.randint(1, 3000)), "volume")
    if random.random() < 0.2:
        draft.add(", no. ")
        draft.add(str(random.randint(1, 12)), "issue")
    if random.random() < 0.2:
        draft.add(", ")
        draft.add(f"{random.randint(8, 400)} p", "pages")
    else:
        draft.add(random.choice((", p. ", ", pp. ", ", p.")))
        draft.add(page_range(random), "pages")
    if not front:
        draft.add(random.choice((", ", ". ")))
        draft.add(year(random)[:4], "date")


def law_review(draft: Draft, random: Random, style: Style) -> None:
    """A lawyer's citation: the volume before the journal, the page behind it."""
    add_authors(draft, random, style)
    draft.add(random.choice((", ", ", ", ": ")))
    front = random.random() < 0.4
    add_title(draft, style, title(random), " " if front else ", ")
    if front:
        opening, closing = random.choice((("(", ") "), ("[", "] ")))
        draft.add(opening)
        draft.add(year(random)[:4], "date")
        draft.add(closing)
    draft.add(str(random.randint(1, 140)), "volume")
    if random.random() < 0.15:
        draft.add("(")
        draft.add(str(random.randint(1, 6)), "issue")
        draft.add(")")
    draft.add(" ")
    draft.add(short_journal(random) if random.random() < 0.5 else journal(random), "container")
    draft.add(" ")
    draft.add(str(random.randint(1, 1800)), "pages")
    if not front:
        draft.add(" (")
        draft.add(year(random)[:4], "date")
        draft.add(")")


def unmarked(draft: Draft, random: Random, style: Style) -> None:
    """A physicist's or a biologist's citation with hardly a mark: names year title journal."""
    add_authors(draft, random, style)
    draft.add(" ")
    draft.add(year(random)[:4], "date")
    if random.random() < 0.7:
        draft.add(" ")
        draft.add(title(random), "title")
    draft.add(random.choice((" ", " ", ". ")))
    draft.add(short_journal(random) if random.random() < 0.8 else full_journal(random), "container")
    draft.add(" ")
    draft.add(str(random.randint(1, 900)), "volume")
    draft.add(" ")
    draft.add(
        f"{random.randint(1, 99)}.1–{random.randint(1, 99)}.{random.randint(2, 30)}"
        if random.random() < 0.04
        else page_range(random),
        "pages",
    )


def sparse_book(draft: Draft, random: Random, style: Style) -> None:
    """A book with place and year alone, or with its publisher between commas."""
    add_authors(draft, random, style)
    draft.add(random.choice((", ", ", ", ": ", ". ")) if draft.text[-1] != "." else " ")
    if random.random() < 0.15:
        style_quotes = random.choice((("« ", " »"), ("“", "”"), ("»", "«")))
        draft.add(style_quotes[0])
        draft.add(title(random, 1, 2), "title")
        draft.add(style_quotes[1])
    else:
        draft.add(title(random, 1, 2), "title")
    if random.random() < 0.2:
        draft.add(random.choice((", ", ". ")))
        draft.add(random.choice(_EDITIONS), "edition")
    if random.random() < 0.14:
        draft.add(random.choice((", t. ", ", tome ", ", Bd. ", ", vol. ", ", Part ", ", Band ")))
        draft.add(random.choice(("I", "II", "III", "1", "2", "IV")), "volume")
    draft.add(random.choice((", ", ", ", ". ", " (")))
    opened = draft.chunks[-1][0] == " ("
    parts = [("place", a_place(random))]
    if random.random() < 0.5:
        parts.append(("publisher", publisher(random)))
        random.shuffle(parts)
    for place, (name, words) in enumerate(parts):
        draft.add(random.choice((", ", ", ", ": ")) if place else "")
        draft.add(words, name)
    if random.random() < 0.12:
        draft.add(random.choice((", coll. « ", ", coll. ", " (", " (= ")))
        closed = {", coll. « ": " »", ", coll. ": ""}.get(draft.chunks[-1][0], ")")
        draft.add(pick(random, "series_names"), "series")
        if random.random() < 0.4:
            draft.add(random.choice((", ", ", Bd. ", " ", ", no. ", ", n° ")))
            draft.add(str(random.randint(1, 900)), "volume")
        draft.add(closed)
    draft.add(random.choice((", ", " ", ", ")))
    draft.add(year(random)[:4], "date")
    draft.add(")" if opened else "")
    roll = random.random()
    if roll < 0.15:
        draft.add(random.choice((", ", ". ")))
        draft.add(f"{random.randint(40, 900)} {random.choice(('p', 'S', 'pp', 's'))}", "pages")
    elif roll < 0.3:
        draft.add(random.choice((", p. ", ", S. ", ", ", ", s. ", ", pp. ")))
        draft.add(page_range(random), "pages")
    elif roll < 0.36:
        draft.add(random.choice((". ", ", ")))
        draft.add(random.choice(("2 vols", "3 vols.", "2 Bde", "4 vol", "2 t")), "volume")


_EDITIONS = (
    "2., überarb. Aufl.",
    "3e éd.",
    "2nd edn",
    "Revised Edition",
    "Third Edition",
    "2. Aufl.",
    "rev. ed.",
    "nouvelle édition",
    "2ª ed.",
    "second ed.",
    "4th rev. ed.",
    "2e édition",
    "3., erweiterte Auflage",
    "Seventh Edition",
    "1st edition",
    "expanded ed.",
    "2a edizione",
    "Students' edition",
)


def volume_chapter(draft: Draft, random: Random, style: Style) -> None:
    """A chapter of a handbook in volumes; its part and its number may stand in the title."""
    add_authors(draft, random, style)
    front = random.random() < 0.5
    if front:
        draft.add(" (")
        draft.add(year(random)[:4], "date")
        draft.add("). ")
    else:
        draft.add(" " if draft.text[-1] == "." else ". ")
    words = title(random)
    if random.random() < 0.15:
        words = (
            random.choice(("Chapter {}. ", "Chapter {}: ", "Kapitel {}: ")).format(
                random.randint(1, 40)
            )
            + words
        )
    draft.add(words, "title")
    draft.add(". In " if words[-1] not in "?!" else " In ")
    _add_handbook(draft, random, style)
    if "pages" not in {name for _, name in draft.chunks} and random.random() < 0.6:
        draft.add(random.choice((", ", ", ", ", pp. ", ": ")))
        draft.add(page_range(random), "pages")
    draft.add(". ")
    draft.add(a_place(random), "place")
    if random.random() < 0.85:
        draft.add(": ")
        draft.add(publisher(random), "publisher")
    if not front:
        draft.add(", ")
        draft.add(year(random)[:4], "date")
    add_identifier(draft, random)


def _add_handbook(draft: Draft, random: Random, style: Style) -> None:
    """The book that a chapter stands in, with its editors before or behind, volume or edition."""
    editors = random.random()
    if editors < 0.4:
        draft.add(name_list(random, style, random.choice((1, 2, 2, 3)), editors=True), "editor")
        draft.add(random.choice((" (Eds.), ", " (Ed.), ", ", eds., ", ", editors, ", " (Hrsg.), ")))
    draft.add(title(random, 1, 2), "container")
    roll = random.random()
    if roll < 0.4:
        draft.add(random.choice((", vol. ", " (Vol. ", ", Vol. ", ": Vol. ")))
        opened = "(" in draft.chunks[-1][0]
        number = str(random.randint(1, 12)) + random.choice(("", "", "", ", Part A", ", pt. 2"))
        draft.add(number, "volume")
        draft.add(", pp. " if opened else "")
        draft.add(page_range(random) if opened else "", "pages")
        draft.add(")" if opened else "")
    elif roll < 0.55:
        draft.add(" (")
        draft.add(random.choice(_EDITIONS), "edition")
        draft.add(", pp. ")
        draft.add(page_range(random), "pages")
        draft.add(")")
    if editors > 0.7:
        draft.add(random.choice((", edited by ", ", ed. ", ". Edited by ", " (ed. ", ", ed. by ")))
        opened = "(" in draft.chunks[-1][0]
        draft.add(name_list(random, style, random.choice((1, 2, 2, 3)), editors=True), "editor")
        draft.add(")" if opened else "")


def presented(draft: Draft, random: Random, style: Style) -> None:
    """A paper that was read, its meeting and town."""
    add_authors(draft, random, style)
    draft.add(" (")
    draft.add(full_date(random) if random.random() < 0.3 else year(random), "date")
    if random.random() < 0.4 and len(draft.chunks[-1][0]) < 6:
        draft.add(random.choice((", March", ", June", ", August", ", April 12-15")), "date")
    draft.add("). ")
    add_title(draft, style, title(random), ". ")
    draft.add(
        random.choice(
            (
                "Paper presented at the ",
                "Presented at ",
                "Paper read at the ",
                "Poster session at the ",
            )
        )
    )
    draft.add(proceedings_name(random), "container")
    draft.add(", ")
    draft.add(a_place(random), "place")


def anonymous(draft: Draft, random: Random, style: Style) -> None:
    """A work of a body or of nobody, undated, on the web or in a series of documents."""
    if random.random() < 0.8:
        draft.add(
            random.choice((body(random), body(random), "Anon.", "Anonymous")),
            "author",
        )
        draft.add(random.choice((" (", ", ", ". ")))
        opened = draft.chunks[-1][0] == " ("
        if opened or random.random() < 0.4:
            draft.add(
                random.choice(("n.d.", "s.d.")) if random.random() < 0.15 else year(random), "date"
            )
            draft.add("). " if opened else random.choice((", ", ". ")))
    add_title(draft, style, title(random, 1, 2), random.choice((". ", ", ")))
    roll = random.random()
    if roll < 0.35:
        letters = "".join(random.choice("ABCDEFGHKLMNPRSTU") for _ in range(random.randint(1, 4)))
        number = random.choice(
            (
                f"{letters}/{random.randint(1, 99)}/{random.randint(1, 300)}",
                f"{letters}/{random.choice(('HR', 'CN', 'RES', 'PV'))}/{random.randint(1, 60)}",
                f"{letters} {random.randint(100, 9999)}-{random.randint(1, 9)}:{year(random)[:4]}",
                f"{letters} {random.randint(100, 9999)}",
                f"{letters}-{random.randint(10, 99)}-{random.randint(1, 400)}",
            )
        )
        draft.add(number, "note")
        draft.add(random.choice((". ", ", ", " ")))
    if random.random() < 0.6:
        draft.add(a_place(random), "place")
        draft.add(random.choice((": ", ": ", ", ")))
        draft.add(body(random) if random.random() < 0.6 else publisher(random), "publisher")
    if random.random() < 0.4:
        draft.add(random.choice((". Retrieved ", " [accessed ", ". Accessed ", " (accessed ")))
        closed = {" [accessed ": "]", " (accessed ": ")"}.get(draft.chunks[-1][0], "")
        draft.add(full_date(random), "note")
        draft.add(closed or ", from ")
        draft.add(" " if closed else "")
        draft.add(address(random), "url")


def bare_location(draft: Draft, random: Random, style: Style) -> None:
    """A journal's running head in other orders: with year, volume and pages only."""
    name = journal(random)
    draft.add(name.upper() if random.random() < 0.25 else name, "container")
    items = ["volume", "pages", "date"]
    random.shuffle(items)
    bracket = random.random() < 0.4
    for item in items:
        draft.add(random.choice((", ", " ", ". ", ", ")))
        if item == "volume":
            add_volume(draft, random, style)
        elif item == "pages":
            add_pages(draft, random, style)
        else:
            draft.add("(" if bracket else "")
            draft.add(full_date(random) if random.random() < 0.4 else year(random)[:4], "date")
            draft.add(")" if bracket else "")
    if random.random() < 0.15:
        draft.add(" ")
        draft.add(title(random, 1, 2), "title")


def personal(draft: Draft, random: Random, style: Style) -> None:
    """What nobody can look up: a letter, a manuscript, a patent, a review."""
    add_authors(draft, random, style)
    roll = random.random()
    draft.add(" " if draft.text[-1] == "." else random.choice((", ", ". ")))
    if roll < 0.3:
        draft.add(
            random.choice(
                ("Personal communication", "personal communication", "Private communication")
            ),
            "note",
        )
    else:
        add_title(draft, style, title(random), random.choice((", ", ". ")))
        draft.add(
            random.choice(
                (
                    "unpublished manuscript",
                    "Unpublished paper",
                    f"Patent {random.choice(('US', 'DE', 'EP'))} {random.randint(100000, 9999999)}",
                    "manuscript in preparation",
                    f"[Review of the book {invent.coined(random).capitalize()}]",
                    "exhibition catalogue",
                    "typescript",
                )
            ),
            "note",
        )
    draft.add(", ")
    draft.add(full_date(random) if random.random() < 0.5 else year(random)[:4], "date")
