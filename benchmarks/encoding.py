"""How fast the encoder is, and how its time and memory grow: `python benchmarks/encoding.py`.

Each row is one process: a text of that size, read, encoded and checked; CPU seconds, and the peak
of its memory over the interpreter's own. Texts are the project's record and the plays and debates
of the corpora beside the checkout where they are at hand, repeated to the size. Where pandoc is
installed the last column is our speed over its (Markdown to TEI, which marks no speech).
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("EDITION_SHARED", CHECKOUT.parent / "shared"))
SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
LARGEST = 30_000_000


def texts() -> dict[str, Path]:
    """The texts to measure on, by what they are."""
    found = {"record": CHECKOUT / "sources" / "liu-pak-1964-04-28.txt"}
    for kind, name in (("play", "drama-en-othello"), ("debate", "parl-1"), ("minutes", "meet-1")):
        path = SHARED / "corpora" / name / "input.txt"
        if path.is_file():
            found[kind] = path
    return found


def sized(source: Path, size: int) -> str:
    """The text repeated or cut to about `size` bytes."""
    text = source.read_text(encoding="utf-8")
    times = size // len(text.encode("utf-8")) + 1
    return ("\n\n".join([text] * times))[:size]


def measure(path: Path) -> None:
    """Encode one file in this process; print seconds and the growth of memory in bytes."""
    from edition.building.encode import encode_source

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    encode_source(path, None)
    seconds = time.process_time() - start
    growth = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(seconds, growth * (1 if sys.platform == "darwin" else 1024))


def peer(path: Path) -> float:
    """CPU seconds of pandoc on a file; 0 without pandoc."""
    if shutil.which("pandoc") is None:
        return 0.0
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = ["pandoc", "-f", "markdown", "-t", "tei", "-s", "-o", os.devnull, str(path)]
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(sizes: tuple[int, ...]) -> None:
    """Print a row for each text and size."""
    print(f"{'text':10}{'MB':>8}{'CPU s':>9}{'MB/CPU s':>10}{'memory/size':>13}{'x pandoc':>10}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text.txt"
        for kind, source in texts().items():
            for size in sizes:
                path.write_text(sized(source, size), encoding="utf-8")
                command = [sys.executable, __file__, "--one", str(path)]
                done = subprocess.run(command, check=True, capture_output=True, text=True)
                seconds, growth = (float(word) for word in done.stdout.split())
                bytes_ = path.stat().st_size
                speed = bytes_ / 1e6 / seconds
                other = peer(path) if bytes_ <= 1_000_000 else 0.0
                ratio = f"{other / seconds:.1f}" if other else "-"
                print(
                    f"{kind:10}{bytes_ / 1e6:8.2f}{seconds:9.2f}{speed:10.2f}"
                    f"{growth / bytes_:13.1f}{ratio:>10}"
                )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        measure(Path(sys.argv[2]))
    else:
        main((*SIZES, LARGEST) if "--large" in sys.argv else SIZES[:3])
