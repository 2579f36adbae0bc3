"""Speech prefixes: which lines of a play begin a speech, and what the speaker's label is.

Plays set their labels in many ways (on a line of its own, before the speech, with a stop or a
colon, in capitals). The layout is found first: it is the one in which the same labels come
again and again at the beginnings of paragraphs. Then every line in that layout is a label;
words decide last (TEI Guidelines, chapter "Performance Texts", section on speeches).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from edition.structure.divisions import read_division
from edition.structure.vocabulary import vocabulary

_NUMBER = r"(?:\d{1,2}(?:\.|st|nd|rd|th|er|re|e|[°ºª])? )?"
_STOPS = r"\n:.!?;()\[\]{}_*\"“”„»«—–"
_INITIAL = r"(?<=[ ][vduz])\.(?=[ ])|(?<=[ ][A-ZÄÖÜ])\.(?=[ ][A-ZÄÖÜ]{2})"
_NAME = rf"{_NUMBER}[^\W\d_](?:[^{_STOPS}]|{_INITIAL}){{0,70}}+"
_HONORIFIC = (
    r"(?:(?:Mr|Mrs|Ms|Dr|St|Mme|Mlle|Frl|Hr|Fr|Sr|Sra|Prof|M|D|Lt|Capt|Col|Gen|Sgt|Rev|MR|MRS|DR"
    r"|MME|MLLE|ST|FR|HR|1|2|3|4|5|6)\. )"
)
_BRACKET = r"(?:\((?:[^()]|\([^()]{1,300}\)){1,1500}\)|\[[^\[\]]{1,1500}\])"
_DOTTED = rf"[^\W\d_](?:\.|[^{_STOPS}]){{0,60}}+(?=[ ]?{_BRACKET}?:)"
_PREFIX = re.compile(
    rf"^[ \t]*[_*]{{0,3}}(?P<name>{_HONORIFIC}{{0,2}}{_NAME}|{_DOTTED})"
    rf"(?P<stage>[_*]{{0,3}}(?:{_BRACKET}|_[^_\n]{{1,300}}_))?"
    r"(?P<end>[_*]{0,3}(?:\.?:|\.(?:[ ]?[—–]|--)?|[ ]?[—–](?=[ ]|$))[_*]{0,3}(?=\s|$|[—–(\[_])"
    r"|[_*]{0,3}[ \t]*$|(?<=[)\]])(?=[ ]))",
    re.MULTILINE,
)
_LINE_END = re.compile(r"[ \t]*(?:(?:_?[(\[][^()\[\]]{1,500}[)\]]_?|_[^_\n]+_)[ \t.:]*)*$", re.M)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SMALL = vocabulary(
    "of the and a an as in with to from de du des la le les et à un une l d von van der die das den"
    " dem und zu zum zur ein eine im mit als vom del della di e il lo i el los las y con da do dos"
    " og av af och i и с из från den det alias or oder ou & st nd rd th"
)
_NO_LABELS = vocabulary(
    "yes no ah oh o ha hark nay ay aye well why what now then here there come go good madam sir"
    " alas enough indeed true never nothing so but and if ja nein nun wohl gut ach o doch so was"
    " wie wer nicht nichts genug komm geh herr gott oui non ah hé eh bien quoi hélas allons"
    " monsieur"
    " madame sí no ay ah bien señor señora да нет ах что ну хорошо the end finis ende fin fine"
    " chapter note contents time place date source copyright title author"
)
_GROUPS = vocabulary(
    "all both omnes beide alle tous toutes ensemble todos ambos tutti все оба chor chorus chœur"
    " coro"
    " several some others voices voice stimme stimmen voix"
)

Style = tuple[bool, bool, str]
"""A layout: alone on its line, in capitals, what ends it (".", ":", "—" or "")."""


class Prefix(NamedTuple):
    """A speaker's label in its place.

    start, end: the label with all its marks, but without a stage direction in it.
    stage: the span of a stage direction that follows the label before its stop, with the stop;
        empty at `end` if there is none.
    text: where the speech goes on.
    name: the label's words as they stand, without marks.
    doubt: why it may be no label, "" where that is sure.
    """

    start: int
    end: int
    stage: tuple[int, int]
    text: int
    name: str
    doubt: str = ""


class _Candidate(NamedTuple):
    """A line that may begin a speech; the first fields are those of `Prefix`."""

    start: int
    end: int
    stage: tuple[int, int]
    text: int
    name: str
    key: str
    style: Style
    leads: bool


@dataclass(frozen=True, slots=True)
class Rulings:
    """What the editor has said of labels, by `label_key`: these are none, these are."""

    barred: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()


_NO_RULINGS = Rulings()


@lru_cache(maxsize=8192)
def label_key(name: str) -> str:
    """Return the words of a label in lower case with single spaces, for comparison."""
    return " ".join(_WORD.findall(name)).casefold()


def find_prefixes(
    text: str,
    start: int,
    end: int,
    leads: frozenset[int],
    known: frozenset[str],
    rulings: Rulings = _NO_RULINGS,
) -> dict[int, Prefix]:
    """Return the speech prefixes of the play in `text[start:end]` by their offset.

    leads: where paragraphs begin. known: words of the cast list's roles in lower case.
    """
    candidates = [
        one for one in _candidates(text, start, end, leads) if one.key not in rulings.barred
    ]
    dense = _is_dense(candidates)
    ranked = [one for one in candidates if one.leads or dense]
    counts: dict[Style, Counter[str]] = defaultdict(Counter)
    for one in ranked:
        counts[one.style][one.key] += 1
    styles = _choose_styles(counts, known)
    if not styles and not rulings.named:
        return {}
    names: Counter[str] = Counter()
    for style in styles:
        names.update(counts[style])
    names.update(dict.fromkeys(rulings.named, 9))
    chosen = [
        one
        for one in candidates
        if one.key in rulings.named or (one.style in styles and _is_label(one, names, known))
    ]
    middle = dense or _keeps_middle(chosen, names)
    settled = [one for one in chosen if one.leads or middle or _stands_out(one, names)]
    return {
        one.start: Prefix(
            one.start, one.end, one.stage, one.text, one.name, _doubt(one, names, known)
        )
        for one in _split_commas(text, settled, names, known)
    }


def _candidates(text: str, start: int, end: int, leads: frozenset[int]) -> Iterable[_Candidate]:
    for match in _PREFIX.finditer(text, start, end):
        name, inserted, ending = match.group("name", "stage", "end")
        name = name.strip()
        if not _looks_like_name(name):
            continue
        begin = match.start("name")
        while begin > 0 and text[begin - 1] in "_*":
            begin -= 1
        close, label_end = match.end(), match.end("name")
        stage = (label_end, label_end)
        if inserted:
            stage = (match.start("stage"), close)
            label_end = begin + len(text[begin : stage[0]].rstrip())
        else:
            label_end = begin + len(text[begin:close].rstrip())
            stage = (label_end, label_end)
        mark = ending.strip(" \t_*")
        own = _LINE_END.match(text, close, end) is not None
        if not mark and not own and not (inserted and name.isupper()):
            continue
        head, _, tail = name.partition(",")
        told = head.isupper() and tail.strip()[:1].islower()
        style = (own, _is_upper(head if told else name), "" if told and own else mark[-1:])
        key = label_key(name)
        yield _Candidate(begin, label_end, stage, close, name, key, style, begin in leads)


@lru_cache(maxsize=8192)
def _is_upper(name: str) -> bool:
    """Whether a label is in capitals, but for small words between ("DON LUIS e INÉS")."""
    if name.isupper():
        return True
    words = name.split()
    return len(words) > 2 and all(
        word.isupper() or (word in _SMALL and 0 < place < len(words) - 1)
        for place, word in enumerate(words)
    )


@lru_cache(maxsize=8192)
def _looks_like_name(name: str) -> bool:
    """Whether the words could be a label: few, and none but small ones without a capital."""
    if len(name) > 60:
        return False
    words = name.split(" ")
    if len(words) > 8:
        return False
    if name.isupper():
        return True
    if not (name[0].isupper() or name[0].isdigit()):
        return False
    if _is_weak(name):
        return len(words) < 5 and words[-1][0].isupper()
    return any(word[:1].isupper() or word[:1].isdigit() for word in words)


@lru_cache(maxsize=8192)
def _is_weak(name: str) -> bool:
    """Whether words without a capital make a label doubtful ("Der alte Diener", "Das ist Mord")."""
    return "," not in name and any(
        not (word[:1].isupper() or word[:1].isdigit())
        and word.strip(",/'’-&").casefold() not in _SMALL
        for word in name.split(" ")
    )


def _is_dense(candidates: list[_Candidate]) -> bool:
    """Whether speeches follow each other without blank lines, so that every line may be a label."""
    leading = Counter(one.key for one in candidates if one.leads)
    inner = Counter(one.key for one in candidates if not one.leads and one.key not in _NO_LABELS)
    repeated = sum(count for count in leading.values() if count > 1)
    return sum(count for count in inner.values() if count > 2) > 2 * repeated + 4


def _choose_styles(counts: dict[Style, Counter[str]], known: frozenset[str]) -> set[Style]:
    """Return the layouts whose names come again; the others must share the first one's names."""
    everywhere: Counter[str] = Counter()
    for names in counts.values():
        everywhere.update(names)
    scores = {style: _score(names, everywhere, known) for style, names in counts.items()}
    if not scores:
        return set()
    best = max(sorted(scores), key=lambda style: scores[style])
    if scores[best] < 3:
        return set()
    chosen = {best}
    main = counts[best]
    for style, score in scores.items():
        names = counts[style]
        shared = sum(count for name, count in names.items() if name in main)
        total = sum(names.values())
        if shared * 2 >= total or (score * 4 >= scores[best] and shared):
            chosen.add(style)
    return chosen


def _score(names: Counter[str], everywhere: Counter[str], known: frozenset[str]) -> int:
    total = 0
    for name, count in names.items():
        if name in _NO_LABELS:
            continue
        if everywhere[name] > 1 or not known.isdisjoint(name.split()):
            total += count
    return total


def _is_label(one: _Candidate, names: Counter[str], known: frozenset[str]) -> bool:
    """Whether a line in the play's layout is a label: known or repeated, or set off by its look."""
    key, style = one.key, one.style
    if key in _NO_LABELS and not (names[key] > 1 and (style[1] or key in known)):
        return False
    if _is_head(one.name):
        return False
    words = key.split()
    if _is_weak(one.name) and names[key] < 3:
        return one.leads and words[-1] in known
    if names[key] > 1 or not known.isdisjoint(words) or not _GROUPS.isdisjoint(words):
        return True
    if style[1] or style[2] == ":" or (style[0] and style[2]):
        return one.leads
    return one.leads and (len(words) < 4) and _NO_LABELS.isdisjoint(words[:1])


@lru_cache(maxsize=8192)
def _is_head(name: str) -> bool:
    return read_division(name, 0, len(name)) is not None


def _doubt(one: _Candidate, names: Counter[str], known: frozenset[str]) -> str:
    """Return why a label may be none: it comes once, and looks like the words of a speech."""
    if names[one.key] > 1 or one.style[1] or one.style[2] == ":":
        return ""
    words = one.key.split()
    if not known.isdisjoint(words) or not _GROUPS.isdisjoint(words):
        return ""
    return "it comes once only, in the layout of the other labels"


def _keeps_middle(chosen: list[_Candidate], names: Counter[str]) -> bool:
    """Whether labels often stand inside paragraphs, too."""
    inner = sum(1 for one in chosen if not one.leads and names[one.key] > 3)
    return inner > 5 and inner * 10 > len(chosen)


def _stands_out(one: _Candidate, names: Counter[str]) -> bool:
    """Whether a label inside a paragraph cannot be a line of speech: capitals, and known."""
    return one.style[1] and names[one.key] > 1 and len(one.key) > 1


def _split_commas(
    text: str, chosen: list[_Candidate], names: Counter[str], known: frozenset[str]
) -> Iterable[_Candidate]:
    """Take what follows the comma in "IAGO, aside." for a stage direction if IAGO is a label."""
    for one in chosen:
        name, comma, tail = one.name.partition(",")
        head = label_key(name)
        cast = name.isupper() and (names[head] > 0 or known.issuperset(head.split()))
        if comma and (names[head] > 1 or cast) and names[one.key] <= max(names[head], 1):
            words = label_key(tail).split()
            if words and known.isdisjoint(words) and not any(names[word] > 1 for word in words):
                cut = one.start + text[one.start : one.text].index(",")
                one = one._replace(end=cut, stage=(cut, one.text), name=name, key=head)
        yield one
