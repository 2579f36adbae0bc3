"""Who is named in a reading is found from the register, and from the page of its witness."""

from pathlib import Path

import pytest

from edition.publishing import Request, publish_site

TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Lines</title>
</titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><listPerson><person xml:id="krog">
<persName>Ada Krog</persName></person></listPerson></sourceDesc></fileDesc></teiHeader><text><body>
<p>It was <app><lem>she</lem><rdg wit="#A #B">the pilot <app><lem>there</lem><rdg wit="#B">and
<persName ref="#krog">Krog</persName> herself</rdg></app></rdg></app>, they say.</p>
</body></text></TEI>
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "lines.xml").write_text(TEI, "utf-8")
    assert publish_site(Request((tmp_path / "lines.xml",), tmp_path / "site")).findings == ()
    return tmp_path / "site"


def test_the_register_leads_to_the_reading_with_its_words(site: Path) -> None:
    persons = (site / "persons.html").read_text("utf-8")
    assert '<li>she] and <a href="lines.html#g-m-krog-1">Krog</a> herself</li>' in persons
    page = (site / "lines.html").read_text("utf-8")
    assert '<a href="#t-krog" class="name person" id="g-m-krog-1">Krog</a>' in page


def test_the_page_of_the_witness_links_the_name(site: Path) -> None:
    texts = {
        siglum: (site / f"lines.{siglum}.html").read_text("utf-8").partition("</article>")[0]
        for siglum in "ab"
    }
    assert '<a href="#t-krog" class="name person" id="g-m-krog-1">' in texts["b"]
    assert 'href="lines.html#app-1"' in texts["b"]
    assert "Krog" not in texts["a"]
