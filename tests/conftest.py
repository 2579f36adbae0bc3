"""What every test may use: the data beside the checkout, and golden files."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
IN_CI = os.environ.get("CI", "") not in ("", "0", "false")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden files anew; read the diff"
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--update-golden") and IN_CI:
        raise pytest.UsageError("golden files are not written in CI")


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The project's top folder."""
    return CHECKOUT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder `shared` beside the checkout: schemas, corpora, test suites, read in place."""
    folder = Path(os.environ.get("EDITION_SHARED", CHECKOUT.parent / "shared"))
    if not folder.is_dir():
        message = "the folder `shared` with corpora and schemas is not beside the checkout"
        if IN_CI and "EDITION_WITHOUT_SHARED" not in os.environ:
            pytest.fail(message)
        pytest.skip(message)
    return folder


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[bytes, Path], None]:
    """Compares bytes with a golden file, or writes it under `--update-golden`."""

    def compare(got: bytes, path: Path) -> None:
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(got)
        assert path.is_file(), f"{path} is missing; run with --update-golden and read it"
        assert got.decode("utf-8").splitlines() == path.read_text("utf-8").splitlines()
        assert got == path.read_bytes()

    return compare
