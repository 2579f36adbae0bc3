"""Whether bare capitalised words are a person, by what stands around them throughout a document.

Each occurrence gives a weight: a verb of speech behind it, a possessive before words like "letter"
or "men", "wrote to" or "the chief" before it speak for a person; "at", "reached", "the river" for a
place. The words are taken for a person where all occurrences together say so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from edition.annotators import lists

_VERBS = (
    "says|said|saith|tells|told|asks|asked|replies|replied|answers|answered|writes|wrote|speaks"
    "|spoke|thinks|thought|knows|knew|believes|believed|agrees|agreed|disagreed|refuses|refused"
    "|promises|promised|proposes|proposed|explains|explained|declares|declared|remarked|remarks"
    "|observed|observes|added|adds|wants|wanted|wishes|wished|hopes|hoped|fears|feared|likes|liked"
    "|laughed|laughs|smiled|smiles|smiling|wept|insisted|insists|suggested|suggests|noted|stated"
    "|gave|gives|sent|sends|brought|brings|took|takes|bought|buys|paid|pays|called|calls|came"
    "|comes|went|arrived|married|died|begged|begs|informed|informs|complained|denied|denies"
    "|advised|advises|ordered|orders|listened|talked|met|saw|heard|himself|herself|who|whom|whose"
    "|has said|had said|has told|will not|would not|does not|did not|began|read|received|returned"
    "|opposes|opposed|favors|favours|launched|served|played|dined|walked|drove|slept|fled|quarrelled"
    "|announced|declined|nodded|apologised|apologized|left|lost|kept|made|counts|counted|means"
    "|joined|signed|threatened|warned|claimed|claims|quoted|hinted|intends|intended|must|may|might"
    "|turned|looked|was|is|had|has|will|would|could"
)
_WEAK_VERBS = frozenset(
    (
        "was",
        "is",
        "had",
        "has",
        "will",
        "would",
        "could",
        "may",
        "might",
        "must",
        "who",
        "whose",
        "whom",
        "left",
        "made",
        "came",
        "comes",
        "went",
        "returned",
        "lost",
        "kept",
        "means",
        "turned",
        "looked",
        "orders",
        "calls",
        "began",
        "read",
    )
)
_PERFECT = (
    r"(?:has|had)\s+(?:never\s+|not\s+|already\s+|also\s+|just\s+|always\s+)?"
    r"(?:\w+ed|said|told|seen|gone|written|spoken|come|taken|given|left|lost|been to|gone to)"
)
_GERMAN = "sagte|sagt|schrieb|schreibt|meinte|meint|antwortete|erklärte|fragte|bat|leitete|weinte"
_AFTER = re.compile(
    rf"\s+(?:(?P<strong>{_PERFECT}|{_GERMAN})|(?P<verb>{_VERBS}))\b|(?P<who>,\s+(?:who|whom|whose)\b)"
)
_SHAPE = re.compile(
    r"(?:Mac|Mc|O['’])[A-Z]?\w{3,}|\w{3,}(?:ov|ev|yev|sky|skii|skij|ski|enko|ovich|evich|vili|yan|ić"
    r"|wicz|stein|mann|sson|escu|etti|elli|ucci|idze|oğlu|oglu|opoulos|akis|quist|ström|strom)"
)
_OWNED = re.compile(
    r"['’]s?\s+(?P<thing>people|peoples|men|man|party|wife|son|sons|daughter|brother|sister|mother"
    r"|father|family|house|letter|letters|hand|hands|death|book|books|speech|visit|health|illness"
    r"|remarks?|reply|question|view|views|office|name|friend|friends|soldiers|servants?|slaves"
    r"|safari|canoes?|village|place|camp|body|face|voice|theory|novel|novels|works|poems?|life|lives"
    r"|travels|lectures|history|tour|visits?|pictures?|opinion|birthday|hair|successor|secretary"
    r"|deputy|government|policy|position|proposal|statement|report|trip|arrival|departure|offer"
    r"|side|request|nephew|uncle|aunt|cousin|children|child|horse|trunk|curse|retreat|executors)\b"
)
_LOWER = lists.words("titles", "lower")
_HALF = frozenset(("old", "young", "little"))


def _weights() -> dict[str, tuple[float, float]]:
    """Return what words before a name weigh for a person and for a place."""
    table = dict.fromkeys(_LOWER, (2.5, 0.0)) | dict.fromkeys(_HALF, (1.0, 0.0))
    rows = (
        ("weak person", (0.5, 0.0)),
        ("person", (2.0, 0.0)),
        ("weak place", (0.0, 0.5)),
        ("place", (0.0, 2.5)),
        ("article", (0.0, 1.5)),
    )
    for section, weight in rows:
        for word in lists.words("surroundings", section):
            table.setdefault(word, weight)
    return table


_WEIGHTS = _weights()
_ARTICLES = lists.words("surroundings", "article")
NOT_BEFORE_INITIALS = (
    _ARTICLES
    | lists.words("surroundings", "place")
    | frozenset(("cross", "crossed", "crossing", "down", "up", "along", "across"))
)
_ANIMALS = lists.words("surroundings", "animal")
_SHIPS = lists.words("surroundings", "ship")
_BEHIND_PLACE = re.compile(
    r"\s+(?:river|lake|island|islands|village|vil|town|city|district|province|street|road|hill"
    r"|mountains?|range|camp|R\b\.?|route|market|side|coast|station|bridge|valley|country|tribe)\b"
)
_NEEDED = 2.0


@dataclass(slots=True)
class Tally:
    """What the occurrences of one name say together.

    people, places: the sums of the weights. owned: how often a possessive stands behind it.
    """

    people: float = 0.0
    places: float = 0.0
    articles: int = 0
    count: int = 0
    owned: int = 0

    def is_person(self, *, needed: float = _NEEDED) -> bool:
        """Say whether a person is meant, by all that was seen."""
        return self.people >= needed and self.people > 1.2 * self.places

    def is_noun(self) -> bool:
        """Say whether an article stands before most of the occurrences, as before a noun."""
        return self.count > 1 and self.articles > 0.3 * self.count


def words_before(text: str, start: int, floor: int) -> Iterator[str]:
    """Yield the last three, two and one words before `start`, in small letters."""
    before = text[max(floor, start - 36) : start].lower()
    if "--" in before or "—" in before:
        before = before.replace("--", " ").replace("—", " ")
    words = before.split()[-3:]
    if words and words[-1][-1] in ".;:!?" and not _is_short(words[-1]):
        return
    for count in range(len(words)):
        yield " ".join(words[count:]).rstrip(",.")


def _is_short(word: str) -> bool:
    """Say whether a full stop belongs to the word ("bp.", "R.", "тов."), not to the sentence."""
    return word in _DOTTED or (len(word) < 5 and word.rstrip(".") in _LOWER)


_DOTTED = frozenset(word for word in (*_SHIPS, "r.", "mt.", "st.") if word.endswith("."))


def thing_named(text: str, start: int, floor: int) -> str:
    """Return "animal" or "ship" if what stands before `start` introduces the name of one, or ""."""
    before = text[max(floor, start - 24) : start].lower().split()[-2:]
    if not before:
        return ""
    last = before[-1].rstrip(",")
    for words in (last, " ".join(before)):
        if words in _THINGS:
            return _THINGS[words]
    return ""


_THINGS = dict.fromkeys(_SHIPS, "ship") | dict.fromkeys(_ANIMALS, "animal")


def weigh(tally: Tally, text: str, start: int, end: int, *, owner: bool) -> None:
    """Add what stands around `text[start:end]` (without possessive) to the tally."""
    tally.count += 1
    if tally.count == 1 and _SHAPE.fullmatch(text, start, end):
        tally.people += 1.4
    for words in words_before(text, start, 0):
        if weight := _WEIGHTS.get(words):
            tally.people += weight[0]
            tally.places += 0.0 if owner else weight[1]
            tally.articles += words in _ARTICLES
            tally.people += 1.2 if owner and weight[1] and words not in _ARTICLES else 0.0
            break
    if owner:
        tally.owned += 1
        tally.people += 2.0 if _OWNED.match(text, end) else 1.0
    elif match := _AFTER.match(text, end):
        weak = match["verb"] in _WEAK_VERBS
        tally.people += 0.7 if weak else 1.5 if match["who"] else 2.0
    if _BEHIND_PLACE.match(text, end):
        tally.places += 2.5
