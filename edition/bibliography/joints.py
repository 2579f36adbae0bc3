"""The joints of a footnote: the marks and words between names, titles, imprints and numbers."""

import re

_CAPITAL = "A-ZÀ-ŽА-ЯЁІЇЄҐ"
_YEAR = r"(?:1[4-9]|20)\d\d"
_TOWN = (
    rf"(?:М|Л|СПб|К|M|L)\.?|[{_CAPITAL}][\w’'.-]*(?:\s(?:am|a\.|an der|de|[{_CAPITAL}])[\w’'.-]*)"
    r"{0,3}(?:\s\([OW]\w+\))?(?:,\s[A-Z]{2}|,\sD\.C\.)?"
)
_TOWNS = rf"(?:{_TOWN})(?:(?:\s?[/–-]\s?|\s(?:and|und|et|e|y|i|и)\s)(?:{_TOWN}))?"
_MORE = r"(?:\su\.\s?a\.|\setc\.)?"
_HOUSE = r"[^\W\d_][^,;:()\d“”«»]{1,70}?"
_WITHIN = (
    r"(?:,\s(?:coll\.|col\.|collana)\s«?\s?(?P<series>[^«»,;\d]{2,60}?)\s?»?"
    r"(?:,\s(?:n[.°º]{0,2}\s)?(?P<volume>\d{1,3}))?(?=,))?"
)
"""A series within a French imprint: "Paris, Plon, coll. « Espoir », 1985"."""
IMPRINTS = tuple(
    re.compile(pattern)
    for pattern in (
        r"[,.]?\s\(?(?:(?:unpubl|unveröff|ungedr|unpublished|[A-Z]h\.?\s?D)\.?,?\s)?(?:PhD\s)?"
        r"(?:[Dd]iss(?:ertation|\.)|[Tt]h(?:esis|èse)|[Tt]esi|[Hh]abilitationsschrift)[^,()\d]{0,30}"
        r"(?:,\s[a-z]{3,8}\.)?,?\s(?P<publisher>(?:[A-Z][\w’-]+\s){0,3}?Univer[^,()\d]{3,50}?),?\s"
        rf"(?P<date>{_YEAR})\)?",
        rf"\s\((?P<place>{_TOWNS}){_MORE}\s?:\s?(?P<publisher>[^():;]{{2,80}}?),?\s(?P<date>{_YEAR})\)",
        rf"\s\((?P<place>{_TOWNS}){_MORE},?\s(?P<date>{_YEAR})\)",
        rf"[,.]\s(?P<place>{_TOWNS}){_MORE}\s?:\s(?P<publisher>{_HOUSE}),?\s(?P<date>{_YEAR})(?!\d)",
        rf"[,.]\s(?P<place>{_TOWNS}){_MORE},\s(?P<publisher>{_HOUSE}){_WITHIN},?\s(?P<date>{_YEAR})(?!\d)",
        rf",\s(?P<publisher>{_HOUSE}),\s(?P<place>{_TOWNS}),?\s(?P<date>{_YEAR})(?!\d)",
        rf"[,.]\s(?P<place>{_TOWNS}){_MORE},?\s(?P<date>{_YEAR})(?![\d–-])",
    )
)
_NAME = rf"(?:[{_CAPITAL}][\w’'.-]*|de|van|von|der|den|di|da|del|du|la|le|y|ter|af|zu|dos|do)"
_FULL = rf"(?:{_NAME}\s){{1,5}}{_NAME}"
_LINK = r"(?:,?\s(?:and|und|et|e|y|i|a|en|og|och|&|и)\s|,\s|\s[/–]\s|/|;\s)"
_NAMES = rf"{_FULL}(?:{_LINK}{_FULL}){{0,5}}"
_BY = (
    r"[Ee]dited by|[Ee]ds?\.(?: by)?|[Hh]rsg\. (?:von|v\.)|[Hh]g\. (?:von|v\.)|herausgegeben von"
    r"|[Bb]earb\. von|[Éé]ds?\.(?: par)?|sous la (?:dir\.|direction) de|dir\.|a cura di"
    r"|[Rr]ed\.(?: nauk\.)?|pod red\.|под ред\.|[Oo]prac\.|[Пп]ід ред\.|coords?\.|eds\. lit\."
    r"|szerk\.|onder red\. van|u red\.|[Pp]řipr\.|отв\. ред\.|сост\."
)
_TRANSLATED = (
    r"[Tt]rans(?:lated|l)?\.?(?: by)?|tr\.|[Üü]bers\. (?:von|v\.)|trad\.(?: (?:di|de|par))?"
    r"|traduit par|przeł\.|tłum\.|пер\.(?: с [а-я]+\.)?|přel\.|ford\."
)
EXTRAS = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("editor", rf"(?:[,.]|\s/)\s(?:{_BY})\s(?P<value>{_NAMES})(?=[,.;:(]|\s\(|\s*$)"),
        ("translator", rf"[,.]\s(?:{_TRANSLATED})\s(?P<value>{_NAMES})(?=[,.;(]|\s\(|\s*$)"),
        (
            "",
            rf",\s(?:with|mit|avec|con)\s(?:an?\s|einem\s|une?\s)?[\w-]+\s(?:by|von|de|par)\s{_NAMES}",
        ),
        (
            "edition",
            r"[,.]\s(?P<value>\d{1,2}(?:st|nd|rd|th|e|ème|re|er|\.ª|ª|a|-е|\.)?,?\s(?:[^\W\d_]{2,12}\.?,?"
            r"\s)?(?:edn?|ed|éd|edition|Aufl|Auflage|vyd|wyd|изд|ediz|edición|édition|kiad)\b\.?"
            r"(?:,?\s(?:rev|revue|riv|доп|испр|aum|augm|corr|verb|popr)[^\W\d_]*\.?(?:\s(?:и|i|und|et)(?=\s(?:доп|испр|erw|verb|popr|augm)))?)*"
            r"|rev(?:ised|\.)\sedn?(?:ition|\.)?)",
        ),
        (
            "",
            r"[,.:]\s(?:сб\.\s(?:ст|науч)\.|сборник статей"
            r"|\d+\s(?:vols?|Bde|tt|t|sv)\b\.?)(?:\sст\.)?",
        ),
        (
            "series",
            r",\s(?:ser\.|coll\.|Reihe:?|seria|сер\.)\s«?\s?(?P<value>[^,;()«»\d]{4,70})\s?»?"
            r"(?:,?\s(?P<volume>\d{1,4}))?(?=\s?[,(]|\s*$)",
        ),
        (
            "series",
            rf",\s(?P<value>(?:[{_CAPITAL}][\w’'.-]+\s)(?:[\w’'&-]+\s){{0,7}}?"
            r"(?:Series|Papers?|Studies|Monographs?|Schriften|Studien|Beiträge|Occasional Papers?)"
            r"(?:\s(?:in|of|on|zur?|für|de|to)\s[\w\s’'-]{2,40}?)?)"
            r",?\s(?:[Nn]os?\.\s|[Vv]ol\.\s|Nr\.\s|Bd\.\s|#)?(?P<volume>(?!1[4-9]\d\d|20\d\d)\d{1,4})(?=\s?[,(]|\s*$)",
        ),
        (
            "series",
            r"\s\((?:=\s)?(?P<value>[^()\d,;]{4,90}?),?\s(?:Bd\.\s|vol\.\s|Nr\.\s|t\.\s|no\.\s)?"
            r"(?P<volume>(?!1[4-9]\d\d|20\d\d)\d{1,4}|[IVXL]+)\)",
        ),
        (
            "volume",
            r"[,.]\s(?:vol|Vol|Bd|t|T|Т|т|sv|tom|tomo)\.?\s(?P<value>\d{1,3}|[IVXLC]+)(?!\w)",
        ),
    )
)
HOST = re.compile(
    r"(?:(?:[,.]|(?<=[”“»’\"?!]))\s(?:[Ii]n:?|[Dd]ans:?|[Ii]:|[Ee]n:|[Uu]:|[Vv]:|\[[Ww]:?\]:?)"
    r"|\s(?:\[[Ww]:?\]:?|//))\s(?:(?:[Dd]ers|[Dd]ies|[Ii]d)\.?,\s)?(?=[^\W\d_a-zà-žа-я]|[«“„‘\"])"
)
HOST_EDITOR = re.compile(
    rf"(?P<editor>{_NAMES})(?:,?\s[(\[](?:[Hh]rsgg?|[Hh]gg?|[Ee]ds?|[Rr]ed|dirs?|[Éé]ds?|coords?"
    r"|a cura di|szerk|a c\. di)\.?[)\]]|,\s(?:eds?|dirs?|red|hrsg|hg)\.(?=,))[,:]?\s"
)
QUOTES = (
    r"«\s?(?P<a>[^«»]{3,300}?)\s?»|[“„”\"](?P<b>[^“”\"„]{3,300}?),?[”“\"]|‘(?P<c>[^‘]{3,300}?),?’"
)
QUOTED = re.compile(rf"(?:^|[,.:]\s|\s)(?:{QUOTES})(?!\w)")
CYRILLIC = re.compile(
    r"(?:[А-ЯЁІЇЄҐ][\w’'-]+,?\s(?:[А-ЯЁІЇЄҐ]\.\s?){1,2}(?:,\s)?){1,4}(?=[А-ЯЁІЇЄҐ«])"
)
AUTHORS = re.compile(
    rf"(?P<names>{_FULL}(?:{_LINK}{_FULL}){{0,5}}?)"
    r"(?:,?\s(?P<by>[\(]?(?:eds?|Hgg?|Hrsg|dirs?|red)\.[\)]?))?[,:]\s(?=[^\W_]|[“„«‘\"”])"
)
TURNED = re.compile(
    r"(?P<names>(?:(?P<one>[^\W\d_][\w’'-]+)|[^\W\d_][\w’'-]+\s[^\W\d_][\w’'-]+),\s"
    r"(?P<given>(?!The|An?\s|Der|Die|Das|La|Le|Les|El|Il)[^\W\d_][\w’'-]*)\.?(?:\s[A-ZÀ-Ž][\w’'-]*\.?)?)"
    r"(?::\s|,\s(?=[‘“„«\"]))"
)
"""A name whose family name stands first: "Bermúdez Ocaña, Rafael: ..."."""
_PAGES = (
    r"(?P<pages>[ivxlc]{1,7}(?:[-–—][ivxlc]{1,7})?(?!\w)(?:,\s\d{1,5}(?:[-–]\d{1,5})?(?!\d))*|\d{1,5}(?:\s?[-–—]\s?\d{1,5})?(?:,\s\d{1,5}(?:[-–]\d{1,5})?(?!\d))*"
    r"(?:\s?(?:ff?|sgg?|sqq?|ss|y\sss|e\sss|nn?|et\ssuiv)\b\.?)?)"
)
_CITED = re.compile(
    r"(?:[,.]?\s(?:(?:[—–]\s)?(?:pp?|S|s|с|С|str|стр|pág|págs|pagg?|blz|c)\.?\s|at\s)"
    rf"|,\s|:\s|(?<=\))\s)(?:pp?\.\s)?{_PAGES}(?:\s[рpсs]\.)?"
)
_BEHIND = re.compile(
    r",\s(?P<edition>\d{1,2}(?:e|ème|ª|a|\.)\s(?:éd|ed|Aufl|ediz)\.(?:\s[^\W\d_]{3,10}\.?)?)(?=,\s)"
)
_VOLUME_BEHIND = re.compile(
    r"[,.]\s(?:(?:[—–]\s)?(?:vol|t|T|Bd|Т|т|sv|Кн)\.\s)?(?P<volume>\d{1,2}(?=:\d|[,.]\s)|[IVX]+(?=[,.:]\s?))"
    r"(?=[,.:]\s?(?:[—–]\s)?(?:pp?\.|S\.|s\.|С\.|с\.|\d))"
)
_DOCUMENT = re.compile(
    r",\s(?:[Dd]oc|[Dd]ok|[Дд]ок)\.\s(?:[Nn]o\.\s|№\s|nr\s)?(?P<document>\d+(?:\.\d+)?)(?=[,.;:]|\s*$)"
)
_COUNTED = re.compile(r",\s\d{1,2}\s(?:vols?|Bde|tt|t)\b\.?(?=[,.;]|\s*$)")
_SERIES_BEHIND = re.compile(
    r",?\s\((?:=\s)?(?P<series>[^()\d,;]{4,90}?),?\s(?:Bd\.|vol\.|Nr\.|t\.|no\.)?\s?"
    r"(?P<volume>(?!1[4-9]\d\d|20\d\d)\d{1,4}|[IVXL]+)\)"
)
_HERE = re.compile(
    r"(?:\s\(pp?\.\s(?P<pages>\d{1,5}(?:[-–]\d{1,5})?)\)|,\s(?:at|here|hier|ici|qui|aquí|zde|tu|aldaar|itt|здесь|bes\.|esp\.)\s(?:pp?\.\s|S\.\s|s\.\s)?"
    r"(?P<pages2>\d{1,5}(?:[-–]\d{1,5})?(?:\sff?\.?)?))"
)
TAIL = re.compile(
    r"(?:,?\s(?:note|nota|nn?|Anm|Fn|przyp|прим|pozn|jegyz)\.?\s\d{1,4}|,\s(?:chaps?|ch|Kap)\.\s\d+"
    r"|[.,]?\s\d{2,4}\s(?:с|s|p|S|pp|str)\.|,\spassim|\s(?:e|et|i|и|and|y)\spassim)?(?:[.,;]\s?[a-zà-žа-я][^\d]{0,200})?[\s.]*\Z"
)


GROUPS = {"pages2": "pages", "extent2": "pages", "j1": "journal", "j2": "journal", "j3": "journal"}


TRAILERS = (
    _BEHIND,
    _SERIES_BEHIND,
    _COUNTED,
    _VOLUME_BEHIND,
    _DOCUMENT,
    _CITED,
    _HERE,
)
"""What may stand behind an imprint, in this order."""
_NUMBER = r"(?:[Nn]os?|[Nn]r|[Nn]|№|z|č|H|Heft|núm|вып|Вып|fasc|n[°º]|br|sz)\.?[°º]?\s?"
_DATE = (
    rf"(?:(?:\d{{1,2}}\.?\s)?(?:[^\W\d_]{{3,4}}\.|[^\W\d_]{{3,12}})"
    rf"(?:[-–/][^\W\d_]{{3,12}})?\s)?{_YEAR}(?:[/–-]\d{{2,4}})?"
)
_VOLUME = (
    r"(?:(?:[Vv]ol|[TtТт]|[Rr]|[Rr]oč|Jg|Bd|[Aa]nno|año)\.?\s)?"
    rf"(?P<volume>(?!{_YEAR})(?!\d{{1,2}}\.?\s[^\W\d_]{{3,12}}\s{_YEAR})\d{{1,4}}|[IVXLC]+(?![a-z])|[ivxlc]+(?![\w]))"
)
_STOP = r"(?:[,.]?\s(?:[—–]\s)?)"
_EXTENT = (
    r"(?:[,:.]\s?(?:[—–]\s)?(?:pp?\.|S\.|s\.|С\.|с\.|str\.|стр\.|págs?\.|pagg?\.|blz\.)?\s?"
    r"(?P<extent>\d{1,5}\s?[-–—]\s?\d{1,5})|[,:.]\s(?:[—–]\s)?(?:pp?\.|S\.|s\.|С\.|с\.)\s"
    r"(?P<extent2>\d{1,5})(?=[.,;]|\s*$))"
)
_JOURNAL = (
    r"(?:«\s?(?P<j1>[^«»]{2,90}?)\s?»|[„“](?P<j2>[^„”“«»]{2,90})[”“]"
    rf"|(?P<j3>[{_CAPITAL}][^\d“”«»„\"();:,/.]{{1,90}}?))"
)
ISSUES = tuple(
    re.compile(rf"(?:[,.?!]|(?<=[”“»’]),?|,?\s[Ii]n:?|\s//)\s{_JOURNAL}{chain}{_EXTENT}")
    for chain in (
        # Journal, XLVII, 2006, n. 2, pp. 389-420; Journal 2009, r. XLI, nr 3, s. 71–90
        rf"{_STOP}{_VOLUME}{_STOP}\(?(?P<date>{_DATE})\)?(?:{_STOP}{_NUMBER}(?P<issue>\d+(?:[-–/]\d+)?))?",
        rf"{_STOP}\(?(?P<date>{_DATE})\)?(?:{_STOP}{_VOLUME})?{_STOP}{_NUMBER}(?P<issue>\d+(?:[-–/]\d+)?)",
        # Journal, LXXI/238 (2011), págs. 489-516; Journal 29:5 (November 2005), 817–49
        rf"{_STOP}{_VOLUME}(?:[/:.]|{_STOP}{_NUMBER})(?P<issue>\d+(?:[-–/]\d+)?){_STOP}\(?(?P<date>{_DATE})\)?",
    )
)
