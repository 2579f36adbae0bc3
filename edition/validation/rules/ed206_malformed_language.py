"""A language is named by something that is no BCP 47 tag.

What it does: looks at @xml:lang, @mainLang, @otherLangs, @targetLang and language/@ident.

Why it is bad: browsers choose hyphenation, quotation marks and the voice that reads aloud by this
tag.

Example:

    <p xml:lang="german">Guten Abend.</p>

Instead: the two letters of ISO 639-1, or the three of ISO 639-2 or 639-3 where there are no two.

    <p xml:lang="de">Guten Abend.</p>

Reference: TEI Guidelines, chapter vi.1, "Language Identification"; RFC 5646.
"""

from collections.abc import Iterator

from edition.diagnostics import Severity
from edition.validation.document import Document, Remark
from edition.validation.surroundings import Surroundings
from edition.validation.tags import fault_of

CODE = "ED206"
NAME = "malformed-language"
SEVERITY = Severity.ERROR
ATTRIBUTES = frozenset({"xml:lang", "ident", "mainLang", "otherLangs", "targetLang"})
ELEMENTS = frozenset[str]()


def check(document: Document, around: Surroundings) -> Iterator[Remark]:
    """Yield each tag that is not well-formed, or longer than the registry wants."""
    del around
    for use in document.used(ATTRIBUTES):
        if use.name == "ident" and use.element != "language":
            continue
        for value in use.value.split():
            reason, better = fault_of(value)
            if reason:
                hint = f"write {better}" if better else ""
                yield document.remark(
                    use,
                    f'@{use.name}="{value}" of <{use.element}> is no language tag: {reason}',
                    hint,
                )
