"""No reading lost, none leaked: each witness's pages give the words that it was made from."""

import inspect
import re
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
from tests.properties.encodings import encoded
from tests.properties.traditions import METHODS, tradition

NS = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"

ENDS = ("<lacunaStart>", "<witEnd>")
BEGINS = ("<lacunaEnd>", "<witStart>")


def project(tei: etree._Element, siglum: str) -> list[str]:
    """Return the words of a witness by a walk of the source of its own."""
    kin = {g.get(ID): [w.get(ID) for w in g.iter(f"{NS}witness")] for g in tei.iter(f"{NS}listWit")}
    by_id = {element.get(ID): element for element in tei.iter() if element.get(ID)}

    def chosen(app: etree._Element) -> etree._Element | None:
        inside = app.iter(f"{NS}lem", f"{NS}rdg")
        found = [r for r in inside if next(r.iterancestors(f"{NS}app")) is app]
        named = [(r, name[1:]) for r in found for name in r.get("wit", "").split()]
        direct = [r for r, name in named if name == siglum]
        grouped = [r for r, name in named if siglum in kin.get(name, [])]
        return next(iter(direct + grouped + [r for r in found[:1] if r.tag == f"{NS}lem"]), None)

    def words(node: etree._Element | None) -> list[str]:
        stream = [] if node is None else (node.text or "").split()
        for child in () if node is None else node:
            mark = child.get(ID) or etree.QName(child).localname
            inner = by_id.get(child.get("target", " ")[1:], child)
            found = [f"<{mark}>", *words(inner), f"</{mark}>"]
            stream += words(chosen(child)) if mark == "app" else found
            stream += (child.tail or "").split()
        return stream

    stream = words(tei.find(f".//{NS}body"))
    for app in tei.iterfind(f".//{NS}standOff/{NS}listApp/{NS}app"):
        reading, lemma, to = chosen(app), words(app.find(f"{NS}lem")), app.get("to", "")[1:]
        first = f"<{app.get('from', '')[1:] or 'l' + app.get('loc', '')}>"
        if reading is None or reading.tag == f"{NS}lem" or first not in stream:
            continue
        start = stream.index(first)
        at = [i for i in range(start, len(stream)) if to or stream[i][0] != "<"]
        while not to and [stream[i] for i in at[: len(lemma)]] != lemma:
            del at[0]
        end = stream.index(f"</{to}>") if to else at[len(lemma) - 1] + 1
        stream[at[0] : end] = words(reading)
    silent, kept = next((w in BEGINS for w in stream if w in (*ENDS, *BEGINS)), False), []
    for word in stream:
        silent = (silent or word in ENDS) and word not in BEGINS
        kept += [] if silent or word[0] == "<" else [word]
    return kept


def words_of_page(page: bytes) -> list[str]:
    article: Any = html.fromstring(page.decode("utf-8")).find(".//article")
    for name in ("permalink", "line-number", "lacuna", "app-call"):
        for extra in article.xpath(f".//*[@class='{name}']"):
            extra.drop_tree()
    for block in article.xpath(".//div | .//p"):
        block.tail = f" {block.tail or ''}"
    return str(article.text_content()).replace("\N{CARET}", " ").split()


def words_of_text(text: bytes) -> list[str]:
    body = text.decode("utf-8").split("\n\n", 3)
    return re.sub(r"‹[a-z]+›", "", body[3]).replace("[---]", " ").split() if len(body) > 3 else []


def document(source: str) -> Document:
    return Document(
        Path("/nowhere/lines.xml"), "lines.xml", "lines", parse(source.encode(), "l").root
    )


def site(view: str = "reading") -> Site:
    return Site(register=Register(), view=view)


def test_the_projection_is_short_and_stands_alone() -> None:
    assert len(inspect.getsource(project).splitlines()) <= 40


def columns_of(page: bytes) -> dict[str, list[str]]:
    """Return the words of each column of the page of witnesses side by side."""
    table: Any = html.fromstring(page.decode("utf-8")).find(".//table[@class='variants']")
    for extra in table.xpath(".//*[@class='lacuna']"):
        extra.drop_tree()
    for block in table.xpath(".//div | .//p | .//td"):
        block.tail = f" {block.tail or ''}"
    heads = [str(head.text_content()) for head in table.iterfind(".//th")]
    rows = [[cell.text_content().replace("\N{CARET}", " ") for cell in row.iterfind("td")]
            for row in table.iterfind(".//tbody/tr")]  # fmt: skip
    cells = zip(*rows, strict=True) if rows else [()] * len(heads)
    return {head: " ".join(cell).split() for head, cell in zip(heads, cells, strict=True)}


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=60, deadline=None)
@given(random=st.randoms(use_true_random=False))
def test_each_witness_has_its_words_and_no_others(method: str, random: Random) -> None:
    made = tradition(random, method)
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
            assert columns_of(pages["lines.witnesses.html"])[siglum] == truth
        else:
            assert words_of_page(pages["lines.html"]) == truth


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=40, deadline=None)
@given(random=st.randoms(use_true_random=False))
def test_the_reading_text_is_the_base_and_lists_every_reading(method: str, random: Random) -> None:
    made = tradition(random, method)
    source = encoded(made, method)
    pages = {file.path: file.content for file in html_output.publish(document(source), site())}
    assert words_of_page(pages["lines.html"]) == made.base_words()
    apparatus: Any = html.fromstring(pages["lines.html"].decode("utf-8")).find(
        ".//section[@class='apparatus']"
    )
    page = "" if apparatus is None else str(apparatus.text_content())
    _map, file = reversed([*text_output.publish(document(source), site())])
    text, _, below = file.content.decode("utf-8").partition("\n\nApparatus\n")
    assert words_of_text(text.encode()) == made.base_words()
    for reading in parse(source.encode(), "lines.xml").root.iter(f"{NS}rdg"):
        for word in " ".join(map(str, reading.itertext())).split():
            assert word in page
            assert word in below
        for name in reading.get("wit", "").replace("#", "").split():
            assert name in page
            assert name in below


def test_the_traditions_have_all_that_an_apparatus_may_have() -> None:
    signs = {
        "parallel-segmentation": ("<app><lem><l ", "<app><lem><p ", "<app><rdg"),
        "double-end-point": ('from="#sb"', "<lem/>", 'from="#l1"', '<rdg wit="#A"><l>'),
        "location-referenced": ('<app loc="1"', 'type="substantive" loc='),
    }
    everywhere = (
        "<rdgGrp type=\"inner\"><rdg", "<rdgGrp type=\"outer\"", " <app><lem>", 'wit="#clan"',
        'wit="#family"', "<lacunaStart/>", "<lacunaEnd/>", "<witStart/>", "<witEnd/>", 'hand="#h2"',
        'cause="transposition"', "<ptr target=", 'varSeq="2"', "<witDetail", "<speaker>",
        '"></rdg>', 'cause="haplography"', "<lem wit=", "<lem>", "<p n=", "<l n=",
    )  # fmt: skip
    for method in METHODS:
        sources = "".join(encoded(tradition(Random(seed), method), method) for seed in range(150))
        missing = [sign for sign in (*everywhere, *signs[method]) if sign not in sources]
        assert missing == [], method


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


def test_lists_and_stage_directions_stand_side_by_side_each_word_once() -> None:
    body = (
        "<p>one <note><p>no</p></note></p><list><item>two <app><lem>a</lem><rdg wit='#A'>b</rdg>"
        "</app></item></list><stage>three</stage><sp><l>four <stage>five</stage></l></sp>"
    )
    source = f'<TEI xmlns="{NS[1:-1]}"><teiHeader/><text><body>{body}</body></text></TEI>'
    pages = {file.path: file.content for file in html_output.publish(document(source), site())}
    columns = columns_of(pages["lines.witnesses.html"])
    assert columns == {"A": ["one", "two", "b", "three", "four", "five"]}
