"""The cast list: heads in many languages, roles and what is said of them.

TEI Guidelines, chapter "Performance Texts", section on cast lists.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from edition.structure.divisions import number_of
from edition.structure.passages import Passage, Span, indent
from edition.structure.vocabulary import vocabulary

_HEAD = re.compile(
    r"[_*= ]{0,9}(?:the )?(?:dramatis person(?:ae|æ|a)|person(?:ae|æ)(?: dramatis)?"
    r"|(?:die )?personen"
    r"(?:verzeichnis|verzeichniß)?(?: des \w+)?|handelnde personen|auftretende personen"
    r"|(?:list of )?characters(?: (?:in|of) (?:the|this) (?:play|drama|comedy|tragedy|piece"
    r"|opera))?"
    r"|(?:the )?(?:persons|people|actors|names|characters)(?: of the (?:actors|play|drama"
    r"|persons))?"
    r"(?: represented| appearing| in the play)?|cast(?: of characters| list)?"
    r"|(?:les )?personnages(?: de la pièce)?|(?:les )?acteurs"
    r"|(?:los |las )?personajes|personas(?: que hablan en ella)?|figuras|personagens|pessoas"
    r"|(?:i )?personaggi|interlocutori|attori|(?:de )?personen|spelers|vertooners"
    r"|personerna?|personer(?:ne)?|rollen?|besetzung|osoby|osobe|személyek|henkilöt"
    r"|действующие лица|дѣйствующія лица|лица|дійові особи)[.:,_*= ]*$",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"[_*]{0,9}(?:(?:the )?scene\b(?! ?\d)|place|time|period|setting|(?:der |die )?ort der handlung"
    r"|ort|zeit"
    r"|die (?:handlung|szene|scene|geschichte)|(?:der )?schauplatz|ort und zeit|zeit und ort"
    r"|la scène|l['’]action|la escena|la acción|la scena|l['’]azione|действие происходит"
    r"|место действия|the (?:action|time|play|place)|het toneel)\b",
    re.IGNORECASE,
)
_ARTICLES = vocabulary(
    "the a an der die das ein eine le la les un une l el los las il lo gli i uno una de het een den"
    " ett en et"
)
_JOINING = vocabulary(
    "of de von van der des du the di del della la le and und et y e zu d da do dos af av till i in"
    " im"
)
_TITLES = vocabulary(
    "sir lady lord king queen duke duchess prince princess count countess don doña mr mrs captain"
    " herr frau graf gräfin herzog könig königin madame monsieur dame signor signora"
)
_LEADER = re.compile(r"(?:[ \t]*(?:\.[ \t]?){3,}|[ \t]*…+|\t+|[ ]{4,}|[ ]?[—–-]{3,}[ ]?)[ \t]*")
_BREAK = re.compile(r"[,;:(\[]|\.(?:\s|$)|\s[—–-]{1,2}(?=\s)|[—–]|\s=\s|\}")
_POSSESSIVE = re.compile(r"\w+['’]s?$")
_TITLE_STOP = re.compile(r"(?:Mr|Mrs|Dr|St|Mme|Mlle|M|Frl|Fr|Hr|Sr|Prof|Rev|\b[A-Z]|\d)$")


@dataclass(frozen=True, slots=True)
class Role:
    """An item of a cast list: spans of the item, the role's name, its description, its actor.

    description and actor are empty where the item has none. group: several roles in one item.
    """

    item: Span
    name: Span
    description: Span
    actor: Span


def is_cast_head(line: str) -> bool:
    """Whether a line is the head of a cast list."""
    return len(line) < 60 and _HEAD.match(line.strip()) is not None


def is_place_line(line: str) -> bool:
    """Whether a line under the cast list tells where and when the play is set."""
    return _PLACE.match(line.strip()) is not None


def read_roles(text: str, passages: Sequence[Passage]) -> list[Role]:
    """Return the roles in the passages of a cast list, an item a line, wrapped lines joined."""
    return [_read_role(text, *item) for passage in passages for item in _items(text, passage)]


def _items(text: str, passage: Passage) -> list[Span]:
    lines = passage.lines
    base = min(indent(text, start) for start, _ in lines)
    items: list[Span] = []
    for start, end in lines:
        deeper = indent(text, start) > base + 1
        goes_on = bool(items) and (
            (deeper and not indent(text, items[-1][0]) > base + 1)
            or (text[start].islower() and text[items[-1][1] - 1] not in ".;")
        )
        if goes_on:
            items[-1] = (items[-1][0], end)
        else:
            items.append((start, end))
    return items


def _read_role(text: str, start: int, end: int) -> Role:
    leader = _LEADER.search(text, start, end)
    if leader and leader.start() > start and leader.end() < end:
        left = _role_end(text, start, leader.start())
        right = text[leader.end() : end]
        if _looks_like_actor(right):
            return Role((start, end), (start, left), (left, leader.end()), (leader.end(), end))
        return Role((start, end), (start, left), (left, end), (end, end))
    close = _role_end(text, start, end)
    if not text[close:end].strip(" ."):
        close = end
    return Role((start, end), (start, close), (close, end), (end, end))


def _role_end(text: str, start: int, end: int) -> int:
    """Return where the role's name ends: at a comma, or where its description begins without."""
    for stop in _BREAK.finditer(text, start, end):
        if stop[0][0] == "." and _TITLE_STOP.search(text[start : stop.start()]):
            continue
        if stop.start() > start:
            return _unmarked_end(text, start, stop.start())
    return _unmarked_end(text, start, end)


def _unmarked_end(text: str, start: int, end: int) -> int:
    """Where no sign sets the description off, it begins with a small letter or a possessive."""
    words = list(re.finditer(r"\S+", text[start:end]))
    named = False
    for place, word in enumerate(words):
        bare = word[0].strip(".,")
        if not named:
            named = bare[:1].isupper() and not _is_unnamed(bare.casefold())
            continue
        rest = words[place + 1 :]
        if _POSSESSIVE.match(bare) and rest:
            titled = words[place - 1][0].casefold().strip(".") in _TITLES and place > 1
            return start + words[place - 2 if titled else place - 1].end()
        if bare[:1].islower():
            joining = bare.casefold() in _JOINING and rest and not rest[0][0][0].islower()
            if joining or not rest:
                continue
            return start + words[place - 1].end()
    return end


def _is_unnamed(word: str) -> bool:
    return word in _ARTICLES or number_of(word) is not None


def _looks_like_actor(words: str) -> bool:
    names = words.strip(" ._").split()
    return 0 < len(names) < 6 and all(not name[0].islower() for name in names)
