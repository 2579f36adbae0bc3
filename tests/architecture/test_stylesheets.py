"""The rules of the stylesheets, and the pages about them that must keep up."""

import re
from pathlib import Path

import pytest

from edition.publishing.elements import (
    cases,
    elements_in,
    known_elements,
    outcomes,
    schema_elements,
    table,
)
from edition.publishing.labels import FACTS, GROUPS, LABELS, UNSHOWN, VALUES
from edition.publishing.prepare import STEPS
from edition.publishing.prepare.written import WRITTEN

SHEETS = sorted((Path(__file__).resolve().parents[2] / "xslt").rglob("*.xsl"))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_a_stylesheet_keeps_the_rules(sheet: Path) -> None:
    text = re.sub(r"<!--.*?-->", "", sheet.read_text("utf-8"), flags=re.S)
    for forbidden in ("document(", 'level="any"', "disable-output-escaping", "xsl:copy-of"):
        assert forbidden not in text
    text = re.sub(r"<block[^>]*>", "", text)
    for address in re.findall(r'(?:href|src|style|id|class)="([^"]*)"', text):
        for value in re.findall(r"\{([^{}]*)\}", address):
            assert not re.search(r"@(target|url|ref|style|rend|rendition|type|xml:id)\b", value)
    patterns = re.findall(r'<xsl:template match="([^"]*)"', text)
    assert [pattern for pattern in patterns if re.search(r"(^|[|\s/])\*\[", pattern)] in (
        [],
        ["*[@e:id]"],
    )


def test_the_diplomatic_templates_are_those_of_the_bridge() -> None:
    known = known_elements()
    assert {name for name in known if "m:diplomatic" in known[name]} == set(WRITTEN)


def test_the_public_modes_are_listed(checkout: Path) -> None:
    readme = (checkout / "xslt" / "README.md").read_text("utf-8")
    listed = set(re.findall(r"^\| `(m:[a-z-]+)` \|", readme, re.M))
    used = {mode for modes in known_elements().values() for mode in modes}
    assert listed <= used | {"m:toc"}
    assert {"m:reading", "m:diplomatic", "m:plain", "m:toc"} <= listed
    parameters = (checkout / "xslt" / "params.xsl").read_text("utf-8")
    for name in re.findall(r'<xsl:param name="([^"]+)"', parameters):
        assert f"| `{name}` |" in readme


def test_the_table_of_elements_is_fresh(checkout: Path) -> None:
    page = checkout / "docs" / "reference" / "elements.md"
    assert page.read_text("utf-8") == table(checkout / "tests" / "golden" / "output"), (
        "run python -m edition.publishing.elements tests/golden/output > docs/reference/elements.md"
    )


def test_of_every_element_of_the_schema_it_is_said_what_becomes_of_it(checkout: Path) -> None:
    found, held = outcomes(), cases(checkout / "tests" / "golden" / "output")
    schema = sorted(schema_elements())
    assert [name for name in schema if not found.on_page(name)] == []
    assert [name for name in schema if not found.in_plain_text(name)] == []
    assert [name for name in schema if name not in held] == []


def test_every_label_has_a_row_and_every_row_a_label() -> None:
    known = known_elements()
    rows = {name for name in known if "m:about" in known[name]}
    units = {"in", "issue", "page", "surface", "volume"}
    parts = {name for name in known if "m:part" in known[name]}
    facts = {name for name in known if "m:card-fact" in known[name]}
    assert sorted(set(LABELS) - units - rows - parts - facts) == []
    assert sorted(rows - {"witness"} - set(LABELS)) == []
    assert facts == FACTS
    assert sorted(GROUPS - set(known)) == []
    assert all(all(said) for said in [*LABELS.values(), *VALUES.values()])
    shown = {name for name in UNSHOWN if "m:reading" not in known[name]}
    assert shown & elements_in("text.TEI", "sourceDesc") <= {"when"}


def test_the_steps_are_in_their_order() -> None:
    numbers = [number for number, _step in STEPS]
    assert numbers == sorted(set(numbers))
