"""No reading lost, none leaked: each witness's pages give the words that it was made from."""

from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from edition.loader import parse
from edition.publishing import Document, Site
from edition.publishing.outputs import html as html_output
from edition.publishing.outputs import text as text_output
from edition.publishing.register import Register
from tests.properties.traditions import METHODS, encoded, tradition

NS = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"

ENDS = ("<lacunaStart>", "<witEnd>")
BEGINS = ("<lacunaEnd>", "<witStart>")


def project(tei: etree._Element, siglum: str) -> list[str]:
    """Return the words of a witness by a walk of the source of its own (at most 40 lines)."""
    family = [w.get(ID) for g in tei.iter(f"{NS}listWit") if g.get(ID) for w in g]

    def names(reading: etree._Element) -> list[str | None]:
        own = (reading.get("wit") or "").replace("#", "").split()
        return own + (family if "family" in own else [])

    def chosen(app: etree._Element) -> etree._Element:
        for reading in app.iter(f"{NS}lem", f"{NS}rdg"):
            outer = next(reading.iterancestors(f"{NS}app"))
            if outer is app and siglum in names(reading):
                return reading
        return app[0]

    def words(node: etree._Element) -> list[str]:
        found = (node.text or "").split()
        for child in node:
            if child.tag == f"{NS}app":
                found += words(chosen(child))
            else:
                mark = child.get(ID) or etree.QName(child).localname
                found += [f"<{mark}>", *words(child), f"</{mark}>"]
            found += (child.tail or "").split()
        return found

    stream = words(next(tei.iter(f"{NS}body")))
    for app in [app for listed in tei.iter(f"{NS}listApp") for app in listed]:
        lemma, reading = words(app[0]), chosen(app)
        if reading is app[0]:
            continue
        if app.get("loc"):
            at = stream.index(f"<l{app.get('loc')}>")
            while stream[at : at + len(lemma)] != lemma:
                at += 1
        else:
            at = stream.index(f"</{str(app.get('from'))[1:]}>") + 1
            lemma = stream[at : stream.index(f"<{str(app.get('to'))[1:]}>")]
        stream[at : at + len(lemma)] = words(reading)
    marks = [word for word in stream if word in (*ENDS, *BEGINS)]
    silent, kept = bool(marks) and marks[0] in BEGINS, []
    for word in stream:
        silent = (silent or word in ENDS) and word not in BEGINS
        kept += [] if silent or word[0] == "<" else [word]
    return kept


def words_of_page(page: bytes) -> list[str]:
    article: Any = html.fromstring(page.decode("utf-8")).find(".//article")
    for extra in article.xpath(".//*[@class='permalink' or @class='line-number']"):
        extra.drop_tree()
    for extra in article.xpath(".//*[@class='lacuna']"):
        extra.drop_tree()
    for line in article.xpath(".//div"):
        line.tail = f" {line.tail or ''}"
    return str(article.text_content()).replace("\N{CARET}", " ").split()


def words_of_text(text: bytes) -> list[str]:
    body = text.decode("utf-8").split("\n\n", 3)
    return body[3].replace("[---]", " ").split() if len(body) > 3 else []


def document(source: str) -> Document:
    return Document(
        Path("/nowhere/lines.xml"), "lines.xml", "lines", parse(source.encode(), "l").root
    )


def site(view: str = "reading") -> Site:
    return Site(register=Register(), view=view)


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=60, deadline=None)
@given(random=st.randoms(use_true_random=False))
def test_each_witness_has_its_words_and_no_others(method: str, random: Random) -> None:
    made = tradition(random)
    source = encoded(made, method)
    tei = parse(source.encode(), "lines.xml").root
    pages = {file.path: file.content for file in html_output.publish(document(source), site())}
    for siglum in made.sigla:
        truth = made.text_of(siglum)
        assert project(tei, siglum) == truth
        _map, text = reversed([*text_output.publish(document(source), site(siglum))])
        assert words_of_text(text.content) == truth
        if f"lines.{siglum.lower()}.html" in pages:
            assert words_of_page(pages[f"lines.{siglum.lower()}.html"]) == truth
        else:
            assert words_of_page(pages["lines.html"]) == truth


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=40, deadline=None)
@given(random=st.randoms(use_true_random=False))
def test_the_reading_text_is_the_base_and_lists_every_reading(method: str, random: Random) -> None:
    made = tradition(random)
    pages = {
        file.path: file.content
        for file in html_output.publish(document(encoded(made, method)), site())
    }
    base = [word for line in made.lines for place in line for word in place.base]
    assert words_of_page(pages["lines.html"]) == base
    apparatus: Any = html.fromstring(pages["lines.html"].decode("utf-8")).find(
        ".//section[@class='apparatus']"
    )
    listed = "" if apparatus is None else str(apparatus.text_content())
    for siglum in made.sigla:
        for word in set(made.text_of(siglum)) - set(base):
            assert word in listed


def test_a_group_of_witnesses_is_listed_with_its_members() -> None:
    source = (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><sourceDesc><listWit>'
        '<witness xml:id="A">a</witness><listWit xml:id="beta"><witness xml:id="B">b</witness>'
        '<witness xml:id="C">c</witness></listWit></listWit></sourceDesc></fileDesc></teiHeader>'
        '<text><body><p><app><lem>sea</lem><rdg wit="#beta">tide</rdg></app></p></body></text>'
        "</TEI>"
    )
    page = next(iter(html_output.publish(document(source), site())))
    listed = "<dt>beta</dt><dd>B C</dd>"
    assert listed in page.content.decode("utf-8")
