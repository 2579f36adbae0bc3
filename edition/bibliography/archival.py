"""Citations of archival documents and of document series, read from left to right.

At each place the first reader that knows the words takes them; what none knows, up to the next
comma, is a loose segment, and what that is follows from its place: before the archive a
document's title or its writer, behind it a collection.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from edition.bibliography import labels, shapes
from edition.bibliography.dates import find_date
from edition.bibliography.kinds import GENERIC_SERIES, IMPRINT
from edition.bibliography.letters import KIND, numbered_title, posted, sent_by_number
from edition.bibliography.loose import is_place, settle
from edition.bibliography.parts import Part
from edition.bibliography.registry import Hit, archives, series


@dataclass
class State:
    """How far a citation is read."""

    text: str
    form: str = ""
    extra: Path | None = None
    parts: list[Part] = field(default_factory=list)
    loose: list[tuple[int, int]] = field(default_factory=list)
    has_archive: bool = False
    unit: str = "page"

    def has(self, *fields: str) -> bool:
        """Whether one of the fields is read already."""
        return any(part.field in fields for part in self.parts)

    def add(self, name: str, start: int, end: int) -> int:
        """Take `text[start:end]` as the field `name`; return the end."""
        self.parts.append(Part(name, start, end))
        return end


Reader = Callable[[State, int], int]
"""Takes what begins at an offset and returns where it ends; -1 if it does not know the words."""


def read_archival(text: str, form: str, extra: Path | None = None) -> list[Part]:
    """Return the parts of a citation of a document in an archive or a document series.

    form: the kind of call numbers, as `family` found it.
    """
    state = State(text, form, extra)
    position, length = 0, len(text)
    while position < length:
        gap = shapes.GAP.match(text, position)
        start = gap.end() if gap else position
        if start < length and text[start - 1 : start] in "<([" and start > position:
            position = _bracketed(state, start)
            if position > start:
                continue
        if start >= length:
            break
        position = next((end for reader in READERS if (end := reader(state, start)) > start), -1)
        if position < 0:
            position = _read_loose(state, start)
    return settle(text, state.parts, state.loose)


def _bracketed(state: State, start: int) -> int:
    """Take an imprint or pass by a "hereafter" whose bracket opens just before `start`."""
    months = shapes.SPAN.match(state.text, start) if state.form == "series" else None
    if months and find_date(state.text, start) < 0:
        return months.end()
    imprint = IMPRINT.match(state.text, start - 1)
    if imprint:
        for name in ("place", "publisher", "date"):
            state.add(name, *imprint.span(name))
        return imprint.end()
    placed = shapes.PLACED.match(state.text, start - 1) if state.form == "series" else None
    if placed:
        for name in ("place", "date"):
            state.add(name, *placed.span(name))
        return placed.end()
    aside = shapes.HEREAFTER.match(state.text, start - 1)
    return aside.end() if aside else start


def _read_loose(state: State, start: int) -> int:
    match = shapes.SEGMENT.match(state.text, start)
    end = match.end() if match else start + 1
    stop = _stop(state, start, end)
    if stop and stop.start() > start:
        end = stop.start()
    number = numbered_title(state.text, start)
    end = _before_labels(state, start, end) if number < 0 else _whole(state, number)
    words = state.text[start:end].rstrip(" .:—–-")
    aside = state.parts and state.text[start - 1 : start] == "(" and not is_place(words)
    if words and not aside:
        state.loose.append((start, start + len(words)))
    return end


def _stop(state: State, start: int, end: int) -> re.Match[str] | None:
    """Return the end of a sentence within a segment, or the dash before a date or an archive."""
    for match in shapes.SENTENCE.finditer(state.text, start, end):
        dash = match.group().strip() in ("—", "–")
        if not dash or _hit(state, match.end()) or find_date(state.text, match.end()) > 0:
            return match
    return None


def _whole(state: State, number: int) -> int:
    """Return where a title ends that has a number in it, be there a stop in the number."""
    match = shapes.SEGMENT.match(state.text, number)
    return match.end() if match else number


_INNER = re.compile(r"\s(?=\S)")
_DATED = re.compile(r"(?:dated|vom|du|от)\s")


def _before_labels(state: State, start: int, end: int) -> int:
    """Return where a label, a call number or an archive begins within a segment, or its end."""
    for gap in _INNER.finditer(state.text, start, end):
        dated = _DATED.match(state.text, gap.end())
        if dated and find_date(state.text, dated.end()) > dated.end() + 6:
            return gap.start()
        if _cut_at(state, start, gap.end()):
            return gap.start()
        if _hit(state, gap.end()) and state.text[start : gap.start()] in ("in", "In", "the"):
            return gap.start()
    return end


def _cut_at(state: State, start: int, place: int) -> bool:
    """Whether a label or a call number begins here that is no word of the segment's title."""
    found = _label_at(state, place)
    kind = found and found[0] in ("volume", "file", "document") and KIND.match(state.text, start)
    filed = (
        found and found[0] == "file" and state.text[start].isupper() and state.text[place] == "F"
    )
    if found and not kind and not filed:
        return True
    return _shelfmark_at(state, place) is not None or (
        state.has_archive and shapes.FOND_OF.match(state.text, place) is not None
    )


def _read_quoted(state: State, start: int) -> int:
    match = shapes.QUOTED.match(state.text, start)
    if match is None:
        return -1
    group = str(match.lastgroup)
    words = match.group(group).rstrip(" ,.;")
    if group == "g" and match.group(group)[-1:] in "，。":
        words = words[:-1]
    name = _quoted_field(state, start, match.end())
    state.add(name, match.start(group), match.start(group) + len(words))
    return match.end()


def _quoted_field(state: State, start: int, end: int) -> str:
    """Return what words in quotes are: behind a box or a folder's label they name the folder."""
    label = shapes.BEFORE_QUOTE.search(state.text, max(start - 24, 0), start)
    if label:
        word = label.group("word").casefold()
        return (
            "fond"
            if word == "fond"
            else "file"
            if word in ("file", "dossier", "akte")
            else "folder"
        )
    last = max(state.parts, key=lambda part: part.end, default=None)
    near = last and start - last.end < 4
    if last and near and last.field == "box" and not state.has("folder"):
        return "folder"
    if last and near and last.field == "folder" and state.has("title", "author"):
        return "note"
    if state.has("date", "title") and shapes.HOLDER.match(state.text, end):
        return "folder"
    return "title"


def _read_quoted_holding(state: State, start: int) -> int:
    """Take "Folder" before a quoted name, or "Record Group", as what the name belongs to."""
    match = _HOLDING_WORD.match(state.text, start)
    quoted = shapes.QUOTED.match(state.text, match.end()) if match else None
    if match is None or quoted is None:
        return -1
    if match.group("group"):
        return state.add("fond", start, quoted.end())
    return _read_quoted(state, match.end())


_HOLDING_WORD = re.compile(
    r"(?:(?P<group>Record Group)|(?:[Ff]older|[Ff]ldr\.?|[Mm]appe|[Ff]ile|[Dd]ossier|[Aa]kte"
    r"|[Ff]ond)s?"
    r"(?:\stitled|\sentitled)?):?\s(?=[“\"„«‘'])"
)


def _read_sent(state: State, start: int) -> int:
    """Take who wrote to whom where an office or the word for a letter stands with the names."""
    if state.has("author"):
        return -1
    match = sent_by_number(state.text, start) or posted(state.text, start)
    if (
        match is None
        or _hit(state, match.start("author"))
        or shapes.QUOTED.match(state.text, start)
    ):
        return -1
    for name in ("author", "document", "recipient"):
        if match.groupdict().get(name):
            state.add(name, *match.span(name))
    return match.end()


def _read_numbered_title(state: State, start: int) -> int:
    return _read_loose(state, start) if numbered_title(state.text, start) > 0 else -1


def _read_editor(state: State, start: int) -> int:
    match = shapes.EDITED.match(state.text, start)
    return state.add("editor", *match.span("name")) if match else -1


def _read_hungarian(state: State, start: int) -> int:
    """The collection of "M-KS-288. f.", and opis and file of "5/331. ő. e."."""
    if state.form != "hungarian":
        return -1
    match = shapes.FOND_OF.match(state.text, start)
    if match:
        return state.add("collection", start, match.end())
    match = shapes.FILES_OF.match(state.text, start)
    if match is None:
        return -1
    for name in ("opis", "file"):
        state.add(name, *match.span(name))
    return match.end()


def _read_printed(state: State, start: int) -> int:
    """The imprint of a series' volume without brackets: "Bruxelles, Peter Lang, 2003"."""
    match = shapes.PRINTED.match(state.text, start) if state.form == "series" else None
    if match is None or not state.has("volume") or not is_place(match.group("place")):
        return -1
    for name in ("place", "publisher", "date"):
        state.add(name, *match.span(name))
    return match.end()


def _read_bare_volume(state: State, start: int) -> int:
    """The volume of "FRUS 1952–54, XV, part 1" and of "AAPD 1964, 2: 31"."""
    if state.form != "series" or state.has("volume", "document"):
        return -1
    last = max(state.parts, key=lambda part: part.end, default=None)
    match = shapes.VOLUME.match(state.text, start)
    if match is None or last is None or last.field != "series" or start - last.end > 3:
        return -1
    return state.add("volume", *match.span("volume"))


def _read_address(state: State, start: int) -> int:
    match = shapes.ADDRESS.match(state.text, start)
    if match is None:
        return -1
    return state.add("url", start, start + len(match.group().rstrip(".,;)")))


def _read_translator(state: State, start: int) -> int:
    match = shapes.TRANSLATED.match(state.text, start)
    return state.add("translator", *match.span("name")) if match else -1


def _read_aside(state: State, start: int) -> int:
    match = (
        shapes.HEREAFTER.match(state.text, start)
        or shapes.MEETING.match(state.text, start)
        or shapes.NO_DATE.match(state.text, start)
    )
    return match.end() if match else -1


def _read_un_document(state: State, start: int) -> int:
    match = labels.UN_DOCUMENT.match(state.text, start)
    return state.add("shelfmark", *match.span("value")) if match else -1


def _read_date(state: State, start: int) -> int:
    end = find_date(state.text, start)
    if end < 0 or (state.form == "series" and state.text[start:end] < "18" and state.has("volume")):
        return -1
    return state.add("date", start, end)


def _read_full_date(state: State, start: int) -> int:
    """A date of more than a year, before any call number of its shape is looked for."""
    end = find_date(state.text, start)
    if end - start < 7 or (end < len(state.text) and state.text[end] in "/-"):
        return -1
    return state.add("date", start, end)


def _label_at(state: State, start: int) -> tuple[str, re.Match[str]] | None:
    for label in labels.BY_FORM.get(state.form, labels.DEFAULT):
        match = label.pattern.match(state.text, start)
        if match:
            return label.field, match
    return None


def _read_label(state: State, start: int) -> int:
    found = _label_at(state, start)
    if found is None:
        return -1
    name, match = found
    state.add(_labelled(state, name, match.group("value")), *match.span("value"))
    return match.end()


def _labelled(state: State, name: str, value: str) -> str:
    """Return what a labelled number is in its place: "p." is a papka once, and then a page."""
    if name == "folder" and state.form == "russian" and state.has("folder"):
        return "pages"
    if name == "shelfmark" and state.form == "german":
        return "shelfmark" if state.has_archive and not state.has("shelfmark") else "document"
    chinese = labels.SHELFMARKS["chinese"].fullmatch(value)
    return "shelfmark" if name == "file" and state.form == "chinese" and chinese else name


def _shelfmark_at(state: State, start: int) -> re.Match[str] | None:
    pattern = labels.SHELFMARKS.get(state.form, labels.STRONG_SHELFMARK)
    match = pattern.match(state.text, start)
    if match and find_date(state.text, start) == match.end() and state.text[start].isalpha():
        return None
    return match


def _read_shelfmark(state: State, start: int) -> int:
    group = labels.RECORD_GROUP.match(state.text, start)
    if group:
        return state.add("fond", start, group.end())
    match = _shelfmark_at(state, start)
    if match is None:
        return -1
    return state.add("shelfmark", start, match.end())


def _read_slashed(state: State, start: int) -> int:
    """Fond, opis, delo and leaf as "17/162/18: 44"."""
    match = shapes.SLASHED.match(state.text, start) if state.form == "russian" else None
    if match is None:
        return -1
    for name in ("fond", "opis", "folder", "delo", "pages"):
        if match.group(name):
            state.add(name, *match.span(name))
    return match.end()


def _hit(state: State, start: int) -> Hit | None:
    return archives(state.extra).match(state.text, start)


def _read_archive(state: State, start: int) -> int:
    article = 4 if state.text.startswith("the ", start) else 0
    hit = _hit(state, start + article)
    if hit is None:
        return -1
    name = "collection" if state.has_archive and hit.entry.part else "repository"
    if state.has_archive and name == "repository":
        return _same_again(state, hit)
    state.has_archive = True
    more = shapes.MUSEUM.match(state.text, hit.end)
    end = state.add(name, hit.start, more.end() if more else hit.end)
    end = _sign_of(state, end)
    town = shapes.TOWN.match(state.text, end)
    if town and is_place(town.group("town")):
        end = _sign_of(state, state.add("seat", *town.span("town")))
    return end + 1 if state.text.startswith("/", end) else end


def _same_again(state: State, hit: Hit) -> int:
    """Pass by an archive's abbreviation that stands in brackets behind its name."""
    bracketed = state.text[hit.start - 1 : hit.start] in ("(", "[")
    return hit.end if bracketed and state.text[hit.end : hit.end + 1] in (")", "]") else -1


def _sign_of(state: State, end: int) -> int:
    """Return where an abbreviation or a translation in brackets ends; a town is none."""
    sign = shapes.SIGN_OF.match(state.text, end)
    if sign is None or is_place(sign.group("words").split(",")[0]):
        return end
    return sign.end()


def _read_series(state: State, start: int) -> int:
    hit = series(state.extra).match(state.text, start)
    named = None if hit else GENERIC_SERIES.match(state.text, start)
    if state.has("series") or (hit is None and (named is None or state.form != "series")):
        return -1
    end = hit.end if hit else named.end() if named else start
    state.unit = hit.entry.unit if hit else "page"
    while more := shapes.SUBSERIES.match(state.text, end):
        end = more.end()
    second = (
        series(state.extra).match(state.text, end + 2)
        if state.text[end : end + 2] == ", "
        else None
    )
    while second and (more := shapes.SUBSERIES.match(state.text, max(end, second.end))):
        end = more.end()
    end = max(end, second.end) if second else end
    state.form = state.form or "series"
    return state.add("series", start, end)


def _read_pages(state: State, start: int) -> int:
    match = shapes.BARE_PAGES.match(state.text, start)
    if match is None or not state.has("shelfmark", "delo", "file", "series", "fond"):
        return -1
    bare = state.unit == "document" and not state.has("document", "pages")
    state.add("document" if bare else "pages", *match.span("value"))
    return match.end()


READERS: tuple[Reader, ...] = (
    _read_address,
    _read_quoted,
    _read_quoted_holding,
    _read_translator,
    _read_editor,
    _read_aside,
    _read_un_document,
    _read_series,
    _read_archive,
    _read_sent,
    _read_numbered_title,
    _read_slashed,
    _read_hungarian,
    _read_bare_volume,
    _read_printed,
    _read_full_date,
    _read_label,
    _read_shelfmark,
    _read_date,
    _read_pages,
)


def extent(text: str, start: int, end: int, extra: Path | None = None) -> Iterable[tuple[int, int]]:
    """Yield the spans of citations of archives and series that stand in running text.

    Each begins with the name of an archive or a series and goes on as long as readers know the
    words; a name alone is none.
    """
    reached = start
    hits = [*archives(extra).hits(text[start:end]), *series(extra).hits(text[start:end])]
    for hit in sorted(hits, key=lambda hit: hit.start):
        begin = start + hit.start
        if begin < reached:
            continue
        stop = _run(text, begin, end, hit.entry.form or "series", extra)
        if stop > start + hit.end:
            yield begin, stop
            reached = stop


def _run(text: str, begin: int, end: int, form: str, extra: Path | None) -> int:
    """Return where the words that readers know end; no reader may look for what is loose."""
    base = max(begin - _BEFORE, 0)
    end = min(end, begin + _REACH) - base
    state = State(text[base : base + end], form, extra)
    text, begin = state.text, begin - base
    position = stop = begin
    while position < end:
        gap = _NEXT.match(text, position, end)
        position = gap.end() if gap else position
        reached = next((e for reader in INLINE if (e := reader(state, position)) > position), -1)
        if reached < 0:
            break
        position = stop = reached
    several = len(state.parts) > 1 and len({part.field for part in state.parts}) > 1
    return base + (stop if several else begin)


_BEFORE, _REACH = 200, 8000  # what of the text around a name the readers see
_NEXT = re.compile(r"[,:.]?\s{0,2}")
INLINE: tuple[Reader, ...] = (
    _read_series,
    _read_archive,
    _read_slashed,
    _read_label,
    _read_shelfmark,
    _read_un_document,
)
