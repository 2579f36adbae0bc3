"""Speed of the whole command `edition validate` beside jing, in one run.

    python benchmarks/validation.py [--large]

CPU seconds of fresh processes and their children, the least of several runs, with compiled modules
and the schema's cache warm. `--large` makes 150 MB of plays from those beside the checkout.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
sys.path.insert(0, str(ROOT))

from tests.relaxng import jing  # noqa: E402

COMMAND = "import sys; from edition.cli import main; main(sys.argv[1:])"
SCHEMAS = ("tei_all", "dracor")
ONE = 180_000
"""Bytes of the single play."""
LARGE = 150_000_000
ENVIRONMENT = {
    key: value
    for key, value in os.environ.items()
    if key not in ("PYTHONDONTWRITEBYTECODE", "GITHUB_ACTIONS")
} | {"PYTHONPATH": str(ROOT)}


def spent(command: list[str]) -> tuple[float, float]:
    """Return the CPU and wall seconds of a command."""
    begin, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, env=ENVIRONMENT, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, time.monotonic() - begin


def least(commands: dict[str, list[str]], times: int) -> dict[str, tuple[float, float]]:
    """Return the least CPU and wall seconds of each command, run by turns."""
    runs = [{name: spent(command) for name, command in commands.items()} for _ in range(times)]
    return {
        name: (min(run[name][0] for run in runs), min(run[name][1] for run in runs))
        for name in commands
    }


def ours(schema: Path, paths: list[str], *words: str) -> list[str]:
    """Return the command line of `edition validate`."""
    return [sys.executable, "-c", COMMAND, "validate", "--schema", str(schema), *words, *paths]


def theirs(schema: Path, paths: list[str]) -> list[str] | None:
    """Return the command line of jing, if it is at hand."""
    program = jing.jar()
    return ["java", "-Xss16m", "-jar", str(program), str(schema), *paths] if program else None


def compare(schema: Path, title: str, paths: list[str], times: int) -> None:
    """Print the seconds of both programs on some files, and the ratios."""
    commands = {
        "with rules": ours(schema, paths),
        "without rules": ours(schema, paths, "--no-rules"),
    }
    if command := theirs(schema, paths):
        commands["jing"] = command
    spent(commands["with rules"])
    found = least(commands, times)
    print(f"  {title}")
    for name, (cpu, wall) in found.items():
        ratio = f", jing takes {found['jing'][0] / cpu:.1f} x" if "jing" in found else ""
        print(f"    {name:14}{cpu:7.3f} s CPU{wall:7.2f} s wall{ratio if name != 'jing' else ''}")


def plays() -> list[Path]:
    """Return the plays beside the checkout: the TEI files with speeches."""
    files = sorted((SHARED / "corpora").rglob("*.xml"))
    return [file for file in files if b"<sp " in file.read_bytes()]


def copies(files: list[Path], folder: Path) -> Iterator[Path]:
    """Write the files again and again under other names: the command takes no file twice."""
    for number, file in enumerate(cycle(files)):
        target = folder / f"{number:05}.xml"
        target.write_bytes(file.read_bytes())
        yield target


def until(size: int, made: Iterator[Path]) -> list[Path]:
    """Return files from `made` until they have `size` bytes."""
    files: list[Path] = []
    while size > 0:
        files.append(next(made))
        size -= files[-1].stat().st_size
    return files


def large(schema: Path, files: list[Path]) -> None:
    """Print how long 150 MB of plays take with all rules on all cores."""
    with tempfile.TemporaryDirectory() as name:
        made = until(LARGE, copies(files, Path(name)))
        cpu, wall = spent(ours(schema, [name]))
        size = sum(path.stat().st_size for path in made) / 1e6
        print(f"  {size:.0f} MB, {len(made):,} files, with rules, all cores")
        print(f"    {cpu:.1f} s CPU, {wall:.1f} s wall, {size / wall:.1f} MB/s")


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true", help="also 150 MB")
    arguments = parser.parse_args()
    files = plays()
    one = min(files, key=lambda path: (abs(path.stat().st_size - ONE), path))
    with tempfile.TemporaryDirectory() as folder:
        hundred = [str(path) for path in islice(copies(files, Path(folder)), 100)]
        megabytes = sum(Path(path).stat().st_size for path in hundred) / 1e6
        for name in SCHEMAS:
            schema = SHARED / "tei" / f"{name}.rng"
            print(name)
            compare(schema, f"one play of {one.stat().st_size // 1000} kB", [str(one)], 7)
            compare(schema, f"100 files, {megabytes:.1f} MB", hundred, 3)
    if arguments.large:
        large(SHARED / "tei" / "tei_all.rng", files)


if __name__ == "__main__":
    main()
