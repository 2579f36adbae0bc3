"""Speaker labels: who is said to speak, in all the layouts in which records say it.

"Name: ...", "**Name:** ...", "Name (party): ...", "NAME (laughing): ...", "Mr. NAME. ...",
"Q. ...", "[00:12:04] Name: ...", and a label on a line of its own. A label is taken on evidence:
that it comes back, that it names an office or a participant, that it is set as the others are.
A field's name is never a label.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from edition.structure.draft import Draft, Unit
from edition.structure.fields import field_of, is_field
from edition.structure.titles import COLLECTIVES, PARTICLES, is_honorific, is_office, is_title

_TIME = re.compile(
    r"[\[(<]?(?P<time>\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)[\])>]?[ \t]*[-–—]?[ \t]*"
)
_TIME_AFTER = re.compile(r"[ \t]*[\[(]?(\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)[\])]?")
_QUESTION = re.compile(
    r"(?P<sign>Q|A|Question|Answer|Frage|Antwort|F|Вопрос|Ответ|В|О|Pregunta|Respuesta|P|R|"
    r"Domanda|Risposta|D|Réponse|Pytanie|Odpowiedź|Otázka|Odpověď|问|答|問|Q\d{1,3}|A\d{1,3})"
    r"(?:[ ]?\((?P<who>[^()\n]{2,60})\))?[ ]?[.:：](?=\s)"
)
_ASKS = "q question frage f вопрос в pregunta p domanda d pytanie otázka 问 問"
_REPLIES = "a answer antwort ответ о respuesta r risposta réponse odpowiedź odpověď 答"
_QUESTIONS = frozenset(_ASKS.split())
_ANSWERS = frozenset(_REPLIES.split())
_BRACKET = re.compile(r"[ \t]*(\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\[\]\n]*\])")
_STRAY = re.compile(r"[.;,:]*(?=\s|$)")
_FORBIDDEN = re.compile(r"[!?;\"“”„«»=<>|/]|\.\.\.|…|--")
_TO_COLON = re.compile(
    r"(?:[^:：()\[\]!?;\"“”„«»\n]|\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\[\]\n]*\])*[:：]"
)
_REACH = 200  # characters in which a label must end
_WORDS = 16
_SAMPLE = 1_000_000  # characters in which a word's use in lower case is looked for


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
    layout: colon, stop, line or question.
    bold: the format sets it bold.
    first: it stands at the beginning of its unit, or of a line where most lines begin so.
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

    @property
    def key(self) -> str:
        """The name as one compares it: without case and full stops."""
        return key_of(self.name)


@lru_cache(maxsize=4096)
def key_of(name: str) -> str:
    """Return a label's name as one compares it: without case, full stops and commas."""
    return name.casefold().replace(".", "").replace(",", "")


@dataclass(frozen=True, slots=True)
class Convention:
    """How a document sets its labels: the share of those that come back which are so."""

    bold: float = 0
    capitals: float = 0
    titled: float = 0
    openings: frozenset[str] = field(default_factory=frozenset)


def find_labels(draft: Draft, units: Sequence[Unit], known: Collection[str] = ()) -> list[Label]:
    """Find the labels that begin a speech in `units`; see `choose`."""
    return choose(draft, list(find_candidates(draft, units)), known)


def choose(draft: Draft, candidates: Sequence[Label], known: Collection[str] = ()) -> list[Label]:
    """Choose from all that looks like a label what is one, ascending.

    known: surnames in lower case of those who take part, as the document's heading has them.
    """
    barred = set(corrected(draft, "not_speaker"))
    named = set(corrected(draft, "speaker"))
    candidates = [label for label in candidates if label.key not in barred]
    stops = _repeated(draft.text, _set(candidates, "stop"), known, named, 1)
    questions = _questions(candidates, bool(stops))
    colons = [
        label
        for label in candidates
        if label.layout == "colon" or (label.layout == "question" and not questions)
    ]
    accepted = _accept(draft.text, colons, known, named)
    if questions:
        accepted += stops
    elif len(accepted) < 3:
        for layout in ("stop", "line"):
            found = _repeated(draft.text, _set(candidates, layout), known, named, 2)
            if len(found) >= 3:
                accepted += found
                break
    taken: dict[int, Label] = {}
    for label in [*questions, *accepted]:
        taken.setdefault(label.start, label)
    return [taken[start] for start in sorted(taken)]


def _set(candidates: Sequence[Label], layout: str) -> list[Label]:
    return [label for label in candidates if label.layout == layout]


def corrected(draft: Draft, key: str) -> list[str]:
    """Return the labels that the editor's corrections list under `key`, as `Label.key` has them."""
    value = draft.corrections.get(key, ())
    words = value if isinstance(value, (list, tuple)) else ()
    return [key_of(" ".join(str(word).split()).rstrip(": ")) for word in words]


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
        found = [
            label
            for start, end in lines
            if (label := _label(draft.text, start, end, bold, index, unit)) is not None
        ]
        if len(found) >= 2 and 2 * len(found) >= len(lines):
            found = [replace(label, first=True) for label in found]
        yield from found


def _label(
    text: str, start: int, end: int, bold: dict[int, int], index: int, unit: Unit
) -> Label | None:
    first = start == unit.start
    time = _TIME.match(text, start, end)
    begin = time.end() if time else start
    stamp = (start, start + len(time[0].rstrip(" \t-–—"))) if time else None
    thick = bold.get(begin, bold.get(start, -1))
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
    found = _split(text, begin, end, thick)
    if found is None:
        return None
    stop, layout = found
    return _build(text, (start, begin, stop), stamp, layout, thick > begin, index, unit)


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
    core = text[begin:stop].rstrip(" \t:：.*;,")
    party, stage = "", None
    for bracket in _BRACKET.finditer(core):
        inside = bracket[1].strip("()[] ")
        if _TIME_AFTER.fullmatch(bracket[1]):
            stamp = stamp or (begin + bracket.start(1), begin + bracket.end(1))
        elif inside[:1].islower() and not core[bracket.end() :].strip():
            stage = (begin + bracket.start(1), stop)
        else:
            party = inside
    name = " ".join(_BRACKET.sub(" ", core).split())
    if not is_name(name):
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
    reach = min(end, start + _REACH)
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
    rf"(?P<label>(?:(?:The|Mr|Mrs|Ms|Miss|Dr|Sir|Gen|Hon|Cde|Comrade|Тов|M|Mme|MM)\.?[ ])?"
    rf"{_CAPITALS}(?:[ ](?:{_CAPITALS}|of|the|and|[A-Z]\.|[A-Z][a-z]+)){{0,5}}"
    r"(?:[ ]\([^()\n]{1,80}\))?\.)(?=[ ][^\Wa-z_]|[ ]?[—–-])"
    r"|(?P<french>(?:M|Mme|Mlle|MM)\.[ ](?:(?:le|la|les)[ ])?[^\W\d_][^.\n!?:,;]{2,60}"
    r"(?:,[ ][^.\n!?:]{3,80})?\.)(?=[ ][^\Wa-z_])"
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
    return not last[0].islower() or is_title(last)


def _is_abbreviation(word: str) -> bool:
    return len(word) <= 5 or "." in word[:-1] or is_title(word)


@lru_cache(maxsize=4096)
def _is_capitals(name: str) -> bool:
    """Say whether the name stands in capitals, but for its titles."""
    words = [word for word in name.split() if len(word.strip(".")) > 1]
    plain = [word for word in words if not is_title(word) and word.casefold() not in PARTICLES]
    letters = [sign for word in plain or words for sign in word if sign.isalpha()]
    cased = [sign for sign in letters if sign.upper() != sign.lower()]
    return bool(cased) and sum(sign.isupper() for sign in cased) >= 0.8 * len(cased)


@lru_cache(maxsize=4096)
def _has_title(name: str) -> bool:
    return any(is_title(word) for word in name.replace("-", " ").split())


def _questions(candidates: Sequence[Label], replied: bool) -> list[Label]:
    """The labels "Q." and "A.", where both are there and come back.

    replied: labels of another layout stand between them.
    """
    signs = Counter(
        label.key.rstrip("0123456789") for label in candidates if label.layout == "question"
    )
    asked = sum(count for sign, count in signs.items() if sign in _QUESTIONS)
    answered = sum(count for sign, count in signs.items() if sign in _ANSWERS)
    found = [label for label in candidates if label.layout == "question"]
    if asked >= 2 and (answered or replied or asked >= 3):
        return found
    return []


def _convention(labels: Sequence[Label], strong: Collection[str]) -> Convention:
    chosen = [label for label in labels if label.key in strong]
    if len(chosen) < 3:
        return Convention()
    size = len(chosen)
    return Convention(
        bold=sum(label.bold for label in chosen) / size,
        capitals=sum(_is_capitals(label.name) for label in chosen) / size,
        titled=sum(_has_title(label.name) for label in chosen) / size,
        openings=frozenset(label.key.split()[0] for label in chosen),
    )


def _accept(
    text: str, labels: Sequence[Label], known: Collection[str], named: Collection[str]
) -> list[Label]:
    """Choose from all that ends in a colon what is a speaker's label."""
    counts = Counter(label.key for label in labels)
    firsts = Counter(label.key for label in labels if label.first)
    forms = {label.key: label.name for label in labels}
    plain = {
        key
        for key, name in forms.items()
        if not _is_barred(name, counts[key]) and not _is_common(text, name)
    }
    names = Counter(forms[label.key].split()[-1] for label in labels if label.key in plain)
    titled = {forms[key].split()[-1] for key in plain if _has_title(forms[key])}
    strong = {
        key
        for key in plain
        if firsts[key]
        and (counts[key] >= 2 or (names[last := forms[key].split()[-1]] >= 2 and last in titled))
    }
    convention = _convention(labels, strong)
    surnames = {word for key in strong for word in key.split() if not is_title(word)}
    surnames |= set(known)
    starts = {label.unit for label in labels if label.key in strong and label.first}
    accepted = set(named)
    for label in labels:
        key = label.key
        if key in accepted or key not in plain:
            continue
        if _fits(label, convention) and (
            key in strong or _is_single(text, label, convention, surnames, starts)
        ):
            accepted.add(key)
    return [
        label
        for label in labels
        if label.key in accepted
        and (_fits(label, convention) or label.key in named)
        and (label.first or firsts[label.key])
    ]


def _is_barred(name: str, count: int) -> bool:
    """Say whether a label is a field's name; an office in it that comes back may still speak."""
    if not is_field(name):
        return False
    known = field_of(name)
    return not (
        count >= 3
        and known is not None
        and known.fact in ("people", "role")
        and is_office(name.split()[-1])
    )


def _is_common(text: str, name: str) -> bool:
    """Say whether a single word without title stands in lower case in the text: no name then."""
    if " " in name or is_title(name) or not name[0].isupper():
        return False
    return re.search(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", text[:_SAMPLE]) is not None


def _fits(label: Label, convention: Convention) -> bool:
    """Say whether a label is set as the document sets those that come back."""
    if convention.bold >= 0.8 and not label.bold:
        return False
    if convention.capitals >= 0.8 and not _is_capitals(label.name):
        return False
    if convention.titled >= 0.8 and not _has_title(label.name):
        return False
    words = label.key.split()
    if COLLECTIVES.intersection(words):
        return True
    address = len(words) >= 2 and is_honorific(words[0]) and is_office(words[1])
    return not address or words[0] in convention.openings or not convention.openings


def _is_single(
    text: str,
    label: Label,
    convention: Convention,
    surnames: Collection[str],
    starts: Collection[int],
) -> bool:
    """Say whether a label that comes once is one: by office, by a known name, or by its place."""
    words = label.key.split()
    if any(word in surnames for word in words):
        return True
    if label.first and len(words) == 1 and any(is_misprint(words[0], name) for name in surnames):
        return True
    if not convention.openings:
        return False
    if (_has_title(label.name) and not _is_listing(text, label)) or set(words) & COLLECTIVES:
        return True
    if not label.first or _is_listing(text, label):
        return False
    if convention.bold >= 0.8 or convention.capitals >= 0.8:
        return True
    around = label.unit + 1 in starts and (label.unit - 1 in starts or label.unit - 2 in starts)
    return around and (len(words) in (2, 3) or text.count(label.name, 0, _SAMPLE) >= 2)


def is_misprint(one: str, other: str) -> bool:
    """Say whether two words differ in one letter, left out, put in, changed or swapped."""
    if one == other or min(len(one), len(other)) < 4 or abs(len(one) - len(other)) > 1:
        return False
    if len(one) == len(other):
        places = [index for index in range(len(one)) if one[index] != other[index]]
        first, last = places[0], places[-1]
        swapped = one[first] == other[last] and one[last] == other[first]
        return len(places) == 1 or (len(places) == 2 and last == first + 1 and swapped)
    short, long = sorted((one, other), key=len)
    return any(long[:index] + long[index + 1 :] == short for index in range(len(long)))


def _is_listing(text: str, label: Label) -> bool:
    """Say whether behind an office there is only a name: "President: Mr. Olander (Norway)"."""
    end = text.find("\n", label.end)
    words = _BRACKET.sub(" ", text[label.end : end if end >= 0 else len(text)][:_REACH]).strip()
    return 0 < len(words.split()) <= 5 and words[-1] not in ".?!…" and is_name(words)


def _repeated(
    text: str,
    labels: Sequence[Label],
    known: Collection[str],
    named: Collection[str],
    speakers: int,
) -> list[Label]:
    """Choose from labels without a colon: those that come back, and those set like them.

    speakers: how many must come back.
    """
    counts = Counter(label.key for label in labels if label.first)
    strong = {
        label.key
        for label in labels
        if counts[label.key] >= 2 and not is_field(label.name) and not _is_common(text, label.name)
    }
    speaking = {key for key in strong if len(key) > 1}
    if len(speaking) < speakers and not named:
        return []
    convention = _convention(labels, strong)
    surnames = {word for key in strong for word in key.split() if not is_title(word)} | set(known)
    return [
        label
        for label in labels
        if label.first
        and not is_field(label.name)
        and (
            label.key in strong
            or label.key in named
            or (
                _fits(label, convention)
                and (_has_title(label.name) or surnames.intersection(label.key.split()))
            )
        )
    ]
