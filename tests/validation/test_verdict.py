"""The verdict on files of many kinds, and what lies around them."""

from pathlib import Path

import pytest

from edition.diagnostics import Diagnostic, Severity
from edition.errors import UsageError
from edition.validation.document import Document
from edition.validation.reports.text import lines
from edition.validation.rules import ed202_dangling_pointer as dangling
from edition.validation.rules import severities
from edition.validation.settings import Settings
from edition.validation.surroundings import Outcome, Pointers, Surroundings, expand
from edition.validation.tags import fault_of
from edition.validation.verdict import Inspector

RULES = Path(__file__).resolve().parents[1] / "rules"
GOOD = (RULES / "ed201" / "good.xml").read_text("utf-8")


def inspect(path: Path, text: str | bytes, **settings: object) -> list[str]:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    inspector = Inspector(Settings(root=path.parent, **settings))  # type: ignore[arg-type]
    return [str(one) for one in inspector.inspect(path, path.name)]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    declared = encoding.removesuffix("-sig")
    text = GOOD.replace('encoding="UTF-8"', f'encoding="{declared}"').replace("five", "fünf")
    assert inspect(tmp_path / "a.xml", text.encode(encoding)) == []
    broken = text.replace("fünf", 'ü <ref target="#x">x</ref>')
    (found,) = inspect(tmp_path / "a.xml", broken.encode(encoding))
    line = next(n for n, words in enumerate(broken.split("\n"), 1) if "#x" in words)
    column = broken.split("\n")[line - 1].index("target=") + 1
    assert found.startswith(f"a.xml:{line}:{column}: error ED202 ")


def test_an_encoding_that_is_not_kept_to(tmp_path: Path) -> None:
    (found,) = inspect(tmp_path / "a.xml", GOOD.replace("UTF-8", "UTF-7"))
    assert "error ED101 The encoding utf-7 is not accepted" in found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<TEI><p></TEI>", "The end tag does not fit"),
        ('<!DOCTYPE TEI SYSTEM "tei.dtd"><TEI/>', "external DTD"),
        ("<TEI>" * 300, "ends before its root element does"),
    ],
)
def test_no_schema_and_no_xml(tmp_path: Path, text: str, words: str) -> None:
    model = '<?xml-model href="https://example.org/x.rng"?>'
    found = inspect(tmp_path / "a.xml", model + text)
    assert any(words in one for one in found), found
    assert any("ED602" in one for one in found)


def test_the_rules_are_asked_without_a_schema(tmp_path: Path) -> None:
    text = (RULES / "ed202" / "bad.xml").read_text("utf-8")
    text = text.replace("<TEI ", '<?xml-model href="https://example.org/x.rng"?><TEI ', 1)
    codes = {one.split(" ")[2] for one in inspect(tmp_path / "a.xml", text)}
    assert codes == {"ED602", "ED202"}


def test_codes_of_the_schema_can_be_turned_down(tmp_path: Path) -> None:
    text = GOOD.replace("<p>The", '<p flavour="sweet">The')
    assert "error ED106" in inspect(tmp_path / "a.xml", text)[0]
    assert "warning ED106" in inspect(tmp_path / "a.xml", text, severities={"ED106": "warning"})[0]
    assert inspect(tmp_path / "a.xml", text, severities={"ED106": "off"}) == []


def test_what_was_allowed_is_the_hint(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(GOOD.replace("<p>The", "<availability/><p>The"))
    few = Inspector(Settings(root=tmp_path)).inspect(path, "a.xml")[0]
    every = Inspector(Settings(root=tmp_path, everything=True)).inspect(path, "a.xml")[0]
    assert few.hint.endswith(" more: --all)")
    assert few.hint.count(",") == 7
    assert every.hint.startswith(few.hint.partition(" (and")[0])
    assert every.hint.count(",") > 30


def test_a_rule_that_is_off_is_not_asked() -> None:
    assert severities([dangling], {"ED202": "off"}) == {}
    assert severities([dangling], {"ED202": "info"}) == {"ED202": Severity.INFO}


def pointers(tmp_path: Path, text: str = GOOD) -> Pointers:
    from edition.validation.document import Collector
    from edition.validation.verdict import watch

    (tmp_path / "xml").mkdir(exist_ok=True)
    path = tmp_path / "xml" / "a.xml"
    path.write_text(text)
    document = Document(path, text.encode())
    watch(document.data, Collector(document, {"xml:base"}, {"prefixDef"}))
    return Surroundings(tmp_path).pointers(document)


@pytest.mark.parametrize(
    ("pointer", "outcome"),
    [
        ("#anna", Outcome.FOUND),
        ("#anne", Outcome.NO_ID),
        ("#xpath(//p)", Outcome.OUTSIDE),
        ("#", Outcome.FOUND),
        ("a.xml#anna", Outcome.FOUND),
        ("a.xml", Outcome.FOUND),
        ("b%20c.xml#ben", Outcome.FOUND),
        ("b%20c.xml#anna", Outcome.NO_ID),
        ("../notes.txt#anna", Outcome.OUTSIDE),
        ("../notes.txt", Outcome.FOUND),
        ("..", Outcome.FOUND),
        ("../../x.xml", Outcome.LEAVES),
        ("https://example.org/x#y", Outcome.OUTSIDE),
        ("//example.org/x", Outcome.OUTSIDE),
        ("zotero://select/1", Outcome.OUTSIDE),
        ("psn:anna", Outcome.NO_PREFIX),
    ],
)
def test_pointers(tmp_path: Path, pointer: str, outcome: Outcome) -> None:
    (tmp_path / "notes.txt").write_text("no XML")
    follow = pointers(tmp_path).follow
    (tmp_path / "xml" / "b c.xml").write_text('<TEI xml:id="ben"/>')
    assert follow(pointer).outcome is outcome


def test_prefixes(tmp_path: Path) -> None:
    definition = '<prefixDef ident="p" matchPattern="{}" replacementPattern="{}"/>'
    two = definition.format("([a-z]+)", "b.xml#$1") + definition.format("([a-z]+)", "#$1")
    text = GOOD.replace("</fileDesc>", f"</fileDesc><encodingDesc>{two}</encodingDesc>")
    follow = pointers(tmp_path, text).follow
    assert follow("p:anna").outcome is Outcome.FOUND
    assert follow("p:zoe").outcome is Outcome.NO_FILE
    assert follow("p:1").outcome is Outcome.NO_ID
    loop = definition.format("(.+)", "p:$1")
    text = GOOD.replace("</fileDesc>", f"</fileDesc><encodingDesc>{loop}</encodingDesc>")
    assert pointers(tmp_path, text).follow("p:x").outcome is Outcome.NO_ID
    assert expand("(", "x", "y") is None
    assert expand("(.)(.)?", "$2$1$9", "y") == "y"


def test_a_base_elsewhere_is_believed(tmp_path: Path) -> None:
    text = GOOD.replace("<TEI ", '<TEI xml:base="https://example.org/" ')
    follow = pointers(tmp_path, text).follow
    assert follow("b.xml#x").outcome is Outcome.OUTSIDE
    assert follow("#nobody").outcome is Outcome.NO_ID


GOOD_TAGS = (
    "en zh-Hant-TW de-1996 sl-rozaj-biske x-own i-klingon grc de-u-co-phonebk es-419 yue en-x-poet"
)


@pytest.mark.parametrize("tag", GOOD_TAGS.split())
def test_good_tags(tag: str) -> None:
    assert fault_of(tag) == ("", "")


@pytest.mark.parametrize("tag", ["english", "en_GB", "e", "en-", "-en", "eng", "fre-CA", "12"])
def test_bad_tags(tag: str) -> None:
    assert fault_of(tag)[0]


def finding(line: int, column: int, hint: str = "") -> Diagnostic:
    return Diagnostic("a.xml", line, column, Severity.ERROR, "ED202", "leads nowhere", hint)


def test_the_picture(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(f"<p>\n\t<q who='#x'>\u202e</q>\n{'a' * 200}<b/>\n", encoding="utf-8")
    shown = list(lines([finding(2, 5, "do this")], source=path, everything=False))
    assert shown[1:] == ["     <q who='#x'>\\u202e</q>", "        ^", "    do this"]
    _, text, caret = lines([finding(3, 201)], source=path, everything=False)
    assert text[caret.index("^") :].startswith("<b/>")
    assert list(lines([finding(9, 1)], source=path, everything=False)) == [str(finding(9, 1))]
    path.unlink()
    assert list(lines([finding(2, 5)], source=path, everything=False)) == [str(finding(2, 5))]


def test_two_rules_of_one_code(monkeypatch: pytest.MonkeyPatch) -> None:
    from edition.validation import rules

    class Twice:
        def load(self) -> object:
            return dangling

    monkeypatch.setattr(rules, "registered", lambda _: [Twice(), Twice()])
    with pytest.raises(UsageError, match="two rules have the code ED202"):
        rules.all_rules()
