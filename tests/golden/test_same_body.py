"""One document in six formats: the same TEI body, but for what a format adds."""

from pathlib import Path

import pytest
from lxml import etree

from edition.building.encode import encode_source
from edition.loader import parse

TEI = "{http://www.tei-c.org/ns/1.0}"
FOLDER = Path(__file__).resolve().parent / "reader" / "same"
LOOKS = ("hi", "lb")
PAGES = ("pb", "fw")
DOCUMENTS = {
    "conversation": FOLDER / "conversation" / "source.txt",
    "letter": FOLDER / "letter" / "source.txt",
    "play": FOLDER / "play" / "source.txt",
    "liu-pak": FOLDER.parents[3] / "sources" / "liu-pak-1964-04-28.txt",
}
OTHERS = [
    (name, path)
    for name in DOCUMENTS
    for path in sorted((FOLDER / name).iterdir())
    if path != DOCUMENTS[name]
]


def body(path: Path) -> list[tuple[str, tuple[tuple[str, str], ...], str]]:
    """The elements of the text with their attributes and words, without looks and pages."""
    encoding = encode_source(path, None).encoding
    assert not [d for d in encoding.diagnostics if d.severity == "error"]
    text = parse(encoding.data, path.name).root.find(f"{TEI}text")
    assert text is not None
    etree.strip_tags(text, *(TEI + name for name in LOOKS))
    etree.strip_elements(text, *(TEI + name for name in PAGES), with_tail=False)
    return [
        (
            str(element.tag),
            tuple(sorted((str(k), str(v)) for k, v in element.attrib.items())),
            " ".join("".join(str(word) for word in element.itertext()).split()),
        )
        for element in text.iter()
    ]


@pytest.fixture(scope="module")
def plain() -> dict[str, list[tuple[str, tuple[tuple[str, str], ...], str]]]:
    """The bodies of the plain texts."""
    return {name: body(path) for name, path in DOCUMENTS.items()}


@pytest.mark.parametrize(
    ("name", "path"), OTHERS, ids=lambda v: v if isinstance(v, str) else v.suffix
)
def test_the_body_is_the_same(
    name: str,
    path: Path,
    plain: dict[str, list[tuple[str, tuple[tuple[str, str], ...], str]]],
) -> None:
    assert body(path) == plain[name]
