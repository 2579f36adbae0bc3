"""The rules of the stylesheets, and the pages about them that must keep up."""

import re
from pathlib import Path

import pytest

from edition.publishing.elements import MODES, cases, known_elements, schema_elements, table
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


def test_every_element_of_the_schema_is_on_the_page_and_what_is_shown_has_a_case(
    checkout: Path,
) -> None:
    folder = checkout / "tests" / "golden" / "output"
    page = (checkout / "docs" / "reference" / "elements.md").read_text("utf-8")
    assert [name for name in sorted(schema_elements()) if f"`{name}`" not in page] == []
    held = cases(folder)
    shown = {
        name for name, modes in known_elements().items() if any(mode in modes for mode in MODES)
    }
    assert sorted((shown & schema_elements()) - set(held)) == []


def test_the_steps_are_in_their_order() -> None:
    numbers = [number for number, _step in STEPS]
    assert numbers == sorted(set(numbers))
