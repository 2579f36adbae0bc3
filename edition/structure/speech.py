"""The words of a speech: verse lines, paragraphs, songs, and the stage directions among them.

TEI Guidelines, chapter "Performance Texts", sections on speeches, verse lines and stage directions.
"""

import re
from collections.abc import Iterator, Sequence

from edition.model import Annotation, Certainty
from edition.structure.lineation import Lineation
from edition.structure.passages import Span, indent
from edition.structure.stage_directions import stage_type

_SINGING = re.compile(
    r"\b(?:sings?|singing|song|singt|singend|singen|gesang|lied|chante|chantant|chanson|canta"
    r"|cantando|cantan|canción|canto|поёт|поет|песня|sjunger|synger|zingt)\b",
    re.IGNORECASE,
)
_LONG = 92
MAKER = "drama"
"""The name under which the report lists decisions on plays."""


class Speech:
    """Collects one speech, piece by piece, and what its parts are.

    loose: nobody is known to speak, so that there is to be no `sp`.
    doubt: why the label may be none or another's, "" where that is sure.
    sings: a stage direction says that what follows is sung.
    spoken, stages: how many runs of words and stage directions it has so far.
    """

    def __init__(
        self,
        text: str,
        lineation: Lineation,
        out: list[Annotation],
        start: int,
        refers: str,
        doubt: str = "",
    ) -> None:
        self.doubt = doubt
        self.text, self.lineation, self.out = text, lineation, out
        self.start, self.end, self.refers = start, start, refers
        self.loose = False
        self.sings = False
        self.spoken = 0
        self.stages = 0
        self._stanzas: list[tuple[int, int, bool]] = []
        self._place = len(out)

    def label(self, start: int, end: int) -> None:
        """Take the speaker's label."""
        self.out.append(Annotation(start, end, "speaker"))
        self.end = end

    def stage(self, start: int, end: int) -> None:
        """Take a stage direction that stands between lines or paragraphs."""
        piece = self.text[start:end]
        self.out.append(stage_annotation(piece, start, end))
        self.stages += 1
        self.end = max(self.end, end)
        if _SINGING.search(piece):
            self.sings = True

    def words(self, lines: Sequence[Span], stages: Sequence[Span], verse: bool) -> bool:
        """Take lines of speech with the stage directions in them; return whether they are verse.

        lines: spans, ascending; the first may begin after a label. verse: what was said before.
        """
        if not lines:
            return verse
        if stages:
            return self._mixed(lines, stages, verse)
        return self._run(lines, (), verse)

    def _mixed(self, lines: Sequence[Span], stages: Sequence[Span], verse: bool) -> bool:
        """Part the lines at stage directions that fill whole lines; keep the others inside."""
        runs: list[tuple[list[Span], list[Span]]] = []
        current: list[Span] = []
        inner: list[Span] = []
        place = line = 0
        while line < len(lines):
            start, end = lines[line]
            while place < len(stages) and stages[place][1] <= start:
                place += 1
            first = place
            while place < len(stages) and stages[place][0] < end:
                if stages[place][1] > end:
                    line = _last_line(lines, line, stages[place][1])
                    end = lines[line][1]
                place += 1
            line += 1
            marks = list(stages[first:place])
            if marks and _fill(self.text, start, end, marks):
                runs += [(current, inner), ([], marks)]
                current, inner = [], []
            else:
                current.append((start, end))
                inner += marks
        runs.append((current, inner))
        whole = [span for spoken, _ in runs for span in spoken]
        if whole:
            verse = self.lineation.is_verse(self.text, whole, verse)
        for spoken, marks in runs:
            if spoken:
                self._run(spoken, marks, verse, settled=True)
            else:
                for start, end in marks:
                    self.stage(start, end)
        return verse

    def _run(
        self, lines: Sequence[Span], stages: Sequence[Span], verse: bool, settled: bool = False
    ) -> bool:
        """Write a run of lines that no stage direction parts."""
        out = self.out
        self.spoken += 1
        if not settled:
            verse = self.lineation.is_verse(self.text, lines, verse)
        self.end = max(self.end, lines[-1][1])
        marks = [stage_annotation(self.text[start:end], start, end) for start, end in stages]
        self.sings = self.sings or any(
            _SINGING.search(self.text, start, end) for start, end in stages
        )
        if verse:
            out.extend([Annotation(start, end, "l") for start, end in lines])
            if len(lines) > 1:
                self._stanzas.append((lines[0][0], lines[-1][1], self.sings))
        else:
            out.extend([Annotation(start, end, "p") for start, end in self._paragraphs(lines)])
        out += marks
        return verse

    def _paragraphs(self, lines: Sequence[Span]) -> list[Span]:
        """Join wrapped lines; where lines were never wrapped each is a paragraph."""
        if len(lines) == 1:
            return [lines[0]]
        if any(end - start > max(_LONG, self.lineation.width + 12) for start, end in lines):
            return list(lines)
        return [(lines[0][0], lines[-1][1])]

    def is_bare(self) -> bool:
        """Whether nothing has followed the label yet."""
        return not self.spoken and not self.stages

    def close(self) -> None:
        """End the speech: its stanzas, and the `sp` around all unless nobody is known to speak."""
        around: list[Annotation] = []
        if self.is_bare():
            self.out[self._place :] = [Annotation(self.start, self.end, "p")]
            return
        if not self.loose:
            cert = Certainty.MEDIUM if self.doubt else None
            around.append(
                Annotation(
                    *(self.start, self.end, "sp"),
                    refers=self.refers,
                    cert=cert,
                    maker=MAKER,
                    why=self.doubt,
                )
            )
        if self._stanzas:
            around += self._line_groups()
        self.out[self._place : self._place] = around

    def _line_groups(self) -> Iterator[Annotation]:
        """Yield songs, and stanzas where blank lines part the verse."""
        set_off = [self._set_off(start) for start, *_ in self._stanzas]
        several = sum(set_off) > 1
        for (start, end, sings), alone in zip(self._stanzas, set_off, strict=True):
            if sings or self.loose or (several and alone):
                kind = "song" if sings else "stanza"
                yield Annotation(start, end, "lg", (("type", kind),))

    def _set_off(self, start: int) -> bool:
        """Whether a blank line stands above, or nothing but the label."""
        above = self.text.rfind("\n", 0, start)
        return start - self.start < 80 or not self.text[max(0, above - 1) : start].strip()


def _fill(text: str, start: int, end: int, stages: list[Span]) -> bool:
    """Whether the stage directions leave no words of the span to speak; the last one takes the
    stop after it."""
    place = start
    for begin, close in stages:
        if text[place:begin].strip(" .:\t"):
            return False
        place = close
    if text[place:end].strip(" .:\t"):
        return False
    for number, (_, after) in enumerate(zip(stages, [*stages[1:], (end, end)], strict=True)):
        stages[number] = (stages[number][0] if number else start, _bare_end(text, after[0]))
    return True


def _bare_end(text: str, end: int) -> int:
    while text[end - 1].isspace():
        end -= 1
    return end


def _last_line(lines: Sequence[Span], line: int, close: int) -> int:
    last = line
    while last + 1 < len(lines) and lines[last + 1][0] < close:
        last += 1
    return last


def stage_annotation(piece: str, start: int, end: int) -> Annotation:
    """Return the annotation of a stage direction with its kind where that is evident."""
    kind = stage_type(piece)
    return Annotation(start, end, "stage", (("type", kind),) if kind else ())


def mark_shared_lines(text: str, out: list[Annotation]) -> None:
    """Give @part to verse lines that several speakers share, where the layout shows it.

    A line that begins a speech further in than the line before ends carries that line on.
    out: the annotations of one scene in the order of the text; lines are replaced in place.
    """
    last: int | None = None
    fresh = False
    for place, one in enumerate(out):
        if one.element == "speaker":
            fresh = True
        elif one.element == "l":
            if fresh and last is not None and one.start - out[last].end < 200:
                before = out[last]
                column = indent(text, one.start)
                ended = indent(text, before.start) + before.end - before.start
                if column >= 10 and column + 1 >= ended - 8 and before.get("part") != "F":
                    first = "M" if before.get("part") == "?" else "I"
                    out[last] = Annotation(before.start, before.end, "l", (("part", first),))
                    one = Annotation(one.start, one.end, "l", (("part", "?"),))
                    out[place] = one
            last, fresh = place, False
        elif one.element == "p":
            last, fresh = None, False
    for place, one in enumerate(out):
        if one.element == "l" and one.get("part") == "?":
            out[place] = Annotation(one.start, one.end, "l", (("part", "F"),))
