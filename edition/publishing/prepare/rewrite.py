"""A text with one reading chosen in every entry of its apparatus: the base text, or a witness's.

The tree is built anew in one walk. Each run of words that an entry is about stands in e:lemma
(@n: the numbers of its entries; @differs in a witness's text that departs from the base), and
behind the last run of an entry of the base text stands e:call.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any, Final

from lxml import etree

from edition.publishing.prepare.lemmas import LINE_END, NAMES, Piece, is_unread, parts_words
from edition.publishing.prepare.places import Place
from edition.publishing.prepare.readings import LINES, Apparatus, AppEntry, blocks_over
from edition.publishing.vocabulary import (
    PREPARED,
    XML_ID,
    detach,
    each,
    line_of,
    local,
    own,
    plain,
    tei,
)  # fmt: skip

_APP: Final = tei("app")
_TEI: Final = tei("")
_GROUP: Final = tei("rdgGrp")
_FRAMES: Final = frozenset({_APP, _GROUP})
_ANCHOR: Final = tei("anchor")
_LEMMA: Final = own("lemma")
_READINGS: Final = frozenset({tei("lem"), tei("rdg")})
_TRANSPARENT: Final = frozenset({tei("app"), tei("lem"), tei("rdg"), tei("rdgGrp")})
_SILENCE: Final = frozenset({tei("lacunaStart"), tei("witEnd")})
_SOUND: Final = frozenset({tei("lacunaEnd"), tei("witStart")})
_LOOSE: Final = frozenset({tei("listApp"), tei("wit"), tei("witDetail")})
_BLOCKS: Final = ("l", "p", "ab", "head", "speaker", "stage", "lg", "sp", "item", "list", "div")
_HELD: Final = ("pb", "gap", "graphic", "figure", "space", "lb")
_MEMBERS: Final = frozenset({tei("item"), tei("row")})
_SIGNS: Final = ("gap", "graphic", "space")
_DEPTH: Final = 4
"""How deep transposed readings may lead to one another."""
_CONTAINERS: Final = frozenset(tei(name) for name in (*_BLOCKS, "body", "front", "back", "text"))


@dataclass(slots=True)
class Rewriting:
    """One walk over a text. `witness` is an id, or "" for the base text."""

    apparatus: Apparatus
    witness: str = ""
    is_silent: bool = False
    has_root: bool = False
    """Whether the text element was written, with the prefixes that it knows."""
    builder: Any = field(default_factory=etree.TreeBuilder)
    """A TreeBuilder; lxml's returns the elements that it makes, which its stubs do not know."""
    marks: dict[tuple[etree._Element, str], list[tuple[int, int, AppEntry]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    chosen: dict[etree._Element, etree._Element | None] = field(default_factory=dict)
    """What the witness reads in each entry, once it was looked up."""
    open: dict[AppEntry, bool] = field(default_factory=dict)
    """The entries whose words are being written, and whether the witness departs in them."""
    replaced: list[AppEntry] = field(default_factory=list)
    """Entries with end points whose base words are being left out."""
    last: dict[AppEntry, etree._Element] = field(default_factory=dict)
    words: dict[AppEntry, list[Piece]] = field(default_factory=lambda: defaultdict(list))
    """The base words of each entry, with ` / ` where a line or paragraph ends."""
    before: dict[AppEntry, str] = field(default_factory=dict)
    """The word before each entry that has none in the base text."""
    names: list[etree._Element] = field(default_factory=list)
    """The names that are open."""
    unread: etree._Element | None = None
    """The open element whose words no lemma quotes: a note, what was deleted or corrected."""
    unquoted: frozenset[AppEntry] = frozenset()
    """The entries that were open when it began."""
    latest: str = ""
    """What was written last in this line or paragraph."""
    pending: dict[AppEntry, list[etree._Element]] = field(default_factory=dict)
    """Lines or paragraphs of a reading that are still to be written, while the base's go by."""
    moving: int = 0
    """How many transposed readings deep we are: there, words stand that are of another place."""
    conflicts: list[AppEntry] = field(default_factory=list)
    """Entries in which the witness departs inside words that another entry replaces."""
    met: list[AppEntry] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)
    """The names of the lacuna and witness milestones met, in their order."""
    ends_inside: dict[etree._Element, set[AppEntry]] = field(
        default_factory=lambda: defaultdict(set)
    )

    def run(self, text: etree._Element) -> etree._Element:
        """Return the rewritten text."""
        for entry in self.apparatus.entries.values():
            if entry.start is None or entry.end is None:
                continue
            self._mark(entry.start, 1, entry)
            self._mark(entry.end, 2 if entry.start == entry.end else 0, entry)
            self._remember_end(entry.end, entry)
        self._walk(text)
        result: etree._Element = self.builder.close()
        if self.witness:
            _drop_emptied(result)
        return result

    def _mark(self, place: Place, rank: int, entry: AppEntry) -> None:
        """Note where an entry ends (0), begins (1), or ends as soon as it began (2)."""
        self.marks[place.element, place.slot].append((place.offset, rank, entry))

    def _remember_end(self, place: Place, entry: AppEntry) -> None:
        inner = place.slot in ("text", "end")
        node = place.element if inner else place.element.getparent()
        while node is not None:
            self.ends_inside[node].add(entry)
            node = node.getparent()

    def _walk(self, root: etree._Element, *, content_only: bool = False) -> None:
        """Write an element, or only what is in it."""
        skipped: etree._Element | None = None
        opened: list[etree._Element] = []
        for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if event == "start":
                if skipped is not None:
                    continue
                if element is not root or not content_only:
                    if self._is_skipped(element):
                        skipped = element
                        self._at(element, "before")
                        continue
                    self._start(element, opened)
                self._text(element, "text", element.text)
            else:
                if event == "end" and skipped is None:
                    self._at(element, "end")
                    if element is not root or not content_only:
                        self._end(element, opened)
                if skipped is element:
                    skipped = None
                if skipped is None and element is not root:
                    self._text(element, "tail", element.tail)

    def _is_skipped(self, element: etree._Element) -> bool:
        """Whether an element is left out: another reading, an entry that belongs elsewhere."""
        if element.tag in _LOOSE or element in self.apparatus.bare:
            return True
        if element.tag == _APP:
            entry = self.apparatus.entries.get(element)
            return entry is None or not entry.is_inline
        parent = element.getparent()
        while parent is not None and parent.tag == _GROUP:
            parent = parent.getparent()
        if parent is None or parent.tag != _APP or element.tag == _GROUP:
            return False
        return element.tag not in _READINGS or element is not self._chosen(parent)

    def _chosen(self, app: etree._Element) -> etree._Element | None:
        if not self.witness:
            return self.apparatus.entries[app].base
        if app not in self.chosen:
            self.chosen[app] = self.apparatus.reading_of(app, self.witness)
        return self.chosen[app]

    def _start(self, element: etree._Element, opened: list[etree._Element]) -> None:
        self._at(element, "before")
        if element.tag == _APP:
            entry = self.apparatus.entries[element]
            if not self.moving:
                self._open(entry, self._chosen(element) is not entry.base)
            return
        if element in self.apparatus.moved:
            self._move(self.apparatus.moved[element])
            return
        if element.tag in _SILENCE or element.tag in _SOUND:
            self._silence(element)
            return
        if element.tag in _TRANSPARENT or not self._is_written(element):
            return
        if element.tag in LINES or element.tag in _MEMBERS:
            self.latest = ""
            for entry in self.open:
                self.words[entry].append((LINE_END, None))
        elif parts_words(element):
            for entry in self.open:
                self.words[entry].append((" ", None))
        opened.append(element)
        attributes: dict[Any, Any] = dict(element.items())
        if element.tag in NAMES:
            self.names.append(element)
        if self.unread is None and self.open and is_unread(element):
            self.unread, self.unquoted = element, frozenset(self.open)
        if self.moving:
            attributes.pop(XML_ID, None)
        made = self.builder.start(element.tag, attributes, self._prefixes(element))
        made.sourceline = line_of(element)
        if self.pending and element.tag in LINES:
            self._write_rest()

    def _move(self, targets: list[etree._Element]) -> None:
        """Write the words of other places here, as this text has them there."""
        if self.moving > _DEPTH:
            return
        self.moving += 1
        for number, target in enumerate(targets):
            self._write(" " if number else "")
            self._walk(target, content_only=True)
        self.moving -= 1

    def _prefixes(self, element: etree._Element) -> dict[str | None, str] | None:
        """Return the prefixes to declare: on the root ours too, so that no element repeats it.

        lxml searches all declarations of a tree for each of them when the tree is moved.
        """
        if self.has_root and str(element.tag).startswith(_TEI):
            return None
        self.has_root = True
        return {**element.nsmap, "e": PREPARED}

    def _is_written(self, element: etree._Element) -> bool:
        """Whether an element is there where words are left out: only if it reaches beyond."""
        if element.tag == _ANCHOR and (element, "before") in self.marks:
            return False
        if self.is_silent:
            return element.tag in _CONTAINERS
        return all(entry in self.ends_inside[element] for entry in self.replaced)

    def _end(self, element: etree._Element, opened: list[etree._Element]) -> None:
        if element.tag == _APP:
            self._close(self.apparatus.entries[element])
        elif opened and opened[-1] is element:
            opened.pop()
            self.builder.end(element.tag)
            if self.pending and element.tag in LINES:
                self._write_between()
            if self.names and self.names[-1] is element:
                self.names.pop()
            if self.unread is element:
                self.unread, self.unquoted = None, frozenset()

    def _silence(self, milestone: etree._Element) -> None:
        """Stop or go on at a milestone of the witness (12.3.3); the base text has none."""
        if not self.witness:
            return
        wit = milestone.get("wit")
        if wit and not any(self.witness in names for names in self.apparatus.witnesses.named(wit)):
            return
        self.signs.append(local(milestone))
        starts = milestone.tag in _SILENCE
        if starts and not self.is_silent:
            self.builder.start(own("lacuna"), {})
            self.builder.end(own("lacuna"))
        self.is_silent = starts

    def _at(self, element: etree._Element, slot: str) -> None:
        found = self.marks.get((element, slot)) if self.marks and not self.moving else None
        for _offset, rank, entry in sorted(found, key=lambda mark: mark[1]) if found else ():
            self._pass(entry, is_start=rank == 1)

    def _text(self, element: etree._Element, slot: str, text: str | None) -> None:
        """Write a text node, in pieces where entries begin or end within it."""
        text = text or ""
        if text and (element.tag in _FRAMES if slot == "text" else _is_in_app(element)):
            text = ""
        found = self.marks.get((element, slot)) if self.marks and not self.moving else None
        if not found:
            self._write(text)
            return
        at = 0
        for offset, rank, entry in sorted(found, key=lambda mark: (mark[0], mark[1])):
            self._write(text[at:offset])
            at = max(at, offset)
            self._pass(entry, is_start=rank == 1)
        self._write(text[at:])

    def _write(self, text: str) -> None:
        if not text or self.is_silent or self.replaced:
            return
        name = self.names[-1] if self.names else None
        for entry in self.open:
            if entry not in self.unquoted:
                self.words[entry].append((text, name))
        if text.strip():
            self.latest = text
        if not self.open or not text.strip():
            self.builder.data(text)
            return
        attributes = {"n": " ".join(str(entry.number) for entry in self.open if entry.number)}
        if any(self.open.values()):
            attributes["differs"] = "yes"
        self.builder.start(_LEMMA, attributes)
        self.builder.data(text)
        made = self.builder.end(_LEMMA)
        for entry in self.open:
            self.last[entry] = made

    def _pass(self, entry: AppEntry, *, is_start: bool) -> None:
        """Begin or end the words of an entry that has end points."""
        if not is_start:
            if entry in self.pending:
                self._write_for(entry, self.pending.pop(entry), content_only=True)
            if entry in self.replaced:
                self.replaced.remove(entry)
            self._close(entry)
            return
        if entry.is_lost and self.witness:
            return
        chosen = self._chosen(entry.app) if self.witness else entry.base
        differs = chosen is not entry.base
        self._open(entry, differs)
        if not differs:
            return
        if self.replaced:
            self.conflicts.append(entry)
        elif chosen is not None and (blocks := blocks_over(entry, chosen)):
            self._walk(blocks[0], content_only=True)
            self.pending[entry] = blocks[1:]
        elif chosen is not None:
            self._walk(chosen, content_only=True)
        self.replaced.append(entry)

    def _write_between(self) -> None:
        """Write the middle ones of a reading's paragraphs, where the base's first one ends."""
        for entry, blocks in list(self.pending.items()):
            between, self.pending[entry] = blocks[:-1], blocks[-1:]
            self._write_for(entry, between, content_only=False)

    def _write_rest(self) -> None:
        """Write the words of a reading's last paragraph at the beginning of the base's last one."""
        for entry, blocks in list(self.pending.items()):
            del self.pending[entry]
            self._write_for(entry, blocks, content_only=True)

    def _write_for(
        self, entry: AppEntry, blocks: list[etree._Element], *, content_only: bool
    ) -> None:
        pending, replaced = self.pending, self.replaced
        self.pending, self.replaced = {}, [other for other in replaced if other is not entry]
        for number, block in enumerate(blocks):
            self._write(" " if number and content_only else "")
            self._walk(block, content_only=content_only)
        self.pending, self.replaced = pending, replaced

    def _open(self, entry: AppEntry, differs: bool) -> None:
        self.met.append(entry)
        if not self.witness:
            entry.number = len(self.met)
        self.open[entry] = differs

    def _close(self, entry: AppEntry) -> None:
        if entry not in self.open:
            return
        differs = self.open.pop(entry)
        if entry not in self.last and (differs or not self.witness) and not self.is_silent:
            self.last[entry] = self._empty_run(entry, differs)

    def _empty_run(self, entry: AppEntry, differs: bool) -> etree._Element:
        """Write e:lemma without words, where this text leaves out what another has."""
        if not self.witness and (before := self.latest.split()):
            self.before[entry] = before[-1]
        number = next((one.number for one in (entry, *reversed(self.open)) if one.number), 0)
        attributes = {"n": str(number), **({"differs": "yes"} if differs else {})}
        if entry.is_lost:
            attributes["lost"] = "yes"
        read = self._chosen(entry.app) if entry.is_inline else None
        if read is not None and next(each(read, *_SIGNS), None) is not None:
            attributes["sign"] = "yes"
        self.builder.start(_LEMMA, attributes)
        made: etree._Element = self.builder.end(_LEMMA)
        return made


def _is_in_app(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag in _FRAMES


def _drop_emptied(text: etree._Element) -> None:
    """Take out blocks in which a witness has nothing."""
    kept = {own("lacuna"), *(tei(name) for name in _HELD)}
    for block in reversed([*each(text, *_BLOCKS)]):
        if not plain(block) and not any(inner.tag in kept for inner in block.iterdescendants()):
            detach(block)


def rewrite(
    text: etree._Element, apparatus: Apparatus, witness: str = ""
) -> tuple[etree._Element, Rewriting]:
    """Return the base text, or the text of a witness; and the walk that made it.

    A witness whose first milestone says that it begins, or goes on, has nothing before it.
    """
    rewriting = Rewriting(apparatus, witness)
    result = rewriting.run(text)
    if rewriting.signs and rewriting.signs[0] in ("witStart", "lacunaEnd"):
        rewriting = Rewriting(apparatus, witness, is_silent=True)
        result = rewriting.run(text)
    return result, rewriting
