"""An image is missing.

What it does: looks for the files that graphic/@url, media/@url and @facs name, beside the file
and in the project's folder. What stands on the net is not asked for.

Why it is bad: the page shows a broken picture.

Example:

    <graphic url="images/page-1.jpeg"/>

Instead: the name of the file as it is on the disk; capitals count.

    <graphic url="images/page-1.jpg"/>

Reference: TEI Guidelines, chapter 15.3, "Specific Elements for Graphic Images".
"""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from edition.diagnostics import Severity
from edition.relaxng.nearest import nearest
from edition.validation.document import Document, Remark
from edition.validation.pointing import is_image
from edition.validation.surroundings import Surroundings

CODE = "ED208"
NAME = "missing-image"
SEVERITY = Severity.ERROR
ATTRIBUTES = frozenset({"url", "facs"})
ELEMENTS = frozenset[str]()


def check(document: Document, around: Surroundings) -> Iterator[Remark]:
    """Yield each image that is a file of the project and is not there."""
    folders = (document.path.parent, around.root)
    for use in document.used(ATTRIBUTES):
        if not is_image(use):
            continue
        for value in use.value.split():
            name = unquote(value.partition("#")[0].partition("?")[0])
            if not name or ":" in name or name.startswith("//"):
                continue
            if any((folder / name).is_file() for folder in folders):
                continue
            near = _nearest(folders[0] / name)
            meant = f"; did you mean {near}?" if near else ""
            yield document.remark(
                use, f"the image {name} (@{use.name} of <{use.element}>) is missing{meant}"
            )


def _nearest(path: Path) -> str:
    if not path.parent.is_dir():
        return ""
    return nearest(path.name, sorted(entry.name for entry in path.parent.iterdir()))
