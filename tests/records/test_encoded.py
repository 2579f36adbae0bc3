"""The records of this folder through the whole encoder: no word lost, and valid."""

from functools import cache
from pathlib import Path

import pytest

from edition import relaxng
from edition.building.encode import encode_source
from edition.resources import schema
from tests.records.analysis import FOLDER, analysed

RECORDS = sorted(path.name for path in FOLDER.glob("*.txt"))


@cache
def _grammar() -> relaxng.Schema:
    return relaxng.load(schema())


@pytest.mark.parametrize("name", RECORDS)
def test_the_encoding_is_whole_and_valid(name: str) -> None:
    encoding = encode_source(Path(FOLDER / name), None).encoding
    assert [str(item) for item in encoding.diagnostics if item.severity == "error"] == []
    assert _grammar().validate(encoding.data) == []


def test_what_happens_over_a_page_break_is_a_stage_direction() -> None:
    text = "Adams: A.\n\nBaker: B.\n\n[Applause, and cheers\n\n- 2 -\n\nfor a while.]\n\nAdams: C."
    found = analysed(text, "transcript")
    assert not found.crossing()
    assert not found.uncovered()
    whole = "Adams: A.\n\nBaker: B.\n\n[Applause and [p. 2] cheers.]\n\nAdams: C."
    assert analysed(whole, "transcript").all("stage") == ["[Applause and [p. 2] cheers.]"]
