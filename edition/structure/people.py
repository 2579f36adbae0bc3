"""Who takes part: persons from lists of participants and from speakers' labels, one entry each.

Two labels are one person only on evidence: the same surname that no second person bears, an
office that one participant holds, a misprint of a label that comes often (issue: one person, one
identifier). Nothing is added to what the source says of a person.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from edition.model import Certainty, NamePart, Person, PersonName
from edition.structure.candidates import Label
from edition.structure.labels import is_misprint
from edition.structure.naming import Named, person_name, read_name, slug
from edition.structure.surnames import is_surname_first
from edition.structure.titles import COLLECTIVES, is_office, is_title, plain

_CHAIR = re.compile(r",?\s+(?:in the chair|presiding)$", re.IGNORECASE)


@dataclass(slots=True)
class _Entry:
    """A person on the way: the model's person, and what its names say."""

    person: Person
    named: Named
    parties: set[str]
    count: int = 0


class Register:
    """The persons of one document, found again by surname or by office."""

    def __init__(self) -> None:
        self._entries: list[_Entry] = []
        self._surnames: dict[str, list[_Entry]] = {}
        self._offices: dict[str, list[_Entry]] = {}
        self._keys: set[str] = set()

    @property
    def people(self) -> tuple[Person, ...]:
        """All persons, in the order in which they came."""
        return tuple(entry.person for entry in self._entries)

    @property
    def surnames(self) -> frozenset[str]:
        """The surnames in lower case."""
        return frozenset(self._surnames)

    def enter(
        self,
        words: str,
        *,
        role: str = "",
        affiliation: str = "",
        participant: bool = True,
    ) -> _Entry:
        """Enter a person as the words name him."""
        named = read_name(words)
        if role and (known := self._without_role(named)) is not None:
            known.person = replace(known.person, role=role)
            return known
        full = named.name or words
        titled = f"{named.titles} {full}".strip() if named.name else words
        key = slug(full if named.forenames or not named.titles else titled)
        number = 2
        unique = key
        while unique in self._keys:
            unique, number = f"{key}-{number}", number + 1
        self._keys.add(unique)
        text = full if named.forenames else titled
        person = Person(
            unique,
            (person_name(text),),
            role or named.role or named.office,
            affiliation or named.place,
            participant=participant,
        )
        entry = _Entry(person, named, set())
        self._entries.append(entry)
        if named.surname:
            self._surnames.setdefault(_fold(named.surname), []).append(entry)
        words_of_office = f"{person.role} {named.titles}".split()
        for office in dict.fromkeys(plain(word) for word in words_of_office if is_office(word)):
            self._offices.setdefault(office, []).append(entry)
        return entry

    def _without_role(self, named: Named) -> _Entry | None:
        """Return the one entry with these titles and this name, if it has no role yet."""
        known = [
            entry
            for entry in self._surnames.get(_fold(named.surname), ())
            if (entry.named.titles, entry.named.name) == (named.titles, named.name)
        ]
        return known[0] if len(known) == 1 and not known[0].person.role else None

    def fill(self, entry: _Entry, words: str) -> None:
        """Add a fuller name to an entry, as its first."""
        named = read_name(words)
        known = (replace(name, kind="label") for name in entry.person.names)
        names = (person_name(named.name or words), *known)
        key = slug(named.name or words)
        if key not in self._keys:
            self._keys.discard(entry.person.key)
            self._keys.add(key)
            entry.person = replace(entry.person, key=key)
        entry.person = replace(entry.person, names=names)

    def arrange(self, listed: int, speaking: Iterable[_Entry]) -> None:
        """Put those who were not listed in the order in which they first speak."""
        head, rest = self._entries[:listed], self._entries[listed:]
        order = {id(entry): number for number, entry in reversed(list(enumerate(speaking)))}
        self._entries = head + sorted(rest, key=lambda entry: order.get(id(entry), len(order)))

    def add_name(self, entry: _Entry, name: str) -> None:
        """Add a label to the names of a person."""
        if all(name != known.text for known in entry.person.names):
            names = (*entry.person.names, person_name(name, "label"))
            entry.person = replace(entry.person, names=names)

    def bearing(self, named: Named, party: str = "") -> list[_Entry]:
        """The entries that could be the person whom a label names."""
        if not named.surname:
            return []
        found = self._surnames.get(_fold(named.surname), [])
        return [entry for entry in found if _agree(entry, named, party)]

    def holding(self, named: Named) -> list[_Entry]:
        """The entries that hold the office which a label names."""
        office = named.role.casefold()
        offices = [plain(word) for word in named.titles.split() if is_office(word)]
        entries = self._offices.get(offices[-1], []) if offices else []
        return [
            entry
            for entry in entries
            if entry.named.name and f"{entry.person.role.casefold()} ".startswith(f"{office} ")
        ]

    def led_by(self, named: Named) -> list[_Entry]:
        """The entries with a label's office whose name begins with its surname: there it stands
        first, whatever the name's language."""
        return [
            entry
            for entry in self.holding(Named(named.titles, ""))
            if entry.named.forenames
            and len(entry.named.forenames) == 1
            and _fold(entry.named.forenames[0]) == _fold(named.surname)
        ]

    def turn(self, entry: _Entry) -> None:
        """Take the first word of an entry's name as its surname."""
        text = entry.person.names[0].text
        first, _, rest = text.partition(" ")
        parts = (
            NamePart("surname", 0, len(first)),
            NamePart("forename", len(first) + 1, len(text)),
        )
        name = PersonName(text, parts, entry.person.names[0].kind)
        entry.person = replace(entry.person, names=(name, *entry.person.names[1:]))
        entry.named = replace(entry.named, surname=first, forenames=(rest,))
        self._surnames.setdefault(_fold(first), []).append(entry)

    def near(self, named: Named) -> list[_Entry]:
        """Entries that come often and whose surname differs from a label's by a misprint."""
        word = _fold(named.surname)
        return [
            entry
            for surname, entries in self._surnames.items()
            if is_misprint(word, surname)
            for entry in entries
            if entry.count >= 2 and _agree(entry, named, "")
        ]


def _fold(word: str) -> str:
    return unicodedata.normalize("NFC", word.casefold())


def _agree(entry: _Entry, named: Named, party: str) -> bool:
    """Say whether nothing speaks against a label's being the person of an entry."""
    known = entry.named
    if (known.female and named.male) or (known.male and named.female):
        return False
    if known.forenames and named.forenames:
        return _same_forenames(known.forenames, named.forenames)
    return not (party and entry.parties and party not in entry.parties)


def _same_forenames(one: Sequence[str], other: Sequence[str]) -> bool:
    """Say whether forenames agree: equal, or initials of each other, as far as both have them."""
    for left, right in zip(one, other, strict=False):
        a, b = left.casefold().rstrip("."), right.casefold().rstrip(".")
        if a != b and not (len(min(a, b, key=len)) == 1 and a[0] == b[0]):
            return False
    return True


@dataclass(frozen=True, slots=True)
class Identity:
    """Whom a label means, how sure that is, and why."""

    key: str
    cert: Certainty | None = None
    why: str = ""


def identify(
    labels: Sequence[Label],
    register: Register,
    headings: Iterable[str],
    same: Iterable[Sequence[str]] = (),
) -> Mapping[str, Identity]:
    """Return for each label's `key` the person; new persons are entered in the register.

    headings: the title and the heads, in which a full name may stand beside an office.
    same: groups of labels that the editor says are one person.
    """
    counts = Counter(label.key for label in labels)
    forms: dict[str, Label] = {}
    for label in labels:
        if label.key not in forms or (label.party and not forms[label.key].party):
            forms[label.key] = label
    groups = {key: tuple(group) for group in same for key in group}
    entries: dict[str, tuple[_Entry, Certainty | None, str]] = {}
    names = {key: read_name(_worded(label)[0]) for key, label in forms.items()}
    often: Counter[str] = Counter()
    for key, named in names.items():
        often[_fold(named.surname)] += counts[key]
    order = sorted(
        forms,
        key=lambda key: (
            not names[key].forenames,
            often[_fold(names[key].surname)] == 1,
            not names[key].titles,
        ),
    )
    listed = len(register.people)
    for key in order:
        told = next((entries[other] for other in groups.get(key, ()) if other in entries), None)
        found = (told[0], None, "") if told else _find(forms[key], counts[key], register)
        words, role = _worded(forms[key])
        entry = found[0] or register.enter(
            words, role=role, affiliation="" if role else forms[key].party
        )
        entry.count += counts[key]
        if not entry.person.role and names[key].role and names[key].name:
            entry.person = replace(entry.person, role=names[key].role)
        if forms[key].party and not role:
            entry.parties.add(forms[key].party)
            if not entry.person.affiliation:
                entry.person = replace(entry.person, affiliation=forms[key].party)
        register.add_name(entry, forms[key].name)
        entries[key] = (entry, found[1], found[2])
    register.arrange(listed, [entries[key][0] for key in forms])
    _name_fully(entries, register, " \n ".join(headings))
    return {
        key: Identity(entry.person.key, cert, why) for key, (entry, cert, why) in entries.items()
    }


def _worded(label: Label) -> tuple[str, str]:
    """The words that name the person, and the role that the label then gives: in "The Minister
    of Fuel (Mr. Holt)" the name stands in the bracket."""
    bare = _CHAIR.sub("", label.party)
    inside = read_name(bare)
    outside = read_name(label.name)
    if inside.titles and inside.name and not outside.name:
        return bare, outside.role or label.name
    if inside.titles and inside.name and outside.role and not outside.forenames and outside.place:
        return bare, label.name
    return label.name, ""


def _find(
    label: Label, count: int, register: Register
) -> tuple[_Entry | None, Certainty | None, str]:
    """Find the entry that a label means, with how sure that is and why."""
    named = read_name(_worded(label)[0])
    if set(label.key.split()) & COLLECTIVES and not named.forenames:
        return None, None, ""
    if not named.name:
        holders = register.holding(named)
        if len(holders) == 1:
            return (
                holders[0],
                Certainty.HIGH,
                f"the one participant who is {holders[0].person.role}",
            )
        return None, None, ""
    bearers = register.bearing(named, label.party)
    if len(bearers) > 1:
        bearers = _narrow(bearers, named)
    if len(bearers) == 1:
        return bearers[0], None, ""
    if bearers:
        return None, None, ""
    led = register.led_by(named) if named.titles and not named.forenames else []
    if len(led) == 1:
        register.turn(led[0])
        return led[0], Certainty.HIGH, f"{named.role} like {led[0].person.names[0].text}"
    if count > 1:
        return None, None, ""
    near = register.near(named)
    if len(near) == 1:
        name = near[0].person.names[0].text
        return (
            near[0],
            Certainty.MEDIUM,
            f"comes once and is one letter from {name}, who comes often",
        )
    return None, None, ""


def _narrow(entries: Sequence[_Entry], named: Named) -> list[_Entry]:
    """Of several bearers of a surname those whose titles agree with the label's."""
    titles = {plain(word) for word in named.titles.split()}
    exact = [
        entry
        for entry in entries
        if titles
        and titles & {plain(w) for w in f"{entry.named.titles} {entry.person.role}".split()}
    ]
    if exact:
        return exact
    return [entry for entry in entries if not entry.named.titles] or list(entries)


def _name_fully(
    entries: Mapping[str, tuple[_Entry, Certainty | None, str]], register: Register, headings: str
) -> None:
    """Give a person whom labels name by surname the full name that a heading has, if one only."""
    done: set[int] = set()
    for entry, _, _ in entries.values():
        named = entry.named
        if id(entry) in done or named.forenames or not named.surname or len(named.name.split()) > 1:
            continue
        done.add(id(entry))
        full = _full_names(named.surname, headings)
        if len(full) == 1 and not any(person.key == slug(full[0]) for person in register.people):
            register.fill(entry, full[0])


def _full_names(surname: str, headings: str) -> list[str]:
    """The full names with this surname in the headings, each once."""
    found: dict[str, None] = {}
    word = re.escape(surname)
    for match in re.finditer(
        rf"(?<!\w){word}\s+([A-Z][\w'’-]*(?:\s+[A-Z][\w-]*)?)", headings, re.I
    ):
        words = [headings[match.start() : match.start() + len(surname)], *match[1].split()]
        for size in (3, 2):
            if is_surname_first(words[:size]) and len(words) >= size:
                found[" ".join(words[:size])] = None
                break
    for match in re.finditer(
        rf"((?:[A-Z][\w'’-]*|[A-Z]\.)(?:\s+[A-Z]\.)*)\s+{word}(?!\w)", headings, re.I
    ):
        words = match[0].split()
        known = {name.casefold() for name in found}
        if any(is_title(part) or not part[0].isupper() for part in words):
            continue
        if len(words) > 1 and " ".join(words).casefold() not in known:
            found[" ".join(words)] = None
    return list(found)
