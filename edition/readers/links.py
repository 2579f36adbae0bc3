"""Addresses that a document may carry on: those that do nothing but lead somewhere."""

import re
from urllib.parse import quote

from edition.readers import notices
from edition.readers.fair_copy import FairCopy
from edition.readers.notices import Notices

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


def mark_link(copy: FairCopy, told: Notices, start: int, address: str, line: int = 0) -> None:
    """Mark the words from `start` on as a link; tell where its address may not be carried on.

    A link within the document is not, for the places that it leads to lose their names.
    """
    if not address or start == copy.position:
        return
    if address.startswith("#"):
        told.count(notices.LOOKS_ONLY, line, what="a link within the document")
    elif target := safe_target(address):
        copy.mark(start, "ref", ("target", target))
    else:
        told.tell(notices.UNSAFE_LINK, line, target=address)
