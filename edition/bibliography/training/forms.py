"""The forms of published references: article, book, chapter, paper, thesis, report and the rest."""

from collections.abc import Callable
from random import Random

from edition.bibliography.training import invent
from edition.bibliography.training.invent import pick, title
from edition.bibliography.training.render import (
    Draft,
    Style,
    a_place,
    add_authors,
    add_imprint,
    add_pages,
    add_title,
    add_volume,
    choose_style,
    full_date,
    name_list,
    page_range,
    year,
)

Form = Callable[[Draft, Random, Style], None]


def invent_citation(random: Random) -> list[tuple[str, str]]:
    """Return one invented citation as chunks of text with their fields."""
    draft, style = Draft(), choose_style(random)
    form = random.choices([form for form, _ in FORMS], [weight for _, weight in FORMS])[0]
    if random.random() < 0.17:
        number = random.randint(1, 199)
        draft.add(
            random.choice(("[{}] ", "{}. ", "({}) ", "[{}]", "{} ", "[{}]. ", "{}) ")).format(
                number
            )
        )
    elif random.random() < 0.02:
        draft.add(
            random.choice(("See ", "Cf. ", "See also ", "Voir ", "Vgl. ", "For example, see "))
        )
    form(draft, random, style)
    if random.random() < 0.7 and draft.text[-1:] not in ".]":
        draft.add(random.choices((".", ";", ",", "..", " ."), (40, 3, 1, 0.4, 1))[0])
    if random.random() < 0.03:
        draft.add(
            random.choice(
                (
                    " Print.",
                    " Submitted for publication.",
                    " (in Korean).",
                    " [in Russian]",
                    " (review)",
                    " MR 1234567.",
                    " Reprinted.",
                    " To appear.",
                    " (in press)",
                    " PhD thesis.",
                )
            ),
            "note",
        )
    return [chunk for chunk in draft.chunks if chunk[0]]


def _front(draft: Draft, random: Random, style: Style) -> None:
    """Authors, and the year where the style has it in front; then the gap before the title."""
    add_authors(draft, random, style)
    initial = draft.text.endswith(".")
    if style.year == "paren-front":
        draft.add(random.choice((" ", " ", ". ", ", ")) if not initial else " ")
        draft.add("(")
        draft.add(year(random) if random.random() < 0.94 else full_date(random), "date")
        draft.add(")" + random.choice((". ", ". ", " ", ": ", ", ", "; ", ".")))
    elif style.year == "front":
        draft.add(random.choice((", ", " ", ". ")) if not initial else " ")
        draft.add(year(random), "date")
        draft.add(random.choice((". ", ", ", ". ", " ", ": ", "; ")))
    elif initial and style.gap == ". ":
        draft.add(" ")
    else:
        draft.add(style.gap)


def _end_date(draft: Draft, random: Random, style: Style, before: str = ", ") -> None:
    """The date at the end, where the style has it there."""
    date = full_date(random) if random.random() < 0.3 else year(random)
    if style.year == "end":
        draft.add(random.choice((before, ", ", ". ")))
        draft.add(date, "date")
    elif style.year == "paren-end":
        draft.add(" (")
        draft.add(date, "date")
        draft.add(")")


def _stop(random: Random) -> str:
    return random.choices((". ", ", ", " "), (12, 8, 0.6))[0]


def _identifier(draft: Draft, random: Random) -> None:
    """Sometimes a DOI, a preprint's number, an address or a database's number."""
    roll = random.random()
    doi = f"10.{random.randint(1000, 9999)}/" + random.choice((
        f"j.{invent.coined(random)}.{year(random)[:4]}.{random.randint(10, 99)}.{random.randint(100, 999):03}",
        f"s{random.randint(10000, 99999)}-0{random.randint(10, 20)}-{random.randint(1000, 9999)}-{random.choice('0123456789x')}",
        f"{random.randint(1000, 99999)}", f"{invent.coined(random)}.{random.randint(1, 99)}.{random.randint(100, 2000)}",
        f"{random.randint(1000, 9999)}-{random.randint(100, 999)}x.{random.randint(10, 70)}.{random.randint(1, 12)}.{random.randint(1, 900)}",
    ))  # fmt: skip
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
        draft.add(random.choice((". ", ", ", " ")))
        draft.add(
            f"{random.choice(('PMID: ', 'PMID:', 'PMID ', 'PubMed PMID: '))}{random.randint(1000000, 33000000)}",
            "pmid",
        )
    elif roll < 0.13:
        draft.add(". ISBN ")
        draft.add(
            f"978-{random.randint(0, 9)}-{random.randint(100, 999)}-{random.randint(10000, 99999)}-{random.randint(0, 9)}",
            "isbn",
        )


def address(random: Random) -> str:
    """Invent an address."""
    host = f"{invent.coined(random)}.{random.choice(('org', 'com', 'edu', 'net', 'gov', 'ac.uk', 'de', 'fr'))}"
    path = "/".join(invent.coined(random) for _ in range(random.randint(0, 3)))
    end = random.choice(("", "", ".html", ".pdf", f"?id={random.randint(1, 999)}", "/"))
    lead = random.choice(("http://www.", "http://", "https://", "https://www.", "www."))
    return f"{lead}{host}/{path}{end}" if path else f"{lead}{host}"


def preprint_number(random: Random) -> str:
    """Invent the number of a preprint."""
    lead = random.choice(("arXiv:", "arXiv:", "arXiv: ", "", "arXiv "))
    subject = random.choice(
        ("hep-ph", "hep-th", "hep-lat", "astro-ph", "cond-mat", "gr-qc", "quant-ph", "math")
    )
    if random.random() < 0.45:
        return f"{lead}{subject}/{random.randint(90, 99)}{random.randint(1, 12):02}{random.randint(1, 999):03}"
    return f"{lead or 'arXiv:'}{random.randint(7, 21):02}{random.randint(1, 12):02}.{random.randint(1, 20000):04}"


def article(draft: Draft, random: Random, style: Style) -> None:
    """A journal article."""
    _front(draft, random, style)
    add_title(draft, random, style, title(random), _stop(random))
    if random.random() < 0.04:
        draft.add(style.in_word or "in ")
    draft.add(invent.journal(random), "container")
    _locate(draft, random, style)
    _identifier(draft, random)


def _locate(draft: Draft, random: Random, style: Style) -> None:
    """Volume, issue, year and pages of a journal, in the order of the style."""
    before = random.choices((", ", " ", ". ", "; "), (12, 10, 2, 0.3))[0]
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
    _end_date(draft, random, style)


def bare(draft: Draft, random: Random, style: Style) -> None:
    """An article without its title, as physicists cite."""
    if random.random() < 0.88:
        add_authors(draft, random, style)
        draft.add(random.choices((", ", " ", ". ", ": "), (14, 3, 2, 1))[0])
        if random.random() < 0.22:
            draft.add(year(random), "date")
            draft.add(random.choice((", ", " ", ", ")))
            _numbers(draft, random)
            return
    journal = pick(random, "abbreviated") if random.random() < 0.7 else invent.journal(random)
    if random.random() < 0.08:
        journal = journal.upper()
    draft.add(journal, "container")
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
    _tail(draft, random)


def _numbers(draft: Draft, random: Random) -> None:
    draft.add(
        pick(random, "abbreviated") if random.random() < 0.85 else invent.journal(random),
        "container",
    )
    draft.add(random.choice((", ", " ", ", ")))
    draft.add(str(random.randint(1, 700)), "volume")
    draft.add(random.choice((", ", ", ", ":", " ")))
    draft.add(page_range(random), "pages")


def _tail(draft: Draft, random: Random) -> None:
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
    add_title(draft, random, style, title(random, 2, 4), random.choice((", ", ". ", " ", ", ")))
    draft.add(pick(random, "abbreviated"), "container")
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
    _tail(draft, random)


def journal_only(draft: Draft, random: Random, style: Style) -> None:
    """A running head: the journal and where in it."""
    name = invent.journal(random)
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


def book(draft: Draft, random: Random, style: Style) -> None:
    """A book of an author or of editors."""
    edited = random.random() < 0.14
    if edited:
        draft.add(name_list(random, style), "editor")
        draft.add(
            random.choice(
                (
                    " (ed.)",
                    " (eds.)",
                    ", ed.",
                    ", eds.",
                    " (Eds.)",
                    " (Hrsg.)",
                    " (Hg.)",
                    " (dir.)",
                    ", editors",
                    " (Ed.)",
                )
            )
        )
        if style.year == "paren-front":
            draft.add(random.choice((" ", ". ")) + "(")
            draft.add(year(random), "date")
            draft.add(")")
        draft.add(random.choice((". ", ", ", ": ", " ")))
    else:
        _front(draft, random, style)
    name = title(random, 1, 3)
    draft.add(name, "title")
    if random.random() < 0.13:
        number = random.choice(
            (
                "2nd ed.",
                "3rd edition",
                "2nd edn",
                "second edition",
                "3rd ed",
                "Rev. ed.",
                "2. Aufl.",
                "4th edition",
                "2nd ed",
                "1st ed.",
                "fifth ed.",
            )
        )
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
        draft.add(
            random.choice(
                (
                    ". Translated by ",
                    ", trans. ",
                    ". Trans. ",
                    ", traduit par ",
                    ", übersetzt von ",
                    " (translated by ",
                    ", tr. ",
                    " (trans. ",
                )
            )
        )
        closed = "(" in draft.chunks[-1][0]
        draft.add(name_list(random, style, random.choice((1, 1, 2, 3)), editors=True), "translator")
        draft.add(")" if closed else "")
    elif random.random() < 0.06:
        draft.add(random.choice((", ed. ", ". Edited by ", ", hrsg. von ", ". Ed. ", ". Eds. ")))
        draft.add(name_list(random, style, random.choice((1, 2, 2)), editors=True), "editor")
    if random.random() < 0.07:
        draft.add(random.choice((", ", ". ", " (")))
        closed = "(" in draft.chunks[-1][0]
        draft.add(pick(random, "series_names"), "series")
        if random.random() < 0.6:
            draft.add(random.choice((" ", ", vol. ", ", ", ", No. ")))
            draft.add(str(random.randint(1, 300)), "volume")
        draft.add(")" if closed else "")
    _close_book(draft, random, style)
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
        _identifier(draft, random)


def _close_book(draft: Draft, random: Random, style: Style) -> None:
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
    _front(draft, random, style)
    add_title(draft, random, style, title(random), _stop(random))
    draft.add(style.in_word or "In ")
    before = random.random() < 0.5
    pages_last = random.random() < 0.55
    if before:
        draft.add(
            name_list(random, style, editors=True, count=random.choice((0, 1, 2, 3))), "editor"
        )
        draft.add(random.choice((" (Ed.), ", " (Eds.), ", " (eds.), ", ", eds., ", ", ed., ", ", editors, ", " (Hg.), ", " (Hrsg.), ", " (ed.) ", " (eds) ", " (Hg.): ",
                                 " (dir.), ", " (eds.): ", " (Eds.). ", ", editor, ", " (eds.). ", " (ed.), ")))  # fmt: skip
    draft.add(title(random, 1, 3), "container")
    if random.random() < 0.07:
        draft.add(random.choice((", vol. ", ", Vol. ", " ")))
        draft.add(str(random.randint(1, 12)), "volume")
    if not before and random.random() < 0.85:
        form = random.choice((", ed. {}", ", edited by {}", ". Ed. {}", ". Eds. {}", " (ed. {})", " ({}, ed.)", " ({}, eds.)", ", eds. {}", ", hrsg. von {}",
                              ". Edited by {}", " ({}, Eds.)", ", {}, eds.", "; {}, Eds.", ", {} (eds.)", ", sous la direction de {}"))  # fmt: skip
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
    _close_book(draft, random, style)
    if pages_last:
        draft.add(random.choice((", ", ". ", ": ", " ")))
        add_pages(draft, random, style)
    _identifier(draft, random)


def proceedings_name(random: Random) -> str:
    """Invent a conference's proceedings."""
    topic = (
        title(random, 1, 1)
        if random.random() < 0.3
        else f"{pick(random, 'adjectives').capitalize()} {pick(random, 'nouns').capitalize()}"
    )
    lead = random.choice(
        (
            "Proceedings of the ",
            "Proc. ",
            "Proc. of the ",
            "Proceedings of ",
            "",
            "Proc. of ",
            "Procs. ",
            "Actes du ",
            "Tagungsband ",
        )
    )
    number = random.choice(
        (
            "",
            "",
            "",
            f"{random.randint(4, 40)}th ",
            "Second ",
            "First ",
            "3rd ",
            "1st ",
            f"{random.randint(1985, 2015)} ",
            "21st ",
        )
    )
    short = random.choice(
        (
            "",
            "",
            "",
            " ("
            + random.choice(("ICML", "CVPR", "SIGMOD", "VLDB", "NIPS", "ICSE", "AAAI", "OSDI"))
            + f"{random.choice(('', ' 2009', chr(39) + '98', '-04'))})",
            ", "
            + random.choice(("ICML", "CVPR", "FOCS", "STOC", "ICCV"))
            + f"{random.choice(('', chr(39) + '96'))}",
        )
    )
    roll = random.random()
    if roll < 0.14:
        return random.choice(
            (
                "Proceedings of AAAI",
                "CVPR",
                "NIPS",
                "ICML",
                "In Proc. SIGGRAPH",
                "Proc. IJCAI-95",
                "Advances in Neural Information Processing Systems",
                "ICCV",
                "Proc. SPIE",
                "Proceedings of VLDB",
                "Proc. ICASSP",
                "ACL",
                "EMNLP",
                "CHI '98",
                "USENIX ATC",
                "Proc. 12th COLT",
            )
        ).replace("In ", "")
    if roll < 0.24:
        return f"{lead}{random.choice(('ACM', 'IEEE', 'IFIP', 'AAAI', 'SPIE'))} {invent.coined(random).upper()} {random.choice(('Conf.', 'Conference', 'Workshop', 'Symp.', 'Symposium'))}"
    conference = pick(random, "conferences")
    if random.random() < 0.25:
        for long, brief in (
            ("International", "Int."),
            ("Conference", "Conf."),
            ("Symposium", "Symp."),
            ("Annual", "Ann."),
        ):
            conference = conference.replace(long, random.choice((brief, long)))
    return f"{lead}{number}{conference} {topic}{short}"


def paper(draft: Draft, random: Random, style: Style) -> None:
    """A paper in proceedings."""
    _front(draft, random, style)
    add_title(draft, random, style, title(random), _stop(random))
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
            draft.add(random.choice((", ", ". ", ", ", " (")))
            closed = "(" in draft.chunks[-1][0]
            draft.add(a_place(random), "place")
            draft.add(")" if closed else "")
        elif item == "publisher" and random.random() < 0.3:
            draft.add(random.choice((", ", ". ", ", ")))
            draft.add(pick(random, "publishers"), "publisher")
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
    _identifier(draft, random)


def _school(random: Random) -> str:
    school = pick(random, "institutions")
    if random.random() < 0.2:
        school = (
            random.choice(
                ("Dept. of {}, ", "Department of {}, ", "School of {}, ", "Institute of {}, ")
            ).format(
                random.choice(
                    (
                        "Physics",
                        "Computer Science",
                        "History",
                        "Statistics",
                        "Psychology",
                        "Economics",
                        "Mathematics",
                    )
                )
            )
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
    _front(draft, random, style)
    if random.random() < 0.92:
        add_title(draft, random, style, title(random), _stop(random))
    bracket = random.random() < 0.2
    draft.add("(" if bracket else "")
    draft.add(random.choice(("PhD thesis", "Ph.D. thesis", "Ph.D. diss.", "PhD diss.", "Ph.D. dissertation", "Master's thesis", "Master's Thesis", "Dissertation", "MSc thesis", "M.A. thesis",
                             "Doctoral dissertation", "PhD Thesis", "Thèse de doctorat", "Diss.", "Unpublished doctoral dissertation", "Tesis doctoral", "Diplomarbeit", "Habilitationsschrift", "Ph.D. Dissertation", "Bachelor's thesis")), "note")  # fmt: skip
    draft.add(random.choice((", ", ", ", ". ", ": ", " ")))
    draft.add(_school(random), "publisher")
    if random.random() < 0.25:
        draft.add(", ")
        draft.add(a_place(random), "place")
    if style.year in ("end", "paren-end", "after-volume"):
        paren = style.year == "paren-end" and not bracket
        draft.add(" (" if paren else ", ")
        draft.add(full_date(random) if random.random() < 0.3 else year(random)[:4], "date")
        draft.add(")" if paren else "")
    draft.add(")" if bracket else "")
    _identifier(draft, random)


def report(draft: Draft, random: Random, style: Style) -> None:
    """A report or a working paper."""
    _front(draft, random, style)
    add_title(draft, random, style, title(random), _stop(random))
    number = f"{random.choice(('TR', 'CS', 'UCB', 'MIT', 'RR', 'AI', 'CMU-CS', 'No.', 'LA', 'CERN-TH'))}{random.choice(('-', ' ', '/', '-'))}{random.randint(1, 99)}{random.choice(('', '-' + str(random.randint(1, 400))))}"
    draft.add(random.choice(("Technical Report {}", "Technical report", "Tech. Rep. {}", "Working Paper {}", "Working paper no. {}", "NBER Working Paper {}", "Report {}", "Report No. {}",
                             "Memo {}", "Discussion Paper {}", "Research Report {}", "Technical Report", "Internal report {}", "{}", "Preprint {}", "Unpublished manuscript", "mimeo")).format(number), "note")  # fmt: skip
    if random.random() < 0.8:
        draft.add(random.choice((", ", ", ", ". ")))
        draft.add(_school(random), "publisher")
        if random.random() < 0.3:
            draft.add(", ")
            draft.add(a_place(random), "place")
    _end_date(draft, random, style)
    _identifier(draft, random)


def preprint(draft: Draft, random: Random, style: Style) -> None:
    """A preprint."""
    _front(draft, random, style)
    if random.random() < 0.75:
        add_title(draft, random, style, title(random), _stop(random))
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
    _end_date(draft, random, style)


def web(draft: Draft, random: Random, style: Style) -> None:
    """A page of the web."""
    if random.random() < 0.6:
        _front(draft, random, style)
    add_title(draft, random, style, title(random, 1, 2), ". ")
    if random.random() < 0.35:
        draft.add(pick(random, "institutions"), "publisher")
        draft.add(". ")
    draft.add(
        random.choice(
            (
                "",
                "Retrieved from ",
                "Available at ",
                "Available: ",
                "URL: ",
                "[Online]. Available: ",
                "<",
                "Available online at ",
                "Online unter: ",
                "Disponible en: ",
            )
        )
    )
    closed = draft.chunks[-1][0] == "<"
    draft.add(address(random), "url")
    draft.add(">" if closed else "")
    if random.random() < 0.4:
        when = full_date(random)
        draft.add(random.choice((" (", ", ", " [")))
        opened = draft.chunks[-1][0][1:]
        draft.add(
            random.choice(
                (
                    "accessed {}",
                    "accessed on {}",
                    "retrieved {}",
                    "Accessed {}",
                    "last visited {}",
                    "Zugriff am {}",
                    "consulté le {}",
                    "last accessed {}",
                )
            ).format(when),
            "note",
        )
        draft.add({"(": ")", "[": "]"}.get(opened, ""))


def news(draft: Draft, random: Random, style: Style) -> None:
    """An article in a newspaper."""
    if random.random() < 0.7:
        _front(draft, random, style)
    add_title(draft, random, style, title(random, 1, 2), random.choice((". ", ", ")))
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


def headless_book(draft: Draft, random: Random, style: Style) -> None:
    """A book under its title, without an author."""
    draft.add(title(random, 1, 3), "title")
    _close_book(draft, random, style)


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
    draft.add(random.choice(("), ", "), ", "), pp. ", "), p. ", "), S. ", "): ", ")")))
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


def eastern(draft: Draft, random: Random, style: Style) -> None:
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
    draft.add(invent.eastern_title(random), "title")
    draft.add(
        random.choice((",", "")) + closing + random.choice((", ", ". "))
        if closing
        else random.choice((", ", ". "))
    )
    opening, closing = random.choice((("", ""), ("", ""), ("『", "』"), ("《", "》")))
    draft.add(opening)
    draft.add(
        invent.eastern_journal(random) if random.random() < 0.85 else invent.journal(random),
        "container",
    )
    draft.add(closing + random.choice((", ", " ", ". ")))
    form = random.choice(
        (
            "제{v}권, 제{i}호",
            "제{v}권 제{i}호",
            "제{v}권, {i}호",
            "제{v}집",
            "{v}({i})",
            "{v}",
            "{v}-{i}",
            "第{v}卷",
            "第{v}卷第{i}期",
            "{v}권 {i}호",
        )
    )
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
    name = random.choice(
        ("LATTICE", "LAT", "EPS-HEP", "ICRC", "CORFU", "ICHEP", "CONFINEMENT", "QCD")
    )
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
    _tail(draft, random)


FORMS: tuple[tuple[Form, float], ...] = (
    (article, 30), (bare, 14), (titled_physics, 7), (journal_only, 3), (book, 13), (chapter, 9), (paper, 11), (thesis, 3.5),
    (report, 4), (preprint, 3), (web, 2), (news, 2), (headless_book, 0.8), (footnote_book, 4), (short_form, 1.5), (mla_chapter, 2.5), (eastern, 3), (proceedings_of_science, 0.8),
)  # fmt: skip
