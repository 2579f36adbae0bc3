"""Pictures: inside their paragraph or figure, in a figure of their own between blocks."""

from edition.model import Annotation, Block, Document, Source
from edition.tei.ids import Ids
from edition.tei.nest import Nesting, set_notes_apart, write_text
from edition.tei.resolve import resolve
from edition.tei.serialise import Writer

TEXT = "One two\n\nthree"


def written(*annotations: Annotation) -> str:
    """The elements in `body`, without white space between them and without ids."""
    settled = resolve([Annotation(0, len(TEXT), "body"), *annotations], lambda *_: None)
    document = Document(Source("a", ""), TEXT, (Block(0, 7), Block(9, 14)))
    rest, notes = set_notes_apart(settled)
    writer = Writer()
    write_text(rest, Nesting(document, Ids(set()), notes=notes), writer)
    lines = [line.strip() for line in writer.data().decode().splitlines()[2:-1]]
    return "".join(lines)


def picture(offset: int) -> Annotation:
    return Annotation(offset, offset, "graphic", (("url", "a.png"),))


def block(start: int, end: int, element: str, name: str) -> Annotation:
    return Annotation(start, end, element, (("xml:id", name),))


GRAPHIC = '<graphic url="a.png"/>'
FIRST, SECOND = block(0, 7, "p", "a"), block(9, 14, "p", "b")


def test_a_picture_in_a_paragraph_stays_in_it() -> None:
    for offset, words in ((0, f"{GRAPHIC}One two"), (7, f"One two{GRAPHIC}")):
        assert f'<p xml:id="a">{words}</p>' in written(FIRST, SECOND, picture(offset))


def test_a_picture_between_blocks_is_a_figure() -> None:
    expected = f'<p xml:id="a">One two</p><figure>{GRAPHIC}</figure><p xml:id="b">three</p>'
    assert written(FIRST, SECOND, picture(8)) == expected


def test_a_picture_after_the_last_block_stays_in_its_division() -> None:
    division = block(0, 7, "div", "d")
    got = written(division, FIRST, picture(8), SECOND)
    assert f"One two</p><figure>{GRAPHIC}</figure></div>" in got


def test_a_picture_and_its_description_are_one_figure() -> None:
    figure = block(9, 14, "figure", "f")
    got = written(FIRST, SECOND, figure, Annotation(9, 14, "figDesc"), picture(9))
    assert f'<figure xml:id="f">{GRAPHIC}<figDesc>three</figDesc></figure>' in got


def test_a_picture_stays_in_its_note() -> None:
    note = block(9, 14, "note", "note:1")
    got = written(FIRST, note, picture(9), Annotation(3, 3, "ref", (("target", "#note:1"),)))
    assert f'n="1"><figure>{GRAPHIC}</figure>three</note>' in got


def test_a_picture_between_items_has_one_of_its_own() -> None:
    items = [Annotation(0, 7, "item"), Annotation(9, 14, "item")]
    got = written(Annotation(0, 14, "list"), *items, picture(8))
    assert f"</item><item><figure>{GRAPHIC}</figure></item><item>" in got


def test_a_picture_between_cells_has_one_of_its_own() -> None:
    row = [Annotation(0, 14, name) for name in ("table", "row")]
    cells = [Annotation(0, 7, "cell"), Annotation(9, 14, "cell")]
    got = written(*row, *cells, picture(8))
    assert f"</cell><cell><figure>{GRAPHIC}</figure></cell><cell>" in got
