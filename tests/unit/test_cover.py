from edition.encoding.cover import uncovered
from edition.model import Annotation, Block, Document, Source


def words(text: str, annotations: list[Annotation]) -> list[tuple[str, str]]:
    document = Document(Source("x", "text/plain"), text, (Block(0, len(text)),))
    found = uncovered(document, annotations, ())
    return [(a.element, text[a.start : a.end]) for a in found]


def test_text_without_a_block_becomes_a_paragraph() -> None:
    text = "one\n\ntwo\n\nthree"
    assert words(text, [Annotation(5, 8, "p")]) == [("p", "one"), ("p", "three")]


def test_a_container_decides_what_holds_its_text() -> None:
    text = "one two three"
    found = [Annotation(4, 13, "list"), Annotation(8, 13, "item")]
    assert words(text, found) == [("p", "one"), ("item", "two")]


def test_nothing_is_added_where_all_is_held() -> None:
    text = "one two"
    assert words(text, [Annotation(0, 7, "p"), Annotation(0, 3, "hi")]) == []
