"""Whatever the text: every word is held by an element of running text, and the spans nest."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edition.model import Structure
from edition.structure import drama, letter, prose, verse
from edition.structure.draft import Draft
from tests.structure.outline import crossing, draft_of, uncovered

LINES = st.sampled_from(
    [
        "",
        "",
        "",
        "ACT I",
        "SCENE II. A wood.",
        "Act the Last",
        "CHAPTER IV",
        "Prologue",
        "Characters",
        "Contents",
        "ROWAN, a boatman.",
        "Hazel . . . . Mrs. Hill",
        "ROWAN.",
        "ROWAN. [_Aside._]",
        "Hazel (within). Who is there, and what",
        "HAZEL: Come in, come in, (he must be cold) and sit.",
        "ROWAN and HAZEL.",
        "Rowan, aside. Not I.",
        "[Enter Hazel,",
        "with a lamp.]",
        "Exeunt.",
        "(He sings.)",
        "[Exit",
        "_They go._",
        "The river is up and the boats are out tonight,",
        "                and nobody knows.",
        "and so it was, or so they said, until the morning when it was not so at all;",
        "My dear Hazel,",
        "Lyme, 4 March 1821",
        "Yours truly,",
        "P.S. The mare has foaled.",
        "1. one",
        "- two",
        "THE END",
        "*** END OF THE PROJECT GUTENBERG EBOOK ***",
        "— … —",
        "[",
        "((",
        "_",
    ]
)


@pytest.mark.parametrize("build", [drama.build, letter.build, prose.build, verse.build])
@given(lines=st.lists(LINES, max_size=40))
@settings(max_examples=150, deadline=None)
def test_every_word_is_held_and_the_spans_nest(
    build: Callable[[Draft], Structure], lines: list[str]
) -> None:
    draft = draft_of("\n".join(lines))
    structure = build(draft)
    assert not uncovered(draft.text, structure)
    assert not crossing(structure.annotations)
    assert all(one.start < one.end for one in structure.annotations)


@given(lines=st.lists(LINES, max_size=40))
@settings(max_examples=100, deadline=None)
def test_persons_are_known_by_one_key_each(lines: list[str]) -> None:
    structure = drama.build(draft_of("\n".join(lines)))
    keys = [person.key for person in structure.people]
    assert len(keys) == len(set(keys))
    meant = {key for one in structure.annotations for key in one.refers.split()}
    assert meant <= set(keys)
