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
from edition.publishing.overview import persons_page
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
        "details",
        "summary",
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
    "respStmt": f"<title>x</title><respStmt><resp>{escape(SCRIPT)}</resp><name>x</name></respStmt>",
    "alt": f'<title>x</title><title type="alt" xml:lang="en&quot; onclick=&quot;x">{escape(SCRIPT)}</title>',  # noqa: E501
}
BAD = quoteattr(SCRIPT)
PARTS = {
    "publication": f"<publisher>{escape(SCRIPT)}</publisher><idno>javascript:alert(1)</idno>"
    f'<idno type={BAD}>https://x.example/"onclick="alert(1)</idno>',
    "licence": f'<publisher>x</publisher><availability status={BAD}><licence target="{ADDRESS}">'
    '<p>x <ref target="data:text/html,x">y</ref></p></licence></availability>',
}
SOURCES = {
    "related": f"<biblStruct><monogr><title>x</title><imprint><date when={BAD}/></imprint></monogr>"
    f'<relatedItem target="{ADDRESS}"/></biblStruct>',
    "manuscript": f"<msDesc n={BAD}><msIdentifier><idno>{escape(SCRIPT)}</idno></msIdentifier>"
    f"<msContents><msItem n={BAD}><locus from={BAD} to={BAD}/></msItem><msItem/></msContents>"
    f"<physDesc><objectDesc form={BAD}><layoutDesc><layout columns={BAD}/></layoutDesc></objectDesc>"  # noqa: E501
    f"<handDesc><handNote scribe={BAD} script={BAD}>x</handNote></handDesc></physDesc>"
    f"<history><origin when={BAD}><origDate notBefore={BAD}/></origin></history></msDesc>",
    "dimensions": f"<msDesc><msIdentifier/><p><dimensions unit={BAD}><height>1</height><dim type={BAD}>"  # noqa: E501
    "2</dim></dimensions></p></msDesc>",
    "recording": f'<recordingStmt><recording dur={BAD}><media url="{ADDRESS}"/>'
    '<media url="https://x.example/&quot; onclick=&quot;x"/></recording></recordingStmt>',
    "witness": f"<listWit><witness n={BAD}>{escape(SCRIPT)}</witness></listWit>",
}
BESIDE = {
    "schema": f'<encodingDesc><schemaRef url="{ADDRESS}"/></encodingDesc>',
    "application": f"<encodingDesc><appInfo><application version={BAD}><label>x</label>"
    f"{escape(SCRIPT)}</application></appInfo></encodingDesc>",
    "category": f"<encodingDesc><classDecl><taxonomy><category n={BAD}><gloss target={BAD}>x</gloss></category></taxonomy></classDecl>"  # noqa: E501
    "</encodingDesc>",
    "character": f"<encodingDesc><charDecl><char><localProp value={BAD}/><mapping>{escape(SCRIPT)}"
    "</mapping></char></charDecl></encodingDesc>",
    "language": f"<profileDesc><langUsage><language ident={BAD} usage={BAD}/></langUsage>"
    f"<textClass><catRef target={BAD}/></textClass></profileDesc>",
    "letters": f'<profileDesc><correspDesc><correspAction type={BAD}/><correspContext><ref type="prev" '  # noqa: E501
    f'target="{ADDRESS}">x</ref></correspContext></correspDesc></profileDesc>',
    "metadata": f"<xenoData type={BAD}>{SCRIPT}</xenoData>",
    "changes": f"<revisionDesc><change who={BAD} when={BAD}>{escape(SCRIPT)}</change></revisionDesc>",  # noqa: E501
}
AFTER = {
    "facsimile": f'<facsimile><surface n={BAD}><graphic url="{ADDRESS}"/><graphic '
    'url="data:image/svg+xml,&lt;svg onload=alert(1)>"/></surface></facsimile>',
    "pictures": "<facsimile><graphic url='https://x.example/a.png\" onclick=\"alert(1)'>"
    f"<desc>{escape(SCRIPT)}</desc></graphic></facsimile>",
    "standOff": f"<standOff><listEvent><event when={BAD}><label>{escape(SCRIPT)}</label></event>"
    f"</listEvent><spanGrp type={BAD}><span>{escape(SCRIPT)}</span></spanGrp></standOff>",
    "person": f'<standOff><listPerson><person xml:id="me"><persName>x</persName><sex value={BAD}/>'
    f"<event when={BAD}>{escape(SCRIPT)}</event><idno>javascript:alert(1)</idno></person></listPerson>"  # noqa: E501
    "</standOff>",
}


def document(
    body: str,
    title: str = "<title>A title</title>",
    publication: str = f'<availability><licence target="{ADDRESS}">x</licence></availability>',
    source: str = "<p>x</p>",
    beside: str = "",
    after: str = "",
) -> Document:
    text = (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>'
        f"{title}</titleStmt><publicationStmt>{publication}</publicationStmt>"
        f"<sourceDesc>{source}</sourceDesc></fileDesc><encodingDesc>"
        '<listPrefixDef><prefixDef ident="own" matchPattern="(.*)" '
        f'replacementPattern="javascript:$1"/></listPrefixDef></encodingDesc>{beside}</teiHeader>'
        f"{after}<text><body><div><head>{body}</head><p>{body} "
        '<ref target="own:alert(1)">y</ref> <persName ref="#me">me</persName></p>'
        "</div></body></text></TEI>"
    )
    return Document(Path("/nowhere/a.xml"), "a.xml", "a", parse(text.encode(), "a.xml").root)


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


PLACES = [
    *(("publication", name, part) for name, part in PARTS.items()),
    *(("source", name, part) for name, part in SOURCES.items()),
    *(("beside", name, part) for name, part in BESIDE.items()),
    *(("after", name, part) for name, part in AFTER.items()),
]


@pytest.mark.parametrize(("place", "name", "part"), PLACES, ids=[place[1] for place in PLACES])
def test_what_is_said_about_a_text_stays_inert(place: str, name: str, part: str) -> None:
    site = Site(register=Register())
    made = document("x", **{place: part})
    for file in html_output.publish(made, site):
        if file.path.endswith(".html"):
            check_inert(file.content)
    check_inert(persons_page([], site).content)
    text, _lines = text_output.publish(made, site)
    assert b"alert" not in text.content or name in ("manuscript",)
