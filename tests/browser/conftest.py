"""The pages of all samples, published once, and a browser to open them in."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from edition.config import Configuration, Publish
from edition.publishing import Request, publish_site
from tests.browser.chromium import Chromium
from tests.browser.install import is_installed
from tests.conftest import IN_CI


def missing(what: str) -> None:
    """Skip a test for want of a program; in CI that is an error."""
    if IN_CI:
        pytest.fail(what)
    pytest.skip(what)


@pytest.fixture(scope="session")
def pages(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with the record and every sample in it."""
    folder = tmp_path_factory.mktemp("pages") / "site"
    publish_site(Request((checkout / "xml",), folder))
    return folder


@pytest.fixture(scope="session")
def beside(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of the samples that have notes, with the notes in the margin."""
    folder = tmp_path_factory.mktemp("beside") / "site"
    samples = sorted((checkout / "xml" / "samples").glob("*.xml"))
    noted = tuple(sample for sample in samples if b"<note" in sample.read_bytes())
    publish_site(Request(noted, folder, Configuration(publish=Publish(notes="beside"))))
    return folder


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    """Chromium with a fresh profile."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    program = program or shutil.which("google-chrome")
    if program is None:
        missing("Chromium is not installed (Debian: apt install chromium)")
    with Chromium(str(program), tmp_path_factory.mktemp("profile")) as browser:
        yield browser


@pytest.fixture(scope="session")
def npm_packages() -> None:
    """axe-core and the Nu validator."""
    if not is_installed():
        missing("axe-core and vnu-jar are not installed; run python tests/browser/install.py")
