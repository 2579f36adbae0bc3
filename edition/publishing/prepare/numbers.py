"""Step 40: notes are counted or left out; parts of one (@next, @prev) are put together."""

from typing import Final

from lxml import etree

from edition.publishing.prepare.preparation import Preparation
from edition.publishing.spacing import LEFT_OUT
from edition.publishing.vocabulary import XML_ID, detach, each, own, plain, tei

_NO_FOOTNOTES: Final = frozenset(
    {tei("person"), tei("place"), tei("org"), tei("app"), tei("witDetail")}
)


def number_notes(preparation: Preparation) -> None:
    """Give e:n to every note within running words; a note between blocks stays where it is.

    A note inside what the view leaves out would have no mark in the text: it has no number.
    """
    text = preparation.text
    if text is None:
        return
    if not preparation.has_notes:
        for note in [*each(text, "note")]:
            detach(note)
        return
    _join_parts(text)
    number = 0
    for note in each(text, "note"):
        parent = note.getparent()
        if note.get(own("block")) == "yes" or parent is None or parent.tag in _NO_FOOTNOTES:
            continue
        if any(LEFT_OUT in ancestor.attrib for ancestor in note.iterancestors()):
            continue
        number += 1
        note.set(own("n"), str(number))
    if number:
        preparation.page.set("notes", str(number))
        _call_again(text)


def _call_again(text: etree._Element) -> None:
    """Give a further call of a note (ref, @type="noteCall") the number that the note has."""
    numbers: dict[str, str] | None = None
    for call in each(text, "ref"):
        if call.get("type") != "noteCall":
            continue
        if numbers is None:
            numbers = {note.get(XML_ID, ""): note.get(own("n"), "") for note in each(text, "note")}
        if number := numbers.get(call.get("target", "").removeprefix("#")):
            call.set(own("n"), number)


def number_items(preparation: Preparation) -> None:
    """Number the items of ordered lists: by @n where they have one, and on from there.

    e:sign is the number in plain text; e:value is one that HTML would not count to itself, e:label
    an @n that is no number.
    """
    for listed in each(preparation.tei, "list"):
        if listed.get("type") != "ordered" and "numbered" not in listed.get("rend", "").split():
            continue
        number = 0
        for item in listed.iterchildren(tei("item")):
            given = item.get("n", "").strip()
            number += 1
            if given.rstrip(".").isdecimal():
                if int(given.rstrip(".")) != number:
                    number = int(given.rstrip("."))
                    item.set(own("value"), str(number))
            elif given:
                item.set(own("label"), given)
            item.set(own("sign"), item.get(own("label")) or f"{number}.")


def _join_parts(text: etree._Element) -> None:
    """Move the words of a note to its empty first part, which stands where they belong (16.7)."""
    rests = {
        note.get(XML_ID, ""): note for note in each(text, "note") if note.get("prev") is not None
    }
    for note in each(text, "note") if rests else ():
        rest = rests.get(note.get("next", "").removeprefix("#"))
        if rest is None or plain(note) or plain(rest) == "":
            continue
        note.text = rest.text
        note.extend(list(rest))
        detach(rest)


def is_footnote(element: etree._Element) -> bool:
    """Whether an element is a note that the text calls by number."""
    return own("n") in element.attrib and element.tag == tei("note")
