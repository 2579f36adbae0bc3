"""Persons in citations: authors and their like, and nobody else."""

import re

import pytest
from lxml import etree

from edition.encoding import Options, encode
from edition.readers import ReadOptions, read_document

TEI = "{http://www.tei-c.org/ns/1.0}"


def encoded(text: str, name: str = "a.md") -> etree._Element:
    document = read_document(text.encode(), ReadOptions(path=name), lambda _: None)
    return etree.fromstring(encode(document, Options()).data)


def named(root: etree._Element, element: str = "persName") -> list[str]:
    body = root.find(f".//{TEI}body")
    assert body is not None
    return [
        re.sub(r"\s+", " ", "".join(map(str, found.itertext())))
        for found in body.iter(f"{TEI}{element}")
    ]


def people(root: etree._Element) -> list[str]:
    return [
        str(person.get(f"{{{'http://www.w3.org/XML/1998/namespace'}}}id"))
        for person in root.iter(f"{TEI}person")
    ]


ESSAY = "# An Essay\n\nThe mill has been described.[^1] It was sold.[^2]\n\n"


def test_titles_publishers_and_collections_name_nobody() -> None:
    notes = (
        "[^1]: Anna M. Brook, *Diplomacy of Karl Dorn* (New York: W. W. Norton, 1973), 388.\n"
        "[^2]: Llewellyn E. Thompson Papers, Box 3, Folder 7, Library of Congress.\n"
    )
    root = encoded(ESSAY + notes)
    assert named(root) == ["Anna M. Brook"]
    assert people(root) == ["anna-m-brook"]


def test_publishers_and_titles_outside_a_citation_name_nobody_either() -> None:
    text = "# An Essay\n\nShe had *The Way of Karl* (London: Simon & Schuster, 1973) with her.\n"
    assert named(encoded(text)) == []


@pytest.mark.parametrize(
    ("entry", "names", "keys"),
    [
        ("Brook, Anna. *A Book*. London: Faber, 1999.", ["Brook, Anna"], ["anna-brook"]),
        (
            "de Brook, A. M., & Dorn, K.-H. (1999). *A book* (L. G. Fenn, Trans.). Verso.",
            ["de Brook, A. M.", "Dorn, K.-H.", "L. G. Fenn"],
            ["a-m-de-brook", "k-h-dorn", "l-g-fenn"],
        ),
    ],
)
def test_a_surname_that_stands_first_is_part_of_one_name(
    entry: str, names: list[str], keys: list[str]
) -> None:
    root = encoded(f"# References\n\n{entry}\n\nOther, B. (2001). *Another*. Verso.\n")
    assert named(root)[: len(names)] == names
    assert people(root)[: len(keys)] == keys


def test_an_author_is_the_whole_name() -> None:
    note = (
        "[^1]: Hope M. Brook and Odd Arne Dorn, *Mills* (Oxford: Fen Press, 2001), 5.\n[^2]: No.\n"
    )
    assert named(encoded(ESSAY + note)) == ["Hope M. Brook", "Odd Arne Dorn"]


def test_a_recipient_is_someone() -> None:
    note = "[^1]: Anna Brook to Karl Dorn, 9 May 1963, TNA, FO 371/170901.\n[^2]: None.\n"
    root = encoded(ESSAY + note)
    assert named(root) == ["Anna Brook", "Karl Dorn"]
    recipient = root.find(f".//{TEI}persName[@role='recipient']")
    assert recipient is not None
    assert recipient.get("ref") == "#karl-dorn"


def test_the_register_has_nobody_to_whom_nothing_points() -> None:
    root = encoded(
        ESSAY + "[^1]: Anna Brook, *Mills* (Oxford: Fen, 2001), 5.\n[^2]: [sic Karl Dorn]\n"
    )
    pointers = {str(p) for p in root.xpath("//@ref | //@who")}  # type: ignore[union-attr]
    assert people(root)
    assert all(f"#{key}" in " ".join(pointers) for key in people(root))


def test_figures_glued_to_a_name_are_none_of_it() -> None:
    root = encoded("We owe much to Anna Brook1 and to Karl Dorn2 and to nobody else.", "a.txt")
    assert named(root) == ["Anna Brook", "Karl Dorn"]
