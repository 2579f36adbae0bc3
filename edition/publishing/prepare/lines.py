"""Step 45: lines of verse are counted, and entries of the apparatus find their line.

A line that speakers share (@part I, M, F: TEI chapter 3.13.1) is one line.
"""

from typing import Final

from lxml import etree

from edition.publishing.prepare.preparation import Preparation
from edition.publishing.spacing import BLOCKS
from edition.publishing.vocabulary import each, own, tei

EVERY: Final = 5
"""Every how many lines one shows its number."""
_LATER_PARTS: Final = frozenset({"M", "F"})
_ASIDE: Final = (tei("note"), own("beside"))
"""What holds verse that is not the text's."""
_LINE: Final = own("line")
_SHAPE: Final = own("shape")
_LABEL: Final = own("label")
_ID: Final = own("id")


def number_lines(preparation: Preparation) -> None:
    """Set e:line on every fifth line of verse, by its @n if that is a number, else by counting.

    Plain text shows no numbers but those of the entries.
    """
    text = preparation.text
    if text is None:
        return
    number = 0
    entries = preparation.root.find(own("apparatus"))
    if entries is None and not preparation.is_page:
        return
    for count, line in enumerate(each(text, "l"), 1):
        if next(line.iterancestors(*_ASIDE), None) is not None:
            continue
        given, part = line.get("n"), line.get("part")
        if given and given.isdecimal():
            number = int(given)
        elif part not in _LATER_PARTS:
            number += 1
        if part in _LATER_PARTS:
            line.set(_SHAPE, f"part-{part}")
        elif number % EVERY == 0 and number:
            line.set(_LINE, str(number))
            if line.get(_ID) is None:
                line.set(_ID, f"{preparation.made_prefix}l-{count}")
        if entries is not None:
            line.set(_LABEL, given or str(number))
    if preparation.is_page:
        _number_inscribed(text, preparation.made_prefix)
    if entries is not None:
        _label_entries(entries, text)


def _label_entries(entries: etree._Element, text: etree._Element) -> None:
    """Give each entry of the apparatus the line of its words; else a letter of its own."""
    lines: dict[str, list[str]] = {}
    for run in text.iter(own("lemma")):
        line = next(run.iterancestors(tei("l")), None)
        label = "" if line is None else line.get(_LABEL, "")
        for number in run.get("n", "").split():
            found = lines.setdefault(number, [])
            if label and label not in found:
                found.append(label)
    counted = 0
    for entry in entries:
        found = lines.get(entry.get("n", ""), [])
        label = found[0] if found else ""
        if len(found) > 1:
            label = f"{found[0]}–{found[-1]}"
        if label:
            entry.set("line", label)
        else:
            counted += 1
            entry.set("count", _letters(counted))


def _letters(number: int) -> str:
    """Return a, b, … z, aa, ab for 1, 2, …: numbers are for lines and notes."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _number_inscribed(text: etree._Element, prefix: str) -> None:
    """Set e:line on every fifth line beginning of an inscription (ab), by its @n."""
    if next(each(text, "ab"), None) is None:
        return
    for count, begin in enumerate(each(text, "lb"), 1):
        number = begin.get("n", "")
        if not number.isdecimal() or int(number) % EVERY or not int(number):
            continue
        block = next((outer for outer in begin.iterancestors() if outer.tag in BLOCKS), None)
        if block is not None and block.tag == tei("ab"):
            begin.set(own("line"), number)
            if own("id") not in begin.attrib:
                begin.set(own("id"), f"{prefix}lb-{count}")
