"""Segments of an archival citation that no reader knows: what they are follows from their place."""

import re
from collections.abc import Iterable

from edition.bibliography.letters import KIND, is_kind
from edition.bibliography.parts import Part
from edition.bibliography.places import is_place, is_state
from edition.bibliography.senders import BY_WHOM, DASHED, named, sent

_HOLDING = re.compile(
    r"\b(?:[Pp]apers|[Ff]iles?|[Cc]ollections?|[Rr]ecords|[Ss]eries|[Ff]onds?|[Ss]ubseries"
    r"|[Dd]ivision|[Ss]ection|Zbirka|zbiór|Zbiór|Nachlaß|Nachlass|NL(?=\s[A-Z])|série|Série|MSS"
    r"|Fondo|Fundo|[Nn]alatenskap"
    r"|Manuscripts|[Dd]iaries|Bestand|Correspondence|spuścizna|[Aa]ffari|[Cc]abinet"
    r"|[Gg]roup(?=\s[IVX]))\b"
)
_ARCHIVE = re.compile(
    r"(?:National\s)?\b(?:[Aa]rchi(?:ves?|v|vo|vio|vum|wum|wy|va|vele)|Record Office|Records"
    r" Office|Library|Libraries|"
    r"Levéltár\w*|Bibliothèque|Bibliothek|Biblioteca|Archiwum|Staatsarchiv|\w+archiv|Arhiv\w*|"
    r"[Аа]рхив\w*|Museum|Historical Society|Research Center|Special Collections)\b"
    r"|档案馆|檔案館|資料館|史料館|기록원|사료관|도서관|문서보관소"
)
_CODE = re.compile(r"[A-Z0-9][\w'’]*(?:[ ./()'’:#–-]+[\w'’]+)*\)?\Z")
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
    r"(?:(?:HA|HV|Abt\.?|Abteilung|BV|KD|AG|Sekr\.|Sekretariat)\s[\wÀ-ž/ .-]{1,30}"
    r"|(?:[IVX]+-)?[A-Za-z]{2,6}\.?(?:-[A-Z])?\s"
    r"(?:19)\d\d(?:\s?[-–]\s?\d{2,4})?)\Z"
)
"""A department of the GDR's state security, and an abbreviated series with its years."""
_PERSON = re.compile(
    r"(?:[A-ZÀ-Ž][\w'’-]*\.?\s){1,3}(?:(?:de|von|van|der|la)\s)*[A-ZÀ-Ž][\w'’-]+\Z"
)
_RANKED = re.compile(
    r"(?:Gesandter|Botschafter(?:in)?|Legationsrat|Generalkonsul|Konsul|Ambassad(?:or|eur)"
    r"|Minister|Consul"
    r"|General|Admiral|Colonel|Captain|Lord|Sir|Dr\.|Ambasciatore|Embajador|Embaixador|Посол"
    r"|Посланник"
    r"|Ambassadør|Ambassadör|Chargé)\s(?:[A-ZÀ-ŽА-Я][\w'’.-]*\s?){1,3}\Z"
)
_TOWN_BEFORE_DATE = re.compile(r"[A-ZÀ-ŽА-Я][\w'’-]+(?:\s[A-ZÀ-Ž][\w'’-]+)?\Z")
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


def settle(text: str, parts: list[Part], loose: Iterable[tuple[int, int]]) -> list[Part]:
    """Return the parts with what the loose segments are, in the order of the text."""
    found = list(parts)
    for start, end in _joined(text, found, list(loose)):
        words = text[start:end]
        name = _name_of(text, start, end, found)
        whose = BY_WHOM.match(words) if name != "title" else None
        if whose and {"title"} == {part.field for part in found} & {"title", "author"}:
            found.append(Part("author", named(text, start + whose.start("name")), end))
            continue
        if name and _is_behind_letter(start, end, found):
            continue
        if name == "collection" and _is_in_box(text, start, found):
            name = "folder"
        if name == "collection" and _STATE_BEHIND.match(text, end):
            name = "seat"
        letter = sent(words) or (DASHED.match(words) if _is_dateline(end, found) else None)
        name = "sent" if letter and name == "collection" else name
        if name == "sent" and letter:
            if not is_place(letter.group("author")):
                found.append(Part("author", start, start + letter.end("author")))
            found.append(Part("recipient", named(text, start + letter.start("recipient")), end))
        elif name:
            found.append(Part(name, start, end))
    found = _towns_joined(text, found)
    return sorted(_years_joined(text, found), key=lambda part: part.start)


def _is_behind_letter(start: int, end: int, parts: list[Part]) -> bool:
    """Whether words stand between a recipient and a date: where the letter was written."""
    sent = any(part.field == "recipient" and 0 <= start - part.end <= 3 for part in parts)
    return sent and end - start < _LONGEST_TOWN and _is_dateline(end, parts)


_LONGEST_TOWN = 30


def _is_in_box(text: str, start: int, parts: list[Part]) -> bool:
    """Whether the words stand right behind a box of an archive named before: so a folder does."""
    boxes = [part for part in parts if part.field == "box" and 0 < start - part.end <= 3]
    held = any(part.field == "repository" and part.end < start for part in parts)
    if text[max(start - 2, 0) : start] == "; " or _ARCHIVE.match(text, start):
        return False
    labelled = boxes and "ox" in text[max(boxes[0].start - 5, 0) : boxes[0].start]
    return bool(held and labelled) and not any(part.field == "folder" for part in parts)


_STATE_BEHIND = re.compile(
    r",\s(?:MD|MA|CA|TX|NY|NJ|KS|MO|GA|MI|CT|VA|DC|PA|IL|OH|NC|IN|WI|MN|IA|Md\.|Mass\.|Calif\."
    r"|Va\.|Mo\.|Kans\.|Ga\.|Mich\.)(?=[,;.)]|\s*$)"
)


def _joined(text: str, parts: list[Part], loose: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join segments that are one title: one that begins with a document's kind takes the next."""
    joined: list[tuple[int, int]] = []
    for start, end in loose:
        last = joined[-1] if joined else None
        if last and _is_more(text, last, start, end, parts):
            closed = text[end : end + 1] == ")" and "(" in text[last[1] : start]
            joined[-1] = (last[0], end + closed)
        else:
            joined.append((start, end))
    return joined


def _is_more(text: str, last: tuple[int, int], start: int, end: int, parts: list[Part]) -> bool:
    """Whether a segment goes on with the title, or the name of the collection, before it."""
    words, between = text[start:end], text[last[1] : start]
    if any(last[1] <= part.start < start for part in parts):
        return False
    if _is_holding(text[slice(*last)]) and between == " (" and text[end : end + 1] == ")":
        return words[:1].isupper() and not words.isupper() and not re.search(r"\d", words)
    reached = [part.start for part in parts if part.field == "repository" and part.start >= start]
    behind = any(part.field == "repository" and part.end <= last[0] for part in parts)
    if between == "; " and any(part.field == "series" and part.end <= last[0] for part in parts):
        return words[:1].isupper() and not re.search(r"\d", words)
    if between == ", " and is_kind(text[slice(*last)]) and _CONCERNING.match(words):
        return True
    return bool(
        KIND.match(text[slice(*last)])
        and (behind or reached or not any(part.field == "repository" for part in parts))
        and re.fullmatch(r"[,\s:(\[]+|,? and ", between)
        and not _is_holding(words)
        and not _ARCHIVE.search(words)
        and not is_place(words)
        and (sent(words) is None or " " not in text[slice(*last)])
        and not (
            _is_dateline(end, parts)
            and len(text[slice(*last)].split()) > 4
            and _TOWN_BEFORE_DATE.match(words)
        )
        and not any(
            part.field == "date" and last[0] - 40 < part.end <= start and part.start > last[0]
            for part in parts
        )
        and not (not behind and any(part.field == "date" and part.end <= start for part in parts))
    )


_CONCERNING = re.compile(r"(?:betr\.|betreffend|concerning|regarding|concernant|re:?)\s")


def _is_holding(words: str) -> bool:
    return _HOLDING.search(words) is not None and not KIND.match(words)


def _name_of(text: str, start: int, end: int, parts: list[Part]) -> str:
    """Return the field of a loose segment, "sent" for sender and recipient, "" for none."""
    words = text[start:end]
    if _FILLER.match(words) or len(words) < 2:
        return ""
    has = {part.field for part in parts}
    archive = min((part.start for part in parts if part.field == "repository"), default=-1)
    if "repository" not in has and _ARCHIVE.search(words) and not is_kind(words):
        return "repository" if "series" not in has and sent(words) is None else ""
    if is_state(words) and not _is_behind_town(text, start, parts):
        return "collection" if archive >= 0 and start > archive and "seat" not in has else ""
    if is_place(words) and ("repository" in has or "series" in has):
        return _as_place(start, end, parts)
    written = _is_dateline(end, parts) and ("series" in has or archive > start)
    if written and has & {"author", "title"} and _TOWN_BEFORE_DATE.match(words):
        return ""
    if _is_town_of(words, text, start, end, parts):
        return "seat"
    if archive >= 0 and _HELD_END.search(words):
        return "collection"
    if "author" not in has and sent(words) and not is_kind(words):
        return "sent"
    if is_kind(words) and "title" not in has:
        return "" if _is_number_of(words, end, parts) or _is_bare(words, has) else "title"
    if _BODY.match(words):
        return "author"
    if "series" in has:
        return _in_series(words, start, parts)
    if archive >= 0 and start > archive:
        return _behind_archive(words, has)
    if _is_holding(words):
        return "collection"
    return _before_archive(words, start, parts)


def _is_town_of(words: str, text: str, start: int, end: int, parts: list[Part]) -> bool:
    """Whether a lone word stands between an archive's full name and its call number: its town."""
    if not _LONE.match(words) or is_kind(words) or _is_holding(words):
        return False
    named = any(
        part.field == "repository"
        and 0 < start - part.end <= 3
        and " " in text[part.start : part.end]
        for part in parts
    )
    return named and any(part.field == "shelfmark" and 0 < part.start - end <= 3 for part in parts)


_LONE = re.compile(r"[A-ZÀ-Ž][a-zà-ž]{2,}(?:[ -][A-ZÀ-Ž][a-zà-ž]+)?\Z")


def _as_place(start: int, end: int, parts: list[Part]) -> str:
    """Return what a town is: an archive's, a book's, the subject of a collection, or where a
    document was written, which is in no field."""
    if _is_dateline(end, parts):
        return ""
    if any(part.field == "series" for part in parts):
        return "seat"
    before = [part for part in parts if part.end <= start]
    last = max(before, key=lambda part: part.end, default=None)
    if last and last.field in ("repository", "seat") and start - last.end < _GLOSS:
        return "seat"
    held = last and last.field in ("collection", "shelfmark", "fond")
    return "collection" if held else ""


_GLOSS = 120
"""The most characters of a translation in brackets between an archive's name and its town."""


def _is_number_of(words: str, end: int, parts: list[Part]) -> bool:
    """Whether a number follows the mere word for a document: "Politischer Bericht Nr. 12"."""
    numbered = any(part.field == "document" and 0 < part.start - end <= 7 for part in parts)
    return numbered and len(words.split()) <= 2


_LETTER = re.compile(
    r"(?:minute|letter|note|memo|telegram|cable|despatch|dispatch|lettre|télégramme|schreiben|brief"
    r"|memorandum|pismo|письмо|depeša|carta|lettera|bericht|report)\Z",
    re.IGNORECASE,
)


def _is_bare(words: str, has: set[str]) -> bool:
    return "author" in has and " " not in words and _LETTER.match(words) is not None


def _is_behind_town(text: str, start: int, parts: list[Part]) -> bool:
    """Whether a state's abbreviation follows a town, or an American archive's name."""
    before = [part for part in parts if 0 < start - part.end <= 3]
    return any(
        part.field == "seat"
        or (part.field == "repository" and _AMERICAN.search(text[part.start : part.end]))
        for part in before
    )


_AMERICAN = re.compile(r"\bLibrary\b|College Park|\bUniversity\b")


def _is_dateline(end: int, parts: list[Part]) -> bool:
    """Whether a place stands before a date, and so is where the document was written."""
    return any(
        part.field == "date" and 0 <= part.start - end <= 3 and part.end - part.start > 4
        for part in parts
    )


def _in_series(words: str, start: int, parts: list[Part]) -> str:
    """Behind a series' volume stands the volume's title; before the series the document's."""
    series = min(part.start for part in parts if part.field == "series")
    has = {part.field for part in parts}
    if start < series:
        if _OFFICE.search(words) or ("title" not in has and _PERSON.match(words)):
            return "" if "author" in has else "author"
        return "" if "title" in has else "title"
    before = {part.field for part in parts if series < part.end <= start}
    known = "book" in has or (before & {"document", "author"} and not is_kind(words))
    return "" if known or not words[0].isupper() else "book"


def _behind_archive(words: str, has: set[str]) -> str:
    if _HOST.search(words):
        return ""
    if _RANKED.match(words) and "author" not in has and has & {"shelfmark", "box", "volume"}:
        return "author"
    if _UNIT.match(words):
        return "collection"
    last = words.rpartition(" ")[2]
    if KIND.match(last) and {"shelfmark", "fond"} & has and "title" not in has:
        return "title"
    if _ABOUT.search(words) and "title" not in has:
        return "title"
    if _is_holding(words):
        return "collection"
    coded = _CODE.match(words) and re.search(r"\d", words) and len(words.split()) <= 6
    if coded and not _is_worded(words) and not has & {"shelfmark", "file"}:
        return "shelfmark"
    numbered = words[0].isdigit() and _is_worded(words)
    if not (words[0].isupper() or numbered or ord(words[0]) > 0x2E7F):
        return ""
    if coded and not _is_worded(words):
        return ""
    return "collection" if len(words) <= 80 and re.search(r"[^\W\d_]", words) else ""


_ABOUT = re.compile(
    r"\b(?:documents|papers|materials|matters|files)\s(?:on|relating\sto|concerning|regarding)\s"
)


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
        coded = coded and not _UNIT.match(words)
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
_YEAR_OF = re.compile(r"\d{4}")


def _years_joined(text: str, parts: list[Part]) -> list[Part]:
    """Give the years behind the title of a series' volume to it ("Documents on X, 1973–1976")."""
    joined: list[Part] = []
    for part in sorted(parts, key=lambda part: part.start):
        last = joined[-1] if joined else None
        pattern = _YEAR_OF if last and last.field == "book" else _YEARS_OF
        years = part.field == "date" and pattern.match(text[part.start : part.end])
        named = last and last.field in ("book", "collection")
        if last and named and years and text[last.end : part.start] == ", ":
            joined[-1] = Part(last.field, last.start, part.end)
        else:
            joined.append(part)
    return joined
