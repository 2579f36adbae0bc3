"""Where the pictures of a source are kept: in a folder beside the TEI file.

TEI Guidelines, chapter 15.3: graphic/@url is relative to the file that it stands in.
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePath
from urllib.parse import quote

from edition.model import Annotation, Document


def with_addresses(document: Document) -> list[Annotation]:
    """Return the document's marks; @url of a picture that it holds leads to its folder."""
    folder = quote(_folder(document), safe="")
    return [
        replace(mark, attributes=(("url", f"{folder}/{mark.get('url')}"),))
        if mark.element == "graphic" and mark.get("url") in document.pictures
        else mark
        for mark in document.marks
    ]


def pictures_of(document: Document, annotations: Iterable[Annotation]) -> dict[str, bytes]:
    """Return the pictures that the annotations show, by their paths from the TEI file."""
    folder = _folder(document)
    addresses = {mark.get("url") for mark in annotations if mark.element == "graphic"}
    return {
        f"{folder}/{name}": content
        for name, content in document.pictures.items()
        if f"{quote(folder, safe='')}/{name}" in addresses
    }


def _folder(document: Document) -> str:
    return f"{PurePath(document.source.name).stem}-pictures"
