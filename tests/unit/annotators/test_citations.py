"""Citations where they stand: in notes, bibliographies, source notes and running text."""

from pathlib import Path

import pytest

from edition.annotators.citations import annotate
from edition.errors import UsageError
from edition.model import Annotation, Block, Certainty, Context, Document, Source

BOOK = "Anna Brook, The Long Road (Oxford: Fen Press, 2001), 5."


def found(*blocks: tuple[str, str], **settings: str) -> tuple[str, list[Annotation]]:
    text, made = "", []
    for kind, words in blocks:
        made.append(Block(len(text), len(text) + len(words), kind))
        text += words + "\n\n"
    document = Document(Source("a.txt", "text/plain"), text, tuple(made))
    pairs = tuple((f"citations.{key}", value) for key, value in settings.items())
    regions = tuple((block.start, block.end) for block in made)
    return text, list(annotate(document, Context("prose", regions, settings=pairs)))


def bibls(*blocks: tuple[str, str]) -> list[str]:
    text, annotations = found(*blocks)
    return [text[a.start : a.end] for a in annotations if a.element == "bibl"]


def test_a_note_holds_several_citations_and_prose() -> None:
    note = (
        f"See {BOOK[:-1]}; and Merton to Hollis, 9 May 1963, TNA, FO 371/170901. "
        "He never saw the letter."
    )
    assert bibls(("note", note)) == [
        BOOK[:-1],
        "Merton to Hollis, 9 May 1963, TNA, FO 371/170901.",
    ]


def test_prose_in_a_note_is_no_citation() -> None:
    assert bibls(("note", "The ambassador left in 1964, and nobody knew (or asked) why.")) == []


def test_running_text_gives_archives_and_series_only() -> None:
    text = (
        "It was reported at once (AVPRF, f. 0102, op. 20, p. 99, d. 3, l. 12), and "
        "FRUS, 1964–1968, vol. XXIX, doc. 12 has more. In May 1964 (a Monday) he was at the "
        "Library of Congress."
    )
    assert bibls(("paragraph", text)) == [
        "AVPRF, f. 0102, op. 20, p. 99, d. 3, l. 12",
        "FRUS, 1964–1968, vol. XXIX, doc. 12",
    ]


def test_a_bibliography_is_one_citation_by_block() -> None:
    entries = ["Brook, Anna. The Long Road. Oxford: Fen Press, 2001.", "A thing without a form"]
    blocks = [("heading", "Bibliography"), *(("paragraph", words) for words in entries)]
    assert bibls(*blocks) == entries
    assert bibls(("heading", "Bibliography"), ("heading", "Index"), ("paragraph", entries[1])) == []


@pytest.mark.parametrize(
    "blocks",
    [
        [("paragraph", "Source: TNA, FO 371/170901, Hollis to Merton, 9 May 1963.")],
        [
            ("paragraph", "Citation:"),
            ("paragraph", "TNA, FO 371/170901, Hollis to Merton, 9 May 1963."),
        ],
    ],
)
def test_a_source_note(blocks: list[tuple[str, str]]) -> None:
    assert bibls(*blocks) == ["TNA, FO 371/170901, Hollis to Merton, 9 May 1963."]


def test_short_forms_point_to_the_full_citation() -> None:
    other = "Carl Dorn, The Marsh (York: Fen Press, 1999), 7."
    _, annotations = found(
        ("note", BOOK),
        ("note", "Ibid., 45."),
        ("note", other),
        ("note", "Brook, Long Road, 9."),
        ("note", "Brook, op. cit., 11."),
        ("note", "Nobody, Nothing, 3."),
    )
    whole = [a for a in annotations if a.element == "bibl"]
    assert [a.get("xml:id") for a in whole] == ["bibl-1", "", "", "", "", ""]
    assert [a.get("corresp") for a in whole] == ["", "#bibl-1", "", "#bibl-1", "#bibl-1", ""]
    assert [a.cert for a in whole[3:5]] == [Certainty.HIGH, Certainty.MEDIUM]


def test_a_hereafter_form_is_known_again() -> None:
    full = "Landau Papers, Box 3, Hoover Institution Archives (hereafter Landau)"
    _, annotations = found(("note", full), ("note", "Landau, Notes on the March, 12."))
    assert [a.get("corresp") for a in annotations if a.element == "bibl"] == ["", "#bibl-1"]


def corresp(*notes: str, **settings: str) -> list[tuple[str, Certainty | None]]:
    _, annotations = found(*(("note", words) for words in notes), **settings)
    whole = [a for a in annotations if a.element == "bibl"]
    return [(a.get("corresp"), a.cert) for a in whole]


OTHER = "Carl Dorn, The Marsh (York: Fen Press, 1999), 7."


def test_a_full_citation_with_its_hereafter_form_at_the_end() -> None:
    full = f"{BOOK[:-1]} (hereafter cited as Brook, Road)."
    assert bibls(("note", full)) == [full]
    assert corresp(full, "Brook, Road, 6.")[1] == ("#bibl-1", Certainty.HIGH)
    assert corresp(full, "Brook, Road, passim.")[1] == ("#bibl-1", Certainty.HIGH)


def test_ibid_behind_a_note_with_two_works_is_a_guess() -> None:
    two = f"{OTHER[:-1]}; {BOOK}"
    assert corresp(two, "Ibid.", "Ibid., 9.", OTHER, "Ibid.")[2:] == [
        ("#bibl-2", Certainty.LOW),
        ("#bibl-2", Certainty.LOW),
        ("", None),
        ("#bibl-3", Certainty.HIGH),
    ]
    assert corresp(f"{BOOK[:-1]}; Ibid., 7.", "Ibid.")[1:] == [("#bibl-1", Certainty.HIGH)] * 2


def test_ibid_counts_among_the_works_of_its_note() -> None:
    assert corresp(OTHER, BOOK, "Ibid., 4; Dorn, Marsh, 3.", "Ibid.")[2:] == [
        ("#bibl-2", Certainty.HIGH),
        ("#bibl-1", Certainty.HIGH),
        ("#bibl-1", Certainty.LOW),
    ]


def test_ibid_behind_a_note_without_a_work_means_nothing() -> None:
    assert corresp(BOOK, "He never saw the letter.", "Ibid., 9.")[1:] == [("", None)]


def test_an_author_with_a_page_is_a_citation_of_a_work_that_is_known() -> None:
    assert corresp(BOOK, OTHER, "Brook, 12; Dorn, pp. 3–4.")[2:] == [
        ("#bibl-1", Certainty.MEDIUM),
        ("#bibl-2", Certainty.MEDIUM),
    ]
    assert bibls(("note", BOOK), ("note", "Nobody, 12.")) == [BOOK]


GERMAN = "Anna Brook: Der lange Weg. Eine Geschichte des Ufers. 2. Aufl. Bremen: Fenn 1971, S. 45."


def test_the_full_stops_of_a_german_citation_end_no_sentence() -> None:
    assert bibls(("note", f"Vgl. {GERMAN}")) == [GERMAN]
    odd = "Karl Dorn: »Am Moor«. Carl Fenn und »seine Zeit. Bremen i. W.: Fenn 1989, S. 23–31."
    assert bibls(("note", f"Vgl. dazu {odd}")) == [odd]
    assert bibls(("note", "Anna Brook: Der Brief kam am 3. Mai. Niemand las ihn.")) == []


@pytest.mark.parametrize(
    "short",
    [
        "Brook (wie Anm. 1), S. 112.",
        "Brook, Weg (Anm. 1), S. 112.",
        "Brook, Weg, a. a. O., S. 50 ff.",
        "A. Brook, op. cit., p. 301",
    ],
)
def test_german_and_french_short_forms(short: str) -> None:
    text, annotations = found(("note", GERMAN), ("note", OTHER), ("note", short))
    last = [a for a in annotations if a.element == "bibl"][-1]
    assert text[last.start : last.end] == short
    assert last.get("type") == "short"


def test_the_number_of_a_note_says_what_is_meant() -> None:
    document = Document(
        Source("a.md", "text/markdown"),
        text := f"{GERMAN}\n\n{OTHER}\n\nBrook (wie Anm. 1), S. 112.",
        tuple(
            Block(start, start + len(words), "note", note=str(number))
            for number, words in enumerate(text.split("\n\n"), 1)
            for start in [text.index(words)]
        ),
    )
    regions = tuple((block.start, block.end) for block in document.blocks)
    whole = [a for a in annotate(document, Context("prose", regions)) if a.element == "bibl"]
    assert [(a.get("corresp"), a.cert) for a in whole][2] == ("#bibl-1", Certainty.HIGH)


def test_a_short_form_means_the_one_work_of_the_bibliography_that_fits(tmp_path: Path) -> None:
    file = tmp_path / "works.xml"
    entries = [("b1", "Brook", "The Long Road: A History"), ("b2", "Brook", "The Short Way")]
    entries += [("d", "Dorn", "The Marsh")]
    file.write_text(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><listBibl>'
        + "".join(
            f'<bibl xml:id="{key}"><author>{name}, A.</author> <title>{title}</title></bibl>'
            for key, name, title in entries
        )
        + "</listBibl></body></text></TEI>",
        "utf-8",
    )
    notes = ("Brook, Long Road, 3.", "Ibid.", "Dorn, op. cit., 5.", "Brook, op. cit., 4.")
    assert corresp(*notes, bibliography=str(file)) == [
        ("works.xml#b1", Certainty.MEDIUM),
        ("works.xml#b1", Certainty.HIGH),
        ("works.xml#d", Certainty.LOW),
        ("", None),
    ]


def test_citations_are_linked_to_the_bibliography(tmp_path: Path) -> None:
    file = tmp_path / "bibliography.xml"
    file.write_text(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><listBibl>'
        '<biblStruct xml:id="brook-2001"><monogr><author><forename>Anna</forename> '
        "<surname>Brook</surname></author><title>The Long Road</title><imprint>"
        '<date when="2001"/></imprint></monogr></biblStruct>'
        '<bibl xml:id="dorn"><author>Dorn, Carl</author>, <title>The Marsh</title></bibl>'
        "<bibl>without an id</bibl></listBibl></body></text></TEI>",
        "utf-8",
    )
    _, annotations = found(
        ("note", BOOK),
        ("note", "Carl Dorn, The Marsh (York: Fen Press, 1999), 7."),
        ("note", "Eva Falk, The Marsh (York: Fen Press, 1999), 7."),
        bibliography=str(file),
    )
    whole = [a for a in annotations if a.element == "bibl"]
    assert [(a.get("corresp"), a.cert) for a in whole] == [
        ("bibliography.xml#brook-2001", Certainty.HIGH),
        ("bibliography.xml#dorn", Certainty.MEDIUM),
        ("", None),
    ]


def test_a_wrong_registry_is_the_users_error(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text("archive = 3", "utf-8")
    with pytest.raises(UsageError, match=r"own\.toml: archive is not a list"):
        found(("note", BOOK), registry=str(own))


@pytest.mark.parametrize(
    "address", ["https://example.org/a%20b", "2https://example.org/a", "https://a.org/5%x"]
)
def test_an_address_that_is_none_is_no_link(address: str) -> None:
    words = f"Anna Brook, The Long Road (Oxford: Fen Press, 2001), {address}."
    _, annotations = found(("note", words))
    links = [a.get("target") for a in annotations if a.element == "ref"]
    assert all(link.startswith("https:") and "%x" not in link for link in links)


def test_a_german_day_ends_no_sentence() -> None:
    words = "Anna Brook an Karl Dorn, 12. Mai 1872, Bundesarchiv, N 12, Tit. IV Nr. 5, Bl. 12r."
    assert bibls(("note", words)) == [words]


def test_prose_under_a_heading_that_a_bibliography_may_have_is_prose() -> None:
    prose = "The archives tell another story. In Fenbury, Brook kept a journal."
    entry = "Brook, Anna. The Long Road. Oxford: Fen Press, 2001."
    assert bibls(("heading", "Sources"), ("paragraph", prose), ("quote", "Buy in Marsh.")) == []
    assert bibls(("heading", "Sources"), ("paragraph", entry), ("paragraph", prose)) == [
        entry,
        prose,
    ]
    assert bibls(("heading", "Sources"), *[("paragraph", prose)] * 2, ("paragraph", entry)) == [
        entry
    ]


def test_the_label_of_a_source_note_is_no_part_of_it() -> None:
    assert bibls(("paragraph", "(Source: TNA, FO 371/170901)")) == ["TNA, FO 371/170901"]
    assert bibls(("paragraph", "Signatur: BArch, DY 30/1234, Bl. 3")) == [
        "BArch, DY 30/1234, Bl. 3"
    ]
