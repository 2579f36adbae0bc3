"""Runs of capitalised words: where names can be.

One expression goes over the text; everything else looks at its hits only, so that the time is
linear in the text and short where there are no capitals.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from edition.annotators import lists
from edition.annotators.wordkinds import ASIAN, GIVEN, Kind, capitals, kinds

_UP = capitals()
_PARTICLES = lists.words("particles", "linking") | lists.words("particles", "arabic")
_FOLLOWING = lists.words("particles", "following")


def _either(words: frozenset[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=lambda word: (-len(word), word))) + ")"


_SMALL = rf"{_either(_PARTICLES)}(?:[ \n]{_either(_FOLLOWING)}(?=\s))?"
_WORD = rf"{_UP}\w*(?:\[\w+\]\w*)?(?:[-'’](?:\w+|\[\w+\]))*['’]?(?:\.(?:-?{_UP}\.)*)?"
_GAP = r"(?:[ \t]?[ \n]|\n\n)"
_RUN = re.compile(rf"{_WORD}(?:\]?{_GAP}\[?(?:{_SMALL}{_GAP}\[?|[dl]['’]|al-){{0,3}}{_WORD})*")
_TOKEN = re.compile(rf"(?P<word>{_WORD})|(?P<small>\b(?:{_SMALL}(?=\s)|[dl]['’]|al-))")
_LEADING = re.compile(rf"(?:(?:\b{_SMALL}{_GAP}){{1,2}}|\b[dl]['’]|\bal-)$")
_TAILS = frozenset(
    [f"{word[-1]}{gap}" for word in _PARTICLES | _FOLLOWING for gap in " \n"]
    + ["d'", "d’", "l'", "l’", "l-"]
)
# German words for offices are made at will: Wirtschaftsminister, Bundeskanzlers, Generalsekretärin.
_OFFICE = re.compile(
    r"(?:minister|kanzler|präsident|sekretär|abgeordnet|vorsitzend|botschafter|kommissar|direktor"
    r"|bürgermeister|berichterstatter|hauptmann|landesrat|stadtrat|kolleg)(?:e|er|es|en|s|in|innen)?$",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_INITIALS = re.compile(rf"(?:{_UP}[a-zà-ÿ]?\.-?)+$")
_CALL = re.compile(r"(?<=[^\W\d_]{3})\d{1,3}$")
"""The call of a footnote, glued to the word before it."""
SMALL = Kind.PARTICLE
_IDLE = Kind.COMMON | Kind.MODIFIER | Kind.PEOPLE | Kind.PLACE  # alone, such words name nobody


@dataclass(slots=True)
class Token:
    """A word of a run.

    start, end: its span without possessive and brackets. word: the same without a full stop and
    inner brackets. after: offset behind possessive and full stop. kind: what our lists say.
    owner: it carries a possessive. stop: a full stop ends the sentence, or may. initial: "L.E.".
    small: a particle written small.
    """

    start: int
    end: int
    word: str
    after: int
    kind: int
    owner: bool = False
    stop: bool = False
    initial: bool = False
    small: bool = False


Run = list[Token]


def runs(text: str, start: int, end: int) -> Iterator[Run]:
    """Yield the runs of a region in order, cut where a sentence or a possessive ends."""
    table = kinds()
    for match in _RUN.finditer(text, start, end):
        begin = match.start()
        if begin > start and (text[begin - 1].isalnum() or text[begin - 1] == "_"):
            continue
        kind = table.get(match[0], 0)
        if kind & Kind.COMMON and not kind & ~_IDLE:
            continue
        tokens = _tokens(text, match, start, table)
        if len(tokens) == 1:
            yield tokens
        else:
            yield from _cut(text, tokens)


def _tokens(text: str, match: re.Match[str], floor: int, table: dict[str, int]) -> Run:
    begin = match.start()
    tokens: Run = []
    lead = begin - 1 if begin > floor and text[begin - 1] == "[" else begin
    if (
        lead > floor
        and text[lead - 2 : lead] in _TAILS
        and (small := _LEADING.search(text, max(floor, lead - 12), lead))
    ):
        for word in re.finditer(r"\S+", small.group()):
            at = small.start() + word.start()
            tokens.append(
                Token(at, at + len(word[0]), word[0], at + len(word[0]), SMALL, small=True)
            )
    written = match[0]
    if not tokens and " " not in written and "\n" not in written:
        return [_token(written, begin, table)]
    for found in _TOKEN.finditer(text, begin, match.end()):
        if found["small"]:
            tokens.append(
                Token(found.start(), found.end(), found[0], found.end(), SMALL, small=True)
            )
        else:
            token = _token(found[0], found.start(), table)
            if token.kind and tokens and _is_initial(token, tokens[-1]):
                token.kind, token.initial = 0, True
            tokens.append(token)
    return tokens


def _is_initial(token: Token, before: Token) -> bool:
    """Say whether a letter with a full stop, like the M. of French titles, is an initial here."""
    if len(token.word) != 1 or token.end != token.start + 2:
        return False
    if before.small:
        return False
    return not before.kind & (Kind.ABBREVIATED | Kind.OFFICE | Kind.ADDRESS) or before.initial


def _token(written: str, start: int, table: dict[str, int]) -> Token:
    kind = table.get(written)
    if kind is not None:
        end = start + len(written)
        return Token(start, end, written, end, kind)
    length, word, kind, owner, stop, initial = _reading(written)
    return Token(start, start + length, word, start + len(written), kind, owner, stop, initial)


@lru_cache(maxsize=32_768)
def _reading(written: str) -> tuple[int, str, int, bool, bool, bool]:
    """Read a word that our lists do not have as it is written.

    Returns the length of its span, the word, its kind, whether it carries a possessive, whether a
    full stop may end the sentence, and whether it is initials.
    """
    table = kinds()
    stop = written.endswith(".")
    word = written.rstrip(".") if stop else written
    if stop and _INITIALS.match(written) and not table.get(word, 0) & Kind.ABBREVIATED:
        return len(written), written, 0, False, False, True
    owner = _POSSESSIVE.search(word)
    if owner:
        word = word[: owner.start()]
    if call := _CALL.search(word):
        word, stop = word[: call.start()], True
    length = len(word)
    if "[" in word:
        word = word.replace("[", "").replace("]", "")
    kind = table.get(word, 0) or (Kind.OFFICE if _OFFICE.search(word) else 0)
    if stop and kind & (Kind.ABBREVIATED | Kind.SUFFIX):
        return len(written), word, kind, False, False, False
    return length, word, kind, owner is not None, stop, False


def _cut(text: str, tokens: Run) -> Iterator[Run]:
    """Yield the parts of a run between sentence ends, possessives and paragraphs.

    A name that a page break has cut in two goes on behind the empty line.
    """
    begin = 0
    for number, token in enumerate(tokens):
        following = tokens[number + 1] if number + 1 < len(tokens) else None
        broken = following is not None and _is_broken(text, token, following)
        if broken and token.kind & (ASIAN | GIVEN) and "-" in (following.word if following else ""):
            broken = False
        if token.owner or token.stop or broken:
            yield tokens[begin : number + 1]
            begin = number + 1
    if begin < len(tokens):
        yield tokens[begin:]


def _is_broken(text: str, token: Token, following: Token) -> bool:
    """Say whether a paragraph, a label, or a bracket with a remark of its own parts two words."""
    end, start = token.after, following.start
    gap = text[end:start]
    if "\n" in gap and text[following.after : following.after + 1] == ":":
        return True
    if "\n\n" in gap:
        return True
    if "\n" in gap and end - text.rfind("\n", 0, end) < _SHORT_LINE:
        return True
    if "[" not in gap:
        return False
    close = text.find("]", start, start + 60)
    return close < 0 or _REMARK.search(text, start, close) is not None


_SHORT_LINE = 46  # such a line is an item of its own, not running text
_REMARK = re.compile(r"\s[a-zà-ÿ]{3,}")
