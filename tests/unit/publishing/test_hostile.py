"""Whatever a document says, its pages hold no script, no foreign address, no element of its own."""

import re
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import pytest
from lxml import html

from edition.loader import parse
from edition.publishing import Document, Site
from edition.publishing.outputs import html as html_output
from edition.publishing.outputs import text as text_output
from edition.publishing.register import Register

SCRIPT = "<script>alert(1)</script>"
ADDRESS = "java&#9;script:alert(1)"
ALLOWED = frozenset(
    [
        "html",
        "head",
        "meta",
        "title",
        "link",
        "script",
        "body",
        "a",
        "header",
        "nav",
        "main",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "p",
        "div",
        "span",
        "article",
        "section",
        "dl",
        "dt",
        "dd",
        "ul",
        "ol",
        "li",
        "sup",
        "em",
        "cite",
        "time",
        "table",
        "thead",
        "tbody",
        "tr",
        "td",
        "th",
        "caption",
        "figure",
        "figcaption",
        "img",
        "code",
        "br",
        "hr",
        "aside",
        "blockquote",
        "ins",
        "del",
        "i",
        "math",
        "mi",
        "mo",
    ]
)

INLINE = {
    "text": escape(SCRIPT),
    "cdata": f"<![CDATA[{SCRIPT}]]>",
    "comment": "<!--><script>alert(1)</script>-->",
    "instruction": "<?php alert(1) ?>",
    "ref": f'<ref target="{ADDRESS}">x</ref>',
    "ref entities": '<ref target="&#xa0;&#x200b;javascript:alert(1)">x</ref>',
    "ref data": '<ref target="data:text/html,&lt;script>alert(1)&lt;/script>">x</ref>',
    "ptr": f'<ptr target="{ADDRESS}"/>',
    "ref protocol": '<ref target="//evil.example/">x</ref>',
    "graphic": f'<figure><graphic url="{ADDRESS}"/></figure>',
    "graphic svg": '<figure><graphic url="data:image/svg+xml,&lt;svg onload=alert(1)>"/></figure>',
    "figDesc": f'<figure><graphic url="a.png"/><figDesc>" onerror="alert(1) {escape(SCRIPT)}</figDesc></figure>',  # noqa: E501
    "rend": '<hi rend="x&quot; onclick=&quot;alert(1) skip">x</hi>',
    "rendition": '<hi rendition="javascript:alert(1) #a&quot;b">x</hi>',
    "style": '<hi style="background:url(javascript:alert(1));position:fixed;color:red">x</hi>',
    "style close": '<hi style="color:red}&lt;/style>&lt;script>alert(1)">x</hi>',
    "type": '<seg type="x&quot; onclick=&quot;alert(1)">x</seg>',
    "n": f"<pb n={quoteattr(SCRIPT)}/>",
    "lang": '<foreign xml:lang="en&quot; onclick=&quot;alert(1)">x</foreign>',
    "persName": f'<persName ref="{ADDRESS}">x</persName>',
    "persName here": "<persName ref=\"#' onclick='alert(1)\">x</persName>",
    "date": f"<date when={quoteattr('2020-01-01' + SCRIPT)}>x</date>",
    "note": f"a<note>{escape(SCRIPT)}</note>",
    "html element": '<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>',
    "no namespace": '<img xmlns="" src="x" onerror="alert(1)"/>',
    "svg": '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>',  # noqa: E501
    "math": '<formula><math xmlns="http://www.w3.org/1998/Math/MathML"><mi href="javascript:1">x</mi>'  # noqa: E501
    '<annotation-xml encoding="text/html"><img src="x"/></annotation-xml></math></formula>',
    "formula": f"<formula>{escape(SCRIPT)}</formula>",
    "prepared": '<hi xmlns:e="urn:edition:prepared" e:href="javascript:alert(1)" e:id="text">x</hi>',  # noqa: E501
    "prepared ref": '<ref xmlns:e="urn:edition:prepared" e:href="javascript:alert(1)">x</ref>',
    "prepared element": '<e:lemma xmlns:e="urn:edition:prepared" e:href="javascript:alert(1)">x</e:lemma>',  # noqa: E501
    "rdg": f"<app><lem>x</lem><rdg wit={quoteattr('#' + SCRIPT)}>{escape(SCRIPT)}</rdg></app>",
    "witDetail": f'<app type="{escape(SCRIPT)}"><lem>x</lem><rdg wit="#B" hand="#&lt;b>" '
    f'cause="&lt;i>">y</rdg><witDetail wit="#B">{escape(SCRIPT)}</witDetail></app>',
    "table": '<table><row><cell cols="2&quot; onclick=&quot;x">x</cell></row></table>',
    "add": '<add place="x&quot; onclick=&quot;alert(1)">x</add>',
    "handShift": f"<handShift new={quoteattr('#' + SCRIPT)}/>",
    "key": '<name key="javascript:alert(1)">x</name>',
}
HEADER = {
    "title": f"<title>{escape(SCRIPT)}&lt;/title></title>",
    "author": f"<title>x</title><author>{escape(SCRIPT)}</author>",
    "licence": "",
}


def document(body: str, title: str = "<title>A title</title>") -> Document:
    source = (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>'
        f'{title}</titleStmt><publicationStmt><availability><licence target="{ADDRESS}">x</licence>'
        "</availability></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc><encodingDesc>"
        '<listPrefixDef><prefixDef ident="own" matchPattern="(.*)" '
        'replacementPattern="javascript:$1"/></listPrefixDef></encodingDesc></teiHeader>'
        f'<text><body><div><head>{body}</head><p>{body} <ref target="own:alert(1)">y</ref></p>'
        "</div></body></text></TEI>"
    )
    return Document(Path("/nowhere/a.xml"), "a.xml", "a", parse(source.encode(), "a.xml").root)


def check_inert(page: bytes) -> None:
    text = page.decode("utf-8")
    assert "<?" not in text
    assert "<!--" not in text
    for element in html.document_fromstring(text).iter():
        assert element.tag in ALLOWED, element.tag
        for name, value in element.attrib.items():
            assert not str(name).startswith("on"), (element.tag, name)
            if name in ("href", "src"):
                bare = re.sub(r"[\x00-\x20]", "", str(value)).lower()
                assert not re.match(
                    r"(?!https?:|mailto:|data:image/(png|jpeg|gif|webp);)[a-z+.-]+:", bare
                )
                assert not bare.startswith("//")
            if name == "style":
                assert not re.search(r"url|position|[<@\\]", str(value))
        if element.tag == "script":
            assert element.get("src") == "assets/edition.js"
            assert not (element.text or "").strip()


@pytest.mark.parametrize("name", INLINE)
def test_a_body_stays_inert(name: str) -> None:
    site = Site(register=Register())
    made = document(INLINE[name])
    pages = [file for file in html_output.publish(made, site) if file.path.endswith(".html")]
    assert pages
    for page in pages:
        check_inert(page.content)
    assert [file.path for file in text_output.publish(made, site)] == ["a.txt", "a.lines.tsv"]


@pytest.mark.parametrize("name", HEADER)
def test_a_header_stays_inert(name: str) -> None:
    site = Site(register=Register())
    for file in html_output.publish(document("x", HEADER[name] or "<title>x</title>"), site):
        if file.path.endswith(".html"):
            check_inert(file.content)
