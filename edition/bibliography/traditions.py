"""What the labels of each country's archives mean, one table per tradition.

`f.` is a fond in Moscow, a folio in London, a leaf in Bucharest and a fascicle in Belgrade; `t.`
is a folder in Warsaw and a volume in Paris; `b.` a busta in Rome and a byla in Vilnius.
"""

from edition.bibliography.labels import COMMON, LOOSE, NUMBER, PAGES, Label, after, label

_RUSSIAN = (
    label("fond", r"[Ff]\.|[Фф]\.", r"[\wА-Я]*-?\d[\wа-я-]*"),
    label(
        "opis",
        r"[Rr]ecord(?=\s\d)|[Oo]p?\.|[Оо]п?\.|[Вв]оп\.|[Aa]p(?:r|yr)?\.|[Ii]nv\.|n\.(?=\s?\d)",
        r"\d[\w-]*",
    ),
    label("folder", r"[Pp]\.|[Пп]\.|[Pp]or\.|[Пп]ор\.", r"\d[\w-]*"),
    label("delo", r"[Dd]\.|[Дд]\.|[Bb]\.(?=\s?\d)|s\.(?=\s?\d)", r"\d[\w/-]*"),
    label("volume", r"[TtТт]\.", r"\d+|[IVXLC]+\b"),
    label("pages", r"l(?=\s\d)|[Ll]p\.", PAGES),
)
_LATVIAN = (
    after("fond", r"f\.|fonds"),
    after("opis", r"apr\.|apraksts"),
    after("delo", r"l\.|lieta"),
    after("pages", r"lp\.|lpp\."),
)
_MONGOLIAN = (
    label("fond", r"[ХX](?=[-.\s]+\d)", r"\d[\w-]*", r"[-.\s]*"),
    label("opis", r"[ДD](?=[-.\s]+\d)", r"\d[\w-]*", r"[-.\s]*"),
    label("delo", r"(?:ХН|XH|KhN|ХНД)(?=[-.\s]+\d)", r"\d[\w-]*", r"[-.\s]*"),
    label("pages", r"[хx]х?\.|kh\.|тал", PAGES),
)
_ALBANIAN = (
    label("fond", r"[Ff]\.", r"\d[\w/]*"),
    label("date", r"V\.|[Vv]iti", r"\d{4}(?!\d)"),
    label("file", r"[Dd]\.", r"\d[\w/-]*"),
    label("box", r"[Kk]\.", r"\d[\w/]*"),
)
_POLISH = (
    label("fond", r"[Zz]\.|[Zz]esp\.", r"\d[\w/]*"),
    label("box", r"[Ww]\.|[Ww]iązka", r"\d[\w/]*"),
    label("folder", r"[Tt]\.", r"\d[\w/]*|[IVX]+\b"),
    label("pages", r"[Kk]\.|[Ss]\.|p\.", PAGES),
    label("volume", r"cz\.", r"\d+|[IVX]+\b"),
)
_HUNGARIAN = (
    after("box", r"doboz|dob\.|d\."),
    after("file", r"ő\.?\s?e\.?|ö\.?\s?e\.?|őrzési egység|őrz\.\s?e\.|tétel|t\."),
    after("fond", r"f\.|fond"),
    after("opis", r"cs\.|csoport"),
    after("pages", r"p\.|o\.|old\.|oldal|fol\."),
    after("volume", r"köt\.|kötet"),
    Label("shelfmark", after("", r"sz\.|szám").pattern),
)
_LEAVES = (
    label("pages", r"f{1,2}\.|p\.", PAGES),
    label("file", r"d\.", NUMBER),
)
_ITALIAN = (
    label("box", r"[Bb]\.|[Bb]b\.", r"\d[\w/]*"),
    label("folder", r"[Ff]\.|[Ff]asc\.", rf"{NUMBER}"),
    label("pages", r"c\.", PAGES),
)
_IBERIAN = (
    label("box", r"[Mm]\.(?=\s?\d)", NUMBER),
    label("folder", r"[Pp]t\.|[Pp]\.(?=\s?\d+,)", rf"{NUMBER}"),
    label("pages", r"f{1,2}s?\.|p\.", PAGES),
    label("volume", r"[Tt]\.|[Ll]\.(?=\s?\d)", r"\d+|[IVXLC]+\b"),
)
_CZECH = (
    label("fond", r"[FfФф]\.", rf"[A-Z]\s\d+(?=,)|{LOOSE}"),
    label("file", r"[Aa]\.\s?j\.|[Aa]rch\.\s?j\.|a\.\s?č\.", NUMBER),
    label("box", r"[Kk]\.|[Kk]r\.", NUMBER),
    label("folder", r"[Oo]\.(?=\s?\d)", NUMBER),
    label("pages", r"s\.", PAGES),
)
_YUGOSLAV = (
    label("fond", r"[FfФф](?:\.|-(?=\d))", r"\d[\w/]*"),
    label("box", r"[KkКк]\.", NUMBER),
    label("pages", r"s\.|с\.", PAGES),
)
_DUTCH = (
    label("fond", r"[Tt]oegang(?:snr\.?|snummer)?|[Aa]rchief(?=\s\d)", r"\d[\w.]*\w"),
    label("shelfmark", r"[Ii]nv\.?\s?nr\.?s?|[Ii]nventarisnummer", NUMBER),
)
_NORDIC = (label("shelfmark", r"[Jj]\.?\s?nr\.|[Ss]ak(?=\s\d)", NUMBER),)
_FRENCH = (label("volume", r"[Tt]\.", r"\d+|[IVXLC]+\b"), *_LEAVES)
_GERMAN = (
    label("shelfmark", r"Zl?\.|G[Zz]\.?|Az\.", r"[\w.-]*\d(?:[\w./-]*\w)?"),
    label("shelfmark", r"[Nn]r\.", rf"{NUMBER}"),
)
_PLAIN = (label("pages", r"[Pp]\.|f\.|l(?=\s\d)", PAGES),)
_VOLUMES = (label("volume", r"[TtТт]\.|sv\.", r"\d+|[IVXLC]+\b"),)
_SERIES = (
    label("pages", r"[SsСс]\.|cc\.", PAGES),
    label("document", r"[Dd]\.(?=\s?\d)", r"\d+"),
)

BY_FORM: dict[str, tuple[Label, ...]] = {
    "russian": (*_RUSSIAN, *COMMON),
    "latvian": (*_LATVIAN, *COMMON),
    "mongolian": (*_MONGOLIAN, *COMMON),
    "albanian": (*_ALBANIAN, *COMMON),
    "polish": (*_POLISH, *COMMON),
    "hungarian": (*_HUNGARIAN, *COMMON, *_PLAIN),
    "romanian": (*_LEAVES, *COMMON),
    "french": (*_FRENCH, *COMMON),
    "italian": (*_ITALIAN, *COMMON, *_PLAIN),
    "iberian": (*_IBERIAN, *COMMON),
    "czech": (*_CZECH, *COMMON, *_PLAIN),
    "yugoslav": (*_YUGOSLAV, *COMMON, *_PLAIN),
    "german": (*_GERMAN, *COMMON, *_PLAIN),
    "dutch": (*_DUTCH, *COMMON, *_PLAIN),
    "nordic": (*_NORDIC, *COMMON, *_PLAIN),
    "series": (*_SERIES, *_VOLUMES, *COMMON, *_PLAIN),
}
DEFAULT = (*COMMON, *_PLAIN)
