"""The body of a play: one walk over its passages, from head to head and speech to speech."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from edition.model import Annotation
from edition.structure.divisions import ACT, PART, PICTURE, SCENE, Division, read_division
from edition.structure.dramatis import Dramatis
from edition.structure.lineation import Lineation
from edition.structure.nesting import Divisions
from edition.structure.passages import Passage, Span, indent, strip_span
from edition.structure.speech import Speech, mark_shared_lines, stage_annotation
from edition.structure.speech_prefixes import Prefix
from edition.structure.stage_directions import (
    Signs,
    find_stages,
    is_bracketed,
    is_curtain,
    moves,
    names_those_present,
    opens_stage,
    part_brackets,
    stage_type,
)

_TRAILER = re.compile(
    r"[_*= ]{0,9}(?:the )?(?:end|finis|ende|fin|fine|slut|einde|koniec|konec|vége|конец|explicit)\b"
    r"[^!?\n]{0,70}$",
    re.IGNORECASE,
)
_BACK = re.compile(r"\*{3} ?END OF|End of (?:the |this )?Project Gutenberg")
_WORD = re.compile(r"[^\W\d_]+")
_SIGNS = re.compile(r"[\[({_]")


@dataclass(frozen=True, slots=True)
class Layout:
    """What is known of a play before its body is read.

    heads: by the number of the passage; prefixes: by offset. bracketed: whether every stage
    direction that stands alone is in brackets.
    """

    text: str
    heads: dict[int, Division]
    prefixes: dict[int, Prefix]
    signs: Signs
    lineation: Lineation
    dramatis: Dramatis
    bracketed: bool = False


class Body:
    """Reads the body of a play; `read` returns its annotations."""

    def __init__(self, layout: Layout) -> None:
        self.layout, self.text = layout, layout.text
        self.names = layout.dramatis.names()
        self.out: list[Annotation] = []
        self.verse = layout.lineation.verse
        self.end = 0
        self._divisions = Divisions(self.out, 0)
        self._speech: Speech | None = None
        self._waiting: list[Span] = []
        self._fresh = False
        self._scene = 0
        self._spaced = self._margin = 0
        self._said_by = ""
        self._indented = "\n          " in layout.text

    def read(self, passages: Sequence[Passage], first: int) -> list[Annotation]:
        """Return the annotations of the body that begins with the passage `first`."""
        if first >= len(passages):
            return self.out
        self._spaced = _gap_of_heads(passages[first:], self.layout)
        self._margin = _margin(self.layout)
        begin = self.end = passages[first].start
        self.out.append(Annotation(begin, begin, "body"))
        self._divisions = Divisions(self.out, begin)
        close = len(passages)
        for number in range(first, len(passages)):
            if number > first and _BACK.match(self.text, passages[number].start):
                close = number
                break
            self._passage(passages, number)
        self._close_divisions(0)
        self.out[0] = Annotation(begin, self.end, "body")
        if close < len(passages):
            self._back(passages[close:])
        return self.out

    def _back(self, passages: Sequence[Passage]) -> None:
        start, end = passages[0].start, passages[-1].end
        self.out.append(Annotation(start, end, "back"))
        self.out.append(Annotation(start, end, "div", (("type", "notice"),)))
        self.out.extend(Annotation(one.start, one.end, "p") for one in passages)

    def _passage(self, passages: Sequence[Passage], number: int) -> None:
        passage: Passage | None = passages[number]
        layout = self.layout
        if head := layout.heads.get(number):
            following = next((n for n in range(number + 1, number + 40) if n in layout.heads), -1)
            passage = self._head(passages[number], head, layout.heads.get(following))
        elif self._is_head(passages, number):
            depth = SCENE if self._divisions.in_act() else ACT
            if self._is_above_head(passages, number):
                depth = PART
            self._open_division(passages[number].start, passages[number].end, None, depth)
            passage = None
        elif self._is_trailer(passages, number):
            self._trailer(passages[number])
            passage = None
        if passage is None:
            return
        self._chunk(passage.lines)

    # heads and divisions

    def _is_above_head(self, passages: Sequence[Passage], number: int) -> bool:
        """Whether another head follows at once, so that this one is the head of a larger part."""
        after = number + 1
        if after >= len(passages):
            return False
        head = self.layout.heads.get(after)
        return head.depth > ACT if head else self._is_head(passages, after)

    def _is_head(self, passages: Sequence[Passage], number: int) -> bool:
        """Whether a line that no table knows is a head: it stands off as the known heads do."""
        passage = passages[number]
        if passage.kind == "heading":
            return True
        if not self._spaced or passage.gap < self._spaced or len(passage.lines) > 2:
            return False
        piece = self.text[passage.start : passage.end]
        if len(piece) > 90 or passage.start in self.layout.prefixes or piece[-1] in ",;!?—–":
            return False
        if number + 1 == len(passages) or not (piece[0].isupper() or piece[0].isdigit()):
            return False
        return not (
            is_bracketed(piece, self.layout.signs) or opens_stage(piece) or _TRAILER.match(piece)
        )

    def _head(self, passage: Passage, head: Division, following: Division | None) -> Passage | None:
        """Open the division of a head; return the lines that follow in the same passage."""
        text = self.text
        first, last = passage.lines[0]
        depth = head.depth
        above = self._divisions.depth
        if depth == ACT and head.type != "act" and above and following is not None:
            within = following.depth >= PICTURE and following.number != "1"
            after_act = self._fresh and above == ACT
            if within or after_act:
                depth = SCENE
        start, end = head.head
        rest = strip_span(text, *head.rest)
        inner = read_division(text, *rest) if rest[0] < rest[1] else None
        if rest[0] < rest[1] and inner is None and self._belongs_to_head(head, rest):
            end, rest = last, (last, last)
        if inner is not None and head.number and self._divisions.holds(head.type, head.number):
            return self._head_within(passage, (first, last), inner)
        self._open_division(start, end, head, depth)
        below = passage.cut(1)[1] if len(passage.lines) > 1 else None
        if inner is not None:
            tail = Passage(rest[0], passage.end, [(rest[0], last), *passage.lines[1:]])
            return self._head(tail, inner, following)
        if rest[0] < rest[1]:
            if below is not None and len(below.lines) < 6 and text[last - 1] not in ".)]_":
                last, below = below.end, None
            self._setting(rest[0], last)
        return below

    def _belongs_to_head(self, head: Division, rest: Span) -> bool:
        """Whether the words after a head on its line are its title, and no stage direction."""
        words = self.text[rest[0] : rest[1]]
        if self.layout.bracketed:
            return words[0] not in "[(_"
        if head.type != "act":
            return False
        return not (words.rstrip("_").endswith(".") and any(w.islower() for w in words.split()))

    def _head_within(self, passage: Passage, line: Span, inner: Division) -> Passage | None:
        end = inner.head[1]
        self._open_division(line[0], end, inner, inner.depth)
        rest = strip_span(self.text, *inner.rest)
        if rest[0] < rest[1]:
            self._setting(*rest)
        return passage.cut(1)[1] if len(passage.lines) > 1 else None

    def _open_division(self, start: int, end: int, head: Division | None, depth: int) -> None:
        self._close_divisions(depth)
        self._divisions.open(start, depth, head)
        self.out.append(Annotation(start, end, "head"))
        self.end = end
        self._fresh = True
        self._said_by = ""

    def _close_divisions(self, depth: int) -> None:
        self._close_speech()
        if self._indented:
            part = self.out[self._scene :]
            mark_shared_lines(self.text, part)
            self.out[self._scene :] = part
            self._scene = len(self.out)
        self._divisions.reach(self.end)
        self._divisions.close(depth)

    def _is_trailer(self, passages: Sequence[Passage], number: int) -> bool:
        passage = passages[number]
        if len(passage.lines) > 1 or passage.start in self.layout.prefixes or len(self.out) < 2:
            return False
        if not _TRAILER.match(self.text[passage.start : passage.end]):
            return False
        after = number + 1
        return (
            after == len(passages)
            or after in self.layout.heads
            or _BACK.match(self.text, passages[after].start) is not None
            or (after + 1 == len(passages) and len(passages[after].lines) == 1)
        )

    def _trailer(self, passage: Passage) -> None:
        self._close_speech()
        self.out.append(Annotation(passage.start, passage.end, "trailer"))
        self.end = passage.end

    # speeches and what stands between them

    def _chunk(self, lines: list[Span]) -> None:
        prefix = self.layout.prefixes.get(lines[0][0])
        if prefix is None:
            self._unlabelled(lines)
            return
        self._close_speech()
        dramatis = self.layout.dramatis
        doubt = prefix.doubt or dramatis.doubt(prefix.name)
        speech = self._begin(prefix.start, dramatis.keys(prefix.name), doubt)
        speech.label(prefix.start, prefix.end)
        stage = strip_span(self.text, *prefix.stage)
        if stage[0] < stage[1]:
            speech.stage(*stage)
        words = []
        for start, end in lines:
            if end <= prefix.text:
                continue
            span = strip_span(self.text, max(start, prefix.text), end)
            if span[0] < span[1]:
                words.append(span)
        self._words(words)
        self._fresh = False

    def _begin(self, start: int, refers: str, doubt: str = "") -> Speech:
        self._speech = Speech(self.text, self.layout.lineation, self.out, start, refers, doubt)
        return self._speech

    def _words(self, lines: list[Span]) -> None:
        if not lines or self._speech is None:
            return
        start, end = lines[0][0], lines[-1][1]
        stages: list[Span] = []
        if _SIGNS.search(self.text, start, end):
            stages = find_stages(self.text, start, end, self.layout.signs, self.names)
        self.verse = self._speech.words(lines, stages, self.verse)
        self.end = max(self.end, self._speech.end)

    def _unlabelled(self, lines: list[Span]) -> None:
        """Take lines without a label: stage directions, a setting, or a speech that goes on."""
        start, end = lines[0][0], lines[-1][1]
        piece = self.text[start:end]
        bracketed = is_bracketed(piece, self.layout.signs)
        if bracketed or self._is_plain_stage(piece, lines):
            spans = part_brackets(self.text, start, end) if bracketed else [(start, end)]
            if self._speech is not None:
                self._waiting += spans
            else:
                for span in spans:
                    (self._setting if self._fresh else self._stage)(*span)
            return
        if self._speech is None:
            self._begin_unlabelled(start)
        self._give_waiting()
        self._words(lines)
        self._fresh = False

    def _begin_unlabelled(self, start: int) -> None:
        speech = self._begin(start, self._said_by)
        speech.loose = not self._said_by

    def _is_plain_stage(self, piece: str, lines: list[Span]) -> bool:
        """Whether lines without brackets are stage directions: by their place or first word."""
        fresh = self._speech is None and self._fresh
        if is_curtain(piece):
            return True
        if not self.layout.bracketed:
            if opens_stage(piece) and len(piece) < 600:
                return True
            if not fresh:
                return moves(piece, self.names) or self._is_set_in(piece, lines)
            if names_those_present(piece, self.names):
                return True
        division = self._divisions.innermost
        if not fresh or (division is not None and division.type in ("prologue", "epilogue")):
            return False
        verse = len(lines) > 1 and self.layout.lineation.is_verse(self.text, lines, False)
        return piece.rstrip("_)] ")[-1:] == "." and not verse

    def _is_set_in(self, piece: str, lines: list[Span]) -> bool:
        """Whether a sentence stands further in than any label, as stage directions may."""
        if piece.rstrip("_)] ")[-1:] not in (".", "—") or len(lines) > 3:
            return False
        column = min(indent(self.text, start) for start, _ in lines)
        return column >= 6 and column > self._margin + 4

    def _setting(self, start: int, end: int) -> None:
        """Take the stage directions under a head: where we are, and who is there."""
        piece = self.text[start:end]
        kind = stage_type(piece)
        if kind == "entrance" and not opens_stage(piece.lstrip("[(_")):
            kind = "mixed"
        elif not kind:
            named = names_those_present(piece.strip("[]()_"), self.names)
            kind = "entrance" if named else "setting"
        self.out.append(Annotation(start, end, "stage", (("type", kind),)))
        self.end = end
        self._said_by = self._speaker_in(piece) or self._said_by

    def _speaker_in(self, piece: str) -> str:
        """Return the key of the one who speaks a prologue or epilogue ("spoken by Prospero")."""
        division = self._divisions.innermost
        if division is None or division.type not in ("prologue", "epilogue"):
            return ""
        return self.layout.dramatis.named_in(piece)

    def _stage(self, start: int, end: int) -> None:
        self.out.append(stage_annotation(self.text[start:end], start, end))
        self.end = end

    def _give_waiting(self) -> None:
        """Give the stage directions since the speech's last words to the speech that goes on."""
        for start, end in self._waiting:
            if self._speech is not None:
                self._speech.stage(start, end)
                self.end = end
        self._waiting = []

    def _close_speech(self) -> None:
        if self._speech is not None:
            if self._speech.is_bare() and self._waiting:
                self._give_waiting()
            self._speech.close()
            self.end = max(self.end, self._speech.end)
            self._speech = None
        for start, end in self._waiting:
            self._stage(start, end)
        self._waiting = []


def _margin(layout: Layout) -> int:
    """Return the column at which most labels begin."""
    offsets = sorted(layout.prefixes)
    columns = sorted(indent(layout.text, offset) for offset in offsets[:: len(offsets) // 200 + 1])
    return columns[len(columns) // 2] if columns else 0


def _gap_of_heads(passages: Sequence[Passage], layout: Layout) -> int:
    """Return the line ends that stand above heads and hardly elsewhere; 0 if there is no such."""
    wide = [passage.gap for passage in passages[1:] if passage.gap > 2]
    if len(wide) < 2 or len(wide) * 8 > len(passages):
        return 0
    labelled = sum(1 for one in passages[1:] if one.gap > 2 and one.start in layout.prefixes)
    return 3 if labelled * 4 < len(wide) else 0
