"""A walk through the text of a DOCX that writes the fair copy."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from lxml import etree

from edition.model import Block
from edition.readers import notices
from edition.readers.decoding import replace_controls
from edition.readers.docx_block import read_block
from edition.readers.docx_fields import Fields, link_of
from edition.readers.docx_format import read_format
from edition.readers.docx_names import CHARACTERS, DROPPED, RELATION, TRANSPARENT, WORD
from edition.readers.docx_numbering import Numbering, format_number
from edition.readers.docx_parts import Part, Parts, is_on, value
from edition.readers.fair_copy import FairCopy
from edition.readers.links import mark_link
from edition.readers.notices import Notices
from edition.readers.numbering import as_number
from edition.readers.pictures import take_in
from edition.readers.tables import Table

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PLACED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_VML = "{urn:schemas-microsoft-com:vml}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_CLASSES = {"footnotes": "fn", "endnotes": "en", "comments": "comment"}
_NOTE = {"footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}


@dataclass
class Walk:
    """Writes the paragraphs of all parts: text first, then notes in the order of their marks."""

    told: Notices
    parts: Parts
    copy: FairCopy = field(default_factory=FairCopy)
    part: Part = field(init=False)
    numbering: Numbering = field(init=False)
    context: Block = field(default_factory=lambda: Block(0, 0))
    table: Table | None = None
    tables: int = 0
    line: int = 0
    fields: Fields = field(default_factory=Fields)
    asides: list[etree._Element] = field(default_factory=list)
    labels: dict[tuple[str, str], str] = field(default_factory=dict)
    numbered: dict[str, int] = field(default_factory=dict)
    at_break: bool = True

    def __post_init__(self) -> None:
        self.part = self.parts.text
        self.numbering = Numbering(self.parts)

    def write(self) -> None:
        """Write running heads, text, footers and notes."""
        self._write_heads("header")
        body = self.parts.text.root.find(WORD + "body")
        assert body is not None  # noqa: S101 - read_parts refuses a document without
        self.part = self.parts.text
        self._children(body)
        self._write_heads("footer")
        for kind in ("footnotes", "endnotes", "comments"):
            self._write_notes(kind)

    def _write_heads(self, kind: str) -> None:
        self.context = Block(0, 0, "furniture", style=kind)
        seen: set[str] = set()
        for _, part in (head for head in self.parts.heads if head[0] == kind):
            words = " ".join(
                "".join(each.text or "" for each in part.root.iter(WORD + "t")).split()
            )
            if words and words not in seen:
                seen.add(words)
                self.told.count(notices.FURNITURE)
                self.part = part
                self._children(part.root)
        self.context = Block(0, 0)

    def _write_notes(self, kind: str) -> None:
        if kind not in self.parts.notes:
            return
        self.part = self.parts.notes[kind]
        texts = {
            value(each, "id"): each
            for each in self.part.root.iterchildren(WORD + _NOTE[kind])
            if value(each, "type") in ("", "normal")
        }
        marked = dict.fromkeys(identifier for of, identifier in self.labels if of == kind)
        for identifier in [*marked, *(each for each in texts if each not in marked)]:
            if identifier not in texts:
                continue
            label = self.labels.get((kind, identifier), "")
            if identifier not in marked:
                self.told.tell(notices.NOTE_WITHOUT_MARK, label=identifier)
            style = "comment" if kind == "comments" else ""
            note = f"{_CLASSES[kind]}{identifier}"
            self.context = Block(0, 0, "note", style=style, note=note, label=label)
            self._children(texts[identifier])
        self.context = Block(0, 0)

    def _children(self, element: etree._Element) -> None:
        for child in element.iterchildren("*"):
            if step := _STEPS.get(child.tag):
                step(self, child)
            elif child.tag in TRANSPARENT:
                self._children(child)

    def paragraph(self, element: etree._Element) -> None:
        """Write a paragraph, then the text boxes that are anchored in it."""
        if self.copy.is_open:
            self._aside(element)
            return
        self.copy.space("\n\n" if self.copy.position else "")
        self.line = self.copy.paragraph()
        properties = element.find(WORD + "pPr")
        style = value(None if properties is None else properties.find(WORD + "pStyle"))
        if is_on(properties, "pageBreakBefore"):
            self._page()
        self.copy.open(self._block(properties, style))
        self._children(element)
        self.fields.clear()
        self.copy.close()
        self.context = (
            replace(self.context, label="") if self.context.kind == "note" else self.context
        )
        section = None if properties is None else properties.find(WORD + "sectPr")
        if section is not None:
            self._section(section)
        asides, self.asides = self.asides, []
        for aside in asides:
            self._children(aside)

    def _aside(self, element: etree._Element) -> None:
        if (box := element.getparent()) is not None and box not in self.asides:
            self.told.count(notices.MOVED, self.line, what="a text box")
            self.asides.append(box)

    def _block(self, properties: etree._Element | None, style: str) -> Block:
        number = self.numbering.next(properties, style)
        context = self.context
        if context.kind == "paragraph":
            return read_block(properties, list(self.parts.chain(style)), number, self.table)
        if context.kind == "note" and number and number.label:
            return replace(context, label=f"{context.label} {number.label}".strip())
        return context

    def _section(self, section: etree._Element) -> None:
        if value(section.find(WORD + "type")) in ("", "nextPage", "oddPage", "evenPage"):
            self._page()

    def _page(self) -> None:
        if self.context.kind != "paragraph":
            return
        if self.copy.is_open:
            self.copy.mark(self.copy.position, "pb")
        else:
            self.copy.turn_page()
        self.at_break = True

    def soft_page(self, _element: etree._Element) -> None:
        """Set a page break where Word last drew one, unless the author has set it there."""
        if not self.at_break:
            self._page()

    def run(self, element: etree._Element) -> None:
        """Write a run, and mark what its direct format and its character style say."""
        if not self.copy.is_open:
            return
        start = self.copy.position
        self._children(element)
        if start == self.copy.position:
            return
        properties = element.find(WORD + "rPr")
        if properties is not None:
            self._mark_format(start, properties)

    def _mark_format(self, start: int, properties: etree._Element) -> None:
        said = read_format(properties, self.parts)
        if said.element:
            self.copy.mark(start, said.element)
        for rend in said.rends:
            self.copy.mark(start, "hi", ("rend", rend))
        if said.hidden:
            self.told.count(notices.HIDDEN, self.line)
        for what in said.looks:
            self.told.count(notices.LOOKS_ONLY, self.line, what=what)

    def text(self, element: etree._Element) -> None:
        """Write the words of a run; those of a field's instruction are kept apart."""
        words = element.text or ""
        if self.fields.in_instruction:
            return
        self._words(words.replace("\n", " ").replace("\r", ""))

    def _words(self, words: str) -> None:
        if words and self.copy.is_open:
            clean, count = replace_controls(words)
            if count:
                self.told.count(notices.CONTROLS, self.line, times=count)
            self.copy.write(clean)
            self.at_break = False

    def line_break(self, element: etree._Element) -> None:
        """Write a break: of page, column or line."""
        kind = value(element, "type")
        if kind == "page":
            self._page()
        elif kind == "column":
            self.copy.mark(self.copy.position, "cb")
        elif self.copy.is_open:
            self.copy.mark(self.copy.position, "lb")
            self.copy.write("\n")

    def character(self, element: etree._Element) -> None:
        """Write a character that Word has an element for."""
        self._words(CHARACTERS[element.tag])

    def symbol(self, element: etree._Element) -> None:
        """Write a character of a symbol font: it has a Unicode value only by chance."""
        written = value(element, "char")
        code = int(written, 16) if re.fullmatch("[0-9A-Fa-f]{1,4}", written) else 0
        if 0xE000 <= code <= 0xF8FF or not code:
            if code == 0xF0B7:
                self._words("•")
                return
            self.told.count(notices.UNMAPPED, self.line)
            self._words("\ufffd")
        else:
            self._words(chr(code))

    def inserted(self, element: etree._Element) -> None:
        self._changed(element, "add")

    def deleted(self, element: etree._Element) -> None:
        self._changed(element, "del")

    def _changed(self, element: etree._Element, name: str) -> None:
        start = self.copy.position
        self._children(element)
        if start < self.copy.position:
            self.copy.mark(start, name)
            self.told.count(notices.CHANGES, self.line)

    def link(self, element: etree._Element) -> None:
        start = self.copy.position
        self._children(element)
        anchor = value(element, "anchor")
        relation = self.part.relations.get(element.get(RELATION + "id") or "")
        address = relation.target if relation else ""
        self._mark_link(start, address + (f"#{anchor}" if anchor else ""))

    def _mark_link(self, start: int, address: str) -> None:
        mark_link(self.copy, self.told, start, address, self.line)

    def field_mark(self, element: etree._Element) -> None:
        """Follow a field: its instruction, its result, its end, which may make it a link."""
        kind = value(element, "fldCharType")
        if kind == "begin":
            self.fields.begin()
        elif kind == "separate":
            self.fields.begin_result(self.copy.position)
        elif kind == "end":
            start, address = self.fields.end(self.copy.position)
            self._mark_link(start, address)

    def instruction(self, element: etree._Element) -> None:
        self.fields.instruct(element.text or "")

    def simple_field(self, element: etree._Element) -> None:
        start = self.copy.position
        self._children(element)
        self._mark_link(start, link_of(value(element, "instr")))

    def note_mark(self, element: etree._Element) -> None:
        """Set a note's anchor; over the mark's own words where the author has typed one."""
        if not self.copy.is_open:
            return
        kind = etree.QName(element).localname.removesuffix("Reference") + "s"
        identifier = value(element, "id")
        note = f"{_CLASSES[kind]}{identifier}"
        start = self.copy.position
        custom = ""
        if value(element, "customMarkFollows").lower() not in ("", "0", "false", "off"):
            custom = "".join(each.text or "" for each in element.itersiblings(WORD + "t"))
        if (kind, identifier) not in self.labels:
            number = "" if kind == "comments" else self._note_number(kind)
            self.labels[kind, identifier] = custom or number
        attributes = [("target", f"#note:{note}")]
        if kind == "comments":
            attributes.append(("type", "comment"))
            self.told.count(notices.COMMENTS, self.line)
        if custom:
            self._words(custom)
            for each in element.itersiblings(WORD + "t"):
                each.text = ""
        self.copy.mark(start, "ref", *attributes)

    def _note_number(self, kind: str) -> str:
        self.numbered[kind] = number = self.numbered.get(kind, 0) + 1
        singular = _NOTE[kind]
        name = "lowerRoman" if kind == "endnotes" else "decimal"
        if self.parts.settings is not None:
            path = f"{WORD}{singular}Pr/{WORD}numFmt"
            name = value(self.parts.settings.find(path)) or name
        return format_number(number, name)

    def picture(self, element: etree._Element) -> None:
        """Name a picture; write down the text boxes that a drawing holds."""
        for blip in element.iter(_DRAWING + "blip", _VML + "imagedata"):
            reference = (
                blip.get(RELATION + "embed")
                or blip.get(RELATION + "link")
                or blip.get(RELATION + "id")
            )
            relation = self.part.relations.get(reference or "")
            name = PurePosixPath(relation.target).name if relation else ""
            described = element.find(f".//{_PLACED}docPr")
            description = "" if described is None else described.get("descr") or ""
            content = self.parts.picture(relation.target) if relation and self.copy.is_open else b""
            address = take_in(self.copy, self.told, name, content, self.line)
            if self.copy.is_open:
                self.copy.picture(address, description)
        for box in element.iter(WORD + "txbxContent"):
            if box not in self.asides:
                self.told.count(notices.MOVED, self.line, what="a text box")
                self.asides.append(box)

    def alternatives(self, element: etree._Element) -> None:
        """Read the first of the forms that Word offers for programs of several ages."""
        chosen = element.find(_COMPATIBLE + "Choice")
        if chosen is None:
            chosen = element.find(_COMPATIBLE + "Fallback")
        if chosen is not None:
            self._children(chosen)

    def dropped(self, element: etree._Element) -> None:
        self.told.count(notices.DROPPED, self.line, what=DROPPED[element.tag])

    def formula(self, element: etree._Element) -> None:
        """Write the signs of a formula; how they are set is lost."""
        start = self.copy.position
        self._words("".join(each.text or "" for each in element.iter(_MATHS + "t")))
        if start < self.copy.position:
            self.copy.mark(start, "formula")
            self.told.count(notices.DROPPED, self.line, what="the layout of a formula")

    def write_table(self, element: etree._Element) -> None:
        outer = self.table
        self.tables += 1
        self.table = Table(f"table{self.tables}")
        self._children(element)
        self.table = outer

    def row(self, element: etree._Element) -> None:
        assert self.table is not None  # noqa: S101 - a row stands in a table
        self.table.next_row()
        self.table.header = bool(is_on(element.find(WORD + "trPr"), "tblHeader"))
        self._children(element)

    def cell(self, element: etree._Element) -> None:
        assert self.table is not None  # noqa: S101 - a cell stands in a row
        self._children(element)
        span = value(element.find(f"{WORD}tcPr/{WORD}gridSpan"))
        self.table.column += as_number(span, 1)


_STEPS: dict[str, Callable[[Walk, etree._Element], None]] = {
    WORD + "p": Walk.paragraph,
    WORD + "r": Walk.run,
    WORD + "t": Walk.text,
    WORD + "delText": Walk.text,
    WORD + "br": Walk.line_break,
    WORD + "lastRenderedPageBreak": Walk.soft_page,
    WORD + "sym": Walk.symbol,
    WORD + "ins": Walk.inserted,
    WORD + "moveTo": Walk.inserted,
    WORD + "del": Walk.deleted,
    WORD + "moveFrom": Walk.deleted,
    WORD + "hyperlink": Walk.link,
    WORD + "fldChar": Walk.field_mark,
    WORD + "instrText": Walk.instruction,
    WORD + "fldSimple": Walk.simple_field,
    WORD + "footnoteReference": Walk.note_mark,
    WORD + "endnoteReference": Walk.note_mark,
    WORD + "commentReference": Walk.note_mark,
    WORD + "drawing": Walk.picture,
    WORD + "pict": Walk.picture,
    WORD + "tbl": Walk.write_table,
    WORD + "tr": Walk.row,
    WORD + "tc": Walk.cell,
    _COMPATIBLE + "AlternateContent": Walk.alternatives,
    _MATHS + "oMath": Walk.formula,
    _MATHS + "oMathPara": Walk.formula,
    **dict.fromkeys(CHARACTERS, Walk.character),
    **dict.fromkeys(DROPPED, Walk.dropped),
}
