"""Whatever a document is like, its encoding is valid: the schema refuses nothing that is written.

The documents are pieces of letters, essays, records, plays and bibliographies with their marks set
where they do not belong: emphasis across citations, brackets across page breaks, notes in cells.
"""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from edition.encoding import Options, encode
from edition.readers import ReadOptions, read_document
from edition.relaxng import Schema, load

ROOT = Path(__file__).parents[2]
TEI_ALL = ROOT.parent / "shared" / "tei" / "tei_all.rng"
DOCUMENTS = 60

WORDS = (
    "Letters", "Ada Brook", "Mr. Brook", "in Lisbon", "on 3 May 1921", "[sic]", "[illegible]",
    "[Karl]", "Choe [Ch'oe]", "1450–1830", "c. 1750", "“a title, 1914–1918”", "pp. 3–9", "vol. 2",
    "Box 7", "RG 59", "I. HA Rep. 76 Adams", "National Archives", "ibid.", "op. cit., 12", "Kew",
    "FO 371/12345", "https://example.org/a_b", "doi:10.1000/182", "(laughs)", "the Foreign Office",
    "12:30 p.m.", "A Study of Order, 1450–1830", "—", "…", "Dear Sir,", "Yours, N. Brook", "5 %",
)  # fmt: skip
CITATIONS = (
    "Ada Brook, *A Study of Order, 1450–1830* (London: Faber, 1999), 3–9.",
    "Brook, A. (2003). *Print and order, 1450–1830*. Cambridge University Press.",
    "Brook, A., & Clay, B. (1993). A model. In B. Clay (Ed.), *A life* (pp. 5–43). Verso.",
    "Brook, *Order*, 12.",
    "Ibid., 14.",
    "GStA PK, I. HA Rep. 76, Va Sekt. 2, Nr. 5, Bl. 44v.",
    "Ada Brook to Karl Clay, 12 May 1872, National Archives, RG 59, Box 3, Folder 2.",
    "FO 371/12345, Brook to Clay, 3 June 1964, TNA.",
    "*Foreign Relations*, 1958–1960, vol. 8, doc. 24.",
    "Ada Brook: Die Ordnung der Dinge. Hamburg: Buske 1971, S. 45 f.",
)
SHAPES = (
    "# {0}", "## References", "{0} {1}[^1] {2}.[^2]", "{0} {1}", "> {0} {1}", "- {0}\n- {1}",
    "| {0} | {1}[^2] |\n|---|---|\n| {2} | x |", "*{0}* {1} **{2}**", "[p. 3]", "\f", "- 12 -",
    "{0}: {1}\n\n{1}: {0}", "    {0}\n    {1}\n    {2}", "**{0} {1}\n{2}**", "Source: {0}",
    "{0}\n{1}\n{2}", "DATE: {0}\nTO: {1}", "1. {0}\n2. {1}", "ADA. {0}\n\nKARL. {1}", "{0}\f{1}",
    "[{0}\n{1}]", "Scene 1\n\n{0}", "[^1]: {0}\n\n    {1}", "[^2]: {0}[^1] {1}", "1 {0}",
)  # fmt: skip


def documents() -> Iterator[tuple[str, str]]:
    """Yield names and texts of documents, always the same ones."""
    chance = random.Random(7)
    for number in range(DOCUMENTS):
        blocks = [_block(chance) for _ in range(chance.randint(3, 14))]
        text = "\n\n".join(blocks)
        for _ in range(chance.randint(0, 8)):
            text = _mutated(text, chance)
        yield f"document-{number}.{chance.choice(('md', 'txt'))}", text


def _block(chance: random.Random) -> str:
    pieces = [
        " ".join(chance.choice(WORDS) for _ in range(chance.randint(1, 9)))
        if chance.random() < 0.6
        else chance.choice(CITATIONS)
        for _ in range(3)
    ]
    return chance.choice(SHAPES).format(*pieces)


def _mutated(text: str, chance: random.Random) -> str:
    place = chance.randrange(len(text) + 1)
    steps: tuple[Callable[[], str], ...] = (
        lambda: text[:place] + chance.choice('[]*()"“”«»\f\n,.;:_') + text[place:],
        lambda: text[:place] + text[place + chance.randint(1, 9) :],
        lambda: text[:place] + f" {chance.choice(WORDS)} " + text[place:],
        lambda: (
            text[:place] + chance.choice(("[^1]", "[^2]", "\n\n", "[1]", "^[x]")) + text[place:]
        ),
    )
    return chance.choice(steps)()


def faults(schema: Schema, tmp_path: Path) -> list[str]:
    """Return what a schema says of the encodings of all documents."""
    found = []
    path = tmp_path / "document.xml"
    for name, text in documents():
        document = read_document(text.encode(), ReadOptions(path=name), lambda _: None)
        path.write_bytes(encode(document, Options()).data)
        found += [f"{name}: {one.message}" for one in schema.validate(str(path))]
    return found


@pytest.mark.parametrize(
    "schema",
    [
        ROOT / "schemas" / "edition.rng",
        pytest.param(
            TEI_ALL,
            marks=[
                pytest.mark.corpus,
                pytest.mark.skipif(not TEI_ALL.is_file(), reason="../shared is not there"),
            ],
        ),
    ],
)
def test_no_encoding_is_refused_by_the_schema(schema: Path, tmp_path: Path) -> None:
    assert faults(load(str(schema)), tmp_path) == []
