"""Who is meant by each mention: a person who is known, or a new one of the document.

In order: a form that the register knows; full names, which make the document's persons; then
surnames and given names alone, which point back to those. Two who could be meant are both named,
with low certainty. A bare surname in a list of copies is nobody's back-reference.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from edition.model import Annotation, Certainty, Context, Person, PersonName
from edition.personography.reasons import IN_LIST, title_of
from edition.personography.register import Register
from edition.personography.slugs import unique
from edition.personography.spellings import Spelling, agree, family, given, spellings

_HE = (
    *("Mr", "Messrs", "Sir", "Lord", "Herr", "Herrn", "Monsieur", "M", "Señor", "Signor", "Don"),
    *("King", "Prince", "Emperor", "Father", "Brother", "Uncle", "Baron", "Count", "Duke"),
    *("Marquis", "Pope", "Bishop", "Cardinal", "Graf", "Freiherr", "Onkel", "Fr", "Master"),
)
_STYLES = {
    **dict.fromkeys(_HE, "he"),
    **dict.fromkeys(("Mrs", "Mme", "Madame", "Frau", "Señora", "Signora"), "mrs"),
    **dict.fromkeys(("Miss", "Mlle", "Mademoiselle", "Fräulein", "Señorita", "Frl"), "miss"),
    **dict.fromkeys(
        ("Lady", "Dame", "Queen", "Princess", "Empress", "Countess", "Baroness", "Duchess"), "she"
    ),
    **dict.fromkeys(("Aunt", "Tante", "Sister", "Mother", "Granny"), "she"),
}
_KIN = frozenset(("Aunt", "Uncle", "Cousin", "Tante", "Onkel", "Brother", "Sister", "Granny"))


@dataclass(slots=True)
class _Someone:
    """A person of the document in the making, or one who is known.

    number: in the order of appearance. key: of one who is known; "" until a new one gets hers.
    spellings: as met; add to them with `_Everyone.spell`. styles: what titles
    say of the person; used to keep Mr. and Mrs. Bohlen apart, never written. listed: from a list.
    """

    number: int = 0
    key: str = ""
    spellings: list[Spelling] = field(default_factory=list)
    styles: set[str] = field(default_factory=set)
    title: str = ""
    listed: bool = False

    def takes(self, style: str) -> bool:
        """Say whether a title of that style can be hers."""
        if not style or not self.styles:
            return True
        return all(_go_together(style, other) for other in self.styles)


def _go_together(one: str, other: str) -> bool:
    if one == other:
        return True
    return "he" not in (one, other) and {one, other} != {"mrs", "miss"}


class _Everyone:
    """The persons of the document, by what a mention can call them.

    by_text: by a spelling. by_family: by the surname of a spelling. by_full: likewise, where the
    spelling is a full name. by_given: by a word of the forename. In each by their numbers.
    """

    def __init__(self) -> None:
        self.everyone: list[_Someone] = []
        self.by_text: dict[str, dict[int, _Someone]] = {}
        self.by_family: dict[str, dict[int, _Someone]] = {}
        self.by_full: dict[str, dict[int, _Someone]] = {}
        self.by_given: dict[str, dict[int, _Someone]] = {}

    def add(self, someone: _Someone) -> _Someone:
        """Take in someone new."""
        someone.number = len(self.everyone)
        self.everyone.append(someone)
        return someone

    def spell(self, someone: _Someone, spelling: Spelling) -> None:
        """Note a spelling of someone's name."""
        someone.spellings.append(spelling)
        surname, number = family(spelling), someone.number
        self.by_text.setdefault(spelling.text, {})[number] = someone
        self.by_family.setdefault(surname, {})[number] = someone
        if not spelling.single:
            self.by_full.setdefault(surname, {})[number] = someone
        for word in given(spelling):
            self.by_given.setdefault(word, {})[number] = someone


def _open(among: dict[int, _Someone], mention: "_Mention") -> list[_Someone]:
    """Return those, in the order of appearance, whom a mention can mean by list and title."""
    found = [s for _, s in sorted(among.items())] if len(among) > 1 else among.values()
    return [s for s in found if not s.listed and s.takes(mention.style)]


@dataclass(slots=True)
class _Mention:
    annotation: Annotation
    spellings: list[Spelling]
    title: str
    style: str


def link(
    mentions: Iterable[Annotation], context: Context
) -> tuple[tuple[Annotation, ...], tuple[Person, ...]]:
    """Return the annotations, each `persName` with `refers`, and the document's new persons.

    mentions: all annotations, in any order; others than `persName` with a name come back as they
    are. Offsets stay as they are, and so does the order. New persons come in the order in which the
    text first names them.
    """
    given_order = list(mentions)
    there = [a for a in given_order if a.element == "persName" and a.name and not a.refers]
    linker = _Linker(context)
    linked = linker.link(sorted(there, key=lambda a: (a.start, -a.end)))
    return tuple(linked.get(id(a), a) for a in given_order), tuple(linker.new_people())


class _Linker:
    def __init__(self, context: Context) -> None:
        self._register = Register(context.people)
        self._all = _Everyone()
        self._known: dict[str, _Someone] = {}
        self._own = {person.key for person in context.people if "#" not in person.key}
        self._same = {p.same_as: p.key for p in context.people if p.same_as}
        self._taken = {key.rpartition("#")[2] for key in self._own}
        for person in context.people:
            if person.key in self._own:
                self._someone_known(person.key)

    def link(self, there: list[Annotation]) -> dict[int, Annotation]:
        """Return the linked annotation for each of `there`, by the identity of the old one."""
        answers: dict[int, list[_Someone]] = {}
        mentions = [_mention(annotation) for annotation in there]
        for mention in mentions:
            if not mention.spellings[0].single:
                answers[id(mention.annotation)] = self._full(mention)
        for mention in mentions:
            if mention.spellings[0].single:
                answers[id(mention.annotation)] = self._lone(mention)
        self._name_keys([m.annotation for m in mentions], answers)
        return {id(a): _linked(a, answers[id(a)]) for a in there}

    def new_people(self) -> Iterable[Person]:
        """Yield the persons whom nobody knew."""
        for someone in self._all.everyone:
            if someone.key not in self._known:
                yield Person(someone.key, _names(someone))

    def _someone_known(self, key: str) -> _Someone:
        key = self._same.get(key, key)
        if key not in self._known:
            someone = self._all.add(_Someone(key=key))
            person = self._register.person(key)
            for name in person.names if person else ():
                for spelling in spellings(name):
                    self._all.spell(someone, spelling)
            self._known[key] = someone
        return self._known[key]

    def _registered(self, mention: _Mention) -> list[_Someone]:
        """Return those whom the register knows by a spelling of the mention, or by its whole."""
        whole = " ".join((mention.annotation.name or PersonName("")).text.split())
        texts = [spelling.text for spelling in mention.spellings]
        titled = [f"{mention.title} {texts[0]}", f"{mention.title}. {texts[0]}"]
        for form in (*(titled if mention.title else ()), *texts, whole):
            if keys := self._register.keys(form):
                return list({id(s): s for s in map(self._someone_known, keys)}.values())
        return []

    def _full(self, mention: _Mention) -> list[_Someone]:
        """Link a full name: to one who is known, to one met before, or to someone new."""
        if found := self._registered(mention):
            return found
        alike = self._sharing(mention)
        if not alike:
            among = self._all.by_family.get(family(mention.spellings[0]), {})
            alike = [s for s in _open(among, mention) if _fits(s, mention)]
        if len(alike) == 1:
            self._add(alike[0], mention)
            return alike
        return alike or [self._new(mention)]

    def _sharing(self, mention: _Mention) -> list[_Someone]:
        """Return those who have a spelling of the mention."""
        if len(mention.spellings) == 1:
            return _open(self._all.by_text.get(mention.spellings[0].text, {}), mention)
        among: dict[int, _Someone] = {}
        for spelling in mention.spellings:
            among |= self._all.by_text.get(spelling.text, {})
        return _open(among, mention)

    def _lone(self, mention: _Mention) -> list[_Someone]:
        """Link a surname or given name alone."""
        if mention.annotation.why == IN_LIST:
            return [self._new(mention, listed=True)]
        if mention.title.split(" ")[-1].rstrip(".") in _KIN:
            same = [s for s in self._sharing(mention) if s.title == mention.title]
            return same or self._registered(mention) or [self._new(mention)]
        if found := self._registered(mention):
            return found
        word = mention.spellings[0].text
        found = _open(self._all.by_full.get(word, {}), mention)
        found = found or [s for s in self._sharing(mention) if not _is_kin(s)]
        found = found or _open(self._all.by_given.get(word, {}), mention)
        if not found and len(keys := self._register.family(word)) in (1, 2):
            found = list({id(s): s for s in map(self._someone_known, keys)}.values())
        if len(found) == 1:
            self._add(found[0], mention)
        return found or [self._new(mention)]

    def _new(self, mention: _Mention, *, listed: bool = False) -> _Someone:
        someone = self._all.add(_Someone(title=mention.title, listed=listed))
        self._add(someone, mention)
        return someone

    def _add(self, someone: _Someone, mention: _Mention) -> None:
        if mention.style:
            someone.styles.add(mention.style)
        for spelling in mention.spellings:
            if all(spelling.text != other.text for other in someone.spellings):
                self._all.spell(someone, spelling)

    def _name_keys(self, there: list[Annotation], answers: dict[int, list[_Someone]]) -> None:
        """Give keys to new persons, in the order of the text."""
        for annotation in there:
            for someone in answers[id(annotation)]:
                if not someone.key:
                    role = "listed" if someone.listed else someone.title
                    fullest = _ordered(someone)[0].text
                    someone.key = unique(fullest, role, self._taken)
                    self._taken.add(someone.key)
        first: dict[int, int] = {}
        for number, annotation in enumerate(there):
            for someone in answers[id(annotation)]:
                first.setdefault(id(someone), number)
        self._all.everyone.sort(key=lambda s: first.get(id(s), -1))


def _mention(annotation: Annotation) -> _Mention:
    assert annotation.name is not None  # noqa: S101 - link() has asked
    title = title_of(annotation.why) or annotation.name.part("roleName")
    style = next(
        (_STYLES[word] for raw in title.split() if (word := raw.rstrip(".")) in _STYLES), ""
    )
    return _Mention(annotation, spellings(annotation.name), title, style)


def _is_kin(someone: _Someone) -> bool:
    return someone.title.split(" ")[-1].rstrip(".") in _KIN


def _fits(someone: _Someone, mention: _Mention) -> bool:
    """Say whether a full name can be that of someone: the surname the same, forenames agreeing."""
    mine = mention.spellings[0]
    for other in someone.spellings:
        if family(other) != family(mine):
            continue
        if other.single or agree(given(other), given(mine)):
            return True
    return False


def _linked(annotation: Annotation, answer: list[_Someone]) -> Annotation:
    refers = " ".join(someone.key for someone in answer)
    if len(answer) > 1:
        why = f"{annotation.why}; {len(answer)} persons could be meant".lstrip("; ")
        return replace(annotation, refers=refers, cert=Certainty.LOW, why=why)
    return replace(annotation, refers=refers)


def _ordered(someone: _Someone) -> list[Spelling]:
    """Return the spellings, the fullest first, else as met."""
    return sorted(someone.spellings, key=lambda s: (-len(s.words), s.words[0].endswith(".")))


def _names(someone: _Someone) -> tuple[PersonName, ...]:
    """Return the names of a new person: the fullest, and others that are no mere part of it."""
    fullest, *others = _ordered(someone)
    words = set(fullest.words)
    more = [other for other in others if not words.issuperset(other.words)]
    return (fullest.as_name(), *(other.as_name("variant") for other in more))
