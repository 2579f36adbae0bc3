"""Names of archives that no registry knows: by the word for an archive in many languages.

A name fills the stretch between two commas, has no digit, and holds a word of the families below;
a parent institution behind it ("King's College London", "Special Collections") belongs to it.
"""

import re

from edition.bibliography.letters import KIND

_FAMILIES = (
    # the beginnings and ends of words: Archiv, Staatsarchiv, arhīvs, Ulkoministeriön arkisto
    r"archiv|arkiv|arhiv|arhīv|archyv|arxiv|arkisto|arkhiv|archief|archiwum|arquiv|levéltár|arsip"
    r"|arkib|arşiv|skjalasafn|arhiiv|архив|архів|архіў|αρχεί|ark['’ʼ]iv|dang['’ʼ]?an(?:guan|ju|chu)"
    r"|shiliaokan|shiryōkan|ארכיון|ارشیف|أرشيف"
)
_FAMILY = re.compile(
    rf"\w*(?:{_FAMILIES})\w*|\barchives?\b|\brecords?\s(?:offices?|cent(?:re|er))\b"
    r"|\blibrar(?:y|ies)\b|\bbibliothe?[èe]que\b|\b\w*bibliotheks?\b|\bmuniments?\b|\bathenaeum\b|\bbibliothee?k\b|\bbibliotecas?\b"
    r"|\bbiblioteka\b|\bbibliotek\b|\bbiblioteket\b|\bknihovna\b|\bkönyvtár\w*|\bkirjasto\b"
    r"|\bspecial\scollections\b|\bhistorical\s(?:society|institute)\b|\bmuseum\b|\bmusée\b"
    r"|\bmuseo\b"
    r"|\bresearch\scent(?:er|re)\b|\bservice\shistorique\b|\bdocumentation\scent(?:er|re)\b"
    r"|\bcentre\sfor\s\w+\sarchives\b|\bforschungsstelle\b|\bdokumentationszentrum\b"
    r"|\bborthwick\sinstitute\b|\blưu\strữ\b|\bguoshiguan\b",
    re.IGNORECASE,
)
_SEGMENT = re.compile(
    r"(?:[A-ZÀ-ŽА-ЯЁІЇЄҐΑ-ΩÞ]|sak['’]|la\s)[^,;:()\[\]<>“”\"„«»\d，。；、（）《》『』「」]{2,120}?"
    r"(?=\s?(?:[,;:(\[<“\"„«，（]|//)|\.(?:\s|$)|\s*$)"
)
_EASTERN = re.compile(
    r"[一-鿿가-힣ぁ-ヿ\s]{0,24}?(?:档案馆|檔案館|档案处|檔案處|資料館|史料館|公文書館|文書館|国史馆|國史館"
    r"|图书馆|圖書館|図書館|史料室|党史馆|黨史館|기록원|사료관|도서관|문서보관소|기록관|보존소)"
    r"(?=[\s,，。、；:：)）(（『「《〈]|藏|所|館藏|馆藏|소장|$)"
)
_PARENT = re.compile(
    r",\s(?:(?:the\s)?(?:Special\sCollections|Archives\s(?:and|&)\sSpecial\sCollections"
    r"|Manuscripts?\s(?:and|&)\sArchives|Rare\sBooks?[^,;:()]{0,40}"
    r"|Department\sof\s(?:Rare|Special|Manuscripts)[^,;:()]{0,50}"
    r"|[A-Z][^,;:()\d]{0,40}\sCenter\sfor\sSpecial\sCollections"
    r"|Special\sCollections[^,;:()\d]{0,40}|Archives\sDivision"
    r"|King['’]s\sCollege(?:\sLondon)?|University\sCollege\s[A-Z]\w+"
    r"|University\sof\s[A-Z][^,;:()\d]{2,30}"
    r"|(?:[A-Z][\w'’.-]+\s){1,3}(?:University|College)|Universit(?:é|ät|à|eit)\s[^,;:()\d]{2,30}))"
    r"(?=\s?(?:[,;:(]|\.\s|\.?$))"
)
_NO_NAME = re.compile(
    r"\b(?:[Pp]apers|[Ff]iles?|[Ff]onds?|[Ff]unds|[Cc]orrespondence|[Dd]iar(?:y|ies)"
    r"|[Nn]achla(?:ss|ß))\b"
    r"|\s(?:to|an|à)\s(?=[A-Z])|\b[Mm]emo(?:randum)?\b"
)
LONGEST_NAME = 14
"""Words of the longest name; what is longer is a sentence that speaks of an archive."""


def holder_at(text: str, start: int) -> int:
    """Return where the name of an archive ends that begins at `start`, -1 if none does."""
    eastern = _EASTERN.match(text, start)
    if eastern and not text[start].isspace():
        return eastern.end()
    match = _SEGMENT.match(text, start)
    if match is None:
        return -1
    words = match.group().rstrip()
    universities = re.match(r"(?:[A-Z]\w+\s){1,3}University\Z|University\sof\s", words)
    if universities and not _FAMILY.search(words):
        parent = _PARENT.match(text, match.end())
        return parent.end() if parent and _FAMILY.search(parent.group()) else -1
    if not _FAMILY.search(words) or _NO_NAME.search(words) or KIND.match(words):
        return -1
    if len(words.split()) > LONGEST_NAME:
        return -1
    return with_parent(text, start + len(words))


def with_parent(text: str, end: int) -> int:
    """Return where the institution ends that holds the archive whose name ends at `end`."""
    parent = _PARENT.match(text, end)
    return parent.end() if parent else end


_BREAK = re.compile(
    r"(?:^|[,;.:]\s|//\s?|\sin\s|[，。；、]|\s[—–-]\s|[)\]”»’\"]\s)(?:the\s|in:?\s|в:\s)?(?=\S)"
)


def holders(text: str) -> list[tuple[int, int]]:
    """Return where names of archives stand that begin a stretch of a citation."""
    if not (_FAMILY.search(text) or _EASTERN.search(text)):
        return []
    found: list[tuple[int, int]] = []
    for gap in _BREAK.finditer(text):
        if found and gap.end() < found[-1][1]:
            continue
        end = holder_at(text, gap.end())
        if end > gap.end():
            found.append((gap.end(), end))
    return found


_SIGN = r"(?:[A-ZÀ-ŽА-ЯЁІЇЄҐҮӨΑ-Ω][\w]{0,2}){2,5}"
_ACRONYM = re.compile(
    rf"(?P<sign>(?:StA|StadtA|StdA|HStA|LHA|LA|KrA|UA)\s[A-Z][a-zäöü]+"
    rf"|{_SIGN}(?:[ /-]{_SIGN})?)(?=[,.:]\s|\s\()"
)
_LABELLED = re.compile(
    r"(?:[,.:]|\s\([^()]{2,40}\),?)\s(?:[A-ZÀ-Ž][^,\d]{1,30},\s(?:\d{4},\s)?){0,2}"
    r"(?:[FfФф]\.\s?[\w-]*\d|[ХX]-\d|[Ff]ond\s|[Фф]онд\s|[Oo]p\.|[Оо]п\."
    r"|[A-Z]{2,4}(?:/[A-Z]{1,4})+-?\d"
    r"|[Dd]osar\s|[Vv]\.\s\d{4}|[Bb]ox\s\d|[Kk]ut\.|AS\s\d|t\.\s?e\.\s\d|[Ff]asc\.\s\d"
    r"|\d+\.\sf\.|sygn\.|[Зз]\.\s\d"
    r"|[A-Z]{1,5}\s?\d+(?:/\d+)+|[Ll]eg\.\s|[Ll]egajo\s|[Cc]aja\s|[Ee]xp\.\s|[Mm]aço\s|[Mm]ç\.\s"
    r"|vol\.\s\d+,\s(?:f|n|doc)|\d+-\d+\s[IVX]+|dossier\s\d|inv\.\s?nr)"
)
_OTHER = frozenset(
    "RG MD DC USA UK USSR CIA FBI NSC NSF POF WHCF UN NATO SED KPR CC CK CP CPSU PCR USIA AID DOS"
    " ZK AN CM COS HC HL MS MSS FRUS DDF DBFP DBPO AAPD ADAP DDI DDS СССР КПСС ЦК МИД".split()
)
_AT_EDGE = re.compile(r"(?:^|[,;]\s|//\s?|\bin\s|\.\s)(?=[A-ZÀ-ŽА-ЯЁІЇЄҐҮӨΑ-Ω])")


def acronym(text: str) -> int:
    """Return where an archive's bare abbreviation stands, before its call number; -1 for none."""
    for gap in _AT_EDGE.finditer(text, 0, 400):
        match = _ACRONYM.match(text, gap.end())
        if match and match.group("sign") not in _OTHER and _LABELLED.match(text, match.end()):
            return match.start()
    return -1


def acronym_at(text: str, start: int) -> int:
    """Return where the abbreviation that begins at `start` ends."""
    match = _ACRONYM.match(text, start)
    return match.end() if match else -1
