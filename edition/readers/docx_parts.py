"""The parts of a DOCX beside its text: styles, numbering, relationships, notes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from lxml import etree

from edition.errors import ContentError
from edition.readers.container import Container
from edition.readers.docx_names import WORD

_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OFF = frozenset({"0", "false", "off", "none"})


def value(element: etree._Element | None, name: str = "val") -> str:
    """Return an attribute of the w namespace, "" if there is none."""
    return "" if element is None else element.get(WORD + name) or ""


def is_on(properties: etree._Element | None, name: str) -> bool | None:
    """Return whether a toggle property is on; None if nothing is said of it."""
    toggle = None if properties is None else properties.find(WORD + name)
    return None if toggle is None else value(toggle).lower() not in _OFF


@dataclass(frozen=True, slots=True)
class Style:
    """A named style: `name` as Word shows it, and the element that says what it does."""

    name: str
    kind: str
    element: etree._Element
    base: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a relationship leads: a part of the archive, or outside."""

    target: str
    kind: str
    external: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A part with text of its own: its root and its relationships by identifier."""

    root: etree._Element
    relations: dict[str, Relation]


@dataclass
class Parts:
    """All that the text refers to."""

    text: Part
    styles: dict[str, Style] = field(default_factory=dict)
    abstract: dict[str, etree._Element] = field(default_factory=dict)
    numbers: dict[str, etree._Element] = field(default_factory=dict)
    notes: dict[str, Part] = field(default_factory=dict)
    heads: list[tuple[str, Part]] = field(default_factory=list)
    settings: etree._Element | None = None
    properties: str = ""
    picture: Callable[[str], bytes] = lambda _name: b""

    def chain(self, identifier: str) -> Iterator[Style]:
        """Yield the style with this identifier and those that it is based on."""
        seen: set[str] = set()
        while identifier in self.styles and identifier not in seen:
            seen.add(identifier)
            style = self.styles[identifier]
            yield style
            identifier = style.base


def read_parts(container: Container) -> Parts:
    """Return the parts of a DOCX; ContentError where the text itself is missing."""
    package = _relations(container, "")
    main = next((each.target for each in package.values() if each.kind == "officeDocument"), "")
    main = main or "word/document.xml"
    root = container.tree(main)
    if root is None or root.find(WORD + "body") is None:
        raise ContentError(f"{container.path}: is no Word document: {main} is missing or empty")
    relations = _relations(container, main)
    parts = Parts(Part(root, relations), picture=container.picture)
    parts.properties = next(
        (each.target for each in package.values() if each.kind == "core-properties"), ""
    )
    for relation in relations.values():
        if not relation.external:
            _take_in(parts, container, relation)
    return parts


def _take_in(parts: Parts, container: Container, relation: Relation) -> None:
    kind = relation.kind
    if kind not in ("styles", "numbering", "settings", *_NOTES, *_HEADS):
        return
    root = container.tree(relation.target)
    if root is None:
        return
    if kind == "styles":
        parts.styles = {value(each, "styleId"): _style(each) for each in root.iter(WORD + "style")}
    elif kind == "numbering":
        parts.abstract = {
            value(each, "abstractNumId"): each for each in root.iter(WORD + "abstractNum")
        }
        parts.numbers = {value(each, "numId"): each for each in root.iter(WORD + "num")}
    elif kind == "settings":
        parts.settings = root
    elif kind in _NOTES:
        parts.notes[kind] = Part(root, _relations(container, relation.target))
    else:
        parts.heads.append((kind, Part(root, _relations(container, relation.target))))


_NOTES = ("footnotes", "endnotes", "comments")
_HEADS = ("header", "footer")


def _style(element: etree._Element) -> Style:
    return Style(
        value(element.find(WORD + "name")) or value(element, "styleId"),
        value(element, "type"),
        element,
        value(element.find(WORD + "basedOn")),
    )


def _relations(container: Container, part: str) -> dict[str, Relation]:
    path = PurePosixPath(part)
    root = container.tree(str(path.parent / "_rels" / f"{path.name if part else ''}.rels"))
    if root is None:
        return {}
    return {
        each.get("Id") or "": Relation(
            _resolve(path.parent, each.get("Target") or "", each.get("TargetMode") == "External"),
            (each.get("Type") or "").rpartition("/")[2],
            each.get("TargetMode") == "External",
        )
        for each in root.iter(_PACKAGE)
    }


def _resolve(folder: PurePosixPath, target: str, external: bool) -> str:
    if external:
        return target
    if target.startswith("/"):
        return target[1:]
    steps: list[str] = []
    for step in (folder / target).parts:
        if step == "..":
            steps = steps[:-1]
        else:
            steps.append(step)
    return "/".join(steps)
