"""Step 26: a list that runs on in its sentence (rend or type inline, 3.8) is no block.

It and its items become seg, so that neither page nor plain text breaks the line.
"""

from typing import Final

from lxml import etree

from edition.publishing.prepare.preparation import Preparation
from edition.publishing.vocabulary import each, tei

_MEMBERS: Final = frozenset(tei(name) for name in ("item", "label", "head", "trailer"))


def run_on_lists(preparation: Preparation) -> None:
    """Turn inline lists into segments of their sentence, with spaces between their items."""
    for listed in [*each(preparation.tei, "list")]:
        if not _is_inline(listed):
            continue
        listed.tag = tei("seg")
        for member in listed:
            if member.tag in _MEMBERS:
                member.tag = tei("seg")
                if member.getnext() is not None and not member.tail:
                    member.tail = " "


def _is_inline(listed: etree._Element) -> bool:
    said = f"{listed.get('rend', '')} {listed.get('type', '')} {listed.get('rendition', '')}"
    return "inline" in said.replace("#", "").split()
