"""Running a stylesheet: XSLT 1.0 by libxslt, cut off from every file and from the network."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from lxml import etree

from edition import resources
from edition.errors import ContentError, UsageError
from edition.loader.stylesheets import load_stylesheet

_ACCESS: Any = etree.XSLTAccessControl
_UNKNOWN = re.compile(r"unknown element (\S+)")


@dataclass(frozen=True, slots=True)
class Transformed:
    """What a stylesheet made of a tree, and the elements that no template of it knew."""

    tree: etree._ElementTree
    unknown: tuple[str, ...] = field(default=())
    files: tuple[tuple[str, bytes], ...] = ()
    """Path and content of what it wrote beside the page."""


class Stylesheet:
    """A compiled stylesheet; `edition:NAME` in its imports stands for one of ours."""

    def __init__(self, path: Path) -> None:
        """Compile the file at `path`; UsageError with its place where that fails."""
        self.path = path
        ours = resources.folder("xslt")
        try:
            self._transform: Any = etree.XSLT(
                load_stylesheet(path, ours),
                access_control=_ACCESS.DENY_ALL,
                regexp=False,
            )
        except etree.XSLTParseError as error:
            raise UsageError(f"{path}: is no stylesheet: {_reason(error)}") from error

    def run(self, tree: etree._Element, **parameters: str) -> Transformed:
        """Apply the stylesheet to a prepared tree; parameters are handed over as strings."""
        quoted = {
            name.replace("_", "-"): etree.XSLT.strparam(value) for name, value in parameters.items()
        }
        try:
            result = self._transform(tree, **quoted)
        except etree.XSLTApplyError as error:
            raise ContentError(f"{self.path}: the stylesheet gave up: {_reason(error)}") from error
        messages = "\n".join(entry.message for entry in self._transform.error_log)
        return Transformed(result, unknown_in(messages))


def unknown_in(messages: str) -> tuple[str, ...]:
    """Return the names of the elements that xsl:message said no template knew, each once."""
    return tuple(dict.fromkeys(_UNKNOWN.findall(messages)))


@lru_cache(maxsize=32)
def stylesheet(path: Path) -> Stylesheet:
    """Return the compiled stylesheet at `path`, compiled once."""
    return Stylesheet(path)


def _reason(error: etree.LxmlError) -> str:
    log: Any = error.error_log
    entries = [entry for entry in log if entry.message]
    if not entries:
        return str(error)
    return f"line {entries[0].line}: {entries[0].message}"
