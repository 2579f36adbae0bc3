"""Every `bibl` that is made is valid TEI, and the corpora's scores are what the card says."""

import json
from pathlib import Path

import pytest
from lxml import etree

from benchmarks.bibliography import predicted, to_bibl

NAMESPACE = "http://www.tei-c.org/ns/1.0"
OWN = Path(__file__).resolve().parents[2] / "corpora" / "bibl"


@pytest.fixture(scope="session")
def schema(shared: Path) -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(shared / "tei" / "tei_all.rng"))


def document(bibls: list[str]) -> etree._ElementTree:
    header = (
        "<teiHeader><fileDesc><titleStmt><title>t</title></titleStmt><publicationStmt><p/>"
        "</publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>"
    )
    body = f"<text><body><listBibl>{''.join(bibls)}</listBibl></body></text>"
    root = etree.fromstring(f"<TEI xmlns='{NAMESPACE}'>{header}{body}</TEI>")
    return etree.ElementTree(root)


@pytest.mark.corpus
def test_all_citations_are_valid_tei(shared: Path, schema: etree.RelaxNG) -> None:
    files = [*sorted(OWN.glob("*.json")), shared / "corpora" / "bibl" / "gold.json"]
    bibls = [
        to_bibl(item["text"])
        for file in files
        for item in json.loads(file.read_text("utf-8"))["items"].values()
    ]
    assert len(bibls) > 600
    schema.validate(document(bibls))
    assert [str(error) for error in schema.error_log][:3] == []


@pytest.mark.corpus
def test_the_corpora_keep_their_words(shared: Path) -> None:
    gold = shared / "corpora" / "bibl" / "gold.json"
    items = json.loads(gold.read_text("utf-8"))["items"]
    for key, bibl in predicted(gold).items():
        assert "".join(map(str, etree.fromstring(bibl).itertext())) == items[key]["text"].strip()
