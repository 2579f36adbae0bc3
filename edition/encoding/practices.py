"""How a text was read, in sentences for editorialDecl: only what holds for this text."""

from collections.abc import Iterable

from edition.model import Annotation, Context

_BY_ELEMENT = (
    (
        "reg",
        "normalization",
        "Where the source sets another spelling in brackets after a word, both stand in choice: "
        "the word as orig, the bracketed spelling as reg; the brackets are not repeated.",
    ),
    (
        "corr",
        "correction",
        "Where the source sets a correction in brackets after a word, both stand in choice, as "
        "sic and corr; the brackets are not repeated.",
    ),
    (
        "supplied",
        "interpretation",
        "Words that the source sets in square brackets as an addition of its editor or "
        "translator stand in supplied; the brackets are not repeated.",
    ),
    (
        "gap",
        "interpretation",
        "Where the source says that something is missing, or breaks off, there is a gap with the "
        "source's words for it in desc.",
    ),
    (
        "pb",
        "segmentation",
        "A paragraph that a page break cuts is one paragraph, with pb at the break; where only "
        "the broken sentence tells of the break, pb has cert and resp.",
    ),
    (
        "date",
        "stdVals",
        "Dates are given by ISO 8601; a year or month that the words leave out is taken from "
        'the date of the document, with evidence="internal" and cert.',
    ),
)
_GUESSES = (
    "Marks with resp and cert are guesses of the application named in appInfo, not of an editor."
)


def practices(annotations: Iterable[Annotation], context: Context) -> list[tuple[str, str]]:
    """Return (element of editorialDecl, sentence) for a text's annotations, in a fixed order."""
    used = set()
    guessed = False
    for annotation in annotations:
        used.add(annotation.element)
        guessed = guessed or annotation.cert is not None
    found = [(name, text) for element, name, text in _BY_ELEMENT if element in used]
    if "persName" in used:
        side = {key: context.setting(f"names.{key}", "outside") for key in _NAME_SIDES}
        found += [("interpretation", text[side[key]]) for key, text in _NAME_SIDES.items()]
    if guessed:
        found.append(("interpretation", _GUESSES))
    return found


_NAME_SIDES = {
    "honorific": {
        "outside": "Titles and forms of address stand outside persName.",
        "inside": "Titles and forms of address stand inside persName, as roleName.",
    },
    "possessive": {
        "outside": "The possessive ending of a name stands outside persName.",
        "inside": "The possessive ending of a name stands inside persName.",
    },
}
