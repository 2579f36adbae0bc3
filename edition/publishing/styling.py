"""The stylesheet of a site's pages: ours, or the project's, by libxslt or by Saxon.

XSLT 1.0 runs in this process, by libxslt, cut off from all files. XSLT 2.0 and 3.0 run in a
process of their own (edition.saxon).
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from lxml import etree

from edition import resources
from edition.config import Publish
from edition.errors import UsageError
from edition.loader import parse
from edition.loader.modules import version_of
from edition.publishing.refusals import check, imports_ours
from edition.publishing.transform import Transformed, stylesheet, unknown_in

if TYPE_CHECKING:
    from edition.saxon.supervisor import Saxon

_XHTML: Final = "{http://www.w3.org/1999/xhtml}"
_NUMBER: Final = re.compile(r"\d+(\.\d+)?")


@dataclass(frozen=True, slots=True)
class Styling:
    """Makes the pages of a site.

    sheet: the project's stylesheet, None for ours. source: what it is given, the prepared tree or
    the TEI. saxon: what runs it, if not libxslt.
    """

    sheet: Path | None = None
    source: Literal["prepared", "tei"] = "prepared"
    saxon: "Saxon | None" = None

    def run(self, tree: etree._Element, name: str, page: str) -> Transformed:
        """Apply the stylesheet to a prepared tree, for the page of a document called `name`."""
        if self.saxon is None:
            return stylesheet(self.sheet or resources.stylesheet("html.xsl")).run(tree)
        made = self.saxon.transform(name, _written(tree), page, as_xml=True)
        root = parse(made.page, f"{self.saxon.sheet}: its page {page}").root
        _without_xhtml(root)
        return Transformed(etree.ElementTree(root), unknown_in("\n".join(made.said)), made.files)

    def whole(self, tei: etree._Element, name: str, page: str) -> Iterator[tuple[str, bytes]]:
        """Yield path and content of what the stylesheet makes of a document's TEI, as it stands.

        The first is the page.
        """
        if self.saxon is None:
            assert self.sheet is not None  # noqa: S101 - ours take the prepared tree
            result: Any = stylesheet(self.sheet).run(tei).tree
            yield page, bytes(result)
            return
        made = self.saxon.transform(name, _written(tei), page, as_xml=False)
        yield page, made.page
        yield from made.files


def _written(tree: etree._Element) -> bytes:
    return etree.tostring(tree, encoding="UTF-8", with_tail=False)


def _without_xhtml(root: etree._Element) -> None:
    """Put elements of XHTML where our pages have theirs: in no namespace."""
    for element in root.iter(etree.Element):
        element.tag = str(element.tag).removeprefix(_XHTML)


@contextmanager
def styling(sheet: Path | None, settings: Publish) -> Iterator[Styling]:
    """Set up what the stylesheet needs, and end it afterwards.

    UsageError where it is no stylesheet, says outright what it may not do, or needs the extra.
    """
    if sheet is None:
        yield Styling()
        return
    version, ours = version_of(sheet), resources.folder("xslt")
    if not _NUMBER.fullmatch(version) or float(version) < 2:
        yield Styling(sheet, _source(sheet, settings))
        return
    from edition.saxon.supervisor import Limits, Saxon, is_installed

    if not is_installed():
        raise UsageError(f'{sheet}: is XSLT {version}; to run it: pip install "edition[saxon]"')
    if not settings.trust_stylesheet:
        check(sheet, (sheet.resolve().parent, ours))
    limits = Limits(settings.seconds, settings.megabytes)
    with Saxon(sheet, ours, limits, trusted=settings.trust_stylesheet) as saxon:
        yield Styling(sheet, _source(sheet, settings), saxon)


def _source(sheet: Path, settings: Publish) -> Literal["prepared", "tei"]:
    if settings.stylesheet_input != "auto":
        return settings.stylesheet_input
    return "prepared" if imports_ours(sheet) else "tei"
