"""What kind of citation a text is, and what form the call numbers of its archive have."""

import re
from collections.abc import Iterable
from pathlib import Path

from edition.bibliography import labels
from edition.bibliography.loose import is_place
from edition.bibliography.registry import Entry, Hit, archives, series

IMPRINT = re.compile(
    r"\((?P<place>[^():;]{2,60}):\s(?P<publisher>[^():;]{2,80}),\s(?P<date>\d{4})(?:[-–]\d+)?\)"
)
GENERIC_SERIES = re.compile(
    r"(?:Dokumente (?:zur?|der|aus)|Documents (?:on|relatifs|diplomatiques)|Akten (?:zur?|der)"
    r"|Quellen zur?"
    r"|Documenti|Documentos|Dokumenty|Документы|Documente|Dokumenti|Dokumentumok"
    r"|Diplomatische)\s[^,;:()“”\"]{4,90}?"
    r"(?=,?\s(?:[Vv]ol\.|[Vv]olume|Bd\.|Band|[Tt]\.|[Tt]om[eo]?\b|[Тт]\.|Reihe|Serie|[Ss]eries"
    r"|[IVX]+[,.:/ ]|\(?1[6-9]\d\d))"
)
"""The name of a document series that the registry does not know, with its volume behind it."""


def family(text: str, extra: Path | None = None) -> tuple[str, str]:
    """Return what kind of citation the text is, and the form of its call numbers.

    The kind is "archival", "series" or "" for everything else.
    """
    found = archives(extra).hits(text)
    sign = bool(
        labels.STRONG_SHELFMARK.search(text)
        or labels.HOLDING_SIGN.search(text)
        or labels.RUSSIAN_SIGN.search(text)
        or labels.UN_DOCUMENT.search(text)
    )
    sound = [hit for hit in found if _is_sound(text, hit, sign)]
    if sound or sign:
        return "archival", _form(text, [hit.entry for hit in sound])
    series_hits = [hit for hit in series(extra).hits(text) if _is_series(text, hit)]
    named = series_hits or GENERIC_SERIES.match(text)
    return ("series", "series") if named else ("", "")


def _is_sound(text: str, hit: Hit, sign: bool) -> bool:
    """Whether a name that an archive may have is one here: "AD" and "PAC" are other things too."""
    before, after = text[: hit.start].rstrip(), text[hit.end :].lstrip(" )]")
    at_edge = (
        not before or before[-1] in ".,;:([<—–/”’»，。；：、（》" or before.endswith((" in", "the"))
    )
    if hit.entry.office:
        return at_edge and _OWN_FILES.match(after) is not None
    if hit.short and (len(hit.text_of(text)) < 3 and not sign):
        return False
    if IMPRINT.search(text) or re.search(r":\s?\d+[-–]\d+", text):
        return at_edge and sign
    return at_edge and (
        not after
        or after[0] in ".,;:/，。；：、(["
        or sign
        or _SHAPES.match(after) is not None
        or is_place(after.split(",")[0])
    )


_OWN_FILES = re.compile(
    r",\s(?:[^,.;:]{1,40}[,:]\s)?"
    r"(?:[\w/()–&. -]{0,50}\bFiles?\b|Lot\s(?:File\s)?\d|Job\s\d|FRC\s\d)"
)
"""What stands behind an office that is cited as an archive: "Central Files, 611.70"."""
_SHAPES = re.compile(r"[A-Z]{0,4}[ .-]?\d|[A-Z][a-z]?[A-Z]")


def _is_series(text: str, hit: Hit) -> bool:
    after = text[hit.end : hit.end + 80]
    return (
        re.match(
            r"\W{0,3}(?:\d{4}|[Vv]ol|[Ss]er|\d\w\w? [Ss]er|[Tt]\.|Bd|[Nn]o|House|V\. "
            r"|[IVX]+[.,:]|[Tt]om|Reihe|\(?(?:FRUS|DDF|[A-Z]{3,5})\)|HC |HL |[Bb]and"
            r"|\d+[,:]|n°|\d{1,2}\s[A-Z]|(?:Commons|Lords)\b|(?:HC"
            r"|HL)\b|: [A-Z][^,;:()]{2,40}, \d{4})",
            after,
        )
        is not None
    )


def _form(text: str, entries: Iterable[Entry]) -> str:
    if labels.RUSSIAN_SIGN.search(text):
        return "russian"
    forms = [entry.form for entry in entries if entry.form]
    better = [form for form in forms if form != "digital"]
    if better or forms:
        return (better or forms)[-1 if len(better) > 1 and forms[0] == "digital" else 0]
    return next((form for form, sign in _SIGNS if sign.search(text)), "american")


_SIGNS = (
    ("british", re.compile(r"\b(?:FO|CAB|PREM|FCO|DEFE|WO)\s\d")),
    ("korean", re.compile("[가-힣]{2}")),
    ("japanese", re.compile("[ぁ-ヿ]")),
    ("chinese", re.compile("[一-鿿]{2}")),
    ("hungarian", re.compile(r"\d\.?\s?(?:doboz|dob\.|ő\.?\s?e\.)|[Ll]evéltár")),
    (
        "polish",
        re.compile(
            r"\b(?:zesp\.|zespół|wiązka|teczka|sygn\.)\s|\bz\.\s\d+,\sw\.\s\d|\b[Aa]rchiwum"
        ),
    ),
    ("romanian", re.compile(r"\b(?:dosar(?:ul)?|filele|[Aa]rhivele)\s")),
    (
        "czech",
        re.compile(
            r"\b(?:kart\.|inv\. č\.|a\. ?j\.|sv\.)\s?\d|\b(?:[Aa]rchiv bezpečnostních|[Nn]árodní"
            r"|[Aa]rhiv)\s"
        ),
    ),
    ("italian", re.compile(r"\b(?:busta|fasc\.|fascicolo|b\.)\s\d|\bArchivio\s")),
    (
        "french",
        re.compile(
            r"\b(?:[Aa]rchives (?:nationales|départementales|de|du|diplomatiques)|carton|dossier)\s"
        ),
    ),
    ("german", re.compile(r"\b(?:Bl\.|Bd\.|Nr\.)\s?\d|archiv\b")),
)
"""By what an archive's call numbers are known where the registry does not know the archive."""
