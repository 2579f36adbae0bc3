"""What a citation line says in its parts: title, date, holder, shelfmark, pages, translator.

Nothing is added: every fact is a stretch of the citation itself.
"""

import re
from collections.abc import Iterator

from edition.model import Fact

_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|jän|mär|mai|okt|dez|janv|févr|mars|avr|"
    r"juin|juil|août|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|янв|фев|мар|апр|ма[йя]|июн|июл|"
    r"авг|сен|окт|ноя|дек|stycz|lut|kwie|maj|czerw|lip|sierp|wrze|paźdz|list|grud)\w*\.?"
)
_DATE = re.compile(
    rf"""(?:
        {_MONTH}[ ]\d{{1,2}}(?:st|nd|rd|th)?,?[ ]\d{{4}}
      | \d{{1,2}}\.?(?:st|nd|rd|th)?[ ](?:de[ ])?{_MONTH},?[ ](?:de[ ])?\d{{4}}(?:[ ]г(?:\.|ода))?
      | {_MONTH}[ ]\d{{4}}
      | \d{{4}}-\d{{2}}-\d{{2}}
      | \d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}
      | \d{{4}}年\d{{1,2}}月\d{{1,2}}日
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_TITLE = re.compile(r"\s*(?:\"([^\"]+?),?\"|“([^”]+?),?”|„([^“”]+?)[“”]|«([^»]+?)»|「([^」]+?)」)")
_ADDRESS = re.compile(r"<?((?:https?://|www\.)[^\s<>]+)>?")
_NUMBERED = re.compile(r"/(?:documents?|items?|records?|objects?|dokumente?|id)/(\d+)")
_TRANSLATOR = re.compile(
    r"(?i:translated (?:\w+ \w+ )?by|translation by|transl\. by|übersetzt von|übers\. von|"
    r"traduit par|traducido por|tradotto da|перевод:?|перевел[а]?)[ \n]+"
    r"((?:[A-ZÀ-ÖØ-ÞА-Я]\.|[^\s.,;<]+)(?:[ \n]+(?:and|und|et|y|e|и|[A-ZÀ-ÖØ-ÞА-Я]\.|"
    r"[A-ZÀ-ÖØ-ÞА-Я][^\s.,;<]*|von|van|de|da|del))*)"
)
_THANKS = re.compile(
    r"(?<=[.;,] )(?:Obtained|Contributed|Provided|Donated|Transcribed|Edited|Retrieved|Accessed|"
    r"Bereitgestellt|Transkribiert|Obtenu|Transcrit|Получено) "
)
_PAGES = re.compile(
    r"(?:(?:pp?|ff?|fols?|ll?|bl|s|с|л|лл|стр|str)\.[ ]?)?"
    r"\d{1,4}[rv]?(?:[ ]?[-–—][ ]?\d{1,4}[rv]?)?"
)
_MARKED_PAGES = re.compile(r"(?:pp?|ff|fols?|ll?|bl|с|л|лл|стр|str|folios|pages)\.?[ ]?\d", re.I)
_HOLDER = re.compile(r"archiv|library|bibliothe|biblioteca|museum|архив|档案|库|institut", re.I)


def is_date(words: str) -> bool:
    """Say whether `words` are a date and nothing else."""
    return _DATE.fullmatch(words.strip()) is not None


def read_citation(text: str, start: int, end: int) -> list[Fact]:
    """Return the facts in the citation `text[start:end]`, each with its span."""
    facts = []
    title = _TITLE.match(text, start, end)
    if title:
        facts.append(_fact(text, "title", *title.span(title.lastindex or 0)))
    for match in _ADDRESS.finditer(text, start, end):
        facts.append(_fact(text, "address", *match.span(1)))
        if number := _NUMBERED.search(text, *match.span(1)):
            facts.append(_fact(text, "docNumber", *number.span(1)))
    translator = _TRANSLATOR.search(text, start, end)
    if translator:
        facts.append(_fact(text, "translator", *translator.span(1)))
    others = (translator, _ADDRESS.search(text, start, end), _THANKS.search(text, start, end))
    stops = [match.start() for match in others if match]
    middle = title.end() if title else start
    return facts + list(_holding(text, middle, min(stops, default=end)))


def _holding(text: str, start: int, end: int) -> Iterator[Fact]:
    """Date, publishing archive, holder, shelfmark and pages, between title and translator."""
    begin = start
    if date := _DATE.search(text, start, end):
        yield _fact(text, "date", *date.span())
        begin = date.end()
    parts = list(_parts(text, begin, end))
    if parts and len(parts) > 1 and _is_pages(text, parts[-1]):
        yield _fact(text, "pages", *parts.pop())
    shelved = [index for index, part in enumerate(parts) if _has_digit(text, part)]
    if not shelved:
        if parts:
            yield _fact(text, "publisher", *parts[0])
        return
    first = shelved[0]
    holder = _split(text, parts[first])
    shelf_start = holder[1] if holder else parts[first][0]
    yield _fact(text, "shelfmark", shelf_start, parts[-1][1])
    names = [part for part in parts[:first] if text[slice(*part)].strip()]
    if holder:
        yield _fact(text, "repository", parts[first][0], holder[0])
    elif names:
        known = [part for part in names[1:] if _HOLDER.search(text, *part)]
        names.remove(holding := known[-1] if known else names[-1])
        yield _fact(text, "repository", *holding)
    for part in names:
        yield _fact(text, "publisher" if part is names[0] else "collection", *part)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between commas and semicolons, without white space and full stops."""
    begin = start
    for position in [*(match.start() for match in re.finditer("[,;]", text[start:end]))]:
        yield from _trimmed(text, begin, start + position)
        begin = start + position + 1
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    stripped = words.strip(" \n\t").rstrip(".")
    if stripped:
        first = start + words.index(stripped)
        yield first, first + len(stripped)


def _split(text: str, part: tuple[int, int]) -> tuple[int, int] | None:
    """Part "PRC FMA 106-01435-02" into the holder's words and the shelfmark's beginning."""
    words = text[slice(*part)]
    match = re.match(r"((?:[^\W\d_][\w.&-]*[ \n]+)*[^\W\d_]{2,}[\w&]*)[ \n]+(?=\S*\d)", words)
    if match is None or re.match(
        r"(?:fondy?|op|opis|box|folder|record group|rg|bestand|"
        r"series|vol|f|d|file|akte|nr|no|доп|ф|оп|д)\b",
        words,
        re.I,
    ):
        return None
    return part[0] + match.end(1), part[0] + match.end()


def _is_pages(text: str, part: tuple[int, int]) -> bool:
    words = text[slice(*part)]
    return _PAGES.fullmatch(words) is not None or _MARKED_PAGES.match(words) is not None


def _has_digit(text: str, part: tuple[int, int]) -> bool:
    return any(sign.isdigit() for sign in text[slice(*part)])


def _fact(text: str, kind: str, start: int, end: int) -> Fact:
    return Fact(kind, " ".join(text[start:end].split()), start, end)
