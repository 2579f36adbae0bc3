"""What the forms of references share: front, dates, identifiers."""

from random import Random

from edition.bibliography.training import invent
from edition.bibliography.training.house import Style
from edition.bibliography.training.names import add_authors
from edition.bibliography.training.phrases import option
from edition.bibliography.training.render import Draft, full_date, year


def add_front(draft: Draft, random: Random, style: Style) -> None:
    """Authors, and the year where the style has it in front; then the gap before the title."""
    add_authors(draft, random, style)
    initial = draft.text.endswith(".")
    if style.year == "paren-front":
        draft.add(random.choice((" ", " ", ". ", ", ")) if not initial else " ")
        draft.add("(")
        draft.add(year(random) if random.random() < 0.94 else full_date(random), "date")
        draft.add(")" + option(random, "pieces", "year_gap"))
    elif style.year == "front":
        draft.add(random.choice((", ", " ", ". ")) if not initial else " ")
        draft.add(year(random), "date")
        draft.add(random.choice((". ", ", ", ". ", " ", ": ", "; ")))
    elif initial and style.gap == ". ":
        draft.add(" ")
    else:
        draft.add(style.gap)


def add_end_date(draft: Draft, random: Random, style: Style, before: str = ", ") -> None:
    """The date at the end, where the style has it there."""
    date = full_date(random) if random.random() < 0.3 else year(random)
    if style.year == "end":
        draft.add(random.choice((before, ", ", ". ")))
        draft.add(date, "date")
    elif style.year == "paren-end":
        draft.add(" (")
        draft.add(date, "date")
        draft.add(")")


def title_end(random: Random) -> str:
    return random.choices((". ", ", ", " "), (12, 8, 0.6))[0]


def add_identifier(draft: Draft, random: Random) -> None:
    """Sometimes a DOI, a preprint's number, an address or a database's number."""
    roll = random.random()
    doi = a_doi(random)
    if roll < 0.05:
        draft.add(random.choice((". doi:", ". doi: ", ", doi: ", ". DOI: ", " doi:", ", DOI ")))
        draft.add(doi, "doi")
    elif roll < 0.08:
        draft.add(random.choice((". ", " ", ", ", ". doi: ", ". DOI ")))
        draft.add(
            random.choice(("https://doi.org/", "http://dx.doi.org/", "https://dx.doi.org/")) + doi,
            "url",
        )
    elif roll < 0.10:
        draft.add(
            random.choice(
                (
                    ". Retrieved from ",
                    ". Available at: ",
                    ". Available from: ",
                    ". URL ",
                    ", ",
                    ". Online: ",
                )
            )
        )
        draft.add(address(random), "url")
    elif roll < 0.125:
        draft.add(random.choice((". ", ", ", " ", ". PubMed ")))
        draft.add(
            random.choice(("PMID: ", "PMID:", "PMID ")) + str(random.randint(1000000, 33000000)),
            "pmid",
        )
    elif roll < 0.13:
        draft.add(". ISBN ")
        draft.add(an_isbn(random), "isbn")


def an_isbn(random: Random) -> str:
    """Invent the number of a book; its check digit is nobody's."""
    number = random.randint
    return f"978-{number(0, 9)}-{number(100, 999)}-{number(10000, 99999)}-{number(0, 9)}"


def address(random: Random) -> str:
    """Invent an address."""
    domain = option(random, "pieces", "domain")
    host = f"{invent.coined(random)}.{domain}"
    path = "/".join(invent.coined(random) for _ in range(random.randint(0, 3)))
    end = random.choice(("", "", ".html", ".pdf", f"?id={random.randint(1, 999)}", "/"))
    lead = random.choice(("http://www.", "http://", "https://", "https://www.", "www."))
    return f"{lead}{host}/{path}{end}" if path else f"{lead}{host}"


def preprint_number(random: Random) -> str:
    """Invent the number of a preprint."""
    lead = random.choice(("arXiv:", "arXiv:", "arXiv: ", "", "arXiv "))
    subject = option(random, "pieces", "archive")
    year_, month = random.randint(7, 21), random.randint(1, 12)
    if random.random() < 0.45:
        old = random.randint(90, 99)
        return f"{lead}{subject}/{old}{month:02}{random.randint(1, 999):03}"
    return f"{lead or 'arXiv:'}{year_:02}{month:02}.{random.randint(1, 20000):04}"


def a_doi(random: Random) -> str:
    number = random.randint
    word = invent.coined(random)
    end = random.choice(
        (
            f"j.{word}.{year(random)[:4]}.{number(10, 99)}.{number(100, 999):03}",
            f"s{number(10000, 99999)}-0{number(10, 20)}-{number(1000, 9999)}-{number(0, 9)}",
            f"{number(1000, 99999)}",
            f"{word}.{number(1, 99)}.{number(100, 2000)}",
            f"{number(1000, 9999)}-{number(100, 999)}x.{number(10, 70)}.{number(1, 900)}",
        )
    )
    return f"10.{number(1000, 9999)}/{end}"
