"""Facts about a document that its own text states, for the header."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that the source says about itself.

    kind: what it is, in the header's words: title, subtitle, author, translator, editor, funder,
        citation, repository, collection, shelfmark, docNumber, pages, address (a URL), publisher,
        date (of the event or the text), place, abstract, originalLanguage, language, contents,
        rights, note (a field that the header has no place of its own for; `label` then says which).
    value: the fact in the source's words, white space normalised.
    start, end: where in `Document.text` the words of `value` stand; 0, 0 if from front matter.
    label: the field's label as the source has it, without colon; "" if there was none.
    """

    kind: str
    value: str
    start: int = 0
    end: int = 0
    label: str = ""
