"""The header, from what the source says of itself (Guidelines, "The TEI Header").

Nothing here is invented: an element without a fact is left out. What the schema demands and no
fact fills (publicationStmt, title) says in one sentence where the file comes from.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from edition.languages import tags
from edition.model import Annotation, Fact, Person
from edition.tei.nodes import Node, filled, node
from edition.tei.persons import list_person
from edition.tei.stamp import EMPTY

Dated = Callable[[str], tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Publication:
    """What the project says of its edition: [project] of `edition.toml`."""

    editor: str = ""
    publisher: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class HeaderSource:
    """All that a header is made of.

    facts: as in `Structure`, with those of the front matter.
    header_lines: the lines of the metadata page, in order; words that no fact takes are noted.
    participants: for particDesc.
    cited: the citation of the source and the annotations in it, the `bibl` first, by offsets in
        those words; empty where the source gives none that is understood.
    dated: gives the attributes of `date` for a date in words, () where it is none.
    practices: sentences on how the text was read, for editorialDecl, by element name.
    """

    source_name: str
    facts: Sequence[Fact]
    text: str
    header_lines: Sequence[str]
    participants: Sequence[Person]
    publication: Publication
    cited: tuple[str, Sequence[Annotation]]
    dated: Dated
    language: str
    practices: Sequence[tuple[str, str]]
    version: str


def header(source: HeaderSource) -> Node:
    """Return the teiHeader."""
    made = _header(source, ())
    left = _lines_left(source.header_lines, made.words())
    return _header(source, left) if left else made


def _header(source: HeaderSource, left: Sequence[str]) -> Node:
    return node(
        "teiHeader",
        _file_description(source, left),
        _encoding_description(source),
        _profile(source),
        node(
            "revisionDesc",
            node("change", f"Encoded from the source {source.source_name}.", who="#edition"),
        ),
    )


def _values(source: HeaderSource, kind: str) -> list[Fact]:
    found = {fact.value: fact for fact in reversed(source.facts) if fact.kind == kind}
    return [fact for fact in source.facts if fact.kind == kind and found[fact.value] is fact]


def _first(source: HeaderSource, kind: str) -> str:
    return next((fact.value for fact in source.facts if fact.kind == kind), "")


def _file_description(source: HeaderSource, left: Sequence[str]) -> Node:
    title = _first(source, "title") or source.source_name.rpartition(".")[0] or source.source_name
    return node(
        "fileDesc",
        node(
            "titleStmt",
            node("title", title),
            *(node("title", fact.value, type="sub") for fact in _values(source, "subtitle")),
            *(node("author", fact.value) for fact in _values(source, "author")),
            filled("editor", source.publication.editor),
            *(node("editor", fact.value) for fact in _values(source, "editor")),
            *(node("funder", fact.value) for fact in _values(source, "funder")),
            *(_translator(fact) for fact in _values(source, "translator")),
        ),
        _publication(source),
        _notes([*_other_facts(source), *left]),
        _source_description(source),
    )


def _translator(fact: Fact) -> Node:
    return node(
        "respStmt",
        node("resp", fact.label or "translator"),
        node("persName", fact.value),
    )


def _publication(source: HeaderSource) -> Node:
    publication = source.publication
    licence = publication.licence
    if publication.publisher:
        target = licence if licence.startswith(("http://", "https://")) else ""
        return node(
            "publicationStmt",
            node("publisher", publication.publisher),
            filled("availability", filled("licence", licence, target=target)),
        )
    origin = _first(source, "publisher")
    address = _first(source, "address")
    said: list[Node | str] = [f"Encoded from the file {source.source_name}"]
    if origin:
        said.append(f", a document of {origin}")
    if address:
        said += [", ", node("ref", address, target=address)]
    return node("publicationStmt", node("p", *said, "."), node("p", licence) if licence else None)


def _other_facts(source: HeaderSource) -> list[str]:
    """What front matter says that no other element holds, a line each."""
    facts = [fact for fact in source.facts if fact.kind in ("note", "rights") and not fact.end]
    return [f"{fact.label or fact.kind}: {fact.value}" for fact in facts]


def _notes(left: Sequence[str]) -> Node | None:
    if not left:
        return None
    items = (node("item", line) for line in left)
    return node("notesStmt", node("note", node("list", *items), type="metadata-page"))


def _lines_left(lines: Sequence[str], header_words: str) -> list[str]:
    """Return the lines of the metadata page with a word that the header does not hold yet."""
    have = set(_words(header_words))
    return [line for line in lines if any(word not in have for word in _words(line))]


def _words(text: str) -> list[str]:
    kept = (character if character.isalnum() else " " for character in text.casefold())
    return "".join(kept).split()


def _source_description(source: HeaderSource) -> Node:
    citation = next((fact for fact in source.facts if fact.kind == "citation"), None)
    if source.cited[1]:
        bibl = _annotated(*source.cited)
    else:
        bibl = _cited(source, citation) if citation else _described(source)
    return node("sourceDesc", bibl, _manuscript(source))


def _annotated(words: str, annotations: Sequence[Annotation]) -> Node:
    """Return a citation that is read already as `bibl`, every character kept."""
    whole, *parts = annotations
    children: list[Node | str] = []
    position = 0
    for part in parts:
        children.append(words[position : part.start])
        children.append(Node(part.element, part.attributes, (words[part.start : part.end],)))
        position = part.end
    return Node(whole.element, whole.attributes, (*children, words[position:]))


_IN_CITATION: dict[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "title": ("title", ()),
    "author": ("author", ()),
    "date": ("date", ()),
    "publisher": ("publisher", ()),
    "repository": ("orgName", (("type", "repository"),)),
    "collection": ("name", (("type", "collection"),)),
    "shelfmark": ("idno", (("type", "shelfmark"),)),
    "docNumber": ("idno", (("type", "document"),)),
    "pages": ("biblScope", (("unit", "page"),)),
    "translator": ("editor", (("role", "translator"),)),
    "editor": ("editor", ()),
    "address": ("ref", ()),
}


def _cited(source: HeaderSource, citation: Fact) -> Node:
    """Return the citation as the source has it, every character kept, its parts marked."""
    parts = sorted(
        (fact.start, -fact.end, number, fact)
        for number, fact in enumerate(source.facts)
        if fact.kind in _IN_CITATION and citation.start <= fact.start < fact.end <= citation.end
    )
    children: list[Node | str] = []
    position = citation.start
    for start, _, _, fact in parts:
        if start < position:
            continue
        children.append(source.text[position:start])
        children.append(_part(source, fact, source.text[start : fact.end]))
        position = fact.end
    children.append(source.text[position : citation.end] if citation.end else citation.value)
    return node("bibl", *children)


def _part(source: HeaderSource, fact: Fact, words: str) -> Node:
    name, attributes = _IN_CITATION[fact.kind]
    if fact.kind == "date":
        attributes = source.dated(fact.value)
    elif fact.kind == "pages":
        attributes += _page_range(fact.value)
    elif fact.kind == "address":
        attributes = (("target", fact.value),)
    return Node(name, attributes, (words,))


def _page_range(pages: str) -> tuple[tuple[str, str], ...]:
    first, dash, last = pages.replace("\u2013", "-").partition("-")
    first, last = first.strip(), last.strip()
    if first.isdecimal() and (last.isdecimal() or not dash):
        return (("from", first), ("to", last or first))
    return ()


def _described(source: HeaderSource) -> Node:
    """Return a bibl of the facts where the source gives no citation of itself."""
    parts: list[Node | str] = []
    for kind in _IN_CITATION:
        for fact in _values(source, kind):
            parts += (
                [", ", _part(source, fact, fact.value)]
                if parts
                else [_part(source, fact, fact.value)]
            )
    return node("bibl", *(parts or [source.source_name]))


_CALL_NUMBERS = ("shelfmark", "fond", "opis", "delo", "box", "folder", "file", "reel")


def _manuscript(source: HeaderSource) -> Node | None:
    numbers = [fact for fact in source.facts if fact.kind in _CALL_NUMBERS]
    repository = _first(source, "repository")
    if not (numbers or repository):
        return None
    collections = [fact.value for fact in _values(source, "collection")]
    if not repository and collections:
        repository = collections.pop(0)
    number = _first(source, "docNumber")
    pages = _first(source, "pages")
    original = tags(_first(source, "originalLanguage"))
    language = _text_language(original, _first(source, "originalLanguage"))
    range_ = dict(_page_range(pages))
    leaves = node("locus", pages, from_=range_.get("from", ""), to=range_.get("to", ""))
    locus = leaves if language else node("p", leaves)
    item = filled("msItem", locus if pages else None, language)
    return node(
        "msDesc",
        node(
            "msIdentifier",
            filled("settlement", _first(source, "seat")),
            filled("repository", repository),
            *(node("collection", name) for name in collections),
            *(node("idno", fact.value, type=fact.kind) for fact in numbers),
            _alternative(source, number),
        ),
        node("msContents", item) if item else None,
    )


def _alternative(source: HeaderSource, number: str) -> Node | None:
    if not number:
        return None
    publisher = filled("repository", _first(source, "publisher"))
    return node("altIdentifier", publisher, node("idno", number, type="document"))


def _text_language(original: tuple[str, ...], words: str) -> Node | None:
    if not original:
        return None
    return node("textLang", words, mainLang=original[0], otherLangs=" ".join(original[1:]))


def _encoding_description(source: HeaderSource) -> Node:
    names = dict.fromkeys(name for name, _ in source.practices)
    declarations = (
        node(name, *(node("p", text) for other, text in source.practices if other == name))
        for name in names
    )
    return node(
        "encodingDesc",
        filled("editorialDecl", *declarations),
        node(
            "appInfo",
            node(
                "application",
                node("label", "edition"),
                node(
                    "p",
                    "Wrote this file; the digest tells whether it has been edited since: ",
                    node("idno", EMPTY, type="digest"),
                ),
                ident="edition",
                version=source.version,
                xml_id="edition",
            ),
        ),
    )


def _profile(source: HeaderSource) -> Node | None:
    return filled(
        "profileDesc",
        *(_abstract(fact) for fact in _values(source, "abstract")),
        _creation(source),
        _languages(source),
        _text_class(source),
        filled("particDesc", list_person(source.participants)),
        _setting(source),
        _correspondence(source),
    )


def _abstract(fact: Fact) -> Node:
    return node("abstract", node("p", fact.value))


def _creation(source: HeaderSource) -> Node | None:
    date = _first(source, "date")
    if not date:
        return None
    return node("creation", Node("date", source.dated(date), (date,)))


def _languages(source: HeaderSource) -> Node | None:
    found = dict.fromkeys((*tags(source.language), *tags(_first(source, "originalLanguage"))))
    names = _language_words(source)
    return filled("langUsage", *(node("language", names.get(tag, tag), ident=tag) for tag in found))


def _language_words(source: HeaderSource) -> dict[str, str]:
    """Return, for a tag, the source's own word for the language."""
    words: dict[str, str] = {}
    for kind in ("language", "originalLanguage", "contents"):
        for fact in _values(source, kind):
            for word in fact.value.replace(",", " ").split():
                for tag in tags(word):
                    words.setdefault(tag, word)
    return words


def _text_class(source: HeaderSource) -> Node | None:
    terms = [fact.value for kind in ("contents", "subject") for fact in _values(source, kind)]
    if not terms:
        return None
    return node("textClass", node("keywords", *(node("term", term) for term in terms)))


def _setting(source: HeaderSource) -> Node | None:
    place = _first(source, "place")
    time = _first(source, "time")
    if not (place or time):
        return None
    return node(
        "settingDesc",
        node(
            "setting",
            filled("placeName", place),
            Node("date", source.dated(time), (time,)) if time else None,
        ),
    )


def _correspondence(source: HeaderSource) -> Node | None:
    sent = _action(source, "sent", "sender", "sent")
    received = _action(source, "received", "recipient", "received")
    return filled("correspDesc", sent, received)


def _action(source: HeaderSource, type_: str, person: str, stem: str) -> Node | None:
    date = _first(source, f"{stem}-date")
    return filled(
        "correspAction",
        *(node("persName", fact.value) for fact in _values(source, person)),
        filled("placeName", _first(source, f"{stem}-place")),
        Node("date", source.dated(date), (date,)) if date else None,
        type=type_,
    )
