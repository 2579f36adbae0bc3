"""Which grammar reads a reference, and what it makes of its parts."""

import importlib.util
from pathlib import Path

import pytest

from edition.bibliography import parse, read
from edition.bibliography import tagger as crf
from edition.bibliography.checks import doubt
from edition.bibliography.dates import date_attributes
from edition.bibliography.numerals import roman_value, spread
from edition.bibliography.parts import Part, target
from edition.bibliography.registry import RegistryError, archives, series
from edition.model import Annotation, Certainty

LIU_PAK = (
    '"Record of President Liu\'s Meeting with Pak Se-chang, the New Korean Ambassador to China", '
    "April 28, 1964, Wilson Center Digital Archive, PRC FMA 106-01435-02, 24-31. "
    "Translated by Stephen Mercado\n"
    "<https://wilson-center-digital-archive.dvincitest.com/document/119080>"
)


def shown(text: str) -> list[str]:
    return [row(text, annotation) for annotation in parse(text)[1:]]


def row(text: str, annotation: Annotation) -> str:
    pairs = "".join(f" {name}={value}" for name, value in annotation.attributes)
    return f"{annotation.element}{pairs}: {text[annotation.start : annotation.end]}"


def test_the_record_of_28_april_1964() -> None:
    title = (
        "Record of President Liu's Meeting with Pak Se-chang, the New Korean Ambassador to China"
    )
    address = "https://wilson-center-digital-archive.dvincitest.com/document/119080"
    assert shown(LIU_PAK) == [
        f"title level=a: {title}",
        "date when=1964-04-28: April 28, 1964",
        "orgName type=repository: Wilson Center Digital Archive",
        "name type=collection: PRC FMA",
        "idno type=shelfmark: 106-01435-02",
        "citedRange unit=page from=24 to=31: 24-31",
        "editor role=translator: Stephen Mercado",
        f"ref target={address}: {address}",
    ]
    assert parse(LIU_PAK)[0].get("type") == "archival"


def test_p_after_op_is_a_papka() -> None:
    assert shown("AVPRF, f. 0102, op. 20, p. 99, d. 3, l. 12") == [
        "orgName type=repository: AVPRF",
        "idno type=fond: 0102",
        "idno type=opis: 20",
        "idno type=folder: 99",
        "idno type=delo: 3",
        "citedRange unit=page from=12 to=12: 12",
    ]
    assert "citedRange unit=page from=99 to=99: 99" in shown("TNA, FO 371/1234, p. 99")


@pytest.mark.parametrize(
    ("reference", "kind"),
    [
        ("FRUS, 1964–1968, vol. XXIX, doc. 12", "series"),
        ("Ibid., 45.", "short"),
        ("Orlov, op. cit., p. 12", "short"),
        ("Anna Brook, The Long Road (Oxford: Fen Press, 2001), 5.", "published"),
        ("RG 59, Box 3", "archival"),
    ],
)
def test_kinds(reference: str, kind: str) -> None:
    assert read(reference).kind == kind


def test_nothing_is_read_from_nothing() -> None:
    assert parse(" \n ") == []


def test_what_is_too_long_is_a_plain_bibl() -> None:
    (whole,) = parse("Anna Brook, The Long Road. " * 200)
    assert (whole.element, whole.cert) == ("bibl", Certainty.LOW)
    assert whole.why == "it is too long for one citation"


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ([("book", 0, 3), ("book", 4, 9)], "it would have 2 times book"),
        ([("date", 0, 3), ("date", 4, 6), ("date", 7, 9)], "it would have 3 dates"),
        ([("pages", 0, 3), ("title", 4, 9)], "its pages would stand before its title"),
        ([("title", 9, 14)], "its title would open a quotation that it does not close"),
        ([("author", 0, 3), ("title", 4, 8)], ""),
    ],
)
def test_doubt(fields: list[tuple[str, int, int]], reason: str) -> None:
    parts = [Part(name, start, end) for name, start, end in fields]
    assert doubt("abc defgh “klm opq”", parts) == reason


def test_an_improbable_reading_is_doubted() -> None:
    assert doubt("abc", [], 0.2) == "no reading of the citation is probable"


@pytest.mark.parametrize(
    ("words", "attributes"),
    [
        ("April 28, 1964", [("when", "1964-04-28")]),
        ("28. April 1964", [("when", "1964-04-28")]),
        ("14 ноября 1955 г.", [("when", "1955-11-14")]),
        ("1964年4月28日", [("when", "1964-04-28")]),
        ("3.7.1964", [("when", "1964-07-03")]),
        ("3–5 May 1964", [("from", "1964-05-03"), ("to", "1964-05-05")]),
        ("May/June 1964", [("from", "1964-05"), ("to", "1964-06")]),
        ("1964–1968", [("from", "1964"), ("to", "1968")]),
        ("Spring 2007", [("when", "2007")]),
        ("31 February 1964", []),
        ("someday", []),
    ],
)
def test_dates(words: str, attributes: list[tuple[str, str]]) -> None:
    assert list(date_attributes(words)) == attributes


def test_numerals() -> None:
    assert [roman_value(words) for words in ("XXIX", "iv", "IIX", "", "abc")] == [29, 4, 0, 0, 0]
    assert [spread(words) for words in ("24-31", "103–4", "7", "9-3", "4/5")] == [
        ("24", "31"),
        ("103", "104"),
        ("7", "7"),
        None,
        None,
    ]
    assert target("www.example.org/a b") == "https://www.example.org/ab"


def test_the_registry_is_as_large_as_we_say() -> None:
    assert len(archives().entries) + len(series().entries) >= 150
    names = [name for entry in archives().entries for name in entry.names]
    assert len(names) == len(set(names))


def test_a_project_adds_its_own_archives(tmp_path: Path) -> None:
    own = tmp_path / "archives.toml"
    own.write_text(
        'archive = [{name = "Landesarchiv Mittelmark", short = ["LAMM"], form = "german"}]\n'
        'series = [{name = "Quellen zur Mark", short = ["QzM"], unit = "document"}]\n',
        "utf-8",
    )
    reading = read("LAMM, Rep. 4, Bl. 12", own)
    assert reading.kind == "archival"
    assert reading.parts[0].field == "repository"
    assert read("QzM, Bd. 3, Nr. 4", own).kind == "series"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("archive = 3", "own.toml: archive is not a list of tables"),
        ("archive = [{place = 'x'}]", "own.toml: an entry of archive has no name"),
        ("archive = [{name = 'A', town = 'x'}]", "own.toml: A: there is no key town"),
        ("archive = [{name = 'A', also = 'x'}]", "own.toml: A: also is not a list of strings"),
        ("archive = [", "own.toml: is no TOML: "),
    ],
)
def test_a_wrong_registry_is_refused(tmp_path: Path, content: str, message: str) -> None:
    own = tmp_path / "own.toml"
    own.write_text(content, "utf-8")
    with pytest.raises(RegistryError) as error:
        archives(own)
    assert str(error.value).startswith(message)


def test_a_registry_with_an_unknown_form_or_none_at_all_is_refused(tmp_path: Path) -> None:
    own = tmp_path / "other.toml"
    own.write_text("archive = [{name = 'A', form = 'lunar'}]", "utf-8")
    with pytest.raises(RegistryError, match="form is one of albanian, "):
        archives(own)
    with pytest.raises(RegistryError, match="cannot be read"):
        archives(tmp_path / "none.toml")


@pytest.mark.parametrize(
    ("reference", "fields"),
    [
        (
            "Brook, A., & Fen, B. (2001). A road through the marsh. Journal of Roads, 12(3), 4-9.",
            "author date title journal volume issue extent",
        ),
        (
            "Brook, A. (2001). A road through the marsh. Oxford: Fen Press.",
            "author date book place publisher",
        ),
        (
            "Brook, Anna. “A Road.” Journal of Roads 12.3 (2001): 45–67.",
            "author title journal volume issue date extent",
        ),
        ("Brook, Anna. A Road. Oxford: Fen Press, 2001.", "author book place publisher date"),
        (
            "Brook A, Fen B. A road through the marsh. J Roads. 2001;12(3):45-67.",
            "author title journal date volume issue extent",
        ),
        (
            "[3] A. Brook, “A road,” Journal of Roads, vol. 12, no. 3, pp. 45–67, 2001.",
            "author title journal volume issue extent date",
        ),
        ("A. Brook, B. Fen, Phys. Rev. 12, 345 (2001).", "author journal volume extent date"),
        ("Nothing of the kind", ""),
    ],
)  # fmt: skip
def test_styles_without_the_tagger(
    reference: str, fields: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crf, "load", lambda: None)
    assert [part.field for part in read(reference).parts] == fields.split()


def test_the_tagger_is_loaded_only_where_it_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    crf.load.cache_clear()
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    assert crf.load() is None
    crf.load.cache_clear()
    assert crf.MODEL.stat().st_size < 2_000_000


def test_an_office_is_an_archive_only_with_its_files() -> None:
    found = read("U.S. Department of State. (1996). Patterns of growth. Washington, DC: GPO.")
    assert found.kind == "published"
    assert read("Department of State, Central Files, 611.70/3–361").kind == "archival"
