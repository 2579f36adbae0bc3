"""Labelled numbers of archives ("op. 17", "6. doboz", "Box 12") and call numbers by their shape.

What a label means depends on where the archive is: `f.` is a fond in Moscow, a folio in London
and a leaf in Bucharest; `t.` is a file in Warsaw and a volume in Paris; and `p.` after an opis is
a papka, not a page.
"""

import re
from dataclasses import dataclass

_RANGE = (
    r"(?:[A-Za-zА-Я]{0,2}\d[\w'’]*|[ivxlc]+)(?:\s?[-–—‑]\s?[A-Za-z]?\d[\w'’]*)?"
    r"(?:\s?(?:ob|об|ff|f|r|v)\b\.?)?"
)
_PAGES = rf"{_RANGE}(?:(?:,|\sand|\s&)\s\d+(?:\s?[-–]\s?\d+)?(?=[\s,;.)]|$)(?!\.?\s[^\W\d_]{{3}}))*"
_YEARS = r"(?:19|20)\d\d(?:\s?[-–/]\s?\d\d)?(?:\d\d)?(?!\w)"
_NUMBER = r"[\w'’ªº]*\d[\w'’]*(?:[./–-]\w+)*(?:\(\w+\))?"
_LOOSE = r"[^\s,;()\[\]<>“”\"][^,;()\[\]<>“”\"]*?(?=\s*(?:[,;()\[\]<>“\"]|\.\s+[A-ZА-Я]|\.?\s*$))"


@dataclass(frozen=True, slots=True)
class Label:
    """A label with what follows it: `pattern` has a group "value"."""

    field: str
    pattern: re.Pattern[str]


def _label(field: str, words: str, value: str, space: str = r"\s*") -> Label:
    return Label(field, re.compile(rf"(?:{words})(?![^\W\d_]){space}(?P<value>{value})"))


def _after(field: str, words: str) -> Label:
    """A label that stands behind its number, as in Hungarian."""
    return Label(field, re.compile(rf"(?P<value>\d[\w/-]*)\.?\s(?:{words})(?!\w)"))


_COMMON = (
    _label(
        "box",
        r"[Bb]ox(?:es)?|[Kk]asten|[Cc]arton|[Kk]arton|[Kk]rabice|[Cc]aja|[Ss]catola"
        r"|busta|kart\.|Kart\.",
        rf"{_NUMBER}|[A-Z]\b",
    ),
    _label(
        "folder",
        r"[Ff]olders?|[Mm]appe|[Ff]asc\.|[Ff]ascicolo|[Pp]apka|папка|fldr\.?",
        rf"{_NUMBER}(?=[,;.)]|\s*$)|{_LOOSE}",
    ),
    _label(
        "file",
        r"[Ff]iles?|[Dd]ossier|dos\.|[Dd]osar(?:ul)?|[Tt]eczka|Akte",
        rf"(?:No\.\s)?(?!{_YEARS}){_NUMBER}",
    ),
    _label(
        "reel",
        r"[Rr]eel|[Rr]olik|[Rr]olka|[Mm]icrofilm|롤번호|롤\s?번호|マイクロフィルム",
        r"[\w'’]+(?:-\d+)*",
    ),
    _label("fond", r"[Ff]ond|[Ff]onds(?=\s\d)|фонд|Фонд|[Zz]espół", rf"{_NUMBER}|{_LOOSE}"),
    _label("opis", r"[Oo]pis['’]?|опись|Опись|[Ee]ntry", _NUMBER),
    _label("delo", r"[Dd]elo|дело|Дело|[Ss]pr\.|[Сс]пр\.", _NUMBER),
    _label(
        "pages",
        r"[Bb]l\.|[Bb]latt|[Ff]ols?\.?|[Ff]olios?|ff\.|pp\.|[Pp]ages?|[Ll]ist[yы]?"
        r"|листы?|[Ll]l?\.|[Лл]л?\.|S\.|[Aa]rk\.|арк\.|str\.|[Ff]rames?|[Cc]ols?\.|[Cc]olumns?"
        r"|[Pp]aras?\.|[Ff]ilele|[Ff]ila|프레임번호|Rn\.",
        _PAGES,
    ),
    _label(
        "volume",
        r"[Vv]ols?\.|[Vv]olume|[Bb]d\.|[Bb]and|[Tt]ome|[Tt]omo|[Pp]art|[Ss]v\.|Pt\.",
        r"\d[\w/]*(?:\s?[-–/]\s?\d+)?|[IVXLC]+\b",
    ),
    _label(
        "document",
        r"[Dd]oc\.|[Dd]ocs\.|[Dd]ocument|[Dd]ok\.|[Dd]okument|[Nn]os?\.|[Nn]r\.|№"
        r"|[Tt]els?\.|[Tt]elegram|[Dd]espatch|[Cc]able|[Tt]elno\.?",
        r"\d[\w-]*(?:\s?[-–]\s?\d+)?",
    ),
)
_RUSSIAN = (
    _label("fond", r"[Ff]\.|[Фф]\.", r"[\wА-Я]*-?\d[\wа-я-]*"),
    _label("opis", r"[Oo]p\.|[Оо]п\.", r"\d[\w-]*"),
    _label("folder", r"[Pp]\.|[Пп]\.|[Pp]or\.|por\.", r"\d[\w-]*"),
    _label("delo", r"[Dd]\.|[Дд]\.", r"\d[\w/-]*"),
)
_POLISH = (
    _label("fond", r"[Zz]\.|zesp\.", r"\d[\w/]*"),
    _label("box", r"[Ww]\.|[Ww]iązka", r"\d[\w/]*"),
    _label("file", r"[Tt]\.", r"\d[\w/]*"),
    _label("pages", r"[Kk]\.|[Ss]\.|p\.", _PAGES),
    _label("shelfmark", r"[Ss]ygn\.|[Ss]ygnatura", r"[^,;()]+?(?=\s*(?:[,;()]|\.?\s*$))"),
)
_HUNGARIAN = (
    _after("box", r"doboz|dob\."),
    _after("file", r"ő\.\s?e\.|ö\.\s?e\.|őrzési egység|tétel|t\."),
    _after("fond", r"f\.|fond"),
    _after("opis", r"cs\.|csoport"),
    _after("pages", r"p\.|o\."),
)
_LEAVES = (
    _label("pages", r"f{1,2}\.|p\.", _PAGES),
    _label("file", r"d\.", _NUMBER),
)
_ITALIAN = (
    _label("box", r"[Bb]\.|[Bb]b\.", r"\d[\w/]*"),
    _label("folder", r"[Ff]\.|[Ff]asc\.", rf"{_NUMBER}"),
)
_CZECH = (
    _label("fond", r"[Ff]\.", _NUMBER),
    _label("file", r"[Aa]\.\s?j\.|a\.\s?č\.", _NUMBER),
    _label("box", r"[Kk]\.|[Kk]r\.", _NUMBER),
)
_FRENCH = (_label("volume", r"[Tt]\.", r"\d+|[IVXLC]+\b"), *_LEAVES)
_PLAIN = (_label("pages", r"[Pp]\.|f\.", _PAGES),)
_VOLUMES = (_label("volume", r"[Tt]\.", r"\d+|[IVXLC]+\b"),)

BY_FORM: dict[str, tuple[Label, ...]] = {
    "russian": (*_RUSSIAN, *_COMMON),
    "polish": (*_POLISH, *_COMMON),
    "hungarian": (*_HUNGARIAN, *_COMMON, *_PLAIN),
    "romanian": (*_LEAVES, *_COMMON),
    "french": (*_FRENCH, *_COMMON),
    "italian": (*_ITALIAN, *_COMMON, *_PLAIN),
    "czech": (*_CZECH, *_COMMON, *_PLAIN),
    "series": (*_VOLUMES, *_COMMON, *_PLAIN),
}
DEFAULT = (*_COMMON, *_PLAIN)

RECORD_GROUP = re.compile(r"(?:RG|Record Group|R\.G\.)\s?-?\d+(?:\.\d+)*\b")

_SHELFMARKS: dict[str, str] = {
    "chinese": r"\d{3}-\d{5}-\d{2}(?:\(\d\))?|\d{3}-\d{6}-\d{4}|[A-Z]{1,3}\d+-\d+-\d+"
    r"|\d{2,3}-\d{2}-\d{2,3}-\d{2,3}(?:-\d+)?|\d+/\d+(?:\.\d+)?",
    "british": r"(?:ADM|AIR|CAB|CO|COAL|DEFE|DO|FCO|FO|HO|HW|KV|LCO|PREM|T|WO|BT|OD|POWE)\s?\d+/"
    r"[\w/]*\d[\w/]*|L/[A-Z&]+/\d[\w/]*|(?:Add\.? )?MSS?\.?\s[^,;]+?(?=,|;|\.?$)"
    r"|[A-Z]{2,6}(?:\s[A-Z]{2,4})?\s\d+(?:/\d+)+[A-Z]?|[A-Z]{3,6}/\d+(?:/\d+)*",
    "german": r"[A-Z][A-Za-z]{0,3}(?:-[A-Z])?\s\d+(?:/(?:[IVX]+\s)?[\w./-]*\w)?"
    r"|MfS[,–-]?\s?[^;]*?\d+(?=[,;]|$)|Nr\.\s\d+",
    "american": r"POL\s\d+[A-Z-]*(?:\s[A-Z]+(?:-[A-Z]+)?(?:\s[A-Z]\b)?)?|DEF\s\d+(?:-\d+)?"
    r"(?:\s[A-Z]+)*"
    r"|\d{3}[A-Z]?\.[\w.]+/\d[\w-]*|\d{3}\.\d{2}/\d[\w-]*|ABC\s[\d.]+",
    "french": r"\d+\s(?:AG|AJ|AP|AS|H|N|Q|R|S|T|GMII|PA)\s?\d*(?:/\d+)*|F/?\d+/\d+",
    "hungarian": r"[IVX]+-[A-Z]-\d+(?:-[a-z]{1,2})?",
    "polish": r"XI\s?A/?\d+|\d+/\d+(?:/\d+)?|[A-Z]{2}\s\d+/\d+",
    "korean": r"\d{3}(?:\.\d+)?[A-Z]{2,3}\b|\d{3}\.\d+(?:[A-Z]{1,3})?(?:\s[A-Z]{2})?\b|[BCD]A\d{7}",
    "japanese": r"[A-Z]['’]\.?\d(?:\.\d+)+(?:-\d+)*|[A-Z]\d{11}|\d{4}-\d{4,6}",
    "un": r"S-\d{3,4}(?:-\d+)+|[A-Z]+(?:/[\w.()-]+)+",
    "australian": r"A\d{3,4}(?:/\d)?,\s\d[\w/]*(?:\spart\s\d+)?|(?:CP|M|MP)\d+[\w/]*",
    "digital": r"CIA-RDP\w+-\d+|[A-Z]{2}\d{5}",
}
_STRONG = (
    r"(?:ADM|AIR|CAB|CO|DEFE|DO|FCO|FO|HO|HW|KV|PREM|WO)\s\d+/[\w/]*\d[\w/]*"
    r"|\d{3}-\d{5}-\d{2}(?:\(\d\))?"
    r"|CIA-RDP\w+-\d+|[AS]/(?:RES|PV|C\.\d)/[\w.()]+|S-\d{4}(?:-\d+){1,5}|L/[A-Z&]+/\d+/\d[\w/]*"
    r"|[IVX]+-[A-Z]-\d+-[a-z]{1,2}"
)
_UN_DOCUMENT = re.compile(
    r"(?:UN|U\.N\.|United Nations)\s[Dd]oc(?:ument|\.)?\s(?P<value>[A-Z][\w.]*/[\w./()-]*\w\)?)"
)
_BOUND = r"(?![\w/])"
SHELFMARKS = {
    form: re.compile(rf"(?:{pattern}|{_STRONG}){_BOUND}") for form, pattern in _SHELFMARKS.items()
}
STRONG_SHELFMARK = re.compile(rf"(?<![\w/])(?:{_STRONG}){_BOUND}")
UN_DOCUMENT = _UN_DOCUMENT

RUSSIAN_SIGN = re.compile(
    r"(?<!\w)(?:f\.|fond|ф\.|Ф\.|фонд)\s?[\w-]+\s?[,.;]\s?(?:op\.|opis['’]?|оп\.|Оп\.|опись)\s?\d",
)
HOLDING_SIGN = re.compile(
    r"(?<!\w)(?:[Bb]ox|[Ff]older|RG|Record Group|[Rr]eel|dosar|teczka|[Kk]arton|[Cc]arton)\s\d"
    r"|\d\.\sdoboz|(?<!\w)(?:Bl|sygn)\.\s?[\dIVX]"
)
