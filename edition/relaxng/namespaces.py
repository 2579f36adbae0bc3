"""Names with their namespace, written `uri}local`, or `local` without a namespace.

This is what expat hands us when its separator is `}`; a tree driver cuts the first brace of
`{uri}local` to get the same.
"""

import re
import unicodedata
from functools import lru_cache

RELAX_NG = "http://relaxng.org/ns/structure/1.0"
XML = "http://www.w3.org/XML/1998/namespace"
XMLNS = "http://www.w3.org/2000/xmlns"
XSD = "http://www.w3.org/2001/XMLSchema-datatypes"

_ASCII_NCNAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.\-]*")
_START = frozenset({"Ll", "Lu", "Lo", "Lt", "Nl"})
_FURTHER = frozenset({"Mc", "Me", "Mn", "Lm", "Nd"})


def join(uri: str, local: str) -> str:
    """Return the name of `local` in the namespace `uri` ("" for none)."""
    return f"{uri}}}{local}" if uri else local


def split(name: str) -> tuple[str, str]:
    """Return namespace and local part of a joined name."""
    uri, _, local = name.rpartition("}")
    return uri, local


@lru_cache(maxsize=4096)
def is_ncname(text: str) -> bool:
    """Whether `text` is an NCName by the letters of XML 1.0 (Appendix B, before the 5th edition).

    expat and jing keep that older rule, by which a name cannot start with a combining sign.
    """
    if _ASCII_NCNAME.fullmatch(text):
        return True
    return bool(text) and _starts_name(text[0]) and all(map(_continues_name, text[1:]))


def is_name(text: str) -> bool:
    """Whether `text` is a Name: an NCName that may hold colons."""
    return bool(text) and is_ncname(text.replace(":", "_"))


def _starts_name(char: str) -> bool:
    return char == "_" or unicodedata.category(char) in _START


def _continues_name(char: str) -> bool:
    return char in "-.·" or _starts_name(char) or unicodedata.category(char) in _FURTHER
