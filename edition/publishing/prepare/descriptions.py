"""Step 82: the parts of a header and of a description of a source get their labels.

A child of an element that only holds parts is a row of a description, with e:label; an empty one
hides it. e:said puts attributes into words. The tables are in `edition.publishing.labels`.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from lxml import etree

from edition.publishing.addresses import has_scheme, safe_link
from edition.publishing.labels import ATTRIBUTES, FACTS, GROUPS, LABELS, UNSHOWN, VALUES, Said
from edition.publishing.prepare.dates import in_words
from edition.publishing.prepare.header import said_role
from edition.publishing.prepare.links import address_of
from edition.publishing.prepare.preparation import Preparation
from edition.publishing.prepare.witnesses import siglum_of
from edition.publishing.vocabulary import XML_ID, each, local, own, plain, selected, tei
from edition.publishing.words import WORDS

_Part = Callable[[Preparation, etree._Element], None]

_APART: Final = ("teiHeader", "facsimile", "standOff", "sourceDoc")
_READ: Final = ("listBibl", "listChange", "listEvent", "bibl", "biblStruct", "biblFull")
_WITH_ID: Final = etree.XPath("descendant::*/@xml:id/..")
_ENTRIES: Final = ("person", "personGrp", "place", "org")
_FACTS: Final = tuple(tei(name) for name in sorted(FACTS))
_LABEL: Final = own("label")
_SAID: Final = own("said")
_HREF: Final = own("href")
_LANG: Final = own("lang")
_DIR: Final = own("dir")
_RANGES: Final = (("from", "to"), ("notBefore", "notAfter"))
_NUMBERED: Final = frozenset(
    tei(name) for name in ("msPart", "msFrag", "msItem", "recording", "seal")
)
_COUNTED: Final = (
    "altGrp", "interpGrp", "joinGrp", "linkGrp", "listAnnotation", "listRelation", "spanGrp",
    "timeline",
)  # fmt: skip
_DATED: Final = (
    "acquisition", "binding", "custEvent", "origDate", "origin", "provenance", "seal",
)  # fmt: skip
_IN_ONE_ROW: Final = frozenset(("altIdentifier", "msIdentifier"))
_OTHER_NAMES: Final = (tei("altIdentifier"), tei("msName"))
_PARTS: Final = ("msDesc", "recordingStmt", "scriptStmt")
"""The elements that may be a part of the page with a heading."""
_INITIALS: Final = frozenset(
    ("ark", "doi", "gnd", "isbn", "issn", "lccn", "oclc", "orcid", "uri", "url", "urn", "viaf")
)
_UNITS: Final = frozenset(("issue", "page", "volume"))
_DURATION: Final = re.compile(r"P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?")
_ADDRESS: Final = re.compile(r"https?://\S+")
_IN_HEAD: Final = frozenset(
    tei(name)
    for name in (
        "abstract", "correspAction", "listApp", "listOrg", "listPerson", "listTranspose", "org",
        "person", "personGrp", "span",
    )
)  # fmt: skip
"""What the head of the page shows, or cards, notes, the apparatus."""


def describe_parts(preparation: Preparation) -> None:
    """Set e:label on rows, e:said on what has attributes to read, e:href on what leads out."""
    for part in preparation.tei.iterchildren(*map(tei, _APART)):
        _describe(preparation, _described_in(part))
    entries = preparation.root.find(own("entries"))
    for listed in (part for part in (preparation.text, entries) if part is not None):
        for entry in each(listed, *_ENTRIES):
            describe_entry(entry, preparation.language)
    if preparation.text is not None:
        for description in each(preparation.text, "msDesc"):
            _describe(preparation, description.iter(*_WORK))


def _described_in(part: etree._Element) -> Iterator[etree._Element]:
    """Yield what may be described in a part; of a hundred thousand annotations only their lists."""
    if part.tag != tei("standOff"):
        yield from part.iter(*_WORK)
        return
    yield from (part, *part.iterchildren(etree.Element))
    for listed in part.iterchildren(*map(tei, _READ)):
        yield from listed.iter(*_WORK)


def describe_entry(entry: etree._Element, language: str) -> None:
    """Label what a card says of a person, a place or a body; the rest is in its own words."""
    for fact in entry.iterchildren(*_FACTS):
        name, words = local(fact), plain(fact)
        dates = _date_of(fact, language)
        said = (dates, "" if words else fact.get("value", "") or fact.get("tags", ""))
        if words or any(said):
            kind = fact.get("type", "") if name == "idno" else ""
            label = getattr(LABELS[name], language)
            fact.set(_LABEL, kind.upper() if kind.lower() in _INITIALS else label)
        if any(said):
            fact.set(_SAID, ", ".join(filter(None, said)))
        if name == "idno" and _ADDRESS.fullmatch(words):
            fact.set(_HREF, safe_link(words))


def _describe(preparation: Preparation, elements: Iterable[etree._Element]) -> None:
    for element in elements:
        for work in _WORK.get(element.tag, ()):
            work(preparation, element)


def _pass_language_on(preparation: Preparation, group: etree._Element) -> None:
    """Give the language of a group to its parts: labels between them are in the page's own."""
    tag = group.get(_LANG, preparation.language)
    if tag == preparation.language:
        return
    names = _OTHER_NAMES if local(group) in _IN_ONE_ROW else (etree.Element,)
    for part in group.iterchildren(*names):
        if part.get(_LANG) is None:
            part.set(_LANG, tag)
            part.set(_DIR, group.get(_DIR, ""))


def _label_part(preparation: Preparation, part: etree._Element) -> None:
    part.set(_LABEL, getattr(LABELS[local(part)], preparation.language))


def _label_rows(preparation: Preparation, group: etree._Element) -> None:
    counts: dict[str, int] = defaultdict(int)
    for row in group.iterchildren(etree.Element):
        name = local(row)
        counts[name] += 1
        label = _label_of(preparation, row, name)
        if label is None:
            continue
        if label and row.tag in _NUMBERED and (row.getnext() is not None or counts[name] > 1):
            label = f"{label} {row.get('n') or counts[name]}"
        row.set(_LABEL, label)


def _label_of(preparation: Preparation, row: etree._Element, name: str) -> str | None:
    """Return the label of a row, "" for one that is not shown, None for what is no row."""
    language = preparation.language
    if name in UNSHOWN and name not in (*_COUNTED, "xenoData"):
        return ""
    parent = row.getparent()
    if name == "listPlace" and parent is not None and parent.tag == tei("standOff"):
        return ""
    if row.tag in _IN_HEAD or (name in _SHOWN_IF and not _SHOWN_IF[name](row)):
        return ""
    role = plain(row.find(tei("resp"))) if name == "respStmt" else row.get("role", "")
    if role and name in ("respStmt", "editor", "author"):
        return said_role(role, WORDS[language])
    kind = row.get("type", "")
    if name == "biblScope" and row.get("unit", "") in _UNITS:
        name = row.get("unit", "")
    if name == "idno" and kind.lower() in _INITIALS:
        return kind.upper()
    if name == "title" and parent is not None and parent.tag == tei("monogr"):
        above = parent.getparent()
        if above is not None and above.find(tei("analytic")) is not None:
            name = "in"
    said = LABELS.get(name)
    return None if said is None else str(getattr(said, language))


def _has(*names: str) -> Callable[[etree._Element], bool]:
    """Return the question whether an element has a child of one of these names."""
    tags = [tei(name) for name in names]
    return lambda element: next(element.iterchildren(*tags), None) is not None


def _is_more_than_a_date(creation: etree._Element) -> bool:
    date = creation.find(tei("date"))
    return plain(creation) != plain(date) or any(child is not date for child in creation)


_SHOWN_IF: Final[dict[str, Callable[[etree._Element], bool]]] = {
    "correspDesc": _has("correspContext", "note", "p", "ab"),
    "creation": _is_more_than_a_date,
    "particDesc": _has("p", "ab"),
    "refsDecl": _has("p", "ab", "citeStructure"),
    "settingDesc": _has("p", "ab", "setting", "place", "listPlace"),
    "textClass": _has("keywords", "classCode", "catRef"),
}
"""Rows that are only worth showing with certain children: the head of the page has the others."""


def _say_attributes(preparation: Preparation, element: etree._Element) -> None:
    language = preparation.language
    said = []
    for attribute, words in _SAYING[element.tag]:
        if value := " ".join(element.get(attribute, "").split()):
            known = VALUES.get(value)
            value = _in_figures(attribute, value) if known is None else getattr(known, language)
            word = getattr(words, language)
            colon = "\N{NARROW NO-BREAK SPACE}: " if language == "fr" else ": "
            said.append(f"{word}{colon}{value}" if word else value)
    if said:
        element.set(_SAID, "; ".join(said))


def _in_figures(attribute: str, value: str) -> str:
    """Return a number from one to another with a dash, and a duration (ISO 8601) by its units."""
    if attribute == "dur" and (match := _DURATION.fullmatch(value)):
        parts = zip(match.groups(), ("d", "h", "min", "s"), strict=True)
        return " ".join(f"{count} {unit}" for count, unit in parts if count) or value
    first, _, last = value.partition(" ")
    return f"{first}\N{EN DASH}{last}" if first.isdigit() and last.isdigit() else value


def _say_date(preparation: Preparation, element: etree._Element) -> None:
    said = (_date_of(element, preparation.language), element.get(_SAID))
    if any(said):
        element.set(_SAID, "; ".join(filter(None, said)))


def _date_of(element: etree._Element, language: str) -> str:
    """Return the date of an element by its attributes, in words; "" if it has none."""
    when = element.get("when") or element.get("when-iso") or ""
    if when:
        return in_words(when, language)
    for start, end in _RANGES:
        parts = [in_words(element.get(name, ""), language) for name in (start, end)]
        if any(parts):
            return " \N{EN DASH} ".join(parts).strip()
    return ""


def _say_event(preparation: Preparation, event: etree._Element) -> None:
    """Say when something was, and of an event without words what it was."""
    said = ("" if plain(event) else event.get("type", ""), _date_of(event, preparation.language))
    if any(said):
        event.set(_SAID, ", ".join(filter(None, said)))


def _say_change(preparation: Preparation, change: etree._Element) -> None:
    """Set on a change its date and who made it; the words of the pointer's target, or its own."""
    _say_date(preparation, change)
    who = ", ".join(_named(preparation, pointer) for pointer in change.get("who", "").split())
    if who:
        change.set(own("by"), who)


def _say_category(preparation: Preparation, reference: etree._Element) -> None:
    said = (_named(preparation, pointer) for pointer in reference.get("target", "").split())
    reference.set(_SAID, ", ".join(said))


def _named(preparation: Preparation, pointer: str) -> str:
    """Return what an element is called that a pointer leads to; of a lost one the pointer."""
    name = pointer.removeprefix("#")
    known = preparation.by_id
    if not known and name in preparation.ids:
        known.update((e.get(XML_ID, ""), e) for e in selected(_WITH_ID, preparation.tei))
    found = known.get(name) if pointer.startswith("#") else None
    if found is None:
        return name
    for path in ("persName", "orgName", "name", "catDesc", "desc", "gloss", "label"):
        if words := plain(found.find(tei(path))):
            return words
    return plain(found) or name


def _count(_preparation: Preparation, group: etree._Element) -> None:
    group.set(_SAID, str(sum(1 for _child in group.iterchildren(etree.Element))))


def _count_all(_preparation: Preparation, part: etree._Element) -> None:
    """Say how long a list is that may be shut: of categories, changes, surfaces."""
    counted = each(part, "category", "change", "surface", "char", "glyph")
    part.set(_SAID, str(sum(1 for _part in counted)))


def _say_place(_preparation: Preparation, locus: etree._Element) -> None:
    """Say where in the manuscript, if no words do."""
    if not plain(locus):
        ends = dict.fromkeys(filter(None, (locus.get("from"), locus.get("to"))))
        locus.set(_SAID, "\N{EN DASH}".join(ends))


def _say_surface(preparation: Preparation, surface: etree._Element) -> None:
    words = plain(surface.find(tei("label"))) or plain(surface.find(tei("desc")))
    label = getattr(LABELS["surface"], preparation.language)
    surface.set(_SAID, words or surface.get("n") or label)


def _say_siglum(_preparation: Preparation, witness: etree._Element) -> None:
    witness.set(own("siglum"), siglum_of(witness))


def _link_target(preparation: Preparation, element: etree._Element) -> None:
    _link(preparation, element, element.get("target", "").partition(" ")[0])


def _link_url(preparation: Preparation, element: etree._Element) -> None:
    """Let an address on the net be a link; a file beside the source is no part of the site."""
    url = element.get("url", "")
    element.set(_SAID, url)
    if has_scheme(url):
        _link(preparation, element, url)


def _link_words(_preparation: Preparation, element: etree._Element) -> None:
    words = plain(element)
    if _ADDRESS.fullmatch(words) and next(element.iterancestors(tei("ref")), None) is None:
        element.set(_HREF, safe_link(words))


def _link(preparation: Preparation, element: etree._Element, target: str) -> None:
    if target and (href := address_of(preparation, element, target)):
        element.set(_HREF, href)


def _saying() -> dict[str, tuple[tuple[str, Said], ...]]:
    found: dict[str, list[tuple[str, Said]]] = defaultdict(list)
    for (name, attribute), said in ATTRIBUTES.items():
        found[tei(name)].append((attribute, said))
    return {name: tuple(attributes) for name, attributes in found.items()}


_SAYING: Final = _saying()


def _work() -> Iterator[tuple[str, _Part]]:
    for names, work in (
        (GROUPS | {"sourceDesc"}, _pass_language_on),
        (GROUPS, _label_rows),
        ((*_PARTS, "facsimile", "standOff", "xenoData"), _label_part),
        ({name for name, _attribute in ATTRIBUTES}, _say_attributes),
        (_DATED, _say_date),
        (_COUNTED, _count),
        (("taxonomy", "revisionDesc", "listChange", "facsimile", "charDecl"), _count_all),
        (("change",), _say_change),
        (("event",), _say_event),
        (("catRef",), _say_category),
        (("locus",), _say_place),
        (("surface",), _say_surface),
        (("witness",), _say_siglum),
        (("licence", "relatedItem"), _link_target),
        (("media", "schemaRef"), _link_url),
        (("idno",), _link_words),
    ):
        for name in names:
            yield tei(name), work


_WORK: Final[dict[str, list[_Part]]] = defaultdict(list)
for _name, _do in _work():
    _WORK[_name].append(_do)
