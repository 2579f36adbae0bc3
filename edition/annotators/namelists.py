"""Lists of names: fields like "Copies: Hodge, Barker" and runs of items between commas.

In such a list a bare surname names someone, but does not refer back to the text above: who
"Liu" on a distribution list is, the list does not say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LABEL = re.compile(
    r"\s*(?P<label>(?i:copies(?: to)?|copy to|cc|c\.c\.|distribution(?: list)?|circulated to"
    r"|circulation|sent to|to|from|present|also present|participants?|attendees|attending|apologies"
    r"|absent|interpreters?|recorders?|note-?takers?|drafted by|prepared by|cleared by|approved by"
    r"|signed|translated by|translators?|written down by|minutes|chair(?:man)?|in the chair|through"
    r"|присутствовали|присутствуют|участники|записала?|переводила?|переводчик|разослано|кому|от"
    r"|verteiler|anwesend|teilnehmer|dolmetscher|an|von|présents?|traducteur|interprète"
    r"|[\w-]{3,15} side|on the [\w-]{3,15} side))\s*:",
)
_COPIES = re.compile(r"(?i:cop|cc|c\.c|distribution|circulat|sent to|verteiler|разослано)")
_CAPITAL = re.compile(r"\s*\[?[^\W\d_a-zà-ÿ][\w’'.\-\[\]]*")
_SENTENCE = re.compile(r"[a-zà-ÿ]{2,}\s+[a-zà-ÿ]{2,}\s+[a-zà-ÿ]{2,}")
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class NameList:
    """A span of text whose items may be bare names.

    labelled: a field that lists persons introduces it. distribution: it says who got copies.
    """

    start: int
    end: int
    labelled: bool
    distribution: bool = True


def name_lists(text: str, start: int, end: int) -> Iterator[NameList]:
    """Yield the lists of names in a region, line by line."""
    begin = start
    while begin < end:
        stop = text.find("\n", begin, end)
        stop = end if stop < 0 else stop
        if stop - begin < 1200:
            if text.find(":", begin, min(stop, begin + 40)) >= 0 and (
                label := LABEL.match(text, begin, min(stop, begin + 40))
            ):
                if not _SENTENCE.search(text, label.end(), stop):
                    copies = _COPIES.match(label["label"]) is not None
                    yield NameList(label.end(), stop, True, copies)
            elif text.count(",", begin, stop) >= _FEWEST - 1 and _is_list(text[begin:stop]):
                yield NameList(begin, stop, False)
        begin = stop + 1


def _is_list(line: str) -> bool:
    """Say whether a line is nothing but short capitalised items between commas."""
    if line.rstrip().endswith((".", "?", "!", "”", '"')) or _SENTENCE.search(line):
        return False
    items = [item for item in re.split(r"[,;]", line) if item.strip()]
    if len(items) < _FEWEST:
        return False
    fit = [item for item in items if _CAPITAL.match(item) and len(item.split()) <= 6]
    return len(fit) >= 0.8 * len(items)
