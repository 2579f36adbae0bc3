"""Interviews and press conferences: questions and answers, with or without names."""

import re

from edition.model import Structure
from edition.structure import transcript
from edition.structure.draft import Draft, Evidence
from edition.structure.labels import find_labels

_INTERVIEW = re.compile(
    r"interview|press conference|news conference|oral history|questions? and answers?|q\s?&\s?a|"
    r"pressekonferenz|zeitzeugengespräch|befragung|vernehmung|conférence de presse|"
    r"conferencia de prensa|entrevista|conferenza stampa|intervista|интервью|"
    r"пресс-конференция|wywiad|rozhovor|konferencja prasowa|采访|记者招待会|インタビュー",
    re.IGNORECASE,
)


def evidence(draft: Draft) -> Evidence:
    """Say how well a document fits an interview: labels of question and answer, or its title."""
    labels = find_labels(draft, draft.units[: transcript.SAMPLE])
    asked = sum(label.layout == "question" for label in labels)
    if asked >= 3:
        return Evidence(0.96, f"{asked} labels of question and answer")
    record = transcript.weigh(draft, labels)
    first = labels[0].unit if labels else 0
    head = " ".join(draft.text[unit.start : unit.end] for unit in draft.units[: min(first, 8)])
    titles = [fact.value for fact in draft.facts if fact.kind in ("title", "contents")]
    if record.weight >= 0.5 and _INTERVIEW.search(" ".join([head[:1500], *titles])):
        return Evidence(min(0.96, record.weight + 0.05), f"{record.why}, called an interview")
    return Evidence(record.weight * 0.5, "no labels of question and answer, and not so called")


def build(draft: Draft) -> Structure:
    """Build the structure of an interview: as of every record of speech."""
    return transcript.build_record(draft, "interview")
