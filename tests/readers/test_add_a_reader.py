"""What docs/how-to/add-a-reader.md says is done as it says."""

import importlib.util
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from edition.errors import ContentError
from edition.plugins import registered
from edition.readers import recognise

Read = Callable[..., Any]


def parts(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.M | re.S)


@pytest.fixture(scope="module")
def page(checkout: Path) -> str:
    return (checkout / "docs" / "how-to" / "add-a-reader.md").read_text("utf-8")


@pytest.fixture
def typed(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The page's module, registered beside our readers."""
    path = tmp_path / "edition_typed.py"
    path.write_text(parts(page, "python")[0], encoding="utf-8")
    spec = importlib.util.spec_from_file_location("edition_typed", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "edition_typed", module)
    spec.loader.exec_module(module)
    plugin = type("Registered", (), {"name": "typed", "load": lambda _self: module})()
    everyone = (*registered("edition.readers"), plugin)
    monkeypatch.setattr(recognise, "registered", lambda _group: everyone)
    return module


def test_the_page_names_the_group(page: str) -> None:
    assert '[project.entry-points."edition.readers"]' in parts(page, "toml")[0]


def test_the_sample_reader_reads_the_sample(page: str, typed: ModuleType, read: Read) -> None:
    source, words = parts(page, "text")
    outcome = read(source, "statement.typed")
    assert outcome.document.source.media_type == typed.MEDIA_TYPE
    assert outcome.blocks == words.splitlines()
    assert outcome.marks("hi") == ["Holm:"]
    assert outcome.marks("pb") == [""]
    assert outcome.codes == ["ED311"]


@pytest.mark.usefixtures("typed")
def test_content_decides_for_a_plugin_too(read: Read) -> None:
    assert read("{\\typed Words.\\par}", "a.txt").codes == ["ED301"]
    with pytest.raises(ContentError, match=r"^a\.typed: ends before"):
        read("{\\typed Words.", "a.typed")
