"""What stands before a text: title, author, and other front matter.

TEI Guidelines, chapter "Default Text Structure", section on title pages.
"""

import re
from collections.abc import Sequence

from edition.model import Annotation, Fact
from edition.structure.passages import Passage, Span
from edition.structure.vocabulary import vocabulary

_BY = re.compile(
    r"(?P<by>(?:written |composed )?by|von|vom|par|por|di|de|af|av|door|přeložil"
    r"|автор)(?P<colon>:)?"
    r"\s+(?=(?-i:[^\W\d_a-zäöüß]))",
    re.IGNORECASE,
)
_TRANSLATED = re.compile(
    r"(?:translated|englished|done into english|übersetzt|aus dem \w+|deutsch von|traduit"
    r"|traduction"
    r"|traducid[ao]|traducción|tradotto|traduzione|vertaald|перевод)\b",
    re.IGNORECASE,
)
_EDITED = re.compile(
    r"(?:edited|ed\.|herausgegeben|hrsg|édité|editad[ao]|a cura di)\b", re.IGNORECASE
)
_IMPRINT = re.compile(
    r"(?:printed|published|verlag|verlegt|gedruckt|imprimé|chez|imprenta|london|leipzig|berlin"
    r"|paris|wien|new york|boston|madrid|milano|москва|copyright|©|\d{4}\.?$|MDCC|M\.? ?D\.? ?C)",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"(?:[^\W\d_][\w.'’-]*\.?|von|van|de|der|la|le|du|di)$")
_SMALL_NAME = vocabulary("von van de der den la le du di da af zu y e of")
_ARTICLES = vocabulary("a an the ein eine der die das un une une le la les")
_NO_NAME = vocabulary(
    "in en of a an the act acts akten aufzügen actes un une one two three and und et"
)


def build_title_page(
    text: str, passages: Sequence[Passage], known: bool = False
) -> tuple[list[Annotation], list[Fact]]:
    """Return the annotations of a title page made of the passages, and the facts that it states.

    The first passage is the title; a line that begins with "by" or that is a person's name the
    byline. known: the title is known already, from front matter: no fact is made of it.
    """
    out: list[Annotation] = []
    facts: list[Fact] = []
    lines = [line for passage in passages for line in passage.lines]
    if not lines:
        return out, facts
    out.append(Annotation(passages[0].start, passages[-1].end, "titlePage"))
    title_end = _title_end(text, passages[0])
    titles = [span for span in passages[0].lines if span[0] < title_end]
    out.append(Annotation(titles[0][0], titles[-1][1], "docTitle"))
    out.append(Annotation(titles[0][0], titles[-1][1], "titlePart", (("type", "main"),)))
    if not known:
        facts.append(_fact("title", text, titles[0][0], titles[-1][1]))
    rest = [line for line in lines if line[0] >= title_end]
    author = known or any(_BY.match(text, *line) for line in rest)
    place = 0
    while place < len(rest):
        start, end = rest[place]
        line = text[start:end]
        alone = _stands_alone(line)
        if alone and place + 1 < len(rest):
            end = rest[place + 1][1]
            place += 1
        kind, name = _read_line(text, start, end, author)
        out.extend(_annotate(kind, start, end, name))
        if kind in ("author", "translator", "editor") and name[0] < name[1]:
            facts.append(_fact(kind, text, *name))
            author = author or kind == "author"
        elif kind == "subtitle":
            facts.append(_fact("subtitle", text, start, end))
        place += 1
    return out, facts


def _title_end(text: str, passage: Passage) -> int:
    capitals = text[slice(*passage.lines[0])].isupper()
    for start, end in passage.lines[1:]:
        if (
            text[start:end].isupper() != capitals
            or _BY.match(text, start, end)
            or _stands_alone(text[start:end])
        ):
            return start
    return passage.end


def _stands_alone(line: str) -> bool:
    return line.strip(" _*:.").casefold() in ("by", "von", "par", "por", "di", "de")


def _fact(kind: str, text: str, start: int, end: int) -> Fact:
    return Fact(kind, " ".join(text[start:end].split()).strip("_* "), start, end)


def _read_line(text: str, start: int, end: int, author: bool) -> tuple[str, Span]:
    """Return what a line of a title page is, and the span of the name in it."""
    line = text[start:end]
    nothing = (end, end)
    for kind, pattern in (("translator", _TRANSLATED), ("editor", _EDITED)):
        if pattern.match(line.lstrip("_* ")):
            by = re.search(r"\b(?:by|von|par|por|da|di|door)\s+", line)
            return kind, (start + by.end(), _name_end(text, end)) if by else nothing
    by = _BY.match(text, start, end)
    if by and len(line) < 90:
        return "author", (by.end(), _name_end(text, end))
    if not author and _is_name(line):
        return "author", (start, _name_end(text, end))
    if _IMPRINT.search(line):
        return "imprint", nothing
    return "subtitle" if len(line) < 120 else "words", nothing


def _name_end(text: str, end: int) -> int:
    while text[end - 1] in ".,;: _*":
        end -= 1
    return end


def _is_name(line: str) -> bool:
    words = line.strip(" _*.").split()
    if line.isupper() and any(word.casefold() in _NO_NAME for word in words):
        return False
    if words and words[0].casefold() in _ARTICLES:
        return False
    return 1 < len(words) < 6 and all(
        _NAME_WORD.match(word) and (word[0].isupper() or word in _SMALL_NAME) for word in words
    )


def _annotate(kind: str, start: int, end: int, name: Span) -> list[Annotation]:
    if kind in ("author", "translator", "editor"):
        found = [Annotation(start, end, "byline")]
        if kind == "author" and name[0] < name[1]:
            found.append(Annotation(*name, "docAuthor"))
        return found
    if kind == "imprint":
        return [Annotation(start, end, "docImprint")]
    return [Annotation(start, end, "titlePart", (("type", "sub"),))]


def is_byline(line: str) -> bool:
    """Whether a line of a title page names the author or a translator, or begins to."""
    bare = line.strip("_* ")
    return bool(
        (_BY.match(bare) and len(bare) < 90) or _TRANSLATED.match(bare) or _stands_alone(bare)
    )
