"""The entries of an apparatus, whatever method encodes them, and who reads what in them.

TEI chapter 12: `app` with `lem` and `rdg`, `rdgGrp` around them, `witDetail` and `note` beside.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from edition.publishing.prepare.places import Finder, Place
from edition.publishing.prepare.witnesses import Witnesses
from edition.publishing.vocabulary import each, local, tei

LINES = frozenset(tei(name) for name in ("l", "p", "ab", "speaker", "head"))
"""Paragraphs and lines: between them a lemma has a stroke."""
_APP, _LEM, _RDG, _GROUP = tei("app"), tei("lem"), tei("rdg"), tei("rdgGrp")


@dataclass(slots=True, eq=False)
class AppEntry:
    """One app: its base reading, and where it belongs if it does not stand around its words."""

    app: etree._Element
    base: etree._Element | None
    start: Place | None = None
    end: Place | None = None
    number: int = 0
    is_lost: bool = False
    """Whether its place is not found: then it is listed, and changes no witness's text."""

    @property
    def is_inline(self) -> bool:
        """Whether the entry holds its words itself (parallel segmentation)."""
        return self.start is None


@dataclass(slots=True)
class Apparatus:
    """All entries of a document, and its witnesses."""

    witnesses: Witnesses
    entries: dict[etree._Element, AppEntry] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    moved: dict[etree._Element, list[etree._Element]] = field(default_factory=dict)
    """Pointers that stand, in a reading, for the words that they lead to: a transposition."""
    bare: set[etree._Element] = field(default_factory=set)
    """Divisions that hold lists of entries only: what they hold is shown as the apparatus."""

    def reading_of(self, app: etree._Element, witness: str) -> etree._Element | None:
        """Return the lem or rdg that a witness has in an entry; None where it has no text there.

        A reading that names the witness comes before one that names its group; a witness that
        none names agrees with the lemma (negative apparatus), and without a lemma has nothing.
        """
        by_group = None
        for reading in readings(app):
            direct, grouped = self.witnesses.named(wit_of(reading))
            if witness in direct:
                return reading
            if witness in grouped and by_group is None:
                by_group = reading
        if by_group is not None:
            return by_group
        entry = self.entries[app]
        return entry.base if not entry.is_inline or lemma_of(app) is not None else None

    def base_of(self, app: etree._Element) -> etree._Element | None:
        """Return the reading that stands in the reading text: the lemma, or who comes first.

        Without a lemma the text follows the first witness of the list that has a reading.
        """
        lemma = lemma_of(app)
        if lemma is not None:
            return lemma
        found = list(readings(app))
        for witness in self.order:
            for reading in found:
                direct, grouped = self.witnesses.named(wit_of(reading))
                if witness in direct or witness in grouped:
                    return reading
        return found[0] if found else None


def apparatus_of(
    tree: etree._Element,
    text: etree._Element,
    witnesses: Witnesses,
    external: tuple[etree._Element, ...],
    warn: Callable[[etree._Element, str, str], None],
) -> Apparatus:
    """Return the entries of a document, in its text, in its standOff and from other files."""
    apparatus = Apparatus(witnesses, order=tuple(witnesses.by_id))
    finder = Finder(text)
    standoff = (app for part in tree.iter(tei("standOff")) for app in each(part, "app"))
    for app in (*each(text, "app"), *standoff, *_with_inner(external)):
        apparatus.moved.update(_moved_in(app, finder))
        is_inline = app.get("from") is None and app.get("loc") is None
        entry = AppEntry(app, apparatus.base_of(app) if is_inline else lemma_of(app))
        apparatus.entries[app] = entry
        if is_inline:
            if next(app.iterancestors(_APP), None) is None and (app in external or _outside(app)):
                warn(app, "ED521", "the entry names no place in the text; it is listed only")
                _place_at_end(entry, text)
            continue
        places = (
            finder.end_points(app)
            if app.get("from") is not None
            else finder.quoted(app, lemma_words(app))
        )
        if places is None:
            warn(app, "ED520", _lost(app))
            unit = finder.unit(app.get("loc") or "")
            _place_at_end(entry, text if unit is None else unit)
        else:
            entry.start, entry.end = places
    apparatus.bare.update(_bare(text))
    return apparatus


def _bare(text: etree._Element) -> Iterator[etree._Element]:
    """Yield the divisions in which nothing but a heading stands beside lists of entries."""
    for listed in each(text, "listApp"):
        holder = listed.getparent()
        if holder is None or local(holder) != "div":
            continue
        rest = [child for child in holder.iterchildren(etree.Element) if child.tag != listed.tag]
        if all(local(child) == "head" and not len(child) for child in rest):
            yield holder


def _with_inner(external: Iterable[etree._Element]) -> Iterator[etree._Element]:
    """Yield entries, and those inside their readings."""
    seen: set[etree._Element] = set()
    for app in external:
        for inner in each(app, "app"):
            if inner not in seen:
                seen.add(inner)
                yield inner


def _moved_in(
    app: etree._Element, finder: Finder
) -> Iterator[tuple[etree._Element, list[etree._Element]]]:
    """Yield the pointers in transposed readings of an entry, and what each stands for.

    The witness has there the words that the base text has elsewhere.
    """
    for reading in readings(app):
        if "transposition" not in (app.get("type"), reading.get("type"), reading.get("cause")):
            continue
        for pointer in each(reading, "ptr"):
            names = [name.rpartition("#")[2] for name in (pointer.get("target") or "").split()]
            targets = [finder.ids[name] for name in names if name in finder.ids]
            around = set(pointer.iterancestors())
            if targets and not any(target in around for target in targets):
                yield pointer, targets


def readings(app: etree._Element) -> Iterator[etree._Element]:
    """Yield the readings of an entry, those in groups too, but none of an entry inside it."""
    stack = list(reversed(app))
    while stack:
        child = stack.pop()
        if child.tag in (_LEM, _RDG):
            yield child
        elif child.tag == _GROUP:
            stack.extend(reversed(child))


def wit_of(reading: etree._Element) -> str:
    """Return the @wit of a reading, or of the group that it stands in."""
    node: etree._Element | None = reading
    while node is not None and node.tag != _APP:
        if node.get("wit"):
            return node.get("wit", "")
        node = node.getparent()
    return ""


def lemma_words(app: etree._Element) -> str:
    """Return the words of an entry's lemma, without notes and without readings inside it."""
    lemma = lemma_of(app)
    words = []
    unread: etree._Element | None = None
    for event, element in (
        etree.iterwalk(lemma, events=("start", "end")) if lemma is not None else ()
    ):
        if event == "start":
            if unread is None and local(element) in ("note", "rdg", "rdgGrp", "witDetail"):
                unread = element
            words.append("" if unread is not None else element.text or "")
            continue
        if unread is element:
            unread = None
        if unread is None and element is not lemma:
            words.append(element.tail or "")
    return " ".join("".join(words).split())


def lemma_of(app: etree._Element) -> etree._Element | None:
    return next((reading for reading in readings(app) if reading.tag == _LEM), None)


def _place_at_end(entry: AppEntry, unit: etree._Element) -> None:
    entry.start = entry.end = Place(unit, "end")
    entry.is_lost = True


def _outside(app: etree._Element) -> bool:
    """Whether an entry stands in a list apart from the text."""
    return any(local(ancestor) in ("listApp", "standOff") for ancestor in app.iterancestors())


def _lost(app: etree._Element) -> str:
    if app.get("from") is not None:
        ends = f"from {app.get('from')} to {app.get('to') or 'its end'}"
        return f"{ends}: no such place; it is listed only"
    lemma = lemma_words(app)
    if not lemma:
        return f"an entry at {app.get('loc')} has no lemma to find; it is listed only"
    return f"{lemma!r} is not found at {app.get('loc')}; it is listed only"


def blocks_over(entry: AppEntry, reading: etree._Element) -> list[etree._Element]:
    """Return the paragraphs or lines of a reading that replaces words of several; else none.

    Its first one goes on where the base's first one is broken off, its last one begins the last.
    """
    blocks = list(reading.iterchildren(etree.Element))
    if (reading.text or "").strip() or any(block.tag not in LINES for block in blocks):
        return []
    ends = [
        next((node for node in _around(place) if node.tag in LINES), None)
        for place in (entry.start, entry.end)
        if place is not None
    ]
    return blocks if len(set(ends)) > 1 and None not in ends else []


def _around(place: Place) -> Iterator[etree._Element]:
    if place.slot in ("text", "end"):
        yield place.element
    yield from place.element.iterancestors()
