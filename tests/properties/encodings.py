"""The encoding of a random tradition in the three methods of the TEI, written from its table."""

from random import Random
from xml.sax.saxutils import quoteattr

from tests.properties.traditions import METHODS, Place, Point, Span, Tradition, Words


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
