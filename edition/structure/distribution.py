"""What stands after the last speech of a record: distribution, stamps, and an end cut off."""

import re
from collections.abc import Iterator, Sequence

from edition.model import Annotation, Certainty
from edition.model.headings import is_source_label
from edition.structure.draft import Draft, Unit
from edition.structure.fields import field_of

MAKER = "distribution"

_FIELD = re.compile(r"(?P<label>[^\s:：][^:：\n]{0,60}?)[ \t]?(?:：|:(?=\s|$))[ \t]*")
_STAMP = re.compile(
    r"(?:received|registered|distributed|dispatched|sent|filed|submitted\ for\ printing|printed|"
    r"typed|declassified|copy\ no|eingegangen|eing\.|ausgegeben|abgesandt|registriert|"
    r"reçu|enregistré|expédié|recibido|registrado|ricevuto|protocollato|"
    r"получено|поступило|зарегистрировано|отправлено|разослано|отпечатано|отп\.|"
    r"wpłynęło|otrzymano|došlo|收到|发出|印发|打印)\b",
    re.VERBOSE | re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_COPIES = re.compile(
    r"\((?P<round>\d{1,4})(?:[ ]?(?:copies|copy|ex\.?|expl\.?|экз\.?|egz\.?|份))?\)"
    r"|(?P<count>\d{1,4})[ ]?(?:[a-z]+[ ])?(?:copies|copy|cop\.|exemplare?|expl\.|ausfertigungen|"
    r"exemplaires|ejemplares|copie|экз\.?|экземпляр\w*|egz\.?|份)(?!\w)",
    re.IGNORECASE,
)
_OPEN = (
    " and or of the a an in on to for with by from at as that which is was und oder der die das "
    "den dem des ein eine von mit zu für auf et ou le la les de du des un une à pour y o el los "
    "con por e il di da и или в на с по от для что i w z na do oraz "
)


def find_back(draft: Draft, units: Sequence[Unit], after: int) -> int:
    """Return the index of the first unit after `after` that begins the back matter.

    That is a field of distribution, or a stamp behind which only such things follow.
    """
    for index in range(after + 1, len(units)):
        unit = units[index]
        if _field(draft.text, unit.start, unit.end) is not None:
            return index
        if _is_stamp(draft.text, unit) and all(
            _is_short(draft.text, later) for later in units[index + 1 :]
        ):
            return index
    return len(units)


def _field(text: str, start: int, end: int) -> re.Match[str] | None:
    match = _FIELD.match(text, start, end)
    if match is None:
        return None
    known = field_of(match["label"])
    if known is None or known.group not in ("distribution", "record", "catalogue"):
        return None
    if (known.group == "record" or is_source_label(match["label"])) and text[end - 1] in ".?!":
        return None
    return match


def _is_stamp(text: str, unit: Unit) -> bool:
    return (
        _STAMP.match(text, unit.start, unit.end) is not None
        and _is_short(text, unit)
        and _DIGIT.search(text, unit.start, unit.end) is not None
    )


def _is_short(text: str, unit: Unit) -> bool:
    return max((end - start for start, end in unit.lines(text)), default=0) <= 100


def build_back(draft: Draft, units: Sequence[Unit]) -> list[Annotation]:
    """Annotate the back matter: lists of receivers, stamps, other lines."""
    if not units:
        return []
    text = draft.text
    back = [
        Annotation(units[0].start, units[-1].end, "back", maker=MAKER),
        Annotation(units[0].start, units[-1].end, "div", (("type", "distribution"),), maker=MAKER),
    ]
    index = 0
    while index < len(units):
        size = _list_size(text, units, index)
        if size:
            back += _list(text, units[index : index + size])
        else:
            back += _line(text, units[index])
        index += max(size, 1)
    return back


def _list_size(text: str, units: Sequence[Unit], index: int) -> int:
    """How many units from here are one distribution list, 0 if none begins here."""
    match = _field(text, units[index].start, units[index].end)
    if match is None:
        return 0
    known = field_of(match["label"])
    if known is None or known.group != "distribution":
        return 0
    value = text[match.end() : units[index].end].strip()
    if value.isdecimal():
        return 0
    size = 1
    for unit in units[index + 1 :]:
        if _FIELD.match(text, unit.start, unit.end) or _is_stamp(text, unit):
            break
        if unit.kind == "heading" or text[unit.end - 1] in ".!?":
            break
        size += 1
    receivers = sum(
        1 for unit in units[index : index + size] for _ in _items(text, unit, unit.start)
    )
    return size if size > 1 or receivers > 1 else 0


def _list(text: str, units: Sequence[Unit]) -> Iterator[Annotation]:
    match = _field(text, units[0].start, units[0].end)
    begin = match.end() if match else units[0].start
    yield Annotation(units[0].start, units[-1].end, "list", maker=MAKER)
    if match:
        yield Annotation(
            units[0].start, match.start() + len(match[0].rstrip()), "head", maker=MAKER
        )
    for unit in units:
        for start, end in _items(text, unit, max(begin, unit.start)):
            yield Annotation(start, end, "item", maker=MAKER)
            yield from _measures(text, start, end)


def _items(text: str, unit: Unit, begin: int) -> Iterator[tuple[int, int]]:
    """The receivers in a unit: stretches between commas, semicolons and line ends; the sign that
    ends one belongs to it."""
    start, depth = begin, 0
    for position in range(begin, unit.end):
        sign = text[position]
        depth += (sign in "([") - (sign in ")]")
        if sign == "\n" or (sign in ",;、，" and depth <= 0):
            yield from _trimmed(text, start, position + 1)
            start = position + 1
    yield from _trimmed(text, start, unit.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    stripped = text[start:end].strip()
    if stripped:
        first = start + text[start:end].index(stripped)
        yield first, first + len(stripped)


def _measures(text: str, start: int, end: int) -> Iterator[Annotation]:
    for match in _COPIES.finditer(text, start, end):
        number = match["round"] or match["count"]
        yield _measure(match.start(), match.end(), number)


def _measure(start: int, end: int, number: str) -> Annotation:
    return Annotation(
        start, end, "measure", (("quantity", number), ("unit", "copies")), maker=MAKER
    )


def _line(text: str, unit: Unit) -> Iterator[Annotation]:
    yield Annotation(unit.start, unit.end, "p", maker=MAKER)
    match = _field(text, unit.start, unit.end)
    value = text[match.end() : unit.end].strip() if match else ""
    if match and value.isdecimal():
        start = text.index(value, match.end())
        yield _measure(start, start + len(value), value)
    elif _is_stamp(text, unit):
        yield Annotation(unit.start, unit.end, "stamp", maker=MAKER)


def cut_off(draft: Draft, units: Sequence[Unit]) -> list[Annotation]:
    """A gap at the end of a text that breaks off in a sentence."""
    if not units:
        return []
    end = units[-1].end
    words = draft.text[max(0, end - 40) : end].split()
    last = words[-1] if words else ""
    if not (f" {last.casefold()} " in _OPEN or (last.endswith("-") and last[:1].isalpha())):
        return []
    return [
        Annotation(
            end,
            end,
            "gap",
            (("reason", "missing"),),
            cert=Certainty.HIGH,
            maker=MAKER,
            why=f"the text ends with “{last}”, in the middle of a sentence",
            alternatives=("the source ends so",),
        )
    ]
