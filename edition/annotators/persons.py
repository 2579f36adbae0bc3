"""Persons named in running text, headings, lists and notes (TEI Guidelines, 14.2.1).

In order of precision: the forms of the project's personography and of the document's own people;
names behind titles; names by their shape; well-known names; and bare words, where they are the
surname of someone named more fully in the document, or where everything around their occurrences
says that a person is meant. Who is meant is not decided here: see `edition.personography.linking`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from edition.annotators.mentions import Policy, annotations
from edition.annotators.nameevidence import (
    NOT_BEFORE_INITIALS,
    Tally,
    thing_named,
    weigh,
    words_before,
)
from edition.annotators.namelists import NameList, name_lists
from edition.annotators.nameruns import Token, runs
from edition.annotators.nameshapes import Found, Sign, read
from edition.annotators.wordkinds import ASIAN, GIVEN, TITLE, Kind, kinds
from edition.model import Annotation, Certainty, Context, Document
from edition.personography.reasons import IN_LIST, titled
from edition.personography.register import Register

_CERT = {
    Sign.TITLE: Certainty.HIGH,
    Sign.FULL: Certainty.HIGH,
    Sign.EASTERN: Certainty.HIGH,
    Sign.FAMOUS: Certainty.MEDIUM,
    Sign.FORENAME: Certainty.MEDIUM,
    Sign.KNOWN: Certainty.HIGH,
}
_LONE = (Sign.BARE, Sign.FAMOUS, Sign.FORENAME, Sign.KNOWN)
_SKIPPED = frozenset(("speaker", "fw", "ref"))


@dataclass(slots=True)
class Sighting:
    """A name found at a place: `floor` is where its region begins, `listed` its list of names."""

    floor: int
    found: Found
    listed: NameList | None = None

    @property
    def start(self) -> int:
        return self.found.tokens[0].start

    @property
    def end(self) -> int:
        return self.found.tokens[-1].end


@dataclass(slots=True)
class Survey:
    """What a document's text says about its names, before anything is decided.

    surnames, forenames: of persons that are named fully. tallies: of bare words. vetoed: words that
    are animals or ships.
    """

    sightings: list[Sighting] = field(default_factory=list)
    surnames: set[str] = field(default_factory=set)
    forenames: set[str] = field(default_factory=set)
    tallies: dict[str, Tally] = field(default_factory=dict)
    animals: set[str] = field(default_factory=set)
    ships: set[str] = field(default_factory=set)
    small: frozenset[str] = frozenset()
    register: Register = field(default_factory=lambda: Register(()))


def annotate(document: Document, context: Context) -> Iterator[Annotation]:
    """Yield a `persName` for each mention of a person, with its parts, ascending."""
    policy = Policy.of(context)
    register = Register(context.people)
    survey = _survey(document, list(_regions(context)), register)
    last = 0
    for sighting in _split(survey):
        if sighting.start < last:
            continue
        decision = _decide(sighting, survey, policy, document.text)
        if decision is None:
            continue
        cert, why = decision
        for annotation in annotations(
            document.text, sighting.floor, sighting.found, cert, why, policy
        ):
            last = max(last, annotation.end)
            yield annotation


def _regions(context: Context) -> Iterator[tuple[int, int]]:
    """Yield the regions without the labels of speakers, whose @who says it already."""
    holes = sorted(
        (a.start, a.end) for a in context.structure if a.element in _SKIPPED and a.start < a.end
    )
    number = 0
    for start, end in context.regions:
        while number < len(holes) and holes[number][1] <= start:
            number += 1
        here = number
        while here < len(holes) and holes[here][0] < end:
            if start < holes[here][0]:
                yield start, holes[here][0]
            start = max(start, holes[here][1])
            here += 1
        if start < end:
            yield start, end


def _survey(document: Document, regions: list[tuple[int, int]], register: Register) -> Survey:
    """Find every possible name, then gather what the document as a whole says about them."""
    text = document.text
    lists = [each for block in document.blocks for each in name_lists(text, block.start, block.end)]
    survey = Survey(small=_words(document), register=register)
    survey.surnames |= register.surnames
    known = register.over(document)
    for start, end in regions:
        here = [Sighting(start, found) for run in runs(text, start, end) for found in read(run)]
        survey.sightings += merge(text, start, here, list(known.find(start, end)))
    for sighting in survey.sightings:
        sighting.listed = _list_of(sighting.found, lists)
        _learn(text, sighting, survey)
    for sighting in survey.sightings:
        if sighting.found.sign is Sign.BARE:
            token = sighting.found.tokens[-1]
            tally = survey.tallies.setdefault(sighting.found.words, Tally())
            weigh(tally, text, sighting.start, sighting.end, owner=token.owner)
    _join(text, survey)
    return survey


def _words(document: Document) -> frozenset[str]:
    """Return the words of the text, between white space, as they are written."""
    words: set[str] = set()
    for block in document.blocks:
        words.update(document.text[block.start : block.end].split())
    return frozenset(words)


_AND = re.compile(r"(?:['’]s)?,?\s+(?:and|&|und|et|or)\s+(?:to\s+|of\s+|from\s+|with\s+)?|,\s+")
_COMPANY = 2.0  # what a name gives to bare words that an "and" joins to it


def _join(text: str, survey: Survey) -> None:
    """Let names speak for the bare words beside them: "Susi and Chumah"."""
    for one, other in pairwise(survey.sightings):
        if one.floor != other.floor or other.start - one.end > 12:
            continue
        if not _AND.fullmatch(text, one.end, other.start):
            continue
        for known, bare in ((one, other), (other, one)):
            if bare.found.sign is Sign.BARE and _is_sure(known, survey):
                survey.tallies[bare.found.words].people += _COMPANY


def _is_sure(sighting: Sighting, survey: Survey) -> bool:
    if sighting.found.sign is not Sign.BARE:
        return True
    words = sighting.found.words
    return words in survey.surnames or survey.tallies[words].is_person()


def _split(survey: Survey) -> Iterator[Sighting]:
    """Yield the sightings; bare words that are no name together, one by one."""
    for sighting in survey.sightings:
        found = sighting.found
        if found.sign is not Sign.BARE or len(found.tokens) == 1 or _bare(sighting, survey):
            yield sighting
            continue
        for token in found.tokens:
            if token.word in survey.surnames or token.word in survey.tallies:
                yield Sighting(sighting.floor, Found([token], [], Sign.BARE), sighting.listed)


def _list_of(found: Found, lists: list[NameList]) -> NameList | None:
    start = found.tokens[0].start
    number = bisect_right(lists, start, key=lambda each: each.start) - 1
    return lists[number] if number >= 0 and start < lists[number].end else None


def merge(
    text: str, floor: int, here: list[Sighting], known: list[tuple[int, int]]
) -> list[Sighting]:
    """Return the sightings with the spans that a register knows: the longer of two that overlap
    stays, the known one if they are equal or the other is mere capitalised words."""
    if not known:
        return here
    merged: list[Sighting] = []
    spans = iter([*known, (len(text) + 1, len(text) + 1)])
    start, end = next(spans)
    for sighting in here:
        while end <= sighting.start:
            merged.append(_known(text, floor, start, end, []))
            start, end = next(spans)
        if start >= sighting.end:
            merged.append(sighting)
            continue
        inside = sighting.start <= start and end <= sighting.end
        if inside and end - start < sighting.end - sighting.start:
            if sighting.found.sign is not Sign.BARE:
                merged.append(sighting)
                while start < sighting.end:
                    start, end = next(spans)
            continue
        titles = sighting.found.titles
        whole = (titles[0].start if titles else sighting.start, sighting.end)
        if (start, end) in ((sighting.start, sighting.end), whole):
            sighting.found.sign = Sign.KNOWN
            merged.append(sighting)
            start, end = next(spans)
        elif sighting.start >= start and sighting.found.titles:
            merged.append(_known(text, floor, start, end, sighting.found.titles))
            start, end = next(spans)
    while start <= len(text):
        merged.append(_known(text, floor, start, end, []))
        start, end = next(spans)
    return merged


def _known(text: str, floor: int, start: int, end: int, titles: list[Token]) -> Sighting:
    word = text[start:end]
    owner = text[end : end + 1] in ("'", "’")
    token = Token(start, end, word, end, kinds().get(word, 0), owner)
    return Sighting(floor, Found([token], titles, Sign.KNOWN))


def _learn(text: str, sighting: Sighting, survey: Survey) -> None:
    """Note surnames and forenames of those named fully, and names of animals and ships."""
    found = sighting.found
    if not found.titles and sighting.start > sighting.floor:
        sort = thing_named(text, sighting.start, sighting.floor)
        if sort:
            (survey.animals if sort == "animal" else survey.ships).add(found.words)
    words = [token for token in found.tokens if not token.small and not token.initial]
    if found.sign is Sign.FULL and found.tokens[0].initial and len(found.tokens) == 2:
        _doubt_initial(text, sighting)
    if not words or found.sign not in (Sign.TITLE, Sign.FULL, Sign.EASTERN, Sign.KNOWN):
        return
    if found.surname_first:
        survey.surnames.add(words[0].word)
        return
    if found.titles and found.titles[-1].kind & Kind.ROYAL and len(words) == 1:
        return
    if len(found.tokens) > 1:
        survey.forenames.update(token.word for token in words[:-1] if token.kind & GIVEN)
        survey.surnames.add(surname_of(found))
    elif found.sign is Sign.TITLE:
        survey.surnames.add(words[-1].word)


def _doubt_initial(text: str, sighting: Sighting) -> None:
    """Take "the R. Lindi" and "crossed R. Lindi" for a river: no forename is abbreviated so."""
    found = sighting.found
    before = list(words_before(text, sighting.start, sighting.floor))
    if found.tokens[0].word in _RIVERS and any(word in NOT_BEFORE_INITIALS for word in before):
        found.tokens, found.sign = found.tokens[1:], Sign.BARE


_RIVERS = frozenset(("R.", "L.", "Mt."))


def surname_of(found: Found) -> str:
    """Return the surname of a Western name: its last word, with a particle written large."""
    tokens = found.tokens
    for number, token in enumerate(tokens[:-1]):
        leads = token.kind & Kind.PARTICLE and not token.kind & GIVEN and not token.small
        if leads and (number or token.kind & Kind.PARTICLE):
            return " ".join(each.word for each in tokens[number:] if not each.small)
    return tokens[-1].word


def _decide(
    sighting: Sighting, survey: Survey, policy: Policy, text: str
) -> tuple[Certainty, str] | None:
    """Return certainty and reason for a name, or None where it is none (or none that counts)."""
    found, words = sighting.found, sighting.found.words
    if (words in survey.ships and not policy.ships) or (
        words in survey.animals and not policy.animals
    ):
        return None
    if words in survey.animals or words in survey.ships:
        return Certainty.MEDIUM, "animals and ships count in this project"
    if (
        sighting.listed
        and found.sign in _LONE
        and sum(not token.small for token in found.tokens) == 1
    ):
        return _in_list(sighting, survey)
    if found.sign is Sign.BARE:
        return _bare(sighting, survey)
    if found.sign in (Sign.FULL, Sign.FORENAME) and _is_title_of_book(sighting, text):
        return None
    if found.titles:
        return _CERT[found.sign], titled(" ".join(title.word for title in found.titles))
    return _CERT[found.sign], found.sign.value


def _in_list(sighting: Sighting, survey: Survey) -> tuple[Certainty, str] | None:
    token = sighting.found.tokens[-1]
    assert sighting.listed is not None  # noqa: S101 - the caller has asked
    if token.kind & (TITLE | Kind.COMMON | Kind.BODY):
        return None
    if token.kind & (Kind.PLACE | Kind.AMBIGUOUS_PLACE) and token.word not in survey.surnames:
        return None
    known = token.word in survey.surnames
    if not sighting.listed.distribution:
        return Certainty.MEDIUM if known else Certainty.LOW, "a field that names persons"
    if token.kind & ASIAN or sighting.listed.labelled or known:
        return Certainty.LOW, IN_LIST
    common = token.word.lower() in survey.small or token.word.isupper()
    return None if common else (Certainty.LOW, IN_LIST)


def _bare(sighting: Sighting, survey: Survey) -> tuple[Certainty, str] | None:
    """Decide on capitalised words of which the lists say nothing, or too much."""
    found, words = sighting.found, sighting.found.words
    if words in survey.surnames and not survey.tallies.get(words, _NOTHING).is_noun():
        return Certainty.MEDIUM, "the surname of someone whom the text names more fully"
    if words in survey.forenames:
        return Certainty.MEDIUM, "the given name of someone whom the text names more fully"
    kind = found.tokens[-1].kind
    if _is_old_possessive(found, survey):
        found.tokens[-1].end -= 1
        found.tokens[-1].word = words[:-1]
        return Certainty.LOW, "a name that the text knows, with a possessive without apostrophe"
    if words.lower() in survey.small or len(words) < 3 or words.isupper():
        return None
    tally = survey.tallies.get(words, _NOTHING)
    needed = 0.5 if survey.register.family(words) else 2.0
    if kind & (TITLE | Kind.COMMON | Kind.MODIFIER):
        return None
    if kind & Kind.AMBIGUOUS_PLACE:
        needed = 2.0 if kind & GIVEN else 3.6
    elif kind & Kind.DOUBTFUL_FAMOUS:
        needed = 0.5
    elif kind & Kind.DOUBTFUL_FORENAME:
        needed = 1.0
    if tally.is_person(needed=needed):
        return Certainty.LOW, "what stands around the word speaks of a person"
    return None


def _is_old_possessive(found: Found, survey: Survey) -> bool:
    """Say whether "Abeds" is Abed's, as older hands write it; "the Webbs" are a family."""
    words = found.words
    if len(found.tokens) > 1 or not words.endswith("s") or len(words) < 5 or found.tokens[0].owner:
        return False
    if survey.tallies.get(words, _NOTHING).places >= 1.5:
        return False
    stem = words[:-1]
    if stem in survey.surnames or stem in survey.register:
        return True
    return stem in survey.tallies and survey.tallies[stem].is_person(needed=4.0)


_NOTHING = Tally()
_BOOK = re.compile(r"\b(?:[Rr]ead|[Rr]eading|[Bb]egan|[Ff]inished|got)\b[^.;]{0,25}$")


def _is_title_of_book(sighting: Sighting, text: str) -> bool:
    """Say whether "Florence Macarthy" was read rather than met."""
    first = sighting.found.tokens[0]
    single = sighting.found.sign is Sign.FORENAME
    if not (single or first.kind & Kind.DOUBTFUL_FORENAME) or sighting.found.tokens[-1].owner:
        return False
    return bool(_BOOK.search(text[max(sighting.floor, sighting.start - 32) : sighting.start]))
