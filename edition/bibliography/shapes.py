"""The shapes of what a citation of a document consists of, as patterns for its readers."""

import re

GAP = re.compile(
    r"[\s,;:.()\[\]<>—–\-、，。；：（）*]*(?:/(?=[\s/])[\s/]*)?(?:(?:(?:in|In|also|see|See|cf\.|vgl\."
    r"|Vgl\."
    r"|siehe|dans)[:\s]|(?:w|u|v|в|en|nel):\s"
    r"|(?:dated|vom|du|le|from|of|on|entry for|z dnia|z|din|от|um|okt\.|del|de|am)\s(?=\d"
    r"|[A-Z][a-z]+\s\d))\s*(?=\S))?"
)
QUOTED = re.compile(
    r"“(?P<a>[^“”]{2,600})”|\"(?P<b>[^\"]{2,600})\"|„(?P<c>[^„“”]{2,600})[“”]|«(?P<d>[^«»]{2,600})»"
    r"|『(?P<h>[^『』]{2,300})』|「(?P<i>[^「」]{2,300})」|〈(?P<j>[^〈〉]{2,300})〉"
    r"|(?<!\w)‘(?P<e>[^‘]{2,600}?)’(?!\w)|(?<!\w)'(?P<f>[^']{2,600})'(?!\w)|《"
    r"(?P<g>[^《》]{2,300})》"
)
ADDRESS = re.compile(r"(?:https?://|www\.|dodis\.ch/)[^\s<>\"“”，。]+")
TRANSLATED = re.compile(
    r"(?:[Tt]ranslated(?: (?:from|into) [\w]+)?(?: for \w+)? by|[Tt]rans\.(?: by)?|[Tt]raduit par"
    r"|Übersetzt von|[Oo]btained and translated (?:for \w+ )?by|[Tt]ranslation(?: by|:)"
    r"|[Tt]raduzione di|[Tt]raducere(?:a)? (?:de|din)"
    r"|(?:[Oo]btained|[Cc]ontributed|[Pp]rovided|[Ss]elected) (?:for \w+ )?by [^,;<>"
    r"()]{2,60}? and (?:for \w+ )?(?:translated (?:for \w+ )?by))\s"
    r"(?P<name>[^,;<>()\[\]“”\"]{2,80}?)(?=\.?\s*(?:[,;<>()\[\]]|https?:|$)|(?<=\w\w)\.\s)"
)
_NAME = r"(?:[A-ZÀ-ŽА-Я][\w’'-]*\.?(?:-[A-Z]\.)?|de|von|van|der|and|und|et|i|y|e|en|&)"
_IMPRINTED = r"[A-ZÀ-ŽА-Я][\w’'-]+(?:\s[\w.’'-]+){0,2}\s?:\s|[A-ZÀ-ŽА-Я][\w’'-]+,?\s\d{4}"
EDITED = re.compile(
    r"(?:[Ee]dited by|[Ee]ds?\.|[Hh]rsg\. von|[Hh]g\. von|[Hh]erausgegeben von|[Bb]earb(?:\."
    r"|eitet) von"
    r"|[ÉEé]d\. par|[Rr]ed\.|[Oo]prac\.|[Pp]řipr\.|[Pp]riredi[ol]|ur\."
    r"|pod red\.|под ред\.|a cura di|onder red\. van|sous la dir\. de)\s"
    rf"(?P<name>{_NAME}(?:,?\s(?!{_IMPRINTED}){_NAME}){{0,14}})(?=\s?[,;(:]|\.\s|\.?\s*$)"
)
EDITORS_FIRST = re.compile(
    rf"(?P<name>{_NAME}(?:,?\s{_NAME}){{0,12}}),?\s\(?(?:[Ee]ds?|[Hh]g|[Hh]rsg|[Hh]gg|[Rr]ed"
    rf"|dirs?|a cura di"
    r"|oprac|[ÉEé]ds?|coords?)\.?\)?,?\s"
)
EDITED_BEHIND = re.compile(r"\((?:[Ee]ds?|[Hh]g|[Hh]rsg|[Hh]gg|[Rr]ed|dirs?|coords?)\.?\)")
HEREAFTER = re.compile(
    r"[\[(]?(?:[Hh]ereafter|[Hh]ereinafter|[Hh]enceforth|im Folgenden|fortan|ci-après|toliau"
    r"|turpmāk"
    r"|далее|далі|нататък|dalje|u daljem tekstu|w dalszej części|dále jen|dalej|hierna|en adelante"
    r"|d'ora in poi|d’ora in poi|以下简称|下称)[^)\],;.]*[\])]?"
)
SIGN_OF = re.compile(r"\s?(?:\((?P<words>[^()\[\]\d]{1,120})\)|[\[（][^()\[\]\d（）]{1,120}[\]）])")
SHORT_AND_TOWN = re.compile(
    r"\s?\((?:[^\W\d_]+\s)?[A-ZÀ-Ž][\w-]{1,9},\s(?P<town>[A-ZÀ-ŽА-Я][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\)"
)
"""The abbreviation of an archive and its town in brackets: "(ANOM, Aix-en-Provence)"."""
TITLED_FILE = re.compile(
    r"(?:[Ff]ile|[Ff]older|[Dd]ossier|[Aa]kte|[Mm]appe):\s(?P<value>\d[\w.]*(?:\s[A-ZÀ-Ž][\w’'&-]*){1,6})(?=[,;.]|\s*$)"
)
"""A file with its number and its title: "File: 350 Communist China"."""
CALLED = re.compile(r"[/:][A-Z]/")
KEPT = re.compile(r"\s?(?:所藏|所蔵|館藏|馆藏|藏|소장)")
MUSEUM = re.compile(
    r"\s(?:and|&)\sMuseum|\sof the Russian Federation|\s(?:СБ\s)?Укра[їи]н[иы]|\s(?:РФ|РК|РБ"
    r"|МО\sРФ)(?!\w)"
    r"|\s(?:Library\s)?(?:&|and)\s(?:Library|Archives|Records)(?!\w)|\sLibrary\s(?:&|and)\sArchives"
)
JOINT = re.compile(r"[ /-](?:[A-ZÀ-ŽА-Я]{2,5}|Archiv|Arch)(?=[,.:;]|\s?\(|\s*$)")
"""The department that is joined to an archive's abbreviation: "BArch-MA", "SHD/DAT"."""
TOWN = re.compile(r"[^\S\n](?P<town>[A-ZÀ-ŽА-Я][\w’'-]+(?:\s[A-Z][\w’'-]+)?)(?=\s?[,;.:)(/]|\s*$)")
FOND_OF = re.compile(r"[A-Z]{1,2}-[A-Z]{1,3}(?=[-–\s]\d+\.?\s?f\b)")
FILES_OF = re.compile(r"(?P<opis>\d+)/(?P<file>\d+)\.?\s?ő\.?\s?e\.?")
FOND_NAME = re.compile(r"[A-ZČŠŽÚ]{2,8}(?:[\s-][A-ZČŠŽÚ]{2,8})*(?:[-/\d]+)?\Z")
"""The abbreviation of the body whose fond it is, in brackets behind the fond's number."""
DUTCH_ARCHIVE = re.compile(r"\d\.\d\d\.\d\d(?:\.\d\d)?\d?(?![\w.])")
BARE_FOND = re.compile(r"(?!1[89]\d\d|20\d\d)\d{1,4}(?=,\s)")
BEFORE_QUOTE = re.compile(
    r"(?P<word>[Ff]older|[Ff]ldr\.?|[Mm]appe|[Ff]ile|[Dd]ossier|[Ff]ond|[Aa]kte"
    r"|[Ee]xpediente)s?(?:\stitled"
    r"|\sentitled)?:?\s*[“\"„«‘']?\Z"
)
HOLDER = re.compile(
    r"[“”\"»«’,.\s]*(?:in\s)?(?:(?:[Bb]ox|[Cc]arton|[Kk]arton)\s\w|[A-Z][\w.\s]{2,40}\s(?:File"
    r"|Files|Papers)[,;])"
)
VOLUME = re.compile(
    r"(?P<volume>[IVXLC]+(?:[/.]\d)?|[ivxlc]+(?=,)|\d{1,3}(?:/\d)?|[IVX]+/[IVX]+|[IVX]+/\d)(?=\s?[,:;(]|\.?\s*$)"
)
VOLUME_PART = re.compile(r"\d{1,2}(?=:\d)")
SEE_ALSO = re.compile(
    r",?\s(?:see|vgl\.|siehe|voir|cf\.|см\.|zob\.|si veda)\s"
    r"(?:also|auch|aussi|anche|také|także|too)\s"
)
SIGNED = re.compile(
    r"(?:signed(?:\sby)?|semnată?\sde|signée?(?:\spar)?|gez\.|unterz\.|firmat[oa](?:\sda)?|firmad[oa]\spor"
    r"|подп(?:исано|\.)|podp\.)\s(?P<name>(?:[A-ZÀ-ŽА-Я][\w’'.-]*\s){0,3}[A-ZÀ-ŽА-Я][\w’'-]+)(?=[,;.)]|\s*$)"
)
PLACED = re.compile(r"\((?P<place>[A-ZÀ-Ž][^():;\d]{2,40}?),?\s(?P<date>\d{4})\)")
EASTERN_IMPRINT = re.compile(
    r"[（(](?:(?P<place>[^\W\d]{2,8})[：:])?(?P<publisher>[⺀-\uffff]{2,20})[，、,]\s?(?P<date>\d{4}年?)["
    r"版]?[）)]"
)
_TOWN = r"(?:[A-ZÀ-ŽА-Я][\w’'-]*(?:\s(?:am|a\.|D\.C)\s?[A-Z]?[\w’'-]*\.?)?|М\.|Л\.|СПб\.?|M\.|L\.)"
PRINTED = (
    re.compile(
        r"(?P<place>[A-ZÀ-ŽА-Я][\w’'-]+),\s(?P<publisher>[A-ZÀ-ŽА-Я][^,;:()\d]{2,50}),\s"
        r"(?P<date>\d{4})(?=[,.;]|\s*$)"
    ),
    re.compile(
        r"(?P<place>[A-ZÀ-ŽА-Я][\w’'. -]{0,28}?\.?)\s?:\s?(?P<publisher>[A-ZÀ-ŽА-Я][^,;:()\d]{1,"
        r"60}?),?\s"
        r"(?P<date>\d{4})(?=[,.;]|\s*$)"
    ),
    re.compile(
        r"(?P<place>[^\W\d]{2,8})[：:](?P<publisher>[^\W\d]{2,20})[，,]\s?(?P<date>\d{4}年?)版?"
    ),
    re.compile(rf"(?P<place>{_TOWN}),?\s(?P<date>\d{{4}})(?=[,.;]|\s*$)"),
)
SPAN = re.compile(r"\d[^():]*[–-][^():]*\)")
MEETING = re.compile(r"C[CM]?\s?\(\d\d\)\s?\d+\w*\s(?:[Mm]eeting|[Cc]onclusions)")
SESSION = re.compile(r"\d+\w{0,2}\s(?:plenary\s)?[Mm]eeting(?=,\s)")
NO_DATE = re.compile(
    r"(?:o\.\s?Bl\.|o\.\s?Pag\.|n\.\s?d\.|[Nn]\.d\.|o\.\s?D\.|s\.\s?d\.|b\.\s?d\.|б\.\s?д\."
    r"|[Uu]ndated|undatiert|unfol(?:iiert|\.)?|s\.\s?f\."
    r"|sans date|no date|[Uu]npag(?:\.|inated|iniert)?"
    r"|o\.\s?P\.|n\.\s?p\.|s\.\s?l\.|o\.\s?O\.|k\.\s?n\.|й\.\s?м\.|[Nn]on\spaginé|n\.pag\.)(?!\w)"
)
OF_YEAR = re.compile(r"(?:г|гг|r|р|god|m)\.(?!\w)|r\.?(?=[,;]\s)")
BARE_PAGES = re.compile(
    r"(?:第|at\s|here\s|hier\s)?(?<!\d\.)(?P<value>\d{1,5}(?!\.\d)(?:\s?[-–—]\s?\d{1,5})?(?:,\s"
    r"\d{1,5}"
    r"(?:\s?[-–—]\s?\d{1,5})?)*)(?=页|頁|[\s.;<)]|$|,\s[^\W\d_])(?!\s[^\W\d_]{3})"
)
SLASHED = re.compile(
    r"(?P<fond>\d+)/(?P<opis>\d+)(?:/(?P<folder>\d+)(?=/\d+/\d))?/(?P<delo>\d+)(?:\s?[:/]\s?"
    r"(?P<pages>\d+(?:[-–]\d+)?))?"
)
SUBSERIES = re.compile(
    r"(?:(?<=\w):\s[A-Z][^,;:()\d]{2,40},\s\d{4}(?:[-–/]\d{2,4})?"
    r"|[,:]?\s\(?(?:\d{4}(?:\s?[-–—/]\s?\d{2,4})?\)?|[A-Z]{3,6}\)(?=,\s\d{4})"
    r"|(?:\d\w*(?:st|nd|rd|th|d)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth)\s[Ss]er(?:ies|\.)"
    r"|\d+(?:e|ème|re|ère|a|ª)\s[Ss][ée]rie|\w{4,12}\s[Ss]erie|s\.\s[IVX]+(?=,)"
    r"|[Pp]art\s[IVX]+(?=,\s[Ss]er)"
    r"|\d+\.\s(?:Reihe|Wahlperiode|WP)|[IVX]+\.\s(?:Reihe|series)|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|[A-Z][a-z]+(?:teenth|ieth))"
    r"\s(?:Year|Session)|\d+(?:st|nd|rd|th)\s(?:Year"
    r"|[Ss]ession|Cong\.|sess\.)"
    r"|(?:[Ss]er(?:ies|ie|ia|\.)|[Ss]érie|Reihe|[Сс]ерия)\s(?:[IVX]+|[A-Z]|\d+)\b"
    r"|(?:HC|HL)(?:\s(?:Deb|Debs|Debates)\.?)?(?=,)|(?<=:)\s?[A-Z][^,;:()]{2,40}(?=,\s\d{4})"
    r"|(?:House of )?(?:Commons|Lords)\)?(?:\sDebates)?))(?![\w/])"
)
SEGMENT = re.compile(
    r"(?:[^\s,;()\[\]<>“”\"„«»，；。、（）《》『』「」〈〉]|\s(?![(“\"„«])|(?<=\w)\([^\s()]{1,12}\))+",
    re.DOTALL,
)
SENTENCE = re.compile(
    r"(?<![A-ZА-Я])(?<!\b[A-Za-zА-Яа-я])(?<!\b(?:Mr|Dr|St|No|vs|Co|Sr|Jr|Lt|Ms|Mt|Ft))"
    r"(?<!\b(?:Gen|Col|Maj|Adm|Sgt|Sen|Rep|Gov|Amb|Mrs|Hon|Rev|Sec|Dep|Min|Chr|Abt|tow|tov|тов|gen"
    r"|min|płk))"
    r"(?<!\b(?:Capt|Sekt|Brig|Prof|Pres|Asst|Dept|Pvt.|Mlle))(?<!\bMessrs)\.\s+(?=[A-ZА-Я\"“‘]"
    r"|\d{1,2}\s[а-я]|1[89]\d\d\.\s[a-záéíóöőúüű]{3})"
    r"|\s[—–]\s|:\s|\s//"
)
