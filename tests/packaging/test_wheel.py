"""The wheel holds all that is needed: installed elsewhere, it builds an edition."""

import os
import site
import subprocess
import sys
import venv
from pathlib import Path

import pytest

TALK = """Anna Weber: Did you have a good journey?

Paul Lind: I did.

Anna Weber: Good.

Paul Lind: Yes.
"""


def run(*command: str | Path, folder: Path) -> str:
    """Run a command in a folder, with no trace of the checkout in its environment."""
    clean = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV")}
    done = subprocess.run(
        [str(word) for word in command], cwd=folder, env=clean, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def installed(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel; its dependencies are those of this one, read in place."""
    folder = tmp_path_factory.mktemp("fresh environment ü")
    wheels = folder / "wheels"
    run(
        *(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"),
        *("--disable-pip-version-check", "--wheel-dir", wheels, checkout),
        folder=folder,
    )
    venv.create(folder / "env", with_pip=False)
    library = next((folder / "env").glob("lib/python*/site-packages"))
    run(
        *(sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"),
        *("--disable-pip-version-check", "--target", library, next(wheels.glob("*.whl"))),
        folder=folder,
    )
    (library / "dependencies.pth").write_text("\n".join(site.getsitepackages()))
    return folder / "env" / "bin" / "python"


@pytest.mark.timeout(300)
def test_an_edition_is_built_outside_the_checkout(
    installed: Path, tmp_path: Path, checkout: Path
) -> None:
    where = run(installed, "-c", "import edition; print(edition.__file__)", folder=tmp_path)
    assert not Path(where.strip()).is_relative_to(checkout)
    run(installed, "-m", "edition", "init", "Neue Ausgabe", folder=tmp_path)
    project = tmp_path / "Neue Ausgabe"
    (project / "sources" / "talk.txt").write_text(TALK)
    said = run(installed, "-m", "edition", "build", "Neue Ausgabe", folder=tmp_path)
    assert "4 speeches" in said
    assert (project / "site" / "talk.html").is_file()
    assert "Nothing to do" in run(installed, "-m", "edition", "build", project, folder=tmp_path)
