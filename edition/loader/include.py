"""XInclude: parts of a document that stand in files of their own (W3C, XInclude 1.0, 2006).

lxml's own reads any file of the machine; this one reads files inside a root folder only, by the
loader's parser, and counts what it reads. `xpointer` is an xml:id; what else the standard has
(XPointer schemes, accept headers) is refused with a line that says so.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from edition.errors import ContentError, UsageError
from edition.loader.files import read_bytes
from edition.loader.pictures import is_relative
from edition.loader.tree import Tree, parse

NAMESPACE = "http://www.w3.org/2001/XInclude"
INCLUDE = f"{{{NAMESPACE}}}include"
_FALLBACK = f"{{{NAMESPACE}}}fallback"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_MOST, _DEEPEST, _LARGEST = 500, 10, 64 << 20
_POINTERS = ("url", "target", "ref", "who", "corresp", "facs", "source", "sameAs")


@dataclass(slots=True)
class _Run:
    """What one document has included so far."""

    root: Path
    files: list[Path] = field(default_factory=list)
    size: int = 0


def include(tree: Tree, path: Path, root: Path) -> tuple[Path, ...]:
    """Put what it names in the place of each xi:include of a document; return the files read.

    path: of the document; root: the folder that the files must lie in.
    ContentError, `name:line: ...`, for a file that is missing (where no fallback stands), lies
    outside, includes itself, is too large, or gives an xml:id a second time.
    """
    run = _Run(root.resolve())
    _resolve(tree.root, tree.name, path.resolve(), (path.resolve(),), run)
    if run.files:
        _refuse_twins(tree)
    return tuple(run.files)


def included(path: Path, data: bytes) -> Iterator[Path]:
    """Yield the real paths of the files that a document's bytes say it includes itself."""
    if NAMESPACE.encode() not in data:
        return
    try:
        tree = parse(data, str(path))
    except ContentError:
        return
    for node in tree.root.iter(INCLUDE):
        if href := node.get("href"):
            yield path.resolve().parent.joinpath(unquote(href)).resolve()


def _resolve(
    element: etree._Element, name: str, path: Path, stack: tuple[Path, ...], run: _Run
) -> None:
    for node in list(element.iter(INCLUDE)):
        if node.getroottree().getroot() is not element.getroottree().getroot():
            continue  # it stood in what another one gave way to
        try:
            found = _read(node, name, path, stack, run)
        except UsageError as error:
            fallback = node.find(_FALLBACK)
            if fallback is None:
                raise ContentError(f"{name}:{node.sourceline}: {error}") from error
            _resolve(fallback, name, path, stack, run)
            found = fallback
        _replace(node, found)


def _read(
    node: etree._Element, name: str, path: Path, stack: tuple[Path, ...], run: _Run
) -> etree._Element | str:
    """Return what a node names: an element, a text, or the content of a fallback."""
    place = f"{name}:{node.sourceline}"
    href = node.get("href", "")
    if not href or not is_relative(href) or "#" in href:
        raise ContentError(f"{place}: includes {href or 'nothing'}; only files beside it are read")
    target = path.parent.joinpath(unquote(href)).resolve()
    if not target.is_relative_to(run.root):
        raise ContentError(f"{place}: includes {href}, which is outside the project")
    if target in stack:
        raise ContentError(f"{place}: includes {href}, of which it is a part itself")
    data = read_bytes(target)
    run.size += len(data)
    run.files.append(target)
    if len(run.files) > _MOST or len(stack) > _DEEPEST or run.size > _LARGEST:
        raise ContentError(f"{place}: includes more than {_MOST} files, 10 levels or 64 MB")
    if node.get("parse", "xml") == "text":
        return _text(data, node.get("encoding") or "utf-8", f"{place}: includes {href}")
    part = parse(data, str(Path(name).parent / href))
    _resolve(part.root, part.name, target, (*stack, target), run)
    found = _pointed(part.root, node.get("xpointer", ""), place)
    _rebase(found, posixpath.dirname(href))
    return found


def _text(data: bytes, encoding: str, place: str) -> str:
    try:
        text = data.decode(encoding)
    except (LookupError, UnicodeDecodeError) as error:
        raise ContentError(f"{place}, which is no text in {encoding}") from error
    if any(ord(character) < 32 and character not in "\t\n\r" for character in text):
        raise ContentError(f"{place}, which holds control characters")
    return text.replace("\r\n", "\n")


def _pointed(root: etree._Element, pointer: str, place: str) -> etree._Element:
    if not pointer:
        return root
    if "(" in pointer:
        raise ContentError(f"{place}: xpointer is {pointer}; only an xml:id is understood")
    found = next((part for part in root.iter(etree.Element) if part.get(_ID) == pointer), None)
    if found is None:
        raise ContentError(f"{place}: includes #{pointer}, which is not in the file")
    return found


def _rebase(element: etree._Element, folder: str) -> None:
    """Let relative addresses of a file in another folder lead where they led."""
    if not folder:
        return
    for part in element.iter(etree.Element):
        for name in _POINTERS:
            if value := part.get(name):
                part.set(name, " ".join(_moved(word, folder) for word in value.split()))


def _moved(address: str, folder: str) -> str:
    if address.startswith("#") or not is_relative(address) or "." not in address:
        return address
    return posixpath.normpath(posixpath.join(folder, address))


def _replace(node: etree._Element, found: etree._Element | str) -> None:
    """Put an element, a text or the content of a fallback in the place of a node."""
    parent, tail = node.getparent(), node.tail or ""
    if parent is None:
        return
    if isinstance(found, str) or found.tag == _FALLBACK:
        words = found if isinstance(found, str) else found.text or ""
        parts = [] if isinstance(found, str) else list(found)
    else:
        words, parts = "", [found]
        found.tail = None
    before = node.getprevious()
    place = parent.index(node)
    node.tail = None
    parent.remove(node)
    if before is not None:
        before.tail = (before.tail or "") + words
    else:
        parent.text = (parent.text or "") + words
    for number, part in enumerate(parts):
        parent.insert(place + number, part)
    if parts:
        parts[-1].tail = (parts[-1].tail or "") + tail
    elif before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail


def _refuse_twins(tree: Tree) -> None:
    seen: set[str] = set()
    for element in tree.root.iter(etree.Element):
        identifier = element.get(_ID)
        if identifier in seen:
            raise ContentError(f"{tree.name}:1: with what it includes it has {identifier} twice")
        if identifier:
            seen.add(identifier)
