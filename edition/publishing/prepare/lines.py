"""Step 45: lines of verse are counted, and entries of the apparatus find their line.

A line that speakers share (@part I, M, F: TEI chapter 3.13.1) is one line.
"""

from lxml import etree

from edition.publishing.prepare.preparation import Preparation
from edition.publishing.vocabulary import each, own, tei


def number_lines(preparation: Preparation) -> None:
    """Set e:line on every line of verse, by its @n where that is a number, else by counting."""
    text = preparation.text
    if text is None:
        return
    number = 0
    for line in each(text, "l"):
        given, part = line.get("n", ""), line.get("part", "N")
        if given.isdecimal():
            number = int(given)
        elif part not in ("M", "F"):
            number += 1
        if part in ("M", "F"):
            line.set(own("shape"), f"part-{part}")
        else:
            line.set(own("line"), str(number))
        line.set(own("label"), given or str(number))
    _label_entries(preparation, text)


def _label_entries(preparation: Preparation, text: etree._Element) -> None:
    """Give each entry of the apparatus the line of its words; else its own number."""
    entries = preparation.root.find(own("apparatus"))
    if entries is None:
        return
    lines: dict[str, list[str]] = {}
    for run in text.iter(own("lemma")):
        line = next(run.iterancestors(tei("l")), None)
        label = "" if line is None else line.get(own("label"), "")
        for number in run.get("n", "").split():
            found = lines.setdefault(number, [])
            if label and label not in found:
                found.append(label)
    for entry in entries:
        found = lines.get(entry.get("n", ""), [])
        label = found[0] if found else ""
        if len(found) > 1:
            label = f"{found[0]}–{found[-1]}"
        if label:
            entry.set("line", label)
        else:
            entry.set("count", entry.get("n", ""))
