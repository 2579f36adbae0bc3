"""The corpora beside the checkout, scored by the script that lies with them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from edition import relaxng
from edition.building.encode import encode_source

pytestmark = [pytest.mark.corpus, pytest.mark.conformance, pytest.mark.timeout(900)]

WANTED = {
    "drama": {"turns": 0.98, "extent": 0.98, "who": 0.98, "divs": 0.99, "stages": 0.95},
    "parliament": {"turns": 0.98, "extent": 0.97, "who": 0.99, "stages": 0.95},
    "meeting": {"turns": 0.99, "extent": 0.99, "who": 0.99, "stages": 0.95},
}


@pytest.fixture(scope="module")
def encoded(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the encoding of each case."""
    folder = tmp_path_factory.mktemp("encoded")
    for case in sorted((shared / "corpora").glob("*/input.txt")):
        encoding = encode_source(case, None).encoding
        (folder / f"{case.parent.name}.xml").write_bytes(encoding.data)
    return folder


@pytest.fixture(scope="module")
def scores(shared: Path, encoded: Path) -> list[dict[str, object]]:
    """What the script says of each case."""
    found: list[dict[str, object]] = []
    for prefix in ("drama", "parl", "meet", "names"):
        report = encoded / f"{prefix}.json"
        script = shared / "corpora" / "score.py"
        command = [sys.executable, *map(str, (script, encoded, "--only", prefix, "--json", report))]
        subprocess.run(command, check=True, capture_output=True)
        found += json.loads(report.read_text(encoding="utf-8"))
    return found


def test_no_word_is_lost_and_none_invented(scores: list[dict[str, object]]) -> None:
    assert len(scores) == 14
    for score in scores:
        assert score["lost"] == [], score["id"]
        assert score["fidelity"] == 1.0, score["id"]
        extra = score["extra"]
        assert isinstance(extra, float)
        assert extra <= 0.001, score["id"]


@pytest.mark.parametrize("kind", sorted(WANTED))
def test_the_structure_is_found(kind: str, scores: list[dict[str, object]]) -> None:
    of_kind = [score for score in scores if score["kind"] == kind]
    assert of_kind
    for measure, wanted in WANTED[kind].items():
        values = [score[measure] for score in of_kind]
        numbers = [value for value in values if isinstance(value, float | int)]
        assert sum(numbers) / len(numbers) >= wanted, f"{kind} {measure}: {numbers}"


def test_every_encoding_is_valid_tei(shared: Path, encoded: Path) -> None:
    schema = relaxng.load(shared / "tei" / "tei_all.rng")
    for path in sorted(encoded.glob("*.xml")):
        assert schema.validate(path) == [], path.name
