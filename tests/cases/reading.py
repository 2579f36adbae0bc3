"""Reads the tables and lists of cases in this folder."""

import re
from pathlib import Path

FOLDER = Path(__file__).parent


def date_cases() -> list[tuple[str, str, str]]:
    """Return (the document's date, words, expected) for each row of dates.md."""
    cases, base = [], ""
    for line in (FOLDER / "dates.md").read_text("utf-8").splitlines():
        if heading := re.match(r"## .*\bbase (\S+)", line):
            base = "" if heading[1] == "none" else heading[1]
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and cells[0] != "words" and not cells[0].startswith("--"):
            cases.append((base, cells[0], cells[1]))
    return cases
