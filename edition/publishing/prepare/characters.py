"""Step 8: characters that Unicode does not have get the words that stand for them (chapter 5).

g points to a char or glyph of charDecl; its mapping of the wanted type is what a view shows.
"""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from edition.publishing.prepare.preparation import Preparation
from edition.publishing.vocabulary import XML_ID, each, local, plain

_READ: Final = ("standard", "normalized", "normalised", "simplified", "Unicode")
_WRITTEN: Final = ("diplomatic", "facsimile", "Unicode", "PUA", "precomposed", "composed")
_NAMES: Final = ("glyphName", "charName", "desc")


def spell_characters(preparation: Preparation) -> None:
    """Write into every empty g the mapping of its character; without one its name in brackets."""
    characters = {
        character.get(XML_ID, ""): character for character in each(preparation.tei, "char", "glyph")
    }
    order = (*_WRITTEN, *_READ) if preparation.view == "diplomatic" else (*_READ, *_WRITTEN)
    for sign in _signs(preparation):
        pointer = sign.get("ref", "")
        name = pointer.rpartition("#")[2] or pointer.rpartition(":")[2] or sign.get("type", "")
        character = characters.get(name)
        found = None if character is None else _mapping(character, order)
        sign.text = found or f"[{_name(character) or name or '…'}]"


def _signs(preparation: Preparation) -> Iterator[etree._Element]:
    for sign in each(preparation.tei, "g"):
        if not plain(sign):
            yield sign


def _mapping(character: etree._Element, order: tuple[str, ...]) -> str:
    mappings = {mapping.get("type", ""): plain(mapping) for mapping in each(character, "mapping")}
    for kind in order:
        if mappings.get(kind):
            return mappings[kind]
    return next((mapping for mapping in mappings.values() if mapping), "")


def _name(character: etree._Element | None) -> str:
    """Return what a character is called."""
    for part in () if character is None else character:
        if local(part) in _NAMES and plain(part):
            return plain(part)
        if local(part) in ("localProp", "unicodeProp") and "name" in part.get("name", "").lower():
            return part.get("value", "")
    return ""
