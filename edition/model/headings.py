"""Headings that say what stands under them, in the words that sources use."""

import re

from edition.model.document import Block

BIBLIOGRAPHY = re.compile(
    r"\W*(?:select\s|selected\s|annotated\s|further\s)?(?:bibliograph(?:y|ie|ies)|references?"
    r"|list of references|works (?:cited|consulted)|literature(?: cited)?|reading"
    r"|literatur(?:verzeichnis)?|quellen(?:verzeichnis)?|quellen und literatur"
    r"|sources(?: and literature)?|primary sources|secondary sources|sources et bibliographie"
    r"|références(?: bibliographiques)?|ouvrages cités"
    r"|bibliografi?a|bibliografía|библиография|литература|источники|参考文献|參考文獻|참고문헌)\W*\Z",
    re.IGNORECASE,
)
"""The heading of a bibliography or a list of references, as a whole."""
SOURCE_LABEL = re.compile(
    r"[\[(*\s]*(?:Source|Sources|Citation|Archival source|Quelle|Signatur|Fundstelle|Source"
    r" note|Источник|Forrás|Źródło|Sursa|来源|출처)\s?[:：][*\s]*",
    re.IGNORECASE,
)
"""The label of a source note, with the bracket before it."""
_SHORT = 60
_NO_HEADING = 99


def bibliography_level(text: str, block: Block, before: int) -> int:
    """Return the level of the heading of the bibliography that a block stands in, or begins; 0 for
    none. A heading of a lower rank does not end it, and a short line can begin it, but not end it.

    before: the level that holds for the block before.
    """
    level = max(block.level, 1) if block.kind == "heading" else _NO_HEADING
    short = block.end - block.start < _SHORT and "\n" not in text[block.start : block.end]
    if (block.kind == "heading" or short) and BIBLIOGRAPHY.match(text[block.start : block.end]):
        return min(level, before) if before else level
    if block.kind == "heading" and level <= before:
        return 0
    return before


def is_source_label(words: str) -> bool:
    """Say whether words without their colon are the label of a source note."""
    return SOURCE_LABEL.fullmatch(f"{words}:") is not None
