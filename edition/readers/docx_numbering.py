"""The numbers that Word puts before list items and headings (ISO/IEC 29500-1, 17.9)."""

import re
from dataclasses import dataclass, field

from lxml import etree

from edition.readers.docx_names import WORD
from edition.readers.docx_parts import Parts, value
from edition.readers.numbering import BULLET, as_number, written_number

_FORMATS = {
    "decimal": "1",
    "decimalZero": "01",
    "lowerLetter": "a",
    "upperLetter": "A",
    "lowerRoman": "i",
    "upperRoman": "I",
}


@dataclass(frozen=True, slots=True)
class Numbered:
    """A paragraph's place in a list: its identifier, the depth from 0, and the number written."""

    group: str
    depth: int
    label: str


@dataclass
class Numbering:
    """Counts through a document."""

    parts: Parts
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    started: set[tuple[str, int]] = field(default_factory=set)

    def next(self, properties: etree._Element | None, style: str) -> Numbered | None:
        """Return the number of the next paragraph with these properties, None if it has none."""
        found = self._reference(properties, style)
        if found is None or found[0] not in self.parts.numbers:
            return None
        number, depth = found
        levels = self._levels(number)
        if depth not in levels:
            return Numbered(number, depth, "")
        abstract = value(self.parts.numbers[number].find(WORD + "abstractNumId"))
        counts = self.counts.setdefault(abstract, {})
        override = self._override(number, depth)
        if override is not None and (number, depth) not in self.started:
            counts[depth] = override - 1
        self.started.add((number, depth))
        counts[depth] = counts.get(depth, _start(levels[depth]) - 1) + 1
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]
        return Numbered(number, depth, _label(levels, depth, counts))

    def _reference(self, properties: etree._Element | None, style: str) -> tuple[str, int] | None:
        """Return numId and level that a paragraph or its styles name; numId 0 takes it away."""
        sources = [properties] if properties is not None else []
        sources += [
            found
            for each in self.parts.chain(style)
            if (found := each.element.find(WORD + "pPr")) is not None
        ]
        depth = None
        for source in sources:
            reference = source.find(WORD + "numPr")
            if reference is None:
                continue
            level = value(reference.find(WORD + "ilvl"))
            if depth is None and level:
                depth = as_number(level, 0)
            if number := value(reference.find(WORD + "numId")):
                return None if number == "0" else (number, depth or 0)
        return None

    def _levels(self, number: str) -> dict[int, etree._Element]:
        element = self.parts.numbers[number]
        abstract = self.parts.abstract.get(value(element.find(WORD + "abstractNumId")))
        levels = {} if abstract is None else _by_depth(abstract.findall(WORD + "lvl"))
        levels |= _by_depth(element.findall(f"{WORD}lvlOverride/{WORD}lvl"))
        return levels

    def _override(self, number: str, depth: int) -> int | None:
        for override in self.parts.numbers[number].findall(WORD + "lvlOverride"):
            start = value(override.find(WORD + "startOverride"))
            if value(override, "ilvl") == str(depth) and start:
                return as_number(start, 1)
        return None


def _by_depth(levels: list[etree._Element]) -> dict[int, etree._Element]:
    return {as_number(value(level, "ilvl"), 0): level for level in levels}


def _start(level: etree._Element) -> int:
    return as_number(value(level.find(WORD + "start")), 1)


def _label(levels: dict[int, etree._Element], depth: int, counts: dict[int, int]) -> str:
    pattern = value(levels[depth].find(WORD + "lvlText"))
    if value(levels[depth].find(WORD + "numFmt")) == "bullet":
        return pattern if pattern and pattern.isprintable() and pattern < "\ue000" else BULLET

    def number(match: re.Match[str]) -> str:
        level = int(match.group(1)) - 1
        if level not in levels:
            return ""
        count = counts.get(level, _start(levels[level]))
        return format_number(count, value(levels[level].find(WORD + "numFmt")))

    return re.sub(r"%([1-9])", number, pattern).strip()


def format_number(number: int, name: str) -> str:
    """Return a number in the format that Word calls `name`; those it has no letters for as "1"."""
    return "" if name == "none" else written_number(number, _FORMATS.get(name, "1"))
