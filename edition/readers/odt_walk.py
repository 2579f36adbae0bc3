"""A walk through the text of an ODT that writes the fair copy."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from lxml import etree

from edition.loader.pictures import picture_suffix
from edition.model import Block
from edition.readers import notices
from edition.readers.decoding import replace_controls
from edition.readers.fair_copy import FairCopy
from edition.readers.links import mark_link
from edition.readers.notices import Notices
from edition.readers.numbering import as_number
from edition.readers.odt_names import DRAW, DROPPED, OFFICE, SILENT, TABLE, TEXT
from edition.readers.odt_styles import Styles, item_label
from edition.readers.pictures import take_in
from edition.readers.tables import Table
from edition.readers.trees import words_in

_XLINK = "{http://www.w3.org/1999/xlink}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_SPACE = re.compile("[ \t\n\r]+")
_SILENT_STYLES = frozenset(
    ("Standard", "Text body", "Text_20_body", "Default Paragraph Style", "List Paragraph")
)
_SILENT_LOOKS = ("internet link", "visited internet link", "strong emphasis", "emphasis")
_KINDS = {"quotations": "quote", "quote": "quote", "caption": "caption"}


@dataclass
class _List:
    style: str
    group: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class _Note:
    block: Block
    element: etree._Element


@dataclass
class Walk:
    """Writes paragraphs; notes follow the text in the order of their marks."""

    told: Notices
    styles: Styles
    embedded: Callable[[str], bytes] = lambda _name: b""
    copy: FairCopy = field(default_factory=FairCopy)
    context: Block = field(default_factory=lambda: Block(0, 0))
    lists: list[_List] = field(default_factory=list)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    table: Table | None = None
    groups: int = 0
    line: int = 0
    notes: list[_Note] = field(default_factory=list)
    numbered: dict[str, int] = field(default_factory=dict)
    asides: list[etree._Element] = field(default_factory=list)
    continued: dict[tuple[str, int], str] = field(default_factory=dict)
    changes: dict[str, etree._Element] = field(default_factory=dict)
    inserted: dict[str, int] = field(default_factory=dict)
    between: bool = False
    at_break: bool = True

    def write(self, text: etree._Element) -> None:
        """Write running heads, text, footers and notes."""
        self._write_heads("header")
        for region in text.iter(TEXT + "changed-region"):
            identifier = region.get(_XML_ID) or region.get(TEXT + "id") or ""
            if len(region):
                self.changes[identifier] = region[0]
        self._children(text)
        self._write_heads("footer")
        for note in self.notes:
            self.context = note.block
            self._children(note.element)
        self.context = Block(0, 0)

    def _write_heads(self, kind: str) -> None:
        seen: set[str] = set()
        for _, element in (head for head in self.styles.heads if head[0] == kind):
            words = " ".join(words_in(element).split())
            if words and words not in seen:
                seen.add(words)
                self.told.count(notices.FURNITURE)
                self.context = Block(0, 0, "furniture", style=kind)
                self._children(element)
        self.context = Block(0, 0)

    def _children(self, element: etree._Element) -> None:
        self._words(element.text)
        for child in element:
            if isinstance(child.tag, str):
                self._element(child, str(child.tag))
            self._words(child.tail)

    def _element(self, element: etree._Element, tag: str) -> None:
        if step := _STEPS.get(tag):
            step(self, element)
        elif tag in DROPPED:
            self.told.count(notices.DROPPED, self.line, what=DROPPED[tag])
        elif tag not in SILENT:
            self._children(element)

    def _words(self, words: str | None) -> None:
        if not words or not self.copy.is_open:
            return
        words, count = replace_controls(_SPACE.sub(" ", words))
        if count:
            self.told.count(notices.CONTROLS, self.line, times=count)
        if self.between:
            words = words.lstrip(" ")
        if words:
            self.copy.write(words)
            self.between = words.endswith(" ")
            self.at_break = False

    def paragraph(self, element: etree._Element) -> None:
        """Write a paragraph or heading, then the frames that are anchored in it."""
        if self.copy.is_open:
            self._children(element)
            return
        self.copy.space("\n\n" if self.copy.position else "")
        self.line = self.copy.paragraph()
        style = element.get(TEXT + "style-name") or ""
        before, after = self.styles.breaks_page(style)
        if before and not self.at_break:
            self.page(element)
        self.copy.open(self._block(element, self.styles.shown_name("paragraph", style)))
        self.between = True
        start = self.copy.position
        self._children(element)
        if element.tag != TEXT + "h":
            for rend in self.styles.paragraph_rends(style):
                self.copy.mark(start, "hi", ("rend", rend))
        self.copy.close()
        if self.context.kind == "note":
            self.context = replace(self.context, label="")
        if after:
            self.page(element)
        asides, self.asides = self.asides, []
        for aside in asides:
            self._children(aside)

    def _block(self, element: etree._Element, style: str) -> Block:
        shown = "" if style in _SILENT_STYLES else style
        context = self.context
        label = self._take_label(element)
        if context.kind != "paragraph":
            return replace(context, label=f"{context.label} {label}".strip())
        if element.tag == TEXT + "h":
            level = element.get(TEXT + "outline-level") or "1"
            return Block(0, 0, "heading", as_number(level, 1), shown, label=label)
        if self.table:
            header = "header" if self.table.header else shown
            cell = self.table.cell
            return Block(0, 0, "cell", style=header, group=self.table.group, cell=cell, label=label)
        if self.lists:
            group = self.lists[-1].group
            return Block(0, 0, "item", len(self.lists), shown, group=group, label=label)
        return Block(0, 0, _KINDS.get(style.lower(), "paragraph"), style=shown)

    def _take_label(self, element: etree._Element) -> str:
        label = ""
        if self.lists:
            label, self.lists[-1].label = self.lists[-1].label, ""
        written = element.find(TEXT + "number")
        return words_in(written).strip() if written is not None else label

    def write_list(self, element: etree._Element) -> None:
        """Write a list; it counts on from the one that it says it continues."""
        style = element.get(TEXT + "style-name") or (self.lists[-1].style if self.lists else "")
        depth = len(self.lists) + 1
        goes_on = element.get(TEXT + "continue-numbering") == "true" or bool(
            element.get(TEXT + "continue-list")
        )
        counts = self.counts.setdefault(style, {})
        if not goes_on:
            counts.pop(depth, None)
        if depth == 1 and not goes_on:
            counts.clear()
        if depth > 1 or not goes_on or (style, depth) not in self.continued:
            self.groups += 1
            self.continued[style, depth] = f"list{self.groups}"
        self.lists.append(_List(style, self.continued[style, depth]))
        self._children(element)
        self.lists.pop()

    def item(self, element: etree._Element) -> None:
        """Count an item; its first paragraph has the number."""
        depth = len(self.lists)
        levels = self.styles.lists.get(self.lists[-1].style, {})
        counts = self.counts.setdefault(self.lists[-1].style, {})
        begin = levels[depth].start if depth in levels else 1
        value = element.get(TEXT + "start-value") or ""
        counts[depth] = as_number(value, counts.get(depth, begin - 1) + 1)
        first = next(iter(element.iterchildren("*")), None)
        if first is not None and first.tag != TEXT + "list":
            self.lists[-1].label = item_label(levels, depth, counts)
        self._children(element)

    def span(self, element: etree._Element) -> None:
        start = self.copy.position
        self._children(element)
        if start == self.copy.position or not self.copy.is_open:
            return
        looks = self.styles.looks(element.get(TEXT + "style-name") or "")
        if looks.element:
            self.copy.mark(start, looks.element)
        for rend in looks.rends:
            self.copy.mark(start, "hi", ("rend", rend))
        if looks.hidden:
            self.told.count(notices.HIDDEN, self.line)
        says = looks.element or looks.rends or looks.other.lower() in _SILENT_LOOKS
        if looks.other and not says:
            what = f"the character style {looks.other}"
            self.told.count(notices.LOOKS_ONLY, self.line, what=what)

    def spaces(self, element: etree._Element) -> None:
        count = element.get(TEXT + "c") or "1"
        if self.copy.is_open:
            self.copy.write(" " * min(as_number(count, 1), 1000))
            self.between = False

    def tab(self, _element: etree._Element) -> None:
        if self.copy.is_open:
            self.copy.write("\t")
            self.between = False

    def line_break(self, _element: etree._Element) -> None:
        if self.copy.is_open:
            self.copy.mark(self.copy.position, "lb")
            self.copy.write("\n")
            self.between = True

    def page(self, _element: etree._Element) -> None:
        """Set a page break; a soft one where the author has set one already is the same."""
        if self.context.kind != "paragraph" or self.at_break:
            return
        if self.copy.is_open:
            self.copy.mark(self.copy.position, "pb")
        else:
            self.copy.turn_page()
        self.at_break = True

    def note(self, element: etree._Element) -> None:
        citation = element.find(TEXT + "note-citation")
        body = element.find(TEXT + "note-body")
        if body is None or not self.copy.is_open:
            return
        kind = "en" if element.get(TEXT + "note-class") == "endnote" else "fn"
        note = self._next(kind)
        label = "" if citation is None else words_in(citation).strip()
        self.notes.append(_Note(Block(0, 0, "note", note=note, label=label), body))
        self.copy.mark(self.copy.position, "ref", ("target", f"#note:{note}"))

    def _next(self, kind: str) -> str:
        self.numbered[kind] = number = self.numbered.get(kind, 0) + 1
        return f"{kind}{number}"

    def comment(self, element: etree._Element) -> None:
        if not self.copy.is_open:
            return
        note = self._next("comment")
        self.notes.append(_Note(Block(0, 0, "note", style="comment", note=note), element))
        target = ("target", f"#note:{note}")
        self.copy.mark(self.copy.position, "ref", target, ("type", "comment"))
        self.told.count(notices.COMMENTS, self.line)

    def link(self, element: etree._Element) -> None:
        start = self.copy.position
        self._children(element)
        if self.copy.is_open:
            address = element.get(_XLINK + "href") or ""
            mark_link(self.copy, self.told, start, address, self.line)

    def change(self, element: etree._Element) -> None:
        """Write at its place what was deleted there: ODT keeps it apart."""
        deleted = self.changes.get(element.get(TEXT + "change-id") or "")
        if deleted is None or deleted.tag != TEXT + "deletion":
            return
        paragraphs = list(deleted.iterchildren(TEXT + "p", TEXT + "h"))
        if not self.copy.is_open:
            for paragraph in paragraphs:
                self._deleted_block(paragraph)
            return
        start = self.copy.position
        for number, paragraph in enumerate(paragraphs):
            if number:
                self.copy.write("\n")
            self._children(paragraph)
        if start < self.copy.position:
            self.copy.mark(start, "del")
            self.told.count(notices.CHANGES, self.line)

    def _deleted_block(self, paragraph: etree._Element) -> None:
        self.paragraph(paragraph)
        if block := self.copy.last_block:
            self.copy.mark_span(block.start, block.end, "del")
            self.told.count(notices.CHANGES, self.line)

    def change_start(self, element: etree._Element) -> None:
        self.inserted[element.get(TEXT + "change-id") or ""] = self.copy.position

    def change_end(self, element: etree._Element) -> None:
        identifier = element.get(TEXT + "change-id") or ""
        start = self.inserted.pop(identifier, self.copy.position)
        change = self.changes.get(identifier)
        if start < self.copy.position and change is not None and change.tag == TEXT + "insertion":
            self.copy.mark(start, "add")
            self.told.count(notices.CHANGES, self.line)

    def frame(self, element: etree._Element) -> None:
        """Take in the picture of a frame, of several forms the first raster one; put its text box
        after the paragraph."""
        images = element.findall(DRAW + "image")
        boxes = element.findall(DRAW + "text-box")
        described = element.findtext(_SVG + "desc") or element.findtext(_SVG + "title") or ""
        if images:
            addresses = [(image.get(_XLINK + "href") or "").removeprefix("./") for image in images]
            rasters = (each for each in addresses if picture_suffix(self.embedded(each)))
            address = next(rasters, addresses[0])
            content = self.embedded(address) if self.copy.is_open else b""
            name = PurePosixPath(address).name
            address = take_in(self.copy, self.told, name, content, self.line)
            if self.copy.is_open:
                self.copy.picture(address, described)
                self.between = False
        for box in boxes:
            self.told.count(notices.MOVED, self.line, what="a text box")
            if self.copy.is_open:
                self.asides.append(box)
            else:
                self._children(box)
        if not images and not boxes:
            self.told.count(notices.DROPPED, self.line, what="an embedded object")

    def write_table(self, element: etree._Element) -> None:
        outer, lists = self.table, self.lists
        self.groups += 1
        self.table, self.lists = Table(f"table{self.groups}"), []
        self._children(element)
        self.table, self.lists = outer, lists

    def header_rows(self, element: etree._Element) -> None:
        assert self.table is not None  # noqa: S101 - rows stand in a table
        self.table.header = True
        self._children(element)
        self.table.header = False

    def row(self, element: etree._Element) -> None:
        assert self.table is not None  # noqa: S101 - a row stands in a table
        self.table.next_row()
        self._children(element)

    def cell(self, element: etree._Element) -> None:
        assert self.table is not None  # noqa: S101 - a cell stands in a row
        self._children(element)
        repeated = element.get(TABLE + "number-columns-repeated") or "1"
        self.table.column += as_number(repeated, 1)


_STEPS: dict[str, Callable[[Walk, etree._Element], None]] = {
    TEXT + "p": Walk.paragraph,
    TEXT + "h": Walk.paragraph,
    TEXT + "list": Walk.write_list,
    TEXT + "list-item": Walk.item,
    TEXT + "span": Walk.span,
    TEXT + "s": Walk.spaces,
    TEXT + "tab": Walk.tab,
    TEXT + "line-break": Walk.line_break,
    TEXT + "soft-page-break": Walk.page,
    TEXT + "note": Walk.note,
    OFFICE + "annotation": Walk.comment,
    TEXT + "a": Walk.link,
    TEXT + "change": Walk.change,
    TEXT + "change-start": Walk.change_start,
    TEXT + "change-end": Walk.change_end,
    DRAW + "frame": Walk.frame,
    TABLE + "table": Walk.write_table,
    TABLE + "table-header-rows": Walk.header_rows,
    TABLE + "table-row": Walk.row,
    TABLE + "table-cell": Walk.cell,
    TABLE + "covered-table-cell": Walk.cell,
}
