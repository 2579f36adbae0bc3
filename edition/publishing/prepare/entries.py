"""The entries of the apparatus as page and text list them: e:apparatus, made in step 15.

e:entry has e:lem, then each reading as e:rdg with what is said of it (e:detail) behind it. An entry
inside a reading (12.3.2) becomes e:inner with readings of its own.
"""

import copy
from collections.abc import Iterator
from typing import Final

from lxml import etree

from edition.publishing.prepare.lemmas import NAMES, pieces_of, quote
from edition.publishing.prepare.preparation import Preparation
from edition.publishing.prepare.readings import Apparatus, AppEntry, lemma_of, readings, wit_of
from edition.publishing.prepare.rewrite import Rewriting
from edition.publishing.vocabulary import XML_ID, each, local, own, plain, tei
from edition.publishing.words import WORDS

_APP, _GROUP, _LEM, _RDG = tei("app"), tei("rdgGrp"), tei("lem"), tei("rdg")
_DETAILS: Final = frozenset({tei("witDetail"), tei("wit"), tei("note")})
_PRESENT: Final = ("gap", "lacunaStart", "lacunaEnd", "witStart", "witEnd", "graphic", "space")
_DEPTH: Final = 4
"""How deep words that are of another place may lead to one another."""
_SAID: Final = {"transposition": "transposed"}
"""Values of @type and @cause that the table of words has in the page's language."""


class EntryList:
    """Writes the entries of one document."""

    def __init__(self, preparation: Preparation, apparatus: Apparatus) -> None:
        """Collect what hands, editors and works are called."""
        self.apparatus = apparatus
        self.words = WORDS[preparation.language]
        self.labels = {
            identifier: _called(element)
            for element in each(
                preparation.tei, "handNote", "bibl", "biblStruct", "person", "respStmt", "editor"
            )
            if (identifier := element.get(XML_ID))
        }

    def append_to(self, root: etree._Element, rewriting: Rewriting) -> None:
        """Append e:apparatus with the entries that a walk has met, in their order."""
        group = etree.SubElement(root, own("apparatus"))
        for entry in rewriting.met:
            node = etree.SubElement(group, own("entry"), n=str(entry.number))
            lemma = etree.SubElement(node, own("lem"))
            self._quote_lemma(lemma, entry, rewriting)
            self._append_readings(node, lemma, entry)
            kind = self._said(entry.app.get("type", ""))
            said = {word for part in node for word in part.get("kind", "").split(", ")}
            if kind and kind not in said:
                node.set("kind", kind)

    def _quote_lemma(self, node: etree._Element, entry: AppEntry, rewriting: Rewriting) -> None:
        """Write the words of the text that an entry is about, or what the place is like."""
        words = rewriting.words.get(entry, [])
        lemma = None if entry.is_inline else lemma_of(entry.app)
        has_names = lemma is not None and next(lemma.iter(*NAMES), None) is not None
        is_better = has_names and not any(name is not None for _words, name in words)
        if lemma is not None and (entry.is_lost or is_better):
            words = [*pieces_of(lemma)]
        quote(node, words)
        if not len(node) and not (node.text or "").strip():
            if entry.base is not None and next(each(entry.base, "gap"), None) is not None:
                node.text = "[…]"
                return
            node.set("empty", "yes")
            if not entry.is_lost and (before := rewriting.before.get(entry)):
                node.text = before

    def _append_readings(
        self, node: etree._Element, lemma: etree._Element, entry: AppEntry
    ) -> None:
        """Append the readings in the order of @varSeq, each with its details; the lemma's first."""
        parts = list(_with_details(entry.app))
        for reading, details in parts:
            if reading is None or reading is entry.base or reading.tag == _LEM:
                if reading is not None:
                    self._describe(lemma, reading)
                self._append_details(node, details)
        listed = [
            (reading, details)
            for reading, details in parts
            if reading is not None and reading is not entry.base and reading.tag != _LEM
        ]
        for reading, details in sorted(listed, key=lambda part: _stage(part[0])):
            self._append_reading(node, reading)
            self._append_details(node, details)

    def _append_reading(self, node: etree._Element, reading: etree._Element) -> None:
        """Append e:rdg: what is said of a reading, and a copy of it without ids."""
        shown = etree.SubElement(node, own("rdg"))
        self._describe(shown, reading)
        copied = self._copied(reading)
        inner = list(copied.iterdescendants(etree.Element))
        if not plain(copied) and not any(local(part) in _PRESENT for part in inner):
            shown.set("omitted", "yes")
        shown.append(copied)

    def _copied(self, element: etree._Element, depth: int = 0) -> etree._Element:
        """Return a copy of words without ids, and with the entries in it as the list has them."""
        copied = copy.deepcopy(element)
        copied.tail = None
        self._settle_inner(copied, element, depth)
        etree.strip_attributes(copied, XML_ID)
        return copied

    def _inner(self, app: etree._Element) -> etree._Element:
        made = etree.Element(own("inner"))
        for reading, details in _with_details(app):
            if reading is not None:
                self._append_reading(made, reading)
            self._append_details(made, details)
        return made

    def _settle_inner(self, copied: etree._Element, reading: etree._Element, depth: int) -> None:
        """Put e:inner in the place of each entry in a reading, words in that of each pointer."""
        pairs = zip(copied.iter(_APP, tei("ptr")), reading.iter(_APP, tei("ptr")), strict=True)
        for ours, source in list(pairs):
            parent = ours.getparent()
            if parent is None or next(ours.iterancestors(_APP), None) is not None:
                continue
            if source.tag == _APP:
                made = self._inner(source)
            elif source in self.apparatus.moved and depth < _DEPTH:
                made = etree.Element(own("moved"))
                for target in self.apparatus.moved[source]:
                    made.append(self._copied(target, depth + 1))
            else:
                continue
            made.tail = ours.tail
            parent.replace(ours, made)

    def _describe(self, node: etree._Element, reading: etree._Element) -> None:
        """Say whose a reading is, and of what kind."""
        node.set("wit", self.apparatus.witnesses.sigla(wit_of(reading)))
        groups = [group.get("type") for group in reading.iterancestors(_GROUP)]
        groups = groups[: _depth(reading)]
        kinds = [*reversed(groups), reading.get("type"), reading.get("cause")]
        said = list(dict.fromkeys(self._said(kind) for kind in kinds if kind))
        if "transposition" in (reading.get("type"), reading.get("cause")):
            node.set("moved", "yes")
        if stage := reading.get("varSeq"):
            said.append(f"{self.words['stage']} {stage}")
        if said:
            node.set("kind", ", ".join(said))
        if hand := reading.get("hand"):
            node.set("hand", self._named(hand))
        if sources := f"{reading.get('resp', '')} {reading.get('source', '')}".strip():
            node.set("by", self._named(sources))

    def _append_details(self, node: etree._Element, details: list[etree._Element]) -> None:
        """Append what is said of a reading: witDetail with its witness, wit, notes."""
        for detail in details:
            sigla = self.apparatus.witnesses.sigla(detail.get("wit"))
            shown = etree.SubElement(node, own("detail"), wit=sigla)
            shown.append(self._copied(detail))

    def _said(self, kind: str) -> str:
        return self.words[_SAID[kind]] if kind in _SAID else kind

    def _named(self, pointers: str) -> str:
        names = (pointer.rpartition("#")[2] for pointer in pointers.split())
        return ", ".join(dict.fromkeys(self.labels.get(name) or name for name in names))


def _with_details(
    app: etree._Element,
) -> Iterator[tuple[etree._Element | None, list[etree._Element]]]:
    """Yield each reading of an entry with the details behind it; first those before any."""
    reading: etree._Element | None = None
    details: list[etree._Element] = []
    known = set(readings(app))
    for child in _children(app):
        if child in known:
            if reading is not None or details:
                yield reading, details
            reading, details = child, []
        elif child.tag in _DETAILS:
            details.append(child)
    if reading is not None or details:
        yield reading, details


def _children(app: etree._Element) -> Iterator[etree._Element]:
    stack = list(reversed(app))
    while stack:
        child = stack.pop()
        if child.tag in (_GROUP, tei("noteGrp")):
            stack.extend(reversed(child))
        else:
            yield child


def _depth(reading: etree._Element) -> int:
    """Return how many groups stand between a reading and its entry."""
    depth, node = 0, reading.getparent()
    while node is not None and node.tag == _GROUP:
        depth, node = depth + 1, node.getparent()
    return depth


def _stage(reading: etree._Element) -> float:
    """Return the place of a reading in the order of stages; behind them all if it has none."""
    stage = reading.get("varSeq", "")
    return int(stage) if stage.isdecimal() else float("inf")


def _called(element: etree._Element) -> str:
    """Return what a hand, a person or a work is called: its @n, its first name, its words."""
    if number := element.get("n"):
        return number
    for name in ("persName", "name", "abbr"):
        if words := plain(next(element.iter(tei(name)), None)):
            return words
    words = plain(element).rstrip(".")
    return words if len(words) <= 40 else ""
