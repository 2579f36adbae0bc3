"""Stylesheets, whose imports are confined to their own folder and to ours."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from lxml import etree

from edition.errors import ContentError, UsageError
from edition.loader.files import read_bytes

SCHEME = "edition:"
"""`<xsl:import href="edition:html.xsl"/>` imports a stylesheet that comes with edition."""


class _Confined(etree.Resolver):
    """Answers xsl:import and xsl:include with files inside the allowed folders only."""

    def __init__(self, folder: Path, ours: Path) -> None:
        self.ours = ours.resolve()
        self.folders = (folder.resolve(), self.ours)

    def resolve(  # type: ignore[override] # the stubs lack the third argument
        self,
        system_url: str,
        public_id: str | None,  # noqa: ARG002
        context: Any,
    ) -> Any:
        if system_url.startswith(SCHEME):
            path = self.ours / system_url.removeprefix(SCHEME)
        else:
            path = Path(unquote(urlsplit(system_url).path))
        path = path.resolve()
        if not any(path.is_relative_to(folder) for folder in self.folders):
            raise ContentError(f"the import of {system_url} leaves the stylesheet's folder")
        return self.resolve_string(read_bytes(path), context, base_url=str(path))


def load_stylesheet(path: Path, ours: Path) -> etree._ElementTree:
    """Read the stylesheet at `path`; its imports resolve beside it or in the folder `ours`.

    Raises UsageError where it, or one that it imports, cannot be read or is not well-formed.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    parser.resolvers.add(_Confined(path.parent, ours))
    data = read_bytes(path)
    try:
        root = etree.fromstring(data, parser, base_url=str(path.resolve()))
    except etree.XMLSyntaxError as error:
        line, column = error.position
        raise UsageError(f"{path}:{line}:{column}: {error.msg}") from error
    return root.getroottree()
