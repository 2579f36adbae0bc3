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
_RNG: Final = "{http://relaxng.org/ns/structure/1.0}"
_NAME = re.compile(r"tei:([A-Za-z][A-Za-z0-9]*)(?:\[(?:[^\[\]]|\[[^\]]*\])*\])?\s*$")

HEAD: Final = """# TEI elements and what becomes of them

Made by `python -m edition.publishing.elements` from the stylesheets in `xslt/` and the golden
cases; do not edit. A mark under *page*, *as written* or *plain text* says that a template of mode
`m:reading`, `m:diplomatic` or `m:plain` names the element; without one under *plain text* its words
are taken over. An element that no template knows is shown with its words and reported as ED510.

One with a chapter and no mark is shown in the head of the page or on a card; one with neither is
read by the preparation: entries of the apparatus, witnesses, what pointers lead to.

| element | chapter | page | as written | plain text | cases |
| --- | --- | --- | --- | --- | --- |
"""

REST: Final = """
## Without a template

These elements of the schema belong to the header, to descriptions of the source or to `standOff`.
Where one of them stands inside something that is shown, its words are.

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
    """Return for each element the golden cases that hold it, as `html/list`; shortest first."""
    found: dict[str, list[str]] = defaultdict(list)
    for source in sorted(folder.glob("*/*/source.xml")):
        root = load(source).root
        names = {str(element.tag).rpartition("}")[2] for element in root.iter(f"{{{TEI}}}*")}
        for name in names:
            found[name].append(f"{source.parent.parent.name}/{source.parent.name}")
    return found


def schema_elements() -> set[str]:
    """Return the names of all elements that the schema of editions knows."""
    schema = load(resources.folder("schemas") / "edition.rng").root
    return {name for element in schema.iter(f"{_RNG}element") if (name := element.get("name"))}


def without_template(folder: Path) -> list[str]:
    """Return the elements of the schema that no template names and no golden case holds."""
    known, held = known_elements(), cases(folder)
    return sorted(schema_elements() - set(known) - set(held), key=str.lower)


def table(folder: Path) -> str:
    """Return the page of the reference."""
    held = cases(folder)
    known = known_elements()
    lines = []
    for name in sorted(set(known) | set(held), key=str.lower):
        modes = known[name]
        chapters = sorted({module for modules in modes.values() for module in modules})
        marks = " | ".join("x" if mode in modes else "" for mode in MODES)
        proofs = ", ".join(held.get(name, [])[:3])
        lines.append(f"| `{name}` | {', '.join(chapters)} | {marks} | {proofs} |\n")
    rest = ", ".join(f"`{name}`" for name in without_template(folder))
    return f"{HEAD}{''.join(lines)}{REST}{rest}.\n"


if __name__ == "__main__":
    sys.stdout.write(table(Path(sys.argv[1])))
