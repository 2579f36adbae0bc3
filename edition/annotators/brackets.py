"""The signs of an editor in the text: "[Karl] Kautsky", "Choe's [Ch'oe's]", "[sic]", "[...]".

TEI Guidelines, 12.3 "Damage, Supplied and Unclear" and 3.5 "Simple Editorial Changes". What a
bracketed word or phrase means is a table, `READINGS`, that `[encode.brackets]` of a project
extends: its keys are words ("inaudible") or regular expressions between slashes
("/tape [0-9]+/"), its values `gap`, `note`, `sic`, `unclear`, `supplied`, `reg` or `text` (leave it
as it is). Where the table is silent, words that resemble those before the bracket are another
spelling of them (choice of orig and reg); the rest is supplied by the editor.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from edition.model import Annotation, Certainty, Context, Document

_MAKER = "brackets"
READINGS: dict[str, str] = {
    "sic": "sic",
    "sic!": "sic",
    "inaudible": "gap",
    "unintelligible": "gap",
    "indistinct": "gap",
    "unverständlich": "gap",
    "illegible": "gap",
    "unleserlich": "gap",
    "illisible": "gap",
    "неразборчиво": "gap",
    "/(?:\\.\\s*){2,}|…|\\s*/": "gap",
    "/-{2,}|[–—]+/": "gap",
    "/(?:\\w+ ){0,4}(?:missing|omitted|torn|cut off|blank|crossed out|redacted|excised)/": "gap",
    "/(?:\\w+ )?(?:line|page|word|paragraph|passage)s? (?:\\w+ ){0,3}"
    "(?:not declassified|missing|illegible|omitted)/": "gap",
    "/not declassified|text not declassified/": "gap",
    "/(?:laughter|laughs|applause|pause|interruption|cheers|smiles|coughs|silence)s?/": "text",
    "/translator['’]s note.*|editor['’]s note.*|note:.*|trans\\. note.*/": "note",
    "/\\d{1,4}[a-z]?/": "text",
    "/(?:p|pp|page|fol|f|folio)\\.? ?\\d.*/": "text",
}
_REASON = {"inaudible": "inaudible", "indistinct": "inaudible", "unintelligible": "inaudible"}
_ILLEGIBLE = frozenset(("illegible", "unleserlich", "illisible", "неразборчиво"))
_OPEN = re.compile(r"\[([^\[\]]{0,300})\]")
_WORDS_BEFORE = re.compile(r"(?:[^\W_][\w’'.\-]*[ \n]+){0,5}$")
_SHORTEST = 0.6  # two spellings of one name are at least so alike


def annotate(document: Document, context: Context) -> Iterator[Annotation]:
    """Yield what the square brackets in the document's regions stand for."""
    table = _table(context)
    for start, end in context.regions:
        if document.text.find("[", start, end) < 0:
            continue
        for match in _OPEN.finditer(document.text, start, end):
            yield from _bracket(document.text, match, start, table)


def _table(context: Context) -> list[tuple[re.Pattern[str], str]]:
    prefix = "brackets."
    own = {k[len(prefix) :]: v for k, v in context.settings if k.startswith(prefix)}
    rows = {**own, **{key: value for key, value in READINGS.items() if key not in own}}
    return [(_pattern(key), value) for key, value in rows.items()]


def _pattern(key: str) -> re.Pattern[str]:
    if len(key) > 1 and key.startswith("/") and key.endswith("/"):
        return re.compile(key[1:-1], re.IGNORECASE)
    return re.compile(re.escape(key), re.IGNORECASE)


def _bracket(
    text: str, match: re.Match[str], floor: int, table: list[tuple[re.Pattern[str], str]]
) -> Iterator[Annotation]:
    inside = match[1]
    reading = next((value for pattern, value in table if pattern.fullmatch(inside.strip())), "")
    if not reading and not any(sign.isalnum() for sign in inside):
        return
    before = _resembling(text, match.start(), floor, inside) if not reading else None
    if reading == "reg":
        before = _last_words(text, match.start(), floor, len(inside.split()))
    if reading == "gap":
        yield from _gap(match, inside)
    elif reading == "sic":
        yield from _sic(text, match, floor)
    elif reading in ("note", "unclear"):
        yield _around(match, reading, Certainty.MEDIUM, "a remark in brackets")
        yield from _omitted(match)
    elif before is not None:
        yield from _choice(before, match)
    elif reading in ("", "supplied"):
        why = "words in square brackets are the editor's"
        yield _around(match, "supplied", None if reading else Certainty.HIGH, why)
        yield from _omitted(match)


def _around(match: re.Match[str], element: str, cert: Certainty | None, why: str) -> Annotation:
    return Annotation(match.start(), match.end(), element, cert=cert, maker=_MAKER, why=why)


def _omitted(match: re.Match[str]) -> Iterator[Annotation]:
    """Yield the two brackets: the element beside them says the same."""
    yield Annotation(match.start(), match.start() + 1, "omit", maker=_MAKER)
    yield Annotation(match.end() - 1, match.end(), "omit", maker=_MAKER)


def _gap(match: re.Match[str], inside: str) -> Iterator[Annotation]:
    word = inside.strip().lower()
    reason = _REASON.get(word, "illegible" if word in _ILLEGIBLE else "")
    attributes = (("reason", reason),) if reason else ()
    yield Annotation(match.start(), match.end(), "gap", attributes, maker=_MAKER)


def _sic(text: str, match: re.Match[str], floor: int) -> Iterator[Annotation]:
    """Yield `sic` over the word before "[sic]", and the sign with its space as left out."""
    word = _last_words(text, match.start(), floor, 1)
    if word is None:
        return
    yield Annotation(word[0], match.end(), "sic", maker=_MAKER)
    yield Annotation(word[1], match.end(), "omit", maker=_MAKER)


def _choice(before: tuple[int, int], match: re.Match[str]) -> Iterator[Annotation]:
    """Yield `choice` of what stands before the bracket and what stands in it."""
    start, end = before
    why = "the words in brackets resemble those before them"
    yield Annotation(start, match.end(), "choice", maker=_MAKER)
    yield Annotation(start, end, "orig", maker=_MAKER)
    yield Annotation(end, match.start() + 1, "omit", maker=_MAKER)
    yield Annotation(
        match.start() + 1, match.end() - 1, "reg", cert=Certainty.HIGH, maker=_MAKER, why=why
    )
    yield Annotation(match.end() - 1, match.end(), "omit", maker=_MAKER)


def _last_words(text: str, stop: int, floor: int, count: int) -> tuple[int, int] | None:
    """Return the span of the last `count` words before `stop`, not before `floor`."""
    end = stop
    while end > floor and text[end - 1].isspace():
        end -= 1
    start = end
    for _ in range(count):
        while start > floor and text[start - 1].isspace():
            start -= 1
        while start > floor and not text[start - 1].isspace() and text[start - 1] not in '([“"':
            start -= 1
    return (start, end) if start < end else None


def _resembling(text: str, stop: int, floor: int, inside: str) -> tuple[int, int] | None:
    """Return the words before the bracket that the words in it spell anew; None if there are none.

    As many words are compared as the bracket holds, and one fewer where it gives a fuller form
    ("Matsumura's [Matsumura Kenzo's]").
    """
    if not inside[:1].isalpha() or stop == floor or not text[stop - 1].isspace():
        return None
    words = _split(inside)
    best: tuple[float, tuple[int, int]] | None = None
    most = len(inside.split())
    for count in range(most + 1, max(most - 2, 0), -1):
        span = _last_words(text, stop, floor, count)
        if span is None or len(_split(text[slice(*span)])) > len(words):
            continue
        likeness = _likeness(text[slice(*span)], words)
        if likeness >= _SHORTEST and (best is None or likeness > best[0]):
            best = (likeness, span)
    return best[1] if best else None


def _likeness(before: str, words: list[str]) -> float:
    """Return how much `before` is another spelling of `words`, from 0 to 1.

    Every word before must have a like one in the bracket, in order; small words of a sentence
    that merely share letters do not count.
    """
    mine = _split(before)
    if not mine or not any(word[:1].isupper() for word in mine) or mine[0][:1].islower():
        return 0.0
    if mine == words:
        return 0.0
    offset = len(words) - len(mine)
    ratios = [_ratio(word, words[number]) for number, word in enumerate(mine)]
    if offset:
        tail = [_ratio(word, words[number + offset]) for number, word in enumerate(mine)]
        ratios = max(ratios, tail, key=min)
    return min(ratios)


def _split(words: str) -> list[str]:
    return [word for word in re.split(r"[\s-]+", words) if word]


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio()
