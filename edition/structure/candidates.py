"""All that has the shape of a speaker's label at the beginning of a line.

"Name: ...", "**Name:** ...", "Name (party): ...", "NAME (laughing): ...", "Mr. NAME. ...",
"Q. ...", "[00:12:04] Name: ...", and a label on a line of its own. Whether it is a label is for
`edition.structure.labels` to say.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from edition.structure.draft import Draft, Unit
from edition.structure.titles import (
    NAME_PARTICLES,
    PARTICLES,
    VOICES,
    is_honorific,
    is_office,
    is_title,
)

_TIME = re.compile(
    r"[\[(<]?(?P<time>\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)[\])>]?[ \t]*[-–—]?[ \t]*"
)
_TIME_AFTER = re.compile(r"[ \t]*[\[(]?(\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)[\])]?")
_QUESTION = re.compile(
    r"(?P<sign>Q|A|F|В|О|P|R|D|问|答|問|Q\d{1,3}|A\d{1,3}|(?i:question|answer|frage|antwort|вопрос|"
    r"ответ|pregunta|respuesta|domanda|risposta|réponse|pytanie|odpowiedź|otázka|odpověď))"
    r"(?:[ ]?\((?P<who>[^()\n]{2,60})\))?[ ]?[.:：](?=\s)"
)
_TIMED = re.compile(
    r"(?P<name>[^\W\d_a-z][^\d:\n]{1,50}?)[ \t]+[\[(]?(?P<time>\d{1,2}:\d{2}(?::\d{2})?)[\])]?"
)
_CLOCK = re.compile(r"[ ](\d{1,2}:\d{2}(?::\d{2})?)$")
_ORDINAL = re.compile(r"Q\.?[ ]?\d{1,4}[.:]?[ \t]+(?=\S)")
_ASKED = re.compile(
    r"(?P<number>\d{1,3}\.[ \t]+)?(?P<name>[^\W\d_a-z][^:!?()\n]{2,60}?)"
    r"(?P<place>[ ]\([^()\n]{2,60}\))?"
    r"(?=[ ]asked[ ](?:the|whether|her|his|him|if|what|mr)\b)"
)
BRACKET = re.compile(r"[ \t]*(\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\[\]\n]*\])")
_STRAY = re.compile(r"[.;,:]*(?=\s|$)")
_FORBIDDEN = re.compile(r"[!?;\"“”„«»=<>|/]|\.\.\.|…|--")
_TO_COLON = re.compile(
    r"(?:[^:：()\[\]!?;\"“”„«»\n]|\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\[\]\n]*\])*[:：]"
)
REACH = 200  # characters in which a label must end
_WORDS = 16


@dataclass(frozen=True, slots=True)
class Label:
    """A speaker's label in the text.

    start, end: the whole label, with time, brackets and its colon or full stop.
    name: its words without time, brackets and colon, white space normalised.
    party: the words of a bracket that names a party, a country, an office.
    stage: the span of a bracket that says how the words are spoken, to the label's end.
    time: the span of a time stamp.
    body: where the speech begins.
    unit: index of the unit that it stands in.
    layout: colon, stop, line, question, or asked ("1. Mr. Holt (Leeds) asked the Minister").
    bold: the format sets it bold.
    first: it stands at the beginning of its unit, or of a line where most lines begin so.
    numbered: a question's number stands before it, "Q12 Mr. Holt:".
    """

    start: int
    end: int
    name: str
    body: int
    unit: int
    layout: str
    party: str = ""
    stage: tuple[int, int] | None = None
    time: tuple[int, int] | None = None
    bold: bool = False
    first: bool = True
    numbered: bool = False

    @property
    def key(self) -> str:
        """The name as one compares it: without case and full stops."""
        return key_of(self.name)


@lru_cache(maxsize=4096)
def key_of(name: str) -> str:
    """Return a label's name as one compares it: without case, full stops and commas."""
    return name.casefold().replace(".", "").replace(",", "")


def find_candidates(draft: Draft, units: Sequence[Unit]) -> Iterator[Label]:
    """Find all that has the shape of a label at the beginning of a line."""
    bold = {
        mark.start: mark.end
        for mark in draft.document.marks
        if mark.element == "hi" and "bold" in mark.get("rend")
    }
    for index, unit in enumerate(units):
        if unit.kind in ("heading", "cell", "code", "caption"):
            continue
        lines = list(unit.lines(draft.text))
        found = list(_in_lines(draft.text, lines, bold, index, unit))
        if len(found) >= 2 and 2 * len(found) >= len(lines):
            found = [replace(label, first=True) for label in found]
        yield from found


def _in_lines(
    text: str, lines: Sequence[tuple[int, int]], bold: dict[int, int], index: int, unit: Unit
) -> Iterator[Label]:
    """The labels of a unit's lines; a time stamp on the line above a label belongs to it."""
    above: tuple[int, int] | None = None
    for start, end in lines:
        stamp = _TIME.match(text, start, end)
        if stamp and stamp.end() == end:
            above = (start, end)
            continue
        label = _label(text, start, end, bold, index, unit)
        if label is not None and above is not None and label.time is None:
            first = label.first or above[0] == unit.start
            label = replace(label, start=above[0], time=above, first=first)
        above = None
        if label is not None:
            yield label


def _label(
    text: str, start: int, end: int, bold: dict[int, int], index: int, unit: Unit
) -> Label | None:
    first = start == unit.start
    time = _TIME.match(text, start, end)
    begin = time.end() if time else start
    stamp = (start, start + len(time[0].rstrip(" \t-–—"))) if time else None
    thick = bold.get(begin, bold.get(start, -1))
    if ordinal := _ORDINAL.match(text, begin, end):
        begin = ordinal.end()
    if question := _QUESTION.match(text, begin, end):
        stage = None
        return Label(
            start,
            question.end(),
            question["sign"],
            _skip(text, question.end(), unit.end),
            index,
            "question",
            question["who"] or "",
            stage,
            stamp,
            thick > 0,
            first,
        )
    if named := _TIMED.fullmatch(text, begin, end):
        places = (start, begin, named.end("name"))
        label = _build(text, places, named.span("time"), "colon", thick > begin, index, unit)
        return replace(label, end=end, body=_skip(text, end, unit.end)) if label else None
    found = _split(text, begin, end, thick)
    if found is None or (found[1] == "line" and not first):
        return _asking(text, start, end, index, unit)
    stop, layout = found
    label = _build(text, (start, begin, stop), stamp, layout, thick > begin, index, unit)
    if label is None and layout == "colon" and (stopped := _STOPPED.match(text, begin, stop)):
        return _build(text, (start, begin, stopped.end()), stamp, "stop", False, index, unit)
    if label is not None and ordinal:
        return replace(label, numbered=True)
    return label or _asking(text, start, end, index, unit)


def _asking(text: str, start: int, end: int, index: int, unit: Unit) -> Label | None:
    """A question on the order paper: "1. Sir Henry Walford (Luton) asked the Minister ...";
    without its number or the place it is a report of what someone asked."""
    match = _ASKED.match(text, start, min(end, start + REACH)) if start == unit.start else None
    if match is None or not (match["number"] or match["place"]):
        return None
    name = " ".join(match["name"].split())
    if not is_name(name) or not has_title(name):
        return None
    body = _skip(text, match.end(), unit.end)
    place = (match["place"] or "").strip(" ()")
    return Label(start, match.end(), name, body, index, "asked", place)


def _build(
    text: str,
    places: tuple[int, int, int],
    stamp: tuple[int, int] | None,
    layout: str,
    bold: bool,
    index: int,
    unit: Unit,
) -> Label | None:
    """Take a label apart: name, brackets, time."""
    start, begin, stop = places
    core = text[begin:stop].rstrip(" \t:：.*;,—–")
    party, stage = "", None
    for bracket in BRACKET.finditer(core):
        inside = bracket[1].strip("()[] ")
        if _TIME_AFTER.fullmatch(bracket[1]):
            stamp = stamp or (begin + bracket.start(1), begin + bracket.end(1))
        elif inside[:1].islower() and not core[bracket.end() :].strip():
            stage = (begin + bracket.start(1), stop)
        else:
            party = inside
    name = " ".join(BRACKET.sub(" ", core).split())
    if layout == "line" and (clock := _CLOCK.search(name)):
        position = text.rindex(clock[1], begin, stop)
        stamp, name = (position, position + len(clock[1])), name[: clock.start()]
    if not is_name(name) or name.startswith("BY "):
        return None
    return Label(
        start,
        stop,
        name,
        _skip(text, stop, unit.end),
        index,
        layout,
        party,
        stage,
        stamp,
        bold,
        start == unit.start,
    )


def _split(text: str, start: int, end: int, bold: int) -> tuple[int, str] | None:
    """Find where a label that begins at `start` ends, and its layout."""
    if not (text[start : start + 1].isalpha() and not text[start].islower()):
        return None
    reach = min(end, start + REACH)
    colon = _colon(text, start, reach)
    if colon >= 0:
        stop = colon + 1
        if text[colon] == ":" and (stray := _STRAY.match(text, stop, end)) is None:
            return None
        if text[colon] == ":":
            stop = stray.end() if stray else stop
        return stop, "colon"
    if start < bold <= end and (bold < end or end - start <= 80):
        return bold, "colon"
    if match := _STOPPED.match(text, start, reach):
        return match.end(), "stop"
    if end - start <= 80:
        return end, "line"
    return None


_CAPITALS = r"[^\W\d_a-zà-öø-ÿ][^\W\d_a-zà-öø-ÿ'’.-]+"
_STOPPED = re.compile(
    rf"(?P<label>(?:(?:The|Mr|Mrs|Ms|Miss|Dr|Sir|Gen|Hon|Cde|Comrade|Тов|M|Mme|MM|Senator|Sen|"
    rf"Representative|Rep|Chairman|Secretary|General|Admiral|Judge|Ambassador|President)\.?[ ])?"
    rf"{_CAPITALS}(?:[ ](?:{_CAPITALS}|of|the|and|[A-Z]\.|[A-Z][a-z]+)){{0,5}}"
    r"(?:[ ]\([^()\n]{1,80}\))?\.)(?=[ ][^\Wa-z_]|[ ]?[—–-])"
    r"|(?P<french>(?:M\.|MM\.|Mme|Mlle)[ ](?:(?:le|la|les)[ ])?[^\W\d_][^.\n!?:,;]{2,60}"
    r"(?:,[ ][^.\n!?:]{3,80})?\.)(?=[ ][^\Wa-z_])"
    r"|(?P<dash>(?:(?:Mr|Mrs|Ms|Dr|M|Sir|Prof)\.[ ])?[^\W\d_a-z][^.\n!?:;()]{1,60}"
    r"(?:\([^()\n]{1,40}\))?(?:,[ ][^.\n!?:]{3,60})?\.[ ][—–])(?=[ ]\S)"
)


def _colon(text: str, start: int, reach: int) -> int:
    """The first colon outside brackets that a label could end in, -1 if there is none."""
    found = _TO_COLON.match(text, start, reach)
    return found.end() - 1 if found else -1


def _skip(text: str, position: int, end: int) -> int:
    while position < end and text[position].isspace():
        position += 1
    return position


@lru_cache(maxsize=4096)
def is_name(name: str) -> bool:
    """Say whether `name` has the shape of a label: capitals, offices, and no sentence.

    Words in lower case only follow an office and the small word that joins them to it:
    "Bundesminister für auswärtige Angelegenheiten".
    """
    words = name.split()
    if not words or len(words) > _WORDS or _FORBIDDEN.search(name):
        return False
    if words[0].casefold() in VOICES:
        return len(words) <= 5
    titled = any(is_title(word) for word in words)
    joined = False
    for index, word in enumerate(words):
        if word.endswith(".") and index < len(words) - 1 and not _is_abbreviation(word):
            return False
        if "," in word.rstrip(",") or (word.endswith(",") and not titled):
            return False
        if any(sign.isdigit() for sign in word) and (index == 0 or index < len(words) - 1):
            return False
        small = word[0].islower()
        joined |= titled and word.casefold() in PARTICLES
        if small and not (joined or is_title(word) or word.casefold() in PARTICLES):
            return False
    last = words[-1]
    addressed = is_honorific(words[0]) and any(is_office(word) for word in words[1:-1])
    return not last[0].islower() or is_title(last) or addressed or _has_office_behind(words)


def _has_office_behind(words: Sequence[str]) -> bool:
    """Say whether a name in capitals and a comma stand before an office in small letters."""
    comma = next((index for index, word in enumerate(words) if word.endswith(",")), -1)
    if not 0 < comma < len(words) - 1 or not is_office(words[comma + 1]):
        return False
    return all(
        not word[0].islower() or word.casefold() in NAME_PARTICLES for word in words[: comma + 1]
    )


def _is_abbreviation(word: str) -> bool:
    return len(word) <= 5 or "." in word[:-1] or is_title(word)


@lru_cache(maxsize=4096)
def is_capitals(name: str) -> bool:
    """Say whether the name, or a whole word of it, stands in capitals, but for its titles."""
    words = [word for word in name.split() if len(word.strip(".")) > 1]
    plain = [word for word in words if not is_title(word) and word.casefold() not in PARTICLES]
    letters = [sign for word in plain or words for sign in word if sign.isalpha()]
    cased = [sign for sign in letters if sign.upper() != sign.lower()]
    if any(len(word) >= 3 and word.isupper() for word in plain):
        return True
    return bool(cased) and sum(sign.isupper() for sign in cased) >= 0.8 * len(cased)


@lru_cache(maxsize=4096)
def has_title(name: str) -> bool:
    return any(is_title(word) for word in name.replace("-", " ").split())
