"""What may stand directly inside what: the content models of the TEI schema, for running text.

The classes are those of the Guidelines' macros (chapter 1.4.1): `macro.paraContent` and
`macro.specialPara` hold everything that may stand in a sentence, `macro.phraseSeq` no citations
and quotations, `macro.limitedContent` neither editorial marks nor notes. A test compares the
table with the schema.
"""

from functools import cache

from edition.model import Annotation
from edition.tei.elements import NOTE_TARGET, ROWS, Content

__all__ = ["HELD_BACK", "is_block", "kind_of", "may_hold"]


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


_BIBL_PARTS = _set("author editor pubPlace publisher edition biblScope citedRange series")
_CAST = _set("role roleDesc actor")
_BETWEEN = _set("note fw pb cb lb milestone anchor gap incident vocal kinesic")
"""model.global and notes: what may stand anywhere between words and between most blocks."""
_POINTS = _set("fw pb cb lb milestone anchor")
_NAME_PARTS = _set("roleName forename surname nameLink genName addName")
_LIMITED = _NAME_PARTS | _set(
    "q said ref gloss term foreign title orgName placeName persName rs name date time measure num "
    "idno choice abbr expan emph hi bibl stage quote"
)

_IN_PHRASES = _set("note fw stage quote")
"""The blocks that may stand in the middle of a sentence."""
_NO_SENTENCE = _set("bibl quote stage said")
_NARROW = _NAME_PARTS | _set(
    "speaker label opener closer dateline byline docAuthor docDate docImprint addrLine fw "
    "stamp castItem role roleDesc actor gloss term foreign author biblScope citedRange edition "
    "editor pubPlace publisher orgName placeName persName rs name measure num date time abbr expan"
)
"""Elements with macro.phraseSeq, or nearly so."""

_ONLY = {
    "choice": _set("choice orig sic abbr reg corr expan supplied unclear seg"),
    "formula": _set("q hi formula graphic"),
    "idno": _set("idno"),
    "series": _set("ref biblScope editor title idno") | _BETWEEN,
    "figDesc": _LIMITED,
    **dict.fromkeys(("gap", "incident", "vocal", "kinesic"), _LIMITED),
}
"""The elements that hold nothing but these."""
_MORE = {
    "castItem": _CAST,
    "docImprint": _set("pubPlace publisher"),
    "bibl": _BIBL_PARTS,
}
_LESS = {
    "bibl": _set("stage said formula graphic"),
    "ab": frozenset[str](),
}
HELD_BACK = {"listBibl": _set("note"), "row": _set("note") | _POINTS}
"""Of the elements that hold blocks only, those that do not take every mark between them."""


def kind_of(annotation: Annotation) -> str:
    """Return the element that an annotation is written as: a note's mark becomes the note."""
    if annotation.element == "ref" and annotation.get("target").startswith(NOTE_TARGET):
        return "note"
    return annotation.element


def is_block(name: str) -> bool:
    """Say whether an element is a block, one that holds blocks or one of running text."""
    row = ROWS.get(name)
    if row is None:
        return True
    return row.content is Content.BLOCKS or (row.content is Content.TEXT and name != "bibl")


@cache
def may_hold(holder: str, name: str) -> bool:
    """Say whether `holder` may have a child `name`.

    Of elements that hold blocks only, this asks about marks between the blocks: a phrase right
    inside one gets a block of its own later, and which blocks it holds its maker knows. The same
    holds of blocks in blocks of running text.
    """
    row = ROWS[holder]
    if is_block(name) and name not in _IN_PHRASES:
        return row.content is not Content.PHRASE and holder not in ("bibl", "fw")
    if holder in _ONLY:
        return name in _ONLY[holder]
    if row.content is Content.BLOCKS:
        return name not in HELD_BACK.get(holder, ())
    if name in _MORE.get(holder, ()):
        return True
    if name in _BIBL_PARTS or name in _CAST or name in _LESS.get(holder, ()):
        return False
    return not (holder in _NARROW and name in _NO_SENTENCE)
