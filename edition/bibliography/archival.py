"""Citations of archival documents and of document series, read from left to right.

At each place the first reader that knows the words takes them; what none knows, up to the next
comma, is a loose segment, and what that is follows from its place: before the archive a
document's title or its writer, behind it a collection.
"""

import re
from dataclasses import replace
from pathlib import Path

from edition.bibliography import shapes
from edition.bibliography.counters import read_counted, read_eastern_telegram
from edition.bibliography.dates import find_date
from edition.bibliography.holders import acronym, holders
from edition.bibliography.holdings import (
    label_at,
    read_archive,
    read_hungarian,
    read_label,
    read_pages,
    read_shelfmark,
    read_slashed,
    read_un_document,
    shelfmark_at,
)
from edition.bibliography.letters import (
    KIND,
    is_kind,
    numbered_from,
    numbered_title,
    posted,
    sent_by_number,
)
from edition.bibliography.loose import settle
from edition.bibliography.parts import Part
from edition.bibliography.places import is_place
from edition.bibliography.printed import (
    read_address,
    read_aside,
    read_bare_volume,
    read_bracketed,
    read_date,
    read_editor,
    read_full_date,
    read_printed,
    read_series,
    read_signed,
    read_translator,
)
from edition.bibliography.quoted import read_quoted, read_quoted_holding
from edition.bibliography.registry import archives
from edition.bibliography.senders import named, sent
from edition.bibliography.state import Reader, State


def read_archival(text: str, form: str, extra: Path | None = None) -> list[Part]:
    """Return the parts of a citation of a document in an archive or a document series.

    form: the tradition of the call numbers, as `family` found it.
    """
    state = State(text, form, extra)
    if form != "series" and not archives(extra).hits(text) and not holders(text):
        state.sign = acronym(text)
    position, length = 0, len(text)
    while position < length:
        gap = shapes.GAP.match(text, position)
        start = gap.end() if gap else position
        if start < length and text[start - 1 : start] in "<([（" and start > position:
            position = read_bracketed(state, start)
            if position > start:
                continue
        if start >= length:
            break
        position = next((end for reader in READERS if (end := reader(state, start)) > start), -1)
        if position < 0:
            position = _read_loose(state, start)
    return _in_digital(text, settle(text, state.parts, state.loose))


def _in_digital(text: str, parts: list[Part]) -> list[Part]:
    """Make a digital archive that is named behind another one the archive that holds it."""
    held = [part for part in parts if part.field == "repository"]
    digital = [
        part
        for part in parts
        if part.field == "collection" and "Digital Archive" in text[part.start : part.end]
    ]
    if len(held) != 1 or len(digital) != 1 or held[0].end > digital[0].start:
        return parts
    other = {held[0]: "collection", digital[0]: "repository"}
    return [replace(part, field=other.get(part, part.field)) for part in parts]


def _read_loose(state: State, start: int) -> int:
    match = shapes.SEGMENT.match(state.text, start)
    end = match.end() if match else start + 1
    stop = _stop(state, start, end)
    if stop and stop.start() > start:
        end = stop.start()
    number = numbered_title(state.text, start)
    end = _before_labels(state, start, end) if number < 0 else _whole(state, number)
    words = state.text[start:end].rstrip(" .:—–-")
    bracketed = bool(state.parts) and state.text[start - 1 : start] in ("(", "（")
    known = is_place(words) or is_kind(words) or sent(words)
    aside = bracketed and not known
    if bracketed and _held(state, words):
        return state.add("collection", start, start + len(words))
    if words and not aside and not shapes.SEE_ALSO.match(state.text, end):
        state.loose.append((start, start + len(words)))
    return end


def _held(state: State, words: str) -> bool:
    """Whether words in brackets name the fond whose number stands before them: "(CK SKH)"."""
    last = state.last()
    return bool(last and last.field == "fond") and shapes.FOND_NAME.match(words) is not None


def _stop(state: State, start: int, end: int) -> re.Match[str] | None:
    """Return the end of a sentence within a segment, or the dash before a date or an archive."""
    for match in shapes.SENTENCE.finditer(state.text, start, end):
        dash = match.group().strip() in ("—", "–")
        if _ABBREVIATED.search(state.text, start, match.start() + 1):
            continue
        if match.group() == ": " and state.form == "series" and state.has("volume"):
            continue
        if not dash or state.hit(match.end()) or find_date(state.text, match.end()) > 0:
            return match
    return None


_ABBREVIATED = re.compile(
    r"(?<![\w-])(?:[A-ZÀ-ŽА-Я]?[b-df-hj-np-tv-xzłśčš]{1,4}|(?=\w{2,4}\.)[^\W\d_][a-zà-ž]{0,2}[b-df-hj-np-tv-xzłśčš]"
    r"|(?:dem|der|den|des|zum|zur|im|am|vom|das)\s\d{1,3})\.\Z"
)
"""A short word that ends in a consonant, and a German ordinal: their points end no sentence."""


def _whole(state: State, number: int) -> int:
    """Return where a title ends that has a number in it, be there a stop in the number."""
    match = shapes.SEGMENT.match(state.text, number)
    end = match.end() if match else number
    for gap in _INNER.finditer(state.text, number, end):
        dated = _DATED.match(state.text, gap.end())
        if dated and find_date(state.text, dated.end()) > dated.end() + 6:
            return gap.start()
    return end


_INNER = re.compile(r"\s(?=\S)")
_DATED = re.compile(
    r"(?:dated|vom|du|от|am|of|on|z dnia|z|del?|от|din(?: data de)?|ze dne)\s(?=\d|[A-Z])"
)


def _before_labels(state: State, start: int, end: int) -> int:
    """Return where a label, a call number or an archive begins within a segment, or its end."""
    for gap in _INNER.finditer(state.text, start, end):
        dated = _DATED.match(state.text, gap.end())
        if dated and find_date(state.text, dated.end()) > dated.end() + 6:
            return gap.start()
        if _cut_at(state, start, gap.end()):
            return gap.start()
        if state.hit(gap.end()) and state.text[start : gap.start()] in ("in", "In", "the"):
            return gap.start()
    return end


def _cut_at(state: State, start: int, place: int) -> bool:
    """Whether a label or a call number begins here that is no word of the segment's title."""
    found = label_at(state, place)
    kind = (
        found
        and found[0] in ("volume", "file", "document", "pages", "delo", "box")
        and (KIND.match(state.text, start) or is_kind(state.text[start:place]))
    )
    filed = (
        found and found[0] == "file" and state.text[start].isupper() and state.text[place] == "F"
    )
    if found and not kind and not filed:
        return True
    titled = state.has("shelfmark") and KIND.match(state.text, start)
    return (shelfmark_at(state, place) is not None and not titled) or (
        state.has_archive and shapes.FOND_OF.match(state.text, place) is not None
    )


def _read_sent(state: State, start: int) -> int:
    """Take who wrote to whom where an office or the word for a letter stands with the names."""
    if state.has("author"):
        return -1
    match = (
        numbered_from(state.text, start)
        or sent_by_number(state.text, start)
        or posted(state.text, start)
    )
    if match is None or shapes.QUOTED.match(state.text, start):
        return -1
    groups = {name: span for name in match.groupdict() if (span := match.span(name)) > (-1, -1)}
    author = next((span for name, span in groups.items() if name.startswith("author")), None)
    if author and state.hit(author[0]):
        return -1
    for name, span in groups.items():
        field = name.rstrip("2")
        town = (
            field == "author"
            and "recipient" not in match.groupdict()
            and is_place(state.text[slice(*span)])
        )
        if field in ("author", "document", "recipient") and not town:
            begin = named(state.text, span[0]) if field == "recipient" else span[0]
            state.add(field, begin, span[1])
    return match.end()


def _read_numbered_title(state: State, start: int) -> int:
    return _read_loose(state, start) if numbered_title(state.text, start) > 0 else -1


READERS: tuple[Reader, ...] = (
    read_address,
    read_series,
    read_quoted,
    read_quoted_holding,
    read_translator,
    read_signed,
    read_editor,
    read_aside,
    read_un_document,
    read_archive,
    read_eastern_telegram,
    _read_sent,
    _read_numbered_title,
    read_slashed,
    read_hungarian,
    read_bare_volume,
    read_full_date,
    read_label,
    read_printed,
    read_counted,
    read_shelfmark,
    read_date,
    read_pages,
)
