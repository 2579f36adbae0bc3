"""Speaker labels: which of the candidates say who speaks.

A label is taken on evidence: that it comes back, that it names an office or a participant, that
it is set as the others are. A field's name is never a label.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from edition.structure.candidates import (
    BRACKET,
    REACH,
    Label,
    find_candidates,
    has_title,
    is_capitals,
    is_name,
    key_of,
)
from edition.structure.draft import Draft, Unit
from edition.structure.fields import field_of, is_field
from edition.structure.titles import COLLECTIVES, PARTICLES, is_honorific, is_office, is_title

_ASKS = "q question frage f вопрос в pregunta p domanda d pytanie otázka 问 問"
_REPLIES = "a answer antwort ответ о respuesta r risposta réponse odpowiedź odpověď 答"
QUESTIONS = frozenset(_ASKS.split())
ANSWERS = frozenset(_REPLIES.split())
_WORD = re.compile(r"\w+")
_ALIKE = 4  # labels with titles that make each other likely where few come back
_SAMPLE = 1_000_000  # characters in which a word's use in lower case is looked for


@dataclass(frozen=True, slots=True)
class Convention:
    """How a document sets its labels: the share of those that come back which are so.

    openings: the first words of those labels. known: surnames of those who take part.
    """

    bold: float = 0
    capitals: float = 0
    titled: float = 0
    openings: frozenset[str] = field(default_factory=frozenset)
    known: frozenset[str] = field(default_factory=frozenset)


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
    least = 1 if questions else _ALIKE
    accepted = _accept(draft.text, colons, known, named, least)
    if questions:
        accepted += stops
    elif len(accepted) < 3:
        for layout in ("stop", "line"):
            found = _repeated(draft.text, _set(candidates, layout), known, named, 2)
            if len(found) >= 3:
                accepted += found
                break
    if sum(has_title(label.name) for label in accepted) >= 2:
        accepted += _set(candidates, "asked")
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


def _questions(candidates: Sequence[Label], replied: bool) -> list[Label]:
    """The labels "Q." and "A.", where both are there and come back.

    replied: labels of another layout stand between them.
    """
    signs = Counter(
        label.key.rstrip("0123456789") for label in candidates if label.layout == "question"
    )
    asked = sum(count for sign, count in signs.items() if sign in QUESTIONS)
    answered = sum(count for sign, count in signs.items() if sign in ANSWERS)
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
        capitals=sum(is_capitals(label.name) for label in chosen) / size,
        titled=sum(has_title(label.name) for label in chosen) / size,
        openings=frozenset(label.key.split()[0] for label in chosen),
    )


def _accept(
    text: str,
    labels: Sequence[Label],
    known: Collection[str],
    named: Collection[str],
    least: int,
) -> list[Label]:
    """Choose from all that ends in a colon what is a speaker's label.

    least: how many labels with titles are evidence of each other.
    """
    counts = Counter(label.key for label in labels)
    firsts = Counter(label.key for label in labels if label.first)
    forms = {label.key: label.name for label in labels}
    plain = {
        key
        for key, name in forms.items()
        if not _is_barred(name, counts[key]) and not _is_common(text, name)
    }
    names = Counter(forms[label.key].split()[-1] for label in labels if label.key in plain)
    titled = {
        last
        for key in plain
        if has_title(forms[key]) and not is_title(last := forms[key].split()[-1])
    }
    strong = {
        key
        for key in plain
        if firsts[key]
        and (counts[key] >= 2 or (names[last := forms[key].split()[-1]] >= 2 and last in titled))
    }
    strong |= {label.key for label in labels if label.numbered and label.key in plain}
    strong |= _family(text, {key for key in plain if firsts[key]})
    strong |= _alike(text, [one for one in labels if one.key in plain and one.first], least)
    convention = replace(_convention(labels, strong), known=frozenset(known))
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


def _alike(text: str, labels: Sequence[Label], least: int) -> set[str]:
    """The labels of a record in which few come back: titles before names or party behind them,
    `least` times or more, with a sentence behind each."""
    alike = [
        label
        for label in labels
        if (has_title(label.name) or label.party)
        and not _is_address(label.key.split())
        and not _is_listing(text, label)
    ]
    keys = {label.key for label in alike}
    return keys if len(alike) >= least and len(keys) >= min(least, 2) else set()


def _family(text: str, keys: Collection[str]) -> set[str]:
    """The labels of which three or more begin with one word that is no word of the text, as an
    office in short does: "GR Huber", "GR Lang", "GR Mayr"."""
    members: dict[str, set[str]] = {}
    for key in keys:
        first, _, rest = key.partition(" ")
        if rest and first not in PARTICLES and not is_title(first):
            members.setdefault(first, set()).add(key)
    words = _words(text)
    return {
        key
        for first, family in members.items()
        if len(family) >= 3 and not words.get(first, 0)
        for key in family
    }


def _is_address(words: Sequence[str]) -> bool:
    """Say whether these are the words with which one is spoken to: "Mr. President"."""
    return len(words) >= 2 and is_honorific(words[0]) and is_office(words[1])


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
    return name.casefold() in _words(text)


@lru_cache(maxsize=1)
def _words(text: str) -> Mapping[str, int]:
    """How often each word stands in the text, as it is written; counted once for a document."""
    return Counter(_WORD.findall(text, 0, _SAMPLE))


def _fits(label: Label, convention: Convention) -> bool:
    """Say whether a label is set as the document sets those that come back."""
    if convention.bold >= 0.8 and not label.bold:
        return False
    if convention.capitals >= 0.8 and not is_capitals(label.name):
        return False
    words = label.key.split()
    named = label.numbered or not (convention.known | COLLECTIVES).isdisjoint(words)
    if convention.titled >= 0.8 and not has_title(label.name) and not named:
        return False
    if COLLECTIVES.intersection(words):
        return True
    openings = convention.openings
    return not _is_address(words) or words[0] in openings or not openings


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
    if (has_title(label.name) and not _is_listing(text, label)) or set(words) & COLLECTIVES:
        return True
    if not label.first or _is_listing(text, label):
        return False
    if convention.bold >= 0.8 or convention.capitals >= 0.8:
        return True
    around = label.unit + 1 in starts and (label.unit - 1 in starts or label.unit - 2 in starts)
    return around and (len(words) in (2, 3) or _words(text).get(label.name, 0) >= 2)


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
    """Say whether behind an office there are only names: "President: Mr. Olander (Norway)"."""
    end = text.find("\n", label.end)
    words = BRACKET.sub(" ", text[label.end : end if end >= 0 else len(text)][:REACH]).strip()
    if not words or words[-1] in ".?!…":
        return False
    if not has_title(label.name):
        return len(words.split()) <= 5 and is_name(words)
    parts = [part.strip() for part in re.split("[,;]", words)]
    return all(0 < len(part.split()) <= 5 and is_name(part) for part in parts)


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
    titled = {label.key for label in labels if label.first and has_title(label.name)}
    alike = labels[0].layout == "stop" and len(titled) >= 3 if labels else False
    if len(speaking) < speakers and not (speaking and alike) and not named:
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
                and (
                    has_title(label.name)
                    or surnames.intersection(label.key.split())
                    or COLLECTIVES.intersection(label.key.split())
                )
            )
        )
    ]
