"""Words in quotes: the title of a document, a folder's name, a collection."""

import re

from edition.bibliography import shapes
from edition.bibliography.state import State


def read_quoted(state: State, start: int) -> int:
    """Take what stands between quotes."""
    match = shapes.QUOTED.match(state.text, start)
    if match is None:
        return -1
    group = str(match.lastgroup)
    words = match.group(group).strip().rstrip(" ,.;")
    if group == "g" and match.group(group)[-1:] in "，。":
        words = words[:-1]
    begin = match.start(group) + len(match.group(group)) - len(match.group(group).lstrip())
    state.add(_field(state, start, match.end(), group), begin, begin + len(words))
    return match.end()


_FONDS = re.compile(r"(?:档案|檔案|全宗|文物|公文書?)[》』」〉]\Z")
_DATED = re.compile(r",?\s(?:\d{1,2}[\s/.]|[A-Z][a-z]{2,8}\.?\s\d)")
_EASTERN = frozenset("ghij")


def _field(state: State, start: int, end: int, group: str) -> str:
    """Return what words in quotes are: behind a box or a folder's label they name the folder."""
    label = shapes.BEFORE_QUOTE.search(state.text, max(start - 24, 0), start)
    if label:
        word = label.group("word").casefold()
        return (
            "fond"
            if word == "fond"
            else "file"
            if word in ("file", "dossier", "akte", "expediente")
            else "folder"
        )
    last = state.last()
    near = last and start - last.end < 4
    dated = _DATED.match(state.text, end) and not state.has("title", "author", "date")
    if last and near and last.field == "box" and not state.has("folder"):
        return "title" if dated else "folder"
    if last and near and last.field == "folder" and state.has("title", "author"):
        return "note"
    if group in _EASTERN and _FONDS.search(state.text, start, end):
        return "collection"
    if group in _EASTERN and state.has("title") and not state.has("repository", "series"):
        return "collection"
    if state.has("date", "title", "author") and shapes.HOLDER.match(state.text, end):
        return "folder"
    return "title"


def read_quoted_holding(state: State, start: int) -> int:
    """Take "Folder" before a quoted name, or "Record Group", as what the name belongs to."""
    match = _HOLDING_WORD.match(state.text, start)
    quoted = shapes.QUOTED.match(state.text, match.end()) if match else None
    if match is None or quoted is None:
        return -1
    if match.group("group"):
        return state.add("fond", start, quoted.end())
    return read_quoted(state, match.end())


_HOLDING_WORD = re.compile(
    r"(?:(?P<group>Record Group)|(?:[Ff]older|[Ff]ldr\.?|[Mm]appe|[Ff]ile|[Dd]ossier|[Aa]kte"
    r"|[Ff]ond|[Ee]xpediente)s?"
    r"(?:\stitled|\sentitled)?):?\s(?=[“\"„«‘'])"
)
