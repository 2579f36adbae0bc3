"""Records of conversations, meetings and parliaments: who speaks, and where each speech ends.

The heading is for `heading`, the speeches for `recordbody`, the end for `distribution`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from edition.model import Structure
from edition.structure import distribution, incidents
from edition.structure.candidates import Label, find_candidates, key_of
from edition.structure.draft import Draft, Evidence, Unit
from edition.structure.examination import name_signs
from edition.structure.heading import RECORD, heading_fields, read_heading
from edition.structure.labels import choose, find_labels
from edition.structure.people import Register, identify
from edition.structure.recordbody import Body

MAKER = "transcript"

_ACT = re.compile(
    r"(?:act|scene|prologue|epilogue|akt|aufzug|auftritt|szene|acte|scène|atto|scena|acto|escena|"
    r"jornada|действие|явление|dramatis personae|personen|personnages|personaggi)\b"
    r"|(?:\w+\s+){1,2}(?:akt|aufzug|auftritt|szene|acte|scène)\b",
    re.IGNORECASE,
)
SAMPLE = 300  # units at the beginning that are looked at for the kind
_LEADING = 60  # units at the beginning in which the heading of a record may stand


def evidence(draft: Draft) -> Evidence:
    """Say how well a document fits a record of speech: by its labels, and by its heading."""
    return weigh(draft, find_labels(draft, draft.units[:SAMPLE]))


def weigh(draft: Draft, labels: Sequence[Label]) -> Evidence:
    """Say how well a document fits, whose first units have these labels."""
    units = draft.units[:SAMPLE]
    speakers = {label.key for label in labels}
    if len(labels) < 3 or len(speakers) < 2:
        return _reported(draft)
    first = labels[0].unit
    head = " ".join(draft.text[unit.start : unit.end] for unit in units[: min(first, 12)])[
        :3000
    ] + " ".join(fact.value for fact in draft.facts if fact.kind == "title")
    weight = 0.55
    why = f"{len(labels)} speeches of {len(speakers)} speakers"
    if labels[0].layout in ("stop", "line"):
        weight = 0.45
    if RECORD.search(head):
        weight += 0.25
        why += ", and a heading of a record"
    share = (len(units) - first) / max(len(units), 1)
    weight += 0.1 if share >= 0.5 else -0.1
    acts = sum(
        unit.end - unit.start <= 60 and _ACT.match(draft.text, unit.start, unit.end) is not None
        for unit in units
    )
    if acts:
        weight = min(weight, 0.3)
        why += ", but acts or scenes"
    return Evidence(min(weight, 0.95), why)


def _reported(draft: Draft) -> Evidence:
    """Say how well a document fits a record that reports speech in its own words: it is called
    one, and its heading says who took part, where or when."""
    fields = heading_fields(draft, draft.units)
    kinds = {field.field.fact for field in fields}
    last = fields[-1].unit if fields else 5
    head = " ".join(draft.text[unit.start : unit.end] for unit in draft.units[: last + 1])[:3000]
    head += " ".join(fact.value for fact in draft.facts if fact.kind in ("title", "contents"))
    if "people" in kinds and RECORD.search(head) and not kinds & {"sender", "recipient"}:
        return Evidence(0.6, "a heading of a record with those present, and no labels")
    return Evidence(0.0, "fewer than three labels of two speakers")


def build(draft: Draft) -> Structure:
    """Build the structure of a record of speech."""
    return build_record(draft, "transcript")


def build_record(draft: Draft, kind: str) -> Structure:
    """Build a record of speech as a document of `kind`."""
    draft = replace(draft, units=tuple(_parted(draft)))
    register = Register()
    candidates = list(find_candidates(draft, draft.units))
    labels = choose(draft, candidates)
    first = labels[0].unit if labels else _front_size(draft)
    heading = read_heading(draft, draft.units[:first], register)
    labels = choose(draft, candidates, register.surnames)
    size = min(heading.size, labels[0].unit) if labels else heading.size
    labels = [label for label in labels if label.unit >= size]
    last = labels[-1].unit if labels else size - 1
    back = distribution.find_back(draft, draft.units, max(last, size - 1))
    titles = [draft.text[slice(*span)] for span in heading.heads]
    titles += [fact.value for fact in draft.facts if fact.kind == "title"]
    labels = name_signs(draft.text, draft.units, labels, register.people)
    people = identify(labels, register, titles, same_people(draft))
    body = Body(draft, draft.units[size:back], size, labels, people)
    annotations = [*heading.annotations, *body.build()]
    annotations += distribution.build_back(draft, draft.units[back:])
    annotations += distribution.cut_off(draft, draft.units)
    annotations = list(incidents.over_breaks(annotations, draft.annotations))
    return Structure(
        kind,
        draft.annotations + tuple(annotations),
        draft.facts + heading.facts,
        draft.header,
        draft.people + register.people,
    )


def _front_size(draft: Draft) -> int:
    """How many units the heading of a record without labels has at most."""
    fields = heading_fields(draft, draft.units)
    if not fields:
        return min(len(draft.units), _LEADING)
    last = fields[-1]
    alone = not draft.text[last.value[0] : draft.units[last.unit].end].strip()
    return min(last.unit + 1 + alone, len(draft.units))


def _parted(draft: Draft) -> Iterator[Unit]:
    """The units, with a bracket alone on the last line of one set apart."""
    text = draft.text
    for unit in draft.units:
        block = unit.blocks[-1]
        line = text.rfind("\n", block.start, unit.end) + 1
        alone = line and text[line] in "([" and incidents.brackets_only(text, line, unit.end)
        if not alone or unit.kind not in ("paragraph", "item"):
            yield unit
            continue
        end = block.start + len(text[block.start : line].rstrip())
        yield Unit(unit.start, end, (*unit.blocks[:-1], replace(block, end=end)))
        last = replace(block, start=line, kind="paragraph", label="")
        yield Unit(line, unit.end, (last,))


def same_people(draft: Draft) -> list[list[str]]:
    """The groups of labels that the editor's corrections say are one person."""
    value = draft.corrections.get("same_person", ())
    groups = value if isinstance(value, (list, tuple)) else ()
    return [
        [key_of(str(word).rstrip(": ")) for word in group]
        for group in groups
        if isinstance(group, (list, tuple))
    ]
