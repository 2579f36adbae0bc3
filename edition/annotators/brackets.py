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

from edition.annotators.respelling import last_words, resembling
from edition.errors import UsageError
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
    "/\\^\\S+/": "text",
    "/(?:source|quelle|fundstelle|источник)s?\\s?:.*/": "text",
    "/(?:p|pp|page|fol|f|folio)\\.? ?\\d.*/": "text",
}
_REASON = {"inaudible": "inaudible", "indistinct": "inaudible", "unintelligible": "inaudible"}
_ILLEGIBLE = frozenset(("illegible", "unleserlich", "illisible", "неразборчиво"))
_OPEN = re.compile(r"\[([^\[\]]{0,300})\]")


def annotate(document: Document, context: Context) -> Iterator[Annotation]:
    """Yield what the square brackets in the document's regions stand for."""
    table = _table(context)
    for start, end in context.regions:
        if document.text.find("[", start, end) < 0:
            continue
        last = (start, start)
        for match in _OPEN.finditer(document.text, start, end):
            yield from _bracket(document.text, match, (start, last), table)
            last = match.span()


_WHERE = "edition.toml: encode.brackets: "
_READINGS = frozenset({"gap", "note", "sic", "unclear", "supplied", "reg", "text"})


def _table(context: Context) -> list[tuple[re.Pattern[str], str]]:
    prefix = "brackets."
    own = {k[len(prefix) :]: v for k, v in context.settings if k.startswith(prefix)}
    for key, value in own.items():
        if value not in _READINGS:
            named = ", ".join(sorted(_READINGS))
            raise UsageError(f"{_WHERE}{key}: there is no reading {value}; one of {named}")
    rows = {**own, **{key: value for key, value in READINGS.items() if key not in own}}
    return [(_pattern(key), value) for key, value in rows.items()]


def _pattern(key: str) -> re.Pattern[str]:
    if len(key) > 1 and key.startswith("/") and key.endswith("/"):
        try:
            return re.compile(key[1:-1], re.IGNORECASE)
        except re.error as error:
            raise UsageError(f"{_WHERE}{key}: is no pattern: {error}") from error
    return re.compile(re.escape(key), re.IGNORECASE)


def _bracket(
    text: str,
    match: re.Match[str],
    before_it: tuple[int, tuple[int, int]],
    table: list[tuple[re.Pattern[str], str]],
) -> Iterator[Annotation]:
    """Yield what a bracket stands for.

    before_it: where the region begins, and the span of the bracket before, whose words are no
    other spelling of those in this one.
    """
    floor, last = before_it
    inside = match[1]
    reading = next((value for pattern, value in table if pattern.fullmatch(inside.strip())), "")
    if not reading and not any(sign.isalnum() for sign in inside):
        return
    before = resembling(text, match.start(), floor, inside) if not reading else None
    if before is not None and last[0] <= before[0] < last[1]:
        before = None
    if reading == "reg":
        before = last_words(text, match.start(), floor, len(inside.split()))
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
    word = last_words(text, match.start(), floor, 1)
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
