"""What stands around a citation in a note and is no part of it: leading words, a comment behind."""

import re

LEAD = re.compile(
    r"\s*(?:(?:But |but |Also |also |And |and )?(?:[Ss]ee|[Cc]f\.|[Cc]fr\.|[Cc]ompare"
    r"|[Qq]uoted (?:in|from)|[Cc]ited (?:in|from)|[Rr]eprinted in"
    r"|[Aa]s (?:quoted|cited) in|[Vv]gl\.|[Ss]iehe|[Zz]it\. n(?:ach|\.)|[Zz]itiert nach|[Vv]oir"
    r"|[Cc]ité (?:dans|par)|[Vv]éase|[Vv]id\.|[Ss]i veda|[Ss]rov\.|[Zz]ie|[Zz]ob\."
    r"|[Vv]edi|[Pp]or\.|[Pp]atrz|[Ll]ásd|[Ll]d\.|[Сс]м\.|[Цц]ит\. по|[Vv]iz|参见|见|參見)(?:[:,]?\s"
    r"(?:also|auch|aussi|too|e\.g\.|for example|for instance|among others|inter alia|in particular"
    r"|especially|esp\.|dazu|hierzu|z\. ?B\.|u\. ?a\.|także|też|np\.|m\.in\.|anche|ad es\.|también"
    r"|notamment|par exemple|unter anderem|например|также|által|notably|generally|further)[,:]?)?"
    r"(?:\s?(?:ausführlich(?:er)?|näher|grundlegend|szerzej"
    r"|подробнее|in detail|etwa|zuletzt):?(?=\s))?"
    r":?\s?)(?<=[\s见见])(?=\S)"
)
"""The words that lead to a citation and are no part of it."""

_POINTING = re.compile(
    r"\s*(?:(?:[^\W\d_][^,;:.()“”\"«»„\d]{2,80}?),?\s"
    r"(?:see|see also|cf\.|compare|vgl\.|siehe|voir|si veda|cfr\.|véase|см\.|см\. также|zob\."
    r"|por\.|srov\.|zie|lásd)(?:[:,]?\s(?:also|auch|aussi|anche|też|also|among others|e\.g\."
    r"|for example|especially|in particular))?[:,]?\s"
    r"|(?:The|A|An)\s(?:[a-z-]+\s){1,5}(?:remains?|is|are)(?:\s(?:still|now|that of|those of))?\s"
    r"|(?:on|for|zur?|sur|per|su)\s(?:[\w’'-]+\s){1,6}?[\w’'-]+[,:]\s)"
    r"(?=[A-ZÀ-ŽА-Я“„«‘\"])"
)
"""A sentence that leads to a citation: "For the text see", "The best account remains"."""
_AMONG = re.compile(r",\s(?:among others|inter alia|for example|e\.g\.|for instance),\s")

_COMMENT = re.compile(r"(?<=[\w)\]”’»])\.\s+(?=[A-ZÀ-ŽА-Я][\w’']*[\s,])")
_TOLD = re.compile(
    r"\s(?:was|were|is|are|had|has|have|did|does|gives?|notes?|says|said|wrote|argues?|contains?"
    r"|war|waren|ist|sind|hatte|wurde|était|est|sont|avait|fut|era|erano|è|fu|był|była|było|byl"
    r"|был|была|были)\s"
)
_SMALL = re.compile(r"(?<!\w)[a-zà-žа-я]+(?!\w)")


def lead_end(reference: str) -> int:
    """Return where the words end that lead to the citation; 0 where there are none."""
    for pattern in (LEAD, _POINTING):
        match = pattern.match(reference)
        if match and match.end() < len(reference):
            among = _AMONG.match(reference, match.end() - 2)
            return among.end() if among else match.end()
    return 0


def comment_start(reference: str) -> int:
    """Return where a sentence of prose begins behind the citation; its length if none does.

    It has a finite verb, more small words than others, and no quotation.
    """
    for match in _COMMENT.finditer(reference):
        words = reference[match.end() :]
        small = len(_SMALL.findall(words))
        told = _TOLD.search(words)
        if told and small * 2 > len(words.split()) and not re.search(r"[“”\"«»„\d/]", words):
            return match.start() + 1
    return len(reference)
