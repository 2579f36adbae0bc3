"""A pointer leads nowhere in the project.

What it does: follows @who, @ref, @target, @corresp, @hand, @resp and all other pointers of TEI,
inside the file, into other files of the project, and through the prefixes that a prefixDef
declares. What stands on the net is not asked for. The nearest identifier that exists is named. A
pointer that dangles at many places is one finding, which names them.

Why it is bad: the schema cannot see it, and readers find a speech without a speaker or a link to
nothing.

Example:

    <sp who="#ana"><p>Good evening.</p></sp>

Instead: point to an identifier that exists, or add the entry.

    <sp who="#anna"><p>Good evening.</p></sp>

Reference: TEI Guidelines, chapter 17.2, "Pointing Mechanisms".
"""

from collections.abc import Iterator, Sequence

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
    """Yield the first place of each pointer without a target, with its other places."""
    pointers = around.pointers(document)
    dangling: dict[tuple[str, str], list[Use]] = {}
    for use in document.used(ATTRIBUTES):
        if not is_pointer(use) or is_image(use):
            continue
        for value in use.value.split():
            if pointers.follow(value).outcome in _SENTENCES:
                dangling.setdefault((use.name, value), []).append(use)
    for (_, value), uses in dangling.items():
        message, hint = _explained(uses[0], value, pointers.follow(value), document)
        yield document.remark(uses[0], message + _also(uses[1:]), hint)


def _also(uses: Sequence[Use]) -> str:
    if not uses:
        return ""
    places = ", ".join(f"{use.line}:{use.column}" for use in uses[:_MOST_PLACES])
    rest = len(uses) - _MOST_PLACES
    return f" (also at {places}" + (f" and {rest} more places)" if rest > 0 else ")")


_MOST_PLACES = 5
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
    near = target.name if target.name in target.ids else ""
    if not near and len(target.ids) <= MOST_IDS:
        near = nearest(target.name, target.ids)
    if not near:
        return message, ""
    here = document.ids.get(near) if not target.file else None
    place = f", <{here.element}> at {here.line}:{here.column}," if here else ""
    return f"{message}; did you mean #{near}?", f"{target.file}#{near}{place} exists"
