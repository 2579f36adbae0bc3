"""Random traditions: witnesses as words, and their encoding in the three methods of the TEI.

A tradition is a list of lines; a line is a list of places; at a place the base text has words and
every witness has words, often the same. The encodings are written from this table alone.
"""

from dataclasses import dataclass, field
from random import Random
from xml.sax.saxutils import quoteattr

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


def encoded(made: Tradition, method: str) -> str:
    """Return a TEI document that encodes the tradition by one of METHODS."""
    body, entries = [], []
    for number, line in enumerate(made.lines, 1):
        text, found = _encoded_line(made, method, number, line)
        name = "p" if made.shape == "p" else "l"
        text = f'<{name} n="{number}" xml:id="l{number}">{text}</{name}>'
        if made.replaced and made.replaced[1] == number:
            text, replacing = _replaced_line(made, method, text)
            found = [*replacing, *found]
        body.append(
            f"<sp><speaker>who{number}</speaker>{text}</sp>" if made.shape == "sp" else text
        )
        entries.extend(found)
    if made.span:
        entries.append(_spanning(made, made.span))
    apps = f"<standOff><listApp>{''.join(entries)}</listApp></standOff>" if entries else ""
    lines = f"<lg>{''.join(body)}</lg>" if made.shape == "lg" else "".join(body)
    return (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Lines'
        "</title></titleStmt><publicationStmt><p>none</p></publicationStmt><sourceDesc>"
        f"{_listed_witnesses(made)}</sourceDesc></fileDesc></teiHeader>{apps}"
        f"<text><body>{lines}</body></text></TEI>"
    )


def _listed_witnesses(made: Tradition) -> str:
    grouped = {siglum for members in made.groups.values() for siglum in members}
    written = {siglum: f'<witness xml:id="{siglum}">Witness {siglum}</witness>'
               for siglum in made.sigla}  # fmt: skip
    inner = ""
    for name, members in reversed(made.groups.items()):
        others = [siglum for siglum in members if written[siglum] not in inner]
        inner = f'<listWit xml:id="{name}">{"".join(map(written.get, others))}{inner}</listWit>'  # type: ignore[arg-type]
    first = "".join(written[siglum] for siglum in made.sigla if siglum not in grouped)
    return f"<listWit>{first}{inner}</listWit>"


def _replaced_line(made: Tradition, method: str, text: str) -> tuple[str, list[str]]:
    """Return a line for which one witness has others or none, and the entry if it is outside."""
    assert made.replaced is not None
    siglum, number, instead = made.replaced
    words = " ".join(word for place in made.lines[number - 1] for word in place.base)
    if method == METHODS[0]:
        name = "p" if made.shape == "p" else "l"
        lines = [instead[:1], instead[1:]] if made.random.random() < 0.5 else [instead]
        inner = "".join(f"<{name}>{' '.join(line)}</{name}>" for line in lines if line)
        return f'<app><lem>{text}</lem><rdg wit="#{siglum}">{inner}</rdg></app>', []
    inner = f'<lem>{words}</lem><rdg wit="#{siglum}">{" ".join(instead)}</rdg>'
    if method == METHODS[2]:
        return text, [f'<app loc="{number}">{inner}</app>']
    return text, [f'<app from="#l{number}" to="#l{number}">{inner}</app>']


def _spanning(made: Tradition, span: Span) -> str:
    """Return the entry of a span; its reading may have lines of its own."""
    words = " ".join(span.words)
    if len(span.words) > 2 and made.random.random() < 0.5:
        cuts = (span.words[:1], span.words[1:-1], span.words[-1:])
        words = "".join(f"<l>{' '.join(cut)}</l>" for cut in cuts)
    lemma = "<lem/>" if made.random.random() < 0.5 else ""
    return f'<app from="#sb" to="#se">{lemma}<rdg wit="#{span.siglum}">{words}</rdg></app>'


def _encoded_line(
    made: Tradition, method: str, number: int, line: list[Place]
) -> tuple[str, list[str]]:
    """Return a line's markup, and the entries that stand apart from it."""
    parts: list[str] = []
    entries: list[str] = []
    carried: Place | None = None
    for index, place in enumerate(line):
        if made.span and made.span.start == (number, index):
            parts.append('<anchor xml:id="sb"/>')
        if made.span and made.span.end == (number, index):
            parts.append('<anchor xml:id="se"/>')
        is_last = index == len(line) - 1
        if method == METHODS[2] and carried is not None:
            place, carried = _joined(carried, place), None
        if method == METHODS[2] and not is_last and not line[index + 1].base:
            carried = place
            continue
        _write(made, method, (number, index), place, parts, entries, is_last=is_last)
    if made.span and made.span.end == (number, len(line)):
        parts.append('<anchor xml:id="se"/>')
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
    where: Point,
    place: Place,
    parts: list[str],
    entries: list[str],
    *,
    is_last: bool,
) -> None:
    number, index = where
    breaks = _milestone(made, number) if is_last else ""
    words = _base_text(place)
    if not place.varies and not breaks:
        parts.append(words)
        return
    kind = made.random.choice(["", ' type="substantive"'])
    kind = ' type="transposition"' if place.moved or place.name else kind
    if method == METHODS[0]:
        parts.append(f"<app{kind}>{_readings(made, place, breaks, method)}</app>")
        return
    inner = _readings(made, place, breaks, method)
    if method == METHODS[1]:
        start, end = f"b{number}-{index}", f"e{number}-{index}"
        parts.append(f'<anchor xml:id="{start}"/>{words}<anchor xml:id="{end}"/>')
        entries.append(f'<app{kind} from="#{start}" to="#{end}">{inner}</app>')
    else:
        parts.append(words)
        entries.append(f'<app{kind} loc="{number}">{inner}</app>')


def _base_text(place: Place) -> str:
    if place.swap:
        first, second = " ".join(place.base[: place.swap]), " ".join(place.base[place.swap :])
        name = place.name
        return f'<seg xml:id="{name}1">{first}</seg> <seg xml:id="{name}2">{second}</seg>'
    words = " ".join(place.base)
    return f'<seg xml:id="{place.name}">{words}</seg>' if place.name else words


def _milestone(made: Tradition, number: int) -> str:
    if made.wanting is None:
        return ""
    if number == made.wanting[1]:
        return f"<{made.marks[0]}/>"
    return f"<{made.marks[1]}/>" if number == made.wanting[2] < len(made.lines) else ""


def _readings(made: Tradition, place: Place, breaks: str, method: str) -> str:
    """Return lem and rdg: negative or positive, with or without lem, grouped, one in another."""
    random, is_inline = made.random, method == METHODS[0]
    broken = made.wanting[0] if breaks and made.wanting else ""
    by_words: dict[Words, list[str]] = {}
    for siglum in made.sigla:
        if siglum != broken:
            by_words.setdefault(place.readings[siglum], []).append(siglum)
    agree = by_words.pop(place.base, [])
    is_positive = random.random() < 0.5
    base, inside = _base_text(place) if is_inline else " ".join(place.base), list[str]()
    nearly = (*place.base[:-1], f"n{place.base[-1][1:-1]}") if place.base else ()
    if is_inline and not place.name and by_words.get(nearly) and random.random() < 0.5:
        inside = by_words.pop(nearly)
        rest = f"<rdg{_wit(made, inside)}>{nearly[-1]}</rdg>"
        base = f"{' '.join(nearly[:-1])} <app><lem>{place.base[-1]}</lem>{rest}</app>"
    agree += inside
    lemma = f"<lem{_wit(made, agree) if is_positive and agree else ''}>{base}</lem>"
    first = next((siglum for siglum in made.listed if siglum != broken), "")
    has_lemma = not (is_positive and agree and not broken and first in agree)
    has_lemma = has_lemma or method == METHODS[2] or bool(place.name) or random.random() < 0.5
    if not has_lemma:
        lemma = (
            f"<rdg{_wit(made, agree)}>{base}</rdg>" if is_inline or random.random() < 0.5 else ""
        )
    readings = [
        _reading(made, place, words, sigla)
        for words, sigla in by_words.items()
        if words or has_lemma or not is_inline or random.random() < 0.5
    ]
    if broken:
        words = place.readings[broken] if breaks == f"<{made.marks[0]}/>" else ()
        readings.append(f'<rdg wit="#{broken}">{" ".join(words)}{breaks}</rdg>')
    return lemma + "".join(_grouped(random, readings))


def _reading(made: Tradition, place: Place, words: Words, sigla: list[str]) -> str:
    """Return one rdg, with what may be said of it, and a later hand's in one of its witnesses."""
    random, said = made.random, ""
    text = " ".join(words)
    if place.swap and words == place.base[place.swap :] + place.base[: place.swap]:
        said = ' cause="transposition"'
        if random.random() < 0.6:
            text = f'<ptr target="#{place.name}2"/> <ptr target="#{place.name}1"/>'
    elif place.moved and words:
        said, text = ' cause="transposition"', f'<ptr target="#{place.moved}"/>'
    elif len(sigla) > 1 and len(words) > 1 and random.random() < 0.6:
        rest = f"<rdg{_wit(made, sigla[1:])}>{words[-1]}</rdg>"
        if random.random() < 0.5:
            rest = f"<rdgGrp>{rest}<rdg/></rdgGrp><note>odd</note>"
        text = f"{' '.join(words[:-1])} <app><lem>{words[-1]}</lem>{rest}</app>"
    said = said or random.choice(["", ' type="error"', ' cause="haplography"', ' varSeq="2"'])
    wit = _wit(made, sigla)
    made_reading = f"<rdg{wit}{said}>{text}</rdg>"
    if f"#{sigla[0]}" in wit and random.random() < 0.3:
        made_reading += f'<rdg wit="#{sigla[0]}" hand="#h2" varSeq="1">later</rdg>'
    if random.random() < 0.2:
        made_reading += f'<witDetail wit="#{sigla[0]}">in the margin</witDetail>'
    return made_reading


def _grouped(random: Random, readings: list[str]) -> list[str]:
    """Put readings into rdgGrp, and such a group into another."""
    if not readings or random.random() < 0.5:
        return readings
    cut = random.randint(0, len(readings) - 1)
    group = f'<rdgGrp type="inner">{"".join(readings[cut:])}</rdgGrp>'
    if random.random() < 0.5:
        return [f'<rdgGrp type="outer">{"".join(readings[:cut])}{group}</rdgGrp>']
    return [*readings[:cut], group]


def _wit(made: Tradition, sigla: list[str]) -> str:
    """Return @wit; a group stands for its members where all of them are meant."""
    names = list(sigla)
    for name, members in made.groups.items():
        if set(members) <= set(names) and made.random.random() < 0.7:
            names = [*(siglum for siglum in names if siglum not in members), name]
    return f" wit={quoteattr(' '.join(f'#{name}' for name in names))}"
