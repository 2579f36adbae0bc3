"""Which schemas a file is checked against."""

from pathlib import Path

import pytest

from edition.validation.lock import digest, lock_text
from edition.validation.schemas import Schemas, models
from edition.validation.settings import Settings
from edition.validation.verdict import Inspector

BARE = """<grammar xmlns="http://relaxng.org/ns/structure/1.0"
 ns="http://www.tei-c.org/ns/1.0"><start><element name="TEI"><text/></element></start></grammar>
"""
FILE = '<?xml-model href="{}"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">text</TEI>\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "schemas").mkdir()
    (tmp_path / "xml").mkdir()
    (tmp_path / "schemas" / "bare.rng").write_text(BARE)
    return tmp_path


def verdict(project: Path, href: str, **settings: object) -> list[str]:
    path = project / "xml" / "a.xml"
    path.write_text(FILE.format(href) if href else FILE.partition("\n")[2])
    inspector = Inspector(Settings(root=project, rules=False, **settings))  # type: ignore[arg-type]
    return [str(one) for one in inspector.inspect(path, "a.xml")]


def test_the_schema_beside_the_file(project: Path) -> None:
    assert verdict(project, "../schemas/bare.rng") == []


def test_the_schema_that_was_asked_for_goes_before(project: Path) -> None:
    schemas = (project / "schemas" / "bare.rng",)
    assert verdict(project, "https://example.org/x.rng", schemas=schemas) == []


def test_a_schema_in_compact_syntax(project: Path) -> None:
    schema = project / "schemas" / "bare.rnc"
    schema.write_text('default namespace = "http://www.tei-c.org/ns/1.0"\nelement TEI { text }')
    words = '../schemas/bare.rnc" type="application/relax-ng-compact-syntax'
    assert verdict(project, words) == []
    schema.write_text("element TEI { text ;}")
    (found,) = verdict(project, words)
    assert "schemas/bare.rnc cannot be used: " in found
    assert "bare.rnc:1:20: " in found


def test_with_nothing_said_ours(project: Path) -> None:
    (found,) = verdict(project, "")
    assert "ED1" in found


def test_ours_by_its_name(project: Path) -> None:
    assert verdict(project, "edition.rng") == verdict(project, "edition.rng") != []
    assert "ED602" not in "".join(verdict(project, "edition.rng"))


def test_an_address_in_the_catalog(project: Path) -> None:
    catalog = {"https://example.org/x.rng": "schemas/bare.rng"}
    assert verdict(project, "https://example.org/x.rng", catalog=catalog) == []


def test_an_address_that_is_not_names_the_command(project: Path) -> None:
    assert verdict(project, "https://example.org/x.rng") == [
        "a.xml:1:1: error ED602 the schema https://example.org/x.rng is not in the project's "
        "catalog, and nothing is fetched; run `edition schema add https://example.org/x.rng`"
    ]


def test_a_schema_outside_the_project(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other") / "bare.rng"
    other.write_text(BARE)
    (found,) = verdict(project, f"../../../{other.parent.name}/bare.rng")
    assert "ED602" in found
    (found,) = verdict(project, "nowhere.rng")
    assert found == "a.xml:1:1: error ED602 there is no schema nowhere.rng"


def test_a_schema_that_is_none(project: Path) -> None:
    (project / "schemas" / "bare.rng").write_text("<grammar/>")
    (found,) = verdict(project, "../schemas/bare.rng")
    assert found.startswith("a.xml:1:1: error ED602 the schema schemas/bare.rng cannot be used: ")


def test_a_schema_that_was_changed(project: Path) -> None:
    entry = {"sha256": digest(BARE.encode()), "address": "https://example.org/x.rng"}
    (project / "edition.lock").write_text(lock_text({"schemas/bare.rng": entry}))
    assert verdict(project, "../schemas/bare.rng") == []
    (project / "schemas" / "bare.rng").write_text(BARE.replace("text", "empty"))
    assert any("warning ED605" in one for one in verdict(project, "../schemas/bare.rng"))


def test_only_relax_ng_in_the_prolog_counts() -> None:
    data = (
        b'<?xml version="1.0"?>\n<!-- <?xml-model href="comment.rng"?> -->\n'
        b'<?xml-model href="a.rng" type="application/xml" '
        b'schematypens="http://relaxng.org/ns/structure/1.0"?>'
        b'<?xml-model href="a.rng" schematypens="http://purl.oclc.org/dsdl/schematron"?>\n'
        b"<?xml-model href='b.rng'?><TEI><?xml-model href=\"late.rng\"?></TEI>"
    )
    assert [tuple(model) for model in models(data)] == [("a.rng", 3, 1), ("b.rng", 4, 1)]


def test_a_schema_is_loaded_once(project: Path) -> None:
    schemas = Schemas(Settings(root=project, schemas=(project / "schemas" / "bare.rng",)))
    (one,), _ = schemas.of(project / "a.xml", b"<TEI/>")
    (other,), _ = schemas.of(project / "b.xml", b"<TEI/>")
    assert one is other
