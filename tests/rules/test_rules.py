"""Every rule has a good document, which has no finding at all, and a bad one with its findings."""

from collections.abc import Callable
from pathlib import Path

import pytest

from edition.diagnostics import Diagnostic
from edition.relaxng.source import read
from edition.validation.document import Collector, Document
from edition.validation.pages import index, page
from edition.validation.rules import Rule, all_rules, severities
from edition.validation.settings import Settings
from edition.validation.surroundings import Surroundings
from edition.validation.verdict import Inspector, watch

FOLDER = Path(__file__).resolve().parent
RULES = all_rules()


def remarks(rule: Rule, path: Path) -> list[str]:
    """Return what one rule alone says about a file."""
    document = Document(path, read(path))
    assert watch(document.data, Collector(document, rule.ATTRIBUTES, rule.ELEMENTS)) is None
    severity = severities([rule], {})[rule.CODE]
    found = sorted(rule.check(document, Surroundings(FOLDER)))
    return [
        str(Diagnostic(path.name, one.line, one.column, severity, rule.CODE, one.message))
        + (f" [{one.hint}]" if one.hint else "")
        for one in found
    ]


def test_each_rule_has_its_documents() -> None:
    folders = sorted(entry.name for entry in FOLDER.iterdir() if (entry / "bad.xml").is_file())
    assert folders == [rule.CODE.lower() for rule in RULES]
    assert len(folders) == 15


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.CODE)
def test_the_good_document_is_clean(rule: Rule) -> None:
    good = FOLDER / rule.CODE.lower() / "good.xml"
    assert remarks(rule, good) == []
    inspector = Inspector(Settings(root=FOLDER))
    assert [str(one) for one in inspector.inspect(good, "good.xml")] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.CODE)
def test_the_bad_document_has_its_findings(
    rule: Rule, golden: Callable[[bytes, Path], None]
) -> None:
    folder = FOLDER / rule.CODE.lower()
    found = remarks(rule, folder / "bad.xml")
    assert found
    golden("".join(f"{line}\n" for line in found).encode(), folder / "expected.txt")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.CODE)
def test_a_page_says_all(rule: Rule, golden: Callable[[bytes, Path], None], checkout: Path) -> None:
    text = page(rule)
    for label in ("What it does", "Why it is bad", "Example", "Instead", "Reference"):
        assert f"**{label}:**" in text
    golden(text.encode(), checkout / "docs/reference/rules" / f"{rule.CODE.lower()}.md")


def test_the_list_of_rules(golden: Callable[[bytes, Path], None], checkout: Path) -> None:
    golden(index(RULES).encode(), checkout / "docs/reference/rules/README.md")


def test_schema_and_rule_do_not_say_it_twice() -> None:
    inspector = Inspector(Settings(root=FOLDER))
    for code, schema in (("ed201", "ED111"), ("ed204", "ED108"), ("ed212", "ED108")):
        found = inspector.inspect(FOLDER / code / "bad.xml", "bad.xml")
        places = [(one.line, one.column) for one in found]
        assert len(places) == len(set(places)), found
        assert schema in {one.code for one in found}
