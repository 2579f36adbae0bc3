"""Which TEI elements the outputs know: read from the stylesheets and the golden cases.

`python -m edition.publishing.elements CASES` prints docs/reference/elements.md; CASES is the folder
of golden cases with a folder for each output.
"""

import re
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from edition import resources
from edition.loader import load
from edition.loader.stylesheets import load_stylesheet
from edition.publishing.labels import UNSHOWN
from edition.publishing.vocabulary import TEI

_XSL: Final = "{http://www.w3.org/1999/XSL/Transform}"
_RNG: Final = "{http://relaxng.org/ns/structure/1.0}"
_NAME = re.compile(r"tei:([A-Za-z][A-Za-z0-9]*)(?:\[(?:[^\[\]]|\[[^\]]*\])*\])?\s*$")

PLACES: Final = {
    "m:reading": "in the text",
    "m:diplomatic": "in the text",
    "m:described": "in the text",
    "m:about": "behind the text",
    "m:item": "behind the text",
    "m:part": "behind the text",
    "m:action": "head of the page",
    "m:fact": "head of the page",
    "m:masthead": "head of the page",
    "m:subtitle": "head of the page",
    "m:card": "on a card",
    "m:card-fact": "on a card",
    "m:life": "on a card",
}
"""Where on the page a template of a mode puts its element."""
PREPARED: Final = {
    "app": "in the apparatus",
    "lem": "in the text, and in the apparatus",
    "listApp": "in the apparatus",
    "listTranspose": "in the list of transpositions",
    "org": "on a card",
    "person": "on a card",
    "personGrp": "on a card",
    "rdg": "in the apparatus",
    "rdgGrp": "in the apparatus",
    "span": "as a note, if it has words",
    "spanGrp": "its notes; of the rest the number",
    "TEI": "a page, a text file",
    "teiCorpus": "as much for each TEI in it",
    "teiHeader": "around the text",
    "transpose": "in the list of transpositions",
    "wit": "in the apparatus",
    "witDetail": "in the apparatus",
    "witness": "in the list of witnesses",
}
"""What becomes of elements that the preparation reads, and the frame of all."""
_FILES: Final = frozenset(("TEI", "teiCorpus"))

HEAD: Final = """# TEI elements and what becomes of them

Made by `python -m edition.publishing.elements` from `schemas/edition.rng`, the stylesheets in
`xslt/`, the reasons in `edition.publishing.labels` and the golden cases; do not edit. Every element
of the schema has a line, and some that the stylesheets know besides.

*Page*: in the text; behind it, in the section "About this text"; in the head of the page; on the
card of a person, place or body. *As written*: a mark where the diplomatic view has a form of its
own. *Plain text*: own form; its words; left out; or not in the text, since it stands in the header
or beside the text. An element that no template knows is shown with its words and reported as ED510.

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


def elements_in(start: str, *without: str) -> set[str]:
    """Return the elements that the schema allows somewhere in what the pattern `start` defines.

    without: patterns that are not entered.
    """
    schema = load(resources.folder("schemas") / "edition.rng").root
    definitions = {str(node.get("name")): node for node in schema.iter(f"{_RNG}define")}
    found, open_ = {start}, [start]
    while open_:
        for ref in definitions[open_.pop()].iter(f"{_RNG}ref"):
            name = str(ref.get("name"))
            if name not in found and name not in without:
                found.add(name)
                open_.append(name)
    nodes = (node for name in found for node in definitions[name].iter(f"{_RNG}element"))
    return {str(node.get("name")) for node in nodes if node.get("name")}


def silent_elements(mode: str) -> set[str]:
    """Return the elements whose templates of a mode all write nothing."""
    folder = resources.folder("xslt")
    silent: dict[str, bool] = {}
    for path in (folder / "modules").glob("*.xsl"):
        for template in load_stylesheet(path, folder).getroot().iter(f"{_XSL}template"):
            if template.get("mode") == mode:
                is_empty = len(template) == 0 and not (template.text or "").strip()
                for name in _matched(template.get("match", "")):
                    silent[name] = silent.get(name, True) and is_empty
    return {name for name, is_empty in silent.items() if is_empty}


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What becomes of elements on the page and in plain text."""

    known: dict[str, dict[str, set[str]]]
    in_text: set[str]
    in_words: set[str]
    """Those in the text that plain text takes over: of a manuscript only what names it."""
    unread: set[str]
    unwritten: set[str]
    schema: set[str]

    def on_page(self, name: str) -> str:
        """Return where the page shows an element, or why it does not; "" if nothing says so."""
        if name in UNSHOWN:
            return f"not shown: {UNSHOWN[name]}"
        if name in PREPARED:
            return PREPARED[name]
        places: dict[str, str | None] = dict.fromkeys(
            PLACES[mode] for mode in PLACES if mode in self.known[name]
        )
        if name in self.unread and not self.known[name].keys() & {"m:diplomatic"}:
            places.pop("in the text", None)
        elif "in the text" in places and name in self.schema - self.in_words:
            del places["in the text"]
            places = places or {"behind the text": None}
        return ", ".join(places) or ("left out" if name in self.unread else "")

    def in_plain_text(self, name: str) -> str:
        """Return what plain text does with an element."""
        if name in UNSHOWN:
            return "left out"
        if name in PREPARED and (name in self.in_text or name in _FILES):
            return PREPARED[name]
        if name in self.schema - self.in_text:
            return "not in the text"
        if name in self.unwritten or name in self.schema - self.in_words:
            return "left out"
        return "own form" if "m:plain" in self.known[name] else "its words"


def outcomes() -> Outcomes:
    """Read what becomes of elements from the schema and the stylesheets."""
    return Outcomes(
        known_elements(),
        elements_in("text.TEI", "sourceDesc") | {"sourceDesc"},
        elements_in("text.TEI", "sourceDesc", "msDesc") | {"sourceDesc", "msDesc"},
        silent_elements("m:reading"),
        silent_elements("m:plain"),
        schema_elements(),
    )


def table(folder: Path) -> str:
    """Return the page of the reference."""
    held, found = cases(folder), outcomes()
    lines = []
    for name in sorted({*found.known, *held, *found.schema}, key=str.lower):
        modes = found.known[name]
        chapters = sorted({module for modules in modes.values() for module in modules})
        cells = (
            f"`{name}`",
            ", ".join(chapters),
            found.on_page(name),
            "x" if "m:diplomatic" in modes else "",
            found.in_plain_text(name),
            ", ".join(held.get(name, [])[:3]),
        )
        lines.append(f"| {' | '.join(cells)} |\n")
    return f"{HEAD}{''.join(lines)}"


if __name__ == "__main__":
    sys.stdout.write(table(Path(sys.argv[1])))
