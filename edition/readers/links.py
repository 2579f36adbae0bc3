"""Addresses that a document may carry on: those that do nothing but lead somewhere."""

import re
from urllib.parse import quote

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_ALLOWED = frozenset({"http", "https", "mailto"})
_IGNORED = re.compile("[\x00-\x20\x7f]")


def safe_target(address: str) -> str:
    """Return `address` as it may stand in @target, "" if its scheme is not allowed.

    http, https and mailto, relative addresses and "#id" are; browsers skip control characters and
    white space in a scheme, so these are taken out before it is judged.
    """
    scheme = _SCHEME.match(_IGNORED.sub("", address))
    if scheme and scheme.group(1).lower() not in _ALLOWED:
        return ""
    return quote(address.strip(), safe="%/:=&?~#+!$,;'@()*[]-._", encoding="utf-8")
