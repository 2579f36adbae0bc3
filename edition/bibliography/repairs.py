"""What the tagger confuses in whole fields, put right where the other fields contradict it.

Each repair is a rule about citations, not about words: a journal has volume and pages, a publisher
has not; a title does not begin with a name; what contains nothing is a title.
"""

import re
from itertools import zip_longest

from edition.bibliography.lexicon import classes
from edition.bibliography.parts import Part
from edition.bibliography.styles import APA, IEEE

THESIS = re.compile(
    r"\bdiss\.|\b(?:thesis|dissertation|th[èe]se|tesis|tesi|Habilitationsschrift|Diplomarbeit)\b",
    re.IGNORECASE,
)


def is_names(words: str) -> bool:
    """Whether there is a name or an initial among words that begin with capitals."""
    known = classes()
    names = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", words)
    return any(
        (len(word) == 1 and word.isupper()) or set(known.get(word.casefold(), "")) & {"s", "f"}
        for word in names
        if word[0].isupper()
    )


def _in_front(reference: str, parts: list[Part]) -> list[Part]:
    """Leave out an "author" behind the imprint that is no name: "Ithaca, and London"."""
    imprint = next((part.start for part in parts if part.field in ("place", "publisher")), -1)
    return [
        part
        for part in parts
        if part.field != "author"
        or imprint < 0
        or part.start < imprint
        or is_names(reference[part.start : part.end])
    ]


_LISTED = re.compile(
    rf"(?P<names>(?>{APA})|(?>{IEEE})"
    r"|[A-ZÀ-Ž][\w'’-]+,\s[A-ZÀ-Ž][\w'’-]+(?:\s[A-Z]\.)?|[A-ZÀ-Ž][\w'’-]+(?:\s[A-Z]\.)?\s[A-ZÀ-Ž][\w'’-]+)"
    r"(?:[.,:]\s|(?<=\.)\s|(?<=\.\s))(?P<rest>[^\W\d_][^\d]{3,})"
)


def _with_title(reference: str, parts: list[Part]) -> list[Part]:
    """Divide an "author" into names and title where else no work would be named.

    The names must have the form of a manual, and what follows them no word that is a name.
    """
    named = any(
        part.field in ("title", "series")
        or (part.field == "container" and not _IN.search(reference[: part.start]))
        for part in parts
    )
    author = next((part for part in parts if part.field == "author"), None)
    if named or author is None:
        return parts
    match = _LISTED.fullmatch(reference, author.start, author.end)
    if match is None or is_names(match.group("rest")):
        return parts
    divided = [Part("author", *match.span("names")), Part("title", *match.span("rest"))]
    return sorted([part for part in parts if part is not author] + divided, key=_start)


def _start(part: Part) -> int:
    return part.start


_IN_TITLE = re.compile(
    r"(?P<title>.{8,}[^\W\d_]{2}[?!’”\"']?)[.,?!]?\s(?<=[.,?!]\s)(?P<journal>[A-ZÀ-Ž][^.,]{2,60})"
)


def _with_journal(reference: str, parts: list[Part]) -> list[Part]:
    """Divide a title before volume and pages: what stands last in it is the journal."""
    fields = {part.field for part in parts}
    if fields & {"container", "publisher", "place", "editor", "series"} or "pages" not in fields:
        return parts
    divided: list[Part] = []
    for part, after in zip_longest(parts, parts[1:]):
        match = _IN_TITLE.fullmatch(reference, part.start, part.end)
        between = _VOLUME.match(reference, part.end)
        if (
            part.field == "title"
            and match
            and after is not None
            and after.field in ("volume", "issue")
            and between
            and between.end() >= after.start
        ):
            divided.append(Part("title", *match.span("title")))
            divided.append(Part("container", *match.span("journal")))
        else:
            divided.append(part)
    return divided


_AT_END = re.compile(r"(?P<journal>.*[^\W\d_]\.?),?\s(?P<volume>\d{1,3}[a-z]?)")


def _with_volume(reference: str, parts: list[Part]) -> list[Part]:
    """Take the volume from the end of a journal's name where there are pages but no volume."""
    fields = {part.field for part in parts}
    if fields & {"volume", "issue", "editor"} or "pages" not in fields:
        return parts
    divided: list[Part] = []
    for part in parts:
        match = _AT_END.fullmatch(reference, part.start, part.end)
        if part.field == "container" and match:
            divided.append(Part("container", *match.span("journal")))
            divided.append(Part("volume", *match.span("volume")))
        else:
            divided.append(part)
    return divided


_REGION = re.compile(r"(?P<region>[A-ZÀ-Ž][\w\s-]{4,24})\.\s(?=[A-ZÀ-Ž])")


def _with_region(reference: str, parts: list[Part]) -> list[Part]:
    """Give to a title the region behind its comma, taken for a place or a journal's first word:
    "Drought at Lake Elmo, Minnesota. Quaternary Lakes 18".
    """
    joined: list[Part] = []
    for number, part in enumerate(parts):
        last = joined[-1] if joined else None
        after = parts[number + 1] if number + 1 < len(parts) else None
        if last is None or last.field != "title" or reference[last.end : part.start] != ", ":
            joined.append(part)
            continue
        region = _REGION.match(reference, part.start, part.end)
        if part.field == "place" and after is not None and after.field == "container":
            joined[-1] = Part("title", last.start, part.end)
        elif part.field == "container" and region and _is_no_journal(region.group("region")):
            joined[-1] = Part("title", last.start, region.end("region"))
            joined.append(Part("container", region.end(), part.end))
        else:
            joined.append(part)
    return joined


def _is_no_journal(words: str) -> bool:
    """Whether no word is one of those of which journals' names are made."""
    known = classes()
    return not any(set(known.get(word.casefold(), "")) & {"a", "j"} for word in words.split())


_IMPRINT = re.compile(r"(?P<place>[A-ZÀ-Ž][^:\d]{2,40}?)\s?:\s(?P<house>[^:]{2,})")


def _divided(reference: str, parts: list[Part]) -> list[Part]:
    """Divide a place or a publisher that is both: "Boston: Ginn"."""
    names = [part.field for part in parts]
    divided: list[Part] = []
    for part in parts:
        imprint = _IMPRINT.fullmatch(reference, part.start, part.end)
        other = {"place": "publisher", "publisher": "place"}.get(part.field)
        if imprint and other and other not in names:
            divided.append(Part("place", *imprint.span("place")))
            divided.append(Part("publisher", *imprint.span("house")))
        else:
            divided.append(part)
    return divided


def _with_school(reference: str, parts: list[Part]) -> list[Part]:
    """Return what a thesis seems to stand in as the school that it was written at."""
    fields = {part.field for part in parts}
    if "container" not in fields or fields & {"volume", "publisher"}:
        return parts
    if not THESIS.search(reference):
        return parts
    return [
        Part("publisher", part.start, part.end) if part.field == "container" else part
        for part in parts
    ]


_VOLUME = re.compile(
    r"[\s,.:;]*(?:\(?[Vv](?:ol)?s?\.?\s?|[Bb](?:an)?d\.?\s?|t\.\s?|[Nn][o°]\.?\s?)?"
)


def _numbered(reference: str, parts: list[Part]) -> list[Part]:
    """Return a "publisher" that has a volume and pages behind it as the journal that it is."""
    fields = [part.field for part in parts]
    if "container" in fields or "title" not in fields:
        return parts
    done = list(parts)
    for place in range(len(parts) - 2):
        one, two, three = parts[place : place + 3]
        between = _VOLUME.match(reference, one.end)
        if (
            one.field in ("publisher", "place", "series")
            and two.field in ("volume", "issue")
            and three.field in ("issue", "pages")
            and between
            and between.end() >= two.start
        ):
            done[place] = Part("container", one.start, one.end)
            break
    return done


def _uncontained(reference: str, parts: list[Part]) -> list[Part]:
    """Return what contains nothing and has no volume or pages as a title."""
    fields = {part.field for part in parts}
    if fields & {"title", "volume", "issue", "pages", "arxiv"} or "author" not in fields:
        return parts
    return [
        Part("title", part.start, part.end)
        if part.field == "container" and not _IN.search(reference[: part.start])
        else part
        for part in parts
    ]


_IN = re.compile(r"\b(?:[Ii]n|[Dd]ans|[Ee]n):?\s[“\"'‘«]?\s?\Z")


_QUOTES = {"“": "”", "«": "»", "„": "“", "‘": "’", '"': '"', "'": "'"}


def _within_quotes(reference: str, parts: list[Part]) -> list[Part]:
    """End a quoted title where its quotation ends: what follows in it is what contains it."""
    contained = any(part.field == "container" for part in parts)
    divided: list[Part] = []
    for part in parts:
        end = _end_of_quote(reference, part) if part.field == "title" else 0
        if not end:
            divided.append(part)
            continue
        divided.append(Part("title", part.start, end))
        rest = _AFTER_QUOTE.match(reference, end, part.end)
        if rest and not contained:
            divided.append(Part("container", *rest.span("rest")))
    return divided


_AFTER_QUOTE = re.compile(r"[\W_]+(?:[Ii]n:?\s)?(?P<rest>[^\W\d_].{2,}?)[\s,.;\]]*\Z")


def _end_of_quote(reference: str, part: Part) -> int:
    """Return where the quotation before a title ends within it; 0 where it does not."""
    opener = reference[: part.start].rstrip()[-1:]
    closer = _QUOTES.get(opener)
    if closer is None:
        return 0
    depth = 1
    for place in range(part.start, part.end - 4):
        letter = reference[place]
        depth += (letter == opener and opener != closer) - (letter == closer)
        before, after = reference[place - 1], reference[place + 1 : place + 3]
        if depth < 1 and (closer not in "'’" or before in ",.?!") and re.match(r"[,.]?\s", after):
            return place - (before in ".,")
        depth = max(depth, 1)
    return 0


_EDITING = re.compile(
    r"[\s,(\[]*(?:[Ee]ds?\b|[Ee]dited\sby|[Ee]ditors?\b|[Hh]rsg|[Hh]gg?\b|dir\b|a cura)"
)


def _with_editors(reference: str, parts: list[Part]) -> list[Part]:
    """Return the first of two "editors" as the book: "In Signs and Names, eds. A. Brook"; and no
    editors that have no names and are nowhere called so.
    """
    done: list[Part] = []
    for part, after in zip_longest(parts, parts[1:]):
        cue = _EDITING.match(reference, part.end)
        if part.field != "editor":
            done.append(part)
        elif cue and after and after.field == "editor" and after.start - cue.end() in (0, 1, 2):
            done.append(Part("container", part.start, part.end))
        elif (
            cue
            or is_names(reference[part.start : part.end])
            or _EDITED.search(reference, max(part.start - 20, 0), part.start)
        ):
            done.append(part)
    return done


_EDITED = re.compile(r"(?:\b[Ee]ds?|[Bb]y|[Hh]rsg|[Hh]g|von|cura di|de)\.?\s\Z")


_LOCATED = {"volume", "issue", "pages"}


def _one_title(reference: str, parts: list[Part]) -> list[Part]:
    """Join a title with its subtitle that is taken for what contains it, or for a publisher."""
    fields = {part.field for part in parts}
    joined: list[Part] = []
    for part in parts:
        last = joined[-1] if joined else None
        pair = {last.field, part.field} if last else set()
        colon = last is not None and reference[last.end : part.start] == ": "
        if last and colon and pair == {"title", "container"} and not fields & _LOCATED:
            joined[-1] = Part("title", last.start, part.end)
        elif last and colon and last.field == "container" and part.field == "publisher":
            joined[-1] = Part("container", last.start, part.end)
        elif (
            last
            and last.field == "pages"
            and reference[last.end - 1] in "-–"
            and (last.end == part.start)
        ):
            joined[-1] = Part("pages", last.start, part.end)
        else:
            joined.append(part)
    return joined


_STATE = re.compile(r"[A-Z]{2}\b|[A-Z]\.[A-Z]\.|[A-Z][a-z]{2,4}\.")
_TOWN_BEHIND = re.compile(
    r"(?P<house>.{4,}),\s(?P<town>[A-ZÀ-Ž][^\W\d_]+(?:\s[A-ZÀ-Ž][^\W\d_]+){0,2})"
)


def _with_state(reference: str, parts: list[Part]) -> list[Part]:
    """Give to a state the town before it that the publisher has; let town and publisher change
    places where each is known as the other.
    """
    done: list[Part] = []
    for part in parts:
        last = done[-1] if done else None
        beside = last is not None and last.field == "publisher" and part.field == "place"
        town = _TOWN_BEHIND.fullmatch(reference, last.start, last.end) if last and beside else None
        if (
            last
            and town
            and reference[last.end : part.start] == ", "
            and (_STATE.match(reference, part.start))
        ):
            done[-1] = Part("publisher", *town.span("house"))
            done.append(Part("place", town.start("town"), part.end))
        elif (
            last
            and last.field == "place"
            and part.field == "publisher"
            and (_is_place(reference, part) and not _is_place(reference, last))
        ):
            done[-1] = Part("publisher", last.start, last.end)
            done.append(Part("place", part.start, part.end))
        else:
            done.append(part)
    return done


def _is_place(reference: str, part: Part) -> bool:
    """Whether all words of a part are words of towns and none is one of publishers."""
    known = classes()
    found = [known.get(word, "") for word in re.findall(r"[^\W\d_]+", _folded(reference, part))]
    return bool(found) and all("l" in letters and "b" not in letters for letters in found)


def _folded(reference: str, part: Part) -> str:
    return reference[part.start : part.end].casefold()


_SERIES = re.compile(r"\b[Cc]oll(?:ection|\.)?\s(?:[«“\"]\s?)?\Z")


def _in_series(reference: str, parts: list[Part]) -> list[Part]:
    """Return what "coll." stands before as the series."""
    return [
        Part("series", part.start, part.end)
        if part.field in ("container", "publisher") and _SERIES.search(reference[: part.start])
        else part
        for part in parts
    ]


REPAIRS = (
    _in_series,
    _within_quotes,
    _with_editors,
    _one_title,
    _with_state,
    _in_front,
    _with_title,
    _with_region,
    _divided,
    _numbered,
    _with_school,
    _with_journal,
    _with_volume,
    _uncontained,
)
"""The repairs, in the order in which they are made."""
