"""Spans that cannot all stand: which stay, which give way, which are split.

Annotators do not see each other. Here their annotations meet: of two names over the same words
one stays, a part without its whole goes, and of two spans that cross the lower row is split in
parts that point to each other with @next and @prev (Guidelines, chapter "Non-hierarchical
Structures"). What goes is reported.
"""

import heapq
import itertools
from collections.abc import Callable, Iterable
from dataclasses import replace

from edition.model import Annotation
from edition.tei.elements import NAMES, OMIT, ROWS, Content

Dropped = Callable[[Annotation, str], None]


def order(annotation: Annotation) -> tuple[int, bool, int, int]:
    """The order of nesting: by start, points first, then the longer, then blocks before phrases.

    Of phrases over the same span, and of divisions, the one whose row stands higher comes first;
    of other blocks the one that came first, for whoever made them knows how they nest (a list in
    an item, an item in a list). Sort with it stably.
    """
    start, end = annotation.start, annotation.end
    return (start, end > start, -end, _PLACES.get(annotation.element, _LAST))


_DIVISIONS = ROWS["list"].rank
"""The rows above this one hold any of the other blocks, and none of those holds them."""
_LAST = len(ROWS)
_PLACES = {
    name: row.rank if row.content is Content.PHRASE or row.rank < _DIVISIONS else _DIVISIONS
    for name, row in ROWS.items()
}


def resolve(annotations: Iterable[Annotation], dropped: Dropped) -> list[Annotation]:
    """Return annotations that nest, in `order`.

    dropped: told each annotation that could not stay, and why in one clause.
    """
    known = []
    for annotation in annotations:
        if annotation.element in ROWS or annotation.element == OMIT:
            known.append(annotation)
        else:
            dropped(annotation, f"the encoder has no element {annotation.element}")
    return _split_crossing(_settle_names(_once(sorted(known, key=order)), dropped), dropped)


def _once(annotations: list[Annotation]) -> list[Annotation]:
    """Of annotations that say the same of the same phrase keep the one of the highest rank.

    They are in `order`, and so they stay: what takes the place of another has the same key.
    """
    places: dict[tuple[int, str], int] = {}
    kept: list[Annotation] = []
    start = -1
    for annotation in annotations:
        if annotation.start != start:
            start = annotation.start
            places.clear()
        if annotation.element not in _BLOCKS:
            key = (annotation.end, annotation.element)
            place = places.setdefault(key, len(kept))
            if place < len(kept):
                if annotation.rank > kept[place].rank:
                    kept[place] = annotation
                continue
        kept.append(annotation)
    return kept


_BLOCKS = frozenset(name for name, row in ROWS.items() if row.content is not Content.PHRASE)


def _settle_names(annotations: list[Annotation], dropped: Dropped) -> list[Annotation]:
    """Of names that overlap keep the one of higher rank, then the longer, then the first."""
    kept: list[Annotation] = []
    last: Annotation | None = None
    gone: set[int] = set()
    for annotation in annotations:
        if annotation.element not in NAMES or annotation.start == annotation.end:
            continue
        if last is not None and annotation.start < last.end:
            if _strength(annotation) > _strength(last):
                loser, last = last, annotation
            else:
                loser = annotation
            gone.add(id(loser))
            if (loser.start, loser.end, loser.element) != (last.start, last.end, last.element):
                dropped(loser, f"{last.element} stands there already")
        else:
            last = annotation
    for annotation in annotations:
        if id(annotation) not in gone:
            kept.append(annotation)
    return kept


def _strength(annotation: Annotation) -> tuple[int, int]:
    return annotation.rank, annotation.end - annotation.start


def _split_crossing(annotations: list[Annotation], dropped: Dropped) -> list[Annotation]:
    """Sweep from left to right with the open spans on a stack; see the module's text."""
    cut_off: list[tuple[tuple[int, bool, int, int], int, Annotation]] = []
    done: list[Annotation | None] = []
    stack: list[int] = []
    serial = itertools.count()

    def cut(annotation: Annotation, at: int) -> Annotation:
        number = next(serial)
        first, rest = _cut(annotation, at, number)
        heapq.heappush(cut_off, (order(rest), number, rest))
        return first

    def take(annotation: Annotation) -> None:
        while stack and _end(done, stack[-1]) <= annotation.start:
            stack.pop()
        if annotation.start == annotation.end:
            done.append(annotation)
            return
        reason, first = _fit(annotation, done, stack, cut)
        if reason:
            dropped(annotation, reason)
        if first is not None:
            stack.append(len(done))
            done.append(first)

    for annotation in annotations:
        while cut_off and cut_off[0][0] < order(annotation):
            take(heapq.heappop(cut_off)[2])
        take(annotation)
    while cut_off:
        take(heapq.heappop(cut_off)[2])
    return _join_parts([annotation for annotation in done if annotation is not None])


def _is_part(annotation: Annotation) -> bool:
    return any(name in ("next", "prev") for name, _ in annotation.attributes)


def _join_parts(annotations: list[Annotation]) -> list[Annotation]:
    """Take away pointers to parts that had to go."""
    if not any(a.attributes and _is_part(a) for a in annotations):
        return annotations
    parts = {own for a in annotations if (own := a.get("xml:id")).startswith("part:")}
    joined = []
    for annotation in annotations:
        kept = tuple(
            (name, value)
            for name, value in annotation.attributes
            if name not in ("next", "prev") or not value.startswith("part:") or value in parts
        )
        changed = len(kept) < len(annotation.attributes)
        joined.append(replace(annotation, attributes=kept) if changed else annotation)
    return joined


def _end(done: list[Annotation | None], index: int) -> int:
    annotation = done[index]
    return annotation.end if annotation else -1


def _fit(
    annotation: Annotation,
    done: list[Annotation | None],
    stack: list[int],
    cut: Callable[[Annotation, int], Annotation],
) -> tuple[str, Annotation | None]:
    """Fit one span among those that are open.

    Returns why it must go (or ""), and what of it is to be opened now (or None). `cut` gives the
    first part of a span, and has the rest looked at again.
    """
    if annotation.element == OMIT:
        return "", annotation if _is_said_otherwise(annotation, done, stack) else None
    row = ROWS[annotation.element]
    if row.inside:
        inside = {open_.element for index in stack if (open_ := done[index])}
        if not row.inside & inside:
            return f"it is part of no {' or '.join(sorted(row.inside))}", None
    for index in reversed(stack):
        other = done[index]
        if other is None or other.element == OMIT:
            continue
        above = ROWS[other.element]
        same = (other.start, other.end, other.element)
        if same == (annotation.start, annotation.end, annotation.element) and not _is_part(
            annotation
        ):
            return "", None
        if annotation.element in above.excludes:
            return f"it may not stand inside {other.element}", None
        if other.end >= annotation.end:
            continue
        if row.rank >= above.rank:
            if row.whole:
                return f"it crosses {other.element}", None
            annotation = cut(annotation, other.end)
        elif above.whole:
            return f"it crosses {other.element}", None
        else:
            done[index] = cut(other, annotation.start)
            stack.remove(index)
    return "", annotation


def _is_said_otherwise(
    annotation: Annotation, done: list[Annotation | None], stack: list[int]
) -> bool:
    """Say whether characters may be left out: markup that says the same is around them."""
    if annotation.attributes:
        return True
    around = (done[index] for index in stack)
    return any(other and other.element in _BRACKETED for other in around)


_BRACKETED = frozenset({"choice", *(row.name for row in ROWS.values() if row.before)})


def _cut(annotation: Annotation, at: int, serial: int) -> tuple[Annotation, Annotation]:
    """Cut a span in two whose @next and @prev say that they are one.

    The values are keys; `edition.tei.nest` gives the parts ids and turns them into pointers.
    """
    name = f"part:{annotation.element}:{annotation.start}:{at}:{serial}"
    own = annotation.get("xml:id") or f"{name}:a"
    rest = [pair for pair in annotation.attributes if pair[0] not in ("prev", "next", "xml:id")]
    kept = [pair for pair in annotation.attributes if pair[0] not in ("next", "xml:id")]
    onward = [pair for pair in annotation.attributes if pair[0] == "next"]
    first = (*kept, ("xml:id", own), ("next", f"{name}:b"))
    second = (*rest, ("xml:id", f"{name}:b"), ("prev", own), *onward)
    return (
        replace(annotation, end=at, attributes=first),
        replace(annotation, start=at, attributes=second),
    )
