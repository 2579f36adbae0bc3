"""What lies around a file: the other files of its project, and what its pointers lead to.

TEI Guidelines, chapter 17.2 (pointers), and 2.3.6 for the prefixes that a prefixDef declares.
"""

import re
from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from edition.validation.document import Document, local_name

_XML_ID = "http://www.w3.org/XML/1998/namespace}id"
_MOST_FILES = 256
_SCHEMES = frozenset(
    "http https ftp ftps mailto tel urn doi hdl ark info data geo file tag cid mid news gopher "
    "irc ldap sip ssh git svn blob about javascript oai".split()
)


class Outcome(Enum):
    """Where a pointer leads."""

    FOUND = "found"
    OUTSIDE = "outside"
    """To an address on the net, or a form of pointer that is not followed."""
    NO_ID = "no id"
    NO_FILE = "no file"
    LEAVES = "leaves the project"
    NO_PREFIX = "no prefix"


class Target(NamedTuple):
    """What a pointer leads to."""

    outcome: Outcome
    name: str = ""
    """The identifier, the file or the prefix."""
    element: str = ""
    """The element that was found."""
    file: str = ""
    """The other file, as the pointer names it; "" for the document itself."""
    ids: Mapping[str, str] = {}
    """What could have been meant."""


class Surroundings:
    """The project around the files; made once, asked for each file.

    root: the folder that no pointer may leave.
    """

    def __init__(self, root: Path) -> None:
        """Take the project's folder."""
        self.root = root.resolve()
        self._ids: dict[Path, Mapping[str, str] | None] = {}

    def ids(self, path: Path) -> Mapping[str, str] | None:
        """Return the identifiers of another file and their elements; None if it is no XML file."""
        if path not in self._ids:
            if len(self._ids) >= _MOST_FILES:
                self._ids.pop(next(iter(self._ids)))
            self._ids[path] = read_ids(path)
        return self._ids[path]

    def pointers(self, document: Document) -> "Pointers":
        """Return what follows the pointers of `document`."""
        return Pointers(self, document)


def read_ids(path: Path) -> Mapping[str, str] | None:
    """Return the identifiers of the file at `path` with their elements; None if it is no XML."""
    from xml.parsers import expat

    from edition.relaxng.errors import DocumentError
    from edition.relaxng.source import read
    from edition.relaxng.wellformed import guard

    found: dict[str, str] = {}

    def start(name: str, attributes: dict[str, str]) -> None:
        if _XML_ID in attributes:
            found.setdefault(attributes[_XML_ID].strip(), local_name(name))

    parser = expat.ParserCreate("utf-8", "}")
    guard(parser)
    parser.StartElementHandler = start
    try:
        parser.Parse(read(path), True)
    except (DocumentError, expat.ExpatError, OSError):
        return None
    return found


class Pointers:
    """Follows the pointers of one document; the answer to a value is kept."""

    def __init__(self, surroundings: Surroundings, document: Document) -> None:
        """Take the document with its prefixDefs read."""
        self._around = surroundings
        self._document = document
        self._own = {name: found.element for name, found in document.ids.items()}
        self._prefixes: dict[str, list[tuple[str, str]]] = {}
        for tag in document.tags.get("prefixDef", ()):
            rule = (
                tag.attributes.get("matchPattern", ""),
                tag.attributes.get("replacementPattern", ""),
            )
            self._prefixes.setdefault(tag.attributes.get("ident", ""), []).append(rule)
        self._moved = any(use.value for use in document.uses.get("xml:base", ()))
        self._known: dict[str, Target] = {}

    @property
    def prefixes(self) -> list[str]:
        """The prefixes that the document declares."""
        return sorted(self._prefixes)

    def follow(self, pointer: str) -> Target:
        """Return what one pointer (no white space in it) leads to."""
        target = self._known.get(pointer)
        if target is None:
            target = self._known[pointer] = self._follow(pointer, 0)
        return target

    def _follow(self, pointer: str, depth: int) -> Target:
        scheme, colon, rest = pointer.partition(":")
        if colon and "#" not in scheme and "/" not in scheme:
            return self._prefixed(scheme, rest, depth)
        path, _, fragment = pointer.partition("#")
        if "(" in fragment:
            return Target(Outcome.OUTSIDE)
        if not path:
            return self._in_ids(unquote(fragment), "", self._own)
        if self._moved or path.startswith("//"):
            return Target(Outcome.OUTSIDE)
        return self._elsewhere(path, unquote(fragment))

    def _prefixed(self, prefix: str, rest: str, depth: int) -> Target:
        rules = self._prefixes.get(prefix)
        if rules is None:
            known = prefix.lower() in _SCHEMES or rest.startswith("//")
            return Target(Outcome.OUTSIDE) if known else Target(Outcome.NO_PREFIX, prefix)
        answers = [
            self._follow(expanded, depth + 1)
            for pattern, replacement in rules
            if depth < 5 and (expanded := expand(pattern, replacement, rest)) is not None
        ]
        if not answers:
            return Target(Outcome.NO_ID, rest, file=f"{prefix}:")
        return next((one for one in answers if one.outcome is Outcome.FOUND), answers[0])

    def _elsewhere(self, path: str, fragment: str) -> Target:
        real = (self._document.path.parent / unquote(urlsplit(path).path)).resolve()
        if not real.is_relative_to(self._around.root):
            return Target(Outcome.LEAVES, path, ids=self._own)
        if real == self._document.path:
            return self._in_ids(fragment, "", self._own) if fragment else Target(Outcome.FOUND)
        if not real.exists():
            return Target(Outcome.NO_FILE, path, ids=self._own)
        if not fragment or not real.is_file():
            return Target(Outcome.FOUND)
        ids = self._around.ids(real)
        return Target(Outcome.OUTSIDE) if ids is None else self._in_ids(fragment, path, ids)

    def _in_ids(self, name: str, file: str, ids: Mapping[str, str]) -> Target:
        element = ids.get(name)
        if element is None and name:
            return Target(Outcome.NO_ID, name, file=file, ids=ids)
        return Target(Outcome.FOUND, name, element or "", file)


def expand(pattern: str, replacement: str, value: str) -> str | None:
    """Return what a prefixDef makes of the part after its prefix; None if it does not match.

    The pattern is the document's own: this runs in a process that is stopped when it takes too
    long (`edition.validation.workers`).
    """
    try:
        found = re.fullmatch(pattern, value)
    except re.error:
        return None
    if found is None:
        return None
    return re.sub(
        r"\$(\d)",
        lambda group: (found[int(group[1])] or "") if int(group[1]) <= len(found.groups()) else "",
        replacement,
    )
