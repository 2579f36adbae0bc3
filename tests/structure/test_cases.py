"""The cases in tests/cases/structure: a text, and the outline of its structure."""

from collections.abc import Callable

import pytest

from edition.model import Structure
from edition.structure import drama, letter, prose, verse
from edition.structure.draft import Draft, Evidence
from tests.structure.outline import crossing, draft_of, draw, read_cases, uncovered

KINDS: dict[str, tuple[Callable[[Draft], Evidence], Callable[[Draft], Structure]]] = {
    "drama": (drama.evidence, drama.build),
    "letter": (letter.evidence, letter.build),
    "prose": (prose.evidence, prose.build),
    "verse": (verse.evidence, verse.build),
}
ALL = [(kind, *case) for kind in KINDS for case in read_cases(kind)]


@pytest.mark.parametrize(
    ("kind", "title", "text", "expected"), ALL, ids=[f"{one[0]}: {one[1]}" for one in ALL]
)
def test_a_case_has_its_outline(kind: str, title: str, text: str, expected: str) -> None:
    draft = draft_of(text)
    structure = KINDS[kind][1](draft)
    assert draw(draft.text, structure) == expected
    assert not uncovered(draft.text, structure)
    assert not crossing(structure.annotations)


@pytest.mark.parametrize(
    ("kind", "title", "text", "expected"), ALL, ids=[f"{one[0]}: {one[1]}" for one in ALL]
)
def test_the_kind_of_a_case_has_the_best_evidence(
    kind: str, title: str, text: str, expected: str
) -> None:
    draft = draft_of(text)
    weights = {name: evidence(draft).weight for name, (evidence, _) in KINDS.items()}
    assert max(weights, key=lambda name: weights[name]) == kind, weights
