"""Pictures of a source: taken in where their bytes are at hand, else named and told."""

import base64
import binascii
import re
from dataclasses import dataclass, field
from pathlib import Path

from edition.errors import EditionError
from edition.loader.files import Limits, read_bytes
from edition.loader.pictures import file_at, is_relative, picture_name
from edition.readers import notices
from edition.readers.fair_copy import FairCopy
from edition.readers.links import safe_target
from edition.readers.notices import Notices

_EMBEDDED = re.compile(r"data:image/[a-z.+-]+;base64,", re.I)
_ROOM = 200 << 20


@dataclass
class Beside:
    """The files beside a source, whose pictures it may name by their way from its folder.

    folder: None for a source that is no file.
    looked: the relative addresses that were asked for, and what was found there.
    room: how many bytes of pictures may still be read.
    """

    folder: Path | None = None
    looked: dict[str, bytes] = field(default_factory=dict)
    room: int = _ROOM

    def picture(self, address: str) -> bytes:
        """Return what `address` leads to: a `data:` address holds it, a relative one names a file
        below the folder; b"" for any other, and for what cannot be read."""
        if embedded := _EMBEDDED.match(address):
            try:
                return base64.b64decode(re.sub(r"\s", "", address[embedded.end() :]), validate=True)
            except (binascii.Error, ValueError):
                return b""
        if self.folder is None or not is_relative(address):
            return b""
        if address not in self.looked:
            self.looked[address] = self._read(self.folder, address)
            self.room -= len(self.looked[address])
        return self.looked[address]

    def _read(self, folder: Path, address: str) -> bytes:
        path = file_at(folder, address, [folder])
        try:
            return read_bytes(path, Limits(size=self.room)) if path else b""
        except EditionError:
            return b""


def take_in(copy: FairCopy, told: Notices, name: str, content: bytes, line: int = 0) -> str:
    """Return what @url says of a picture: the name under which the document holds it.

    name: what the source calls it. Content that is no raster picture, or none, is not taken in;
    the source's own name then stays, where it is a safe address, and that is told.
    """
    if own := picture_name(content):
        copy.pictures[own] = content
        return own
    told.tell(notices.PICTURE, line, name=name or "without a name")
    return safe_target(name)
