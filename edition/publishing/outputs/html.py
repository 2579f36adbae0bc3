"""A document as pages: `publish` is the entry point `html` of `edition.outputs`.

One page has the reading text with its apparatus; others have the diplomatic transcription, the
text of each witness, and the witnesses side by side, where the document has them.
"""

import copy
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from edition.publishing.dead_links import may_be_dead, unlink_dead
from edition.publishing.output import Document, OutputFile, Site
from edition.publishing.prepare import Preparation, prepare
from edition.publishing.prepare.rows import ROW, rows_of
from edition.publishing.prepare.witnesses import witnesses_of
from edition.publishing.slugs import slug
from edition.publishing.transform import Transformed
from edition.publishing.vocabulary import detach, each, own
from edition.publishing.words import WORDS

_TRANSCRIBED = (
    "abbr", "add", "addSpan", "am", "corr", "del", "delSpan", "ex", "expan", "handShift",
    "metamark", "mod", "restore", "sic", "space", "subst", "surplus", "transpose", "unclear",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class View:
    """A view of a document, and the page that shows it."""

    name: str
    page: str
    label: str


def publish(document: Document, site: Site) -> Iterable[OutputFile]:
    """Return the document's pages, and its TEI for download."""
    if site.styling.source == "tei":
        made = site.styling.whole(document.root, document.name, f"{document.stem}.html")
        yield from (OutputFile(*file) for file in made)
        yield OutputFile(f"{document.stem}.xml", _as_tei(document))
        return
    reading = prepare(document, site)
    views = views_of(reading)
    page = _page(reading, views, "reading")
    report_unknown(page.result, document, site)
    others: list[OutputFile] = list(page.beside)
    witnesses: list[tuple[View, Preparation]] = []
    for view in views:
        if view.name in ("reading", "variants"):
            continue
        preparation = prepare(document, site, view=view.name, base=reading)
        other = _page(preparation, views, view.name)
        if view.name == "diplomatic":
            _graft(page.root, other.root)
        else:
            witnesses.append((view, preparation))
        others += [other.file, *other.beside]
    yield page.file
    yield from others
    if witnesses:
        table = _side_by_side(reading, witnesses, views)
        yield from (table.file, *table.beside)
    yield OutputFile(f"{document.stem}.xml", _as_tei(document))


def views_of(reading: Preparation) -> list[View]:
    """Return the views of a document; the reading text is the first."""
    words, document = WORDS[reading.language], reading.document
    views = [View("reading", f"{document.stem}.html", words["reading"])]
    texts = document.root.iter("{*}text", "{*}listTranspose")
    if any(True for text in texts for _ in each(text, *_TRANSCRIBED)):
        page = f"{document.stem}.diplomatic.html"
        views.append(View("diplomatic", page, words["diplomatic"]))
    if reading.root.find(own("apparatus")) is None:
        return views
    taken = {"diplomatic", "witnesses"}
    witnesses = witnesses_of(document.root, document.apparatus).by_id.values()
    for witness in witnesses:
        name, number = slug(witness.siglum), 1
        while name in taken:
            number += 1
            name = f"{slug(witness.siglum)}-{number}"
        taken.add(name)
        views.append(View(witness.id, f"{document.stem}.{name}.html", witness.siglum))
    if witnesses:
        views.append(View("variants", f"{document.stem}.witnesses.html", words["variants"]))
    return views


def as_html(root: etree._Element) -> bytes:
    """Return a page's bytes: HTML syntax, UTF-8, the short doctype, a line end."""
    text = etree.tostring(root, method="html", encoding="utf-8", doctype="<!DOCTYPE html>")
    return text.rstrip(b"\n") + b"\n"


@dataclass(frozen=True, slots=True)
class _Page:
    """A page as a tree, before it is written."""

    path: str
    result: Transformed

    @property
    def root(self) -> etree._Element:
        return self.result.tree.getroot()

    @property
    def file(self) -> OutputFile:
        content = as_html(self.root)
        if may_be_dead(content) and unlink_dead(self.root):
            content = as_html(self.root)
        return OutputFile(self.path, content)

    @property
    def beside(self) -> Iterator[OutputFile]:
        """What the project's stylesheet wrote beside the page."""
        return (OutputFile(*file) for file in self.result.files)


def _page(preparation: Preparation, views: list[View], current: str) -> _Page:
    shown = next(view for view in views if view.name == current)
    preparation.page.set("view-name", current)
    for node in preparation.page.findall(own("view")):
        preparation.page.remove(node)
    for view in views if len(views) > 1 else ():
        node = etree.SubElement(preparation.page, own("view"), href=view.page, label=view.label)
        if view is shown:
            node.set("current", "yes")
        if view.name in ("reading", "diplomatic") and current == "reading":
            node.set("shows", view.name)
    if current != "reading":
        preparation.page.set("view", shown.label)
    styling = preparation.site.styling
    result = styling.run(preparation.root, preparation.document.name, shown.page)
    if styling.sheet is not None:
        etree.cleanup_namespaces(result.tree.getroot())
    return _Page(shown.page, result)


def _graft(page: etree._Element, other: etree._Element) -> None:
    """Put the text of another view into a page, hidden until the script shows it."""
    ours, theirs = page.find(".//*[@data-view]"), other.find(".//*[@data-view]")
    if ours is None or theirs is None:
        return
    grafted = copy.deepcopy(theirs)
    grafted.set("hidden", "hidden")
    ids = {element.get("id") for element in grafted.iter(etree.Element)} - {None}
    for element in grafted.iter(etree.Element):
        if identifier := element.get("id"):
            element.set("id", f"u-{identifier}")
        for name in ("aria-labelledby", "href"):
            value = element.get(name, "")
            if value.removeprefix("#") in ids:
                bare = value.removeprefix("#")
                element.set(name, f"#u-{bare}" if value.startswith("#") else f"u-{bare}")
    grafted.tail = ours.tail
    ours.tail = None
    ours.addnext(grafted)


def _side_by_side(
    reading: Preparation, witnesses: list[tuple[View, Preparation]], views: list[View]
) -> _Page:
    """Return the page on which the witnesses stand beside each other, line by line."""
    table = etree.SubElement(reading.root, own("variants"))
    for view, _preparation in witnesses:
        etree.SubElement(table, own("column"), label=view.label, href=view.page)
    for cells in rows_of(preparation.text for _view, preparation in witnesses):
        row = etree.SubElement(table, own("row"))
        for units in cells:
            cell = etree.SubElement(row, own("cell"))
            for unit in units:
                cell.append(_without_ids(unit))
    for mention in reading.root.iter(own("mention"), own("speech")):
        mention.set("page", views[0].page)
    return _page(reading, views, "variants")


def _without_ids(unit: etree._Element) -> etree._Element:
    copied = copy.deepcopy(unit)
    copied.tail = None
    for note in [*each(copied, "note")]:
        detach(note)
    etree.strip_attributes(copied, own("id"), own("line"), ROW)
    return copied


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
