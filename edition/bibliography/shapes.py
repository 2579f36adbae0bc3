"""The shapes of what a citation of a document consists of, as patterns for its readers."""

import re

GAP = re.compile(
    r"[\s,;:.()\[\]<>—–\-、，。；：*]*(?:/(?=[\s/])[\s/]*)?(?:(?:(?:in|In|see|See|cf\.|vgl\.|Vgl\."
    r"|siehe)[:\s]"
    r"|(?:dated|vom|du|le|from|of|z dnia|z|din|от|c\.|ca\.|circa|um|okt\.)\s(?=\d"
    r"|[A-Z][a-z]+\s\d))\s*(?=\S))?"
)
QUOTED = re.compile(
    r"“(?P<a>[^“”]{2,600})”|\"(?P<b>[^\"]{2,600})\"|„(?P<c>[^„“”]{2,600})[“”]|«(?P<d>[^«»]{2,600})»"
    r"|『(?P<h>[^『』]{2,300})』|「(?P<i>[^「」]{2,300})」"
    r"|(?<!\w)‘(?P<e>[^‘]{2,600}?)’(?!\w)|(?<!\w)'(?P<f>[^']{2,600})'(?!\w)|《"
    r"(?P<g>[^《》]{2,300})》"
)
ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]+")
TRANSLATED = re.compile(
    r"(?:[Tt]ranslated(?: (?:from|into) [\w]+)?(?: for \w+)? by|[Tt]rans\.(?: by)?|[Tt]raduit par"
    r"|Übersetzt von|[Oo]btained and translated (?:for \w+ )?by|[Tt]ranslation(?: by|:)"
    r"|[Tt]raduzione di|[Tt]raducere(?:a)? (?:de|din)"
    r"|(?:[Oo]btained|[Cc]ontributed|[Pp]rovided|[Ss]elected) (?:for \w+ )?by [^,;<>"
    r"()]{2,60}? and (?:for \w+ )?(?:translated (?:for \w+ )?by))\s"
    r"(?P<name>[^,;<>()\[\]“”\"]{2,80}?)(?=\.?\s*(?:[,;<>()\[\]]|https?:|$)|(?<=\w\w)\.\s)"
)
EDITED = re.compile(
    r"(?:[Ee]dited by|[Ee]ds?\.|[Hh]rsg\. von|[Hh]g\. von|[Hh]erausgegeben von|[ÉEé]d\. par"
    r"|pod red\.|под ред\.|a cura di)\s"
    r"(?P<name>[A-ZÀ-ŽА-Я][^,;:()\[\]“”\"\d]{2,80}?)(?=\s?[,;(])"
)
HEREAFTER = re.compile(
    r"[\[(]?(?:[Hh]ereafter|[Hh]ereinafter|[Hh]enceforth|im Folgenden|ci-après)[^)\],;.]*[\])]?"
)
SIGN_OF = re.compile(r"\s?[(\[（](?P<words>[^()\[\]\d]{1,120})[)\]）]")
MUSEUM = re.compile(r"\s(?:and|&)\sMuseum|\sof the Russian Federation")
TOWN = re.compile(r"[^\S\n](?P<town>[A-ZÀ-ŽА-Я][\w’'-]+(?:\s[A-Z][\w’'-]+)?)(?=\s?[,;.:)(/]|\s*$)")
FOND_OF = re.compile(r"[A-Z]{1,2}-[A-Z]{1,3}(?=[-–\s]\d+\.?\s?f\b)")
FILES_OF = re.compile(r"(?P<opis>\d+)/(?P<file>\d+)\.?\s?ő\.?\s?e\.?")
BEFORE_QUOTE = re.compile(
    r"(?P<word>[Ff]older|[Ff]ldr\.?|[Mm]appe|[Ff]ile|[Dd]ossier|[Ff]ond|[Aa]kte)s?(?:\stitled"
    r"|\sentitled)?:?\s*[“\"„«‘']?\Z"
)
HOLDER = re.compile(r"[“”\"»«’,.\s]*(?:in\s)?(?:[Bb]ox|[Cc]arton|[Kk]arton)\s\w")
VOLUME = re.compile(r"(?P<volume>[IVXLC]+(?:[/.]\d)?|\d{1,3}(?:/\d)?)(?=\s?[,:;(]|\.?\s*$)")
PLACED = re.compile(r"\((?P<place>[A-ZÀ-Ž][^():;\d]{2,40}?),?\s(?P<date>\d{4})\)")
PRINTED = re.compile(
    r"(?P<place>[A-ZÀ-ŽА-Я][\w’'-]+),\s(?P<publisher>[A-ZÀ-ŽА-Я][^,;:()\d]{2,50}),\s"
    r"(?P<date>\d{4})(?=[,.;]|\s*$)"
)
SPAN = re.compile(r"\d[^():]*[–-][^():]*\)")
MEETING = re.compile(r"C[CM]?\s?\(\d\d\)\s?\d+\w*\s(?:[Mm]eeting|[Cc]onclusions)")
NO_DATE = re.compile(
    r"(?:o\.\s?Bl\.|o\.\s?Pag\.|n\.\s?d\.|[Nn]\.d\.|o\.\s?D\.|s\.\s?d\.|b\.\s?d\.|б\.\s?д\."
    r"|[Uu]ndated|undatiert"
    r"|sans date|no date|[Uu]npag(?:\.|inated|iniert)?"
    r"|o\.\s?P\.|n\.\s?p\.|s\.\s?l\.|o\.\s?O\.|k\.\s?n\.|й\.\s?м\.|[Nn]on\spaginé|n\.pag\.)(?!\w)"
)
BARE_PAGES = re.compile(
    r"(?:第|at\s|here\s|hier\s)?(?<!\d\.)(?P<value>\d{1,5}(?!\.\d)(?:\s?[-–—]\s?\d{1,5})?(?:,\s\d{1,5}"
    r"(?:\s?[-–—]\s?\d{1,5})?)*)(?=页|頁|[\s.;<)]|$)(?!\s[^\W\d_]{3})"
)
SLASHED = re.compile(
    r"(?P<fond>\d+)/(?P<opis>\d+)(?:/(?P<folder>\d+)(?=/\d+/\d))?/(?P<delo>\d+)(?:\s?[:/]\s?"
    r"(?P<pages>\d+(?:[-–]\d+)?))?"
)
SUBSERIES = re.compile(
    r"[,:]?\s\(?(?:\d{4}(?:\s?[-–—/]\s?\d{2,4})?\)?|[A-Z]{3,6}\)(?=,\s\d{4})"
    r"|\d\w*(?:st|nd|rd|th|d)\s[Ss]er(?:ies|\.)|\d+\.\sReihe|[IVX]+\.\s(?:Reihe|series)"
    r"|(?:[Ss]er(?:ies|ie|ia|\.)|[Ss]érie|Reihe|[Сс]ерия)\s(?:[IVX]+|[A-Z]|\d+)\b"
    r"|(?:HC|HL)(?:\s(?:Deb|Debs|Debates)\.?)?(?=,)|(?<=:)\s?[A-Z][^,;:()]{2,40}(?=,\s\d{4})"
    r"|(?:House of )?(?:Commons|Lords)\)?(?:\sDebates)?)(?![\w/])"
)
SEGMENT = re.compile(
    r"(?:[^\s,;()\[\]<>“”\"„«»，；。]|\s(?!\()|(?<=\w)\([^\s()]{1,12}\))+", re.DOTALL
)
SENTENCE = re.compile(
    r"(?<![A-ZА-Я])(?<!\b[A-Za-zА-Яа-я]\.)(?<!\b(?:Mr|Dr|St|No|vs|Co|Sr|Jr|Lt|Ms|Mt|Ft))"
    r"(?<!\b(?:Gen|Col"
    r"|Maj|Adm|Sgt|Sen|Rep|Gov|Amb|Mrs|Hon|Rev|Sec|Dep|Min|Chr))"
    r"(?<!\b(?:Capt|Brig|Prof|Pres|Asst|Dept|Pvt.|Mlle))(?<!\bMessrs)\.\s+(?=[A-ZА-Я\"“‘])"
    r"|\s[—–]\s|:\s|\s//"
)
