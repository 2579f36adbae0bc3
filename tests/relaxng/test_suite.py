"""The specification test suite: every schema and every instance judged right."""

from pathlib import Path

import pytest

from edition import relaxng
from tests.relaxng import suite

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not suite.SUITE.exists(), reason="the suite is not beside the checkout"),
]


def write(case: suite.Case, folder: Path) -> Path:
    """Write the files of a case and return the path of its schema."""
    for name, data in case.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    path = folder / "schema.rng"
    path.write_bytes(case.correct or case.incorrect or b"")
    return path


def test_every_schema_and_instance_is_judged_right(tmp_path: Path) -> None:
    wrong: list[str] = []
    schemas = instances = 0
    for case in suite.cases():
        folder = tmp_path / str(case.number)
        folder.mkdir()
        path = write(case, folder)
        schemas += 1
        try:
            schema = relaxng.load(path, cache=False)
        except relaxng.SchemaError as error:
            if case.correct is not None:
                wrong.append(f"case {case.number} ({case.section}): refused: {error}")
            continue
        if case.incorrect is not None:
            wrong.append(f"case {case.number} ({case.section}): accepted")
        for data, verdict in [(d, True) for d in case.valid] + [(d, False) for d in case.invalid]:
            instances += 1
            if schema.is_valid(data) is not verdict or (not schema.validate(data)) is not verdict:
                wrong.append(f"case {case.number} ({case.section}): {data!r} is not {verdict}")
    assert wrong == []
    assert (schemas, instances) == (385, 580)
