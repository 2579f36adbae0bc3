"""Citations of archival documents and of document series, read from left to right.

At each place the first reader that knows the words takes them; what none knows, up to the next
comma, is a loose segment, and what that is follows from its place: before the archive a
document's title or its writer, behind it a collection.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from edition.bibliography import labels
from edition.bibliography.dates import find_date
from edition.bibliography.loose import is_place, settle
from edition.bibliography.parts import Part
from edition.bibliography.registry import Entry, Hit, archives, series

_GAP = re.compile(
    r"[\s,;:.()\[\]<>—–\-、，。；]*(?:(?:in|In|see|See|cf\.|vgl\.|Vgl\.)[:\s]\s*(?=\S))?"
)
_QUOTED = re.compile(
    r"“(?P<a>[^“”]{2,600})”|\"(?P<b>[^\"]{2,600})\"|„(?P<c>[^„“”]{2,600})[“”]|«(?P<d>[^«»]{2,600})»"
    r"|(?<!\w)‘(?P<e>[^‘]{2,600}?)’(?!\w)|(?<!\w)'(?P<f>[^']{2,600})'(?!\w)|《(?P<g>[^《》]{2,300})》"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]+")
_TRANSLATED = re.compile(
    r"(?:[Tt]ranslated(?: (?:from|into) [\w]+)?(?: for \w+)? by|[Tt]rans\.(?: by)?|[Tt]raduit par"
    r"|Übersetzt von|[Oo]btained and translated (?:for \w+ )?by)\s"
    r"(?P<name>[^,;<>()\[\]“”\"]{2,80}?)(?=\.?\s*(?:[,;<>()\[\]]|https?:|$)|\.\s)"
)
_HEREAFTER = re.compile(
    r"[\[(]?(?:[Hh]ereafter|[Hh]ereinafter|[Hh]enceforth|im Folgenden|ci-après)[^)\],;.]*[\])]?"
)
_SIGN_OF = re.compile(r"\s[(\[][A-ZÀ-ŽА-Я][\w .:/-]{0,14}[)\]]")
_MEETING = re.compile(r"C[CM]?\s?\(\d\d\)\s?(?:\d+\w*\s[Mm]eeting|\d+)")
_BARE_PAGES = re.compile(
    r"(?:第)?(?P<value>\d{1,5}(?:\s?[-–—]\s?\d{1,5})?(?:,\s\d{1,5}(?:\s?[-–—]\s?\d{1,5})?)*)(?=页|頁|[\s.;<)]|$)"
)
_SLASHED = re.compile(
    r"(?P<fond>\d+)/(?P<opis>\d+)/(?P<delo>\d+)(?:\s?[:/]\s?(?P<pages>\d+(?:[-–]\d+)?))?"
)
_IMPRINT = re.compile(
    r"\((?P<place>[^():;]{2,60}):\s(?P<publisher>[^():;]{2,80}),\s(?P<date>\d{4})(?:[-–]\d+)?\)"
)
_SUBSERIES = re.compile(
    r",?\s\(?(?:\d{4}(?:\s?[-–—/]\s?\d{2,4})?\)?|\d\w*(?:st|nd|rd|th)\s[Ss]er(?:ies|\.)|[Ss]er(?:ies|ie|\.)\s(?:[IVX]+|[A-Z]|\d+)\b"
    r"|[IVX]+\.\s(?:Reihe|series)|Commons|Lords|House of (?:Commons|Lords)|\d+\.\sReihe)(?![\w/])"
)
_SEGMENT = re.compile(r"(?:[^\s,;()\[\]<>“”\"„«»，；。]|\s(?!\())+", re.DOTALL)
_SENTENCE = re.compile(
    r"(?<![A-Z])(?<!\b[A-Za-z]\.)(?<!\b(?:Mr|Dr|St|No|vs|Co|Sr|Jr))\.\s+(?=[A-ZА-Я\"“‘])|\s[—–]\s|:\s"
)


@dataclass
class State:
    """How far a citation is read."""

    text: str
    form: str = ""
    extra: Path | None = None
    parts: list[Part] = field(default_factory=list)
    loose: list[tuple[int, int]] = field(default_factory=list)
    has_archive: bool = False

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
        gap = _GAP.match(text, position)
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
    imprint = _IMPRINT.match(state.text, start - 1)
    if imprint:
        for name in ("place", "publisher", "date"):
            state.add(name, *imprint.span(name))
        return imprint.end()
    aside = _HEREAFTER.match(state.text, start - 1)
    return aside.end() if aside else start


def _read_loose(state: State, start: int) -> int:
    match = _SEGMENT.match(state.text, start)
    end = match.end() if match else start + 1
    stop = _SENTENCE.search(state.text, start, end)
    if stop and stop.start() > start:
        end = stop.start()
    end = _before_labels(state, start, end)
    words = state.text[start:end].rstrip(" .:—–-")
    if words:
        state.loose.append((start, start + len(words)))
    return end


_INNER = re.compile(r"\s(?=\S)")


def _before_labels(state: State, start: int, end: int) -> int:
    """Return where a label, a call number or an archive begins within a segment, or its end."""
    for gap in _INNER.finditer(state.text, start, end):
        if _label_at(state, gap.end()) or _shelfmark_at(state, gap.end()):
            return gap.start()
        if _hit(state, gap.end()) and state.text[start : gap.start()] in ("in", "In", "the"):
            return gap.start()
    return end


def _read_quoted(state: State, start: int) -> int:
    match = _QUOTED.match(state.text, start)
    if match is None:
        return -1
    group = str(match.lastgroup)
    words = match.group(group).rstrip(" ,.;")
    state.add("title", match.start(group), match.start(group) + len(words))
    return match.end()


def _read_address(state: State, start: int) -> int:
    match = _ADDRESS.match(state.text, start)
    if match is None:
        return -1
    return state.add("url", start, start + len(match.group().rstrip(".,;)")))


def _read_translator(state: State, start: int) -> int:
    match = _TRANSLATED.match(state.text, start)
    return state.add("translator", *match.span("name")) if match else -1


def _read_aside(state: State, start: int) -> int:
    match = _HEREAFTER.match(state.text, start) or _MEETING.match(state.text, start)
    return match.end() if match else -1


def _read_un_document(state: State, start: int) -> int:
    match = labels.UN_DOCUMENT.match(state.text, start)
    return state.add("shelfmark", *match.span("value")) if match else -1


def _read_date(state: State, start: int) -> int:
    end = find_date(state.text, start)
    return state.add("date", start, end) if end > start else -1


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
    if name == "folder" and state.form == "russian" and state.has("folder"):
        name = "pages"
    state.add(name, *match.span("value"))
    return match.end()


def _shelfmark_at(state: State, start: int) -> re.Match[str] | None:
    pattern = labels.SHELFMARKS.get(state.form, labels.STRONG_SHELFMARK)
    return pattern.match(state.text, start)


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
    match = _SLASHED.match(state.text, start) if state.form == "russian" else None
    if match is None:
        return -1
    for name in ("fond", "opis", "delo", "pages"):
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
        return -1
    state.has_archive = True
    state.add(name, hit.start, hit.end)
    sign = _SIGN_OF.match(state.text, hit.end)
    return sign.end() if sign else hit.end


def _read_series(state: State, start: int) -> int:
    hit = series(state.extra).match(state.text, start)
    if hit is None:
        return -1
    end = hit.end
    while more := _SUBSERIES.match(state.text, end):
        end = more.end()
    state.form = state.form or "series"
    return state.add("series", start, end)


def _read_pages(state: State, start: int) -> int:
    match = _BARE_PAGES.match(state.text, start)
    if match is None or not state.has("shelfmark", "delo", "file", "series", "fond"):
        return -1
    state.add("pages", *match.span("value"))
    return match.end()


READERS: tuple[Reader, ...] = (
    _read_address,
    _read_quoted,
    _read_translator,
    _read_aside,
    _read_un_document,
    _read_series,
    _read_archive,
    _read_slashed,
    _read_label,
    _read_shelfmark,
    _read_date,
    _read_pages,
)


def family(text: str, extra: Path | None = None) -> tuple[str, str]:
    """Return what kind of citation the text is, and the form of its call numbers.

    The kind is "archival", "series" or "" for everything else.
    """
    found = archives(extra).hits(text)
    sign = bool(
        labels.STRONG_SHELFMARK.search(text)
        or labels.HOLDING_SIGN.search(text)
        or labels.RUSSIAN_SIGN.search(text)
        or labels.UN_DOCUMENT.search(text)
    )
    sound = [hit for hit in found if _is_sound(text, hit, sign)]
    if sound or sign:
        return "archival", _form(text, [hit.entry for hit in sound])
    series_hits = [hit for hit in series(extra).hits(text) if _is_series(text, hit)]
    return ("series", "series") if series_hits else ("", "")


def _is_sound(text: str, hit: Hit, sign: bool) -> bool:
    """Whether a name that an archive may have is one here: "AD" and "PAC" are other things too."""
    before, after = text[: hit.start].rstrip(), text[hit.end :].lstrip(" )]")
    at_edge = not before or before[-1] in ".,;:([<—–" or before.endswith((" in", "the"))
    if hit.short and (len(hit.text_of(text)) < 3 and not sign):
        return False
    if _IMPRINT.search(text) or re.search(r":\s?\d+[-–]\d+", text):
        return at_edge and sign
    return at_edge and (
        not after
        or after[0] in ".,;:/，"
        or sign
        or _SHAPES.match(after) is not None
        or is_place(after.split(",")[0])
    )


_SHAPES = re.compile(r"[A-Z]{0,4}[ .-]?\d|[A-Z][a-z]?[A-Z]")


def _is_series(text: str, hit: Hit) -> bool:
    after = text[hit.end : hit.end + 80]
    return (
        re.match(
            r"\W{0,3}(?:\d{4}|[Vv]ol|[Ss]er|\d\w\w? [Ss]er|[Tt]\.|Bd|[Nn]o|House|V\. |[IVX]+\.)",
            after,
        )
        is not None
    )


def _form(text: str, entries: Iterable[Entry]) -> str:
    if labels.RUSSIAN_SIGN.search(text):
        return "russian"
    forms = [entry.form for entry in entries if entry.form]
    better = [form for form in forms if form != "digital"]
    if better or forms:
        return (better or forms)[-1 if len(better) > 1 and forms[0] == "digital" else 0]
    return "british" if re.search(r"\b(?:FO|CAB|PREM|FCO|DEFE|WO)\s\d", text) else "american"


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
