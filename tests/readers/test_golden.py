"""Each case of tests/golden/reader: a source, and what its reader makes of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parent.parent / "golden" / "reader"
CASES = sorted(path for path in FOLDER.glob("*/*/source.*") if path.parts[-3] != "same")


@pytest.mark.parametrize("source", CASES, ids=lambda path: "-".join(path.parts[-3:-1]))
def test_case(
    source: Path, read: Callable[..., object], golden: Callable[[bytes, Path], None]
) -> None:
    outcome = read(source.read_bytes(), source.name)
    got = outcome.dump  # type: ignore[attr-defined]
    golden(got.encode(), source.with_name("expected.txt"))


def test_every_reader_has_cases() -> None:
    assert {case.parts[-3] for case in CASES} >= {"text", "markdown", "html", "docx", "odt", "pdf"}
