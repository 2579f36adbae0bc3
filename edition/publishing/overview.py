"""The pages about all documents: the first page, and the register of persons."""

import copy
from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from edition import resources
from edition.publishing.output import Document, OutputFile, Site
from edition.publishing.outputs.html import as_html
from edition.publishing.prepare.descriptions import describe_entry
from edition.publishing.prepare.header import author_of, title_of
from edition.publishing.register import MOST_SPEECHES, Entry, Mention
from edition.publishing.transform import stylesheet
from edition.publishing.vocabulary import NAMESPACES, first, own, plain, tei
from edition.publishing.words import WORDS, spoken_language

_PROFILE = "tei:teiHeader/tei:profileDesc/"


@dataclass(frozen=True, slots=True)
class Summary:
    """What the first page says of a document."""

    stem: str
    title: str
    author: str
    date: str
    abstract: str


def summary_of(document: Document, site: Site) -> Summary:
    """Return a document's line on the first page."""
    root = document.root
    words = WORDS[spoken_language(site.language)]
    authors = root.findall("tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:author", NAMESPACES)
    return Summary(
        document.stem,
        title_of(root) or words["untitled"],
        ", ".join(author_of(author) for author in authors),
        plain(first(root, f"{_PROFILE}tei:creation/tei:date")),
        plain(first(root, f"{_PROFILE}tei:abstract")),
    )


def index_page(documents: Iterable[Summary], site: Site) -> OutputFile:
    """Return the first page, with all documents."""
    root = _frame(site)
    for document in documents:
        node = etree.SubElement(root, own("document"), href=f"{document.stem}.html")
        for name in ("title", "author", "date", "abstract"):
            if value := getattr(document, name):
                node.set(name, value)
    return _page("index", root)


def persons_page(documents: Iterable[Summary], site: Site) -> OutputFile:
    """Return the page of persons, with a link back to every mention."""
    root = _frame(site)
    titles = {document.stem: document.title for document in documents}
    for entry in site.register.of_kind("person"):
        if site.register.canonical(entry) is entry:
            node = _entry(entry, titles)
            for known in node.iterchildren(tei("person"), tei("personGrp")):
                describe_entry(known, spoken_language(site.language))
            root.append(node)
    return _page("persons", root)


def _frame(site: Site) -> etree._Element:
    language = spoken_language(site.language)
    root = etree.Element(own("edition"), nsmap={"e": NAMESPACES["e"]})
    title = site.title or WORDS[language]["title"]
    page = etree.SubElement(root, own("page"), language=language)
    page.set("site-title", title)
    for name in ("editor", "publisher"):
        if value := getattr(site, name):
            page.set(name, value)
    words = etree.SubElement(root, own("words"))
    for key, word in WORDS[language].items():
        etree.SubElement(words, own("word"), key=key).text = word
    return root


def _entry(entry: Entry, titles: dict[str, str]) -> etree._Element:
    node = etree.Element(own("entry"), slug=entry.slug, label=entry.label, kind=entry.kind)
    if entry.element is not None:
        node.append(copy.deepcopy(entry.element))
    pages: dict[str, list[Mention]] = {}
    for mention in entry.mentions:
        pages.setdefault(mention.page, []).append(mention)
    for page, mentions in pages.items():
        place = etree.SubElement(node, own("in"), page=page, title=titles.get(page, page))
        for mention in mentions:
            name = own("speech" if mention.is_speech else "mention")
            found = etree.SubElement(place, name, href=f"{page}.html#{mention.anchor}")
            found.set("before", mention.before)
            found.set("words", mention.words)
            found.set("after", mention.after)
            if mention.of > MOST_SPEECHES:
                place.set("speeches", str(mention.of))
    return node


def _page(name: str, root: etree._Element) -> OutputFile:
    result = stylesheet(resources.stylesheet(f"{name}.xsl")).run(root)
    return OutputFile(f"{name}.html", as_html(result.tree.getroot()))
