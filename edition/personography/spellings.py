"""A name as a source writes it, taken apart: its spellings without brackets, and its words."""

import re
from dataclasses import dataclass

from edition.model import NamePart, PersonName

_AGAIN = re.compile(r"(?P<orig>.+?)(?:['’]s?)?\s\[(?P<reg>[^\[\]]+)\]")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_INITIAL = re.compile(r"(?:[^\W\d_]\w?\.-?)+|[^\W\d_]")
_SUFFIX = re.compile(r",?\s(?:Jr|Sr|Esq|Bart|[IVX]{1,5})\.?$")


@dataclass(frozen=True, slots=True)
class Spelling:
    """One spelling of a name, without brackets and possessive.

    surname and forename are "" where they are not certain; `parts` are those of the name that
    lie in the spelling.
    """

    text: str
    surname: str = ""
    forename: str = ""
    parts: tuple[NamePart, ...] = ()

    @property
    def words(self) -> list[str]:
        """The words of the spelling."""
        return self.text.split()

    @property
    def single(self) -> bool:
        """Whether the spelling is one word, or a particle and a word."""
        return len([word for word in self.words if word[:1].isupper()]) <= 1 or (
            len(self.words) == 2 and self.words[0] in _PARTICLES
        )

    def as_name(self, kind: str = "") -> PersonName:
        """Return the spelling as a name for a `Person`."""
        return PersonName(self.text, self.parts, kind)


_PARTICLES = frozenset(("De", "La", "Le", "Du", "Van", "Von", "Di", "Della", "Del", "Ben", "Ibn"))


def spellings(name: PersonName) -> list[Spelling]:
    """Return the spellings that a mention holds: one, or orig and reg ("Choe's [Ch'oe's]")."""
    text, parts = _without_role(name)
    match = _AGAIN.fullmatch(text)
    if match and not parts and _alike(match["orig"], match["reg"]):
        pair = [_plain(match["orig"], ()), _plain(match["reg"], ())]
        return pair if pair[0].text != pair[1].text else pair[:1]
    return [_plain(text, parts)]


def _alike(orig: str, reg: str) -> bool:
    """Say whether a bracket spells the words before it anew rather than completing the name."""
    return len(reg.split()) >= len(orig.split()) and orig[:1].casefold() == reg[:1].casefold()


def _without_role(name: PersonName) -> tuple[str, tuple[NamePart, ...]]:
    """Return the text behind a leading roleName, and the other parts moved with it."""
    if not name.parts or name.parts[0].kind != "roleName":
        return name.text, name.parts
    begin = name.parts[0].end
    begin += len(name.text[begin:]) - len(name.text[begin:].lstrip())
    moved = tuple(NamePart(p.kind, p.start - begin, p.end - begin) for p in name.parts[1:])
    return name.text[begin:], moved


def _plain(text: str, parts: tuple[NamePart, ...]) -> Spelling:
    """Return a spelling without brackets, line ends and possessive; the parts move along."""
    where = [0]
    kept: list[str] = []
    for sign in text:
        if sign not in "[]":
            blank = sign.isspace()
            if not (blank and kept and kept[-1] == " "):
                kept.append(" " if blank else sign)
        where.append(len(kept))
    plain = "".join(kept)
    plain = _POSSESSIVE.sub("", plain)
    moved = tuple(
        NamePart(part.kind, where[part.start], min(where[part.end], len(plain))) for part in parts
    )
    whole = PersonName(plain, moved)
    link, surname = whole.part("nameLink"), whole.part("surname")
    return Spelling(
        plain, f"{link} {surname}" if link and surname else surname, whole.part("forename"), moved
    )


def family(spelling: Spelling) -> str:
    """Return the surname, certain or likely: the last word, with a particle written large."""
    if spelling.surname:
        return spelling.surname
    words = _SUFFIX.sub("", spelling.text).split()
    if len(words) > 2 and words[-2] in _PARTICLES:
        return " ".join(words[-2:])
    return words[-1] if words else ""


def given(spelling: Spelling) -> list[str]:
    """Return the words of the forename, certain or likely."""
    if spelling.forename:
        return spelling.forename.split()
    words = _SUFFIX.sub("", spelling.text).split()
    return [word for word in words[: -len(family(spelling).split())] if word[:1].isupper()]


def agree(one: list[str], other: list[str]) -> bool:
    """Say whether two forenames can be one person's: "N. S." and "Nikita Sergeyevich"."""
    if not one or not other:
        return False
    mine, theirs = _units(one), _units(other)
    shorter, longer = sorted((mine, theirs), key=len)
    if not _unit_agrees(shorter[0], longer[0]):
        return False
    return all(any(_unit_agrees(unit, each) for each in longer) for unit in shorter)


def _units(words: list[str]) -> list[str]:
    units: list[str] = []
    for word in words:
        if _INITIAL.fullmatch(word) and "." in word:
            units += [letter for letter in re.split(r"[.\-]+", word) if letter]
        else:
            units.append(word)
    return [unit.casefold() for unit in units]


def _unit_agrees(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return one == other
