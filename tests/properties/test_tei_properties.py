"""Whatever the annotations: they nest, the file parses, and the text survives."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from edition.model import Annotation, Block, Document, Source
from edition.tei.ids import Ids
from edition.tei.nest import Nesting, set_notes_apart, write_text
from edition.tei.resolve import resolve
from edition.tei.serialise import Writer

INLINE = ("persName", "placeName", "hi", "date", "supplied", "choice", "surname", "emph", "pb")
TEXTS = st.text(alphabet="ab c<&>\"'é😀\n-", min_size=1, max_size=60)


@st.composite
def annotated(draw: st.DrawFn) -> tuple[str, list[Annotation]]:
    text = draw(TEXTS)
    places = st.integers(0, len(text))
    found = [Annotation(0, len(text), "p")]
    for element in draw(st.lists(st.sampled_from(INLINE), max_size=12)):
        start, end = sorted((draw(places), draw(places)))
        found.append(Annotation(start, start if element == "pb" else end, element))
    return text, found


def file_of(text: str, annotations: list[Annotation]) -> bytes:
    settled = resolve(annotations, lambda *_: None)
    rest, notes = set_notes_apart(settled)
    document = Document(Source("x", "text/plain"), text, (Block(0, len(text)),))
    writer = Writer()
    writer.start("body")
    write_text(rest, Nesting(document, Ids(), notes=notes), writer)
    writer.end("body")
    return writer.data()


@given(annotated())
def test_crossing_spans_never_fail_and_the_text_survives(
    case: tuple[str, list[Annotation]],
) -> None:
    text, annotations = case
    root = etree.fromstring(file_of(text, annotations))
    assert "".join("".join(str(t) for t in root.itertext()).split()) == "".join(text.split())


@given(annotated(), st.randoms(use_true_random=False))
def test_the_order_of_annotators_does_not_matter(
    case: tuple[str, list[Annotation]], random: object
) -> None:
    text, annotations = case
    shuffled = list(annotations)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert file_of(text, shuffled) == file_of(text, annotations)


@given(annotated())
def test_ids_are_unique_and_pointers_resolve(case: tuple[str, list[Annotation]]) -> None:
    root = etree.fromstring(file_of(*case))
    ids = [str(i) for i in root.xpath("//@xml:id")]  # type: ignore[union-attr]
    assert len(ids) == len(set(ids))
    for pointer in root.xpath("//@next | //@prev"):  # type: ignore[union-attr]
        assert str(pointer)[1:] in ids
