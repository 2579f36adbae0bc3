"""Those whom a list of participants names: name, role and affiliation of each."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from edition.structure.fields import field_of
from edition.structure.naming import read_name, slug
from edition.structure.surnames import is_surname_first
from edition.structure.titles import NAME_PARTICLES, PARTICLES, is_office, is_title

_POSTNOMINAL = re.compile(r"(?:[A-Z]\.){2,5}|MP|MEP|QC|KC|[KDCOM]BE|KCMG|CMG|GCMG|FRS|Esq\.?|PhD")
_BODY = re.compile(
    r"\b(?:am|u\.?s\.? )?(?:embassy|legation|consulate)\b|\b(?:department|ministry|office|division|"
    r"mission|committee|commission|bureau|agency|secstate|headquarters|council|university|"
    r"botschaft|ministerium|abteilung|referat|amt|ambassade|ministère|direction|embajada|"
    r"посольство|министерство|отдел|ambasada|ministerstwo)\b",
    re.IGNORECASE,
)
_EASTERN = re.compile(r"[\u4e00-\u9fff]")
_OFFICE_BEHIND = re.compile(
    r"([\u4e00-\u9fff]{1,4}?)(副?(?:主席|总理|总统|部长|大使|委员长|司长|书记|主任|参赞|同志|先生|女士|首相|外相))"
)
_BULLET = re.compile(r"^(?:[-–—•*·▪◦][ \t]+|\(?\d{1,2}[.)][ \t]+)")
_SPELLING = re.compile(r"([^\W\d_][\w'’-]+) \[([^\W\d_][\w'’-]+)\]")
_PLURAL = re.compile(r"^(?:Senators|Messrs\.?|Representatives|Ministers|Drs\.|MM\.|т\. ?т\.|тт\.) ")
_HONORIFIC = re.compile(
    r"(?<=[^\W\d_][^\W\d_]) (?:Mr|Mrs|Ms|Miss|Dr|Sir|M|Mme|Herr|Frau)\.? (?=[^\W\d_])"
)

_GUTTER = re.compile(r"[ ]*\t\s*|[ ]{4,}")


def columns(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what stands side by side in a line of those present."""
    begin = start
    for gap in _GUTTER.finditer(text, start, end):
        yield begin, gap.start()
        begin = gap.end()
    yield begin, end


def read_people(line: str) -> list[tuple[str, str, str]]:
    """Return name, role and affiliation of those whom a line of participants names.

    "Vice Minister Yu Peiwen, Deputy Director Yao Guang" are two; "John Reid, HD" is one.
    """
    if _EASTERN.search(line):
        return [_eastern(part) for part in re.split(r"[、，,；;和及]", line) if part.strip()]
    words = _BULLET.sub("", " ".join(line.split()), count=1)
    titled = "," in words and _PLURAL.match(words) is not None
    words = _PLURAL.sub("", words, count=1) if titled else words
    if len(words.rpartition(" ")[2]) > 4:
        words = words.rstrip(".")
    before, dash, behind = words.partition(" - ")
    if dash and read_name(behind).titles and not read_name(before).titles:
        return [(name, role, before) for name, role, _ in read_people(behind)]
    people: list[tuple[str, str, str]] = []
    for entry in re.split(r"\s*;\s*", words):
        parts = [part for part in _commas(entry) if part and not _POSTNOMINAL.fullmatch(part)]
        several = _are_names(parts, titled=titled)
        office = ""
        for index, part in enumerate(parts):
            if _is_office(part):
                following = parts[index + 1] if index + 1 < len(parts) else ""
                if people and index and not people[-1][1]:
                    people[-1] = _attach(people[-1], part)
                elif _is_named(following):
                    office = part
                continue
            if office:
                people.append((_person(part)[0], office, ""))
                office = ""
            elif _is_person(part, first=index == 0, several=several):
                people.append(_person(part))
            elif people and index:
                people[-1] = _attach(people[-1], part)
    return people


def _eastern(part: str) -> tuple[str, str, str]:
    """A name in Chinese letters, before its office: "刘主席"."""
    words = part.strip()
    match = _OFFICE_BEHIND.fullmatch(words)
    return (match[1], match[2], "") if match else (words, "", "")


def _commas(entry: str) -> list[str]:
    return [
        part.strip(" .") if part.endswith(" .") else part.strip()
        for part in re.split(
            r",\s+(?!(?:Jr|Sr|II|III|M\.D|Ph\.D)\b)(?:and\s+|und\s+|et\s+|y\s+|и\s+)?(?![^(]*\))|\s+(?:and|und|et|и)\s+(?=\S+\s+\S+$)",
            entry,
        )
    ]


def _is_office(part: str) -> bool:
    """Say whether a part is an office with its department and no name: "Director of Mines"."""
    words = part.split()
    while words and words[0].casefold() in ("the", "der", "die", "le", "la", "el", "il"):
        words.pop(0)
    joined = [
        index
        for index, word in enumerate(words)
        if word.casefold() in PARTICLES and word.casefold() not in NAME_PARTICLES
    ]
    titled = bool(words) and is_title(words[0])
    if not (titled and joined and "(" not in part):
        return False
    behind = words[joined[-1] + 1 :]
    return joined[0] <= 4 and not any(is_title(word) for word in behind) and len(behind) <= 2


def _is_named(part: str) -> bool:
    """Say whether a part is a name, with honorifics or a rank at most before it."""
    named = read_name(_unbracketed(part))
    return bool(named.name) and _is_capitalised(named.name) and len(named.titles.split()) <= 2


def _are_names(parts: Sequence[str], *, titled: bool) -> bool:
    """Say whether all parts are names without titles, as in a plain list of those present.

    titled: a title in the plural stands before them all.
    """
    plain = [read_name(part) for part in parts]
    if any(not named.name or len(named.name.split()) > 3 for named in plain):
        return False
    if not titled and any(named.place and not named.titles for named in plain):
        return False
    if not all(_is_capitalised(named.name) for named in plain):
        return False
    eastern = all(is_surname_first(named.name.split()) for named in plain)
    initials = all(part.partition(" ")[0].endswith(".") for part in parts)
    return len(parts) >= 3 or (len(parts) == 2 and (eastern or initials))


def _is_capitalised(name: str) -> bool:
    return all(
        (
            word[0].isupper()
            or not word[0].isalpha()
            or word.casefold() in PARTICLES
            or word[0].lower() == word[0].upper()
        )
        and not any(sign.isdigit() for sign in word)
        for word in name.split()
    )


def _is_person(part: str, *, first: bool, several: bool) -> bool:
    bare = _unbracketed(part)
    named = read_name(bare)
    size = len(named.name.split())
    if _BODY.search(bare) and not any(is_title(word) for word in bare.split()):
        return False
    if not 0 < size <= 5 or not _is_capitalised(named.name):
        return False
    if named.titles:
        return True
    if several or is_surname_first(named.name.split()):
        return True
    return first and size >= 2 and named.name.split()[0].casefold() not in PARTICLES


def _one_spelling(match: re.Match[str]) -> str:
    """A word without the bracket behind it that only spells it otherwise: "Benes [Beneš]"."""
    one, other = slug(match[1]), slug(match[2])
    same = SequenceMatcher(None, one, other).ratio() > 0.7
    return match[1] if same else match[0]


def _unbracketed(part: str) -> str:
    part = _SPELLING.sub(_one_spelling, part)
    return " ".join(re.sub(r"\s*\([^()]*\)", "", part).replace("[", "").replace("]", "").split())


def _person(part: str) -> tuple[str, str, str]:
    behind = _HONORIFIC.search(part)
    if behind and not any(is_title(word) for word in part[: behind.start()].split()):
        before = part[: behind.start()].strip()
        known = field_of(before)
        office = known is not None and known.fact == "role"
        name = _unbracketed(part[behind.start() :].strip())
        return name, before if office else "", "" if office else before
    inside = re.search(r"\(([^()]+)\)", part)
    note = inside[1] if inside else ""
    role = note if note and any(is_title(word) for word in note.split()) else ""
    return _unbracketed(part), role, "" if role else note


def _attach(person: tuple[str, str, str], words: str) -> tuple[str, str, str]:
    """Add what stands behind a name: an office is the role, anything else the affiliation."""
    name, role, affiliation = person
    bare = words.replace("[", "").replace("]", "")
    if any(is_office(word) for word in bare.replace("-", " ").split()) and not role:
        return name, words, affiliation
    return name, role, f"{affiliation}, {words}" if affiliation else words
