"""A pointer leads nowhere in the project.

What it does: follows @who, @ref, @target, @corresp, @hand, @resp and all other pointers of TEI,
inside the file, into other files of the project, and through the prefixes that a prefixDef
declares. What stands on the net is not asked for. The nearest identifier that exists is named.

Why it is bad: the schema cannot see it, and readers find a speech without a speaker or a link to
nothing.

Example:

    <sp who="#ana"><p>Good evening.</p></sp>

Instead: point to an identifier that exists, or add the entry.

    <sp who="#anna"><p>Good evening.</p></sp>

Reference: TEI Guidelines, chapter 17.2, "Pointing Mechanisms".
"""

from collections.abc import Iterator

from edition.diagnostics import Severity
from edition.relaxng.nearest import nearest
from edition.validation.document import Document, Remark, Use
from edition.validation.pointing import MOST_IDS, POINTERS, is_image, is_pointer
from edition.validation.surroundings import Outcome, Surroundings, Target

CODE = "ED202"
NAME = "dangling-pointer"
SEVERITY = Severity.ERROR
ATTRIBUTES = POINTERS
ELEMENTS = frozenset({"prefixDef"})


def check(document: Document, around: Surroundings) -> Iterator[Remark]:
    """Yield each pointer without a target, one remark for a pointer."""
    pointers = around.pointers(document)
    for use in document.used(ATTRIBUTES):
        if not is_pointer(use) or is_image(use):
            continue
        for value in use.value.split():
            target = pointers.follow(value)
            if target.outcome in _SENTENCES:
                yield document.remark(use, *_explained(use, value, target, document))


_SENTENCES = {
    Outcome.NO_ID: "there is no xml:id {name}",
    Outcome.NO_FILE: "there is no file {name}",
    Outcome.LEAVES: "{name} lies outside the project",
}


def _explained(use: Use, value: str, target: Target, document: Document) -> tuple[str, str]:
    said = _SENTENCES[target.outcome].format(name=target.name)
    if target.file:
        said += f" in {target.file}"
    message = f'@{use.name}="{value}" of <{use.element}> leads nowhere: {said}'
    near = nearest(target.name, target.ids) if len(target.ids) <= MOST_IDS else ""
    if not near:
        return message, ""
    here = document.ids.get(near) if not target.file else None
    place = f", <{here.element}> at {here.line}:{here.column}," if here else ""
    return f"{message}; did you mean {near}?", f"#{near}{place} exists"
