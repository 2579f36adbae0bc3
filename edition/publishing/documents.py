"""Which documents and registers the files hold that are to be published."""

import copy
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from lxml import etree

from edition.diagnostics import Diagnostic, Severity
from edition.errors import ContentError
from edition.loader import load, parse, read_bytes
from edition.loader.include import include, included
from edition.publishing.output import Document, Site
from edition.publishing.register import is_register, pointed
from edition.publishing.vocabulary import TEI, each, local, tei


def documents_in(
    files: Sequence[Path], site: Site, root: Path, report: Callable[[Diagnostic], None]
) -> Iterator[Document]:
    """Yield the documents that hold a text; what only describes people goes to the register.

    A file that another one includes is a part of that one, but for a TEI of its own. The members
    of a corpus (teiCorpus, or TEI inside TEI; Guidelines, chapter 15.1) are documents each.
    root: the folder that included files must lie in.
    """
    real = {file.resolve() for file in files}
    parts, apparatus = survey(files)
    for file in files:
        path = file.resolve()
        try:
            tree = load(file)
            if path in parts and tree.root.tag != tei("TEI"):
                continue
            _leave_out_members(tree.root, path, real)
            include(tree, path, root)
        except ContentError as error:
            report(_unreadable(file, str(error)))
            continue
        entries = tuple(apparatus.get(str(path), ()))
        yield from _documents(file, tree.root, entries, site, report)


def _documents(
    file: Path,
    root: etree._Element,
    entries: tuple[etree._Element, ...],
    site: Site,
    report: Callable[[Diagnostic], None],
) -> Iterator[Document]:
    path, members = file.resolve(), members_of(root)
    if root.tag not in (tei("TEI"), tei("teiCorpus")):
        name = f"{{{TEI}}}TEI"
        report(_unreadable(file, f"{file}:1: the root is {root.tag}, not {name}"))
    elif members:
        site.register.take(path, root, site.stems[path])
        for number, member in enumerate(members, 1):
            yield Document(path, str(file), f"{site.stems[path]}-{number}", member)
    elif is_register(root):
        site.register.take(path, root)
    elif root.find(tei("text")) is None:
        held = ", ".join(local(child) for child in root if isinstance(child.tag, str))
        found = f"has no text that could be published, only {held}"
        report(Diagnostic(str(file), 1, 0, Severity.WARNING, "ED504", found))
    else:
        yield Document(path, str(file), site.stems[path], root, entries)


def members_of(root: etree._Element) -> list[etree._Element]:
    """Return the members of a corpus that hold a text, each as the root of a tree of its own."""
    found = [element for element in each(root, "TEI") if element is not root]
    if root.tag == tei("TEI") and root.find(tei("text")) is not None:
        return []
    return [copy.deepcopy(element) for element in found if element.find(tei("text")) is not None]


def _leave_out_members(root: etree._Element, path: Path, files: set[Path]) -> None:
    """Remove what a corpus includes of the TEI files that are published by themselves."""
    if root.tag != tei("teiCorpus"):
        return
    for node in list(root.iter("{http://www.w3.org/2001/XInclude}include")):
        member = path.parent.joinpath(node.get("href", "")).resolve()
        parent = node.getparent()
        if member in files and parent is not None:
            parent.remove(node)


def survey(files: Sequence[Path]) -> tuple[set[Path], dict[str, list[etree._Element]]]:
    """Return the real paths of files that others include, and entries (app) that point into
    another file, by the real path of that file.

    Double end-point attachment may stand in a file of its own (TEI chapter 12.2.2).
    """
    parts: set[Path] = set()
    found: dict[str, list[etree._Element]] = {}
    for file in files:
        try:
            data = read_bytes(file)
            parts.update(included(file, data))
            if b"<app" not in data or b".xml#" not in data:
                continue
            root = parse(data, str(file)).root
        except ContentError:
            continue  # the file is reported when its turn comes
        for app in each(root, "app"):
            target = pointed(file.resolve(), app.get("from") or "").partition("#")[0]
            if target != str(file.resolve()):
                found.setdefault(target, []).append(app)
    return parts, found


def _unreadable(file: Path, message: str) -> Diagnostic:
    """Return a finding for a file that cannot be published, with the place that a message has."""
    place, _, text = message.removeprefix(f"{file}:").partition(" ")
    numbers = [int(part) for part in place.split(":") if part.isdigit()]
    line, column = (*numbers, 0, 0)[:2]
    text = text if numbers else message.removeprefix(f"{file}: ")
    return Diagnostic(str(file), line, column, Severity.ERROR, "ED500", text)
