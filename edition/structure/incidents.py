"""What happens while people speak: applause, laughter, interjections, gaps in the recording.

Records set it in brackets, "(Beifall.)", "[Laughter]", on a line of its own or inside a speech
(TEI Guidelines, 8.3.3 incident, vocal, kinesic; 3.5.3 gap).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from edition.model import Annotation, Certainty
from edition.structure.titles import is_title

MAKER = "incidents"

_ROUND = re.compile(r"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")
_SQUARE = re.compile(r"\[(?:[^\[\]]|\[[^\[\]]*\])*\]")
_CJK = re.compile(r"（[^（）]*）|〔[^〔〕]*〕|【[^【】]*】")
_PAIRS = {"(": ")", "[": "]", "（": "）", "〔": "〕", "【": "】"}
_REACH = 2000  # characters that one bracket holds at most

# The words with which a reporter's note begins, or that only such a note has: our own table.
_WORDS = re.compile(
    r"""\b(?:
    beifall|heiterkeit|zwischenrufe?n?|zwischenbemerkung(?:en)?|zurufe?|gegenrufe?|rufe?|bravorufe?|
    bravo|gelächter|lachen|unruhe|widerspruch|zustimmung|protestrufe?|pfeifen|pfiffe|
    glocke(?:nzeichen)?|abg\.|der\ redner|die\ rednerin|unterbrechung|pause|nicken|kopfschütteln|
    schluß\ der|schluss\ der|beginn\ der|die\ sitzung|es\ folgt|
    laughter|laughs?|laughing|applause|applauds?|cheers?|cheering|hear,?\ hear|interruptions?|
    interjections?|disorder|pause|pauses|crosstalk|cross-talk|overlapping|chuckles?|sighs?|crying|
    coughs?|gavel|bell|ringing|silence|recess|adjourned|off\ the\ record|on\ the\ record|
    indicating|pointing|nods?|nodding|shrugs|whereupon|discussion\ off|no\ response|
    applaudissements?|rires?|sourires|exclamations?|protestations|mouvements?|murmures|vives?|
    interruptions|très\ bien|sonnerie|
    aplausos|risas|rumores|protestas|murmullos|risos|vozes|muito\ bem|palmas|
    applausi|ilarità|commenti|proteste|interruzione|interruzioni|rumori|si\ ride|
    аплодисменты|смех|шум|оживление|голос(?:а)?\ из\ зала|в\ зале|реплика|перерыв|пауза|смеется|
    смеётся|
    oklaski|poruszenie|dzwonek|głosy?\ z\ sali|wesołość|śmiech|potlesk|smích|hluk|ruch\ v\ sále|
    potlesk|smiech|taps|derültség|zaj|közbeszólás|aplauz|pljesak|smijeh|žamor|
    lacht|lachend|lächelt|weint|seufzt|schweigt|rit|rient|souriant|pleure|ride|ridono|ríe|
    applaus|gelach|hilariteit|geroffel|rumoer|applåder|skratt|munterhet|bifald|latter|alkışlar
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_CJK_WORDS = re.compile("掌声|笑声|鼓掌|笑|拍手|笑い|発言する者|沈默|停顿|박수|웃음|장내")
_VOICE = re.compile(
    r"laugh|chuckl|cheer|hear|applau|rire|sourire|exclam|risas|risos|ilarit|смех|lachen|gelächter|"
    r"heiterkeit|lacht|weint|seufzt|rient?\b|cough|sigh|cry|笑|śmiech|smích|gelach|skratt",
    re.IGNORECASE,
)
_GAP = re.compile(
    r"(?:inaudible|unintelligible|indistinct|unclear|illegible|garbled|not\ audible|"
    r"(?:\d+[½¼¾]?|eine|zwei|drei|mehrere)\ (?:Wort|Wörter|Zeilen?|Absatz|Absätze|Seiten?)\ "
    r"(?:unleserlich|geschwärzt|unkenntlich|fehlen|fehlt|ausgelassen)|geschwärzt|"
    r"unverständlich|unleserlich|inaudible|indistinct|illisible|ilegible|inaudibile|illeggibile|"
    r"неразборчиво|нрзб\.?|nieczytelne|niezrozumiałe|听不清|不清|text\ missing|"
    r"(?:(?:less|more)\ than\ )?"
    r"(?:\d+[½¼¾]?(?:[ .]\d+(?:/\d)?)?|one|two|three|several|a\ few|[a-z]+)"
    r"(?:\ and\ (?:a\ half|one-half))?\ (?:words?|lines?|pages?|paragraphs?)\ "
    r"(?:missing|illegible|inaudible|omitted|not\ declassified|redacted|cut|unclear)|"
    r"[^\[\]]{0,60}\ not\ declassified|"
    r"redacted|excised|sanitized|blacked\ out|not\ declassified)\b",
    re.IGNORECASE,
)
_OMITTED = re.compile(
    r"(?:omitted\ here|here\ follows?|omitted|text\ omitted|passage\ omitted|omission|"
    r"hier\ nicht\ abgedruckt|auslassung|passage\ omis|omissis|опущено|далее\ опущено|пропуск|"
    r"pominięto|略)\b",
    re.IGNORECASE,
)
_EXTENT = re.compile(
    r"(\d+(?![½¼¾])|one|two|three|four|five|several|a few)\s(word|line|page|paragraph)s?",
    re.IGNORECASE,
)
_NUMBERS = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5"}


# Several who call out, and what a reporter tells in a sentence of his own.
_VOICES = re.compile(
    r"(?:(?:several|some|an?|many|other)\ )?"
    r"(?:(?:hon|noble|right\ hon|opposition|government)\.?\ )?"
    r"(?:members?|senators?|lords?|voices?|delegates?|deputies|rufe?|zurufe?|stimmen|abgeordnete|"
    r"voix|voces|voci|голоса?|głosy)\b[^:\[\]]{0,50}:",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"(?:He|She|They|At\ this\ point|Er|Sie|Il|Elle)\ (?:[^\W\d_]+\ ){1,20}?[^\[\]]*[.!]", re.DOTALL
)
_CHAIR = re.compile(r"\bin\ the\ chair\b|\bau\ fauteuil\b|\bden\ vorsitz\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Habit:
    """How a document writes its incidents.

    sentences: a whole sentence in round brackets is an incident, for incidents often stand so.
    alone: it sets them in square brackets on lines of their own; square brackets inside a speech
        then are part of it and marked as such only.
    """

    sentences: bool = False
    alone: bool = False


def habit(text: str, spans: Sequence[tuple[int, int]]) -> Habit:
    """Read the habit of a document from the units of its speeches."""
    known = sentences = 0
    alone = False
    for start, end in spans:
        whole = brackets_only(text, start, end)
        alone |= whole and text[start] == "["
        if text.find("(", start, end) >= 0:
            for match in _ROUND.finditer(text, start, end):
                known += bool(
                    _WORDS.search(text, match.start(), min(match.end(), match.start() + 60))
                )
                sentences += 1
    return Habit(known >= 3 and known >= 0.3 * sentences, alone)


def brackets_only(text: str, start: int, end: int) -> bool:
    """Say whether `text[start:end]` is one bracket, or several one after the other."""
    position = start
    while position < end:
        match = _bracket(text, position, end)
        if match is None:
            return False
        position = match.end()
        while position < end and (text[position].isspace() or text[position] in ".;–—"):
            position += 1
    return True


def _bracket(text: str, start: int, end: int) -> re.Match[str] | None:
    sign = text[start : start + 1]
    if sign == "(":
        return _ROUND.match(text, start, min(end, start + _REACH))
    if sign == "[":
        return _SQUARE.match(text, start, min(end, start + _REACH))
    return _CJK.match(text, start, end) if sign in _PAIRS else None


def whole(text: str, start: int, end: int) -> list[Annotation]:
    """Annotate a unit that is a bracket as what happens, or as the editor's note on a gap."""
    inside = text[start:end].strip("()[]（）〔〕【】 \n")
    if _OMITTED.match(inside):
        return [
            Annotation(start, end, "stage", (("type", "omission"),), maker=MAKER),
            Annotation(
                start,
                start,
                "gap",
                (("reason", "omitted"),),
                cert=Certainty.HIGH,
                maker=MAKER,
                why="a note in brackets says that something is left out",
            ),
        ]
    if _GAP.match(inside):
        return [_gap(text, start, end)]
    return [Annotation(start, end, _element(inside), maker=MAKER)]


def over_breaks(
    annotations: Sequence[Annotation], breaks: Sequence[Annotation]
) -> Iterator[Annotation]:
    """The annotations, with `stage` for what happens over a page break: the description of an
    incident has no room for one (TEI Guidelines, 8.3.3)."""
    places = sorted(item.start for item in breaks if item.element in ("pb", "cb", "lb", "fw"))
    for item in annotations:
        within = bisect_right(places, item.start) < bisect_left(places, item.end)
        if within and item.element in ("incident", "vocal"):
            yield replace(item, element="stage")
        else:
            yield item


def _element(inside: str) -> str:
    """Every kind of happening is an incident, but for laughter and cheers alone, vocal."""
    words = inside.split()
    return "vocal" if len(words) <= 3 and _VOICE.match(inside) else "incident"


def _gap(text: str, start: int, end: int) -> Annotation:
    words = text[start:end]
    lowered = words.casefold()
    reason = "illegible"
    if any(word in lowered for word in ("audible", "intelligible", "indistinct", "unverst", "听")):
        reason = "inaudible"
    elif any(
        word in lowered for word in ("declass", "redact", "excis", "sanit", "blacked", "geschw")
    ):
        reason = "redacted"
    elif any(word in lowered for word in ("missing", "omitted", "fehl")):
        reason = "missing"
    elif re.search(r"\b(?:cut|ausgelassen)\b", lowered):
        reason = "omitted"
    attributes: tuple[tuple[str, str], ...] = (("reason", reason),)
    if extent := _EXTENT.search(words):
        number = _NUMBERS.get(extent[1].casefold(), extent[1])
        key = "quantity" if number.isdecimal() else "extent"
        if key == "quantity":
            attributes += (("unit", f"{extent[2].casefold()}s"), ("quantity", number))
        else:
            attributes += (("extent", extent[0]),)
    return Annotation(start, end, "gap", attributes, maker=MAKER)


def within(text: str, start: int, end: int, manner: Habit) -> Iterator[Annotation]:
    """Annotate the brackets inside the running words `text[start:end]` that are not spoken."""
    if text.find("(", start, end) >= 0:
        for match in _ROUND.finditer(text, start, end):
            if match.end() - match.start() <= _REACH and _is_incident(match, manner):
                inside = text[match.start() + 1 : match.end() - 1].strip()
                if _GAP.match(inside):
                    yield _gap(text, *match.span())
                else:
                    yield Annotation(*match.span(), _element(inside), maker=MAKER)
    if text.find("[", start, end) >= 0:
        yield from _square(text, start, end, manner)
    for match in _CJK.finditer(text, start, end):
        if _CJK_WORDS.search(match[0]):
            yield Annotation(*match.span(), "incident", maker=MAKER)


def _square(text: str, start: int, end: int, manner: Habit) -> Iterator[Annotation]:
    for match in _SQUARE.finditer(text, start, end):
        inside = match[0][1:-1].strip()
        if _GAP.match(inside):
            yield _gap(text, *match.span())
        elif _OMITTED.match(inside):
            yield Annotation(*match.span(), "gap", (("reason", "omitted"),), maker=MAKER)
        elif _happens(inside) or _TOLD.fullmatch(inside):
            element = _element(inside)
            if manner.alone:
                yield Annotation(*match.span(), "seg", (("type", element),), maker=MAKER)
            else:
                yield Annotation(*match.span(), element, maker=MAKER)


def is_happening(text: str, start: int, end: int) -> bool:
    """Say whether a bracket, `text[start:end]`, tells what happens at a sitting."""
    inside = text[start:end].strip("()[] \n")
    return _happens(inside) or _CHAIR.search(inside) is not None


def _happens(inside: str) -> bool:
    return (
        _WORDS.match(inside) is not None
        or _VOICES.match(inside) is not None
        or _CJK_WORDS.search(inside) is not None
    )


def _is_incident(match: re.Match[str], manner: Habit) -> bool:
    inside = match[0][1:-1].strip()
    if not inside:
        return False
    if _happens(inside) or _GAP.match(inside):
        return True
    if not manner.sentences:
        return False
    if inside[-1] in ".!?…" or inside[-2:] in ('."', '!"', '?"', ".'", "!'", "?'"):
        return inside[0].isupper() or inside[0] in '„"“«–—-.' or " " in inside
    head = inside[:60]
    if _WORDS.search(head) is not None:
        return True
    first = inside.split()[0]
    if first.islower() and inside.endswith(("end", "ing", "ando", "endo", "ant")):
        return True
    return is_title(first) and ":" in inside


def is_acting(inside: str) -> bool:
    """Say whether the words of a bracket after a label say how it is spoken."""
    return inside[:1].islower() or _WORDS.match(inside) is not None
