"""Entries of a bibliography that stand one after the other become a listBibl (Guidelines, 3.12)."""

from collections.abc import Iterable, Sequence

from edition.model import Annotation
from edition.tei.resolve import order

_ENTRY = frozenset({"p", "item"})
_FEWEST = 2
_CLOSED = frozenset({"note", "sp"})


def gather(structure: Sequence[Annotation], inline: Iterable[Annotation]) -> list[Annotation]:
    """Return the block structure with runs of whole citations as listBibl.

    structure: the blocks; inline: what the annotators found. A paragraph or item that is one
    citation from end to end gives way to its `bibl`; of a list, only if all its items do. The
    paragraphs of a note or a speech stay.
    """
    citations = {(a.start, a.end) for a in inline if a.element == "bibl"}
    if len(citations) < _FEWEST:
        return list(structure)
    blocks = list(_outside(sorted(structure, key=order)))
    gone: set[int] = set()
    added: list[Annotation] = []
    for run in _runs(blocks, citations):
        first, last = run[0], run[-1]
        lists = [a for a in blocks if a.element == "list" and _same(a, first, last)]
        if first.element == "item" and not lists:
            continue
        gone.update(id(annotation) for annotation in (*run, *lists))
        added.append(Annotation(first.start, last.end, "listBibl"))
    return [*(a for a in structure if id(a) not in gone), *added]


def _outside(blocks: Iterable[Annotation]) -> Iterable[Annotation]:
    """Yield the blocks, those inside a note or speech left out."""
    end = 0
    for block in blocks:
        if block.start >= end or block.start == block.end:
            yield block
            if block.element in _CLOSED:
                end = block.end


def _same(annotation: Annotation, first: Annotation, last: Annotation) -> bool:
    return annotation.start == first.start and annotation.end == last.end


def _runs(
    blocks: Iterable[Annotation], citations: set[tuple[int, int]]
) -> Iterable[list[Annotation]]:
    """Yield the runs of paragraphs, or of items, each of which is one citation."""
    run: list[Annotation] = []
    for block in blocks:
        if block.start == block.end or (block.element not in _ENTRY and not run):
            continue
        whole = block.element in _ENTRY and (block.start, block.end) in citations
        if whole and (not run or run[-1].element == block.element):
            run.append(block)
            continue
        if len(run) >= _FEWEST:
            yield run
        run = [block] if whole else []
    if len(run) >= _FEWEST:
        yield run
