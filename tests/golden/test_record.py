"""The record of 28 April 1964: what its encoding and its pages hold, and that they do not change.

The golden files are read by people before they are committed; the facts below are asserted on
their own, so that a golden file that was updated in haste is noticed.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from edition import relaxng
from edition.building.encode import encode_source
from edition.building.project import open_project
from edition.loader import parse
from edition.resources import schema

NAMESPACES = {"t": "http://www.tei-c.org/ns/1.0"}
NAME = "liu-pak-1964-04-28"
ID = "{http://www.w3.org/XML/1998/namespace}id"


@pytest.fixture(scope="module")
def encoded(checkout: Path) -> bytes:
    """The record as it is encoded without any personography."""
    return encode_source(checkout / "sources" / f"{NAME}.txt", None).encoding.data


@pytest.fixture(scope="module")
def tei(encoded: bytes) -> etree._Element:
    return parse(encoded, "record").root


def texts(tei: etree._Element, path: str) -> list[str]:
    """The texts of the elements, or the values of the attributes, at a path."""
    found = tei.xpath(path, namespaces=NAMESPACES)
    assert isinstance(found, list)
    return [
        " ".join(str(e if isinstance(e, str) else "".join(map(str, e.itertext()))).split())  # type: ignore[union-attr]
        for e in found
    ]


def count(tei: etree._Element, path: str) -> int:
    return len(texts(tei, path))


def test_it_is_valid_against_our_schema_and_teis(encoded: bytes, shared: Path) -> None:
    assert relaxng.load(schema()).validate(encoded) == []
    assert relaxng.load(shared / "tei" / "tei_all.rng").validate(encoded) == []


def test_the_header_says_what_the_metadata_page_says(tei: etree._Element) -> None:
    title = (
        "Record of President Liu's Meeting with Pak Se-chang, the New Korean Ambassador to China"
    )
    assert texts(tei, "//t:titleStmt/t:title") == [title]
    assert texts(tei, "//t:titleStmt/t:respStmt/t:persName") == ["Stephen Mercado"]
    funder = "This document was made possible with support from Henry Luce Foundation"
    assert texts(tei, "//t:titleStmt/t:funder") == [funder]
    assert texts(tei, "//t:sourceDesc/t:bibl/t:title") == [title]
    assert texts(tei, "//t:sourceDesc/t:bibl/t:date/@when") == ["1964-04-28"]
    address = "https://wilson-center-digital-archive.dvincitest.com/document/119080"
    assert texts(tei, "//t:sourceDesc/t:bibl/t:ref/@target") == [address]
    assert texts(tei, "//t:publicationStmt/t:p//t:ref/@target") == [address]
    assert texts(tei, "//t:msIdentifier/t:repository") == ["PRC FMA"]
    assert texts(tei, "//t:msIdentifier/t:idno") == ["106-01435-02"]
    assert texts(tei, "//t:msContents//t:locus/@from") == ["24"]
    assert texts(tei, "//t:msContents//t:locus/@to") == ["31"]
    assert texts(tei, "//t:textLang/@mainLang") == ["zh"]
    assert "en" in texts(tei, "//t:langUsage/t:language/@ident")
    assert texts(tei, "//t:text/@xml:lang") == ["en"]
    assert texts(tei, "//t:abstract")[0].startswith("Liu greeted New North Korean diplomat")
    assert texts(tei, "//t:textClass//t:term") == ["Translation - English"]
    assert texts(tei, "//t:creation/t:date/@when") == ["1964-04-28"]
    assert count(tei, "//t:revisionDesc//@when") == 0


def test_those_who_take_part_have_their_roles(tei: etree._Element) -> None:
    people = {
        texts(person, "t:persName[1]")[0]: texts(person, "t:occupation")
        for person in tei.iterfind(".//t:particDesc/t:listPerson/t:person", NAMESPACES)
    }
    assert people["Ji Pengfei"] == ["Vice Foreign Minister"]
    assert people["Yu Peiwen"] == ["Vice Minister"]
    assert people["Yao Guang"] == ["Deputy Director"]
    assert people["Li Xiangwen"] == ["Interpreter"]
    assert people["Zhang Ruijie"] == ["Recorder"]
    assert "Pak Se-chang" in people
    assert len(people) == 7
    ji = "//t:particDesc//t:person[@xml:id='ji-pengfei']/t:persName"
    assert texts(tei, f"{ji}/t:surname") == ["Ji"]
    assert texts(tei, f"{ji}/t:forename") == ["Pengfei"]


def test_there_are_28_speeches_of_two_speakers(tei: etree._Element) -> None:
    who = texts(tei, "//t:sp/@who")
    assert len(who) == 28
    assert who == [who[0], who[1]] * 14
    assert who[1] == "#pak-se-chang"
    assert texts(tei, "//t:sp[1]/t:speaker") == ["President Liu:"]
    assert count(tei, "//t:front//t:sp | //t:back//t:sp") == 0
    labels = texts(tei, "//t:front//t:list/t:label")
    assert labels == ["Time:", "Place:", "Participants:", "Interpreter:", "Recorder:"]


def test_the_cut_paragraphs_are_whole_again(tei: etree._Element) -> None:
    cut = texts(tei, "//t:p[.//t:pb]")
    assert len(cut) == 2
    assert "when necessary and possible." in cut[0]
    assert "overcome Chiang Kai-shek. Both we" in cut[1]
    assert all(texts(tei, "//t:pb/@cert"))


def test_dates_take_their_year_from_the_document(tei: etree._Element) -> None:
    def dated(words: str) -> list[str]:
        return texts(tei, f"//t:text//t:date[normalize-space()='{words}']/@when")

    assert dated("19 April") == ["1964-04-19"]
    assert dated("the twenty-third") == ["1964-04-23"]
    assert texts(tei, "//t:front//t:date/@when") == ["1964-04-28T17:00:00"]
    assert dated("30 April 1964") == ["1964-04-30"]
    assert dated("3 May 1964") == ["1964-05-03"]
    internal = "//t:date[@evidence='internal'][@cert][@resp]"
    assert count(tei, internal) >= 2


def test_brackets_are_read(tei: etree._Element) -> None:
    supplied = texts(tei, "//t:persName//t:supplied")
    assert supplied[:2] == ["De", "Karl"]
    assert "Li" in supplied
    assert texts(tei, "//t:choice/t:orig") == ["Choe Yong-geon's"]
    assert texts(tei, "//t:choice/t:reg") == ["Choe Yong-gon's"]


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Choe Yong-geon", "choe-yong-geon"),
        ("Kim Il Sung", "kim-il-sung"),
        ("Karl Kautsky", "karl-kautsky"),
        ("Togliatti", "togliatti"),
        ("Han Ik-su", "han-ik-su"),
        ("Kim Chang-bong", "kim-chang-bong"),
        ("Chiang Kai-shek", "chiang-kai-shek"),
        ("De Gaulle", "de-gaulle"),
        ("Tojo", "tojo"),
        ("Zhu De", "zhu-de"),
    ],
)
def test_each_person_in_the_text_is_one(tei: etree._Element, words: str, key: str) -> None:
    found = texts(tei, f"//t:text//t:persName[normalize-space()='{words}']/@ref")
    assert found
    assert set(found) == {f"#{key}"}


def test_a_name_cut_by_a_page_is_one_name(tei: etree._Element) -> None:
    assert count(tei, "//t:text//t:persName[@ref='#chiang-kai-shek']") == 3


def test_a_bare_surname_on_the_list_is_nobody_above(tei: etree._Element) -> None:
    for surname in ("Liu", "Han", "Luo", "Ji"):
        path = f"//t:back//t:persName[normalize-space()='{surname}']"
        assert count(tei, path) == 1, surname
        ref = texts(tei, f"{path}/@ref")
        if len(ref[0].split()) == 1 and ref != [f"#{surname.lower()}"]:
            assert texts(tei, f"{path}/@cert") == ["low"], surname


def test_the_distribution_counts_copies(tei: etree._Element) -> None:
    copies = texts(tei, "//t:back//t:item/t:measure/@quantity")
    assert copies == ["6", "2", "5", "4", "2", "2", "3", "3"]
    assert texts(tei, "//t:back//t:p/t:measure/@quantity") == ["61"]
    assert count(tei, "//t:back//t:stamp") >= 1
    assert count(tei, "//t:back//t:gap") == 1


def test_every_pointer_resolves(tei: etree._Element) -> None:
    ids = {f"#{element.get(ID)}" for element in tei.iter() if element.get(ID)}
    pointers = texts(tei, "//@who | //@ref | //@resp")
    assert {one for pointer in pointers for one in pointer.split()} <= ids


def test_the_encoding_is_the_golden_one(
    encoded: bytes, checkout: Path, golden: Callable[[bytes, Path], None]
) -> None:
    golden(encoded, checkout / "tests" / "golden" / "record" / f"{NAME}.xml")


def test_the_committed_encoding_is_what_the_project_makes(checkout: Path) -> None:
    source = checkout / "sources" / f"{NAME}.txt"
    made = encode_source(source, open_project(checkout)).encoding.data
    assert made == (checkout / "xml" / f"{NAME}.xml").read_bytes()


@pytest.mark.parametrize("ending", ["html", "txt"])
def test_the_pages_are_the_golden_ones(
    encoded: bytes,
    ending: str,
    tmp_path: Path,
    checkout: Path,
    golden: Callable[[bytes, Path], None],
) -> None:
    from edition.publishing.site import Request, publish_site

    (tmp_path / "xml").mkdir()
    (tmp_path / "xml" / f"{NAME}.xml").write_bytes(encoded)
    publish_site(Request((tmp_path / "xml",), tmp_path / "site", root=tmp_path))
    page = (tmp_path / "site" / f"{NAME}.{ending}").read_bytes()
    golden(page, checkout / "tests" / "golden" / "record" / f"{NAME}.{ending}")


def test_two_builds_give_the_same_bytes(checkout: Path, tmp_path: Path) -> None:
    sites = []
    for seed, name in (("0", "here"), ("1", "an other ö")):
        folder = tmp_path / name
        shutil.copytree(checkout / "sources", folder / "sources")
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(checkout)}
        command = [sys.executable, "-m", "edition", "-q", "build", str(folder)]
        subprocess.run(command, env=environment, check=True, capture_output=True, cwd=tmp_path)
        files = [path for path in folder.rglob("*") if path.is_file()]
        kept = [path for path in files if ".edition" not in path.parts]
        sites.append({str(p.relative_to(folder)): p.read_bytes() for p in kept})
    assert sites[0] == sites[1]
    assert any(name.endswith("index.html") for name in sites[0])
