"""Step 32: quotation marks, where the encoder took those of the source away (2.3.3, 3.3.3).

Only `quotation marks="none"` says that none stand in the text; otherwise they are the source's.
"""

from typing import Final

from lxml import etree

from edition.publishing.prepare.preparation import Preparation
from edition.publishing.vocabulary import XML_LANG, each, local, own, plain, tei

_QUOTED: Final = ("q", "quote", "said", "soCalled")
_TAGS: Final = frozenset(map(tei, _QUOTED))
_ENGLISH: Final = ("“”", "‘’")
_MARKS: Final = {
    "cs": ("„“", "‚‘"),
    "da": ("»«", "›‹"),
    "de": ("„“", "‚‘"),
    "es": ("«»", "“”"),
    "fr": ("«»", "“”"),
    "it": ("«»", "“”"),
    "ja": ("「」", "『』"),
    "la": _ENGLISH,
    "nl": _ENGLISH,
    "pl": ("„”", "«»"),
    "pt": ("«»", "“”"),
    "ru": ("«»", "„“"),
    "sv": ("””", "’’"),
    "uk": ("«»", "„“"),
    "zh": _ENGLISH,
}
"""The outer and inner marks of a language; English ones for any other."""
_NARROW_SPACE: Final = "\N{NARROW NO-BREAK SPACE}"


def set_quotation_marks(preparation: Preparation) -> None:
    """Put marks around what is quoted in a line, inner ones inside outer ones."""
    text = preparation.text
    if text is None or not any(
        declared.get("marks") == "none" for declared in each(preparation.tei, "quotation")
    ):
        return
    for element in each(text, *_QUOTED):
        if _is_block(element) or not plain(element):
            continue
        depth = sum(
            ancestor.tag in _TAGS and not _is_block(ancestor)
            for ancestor in element.iterancestors()
        )
        opening, closing = _marks(element, depth)
        element.text = f"{opening}{element.text or ''}"
        if len(element):
            element[-1].tail = f"{element[-1].tail or ''}{closing}"
        else:
            element.text += closing


def _is_block(element: etree._Element) -> bool:
    return own("block") in element.attrib or own("holds-block") in element.attrib


def _marks(element: etree._Element, depth: int) -> tuple[str, str]:
    language = ""
    outer = element.getparent() if local(element) == "quote" else element
    while outer is not None and not language:
        language = outer.get(XML_LANG, "")
        outer = outer.getparent()
    primary = language.partition("-")[0].lower()
    pair = _MARKS.get(primary, _ENGLISH)[depth % 2]
    opening, closing = pair[0], pair[1]
    if primary == "fr" and opening == "«":
        return opening + _NARROW_SPACE, _NARROW_SPACE + closing
    return opening, closing
