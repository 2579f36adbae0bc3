"""How many references are read in a second of processor time, and how well.

python -m benchmarks.bibliography                 # speed, and the score of our own citations
python -m benchmarks.bibliography gold.json DIR   # writes DIR/predicted.json for a scorer
"""

import json
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from pathlib import Path

from edition.bibliography import parse
from edition.model import Annotation

OWN = Path(__file__).resolve().parent.parent / "tests" / "corpora" / "bibl"


def to_bibl(reference: str) -> str:
    """Return one reference as the `bibl` that `parse` makes of it, every character kept."""
    found = parse(reference)
    element = tree(reference, found) if found else ET.Element("bibl")
    if not found:
        element.text = _legal(reference)
    return ET.tostring(element, encoding="unicode")


def tree(reference: str, found: list[Annotation]) -> ET.Element:
    """Return the element of the first annotation, with the others as its children."""
    whole, parts = found[0], found[1:]
    builder = ET.TreeBuilder()
    builder.start(whole.element, dict(whole.attributes))
    reached = whole.start
    for part in parts:
        builder.data(_legal(reference[reached : part.start]))
        builder.start(part.element, dict(part.attributes))
        builder.data(_legal(reference[part.start : part.end]))
        builder.end(part.element)
        reached = part.end
    builder.data(_legal(reference[reached : whole.end]))
    builder.end(whole.element)
    return builder.close()


def _legal(text: str) -> str:
    """Return the text without the characters that XML 1.0 does not have."""
    return "".join(
        character
        for character in text
        if character in "\t\n\r" or (ord(character) >= 32 and character not in "\ufffe\uffff")
    )


def predicted(gold: Path) -> dict[str, str]:
    """Return the `bibl` of every reference of a file of labelled references, by its id."""
    items = json.loads(gold.read_text("utf-8"))["items"]
    return {key: to_bibl(item["text"]) for key, item in items.items()}


def speed(references: Iterable[str]) -> float:
    """Return references per second of processor time, after a first run that loads everything."""
    chosen = list(references)
    for reference in chosen[:20]:
        parse(reference)
    before = time.process_time()
    for reference in chosen:
        parse(reference)
    return len(chosen) / (time.process_time() - before)


def main(arguments: list[str]) -> None:
    """Print the speed; with a gold file and a folder, write what is predicted for it."""
    if len(arguments) == 2:
        answer = json.dumps(predicted(Path(arguments[0])), ensure_ascii=False, indent=0)
        (Path(arguments[1]) / "predicted.json").write_text(answer, "utf-8")
        return
    references = [
        item["text"]
        for path in sorted(OWN.glob("*.json"))
        for item in json.loads(path.read_text("utf-8"))["items"].values()
    ]
    print(f"{speed(references * 10):.0f} references per second")


if __name__ == "__main__":
    main(sys.argv[1:])
