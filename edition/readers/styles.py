"""Names of styles that carry meaning: those that are the names of TEI elements."""

import re

_MEANINGS = [
    "persName",
    "placeName",
    "orgName",
    "name",
    "rs",
    "date",
    "time",
    "term",
    "foreign",
    "title",
    "emph",
    "speaker",
    "stage",
    "roleName",
    "q",
    "said",
    "quote",
    "unclear",
]
_BY_WORD = {meaning.lower(): meaning for meaning in _MEANINGS}
_OTHER = re.compile(r"[^a-z]")


def meaning(style: str) -> str:
    """Return the TEI element that a character style names, "" if it is none.

    Case, spaces and an added "tei" do not matter: "persName", "TEI_persName", "Pers Name".
    """
    word = _OTHER.sub("", style.lower())
    return _BY_WORD.get(word.removeprefix("tei"), "")
