"""Every mark on the page of a witness leads to an entry of the apparatus that is listed."""

from pathlib import Path

from edition.publishing import Request, publish_site

TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Lines</title>
</titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>
</teiHeader><text><body><p>It was <app><lem wit="#A">she</lem><rdg wit="#B">the pilot <app>
<lem wit="#A">there</lem><rdg wit="#B"/></app></rdg></app>, they say.</p></body></text></TEI>
"""


def test_what_is_left_out_in_a_reading_leads_to_the_entry_of_the_reading(tmp_path: Path) -> None:
    (tmp_path / "lines.xml").write_text(TEI, "utf-8")
    publish_site(Request((tmp_path / "lines.xml",), tmp_path / "site"))
    text = (tmp_path / "site" / "lines.b.html").read_text("utf-8").partition("</article>")[0]
    assert 'href="lines.html#app-1" title="om."' in text
    assert "#app-0" not in text
