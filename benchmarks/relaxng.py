"""Speed of the RELAX NG engine beside jing and lxml, in one run.

    python benchmarks/relaxng.py [folder of TEI files]

CPU seconds of processes and their children. Without a folder, the files beside the checkout are
taken. lxml is given a time limit for compiling: libxml2 never finishes some schemas.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
sys.path.insert(0, str(ROOT))

from edition import relaxng  # noqa: E402
from tests.relaxng import jing  # noqa: E402

LXML_LIMIT = 40
"""Seconds that lxml may take."""
FRESH = """
import sys
from edition import relaxng
schema = relaxng.load(sys.argv[1])
for path in sys.argv[2:]:
    schema.validate(path)
"""
FRESH_LXML = """
import sys
from lxml import etree
schema = etree.RelaxNG(etree.parse(sys.argv[1]))
for path in sys.argv[2:]:
    schema.validate(etree.parse(path))
"""


def cpu(command: list[str], limit: float | None = None) -> float | None:
    """Return the CPU seconds of a command, or None if it takes longer than `limit`."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        subprocess.run(command, env=environment, capture_output=True, timeout=limit, check=False)
    except subprocess.TimeoutExpired:
        return None
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def shown(seconds: float | None, ours: float) -> str:
    """Return seconds and how many times ours they are."""
    if seconds is None:
        return f"not done in {LXML_LIMIT} s"
    return f"{seconds:.2f} s ({seconds / ours:.1f} x)"


def compare(schema: Path, title: str, files: list[Path]) -> None:
    """Print the CPU seconds of fresh processes on some files."""
    names = [str(schema), *map(str, files)]
    ours = min(cpu([sys.executable, "-c", FRESH, *names]) or 0.0 for _ in range(2))
    line = f"  {title}: {ours:.2f} s"
    program = jing.jar()
    if program is not None:
        line += f"; jing {shown(cpu(['java', '-jar', str(program), *names]), ours)}"
    theirs = cpu([sys.executable, "-c", FRESH_LXML, *names], LXML_LIMIT)
    print(f"{line}; lxml {shown(theirs, ours)}")


def loading(schema: Path) -> None:
    """Print how long a schema takes the first time and from the cache."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = folder
        times = []
        for _ in range(3):
            start = time.process_time()
            relaxng.load(schema)
            times.append(time.process_time() - start)
    print(f"  load: first {times[0]:.3f} s, cache {1000 * min(times[1:]):.1f} ms")


def steady(schema: Path, files: list[Path]) -> None:
    """Print the speed in one process, messages on, schema and states known."""
    loaded = relaxng.load(schema, cache=False)
    documents = [path.read_bytes() for path in files]
    size = sum(map(len, documents)) / 1e6
    speeds = []
    for _ in range(4):
        start = time.process_time()
        faulty = sum(bool(loaded.validate(data)) for data in documents)
        speeds.append(size / (time.process_time() - start))
    print(
        f"  steady: {size:.1f} MB, {len(files)} files ({faulty} invalid): "
        f"first round {speeds[0]:.0f}, then {min(speeds[1:]):.0f} to {max(speeds[1:]):.0f} "
        "MB per CPU second"
    )


def main() -> None:
    """Print all figures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED / "corpora"
    files = sorted(folder.rglob("*.xml"), key=lambda path: (path.stat().st_size, path))
    one = min(files, key=lambda path: abs(path.stat().st_size - 180_000))
    hundred = [files[at % len(files)] for at in range(100)]
    for name in ("tei_all", "dracor", "tei_drama", "tei_lite", "tei_bare"):
        schema = SHARED / "tei" / f"{name}.rng"
        print(name)
        loading(schema)
        steady(schema, files)
        if name in ("tei_all", "dracor"):
            relaxng.load(schema)
            compare(schema, f"one file ({one.stat().st_size // 1000} kB), fresh process", [one])
            compare(schema, "100 files, fresh process", hundred)


if __name__ == "__main__":
    main()
