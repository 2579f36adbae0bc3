"""The words by which letters are known: datelines, salutations, valedictions, postscripts."""

import re
from collections.abc import Iterator, Sequence

from edition.model import Annotation, Fact
from edition.structure.vocabulary import vocabulary

_MONTHS = (
    r"(?:jan(?:uary|uar|vier|\.)?|jänner|feb(?:ruary|ruar|r?\.)?|févr(?:ier|\.)|mar(?:ch|s|zo"
    r"|\.)?|märz"
    r"|mart?s|apr(?:il|ile|\.)?|avril|abril|ma[iyj]|mayo|maggio|jun[ei]?|juin|junio|giugno|jul[yi]?"
    r"|juillet|julio|luglio|aug(?:ust|t|\.)?|août|agosto|sep(?:t?(?:ember|embre|\.)?)"
    r"|sept[ie]mbre|settembre|okt(?:ober|\.)?|oct(?:ober|obre|\.)?|ottobre|octubre"
    r"|nov(?:ember|embre|iembre|\.)?|dez(?:ember|\.)?|dec(?:ember|\.)?|déc(?:embre|\.)"
    r"|diciembre|dicembre|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября"
    r"|ноября|декабря)"
)
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th|d|ten|er|\.|º|°)?)"
_YEAR = r"(?:1[0-9]|20)\d\d"
DATE = re.compile(
    rf"(?:{_DAY},?\s+(?:of\s+|de\s+|d[ie]\s+)?{_MONTHS}\b\.?(?:,?\s+(?:de\s+|del\s+)?{_YEAR})?"
    rf"|{_MONTHS}\b\.?\s+{_DAY}(?:,?\s+{_YEAR})?|{_MONTHS}\b\.?,?\s+{_YEAR}"
    rf"|\d{{1,2}}[./-]\s?(?:\d{{1,2}}|[ivxIVX]{{1,4}})[./-]\s?(?:{_YEAR}|\d\d)\b"
    rf"|{_YEAR}-\d\d-\d\d|(?<!\d){_YEAR}(?=[.\s]*$))",
    re.IGNORECASE,
)
"""A date as a letter writes it."""
_DAYS = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag"
    r"|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes"
    r"|miércoles|jueves|viernes|sábado|domingo)"
)
_DIGIT = re.compile(r"\d")
_WEEKDAY = re.compile(rf"\b{_DAYS}\b", re.IGNORECASE)
_DEAR = (
    r"(?:my\s+)?(?:very\s+|most\s+|ever\s+)?(?:dear(?:est)?|beloved|honou?red|esteemed)\b"
    r"|(?:mein[e]?\s+)?(?:sehr\s+|hoch)?(?:ge|ver)?(?:liebe[rs]?|liebste[rs]?|teure[rs]?"
    r"|theure[rs]?"
    r"|theuerste[rs]?|geehrte[rs]?|verehrte[rs]?|geschätzte[rs]?|werte[rs]?|werthe[rs]?"
    r"|hoch(?:zu)?(?:ge|ver)?ehr(?:te|teste|ende)[rs]?|hoch(?:wohl)?gebor(?:e?ne)[rs]?"
    r"|sehr geehrte[rs]?)\b"
    r"|(?:mon|ma|mes)\s+(?:très\s+)?(?:ch(?:er|ère)s?|bien[- ]aimée?)\b"
    r"|(?:très\s+)?ch(?:er|ère)s?\b"
    r"|(?:muy\s+)?(?:querid[oa]s?|estimad[oa]s?|apreciad[oa]s?|señor(?:es)? mí?os?|muy señor)\b"
    r"|(?:mi[oa]\s+)?(?:cariss?im[oa]|car[oai]|gentilissim[oa]|egregio|stimatissim[oa])\b"
    r"|(?:waarde|geachte|beste|lieve|kära?|käre|bästa|kjære|kære|milý|milá|drogi|droga"
    r"|szanown[ya])\b"
    r"|(?:дорог(?:ой|ая|ие)|уважаем(?:ый|ая|ые)|любезн(?:ый|ая|ые)|милостив(?:ый|ая))\b"
)
_TITLE = (
    r"\b(?:messrs|mrs?|ms|dr|prof|rev|hon|gen|col|capt|lt|sen|gov|amb|st|m|mm|mme|mlle|frl|hrn?)"
    r"\.(?=[ \t]+[^\W\d_])"
)
"""A title before a name, whose full stop ends no salutation."""
SALUTE = re.compile(
    r"[ \t_*]{0,9}(?:(?:(?:dear\s+)?(?:sirs?|madam|gentlemen|gentn)[ \t_*]*$)"
    rf"|(?:{_DEAR})(?:{_TITLE}|[^\n.!:;?]){{0,70}}[,.!:;—–-]+[—–-]*"
    r"|(?:(?:dear\s+)?(?:sirs?|madam|gentlemen|my lord|your (?:excellency|majesty|grace|honou?r))"
    r"|monsieur|madame|messieurs|mein herr|gnädige frau|euer \w+|eure? exzellenz|excellency"
    r"|señora?|signora?|muy señor mío)[^\n.!:;?]{0,30}[,.!:;—–-]+[—–-]*)"
    r"[_* \t]{0,9}",
    re.IGNORECASE,
)
"""A salutation with the sign that ends it."""
VALEDICTION = re.compile(
    r"[ \t_*]{0,9}(?:(?:i|we)\s+(?:am|remain|have the honou?r|are)\b[^\n]{0,90}"
    r"|(?:and\s+)?believe me\b[^\n]{0,80}"
    r"|(?:with|in)\s+(?:the\s+|my\s+|our\s+|all\s+)?(?:best|kind(?:est)?|warm(?:est)?|much|great"
    r"|deep|"
    r"sincere|love|affection|every|kindly|highest|profound|esteem|haste|respect)\b[^\n]{0,60}"
    r"|(?:ever |always |most |very )?(?:yours?|thine)\b[^\n.?!]{0,60}"
    r"|(?:most |very |yours )?(?:sincerely|faithfully|respectfully|truly|affectionately"
    r"|cordially)\b[^\n]{0,40}"
    r"|(?:best|kind|warm) (?:regards|wishes)\b[^\n]{0,20}|(?:farewell|adieu"
    r"|god bless you)\b[^\n]{0,30}"
    r"|your (?:most )?(?:obedient|humble|affectionate|loving|faithful|devoted|sincere|obliged"
    r"|old)\b[^\n]{0,70}"
    r"|(?:ich (?:bin|verbleibe|verharre|habe die ehre)"
    r"|in (?:vorzüglicher|aufrichtiger|herzlicher|alter|treuer"
    r"|liebe)|mit"
    r" (?:herzlich\w*|freundlich\w*|best\w*|vorzüglich\w*|vollkommen\w*|hochachtung|aufrichtig\w*"
    r"|innig\w*)"
    r"|hochachtungsvoll|herzlichst|leb(?:e|en sie)? wohl|viele grüße|herzliche grüße)"
    r"(?:[ ,][^\n]{0,80})?|(?:dein[e]?|ihr[e]?|eu[e]?re?)(?:[ ,][^\n.!?]{0,44})?"
    r"|(?:je (?:suis|reste|vous prie|vous embrasse|t['’]embrasse|demeure)|veuillez (?:agréer"
    r"|recevoir|croire)"
    r"|agréez|recevez|votre (?:très |tout |bien )?(?:humble|dévouée?|affectionnée?|obéissant)"
    r"|votre (?:mère|père|fils|fille|frère|sœur|amie?|cousine?|oncle|tante|nièce|neveu)[,.]?$"
    r"|ton |bien à (?:vous|toi)"
    r"|avec (?:mes|toute|l['’])|(?:mille|meilleure?s?) )[^\n]{0,110}"
    r"|(?:su (?:afectísimo|seguro)|queda de|atentamente|suyo|un abrazo|soy de|con (?:todo|el|mis"
    r"|un))\b[^\n]{0,60}"
    r"|(?:suo|tuo|vostro|distinti saluti|con (?:affetto|stima))\b[^\n]{0,40}"
    r"|(?:ваш[а]?|твой|твоя|с (?:уважением|почтением|любовью)|преданный|искренне)\b[^\n]{0,50})$",
    re.IGNORECASE,
)
"""A line with which a letter begins to end; it stands alone among the last lines."""
SIGNED = re.compile(
    r"[ \t_*]{0,9}(?:\(?\s?(?:signed|sgd\.?|gez\.?|gezeichnet|signé|firmado|fdo\.?|firmato|s/|/s/"
    r"|подпись)\s?\)?[.:,]?"
    r"|\[signed\]:?)\s*",
    re.IGNORECASE,
)
"""What a copyist writes before a signature."""
POSTSCRIPT = re.compile(
    r"[ \t_*\[(]{0,9}(?:P\.?[ -]?P?\.?[ -]?S\.?(?=[\s:.—–_*-]|$)|postscript(?:um)?\b|nachschrift\b"
    r"|post[- ]?scriptum\b"
    r"|posdata\b|P\.? ?D\.(?=\s)|N\.? ?S\.(?=\s)|З\. ?Ы\.|П\. ?С\.)",
    re.IGNORECASE,
)
"""The sign of a postscript."""
ENCLOSURE = re.compile(
    r"[ \t_*\[(]{0,9}(?:encl?(?:osures?|osed|s)?\b[.:]?|anlagen?\b[.:]|cc\b[.:]?|copy to\b"
    r"|p\.?j\.)",
    re.IGNORECASE,
)
"""The sign of enclosures and copies."""
SERVANT = re.compile(r"\b(?:servan?ts?|serv[ᵗt]|diener|serviteur)\b[,.]?$", re.IGNORECASE)
"""The end of a courtesy before the name: "and obedient Servant,"."""
OUTSIDE = re.compile(
    r"(?:for|to|an|à)\s+(?:the\s+)?(?:(?:right\s+)?hon\w*|mrs?|miss|dr|sir|lord|lady|his|her|herrn?|frau"
    r"|monsieur|madame|mme)\b",
    re.IGNORECASE,
)
"""The address on a letter's outside, behind the signature."""
_PERSON = r"[^\W\d_][^\n,;:]{1,60}?"
HEADING = re.compile(
    rf"[ \t_*]{{0,9}}(?:(?:no\.?\s?)?\d{{1,4}}[.:]\s+|[IVXLC]+[.:]\s+)?(?:(?:letter|brief|lettre"
    rf"|carta"
    rf"|lettera|письмо)s?"
    rf"(?:\s+(?:no\.?\s?)?(?:\d+|[IVXLC]+))?\b[.:]?\s*)?(?:(?:from|von|de|da"
    rf"|от)\s+(?P<sender>{_PERSON})\s+)?"
    rf"(?:(?:to|an|à|a|al|к)\s+(?:the\s+|den\s+"
    rf"|die\s+)?(?P<recipient>{_PERSON}))?[.:,]?[ \t_*]{{0,9}}$",
    re.IGNORECASE,
)
"""A heading that an editor has put over a letter: its number, from whom, to whom."""
_BETWEEN = re.compile(
    r"[ \t_*]{0,9}(?:(?:no\.?\s?)?(?:\d{1,4}|[IVXLC]+)[.:]?\s+)?(?P<sender>[^\n,;:]{2,60}?)"
    r"\s+(?:to|an|à|al?|к)\s+(?P<recipient>[^\n,;:]{2,60}?)[.:,]?[ \t_*]{0,9}$"
)
_NAME_WORD = re.compile(r"(?:[^\W\d_][\w.'’-]*|&)$")
_BROKEN_DATE = re.compile(r"\b\d{1,2}(?:st|nd|rd|d|th)?\s+\w{3,5}\.?$")
"""A day and a month in an abbreviation that we do not know, behind a place."""
_SMALL = vocabulary("von van de der du la le di da del y und and et of the zu")


def read_heading(line: str) -> re.Match[str] | None:
    """Return the match of an editor's heading with its groups `sender` and `recipient`."""
    between = _BETWEEN.match(line)
    if between and is_name(between["sender"]) and is_name(between["recipient"]):
        return between
    return HEADING.match(line)


def is_dateline(line: str) -> bool:
    """Whether a line is a dateline: it is short and a date or weekday fills most of it."""
    bare = line.strip("_* ()[]")
    if len(bare) > 90 or SALUTE.match(bare):
        return False
    match = (DATE.search(bare) if _DIGIT.search(bare) else None) or _WEEKDAY.search(bare)
    if match is None:
        return False
    before = bare[: match.start()]
    words = before.split()
    capital = sum(1 for word in words if not word[0].islower()) + 2 >= len(words)
    return len(words) < 9 and capital and len(bare) - match.end() < 30


def dates_of(text: str, annotations: Sequence[Annotation], facts: Sequence[Fact]) -> Iterator[Fact]:
    """Yield the date of the one dateline of a heading, or of the one line of its heads that says
    when, where no fact gives one."""
    lines = [(a.start, a.end) for a in annotations if a.element == "dateline"]
    if not lines:
        heads = (a for a in annotations if a.element == "head")
        lines = [line for head in heads for line in _saying_when(text, head.start, head.end)]
    if len(lines) == 1 and all(fact.kind != "date" for fact in facts):
        match = DATE.search(text, *lines[0])
        if match is not None:
            yield Fact("date", " ".join(match[0].split()), *match.span())


def _saying_when(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the lines of a head with a date and its year that are datelines, or name a weekday."""
    for line in re.finditer(r"[^\n]+", text[start:end]):
        date = DATE.search(line[0])
        if date is None or not re.search(_YEAR, date[0]):
            continue
        if _WEEKDAY.search(line[0], 0, date.start()) or is_dateline(line[0]):
            yield start + line.start(), start + line.end()


def read_place(line: str) -> tuple[int, int] | None:
    """Return the span of the place in a dateline: the words with capitals before the date."""
    match = DATE.search(line) or _WEEKDAY.search(line)
    before = line[: match.start()] if match else line
    if weekday := _WEEKDAY.search(before):
        before = before[: weekday.start()]
    before = re.sub(
        r"(?:\b(?:the|den|le|el|il|the|am|ce|this|on)\b\s*)+$", "", before.rstrip(" ,.;:")
    )
    bare = before.strip(" ,.;:_*()[]\n")
    if _BROKEN_DATE.search(bare):
        return None
    if len(bare) < 3 or not bare[0].isupper() or not any(letter.islower() for letter in bare):
        return None
    start = before.index(bare)
    return start, start + len(bare)


def is_name(line: str) -> bool:
    """Whether a line may be a signature: one to five words, each with a capital or an initial."""
    words = line.strip(" _*.,[]()").split()
    return 0 < len(words) < 6 and all(
        _NAME_WORD.match(word.strip(",")) and (word[0].isupper() or word.casefold() in _SMALL)
        for word in words
    )
