"""A span of a document's text with a meaning."""

from dataclasses import dataclass
from enum import StrEnum

from edition.model.person import PersonName


class Certainty(StrEnum):
    """How sure a guess is: the values of TEI's att.global.responsibility/@cert."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Annotation:
    """Says that `text[start:end]` of a document is to stand in the element `element`.

    start, end: half-open code point offsets in `Document.text`; equal for a milestone.
    element: the TEI element's name, a row of `edition.tei.elements`; or "omit": the characters are
        not written, because the markup beside them says the same (the brackets of `supplied`);
        with the attribute ("as", "n"), because @n of the element around them does; with ("as",
        "lb"), because a line break beside them does (a hyphen at the end of a line).
    attributes: TEI attributes as (name, value), "xml:id" and "xml:lang" by that spelling;
        pointers to persons and places are not among them: see `refers`.
    refers: keys of the `Person` (place, organisation) that is meant, one or several, by space;
        becomes @ref, on `sp` @who. Empty: not (yet) known.
    name: for a mention of a person, the name's parts as they stand in the span.
    cert: None where the source or the format says so itself; a certainty where we guess, which
        becomes @cert and @resp and a line of the report.
    maker: the annotator's name; the report groups by it.
    why: one clause that gives the reason, for the report.
    alternatives: what else it could be, for the report.
    rank: of two annotations that cannot both stand, the higher one stays.
    """

    start: int
    end: int
    element: str
    attributes: tuple[tuple[str, str], ...] = ()
    refers: str = ""
    name: PersonName | None = None
    cert: Certainty | None = None
    maker: str = ""
    why: str = ""
    alternatives: tuple[str, ...] = ()
    rank: int = 0

    def get(self, name: str, default: str = "") -> str:
        """Return the value of the attribute `name`, or `default`."""
        for key, value in self.attributes:
            if key == name:
                return value
        return default
