"""Places in a file: attributes inside a tag, and a second pass for paths and for text.

The first pass counts nothing, so that valid files cost nothing; only a file with findings is read
again.
"""

import re
from typing import Any
from xml.parsers import expat

from edition.relaxng import messages
from edition.relaxng.findings import Draft, Finding
from edition.relaxng.namespaces import split

_TAG_NAME = re.compile(rb"<[^\s/>]+")
_ATTRIBUTE = re.compile(rb"(\s+)([^\s=/>]+)\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_WHITE = " \t\r\n"


def attribute_place(
    data: bytes, index: int, line: int, column: int, number: int
) -> tuple[int, int]:
    """Return line and column of the name of an attribute of the tag that starts at `index`.

    `number` counts the attributes as expat gives them, from 0, without namespace declarations;
    `line` and `column` are those of the tag, and are returned if the attribute is not there (the
    tag stands in an entity).
    """
    found = _TAG_NAME.match(data, index)
    while found:
        found = _ATTRIBUTE.match(data, found.end())
        if found is None:
            break
        name = found[2]
        if name == b"xmlns" or name.startswith(b"xmlns:"):
            continue
        if number == 0:
            return moved(data[index : found.start(2)], line, column)
        number -= 1
    return line, column


def moved(passed: bytes, line: int, column: int) -> tuple[int, int]:
    """Return the place after some bytes that start at `line` and `column`."""
    text = passed.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    if "\n" not in text:
        return line, column + len(text)
    return line + text.count("\n"), len(text) - text.rfind("\n")


class _Step:
    """One open element of the second pass."""

    __slots__ = ("counts", "name", "number", "parent")

    def __init__(self, name: str, parent: "_Step | None") -> None:
        self.name = name
        self.parent = parent
        self.counts: dict[str, int] = {}
        self.number = 1
        if parent is not None:
            self.number = parent.counts[name] = parent.counts.get(name, 0) + 1

    def path(self) -> str:
        parts = []
        step: _Step | None = self
        while step is not None and step.parent is not None:
            several = step.parent.counts[step.name] > 1
            local = split(step.name)[1]
            parts.append(f"{local}[{step.number}]" if several else local)
            step = step.parent
        return "/".join(reversed(parts))


class _Locator:
    """Finds the step of each draft."""

    def __init__(self, drafts: list[Draft]) -> None:
        self.wanted: dict[tuple[int, bool], list[Draft]] = {}
        for draft in drafts:
            self.wanted.setdefault((draft.index, draft.at_end), []).append(draft)
        self.used: dict[tuple[str, str], int] = {}
        """Local names of parent and child -> how often."""
        self.steps: list[tuple[Draft, _Step]] = []
        self.step = _Step("", None)
        self.text_place: tuple[int, int] | None = None
        self.parser: Any = expat.ParserCreate("utf-8", "}")

    def start(self, name: str, _: Any) -> None:
        parent = self.step
        self.step = _Step(name, parent)
        pair = (split(parent.name)[1], split(name)[1])
        self.used[pair] = self.used.get(pair, 0) + 1
        self._meet(False, parent)

    def end(self, _: str) -> None:
        self._meet(True, self.step)
        if self.step.parent is not None:
            self.step = self.step.parent

    def _meet(self, at_end: bool, container: _Step) -> None:
        found = self.wanted.get((self.parser.CurrentByteIndex, at_end))
        if found:
            for draft in found:
                self.steps.append((draft, self.step if draft.own else container))
                if draft.text and self.text_place:
                    draft.line, draft.column = self.text_place
        self.text_place = None

    def characters(self, text: str) -> None:
        if self.text_place is None and text.strip(_WHITE):
            blank = len(text) - len(text.lstrip(_WHITE))
            line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
            self.text_place = moved(text[:blank].encode(), line, column)


def locate(data: bytes, drafts: list[Draft]) -> None:
    """Fill in the paths of the drafts, the order of what they expect, and the places of text.

    A step has a number only if its parent has others of that name.
    """
    locator = _Locator(drafts)
    parser = locator.parser
    parser.StartElementHandler = locator.start
    parser.EndElementHandler = locator.end
    if any(draft.text for draft in drafts):
        parser.CharacterDataHandler = locator.characters
    parser.Parse(data, True)
    for draft, step in locator.steps:
        draft.path = step.path()
        draft.rank(locator.used)


def finish(drafts: list[Draft], left_out: int, data: bytes) -> list[Finding]:
    """Return the findings of a document that was read to its end, in the order of the text.

    `left_out` counts those that were too many to keep.
    """
    locate(data, drafts)
    findings = [draft.finish() for draft in drafts]
    findings.sort(key=lambda finding: (finding.line, finding.column))
    if left_out:
        last = findings[-1]
        findings.append(Finding(last.line, last.column, last.code, messages.others(left_out)))
    return findings
