"""A language is used that the header does not declare.

What it does: compares the languages of the text with langUsage, where the header has one. A
language that is declared as `en` covers `en-GB`.

Why it is bad: the header says which languages a reader will meet; catalogues believe it.

Example:

    <langUsage><language ident="en">English</language></langUsage>
    ...
    <foreign xml:lang="fr">bon mot</foreign>

Instead: declare it.

    <language ident="fr">French</language>

Reference: TEI Guidelines, chapter 2.4.2, "Language Usage".
"""

from collections.abc import Iterator

from edition.diagnostics import Severity
from edition.validation.document import Document, Remark
from edition.validation.surroundings import Surroundings

CODE = "ED207"
NAME = "undeclared-language"
SEVERITY = Severity.WARNING
ATTRIBUTES = frozenset({"xml:lang", "mainLang", "otherLangs"})
ELEMENTS = frozenset({"language"})


def check(document: Document, around: Surroundings) -> Iterator[Remark]:
    """Yield the first use of each language that is not declared."""
    del around
    declared = {
        tag.attributes.get("ident", "").lower() for tag in document.tags.get("language", ())
    }
    if not declared:
        return
    seen = set()
    for use in document.used(ATTRIBUTES):
        for value in use.value.split():
            low = value.lower()
            if low in seen or any(low == one or low.startswith(f"{one}-") for one in declared):
                continue
            seen.add(low)
            yield document.remark(
                use,
                f"the language {value} (@{use.name} of <{use.element}>) is not declared in "
                "langUsage",
                f"declared: {', '.join(sorted(declared))}",
            )
