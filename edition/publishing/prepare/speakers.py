"""Step 72: who speaks where no words of the text say it, and what is heard besides words.

A speech without a speaker (sp, u) is labelled by its @who: by the entry or role that it leads to,
else by the id itself, so that it is not read as part of the speech before. What is heard or seen in
a transcript (chapter 8.3) stands in round brackets, so that it is not read as spoken.
"""

from typing import Final

from lxml import etree

from edition.publishing.prepare.preparation import Preparation
from edition.publishing.spacing import spelled
from edition.publishing.vocabulary import NAMESPACES, XML_ID, each, own, plain, selected

_WITH_ID: Final = etree.XPath("descendant-or-self::*/@xml:id/..")
_UNLABELLED: Final = etree.XPath(
    "descendant::tei:sp[not(tei:speaker)] | descendant::tei:u", namespaces=NAMESPACES
)
_EVENTS: Final = ("incident", "vocal", "kinesic", "writing")
_BRACKETS: Final = ("(", "[", "/", "<", "*")


def name_speakers(preparation: Preparation) -> None:
    """Set e:speaker on speeches without a speaker; put brackets around what is not speech."""
    text = preparation.text
    if text is None:
        return
    roles: dict[str, etree._Element] | None = None
    named = own("speaker")
    for speech in selected(_UNLABELLED, text):
        if named in speech.attrib:
            continue
        who = (speech.get("who") or "").split()
        if not who:
            continue
        if roles is None:
            known = selected(_WITH_ID, preparation.tei)
            roles = {element.get(XML_ID, ""): element for element in known}
        speech.set(named, ", ".join(_name(preparation, one, roles) for one in who))
    for event in each(text, *_EVENTS):
        _enclose(event)


def _name(preparation: Preparation, pointer: str, roles: dict[str, etree._Element]) -> str:
    entry = preparation.register.find(preparation.path, pointer) if "#" in pointer else None
    if entry is not None:
        return entry.label
    identifier = pointer.rpartition("#")[2] or pointer
    return spelled(roles.get(identifier)) or identifier


def _enclose(event: etree._Element) -> None:
    words = plain(event)
    if not words:
        event.text = f"({event.get('type') or event.get('n') or '…'})"
        return
    if words.startswith(_BRACKETS):
        return
    event.text = f"({(event.text or '').lstrip()}"
    if len(event):
        event[-1].tail = f"{(event[-1].tail or '').rstrip()})"
    else:
        event.text = f"{event.text.rstrip()})"
