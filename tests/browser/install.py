"""Install what the page tests need from npm, into a folder that git does not see.

Run as `python tests/browser/install.py`; a second run does nothing.
"""

import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
CACHE = HERE.parent.parent / ".edition" / "page-checks"
AXE = CACHE / "node_modules" / "axe-core" / "axe.min.js"
VNU = CACHE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def is_installed() -> bool:
    """Whether the packages are there, in the versions of package.json."""
    wanted = (HERE / "package.json").read_bytes()
    have = CACHE / "package.json"
    return AXE.is_file() and VNU.is_file() and have.is_file() and have.read_bytes() == wanted


def install() -> None:
    """Install the packages; their own install scripts are not run."""
    CACHE.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(HERE / "package.json", CACHE / "package.json")
    subprocess.run(
        ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(CACHE)],
        check=True,
        cwd=CACHE,
        stdout=sys.stderr,
    )


if __name__ == "__main__":
    if not is_installed():
        install()
