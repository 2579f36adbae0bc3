"""trang, which writes schemas in the other syntax: the oracle of the compact syntax."""

import subprocess
from pathlib import Path

from tests.relaxng import jing


def compact(schema: Path, target: Path) -> bool:
    """Write a schema, and what it includes, in compact syntax; say whether trang could."""
    program = jing.jar()
    assert program is not None
    command = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar"]
    command += [str(program.with_name("trang.jar")), "-I", "rng", "-O", "rnc"]
    run = subprocess.run(
        [*command, str(schema), str(target)], capture_output=True, text=True, check=False
    )
    return run.returncode == 0
