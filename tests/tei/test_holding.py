"""The table of what may stand in what is no wider than the schema."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from edition.tei.elements import ROWS, Content
from edition.tei.holding import HELD_BACK, may_hold

ROOT = Path(__file__).parents[2]
RNG = "{http://relaxng.org/ns/structure/1.0}"
SCHEMAS = [
    ROOT / "schemas" / "edition.rng",
    pytest.param(
        ROOT.parent / "shared" / "tei" / "tei_all.rng",
        marks=[
            pytest.mark.corpus,
            pytest.mark.skipif(
                not (ROOT.parent / "shared" / "tei" / "tei_all.rng").is_file(),
                reason="../shared is not there",
            ),
        ],
    ),
]


@cache
def children(schema: Path) -> dict[str, frozenset[str]]:
    """Return for each element of a schema the names of those that may be its children."""
    grammar = etree.parse(schema).getroot()
    defined: dict[str, list[etree._Element]] = {}
    for definition in grammar.iter(f"{RNG}define"):
        defined.setdefault(str(definition.get("name")), []).append(definition)

    def names(pattern: etree._Element, seen: set[str]) -> Iterator[str]:
        for child in pattern.iterchildren(f"{RNG}*"):
            if child.tag == f"{RNG}element":
                yield str(child.get("name"))
            elif child.tag == f"{RNG}ref" and (name := str(child.get("name"))) not in seen:
                seen.add(name)
                for definition in defined.get(name, []):
                    yield from names(definition, seen)
            elif child.tag != f"{RNG}attribute":
                yield from names(child, seen)

    return {str(e.get("name")): frozenset(names(e, set())) for e in grammar.iter(f"{RNG}element")}


_ASKED = [
    name
    for name, row in ROWS.items()
    if row.content in (Content.PHRASE, Content.EMPTY) or name in ("note", "bibl", "fw")
]


@pytest.mark.parametrize("schema", SCHEMAS)
def test_what_may_stand_inside_does_so_by_the_schema(schema: Path) -> None:
    allowed = children(schema)
    wrong = [
        f"{name} in {holder}"
        for holder, row in ROWS.items()
        if row.content in (Content.TEXT, Content.PHRASE)
        for name in _ASKED
        if may_hold(holder, name) and name not in allowed["desc" if row.wrap else holder]
    ]
    assert wrong == []


@pytest.mark.parametrize("schema", SCHEMAS)
def test_marks_between_blocks_are_allowed_there(schema: Path) -> None:
    allowed = children(schema)
    wrong = [
        f"{name} in {holder}"
        for holder in ("list", "table", "row", "listBibl", "lg", "sp", "div", "body", "castList")
        for name in ("pb", "cb", "lb", "milestone", "anchor", "note", "fw")
        if may_hold(holder, name) and name not in allowed[holder]
    ]
    assert wrong == []
    assert set(HELD_BACK) == {"listBibl", "row"}
