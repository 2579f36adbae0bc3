"""Where an entry of the apparatus belongs that does not stand around its own words.

Double end-point attachment names two elements (TEI chapter 12.2.2), location-referenced entries
name a line or paragraph and quote its words (12.2.1).
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from edition.publishing.vocabulary import XML_ID, each, local, selected, tei

_WITH_ID = etree.XPath("descendant-or-self::*/@xml:id/..")
_EMPTY: Final = frozenset(
    {tei("anchor"), tei("lb"), tei("pb"), tei("cb"), tei("milestone"), tei("ptr")}
)
_UNREAD: Final = frozenset({tei("app"), tei("note"), tei("witDetail"), tei("listApp")})


def _occurrences(text: str, wanted: str) -> list[int]:
    """Return where words stand in a text as whole words, or where they stand at all."""
    everywhere: list[int] = []
    whole: list[int] = []
    start = text.find(wanted)
    while start >= 0:
        end = start + len(wanted)
        everywhere.append(start)
        if not (_is_word(text[start - 1 : start]) or _is_word(text[end : end + 1])):
            whole.append(start)
        start = text.find(wanted, end)
    return whole or everywhere


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


_UNITS = ("l", "p", "ab", "head", "speaker", "stage", "seg")


@dataclass(frozen=True, slots=True)
class Place:
    """A point in a tree: in an element's text or tail, so many characters from its beginning.

    `slot` is "before" the element, "text", "end" (before its end tag), or "tail".
    """

    element: etree._Element
    slot: str
    offset: int = 0


@dataclass(slots=True)
class Finder:
    """Finds places in the text of one document."""

    text: etree._Element
    ids: dict[str, etree._Element] = field(default_factory=dict)
    numbered: dict[str, list[etree._Element]] = field(default_factory=lambda: defaultdict(list))
    used: dict[str, int] = field(default_factory=dict)
    read: dict[str, tuple[str, list[Place]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for element in selected(_WITH_ID, self.text):
            self.ids[element.get(XML_ID, "")] = element
        for element in each(self.text, *_UNITS):
            if number := element.get("n"):
                self.numbered[number].append(element)

    def end_points(self, app: etree._Element) -> tuple[Place, Place] | None:
        """Return where @from and @to of an entry lead; None where one leads nowhere."""
        start = self.ids.get((app.get("from") or "").rpartition("#")[2])
        if start is None:
            return None
        begin = Place(start, "before") if start.tag in _EMPTY else Place(start, "text")
        target = app.get("to")
        if target:
            end = self.ids.get(target.rpartition("#")[2])
            if end is None:
                return None
        elif self._follows(app, start):
            return begin, Place(app, "before")
        else:
            end = start
        return begin, Place(end, "before") if end.tag in _EMPTY else Place(end, "end")

    def quoted(self, app: etree._Element, words: str) -> tuple[Place, Place] | None:
        """Return where an entry with @loc finds the words of its lemma; None if nowhere.

        The same words twice in a line are taken in the order of the entries.
        """
        loc = app.get("loc") or ""
        text, places = self._read_at(loc)
        wanted = _normal(words)
        if not wanted:
            return None
        found = _occurrences(text, wanted)
        if not found:
            return None
        key = f"{loc} {wanted}"
        index = min(self.used.get(key, 0), len(found) - 1)
        self.used[key] = index + 1
        start = found[index]
        last = places[start + len(wanted) - 1]
        return places[start], Place(last.element, last.slot, last.offset + 1)

    def _read_at(self, loc: str) -> tuple[str, list[Place]]:
        """Return the words of the lines that a @loc names, and where each character stands."""
        if loc not in self.read:
            characters: list[str] = []
            places: list[Place] = []
            for unit in self._units(loc):
                _read(unit, characters, places)
            self.read[loc] = "".join(characters), places
        return self.read[loc]

    def unit(self, loc: str) -> etree._Element | None:
        """Return the line or paragraph that a @loc names first."""
        return next(self._units(loc), None)

    def _follows(self, app: etree._Element, start: etree._Element) -> bool:
        """Whether an entry stands in the running text, so that it ends its own lemma."""
        outer = {local(ancestor) for ancestor in app.iterancestors()}
        if "text" not in outer or outer & {"listApp", "back"}:
            return False
        return start.tag in _EMPTY or start.getparent() is app.getparent()

    def _units(self, loc: str) -> Iterator[etree._Element]:
        for part in loc.replace("#", "").split():
            first, dash, last = part.partition("-")
            begin = self._unit(first)
            if begin is None:
                continue
            yield begin
            end = self._unit(last) if dash else None
            if end is None or end is begin:
                continue
            following = each(self.text, local(begin))
            for unit in following:
                if unit is begin:
                    break
            for unit in following:
                yield unit
                if unit is end:
                    break

    def _unit(self, name: str) -> etree._Element | None:
        if name in self.ids:
            return self.ids[name]
        outer, _, number = name.rpartition(".")
        for unit in self.numbered.get(number, ()):
            numbers = [ancestor.get("n") for ancestor in unit.iterancestors()]
            if not outer or outer.rpartition(".")[2] in numbers:
                return unit
        if number.isdigit() and not self.numbered:
            lines = [*each(self.text, "l")] or [*each(self.text, "p", "ab")]
            return lines[int(number) - 1] if 0 < int(number) <= len(lines) else None
        return None


def _read(unit: etree._Element, characters: list[str], places: list[Place]) -> None:
    """Append the characters of a unit, white space collapsed to one space, and their places."""
    unread: etree._Element | None = None
    if characters:
        _append(" ", Place(unit, "text"), characters, places)
    for event, element in etree.iterwalk(unit, events=("start", "end", "comment", "pi")):
        if event == "start":
            if unread is None and element.tag in _UNREAD:
                unread = element
            elif unread is None:
                _append(element.text, Place(element, "text"), characters, places)
            continue
        if unread is element:
            unread = None
        if unread is None and element is not unit:
            _append(element.tail, Place(element, "tail"), characters, places)


def _append(text: str | None, place: Place, characters: list[str], places: list[Place]) -> None:
    for offset, character in enumerate(text or ""):
        if character.isspace():
            if characters and characters[-1] == " ":
                continue
            character = " "
        characters.append(character)
        places.append(Place(place.element, place.slot, offset))


def _normal(words: str) -> str:
    return " ".join(unicodedata.normalize("NFC", words).split())
