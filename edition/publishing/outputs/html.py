"""A document as a page: `publish` is the entry point `html` of `edition.outputs`."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from lxml import etree

from edition import resources
from edition.publishing.output import Document, OutputFile, Site
from edition.publishing.prepare import prepare
from edition.publishing.transform import Transformed, stylesheet


def publish(document: Document, site: Site) -> Iterable[OutputFile]:
    """Return the document's page, and its TEI for download."""
    preparation = prepare(document, site)
    result = stylesheet(page_stylesheet(site)).run(preparation.root)
    report_unknown(result, document, site)
    yield OutputFile(f"{document.stem}.html", as_html(result.tree.getroot()))
    yield OutputFile(f"{document.stem}.xml", _as_tei(document))


def page_stylesheet(site: Site) -> Path:
    """Return the project's stylesheet for pages, or ours."""
    return site.stylesheet or resources.stylesheet("html.xsl")


def as_html(root: etree._Element) -> bytes:
    """Return a page's bytes: HTML syntax, UTF-8, the short doctype, a line end."""
    etree.cleanup_namespaces(root)
    text = etree.tostring(root, method="html", encoding="unicode", doctype="<!DOCTYPE html>")
    return (text.rstrip("\n") + "\n").encode("utf-8")


def report_unknown(result: Transformed, document: Document, site: Site) -> None:
    """Report the elements that no template knew, each where it stands first."""
    for name in result.unknown:
        place = next(_named(document.root, name), document.root)
        site.warn(document, place, "ED510", f"no template knows <{name}>; its words are shown")


def _named(root: etree._Element, name: str) -> Iterator[etree._Element]:
    return root.iter(f"{{*}}{name}")


def _as_tei(document: Document) -> bytes:
    tree = etree.ElementTree(document.root)
    return etree.tostring(tree, encoding="UTF-8", xml_declaration=True) + b"\n"
