"""Bytes to text under our rules: an allow-list of encodings and a cap on size.

Everything is handed to expat as UTF-8, so that its byte offsets always are offsets in the bytes
that `read` returns, and that Python's decoders, not expat's few, read the older encodings.
"""

import re
from pathlib import Path

from edition.relaxng.errors import DocumentError
from edition.relaxng.limits import DEFAULT_LIMITS, Limits

_DECLARED = (
    rb"<\?xml[ \t\r\n][^>]*?[ \t\r\n]encoding[ \t\r\n]*=[ \t\r\n]*[\"']([A-Za-z0-9._\-]+)[\"']"
)
_ALLOWED = (
    r"utf-?8|us-ascii|ascii|utf-16(le|be)?|iso-8859-([1-9]|1[0-1]|1[3-6])|windows-125[0-8]|latin1"
)


def read(document: bytes | str | Path, limits: Limits = DEFAULT_LIMITS) -> bytes:
    """Return a document (its bytes, or a path) as UTF-8 bytes without a byte order mark.

    Raises `DocumentError` for a file that is no regular file, too large, or in an encoding that is
    not allowed or not kept to. The XML declaration stays as written; expat is told to ignore the
    encoding in it.
    """
    if isinstance(document, bytes):
        data = document
    else:
        path = Path(document)
        if not path.is_file():
            raise DocumentError("no such file")
        if path.stat().st_size > limits.size:
            raise DocumentError(f"larger than {limits.size:,} bytes, the limit")
        data = path.read_bytes()
    if len(data) > limits.size:
        raise DocumentError(f"larger than {limits.size:,} bytes, the limit")
    return _as_utf8(data)


def _as_utf8(data: bytes) -> bytes:
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
        return _checked(data, "utf-8") if declared(data) in ("utf-8", "utf8", "") else data
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _recoded(data, "utf-16")
    if data[:4] in (b"<\0?\0", b"\0<\0?"):
        return _recoded(data, "utf-16-le" if data[0] else "utf-16-be")
    encoding = declared(data) or "utf-8"
    if not re.fullmatch(_ALLOWED, encoding):
        raise DocumentError(
            f"the encoding {encoding} is not accepted; save the file as UTF-8 (accepted are "
            "UTF-8, UTF-16, US-ASCII, ISO-8859-1 to 16 and windows-1250 to 1258)"
        )
    if encoding in ("utf-8", "utf8", "us-ascii", "ascii"):
        return _checked(data, encoding)
    if encoding.startswith("utf-16"):
        raise DocumentError("the file declares UTF-16 but is not written in it")
    return _recoded(data, encoding)


def declared(data: bytes) -> str:
    """Return the encoding that the XML declaration names, in lower case, or ""."""
    found = re.match(_DECLARED, data[:400])
    return found[1].decode("ascii").lower() if found else ""


def _checked(data: bytes, encoding: str) -> bytes:
    if encoding in ("us-ascii", "ascii") and not data.isascii():
        return _recoded(data, "ascii")
    return data


def _recoded(data: bytes, encoding: str) -> bytes:
    try:
        return data.decode(encoding).removeprefix("\ufeff").encode("utf-8")
    except UnicodeError as error:
        before = data[: getattr(error, "start", 0)].decode(encoding, "replace")
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        raise DocumentError(f"not written in {encoding}, its encoding", line, column) from error
