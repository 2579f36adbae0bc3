"""What kind of citation a text is, and what form the call numbers of its archive have."""

import re
from collections.abc import Iterable
from pathlib import Path

from edition.bibliography import callnumbers
from edition.bibliography.dates import find_date
from edition.bibliography.holders import acronym, holder_at, holders
from edition.bibliography.places import is_place
from edition.bibliography.registry import Entry, Hit, archives, series

IMPRINT = re.compile(
    r"\((?P<place>[^():;]{2,60}):\s(?P<publisher>[^():;]{2,80}),\s(?P<date>\d{4})(?:[-–]\d+)?\)"
)
_VOLUMED = (
    r"(?=(?:,|\.)?\s(?:[Vv]ols?\.|[Vv]olume|Bd\.|bd\.|[Bb]ind|Band|[Tt]\.|[Tt]om[eo]?\b|[Тт]\."
    r"|[Тт]ом|Reihe|Serie|[Ss]eries"
    r"|[Kk]n(?:j|jiga)?\.?\s|[Ss]v\.|[Nn]r\.|[Nn]o\.|[IVX]+[,.:/ ]|\(?1[6-9]\d\d|red\.|ed\.))"
)
GENERIC_SERIES = re.compile(
    r"(?:I\s)?(?:Dokumente (?:zur?|der|aus)|Documents (?:on|relatifs|diplomatiques)"
    r"|Akten (?:zur?|der)"
    r"|Quellen zur?|Diplomatic Documents|Documents of|British Documents|Nuntiaturberichte"
    r"|[Dd]ocumenti|[Dd]ocumentos|Dokumenty|Документы|Документи|Documente|Dokumenti|Dokumentumok"
    r"|Dokumentai|Dokumentid|Documentos|Bescheiden|Documenten|[A-ZÀ-Ž][a-zà-ž]+\s(?:[\w-]+\s){0,2}?"
    r"(?:dokumenter|[Dd]okumenty|[Dd]okumenti|dokumentum\w*|[Dd]okumente|otnosheniia|handlingar)"
    r"|(?:[А-Я][а-я]+-)?[А-Я]?[а-я]+ие отношения|[A-Z][a-z]+-[a-z]+ie otnosheniia"
    r"|Diplomatische)(?:\s[^,;:()“”\"]{2,90}?)?" + _VOLUMED
)
"""The name of a document series that the registry does not know, with its volume behind it."""

_EASTERN_SERIES = re.compile(
    r"[『《](?P<name>[^『』《》]{2,40}?(?:选编|選編|汇编|彙編|文書|文书|文稿|资料集|資料集|資料|档案|문서|자료집))[』》]"
    r"(?P<more>(?:[一-鿿]{1,3}期[IVXⅠ-Ⅻ]{0,4})?(?:第[一二三四五六七八九十\d]{1,3}[部辑編期輯])?)"
    r"(?=[，、]?第[一二三四五六七八九十\d]{1,3}[卷巻集册冊]|[，、]?\d{1,3}권)"
)


def eastern_series(text: str, start: int, extra: Path | None = None) -> tuple[int, int] | None:
    """Return where a series' name in East Asian marks stands that begins at `start`."""
    match = _EASTERN_SERIES.match(text, start)
    if match:
        end = match.end("more") if match.group("more") else match.end("name")
        return match.start("name"), end
    if text[start : start + 1] in ("『", "《"):
        hit = series(extra).match(text, start + 1)
        if hit and text[hit.end : hit.end + 1] in ("』", "》"):
            return hit.start, hit.end
    return None


def family(text: str, extra: Path | None = None) -> tuple[str, str]:
    """Return what kind of citation the text is, and the form of its call numbers.

    The kind is "archival", "series" or "" for everything else.
    """
    found = archives(extra).hits(text)
    sign = any(pattern.search(text) for pattern in _HELD)
    sound = [hit for hit in found if _is_sound(text, hit, sign)]
    if _names_series(text, extra) and not (sign and sound):
        return "series", "series"
    if sound or sign:
        return "archival", _form(text, [hit.entry for hit in sound])
    if acronym(text) >= 0 or _is_held(text, holders(text)):
        return "archival", _form(text, [])
    return "", ""


_HELD = (
    callnumbers.STRONG_SHELFMARK,
    callnumbers.HOLDING_SIGN,
    callnumbers.RUSSIAN_SIGN,
    callnumbers.LATVIAN_SIGN,
    callnumbers.MONGOLIAN_SIGN,
    callnumbers.ALBANIAN_SIGN,
    callnumbers.UN_DOCUMENT,
)


def stands_alone(text: str, extra: Path | None = None) -> bool:
    """Whether a citation names an archive or a series of its own."""
    found = archives(extra).hits(text)
    return (
        any(_is_sound(text, hit, sign=True) for hit in found)
        or _names_series(text, extra)
        or acronym(text) == 0
        or _is_coded(text, holders(text))
    )


def _names_series(text: str, extra: Path | None) -> bool:
    """Whether a series is named with its volume: at the beginning, or behind a document's title."""
    if any(is_series(text, hit) for hit in series(extra).hits(text)):
        return True
    starts = [0, *(gap.end() for gap in _SERIES_EDGE.finditer(text))]
    return any(
        GENERIC_SERIES.match(text, start) or eastern_series(text, start, extra) for start in starts
    )


_SERIES_EDGE = re.compile(
    r"(?:[,;]\sin:?\s|\(?(?:[Ee]ds?|[Hh]g|[Hh]rsg|[Rr]ed)\.?\),?\s|//\s|[，、。]|[»”\"],?\s(?:in\s)?)"
)


def _is_held(text: str, names: list[tuple[int, int]]) -> bool:
    """Whether an archive that the registry does not know holds what is cited: no book is."""
    return not (IMPRINT.search(text) or _ISSUED.search(text)) and _is_coded(text, names)


def _is_coded(text: str, names: list[tuple[int, int]]) -> bool:
    """Whether one of the names of archives has a call number before it or behind it."""
    if names and names[0][0] == 0 and _NUMBER_ALONE.match(text, names[0][1]):
        return True
    for start, end in names:
        before, after = text[:start].rstrip(), text[end:]
        behind = _CODED.search(after) or (
            before and find_date(text, 0) < 0 and _CODED.search(before)
        )
        if behind and (not before or before[-1] in ",.;:”»’)/。，" or before.endswith(" in")):
            return True
    return False


_NUMBER_ALONE = re.compile(r",\s(?!1[5-9]\d\d|20\d\d)\d{3,6}\.?\s*\Z")
_ISSUED = re.compile(
    r"\d\s?\(\d{4}\)|\b(?:vol|Vol)\.\s\d+,\s(?:no|No)\.|\(\d{4}\)[:,]\s?\d|:\s?\d+\s?[-–]\s?\d+"
    r"|\bpp\.\s?\d+\s?[-–]|\(\d{4}[a-z]?\)"
    r"|(?:Press|Verlag|Publishers|Éditions),|(?:19|20)\d\d,\s(?:s|pp?|S)\.\s?\d|ISBN"
)
_CODED = re.compile(
    r"(?:^|[,.:;(]\s|[，：])(?:\d{4}\s[A-Z]/\d|[BGD]\sA[GS]\s\d|[Φφ]\.\s\d"
    r"|[A-ZÀ-Ž]{1,6}[\s/-]?\d[\w/.-]*"
    r"|\d+[./-]\d[\w./-]*|(?:f|op|b|fasc|k|kt|kart|inv|leg|exp|sygn|t|d|spr)\.\s\d"
    r"|(?:[Bb]ox|[Ff]older|[Ff]ile|[Bb]estand|Nr\.|vol\.)\s\d|[A-ZÀ-Ž][^,]{2,40}\s(?:[Pp]apers"
    r"|[Ff]iles?|MSS)[,.;]?)"
)


def _is_sound(text: str, hit: Hit, sign: bool) -> bool:
    """Whether a name that an archive may have is one here: "AD" and "PAC" are other things too."""
    before, after = text[: hit.start].rstrip(), text[hit.end :].lstrip(" )]")
    at_edge = (
        not before
        or before[-1] in ".,;:([<—–/”’»，。；：、（》"
        or before.endswith((" in", "the", "The"))
    )
    if hit.entry.office:
        return at_edge and has_own_files(after)
    if hit.short and not sign and not (at_edge and _is_called(after, before)):
        return False
    if hit.short and not sign and before and len(hit.text_of(text)) < 3:
        return False
    if IMPRINT.search(text) or re.search(r":\s?\d+[-–]\d+", text):
        return at_edge and sign
    return at_edge and (
        not after
        or after[0] in ".,;:/，。；：、([（藏所「『《〈#"
        or sign
        or _SHAPES.match(after) is not None
        or is_place(after.split(",")[0])
        or holder_at(text, hit.start) > hit.end
    )


def has_own_files(after: str) -> bool:
    """Whether an office is cited as an archive: its files follow ("Central Files, 611.70")."""
    return _OWN_FILES.match(after) is not None


def _is_called(after: str, before: str) -> bool:
    """Whether an abbreviation that may be another's is followed, or preceded, by a call number."""
    if not after.strip(" ."):
        return _DIGIT.search(before) is not None
    town = is_place(re.split(r"[,;]", after, maxsplit=1)[0])
    if after[0] in ",.:;/#([，。；、（「『《〈" or town:
        return _DIGIT.search(after[:160]) is not None
    return _SHAPES.match(after) is not None and _DIGIT.search(after[:40]) is not None


_DIGIT = re.compile(r"\d")
_OWN_FILES = re.compile(
    r",\s(?:[^,.;:]{1,40}[,:]\s)?"
    r"(?:[\w/()–&. -]{0,50}\bFiles?\b|Lot\s(?:File\s)?\d|Job\s\d|FRC\s\d)"
)
"""What stands behind an office that is cited as an archive: "Central Files, 611.70"."""
_SHAPES = re.compile(r"[A-Z]{0,4}[ .-]?\d|[A-Z][a-z]?[A-Z]")


def is_series(text: str, hit: Hit) -> bool:
    """Whether a series' name has its volume, its year or its own series behind it."""
    after = text[hit.end : hit.end + 80]
    if hit.short and _WORDED.search(hit.text_of(text)):
        return re.match(r",?\s\(?\d{4}", after) is not None
    return (
        re.match(
            r"\W{0,3}(?:\d{4}|[Vv]ol|[Ss]er|\d\w\w? [Ss]er|\w{4,12} [Ss]er|s\. [IVX]+,"
            r"|Part [IVX]+, Ser|[TtТт]\.|[Bb]d|[Nn]o"
            r"|House|V\. "
            r"|[IVX]+/\d|\d+(?:st|nd|rd|th) (?:Year|[Ss]ession|[Mm]eeting|Cong)"
            r"|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth"
            r"|[A-Z][a-z]+(?:teenth|ieth)) (?:Year|Session)|\d+\. (?:Wahl"
            r"|WP)|[Rr]ed\.|[Nn]r\."
            r"|[IVX]+[.,:]|[Tt]om|Reihe|\(?(?:FRUS|DDF|[A-Z]{3,5})\)|HC |HL |[Bb]and"
            r"|\d+[,:]|n°|\d{1,2}\s[A-Z]|(?:Commons|Lords)\b|(?:HC"
            r"|HL)\b|: [A-Z][^,;:()]{2,40}, \d{4})",
            after,
        )
        is not None
    )


_WORDED = re.compile(r"[A-Z][a-z]{5,}")
"""A short name that is words: "Foreign Relations" is a series only with its years."""


def _form(text: str, entries: Iterable[Entry]) -> str:
    for form, sign in _SURE_SIGNS:
        if sign.search(text):
            return form
    forms = [entry.form for entry in entries if entry.form]
    telling = next((form for form, sign in _SIGNS if form in _TELLING and sign.search(text)), "")
    if telling and forms and forms[0] in _LIKE_OTHERS:
        return telling
    better = [form for form in forms if form != "digital"]
    if better or forms:
        return (better or forms)[-1 if len(better) > 1 and forms[0] == "digital" else 0]
    return next((form for form, sign in _SIGNS if sign.search(text)), "american")


_TELLING = ("polish", "hungarian", "romanian", "yugoslav", "czech", "iberian", "italian", "dutch")
_LIKE_OTHERS = ("american", "british", "french")
"""The forms of archives whose abbreviation another country's archive has too: "NA", "AMAE"."""
_SURE_SIGNS = (
    ("latvian", callnumbers.LATVIAN_SIGN),
    ("mongolian", callnumbers.MONGOLIAN_SIGN),
    ("albanian", callnumbers.ALBANIAN_SIGN),
    ("russian", callnumbers.RUSSIAN_SIGN),
)
_SIGNS = (
    ("british", re.compile(r"\b(?:FO|CAB|PREM|FCO|DEFE|WO|CO)\s\d")),
    ("korean", re.compile("[가-힣]{2}")),
    ("japanese", re.compile("[ぁ-ヿ]|[図館蔵]|昭和|大正|明治")),
    ("chinese", re.compile("[一-鿿]{2}|dang['’]?an")),
    ("hungarian", re.compile(r"\d\.?\s?(?:doboz|dob\.|ő\.?\s?e\.)|[Ll]evéltár")),
    (
        "polish",
        re.compile(
            r"\b(?:zesp\.|zespół|wiązka|teczka|sygn\.)\s|\bz\.\s\d+,\sw\.\s\d|\b[Aa]rchiwum"
        ),
    ),
    ("romanian", re.compile(r"\b(?:dosar(?:ul)?|filele|[Aa]rhiv(?:ele|a))\s")),
    (
        "yugoslav",
        re.compile(
            r"\b(?:[Aa]rhiv|[Аа]рхив Југ\w+|[Dd]ržavni arhiv)\b|\b(?:kut\.|kutija|fascikla"
            r"|t\. e\.)\s|\bk\.\s\d+,\sa"
        ),
    ),
    (
        "czech",
        re.compile(
            r"\b(?:kart\.|inv\. č\.|a\. ?j\.|sv\.|obal|krabice|kr\.)\s?\d"
            r"|\b(?:[Aa]rchiv bezpečnostních|[Nn]árodní"
            r"|[Aa]rchiv [a-z]+[íyáů])\s|archív"
        ),
    ),
    (
        "iberian",
        re.compile(
            r"\b(?:maço|legajo|expediente|exp\.|leg\.|caja|lata|fls?\.|caixa|fojas?)\s?[\dA-Z]"
            r"|\bAr(?:qu|ch)ivo\s(?:[Gg]eneral|[Hh]ist[óo]ric|[Nn]acional|del|de)"
        ),
    ),
    ("italian", re.compile(r"\b(?:busta|fasc\.|fascicolo|b\.)\s\d|\bArchivio\s")),
    (
        "french",
        re.compile(
            r"\b(?:[Aa]rchives (?:nationales|départementales|de|du|diplomatiques)|carton|dossier)\s"
        ),
    ),
    ("dutch", re.compile(r"\b(?:inv\.\s?nr\.|toegang|[Aa]rchief)")),
    ("nordic", re.compile(r"arkiv|arkisto|skjalasafn|\b(?:pk\.|kansio|eske)\s\d")),
    ("american", re.compile(r"\b(?:[Bb]ox|[Ff]older|[Rr]eel)\s\d")),
    ("german", re.compile(r"\b(?:Bl\.|Bd\.|Nr\.|Bestand|Mappe|Kt\.)\s?\d|[Aa]rchiv\b")),
    ("british", re.compile(r"\b(?:Record Office|[Ll]ibrary|Centre|County|MSS?)\b|\b[A-Z]+/\d")),
)
"""By what an archive's call numbers are known where the registry does not know the archive."""
