"""Step 90: what the page says about itself, from the header and the settings (TEI chapter 2)."""

from collections.abc import Iterator

from lxml import etree

from edition.publishing.addresses import safe_link
from edition.publishing.prepare.preparation import Preparation
from edition.publishing.spacing import spelled
from edition.publishing.vocabulary import NAMESPACES, each, first, local, own, plain, tei
from edition.publishing.words import WORDS

_HEADER = "tei:teiHeader/tei:fileDesc/"
_TITLES = f"{_HEADER}tei:titleStmt/"


def describe_page(preparation: Preparation) -> None:
    """Fill e:page: title, names of files, language, and what catalogues want to know."""
    site, page, document = preparation.site, preparation.page, preparation.document
    words = WORDS[preparation.language]
    page.set("title", title_of(preparation.tei) or words["untitled"])
    page.set("site-title", site.title or words["title"])
    page.set("stem", document.stem)
    page.set("language", preparation.language)
    page.set("kind", _kind(preparation))
    if site.base_url:
        page.set("address", f"{safe_link(site.base_url).rstrip('/')}/{document.stem}.html")
    for key in ("editor", "publisher", "licence"):
        if value := getattr(site, key):
            page.set(key, value)
    if "text" in site.outputs:
        etree.SubElement(page, own("download"), name="TXT", href=f"{document.stem}.txt")
    etree.SubElement(page, own("download"), name="TEI", href=f"{document.stem}.xml")
    for responsibility in preparation.tei.findall(f"{_TITLES}tei:respStmt/tei:resp", NAMESPACES):
        responsibility.set(own("label"), said_role(plain(responsibility), words))
    for name, content in _catalogue(preparation):
        etree.SubElement(page, own("meta"), name=name, content=content)
    etree.SubElement(page, own("cite")).text = _citation(preparation)


def title_of(root: etree._Element) -> str:
    """Return the document's main title, else its first; "" if it has none."""
    titles = root.findall(f"{_HEADER}tei:titleStmt/tei:title", NAMESPACES)
    main = [title for title in titles if title.get("type") in (None, "main")]
    chosen = main or titles
    return spelled(chosen[0]) if chosen else ""


def author_of(author: etree._Element) -> str:
    """Return an author's name, without the numbers that authority files give."""
    names = author.findall("tei:persName", NAMESPACES) + author.findall("tei:orgName", NAMESPACES)
    names = names or author.findall("tei:name", NAMESPACES)
    return ", ".join(map(spelled, names)) or spelled(author)


def said_role(role: str, words: dict[str, str]) -> str:
    """Return a role as a label: "translator" is "Translated by", any other stands as it is."""
    known = {"translator": "translator", "editor": "editor"}.get(role.casefold().strip(" .:"))
    return words[known] if known else role


def _kind(preparation: Preparation) -> str:
    """Return what the text looks like: a transcript and a play have speeches, a poem lines."""
    text = preparation.text
    if text is None:
        return "prose"
    if next(each(preparation.tei, "particDesc"), None) is not None or _any(text, "u"):
        return "transcript" if _any(text, "sp", "u") else "prose"
    if _any(text, "sp"):
        return "drama"
    return "verse" if _any(text, "l") and not _any(text, "p") else "prose"


def _any(text: etree._Element, *names: str) -> bool:
    return next(each(text, *names), None) is not None


def _catalogue(preparation: Preparation) -> list[tuple[str, str]]:
    """Return the meta elements that reference managers read (Highwire Press tags)."""
    root, page = preparation.tei, preparation.page
    found = [("citation_title", page.get("title", ""))]
    for author in root.findall(f"{_HEADER}tei:titleStmt/tei:author", NAMESPACES):
        found.append(("citation_author", author_of(author)))
    for path in ("tei:teiHeader/tei:profileDesc/tei:creation/tei:date",
                 f"{_HEADER}tei:sourceDesc//tei:date"):  # fmt: skip
        date = first(root, path)
        if date is not None and date.get("when"):
            found.append(("citation_date", (date.get("when") or "")[:10].replace("-", "/")))
            break
    if preparation.site.publisher:
        found.append(("citation_publisher", preparation.site.publisher))
    if page.get("address"):
        found.append(("citation_public_url", page.get("address", "")))
    return [(name, content) for name, content in found if content]


def _call_numbers(identifier: etree._Element | None, words: dict[str, str]) -> Iterator[str]:
    """Yield collections and call numbers; a number that says nothing alone has its word."""
    for part in () if identifier is None else identifier:
        if local(part) == "collection":
            yield plain(part)
        elif local(part) == "idno":
            number, kind = plain(part), part.get("type", "")
            label = words.get(f"idno-{kind}", "") if number[:1].isdigit() else ""
            yield f"{label} {number}".strip()


def _citation(preparation: Preparation) -> str:
    """Return how to cite the text: author, title, date, archive, shelfmark, pages, translator."""
    root, page, words = preparation.tei, preparation.page, WORDS[preparation.language]
    authors = [author_of(author) for author in root.findall(f"{_TITLES}tei:author", NAMESPACES)]
    quote = {"en": "“{}”", "de": "„{}“", "fr": "« {} »"}[preparation.language]
    identifier = first(root, f"{_HEADER}tei:sourceDesc//tei:msIdentifier")
    sentence = ", ".join(
        part
        for part in (
            *authors,
            quote.format(page.get("title", "")),
            plain(first(root, "tei:teiHeader/tei:profileDesc/tei:creation/tei:date")),
            "" if identifier is None else plain(identifier.find(tei("repository"))),
            *_call_numbers(identifier, words),
            plain(first(root, f"{_HEADER}tei:sourceDesc//tei:biblScope[@unit='page']"))
            or plain(first(root, f"{_HEADER}tei:sourceDesc//tei:locus")),
        )
        if part
    )
    translators = [
        f"{said_role(plain(statement.find(tei('resp'))), words)} {name}"
        for statement in root.findall(f"{_TITLES}tei:respStmt", NAMESPACES)
        if (name := ", ".join(plain(part) for part in statement if local(part) != "resp"))
    ]
    site = preparation.site
    edition = ", ".join(part for part in (site.title, site.editor, site.publisher) if part)
    return " ".join(f"{part.rstrip('.')}." for part in (sentence, *translators, edition) if part)
