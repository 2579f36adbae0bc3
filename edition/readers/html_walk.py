"""A walk through an HTML tree that writes the fair copy."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from edition.model import Block, Document, Source
from edition.readers import notices
from edition.readers.fair_copy import FairCopy
from edition.readers.html_notes import Notes
from edition.readers.links import mark_link
from edition.readers.notices import Notices
from edition.readers.numbering import BULLET, as_number, written_number
from edition.readers.pictures import Beside, take_in
from edition.readers.styles import meaning
from edition.readers.tables import Table
from edition.readers.trees import line_of, words_in

_SPACE = re.compile("[ \t\n\f]+")
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_SILENT = frozenset(
    ["script", "style", "head", "link", "meta", "base", "title", "colgroup", "col", "template"]
)
_DROPPED = frozenset(
    [
        "applet",
        "area",
        "audio",
        "canvas",
        "embed",
        "frame",
        "iframe",
        "input",
        "map",
        "noframes",
        "noscript",
        "object",
        "param",
        "select",
        "svg",
        "textarea",
        "video",
    ]
)
_HI = {
    "i": "italic", "em": "italic", "cite": "italic", "var": "italic", "dfn": "italic", "b": "bold",
    "strong": "bold", "u": "underline", "s": "strikethrough", "strike": "strikethrough",
    "sup": "superscript", "sub": "subscript", "small": "small", "big": "large", "tt": "monospace",
    "code": "monospace", "kbd": "monospace", "samp": "monospace",
}  # fmt: skip
_ELEMENTS = {"del": "del", "ins": "add", "q": "q"}
_LOOKS = (
    (re.compile(r"font-style\s*:\s*(?:italic|oblique)"), "italic"),
    (re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)"), "bold"),
    (re.compile(r"font-variant[a-z-]*\s*:\s*[^;]*small-caps"), "smallcaps"),
    (re.compile(r"text-decoration[a-z-]*\s*:\s*[^;]*underline"), "underline"),
    (re.compile(r"text-decoration[a-z-]*\s*:\s*[^;]*line-through"), "strikethrough"),
    (re.compile(r"vertical-align\s*:\s*super"), "superscript"),
    (re.compile(r"vertical-align\s*:\s*sub"), "subscript"),
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_PAGE_BEFORE = re.compile(r"(?:page-)?break-before\s*:\s*(?:always|page|left|right)")
_PAGE_AFTER = re.compile(r"(?:page-)?break-after\s*:\s*(?:always|page|left|right)")
_PAGE_ROLES = frozenset({"doc-pagebreak", "pagebreak"})


@dataclass
class Walk:
    """Writes elements; a block is opened with its first words and closed where the next begins.

    context: the block that words at this place belong to; its label is used once.
    """

    told: Notices
    notes: Notes
    beside: Beside = field(default_factory=Beside)
    copy: FairCopy = field(default_factory=FairCopy)
    context: Block = field(default_factory=lambda: Block(0, 0))
    depth: int = 0
    groups: int = 0
    table: Table | None = None
    line: int = 0
    counts: dict[etree._Element, int] = field(default_factory=dict)
    between: bool = False
    language: str = ""

    def write(self, root: etree._Element) -> None:
        """Write the whole tree."""
        self.language = (root.get("lang") or "").lower()
        self._element(root)
        self._end_block()

    def document(self, source: Source, facts: Mapping[str, str], lines: int) -> Document:
        """Return the document. Its lines are the source's where these suffice: in a source that
        is written on few lines places count the blocks."""
        document = self.copy.document(source, facts)
        if self.line <= lines:
            return document
        starts = tuple(block.start for block in document.blocks)
        return replace(document, paragraphs=(0, *starts[1:]))

    def _element(self, element: etree._Element) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in _SILENT:
            return
        if tag in _DROPPED:
            self.told.count(notices.DROPPED, line_of(element), what=f"the element {tag}")
            return
        style = (element.get("style") or "").lower()
        if _HIDDEN.search(style) or element.get("hidden") is not None:
            self.told.count(notices.HIDDEN, line_of(element))
        if _PAGE_BEFORE.search(style):
            self._page("")
        if tag in _BLOCKS:
            self._block(element, tag)
        elif tag in _SPECIAL:
            _SPECIAL[tag](self, element)
        else:
            self._inline(element, tag, style)
        if _PAGE_AFTER.search(style):
            self._page("")

    def _children(self, element: etree._Element) -> None:
        self._words(element.text, element)
        for child in element:
            self._element(child)
            self._words(child.tail, child)

    def _words(self, words: str | None, near: etree._Element) -> None:
        if not words:
            return
        words = _SPACE.sub(" ", words)
        if not self.copy.is_open:
            words = words.lstrip(" ")
            if not words:
                return
            self._begin_block(line_of(near) or 1)
        if self.between:
            words = words.lstrip(" ")
        if words:
            self.copy.write(words)
            self.between = words.endswith(" ")

    def _begin_block(self, line: int) -> None:
        ends = max(line - 1 - self.line, 0)
        self.copy.space("\n" * ends or ("\t" if self.copy.position else ""))
        self.line += ends
        self.copy.open(self.context)
        if self.context.label:
            self.context = replace(self.context, label="")
        self.between = True

    def _end_block(self) -> None:
        if self.copy.is_open:
            self.copy.close()
            self.between = False

    def _block(self, element: etree._Element, tag: str) -> None:
        self._end_block()
        outer, depth, table = self.context, self.depth, self.table
        self.context = self._context(element, tag)
        if tag == "table":
            self.groups += 1
            self.table = Table(f"table{self.groups}")
        elif tag == "tr" and self.table:
            self.table.next_row()
        elif tag in ("ul", "ol", "menu", "dir", "dl"):
            self.depth += 1
        self._children(element)
        if self.copy.is_open and tag in ("p", "td", "li"):
            for look, rend in _LOOKS:
                if look.search((element.get("style") or "").lower()):
                    self.copy.mark(self.copy.opened, "hi", ("rend", rend))
        self._end_block()
        if tag == "li" and self.context.label not in ("", BULLET):
            self._lone_label(element)
        if outer.label and self.context.label != outer.label:
            outer = replace(outer, label="")
        self.context, self.depth, self.table = outer, depth, table

    def _lone_label(self, element: etree._Element) -> None:
        label, self.context = self.context.label, replace(self.context, label="")
        self._words(label, element)
        self._end_block()

    def _context(self, element: etree._Element, tag: str) -> Block:
        context = self.context
        if element in self.notes.texts:
            note = self.notes.texts[element]
            return Block(0, 0, "note", note=note, label=self.notes.labels[note])
        style = " ".join((element.get("class") or "").split())
        if context.kind == "note":
            return context
        if tag in ("ul", "ol", "menu", "dir"):
            self.groups += 1
            return replace(context, group=f"list{self.groups}")
        if tag == "li":
            return Block(
                0, 0, "item", self.depth, style, group=context.group or "list0",
                label=self._item_label(element),
            )  # fmt: skip
        if tag in ("td", "th") and self.table:
            cell = self.table.take(_span(element, "colspan"), _span(element, "rowspan"))
            style = "header" if tag == "th" else style
            return Block(0, 0, "cell", style=style, group=self.table.group, cell=cell)
        return self._plain_context(tag, style, element.get("title"))

    def _item_label(self, element: etree._Element) -> str:
        parent = element.getparent()
        if parent is None or parent.tag != "ol":
            return BULLET
        last = self.counts.get(parent, _integer(parent.get("start"), 1) - 1)
        self.counts[parent] = number = _integer(element.get("value"), last + 1)
        return f"{written_number(number, parent.get('type') or '1')}."

    def _plain_context(self, tag: str, style: str, title: str | None) -> Block:
        context = self.context
        if tag[0] == "h" and tag[1:].isdigit():
            return Block(0, 0, "heading", int(tag[1:]), style, label=context.label)
        if tag in ("caption", "figcaption"):
            return Block(0, 0, "caption", style=style)
        if tag in ("dt", "dd"):
            return Block(0, 0, "item", self.depth, style or tag, group=f"list{self.groups}")
        if tag == "blockquote" and context.kind == "paragraph":
            return Block(0, 0, "quote", style=style)
        if tag == "nav" or (tag == "div" and (title or "").lower() in ("header", "footer")):
            self.told.count(notices.FURNITURE)
            return Block(0, 0, "furniture", style=style)
        return replace(context, style=style or context.style) if style else context

    def _inline(self, element: etree._Element, tag: str, style: str) -> None:
        role = f"{element.get('role') or ''} {element.get('epub:type') or ''}".split()
        if not _PAGE_ROLES.isdisjoint(role):
            self._page(element.get("title") or element.get("aria-label") or "")
            return
        starts = self.copy.position if self.copy.is_open else -1
        self._children(element)
        if not self.copy.is_open:
            return
        start = max(starts, self.copy.opened)
        for name, attributes in self._meanings(element, tag, style):
            if start < self.copy.position:
                self.copy.mark(start, name, *attributes)

    def _meanings(
        self, element: etree._Element, tag: str, style: str
    ) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
        found: list[tuple[str, tuple[tuple[str, str], ...]]] = []
        if tag in _HI:
            found.append(("hi", (("rend", _HI[tag]),)))
        elif tag in _ELEMENTS:
            found.append((_ELEMENTS[tag], ()))
        elif tag == "time" and re.fullmatch(r"-?\d{4}(-\d\d){0,2}", element.get("datetime") or ""):
            found.append(("date", (("when", element.get("datetime") or ""),)))
        for name in (element.get("class") or "").split():
            if element_name := meaning(name):
                found.append((element_name, ()))
        found += [("hi", (("rend", rend),)) for look, rend in _LOOKS if look.search(style)]
        language = (element.get("lang") or "").strip()
        if language and language.lower() != self.language:
            found.append(("foreign", (("xml:lang", language),)))
        return found

    def _link(self, element: etree._Element) -> None:
        if element in self.notes.backs:
            return
        if not self.copy.is_open and (element.text or len(element)):
            self._words_begin(element)
        start = self.copy.position
        self._inline(element, "a", (element.get("style") or "").lower())
        address = (element.get("href") or "").strip()
        if not address or start == self.copy.position:
            return
        if element in self.notes.marks:
            self.copy.mark(start, "ref", ("target", f"#note:{self.notes.marks[element]}"))
        else:
            mark_link(self.copy, self.told, start, address, line_of(element))

    def _words_begin(self, element: etree._Element) -> None:
        if words_in(element).strip():
            self._begin_block(line_of(element) or 1)

    def _line_break(self, _element: etree._Element) -> None:
        if self.copy.is_open:
            self.copy.mark(self.copy.position, "lb")
            self.copy.write("\n")
            self.line += 1
            self.between = True

    def _picture(self, element: etree._Element) -> None:
        name = element.get("src") or ""
        content = self.beside.picture(name)
        if not self.copy.is_open and (element.get("alt") or "").strip():
            self._begin_block(line_of(element) or 1)
        if name.startswith("data:"):
            name = "(in the page itself)"
        address = take_in(self.copy, self.told, name, content, line_of(element))
        self.copy.picture(
            "" if address[:1] == "(" else address, _SPACE.sub(" ", element.get("alt") or "")
        )
        self.between = False

    def _rule(self, _element: etree._Element) -> None:
        self._end_block()
        self.copy.mark(self.copy.position, "milestone", ("unit", "section"), ("rend", "rule"))

    def _preformatted(self, element: etree._Element) -> None:
        """Read `pre` as plain text: paragraphs between blank lines; as code if it says so."""
        self._end_block()
        outer = self.context
        code = len(element) == 1 and element[0].tag == "code" and not (element.text or "").strip()
        if code:
            self.context = replace(outer, kind="code")
        line = line_of(element) or 1
        text = words_in(element)
        for paragraph in [text] if code else re.split(r"(\n\s*\n)", text):
            if paragraph.strip():
                self._begin_block(line)
                self.copy.write(paragraph)
                self.line += paragraph.count("\n")
                self._end_block()
            line += paragraph.count("\n")
        self.context = outer

    def _page(self, number: str) -> None:
        attributes = (("n", number.strip()),) if number.strip() else ()
        if self.copy.is_open:
            self.copy.mark(self.copy.position, "pb", *attributes)
        else:
            self.copy.turn_page(*attributes)


def _span(element: etree._Element, name: str) -> int:
    return min(max(as_number((element.get(name) or "").strip(), 1), 1), 1000)


def _integer(value: str | None, default: int) -> int:
    return int(value) if value and re.fullmatch(r"-?\d{1,9}", value) else default


_SPECIAL: dict[str, Callable[[Walk, etree._Element], None]] = {
    "a": Walk._link,
    "br": Walk._line_break,
    "hr": Walk._rule,
    "img": Walk._picture,
    "pre": Walk._preformatted,
}
