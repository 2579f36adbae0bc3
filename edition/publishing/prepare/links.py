"""Step 80: targets of references and pictures become safe addresses."""

import os
from pathlib import Path

from lxml import etree

from edition.publishing.addresses import has_scheme, safe_link, safe_picture
from edition.publishing.prepare.prefixes import expand
from edition.publishing.prepare.preparation import Preparation
from edition.publishing.vocabulary import each, own, plain, tei

_LEMMA, _CALL = own("lemma"), own("call")


def resolve_links(preparation: Preparation) -> None:
    """Set e:href and e:src; a target that is missing or not allowed gives no link but a finding."""
    for part in preparation.shown:
        _resolve_in(preparation, part)
    page = (
        "" if preparation.view in ("reading", "diplomatic") else f"{preparation.document.stem}.html"
    )
    last: dict[str, etree._Element] = {}
    for run in preparation.tei.iter(_LEMMA):
        if numbers := run.get("n", "").split():
            run.set(own("href"), f"{page}#app-{numbers[-1]}")
            last[numbers[-1]] = run
    for number, run in last.items():
        if run.get("differs") and run.find(_CALL) is None:
            etree.SubElement(run, _CALL).set(own("href"), f"{page}#app-{number}")
    for part in preparation.shown:
        _one_link_at_a_time(part)


def _resolve_in(preparation: Preparation, part: etree._Element) -> None:
    for element in each(part, "ref", "ptr", "gloss", "term"):
        target = None if own("href") in element.attrib else element.get("target")
        if target and (href := address_of(preparation, element, target.split()[0])):
            element.set(own("href"), href)
    for element in each(part, "graphic", "media"):
        element.set(own("alt"), _described(element))
        if source := _picture_address(preparation, element.get("url", "")):
            element.set(own("src"), source)
        else:
            preparation.warn(element, "ED503", f"the picture {element.get('url')!r} is not shown")


def _picture_address(preparation: Preparation, url: str) -> str:
    """Return the address of a picture on the net, or that of our copy of a local one; else ""."""
    address = safe_picture(url)
    if not address or has_scheme(address):
        return address
    return preparation.site.pictures.address(preparation.path, address)


def _described(picture: etree._Element) -> str:
    """Return what is said of a picture: its desc, or the figure's figDesc or head."""
    figure = picture.getparent()
    for path, node in (("desc", picture), ("figDesc", figure), ("head", figure)):
        words = plain(node.find(tei(path))) if node is not None else ""
        if words:
            return words
    return ""


def address_of(preparation: Preparation, element: etree._Element, target: str) -> str:
    """Return where a pointer leads on our pages or outside; "" with a finding if nowhere."""
    target = expand(preparation, target)
    if target.startswith("#"):
        if target[1:] in preparation.ids:
            return f"#{preparation.id_prefix}{target[1:]}"
        preparation.warn(element, "ED501", f"nothing has the id {target[1:]!r}; it is no link")
        return ""
    href = safe_link(target)
    if not href:
        preparation.warn(element, "ED502", f"the address {target!r} is not one to link to")
        return ""
    path, _, fragment = href.partition("#")
    if not path or ":" in path.partition("/")[0]:
        return href
    if card := _card_of(preparation, target):
        return card
    if stem := page_of(preparation, path):
        return f"{stem}.html" + (f"#t-{fragment}" if fragment else "")
    if path.endswith(".xml"):
        preparation.warn(element, "ED501", f"no page is made of {path}; it is no link")
        return ""
    return href


def _card_of(preparation: Preparation, pointer: str) -> str:
    """Return the address of a person of a register, on the page of persons; "" for none."""
    if "#" not in pointer:
        return ""
    register = preparation.site.register
    entry = register.find(preparation.path, pointer)
    if entry is None or entry.kind != "person":
        return ""
    return f"persons.html#{register.canonical(entry).slug}"


def page_of(preparation: Preparation, path: str) -> str:
    """Return the stem of the page that publishes the file at a relative path; "" for none."""
    beside = Path(os.path.normpath(preparation.document.path.resolve().parent / path))
    stem = preparation.site.stems.get(beside, "")
    return "" if stem and preparation.site.register.is_register(beside) else stem


def _one_link_at_a_time(root: etree._Element) -> None:
    """Take away links inside links and around notes: HTML forbids them."""
    href = own("href")
    for element in each(root, "ref", "persName", "placeName", "orgName", "rs", "name", "speaker"):
        if not len(element) or element.get(href) is None:
            continue
        for inner in list(element.iterdescendants()):
            if inner.tag == tei("note"):
                del element.attrib[href]
                break
            if href in inner.attrib and inner.tag != _CALL:
                del inner.attrib[href]
                if inner.tag == _LEMMA:
                    _lead_behind(inner, element)


def _lead_behind(run: etree._Element, link: etree._Element) -> None:
    """Let the mark of an entry lead to it from behind a name that is itself a link."""
    for call in run.findall(_CALL):
        call.tail, link.tail = link.tail, None
        link.addnext(call)
        call.set("beside", "yes")
        if number := call.get("n"):
            call.set(own("href"), f"#app-{number}")
