"""Step 70: names in the text lead to what is known of their bearers, and back."""

import copy
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from edition.publishing.prepare.prefixes import expand
from edition.publishing.prepare.preparation import Preparation
from edition.publishing.register import MOST_SPEECHES, Entry, Mention, described
from edition.publishing.slugs import slug
from edition.publishing.vocabulary import XML_ID, each, local, own, plain, tei

_NAMES = ("persName", "placeName", "orgName", "rs", "name", "sp", "u")
_KINDS: Final = {"placeName": "place", "orgName": "organisation"}
_NAMED: Final = frozenset({tei("person"), tei("place"), tei("org"), tei("app"), tei("speaker")})
_BLOCKS: Final = frozenset(
    tei(name)
    for name in (
        "ab", "bibl", "cell", "closer", "dateline", "head", "item", "l", "label", "note",
        "opener", "p", "quote", "rdg", "salute", "signed", "stage", "u", "witDetail",
    )
)  # fmt: skip
_UNREAD: Final = frozenset(
    [tei(name) for name in ("abbr", "del", "fw", "note", "orig", "rdg", "sic", "speaker")]
    + [own("about"), own("beside"), own("inner")]
)
_LEM: Final = own("lem")
_ABOUT: Final = own("about")
_ENTRY: Final = own("entry")
_ID: Final = own("id")
_HREF: Final = own("href")
_KIND: Final = own("kind")
_SP: Final = tei("sp")
_U: Final = tei("u")
_SPEECHES: Final = frozenset({_SP, _U})
_SPEAKER: Final = tei("speaker")
_SCHEME: Final = re.compile(r"[a-z]+:")
_ROOM: Final = 44
_ELLIPSIS: Final = "\N{HORIZONTAL ELLIPSIS}"


@dataclass(slots=True)
class _Found:
    """The mentions of one document while they are collected."""

    entries: dict[str, Entry] = field(default_factory=dict)
    """Whoever is named or speaks, by key."""
    named: list[tuple[etree._Element, Entry]] = field(default_factory=list)
    by_entry: dict[str, list[etree._Element]] = field(default_factory=lambda: defaultdict(list))
    speakers: list[tuple[etree._Element, Entry]] = field(default_factory=list)
    """What shows who speaks."""
    speeches: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """The ids of the speeches of each entry."""
    quoted: list[tuple[etree._Element, Entry]] = field(default_factory=list)
    """Names in the lemmas of the apparatus and of notes, which the text has already."""
    pointed: dict[str, Entry | None] = field(default_factory=dict)
    """What each pointer of the document leads to."""


def find_mentions(preparation: Preparation) -> None:
    """Link names and speeches to their entries, give them ids, and note them in the register.

    Plain text only needs to know who speaks where the text does not say it (u).
    """
    preparation.register.take(
        preparation.path, preparation.document.root, preparation.document.stem
    )
    if not preparation.is_page:
        _find(preparation, "u")
        return
    listed = _listed_here(preparation)
    found = _find(preparation, *_NAMES)
    anchors = _name_entries(preparation, listed, found)
    _note_in_register(preparation, found)
    _append_entries(preparation, listed, found, anchors)


def _listed_here(preparation: Preparation) -> dict[str, Entry]:
    """Return the participants: whoever stands in particDesc, in its order."""
    listed = {}
    for description in each(preparation.tei, "particDesc"):
        for person in each(description, "person", "personGrp"):
            entry = preparation.register.find(preparation.path, f"#{person.get(XML_ID, '')}")
            if entry is not None:
                listed[entry.key] = entry
    return listed


def _find(preparation: Preparation, *names: str) -> _Found:
    found = _Found()
    text = preparation.text
    counts: Counter[str] = Counter()
    prefix = preparation.made_prefix
    listed = [part for part in preparation.shown if part is not preparation.tei]
    parts = listed if text is None else [text, *listed]
    for element in (element for part in parts for element in each(part, *names)):
        entry = _entry_of(preparation, element, found)
        if entry is None:
            continue
        is_speech = element.tag in _SPEECHES
        if not is_speech and next(element.iterancestors(_LEM, _ABOUT), None) is not None:
            found.quoted.append((element, entry))
            continue
        anchor = element.get(_ID)
        if anchor is None:
            name = entry.name
            counts[name] += 1
            anchor = f"{prefix}m-{name}-{counts[name]}"
            element.set(_ID, anchor)
        found.entries[entry.key] = entry
        if is_speech:
            found.speeches[entry.key].append(anchor)
            if (speaker := _shown_name(element)) is not None:
                found.speakers.append((speaker, entry))
        else:
            found.named.append((element, entry))
            found.by_entry[entry.key].append(element)
    return found


def _entry_of(preparation: Preparation, element: etree._Element, found: _Found) -> Entry | None:
    """Return what @ref or @who points to; an entry by its words for places and bodies."""
    parent = element.getparent()
    if parent is not None and parent.tag in _NAMED:
        return None
    pointers = (element.get("who") or element.get("ref") or element.get("corresp") or "").split()
    pointer = expand(preparation, pointers[0]) if pointers else ""
    if pointer in found.pointed or ("#" in pointer and not _SCHEME.match(pointer)):
        if pointer not in found.pointed:
            found.pointed[pointer] = preparation.register.find(preparation.path, pointer)
        entry = found.pointed[pointer]
        if entry is None:
            _link_directly(preparation, element, pointer)
        elif element.tag == _U:
            element.set(own("speaker"), entry.label)
        return entry
    kind = _KINDS.get(local(element))
    label = plain(element)
    if pointers or kind is None or not label:
        return None
    return preparation.register.named(kind, label, f"{kind}-{slug(label)}")


def _link_directly(preparation: Preparation, element: etree._Element, pointer: str) -> None:
    """Link a name to what has the id here, such as a role in a cast list; else report it."""
    if not pointer.startswith("#") or pointer[1:] not in preparation.ids:
        preparation.warn(element, "ED501", f"{pointer} leads to nobody; it is no link")
        return
    target = _shown_name(element)
    if target is not None:
        target.set(own("href"), f"#{preparation.id_prefix}{pointer[1:]}")


def _name_entries(
    preparation: Preparation, listed: dict[str, Entry], found: _Found
) -> dict[str, str]:
    """Set e:href on what names an entry; return the entries' anchors on this page by key."""
    entries = {**listed, **found.entries}
    here = f"{preparation.path}#"
    text = preparation.text
    shown = set() if text is None else set(_described_in(text))
    anchors = {
        key: f"t-{name}"
        if key.startswith(here) and (name := key.removeprefix(here)) not in shown
        else f"p-{entry.slug}"
        for key, entry in entries.items()
    }
    for element, entry in (*found.speakers, *found.named, *found.quoted):
        element.set(_HREF, f"#{anchors[entry.key]}")
    for element, entry in (*found.named, *found.quoted):
        element.set(_KIND, entry.kind)
    return anchors


def _shown_name(element: etree._Element) -> etree._Element | None:
    """Return what shows a name: the element itself, of a speech its speaker."""
    if element.tag != _SP:
        return element
    child = next(iter(element), None)
    if child is None or child.tag == _SPEAKER:
        return child
    return next(element.iterchildren(_SPEAKER), None)


def _described_in(text: etree._Element) -> Iterator[str]:
    """Yield the ids of people and places that the text itself describes: there they stand."""
    for element, _kind in described(text):
        yield element.get(XML_ID, "")


def _note_in_register(preparation: Preparation, found: _Found) -> None:
    if preparation.view != "reading":
        return
    register = preparation.register
    lists = {key: register.canonical(entry).mentions for key, entry in found.entries.items()}
    stem = preparation.document.stem
    for key, anchors in found.speeches.items():
        count = len(anchors)
        lists[key].extend(
            [Mention(stem, one, is_speech=True, of=count) for one in anchors[:MOST_SPEECHES]]
        )
    contexts = _contexts([element for element, entry in found.named if entry.kind == "person"])
    for element, entry in found.named:
        context = contexts.get(element) or ("", plain(element), "")
        lists[entry.key].append(Mention(stem, element.get(_ID, ""), *context))


def _contexts(elements: list[etree._Element]) -> dict[etree._Element, tuple[str, str, str]]:
    """Return the words before, in and after each element, within its paragraph or line."""
    by_block: dict[etree._Element, set[etree._Element]] = defaultdict(set)
    for element in elements:
        block = next((a for a in element.iterancestors() if a.tag in _BLOCKS), None)
        if block is not None:
            by_block[block].add(element)
    contexts = {}
    for block, wanted in by_block.items():
        text, places = _places(block, wanted)
        for element, (start, end) in places.items():
            before = _tail(text[max(0, start - _ROOM - 1) : start])
            after = _head(text[end : end + _ROOM + 1])
            contexts[element] = (_lemma_of(block) + before, text[start:end], after)
    return contexts


def _lemma_of(block: etree._Element) -> str:
    """Return the lemma before a reading, "" where a name stands in no reading."""
    entry = next(block.iterancestors(_ENTRY), None)
    return "" if entry is None else f"{plain(entry.find(_LEM))}] "


def _places(
    block: etree._Element, wanted: set[etree._Element]
) -> tuple[str, dict[etree._Element, tuple[int, int]]]:
    """Return the text of a block as it reads, and where in it the wanted elements stand."""
    text, starts, places = "", {}, {}
    walk = etree.iterwalk(block, events=("start", "end"))
    unread: etree._Element | None = None
    for event, element in walk:
        if event == "start" and unread is None:
            if element.tag in _UNREAD and element is not block:
                unread = element
            elif element in wanted:
                starts[element] = len(text)
        if event == "start" and unread is None and isinstance(element.tag, str):
            text += re.sub(r"\s+", " ", element.text or "")
        if event == "end":
            if element in starts:
                places[element] = (starts[element], len(text))
            if unread is element:
                unread = None
            if unread is None and element is not block:
                text += re.sub(r"\s+", " ", element.tail or "")
    return text, places


def _tail(text: str) -> str:
    if len(text) <= _ROOM:
        return text.lstrip()
    return _ELLIPSIS + text[-_ROOM:].partition(" ")[2]


def _head(text: str) -> str:
    if len(text) <= _ROOM:
        return text.rstrip()
    return text[:_ROOM].rpartition(" ")[0] + _ELLIPSIS


def _append_entries(
    preparation: Preparation, listed: dict[str, Entry], found: _Found, anchors: dict[str, str]
) -> None:
    """Append e:entries: participants in their order, then whoever is mentioned, by name."""
    others = [entry for entry in found.entries.values() if entry.key not in listed]
    others.sort(key=lambda entry: (entry.label.casefold(), entry.key))
    group = etree.SubElement(preparation.root, own("entries"))
    speech, mention = own("speech"), own("mention")
    for entry in [*listed.values(), *others]:
        canonical = preparation.register.canonical(entry)
        node = etree.SubElement(group, own("entry"), kind=entry.kind, label=entry.label)
        node.set("anchor", anchors[entry.key])
        node.set("slug", canonical.slug)
        if entry.key in listed:
            node.set("listed", "yes")
        spoken = found.speeches[entry.key]
        if len(spoken) > MOST_SPEECHES:
            node.set("speeches", str(len(spoken)))
        for anchor in spoken[:MOST_SPEECHES]:
            etree.SubElement(node, speech, anchor=anchor)
        for element in found.by_entry[entry.key]:
            etree.SubElement(node, mention, anchor=element.get(_ID, ""))
        for known_entry in (entry, canonical) if canonical is not entry else (entry,):
            if known_entry.element is not None:
                known = copy.deepcopy(known_entry.element)
                known.tail = None
                node.append(known)
