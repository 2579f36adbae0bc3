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


def unmark(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Return the text without its marks, and (start, end, who) for each `{words#who}`."""
    text, spans, start = "", [], -1
    for piece in re.split(r"([{}])", marked):
        if piece == "{":
            start = len(text)
        elif piece == "}":
            words, _, who = text[start:].partition("#")
            text = text[:start] + words
            spans.append((start, len(text), who))
        else:
            text += piece
    return text, spans


def name_cases() -> list[str]:
    """Return the marked sentences of names.md."""
    lines = (FOLDER / "names.md").read_text("utf-8").splitlines()
    return [line[2:] for line in lines if line.startswith("- ")]


def name_pages() -> list[tuple[str, str, str, str]]:
    """Return (name, date, kind, marked text) of the pages in tests/corpora/names."""
    pages = []
    for path in sorted((FOLDER.parent / "corpora" / "names").glob("*.txt")):
        head, _, body = path.read_text("utf-8").partition("\n\n")
        _, date, _, kind = head.split()
        pages.append((path.stem, date, kind, body))
    return pages


def place_cases() -> list[str]:
    """Return the marked sentences of places.md."""
    lines = (FOLDER / "places.md").read_text("utf-8").splitlines()
    return [line[2:] for line in lines if line.startswith("- ")]
