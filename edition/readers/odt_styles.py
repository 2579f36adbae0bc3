"""The styles of an ODT: those with names, those that the program made, and the list styles."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from edition.readers.numbering import BULLET, as_number, written_number
from edition.readers.odt_names import FO, OFFICE, STYLE, TEXT
from edition.readers.styles import meaning

_RENDS = (
    (FO + "font-style", ("italic", "oblique"), "italic"),
    (FO + "font-weight", ("bold", "600", "700", "800", "900"), "bold"),
    (FO + "font-variant", ("small-caps",), "smallcaps"),
    (FO + "text-transform", ("uppercase",), "allcaps"),
)


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How items of a level are numbered: bullet, or prefix, number format and suffix."""

    bullet: str = ""
    style: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shown: int = 1


@dataclass(frozen=True, slots=True)
class Looks:
    """What a character style says: a TEI element by its name, values of hi/@rend, hidden text."""

    element: str = ""
    rends: tuple[str, ...] = ()
    hidden: bool = False
    other: str = ""


@dataclass
class Styles:
    """styles: elements by family and name; lists: levels from 1 by list style; heads: the running
    heads of the page styles, ("header" or "footer", element)."""

    styles: dict[tuple[str, str], etree._Element] = field(default_factory=dict)
    lists: dict[str, dict[int, ListLevel]] = field(default_factory=dict)
    heads: list[tuple[str, etree._Element]] = field(default_factory=list)

    def chain(self, family: str, name: str) -> Iterator[etree._Element]:
        """Yield a style and those that it comes from."""
        seen: set[str] = set()
        while name and name not in seen and (family, name) in self.styles:
            seen.add(name)
            style = self.styles[family, name]
            yield style
            name = style.get(STYLE + "parent-style-name") or ""

    def shown_name(self, family: str, name: str) -> str:
        """Return the name that the user gave a style, or its parent if the program made it."""
        for style in self.chain(family, name):
            if _has_name(style):
                return style.get(STYLE + "display-name") or style.get(STYLE + "name") or ""
        return "" if (family, name) in self.styles else name.replace("_20_", " ")

    def looks(self, name: str) -> Looks:
        """Return what the character style `name` says."""
        chain = list(self.chain("text", name))
        shown = self.shown_name("text", name)
        names = [style.get(STYLE + "display-name") or style.get(STYLE + "name") for style in chain]
        element = next((said for each in (*names, shown) if each and (said := meaning(each))), "")
        properties = [
            found for style in chain if (found := style.find(STYLE + "text-properties")) is not None
        ]
        hidden = _first(properties, TEXT + "display") == "none"
        return Looks(element, () if element else _rends(properties), hidden, shown)

    def paragraph_rends(self, name: str) -> tuple[str, ...]:
        """Return the looks that a paragraph has of its own, beside those of its named style: a
        paragraph that is bold throughout has them in the style that the program made for it."""
        properties = []
        for style in self.chain("paragraph", name):
            if _has_name(style):
                break
            found = style.find(STYLE + "text-properties")
            properties += [] if found is None else [found]
        return _rends(properties)

    def breaks_page(self, name: str) -> tuple[bool, bool]:
        """Return whether a paragraph style breaks the page before and after."""
        before = after = False
        for style in self.chain("paragraph", name):
            properties = style.find(STYLE + "paragraph-properties")
            before = before or bool(style.get(STYLE + "master-page-name"))
            if properties is not None:
                before = before or properties.get(FO + "break-before") == "page"
                after = after or properties.get(FO + "break-after") == "page"
            if _has_name(style):
                break
        return before, after


def _has_name(style: etree._Element) -> bool:
    """Whether the user, not the program, gave a style its name."""
    parent = style.getparent()
    return parent is not None and parent.tag == OFFICE + "styles"


def read_styles(content: etree._Element, named: etree._Element | None) -> Styles:
    """Return the styles of content.xml and styles.xml."""
    styles = Styles()
    for root in (named, content):
        if root is None:
            continue
        for style in root.iter(STYLE + "style"):
            key = (style.get(STYLE + "family") or "", style.get(STYLE + "name") or "")
            styles.styles[key] = style
        for listing in root.iter(TEXT + "list-style"):
            styles.lists[listing.get(STYLE + "name") or ""] = dict(map(_level, listing))
    if named is not None:
        for kind in ("header", "footer"):
            styles.heads += [(kind, element) for element in named.iter(STYLE + kind)]
    return styles


def _level(element: etree._Element) -> tuple[int, ListLevel]:
    level = as_number(element.get(TEXT + "level"), 1)
    if element.tag == TEXT + "list-level-style-number":
        return level, ListLevel(
            style=element.get(STYLE + "num-format") or "",
            prefix=element.get(STYLE + "num-prefix") or "",
            suffix=element.get(STYLE + "num-suffix") or "",
            start=as_number(element.get(TEXT + "start-value"), 1),
            shown=as_number(element.get(TEXT + "display-levels"), 1),
        )
    bullet = element.get(TEXT + "bullet-char") or BULLET
    return level, ListLevel(bullet if bullet.isprintable() and bullet < "\ue000" else BULLET)


def item_label(levels: dict[int, ListLevel], depth: int, counts: dict[int, int]) -> str:
    """Return the number of an item at `depth` (from 1), by the counts of all levels above."""
    level = levels.get(depth)
    if level is None:
        return ""
    if not level.style:
        return level.bullet
    shown = range(max(depth - level.shown + 1, 1), depth + 1)
    numbers = [
        written_number(counts.get(each, 1), levels[each].style)
        for each in shown
        if each in levels and levels[each].style
    ]
    return f"{level.prefix}{'.'.join(numbers)}{level.suffix}".strip()


def _first(properties: list[etree._Element], name: str) -> str:
    return next((found for each in properties if (found := each.get(name))), "")


def _rends(properties: list[etree._Element]) -> tuple[str, ...]:
    rends = [rend for name, values, rend in _RENDS if _first(properties, name) in values]
    if _first(properties, STYLE + "text-underline-style") not in ("", "none"):
        rends.append("underline")
    if _first(properties, STYLE + "text-line-through-style") not in ("", "none"):
        rends.append("strikethrough")
    position = _first(properties, STYLE + "text-position")
    if position.startswith(("super", "sub")):
        rends.append("superscript" if position.startswith("super") else "subscript")
    elif position[:1] in "-123456789" and position and not position.startswith("0"):
        rends.append("subscript" if position.startswith("-") else "superscript")
    return tuple(rends)
