"""Random traditions: witnesses as words, which `encodings` writes in the three methods of the TEI.

A tradition is a list of lines; a line is a list of places; at a place the base text has words and
every witness has words, often the same.
"""

from dataclasses import dataclass, field
from random import Random

SIGLA = ("A", "B", "C", "D", "E")
METHODS = ("parallel-segmentation", "double-end-point", "location-referenced")
SHAPES = ("lg", "p", "sp")
Words = tuple[str, ...]
Point = tuple[int, int]


@dataclass(frozen=True)
class Place:
    """One place of a line: the base text's words, and each witness's.

    `swap`: so many words of the base stand behind the others in witnesses that transpose them;
    `name` is then the id of the two parts, or of words that `moved` of a later place leads to.
    """

    base: Words
    readings: dict[str, Words]
    swap: int = 0
    name: str = ""
    moved: str = ""

    @property
    def varies(self) -> bool:
        return any(words != self.base for words in self.readings.values())


@dataclass(frozen=True)
class Span:
    """Words of one witness instead of all between two places, in lines that may be different."""

    siglum: str
    start: Point
    end: Point
    words: Words


@dataclass
class Tradition:
    """Lines of places, the sigla and groups of them, and what is peculiar to single witnesses."""

    sigla: tuple[str, ...]
    lines: list[list[Place]]
    random: Random = field(default_factory=Random)
    shape: str = "lg"
    """What the lines are: lines of a stanza, paragraphs, or speeches of one line."""
    wanting: tuple[str, int, int] | None = None
    """A siglum, the line behind which it breaks off, the line behind which it goes on."""
    marks: tuple[str, str] = ("lacunaStart", "lacunaEnd")
    """The milestones before and behind what is wanting; a fragment has witEnd and witStart."""
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Groups of witnesses by id, the larger one first; the smaller one stands in it."""
    replaced: tuple[str, int, Words] | None = None
    """A siglum, a line, and what this witness has for the line: other words, or none."""
    span: Span | None = None

    @property
    def listed(self) -> list[str]:
        """The sigla in the order of the list of witnesses: those in no group come first."""
        grouped = next(iter(self.groups.values()), ())
        inner = list(self.groups.values())[-1] if self.groups else ()
        outer = [siglum for siglum in grouped if siglum not in inner]
        return [siglum for siglum in self.sigla if siglum not in grouped] + outer + [*inner]

    def text_of(self, siglum: str) -> list[str]:
        """Return the words of a witness: what every rendering must come to."""
        words: list[str] = []
        span = self.span if self.span and self.span.siglum == siglum else None
        for number, line in enumerate(self.lines, 1):
            wanting = self.wanting or ("", 0, 0)
            if wanting[0] == siglum and wanting[1] < number <= wanting[2]:
                continue
            if self.shape == "sp" and not (span and span.start[0] < number <= span.end[0]):
                words.append(f"who{number}")
            if self.replaced and self.replaced[:2] == (siglum, number):
                words.extend(self.replaced[2])
                continue
            for index, place in enumerate(line):
                if span and span.start <= (number, index) < span.end:
                    words.extend(span.words if span.start == (number, index) else ())
                else:
                    words.extend(place.readings[siglum])
        return words

    def base_words(self) -> list[str]:
        """Return the words of the reading text."""
        words = []
        for number, line in enumerate(self.lines, 1):
            words += [f"who{number}"] if self.shape == "sp" else []
            words += [word for place in line for word in place.base]
        return words


def tradition(random: Random, method: str) -> Tradition:
    """Return a random tradition of three to five witnesses and one to five lines."""
    sigla = SIGLA[: random.randint(3, 5)]
    lines = [_line(random, sigla, number, method) for number in range(1, random.randint(2, 6))]
    made = Tradition(sigla, lines, random, random.choice(SHAPES))
    _break_off(made)
    if random.random() < 0.7:
        large = random.sample(sigla, 3)
        made.groups = {"clan": tuple(large), "family": tuple(large[:2])}
        if random.random() < 0.5:
            del made.groups["clan"]
    busy = {made.wanting[0]} if made.wanting else set()
    free = [siglum for siglum in sigla if siglum not in busy]
    if random.random() < 0.5:
        siglum, number = random.choice(free), random.randint(1, len(lines))
        words = random.choice([(), (f"r{number}a",), (f"r{number}a", f"r{number}b", f"r{number}c")])
        made.replaced = (siglum, number, words)
        lines[number - 1] = [_agreeing(place, siglum) for place in lines[number - 1]]
        free.remove(siglum)
    if method == METHODS[1] and free and random.random() < 0.6:
        _span(made, random.choice(free))
    return made


def _break_off(made: Tradition) -> None:
    random, lines = made.random, made.lines
    if len(lines) > 2 and random.random() < 0.5:
        first = random.randint(1, len(lines) - 2)
        last = random.randint(first + 1, len(lines) - 1)
        made.wanting = (random.choice(made.sigla), first, last)
    elif len(lines) > 1 and random.random() < 0.4:
        made.marks = ("witEnd", "witStart")
        first = random.randint(0, len(lines) - 1)
        made.wanting = (random.choice(made.sigla), first, len(lines) if first else 1)


def _span(made: Tradition, siglum: str) -> None:
    """Let a witness have other words from a place to another, of the same line or a later one."""
    random, lines = made.random, made.lines
    start = random.randint(1, len(lines))
    end = random.randint(start, len(lines))
    if made.replaced and start <= made.replaced[1] <= end:
        return
    first = random.randint(1, len(lines[start - 1]) - 1)
    last = random.randint(first + 1 if start == end else 1, len(lines[end - 1]))
    words = tuple(f"s{letter}" for letter in "abcdef"[: random.randint(0, 6)])
    made.span = Span(siglum, (start, first), (end, last), words)
    for number in range(start, end + 1):
        lines[number - 1] = [_agreeing(place, siglum) for place in lines[number - 1]]


def _agreeing(place: Place, siglum: str) -> Place:
    readings = {**place.readings, siglum: place.base}
    return Place(place.base, readings, place.swap, place.name, place.moved)


def _line(random: Random, sigla: tuple[str, ...], number: int, method: str) -> list[Place]:
    line = [Place(("start",), dict.fromkeys(sigla, ("start",)))]
    for letter in "abcdefg"[: random.randint(1, 7)]:
        line.append(_place(random, sigla, f"{number}{letter}"))
    if random.random() < 0.4:
        line.insert(random.randint(1, len(line)), _swapped(random, sigla, f"s{number}"))
    if method != METHODS[2] and random.random() < 0.3:
        name, mover = f"m{number}", random.choice(sigla)
        words = (f"{name}a", f"{name}b")
        here, there = dict.fromkeys(sigla, words), dict.fromkeys(sigla, ())
        line.insert(1, Place(words, {**here, mover: ()}, name=name))
        moved = Place((), {**there, mover: words}, moved=name)
        line.insert(random.randint(2, len(line)), moved)
    return [*line, _place(random, sigla, f"{number}z")]


def _swapped(random: Random, sigla: tuple[str, ...], name: str) -> Place:
    base = tuple(f"t{name}{index}" for index in range(random.randint(2, 4)))
    swap = random.randint(1, len(base) - 1)
    turned = base[swap:] + base[:swap]
    return Place(base, {siglum: random.choice([base, turned]) for siglum in sigla}, swap, name)


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
        (*base[:-1], f"n{name}"),
    ]
    return Place(base, {siglum: random.choice(choices) for siglum in sigla})
