"""Published references in the forms of the Continent: imprint without brackets, guillemets, "in".

Each form is whole and strict, as in `styles`; a town that stands between commas has to be a town
that we know, for nothing else tells it from the end of a title.
"""

import re
from collections.abc import Iterable

from edition.bibliography.dates import MONTHS
from edition.bibliography.parts import Part
from edition.bibliography.places import is_town

_NAME = r"(?:[A-ZÀ-ŽА-ЯЁІЇЄҐ][\w’'.-]*|de|van|von|der|den|di|da|del|du|la|le|e|y|et|en|und|i|/|&)"
_PERSON = rf"{_NAME}(?:,?\s{_NAME}){{0,7}}"
_ALONE = rf"{_NAME}(?:\s{_NAME}){{0,5}}"
_YEAR = r"(?:1[5-9]|20)\d\d"
_DATE = rf"(?:(?:\d{{1,2}}\.?\s)?[^\W\d_]{{3,12}}(?:[-–/][^\W\d_]{{3,12}})?\s)?{_YEAR}"
_LEAVES = (
    r"(?P<pages>\d{1,5}(?:\s?[-–—]\s?\d{1,5})?(?:\s?(?:sgg?|ss|y\sss|e\sss|ff?|nn|et\ssuiv)\b\.?)?"
    r"(?:,\s\d{1,5}(?:[-–]\d{1,5})?){0,4})"
)
_CITED = (
    rf"(?:,?\s(?:pp?|S|s|с|С|str|pág|págs|blz|c)\.\s?{_LEAVES}"
    r"(?:,?\s(?:note|nota|n|Anm|Fn)\.?\s\d{1,4})?)?"
)
_HERE = (
    r"(?:,\s(?:at|here|hier|ici|qui|aquí|p\.)\s(?:pp?\.\s|S\.\s)?"
    r"(?P<pages2>\d{1,5}(?:[-–]\d{1,5})?(?:\sff?\.?)?))?"
)
_SERIES = (
    r"(?:\s\((?:=\s)?(?P<series>[^()\d,;]{4,90}),?\s(?:Bd\.|vol\.|Nr\.|t\.|deel|\s)?\s?"
    r"(?P<volume>\d{1,4}|[IVXL]+)\),?)?"
)
_SERIES2 = _SERIES.replace("P<series>", "P<series2>").replace("P<volume>", "P<volume2>")
_EDITION = r"(?:,\s(?P<edition>\d{1,2}\.(?:,\s[^\W\d_]{3,12}\.?)?\s(?:Aufl(?:age)?|vyd|wyd)\.?))?"
_TITLE = r"(?P<book>[^“”\"«»„();\d,:][^“”\"«»„();]{3,220}?)"
_TOWN = r"(?P<place>[A-ZÀ-ŽА-ЯЁІЇЄҐ][\w’'.-]*(?:[\s/–-][A-ZÀ-Žadi][\w’'.-]*){0,3})"
_HOUSE = r"(?P<publisher>[A-ZÀ-ŽА-ЯЁІЇЄҐ][^,;:()\d“”«»]{1,70})"
_QUOTED = r"(?:«\s?(?P<title>[^«»]{3,300}?)\s?»|[‘“„\"](?P<title2>[^“”\"‘„]{3,300}?),?[’”“\"])"
_NUMBER = r"(?:n\.?\s?[°ºo]s?|n\.|no\.|nr\.|núm\.|H\.|Heft|č\.|z\.|sz\.|fasc\.)"
_JOURNAL = r"(?P<journal>[A-ZÀ-Ž][^\d“”\"«»();:,]{2,100}?)"
_OF_JOURNAL = (
    rf"(?:(?:vol\.|t\.|tome|a\.|Jg\."
    rf"|Bd\.)\s?)?(?P<volume>(?!\d{{1,2}}\.?\s[^\W\d_])\d{{1,4}}(?:/\d{{1,4}})?|[IVXLC]+|[ivxlc]+)?"
    rf"(?:,?\s{_NUMBER}\s?(?P<issue>\d{{1,4}}(?:[-–/]\d{{1,3}})?))?,?\s\(?(?P<date>{_DATE}(?:/(?"
    rf":19|20)?\d\d)?)\)?"
    rf"(?:,\s(?:{_NUMBER}\s?)?(?P<issue2>\d{{1,2}}(?:[-–/]\d{{1,2}})?)(?!\d|[-–]))?"
    rf"(?:[,:]\s(?:pp?\.|S\.|s\.|blz\.)?\s?(?P<extent>\d{{1,5}}\s?[-–—]\s?\d{{1,5}}))?{_HERE}"
)


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\s*{pattern}\.?\s*")


_BARE = (
    # Author, Title (Series, Bd. 3), 2. Aufl., Town: House Year (Series, Bd. 3), S. 12 ff.
    _form(
        rf"(?P<author>{_ALONE})[,:]\s{_TITLE}{_SERIES}{_EDITION},?\s{_TOWN}(?::\s{_HOUSE},?)?\s"
        rf"(?P<date>{_YEAR}){_SERIES2}{_CITED}"
    ),
    # Editor (Hg.), Title, 3. Aufl., Town: House Year, S. 12
    _form(
        rf"(?P<editor>{_PERSON})\s\((?:Hg|Hrsg|Hgg|red|dir"
        rf"|eds?)\.?\)[,:]\s{_TITLE}{_SERIES}{_EDITION},?\s{_TOWN}"
        rf"(?::\s{_HOUSE},?)?\s(?P<date>{_YEAR}){_SERIES2}{_CITED}"
    ),
    # Author, Title, Town, House, Year, t. II, p. 88, note 3
    _form(
        rf"(?P<author>{_ALONE}(?:,\s{_ALONE})?)[,:]\s{_TITLE},\s{_TOWN},\s{_HOUSE},\s(?P<date"
        rf">{_YEAR})"
        rf"(?:,\s(?:t|vol)\.\s(?P<volume>\d{{1,2}}|[IVX]+))?{_CITED}"
    ),
    # Név: Cím. Város, Kiadó, 2013. 59–61. o.
    _form(
        rf"(?P<author>{_ALONE}):\s(?P<book>[^“”\"«»„();:]{{4,220}}?)\.\s{_TOWN},\s{_HOUSE},\s(?P"
        rf"<date>{_YEAR})\.?"
        rf"(?:\s(?P<pages>\d{{1,4}}(?:[-–]\d{{1,4}})?)\.?\s?(?:o|p|old)\.?)?"
    ),
    # Author, « Title », in Editor (dir.), Book, Town, House, Year, p. 101-118
    _form(
        rf"(?P<author>{_PERSON}),\s{_QUOTED},?\s(?:in|dans|en):?\s(?P<editor>{_PERSON})\s"
        rf"\((?:dirs?|éds?|eds?|red|a cura di|coords?|Hg|Hrsg)\.?\),\s"
        rf"(?P<book>[^“”\"«»();]{{3,200}}?),\s{_TOWN},\s{_HOUSE},\s(?P<date>{_YEAR})"
        rf"(?:,\spp?\.\s(?P<extent>\d{{1,5}}[-–]\d{{1,5}}))?{_HERE}"
    ),
)
_MARKED = (
    # Author, ‘Title’, in: Editors (red.), Book (Town Year) 112-139
    _form(
        rf"(?P<author>{_PERSON}),\s{_QUOTED},?\s[Ii]n:?\s(?P<editor>{_PERSON})\s\((?:red|eds?|Hg"
        rf"|Hrsg|dir)\.?\),"
        rf"\s(?P<book>[^“”\"«»();]{{3,200}}?)\s\((?P<place>[A-ZÀ-Ž][^():\d]{{2,40}}?)(?::\s(?P<p"
        rf"ublisher>[^():]{{2,60}}),?)?"
        rf"\s(?P<date>{_YEAR})\)(?:,?\s(?P<extent>\d{{1,5}}\s?[-–]\s?\d{{1,5}}))?{_HERE}"
    ),
    # Autore, Titolo, in «Rivista», XL (1999), n. 2, pp. 455-483
    _form(
        rf"(?P<author>{_ALONE}),\s(?P<title>[^“”\"«»();\d][^“”\"«»();]{{3,220}}?),\s[Ii]n\s?:?\s"
        rf"«\s?(?P<journal>[^«»]{{2,90}}?)\s?»,\s"
        rf"{_OF_JOURNAL}"
    ),
    # Autor, Tytuł, „Czasopismo” 2009, nr 3, s. 77–95
    _form(
        rf"(?P<author>{_ALONE}),\s(?P<title>[^“”\"«»„();\d][^“”\"«»„();]{{3,220}}?),\s[„«](?P<jo"
        rf"urnal>[^„”“«»]{{2,90}})[”“»],?"
        rf"\s(?:(?:t\.|R\.|roč\.|vol\.)?\s?(?P<volume>\d{{1,3}}"
        rf"|[IVXLC]+)[,.]?\s)?\(?(?P<date>{_YEAR})\)?,\s"
        rf"(?:(?:nr|z|č|no)\.?\s(?P<issue>\d{{1,3}}(?:[-–/]\d{{1,3}})?),\s)?s\.\s(?P<extent>"
        rf"\d{{1,5}}[-–]\d{{1,5}})"
    ),
    # Author, « Title », Journal, t. CXII, n° 3, juillet-septembre 1998, p. 245-270
    _form(rf"(?P<author>{_PERSON}),\s{_QUOTED},?\s(?:in:?\s)?{_JOURNAL},?\s{_OF_JOURNAL}"),
    # Név: Cím. Folyóirat 47 (2005): 3–4. 255–278
    _form(
        rf"(?P<author>{_ALONE}):\s(?P<title>[^“”\"«»„();:]{{4,220}}?)\.\s(?P<journal>[A-ZÀ-Ž][^"
        rf"\d.,;:()]{{3,60}}?),?\s"
        rf"(?P<volume>\d{{1,4}})\.?(?:\sévf\.)?,?\s\((?P<date>{_YEAR})\):?\s(?P<issue>\d{{1,3}}("
        rf"?:[-–]\d{{1,3}})?)\.?(?:\ssz\.)?,?\s"
        rf"(?P<extent>\d{{1,5}}[-–]\d{{1,5}})"
    ),
    # Author, “Title” (PhD diss., University, Year), chap. 3
    _form(
        rf"(?P<author>{_PERSON}),\s{_QUOTED},?\s\((?:[^()]{{0,20}}\s)?(?:diss|thesis|Diss|tesi"
        rf"|thèse)[^(),]{{0,30}},\s"
        rf"(?P<publisher>[^()\d]{{3,80}}?),\s(?P<date>{_YEAR})\)(?:,\s(?:chaps?|ch"
        rf"|kap)\.\s\d+)?{_CITED}(?:,\s(?P<pages3>\d{{1,4}}(?:[-–]\d{{1,4}})?))?"
    ),
    # Author, “Title,” Working Paper no. 97 (Town: House, Year), address
    _form(
        rf"(?P<author>{_PERSON}),\s{_QUOTED},?\s(?P<series>[A-Z][^\d“”\"();]{{3,80}}?Papers?(?:"
        rf"\sSeries)?),?\s(?:[Nn]os?\.|#|[Nn]r\.|n°)?\s?"
        rf"(?P<volume>\d{{1,4}})\s\((?P<place>[^():\d]{{2,50}}):\s(?P<publisher>[^():]{{2,90}}?)"
        rf",\s(?P<date>[^()]{{0,12}}{_YEAR})\)"
        rf"(?:,\s(?P<pages>\d{{1,4}}(?:[-–]\d{{1,4}})?))?(?:,?\s<?(?P<url>(?:https?://"
        rf"|www\.)[^\s<>,]{{4,200}}[^\s<>,.])>?)?"
        rf"(?:,?\s(?:accessed|last|visited|abgerufen|consulté)\s.{{0,40}})?"
    ),
    # Author. Review of A Book, by B. Journal 58, no. 4 (Winter 1999): 901–2.
    _form(
        rf"(?P<author>{_PERSON})[.,]\s(?P<title>(?:[Rr]eview\sof|Rezension\szu|Compte\srendu\sde"
        r"|Recensione\sdi|Reseña\sde)\s[^()]{5,200}?)[.,]\s(?P<journal>[A-ZÀ-Ž][^\d.,“”()]{3,80}?),?\s"
        r"(?P<volume>\d{1,4})(?:,\sno\.\s(?P<issue>\d{1,3}))?\s\((?P<date>[^()]{4,30})\):?\s"
        r"(?P<extent>\d{1,5}[-–]\d{1,5})"
    ),
    # Review of A Book, by B, Author, Journal 58, no. 4 (Winter 1999): 901–2.
    _form(
        rf"(?P<title>(?:Review\sof|Rezension\szu|Compte\srendu\sde|Recensione\sdi|Reseña\sde)\s[^()]"
        rf"{{4,200}}?,\s(?:by|von|de|di)\s{_ALONE})(?:,\s(?P<author>{_ALONE}))?,\s{_JOURNAL},?\s{_OF_JOURNAL}"
    ),
    # ‘Title’, Name (blog), 11 Oct. 2018, <address>
    _form(
        rf"(?:(?P<author>{_PERSON}),\s)?{_QUOTED},?\s(?P<journal>[A-ZÀ-Ž][^\d“”\"«»();,]{{2,60}}"
        rf"?)\s\([Bb]log\),\s"
        rf"(?P<date>(?:\d{{1,2}}\s)?[A-Z][a-z]{{2,8}}\.?\s(?:\d{{1,2}},\s)?{_YEAR}),\s<?(?P<url>"
        rf"(?:https?://|www\.)[^\s<>]{{4,200}}?)>?"
        r"(?:\s?[\[(][^\[\]()]{0,60}[\])]"
        r"|,?\s(?:accessed|last|visited|abgerufen|consulté)\s.{0,40})?"
    ),
)
_INTERVIEW = re.compile(
    r"\s*(?P<title>(?:(?:[Aa]uthor['’]s\s|[Pp]ersonal\s|[Tt]elephone\s)?[Ii]nterview\s(?:with"
    r"|by\sthe\sauthor\swith)|Interview\smit|Entretien\savec"
    r"|Intervista\s(?:a|con)|Entrevista\s(?:a|con|com)|Gespräch\smit|Wywiad\sz|Интервью\s(?:с"
    r"|автора\sс)|Interjú)\s[^,;()]{3,80}?)"
    r"(?:,?\s\(?(?:conducted\sby|by|geführt\svon"
    r"|with)\s[^,;()]{3,40}\)?)?(?:,\s[A-ZÀ-ŽА-Я][^,;()\d]{2,30}){0,2},\s"
    rf"(?P<date>(?:\d{{1,2}}\.?\s)?[^\W\d_]{{3,12}}\.?\s(?:\d{{1,2}},\s)?{_YEAR}"
    rf"|\d{{1,2}}\.\s?\d{{1,2}}\.\s?{_YEAR})\.?\s*"
)


def read_continental(reference: str) -> list[Part] | None:
    """Return the parts of a reference that fits one of the forms; None where none fits."""
    for pattern in _MARKED:
        match = pattern.fullmatch(reference)
        journal = match.groupdict().get("journal") or "" if match else ""
        if match and not _MIXED.search(journal) and journal.casefold() not in MONTHS:
            return _parts(match)
    for pattern in _BARE:
        match = pattern.fullmatch(reference)
        if (
            match
            and is_town(match.group("place").split("/")[0])
            and not _CUT.match(match.group("book"))
        ):
            return _parts(match)
    match = _INTERVIEW.fullmatch(reference)
    return _parts(match) if match else None


_CUT = re.compile(
    r"(?:[A-Z][\w-]+\s?(?:[A-Z]\.\s?)?){1,2}[.,]\s|.*\b(?:[Ee]ds?|[Vv]ols?|[Tt]rans|[Ii]n)\b[.:]"
)
"""What a title is not: one that begins with a given name, or holds its editors or volumes."""
_MIXED = re.compile(r"\b(?:eds?|edited|in|pp?|trans)\b\.?")
"""What a journal's name does not hold: then there is more in the citation than its form has."""


def _parts(match: re.Match[str]) -> list[Part]:
    found: Iterable[Part] = (
        Part(name.rstrip("23"), *match.span(name))
        for name, words in match.groupdict().items()
        if words
    )
    return sorted(found, key=lambda part: part.start)
