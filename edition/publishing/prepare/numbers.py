"""Step 40: notes are counted, or left out."""

from lxml import etree

from edition.publishing.prepare.preparation import Preparation
from edition.publishing.vocabulary import detach, each, own, tei

_UNSHOWN = frozenset({tei("del"), tei("surplus"), tei("fw"), tei("metamark")})
_NO_FOOTNOTES = frozenset({tei("person"), tei("place"), tei("org"), tei("app"), tei("witDetail")})


def number_notes(preparation: Preparation) -> None:
    """Give e:n to every note within running words; a note between blocks stays where it is."""
    text = preparation.text
    if text is None:
        return
    if not preparation.has_notes:
        for note in [*each(text, "note")]:
            detach(note)
        return
    number = 0
    for note in each(text, "note"):
        parent = note.getparent()
        if note.get(own("block")) == "yes" or parent is None or parent.tag in _NO_FOOTNOTES:
            continue
        if preparation.view != "diplomatic" and any(
            outer.tag in _UNSHOWN for outer in note.iterancestors()
        ):
            continue
        number += 1
        note.set(own("n"), str(number))
    if number:
        preparation.page.set("notes", str(number))


def is_footnote(element: etree._Element) -> bool:
    """Whether an element is a note that the text calls by number."""
    return own("n") in element.attrib and element.tag == tei("note")
