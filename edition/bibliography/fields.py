"""What the words of a field can be: a field that cannot be what it is called is no field.

The tagger labels each token by its surroundings; here its answer is compared with the words. What
does not pass stays in the `bibl` as plain text.
"""

import re
from collections.abc import Iterable

from edition.bibliography.parts import Part

_ROMAN = r"[IVXLCDM]+|[ivxlc]+"
_POSSIBLE = {
    "url": re.compile(r"https?\s?:|ftp:|www\s?\.|[\w-]\.(?:[a-z]{2,4})(?:/|$)", re.IGNORECASE),
    "doi": re.compile(r"10\s?\.\s?\d{4}"),
    "isbn": re.compile(r"(?:\d[\s-]?){9}"),
    "pmid": re.compile(r"\d{5}"),
    "arxiv": re.compile(r"\d{3}"),
    "date": re.compile(r"\d|[ns]\.\s?d\.|press|forthcoming|undated", re.IGNORECASE),
    "pages": re.compile(rf"\d|^(?:{_ROMAN})\b|^[Nn]\.?\s?[Pp]\b"),
    "volume": re.compile(rf"\d|^(?:{_ROMAN}|[A-Z])\b|[Ss]up|[Ss]pec|[a-z]{{3}}"),
    "issue": re.compile(rf"\d|^(?:{_ROMAN}|[A-Z])\b|[Ss]up|[Ss]pec|[a-z]{{3}}"),
    "place": re.compile(r"[^\W\d_]{2}"),
    "publisher": re.compile(r"[^\W\d_]{2}"),
    "author": re.compile(r"[^\W\d_]"),
    "editor": re.compile(r"[^\W\d_]{2}"),
    "translator": re.compile(r"[^\W\d_]{2}"),
    "title": re.compile(r"\w"),
    "container": re.compile(r"[^\W\d_]"),
}
_LABEL = re.compile(
    r"(?:(?:Technical|Tech\.?)\s)?Rep(?:ort|\.)?|Chapter|Part|Section|Vol(?:ume)?\.?|Series|Paper"
    r"|ISSN|ISBN|DOI|URL|Eds?\.?|[Pp]reprint|[Uu]npublished(?:\s\w+){0,3}|[Ss]ubmitted|[Nn]o\.?"
    r"|(?:[Pp]ersonal|[Pp]rivate) communication"
)
"""Words that name a field and are never its content."""
_SYMBOL = re.compile(
    r"(?<![\w/.:-])[A-Z]{1,6}(?:\.\d+)?(?:/(?:[A-Z\d]+(?:[.-]\d+)*|(?:Add|Rev|Corr|Res|Conf|Sub)\.?\d*"
    r"|\d+\s?\([IVX]+\)))+(?![\w/])"
)
"""The symbol of a document of the United Nations and its like: A/HRC/26/36/Add.1."""


def is_possible(reference: str, part: Part) -> bool:
    """Whether the words of a part can be what its field says."""
    words = reference[part.start : part.end].strip()
    shape = _POSSIBLE.get(part.field)
    named = part.field in ("container", "volume", "publisher", "place", "editor", "title")
    return (shape is None or bool(shape.search(words))) and not (
        named and bool(_LABEL.fullmatch(words))
    )


def possible(reference: str, parts: Iterable[Part]) -> list[Part]:
    """Return those parts that can be what they are called, and the symbols of documents whole."""
    found = [part for part in parts if is_possible(reference, part)]
    for match in _SYMBOL.finditer(reference):
        words = match.group()
        if words.count("/") < 2 or not any(letter.isdigit() for letter in words):
            continue
        within = [part for part in found if part.start < match.end() and match.start() < part.end]
        if any(part.end - part.start > 2 * len(words) for part in within):
            continue
        found = [part for part in found if part not in within]
        found.append(Part("report", *match.span()))
    return sorted(found, key=lambda part: part.start)
