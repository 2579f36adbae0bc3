"""The findings as text: one line each; on a terminal with the source line and what was allowed."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from edition.diagnostics import Diagnostic, printable

MOST_IN_A_FILE = 20
_WIDTH = 100


def lines(
    findings: Sequence[Diagnostic], *, source: Path | None, everything: bool
) -> Iterator[str]:
    """Yield the lines for one file's findings.

    source: the file, if its lines are to be shown. Of more than twenty findings the rest is only
    counted, unless everything is wanted.
    """
    shown = findings if everything else findings[:MOST_IN_A_FILE]
    text = _read(source) if source and shown else []
    for one in shown:
        yield str(one)
        if source:
            yield from _picture(one, text)
            if one.hint:
                yield f"    {printable(one.hint)}"
    left = len(findings) - len(shown)
    if left:
        yield printable(f"{findings[0].file}: and {left} more findings (--all)")


def _read(path: Path) -> list[str]:
    from edition.errors import EditionError
    from edition.loader.files import read_bytes

    try:
        return read_bytes(path).decode("utf-8-sig", "replace").splitlines()
    except EditionError:
        return []


def _picture(one: Diagnostic, text: Sequence[str]) -> Iterator[str]:
    """Yield the source line and a caret below the column."""
    if not one.column or one.line > len(text):
        return
    line, column = text[one.line - 1].replace("\t", " "), one.column - 1
    if column > _WIDTH // 2:
        cut = column - _WIDTH // 2
        line, column = "…" + line[cut + 1 :], column - cut
    before = printable(line[:column])
    shown = before + printable(line[column:])
    yield f"    {shown[:_WIDTH]}"
    yield f"    {' ' * len(before)}^"
