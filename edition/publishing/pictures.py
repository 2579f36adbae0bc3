"""The pictures beside the documents: which may go onto the site, and under which name.

TEI Guidelines, chapter 15.3: graphic/@url and media/@url are relative to the file they stand in.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from edition.errors import EditionError
from edition.loader import read_bytes
from edition.loader.pictures import file_at, picture_name, picture_suffix

FOLDER: Final = "assets/pictures"
_SHOWN: Final = frozenset({"png", "jpg", "gif", "webp", "bmp"})
"""What every browser shows, and what is no program: not TIFF, not SVG."""
_DIGITS: Final = 32


@dataclass(slots=True)
class Pictures:
    """Finds the pictures that documents name, and keeps count of them.

    root: the project's folder; a picture lies below it or below the document's own folder.
    """

    root: Path | None = None
    _known: dict[Path, str] = field(default_factory=dict)

    def address(self, document: Path, url: str) -> str:
        """Return the site's address for a relative @url of the document at a real path.

        "" where there is no such regular file, where it really lies elsewhere, and where its
        content is no picture that browsers show.
        """
        folder = document.parent
        path = file_at(folder, url, [folder] if self.root is None else [self.root, folder])
        if path is None:
            return ""
        if path not in self._known:
            self._known[path] = _site_path(path)
        return self._known[path]

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield path on the site and content of the pictures that pages point to, by name."""
        paths = {name: path for path, name in self._known.items() if name}
        for name, path in sorted(paths.items()):
            yield name, read_bytes(path)


def _site_path(path: Path) -> str:
    try:
        content = read_bytes(path)
    except EditionError:
        return ""
    shown = picture_suffix(content) in _SHOWN
    return f"{FOLDER}/{picture_name(content, _DIGITS)}" if shown else ""
