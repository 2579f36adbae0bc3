"""Schemas in several files, and the cache."""

from pathlib import Path

import pytest

from edition import relaxng
from edition.relaxng import cache

RNG = 'xmlns="http://relaxng.org/ns/structure/1.0"'
BASE = (
    f'<grammar {RNG}><start><ref name="r"/></start>'
    '<define name="r"><element name="r"><ref name="x"/></element></define>'
    '<div><define name="x"><element name="a"><empty/></element></define></div></grammar>'
)
OTHER = '<define name="x"><element name="b"><empty/></element></define>'


def write(folder: Path, **files: str) -> Path:
    """Write schema files (`_` in a name stands for `/`) and return the path of `main`."""
    for name, text in files.items():
        path = folder / (name.replace("_", "/") + ".rng")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "main.rng"


def test_include_with_another_definition(tmp_path: Path) -> None:
    include = f'<grammar {RNG}><include href="sub/base.rng"><div>{OTHER}</div></include></grammar>'
    schema = relaxng.load(write(tmp_path, main=include, sub_base=BASE))
    assert schema.is_valid(b"<r><b/></r>")
    assert not schema.is_valid(b"<r><a/></r>")


def test_include_with_another_start(tmp_path: Path) -> None:
    start = '<start><ref name="x"/></start>'
    include = f'<grammar {RNG}><include href="base.rng">{start}</include></grammar>'
    schema = relaxng.load(write(tmp_path, main=include, base=BASE))
    assert schema.is_valid(b"<a/>")


def test_include_inside_an_include_is_overridden_too(tmp_path: Path) -> None:
    middle = f'<grammar {RNG}><include href="base.rng"/></grammar>'
    main = f'<grammar {RNG}><include href="middle.rng">{OTHER}</include></grammar>'
    schema = relaxng.load(write(tmp_path, main=main, middle=middle, base=BASE))
    assert schema.is_valid(b"<r><b/></r>")


@pytest.mark.parametrize(
    ("main", "base", "reason"),
    [
        (f'<include href="base.rng">{OTHER.replace("x", "y")}</include>', BASE, "definition of y"),
        (
            '<include href="base.rng"><start><ref name="x"/></start></include>',
            f"<grammar {RNG}>{OTHER}</grammar>",
            "no start to replace",
        ),
        ('<include href="base.rng"/>', f"<empty {RNG}/>", "must be a grammar"),
        (
            '<include href="base.rng"/>',
            f'<grammar {RNG}><include href="main.rng"/></grammar>',
            "self",
        ),
        (
            '<start><externalRef href="base.rng"/></start>',
            f'<define {RNG} name="x"><empty/></define>',
            "no pattern",
        ),
        ('<include href="base.rng"/>', "<grammar", "base.rng:1:1: a tag is not closed"),
    ],
)
def test_files_that_do_not_fit(tmp_path: Path, main: str, base: str, reason: str) -> None:
    path = write(tmp_path, main=f"<grammar {RNG}>{main}</grammar>", base=base)
    with pytest.raises(relaxng.SchemaError, match=reason):
        relaxng.load(path)


def test_external_pattern_takes_the_namespace_and_the_base(tmp_path: Path) -> None:
    part = f'<element {RNG} name="p"><empty/></element>'
    main = (
        f'<element {RNG} name="r" ns="urn:r" xml:base="sub/">'
        '<externalRef href="part.rng" ns="urn:p"/><externalRef href="part.rng"/></element>'
    )
    schema = relaxng.load(write(tmp_path, main=main, sub_part=part))
    assert schema.is_valid(b'<r xmlns="urn:r"><p xmlns="urn:p"/><p/></r>')


def test_too_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("edition.relaxng.files._MOST_FILES", 2)
    refs = '<externalRef href="part.rng"/>' * 3
    main = f'<element {RNG} name="r">{refs}</element>'
    part = f'<element {RNG} name="p"><empty/></element>'
    with pytest.raises(relaxng.SchemaError, match="more than 2 files"):
        relaxng.load(write(tmp_path, main=main, part=part))


def test_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.rng").write_text(f'<element {RNG} name="p"><empty/></element>')
    folder = tmp_path / "schemas"
    path = write(folder, main=f'<element {RNG} name="r"><externalRef href="x.rng"/></element>')
    (folder / "x.rng").symlink_to(tmp_path / "secret.rng")
    with pytest.raises(relaxng.SchemaError, match="outside the folder"):
        relaxng.load(path)


# The cache

INCLUDING = f'<grammar {RNG}><include href="base.rng"/></grammar>'


def entries() -> list[Path]:
    """Return the files in the cache."""
    return sorted(cache.folder().iterdir()) if cache.folder().exists() else []


def forbid(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the compiler fail, so that only the cache can answer."""

    def compile_grammar(*_: object) -> None:
        raise AssertionError("compiled again")

    monkeypatch.setattr("edition.relaxng.compile.compile_grammar", compile_grammar)


def test_second_time_comes_from_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, main=INCLUDING, base=BASE)
    first = relaxng.load(path)
    assert len(entries()) == 1
    forbid(monkeypatch)
    second = relaxng.load(path)
    for document in (b"<r><a/></r>", b"<r><b/></r>", b"<r/>", b"<r x=''><a/></r>"):
        assert first.validate(document) == second.validate(document)
    with pytest.raises(AssertionError, match="compiled again"):
        relaxng.load(path, cache=False)


def test_changed_schema_or_included_file_is_compiled_again(tmp_path: Path) -> None:
    path = write(tmp_path, main=INCLUDING, base=BASE)
    assert relaxng.load(path).is_valid(b"<r><a/></r>")
    write(tmp_path, base=BASE.replace('"a"', '"c"'))
    assert relaxng.load(path).is_valid(b"<r><c/></r>")
    write(tmp_path, main=INCLUDING.replace("/>", f">{OTHER}</include>"))
    assert relaxng.load(path).is_valid(b"<r><b/></r>")


@pytest.mark.parametrize("damage", [b"", b"x", b"edition relaxng 00\n{}"])
def test_damaged_entry_is_a_miss(tmp_path: Path, damage: bytes) -> None:
    path = write(tmp_path, main=INCLUDING, base=BASE)
    relaxng.load(path)
    (entry,) = entries()
    whole = entry.read_bytes()
    for data in (damage, whole[:-10], whole.replace(b'"r"', b'"s"')):
        entry.write_bytes(data)
        assert relaxng.load(path).is_valid(b"<r><a/></r>")
        assert entries() == [entry]
        assert entry.read_bytes() == whole


def test_cache_that_cannot_be_written_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, main=INCLUDING, base=BASE)
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert relaxng.load(path).is_valid(b"<r><a/></r>")

    def replace(*_: object) -> None:
        raise OSError

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "full"))
    monkeypatch.setattr(Path, "replace", replace)
    assert relaxng.load(path).is_valid(b"<r><a/></r>")
    assert entries() == []


def test_cache_folder_without_the_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache.folder() == tmp_path / ".cache" / "edition" / "relaxng"


def test_all_kinds_of_rows_survive_the_cache(tmp_path: Path) -> None:
    main = (
        f'<element {RNG} datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">'
        "<choice><name>r</name><nsName ns='urn:r'><except><name ns='urn:r'>x</name></except>"
        "</nsName></choice><optional><attribute name='q'><value type='QName'>xml:a</value>"
        "</attribute></optional><interleave><text/><oneOrMore><element><anyName/>"
        "<list><data type='token'><param name='pattern'>a+</param>"
        "<except><value>aa</value></except></data></list></element></oneOrMore></interleave></element>"
    )
    path = write(tmp_path, main=main)
    for _ in range(2):
        schema = relaxng.load(path)
        assert schema.is_valid(b"<r q='xml:a'>x<e>a</e></r>")
        assert not schema.is_valid(b"<r q='xml:b'><e>a</e></r>")
        assert not schema.is_valid(b"<r><e>aa</e></r>")
        assert not schema.is_valid(b"<x xmlns='urn:r'><e>a</e></x>")
