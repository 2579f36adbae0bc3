"""Readers of what an archive's call number consists of: its name, units, shelfmarks, pages."""

import re

from edition.bibliography import callnumbers, shapes, traditions
from edition.bibliography.dates import find_date
from edition.bibliography.holders import acronym_at, holder_at, with_parent
from edition.bibliography.kinds import has_own_files
from edition.bibliography.places import is_place, is_town
from edition.bibliography.registry import Hit
from edition.bibliography.state import State


def label_at(state: State, start: int) -> tuple[str, re.Match[str]] | None:
    """Return the field and the match of the label with its number that begins at `start`."""
    for label in traditions.BY_FORM.get(state.form, traditions.DEFAULT):
        match = label.pattern.match(state.text, start)
        if match:
            return label.field, match
    return None


def read_label(state: State, start: int) -> int:
    """Take a labelled number."""
    found = label_at(state, start)
    if found is None:
        return -1
    name, match = found
    titled = shapes.TITLED_FILE.match(state.text, start) if name in ("file", "folder") else None
    match = titled or match
    state.add(_labelled(state, name, match), *match.span("value"))
    return match.end()


def _labelled(state: State, name: str, match: re.Match[str]) -> str:
    """Return what a labelled number is in its place: "p." is a papka once, and then a page."""
    value, words = match.group("value"), match.group()
    if name == "folder" and words[:2] in _PAPKA and state.has("folder", "pages"):
        return "pages"
    if name == "pages" and words.startswith("l.") and "lp." in state.text:
        return "delo"
    fascicle = name == "fond" and state.form == "yugoslav" and words[:1] in "fFфФ"
    if fascicle and words[1] in ".-" and (state.has("fond", "date") or _behind_units(state)):
        return "folder"
    if name == "document" and words.startswith("n.") and state.has("document", "pages"):
        return "note"
    if name == "delo" and words.startswith("s.") and not state.has("opis"):
        return "pages"
    if name == "document" and _NUMBER_WORD.match(words) and _is_item(state):
        return "shelfmark"
    if name == "shelfmark" and state.form == "german" and words[:2] in ("Nr", "nr"):
        return "shelfmark" if state.has_archive and not state.has("shelfmark") else "document"
    chinese = callnumbers.SHELFMARKS["chinese"].fullmatch(value)
    return "shelfmark" if name == "file" and state.form == "chinese" and chinese else name


_PAPKA = ("p.", "P.", "п.", "П.")
_NUMBER_WORD = re.compile(r"(?:[Nn]°|[Nn]º|[Nn]os?\.|[Nn]r\.|№|[Nn]\.)")


def _is_item(state: State) -> bool:
    """Whether a bare number is all of a call number: "Papiers Van Zeebroeck, n° 731"."""
    units = (
        "shelfmark",
        "box",
        "folder",
        "file",
        "fond",
        "volume",
        "delo",
        "author",
        "title",
        "date",
    )
    return state.has_archive and state.form != "series" and not state.has(*units)


def _behind_units(state: State) -> bool:
    """Whether a political archive was named before, whose "f." is a fascicle."""
    return state.has_archive and any(len(state.text[start:end]) > 1 for start, end in state.loose)


def shelfmark_at(state: State, start: int) -> re.Match[str] | None:
    """Return the call number that begins at `start`, by its shape."""
    pattern = callnumbers.SHELFMARKS.get(state.form, callnumbers.STRONG_SHELFMARK)
    match = pattern.match(state.text, start)
    if match and find_date(state.text, start) == match.end() and state.text[start].isalpha():
        return None
    return match


def read_shelfmark(state: State, start: int) -> int:
    """Take a record group or a call number."""
    group = callnumbers.RECORD_GROUP.match(state.text, start)
    if group is None and state.form == "yugoslav":
        group = callnumbers.SLOVENE_GROUP.match(state.text, start)
    if group:
        return state.add("fond", start, group.end())
    match = shelfmark_at(state, start)
    if match is None:
        return -1
    return state.add("shelfmark", start, match.end())


def read_un_document(state: State, start: int) -> int:
    """Take the symbol of a UN document."""
    match = callnumbers.UN_DOCUMENT.match(state.text, start)
    return state.add("shelfmark", *match.span("value")) if match else -1


def read_slashed(state: State, start: int) -> int:
    """Fond, opis, delo and leaf as "17/162/18: 44", and a Dutch archive's number "2.05.118"."""
    if state.form == "dutch" and not state.has("fond"):
        dotted = shapes.DUTCH_ARCHIVE.match(state.text, start)
        return state.add("fond", start, dotted.end()) if dotted else -1
    if state.form == "yugoslav" and not state.has("fond"):
        bare = shapes.BARE_FOND.match(state.text, start)
        near = state.last()
        if bare and near and near.field in ("repository", "seat") and start - near.end < 30:
            return state.add("fond", start, bare.end())
        return -1
    match = shapes.SLASHED.match(state.text, start) if state.form == "russian" else None
    if match is None:
        return -1
    for name in ("fond", "opis", "folder", "delo", "pages"):
        if match.group(name):
            state.add(name, *match.span(name))
    return match.end()


def read_hungarian(state: State, start: int) -> int:
    """The collection of "M-KS-288. f.", and opis and file of "5/331. ő. e."."""
    if state.form != "hungarian":
        return -1
    match = shapes.FOND_OF.match(state.text, start)
    if match:
        return state.add("collection", start, match.end())
    match = shapes.FILES_OF.match(state.text, start)
    if match is None or state.has("opis"):
        return -1
    for name in ("opis", "file"):
        state.add(name, *match.span(name))
    return match.end()


def read_archive(state: State, start: int) -> int:
    """Take the name of an archive, known or not, with its abbreviation and its town."""
    if state.form == "series":
        return -1
    hit = state.hit(start)
    if state.text.startswith(("the ", "The "), start):
        bare = state.hit(start + 4)
        if hit is None or (bare and bare.end > hit.end):
            start, hit = start + 4, bare
    end = _name_end(state, start, hit)
    if end < 0:
        return -1
    part = hit is not None and hit.entry.part
    if hit and _is_other(state, hit):
        return _same_again(state, hit)
    name = "collection" if state.has_archive and (part or hit is None) else "repository"
    if state.has_archive and name == "repository":
        return _same_again(state, hit) if hit else -1
    state.has_archive = True
    state.add(name, start, end)
    end = _sign_of(state, end)
    kept = shapes.KEPT.match(state.text, end)
    end = kept.end() if kept else end
    town = shapes.TOWN.match(state.text, end)
    if town and is_place(town.group("town")):
        end = _sign_of(state, state.add("seat", *town.span("town")))
    return end + 1 if state.text.startswith(("/", "#"), end) else end


def _is_other(state: State, hit: Hit) -> bool:
    """Whether a name is no archive's here: an office that writes, the first letters of a call
    number ("IOR/L/P&S"), an abbreviation in brackets behind the name."""
    if hit.entry.office:
        return not has_own_files(state.text[hit.end :].lstrip(" )]"))
    begun = hit.entry.part and shapes.CALLED.match(state.text, hit.end) is not None
    return begun or (state.has_archive and state.text[hit.start - 1 : hit.start] in ("(", "["))


def _name_end(state: State, start: int, hit: Hit | None) -> int:
    """Return where the name ends: the registry's, or the whole stretch if that is an archive's."""
    if hit is None:
        if start == state.sign:
            return acronym_at(state.text, start)
        return -1 if state.has_archive and state.form != "chinese" else holder_at(state.text, start)
    end = hit.end
    more = shapes.MUSEUM.match(state.text, end)
    if more:
        return more.end()
    joint = shapes.JOINT.match(state.text, end) if hit.short else None
    next_hit = state.hit(joint.start() + 1) if joint else None
    apart = state.text[end : end + 1] == " " and hit.entry.form != "russian"
    if joint and not apart and not (next_hit and next_hit.entry.part):
        return joint.end()
    whole = -1 if hit.short else holder_at(state.text, start)
    rest = state.text[end:whole].strip(" ,") if whole > end else ""
    if rest and not is_place(rest) and not (hit.entry.part and state.has_archive):
        return whole
    return with_parent(state.text, end)


def _same_again(state: State, hit: Hit) -> int:
    """Pass by an archive's abbreviation that stands in brackets behind its name."""
    bracketed = state.text[hit.start - 1 : hit.start] in ("(", "[")
    return hit.end if bracketed and state.text[hit.end : hit.end + 1] in (")", "]") else -1


def _sign_of(state: State, end: int) -> int:
    """Return where an abbreviation or a translation in brackets ends; a town is none."""
    sign = shapes.SIGN_OF.match(state.text, end)
    short = shapes.SHORT_AND_TOWN.match(state.text, end)
    if short and is_town(short.group("town")):
        state.add("seat", *short.span("town"))
        return short.end()
    if sign is None or is_town((sign.group("words") or "").split(",")[0]):
        return end
    return sign.end()


def read_pages(state: State, start: int) -> int:
    """Take a bare number behind a call number or a series' volume."""
    match = shapes.BARE_PAGES.match(state.text, start)
    if match is None:
        return -1
    behind = state.loose and 0 < start - state.loose[-1][1] < 4 and state.has_archive
    if state.form == "american" and behind and not state.has("box", "fond", "shelfmark"):
        return state.add("box", *match.span("value"))
    if not state.has("shelfmark", "delo", "file", "series", "fond"):
        return -1
    bare = state.unit == "document" and not state.has("document", "pages")
    state.add("document" if bare else "pages", *match.span("value"))
    return match.end()
