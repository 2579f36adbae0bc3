"""The plainest structure, for a kind whose own module is not there: heads and paragraphs."""

from edition.model import Annotation, Structure
from edition.structure.draft import Draft, Evidence

MAKER = "plain"


def evidence(draft: Draft) -> Evidence:
    """Say that nothing speaks for this kind."""
    del draft
    return Evidence(0.0, "not looked for")


def build(draft: Draft) -> Structure:
    """Build a body of paragraphs, whose headings are paragraphs too."""
    units = draft.units
    made = [Annotation(unit.start, unit.end, "p", maker=MAKER) for unit in units]
    if made:
        made.insert(0, Annotation(made[0].start, made[-1].end, "body", maker=MAKER))
    return Structure(
        "prose", draft.annotations + tuple(made), draft.facts, draft.header, draft.people
    )
