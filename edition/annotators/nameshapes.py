"""Shapes of names within a run of capitalised words.

What a run offers is read from left to right: places and bodies of several words are stepped over,
titles are gathered, and then a name is read by its shape: Eastern (surname list and syllables of
what follows), Western (forename or initials and what follows), a well-known surname, or bare words
that only their surroundings can decide.
"""

import re
from dataclasses import dataclass
from enum import Enum

from edition.annotators import lists
from edition.annotators.easternnames import eastern
from edition.annotators.nameruns import Run, Token
from edition.annotators.wordkinds import ASIAN, GIVEN, NO_NAME, TITLE, Kind, phrases

# Words that a title never introduces, whatever the title.
_NEVER = lists.words("common", "never")
_NUMERALS = re.compile(r"(?:[IVX]{2,5}|Jr|Sr|Esq|Bart)")


class Sign(Enum):
    """What makes us think that words are a name, from the strongest."""

    TITLE = "a title stands before it"
    FULL = "it has the shape of a full name"
    EASTERN = "surname and given name in East Asian order"
    KNOWN = "a name of the personography or of the document's own people"
    FAMOUS = "a well-known name"
    FORENAME = "a given name"
    BARE = "capitalised words"


@dataclass(slots=True)
class Found:
    """A name that a run may hold.

    tokens: those of the name. titles: those before it. sign: why. strong: the title is one that
    only persons bear. vetoed: what follows shows that the name is part of something else.
    """

    tokens: Run
    titles: Run
    sign: Sign
    strong: bool = False
    surname_first: bool = False

    @property
    def words(self) -> str:
        """The name's words with one space between them."""
        if len(self.tokens) == 1:
            return self.tokens[0].word
        return " ".join([token.word for token in self.tokens])


def read(run: Run) -> list[Found]:
    """Return the names that the run may hold, in order and disjoint."""
    if len(run) == 1 and not run[0].kind:
        return _lone(run)
    found: list[Found] = []
    number = 0
    while number < len(run):
        if step := phrase(run, number):
            number += step
            continue
        titles = _titles(run, number)
        if titles:
            name, number = _titled(run, number, number + titles)
        else:
            name, number = _untitled(run, number)
        if name is not None:
            found.append(name)
    return found


def _lone(run: Run) -> list[Found]:
    """Read a run of one unknown word, the most frequent of all."""
    token = run[0]
    if token.initial or token.word in _NEVER or (len(token.word) == 3 and token.word.isupper()):
        return []
    return [Found(run, [], Sign.BARE)]


def phrase(run: Run, number: int) -> int:
    """Return how many tokens a place or body of several words takes, or a body by its head."""
    for words, _ in phrases().get(run[number].word.replace(".", ""), ()):
        if len(words) <= len(run) - number and all(
            run[number + k].word.replace(".", "") == word for k, word in enumerate(words)
        ):
            rest = run[number + len(words) : number + len(words) + 2]
            extra = next((k for k, t in enumerate(rest, 1) if t.kind & (Kind.BODY | Kind.VETO)), 0)
            return len(words) + extra
    return _body(run, number)


def _body(run: Run, number: int) -> int:
    """Return the number of tokens up to a head word ("Central Propaganda Department")."""
    if run[number].kind & TITLE and not run[number].kind & Kind.MODIFIER:
        return 0
    for k in range(number, min(number + 6, len(run))):
        token = run[k]
        if token.initial or (k > number and token.kind & TITLE and not token.kind & Kind.MODIFIER):
            return 0
        if k > number and token.kind & (Kind.BODY | Kind.VETO | Kind.WORK) and not _named(run, k):
            follow = k + 1
            while follow < len(run) and run[follow].kind & (Kind.BODY | Kind.VETO):
                follow += 1
            return follow - number
    return 1 if run[number].kind & Kind.BODY else 0


def _named(run: Run, head: int) -> bool:
    """Say whether the words before a head are a name and a surname that the head happens to be."""
    token = run[head]
    return bool(token.kind & GIVEN) and not token.kind & Kind.BODY and head == len(run) - 1


def _titles(run: Run, number: int) -> int:
    """Return how many tokens from `number` on are titles; 0 where there is no proper one."""
    stop, proper = number, False
    while stop < len(run) and run[stop].kind & (TITLE | Kind.MODIFIER):
        token = run[stop]
        if len(token.word) == 1 and token.end == token.start + 1 and token.word != "U":
            break
        if token.word in ("M", "G", "U") and stop + 1 < len(run) and run[stop + 1].initial:
            token.initial, token.kind = True, 0
            break
        if token.kind & TITLE:
            given = token.kind & GIVEN or token.kind & ASIAN
            if given and stop + 1 < len(run) and not run[stop + 1].kind & TITLE and not proper:
                follow = run[stop + 1].kind
                if not follow & GIVEN and token.word not in ("Major", "Don", "Prior"):
                    break
            if token.word == "U" and (stop + 1 == len(run) or run[stop + 1].kind & Kind.COMMON):
                break
            proper = True
        stop += 1
        if token.owner or token.stop:
            break
    while proper and stop > number + 1 and not run[stop - 1].kind & TITLE:
        if stop < len(run) and _nameable(run[stop], strong=False, titled=True, first=True):
            break
        stop -= 1
    return stop - number if proper else 0


def _titled(run: Run, number: int, begin: int) -> tuple[Found | None, int]:
    """Read the name behind the titles `run[number:begin]`."""
    titles = run[number:begin]
    if begin == len(run) or titles[-1].owner or titles[-1].stop:
        lone = begin - number == 1 and not titles[0].kind & Kind.ABBREVIATED
        return (Found(titles, [], Sign.BARE) if lone else None), begin
    strong = any(title.kind & (Kind.ABBREVIATED | Kind.ADDRESS) for title in titles)
    stop, eastern = _name(run, begin, strong=strong, titled=True)
    if stop == begin:
        return None, begin + (0 if begin < len(run) else 1)
    if _vetoed(run, stop):
        return None, stop + 1
    sign = Sign.TITLE
    return Found(run[begin:stop], titles, sign, strong, eastern), stop


def _vetoed(run: Run, stop: int) -> bool:
    return stop < len(run) and bool(run[stop].kind & (Kind.VETO | Kind.BODY))


def _untitled(run: Run, number: int) -> tuple[Found | None, int]:
    token = run[number]
    first = number
    while first < len(run) - 1 and run[first].small:
        first += 1
    if run[first].small:
        return None, first + 1
    kind = run[first].kind
    stop, eastern = _name(run, number, strong=False, titled=False)
    if stop == number:
        return None, number + 1
    if _vetoed(run, stop):
        return None, stop + 1
    number = _first_of_name(run, number, stop)
    words = [part for part in run[number:stop] if not part.small]
    kind = words[0].kind
    name = Found(run[number:stop], [], Sign.BARE, surname_first=eastern)
    last = words[-1]
    if eastern:
        name.sign = Sign.EASTERN
    elif _initials_behind(words):
        name.sign, name.surname_first = Sign.FULL, True
    elif len(words) > 1 and not last.initial and (words[0].initial or kind & GIVEN):
        doubtful = words[0].word in ("Will", "May", "Mark", "Can", "Art", "Bill", "Job", "Even")
        if doubtful and last.kind & (Kind.FAMOUS | Kind.DOUBTFUL_FAMOUS) and len(words) == 2:
            name.tokens = run[stop - 1 : stop]
            name.sign = Sign.FAMOUS
        else:
            name.sign = Sign.FULL
    elif len(words) > 1 and _is_full(words):
        name.sign = Sign.FULL
    elif " ".join(part.word for part in run[number:stop]) in _FAMOUS_PHRASES or (
        len(words) == 1 and kind & Kind.FAMOUS
    ):
        name.sign = Sign.FAMOUS
    elif (
        len(words) == 1
        and kind & Kind.FORENAME
        and not kind & (Kind.COMMON | Kind.DOUBTFUL_FORENAME)
    ):
        name.sign = Sign.FORENAME
    elif token.initial and len(words) == 1:
        return None, stop
    return name, stop


def _first_of_name(run: Run, number: int, stop: int) -> int:
    """Return where a name begins, without a preposition ("von Wolfgang Schüssel") or a capitalised
    noun ("Journalist Peter Smith") that a given name follows."""
    given = Kind.FORENAME | Kind.DOUBTFUL_FORENAME
    if run[number].word == "Q." and number + 2 < stop:
        return number + 1
    if run[number].small and number + 2 < stop and run[number + 1].kind & given == Kind.FORENAME:
        return number + 1
    unknown = not run[number].kind and not run[number].initial and not run[number].small
    if unknown and number + 2 < stop and run[number + 1].kind & given == Kind.FORENAME:
        return number + 1
    return number


def _initials_behind(words: Run) -> bool:
    """Say whether a surname is followed by two initials, as Russian lists have it."""
    letters = sum(part.word.count(".") for part in words[1:] if part.initial)
    return not words[0].kind and letters == 2 and all(part.initial for part in words[1:])


def _is_full(words: Run) -> bool:
    """Say whether a name that begins with an unknown word is a full one all the same."""
    if words[0].word in ("Ibn", "Abu", "Abd", "Abdel", "Umm", "Bint"):
        return True
    if any(part.kind & Kind.FORENAME for part in words[:-1]):
        return True
    if any(_PATRONYMIC.search(part.word) for part in words[1:]):
        return True
    return any(part.initial for part in words[1:-1]) and not words[-1].initial


# Russian patronymics, in Latin and Cyrillic letters and in the cases of Russian.
_PATRONYMIC = re.compile(
    r"\w{2}(?:ovich|evich|ovna|evna|ovič|evič|ович|евич|овн|евн|ильич)(?:а|у|ем|ом|е|ой|ы)?$"
)
_FAMOUS_PHRASES = frozenset(("De Gaulle", "de Gaulle", "Ne Win", "U Nu", "U Thant"))


def _name(run: Run, begin: int, *, strong: bool, titled: bool) -> tuple[int, bool]:
    """Return where a name that begins at `begin` ends, and whether its surname comes first."""
    number = begin
    while number < len(run) and run[number].small:
        number += 1
    if number == len(run):
        return begin, False
    if number == begin and (stop := eastern(run, number)):
        return stop, True
    count, stop = 0, begin
    while number < len(run) and count < 5:
        token = run[number]
        if token.small or token.initial:
            number += 1
            if token.initial:
                stop = number
            continue
        if token.kind & Kind.PARTICLE and _leads(run, number, titled=titled):
            number += 1
            continue
        if count and _NUMERALS.fullmatch(token.word):
            return number + 1, False
        if count and token.kind & ASIAN and not titled and eastern(run, number):
            break
        led = number > begin and run[number - 1].kind & Kind.PARTICLE and count
        if not _nameable(
            token, strong=(strong and count == 0) or bool(led), titled=titled, first=count == 0
        ) and not (_is_king(run, begin, number) or _is_london(run, begin, number)):
            break
        count += 1
        number += 1
        stop = number
    return (stop, False) if count else (begin, False)


def _leads(run: Run, number: int, *, titled: bool) -> bool:
    """Say whether a particle written large ("De", "Van") leads a surname here."""
    if run[number].owner or run[number].stop or number + 1 == len(run):
        return False
    strong = number > 0 and bool(run[number - 1].kind & GIVEN or run[number - 1].initial)
    return _nameable(run[number + 1], strong=strong, titled=titled, first=False)


def _is_king(run: Run, begin: int, number: int) -> bool:
    """Say whether a word that is a title elsewhere ends the name of a Martin Luther King."""
    if number != len(run) - 1 or number == begin or not run[number].kind & Kind.ROYAL:
        return False
    return all(token.kind & GIVEN or token.initial for token in run[begin:number])


def _is_london(run: Run, begin: int, number: int) -> bool:
    """Say whether a town's name is the surname of a Jack London."""
    if number == begin or not run[number].kind & Kind.CITY or number != len(run) - 1:
        return False
    before = run[number - 1]
    return before.initial or (bool(before.kind & Kind.FORENAME) and number - begin == 1)


def _nameable(token: Token, *, strong: bool, titled: bool, first: bool) -> bool:
    """Say whether a word can be part of a name here."""
    kind, word = token.kind, token.word
    if word in _NEVER or (word.isupper() and len(word) > 2 and not strong):
        return False
    if strong:
        return not kind & (TITLE | Kind.PEOPLE) or bool(kind & GIVEN)
    if kind & GIVEN and not (first and kind & Kind.COMMON):
        return not (kind & Kind.BODY)
    if kind & NO_NAME or kind & TITLE or word.isdigit():
        return False
    if kind & Kind.PLACE:
        return False
    return titled or not kind & (Kind.AMBIGUOUS_PLACE | Kind.BEFORE_PLACE) or not first
