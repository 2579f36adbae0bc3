"""Pointers with a private prefix, such as `pers:ann` (TEI Guidelines, 17.2.3).

A prefixDef says by a regular expression which pointers it means and what they stand for. The
expression comes from the document, so only those are run that take linear time: one group, of
letters and one class of characters that repeats.
"""

import re
from functools import lru_cache
from typing import Final

from edition.publishing.prepare.preparation import Preparation
from edition.publishing.vocabulary import each

_CLASS: Final = r"(?:\.|\\[dw]|\[\^?(?:[^\[\]\\]|\\[dwsS.\-/])+\])"
_SAFE: Final = re.compile(
    rf"\^?[\w/-]*\([\w/-]*{_CLASS}(?:[+*]|\{{\d{{1,3}}(?:,\d{{0,3}})?\}})\)\$?"
)
_LONGEST: Final = 2000


def expand(preparation: Preparation, pointer: str) -> str:
    """Return what a pointer with a private prefix stands for; any other pointer as it is."""
    prefix, colon, rest = pointer.partition(":")
    if not colon or prefix in ("http", "https", "mailto"):
        return pointer
    for definition in each(preparation.tei, "prefixDef"):
        if definition.get("ident") != prefix:
            continue
        pattern = definition.get("matchPattern", "")
        if not is_safe(pattern):
            preparation.warn(definition, "ED505", f"the pattern {pattern!r} is not run; write (.+)")
        elif (match := re.fullmatch(pattern, rest[:_LONGEST])) is not None:
            return definition.get("replacementPattern", "").replace("$1", match.group(1))
    return pointer


@lru_cache(maxsize=256)
def is_safe(pattern: str) -> bool:
    """Whether a pattern has one group and takes linear time."""
    return _SAFE.fullmatch(pattern) is not None
