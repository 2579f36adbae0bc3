"""What the header says of the source, by the grammar of citations."""

from pathlib import Path

from lxml import etree

from edition.encoding import Options, encode
from edition.readers import ReadOptions
from edition.readers.text import read

NAMES = {"t": "http://www.tei-c.org/ns/1.0"}
BODY = "\n\nHe greeted the guests and spoke at length.\n\nThey thanked him for his words."
FOND = [
    "orgName[repository] RGANI", "idno[fond] 5", "idno[opis] 30", "idno[delo] 457",
    "citedRange[page] 12-19", "repository RGANI", "idno[fond] 5", "idno[opis] 30",
    "idno[delo] 457", "locus 12-19",
]  # fmt: skip


def source_of(text: str, registry: Path | None = None) -> list[str]:
    """Return the parts of the source's bibl and of msDesc as the header has them."""
    settings = (("citations.registry", str(registry)),) if registry else ()
    document = read(text.encode(), ReadOptions("record.txt"), lambda _finding: None)
    root = etree.fromstring(encode(document, Options(kind="prose", settings=settings)).data)
    found = root.xpath(
        "//t:sourceDesc/t:bibl/*|//t:msIdentifier/*|//t:msItem//t:locus", namespaces=NAMES
    )
    assert isinstance(found, list)
    return [said(element) for element in found if isinstance(element, etree._Element)]


def said(element: etree._Element) -> str:
    kind = element.get("type") or element.get("unit") or ""
    words = " ".join("".join(map(str, element.itertext())).split())
    return etree.QName(element).localname + (f"[{kind}]" if kind else "") + f" {words}"


def test_a_source_note_at_the_end() -> None:
    note = "\n\nSource: RGANI, f. 5, op. 30, d. 457, ll. 12-19. Secret. Seen by Suslov."
    assert source_of(f"Talk on the river{BODY}{note}") == FOND


def test_a_source_note_below_its_label() -> None:
    note = "\n\nSource:\n\nRGANI, f. 5, op. 30, d. 457, ll. 12-19"
    assert source_of(f"Talk on the river{note}{BODY}") == FOND


def test_a_field_of_the_metadata_page() -> None:
    page = "Title: Talk\nSummary: They talk.\nSource: RGANI, f. 5, op. 30, d. 457, ll. 12-19"
    assert source_of(page + BODY) == FOND


def test_a_field_of_the_front_matter() -> None:
    front = "---\nsource: RGANI, f. 5, op. 30, d. 457, ll. 12-19\n---\n"
    assert source_of(front + "Talk on the river" + BODY) == FOND


def test_a_digital_archive_publishes_what_another_one_holds() -> None:
    page = (
        'Citation: "Talk on the River," 4 May 1951, Wilson Center Digital Archive, PRC FMA '
        "106-01435-02, 24-31.\nSummary: They talk."
    )
    assert source_of(page + BODY)[-3:] == [
        "repository PRC FMA", "idno[shelfmark] 106-01435-02", "locus 24-31",
    ]  # fmt: skip


def test_the_seat_stands_before_the_repository() -> None:
    page = "Citation: Hoover Institution Archives, Stanford, CA, Wedemeyer Papers, Box 12\nURL: x"
    assert source_of(page + BODY)[-4:] == [
        "settlement Stanford, CA", "repository Hoover Institution Archives",
        "collection Wedemeyer Papers", "idno[box] 12",
    ]  # fmt: skip


def test_a_document_series_has_no_holding() -> None:
    note = "\n\nSource: FRUS, 1961–1963, vol. XXIV, doc. 12."
    assert source_of(f"Talk on the river{BODY}{note}") == [
        "title FRUS, 1961–1963", "biblScope[volume] XXIV",
        "biblScope[document] 12",
    ]  # fmt: skip


def test_several_source_notes_are_nobodys() -> None:
    notes = "\n\nSource: RGANI, f. 5, op. 30, d. 457." * 2
    assert source_of(f"Talk on the river{BODY}{notes}") == []


def test_what_is_no_archive_is_no_holding() -> None:
    assert source_of(f"Talk on the river{BODY}\n\nSource: the ferryman himself.") == []


def test_the_projects_own_archives_are_known(tmp_path: Path) -> None:
    own = tmp_path / "archives.toml"
    own.write_text('archive = [{name = "Fährarchiv Lindenau", form = "german"}]\n', "utf-8")
    note = "\n\nQuelle: Fährarchiv Lindenau, Bestand 12, Nr. 44, Bl. 3."
    assert "repository Fährarchiv Lindenau" in source_of(f"Gespräch{BODY}{note}", own)


def test_a_footnote_of_the_title() -> None:
    text = f"A Talk on the River[1]{BODY}\n\n[1] Source: RGANI, f. 5, op. 30, d. 457, ll. 12-19."
    assert source_of(text) == FOND


def test_the_mark_of_a_footnote_is_no_part_of_a_title() -> None:
    text = (
        "93. Telegram From the Embassy in Laos to the Department of State[1]\n\nVientiane, "
        "March 3, 1961.\n\nHe will see him.\n\nBrown\n\n[1] Secret; Priority."
    )
    document = read(text.encode(), ReadOptions("record.txt"), lambda _finding: None)
    root = etree.fromstring(encode(document, Options()).data)
    title = root.findtext(".//t:titleStmt/t:title", namespaces=NAMES)
    assert title == "93. Telegram From the Embassy in Laos to the Department of State"


def test_a_source_note_above_a_letter() -> None:
    text = (
        "Letter from Merton to Hollis\n\nSource: The National Archives, FO 371/175923\n\n"
        "Dear Hollis,\n\nI thank you for your letter.\n\nYours ever,\nMerton"
    )
    document = read(text.encode(), ReadOptions("record.txt"), lambda _finding: None)
    root = etree.fromstring(encode(document, Options()).data)
    note = root.find(".//t:opener/t:note[@type='source']", NAMES)
    assert note is not None
    assert note.findtext("t:bibl/t:idno", namespaces=NAMES) == "FO 371/175923"
    assert root.find(".//t:addrLine", NAMES) is None
