"""Random traditions: witnesses as words, and their encoding in the three methods of the TEI.

A tradition is a list of lines; a line is a list of places; at a place the base text has words and
every witness has words, often the same. The encodings are written from this table alone.
"""

from dataclasses import dataclass, field
from random import Random
from xml.sax.saxutils import quoteattr

SIGLA = ("A", "B", "C", "D", "E")
METHODS = ("parallel-segmentation", "double-end-point", "location-referenced")
Words = tuple[str, ...]


@dataclass(frozen=True)
class Place:
    """One place of a line: the base text's words, and each witness's; a lacuna has None."""

    base: Words
    readings: dict[str, Words]

    @property
    def varies(self) -> bool:
        return any(words != self.base for words in self.readings.values())


@dataclass
class Tradition:
    """Lines of places, the sigla, a group of two, and where one witness is wanting."""

    sigla: tuple[str, ...]
    lines: list[list[Place]]
    wanting: tuple[str, int, int] | None = None
    """A siglum, the line behind which it breaks off, the line behind which it goes on."""
    marks: tuple[str, str] = ("lacunaStart", "lacunaEnd")
    """The milestones before and behind what is wanting; a fragment has witEnd and witStart."""
    group: tuple[str, ...] = ()
    dropped: tuple[str, int] | None = None
    """A siglum, and a line that this witness does not have."""
    random: Random = field(default_factory=Random)

    def text_of(self, siglum: str) -> list[str]:
        """Return the words of a witness: what every rendering must come to."""
        words: list[str] = []
        for number, line in enumerate(self.lines, 1):
            if self._is_wanting(siglum, number) or self.dropped == (siglum, number):
                continue
            for place in line:
                words.extend(place.readings[siglum])
        return words

    def _is_wanting(self, siglum: str, number: int) -> bool:
        if self.wanting is None or self.wanting[0] != siglum:
            return False
        return self.wanting[1] < number <= self.wanting[2]


def tradition(random: Random) -> Tradition:
    """Return a random tradition of three to five witnesses and one to five lines."""
    sigla = SIGLA[: random.randint(3, 5)]
    lines = [
        [_place(random, sigla, f"{number}{letter}") for letter in "abcdefg"[: random.randint(1, 7)]]
        for number in range(1, random.randint(2, 6))
    ]
    lines = [[Place(("start",), dict.fromkeys(sigla, ("start",))), *line] for line in lines]
    wanting = None
    if len(lines) > 2 and random.random() < 0.5:
        first = random.randint(1, len(lines) - 2)
        wanting = (random.choice(sigla), first, random.randint(first + 1, len(lines) - 1))
    marks = ("lacunaStart", "lacunaEnd")
    if random.random() < 0.4:
        marks = ("witEnd", "witStart")
        first = random.randint(0, len(lines))
        wanting = (random.choice(sigla), first, len(lines) if first else 1)
        wanting = None if first == len(lines) or len(lines) == 1 else wanting
    group = tuple(random.sample(sigla, 2)) if random.random() < 0.5 else ()
    dropped = None
    if random.random() < 0.5:
        siglum, number = random.choice(sigla), random.randint(1, len(lines))
        if wanting is None or siglum != wanting[0]:
            dropped = (siglum, number)
            lines[number - 1] = [
                Place(place.base, {**place.readings, siglum: place.base})
                for place in lines[number - 1]
            ]
    return Tradition(sigla, lines, wanting, marks, group, dropped, random)


def _place(random: Random, sigla: tuple[str, ...], name: str) -> Place:
    base = tuple(f"w{name}{index}" for index in range(random.randint(0, 3)))
    if random.random() < 0.4:
        return Place(base, dict.fromkeys(sigla, base))
    choices: list[Words] = [
        base,
        (),
        (f"x{name}",),
        (f"y{name}", f"z{name}"),
        tuple(reversed(base)),
    ]
    return Place(base, {siglum: random.choice(choices) for siglum in sigla})


def encoded(made: Tradition, method: str) -> str:
    """Return a TEI document that encodes the tradition by one of METHODS."""
    body, entries = [], []
    for number, line in enumerate(made.lines, 1):
        text, found = _line(made, method, number, line)
        text = f'<l n="{number}" xml:id="l{number}">{text}</l>'
        if made.dropped and made.dropped[1] == number:
            text, dropping = _without_line(made, method, text)
            found = [*dropping, *found]
        body.append(text)
        entries.extend(found)
    apps = f"<standOff><listApp>{''.join(entries)}</listApp></standOff>" if entries else ""
    listed = "".join(f'<witness xml:id="{siglum}">Witness {siglum}</witness>'
                     for siglum in made.sigla if siglum not in made.group)  # fmt: skip
    if made.group:
        inner = "".join(f'<witness xml:id="{siglum}"/>' for siglum in made.group)
        listed += f'<listWit xml:id="family">{inner}</listWit>'
    return (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Lines'
        "</title></titleStmt><publicationStmt><p>none</p></publicationStmt><sourceDesc><listWit>"
        f"{listed}</listWit></sourceDesc></fileDesc></teiHeader>{apps}<text><body><lg>"
        f"{''.join(body)}</lg></body></text></TEI>"
    )


def _without_line(made: Tradition, method: str, text: str) -> tuple[str, list[str]]:
    """Return a line that one witness lacks, and the entry that says so from outside."""
    assert made.dropped is not None
    siglum, number = made.dropped
    words = " ".join(word for place in made.lines[number - 1] for word in place.base)
    if method == METHODS[0]:
        return f'<app><lem>{text}</lem><rdg wit="#{siglum}"/></app>', []
    inner = f'<lem>{words}</lem><rdg wit="#{siglum}"/>'
    if method == METHODS[2]:
        return text, [f'<app loc="{number}">{inner}</app>']
    start, end = f'<anchor xml:id="b{number}"/>', f'<anchor xml:id="e{number}"/>'
    text = text.replace(">", f">{start}", 1).removesuffix("</l>") + f"{end}</l>"
    return text, [f'<app from="#b{number}" to="#e{number}">{inner}</app>']


def _line(made: Tradition, method: str, number: int, line: list[Place]) -> tuple[str, list[str]]:
    """Return a line's markup, and the entries that stand apart from it."""
    parts: list[str] = []
    entries: list[str] = []
    carried = line[0]
    for index, place in enumerate(line[1:], 1):
        if method == "location-referenced" and not place.base:
            carried = _joined(carried, place)
            continue
        _write(made, method, (number, index - 1), carried, parts, entries)
        carried = place
    _write(made, method, (number, len(line)), carried, parts, entries, is_last=True)
    return " ".join(part for part in parts if part), entries


def _joined(first: Place, second: Place) -> Place:
    """An addition has no words to refer to; it goes with the words before it."""
    return Place(
        first.base + second.base,
        {siglum: first.readings[siglum] + second.readings[siglum] for siglum in first.readings},
    )


def _write(
    made: Tradition,
    method: str,
    where: tuple[int, int],
    place: Place,
    parts: list[str],
    entries: list[str],
    *,
    is_last: bool = False,
) -> None:
    number, index = where
    breaks = _milestone(made, number) if is_last else ""
    if not place.varies and not breaks:
        parts.append(" ".join(place.base))
        return
    if method == METHODS[0]:
        parts.append(f"<app>{_readings(made, place, breaks, nested=True)}</app>")
        return
    inner = _readings(made, place, breaks, nested=False)
    words = " ".join(place.base)
    if method == METHODS[1]:
        start, end = f"b{number}-{index}", f"e{number}-{index}"
        parts.append(f'<anchor xml:id="{start}"/>{words}<anchor xml:id="{end}"/>')
        entries.append(f'<app from="#{start}" to="#{end}">{inner}</app>')
    else:
        parts.append(words)
        entries.append(f'<app loc="{number}">{inner}</app>')


def _milestone(made: Tradition, number: int) -> str:
    if made.wanting is None:
        return ""
    if number == made.wanting[1]:
        return f"<{made.marks[0]}/>"
    return f"<{made.marks[1]}/>" if number == made.wanting[2] < len(made.lines) else ""


def _readings(made: Tradition, place: Place, breaks: str, *, nested: bool) -> str:
    """Return lem and rdg: negative or positive, grouped, and with one entry inside another."""
    random = made.random
    by_words: dict[Words, list[str]] = {}
    for siglum in made.sigla:
        by_words.setdefault(place.readings[siglum], []).append(siglum)
    broken = made.wanting[0] if breaks and made.wanting else ""
    agree = [siglum for siglum in by_words.pop(place.base, []) if siglum != broken]
    positive = random.random() < 0.5
    lemma = f"<lem{_wit(made, agree) if positive and agree else ''}>{' '.join(place.base)}</lem>"
    listed = [siglum for siglum in made.sigla if siglum not in made.group] + [*made.group]
    if nested and positive and not broken and listed[0] in agree and random.random() < 0.4:
        lemma = f"<rdg{_wit(made, agree)}>{' '.join(place.base)}</rdg>"
    readings = []
    for words, sigla in by_words.items():
        others = [siglum for siglum in sigla if siglum != broken]
        if not others:
            continue
        text = " ".join(words)
        if nested and len(others) > 1 and len(words) > 1 and random.random() < 0.7:
            rest = f"<rdg{_wit(made, others[1:])}>{words[-1]}</rdg>"
            text = f"{' '.join(words[:-1])} <app><lem>{words[-1]}</lem>{rest}</app>"
        readings.append(f"<rdg{_wit(made, others)}>{text}</rdg>")
    if broken:
        words = place.readings[broken]
        mark = breaks if breaks == f"<{made.marks[0]}/>" else ""
        readings.append(f'<rdg wit="#{broken}">{" ".join(words)}{mark}</rdg>'
                        if mark else f'<rdg wit="#{broken}">{breaks}</rdg>')  # fmt: skip
    if len(readings) > 1 and random.random() < 0.4:
        readings = [f'<rdgGrp type="substantive">{"".join(readings)}</rdgGrp>']
    if (
        nested
        and not positive
        and not broken
        and random.random() < 0.3
        and len(agree) == len(made.sigla) - sum(len(sigla) for sigla in by_words.values())
    ):
        random.shuffle(readings)
    return lemma + "".join(readings)


def _wit(made: Tradition, sigla: list[str]) -> str:
    if made.group and set(made.group) == set(sigla) and made.random.random() < 0.8:
        return ' wit="#family"'
    return f" wit={quoteattr(' '.join(f'#{siglum}' for siglum in sigla))}"
