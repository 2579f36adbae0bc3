"""Spans that cannot all stand: which stay, which give way, which are split.

Annotators do not see each other. Here their annotations meet: of two names over the same words
one stays, a part without its whole goes, and of two spans that cross the lower row is split in
parts that point to each other with @next and @prev (Guidelines, chapter "Non-hierarchical
Structures"). What goes is reported.
"""

import bisect
import heapq
import itertools
from collections.abc import Callable, Iterable
from dataclasses import replace

from edition.model import Annotation
from edition.tei.elements import MILESTONES, NAMES, OMIT, ROWS, Content
from edition.tei.holding import HELD_BACK, is_block, kind_of, may_hold

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
    sweep = _Sweep(dropped, _lines(annotations))
    for annotation in annotations:
        while sweep.cut_off and sweep.cut_off[0][0] < order(annotation):
            sweep.take(heapq.heappop(sweep.cut_off)[2])
        sweep.take(annotation)
    while sweep.cut_off:
        sweep.take(heapq.heappop(sweep.cut_off)[2])
    sweep.finish()
    return _join_parts([annotation for annotation in sweep.done if annotation is not None])


def _lines(annotations: Iterable[Annotation]) -> list[tuple[int, int]]:
    """Return the spans of blocks of running text, the shorter first of those at one place."""
    return sorted((a.start, a.end) for a in annotations if a.start < a.end and _is_line(a.element))


def _is_line(element: str) -> bool:
    return is_block(element) and element in ROWS and ROWS[element].content is Content.TEXT


class _Sweep:
    """What is open and what is done, on the way through annotations in `order`.

    cut_off: the rests of spans that were cut, by their order, to be looked at again.
    done: the annotations in their order, None for one that had to go. stack: the places in `done`
    of those that are open. lines: see `_lines`. _held: points that wait for the next cell or entry.
    """

    def __init__(self, dropped: Dropped, lines: list[tuple[int, int]]) -> None:
        self.cut_off: list[tuple[tuple[int, bool, int, int], int, Annotation]] = []
        self.done: list[Annotation | None] = []
        self.stack: list[int] = []
        self._dropped = dropped
        self._lines = lines
        self._held: list[Annotation] = []
        self._serial = itertools.count()

    def cut(self, annotation: Annotation, at: int) -> Annotation:
        """Return the part of a span before `at`; the rest is looked at again."""
        number = next(self._serial)
        first, rest = _cut(annotation, at, number)
        self.wait(rest, number)
        return first

    def wait(self, annotation: Annotation, number: int) -> None:
        """Look at an annotation again in its place."""
        heapq.heappush(self.cut_off, (order(annotation), number, annotation))

    def take(self, annotation: Annotation) -> None:
        """Fit an annotation in after those that are done."""
        while self.stack and _end(self.done, self.stack[-1]) <= annotation.start:
            if _ends_inside(annotation, self.done[self.stack[-1]]):
                break
            gone = self.done[self.stack.pop()]
            if gone is not None and self._held and gone.element in HELD_BACK:
                self._set_down(gone.end)
        if annotation.start == annotation.end:
            self._point(annotation)
            return
        if self._is_between(annotation):
            number = bisect.bisect_left(self._lines, (annotation.start, 0))
            line = self._lines[number] if number < len(self._lines) else None
            if line is not None and line[0] < annotation.end:
                self._into(annotation, *line)
                return
            if _is_part(annotation):
                return
        reason, first = _fit(annotation, self.done, self.stack, self.cut)
        if first is not None and not reason:
            reason = self._misplaced(first)
            first = None if reason else first
        if reason:
            self._dropped(annotation, reason)
        if first is not None:
            self.stack.append(len(self.done))
            self.done.append(first)
            if self._held and ROWS.get(first.element, ROWS["p"]).content is Content.TEXT:
                self._set_down()

    def _misplaced(self, annotation: Annotation) -> str:
        """Say why a phrase may not stand where it is; a phrase gives way to a block in it."""
        name = kind_of(annotation)
        while (holder := self._holder()) and not may_hold(holder.element, name):
            if annotation.element == OMIT:
                return ""
            if not is_block(name) or ROWS[holder.element].content is Content.BLOCKS:
                return f"it may not stand inside {holder.element}"
            self._give_way(holder, f"{name} stands in it")
        return ""

    def finish(self) -> None:
        """Write what is still held back."""
        if self._held and (holder := self._holder()):
            self._set_down(holder.end)

    def _set_down(self, end: int | None = None) -> None:
        """Write the points that were held back: here, or at the end of what did not hold them."""
        moved = self._held if end is None else [replace(a, start=end, end=end) for a in self._held]
        self.done += moved
        self._held = []

    def _holder(self) -> Annotation | None:
        """Return what is innermost of the open spans that are written."""
        around = (self.done[index] for index in reversed(self.stack))
        return next((a for a in around if a is not None and a.element != OMIT), None)

    def _is_between(self, annotation: Annotation) -> bool:
        """Say whether a phrase stands right between blocks, in no line of running text."""
        row = ROWS.get(annotation.element)
        if row is None or row.content is not Content.PHRASE:
            return False
        holder = self._holder()
        return holder is None or ROWS[holder.element].content is Content.BLOCKS

    def _into(self, annotation: Annotation, start: int, end: int) -> None:
        """Cut a phrase that holds whole lines, or their beginning: each gets its part."""
        if ROWS[annotation.element].whole:
            self._dropped(annotation, "it crosses blocks")
            return
        if start > annotation.start and not _is_part(annotation):
            first = self.cut(annotation, start)
            self.wait(first, next(self._serial))
            return
        inner = replace(annotation, start=start)
        self.wait(self.cut(inner, end) if inner.end > end else inner, next(self._serial))

    def _point(self, annotation: Annotation) -> None:
        """Fit in a point; what is open and holds no such point gives way to it."""
        name = kind_of(annotation)
        while (holder := self._holder()) and not may_hold(holder.element, name):
            if holder.element in HELD_BACK:
                self._held.append(annotation)
                return
            self._give_way(holder, f"{name} stands in it")
        self.done.append(annotation)

    def _give_way(self, holder: Annotation, reason: str) -> None:
        """Take an open span away, and the parts without which it has no sense."""
        self._dropped(holder, reason)
        place = next(index for index in self.stack if self.done[index] is holder)
        for index in range(place, len(self.done)):
            other = self.done[index]
            if other is holder or (other is not None and holder.element in _needs(other)):
                self.done[index] = None
        self.stack = [index for index in self.stack if self.done[index] is not None]


def _needs(annotation: Annotation) -> frozenset[str]:
    """Return the elements without which an annotation has no sense."""
    if annotation.element == OMIT and not annotation.attributes:
        return _BRACKETED
    if annotation.element in ("orig", "sic", "abbr"):
        return frozenset({"choice"})
    row = ROWS.get(annotation.element)
    return row.inside if row else frozenset()


def _ends_inside(annotation: Annotation, holder: Annotation | None) -> bool:
    """Say whether a point at the end of a line of running text is written in it."""
    if annotation.start < annotation.end or annotation.element in MILESTONES or holder is None:
        return False
    row = ROWS.get(holder.element)
    return holder.end == annotation.start and row is not None and row.content is Content.TEXT


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
