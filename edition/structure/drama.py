"""Plays: title page, cast list, acts and scenes, speeches, stage directions.

The order of the work is that of `build`: passages, heads, the layout of the labels, the front
matter, then one walk over the body (TEI Guidelines, chapter "Performance Texts").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from edition.model import Certainty, Structure
from edition.structure.castlist import read_roles
from edition.structure.divisions import ALONE, Division, read_division
from edition.structure.draft import Draft, Evidence
from edition.structure.dramatis import SMALL_WORDS, Dramatis
from edition.structure.lineation import read_lineation
from edition.structure.passages import Passage, Span, read_passages
from edition.structure.playbody import Body, Layout
from edition.structure.playfront import Front, build_front, find_body, find_cast_head
from edition.structure.speech_prefixes import Prefix, Rulings, find_prefixes, label_key
from edition.structure.stage_directions import (
    Signs,
    is_bracketed,
    moves,
    opens_stage,
    read_signs,
)

_WORD = re.compile(r"[^\W_]+")
_ENOUGH = 400_000
"""Evidence is taken from the beginning of a long text."""


@dataclass(frozen=True, slots=True)
class _Parts:
    """A play in its passages: where heads, cast list, body and labels are."""

    passages: list[Passage]
    heads: dict[int, Division]
    cast: int
    start: int
    prefixes: dict[int, Prefix]


def evidence(draft: Draft) -> Evidence:
    """Say how well the draft fits a play: heads of acts and scenes, a cast list, labels, stages."""
    text = draft.text
    passages = read_passages(draft)
    if not passages or passages[0].start >= _ENOUGH:
        return Evidence(0.0, "there is no text")
    if passages[-1].start < _ENOUGH:
        play = draft.once("play", _read_play)
    else:
        play = _read_parts(draft, [one for one in passages if one.start < _ENOUGH])
    count = len(play.prefixes)
    acts = len(play.heads)
    if count < 3 or count * 4 < len(play.passages) - play.start:
        weight = 0.1 if acts or play.cast >= 0 else 0.0
        return Evidence(weight, "few lines begin with a speaker's label")
    pieces = [text[one.start : one.end].lstrip("[(_ ") for one in play.passages[play.start :]]
    stages = sum(1 for piece in pieces if opens_stage(piece))
    bracketed = sum(1 for one in play.passages[play.start :] if text[one.start] in "[(_")
    if acts and (acts > 1 or play.cast >= 0 or stages or bracketed):
        return Evidence(0.97, f"{acts} heads of acts or scenes and {count} labels")
    if play.cast >= 0:
        return Evidence(0.9, f"a cast list and {count} labels")
    if stages * 12 > count:
        return Evidence(0.7, f"stage directions and {count} labels")
    return Evidence(0.3, f"{count} labels, but neither acts nor a cast list")


def build(draft: Draft) -> Structure:
    """Return the structure of a play: front with title page and cast list, body, speeches."""
    text = draft.text
    passages = read_passages(draft)
    if not passages:
        return Structure("drama", draft.annotations, draft.facts, draft.header, draft.people)
    play = draft.once("play", _read_play)
    draft.known.clear()
    passages, start, prefixes = play.passages, play.start, play.prefixes
    lineation = read_lineation(text, passages[start:], draft.corrections)
    titled = any(fact.kind == "title" for fact in draft.facts) or "title" in draft.document.facts
    front = build_front(text, passages[:start], play.cast, lineation, titled)
    dramatis = _settle_persons(draft, front, prefixes)
    sure = [one.stage for one in prefixes.values() if one.stage[0] < one.stage[1]]
    signs = read_signs(text, passages[start].start, passages[-1].end, sure)
    bracketed = _are_all_bracketed(text, play, signs)
    layout = Layout(text, play.heads, prefixes, signs, lineation, dramatis, bracketed)
    annotations = Body(layout).read(passages, start)
    return Structure(
        "drama",
        (*draft.annotations, *front.annotations, *annotations),
        (*draft.facts, *front.facts),
        draft.header,
        (*draft.people, *dramatis.people()),
        Certainty.HIGH if len(prefixes) > 2 else Certainty.LOW,
        f"{len(play.heads)} heads of divisions and {len(prefixes)} labels of speeches",
    )


def _are_all_bracketed(text: str, play: _Parts, signs: Signs) -> bool:
    """Whether the play sets all its stage directions in brackets, so that other words are none:
    neither Enter and Exit nor what stands under the heads is without them."""
    bracketed = plain = 0
    for number in range(play.start, len(play.passages)):
        one = play.passages[number]
        if text[one.start] in "[({_":
            bracketed += is_bracketed(text[one.start : one.end], signs)
        elif one.start not in play.prefixes and number not in play.heads:
            headed = number - 1 in play.heads and len(one.lines) == 1
            plain += headed or opens_stage(text[one.start : one.start + 20])
    return bracketed > 4 and plain * 8 < bracketed


def _read_play(draft: Draft) -> _Parts:
    return _read_parts(draft, read_passages(draft))


def _read_parts(draft: Draft, passages: list[Passage]) -> _Parts:
    text = draft.text
    passages = part_at_heads(text, passages)
    heads = find_heads(text, passages)
    cast = find_cast_head(text, passages)
    start = find_body(passages, heads, cast)
    known = _words_of_roles(text, passages, cast, start)
    leads = frozenset(one.start for one in passages)
    first = max(start, cast + 1)
    begin = passages[first].start if first < len(passages) else passages[-1].start
    prefixes = find_prefixes(text, begin, passages[-1].end, leads, known, _rulings(draft))
    start = _first_speech(text, passages, prefixes, cast, start)
    parted, heads = part_at_speeches(text, passages, heads, prefixes, start)
    return _Parts(parted, heads, cast, start, prefixes)


def part_at_heads(text: str, passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages, cut where a line amid one is the head of an act or a scene."""
    parted: list[Passage] = []
    for passage in passages:
        lines = passage.lines
        cuts = [
            place
            for place in range(1, len(lines))
            if (head := read_division(text, *lines[place])) and head.number
        ]
        parted += passage.parts(cuts)
    return parted


def part_at_speeches(
    text: str,
    passages: Sequence[Passage],
    heads: dict[int, Division],
    prefixes: dict[int, Prefix],
    start: int,
) -> tuple[list[Passage], dict[int, Division]]:
    """Return the passages from `start` on cut where speeches begin, and the heads by their new
    numbers; where speeches stand without blank lines, stage directions are cut out as well."""
    leads = {one.start for one in passages}
    dense = sum(1 for offset in prefixes if offset not in leads) * 3 > len(prefixes)
    names = frozenset(word for one in prefixes.values() for word in label_key(one.name).split())
    parted = list(passages[:start])
    moved = {number: head for number, head in heads.items() if number < start}
    for number in range(start, len(passages)):
        passage = passages[number]
        if head := heads.get(number):
            moved[len(parted)] = head
        lines = passage.lines
        if len(lines) == 1:
            parted.append(passage)
            continue
        cuts = [place for place in range(1, len(lines)) if lines[place][0] in prefixes]
        if dense:
            cuts = _cut_at_stages(text, lines, cuts, names)
        parted += passage.parts(cuts) if cuts else [passage]
    return parted, moved


def _cut_at_stages(
    text: str, lines: Sequence[Span], cuts: list[int], names: frozenset[str]
) -> list[int]:
    """Add the cuts around lines that are stage directions by their words."""
    found = set(cuts)
    for place, (start, end) in enumerate(lines):
        line = text[start:end]
        if place not in found and (opens_stage(line) or moves(line, names)):
            close = place
            while close + 1 < len(lines) and close + 1 not in found and line[-1] not in ".])_":
                close += 1
                line = text[lines[close][0] : lines[close][1]]
            found |= {place, close + 1}
    return sorted(cut for cut in found if 0 < cut < len(lines))


def find_heads(text: str, passages: Sequence[Passage]) -> dict[int, Division]:
    """Return the heads of acts and scenes by the number of the passage that begins with them."""
    heads = {}
    for number, passage in enumerate(passages):
        first, last = passage.lines[0]
        if last - first > 240:
            continue
        head = read_division(text, first, last) or _read_prologue(text, passage)
        if head is None:
            continue
        alone = head.type in {kind for kind, _ in ALONE.values()}
        long = len(passage.lines) > 3 and not text[first:last].isupper()
        if not (alone and (long or last - first > 90)):
            heads[number] = head
    return heads


def _read_prologue(text: str, passage: Passage) -> Division | None:
    """Return the prologue that a line alone is the head of, though more words follow the noun."""
    start, end = passage.lines[0]
    if len(passage.lines) > 1 or end - start > 60 or text[end - 1] in ",;!?":
        return None
    word = _WORD.search(text, start, end)
    kind = ALONE.get(word[0].casefold()) if word else None
    if kind is None or word is None or not (word[0][0].isupper() and passage.gap > 1):
        return None
    return Division(kind[0], "", kind[1], (start, end), (end, end))


def _words_of_roles(
    text: str, passages: Sequence[Passage], cast: int, start: int
) -> frozenset[str]:
    """Return the words of the roles in the cast list, to know labels by, in lower case."""
    if cast < 0:
        return frozenset()
    close = start if start > 0 else min(cast + 40, len(passages))
    roles = read_roles(text, passages[cast + 1 : close])
    words = set()
    for role in roles:
        for word in _WORD.findall(text[role.name[0] : role.name[1]]):
            if len(word) > 2 and word[0].isupper() and word.casefold() not in SMALL_WORDS:
                words.add(word.casefold())
    return frozenset(words)


def _first_speech(
    text: str, passages: Sequence[Passage], prefixes: dict[int, Prefix], cast: int, start: int
) -> int:
    """Return where the body begins: at the first known head, or before it at the first of the
    speeches that follow each other, with the head and the stage directions above them.

    start: the number of the first head's passage, -1 if none is known.
    """
    close = start if start >= 0 else len(passages)
    labelled = [number for number in range(cast + 1, close) if passages[number].start in prefixes]
    begin = -1
    for place, number in enumerate(labelled):
        if place + 2 < len(labelled) and labelled[place + 2] - number < 6:
            begin = number
            break
    if begin < 0:
        if start >= 0:
            return start
        return labelled[0] if labelled else min(max(cast + 1, 1), len(passages) - 1)
    while begin - 1 > max(cast, 0) and _stands_above(text, passages[begin - 1]):
        begin -= 1
    return begin


def _stands_above(text: str, passage: Passage) -> bool:
    """Whether a passage before the first speech is part of the body: a head or a stage."""
    piece = text[passage.start : passage.end]
    if piece[0] in "[(" or opens_stage(piece):
        return True
    return passage.gap > 2 and len(passage.lines) == 1 and len(piece) < 90


def _rulings(draft: Draft) -> Rulings:
    """What the editor's corrections say of labels: "not_speaker" and "speaker"."""
    return Rulings(
        frozenset(label_key(word) for word in _listed(draft.corrections.get("not_speaker"))),
        frozenset(label_key(word) for word in _listed(draft.corrections.get("speaker"))),
    )


def _listed(value: object) -> list[str]:
    return [str(word) for word in value] if isinstance(value, list) else []


def _settle_persons(draft: Draft, front: Front, prefixes: dict[int, Prefix]) -> Dramatis:
    text = draft.text
    groups = draft.corrections.get("same_person")
    same = [
        frozenset(word.casefold().strip(" .:") for word in _listed(group))
        for group in (groups if isinstance(groups, list) else [])
    ]
    roles = (
        (
            text[role.name[0] : role.name[1]],
            " ".join(text[role.description[0] : role.description[1]].split()).strip(" ,;:.—–-"),
        )
        for role in front.roles
    )
    dramatis = Dramatis(roles, same)
    dramatis.join([prefixes[offset].name for offset in sorted(prefixes)])
    return dramatis
