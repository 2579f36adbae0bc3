"""Random and hostile references: nothing falls, nothing hangs, no character is lost."""

import json
import time
from pathlib import Path
from random import Random

from benchmarks.bibliography import speed, to_bibl, tree
from edition.bibliography import parse
from edition.bibliography.registry import archives, series

PIECES = (
    "f. 0102, op. 20, p. 99, d. 3, l. 12|Box 12, Folder 3|vol. XXIX|doc. 12|(Oxford: Fen, 2001)"
    "|«|»|“|”|\"|'|‘|’|(|)|[|]|<|>|&|;|,|.|:|https://a.example/b|10.1000/xyz|arXiv:1234.5678"
    "|Ibid.|op. cit.|hereafter|RG 59|FO 371/1|April 28, 1964|1964–1968|31 February 1900"
    "|pp. 1-99999|Translated by|ed.|In|\x00|\ufffe|\u202e|é|e\u0301|中国外交部档案馆|档号"
    "|제1권|Ф. 1. Оп. 2|\n|\t|\u00a0|𝔘|٣|½|²"
).split("|")


def hostile(random: Random) -> str:
    roll = random.random()
    if roll < 0.25:
        return "".join(chr(random.randrange(1, 0x3000)) for _ in range(random.randrange(60)))
    if roll < 0.5:
        return "".join(random.choice(PIECES) for _ in range(random.randrange(25)))
    names = [entry.names[0] for entry in (*archives().entries, *series().entries)]
    words = [
        random.choice((*PIECES, *names, "Brook", "a road")) for _ in range(random.randrange(20))
    ]
    return random.choice((" ", ", ", "; ", "")).join(words)


def kept(reference: str) -> bool:
    found = parse(reference)
    if not found:
        return not reference.strip()
    whole = found[0]
    reached = whole.start
    for part in found[1:]:
        if not reached <= part.start < part.end <= whole.end:
            return False
        reached = part.end
    return reference[whole.start : whole.end] == reference.strip()


def test_ten_thousand_strings_lose_no_character() -> None:
    random = Random(6)
    lost = [text for text in (hostile(random) for _ in range(10_000)) if not kept(text)]
    assert lost == []


def test_the_markup_holds_the_reference_and_no_more() -> None:
    random = Random(66)
    for _ in range(300):
        reference = hostile(random).replace("\x00", "")
        found = parse(reference)
        if found:
            words = "".join(tree(reference, found).itertext())
            printable = [mark for mark in reference.strip() if mark.isalnum()]
            assert [mark for mark in words if mark.isalnum()] == printable
    assert to_bibl(" ") == "<bibl> </bibl>"


def test_repetition_takes_no_more_than_its_length() -> None:
    for piece in (
        *PIECES,
        "A. B. ",
        "A, ",
        "(a ",
        "“a” ",
        "1-",
        "A and ",
        "in ",
        "a.",
        "the ",
        "AVPRF, ",
    ):
        for count in (900, 4000):
            before = time.process_time()
            parse((piece * count)[: 1999 if count == 900 else None])
            assert time.process_time() - before < 4, piece


def test_five_hundred_references_in_a_second() -> None:
    folder = Path(__file__).resolve().parents[2] / "corpora" / "bibl"
    items = json.loads((folder / "seen.json").read_text("utf-8"))["items"].values()
    assert speed([item["text"] for item in items] * 4) >= 500
