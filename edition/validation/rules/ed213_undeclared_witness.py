"""An apparatus names a witness that is not in the list of witnesses.

What it does: follows @wit of lem, rdg, rdgGrp, witDetail and the like; each must lead to a
witness, or to the bibliographic entry or manuscript description that stands for one.

Why it is bad: the reading belongs to nobody, and a view of that witness lacks it.

Example:

    <listWit><witness xml:id="A">...</witness></listWit>
    ...
    <rdg wit="#B">quay</rdg>

Instead: add the witness to listWit, or write the siglum that was meant.

Reference: TEI Guidelines, chapter 13.1.4, "Witness Lists".
"""

from collections.abc import Iterator

from edition.diagnostics import Severity
from edition.relaxng.nearest import nearest
from edition.validation.document import Document, Remark
from edition.validation.surroundings import Outcome, Surroundings

CODE = "ED213"
NAME = "undeclared-witness"
SEVERITY = Severity.ERROR
ATTRIBUTES = frozenset({"wit"})
ELEMENTS = frozenset({"prefixDef", "witness"})


_WITNESSES = frozenset({"witness", "listWit", "bibl", "biblStruct", "biblFull", "msDesc", "TEI"})


def check(document: Document, around: Surroundings) -> Iterator[Remark]:
    """Yield each siglum that leads to no witness."""
    pointers = around.pointers(document)
    listed = sorted(
        name for name, found in document.ids.items() if found.element in ("witness", "listWit")
    )
    for use in document.used(ATTRIBUTES):
        for value in use.value.split():
            target = pointers.follow(value)
            if target.outcome is Outcome.OUTSIDE or target.element in _WITNESSES:
                continue
            if target.outcome is Outcome.FOUND and not target.name:
                continue
            near = nearest(value.lstrip("#"), listed)
            meant = f"; did you mean #{near}?" if near else ""
            known = ", ".join(listed) or "none"
            yield document.remark(
                use, f'@wit="{value}" of <{use.element}> is no witness{meant}', f"listed: {known}"
            )
