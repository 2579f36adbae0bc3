"""Which addresses may become links.

Allowed are http, https, mailto and addresses inside the edition; `data:` only for pictures
(WHATWG URL: a browser drops control characters and tabs before it reads the scheme).
"""

import re
from typing import Final

_IGNORED = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufeff]")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_LINKS: Final = frozenset({"http:", "https:", "mailto:"})
_PICTURE = re.compile(r"data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+")


def safe_link(address: str) -> str:
    """Return an address that a link may have, or "" for one that it may not."""
    cleaned = _IGNORED.sub("", address)
    scheme = _SCHEME.match(cleaned)
    if scheme:
        return cleaned if scheme.group().lower() in _LINKS else ""
    return "" if cleaned.startswith(("//", "\\", "/\\")) or "\\" in cleaned else cleaned


def has_scheme(address: str) -> bool:
    """Whether an address begins with a scheme, and so leads out of the edition."""
    return _SCHEME.match(address) is not None


def safe_picture(address: str) -> str:
    """Return an address that a picture may have: a link's, or an embedded image; else ""."""
    cleaned = _IGNORED.sub("", address)
    if cleaned[:5].lower() == "data:":
        return cleaned if _PICTURE.fullmatch(cleaned) else ""
    return "" if cleaned.lower().startswith("mailto:") else safe_link(cleaned)
