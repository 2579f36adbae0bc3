"""Which links of an HTML document are note marks: those that the note links back to."""

from dataclasses import dataclass, field

from lxml import etree

from edition.readers.trees import words_in

_HOLDERS = frozenset({"p", "li", "div", "aside", "dd", "td"})
_WIDER = frozenset({"li", "aside", "dd"})
_MARK_ROLES = frozenset({"doc-noteref", "noteref"})
_TYPE = "{http://www.idpf.org/2007/ops}type"


@dataclass
class Notes:
    """marks: note identifier by the `a` element of the mark; texts: by the element of the note;
    labels: the mark's words by identifier; backs: the links from a note back to its mark."""

    marks: dict[etree._Element, str] = field(default_factory=dict)
    texts: dict[etree._Element, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    backs: set[etree._Element] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Link:
    number: int
    element: etree._Element
    target: etree._Element


def find_notes(root: etree._Element) -> Notes:
    """Return the notes of a document, whatever program wrote it.

    A mark is a link within the page that says so (role="doc-noteref"), or one whose target holds
    a link back to it; of the two the one that comes first in the document is the mark.
    """
    notes = Notes()
    named = _named(root)
    links = [
        _Link(number, link, named[target[1:]])
        for number, link in enumerate(root.iter("a"))
        if (target := (link.get("href") or "").strip())[:1] == "#" and target[1:] in named
    ]
    within: dict[etree._Element, list[_Link]] = {}
    for link in links:
        for element in _ancestors(link.element):
            within.setdefault(element, []).append(link)
    for link in links:
        if link.element in notes.backs:
            continue
        text = _holder(link.target)
        if any(text is element for element in _ancestors(link.element)):
            continue
        back = None
        if text not in notes.texts:
            back = next((each for each in within.get(text, ()) if _leads_back(each, link)), None)
        if back is not None or _says_so(link.element):
            _add(notes, link.element, text, back.element if back else None)
    return notes


def _leads_back(other: _Link, link: _Link) -> bool:
    """Whether `other`, later in the document, leads to the link or to what closely holds it."""
    return other.number > link.number and (
        other.target in _ancestors(link.element)[:3] or link.element in _ancestors(other.target)[:3]
    )


def _add(
    notes: Notes, mark: etree._Element, text: etree._Element, back: etree._Element | None
) -> None:
    identifier = notes.texts.setdefault(text, str(len(notes.texts) + 1))
    notes.marks[mark] = identifier
    notes.labels.setdefault(identifier, words_in(mark).strip().strip("[]()"))
    if back is not None:
        notes.backs.add(back)


def _named(root: etree._Element) -> dict[str, etree._Element]:
    named: dict[str, etree._Element] = {}
    for element in root.iter():
        for key in ("id", "name"):
            value = element.get(key)
            if value and (key == "id" or element.tag == "a"):
                named.setdefault(value, element)
    return named


def _says_so(link: etree._Element) -> bool:
    role = f"{link.get('role') or ''} {link.get('epub:type') or link.get(_TYPE) or ''}"
    return not _MARK_ROLES.isdisjoint(role.split())


def _ancestors(element: etree._Element) -> list[etree._Element]:
    return [element, *element.iterancestors()]


def _holder(target: etree._Element) -> etree._Element:
    """Return the block that holds a note's text, from the place that the mark leads to."""
    holder = next((each for each in _ancestors(target) if each.tag in _HOLDERS), target)
    parent = holder.getparent()
    while parent is not None and (
        parent.tag in _WIDER or (parent.tag == "div" and parent.get("id") and holder.tag == "p")
    ):
        holder, parent = parent, parent.getparent()
    return holder
