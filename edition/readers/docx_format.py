"""What the format of a run says: a meaning, by its style's name; emphasis; mere looks."""

from dataclasses import dataclass

from lxml import etree

from edition.readers.docx_names import WORD
from edition.readers.docx_parts import Parts, is_on, value
from edition.readers.styles import meaning

_TOGGLES = (
    ("b", "bold"),
    ("i", "italic"),
    ("strike", "strikethrough"),
    ("dstrike", "strikethrough"),
    ("smallCaps", "smallcaps"),
    ("caps", "allcaps"),
)
_WORDS_OWN = frozenset(
    (
        "hyperlink", "followedhyperlink", "internet link", "visited internet link", "strong",
        "emphasis", "strong emphasis", "footnote reference", "endnote reference",
        "annotation reference", "footnote characters", "endnote characters", "footnote anchor",
        "endnote anchor", "page number", "line number", "default paragraph font",
    )
)  # fmt: skip
"""Character styles of the word processors themselves: what they say is said by other means."""


@dataclass(frozen=True, slots=True)
class Format:
    """element: the TEI element that the character style names; rends: values of hi/@rend;
    looks: what is left out, in words for the report."""

    element: str = ""
    rends: tuple[str, ...] = ()
    hidden: bool = False
    looks: tuple[str, ...] = ()


def read_format(properties: etree._Element, parts: Parts) -> Format:
    """Return what the properties of a run say, with those of its character style."""
    identifier = value(properties.find(WORD + "rStyle"))
    chain = list(parts.chain(identifier))
    named = chain[0].name if chain else identifier
    element = meaning(named)
    layers = [
        properties,
        *(found for each in chain if (found := each.element.find(WORD + "rPr")) is not None),
    ]
    looks = []
    if named and not element and named.lower() not in _WORDS_OWN:
        looks.append(f"the character style {named}")
    if value(properties.find(WORD + "highlight")) not in ("", "none"):
        looks.append("a highlighting colour")
    rends = (
        () if element else _rends(layers, linked=named.lower() in ("hyperlink", "internet link"))
    )
    return Format(element, rends, bool(is_on(properties, "vanish")), tuple(looks))


def _rends(layers: list[etree._Element], *, linked: bool) -> tuple[str, ...]:
    rends: list[str] = []
    for name, rend in _TOGGLES:
        if next((on for each in layers if (on := is_on(each, name)) is not None), False):
            rends.append(rend)
    if _first(layers, "u") not in ("", "none") and not linked:
        rends.append("underline")
    if (position := _first(layers, "vertAlign")) in ("superscript", "subscript"):
        rends.append(position)
    return tuple(dict.fromkeys(rends))


def _first(layers: list[etree._Element], name: str) -> str:
    """Return the value of a property from the innermost layer that has it."""
    return next((found for each in layers if (found := value(each.find(WORD + name)))), "")
