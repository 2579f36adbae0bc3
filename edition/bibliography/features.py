"""What the tagger sees of each token: its shape, its word class, and the stretch it stands in."""

import re
from functools import lru_cache
from random import Random

from edition.bibliography.dates import MONTHS, plain_dates_in
from edition.bibliography.lexicon import classes
from edition.bibliography.tokens import Token

_CUES = frozenset(
    """
    in ed eds editor editors edited by hrsg hg herausgegeben von dir sous la direction trans
    translated traduit übersetzt vol volume vols bd band tome no nr number issue heft jg pp p
    pages page s seite seiten and et und y e with al others the of press university univ verlag
    publishers publishing books inc ltd co company sons editions éditions editorial presses
    journal j review rev letters lett proc proceedings conference conf workshop symposium symp
    annual international int acm ieee transactions trans thesis dissertation diss phd ph d
    master masters ms doctoral technical tech report rep tr working paper memo preprint arxiv
    doi url retrieved available from at accessed online http isbn pmid dept department school
    institute laboratory faculty edition edn aufl series lecture notes part chapter chap on for
    a an to de der die des del di le les du zur zum für dans en im actes bull bulletin soc
    society ann annals acad sci math phys chem biol med am amer nat natl eur new york washington
    april may june july inspire erratum submitted appear unpublished collaboration committee
    association office bureau bank center centre archiv zeitschrift revue revista magazine times
    news post 제 권 호 집 쪽 第 卷 期 页 頁 年 suppl supplement up museum
    second first third th nd st rd collection papers vols print eds edn
    """.split()
)
_DELIMITERS = frozenset(',;:.()[]“”"«»„‘<>')
_STOPS = frozenset('.?!”"»’')
_QUOTES = {"“": "”", '"': '"', "«": "»", "„": "“", "‘": "’", "`": "'", "'": "'"}
_LONG = 10
FORGOTTEN = 0.5
"""How many words lose their word class in training."""


def features(tokens: list[Token], reference: str, forget: Random | None = None) -> list[list[str]]:
    """Return the features of each token.

    forget: in training, makes some words lose their word class, as unknown words have none.
    """
    words = [
        _token_features(token.text, token.kind, forget is not None and forget.random() < FORGOTTEN)
        for token in tokens
    ]
    rows = [[*own] for own, _, _ in words]
    count = len(tokens)
    for place, row in enumerate(rows):
        if place:
            row += words[place - 1][1]
            row.append("-1" + words[place - 1][0][0] + "|" + row[0])
        else:
            row.append("BOS")
        if place + 1 < count:
            row += words[place + 1][2]
            row.append("+1" + words[place + 1][0][0] + "|" + row[0])
        else:
            row.append("EOS")
        if place > 1:
            row.append("-2" + words[place - 2][0][0])
        if place + 2 < count:
            row.append("+2" + words[place + 2][0][0])
        row.append(f"pos{place * 8 // count}")
    _mark_stretches(tokens, words, rows)
    _mark_numbers(words, rows)
    _mark_state(tokens, reference, rows)
    return rows


Words = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]


@lru_cache(maxsize=50_000)
def _token_features(text: str, kind: str, unknown: bool) -> Words:
    """Return the features of a token itself, and the same as its neighbours see them."""
    own = [_shape(text, kind)]
    lower = text.casefold()
    if kind == "word":
        if lower in _CUES:
            own.append("w=" + lower)
        letters = "" if unknown else classes().get(lower, "")
        own.extend("k=" + letter for letter in letters)
        if not letters:
            own.append("k=0")
        if len(text) > 4:
            own.append("z=" + lower[-3:])
        if ord(text[0]) > 0x2E7F:
            own.extend((f"c{min(len(text), 6)}", "z=" + text[-1], script(text)))
        elif len(text) > 2 and not unknown:
            own.append("v=" + lower)
        if (lower in MONTHS and text[0].isupper()) or (lower in MONTHS and len(text) > 3):
            own.append("month")
    elif kind == "number":
        own.append(f"n{min(len(text), 6)}")
        if text[0] == "0":
            own.append("n0")
    light = [feature for feature in own if feature[0] not in "zv"]
    return tuple(own), tuple("-1" + one for one in light), tuple("+1" + one for one in light)


def _shape(text: str, kind: str) -> str:
    if kind == "mark":
        return text
    if kind == "number":
        return "9year" if re.fullmatch(r"1[5-9]\d\d|20[0-3]\d", text) else "9" * min(len(text), 5)
    if kind != "word":
        return kind
    if len(text) == 1:
        return "X1" if text.isupper() else "x1"
    if text.isupper():
        return "XX" if len(text) < 4 else "XXX"
    if text.islower():
        return "x"
    if text[0].isupper():
        return "Xx" if len(text) > 3 else "Xxs"
    return "cjk" if ord(text[0]) > 0x2E7F else "xX"


def script(text: str) -> str:
    """Return in which East Asian script a word is written."""
    first = ord(text[0])
    return "hangul" if 0xAC00 <= first < 0xD7B0 else "kana" if 0x3040 <= first < 0x3100 else "han"


def _mark_stretches(tokens: list[Token], words: list[Words], rows: list[list[str]]) -> None:
    """Give each token what is common to the stretch between two delimiters in which it stands."""
    start, count = 0, len(tokens)
    spans: list[tuple[int, int]] = []
    for place in range(count + 1):
        if place < count and not _delimits(tokens, words, place):
            continue
        if place > start:
            spans.append((start, place))
        start = place + 1
    briefs = ["^", "^", *(_brief(words, begin, end) for begin, end in spans), "$", "$"]
    marks = [tokens[end].text if end < count else "$" for _, end in spans]
    numbers = [_is_number(words, begin, end) for begin, end in spans]
    for number, (begin, end) in enumerate(spans):
        common = _stretch(tokens, words, begin, end, number)
        common += ["<" + briefs[number + 1], ">" + briefs[number + 3]]
        common += ["<<" + briefs[number], ">>" + briefs[number + 4]]
        common += [_way_on(marks, numbers, number), _way_back(marks, numbers, number)]
        common.append(f"end{min(len(spans) - number, 6)}")
        for row in rows[begin:end]:
            row += common
        rows[begin].append("first")
        rows[end - 1].append("last")


def _is_number(words: list[Words], start: int, end: int) -> bool:
    """Whether a stretch begins or ends with a number that may be a volume, a page or a year."""
    first, last = words[start][0][0], words[end - 1][0][0]
    return first[0] == "9" or (last[0] == "9" and end - start < 4)


def _way_on(marks: list[str], numbers: list[bool], place: int) -> str:
    """Return the marks on the way from a stretch to the next one that is a number."""
    way = ""
    for number in range(place, len(marks)):
        if number > place and numbers[number]:
            return f"on{way}"
        way += marks[number]
        if len(way) > 4:
            return f"on{way}+"
    return f"on{way}"


def _way_back(marks: list[str], numbers: list[bool], place: int) -> str:
    """Return the marks on the way from a stretch back to the last one that is a number."""
    way = ""
    for number in range(place - 1, -1, -1):
        way += marks[number]
        if numbers[number]:
            return f"back{way}"
        if len(way) > 3:
            return f"back{way}+"
    return f"back{way}^"


def _brief(words: list[Words], start: int, end: int) -> str:
    """Return a stretch in a word: how long it is and what most of its words are."""
    seen = [own for own, _, _ in words[start:end]]
    length = len(seen)
    if length == 1:
        first = seen[0]
        return first[0] if first[0][0] in "9X" and len(first[0]) < 6 else "w"
    names = sum("k=s" in own or "k=f" in own or own[0] == "X1" for own in seen)
    papers = sum("k=j" in own or "k=a" in own for own in seen)
    figures = sum(own[0][0] == "9" for own in seen)
    lower = sum(own[0] == "x" for own in seen)
    size = "2" if length < 4 else "5" if length < 7 else "8"
    kind = (
        "9"
        if figures * 2 >= length
        else "n"
        if names * 2 > length
        else "l"
        if lower * 2 > length
        else "j"
        if papers * 2 > length
        else "c"
    )
    return kind + size


def _delimits(tokens: list[Token], words: list[Words], place: int) -> bool:
    token = tokens[place]
    if token.kind != "mark" or token.text not in _DELIMITERS:
        return False
    if token.text == "." and place:
        before = tokens[place - 1]
        if before.kind == "word" and before.end == token.start:
            abbreviated = len(before.text) < 6 and "k=a" in words[place - 1][0]
            return not (len(before.text) == 1 or abbreviated)
    return True


def _stretch(
    tokens: list[Token], words: list[Words], start: int, end: int, number: int
) -> list[str]:
    left = tokens[start - 1].text if start else "^"
    right = tokens[end].text if end < len(tokens) else "$"
    length = end - start
    size = str(length) if length < 4 else "4" if length < 6 else "6" if length < _LONG else "10"
    seen = {feature for own, _, _ in words[start:end] for feature in own}
    common = [f"L{left}", f"R{right}", f"{left}_{right}", "len" + size, f"seg{min(number, 7)}"]
    common += [
        "has" + feature for feature in sorted(seen) if feature[:2] in ("k=", "9y", "mo", "X1")
    ]
    lower = sum(own[0] == "x" for own, _, _ in words[start:end])
    common.append(f"low{min(lower, 4)}|{size}")
    names = sum("k=s" in own or "k=f" in own or own[0] == "X1" for own, _, _ in words[start:end])
    common.append(f"names{names * 4 // length}")
    papers = sum("k=j" in own or "k=a" in own for own, _, _ in words[start:end])
    common.append(f"jour{papers * 4 // length}")
    common.append("begins" + words[start][0][min(1, len(words[start][0]) - 1)])
    return common


def _mark_state(tokens: list[Token], reference: str, rows: list[list[str]]) -> None:
    """Give each token what has gone before it: quotes, brackets, a year, a volume, "In"."""
    dated = [False] * len(reference)
    for begin, end in plain_dates_in(reference):
        dated[begin:end] = [True] * (end - begin)
    quote, closed, depth, years, said_in = "", 0, 0, 0, False
    quoted = any(token.text in _QUOTES and token.text not in "'`" for token in tokens)
    for token, row in zip(tokens, rows, strict=True):
        if token.text == quote:
            quote, closed = "", closed + 1
        elif not quote and token.text in _QUOTES and _opens(token, reference):
            quote = _QUOTES[token.text]
        depth += (token.text in "([") - (token.text in ")]" and depth > 0)
        if token.kind == "word" and token.text.casefold() == "in" and row[-1] != "last":
            said_in = said_in or token.text == "In" or "first" in row
        state = f"q{bool(quote):d}{min(closed, 1)}{quoted:d}"
        row += [state, f"y{min(years, 2)}", f"b{min(depth, 1)}", f"in{said_in:d}"]
        row.append(f"{state}b{min(depth, 1)}y{min(years, 1)}")
        if dated[token.start]:
            row.append("dated")
            years += row[0] == "9year"
        if token.start and not reference[token.start - 1].isspace():
            row.append("glued")


def _mark_numbers(words: list[Words], rows: list[list[str]]) -> None:
    """Give each number its place among the numbers, and the run of marks and numbers around it."""
    shapes = [own[0] if own[0][0] in "9X" or len(own[0]) == 1 else "w" for own, _, _ in words]
    plain = [place for place, shape in enumerate(shapes) if shape[0] == "9" and shape != "9year"]
    rank = {place: number for number, place in enumerate(plain)}
    for place, row in enumerate(rows):
        if shapes[place][0] != "9":
            continue
        after, before = shapes[place + 1 : place + 5], shapes[max(place - 4, 0) : place]
        row.append("sa" + " ".join(after))
        row.append("sb" + " ".join(before))
        row.append("s" + " ".join(before[-2:]) + "_" + " ".join(after[:2]))
        row.append("s" + " ".join(before[-3:]) + "_" + " ".join(after[:3]))
        if place in rank:
            row.append(f"num{min(rank[place], 4)}")
            row.append(f"left{min(len(plain) - rank[place] - 1, 4)}")
        since = (
            next((back for back in range(1, 5) if shapes[place - back] == "w"), 0)
            if place > 4
            else 0
        )
        row.append(f"since{since}")


def _opens(token: Token, reference: str) -> bool:
    """Whether a mark that may be an apostrophe opens a quotation."""
    before, after = reference[: token.start][-1:], reference[token.end : token.end + 1]
    return not before.isalnum() and (token.text in "“«„" or not after.isspace())
