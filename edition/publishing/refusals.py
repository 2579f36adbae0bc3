"""What a project's stylesheet says outright that it may not do, found before it is run.

A friendly first line only: an address that is computed shows itself when the stylesheet runs, and
then the confined process (edition.saxon) does not let it through.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from edition.errors import UsageError
from edition.loader.modules import Instruction, instructions, target
from edition.loader.stylesheets import SCHEME

_READING: Final = re.compile(
    r"(?<![\w.:-])(?:fn:)?(doc|doc-available|document|unparsed-text|unparsed-text-lines"
    r"|unparsed-text-available|json-doc|collection|uri-collection)"
    r"\s*\(\s*(?:'([^']*)'|\"([^\"]*)\")"
)


def imports_ours(sheet: Path) -> bool:
    """Whether the stylesheet, or a module of it, takes in one of ours."""
    return any(
        one.xsl in ("import", "include") and one.attributes.get("href", "").startswith(SCHEME)
        for one in instructions(sheet, confined=False)
    )


def check(sheet: Path, allowed: Iterable[Path]) -> None:
    """Refuse a stylesheet that reads or writes elsewhere; UsageError with the place.

    allowed: the folders that may be read.
    """
    folders = [folder.resolve() for folder in allowed]
    for one in instructions(sheet):
        if one.xsl == "result-document":
            _check_written(one)
        for address in _read_by(one):
            path = target(one.module, address)
            inside = path is not None and any(
                path.resolve().is_relative_to(folder) for folder in folders
            )
            if not inside and not address.startswith(SCHEME):
                raise UsageError(
                    f"{one.place}: reads {address}; a stylesheet reads what lies in its own folder "
                    "(publish.trust_stylesheet = true lifts that)"
                )


def _check_written(one: Instruction) -> None:
    href = one.attributes.get("href", "")
    literal = re.sub(r"\{[^{}]*\}", "x", href)
    parts = urlsplit(literal)
    if parts.scheme or parts.netloc or literal.startswith("/") or ".." in literal.split("/"):
        raise UsageError(
            f"{one.place}: writes {href}; a stylesheet writes below the name of the page only, "
            'as in href="{$stem}/part.html"'
        )


def _read_by(one: Instruction) -> Iterator[str]:
    """Yield the addresses that an instruction reads, where they are written out."""
    if one.xsl == "source-document" and (href := one.attributes.get("href")) and "{" not in href:
        yield href
    for value in one.attributes.values():
        for found in _READING.finditer(value):
            address = found.group(2) or found.group(3) or ""
            if address and "{" not in address:
                yield address
