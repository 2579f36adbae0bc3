"""Whether bare capitalised words are a person, by what stands around them throughout a document.

Each occurrence gives a weight: a verb of speech behind it, a possessive before words like "letter"
or "men", "wrote to" or "the chief" before it speak for a person; "at", "reached", "the river" for a
place. The words are taken for a person where all occurrences together say so.
"""

import re
from dataclasses import dataclass, field

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
    "was is had has will would could may might must who whose whom left made came comes went returned lost "
    "kept means turned looked orders calls began read".split()
)
_AFTER = re.compile(rf"\s+(?P<verb>{_VERBS})\b|(?P<sie>,\s+(?:who|whom|whose|der|die)\b)")
_OWNED = re.compile(
    r"['’]s?\s+(?P<thing>people|peoples|men|man|party|wife|son|sons|daughter|brother|sister|mother"
    r"|father|family|house|letter|letters|hand|hands|death|book|books|speech|visit|health|illness"
    r"|remarks?|reply|question|view|views|office|name|friend|friends|soldiers|servants?|slaves"
    r"|safari|canoes?|village|place|camp|body|face|voice|theory|novel|novels|works|poems?|life|lives"
    r"|travels|lectures|history|tour|visits?|pictures?|opinion|birthday|hair|successor|secretary"
    r"|deputy|government|policy|position|proposal|statement|report|trip|arrival|departure|offer"
    r"|side|request|nephew|uncle|aunt|cousin|children|child|horse|trunk|curse|retreat|executors)\b"
)
_TELL = re.compile(
    r"(?:\b(?:told|asked|informed|thanked|begged|advised|visited|married|wrote to|write to"
    r"|writing to|written to|letter to|letters to|letter from|letters from|heard from|spoke to"
    r"|spoke with|talked to|talked with|said to|says to|sent to|gave to|dined with|walked with"
    r"|went with|met with|called on|called upon|met|paid|gave|accompanied by|signed by|written by"
    r"|message from|message to|regards to|love to|talk of|speak of|spoke of|told to|quoted"
    r"|according to|told me that|under|against|between|like|and"
    r"|read|reading|poor|dear|dearest|old|little|young|friend|friends|met|saw|see|persuaded)\s+)$",
    re.IGNORECASE,
)
_WEAK_TELL = frozenset(
    "under against between like and read reading met saw see old little young gave".split()
)
_AT = re.compile(
    r"(?:\b(?P<at>in|at|near|into|through|towards|reached|reach|left|leave|via|beyond|past|within"
    r"|north of|south of|east of|west of|river|village of|town of|island of|island|city of|county of"
    r"|lake|mount|road to|way to|went to|go to|going to|came to|come to|arrived at|back to|return to"
    r"|returned to|travelled to|sailed for|journey to|outside|around|down to|up to|on to|onto|over"
    r"|from|to|across|r|bei|nach|aus|zu|à)\.?\s+)$",
    re.IGNORECASE,
)
_WEAK_AT = frozenset(
    ("from", "to", "left", "leave", "past", "around", "over", "onto", "on to", "zu", "à")
)
_ARTICLE = re.compile(
    r"\b(?:the|a|an|this|that|these|those|every|some|many|das|ein|eine|dem)\s+$", re.I
)
_KIN = re.compile(
    rf"\b(?:{'|'.join(sorted(map(re.escape, lists.words('titles', 'lower')), key=len, reverse=True))}),?\s+$"
)
_BEHIND_PLACE = re.compile(
    r"\s+(?:river|lake|island|islands|village|vil|town|city|district|province|street|road|hill"
    r"|mountains?|range|camp|R\b\.?|route|market|side|coast|station|bridge|valley|country|tribe)\b"
)
ANIMAL = re.compile(
    r"\b(?:dog|bitch|puppy|pup|cat|kitten|horse|pony|mare|gelding|stallion|hound|spaniel|greyhound"
    r"|terrier|mastiff|parrot|canary|donkey|ass|mule|Hund|Katze|Pferd),?\s+(?:named|called|namens)?"
    r"\s*$"
)
SHIP = re.compile(
    r"(?:\b(?:H\.?\s?M\.?\s?S\.?|U\.?\s?S\.?\s?S\.?|S\.?\s?S|R\.?M\.?S|M\.?V|I\.?J\.?N)\.?|\b(?:ship"
    r"|steamer|steamship|schooner|frigate|brig|barque|vessel|cruiser|destroyer|battleship|submarine"
    r"|yacht|sloop|gunboat|dampfer|launch))\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_NEEDED = 2.0


@dataclass(slots=True)
class Tally:
    """What the occurrences of one name say together.

    people, places: the sums of the weights. owned: how often a possessive stands behind it.
    """

    people: float = 0.0
    places: float = 0.0
    count: int = 0
    starts: int = 0
    owned: int = 0
    spans: list[tuple[int, int]] = field(default_factory=list)

    def is_person(self, *, needed: float = _NEEDED) -> bool:
        """Say whether a person is meant, by all that was seen."""
        return self.people >= needed and self.people > 1.2 * self.places


def weigh(tally: Tally, text: str, start: int, end: int, *, owner: bool) -> None:
    """Add what stands around `text[start:end]` (without possessive) to the tally."""
    before = text[max(0, start - 30) : start]
    behind = text[end : end + 30]
    tally.count += 1
    _weigh_before(tally, before, owner=owner)
    if owner:
        tally.owned += 1
        tally.people += 2.0 if _OWNED.match(behind) else 1.0
    elif match := _AFTER.match(behind):
        verb = match["verb"] or "who"
        tally.people += 0.7 if verb in _WEAK_VERBS else 2.0
    if _BEHIND_PLACE.match(behind):
        tally.places += 2.5


def _weigh_before(tally: Tally, before: str, *, owner: bool) -> None:
    if _ARTICLE.search(before):
        tally.places += 1.5
    elif match := _KIN.search(before):
        tally.people += 1.0 if match[0].strip() in ("old", "poor", "young", "little") else 2.5
    elif match := _TELL.search(before):
        told = match[0].strip().lower()
        tally.people += 0.5 if told in _WEAK_TELL else 2.0
    elif (match := _AT.search(before)) and not owner:
        tally.places += 0.5 if match["at"].lower() in _WEAK_AT else 2.5
