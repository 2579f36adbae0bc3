"""The page of metadata that an archive sets before a document: it becomes the header.

Such a page has labelled fields of a catalogue (Citation, Summary, Archive, Shelfmark ...) and is
taken only on their evidence; a record's own heading (Time, Place, Participants) is none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from edition.model import Fact
from edition.structure.citation import is_date, read_citation
from edition.structure.draft import Draft, Unit
from edition.structure.fields import Field, field_of, is_field
from edition.structure.naming import read_name
from edition.structure.titles import is_office

_INLINE = re.compile(r"(?P<label>[^\s:：][^:：\n]{0,60}?)[ \t]?(?:：|:(?=\s|$))")
_ADDRESS = re.compile(r"<?(?:https?://|www\.)[^\s<>]+>?|[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[^\s<>]*)?")
_LABEL = re.compile(r"(?P<label>[^\W\d_a-z][^:.!?;\n]{0,30}?)[ \t]?:[ \t]+(?=\S)")
_WINDOW = 60  # units from the beginning among which a metadata page may stand
_NAME = 40  # characters of a field's name that stands in capitals without a colon
_ALONE = frozenset({("people", "record"), ("subject", "shared")})
_GAP = 5  # units that the value of one field may have at most


@dataclass(frozen=True, slots=True)
class Labelled:
    """A field: its label and value in the text, and the units (first, last) that they stand in."""

    label: str
    field: Field
    start: int
    value: tuple[int, int]
    unit: int


def read_metadata(draft: Draft) -> Draft:
    """Return the draft with the metadata page's units turned into facts and header spans."""
    fields = find_fields(draft, draft.units[:_WINDOW])
    last = _last_of_page(draft, fields)
    if last is None:
        return draft
    page, fields = draft.units[: last + 1], [field for field in fields if field.unit <= last]
    facts = _letterhead(draft, page, fields)
    for index, field in enumerate(fields):
        end = fields[index + 1].start if index + 1 < len(fields) else page[-1].end
        facts += _facts(draft.text, field, _line_fields(draft.text, field, end))
        facts += _unknown(draft.text, _line_fields(draft.text, field, end), end)
    return replace(
        draft,
        units=draft.units[last + 1 :],
        facts=draft.facts + tuple(facts),
        header=(*draft.header, *((unit.start, unit.end) for unit in page)),
    )


def find_fields(draft: Draft, units: Sequence[Unit]) -> list[Labelled]:
    """Find the labelled fields of `units`: "Label: value" in a line, or a label alone in its line,
    which then ends in a colon or is set bold."""
    bold = {
        mark.start: mark.end
        for mark in draft.document.marks
        if mark.element == "hi" and "bold" in mark.get("rend")
    }
    found = []
    for index, unit in enumerate(units):
        for start, end in unit.lines(draft.text):
            labelled = _labelled(draft.text, start, end, bold.get(start, -1), index)
            if labelled is not None:
                found.append(labelled)
    return found


def other_fields(text: str, units: Sequence[Unit], chain: Sequence[Labelled]) -> Iterator[Labelled]:
    """The lines among the fields, with labels that no table has: "RPTD INFO: Paris 33"."""
    starts = {field.start for field in chain}
    for index in sorted({field.unit for field in chain}):
        filled = False
        for start, end in units[index].lines(text):
            if start in starts:
                filled = text[start:end].rstrip()[-1:] not in ":："
            elif filled and (match := _LABEL.match(text, start, end)):
                field = Field("note", "record")
                yield Labelled(match["label"], field, start, (match.end(), end), index)


def _labelled(text: str, start: int, end: int, bold: int, unit: int) -> Labelled | None:
    match = _INLINE.match(text, start, end)
    if match is None and text[start:end].isupper() and end - start <= _NAME:
        field = field_of(text[start:end])
        if field is not None and (field.fact, field.group) in _ALONE:
            return Labelled(text[start:end], field, start, (end, end), unit)
    if match:
        field = field_of(match["label"])
        if field is None and not text[match.end() : end].strip() and is_field(match["label"]):
            field = Field("people", "record")
        if field is None and is_office(match["label"].split()[-1]):
            value = read_name(text[match.end() : min(end, match.end() + 120)].strip(" "))
            if value.titles and value.name and len(value.name.split()) <= 4:
                field = Field("role", "record")
        if field is not None:
            return Labelled(match["label"], field, start, (match.end(), end), unit)
    if start < bold <= end and (field := field_of(text[start:bold])):
        return Labelled(text[start:bold].strip(" :"), field, start, (bold, end), unit)
    return None


def _last_of_page(draft: Draft, fields: Sequence[Labelled]) -> int | None:
    """Return the last unit of the metadata page, None if there is no such page.

    Two different fields of a catalogue make a page, or one beside three that a record may have
    too; they follow each other closely, and no record's own field stands among them.
    """
    page: list[Labelled] = []
    for field in fields:
        if field.field.group not in ("catalogue", "shared"):
            break
        if page and field.unit - page[-1].unit > _GAP:
            break
        page.append(field)
    while page and page[-1].field.group != "catalogue":
        page.pop()
    catalogue = {field.field.fact for field in page if field.field.group == "catalogue"}
    if len(catalogue) < 2 and not (catalogue and len(page) >= 4):
        return None
    if page[0].unit > 12:
        return None
    last = page[-1]
    following = [field.unit for field in fields if field.start > last.start]
    filled = draft.text[last.value[0] : draft.units[last.unit].end].strip(" *_\n")
    if filled or last.unit + 1 >= len(draft.units):
        return last.unit
    alone = last.unit + 1 in following or draft.units[last.unit + 1].kind == "heading"
    return last.unit if alone else last.unit + 1


def _line_fields(text: str, field: Labelled, end: int) -> int:
    """Where the value of a field ends: at its line's end if the next line has a label that we do
    not know, as on a page with one field to a line; else where the next field begins."""
    start, stop = field.value
    if text[start:stop].strip() and text[stop : stop + 1] == "\n":
        match = _INLINE.match(text, stop + 1, end)
        if match and _is_label(match["label"]) and text[match.end() : end].strip():
            return stop
    return end


def _is_label(words: str) -> bool:
    """Say whether words before a colon could be a field's name that our table lacks."""
    return words[:1].isupper() and len(words.split()) <= 4 and not re.search(r"[.!?;\"“„«]", words)


def _unknown(text: str, start: int, end: int) -> list[Fact]:
    """The facts of lines with labels that our table lacks: notes with that label."""
    places = [
        match
        for line in re.finditer(r"[^\n]+", text[start:end])
        if (match := _INLINE.match(text, start + line.start(), start + line.end()))
        and _is_label(match["label"])
    ]
    facts = []
    for index, match in enumerate(places):
        stop = places[index + 1].start() if index + 1 < len(places) else end
        if span := _trim(text, match.end(), stop):
            facts.append(_fact(text, "note", span, match["label"]))
    return facts


def _facts(text: str, field: Labelled, end: int) -> list[Fact]:
    """The facts of one field: its value as it stands, and what a citation says in its parts."""
    start, stop = field.value[0], end
    span = _trim(text, start, stop)
    if span is None:
        return []
    kind = field.field.fact
    whole = _fact(text, kind, span, field.label)
    if kind == "citation":
        return [whole, *read_citation(text, *span)]
    if kind == "address":
        return [_fact(text, kind, _bare(text, span), field.label)]
    return [whole]


def _letterhead(draft: Draft, page: Sequence[Unit], fields: Sequence[Labelled]) -> list[Fact]:
    """What stands above the first label: the archive's name and address, date, title."""
    text = draft.text
    facts: list[Fact] = []
    plain: list[tuple[int, int]] = []
    for span in _above(text, page, fields[0].start):
        words = " ".join(text[slice(*span)].split())
        if _ADDRESS.fullmatch(words):
            facts.append(_fact(text, "note", span, ""))
        elif is_date(words):
            facts.append(_fact(text, "date", span, ""))
        else:
            plain.append(span)
    named = any(field.field.fact == "title" for field in fields)
    if plain and not named and len(text[slice(*plain[-1])].split()) >= 3:
        facts.append(_fact(text, "title", plain.pop(), ""))
    facts += [_fact(text, "note", span, "") for span in plain]
    return facts


def _above(text: str, page: Sequence[Unit], stop: int) -> Iterator[tuple[int, int]]:
    """The paragraphs above the first label; a date or an address on a line of its own is one."""
    for unit in page:
        begin = unit.start
        if begin >= stop:
            return
        end = min(unit.end, stop)
        for start, close in unit.lines(text):
            words = text[start:close]
            if close > end or not (_ADDRESS.fullmatch(words) or is_date(words)):
                continue
            if before := _trim(text, begin, start):
                yield before
            yield start, close
            begin = close
        if rest := _trim(text, begin, end):
            yield rest


def _fact(text: str, kind: str, span: tuple[int, int], label: str) -> Fact:
    return Fact(kind, " ".join(text[slice(*span)].split()), *span, label)


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    words = text[start:end]
    stripped = words.strip(" \t\n\f:：")
    if not stripped:
        return None
    first = start + words.index(stripped)
    return first, first + len(stripped)


def _bare(text: str, span: tuple[int, int]) -> tuple[int, int]:
    match = _ADDRESS.search(text, *span)
    if match is None:
        return span
    return match.start() + match[0].startswith("<"), match.end() - match[0].endswith(">")
