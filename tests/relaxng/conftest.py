"""What the tests of the engine share: schemas from a text, and a cache of their own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from edition import relaxng

Load = Callable[[str], relaxng.Schema]

_HEAD = (
    'xmlns="http://relaxng.org/ns/structure/1.0" '
    'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"'
)


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test an empty cache folder."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Return a function that loads a schema from its text; namespaces are put into its root."""

    def load_text(text: str) -> relaxng.Schema:
        if "xmlns=" not in text.partition(">")[0] and "<!" not in text:
            at = min(text.index(mark) for mark in (" ", ">", "/") if mark in text)
            text = f"{text[:at]} {_HEAD}{text[at:]}"
        path = tmp_path / "schema.rng"
        path.write_text(text, encoding="utf-8")
        return relaxng.load(path, cache=False)

    return load_text
