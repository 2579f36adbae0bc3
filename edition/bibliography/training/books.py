"""Books, their chapters, and footnotes to them."""

from random import Random

from edition.bibliography.training import invent
from edition.bibliography.training.house import Style
from edition.bibliography.training.invent import pick
from edition.bibliography.training.names import add_authors, name_list
from edition.bibliography.training.phrases import option
from edition.bibliography.training.pieces import add_front, add_identifier, title_end
from edition.bibliography.training.render import (
    Draft,
    add_imprint,
    add_pages,
    add_title,
    full_date,
    page_range,
    year,
)
from edition.bibliography.training.titles import title


def book(draft: Draft, random: Random, style: Style) -> None:
    """A book of an author or of editors."""
    edited = random.random() < 0.14
    if edited:
        draft.add(name_list(random, style), "editor")
        draft.add(option(random, "books", "edited"))
        if style.year == "paren-front":
            draft.add(random.choice((" ", ". ")) + "(")
            draft.add(year(random), "date")
            draft.add(")")
        draft.add(random.choice((". ", ", ", ": ", " ")))
    else:
        add_front(draft, random, style)
    name = title(random, 1, 3)
    draft.add(name, "title")
    if random.random() < 0.13:
        number = option(random, "books", "edition")
        bracket = random.random() < 0.4
        draft.add(" (" if bracket else ", ")
        draft.add(number.rstrip("."), "edition")
        draft.add(("." if number.endswith(".") else "") + (")" if bracket else ""))
    elif random.random() < 0.06:
        draft.add(random.choice((", vol. ", ". Vol. ", " (Vol. ", ", Bd. ")))
        closed = "(" in draft.chunks[-1][0]
        draft.add(str(random.randint(1, 9)), "volume")
        draft.add(")" if closed else "")
    elif random.random() < 0.05:
        draft.add(option(random, "books", "translated"))
        closed = "(" in draft.chunks[-1][0]
        draft.add(name_list(random, style, random.choice((1, 1, 2, 3)), editors=True), "translator")
        draft.add(")" if closed else "")
    elif random.random() < 0.06:
        draft.add(random.choice((", ed. ", ". Edited by ", ", hrsg. von ", ". Ed. ", ". Eds. ")))
        draft.add(name_list(random, style, random.choice((1, 2, 2)), editors=True), "editor")
    _add_series(draft, random)
    add_book_imprint(draft, random, style)
    roll = random.random()
    if roll < 0.14:
        draft.add(random.choice((", ", ", pp. ", ", p. ", ": ", ", S. ", ". ")))
        draft.add(page_range(random), "pages")
    elif roll < 0.2:
        draft.add(random.choice((", ", ". ")))
        draft.add(
            f"{random.randint(80, 900)} {random.choice(('pp', 'p', 'pages', 'S', 's'))}", "pages"
        )
    elif roll < 0.25:
        add_identifier(draft, random)


def _add_series(draft: Draft, random: Random) -> None:
    """Now and then a series, with the number in it."""
    if random.random() < 0.07:
        draft.add(random.choice((", ", ". ", " (")))
        closed = "(" in draft.chunks[-1][0]
        draft.add(pick(random, "series_names"), "series")
        if random.random() < 0.6:
            draft.add(random.choice((" ", ", vol. ", ", ", ", No. ")))
            draft.add(str(random.randint(1, 300)), "volume")
        draft.add(")" if closed else "")


def add_book_imprint(draft: Draft, random: Random, style: Style) -> None:
    """Place, publisher and the year where it has not been."""
    bracket = style.year in ("end", "paren-end", "after-volume") and random.random() < 0.4
    ended = draft.text[-1] in "?!.)"
    draft.add(" (" if bracket else (" " if ended else random.choice((". ", ", ", ". ", ". "))))
    add_imprint(draft, random, style)
    if style.year in ("end", "after-volume", "paren-end"):
        paren = not bracket and style.year == "paren-end"
        draft.add(" (" if paren else random.choice((", ", ", ", " ", ". ")))
        draft.add(year(random)[:4] if random.random() < 0.93 else full_date(random), "date")
        draft.add(")" if paren else "")
    draft.add(")" if bracket else "")


def chapter(draft: Draft, random: Random, style: Style) -> None:
    """A chapter of an edited book."""
    add_front(draft, random, style)
    add_title(draft, style, title(random), title_end(random))
    draft.add(style.in_word or "In ")
    before = random.random() < 0.5
    pages_last = random.random() < 0.55
    if before:
        draft.add(
            name_list(random, style, editors=True, count=random.choice((0, 1, 2, 3))), "editor"
        )
        draft.add(option(random, "books", "edited_before"))
    draft.add(title(random, 1, 3), "container")
    if random.random() < 0.07:
        draft.add(random.choice((", vol. ", ", Vol. ", " ")))
        draft.add(str(random.randint(1, 12)), "volume")
    if not before and random.random() < 0.85:
        form = option(random, "books", "edited_behind")
        left, _, right = form.partition("{}")
        draft.add(left)
        draft.add(
            name_list(random, style, editors=True, count=random.choice((1, 2, 2, 3))), "editor"
        )
        draft.add(right)
    if not pages_last and random.random() < 0.2:
        draft.add(random.choice((" (Vol. ", ", Vol. ", " (vol. ")))
        closed = "(" in draft.chunks[-1][0]
        draft.add(str(random.randint(1, 12)), "volume")
        draft.add(", pp. ")
        draft.add(page_range(random), "pages")
        draft.add(")" if closed else "")
    elif not pages_last:
        draft.add(random.choice((" (pp. ", ", pp. ", ", ", ", pages ", " (S. ")))
        closed = "(" in draft.chunks[-1][0]
        draft.add(page_range(random), "pages")
        draft.add(")" if closed else "")
    if random.random() < 0.06:
        draft.add(random.choice((", ", ". ", ", volume ")))
        if draft.chunks[-1][0] == ", volume ":
            draft.add(str(random.randint(100, 9000)), "volume")
            draft.add(" of ")
        draft.add(pick(random, "series_names"), "series")
    add_book_imprint(draft, random, style)
    if pages_last:
        draft.add(random.choice((", ", ". ", ": ", " ")))
        add_pages(draft, random, style)
    add_identifier(draft, random)


def mla_chapter(draft: Draft, random: Random, style: Style) -> None:
    """A chapter with its book and editors in sentences of their own."""
    add_authors(draft, random, style)
    draft.add(" " if draft.text.endswith(".") else ". ")
    opening, closing = random.choice((('"', '"'), ("“", "”")))
    draft.add(opening)
    draft.add(title(random, 1, 3), "title")
    draft.add("." + closing + " ")
    draft.add(title(random, 1, 2), "container")
    if random.random() < 0.7:
        draft.add(random.choice((". Ed. ", ". Eds. ", ". Edited by ")))
        draft.add(name_list(random, style, random.choice((1, 2, 3)), editors=True), "editor")
    draft.add(". ")
    add_imprint(draft, random, style)
    draft.add(", ")
    draft.add(year(random)[:4], "date")
    draft.add(random.choice((". ", ": ", ", ")))
    draft.add(page_range(random), "pages")


def headless_book(draft: Draft, random: Random, style: Style) -> None:
    """A book under its title, without an author."""
    draft.add(title(random, 1, 3), "title")
    add_book_imprint(draft, random, style)


def footnote_book(draft: Draft, random: Random, style: Style) -> None:
    """A historian's footnote: author, title (place: publisher, year), pages."""
    add_authors(draft, random, style)
    draft.add(", ")
    draft.add(title(random, 1, 3), "title")
    if random.random() < 0.1:
        draft.add(random.choice((", vol. ", ", Vol. ", ", t. ")))
        draft.add(random.choice(("I", "II", "2", "3", "1", "IV")), "volume")
    draft.add(" (")
    add_imprint(draft, random, style)
    draft.add(", ")
    draft.add(year(random)[:4], "date")
    draft.add(option(random, "books", "pages_behind"))
    if draft.text[-1] != ")":
        draft.add(page_range(random), "pages")


def short_form(draft: Draft, random: Random, style: Style) -> None:
    """A later note: surname, short title, page."""
    draft.add(
        " and ".join(invent.person(random).family for _ in range(random.choice((1, 1, 1, 2)))),
        "author",
    )
    draft.add(", ")
    opening, closing = style.quotes
    name = title(random, 1, 1)
    draft.add(opening)
    draft.add(name, "title")
    draft.add(random.choice((f",{closing} ", f"{closing}, ")) if closing else ", ")
    add_pages(draft, random, style)
