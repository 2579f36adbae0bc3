"""What holds for every text: annotators leave it alone, agree with themselves, and stay inside."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from edition.annotators import brackets, dates, organisations, persons, places
from edition.model import Annotation, Block, Context, Document, Source
from edition.personography.linking import link

ALL = (brackets, dates, organisations, persons, places)
WORDS = (
    "Mr. Dr. Comrade President General von de the and told says Kim Il Sung Choe Yong-geon's "
    "[Choe Yong-gon's] [Karl] Kautsky Zhu [De] Liu Stalin Anna Müller N. S. Khrushchev's Miss "
    "28 April 1964 19 May the twenty-third on mid- early 1964–68 5 p.m., Ministry of Foreign "
    "Party Beijing Lake Victoria Copies: Chen, Luo, Ji, [sic] [...] [ ] ' ’s -- R. HMS Дмитрий "
    "毛泽东 James Affairs Mrs Lord Sir in at . , ; \n \n\n"
).split(" ")
texts = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    st.text(max_size=60),
)


def read(text: str) -> tuple[Document, Context]:
    """Return a document with one region per paragraph."""
    blocks, start = [], 0
    for piece in text.split("\n\n"):
        body = piece.strip()
        if body:
            begin = start + piece.index(body)
            blocks.append(Block(begin, begin + len(body)))
        start += len(piece) + 2
    regions = tuple((block.start, block.end) for block in blocks)
    document = Document(Source("a.txt", "text/plain"), text, tuple(blocks))
    return document, Context("prose", regions, date="1964-04-28")


@settings(max_examples=300, deadline=None)
@given(texts)
def test_every_annotation_lies_in_a_region(text: str) -> None:
    document, context = read(text)
    for module in ALL:
        for found in module.annotate(document, context):
            assert found.start < found.end
            assert any(s <= found.start and found.end <= e for s, e in context.regions)
            if found.name is not None:
                assert found.name.text == text[found.start : found.end]
                for part in found.name.parts:
                    assert 0 <= part.start < part.end <= len(found.name.text)


@settings(max_examples=150, deadline=None)
@given(texts, st.randoms(use_true_random=False))
def test_order_does_not_matter(text: str, chance: random.Random) -> None:
    document, context = read(text)

    def run(order: list[int]) -> set[Annotation]:
        found = [a for n in order for a in ALL[n].annotate(document, context)]
        return set(link(found, context)[0])

    order = list(range(len(ALL)))
    straight = run(order)
    chance.shuffle(order)
    assert run(order) == straight


@settings(max_examples=150, deadline=None)
@given(texts)
def test_every_mention_gets_a_key_that_resolves(text: str) -> None:
    document, context = read(text)
    found = list(persons.annotate(document, context))
    linked, new = link(found, context)
    keys = {person.key for person in new}
    assert len(keys) == len(new)
    named = [a for a in linked if a.element == "persName"]
    assert keys == {key for a in named for key in a.refers.split()}
    assert [(a.start, a.end) for a in linked] == [(a.start, a.end) for a in found]
