"""Published references as footnotes have them, read by their joints.

A footnote has an imprint or an issue of a journal; before it stand names and a title, then what
the title is in, and between them, in any order, editors, translators, an edition, a volume and a
series. Each joint is a mark or a word; what does not come apart at joints is left to the tagger.
"""

import re
from dataclasses import dataclass, field

from edition.bibliography.dates import MONTHS, dates_in
from edition.bibliography.letters import KIND
from edition.bibliography.lexicon import classes
from edition.bibliography.parts import Part
from edition.bibliography.places import is_town
from edition.bibliography.repairs import THESIS

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
_IMPRINTS = tuple(
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
_EXTRAS = tuple(
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
            r"(?:,?\s(?:rev|revue|riv|доп|испр|aum|augm|corr|verb|popr)[^\W\d_]*\.?)*"
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
            r"(?:Series|Papers?|Studies|Monographs?|Schriften|Studien|Beiträge|Occasional Papers?))"
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
_HOST = re.compile(
    r"(?:(?:[,.]|(?<=[”“»’\"?!]))\s(?:[Ii]n:?|[Dd]ans:?|[Ii]:|[Ee]n:|[Uu]:|[Vv]:|\[[Ww]:?\]:?)"
    r"|\s(?:\[[Ww]:?\]:?|//))\s(?=[^\W\d_a-zà-žа-я]|[«“„‘\"])"
)
_HOST_EDITOR = re.compile(
    rf"(?P<editor>{_NAMES})(?:,?\s[(\[](?:[Hh]rsgg?|[Hh]gg?|[Ee]ds?|[Rr]ed|dirs?|[Éé]ds?|coords?"
    r"|a cura di|szerk|a c\. di)\.?[)\]]|,\s(?:eds?|dirs?|red|hrsg|hg)\.(?=,))[,:]?\s"
)
_QUOTES = (
    r"«\s?(?P<a>[^«»]{3,300}?)\s?»|[“„”\"](?P<b>[^“”\"„]{3,300}?),?[”“\"]|‘(?P<c>[^‘]{3,300}?),?’"
)
_QUOTED = re.compile(rf"(?:^|[,.:]\s|\s)(?:{_QUOTES})(?!\w)")
_CYRILLIC = re.compile(
    r"(?:[А-ЯЁІЇЄҐ][\w’'-]+,?\s(?:[А-ЯЁІЇЄҐ]\.\s?){1,2}(?:,\s)?){1,4}(?=[А-ЯЁІЇЄҐ«])"
)
_AUTHORS = re.compile(
    rf"(?P<names>{_FULL}(?:{_LINK}{_FULL}){{0,5}}?)"
    r"(?:,?\s(?P<by>[\(]?(?:eds?|Hgg?|Hrsg|dirs?|red)\.[\)]?))?[,:]\s(?=[^\W_]|[“„«‘\"”])"
)
_TURNED = re.compile(
    r"(?P<names>(?:(?P<one>[^\W\d_][\w’'-]+)|[^\W\d_][\w’'-]+\s[^\W\d_][\w’'-]+),\s"
    r"(?P<given>(?!The|An?\s|Der|Die|Das|La|Le|Les|El|Il)[^\W\d_][\w’'-]*)\.?(?:\s[A-ZÀ-Ž][\w’'-]*\.?)?)"
    r"(?::\s|,\s(?=[‘“„«\"]))"
)
"""A name whose family name stands first: "Bermúdez Ocaña, Rafael: ..."."""
_PAGES = (
    r"(?P<pages>[ivxlc]{1,7}(?:[-–—][ivxlc]{1,7})?(?!\w)|\d{1,5}(?:\s?[-–—]\s?\d{1,5})?(?:,\s\d{1,5}(?:[-–]\d{1,5})?(?!\d))*"
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
_HERE = re.compile(
    r"(?:\s\(pp?\.\s(?P<pages>\d{1,5}(?:[-–]\d{1,5})?)\)|,\s(?:at|here|hier|ici|qui|aquí|zde|tu|aldaar|itt|здесь|bes\.|esp\.)\s(?:pp?\.\s|S\.\s|s\.\s)?"
    r"(?P<pages2>\d{1,5}(?:[-–]\d{1,5})?(?:\sff?\.?)?))"
)
_TAIL = re.compile(
    r"(?:,?\s(?:note|nota|nn?|Anm|Fn|przyp|прим|pozn|jegyz)\.?\s\d{1,4}|,\s(?:chaps?|ch|Kap)\.\s\d+"
    r"|,\spassim|\s(?:e|et|i|и|and|y)\spassim)?(?:[.,;]\s?[a-zà-žа-я][^\d]{0,200})?[\s.]*\Z"
)


_GROUPS = {"pages2": "pages", "j1": "journal", "j2": "journal", "j3": "journal"}


@dataclass
class _Reading:
    """How far a footnote is read."""

    text: str
    parts: list[Part] = field(default_factory=list)

    def take(self, match: re.Match[str], *names: str) -> None:
        for name, words in match.groupdict().items():
            if words and (not names or name in names):
                self.parts.append(Part(_GROUPS.get(name, name), *match.span(name)))


def read_footnote(text: str) -> list[Part] | None:
    """Return the parts of a reference that comes apart at its joints; None for any other."""
    for find, work in ((_imprint, _work), (_issue, _article)):
        imprint = find(text)
        if imprint is None:
            continue
        reading = _Reading(text)
        reading.take(imprint)
        end = _cited(reading, imprint.end())
        if end >= 0 and work(reading, imprint.start()):
            return sorted(reading.parts, key=lambda part: part.start)
    return None


def _imprint(text: str) -> re.Match[str] | None:
    """Return the last imprint of the text whose town is known or has a colon behind it."""
    for pattern in _IMPRINTS:
        found, place = None, 0
        while match := pattern.search(text, place):
            place = match.start() + 1
            found = match if _is_sure(text, match) else found
        if found:
            return found
    return None


def _is_sure(text: str, match: re.Match[str]) -> bool:
    """Whether the place of an imprint is a town; in brackets, or where something stands in a
    book, a colon shows it too."""
    place = match.groupdict().get("place")
    if place is None:
        return True
    before = match.groupdict().get("publisher") and match.end("publisher") < match.start("place")
    if before and (". " in match.group("publisher") or text[: match.start()].endswith(")")):
        return False
    town = _BETWEEN.split(place)[0].strip(" .")
    colon = ":" in text[match.end("place") : match.end("place") + 3]
    shown = colon and (text[match.start() + 1] == "(" or (" " not in place and _HOST.search(text)))
    return bool(is_town(town) or town in _SHORT or shown) and town.casefold() not in MONTHS


_BETWEEN = re.compile(r"[/–,]|\s(?:and|und|et|e|y|i|и)\s|\s\(")
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
    r"(?P<extent>\d{1,5}\s?[-–—]\s?\d{1,5}))"
)
_JOURNAL = (
    r"(?:«\s?(?P<j1>[^«»]{2,90}?)\s?»|[„“](?P<j2>[^„”“«»]{2,90})[”“]"
    rf"|(?P<j3>[{_CAPITAL}][^\d“”«»„\"();:,/.]{{1,90}}?))"
)
_ISSUES = tuple(
    re.compile(rf"(?:[,.?!]|(?<=[”“»’]),?|,?\s[Ii]n:?|\s//)\s{_JOURNAL}{chain}{_EXTENT}")
    for chain in (
        # Journal, XLVII, 2006, n. 2, pp. 389-420; Journal 2009, r. XLI, nr 3, s. 71–90
        rf"{_STOP}{_VOLUME}{_STOP}\(?(?P<date>{_DATE})\)?(?:{_STOP}{_NUMBER}(?P<issue>\d+(?:[-–/]\d+)?))?",
        rf"{_STOP}\(?(?P<date>{_DATE})\)?(?:{_STOP}{_VOLUME})?{_STOP}{_NUMBER}(?P<issue>\d+(?:[-–/]\d+)?)",
        # Journal, LXXI/238 (2011), págs. 489-516; Journal 29:5 (November 2005), 817–49
        rf"{_STOP}{_VOLUME}(?:[/:.]|{_STOP}{_NUMBER})(?P<issue>\d+(?:[-–/]\d+)?){_STOP}\(?(?P<date>{_DATE})\)?",
    )
)


_LABEL = re.compile(r"(?:Nos?|Nr|Vol|Bd|Jg|Heft|Issue|Part|Ser|Bull)\.?")


def _issue(text: str) -> re.Match[str] | None:
    """Return the journal with its volume, issue, date and pages that ends the reference."""
    for pattern in _ISSUES:
        for match in pattern.finditer(text):
            words = match.group("date").casefold().split()[0].split("/")[0].rstrip(".")
            name = next(match.group(one) for one in ("j1", "j2", "j3") if match.group(one))
            if _LABEL.fullmatch(name):
                continue
            if words[0].isdigit() or words in MONTHS or words in _SEASONS:
                return match
    return None


_SEASONS = frozenset(
    "spring summer fall autumn winter frühjahr sommer herbst printemps été automne hiver "
    "primavera estate autunno inverno otoño invierno".split()
)


def _article(reading: _Reading, end: int) -> bool:
    """Take names and title of what stands in a journal."""
    quoted = _QUOTED.search(reading.text, 0, end + 1)
    start = _authors(reading, quoted.start() if quoted else -1, end + 1)
    if start < 0 or (reading.text[end] == "." and reading.text[start - 2 : start] == ", "):
        return False
    return _titled(reading, "title", start, end)


_SHORT = ("М", "Л", "СПб", "К")


def _cited(reading: _Reading, start: int) -> int:
    """Take the pages behind the imprint; return their end, -1 if something else is there."""
    end = start
    for pattern in (_BEHIND, _VOLUME_BEHIND, _DOCUMENT, _CITED, _HERE):
        match = pattern.match(reading.text, end)
        if match:
            reading.take(match)
            end = match.end()
    return end if _TAIL.match(reading.text, end) else -1


def _work(reading: _Reading, end: int) -> bool:
    """Take names, titles, and what stands between them, from the text before `end`."""
    text = reading.text
    quoted = _QUOTED.search(text, 0, end)
    start = _authors(reading, quoted.start() if quoted else -1, end)
    if start < 0:
        return False
    if THESIS.search(text, start, end + 40):
        return _titled(reading, "thesis", start, end)
    host = _HOST.search(
        text, quoted.end() if quoted and quoted.start() <= start + 2 else start, end
    )
    if host is None:
        return _titled(reading, "book", start, end)
    editor = _HOST_EDITOR.match(text, host.end(), end)
    if editor:
        reading.take(editor)
    inner = editor.end() if editor else host.end()
    return _titled(reading, "title", start, host.start()) and _titled(reading, "book", inner, end)


def _authors(reading: _Reading, quote: int, end: int) -> int:
    """Take the names that begin the text; return where the title begins, -1 if none do."""
    match = _CYRILLIC.match(reading.text, 0, end)
    if match:
        words = match.group().rstrip(" ")
        reading.parts.append(Part("author", 0, len(words)))
        return match.end()
    turned = _TURNED.match(reading.text, 0, end)
    if turned and _is_turned(turned):
        reading.parts.append(Part("author", *turned.span("names")))
        return turned.end()
    if KIND.match(reading.text) and not dates_in(reading.text[:end]):
        return 0
    match = _AUTHORS.match(reading.text, 0, end)
    if match is None:
        return -1
    names = match.group("names")
    if quote >= 0 and match.end() - quote > 2:
        return -1
    reading.parts.append(Part("editor" if match.group("by") else "author", 0, len(names)))
    return match.end()


def _is_turned(match: re.Match[str]) -> bool:
    """Whether a lone family name, or two of which the first is no given name, stand first."""
    first = match.group("names").split()[0].casefold()
    return match.group("one") is not None or "f" not in classes().get(first, "")


def _titled(reading: _Reading, name: str, start: int, end: int) -> bool:
    """Take a title and what stands behind it; whether all of it is known."""
    text, stop = reading.text, end
    taken: list[tuple[int, int]] = []
    volume = end
    for field_name, pattern in _EXTRAS:
        match = pattern.search(text, start + 3, end)
        if match and not any(one < match.end() and match.start() < two for one, two in taken):
            taken.append(match.span())
            stop = min(stop, match.start())
            volume = match.end() if field_name == "volume" else volume
            if field_name:
                reading.parts.append(Part(field_name, *match.span("value")))
            if match.groupdict().get("volume"):
                reading.parts.append(Part("volume", *match.span("volume")))
    _volume_title(
        reading, name, volume, min((one for one, _ in taken if one >= volume), default=end)
    )
    words = text[start:stop].strip(" ,.:/")
    begin = text.find(words, start) if words else -1
    quoted = _ALONE.fullmatch(words)
    if quoted:
        inner = next(group for group in quoted.groups() if group)
        begin, words = text.find(inner, start), inner
    if begin < 0 or len(words) < 3 or _CUT.match(words) or _OPEN.search(_ASIDE.sub("", words)):
        return False
    reading.parts.append(Part(name, begin, begin + len(words)))
    return True


def _volume_title(reading: _Reading, name: str, start: int, end: int) -> None:
    """Take the title of the single volume behind its number: "t. II, De Moscou à Évian"."""
    words = reading.text[start:end].strip(" ,.:")
    if len(words) > 4 and words[0].isupper() and not _OPEN.search(_ASIDE.sub("", words)):
        begin = reading.text.find(words, start)
        reading.parts.append(Part(name, begin, begin + len(words)))


_CUT = re.compile(r"(?:and|und|et|y|e|&)\s|[A-Z]\.")
"""What a title does not begin with: the rest of a list of names."""
_ASIDE = re.compile(r"\([^()]{1,40}\)")
_ALONE = re.compile(rf"(?:{_QUOTES})")
_OPEN = re.compile(r"[();]|\.\s[“\"]|,[”“»\"]|[”»\"],|\.[”»]\s|\b(?:eds?|vols?|pp|Hrsg|trans)\.")
"""What a title does not hold: then there is a joint in it that is not known."""
