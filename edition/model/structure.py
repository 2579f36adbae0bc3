"""What the analysis of a document's structure hands on."""

from dataclasses import dataclass

from edition.model.annotation import Annotation, Certainty
from edition.model.facts import Fact
from edition.model.person import Person


@dataclass(frozen=True, slots=True)
class Structure:
    """A document's kind and its parts.

    kind: transcript, drama, letter, memo, interview, verse or prose.
    cert, why: how sure the kind is, and one clause that gives the reason; cert is None where the
        editor has named the kind.
    annotations: the block structure (front, body, back, div, head, sp, speaker, p, l, lg, stage,
        list, item, table, opener ...) and what stands between blocks (pb, fw, note). They cover
        every character of the text that is not white space, but for the spans in `header`, and
        nest: of two that overlap one holds the other.
    facts: for the header; the words of a fact outside `header` stand in the text as well.
    header: spans of the text, ascending, whose words the header holds in place of the text.
    people: those whom labels, cast lists and lists of participants name, in that order;
        `sp` annotations refer to them by key.
    """

    kind: str
    annotations: tuple[Annotation, ...]
    facts: tuple[Fact, ...] = ()
    header: tuple[tuple[int, int], ...] = ()
    people: tuple[Person, ...] = ()
    cert: Certainty | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """What an annotator may know beside the document's text.

    regions: half-open spans of the text to annotate, ascending; an annotation lies inside one.
    people: of the personography and of this document, the document's own participants first.
    places, organisations: of the project's listPlace and listOrg, as entries of the same shape.
    date: the document's own date, ISO 8601 (YYYY, YYYY-MM or YYYY-MM-DD), "" if unknown.
    language: BCP 47 tag of the text, "" if unknown.
    settings: the [encode] table of `edition.toml` as plain values, by dotted key
        ("names.honorific").
    """

    kind: str
    regions: tuple[tuple[int, int], ...]
    structure: tuple[Annotation, ...] = ()
    people: tuple[Person, ...] = ()
    places: tuple[Person, ...] = ()
    organisations: tuple[Person, ...] = ()
    date: str = ""
    language: str = ""
    settings: tuple[tuple[str, str], ...] = ()

    def setting(self, key: str, default: str = "") -> str:
        """Return a setting of the project by its dotted key."""
        return next((value for name, value in self.settings if name == key), default)
