"""Moving a person from a document into the project's register."""

import re
from pathlib import Path

from edition.errors import UsageError
from edition.loader import parse, read_bytes
from edition.personography.changes import Change, replace_spans
from edition.personography.merge import _line_start, repointed
from edition.personography.spans import Entry, Layout, lay_out

_GUESS = re.compile(rb"""\s+(?:cert|resp|evidence)\s*=\s*(?:"[^"]*"|'[^']*')""")


def plan(document: Path, identifier: str, register: Path) -> list[Change]:
    """Return the changes that move the entry `identifier` of `document` to `register`.

    Mentions in the document then point to the register. A participant keeps the local entry, with
    @sameAs. UsageError where there is no such entry, or the register has the identifier already.
    """
    data = read_bytes(document)
    parse(data, str(document))
    layout = lay_out(data, str(document))
    entry = layout.entry(identifier)
    if entry is None:
        raise UsageError(f"{document}: has no entry {identifier}")
    changes = [_into_register(register, data[entry.start : entry.end], identifier)]
    if entry.participant:
        at = data.index(b"person", entry.start) + len(b"person")
        spans = {(at, at): f' sameAs="{register.name}#{identifier}"'.encode()}
        words = f"{identifier} takes part and stays, with @sameAs"
    else:
        spans = dict(repointed(layout, "#", identifier, identifier, f"{register.name}#"))
        words = f"{identifier} goes; {len(spans)} pointers to it point to {register.name}"
        spans[_removal(data, layout, entry)] = b""
    changes.append(Change(document, data, replace_spans(data, spans), words))
    return changes


def _into_register(register: Path, entry: bytes, identifier: str) -> Change:
    """Return the change that appends an entry to the first list of the register."""
    data = read_bytes(register)
    parse(data, str(register))
    layout = lay_out(data, str(register))
    if identifier in layout.identifiers:
        raise UsageError(
            f"{register}: has {identifier} already; if it is the same person, change the mentions "
            f"by hand or rename one of the two"
        )
    if not layout.lists:
        raise UsageError(f"{register}: has no listPerson to put the entry into")
    start, at, _ = layout.lists[-1] if len(layout.lists) == 1 else min(layout.lists)
    inside = [other for other in layout.entries if start < other.start < at]
    if inside:
        begin = inside[-1].start
        indent = data[_line_start(data, begin) : begin]
        at = inside[-1].end
    else:
        indent = b""
    written = _GUESS.sub(b"", entry)
    words = f"{identifier} is added at the end"
    return Change(register, data, replace_spans(data, {(at, at): indent + written}), words)


def _removal(data: bytes, layout: Layout, entry: Entry) -> tuple[int, int]:
    """Return the span to take out: the entry, and the list where nothing else is in it."""
    for start, close, end in layout.lists:
        inside = [other for other in layout.entries if start < other.start < close]
        if inside == [entry]:
            return _around(data, start, end)
    return _line_start(data, entry.start), entry.end


def _around(data: bytes, start: int, end: int) -> tuple[int, int]:
    """Return the span of an element, and of a standOff around it that holds nothing else."""
    opening = re.search(rb"<standOff\b[^>]*>\s*$", data[:start])
    closing = re.match(rb"\s*</standOff\s*>", data[end:])
    if opening and closing:
        return _line_start(data, opening.start()), end + closing.end()
    return _line_start(data, start), end
