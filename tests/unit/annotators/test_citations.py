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
