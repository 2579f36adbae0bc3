"""The analysis of a document's structure, as a list of steps that one can read."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from edition.model import Document, Structure
from edition.structure.draft import Draft, Unit
from edition.structure.kinds import builder, choose_kind
from edition.structure.metadata import read_metadata
from edition.structure.notes import read_notes
from edition.structure.pages import read_pages

_NONE: Mapping[str, object] = MappingProxyType({})

STEPS: tuple[tuple[str, Callable[[Draft], Draft]], ...] = (
    ("pages", read_pages),
    ("notes", read_notes),
    ("metadata", read_metadata),
)


def analyse(
    document: Document, kind: str = "auto", corrections: Mapping[str, object] = _NONE
) -> Structure:
    """Return the structure of `document`.

    kind: "auto", or one of `kinds.KINDS`, which the editor has named.
    corrections: what the editor has set right, see docs/reference/corrections.md.
    """
    units = tuple(Unit(block.start, block.end, (block,)) for block in document.blocks)
    draft = Draft(document, units, corrections=corrections)
    for _, step in STEPS:
        draft = step(draft)
    named = corrections.get("kind", kind) if kind == "auto" else kind
    choice = choose_kind(draft, str(named))
    structure = builder(choice.kind)(draft)
    return replace(structure, cert=choice.cert, why=choice.why)
