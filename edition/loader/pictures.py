"""Pictures: what their bytes show them to be, and the files beside a document that hold them."""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote

_SIGNS = (
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "png"),
    (re.compile(rb"\xff\xd8\xff"), "jpg"),
    (re.compile(rb"GIF8[79]a"), "gif"),
    (re.compile(rb"RIFF.{4}WEBP", re.S), "webp"),
    (re.compile(rb"II\*\0|MM\0\*"), "tiff"),
    (re.compile(rb"BM.{4}\0{4}", re.S), "bmp"),
)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def picture_suffix(content: bytes) -> str:
    """Return the usual ending of a raster picture of this content: png, jpg, gif, webp, tiff or
    bmp; "" for anything else, whatever its name may be."""
    return next((suffix for sign, suffix in _SIGNS if sign.match(content)), "")


def picture_name(content: bytes, digits: int = 12) -> str:
    """Return a raster picture's name: digits of its SHA-256 and the ending; "" for other content.

    The same picture has the same name wherever it stands.
    """
    suffix = picture_suffix(content)
    return f"{hashlib.sha256(content).hexdigest()[:digits]}.{suffix}" if suffix else ""


def is_relative(address: str) -> bool:
    """Whether an address leads to a file by the way from the document: no scheme, host or root."""
    return bool(address) and not address.startswith(("/", "#")) and not _SCHEME.match(address)


def file_at(folder: Path, address: str, within: Iterable[Path]) -> Path | None:
    """Return the real path of the regular file that a relative address (percent-encoded, RFC 3986)
    names from `folder`; None where there is none, or where it really lies in no folder `within`.
    """
    path = unquote(address.partition("#")[0].partition("?")[0])
    if not is_relative(address) or path.startswith("/") or "\\" in path:
        return None
    try:
        real = (folder / path).resolve()
        found = any(real.is_relative_to(each.resolve()) for each in within) and real.is_file()
    except (OSError, ValueError, RuntimeError):
        return None
    return real if found else None
