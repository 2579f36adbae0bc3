"""The front matter of a play: where it ends, its title page, contents, cast list and setting."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from edition.model import Annotation, Fact
from edition.structure.castlist import Role, is_cast_head, is_place_line, read_roles
from edition.structure.divisions import FRONT, Division
from edition.structure.lineation import Lineation
from edition.structure.passages import Passage
from edition.structure.titlepage import build_title_page

_CONTENTS = re.compile(
    r"[_* ]{0,9}(?:table of |the )?(?:contents|inhalt(?:sverzeichnis|sverzeichniß)?"
    r"|table des matières"
    r"|sommaire|índice|indice|sommario|inhoud|содержание|оглавление)[.:_* ]*$",
    re.IGNORECASE,
)
_NOTICE = re.compile(r"\*{3} ?START OF|The Project Gutenberg|Project Gutenberg['’]s")
_WORD = re.compile(r"[^\W_]+")
_FAR = 400
"""No front matter has more passages than this before its cast list."""


@dataclass(slots=True)
class Front:
    """The front matter: annotations and facts, the roles, and the number of passages it takes."""

    annotations: list[Annotation] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    end: int = 0


def find_cast_head(text: str, passages: Sequence[Passage]) -> int:
    """Return the number of the passage that the cast list begins with; -1 if there is none."""
    for number, passage in enumerate(passages[:_FAR]):
        first, last = passage.lines[0]
        if is_cast_head(text[first:last]):
            return number
    return -1


def find_body(passages: Sequence[Passage], heads: dict[int, Division], cast: int) -> int:
    """Return the number of the passage at which the play begins, by its heads; -1 if unknown.

    Heads that follow each other with nothing between are a table of contents where they go back
    to a higher rank; the body's first heads go from act to scene only.
    """
    numbers = [number for number in sorted(heads) if cast < number < cast + _FAR]
    if not numbers:
        return -1
    last = 0
    while (
        last + 1 < len(numbers)
        and numbers[last + 1] == numbers[last] + 1
        and len(passages[numbers[last]].lines) < 3
        and passages[numbers[last]].end - passages[numbers[last]].start < 160
    ):
        last += 1
    depths = [heads[number].depth for number in numbers[: last + 1]]
    steps = [place for place in range(1, last + 1) if depths[place] <= depths[place - 1]]
    if not steps or last < 3:
        return numbers[0]
    first = heads[numbers[0]]
    for number in numbers[last + 1 :]:
        head = heads[number]
        if (head.type, head.number) == (first.type, first.number) and number < numbers[last] + 40:
            return number
    return numbers[steps[-1]]


def build_front(
    text: str, passages: Sequence[Passage], cast: int, lineation: Lineation, known: bool
) -> Front:
    """Return the front matter that the passages are; `cast` is the cast list's head, or -1."""
    front = Front(end=len(passages))
    if not passages:
        return front
    front.annotations.append(Annotation(passages[0].start, passages[-1].end, "front"))
    place = 0
    if _NOTICE.search(text, passages[0].start, passages[0].end):
        place = _take_notice(text, passages, front)
    title = place
    while title < len(passages) and title != cast and title - place < 12:
        if (
            _begins_section(text, passages[title])
            or passages[title].end - passages[title].start > 600
        ):
            break
        title += 1
    annotations, facts = build_title_page(text, passages[place:title], known)
    front.annotations += annotations
    front.facts += facts
    place = title
    while place < len(passages):
        if place == cast:
            place = _take_cast(text, passages, place, front)
        else:
            place = _take_section(text, passages, place, cast, front, lineation)
    return front


def _take_notice(text: str, passages: Sequence[Passage], front: Front) -> int:
    """Take the notice that a distributor has put before the text."""
    for number, passage in enumerate(passages[:60]):
        if text.startswith("*** START OF", passage.start):
            _add_division(front, passages[: number + 1], "notice")
            return number + 1
    return 0


def _add_division(front: Front, passages: Sequence[Passage], kind: str) -> None:
    out = front.annotations
    out.append(Annotation(passages[0].start, passages[-1].end, "div", (("type", kind),)))
    out.extend(Annotation(one.start, one.end, "p") for one in passages)


def _begins_section(text: str, passage: Passage) -> bool:
    start, end = passage.lines[0]
    line = text[start:end]
    return bool(_CONTENTS.match(line)) or _front_kind(line) != "" or is_place_line(line)


def _ends_contents(text: str, passage: Passage) -> bool:
    """Whether a table of contents has ended: at a preface with words of its own."""
    return len(passage.lines) == 1 and _front_kind(text[slice(*passage.lines[0])]) != ""


def _front_kind(line: str) -> str:
    words = _WORD.findall(line.casefold())
    if words and words[0] in ("the", "der", "die", "das", "le", "la"):
        words = words[1:]
    if len(words) < 7 and words and not line.rstrip().endswith((",", ";")):
        return FRONT.get(words[0], "") if len(line) < 60 else ""
    return ""


def _take_cast(text: str, passages: Sequence[Passage], place: int, front: Front) -> int:
    """Take the cast list that begins at `place`; return where it ends."""
    head = passages[place]
    rest: list[Passage] = []
    if len(head.lines) > 1:
        head, below = head.cut(1)
        rest.append(below)
    place += 1
    while place < len(passages) and not _ends_cast(text, passages[place]):
        rest.append(passages[place])
        place += 1
    if not rest:
        front.annotations.append(Annotation(head.start, head.end, "div", (("type", "cast"),)))
        front.annotations.append(Annotation(head.start, head.end, "head"))
        return place
    out = front.annotations
    out.append(Annotation(head.start, rest[-1].end, "castList"))
    out.append(Annotation(head.start, head.end, "head"))
    roles = read_roles(text, rest)
    for role in roles:
        out.append(Annotation(*role.item, "castItem"))
        out.append(Annotation(*role.name, "role"))
        if role.description[0] < role.description[1]:
            out.append(Annotation(*role.description, "roleDesc"))
        if role.actor[0] < role.actor[1]:
            out.append(Annotation(*role.actor, "actor"))
    front.roles += roles
    return place


def _ends_cast(text: str, passage: Passage) -> bool:
    first, last = passage.lines[0]
    if _begins_section(text, passage):
        return True
    return len(passage.lines) == 1 and last - first > 250


def _take_section(
    text: str,
    passages: Sequence[Passage],
    place: int,
    cast: int,
    front: Front,
    lineation: Lineation,
) -> int:
    """Take a preface, a table of contents or the note on the setting; return where it ends."""
    first = passages[place]
    start, end = first.lines[0]
    line = text[start:end]
    contents = bool(_CONTENTS.match(line))
    kind = "contents" if contents else _front_kind(line) or ("set" if is_place_line(line) else "")
    close = place + 1
    ends = _ends_contents if contents else _begins_section
    while close < len(passages) and close != cast and not ends(text, passages[close]):
        close += 1
    section = list(passages[place:close])
    out = front.annotations
    attributes = (("type", kind),) if kind else ()
    out.append(Annotation(section[0].start, section[-1].end, "div", attributes))
    if contents or (kind and kind != "set"):
        out.append(Annotation(start, end, "head"))
        section[0:1] = [section[0].cut(1)[1]] if len(section[0].lines) > 1 else []
    if contents and section:
        out.append(Annotation(section[0].start, section[-1].end, "list"))
        for passage in section:
            out.extend(Annotation(*span, "item") for span in passage.lines)
        return close
    for passage in section:
        add_words(text, passage, lineation, out)
    return close


def add_words(text: str, passage: Passage, lineation: Lineation, out: list[Annotation]) -> None:
    """Add a paragraph, or a stanza and its lines where the passage is verse."""
    lines = passage.lines
    if len(lines) > 1 and lineation.is_verse(text, lines, False):
        out.append(Annotation(passage.start, passage.end, "lg"))
        out.extend(Annotation(*line, "l") for line in lines)
    else:
        out.append(Annotation(passage.start, passage.end, "p"))
