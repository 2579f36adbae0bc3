"""Markdown (CommonMark with tables, footnotes and front matter): text without its markup."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from edition.diagnostics import Report
from edition.model import Block, Document
from edition.readers import markdown_evidence, notices
from edition.readers.decoding import decode
from edition.readers.fair_copy import FairCopy
from edition.readers.front_matter import split_front_matter
from edition.readers.links import mark_link
from edition.readers.markdown_tokens import Definition, find_plain_lists, find_unused
from edition.readers.notices import Notices
from edition.readers.options import Claim, ReadOptions, suffix
from edition.readers.pictures import Beside, take_in

MEDIA_TYPE = "text/markdown"
SUFFIXES = (".md", ".markdown", ".mdown")
_TEXTS = ("", ".txt", ".text", ".asc")
_PAGE_IN_LINE = re.compile(r"(?<=[^\n\f])(\f+)(?=[^\n\f])")
_PAGE_AT_LINE_END = re.compile(r"(\f+)\n")
_LINE_BREAK = re.compile(r"<br\s*/?>", re.I)
_HI = {"em": "italic", "strong": "bold"}


def claim(source: bytes, name: str) -> Claim:
    """Claim Markdown files by name, text files by the marks in them."""
    if suffix(name) in SUFFIXES:
        return Claim.NAME
    if suffix(name) in _TEXTS and markdown_evidence.evidence(source):
        return Claim.CONTENT
    return Claim.NONE


def read(source: bytes, options: ReadOptions, report: Report) -> Document:
    """Return the document that the Markdown in `source` stands for.

    Lines of the text are those of the source, so places need no table. Indented lines are never
    code: in our sources they are verse, or paragraphs of a typewriter.
    """
    told = Notices(options.path, report)
    decoded = decode(source, options, told)
    facts, text = split_front_matter(decoded.text, told)
    text, pages = _take_out_pages(text)
    environment: dict[str, object] = {}
    tokens = _parser().parse(text, environment)
    unused = find_unused(environment, tokens, text)
    scribe = _Scribe(told, unused, pages, options.beside)
    scribe.write_blocks(tokens, environment)
    told.tell_counted()
    return scribe.copy.document(options.source(source, MEDIA_TYPE, decoded.encoding), facts)


class _Markdown(MarkdownIt):
    """The parser, but that the words of a bare address stay as the source has them."""

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - the parser's name
        return link


def _parser() -> MarkdownIt:
    parser = _Markdown("commonmark", {"store_labels": True}).enable("table")
    parser.use(footnote_plugin, move_to_end=False, always_match_refs=True)
    parser.disable(["code", "html_block"])
    return parser


def _take_out_pages(text: str) -> tuple[str, list[int]]:
    """Return the text without form feeds, and for each the line, from 0, that it precedes."""
    if "\f" not in text:
        return text, []
    text = _PAGE_IN_LINE.sub(r"\n\1", text)
    text = _PAGE_AT_LINE_END.sub(r"\n\1", text)
    lines = text.split("\n")
    pages = [number for number, line in enumerate(lines) for _ in range(line.count("\f"))]
    return text.replace("\f", ""), pages


@dataclass
class _List:
    """An open list. identifier: "" where the numbers are not a list's; label: of the next block."""

    identifier: str
    label: str = ""


@dataclass
class _Scribe:
    """Writes tokens into a fair copy; what surrounds a block is kept in stacks."""

    told: Notices
    unused: list[Definition]
    pages: list[int]
    beside: Beside
    copy: FairCopy = field(default_factory=FairCopy)
    line: int = 0
    lists: list[_List] = field(default_factory=list)
    quotes: int = 0
    groups: int = 0
    note: str = ""
    note_label: str = ""
    notes: dict[str, int] = field(default_factory=dict)
    defined: set[str] = field(default_factory=set)
    marked: set[str] = field(default_factory=set)
    pending: list[tuple[str, list[Token]]] = field(default_factory=list)
    row: int = -1
    column: int = -1
    table: str = ""
    plain: set[int] = field(default_factory=set)

    def write_blocks(self, tokens: list[Token], environment: dict[str, object]) -> None:
        """Write all blocks in the order of the source."""
        self.defined = {
            token.meta["label"] for token in tokens if token.type == "footnote_reference_open"
        }
        self.environment = environment
        self.plain = find_plain_lists(tokens)
        inside = _containers(tokens)
        for token, container in zip(tokens, inside, strict=True):
            if step := _STEPS.get(token.type):
                step(self, token)
            elif token.type == "inline":
                self._write_inline(token, container)
        self._write_unused(None)
        self._write_pages(None)
        for label in sorted(self.defined - self.marked):
            self.told.tell(notices.NOTE_WITHOUT_MARK, label=label)

    def _go_to(self, line: int | None, least: int = 1) -> None:
        """Write line ends up to the source's line (from 0), at least so many."""
        if line is not None:
            self._write_unused(line)
            self._write_pages(line)
        ends = max((line or 0) - self.line, least if self.copy.position else 0)
        self._down(ends)

    def _down(self, ends: int) -> None:
        self.copy.space("\n" * ends)
        self.line += ends

    def _write_pages(self, before: int | None) -> None:
        """Write the page breaks that precede the source's line, and that line itself."""
        while self.pages and (before is None or self.pages[0] <= before):
            self._down(max(self.pages.pop(0) - self.line, 0))
            self.copy.turn_page()

    def _write_unused(self, before: int | None) -> None:
        while self.unused and (before is None or self.unused[0].line < before):
            definition = self.unused.pop(0)
            self.told.tell(
                notices.UNUSED_DEFINITION, definition.line + 1, 1, label=definition.label
            )
            self._go_to(definition.line)
            self.copy.open(Block(0, 0))
            self._words(definition.text)
            self.copy.close()

    def _block(self, container: Token) -> Block:
        label = self._take_label()
        if self.note:
            group = self.lists[-1].identifier if self.lists else ""
            if self.note_label:
                self.note_label, label = "", self.note_label
            return Block(0, 0, "note", note=self.note, label=label, group=group)
        if container.type == "heading_open":
            return Block(0, 0, "heading", int(container.tag[1:]), label=label)
        if self.table:
            style = "header" if container.type == "th_open" else ""
            return Block(0, 0, "cell", style=style, group=self.table, cell=(self.row, self.column))
        if self.lists and (group := self.lists[-1].identifier):
            depth = sum(1 for each in self.lists if each.identifier)
            return Block(0, 0, "item", depth, group=group, label=label)
        return Block(0, 0, "quote" if self.quotes else "paragraph")

    def _take_label(self) -> str:
        label = ""
        if self.lists:
            label, self.lists[-1].label = self.lists[-1].label, ""
        return label

    def _write_inline(self, token: Token, container: Token) -> None:
        begin = token.map[0] if token.map else None
        if not self.table or self.column == 0:
            self._go_to(begin)
        prefix = ""
        if self.lists and not self.lists[-1].identifier:
            prefix = self._take_label()
        self.copy.open(self._block(container))
        if prefix:
            self._words(prefix + " ")
        self._children(token.children or [])
        self.copy.close()
        while self.pending:
            note, children = self.pending.pop(0)
            self._go_to(None)
            self.copy.open(Block(0, 0, "note", note=note))
            self._children(children)
            self.copy.close()

    def _children(self, children: list[Token]) -> None:
        opened: list[tuple[int, Token]] = []
        for child in children:
            if child.nesting > 0:
                opened.append((self.copy.position, child))
            elif child.nesting < 0 and opened:
                self._close_span(*opened.pop())
            elif child.type in _INLINE:
                _INLINE[child.type](self, child)
            else:
                self._words(child.content)

    def _words(self, words: str) -> None:
        self.copy.write(words)
        self.line += words.count("\n")

    def _close_span(self, start: int, opening: Token) -> None:
        kind = opening.type.removesuffix("_open")
        if kind in _HI:
            self.copy.mark(start, "hi", ("rend", _HI[kind]))
        elif kind == "link":
            address = str(opening.attrs.get("href", ""))
            mark_link(self.copy, self.told, start, address, self.line + 1)
            if opening.attrs.get("title"):
                self.told.count(notices.DROPPED, self.line + 1, what="the title of a link")

    def line_break(self, _token: Token) -> None:
        self._words("\n")
        while self.pages and self.pages[0] <= self.line:
            self.pages.pop(0)
            self.copy.turn_page()

    def hard_break(self, token: Token) -> None:
        self.copy.mark(self.copy.position, "lb")
        self.line_break(token)

    def code(self, token: Token) -> None:
        start = self.copy.position
        self._words(token.content)
        self.copy.mark(start, "hi", ("rend", "monospace"))

    def html(self, token: Token) -> None:
        if _LINE_BREAK.fullmatch(token.content):
            self.hard_break(token)
            return
        self.told.count(notices.RAW_HTML, self.line + 1)
        self._words(token.content)

    def picture(self, token: Token) -> None:
        name = str(token.attrs.get("src", ""))
        content = self.beside.picture(name)
        address = take_in(self.copy, self.told, name, content, self.line + 1)
        self.copy.picture(address, token.content)

    def note_mark(self, token: Token) -> None:
        label = token.meta.get("label")
        if label is None:
            note = f"inline-{token.meta['id'] + 1}"
            self.pending.append((note, self._inline_note(token.meta["id"])))
            self.copy.mark(self.copy.position, "ref", ("target", f"#note:{note}"))
        elif label in self.defined:
            self.marked.add(label)
            self.copy.mark(self.copy.position, "ref", ("target", f"#note:{label}"))
        else:
            self.told.tell(notices.NOTE_WITHOUT_TEXT, self.line + 1, label=label)
            self._words(f"[^{label}]")

    def _inline_note(self, number: int) -> list[Token]:
        footnotes = self.environment["footnotes"]
        assert isinstance(footnotes, dict)  # noqa: S101 - of the footnote plugin
        tokens: list[Token] = footnotes["list"][number]["tokens"]
        return tokens

    def open_list(self, token: Token) -> None:
        if id(token) in self.plain:
            self.lists.append(_List(""))
            return
        self.groups += 1
        self.lists.append(_List(f"list{self.groups}"))

    def close_list(self, _token: Token) -> None:
        self.lists.pop()

    def open_item(self, token: Token) -> None:
        self.lists[-1].label = f"{token.info}{token.markup}"

    def close_item(self, token: Token) -> None:
        label = self._take_label()
        if any(character.isdigit() for character in label):
            self._go_to(None)
            self.copy.open(self._block(token))
            self._words(label)
            self.copy.close()

    def open_quote(self, _token: Token) -> None:
        self.quotes += 1

    def close_quote(self, _token: Token) -> None:
        self.quotes -= 1

    def open_note(self, token: Token) -> None:
        label = str(token.meta["label"])
        self.notes[label] = again = self.notes.get(label, 0) + 1
        self.note = label if again == 1 else f"{label}-{again}"
        self.note_label = label
        if again > 1:
            self.told.tell(notices.NOTE_WITHOUT_MARK, (token.map or [0])[0] + 1, label=label)

    def close_note(self, _token: Token) -> None:
        self.note = ""

    def open_table(self, _token: Token) -> None:
        self.groups += 1
        self.table, self.row = f"table{self.groups}", -1

    def close_table(self, _token: Token) -> None:
        self.table = ""

    def open_row(self, _token: Token) -> None:
        self.row, self.column = self.row + 1, -1

    def open_cell(self, _token: Token) -> None:
        if self.column >= 0:
            self.copy.space("\t")
        self.column += 1

    def fence(self, token: Token) -> None:
        self._go_to(token.map[0] + 1 if token.map else None)
        self.copy.open(Block(0, 0, "code", style=token.info.strip()))
        self._words(token.content)
        self.copy.close()

    def rule(self, token: Token) -> None:
        self._go_to(token.map[0] if token.map else None)
        self.copy.mark(self.copy.position, "milestone", ("unit", "section"), ("rend", "rule"))


def _containers(tokens: list[Token]) -> Iterator[Token]:
    """Yield for each token the one that was opened last before it."""
    last = Token("", "", 0)
    for token in tokens:
        yield last
        if token.nesting > 0:
            last = token


_STEPS: dict[str, Callable[[_Scribe, Token], None]] = {
    "bullet_list_open": _Scribe.open_list,
    "bullet_list_close": _Scribe.close_list,
    "ordered_list_open": _Scribe.open_list,
    "ordered_list_close": _Scribe.close_list,
    "list_item_open": _Scribe.open_item,
    "list_item_close": _Scribe.close_item,
    "blockquote_open": _Scribe.open_quote,
    "blockquote_close": _Scribe.close_quote,
    "footnote_reference_open": _Scribe.open_note,
    "footnote_reference_close": _Scribe.close_note,
    "table_open": _Scribe.open_table,
    "table_close": _Scribe.close_table,
    "tr_open": _Scribe.open_row,
    "th_open": _Scribe.open_cell,
    "td_open": _Scribe.open_cell,
    "fence": _Scribe.fence,
    "hr": _Scribe.rule,
}
_INLINE: dict[str, Callable[[_Scribe, Token], None]] = {
    "softbreak": _Scribe.line_break,
    "hardbreak": _Scribe.hard_break,
    "code_inline": _Scribe.code,
    "html_inline": _Scribe.html,
    "image": _Scribe.picture,
    "footnote_ref": _Scribe.note_mark,
}
