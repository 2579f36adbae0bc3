"""The labels and words of descriptions, as the preparation gives them."""

from pathlib import Path

import pytest
from lxml import etree

from edition.loader import parse
from edition.publishing import Document, Site
from edition.publishing.outputs import html as html_output
from edition.publishing.prepare import Preparation, prepare
from edition.publishing.register import Register
from edition.publishing.vocabulary import each, own


def prepared(
    header: str = "", source: str = "<p/>", after: str = "", lang: str = "en"
) -> Preparation:
    text = (
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="{lang}"><teiHeader><fileDesc>'
        "<titleStmt><title>x</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc>"
        f"{source}</sourceDesc></fileDesc>{header}</teiHeader>{after}"
        "<text><body><p>x</p></body></text></TEI>"
    )
    root = parse(text.encode(), "a.xml").root
    return prepare(Document(Path("/nowhere/a.xml"), "a.xml", "a", root), Site(register=Register()))


def said(preparation: Preparation, name: str, attribute: str = "said") -> list[str | None]:
    return [element.get(own(attribute)) for element in each(preparation.tei, name)]


@pytest.mark.parametrize(
    ("lang", "label", "words"),
    [
        ("en", "Corrections", "method: silent"),
        ("de", "Berichtigungen", "Verfahren: stillschweigend"),
        ("fr", "Corrections", "méthode\N{NARROW NO-BREAK SPACE}: tacite"),
    ],
)
def test_a_page_speaks_of_its_header_in_its_language(lang: str, label: str, words: str) -> None:
    made = prepared(
        "<encodingDesc><editorialDecl><correction method='silent'><p/></correction></editorialDecl>"
        "</encodingDesc>",
        lang=lang,
    )
    assert said(made, "correction", "label") == [label]
    assert said(made, "correction") == [words]


@pytest.mark.parametrize(
    ("attributes", "words"),
    [
        ('when="1850-05"', "May 1850"),
        ('from="1850" to="1860"', "1850 \N{EN DASH} 1860"),
        ('notBefore="1850"', "1850 \N{EN DASH}"),
        ('notAfter="1860"', "\N{EN DASH} 1860"),
        ('when="soon"', None),
        ("", None),
    ],
)
def test_the_date_of_an_origin(attributes: str, words: str | None) -> None:
    made = prepared(
        source=f"<msDesc><msIdentifier/><history><origin {attributes}/></history></msDesc>"
    )
    assert said(made, "origin") == [words]


@pytest.mark.parametrize(
    ("duration", "words"),
    [("PT1H30M", "1 h 30 min"), ("PT45S", "45 s"), ("P", "P"), ("long", "long")],
)
def test_the_length_of_a_recording(duration: str, words: str) -> None:
    made = prepared(source=f"<recordingStmt><recording dur='{duration}'/></recordingStmt>")
    assert said(made, "recording") == [f"length: {words}"]


def test_parts_of_one_kind_have_numbers() -> None:
    parts = "<msPart><msIdentifier/></msPart>"
    made = prepared(source=f"<msDesc><msIdentifier/>{parts * 2}</msDesc>")
    assert said(made, "msPart", "label") == ["Part 1", "Part 2"]
    made = prepared(source=f"<msDesc><msIdentifier/>{parts}</msDesc>")
    assert said(made, "msPart", "label") == ["Part"]


def test_a_pointer_is_said_by_the_name_of_what_it_leads_to() -> None:
    made = prepared(
        "<encodingDesc><classDecl><taxonomy>"
        "<category xml:id='c'><catDesc>Letter</catDesc></category>"
        "</taxonomy></classDecl></encodingDesc>"
        "<profileDesc><textClass><catRef target='#c #lost'/></textClass></profileDesc>"
        "<revisionDesc><change who='#ed #lost'/></revisionDesc>",
        source="<msDesc><msIdentifier/><p><persName xml:id='ed'>Ada</persName></p></msDesc>",
    )
    assert said(made, "catRef") == ["Letter, lost"]
    assert said(made, "change", "by") == ["Ada, lost"]


def test_of_many_annotations_only_the_number_is_found_out() -> None:
    many = "<annotation/>" * 1000
    made = prepared(after=f"<standOff><listAnnotation>{many}</listAnnotation></standOff>")
    assert said(made, "listAnnotation") == ["1000"]
    assert set(said(made, "annotation", "label")) == {None}


def test_a_small_header_has_no_empty_headings() -> None:
    made = prepared(
        "<encodingDesc><tagsDecl/></encodingDesc>"
        "<profileDesc><creation><date>1850</date></creation><particDesc><listPerson><person/></listPerson></particDesc><textClass/></profileDesc>"
    )
    (page, *_rest) = html_output.publish(made.document, made.site)
    heads = etree.HTML(page.content.decode("utf-8")).iterfind(".//h3")
    assert [head.text for head in heads] == ["How to cite", "Source", "Published by", "Download"]
