"""The persons of a play: who is meant by the labels of its speeches.

A label is joined to a role of the cast list, or to another label, only with evidence: the same
words but for an article, a part of a name that fits one person only, an abbreviation, a slip of
one letter. Two labels that answer each other are two persons.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from edition.model import Person, PersonName
from edition.structure.divisions import number_of
from edition.structure.vocabulary import vocabulary

_ARTICLES = vocabulary(
    "the a an der die das ein eine einer le la les un une el los las il lo gli uno una de het een"
    " den det ett en"
)
SMALL_WORDS = _ARTICLES | vocabulary(
    "of von van des du d di del della and und et y e zu da do af av"
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_AND = re.compile(r"\s*(?:[,/&+]|\b(?:and|und|et|e|y|og|och|и|en)\b)\s*", re.IGNORECASE)
_APART = vocabulary(
    "lady young old mrs mistress mother father wife son daughter frau mutter vater sohn tochter alt"
    " alte alter alten jung junge junger kleine kleiner madame mère père fils vieux vieille jeune"
    " madre padre hijo hija viejo vieja joven старый старая молодой молодая мать отец"
)
"""Words that tell members of one family apart."""
_MANY = 600
"""With more labels than this no two are compared: no play has so many persons."""
_RARE = 3


@dataclass(slots=True)
class Character:
    """A person of the play while it is read.

    name: as the cast list or the first label has it; words: its words in lower case.
    about: the words of the description. labels: the labels that mean the person, in order.
    """

    key: str
    name: str
    words: frozenset[str]
    about: tuple[str, ...] = ()
    description: str = ""
    labels: list[str] = field(default_factory=list)


def slug(name: str) -> str:
    """Return a readable identifier made of the letters and digits of a name."""
    plain = unicodedata.normalize("NFD", name.replace("ß", "ss").casefold())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    bare = bare.replace("æ", "ae").replace("œ", "oe").replace("ø", "o").replace("ł", "l")
    joined = "-".join(re.findall(r"[^\W_]+", bare.replace("'", "").replace("’", "")))
    joined = unicodedata.normalize("NFC", joined)
    return joined if joined and not joined[0].isdigit() else f"p-{joined}".rstrip("-")


def _words(name: str) -> tuple[str, ...]:
    words = _WORD.findall(name.casefold())
    if len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    return tuple(words)


class Dramatis:
    """The persons of one play: first the roles of the cast list, then whom the labels add."""

    def __init__(
        self, roles: Iterable[tuple[str, str]], same: Sequence[Collection[str]] = ()
    ) -> None:
        """roles: names and descriptions of the cast list; same: labels in lower case that the
        editor says are one person's."""
        self.same = same
        self._doubts: dict[str, str] = {}
        self.characters: list[Character] = []
        self._keys: set[str] = set()
        self._of_label: dict[str, tuple[Character, ...]] = {}
        for name, description in roles:
            self._add(name, description)

    def _add(self, name: str, description: str = "") -> Character:
        name = " ".join(name.split()).strip(" .,;:_*")
        base = slug(name)
        key, number = base, 2
        while key in self._keys:
            key, number = f"{base}-{number}", number + 1
        self._keys.add(key)
        about = _WORD.findall(description.casefold())
        character = Character(key, name, frozenset(_words(name)), tuple(about), description)
        self.characters.append(character)
        return character

    def join(self, labels: Sequence[str]) -> None:
        """Settle whom each label means; `labels` are those of all speeches, in order."""
        counts = Counter(labels)
        answering = Counter(pairwise(labels))
        neighbours = answering + Counter({(b, a): n for (a, b), n in answering.items()})
        distinct = list(counts)
        self._join_exact(distinct)
        later = [label for label in distinct if label not in self._of_label]
        several = [label for label in later if _AND.search(label.strip())]
        single = [label for label in later if label not in set(several)]
        single.sort(key=lambda label: -len(_words(label)))
        compared = len(distinct) + len(self.characters) <= _MANY
        for label in single:
            person = self._find(label, counts, neighbours) if compared else None
            if person is None:
                person = self._add(_shown(label))
            self._give(label, person)
        for label in several:
            if compared:
                self._join_several(label)
            else:
                self._give(label, self._add(_shown(label)))
        for group in self.same:
            self._merge(group)

    def _merge(self, group: Collection[str]) -> None:
        """Make one person of those whom the labels of a group mean."""
        meant = [
            one
            for one in self.characters
            if any(_shown(name).casefold() in group for name in (one.name, *one.labels))
        ]
        for other in meant[1:]:
            self.characters.remove(other)
            for label in other.labels:
                self._give(label, meant[0])

    def _give(self, label: str, *people: Character) -> None:
        self._of_label[label] = people
        if len(people) == 1:
            people[0].labels.append(label)

    def _join_exact(self, labels: Sequence[str]) -> None:
        by_words: dict[frozenset[str], list[Character]] = {}
        for character in self.characters:
            by_words.setdefault(character.words, []).append(character)
        for label in labels:
            words = _words(label)
            same = by_words.get(frozenset(words), [])
            if len(same) == 1:
                self._give(label, same[0])

    def _join_several(self, label: str) -> None:
        """Split a label of several persons if each part is one; else it is a person of its own."""
        people: list[Character] = []
        for part in _AND.split(label):
            if not part.strip():
                continue
            found = self._known(_words(part))
            if found is None:
                people = []
                break
            people.append(found)
        if len(people) < 2:
            people = [self._known(_words(label)) or self._add(_shown(label))]
        self._give(label, *people)

    def _known(self, words: tuple[str, ...]) -> Character | None:
        wanted = frozenset(words)
        exact = [one for one in self.characters if one.words == wanted]
        if not exact:
            exact = [
                one
                for one in self.characters
                if wanted in [frozenset(_words(label)) for label in one.labels]
            ]
        return exact[0] if len(exact) == 1 else None

    def _find(
        self, label: str, counts: Counter[str], neighbours: Counter[tuple[str, str]]
    ) -> Character | None:
        """Return the one person whom the label can mean, if there is one."""
        words = _words(label)
        wanted = frozenset(words)
        if not wanted:
            return None
        able = [one for one in self.characters if self._may_be(one, label, counts, neighbours)]
        for fits, doubt in (
            (_has_words, ""),
            (_is_abbreviated, ""),
            (_is_described, "the cast list describes {} by this word"),
        ):
            found = [one for one in able if fits(words, one)]
            if len(found) == 1:
                self._doubts[label] = doubt.format(found[0].name)
                return found[0]
            if found:
                return None
        return self._misprint(label, able, counts)

    def _may_be(
        self,
        one: Character,
        label: str,
        counts: Counter[str],
        neighbours: Counter[tuple[str, str]],
    ) -> bool:
        return all(
            neighbours[label, other] * 12 <= min(counts[label], counts[other])
            for other in one.labels
        )

    def _misprint(
        self, label: str, able: list[Character], counts: Counter[str]
    ) -> Character | None:
        if counts[label] >= _RARE or len(label) < 5:
            return None
        found = [
            one
            for one in able
            if any(
                counts[other] > 3 * counts[label] and _one_slip(label.casefold(), other.casefold())
                for other in one.labels
            )
        ]
        if len(found) != 1:
            return None
        self._doubts[label] = f"it differs by one letter from {found[0].name}"
        return found[0]

    def doubt(self, label: str) -> str:
        """Return why the label may mean another person, "" where that is sure."""
        return self._doubts.get(label, "")

    def keys(self, label: str) -> str:
        """Return the keys of the persons whom a label means, joined by spaces."""
        return " ".join(one.key for one in self._of_label.get(label, ()))

    def named_in(self, piece: str) -> str:
        """Return the key of the one person whom the words name; "" if none or several."""
        words = frozenset(_words(piece))
        found = [one for one in self.characters if one.labels and one.words - SMALL_WORDS <= words]
        return found[0].key if len(found) == 1 else ""

    def names(self) -> frozenset[str]:
        """Return the words of all names in lower case, small words left out."""
        return frozenset(
            word for one in self.characters for word in one.words if word not in SMALL_WORDS
        )

    def people(self) -> tuple[Person, ...]:
        """Return the persons, those of the cast list first; their labels are names beside."""
        return tuple(_person(one) for one in self.characters)


def _shown(label: str) -> str:
    return label.strip(" .,:;_*")


def _person(one: Character) -> Person:
    seen = {one.name}
    names = [PersonName(one.name)]
    for label in one.labels:
        shown = _shown(label)
        if shown not in seen:
            seen.add(shown)
            names.append(PersonName(shown, kind="label"))
    return Person(one.key, tuple(names), description=one.description, participant=bool(one.labels))


def _has_words(words: tuple[str, ...], one: Character) -> bool:
    """Whether one name's words are among the other's, and no number tells the two apart."""
    wanted = frozenset(words) - SMALL_WORDS
    others = [one.words, *(frozenset(_words(label)) for label in one.labels)]
    for other in others:
        bare = other - SMALL_WORDS
        if not wanted or not bare or not (wanted <= bare or bare <= wanted):
            continue
        if all(number_of(word) is None and word not in _APART for word in wanted ^ bare):
            return True
    return False


def _is_abbreviated(words: tuple[str, ...], one: Character) -> bool:
    """Whether each word of the label begins a word of the name, in order ("Ham.", "Q. Mar.")."""
    name = [word for word in _words(one.name) if word not in SMALL_WORDS]
    if not name or len(words) > len(name) or len("".join(words)) < 2:
        return False
    place = shortened = 0
    for word in words:
        while place < len(name) and not _begins(name[place], word):
            place += 1
        if place == len(name):
            return False
        shortened += len(word) < len(name[place]) and not word.isdigit()
        place += 1
    return shortened > 0


def _begins(word: str, short: str) -> bool:
    if short[0].isdigit():
        return number_of(short) == number_of(word)
    return word.startswith(short)


def _is_described(words: tuple[str, ...], one: Character) -> bool:
    """Whether the cast list calls the person so ("Orsino, Duke of Illyria": DUKE)."""
    return not one.labels and bool(words) and all(word in one.about[:4] for word in words)


def _one_slip(one: str, other: str) -> bool:
    """Whether the words differ by one letter left out, put in, changed or swapped."""
    if abs(len(one) - len(other)) > 1 or any(letter.isdigit() for letter in one + other):
        return False
    short, long = sorted((one, other), key=len)
    begin = 0
    while begin < len(short) and short[begin] == long[begin]:
        begin += 1
    if len(short) < len(long):
        return short[begin:] == long[begin + 1 :]
    swapped = (
        short[begin + 1 : begin + 2] == long[begin : begin + 1]
        and short[begin : begin + 1] == long[begin + 1 : begin + 2]
        and short[begin + 2 :] == long[begin + 2 :]
    )
    return short[begin + 1 :] == long[begin + 1 :] or swapped
