"""Where a project's registry of archives and its bibliography are looked for."""

from pathlib import Path

from edition.building.encode import citation_files
from edition.building.project import open_project


def test_files_are_named_in_the_settings_or_found(tmp_path: Path) -> None:
    assert citation_files(None) == {}
    (tmp_path / "edition.toml").write_text("[encode]\n", "utf-8")
    assert citation_files(open_project(tmp_path)) == {}
    (tmp_path / "xml").mkdir()
    usual = tmp_path / "xml" / "bibliography.xml"
    usual.write_text("<TEI/>", "utf-8")
    assert citation_files(open_project(tmp_path)) == {"citations.bibliography": usual.resolve()}
    (tmp_path / "edition.toml").write_text(
        "[encode.citations]\nregistry = 'own.toml'\nbibliography = 'works.xml'\n", "utf-8"
    )
    root = tmp_path.resolve()
    assert citation_files(open_project(tmp_path)) == {
        "citations.registry": root / "own.toml",
        "citations.bibliography": root / "works.xml",
    }
