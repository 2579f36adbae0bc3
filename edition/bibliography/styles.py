"""The forms of the commonest style manuals, whole and strict: MLA, Chicago, APA, Vancouver, IEEE.

A name has its manual's form exactly, a journal's name has no point in it, and a place none but
that of "Washington, D.C."; what fits such a form has only one reading. The names are taken once,
as far as they go (an atomic group): a list of names is never tried in all its divisions.
"""

import re

_SURNAME = r"(?:(?:de|van|von|der|den|di|da|la|le)\s){0,2}[A-ZÀ-Ž][\w'’‐-]+(?:\s[A-ZÀ-Ž][\w'’-]+)?"
_INITIALS = r"(?:[A-ZÀ-Ž]\.(?:-[A-ZÀ-Ž]\.)?\s?){1,4}"
_WORD = r"(?:[A-ZÀ-Ž]\.(?:-?[A-ZÀ-Ž]\.)*|[A-ZÀ-Ž][\w'’-]+)"
_PLAIN = rf"{_WORD}(?:\s(?:{_WORD}|de|van|von|der|la)){{1,4}}"
_AND = r"(?:and|und|et|y|e|&)"
_MLA = (
    rf"{_SURNAME},\s{_WORD}(?:\s{_WORD}){{0,3}}"
    rf"(?:,\s{_PLAIN}){{0,8}}(?:,?\s{_AND}\s{_PLAIN})?(?:,?\set\sal)?"
)
_STOP = r"(?:(?<=\.)|\.)\s"
APA = rf"{_SURNAME},\s{_INITIALS}(?:,?\s?(?:{_AND}\s)?{_SURNAME},\s{_INITIALS}){{0,30}}"
_VANCOUVER = rf"{_SURNAME}\s[A-Z]{{1,3}}(?:,\s{_SURNAME}\s[A-Z]{{1,3}}){{0,40}}(?:,?\set\sal)?"
IEEE = rf"{_INITIALS}{_SURNAME}(?:(?:,\s(?:and\s)?|\sand\s){_INITIALS}{_SURNAME}){{0,30}}"
_BIBTEX = rf"{_PLAIN}(?:,\s{_PLAIN}){{0,30}}(?:,?\sand\s{_PLAIN})?"
_LEAD = r"(?:\[\d{1,3}\]\s|\d{1,3}\.\s)?"
_EDITORS = r"(?P<editor>[A-ZÀ-Ž][^\d():“”\"]{3,120}?)"
_YEAR = r"(?P<date>(?:1[5-9]|20)\d\d[a-d]?)"
_ISSUED = (
    r"(?P<volume>[A-Z]?\d{1,4})"
    r"(?:\s?\((?P<issue>\d[\d/–-]{0,9})\)|(?:\.|,\sno\.\s)(?P<number>\d{1,3}))?"
)
_DATED = (
    r"(?P<date>(?:(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)\s)?(?:1[5-9]|20)\d\d)"
)
_RANGE = r"(?P<extent>[A-Za-z]?\d{1,6}(?:\s?[-–—]\s?[A-Za-z]?\d{1,6})?)"
_TITLE = r"(?P<title>[^“”\"]{3,300}?[^A-Z.\s]|[^“”\"]{3,300}?[A-Z]{2})"
_BOOK = r"(?P<book>[^“”\"]{3,250}?[^A-Z.\s])"
_QUOTED = r"[“\"](?P<title>[^“”\"]{3,300}?)[.,?!]?[”\"]"
_JOURNAL = r"(?P<journal>[A-ZÀ-Ž][^\d.“”\"();]{2,110}?)"
_PLACE = r"(?P<place>[A-ZÀ-Ž](?:[^\d():.“”\"]|D\.C\.?){1,45})"
_PUBLISHER = (
    r"(?P<publisher>[A-ZÀ-Ž]"
    r"(?:[^\d():.“”\"]|(?<=\b[A-Z])\.|(?<=\b(?:Co|Jr|St))\.|Inc\.){1,80}?)"
)
_EDITION = r"(?:(?:,|\.)?\s\(?(?P<edition>\d\w{1,2}\sed(?:ition)?|[Rr]ev\.\sed|2\.\sAufl)\.?\)?)?"
_PAGES_AFTER = r"(?:[.,:]\s(?:[Pp]p?\.\s)?(?P<extent>\d{1,5}[-–]\d{1,5}))?"


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\s*{_LEAD}{pattern}\.?\s*")


# The groups are fields; "number" is an issue as well.
STYLES: tuple[re.Pattern[str], ...] = (
    # MLA and Chicago: Family, Given. "Title." Journal 12.3 (Year): 45-67.
    _form(
        rf"(?P<author>(?>{_MLA})){_STOP}{_QUOTED}\s{_JOURNAL},?\s{_ISSUED}"
        rf"\s\((?:(?:\w+|\w+/\w+)\s)?{_YEAR}\):\s{_RANGE}"
    ),
    # Family, Given. "Title." In Book, edited by A. B., 45-67. Place: Publisher, Year.
    _form(
        rf"(?P<author>(?>{_MLA})){_STOP}{_QUOTED}\s(?:In\s)?(?P<book>[^“”\"]{{3,160}}?)(?:,|\.)\s"
        rf"(?:edited\sby|[Ee]ds?\.)\s{_EDITORS}(?:,\s(?P<pages>\d{{1,4}}[-–]\d{{1,4}}))?\.\s"
        rf"{_PLACE}:\s?{_PUBLISHER},\s{_YEAR}{_PAGES_AFTER}"
    ),
    # Family, Given. Title. Place: Publisher, Year.
    _form(
        rf"(?P<author>(?>{_MLA})){_STOP}{_BOOK}{_EDITION}\.\s{_PLACE}:\s?{_PUBLISHER},\s{_YEAR}"
        rf"(?:\.\s(?P<pages>\d{{1,4}}[-–]\d{{1,4}}))?"
    ),
    # Family, Given, ed. Title. Place: Publisher, Year.
    _form(
        rf"(?P<editor>(?>{_MLA})),\seds?\.\s{_BOOK}{_EDITION}\.\s{_PLACE}:\s?{_PUBLISHER},\s{_YEAR}"
    ),
    # APA: Family, A. (Year). Title. Journal, 12(3), 45-67.
    _form(
        rf"(?P<author>(?>{APA}))\s?\({_YEAR}\)[.:]?\s{_TITLE}[.?!]\s{_JOURNAL},?\s{_ISSUED}"
        rf"(?:,|:)\s?(?:pp?\.\s)?{_RANGE}"
    ),
    # APA: Family, A. (Year). Title. Place: Publisher.
    _form(
        rf"(?P<author>(?>{APA}))\s?\({_YEAR}\)[.:]\s{_BOOK}{_EDITION}[.?!]\s{_PLACE}:\s{_PUBLISHER}"
    ),
    # APA: Family, A. (Year). Title. In A. Family (Ed.), Book (pp. 45-67). Place: Publisher.
    _form(
        rf"(?P<author>(?>{APA}))\s?\({_YEAR}\)[.:]\s{_TITLE}[.?!]\sIn\s{_EDITORS}\s\(Eds?\.\)"
        rf",\s{_BOOK}"
        rf"\s\(pp\.\s{_RANGE}\)\.\s{_PLACE}:\s{_PUBLISHER}"
    ),
    # BibTeX's plain style: A. Family and B. Family. Title. Journal, 12(3):45-67, Month Year.
    _form(
        rf"(?P<author>(?>{_BIBTEX})){_STOP}{_TITLE}[.?!]\s{_JOURNAL},\s{_ISSUED}"
        rf"(?::\s?|,\s|\s)(?:pp?\.\s|pages\s)?{_RANGE},\s{_DATED}"
    ),
    # The same: A. Family and B. Family. Title. In Proceedings, pages 45-67, Month Year.
    _form(
        rf"(?P<author>(?>{_BIBTEX})){_STOP}{_TITLE}[.?!]\sIn\s(?P<book>[^“”\"()]{{5,160}}?),"
        rf"\s(?:pp?\.|pages)\s{_RANGE},\s{_DATED}"
    ),
    # Vancouver: Family AB. Title. Journal. Year;12(3):45-67.
    _form(
        rf"(?P<author>(?>{_VANCOUVER}))\.\s{_TITLE}[.?!]\s{_JOURNAL}\.?\s{_YEAR};\s?{_ISSUED}:\s?{_RANGE}"
    ),
    # IEEE: A. Family, "Title," Journal, vol. 12, no. 3, pp. 45-67, Year.
    _form(
        rf"(?P<author>(?>{IEEE})),\s{_QUOTED},?\s(?P<journal>[A-Z][^\d“”\"():]{{2,120}}?),\svol\.\s"
        rf"(?P<volume>\d{{1,4}})(?:,\sno\.\s(?P<issue>\d{{1,4}}))?,\spp\.\s{_RANGE},\s{_YEAR}"
    ),
    # Physics: A. Family, Phys. Rev. B 12, 345 (Year).
    _form(
        rf"(?P<author>(?>{IEEE})),\s(?P<journal>[A-Z][^\d,“”\"()]{{1,50}}?)\s(?P<volume>\d{{1,4}}),"
        rf"\s{_RANGE}\s\({_YEAR}\)"
    ),
)
MORE = re.compile(
    r"[.,]\s(?:[Ii]n|[Ee]ds?|[Ee]dited|[Ee]ditors?|[Tt]rans|[Tt]ranslated|volume"
    r"|vol)\b|\beds?\.|[()"
    r"]|\d\svols|[Ss]pecial\s[Ii]ssue|\set\s[A-Z]"
)
"""What the title of a book or a journal's name does not hold: then there is more in the citation
than its form has."""
