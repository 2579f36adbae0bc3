"""Labelled numbers of archives ("op. 17", "6. doboz", "Box 12") and call numbers by their shape.

What a label means depends on where the archive is: `f.` is a fond in Moscow, a folio in London
and a leaf in Bucharest; `t.` is a file in Warsaw and a volume in Paris; and `p.` after an opis is
a papka, not a page.
"""

import re
from dataclasses import dataclass

_RANGE = (
    r"(?:[A-Za-zА-Я]{0,2}\d[0-9A-Za-z'’]*|[ivxlc]+)(?:\s?[-–—‑]\s?[A-Za-z]?\d[0-9A-Za-z'’]*)?"
    r"(?:\s?(?:ob|об|ff|f|r|v)\b\.?)?"
)
_PAGES = rf"{_RANGE}(?:(?:,|\sand|\s&)\s\d+(?:\s?[-–]\s?\d+)?(?=[\s,;.)]|$)(?!\.?\s[^\W\d_]{{3}}))*"
_YEARS = r"(?:19|20)\d\d(?:\s?[-–/]\s?\d\d)?(?:\d\d)?(?!\w)"
_NUMBER = (
    r"(?:[A-Za-zА-Я]{1,4}[-–/])?[\w'’ªº]*\d[\w'’]*(?:[./–-]\w+)*(?:\(\w+\)(?:[-/]\w+)*)?"
    r"(?:\s(?:of|and|&)\s\d+)?"
)
_LOOSE = r"[^\s,;()\[\]<>“”\"][^,;()\[\]<>“”\"]*?(?=\s*(?:[,;()\[\]<>“\"]|\.\s+[A-ZА-Я]|\.?\s*$))"
_COUNT = (
    r"(?:\s?(?:[Nn]os?\.?|[Nn]umber|[Nn]r\.?|[Nn]°|[Nn]º|№|[Nn]um\.|#|[Bb]r\.|[Čč]\.|[Ss]z\.)"
    r"(?=\W|\d))?"
)
"""The word for "number" that may stand between a label and its number."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label with what follows it: `pattern` has a group "value"."""

    field: str
    pattern: re.Pattern[str]


def _label(field: str, words: str, value: str, space: str = r"[\s:：]*") -> Label:
    """A label before its number; one of a script without spaces may end at any letter."""
    return Label(
        field,
        re.compile(
            rf"(?:{words})(?:(?<=[⺀-\uffff])|(?![a-zà-žа-яA-ZÀ-ŽА-Я])){_COUNT}{space}"
            rf"(?P<value>{value})"
        ),
    )


def _after(field: str, words: str) -> Label:
    """A label that stands behind its number, as in Hungarian."""
    return Label(field, re.compile(rf"(?P<value>\d[\w/-]*)\.?\s?(?:{words})(?!\w)"))


_ENDS = r"(?=\s*(?:[,;()，；。、]|\.?\s*$))"

_COMMON = (
    _label(
        "shelfmark",
        r"档案编号|档案号|檔案號|档号|檔號|등록번호|분류번호|관리번호|문서철번호|請求番号|管理番号"
        r"|分類番号|レファレンスコード|[Cc]lass(?:ification)?\s[Nn]o\.|[Rr]eg(?:istration|istry"
        r"|\.)\s[Nn]o\."
        r"|[Aa]ccession\s[Nn]o\.|[Cc]all\s[Nn](?:o\.|umber)|[Ss]helfmark|[Ii]tem\s[Nn]o\."
        r"|[Ss]ignatur|[Ss]ign\.|[Ss]ygn\.|[Ss]ygnatura|[Cc]ote|[Cc]ota|[Jj]elzet",
        rf"[^\s,;()，；。、][^,;()，；。、]*?{_ENDS}",
    ),
    _label(
        "box",
        r"(?:RAC\s)?[Bb]ox(?:es)?|[Bb]undle|BOX|[Kk]asten|[Cc]artons?|[Kk]artons?|[Kk]artón"
        r"|[Kk]rabice|[Cc]aja"
        r"|[Ss]catola|[Bb]usta"
        r"|[Kk]art\.|[Bb]o[îi]te|[Kk]utija|[Kk]ut\.|[Šš]katla|[Pp]ud[łl]o|[Ll]egajo|[Ll]eg\."
        r"|[Ss]chachtel"
        r"|[Кк]оробка|[Кк]утия|[Dd]oboz|[Bb]x\.?|盒|箱|상자",
        rf"{_NUMBER}|[A-Z]\b",
    ),
    _label(
        "folder",
        r"[Ff]olders?|[Ff]ldr\.?|[Ff]older\stitle|[Mm]appe|[Ff]asc\.|[Ff]ascicolo|[Ff]ascik(?:l"
        r"|la|ul)|[Ff]aszikel|[Ff]asz\."
        r"|[Ff]ascykuł|[Ss]ložka|[Cc]arpeta|[Pp]apk[ai]|[Пп]апка|[Pp]ap\.|[Пп]ап\."
        r"|[Oo]bal|文件夹|폴더",
        rf"{_NUMBER}(?=[,;.)]|\s*$)|{_LOOSE}",
    ),
    _label(
        "file",
        r"[Ff]iles?|[Dd]ossier|[Dd]oss\.|[Dd]os\.|[Dd]osar(?:ul)?|[Dd]osje|[Tt]eczka|[Tt]ecz\."
        r"|[Aa]kten?|[Ee]xpediente|[Ee]xp\."
        r"|[Aa]\.\s?[Ee]\.|[Аа]\.\s?[Ее]\.|[Dd]ossiê|案卷号|卷宗号|卷号|案卷|卷宗|파일"
        r"|ファイル|[Hh]ồ sơ"
        r"|[Ii]nv\.\s?[jč]\.|F\.(?=\sNo\.)|卷(?=\d)",
        rf"(?!{_YEARS}(?!\s?/)){_NUMBER}(?:,?\s(?:part|pt\.)\s\d+)?",
    ),
    _label(
        "reel",
        r"[Rr]eel|[Rr]oll|[Rr]olik|[Rr]olka|[Rr]olle|[Rr]ola|[Rr]ulou|[Ff]ilm|[Mm]ikrofilm"
        r"|[Mm]icrofilm|[Mm]icrofilm\s[Rr](?:ee|o)ll?"
        r"|[Bb]obine|[Bb]obina|[Tt]ekercs|[Рр]олик|[Кк]атушка|롤\s?번호|롤|リール"
        r"(?:番号)?|マイクロフィルム",
        r"[\w'’]*\d[\w'’]*(?:-\d+)*|[A-Z]['’]?-?\d[\w-]*",
    ),
    _label(
        "fond",
        r"[Ff]ond(?:ul)?|[Ff]onds(?=\s\d)|[Cc]ollection(?=\s\d)|[Фф]онд|[Zz]espół|[Bb]estand"
        r"(?=\s\d)|全宗号|全宗號"
        r"|全宗|[Pp]hông",
        rf"{_NUMBER}|{_LOOSE}",
    ),
    _label(
        "opis",
        r"[Oo]pis['’ʹ]?|[Оо]пись|[Оо]пис|[Ee]ntry|[Pp]er\.|[Пп]ер\.|[Pp]erechen['’ʹ]?"
        r"|[Пп]еречень|[Ii]nventar(?:ul)?|[Ii]nventory"
        r"|目录号|目錄號|目录|目錄",
        _NUMBER,
    ),
    _label(
        "delo",
        r"[Dd]elo|[Дд]ело|[Ss]pr\.|[Сс]пр\.|[Ee]d\.\s?khr\.|[Ее]д\.\s?хр\.|[Ss]prava|[Сс]права",
        _NUMBER,
    ),
    _label(
        "pages",
        r"[Bb]l\.|[Bb]latt|[Bb]lätter|[Ff]ols?\.?|[Ff]olios?|ff\.|pp\.|PP\.|[Pp]ages?|[Ll]ist"
        r"(?:y|ы|ovi|ove)?|[Лл]ист(?:ы|ове)?"
        r"|[Ll]l?\.|[Лл]л?\.|SS?\.|[Ss]eiten?|[Aa]rk\.|[Аа]рк\.|[Ss]tr\.|[Сс]тр\.|[Ss]tran[ay]"
        r"|[Ss]tron[ay]"
        r"|[Ff]rames?|[Ff]r\.(?=\s?\d)|[Cc]ols?\.|[Cc]olumns?|[Pp]aras?\.?|[Pp]aragraphs?"
        r"|[Ff]ilele|[Ff]il[aă]|kk\.|[Kk]art[ay]"
        r"|[Pp]agg?\.|[Pp]ágs?\.|cc\.|프레임\s?번호|프레임|コマ(?:番号)?|Rz\.|Rn\.|第|[Tt]ờ"
        r"|[Tt]r\.|쪽|면|oldal",
        rf"{_PAGES}",
    ),
    _label(
        "volume",
        r"[Vv]ols?\.?|[Vv]olumes?|[Bb]de?\.|[Bb]and|[Tt]omes?|[Tt]omo|[Tt]om|[Тт]ом|[Кк]н\."
        r"|[Pp]art|[Tt]eil(?:band)?"
        r"|[Ss]v\.|[Ss]vazek|[Pp]ts?\.|[Kk]ötet|[Hh]albband|[Bb]ook(?=\s[IVX]+\b)|[Pp]artie",
        r"(?:[A-Z][-–])?\d[\w/]*(?:\s?[-–/]\s?\d+)?|[IVXLC]+(?:[/.]\d+)?\b",
    ),
    _label(
        "document",
        r"[Dd]oc\.|[Dd]ocs\.|[Dd]ocuments?|[Dd]ok\.|[Dd]okument|[Дд]ок\.|[Nn]os?\.|[Nn]r\.?|№"
        r"|[Nn]°|[Nn]º|[Bb]r\.(?=\s?\d)"
        r"|[Tt]el\.|[Tt]els\.|[Tt]els?(?=\s\d)|[Tt]elegram(?:me|m|a)?|[Tt]élégramme|[Dd]espatch"
        r"|[Dd]ispatch"
        r"|[Dd]épêche|[Cc]able"
        r"|[Tt]elno\.?|[Aa]irgram|[Ss]zyfrogram|[Дд]окумент|文書番号|문서번호|件号"
        r"|[Ss]avingram|[Ee]mbtel|[Dd]eptel|[Cc]ablegram|[Dd]oc"
        r"(?=\s\d)",
        r"\d[\w-]*(?:[./]\d+)?(?:\s?[-–]\s?\d+)?|[A-Z]{1,2}-\d+",
    ),
)
_RUSSIAN = (
    _label("fond", r"[Ff]\.|[Фф]\.", r"[\wА-Я]*-?\d[\wа-я-]*"),
    _label("opis", r"[Rr]ecord(?=\s\d)|[Oo]p?\.|[Оо]п?\.", r"\d[\w-]*"),
    _label("folder", r"[Pp]\.|[Пп]\.|[Pp]or\.|[Пп]ор\.", r"\d[\w-]*"),
    _label("delo", r"[Dd]\.|[Дд]\.", r"\d[\w/-]*"),
)
_POLISH = (
    _label("fond", r"[Zz]\.|zesp\.", r"\d[\w/]*"),
    _label("box", r"[Ww]\.|[Ww]iązka", r"\d[\w/]*"),
    _label("file", r"[Tt]\.", r"\d[\w/]*"),
    _label("pages", r"[Kk]\.|[Ss]\.|p\.", _PAGES),
    _label("volume", r"cz\.", r"\d+|[IVX]+\b"),
)
_HUNGARIAN = (
    _after("box", r"doboz|dob\.|d\."),
    _after("file", r"ő\.?\s?e\.?|ö\.?\s?e\.?|őrzési egység|őrz\.\s?e\.|tétel|t\."),
    _after("fond", r"f\.|fond"),
    _after("opis", r"cs\.|csoport"),
    _after("pages", r"p\.|o\.|old\.|oldal|fol\."),
    _after("volume", r"köt\.|kötet"),
)
_LEAVES = (
    _label("pages", r"f{1,2}\.|p\.", _PAGES),
    _label("file", r"d\.", _NUMBER),
)
_ITALIAN = (
    _label("box", r"[Bb]\.|[Bb]b\.", r"\d[\w/]*"),
    _label("folder", r"[Ff]\.|[Ff]asc\.", rf"{_NUMBER}"),
    _label("pages", r"c\.", _PAGES),
)
_CZECH = (
    _label("fond", r"[FfФф]\.", rf"[A-Z]\s\d+|{_NUMBER}"),
    _label("file", r"[Aa]\.\s?j\.|[Aa]rch\.\s?j\.|a\.\s?č\.", _NUMBER),
    _label("box", r"[Kk]\.|[Kk]r\.", _NUMBER),
    _label("pages", r"s\.", _PAGES),
)
_SERBIAN = (_label("folder", r"f-(?=\d)", r"\d[\w/]*"),)
_FRENCH = (_label("volume", r"[Tt]\.", r"\d+|[IVXLC]+\b"), *_LEAVES)
_PLAIN = (_label("pages", r"[Pp]\.|f\.", _PAGES),)
_VOLUMES = (_label("volume", r"[TtТт]\.", r"\d+|[IVXLC]+\b"),)

BY_FORM: dict[str, tuple[Label, ...]] = {
    "russian": (*_RUSSIAN, *_COMMON),
    "polish": (*_POLISH, *_COMMON),
    "hungarian": (*_HUNGARIAN, *_COMMON, *_PLAIN),
    "romanian": (*_LEAVES, *_COMMON),
    "french": (*_FRENCH, *_COMMON),
    "italian": (*_ITALIAN, *_COMMON, *_PLAIN),
    "czech": (*_SERBIAN, *_CZECH, *_COMMON, *_PLAIN),
    "german": (_label("shelfmark", r"[Nn]r\.", rf"{_NUMBER}"), *_COMMON, *_PLAIN),
    "series": (_label("pages", r"[SsСс]\.|cc\.", _PAGES), *_VOLUMES, *_COMMON, *_PLAIN),
}
DEFAULT = (*_COMMON, *_PLAIN)

RECORD_GROUP = re.compile(
    r"(?:RG|Record Group|R\.G\.|MG)\s?-?\d+(?:[.-][\dA-Z]+)*(?:(?<=MG \d\d)\s[A-Z]\s?\d+)?\b"
    r"|Record Group (?=[“\"])"
)

_OFFICES = (
    "ADM|AIR|AVIA|BT|BW|CAB|COAL|CO|CSC|DEFE|DO|DSIR|ED|FCO|FO|GFM|HO|HS|HW|INF|KV|LAB|LCO|MAF|MEPO"
    "|OD|POWE|PREM|PRO|SUPP|TS|T|WO"
)
_PAPER = (
    r"(?:CP|CM|CC|COS|DP|OPD|JIC|JP|GEN|MISC|SAC|C)(?:\s\d{1,3})?\s?\(\d\d(?:\d\d)?\)\s?\d+"
    r"(?!\w|\s?(?:st"
    r"|nd|rd|th)\b)"
)
_BRITISH = (
    rf"(?:{_OFFICES})\s?\d+/[\w/]*\d[\w/]*(?:,\s[A-Z]{{1,3}}\s?\d{{3,5}}/\d+(?:/\w+)?)?"
    rf"|{_PAPER}"
)
_SHELFMARKS: dict[str, str] = {
    "chinese": r"\d{3}-\d{5}-\d{2}(?:\(\d\))?|\d{3}-\d{6}-\d{4}|[A-Z]{1,3}\d+-\d+-\d+"
    r"|\d{2,3}-\d{2}-\d{2,3}-\d{2,3}(?:-\d+)?|[A-Z]?\d+-\d+-\d+(?:-\d+)*|\d+/\d+(?:\.\d+)*"
    r"(?:/\d+)?",
    "british": rf"(?:{_OFFICES})\s?\d+(?:/[\w/]*)?(?:,\s\d{{4,6}})?"
    r"|L/[A-Z&]+/\d[\w/]*|IOR[:/]\s?[A-Z]/[\w/&]+|(?:Add\.? )?M[Ss]{1,2}\.?\s[^,;]+?(?=,|;|\.?$)"
    r"|[A-Z]{2,6}(?:\s[A-Z]{2,4})?\s\d+(?:/\d+)+[A-Z]?|[A-Z]{3,6}/\d+(?:/\d+)*"
    r"|[A-Z]{2,5}\s?\d+-\d+-\d+",
    "german": r"(?:[IVX]+\.\sHA,?\s)?Rep\.\s\d+(?:\s[A-Z])?(?:,\sNr\.\s\d+)?"
    r"|MfS[ –-]+\s?[^;,]*?\d+(?:/\d+)?(?=[,;.:]|\s*$)"
    r"|[A-Z]\s?\d{4}(?:\s?\([A-Z]\))?[\dA-Z-]*(?:\s?[#/]?\d+[/#]\d+\*?)+"
    r"|(?![A-Z][a-z]{2,}\s)[A-Z][A-Za-z]{0,3}(?:[-/][A-Z]{1,4})?\s\d+(?:[.-](?:[IVX]+(?!\w)"
    r"|[A-Z]{0,3}\d+))*(?:\s[IVX]+(?=/))?"
    r"(?:\s?/\s?(?:(?:[IVX]+|[A-Z])\s){0,3}[\w.-]*\w(?:/[\w.-]*\w)*)?"
    r"(?:/(?:(?:[IVX]+|[A-Z])\s){1,3}\w+(?:/\w+)*)?(?:,\s(?:[IVX]+\s)(?:[A-Z]\s)?\d+(?:/\d+)+)?"
    r"|\d\d-\d{3}(?:-\d+(?:/\d+)?)?",
    "american": r""
    r"(?:POL|DEF|AID|ECON|FN|INCO|STR|SOC|CSM|PER|ORG|FT)(?:\s\([A-Z]+\))?\s(?:\d+(?:-\d+)*)?"
    r"(?:\s?(?<=\s)[A-Z]{1,6}(?:\s[A-Z]{1,4}\b)?(?:[-/][A-Z]{1,6}(?:\s[A-Z]{1,2}\b)?)*)?"
    r"(?<=[A-Z\d])"
    r"|NL[A-Z]{1,2}-[\w-]*\d|\d{3}[A-Z]?\.[\w.]+/\d[\w–-]*|(?:CCS|ABC|CS)\s\d{3}[\d.]*"
    r"(?:\s[A-Z]\w+)*(?:\s\([\d-]+\))?"
    r"|[Ll]ot(?:\s[Ff]iles?)?\s\d+\s?D\s?\d+|FRC\s\d\d(?:\s[A-Z]\s\d+|[–-]\w+(?:[–-]\w+)?)"
    r"|Job\s(?:No\.\s)?\d\d[–-]\w+(?:[–-]\w+)?|\d{4}[A-Z]{4,8}\d{5}|[DPN]\d{6}-\d{4}",
    "french": r""
    r"(?:(?:GR|AI|MV|MN|DE)\s)?\d{1,4}\s?(?:[A-Z]{1,4}|GMII)(?:[\s/]?\d+[A-Z]?)*(?:[/-]\d+)*"
    r"(?<=[\dHNQRSTUK])"
    r"|F/?\d+/\d+|F/?\d+[ab]?[ /]\d+|[A-Z][A-Za-z]{1,4}/[A-Z]{1,4}/\d+",
    "hungarian": r""
    r"\d{3,6}/[A-Z]{1,4}/\d{4}|[IVX]+-[A-Z]-\d+(?:-[a-z]{1,2})?(?:-[A-Z]\w+(?:-[\w/]+)+)?"
    r"|\d{5,6}(?:/\d+)?/\d{2,4}|[IVX]+-\d+(?:/\w+)?",
    "polish": r""
    r"[IVXL]+\s?[A-Z]?/\d+|\d+/[IVXL]+[-/]\d+|\d+/\d+(?:/\d+)?|"
    r"(?:IPN\s)?[A-Z]{2}\s\d+/\d+(?:/\w+)?",
    "korean": r""
    r"\d{3}(?:\.\d+)*[A-Z]{2,3}(?:[-/][A-Z]{2,3})?\b|\d{3}\.\d+(?:-\d+)?(?:[A-Z]{1,3})?"
    r"(?:\s[A-Z]{2})?\b|[A-Z]{2}\d{7}",
    "japanese": r"[A-Z]['’]\.?\s?\d(?:\.\d+)+(?:-\d+)*|[A-Z]['’]-\d{4}|[A-Z]\d{11}|\d{4}-\d{4,6}",
    "un": r"S-\d{3,4}(?:-\d+)+|[A-Z]+(?:/[\w.()-]+)+",
    "australian": r""
    r"[A-Z]{1,2}\d{3,4}(?:/\w+)?,\s(?:[A-Z]{1,4}\s?)?\d[\w/-]*(?:\s(?:[Pp]art|PART|pt)\s\d+)?|"
    r"(?:CP|M|MP)\d+[\w/]*",
    "russian": r"[IVX]+-\d+(?:-[a-zа-я])?(?:/\d+(?:-\d+)?)?",
    "digital": r"CIA-RDP\w+-\d+|[A-Z]{2}\d{5}",
}
_STRONG = (
    rf"{_BRITISH}|\d{{3}}-\d{{5}}-\d{{2}}(?:\(\d\))?"
    r"|CIA-RDP\w+-\d+|S-\d{4}(?:-\d+){1,5}|L/[A-Z&]+/\d+/\d[\w/]*"
    r"|[ASET]/(?:[A-Z]{1,3}\.\d+/)*(?:RES|PV|SR|INF|C|CN|AC|CONF)[/.][\w./]*\d(?:\([IVX]+\))?"
    r"|[IVX]+-[A-Z]-\d+-[a-z]{1,2}|NLC-\d+(?:-\d+)+"
)
_UN_DOCUMENT = re.compile(
    r"(?:UN|U\.N\.|United Nations)\s[Dd]oc(?:s\.|ument|\.)?\s(?P<value>[A-Z][\w.]*/[\w./()-]*\w\)?)"
)
_BOUND = r"(?![\w/])"
SHELFMARKS = {
    form: re.compile(
        rf"(?:{_STRONG}|{pattern}){_BOUND}"
        if form == "british"
        else rf"(?:{pattern}){_BOUND}|(?:{_STRONG}){_BOUND}"
    )
    for form, pattern in _SHELFMARKS.items()
}
STRONG_SHELFMARK = re.compile(rf"(?<![\w/.])(?:{_STRONG}){_BOUND}")
UN_DOCUMENT = _UN_DOCUMENT

RUSSIAN_SIGN = re.compile(
    r"(?<!\w)(?:[Ff]\.|[Ff]ond|ф\.|Ф\.|[Фф]онд)\s?[\w-]+\s?[,.;:/]?\s?(?:[Oo]p\.|[Oo]pis['’]?"
    r"|[Оо]п\.|[Оо]пись|[Pp]er\.|[Пп]ер\.|[Rr]ecord|[Ii]nventory)\s?\d",
)
HOLDING_SIGN = re.compile(
    r"(?<!\w)(?:[Bb]ox|[Ff]older|RG|Record Group|[Rr]eel|dosar|teczka|[Kk]arton|[Cc]arton"
    r"|dossier|[Aa]dd\.? M[Ss][Ss]?\.?|[Bb]usta|[Cc]aja|kart\."
    r"|(?<!vol\.\s\d,\s)(?<!vol\.\s\d\d,\s)fasc\."
    r"|[Tt]eczka|inv\. č\.|sv\.)\s\d|[IVX]+-\d+-[a-z]/\d|\b\d{1,3}\s(?:AG|AP|AJ)\s\d"
    r"|\d\.\sdoboz|(?<!\w)(?:Bl|sygn)\.\s?[\dIVX]|全宗[号號]?\s?[\dA-Z]|[档檔][案]?[号號]|등록번호"
)
