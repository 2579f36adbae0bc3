"""Which TEI elements the outputs know: read from the stylesheets and the golden cases.

`python -m edition.publishing.elements CASES` prints docs/reference/elements.md; CASES is the folder
of golden cases with a folder for each output.
"""

import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import Final

from edition import resources
from edition.loader import load
from edition.loader.stylesheets import load_stylesheet
from edition.publishing.vocabulary import TEI

MODES: Final = ("m:reading", "m:diplomatic", "m:plain")
_XSL: Final = "{http://www.w3.org/1999/XSL/Transform}"
_NAME = re.compile(r"tei:([A-Za-z][A-Za-z0-9]*)(?:\[(?:[^\[\]]|\[[^\]]*\])*\])?\s*$")

HEAD: Final = """# TEI elements and what becomes of them

Made by `python -m edition.publishing.elements` from the stylesheets in `xslt/` and the golden
cases; do not edit. A mark under *page*, *as written* or *plain text* says that a template of mode
`m:reading`, `m:diplomatic` or `m:plain` names the element; without one under *plain text* its words
are taken over. An element that no template knows is shown with its words and reported as ED510.

| element | chapter | page | as written | plain text | cases |
| --- | --- | --- | --- | --- | --- |
"""


def known_elements() -> dict[str, dict[str, set[str]]]:
    """Return the elements that templates match, each with its modes and their modules."""
    known: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    folder = resources.folder("xslt")
    for path in sorted((folder / "modules").glob("*.xsl")):
        for template in load_stylesheet(path, folder).getroot().iter(f"{_XSL}template"):
            for name in _matched(template.get("match", "")):
                known[name][template.get("mode", "")].add(path.stem)
    return known


def _matched(pattern: str) -> set[str]:
    """Return the names of the TEI elements at the ends of the alternatives of a pattern."""
    depth, part, parts = 0, "", []
    for character in pattern:
        depth += {"[": 1, "]": -1}.get(character, 0)
        if character == "|" and not depth:
            parts.append(part)
            part = ""
        else:
            part += character
    matches = (_NAME.search(alternative.strip()) for alternative in [*parts, part])
    return {match.group(1) for match in matches if match}


def cases(folder: Path) -> dict[str, list[str]]:
    """Return for each element the golden cases that hold it, as `html/list`."""
    found: dict[str, list[str]] = defaultdict(list)
    for source in sorted(folder.glob("*/*/source.xml")):
        text = load(source).root.find(f"{{{TEI}}}text")
        assert text is not None, source  # noqa: S101 - every case has a text
        names = {str(element.tag).rpartition("}")[2] for element in text.iter(f"{{{TEI}}}*")}
        for name in names:
            found[name].append(f"{source.parent.parent.name}/{source.parent.name}")
    return found


def table(folder: Path) -> str:
    """Return the page of the reference."""
    held = cases(folder)
    lines = []
    for name, modes in sorted(known_elements().items(), key=lambda item: item[0].lower()):
        if not any(mode in modes for mode in MODES):
            continue
        chapters = sorted({module for mode in MODES for module in modes.get(mode, ())})
        marks = " | ".join("x" if mode in modes else "" for mode in MODES)
        proofs = ", ".join(held.get(name, [])[:3])
        lines.append(f"| `{name}` | {', '.join(chapters)} | {marks} | {proofs} |\n")
    return HEAD + "".join(lines)


if __name__ == "__main__":
    sys.stdout.write(table(Path(sys.argv[1])))
