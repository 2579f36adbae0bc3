"""Step 10: `xml:lang` becomes e:lang and, for scripts from right to left, e:dir."""

import re

from lxml import etree

from edition.publishing.prepare.preparation import Preparation
from edition.publishing.vocabulary import XML_LANG, own, selected

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4}(?![^-]))?(-([A-Za-z]{2}|\d{3})(?![^-]))?(?![^-])")
_RIGHT_TO_LEFT = frozenset(
    [
        "ar",
        "arc",
        "arz",
        "ckb",
        "dv",
        "fa",
        "he",
        "iw",
        "nqo",
        "ota",
        "pnb",
        "ps",
        "sd",
        "sdh",
        "syc",
        "syr",
        "ug",
        "ur",
        "yi",
    ]
)
_SCRIPTS = frozenset(
    [
        "adlm",
        "arab",
        "aran",
        "hebr",
        "mand",
        "mend",
        "nkoo",
        "phnx",
        "rohg",
        "samr",
        "syrc",
        "thaa",
        "yezi",
    ]
)
_LANGUAGES = etree.XPath("descendant-or-self::*/@xml:lang/..")


def mark_languages(preparation: Preparation) -> None:
    """Copy language tags of the shape that HTML takes, and say in which direction they run.

    A longer tag is cut to language, script and region (BCP 47); one of another shape is dropped.
    """
    for element in selected(_LANGUAGES, preparation.tei):
        tag = html_language(element.get(XML_LANG, ""))
        if tag:
            element.set(own("lang"), tag)
            element.set(own("dir"), direction(tag))


def html_language(tag: str) -> str:
    """Return as much of a language tag as HTML checkers know for certain; "" for none."""
    match = _TAG.match(tag)
    if not match:
        return ""
    return "" if match.group().lower() in ("und", "mis", "mul", "zxx") else match.group()


def direction(tag: str) -> str:
    """Return "rtl" for a language or script that runs from right to left, else "ltr"."""
    primary, *rest = tag.lower().split("-")
    scripts = [part for part in rest if len(part) == 4]
    if scripts:
        return "rtl" if scripts[0] in _SCRIPTS else "ltr"
    return "rtl" if primary in _RIGHT_TO_LEFT else "ltr"
