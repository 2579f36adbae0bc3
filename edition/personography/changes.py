"""Changes to several files that happen all or not at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from edition.errors import EditionError
from edition.loader import parse, read_bytes
from edition.writing import write_file


@dataclass(frozen=True, slots=True)
class Change:
    """A file's bytes before and after, and one line that says what becomes of it."""

    path: Path
    before: bytes
    after: bytes
    words: str


def replace_spans(data: bytes, spans: Mapping[tuple[int, int], bytes]) -> bytes:
    """Return `data` with the bytes of each half-open span replaced; spans are disjoint."""
    pieces, position = [], 0
    for (start, end), new in sorted(spans.items()):
        pieces += [data[position:start], new]
        position = end
    return b"".join([*pieces, data[position:]])


def apply(changes: list[Change]) -> None:
    """Write all changes, or none: every new text is parsed first, and a file that cannot be
    written brings the others back to what they were."""
    for change in changes:
        parse(change.after, str(change.path))
    for change in changes:
        if read_bytes(change.path) != change.before:
            raise EditionError(f"{change.path}: has changed meanwhile; nothing was written")
    done: list[Change] = []
    try:
        for change in changes:
            write_file(change.path, change.after)
            done.append(change)
    except BaseException:
        for change in reversed(done):
            write_file(change.path, change.before)
        raise
