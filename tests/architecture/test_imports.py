"""The contract of the house: who may import whom, and who may read XML."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "edition"

GROUND = {"errors", "diagnostics", "config", "plugins", "resources", "writing", "languages"}
BASE = GROUND | {"model", "loader"}
ALLOWED: dict[str, set[str]] = {
    **{name: GROUND | {"model"} for name in GROUND},
    "model": set(),
    "loader": GROUND,
    "readers": BASE,
    "structure": {"model"},
    "annotators": GROUND | {"model", "bibliography", "personography"},
    "bibliography": GROUND | {"model", "loader"},
    "personography": BASE,
    "tei": BASE,
    "encoding": BASE
    | {"readers", "structure", "annotators", "bibliography", "personography", "tei"},
    "relaxng": set(),
    "schematron": set(),
    "odd": set(),
    "collation": set(),
    "validation": BASE | {"relaxng", "schematron"},
    "saxon": GROUND,
    "publishing": BASE | {"saxon"},
    "building": BASE
    | {"encoding", "readers", "personography", "tei", "validation", "collation", "publishing"},
    "scaffold": set(),
    "server": BASE | {"building"},
    "cli": BASE
    | {
        "building",
        "encoding",
        "scaffold",
        "relaxng",
        "personography",
        "validation",
        "publishing",
        "collation",
        "server",
    },
    "__main__": {"cli"},
    "__init__": set(),
}
WITHOUT_LXML = ("model", "annotators", "structure", "bibliography")
FORBIDDEN_CALLS = {"parse", "xinclude", "write", "XMLParser", "iterparse", "fromstring", "XML"}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            if node.module == "edition":
                yield from (f"edition.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_imports_only_what_it_may(path: Path) -> None:
    own = room(path)
    assert own in ALLOWED, f"the plan of the house has no room {own}"
    for name in imports(path):
        parts = name.split(".")
        if parts[0] != "edition" or len(parts) == 1 or parts[1].startswith("__"):
            continue
        assert parts[1] == own or parts[1] in ALLOWED[own], f"{own} may not import {name}"


@pytest.mark.parametrize("package", ["readers", "annotators"])
def test_readers_and_annotators_do_not_know_each_other(package: str) -> None:
    members = {path.stem for path in (PACKAGE / package).glob("*.py")}
    registered = registered_modules(package)
    for path in (PACKAGE / package).glob("*.py"):
        for name in imports(path):
            parts = name.split(".")
            if parts[:2] == ["edition", package] and len(parts) > 2 and parts[2] in members:
                other = parts[2]
                assert path.stem not in registered or other not in registered, (
                    f"{path.stem} imports {other}"
                )


def registered_modules(package: str) -> set[str]:
    import tomllib

    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))
    points = project["project"].get("entry-points", {}).get(f"edition.{package}", {})
    return {str(value).split(":")[0].rsplit(".", 1)[-1] for value in points.values()}


@pytest.mark.parametrize("package", WITHOUT_LXML)
def test_offsets_know_no_lxml(package: str) -> None:
    for path in (PACKAGE / package).rglob("*.py"):
        assert not any(name.split(".")[0] == "lxml" for name in imports(path)), path.name


def test_xml_is_read_by_the_loader_alone() -> None:
    found = []
    for path in modules():
        if room(path) in ("loader", "relaxng") or path == PACKAGE / "readers" / "html.py":
            continue  # the engine reads by expat under the loader's rules; HTML is no XML
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Attribute)
                and node.attr in FORBIDDEN_CALLS
                and isinstance(node.value, ast.Name)
                and node.value.id in ("etree", "ElementTree", "ElementInclude")
            ) or (isinstance(node, ast.Attribute) and node.attr == "xinclude"):
                found.append(f"{path.relative_to(PACKAGE)}:{node.lineno}: {node.attr}")
    assert not found, "read XML with edition.loader: " + ", ".join(found)


def test_no_name_says_nothing() -> None:
    empty = {"utils", "util", "helpers", "helper", "misc", "common", "manager", "handlers"}
    assert not [path for path in modules() if path.stem in empty]
