"""A behaviour is a row in a table: what the encoder knows of each element that it writes.

The order is that of the Guidelines' nesting, outermost first: of two annotations over the same
span the one whose row stands higher holds the other, and of two that cross the one whose row
stands lower is split (Guidelines, chapter "Non-hierarchical Structures").
"""

from dataclasses import dataclass, replace
from enum import Enum


class Content(Enum):
    """What an element holds, and so how it is laid out."""

    BLOCKS = "elements only: children on lines of their own, white space between them is dropped"
    TEXT = "running text: on a line of its own, its content never indented"
    PHRASE = "part of running text"
    EMPTY = "nothing: a point in the text"


@dataclass(frozen=True, slots=True)
class Row:
    """What the encoder knows of one element.

    wrap: the child that is to hold the text (`desc` of `gap` and `incident`).
    before, after: what the projection puts around the content, because the source has it and the
        markup stands for it (see `edition.tei.projection`).
    whole: may not be split; where another span crosses it, the lower of the two is dropped.
    inside: of a part, the elements one of which must hold it (`surname` in `persName`).
    excludes: elements that may not stand anywhere inside.
    rank: the place in the table, 0 the outermost.
    """

    name: str
    content: Content
    wrap: str = ""
    before: str = ""
    after: str = ""
    whole: bool = False
    inside: frozenset[str] = frozenset()
    excludes: frozenset[str] = frozenset()
    rank: int = 0


OMIT = "omit"
"""The element name of annotations over characters that are not written."""
NOTE_TARGET = "#note:"
"""What a note's mark points to: this and the note's identifier."""
NOTE_CALL = "noteCall"
"""ref/@type of a further mark of a note that stands at its first one."""
MILESTONES = frozenset({"pb", "cb", "lb", "milestone", "anchor"})
NAMES = frozenset({"persName", "placeName", "orgName", "date", "rs", "name"})


_BIBL_PARTS = frozenset(
    "author editor title pubPlace publisher edition biblScope citedRange series".split()
)
_NOT_DESCRIBED = frozenset(
    "supplied unclear gap choice orig reg sic corr abbr expan add del bibl note seg q said quote "
    "incident vocal kinesic stage list formula idno".split()
)
"""What TEI's macro.limitedContent, the content of `desc`, does not hold."""


_NOT_IN_A_PARAGRAPH = frozenset(
    "front body back div sp speaker p ab castList castItem opener closer postscript salute signed "
    "trailer titlePage".split()
)
_NOT_IN_A_LINE = _NOT_IN_A_PARAGRAPH | {"l", "lg", "head", "item", "cell", "row"}
_NOT_NAMED = (
    NAMES
    | _BIBL_PARTS
    | {"role", "roleDesc", "actor", "bibl", "note", "incident", "vocal", "kinesic", "stage"}
)


def _several(names: str, content: Content, inside: str = "") -> list[Row]:
    holders = frozenset(inside.split())
    return [Row(name, content, inside=holders) for name in names.split()]


def _described(name: str) -> Row:
    return Row(name, Content.PHRASE, wrap="desc", whole=True, excludes=_NOT_DESCRIBED)


def _bracketed(name: str, inside: str = "") -> Row:
    holders = frozenset(inside.split())
    return Row(name, Content.PHRASE, before="[", after="]", whole=True, inside=holders)


_TABLE = (
    *_several(
        "front body back div titlePage opener closer postscript castList sp lg list table row "
        "castGroup listBibl figure docTitle argument epigraph address",
        Content.BLOCKS,
    ),
    *_several("quote stage item cell note bibl", Content.TEXT),
    *(Row(name, Content.TEXT, excludes=_NOT_IN_A_PARAGRAPH) for name in ("p", "ab")),
    *(
        Row(name, Content.TEXT, excludes=_NOT_IN_A_LINE)
        for name in (
            "l head speaker castItem label salute signed dateline byline trailer titlePart "
            "docAuthor docDate docImprint docEdition figDesc addrLine fw stamp"
        ).split()
    ),
    *_several("role roleDesc actor", Content.PHRASE),
    *(_described(name) for name in ("incident", "vocal", "kinesic")),
    *_several("q said ref gloss term foreign add del", Content.PHRASE),
    *_several(" ".join(sorted(_BIBL_PARTS)), Content.PHRASE, inside="bibl"),
    *(Row(n, Content.PHRASE, excludes=_NOT_NAMED) for n in ("orgName", "placeName", "persName")),
    Row("rs", Content.PHRASE),
    Row("name", Content.PHRASE, excludes=_NOT_NAMED),
    Row("date", Content.PHRASE, excludes=_NOT_NAMED | {"num", "measure", "time"}),
    *_several("time measure num idno", Content.PHRASE),
    Row("choice", Content.PHRASE, whole=True),
    Row("orig", Content.PHRASE, whole=True, inside=frozenset({"choice"})),
    *(Row(n, Content.PHRASE, whole=True) for n in ("sic", "abbr")),
    *(_bracketed(name, "choice") for name in ("reg", "corr", "expan")),
    *_several("roleName forename surname nameLink genName addName", Content.PHRASE, "persName"),
    _bracketed("supplied"),
    Row("unclear", Content.PHRASE),
    _described("gap"),
    *_several("emph hi seg formula", Content.PHRASE),
    *_several("graphic pb cb lb milestone anchor", Content.EMPTY),
)

ROWS: dict[str, Row] = {row.name: replace(row, rank=rank) for rank, row in enumerate(_TABLE)}
