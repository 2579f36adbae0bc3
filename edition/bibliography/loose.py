"""Segments of an archival citation that no reader knows: what they are follows from their place."""

import re
from collections.abc import Iterable

from edition.bibliography.letters import KIND
from edition.bibliography.parts import Part

_HOLDING = re.compile(
    r"\b(?:[Pp]apers|[Ff]iles?|[Cc]ollections?|[Rr]ecords|[Ss]eries|[Ff]onds?|[Ss]ubseries"
    r"|[Dd]ivision|[Ss]ection|Zbirka|zbiór|Zbiór|Nachlaß|Nachlass|série|Série|"
    r"Manuscripts|[Dd]iaries|Bestand|Correspondence|spuścizna|[Aa]ffari|[Cc]abinet)\b"
)
_ARCHIVE = re.compile(
    r"\b(?:[Aa]rchi(?:ves?|v|vo|vio|vum|wum|wy|va|vele)|Record Office|Records"
    r" Office|Library|Libraries|"
    r"Levéltár\w*|Bibliothèque|Bibliothek|Biblioteca|Archiwum|Staatsarchiv|\w+archiv|Arhiv\w*|"
    r"[Аа]рхив\w*|Museum|Historical Society|Research Center|Special Collections)\b"
    r"|档案馆|檔案館|資料館|史料館|기록원|사료관|도서관|문서보관소"
)
_SENT = re.compile(
    r"(?P<author>[^\W\d_][^,;:]{0,60}?)\s(?:to|à|au|an|a|do|към|к|către)\s(?P<recipient>"
    r"(?:the )?[^\W\d_][^,;:]{0,60})\Z"
)
_CODE = re.compile(r"[A-Z0-9][\w'’]*(?:[ ./()'’–-]+[\w'’]+)*\)?\Z")
_PLACE = re.compile(
    r"(?:[A-ZÀ-Ž][\w'’.-]+)(?:[ -](?:[A-ZÀ-Ž(][\w'’.)-]+|[dl]e|la|am|en|upon|sur|City)){0,3}\Z"
)
_STATES = frozenset(
    "MD Md. Maryland MA Mass. Massachusetts CA Calif. California TX Texas NY"
    " N.Y. NJ N.J. KS Kansas "
    "MO Missouri GA Georgia MI Michigan CT Conn. Connecticut VA Virginia DC D.C. PA Pennsylvania "
    "UK England Scotland Germany France Russia Illinois IL Va. Mo. Tex. Kans. Ga. Mich.".split()
)
_CITIES = frozenset(
    "Abilene Aberystwyth Amsterdam Atlanta Austin Beijing Belgrade Beograd Berkeley Berlin Bern "
    "Bonn Boston Bratislava Brussels Bruxelles Bucharest București Budapest Cambridge Canberra "
    "Copenhagen Delhi Dresden Dublin Edinburgh Florence Freiburg Geneva Genève Hamburg Hanoi "
    "Helsinki Independence Jakarta Jerusalem Kew Kiev Koblenz Kyiv Leipzig Leningrad Lisbon London "
    "Madrid Minsk Moscow Moskva Munich München Nairobi Nanjing Nantes Norfolk Oslo Ottawa Oxford "
    "Palo Paris Peking Podolsk Praha Prague Pretoria Princeton Pyongyang Riga Roma Rome Seoul "
    "Shanghai Singapore Sofia Stanford Stockholm Suitland Taipei Tallinn Tirana Tokyo Ulaanbaatar "
    "Vienna Vilnius Vincennes Warsaw Warszawa Washington Wellington Wien Zürich Москва Bangkok "
    "Wuhan Nanking Changchun Shenyang Simi Yorba Москва Киев Zagreb Ljubljana Colindale".split()
)
_TOWNS = frozenset(
    [
        "College Park",
        "Hyde Park",
        "Ann Arbor",
        "New Haven",
        "New York",
        "Palo Alto",
        "La Courneuve",
        "Simi Valley",
        "Yorba Linda",
        "Den Haag",
        "The Hague",
        "New Delhi",
        "Hong Kong",
        "Mexico City",
        "Aix-en-Provence",
        "Washington DC",
        "Washington D.C.",
        "College Station",
        "St. Petersburg",
        "Ho Chi Minh City",
        "Kuala Lumpur",
        "Berlin-Lichterfelde",
        "Carlisle Barracks",
        "Sleepy Hollow",
        "Sankt Augustin",
        "St Petersburg",
        "Città del Vaticano",
    ]
)
_BODY = re.compile(
    r"(?:UN|U\.N\.|United Nations)\s(?:Security Council|General Assembly|Secretariat|Command|"
    r"Commission[\w\s]*|Economic[\w\s]*)\Z"
)
_OFFICE = re.compile(
    r"\b(?:Department|Office|Ministry|Ministère|Ministerium|Bundesministerium|Amt|Ministero"
    r"|Ministerstwo|MID|Министерство"
    r"|Institut|Commission|Congress|Parliament|Historical (?:Office|Section))\b"
)
_HOST = re.compile(
    r"\bUniversity\Z|\AUniversity of\b|\AUniversit(?:y|ät|é|à|et)\b|\bCollege\b|(?i:\A"
    r"(?:translated|courtesy|document|original|copy|copies|photocopy"
    r"|unnumbered|marked|handwritten|typescript|my translation|author.s? (?:translation"
    r"|collection))\b)"
)
_UNIT = re.compile(
    r"(?:(?:HA|HV|Abt\.?|Abteilung|BV|KD|AG|Sekr\.|Sekretariat)\s[\wÀ-ž/ .-]{1,30}|[A-Z]{2,6}\s"
    r"(?:19)\d\d\s?[-–]\s?\d{2,4})\Z"
)
"""A department of the GDR's state security, and an abbreviated series with its years."""
_PERSON = re.compile(
    r"(?:[A-ZÀ-Ž][\w'’-]*\.?\s){1,3}(?:(?:de|von|van|der|la)\s)*[A-ZÀ-Ž][\w'’-]+\Z"
)
_FILLER = re.compile(
    r"(?:档号|第|页|頁|sygn|no|tel|nos?|unpaginated|n\.d|secret|top secret|confidential|tajne|"
    r"translated from \w+|dated|no date|eyes only|nodis|exdis|limdis|vertraulich|geheim"
    r"|streng geheim|sensitive|priority|niact|immediate|flash|verbatim|noforn|official use only"
    r"|limited official use|personal and confidential|secretissime|szigorúan titkos"
    r"|ściśle tajne|strict secret|secret personnel"
    r"|top secret/sensitive|restricted|unclassified|совершенно секретно|секретно|personal"
    r"|private|enclosure|attachment|annex|appendix|encl|attached|original|item|series|here|and"
    r"|hier|et|und|copy|tape|ibid|frame|mikrofilm|UN Doc|Doc|op\. cit|p|telegram|cable|"
    r"despatch|chap.*|series|obtained.*|signatur|CM\(\d+\).*|C\.?M\.?.*\bmeeting|CC\(\d+\).*)\.?\Z",
    re.IGNORECASE,
)


def is_place(words: str) -> bool:
    """Whether the words are a town where archives are, or such a town's state."""
    words = words.strip(" .()")
    return words in _TOWNS or words in _STATES or words in _CITIES or words + "." in _STATES


def settle(text: str, parts: list[Part], loose: Iterable[tuple[int, int]]) -> list[Part]:
    """Return the parts with what the loose segments are, in the order of the text."""
    found = list(parts)
    for start, end in _joined(text, found, list(loose)):
        words = text[start:end]
        name = _name_of(words, start, found)
        if name == "collection" and _is_in_box(text, start, found):
            name = "folder"
        if name == "collection" and _STATE_BEHIND.match(text, end):
            name = "seat"
        sent = _SENT.match(words)
        if name == "sent" and sent:
            found.append(Part("author", start, start + sent.end("author")))
            found.append(Part("recipient", start + sent.start("recipient"), end))
        elif name:
            found.append(Part(name, start, end))
    return sorted(_years_joined(text, _towns_joined(text, found)), key=lambda part: part.start)


def _is_in_box(text: str, start: int, parts: list[Part]) -> bool:
    """Whether the words stand right behind a box of an archive named before: so a folder does."""
    boxes = [part for part in parts if part.field == "box" and 0 < start - part.end <= 3]
    held = any(part.field == "repository" and part.end < start for part in parts)
    labelled = boxes and "ox" in text[max(boxes[0].start - 5, 0) : boxes[0].start]
    return bool(held and labelled) and not any(part.field == "folder" for part in parts)


_STATE_BEHIND = re.compile(
    r",\s(?:MD|MA|CA|TX|NY|NJ|KS|MO|GA|MI|CT|VA|DC|PA|IL|OH|NC|IN|WI|MN|IA|Md\.|Mass\.|Calif\."
    r"|Va\.|Mo\.|Kans\.|Ga\.|Mich\.)(?=[,;.)]|\s*$)"
)


def _joined(text: str, parts: list[Part], loose: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join segments that are one title: one that begins with a document's kind takes the next."""
    joined: list[tuple[int, int]] = []
    reached = min((part.start for part in parts if part.field == "repository"), default=len(text))
    for start, end in loose:
        last = joined[-1] if joined else None
        if (
            last
            and KIND.match(text[last[0] : last[1]])
            and end <= reached
            and not any(last[1] <= part.start < start for part in parts)
            and re.fullmatch(r"[,\s:(\[]+|,? and ", text[last[1] : start])
            and not _is_holding(text[start:end])
            and not _ARCHIVE.search(text[start:end])
            and not is_place(text[start:end])
            and not any(part.field == "date" and part.end <= start for part in parts)
        ):
            closed = text[end : end + 1] == ")" and "(" in text[last[1] : start]
            joined[-1] = (last[0], end + closed)
        else:
            joined.append((start, end))
    return joined


def _is_holding(words: str) -> bool:
    return _HOLDING.search(words) is not None and not KIND.match(words)


def _name_of(words: str, start: int, parts: list[Part]) -> str:
    """Return the field of a loose segment, "sent" for sender and recipient, "" for none."""
    if _FILLER.match(words) or len(words) < 2:
        return ""
    has = {part.field for part in parts}
    archive = min((part.start for part in parts if part.field == "repository"), default=-1)
    if "repository" not in has and _ARCHIVE.search(words) and not KIND.match(words):
        return "repository"
    if words in _STATES and len(words) < 5 and not _is_behind_town(start, parts):
        return ""
    if is_place(words) and ("repository" in has or "series" in has):
        return "" if _is_dateline(start + len(words), parts) else "seat"
    if archive >= 0 and _HELD_END.search(words):
        return "collection"
    if KIND.match(words) and "title" not in has:
        return "" if has >= {"author", "recipient"} and " " not in words else "title"
    if _BODY.match(words):
        return "author"
    if _SENT.match(words) and "author" not in has and not _is_holding(words):
        return "sent"
    if "series" in has:
        return _in_series(words, start, parts)
    if archive >= 0 and start > archive:
        return _behind_archive(words, has)
    if _is_holding(words):
        return "collection"
    return _before_archive(words, start, parts)


def _is_behind_town(start: int, parts: list[Part]) -> bool:
    return any(part.field == "seat" and 0 < start - part.end <= 3 for part in parts)


def _is_dateline(end: int, parts: list[Part]) -> bool:
    """Whether a place stands before a date, and so is where the document was written."""
    return any(part.field == "date" and 0 <= part.start - end <= 3 for part in parts)


def _in_series(words: str, start: int, parts: list[Part]) -> str:
    """Behind a series' volume stands the volume's title; before the series the document's."""
    series = min(part.start for part in parts if part.field == "series")
    if start < series:
        if _OFFICE.search(words):
            return "author"
        return "" if any(part.field == "title" for part in parts) else "title"
    known = any(part.field == "book" for part in parts)
    return "" if known or not words[0].isupper() else "book"


def _behind_archive(words: str, has: set[str]) -> str:
    if _HOST.search(words):
        return ""
    if _UNIT.match(words):
        return "collection"
    if _is_holding(words):
        return "collection"
    coded = _CODE.match(words) and re.search(r"\d", words) and len(words.split()) <= 6
    if coded and not _is_worded(words) and "shelfmark" not in has:
        return "shelfmark"
    if KIND.match(words.rpartition(" ")[2]) and {"shelfmark", "fond"} & has and "title" not in has:
        return "title"
    if not words[0].isupper() or (coded and not _is_worded(words)):
        return ""
    return "collection" if len(words) <= 80 and re.search(r"[^\W\d_]", words) else ""


def _is_worded(words: str) -> bool:
    """Whether there is a word among the signs: four letters or more, not all of them capitals."""
    return any(not word.isupper() for word in re.findall(r"[^\W\d_]{4,}", words))


_HELD_END = re.compile(
    r"^(?:[A-ZÀ-Ž][\w’'.-]*\s){1,6}(?:Files?|Papers|Series|Records|Collection|Subseries)\Z"
)
_HELD = frozenset({"box", "folder", "fond", "shelfmark", "collection", "file", "reel", "date"})


def _before_archive(words: str, start: int, parts: list[Part]) -> str:
    has = {part.field for part in parts}
    if any(part.field in _HELD and part.end <= start for part in parts) and has & {
        "title",
        "author",
        "box",
        "fond",
        "folder",
        "collection",
    }:
        coded = _CODE.match(words) and re.search(r"\d", words) and not _is_worded(words)
        return "collection" if words[:1].isupper() and len(words) <= 80 and not coded else ""
    if _PERSON.match(words) and "author" not in has and ("title" in has or start == 0):
        return "author"
    if "title" not in has:
        numbered = {"author", "recipient"} <= has and re.fullmatch(r"\w+\s\d+", words)
        return "" if numbered or (words.isupper() and len(words) < 7) else "title"
    titled = any(part.field == "title" and part.end <= start for part in parts)
    return "collection" if titled and words[:1].isupper() and len(words) <= 80 else ""


def _towns_joined(text: str, parts: list[Part]) -> list[Part]:
    """Join a town and its state ("College Park, MD") into one place."""
    joined: list[Part] = []
    for part in sorted(parts, key=lambda part: part.start):
        last = joined[-1] if joined else None
        if (
            last
            and last.field == part.field == "seat"
            and text[last.end : part.start].strip() == ","
        ):
            joined[-1] = Part("seat", last.start, part.end)
        else:
            joined.append(part)
    return joined


_YEARS_OF = re.compile(r"\d{4}\s?[-–]\s?\d{2,4}")


def _years_joined(text: str, parts: list[Part]) -> list[Part]:
    """Give the years behind the title of a series' volume to it ("Documents on X, 1973–1976")."""
    joined: list[Part] = []
    for part in sorted(parts, key=lambda part: part.start):
        last = joined[-1] if joined else None
        years = part.field == "date" and _YEARS_OF.fullmatch(text[part.start : part.end])
        if last and last.field == "book" and years and text[last.end : part.start] == ", ":
            joined[-1] = Part("book", last.start, part.end)
        else:
            joined.append(part)
    return joined
