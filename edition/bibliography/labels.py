"""Labelled numbers of archives ("op. 17", "6. doboz", "Box 12") that mean the same everywhere.

What the shorter labels mean depends on where the archive is: see `traditions`.
"""

import re
from dataclasses import dataclass

_LEAF = r"(?:\s?(?:ob|об|зв|zv|sgg|ss|ff|f|r|v|y\ss{1,2})\b\.?)?"
_SINGLE = (
    r"(?:[A-Za-zА-Я]{0,2}\d[0-9A-Za-z'’]*|[ivxlc]+)(?:(?:\s?(?:ob|об|зв|zv)\b\.?)?\s?[-–—‑]\s?[A-Za-z]?\d[0-9A-Za-z'’]*)?"
    + _LEAF
)
PAGES = (
    rf"{_SINGLE}(?:(?:,|\sand|\s&)\s\d+(?:\s?[-–]\s?\d+)?{_LEAF}"
    r"(?=[\s,;.)]|$)(?!\.?\s[^\W\d_]{3}))*"
)
_YEARS = r"(?:19|20)\d\d(?:\s?[-–/]\s?\d\d)?(?:\d\d)?(?!\w)"
NUMBER = (
    r"(?:[A-Za-zА-Я]{1,4}[-–/])?[\w'’ªº]*\d[\w'’]*(?:[./–-]\w+)*(?:\(\w+\)(?:[-/]\w+)*)?"
    r"(?:\s(?:of|and|&)\s\d+)?"
)
LOOSE = r"[^\s,;()\[\]<>“”\"][^,;()\[\]<>“”\"]*?(?=\s*(?:[,;()\[\]<>“\"]|\.\s+[A-ZА-Я]|\.?\s*$))"
_COUNT = (
    r"(?:\s?(?:[Nn]os?\.?|[Nn]umber|[Nn]r\.?|[Nn]\.\s?[°ºo]|[Nn]°|[Nn]º|[Nn]\.|№|[Nn]um\."
    r"|[Nn]úm\.|#|[Bb]r\."
    r"|[Čč]\.|[Ss]z\.|番号|번호|编号|編號|[号號])(?=\W|\d|[A-Z]))?"
)
"""The word for "number" that may stand between a label and its number."""
EASTERN_SPACE = r"[\s:：]*"


@dataclass(frozen=True, slots=True)
class Label:
    """A label with what follows it: `pattern` has a group "value"."""

    field: str
    pattern: re.Pattern[str]


def label(field: str, words: str, value: str, space: str = EASTERN_SPACE) -> Label:
    """A label before its number; one of a script without spaces may end at any letter."""
    return Label(
        field,
        re.compile(
            rf"(?:{words})(?:(?<=[⺀-\uffff])|(?![a-zà-žа-яA-ZÀ-ŽА-Я])){_COUNT}{space}"
            rf"(?P<value>{value})"
        ),
    )


def after(field: str, words: str) -> Label:
    """A label that stands behind its number, as in Hungarian and Latvian."""
    return Label(
        field,
        re.compile(
            rf"(?P<value>(?:[A-Z]{{1,3}}-)?\d[\w/-]*(?:\.?\s?[–-]\s?\d+)?)\.?\s?(?:{words})(?!\w)"
        ),
    )


_ENDS = r"(?=\s*(?:[,;()，；。、（）]|\.?\s*$|[.:]\s))"
_STRETCH = rf"\d+,\d+(?=\.?\s*$|,\s)|[^\s,;()，；。、][^,;()，；。、]*?{_ENDS}"

COMMON = (
    label(
        "shelfmark",
        r"档案编号|档案号|檔案號|档号|檔號|馆藏号|館藏號|入藏登錄號|入藏登录号|數位典藏號|典藏號|等錄番号"
        r"|등록번호|분류번호|관리번호|문서철번호|청구번호|請求番号|管理番号|請求記号|登録番号"
        r"|分類番号|レファレンスコード|[Cc]lass(?:ification)?\s[Nn]o\.|[Rr]eg(?:istration|istry|\.)"
        r"\s[Nn]o\.|[Rr]eg\.\s?č\.|[Čč]\.\s?j\.|[Pp]ov\.\s?br\.|[Ss]tr\.\s?pov\.\s?br\."
        r"|[Ii]kt\.\s?sz\."
        r"|[Aa]cc(?:ession|\.)(?=\s(?:[Nn]o\.\s)?[\dA-Z])|[Cc]all\s[Nn](?:o\.|umber)|[Ss]helfmark"
        r"|[Ii]tem\s[Nn]o\.|[Gg]rant(?=\s\d)|[Pp]roc(?:esso|\.)(?=\s[\d])"
        r"|[Ss]ignatur(?:a|e)?|[Ss]ign?\.|[Ss]ygn\.|[Ss]ygnatura|[Cc]ote|[Cc]ota|[Jj]elzet"
        r"|[Rr]ef(?:erence|\.)|[Cc]onsecutive\s[Nn]o\.|OA/ID|[Šš]ifra|[Şş]ifre|数位典藏号|典藏号|入藏号",
        _STRETCH,
    ),
    label(
        "box",
        r"(?:RAC\s)?[Bb]ox(?:es)?|[Bb]undle|BOX|[Kk]asten|[Cc]artons?|[Kk]artons?|[Kk]artón"
        r"|[Kk]rabice|[Cc]ajas?|[Cc]aixas?|[Cc]x\."
        r"|[Ss]catola|[Bb]usta|[Bb]uste"
        r"|[Kk]art\.|[Bb]o[îi]te|[Kk]utija|[Kk]ut\.|[Šš]katla|[Pp]ud[łl]o|[Ll]egajos?|[Ll]eg\."
        r"|[Mm]aços?|[Mm]ç\.|[Ll]atas?|[Dd]oos|[Dd]ozen|[Pp]k\.|[Pp]akke|[Ee]ske|[Kk]apsel|[Kk]asse"
        r"|[Kk]otelo|[Ll]iasse|[Kk]t\.|[Tt]\.\s?e\."
        r"|[Ss]chachtel|[Hh]ộp"
        r"|[Кк]оробка|[Кк]утия|[Кк]утија|[Dd]oboz|[Bb]x\.?|盒|箱|상자",
        rf"{NUMBER}|[A-Z]\s\d+|[A-Z]\b",
    ),
    label(
        "folder",
        r"[Ff]olders?|[Ff]ldr\.?|[Ff]older\stitle|[Mm]appen?|[Ff]asc\.|[Ff]ascicolo|[Ff]ascik(?:l"
        r"|la|ul)|[Ff]aszikel|[Ff]asz\.|[Фф]асцикла|[Ff]asciculo"
        r"|[Ff]ascykuł|[Ss]ložka|[Cc]arpetas?|[Cc]arp\.|[Pp]asta|[Pp]apk[ai]|[Пп]апка|[Pp]ap\."
        r"|[Пп]ап\."
        r"|[Tt]eczk[ai]|[Tt]ecz\.|[Kk]ansio|[Oo]mslag|[Φφ]άκελος|Φ\."
        r"|[Oo]bal|[Oo]b\.(?=\s?\d)|文件夹|폴더",
        rf"{NUMBER}(?=[,;.)]|\s*$)|{LOOSE}",
    ),
    label(
        "file",
        r"(?:[Ss]ubject\s)?[Ff]iles?|[Dd]ossier|[Dd]oss\.|[Dd]os\.|[Dd]osar(?:ul)?|[Dd]osje"
        r"|[Aa]kten?|[Ee]xpedientes?|[Ff]ilz[ae]|[Ee]xp(?:te)?s?\.|[Дд]осије"
        r"|[Aa]\.\s?[Ee]\.|[Аа]\.\s?[Ее]\.|[Dd]ossiê|案卷号|卷宗号|卷号|案卷|卷宗|파일"
        r"|ファイル|[Hh]ồ sơ|[Aa]r\.\s?j\."
        r"|[Ii]nv\.\s?[jč]\.|F\.(?=\sNo\.)|卷(?=\d)",
        rf"(?!{_YEARS}(?!\s?/))(?:[A-Z]\s)?{NUMBER}(?:,?\s(?:[Pp]art|pt\.?)\s\d[\d.]*\d"
        rf"|,?\s(?:[Pp]art|pt\.?)\s\d+)?",
    ),
    label("date", r"[Yy]ear(?=\s\d)", r"(?:19|20)\d\d(?!\d)"),
    label(
        "reel",
        r"[Rr]eel|[Rr]oll|[Rr]olik|[Rr]olka|[Rr]olle|[Rr]ola|[Rr]ulou|[Ff]ilm|[Mm]ikrofilm"
        r"|[Mm]icrofilm(?!\s[A-Z]-?\d{2,4},)|[Mm]icrofilm\s[Rr](?:ee|o)ll?|[Mm]f\.|MF(?=\s[A-Z\d])"
        r"|[Bb]obine|[Bb]obina|[Tt]ekercs|[Рр]олик|[Кк]атушка|롤\s?번호|롤|필름\s?번호|필름|릴\s?번호|リール"
        r"(?:番号)?|マイクロフィルム",
        r"[\w'’]*\d[\w'’]*(?:-\d+)*|[A-Z][a-z]?['’]?-?\d[\w-]*",
    ),
    label(
        "shelfmark",
        r"[Mm]icrofilm(?=\s[A-Z]-?\d{2,4},)|[Ee]ntry(?=\s[A-Z\d])|[Aa]rc\s?[Rr]ef\.?"
        r"|[Rr]ef(?:erence)?\.?(?=:?\s[A-Z]*\d)",
        r"[A-Z]{0,3}[-\s]?\d[\w/-]*",
    ),
    label(
        "fond",
        r"[Ff]ond(?:ul)?|[Ff]onds(?=\s\d)|[Ff]und(?=\s\d)|[Ff]ondo(?=\s[A-Z\d]-?\d)|[Cc]ollection(?=\s\d)"
        r"|[Фф]онд|[Zz]esp[óo]ł|[Bb]estand"
        r"(?=\s[\dA-Z]+[\d.])|全宗号|全宗號|全宗|[Pp]hông|[Pp]['’ʼ]?ondi|[Ff]ondi",
        rf"{NUMBER}(?=[\s,;.)），。；]|$)(?!\s[^\W\d_]{{3}})|{LOOSE}",
    ),
    label(
        "opis",
        r"[Oo]pis['’ʹ]?|[Оо]пись|[Оо]пис|[Pp]er\.|[Пп]ер\.|[Pp]erechen['’ʹ]?"
        r"|[Пп]еречень|[Ii]nventar(?:ul)?|[Ii]nventory|[Cc]atalogue(?=\s\d)|[Aa][ġg]['’]?c?h?t?s?era|[Aa]natseri"
        r"|目录号|目錄號|目录|目錄",
        NUMBER,
    ),
    label(
        "delo",
        r"[Dd]elo|[Дд]ело|[Ss]pr\.|[Сс]пр\.|[Ee]d\.\s?khr\.|[Ее]д\.\s?хр\.|[Ss]prava|[Сс]права"
        r"|[Ss]ak['’]?me",
        NUMBER,
    ),
    label(
        "pages",
        r"[Ff]{1,2}[°º](?=\s?\d)|[Bb]l\.|[Bb]latt|[Bb]lätter|[Ff]ol?s?\.?(?=\s?[\dA-Z])|[Ff]olios?|ff\.|pp\.|PP\."
        r"|[Pp]ages?"
        r"|[Ff]ls?\.|[Ff]ojas?|[Ff]js\."
        r"|[Ll]ist(?:y|ы|ovi|ove)?|[Лл]ист(?:ы|ове)?|[Pp]['’]?urc(?:\.|eli)|[Pp]urtseli"
        r"|[Ll]l?\.|[Лл][Лл]?\.|LL\.|SS?\.|[Ss]eiten?|[Aa]rk\.|[Аа]рк\.|[Ss]tr\.|[Сс]тр\."
        r"|[Ss]tran[ay]"
        r"|[Ss]tron[ay]|[Bb]lz\."
        r"|[Ff]rames?|[Ff]r\.(?=\s?\d)|[Cc]ols?\.?(?=\s?\d)|[Cc]olumns?|[Pp]aras?\.?|[Pp]aragraphs?"
        r"|[Ff]ilele|[Ff]il[aă]|kk\.|[Kk]art[ay]"
        r"|[Pp]agg?\.|[Pp]ágs?\.|cc\.|프레임\s?번호|프레임|コマ(?:番号)?|Rz\.|Rn\.|第(?=[\d–-]+[页頁])|[Tt]ờ"
        r"|[Tt]r\.|쪽|면|oldal|[页頁](?=\d)",
        PAGES,
    ),
    label(
        "volume",
        r"[Vv]ols?\.?|[Vv]olumes?|[Bb]de?\.|[Bb]and|[Bb]ind|[Tt]omes?|[Tt]omo|[Tt]om|[Тт]ом|[Кк]н\."
        r"|[Kk]n(?:j|ji)?\.|[Kk]njiga|[Kk]niha|[Књк]њ\."
        r"|[Pp]art|[Tt]eil(?:band)?|[Ll]ivro|[Ll]iv\."
        r"|[Ss]v\.|[Ss]vazek|[Pp]ts?\.|[Kk]ötet|[Hh]albband|[Bb]ook(?=\s[IVX]+\b)|[Pp]artie",
        r"(?:[A-Z][-–])?\d[\w/]*(?:\s?[-–/]\s?\d+)?|[IVXLC]+(?:[/.]\d+)?\b|[ivxlc]+(?=[,.])",
    ),
    label(
        "document",
        r"[Dd]oc\.|[Dd]ocs\.|[Dd]ocumento?s?|[Dd]ok\.|[Dd]okument[aiu]?|[Дд]ок\.|[Nn]os?\."
        r"|[Nn]r\.?|№"
        r"|[Nn]\.?\s?[°º]|[Nn]\.(?=\s?\d)|[Bb]r\.(?=\s?\d)|[Nn]úm\."
        r"|[Tt]el\.|[Tt]els\.|[Tt]els?(?=\s\d)|[Tt]elegram(?:me|m|ma|a|ă)?|[Tt]élégramme"
        r"|[Dd]espatch"
        r"|[Dd]ispatch|[Dd]espacho|[Oo]f[íi]cio|[Tt]elespr\.|[Tt]elespresso"
        r"|[Nn]ot[ea](?=\s[Nn]o?[.°])"
        r"|[Dd]épêche|[Dd]epeš[aeu]|[Cc]able|[Ff]ernschreiben(?=\sNr)|[Dd]rahtbericht(?=\sNr)"
        r"|[Rr]ejtjeltávirat"
        r"|[Tt]elno\.?|[Aa]irgram|[Ss]zyfrogram|[Дд]окумент|[Тт]елеграмма|文書番号|문서번호|件号"
        r"|[Ss]avingram|[Ee]mbtel|[Dd]eptel|[Cc]ablegram|[Dd]oc"
        r"(?=\s\d)|(?<![\w#])(?=#\d)",
        r"\d[\w-]*(?:\.\d+)?(?:/[\w./-]*\w)?(?:\s?[-–]\s?\d+)?|[A-Z]{1,2}-\d+|[A-Z]{3,8}\s\d+",
    ),
)
