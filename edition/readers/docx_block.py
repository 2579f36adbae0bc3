"""What a Word paragraph is, by its style, its numbering and the table that it stands in."""

import re
from collections.abc import Sequence

from lxml import etree

from edition.model import Block
from edition.readers.docx_names import WORD
from edition.readers.docx_numbering import Numbered
from edition.readers.docx_parts import Style, value
from edition.readers.numbering import as_number
from edition.readers.tables import Table

_HEADING = re.compile(r"heading (\d)", re.I)
_SILENT_STYLES = frozenset(
    (
        "Normal", "Standard", "List Paragraph", "Body Text", "Text Body", "Table Contents",
        "No Spacing",
    )
)  # fmt: skip
_KINDS = {
    "quote": "quote",
    "quotations": "quote",
    "intense quote": "quote",
    "block text": "quote",
    "caption": "caption",
}


def read_block(
    properties: etree._Element | None,
    styles: Sequence[Style],
    number: Numbered | None,
    table: Table | None,
) -> Block:
    """Return the block that a paragraph opens: heading, cell, item, or by its style.

    properties: its w:pPr. styles: its style and those that it is based on.
    """
    name = styles[0].name if styles else value(_find(properties, "pStyle"))
    shown = "" if name in _SILENT_STYLES else name
    label = number.label if number else ""
    if level := _heading_level(properties, styles):
        return Block(0, 0, "heading", level, name, label=label)
    if table:
        style = "header" if table.header else shown
        return Block(0, 0, "cell", 0, style, group=table.group, cell=table.cell, label=label)
    if number:
        group = f"list{number.group}"
        return Block(0, 0, "item", number.depth + 1, shown, group=group, label=label)
    return Block(0, 0, _KINDS.get(name.lower(), "paragraph"), style=shown)


def _find(properties: etree._Element | None, name: str) -> etree._Element | None:
    return None if properties is None else properties.find(WORD + name)


def _heading_level(properties: etree._Element | None, styles: Sequence[Style]) -> int:
    for style in styles:
        if match := _HEADING.fullmatch(style.name):
            return int(match.group(1))
    level = as_number(value(_find(properties, "outlineLvl")), 9)
    return level + 1 if level < 9 else 0
