"""Published references: the tagger's fields as parts, with the levels of the titles."""

import re
from dataclasses import replace

from edition.bibliography import tagger as crf
from edition.bibliography.mending import mend
from edition.bibliography.parts import Part
from edition.bibliography.repairs import THESIS

_VOLUME_OF = re.compile(
    r"\b(?:Proc|Procs|Proceedings|Conference|Conf|Workshop|Symposium|Congress)\b"
)


def levels(reference: str, parts: list[Part]) -> list[Part]:
    """Return the parts with "title", "container" and "pages" by what they are here.

    A title within a container is analytic, one alone is a book's or a thesis'; a container with
    a volume is a journal, one with editors or "In" before it is a book.
    """
    contained = any(part.field == "container" for part in parts)
    alone = "title" if contained else "thesis" if THESIS.search(reference) else "book"
    fields = {"title": alone, "container": _container(reference, parts)}
    if contained:
        fields["pages"] = "extent"
    return [
        Part(fields.get(part.field, part.field), part.start, part.end, part.sure) for part in parts
    ]


def _container(reference: str, parts: list[Part]) -> str:
    start, end = next(
        ((part.start, part.end) for part in parts if part.field == "container"), (0, 0)
    )
    words = reference[start:end]
    before = reference[:start].rstrip(" :“\"‘'«").rpartition(" ")[2].strip('.,;:“”"').casefold()
    has = {part.field for part in parts}
    if _VOLUME_OF.search(words) or "editor" in has or before in ("in", "dans", "en"):
        return "book"
    return "journal" if has & {"volume", "issue"} or "place" not in has else "book"


_REST = re.compile(r"[‘’'ʻʼ][^\W\d_]+")
"""The rest of a word behind a sign that is part of it, as in Hawai‘i."""


def _whole_words(reference: str, parts: list[Part]) -> list[Part]:
    """Return the parts with their last words whole, where a sign within a word ended them."""
    whole: list[Part] = []
    for part in parts:
        rest = _REST.match(reference, part.end) if reference[part.end - 1].isalpha() else None
        whole.append(replace(part, end=rest.end()) if rest else part)
    return whole


def read_published(reference: str) -> tuple[list[Part], float]:
    """Return the parts of a published reference and how probable they are, per token.

    Without the tagger (python-crfsuite cannot be installed everywhere) there are none.
    """
    tagger = crf.load()
    if tagger is None:
        return [], 1.0
    tagged = crf.tag(reference, tagger)
    parts = mend(reference, _whole_words(reference, tagged.parts))
    return levels(reference, parts), tagged.probability
