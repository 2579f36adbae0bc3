"""The digest that says "written by edition, unedited since", inside the file itself.

appInfo/application holds `sha256:` and 64 digits: the SHA-256 of the file's bytes with these 64
digits as zeros. Whoever changes a character of the file makes the two differ.
"""

import hashlib
import re

PREFIX = "sha256:"
EMPTY = PREFIX + "0" * 64
_STAMP = re.compile(PREFIX.encode() + rb"([0-9a-f]{64})")


def stamped(data: bytes) -> bytes:
    """Return the bytes of a file with the first `EMPTY` in it replaced by the digest."""
    digest = PREFIX + hashlib.sha256(data).hexdigest()
    return data.replace(EMPTY.encode(), digest.encode(), 1)


def is_stamped(data: bytes) -> bool:
    """Say whether `edition` wrote the file (whatever has been done to it since)."""
    return _STAMP.search(data) is not None


def is_untouched(data: bytes) -> bool:
    """Say whether the file is, byte for byte, as `edition` wrote it."""
    found = _STAMP.search(data)
    if found is None:
        return False
    digest = hashlib.sha256(data[: found.start(1)])
    digest.update(b"0" * 64)
    digest.update(data[found.end(1) :])
    return digest.hexdigest().encode() == found.group(1)
