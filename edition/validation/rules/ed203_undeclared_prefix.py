"""A pointer has a prefix that nothing declares.

What it does: finds pointers such as psn:anna whose prefix neither a prefixDef of the file
declares nor is a common kind of address (http, urn, mailto and the like).

Why it is bad: nobody, and no program, can tell where the pointer leads.

Example:

    <persName ref="psn:anna">Anna</persName>

Instead: declare the prefix in the header, or write the whole address.

    <listPrefixDef>
      <prefixDef ident="psn" matchPattern="(.+)" replacementPattern="persons.xml#$1"/>
    </listPrefixDef>

Reference: TEI Guidelines, chapter 17.2.3, "Using Abbreviated Pointers".
"""

from collections.abc import Iterator

from edition.diagnostics import Severity
from edition.validation.document import Document, Remark
from edition.validation.pointing import POINTERS, is_pointer
from edition.validation.surroundings import Outcome, Surroundings

CODE = "ED203"
NAME = "undeclared-prefix"
SEVERITY = Severity.WARNING
ATTRIBUTES = POINTERS
ELEMENTS = frozenset({"prefixDef"})


def check(document: Document, around: Surroundings) -> Iterator[Remark]:
    """Yield the first pointer with each prefix that is not declared."""
    pointers = around.pointers(document)
    seen = set()
    for use in document.used(ATTRIBUTES):
        if not is_pointer(use):
            continue
        for value in use.value.split():
            target = pointers.follow(value)
            if target.outcome is Outcome.NO_PREFIX and target.name not in seen:
                seen.add(target.name)
                known = ", ".join(pointers.prefixes) or "none"
                yield document.remark(
                    use,
                    f'the prefix {target.name}: of @{use.name}="{value}" is not declared '
                    f"by a prefixDef",
                    f"declared: {known}",
                )
