"""Letters: opener with dateline and salutation, body, closer with signature, postscript.

TEI Guidelines, chapter "Default Text Structure", sections on openers and closers. The header's
facts are only those that the letter states in its heading, dateline, address or signature.
"""

import re
from collections.abc import Sequence

from edition.model import Annotation, Fact, Structure
from edition.model.headings import SOURCE_LABEL
from edition.structure.draft import Draft, Evidence
from edition.structure.letter_words import (
    DATE,
    ENCLOSURE,
    OUTSIDE,
    POSTSCRIPT,
    SALUTE,
    SERVANT,
    SIGNED,
    VALEDICTION,
    is_dateline,
    is_name,
    read_heading,
    read_place,
)
from edition.structure.lineation import Lineation, read_lineation
from edition.structure.passages import Passage, Span, indent, read_passages

_OF_SOURCE = (("type", "source"),)
_OTHER = frozenset({"heading", "cell", "item", "caption", "quote"})
"""What is no part of a closer."""
_TOP = 14
"""A letter's salutation stands among its first passages."""


def evidence(draft: Draft) -> Evidence:
    """Say how well the draft fits a letter: a salutation near the top, a valediction at the end."""
    text = draft.text
    passages = read_passages(draft)
    if not passages:
        return Evidence(0.0, "there is no text")
    salutes = [number for number, one in enumerate(passages) if _salute_of(text, one)]
    dated = any(
        is_dateline(text[start:end]) for one in passages[:_TOP] for start, end in one.lines[:8]
    )
    closes = [number for number, one in enumerate(passages) if _valediction_line(text, one) >= 0]
    near = bool(salutes) and salutes[0] < _TOP
    if len(salutes) == 1 and closes and _is_mixed(passages, salutes[0], closes[-1]):
        return Evidence(0.4, "a letter stands among other headings")
    end = bool(closes) and (len(passages) - closes[-1] < _TOP or len(salutes) > 1)
    if near and end:
        return Evidence(0.92, "a salutation opens and a valediction closes it")
    if near and dated:
        return Evidence(0.7, "a dateline and a salutation open it")
    if end and dated:
        return Evidence(0.6, "a dateline opens and a valediction closes it")
    return Evidence(0.25 if near else 0.0, "a salutation only" if near else "no salutation")


def build(draft: Draft) -> Structure:
    """Return the structure of one letter or several: a division each, with opener and closer."""
    text = draft.text
    passages = read_passages(draft)
    if not passages:
        return Structure("letter", draft.annotations, draft.facts, draft.header, draft.people)
    lineation = read_lineation(text, passages, draft.corrections)
    out: list[Annotation] = []
    facts: list[Fact] = []
    out.append(Annotation(passages[0].start, passages[-1].end, "body"))
    begins = _begins(text, passages)
    for begin, close in zip(begins, [*begins[1:], len(passages)], strict=True):
        letter = Letter(text, lineation, out)
        letter.read(passages[begin:close])
        if len(begins) == 1:
            facts += letter.facts
    return Structure(
        "letter",
        (*draft.annotations, *out),
        (*draft.facts, *facts),
        draft.header,
        draft.people,
        why=f"{len(begins)} letter{'s' if len(begins) > 1 else ''}",
    )


def _is_mixed(passages: Sequence[Passage], salute: int, close: int) -> bool:
    """Whether one letter is a part of a document: headings above each other stand before it, and
    another behind it."""
    levels = [one.level for one in passages[:salute] if one.kind == "heading"]
    behind = [one.level for one in passages[close:] if one.kind == "heading"]
    return len(levels) > 1 and levels[-1] > levels[0] and levels[-1] in behind


def _begins(text: str, passages: Sequence[Passage]) -> list[int]:
    """Return where each letter begins: at the heading or dateline that follows a closer."""
    begins, closed = [0], False
    for number, passage in enumerate(passages):
        if closed and number > begins[-1] + 1 and _opens(text, passages, number):
            begins.append(number)
            closed = False
        if _valediction_line(text, passage) >= 0 or _signature(text, passage):
            closed = True
    return begins


def _opens(text: str, passages: Sequence[Passage], number: int) -> bool:
    """Whether a letter's opening begins here: a heading or dateline with a salutation near."""
    passage = passages[number]
    start, end = passage.lines[0]
    line = text[start:end]
    near = any(_salute_of(text, one) for one in passages[number : number + 5])
    if not near or POSTSCRIPT.match(line):
        return False
    return bool(
        passage.kind == "heading"
        or read_heading(line)
        or is_dateline(line)
        or _salute_of(text, passage)
    )


def _salute_of(text: str, passage: Passage) -> Span | None:
    """Return the span of a salutation in the passage's first lines, or None."""
    for start, end in passage.lines[:6]:
        match = SALUTE.match(text, start, end)
        if match and (match.end() >= end or passage.lines[0][0] == start):
            return start, start + len(text[start : match.end()].rstrip())
    return None


def _valediction_line(text: str, passage: Passage) -> int:
    """Return the number of the line on which a valediction begins; -1 if there is none."""
    lines = passage.lines
    for number in range(max(0, len(lines) - 6), len(lines)):
        start, end = lines[number]
        alone = number == 0 or len(lines) - number < 5
        if alone and VALEDICTION.match(text, start, end) and end - start < 120:
            return number
    return -1


def _signature(text: str, passage: Passage) -> bool:
    start, end = passage.lines[0]
    return len(passage.lines) < 4 and SIGNED.match(text, start, end) is not None


class Letter:
    """Reads the passages of one letter."""

    def __init__(self, text: str, lineation: Lineation, out: list[Annotation]) -> None:
        self.text, self.lineation, self.out = text, lineation, out
        self.facts: list[Fact] = []

    def read(self, passages: Sequence[Passage]) -> None:
        """Add the letter's division and parts to `out`, and its facts to `facts`."""
        kind = (("type", "letter"),)
        self.out.append(Annotation(passages[0].start, passages[-1].end, "div", kind))
        rest = self._open(list(passages))
        close = self._find_closer(rest)
        if close == (0, 0):
            close = (len(rest), 0)
        for passage in rest[: close[0]]:
            self._words(passage)
        if close[0] < len(rest):
            self._close(rest, *close)

    # the opener

    def _open(self, passages: list[Passage]) -> list[Passage]:
        """Take the heading and the opener; return what follows."""
        place = 0
        while place < len(passages) - 1 and place < 2 and self._is_heading(passages[place]):
            self._heading(passages[place])
            place += 1
        salute = next(
            (
                number
                for number in range(place, min(place + 6, len(passages)))
                if _salute_of(self.text, passages[number])
            ),
            -1,
        )
        last = salute if salute >= 0 else self._last_dateline(passages, place)
        if last < 0:
            return passages[place:]
        parts: list[tuple[Span, str]] = []
        for passage in passages[place:last]:
            parts += [(line, self._part(line)) for line in passage.lines]
        rest = passages[last + 1 :]
        tail = self._open_with(passages[last], parts, salute >= 0)
        if tail is not None:
            rest.insert(0, tail)
        begin, end = parts[0][0][0], parts[-1][0][1]
        self.out.append(Annotation(begin, end, "opener"))
        self._add_parts(parts)
        return rest

    def _open_with(
        self, passage: Passage, parts: list[tuple[Span, str]], salutes: bool
    ) -> Passage | None:
        """Take the lines up to the salutation's end; return the passage's rest."""
        text = self.text
        salute = _salute_of(text, passage) if salutes else None
        if salute is None:
            parts += [(line, self._part(line)) for line in passage.lines]
            return None
        for number, (start, end) in enumerate(passage.lines):
            if start != salute[0]:
                parts.append(((start, end), self._part((start, end))))
                continue
            parts.append((salute, "salute"))
            after = list(passage.lines[number + 1 :])
            if salute[1] < end:
                begin = salute[1] + len(text[salute[1] : end]) - len(text[salute[1] : end].lstrip())
                after.insert(0, (begin, end))
            return Passage(after[0][0], passage.end, after, 1) if after else None
        return None

    def _last_dateline(self, passages: Sequence[Passage], place: int) -> int:
        last = -1
        for number in range(place, min(place + 3, len(passages) - 1)):
            lines = passages[number].lines
            if len(lines) < 6 and any(is_dateline(self.text[a:b]) for a, b in lines):
                last = number
        return last

    def _is_heading(self, passage: Passage) -> bool:
        start, end = passage.lines[0]
        line = self.text[start:end]
        if passage.kind == "heading":
            return True
        if len(passage.lines) > 2 or is_dateline(line) or SALUTE.match(line):
            return False
        return read_heading(line) is not None

    def _heading(self, passage: Passage) -> None:
        self.out.append(Annotation(passage.start, passage.end, "head"))
        line = self.text[passage.start : passage.end]
        match = read_heading(line)
        if match:
            for kind in ("sender", "recipient"):
                self._fact(kind, passage.start, match, kind)

    def _fact(self, kind: str, offset: int, match: re.Match[str], group: str) -> None:
        if match[group]:
            start, end = offset + match.start(group), offset + match.end(group)
            self._add_fact(kind, start, end)

    def _add_fact(self, kind: str, start: int, end: int) -> None:
        value = " ".join(self.text[start:end].split())
        bare = value.strip(" ,.;:_*")
        if bare and all(fact.kind != kind for fact in self.facts):
            self.facts.append(Fact(kind, bare, start, end))

    def _part(self, line: Span) -> str:
        """Return what a line of the opener or closer is: dateline, salute, address, source note."""
        piece = self.text[line[0] : line[1]]
        if SOURCE_LABEL.match(piece):
            return "note"
        if is_dateline(piece):
            return "dateline"
        if SALUTE.match(piece):
            return "salute"
        right = indent(self.text, line[0]) >= 24
        return "dateline" if right and read_place(piece) else "address"

    def _add_parts(self, parts: Sequence[tuple[Span, str]], closing: bool = False) -> None:
        place = 0
        while place < len(parts):
            (start, end), kind = parts[place]
            close = place + 1
            while close < len(parts) and parts[close][1] == kind and (kind != "salute" or closing):
                end = parts[close][0][1]
                close += 1
            of_source = (("type", "source"),) if kind == "note" else ()
            self.out.append(Annotation(start, end, kind, of_source))
            if kind == "address":
                for span, _ in parts[place:close]:
                    self.out.append(Annotation(*span, "addrLine"))
                self._recipient_of_address(parts[place][0])
            elif kind == "dateline":
                self._date_facts(start, end)
            place = close

    def _recipient_of_address(self, line: Span) -> None:
        match = re.match(
            r"(?:To|An|À|A|Al|An den|To the)\s+(?P<name>.+?)[,.:]?$", self.text[slice(*line)]
        )
        if match:
            self._fact("recipient", line[0], match, "name")

    def _date_facts(self, start: int, end: int) -> None:
        piece = self.text[start:end]
        if match := DATE.search(piece):
            self._add_fact("sent-date", start + match.start(), start + match.end())
        if place := read_place(piece):
            self._add_fact("sent-place", start + place[0], start + place[1])

    # the body

    def _words(self, passage: Passage) -> None:
        out, start, end = self.out, passage.start, passage.end
        lines = passage.lines
        set_in = len(lines) > 1 and all(indent(self.text, a) > 3 for a, _ in lines)
        if set_in and self.lineation.is_verse(self.text, lines, False):
            out.append(Annotation(start, end, "lg"))
            out.extend(Annotation(*line, "l") for line in lines)
        elif passage.kind == "heading":
            out.append(Annotation(start, end, "p", (("rend", "heading"),)))
        else:
            out.append(Annotation(start, end, "p"))

    # the closer

    def _find_closer(self, rest: Sequence[Passage]) -> tuple[int, int]:
        """Return the passage and the line at which the closer begins; past the end if none."""
        floor = max(0, len(rest) - 10)
        for number in range(len(rest) - 1, floor - 1, -1):
            line = _valediction_line(self.text, rest[number])
            if line >= 0:
                return number, line
        for number in range(floor, len(rest)):
            if _signature(self.text, rest[number]):
                return number, 0
        for number in range(len(rest) - 1, max(0, len(rest) - 4), -1):
            passage = rest[number]
            if len(passage.lines) < 3 and is_name(self.text[slice(*passage.lines[0])]):
                return number, 0
        return len(rest), 0

    def _close(self, rest: Sequence[Passage], place: int, line: int) -> None:
        """Take the closer and what comes after it."""
        text = self.text
        first = rest[place]
        if line:
            before, first = first.cut(line)
            self._words(before)
        tail = [first, *rest[place + 1 :]]
        parts: list[tuple[Span, str]] = []
        number = 0
        while number < len(tail):
            passage = tail[number]
            start, end = passage.lines[0]
            if POSTSCRIPT.match(text, start, end) or (number and ENCLOSURE.match(text, start, end)):
                break
            if number and passage.kind in _OTHER:
                break
            if any(kind == "signed" for _, kind in parts) and SALUTE.match(text, start, end):
                break
            if number and (
                passage.end - passage.start > 240 or SOURCE_LABEL.match(text, start, end)
            ):
                break
            named = any(kind == "signed" for _, kind in parts)
            outside = named and OUTSIDE.match(text, start, end)
            for span in passage.lines:
                part = "address" if outside else self._closing_part(span, bool(parts))
                parts.append((span, part))
            number += 1
        self._name_signature(parts)
        self.out.append(Annotation(parts[0][0][0], parts[-1][0][1], "closer"))
        self._add_parts(parts, closing=True)
        self._after(tail[number:])

    def _closing_part(self, span: Span, later: bool) -> str:
        piece = self.text[span[0] : span[1]]
        if SIGNED.match(piece):
            return "signed"
        if VALEDICTION.match(piece) or not later:
            return "signed" if not VALEDICTION.match(piece) and is_name(piece) else "salute"
        if is_dateline(piece):
            return "dateline"
        if SALUTE.match(piece) or SERVANT.search(piece):
            return "salute"
        if is_name(piece) or len(piece) < 45:
            return "signed"
        return "salute"

    def _name_signature(self, parts: list[tuple[Span, str]]) -> None:
        """The name in the signature is the sender's; lines between it and the valediction are
        the valediction's."""
        signed = [number for number, (_, kind) in enumerate(parts) if kind == "signed"]
        for number in signed:
            start, end = parts[number][0]
            match = SIGNED.match(self.text, start, end)
            begin = match.end() if match else start
            name = self.text[begin:end].strip()
            if is_name(name) and not SALUTE.match(name):
                self._add_fact("sender", begin, end)
                break

    def _after(self, tail: Sequence[Passage]) -> None:
        """Take the postscripts and enclosures after the closer, and a source note at the end."""
        sources = [one for one in tail if SOURCE_LABEL.match(self.text, one.start, one.end)]
        self.out += [Annotation(one.start, one.end, "note", _OF_SOURCE) for one in sources]
        tail = [one for one in tail if one not in sources]
        if not tail:
            return
        self.out.append(Annotation(tail[0].start, tail[-1].end, "postscript"))
        self.out.extend(Annotation(one.start, one.end, "p") for one in tail)
