"""Making one entry of two, in the register and in every file that points to it."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from edition.errors import UsageError
from edition.loader import parse, read_bytes
from edition.personography.changes import Change, replace_spans
from edition.personography.spans import Entry, Layout, lay_out


def plan(register: Path, kept: str, dropped: str, files: Iterable[Path]) -> list[Change]:
    """Return the changes that put the entry `dropped` of `register` into the entry `kept`.

    Its names become variants, its other children follow those of the kept entry unless the same
    stands there already, and pointers to it point to the kept entry. UsageError where one of the
    two is not in the register.
    """
    if kept == dropped:
        raise UsageError(f"{kept} and {dropped} are one entry")
    changes = [_in_register(register, kept, dropped)]
    for path in files:
        if path.resolve() == register.resolve():
            continue
        data = read_bytes(path)
        spans = dict(repointed(lay_out(data, str(path)), f"{register.name}#", dropped, kept))
        if spans:
            words = f"{len(spans)} pointers to {dropped} point to {kept}"
            changes.append(Change(path, data, replace_spans(data, spans), words))
    return changes


def repointed(
    layout: Layout, prefix: str, old: str, new: str, new_prefix: str | None = None
) -> Iterator[tuple[tuple[int, int], bytes]]:
    """Yield span and new value of each attribute that points to `prefix` + `old`.

    prefix: "persons.xml#", before which a path may stand, or "#" for the same file. new_prefix:
    what to write in its place. A pointer that stands twice in the new value stands there once.
    """
    for pointer in layout.pointers:
        tokens: list[str] = []
        for token in pointer.tokens:
            lead, sign, target = token.rpartition("#")
            here = not lead if prefix == "#" else lead.rpartition("/")[2] == prefix[:-1]
            if sign and target == old and here:
                token = f"{lead}#{new}" if new_prefix is None else f"{new_prefix}{new}"
            if token not in tokens:
                tokens.append(token)
        if tuple(tokens) != pointer.tokens:
            yield (pointer.start, pointer.end), " ".join(tokens).encode("utf-8")


def _in_register(register: Path, kept: str, dropped: str) -> Change:
    data = read_bytes(register)
    parse(data, str(register))
    layout = lay_out(data, str(register))
    keep, drop = (_entry(layout, identifier, register) for identifier in (kept, dropped))
    spans = dict(repointed(layout, "#", dropped, kept))
    spans = {
        span: value
        for span, value in spans.items()
        if not any(e.start <= span[0] < e.end for e in (drop,))
    }
    added = list(_additions(data, keep, drop))
    at = keep.children[-1].end if keep.children else keep.inner
    indent = _indent(data, keep.children[-1].start) if keep.children else b""
    if added:
        spans[(at, at)] = b"".join(indent + piece for piece in added)
    spans[(_line_start(data, drop.start), drop.end)] = b""
    names = sum(piece.startswith(b"<persName") for piece in added)
    words = f"{dropped} goes into {kept}: {names} more names, {len(added) - names} other statements"
    return Change(register, data, replace_spans(data, spans), words)


def _entry(layout: Layout, identifier: str, register: Path) -> Entry:
    entry = layout.entry(identifier)
    if entry is None:
        raise UsageError(f"{register}: has no entry {identifier}")
    return entry


def _additions(data: bytes, keep: Entry, drop: Entry) -> Iterator[bytes]:
    """Yield the bytes of what the dropped entry says and the kept one does not, names first."""
    there = {(child.element, child.words) for child in keep.children}
    ordered = sorted(drop.children, key=lambda child: not child.element.endswith("Name"))
    for child in ordered:
        if (child.element, child.words) in there:
            continue
        written = data[child.start : child.end]
        if child.element.endswith("Name") and not re.match(rb"<[^>]*\stype\s*=", written):
            written = re.sub(rb"^<([\w:.-]+)", rb'<\1 type="variant"', written, count=1)
        yield written


def _indent(data: bytes, start: int) -> bytes:
    """Return the line end and white space before a tag, b"" if it does not begin its line."""
    begin = _line_start(data, start)
    return data[begin:start]


def _line_start(data: bytes, start: int) -> int:
    """Return where the white space before a tag begins, with the line end before it."""
    begin = start
    while begin > 0 and data[begin - 1 : begin] in (b" ", b"\t"):
        begin -= 1
    if begin > 0 and data[begin - 1 : begin] == b"\n":
        begin -= 1
        return begin - 1 if begin > 0 and data[begin - 1 : begin] == b"\r" else begin
    return start
