"""Step 85: @rend, @rendition and @style, as far as they are harmless, become classes and CSS.

TEI leaves @rend to the project and @style to CSS (chapter 1.3.1.1.3). On the page a token of @rend
is a class `r-token`, @type a class `type-token`; of a style only listed properties with plain
values are kept.
"""

import re

from lxml import etree

from edition.publishing.prepare.preparation import Preparation
from edition.publishing.vocabulary import NAMESPACES, XML_ID, each, own, selected

_NAMES = ("rend", "rendition", "style", "type")
_STYLED = [etree.XPath(f"descendant-or-self::*/@{name}/..") for name in _NAMES]
_PRESERVED = etree.XPath("descendant::*/@e:preserved/..", namespaces=NAMESPACES)
_COLOURS = {"color": "--said-color", "background-color": "--said-ground"}
_TOKEN = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,40}")
_VALUE = re.compile(r"[A-Za-z0-9 .,%#+-]{1,80}")
_PROPERTIES = frozenset(
    [
        "color",
        "background-color",
        "font-style",
        "font-weight",
        "font-variant",
        "font-size",
        "font-variant-caps",
        "text-align",
        "text-decoration",
        "text-decoration-line",
        "text-decoration-style",
        "text-indent",
        "text-transform",
        "letter-spacing",
        "word-spacing",
        "line-height",
        "vertical-align",
        "margin-left",
        "margin-right",
        "margin-top",
        "margin-bottom",
        "padding-left",
        "padding-right",
        "border-bottom",
        "border-top",
        "border-left",
        "border-right",
        "white-space",
        "direction",
    ]
)


def allow_looks(preparation: Preparation) -> None:
    """Set e:class and e:style from what the source says about looks."""
    declared = {
        element.get(XML_ID, ""): allowed_style(element.text or "")
        for element in each(preparation.tei, "rendition")
    }
    for element in selected(_PRESERVED, preparation.tei):
        element.set(own("class"), "preserved")
    known: dict[tuple[str | None, ...], tuple[str, str]] = {}
    name_of_class, name_of_style = own("class"), own("style")
    styled = (
        element
        for part in preparation.shown
        for path in _STYLED
        for element in selected(path, part)
    )
    for element in styled:
        said = tuple(map(element.get, _NAMES))
        if said not in known:
            known[said] = _look(element, declared)
        classes, style = known[said]
        if classes:
            before = element.get(name_of_class)
            element.set(name_of_class, f"{before} {classes}" if before else classes)
        if style:
            element.set(name_of_style, style)


def _look(element: etree._Element, declared: dict[str, str]) -> tuple[str, str]:
    """Return the classes and the style of an element."""
    classes = [f"r-{token}" for token in element.get("rend", "").split() if _TOKEN.fullmatch(token)]
    if _TOKEN.fullmatch(kind := element.get("type", "")):
        classes.append(f"type-{kind}")
    styles = []
    for pointer in element.get("rendition", "").split():
        token = pointer.removeprefix("#")
        styles.append(declared.get(token, ""))
        if _TOKEN.fullmatch(token) and token not in declared:
            classes.append(f"r-{token}")
    styles.append(allowed_style(element.get("style", "")))
    return " ".join(classes), _for_light("; ".join(style for style in styles if style))


def _for_light(style: str) -> str:
    """Return a style whose colours are only offered: the page takes them on a light ground."""
    return (
        "; ".join(
            f"{_COLOURS[name]}: {value}" if name in _COLOURS else f"{name}: {value}"
            for name, value in (declaration.split(": ", 1) for declaration in style.split("; "))
        )
        if style
        else ""
    )


def allowed_style(style: str) -> str:
    """Return those declarations of a CSS text that can do no harm, in their order."""
    kept = []
    for declaration in style.split(";"):
        name, _, value = declaration.partition(":")
        name, value = name.strip().lower(), " ".join(value.split())
        if name in _PROPERTIES and _VALUE.fullmatch(value):
            kept.append(f"{name}: {value}")
    return "; ".join(kept)
