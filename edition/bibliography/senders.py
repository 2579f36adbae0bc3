"""Who wrote a document to whom, in the words between two commas: "Merton to Hollis"."""

import re

from edition.bibliography.letters import TO

_SENT = re.compile(
    rf"(?P<author>[^\W\d_][^,;:]{{0,60}}?)\s{TO}\s(?P<recipient>"
    r"(?:the |his |her )?(?:[A-ZÀ-ŽА-ЯЁІЇЄҐ]|minist|udenrig|utenriks|ambass|gen\.)[^,;:]{0,60}"
    r"|(?:his|her)\s\w+)\Z"
)
_SENDERS = re.compile(
    r"(?:(?:don|doña|il|el|le|la|der)\s[A-ZÀ-Ž]|[A-ZÀ-ŽА-ЯЁІЇЄҐ]|[dl]['’][A-Z]|de\s[A-Z]|van\s[A-Z]|von\s[A-Z])"
)
_NO_SENDER = re.compile(
    r"\b(?:[Mm]ission|[Aa]ssistance|[Aa]id|[Aa]nswers?|[Rr]esponses?|[Ii]ntroduction|[Ll]etters?"
    r"|[Mm]essages?"
    r"|[Vv]isits?|[Rr]eply|[Aa]pproach|[Aa]ccess|[Ff]rom|[Rr]eplies|[Aa]ccreditation"
    r"|[Tt]elegrams?|[Rr]eturn|[Mm]emos|[Rr]eports?|[Nn]otes)\Z"
    r"|\b(?:[Ff]rom|[Bb]etween)\s"
)
DASHED = re.compile(
    r"(?P<author>(?:[A-ZÀ-ŽА-Я][\w’'.-]*\s){1,3}[A-ZÀ-ŽА-Я][\w’'-]+)\s[–—]\s"
    r"(?P<recipient>[a-zà-žа-я]{3}[^,;:]{0,60})\Z"
)
"""Sender and recipient with a dash between them, as in Czech: "Vrbický – ministerstvu"."""
BY_WHOM = re.compile(
    r"(?:memo(?:randum)?|minute|note|report|paper|draft|brief|submission|statement|speech|lecture)\s"
    r"by\s(?P<name>(?:the\s)?[A-Z].{2,60})\Z",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:the|l['’]|il|lo|la|le|el|den|das|die|der|dem)(?:(?<=['’])|\s)(?=\w)")


def named(text: str, start: int) -> int:
    """Return where a person or an office is named behind its article in lower case."""
    article = _ARTICLE.match(text, start)
    return article.end() if article else start


def sent(words: str) -> re.Match[str] | None:
    """Return the groups author and recipient of "Merton to Hollis"; None for a mission to Korea."""
    match = _SENT.match(words)
    if match is None or not _SENDERS.match(words) or _NO_SENDER.search(match.group("author")):
        return None
    if _BODY_OF.match(words) or _OF_ONE.match(words):
        return None
    return match


_BODY_OF = re.compile(r"(?:[A-Z]\.?){1,4}\s(?:al|a|do)\s")
"""An abbreviated body of a party: "C.C. al P.C.R."."""
_OF_ONE = re.compile(r"[^\W\d_]+\s(?:do|a)\s(?=[A-ZÀ-Ž]\w*\s[A-ZÀ-Ž])")
"""A lone noun with its genitive or its article, which is no sender: "Fundo do Governo Geral"."""
