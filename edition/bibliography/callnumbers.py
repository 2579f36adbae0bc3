"""Call numbers of archives by their shape, and the signs by which an archival citation is known."""

import re

RECORD_GROUP = re.compile(
    r"(?:RG|Record Group|R\.G\.|MG)\s?-?\d+(?:[.-][\dA-Z]+)*(?:(?<=MG \d\d)\s[A-Z]\s?\d+)?"
    r"(?![\w/])|Record Group (?=[“\"])"
)
SLOVENE_GROUP = re.compile(r"AS\s\d{1,4}(?![\w/-])")

_OFFICES = (
    "ADM|AIR|AVIA|BT|BW|CAB|COAL|CO|CSC|DEFE|DO|DSIR|ED|FCO|FO|GFM|HO|HS|HW|INF|KV|LAB|LCO|MAF|MEPO"
    "|OD|POWE|PREM|PRO|SUPP|TS|T|WO"
)
_PAPER = (
    r"(?:[A-Z]\.){1,4}\s?\(\d\d(?:\d\d)?\)\s?\d+|"
    r"(?:CP|CM|CC|COS|DP|OPD|JIC|JP|GEN|MISC|SAC|C)(?:\s\d{1,3})?\s?\(\d\d(?:\d\d)?\)\s?\d+"
    r"(?!\w|\s?(?:st|nd|rd|th)\b)"
)
_NATO = r"[A-Z]{1,3}-[A-Z]{1,3}\s?\(\d\d(?:\d\d)?\)\s?\d+"
_BRITISH = (
    rf"(?:{_OFFICES})\s?\d+/[\w/]*\d[\w/]*(?:,\s[A-Z]{{1,3}}\s?\d{{3,5}}/\d+(?:/\w+)?)?"
    rf"|{_PAPER}|{_NATO}"
)
_GERMAN = (
    r"(?:[IVX]+\.\sHA,?\s|[A-Z]\s)?Rep\.\s\d+(?:\s[A-Z])?(?:,\sNr\.\s\d+)?"
    r"|MfS[ –-]+\s?[^;,]*?\d+(?:/\d+)?(?=[,;.:]|\s*$)"
    r"|(?:HA|HV)\s[IVXL]+\s\d{2,6}(?:/\d+)?"
    r"|[A-Z]{1,3}\s\d{1,4}[a-z]?\sNr\.\s\d+"
    r"|[A-Z]\s?\d{4}(?:\.\d+)?[A-Z]?(?:\s?\([A-Z]\))?[\d-]*(?:\s?[#/]\d[\w./-]*)+\*?"
    r"|[A-Z]\s?\d{4}(?:\s?\([A-Z]\))?[\dA-Z-]*(?:\s?[#/]?\d+[/#]\d+\*?)+"
    r"|[A-Z]{2}\s\d{1,4}[a-z]?(?:\s[A-Z](?:\s?\d+(?:\.\d+)*)?)+"
    r"|(?![A-Z][a-z]{2,}\s|[IVX]+[./]\d)[A-Z][A-Za-z]{0,3}(?:[-/][A-Z]{1,4})?\s\d+"
    r"(?:[.-](?:[IVX]+(?!\w)|[A-Z]{0,3}\d+))*(?:\s[IVX]+(?=/))?"
    r"(?:\s?/\s?(?:(?:[IVX]+|[A-Z])\s){0,3}[\w.-]*\w(?:/[\w.-]*\w)*)?"
    r"(?:/(?:(?:[IVX]+|[A-Z])\s){1,3}\w+(?:/\w+)*)?(?:,\s(?:[IVX]+\s)(?:[A-Z]\s)?\d+(?:/\d+)+)?("
    r"?:\sBü\s\d+)?"
    r"|\d\d-\d{3}(?:-\d+(?:/\d+)?)?"
)
_SHELFMARKS: dict[str, str] = {
    "chinese": r"\d{3}-\d{5}-\d{2}(?:\(\d\))?|\d{3}-\d{6}-\d{4,5}(?:-\d+)?"
    r"|[A-Z]{1,3}\d+(?:-\d+){1,3}"
    r"|\d{2,3}-\d{2}-\d{2,3}-\d{2,3}(?:-\d+)?|[A-Z]?\d+-\d+-\d+(?:-\d+)*|\d+/\d+(?:\.\d+)*"
    r"(?:/\d+)?|\d{12}[A-Z]?",
    "british": rf"(?:{_OFFICES})\s?\d+(?:/[\w/]*)?(?:,\s\d{{4,6}})?"
    r"|L/[A-Z&]+/\d[\w/]*|IOR[:/]\s?[A-Z]/[\w/&]+"
    r"|(?:Add\.? )?M[Ss]{1,2}\.?\s(?=[^,;]*\d)[^,;]+?(?=,|;|\.?$)"
    r"|dep\.\s(?:[a-z]\.\s)?\d+|(?:COLL|Coll)\sMISC\s\d+(?:/\d+)*"
    r"|[A-Z]{2,6}(?:\s[A-Z]{2,4})?\s(?:[A-Z]/)?\d+(?:/\d+)+[A-Z]?(?:\s[IVX]+(?=[,.]))?"
    r"|[A-Z]{3,6}/\d+(?:/\d+)*"
    r"|[A-Z]{3,6}\s[A-Z]/\d+(?:/\d+)*|RG\s?\d+(?:/\d+)+"
    r"|[A-Z]{2,5}\s?\d+-\d+-\d+",
    "german": _GERMAN,
    "american": r""
    r"(?:POL|DEF|AID|ECON|FN|INCO|STR|SOC|CSM|PER|ORG|FT)(?:\s\([A-Z]+\))?\s(?:\d+(?:-\d+)*)?"
    r"(?:\s?(?<=\s)[A-Z]{1,6}(?:\s[A-Z]{1,4}\b)?(?:[-/][A-Z]{1,6}(?:\s[A-Z]{1,2}\b)?)*)?"
    r"(?<=[A-Z\d])"
    r"|NL[A-Z]{1,2}-[\w-]*\d|\d{3}[A-Z]?\.[\w.]+/\d[\w–-]*|(?:CCS|ABC|CS)\s\d{3}[\d.]*"
    r"(?:\s[A-Z]\w+)*(?:\s\([\d-]+\))?|(?:MC|MS|Mss|MSS|Coll\.|HM)\s\d{1,4}(?=[),]|\s*$)"
    r"|S?NIE\s\d[\d./-]*\d|[TMA]-?\d{2,4}(?=,\s[Rr](?:oll|eel))|[Ll]ot(?:\s[Ff]iles?)?\s\d+\s?D\s?\d+|FRC\s\d\d(?:\s[A-Z]\s\d+|[–-]\w+(?:[–-]\w+)?)"
    r"|Job\s(?:No\.\s)?\d\d[–-]\w+(?:[–-]\w+)?|\d{4}[A-Z]{4,8}\d{5}"
    r"|[A-Z]{1,3}/[A-Z][a-z]+/\d[\w/]*|[DPN]\d{6}-\d{4}",
    "french": r""
    r"[Mm]ss?\.\s(?:(?:fr|lat|ital|gr|all|n\.\s?a\.\s?fr|nouv\.\sacq\.\sfr)\.?\s)?\d+"
    r"|NAF\s\d+|[A-Z]{2}\s\d{1,4}(?=,\sn°)|"
    r"(?:(?:GR|AI|MV|MN|DE)\s)?\d{1,4}\s?(?:[A-Z]{1,4}|GMII)(?:[\s/]?\d+[A-Z]?)*(?:[/-]\d+)*"
    r"(?<=[\dHNQRSTUK])"
    r"|F/?\d+/\d+|F/?\d+[ab]?[ /]\d+|(?:[A-Z]{2}\s)?[A-Z][A-Za-z]{1,4}/[A-Z]{1,4}/\d+",
    "hungarian": r""
    r"\d{3,6}/[A-Z]{1,4}/\d{4}"
    r"|[IVX]+-[A-Z]-\d+(?:-[a-z]{1,2})?(?:-[A-Z]\w+(?:-[\w/]+)+)?"
    r"|\d{5,6}(?:/\d+)?/\d{2,4}|[IVX]+-\d+(?:/\w+)?|\d\.\d\.(?:\d\.)?\s[A-Z]+-[\d/-]+",
    "polish": r""
    r"[IVXL]+\s?[A-Z]?/\d+|\d+/[IVXL]+[-/]\d+|\d+/\d+(?:/\d+)?|"
    r"(?:IPN\s)?[A-Z]{2}\s\d+/\d+(?:/\w+)?",
    "korean": r""
    r"\d{3}(?:\.\d+)*[A-Z]{2,3}(?:[-/][A-Z]{2,3})?\b|\d{3}\.\d+(?:-\d+)?(?:[A-Z]{1,3})?"
    r"(?:\s[A-Z]{2})?\b|[A-Z]{2}\d{7}",
    "japanese": r"[A-Z]['’]\.?\s?\d(?:\.\d+)+(?:-\d+)*(?:\.[A-Z]\w*(?:/\w+)*)?|[A-Z]['’]-\d{4}"
    r"|[A-Z]\d{11}|\d{4}-\d{4,6}",
    "un": r"S-\d{3,4}(?:-\d+)*|[A-Z]+(?:/[\w.()-]+)+|[BGD]\sA[GS]\s[\d .-]*\d|R\s?\d+(?:/\d+)*",
    "australian": r""
    r"[A-Z]{1,2}\d{3,4}(?:/\w+)?,\s(?:[A-Z]{1,4}\s?)?\d[\w/-]*(?:,?\s(?:[Pp]art|PART|pt)\s\d+)?"
    r"|[A-Z]{2,4}\s?\d{1,3},\s\d+(?:/\d+)+(?:,?\s(?:[Pp]art|pt\.?)\s\d+)?|[A-Z]{4}\s\d+(?:\sW\d+)?"
    r"|(?:CP|M|MP)\d+[\w/]*|MS\s\d+(?:/\d+)*",
    "russian": r"[IVX]+-\d+(?:-[a-zа-я])?(?:/\d+(?:-\d+)?)?|[A-Z]{2,5}\.\w+(?:\.\w+)+",
    "yugoslav": r"[IVX]+(?:-\d+)?-[a-zа-я]/[A-ZČŠŽА-Я]{2,}(?:-\d+)?"
    r"|[IVX]+(?:-\d+)?(?:-[a-zа-я])?/[\dIVX]+(?:-\d+)*|[IVX]+-\d+/[IVX]+-\d+"
    r"|[IVX]+-\d+(?:-[a-zа-я])?(?:/\d+(?:-\d+)?)?",
    "czech": r"\d+(?:\.\d{3})*/\d{2,4}",
    "nordic": r"HP\s\d+\s?[A-Z][a-z]?(?!\w)|\d+\.[A-Z]\.\d+(?:\.[a-z])?|\d+\.\d+/\d+"
    r"|\d{1,3}\s[A-Z](?::\d+)?(?=[,.;]|\s*$)|\d{4}\s[A-Z]/\d+",
    "iberian": r"[A-Z]{2,4}(?:/[A-Z]{1,4})+-\d+(?:/\d+)?|[IVX]+[/-]\d+[\d/.-]*\d|R-\d{3,5}",
    "digital": r"CIA-RDP\w+(?:-\w+)+|[A-Z]{2}\d{5}",
}
_STRONG = (
    rf"{_BRITISH}|\d{{3}}-\d{{5}}-\d{{2}}(?:\(\d\))?"
    r"|CIA-RDP\w+(?:-\w+)+|S-\d{4}(?:-\d+){1,5}|L/[A-Z&]+/\d+/\d[\w/]*"
    r"|[ASET]/(?:[A-Z]{1,3}\.\d+/)*(?:RES|PV|SR|INF|C|CN|AC|CONF)[/.][\w./]*\d(?:\([IVX]+\))?"
    r"|[AS]/\d{4,5}(?:/\w+)?|S?NIE\s\d[\d./-]*\d"
    r"|[IVX]+-[A-Z]-\d+-[a-z]{1,2}|NLC-\d+(?:-\d+)+|AOS/[A-Z]+/[A-Z]+-\d+"
    r"|E\s?\d{4}[A-Z]?(?:\([A-Z]\))?[#/]\d+[\d/]*(?:[#/]\d+)+\*?"
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
UN_DOCUMENT = re.compile(
    r"(?:UN|U\.N\.|United Nations)\s[Dd]oc(?:s\.|ument|\.)?\s(?P<value>[A-Z][\w.]*/[\w./()-]*\w\)?)"
)

_FOND = (
    r"(?<!\w)(?:[Ff]\.|[Ff]ondi?|ф\.|Ф\.|[Фф]онд|[Pp]['’ʼ]?ondi)\s?[\w-]+\s?[,.;:/]?\s?(?:[–—-]\s)?"
)
RUSSIAN_SIGN = re.compile(
    _FOND
    + r"(?:[Oo]p\.|[Oo]pis['’]?|[ОоВв]о?п\.|[Оо]пис[ь]?|[Pp]er\.|[Пп]ер\.|[Rr]ecord|[Ii]nventory"
    r"|[Ii]nv\.|[Aa]p(?:r|yr)?\.|n\.|a[ġg]h?['’]?[ct]?\w?s?era|[Ss]pr\.|[Сс]пр\.|[Dd]\."
    r"|[Дд]\.)\s?\d"
    r"|(?<!\w)[Оо]п\.\s?\d+\w?,\s(?:а\.\s?е\.|д\.)\s?\d|(?<!\w)ERA[FM]?\.\w+\.\w+\.\d"
)
LATVIAN_SIGN = re.compile(r"\d[a-z]?\.\s?(?:f|fonds)\.?,\s?\d+\w?\.\s?apr")
MONGOLIAN_SIGN = re.compile(r"(?<!\w)[ХX][-. ]{1,2}\d+,\s[ДD][-. ]{1,2}\d")
ALBANIAN_SIGN = re.compile(
    r"(?<!\w)(?:V\.|[Vv]iti)\s?\d{4},\s(?:[^,;\d]{1,20},\s)?[Dd](?:\.|osja)\s?\d"
)
HOLDING_SIGN = re.compile(
    r"(?<!\w)(?:[Bb]ox|[Ff]older|RG|Record Group|[Rr]eel|dosar(?:\snr\.)?|[Kk]arton|[Cc]arton"
    r"|dossier|[Aa]dd\.? M[Ss][Ss]?\.?|[Bb]usta|[Cc]aja"
    r"|(?<!vol\.\s\d,\s)(?<!vol\.\s\d\d,\s)fasc\.|kart\.|b\.\s\d+,\sfasc\."
    r"|[Kk]ut\.|[Kk]utija|t\.\s?e\.|[Ll]egajo|[Ll]eg\.|[Ff]ilza|[Mm]aço|[Ll]ata|pk\.|[Ii]nv\.\s?nr\."
    r"|[Tt]oegang|[Kk]ansio|[Ff]ond|фонд|hồ sơ|[Mm]appe|[Ff]asciculo|Kt\."
    r"|[Tt]eczka|inv\. č\.|sv\.|spr\.|спр\.)\s\d|[IVX]+-\d+-[a-z]/\d|\b\d{1,3}\s(?:AG|AP|AJ)\s\d"
    r"|dodis\.ch/\d|ő\.\s?e\.|\bHP\s\d+\s?[A-Z]|卷宗号\s?\d|案卷号?\s?\d|目录号?\s?\d|\d\.\sdoboz"
    r"|\d\.\scs\.\s\d|(?<!\w)(?:Bl|sygn)\.\s?[\dIVX]|全宗[号號]?\s?[\dA-Z]"
    r"|[档檔][案]?[号號]|등록번호|관리번호|분류번호|請求番号|分類番号|典藏號|館藏號|馆藏号|登錄號"
)
