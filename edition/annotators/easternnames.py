"""Names in East Asian order: a surname of our lists, and syllables that fit it behind it.

Chinese in Pinyin ("Zhou Enlai") and Wade-Giles ("Mao Tse-tung"), Korean in three romanisations
("Kim Il Sung", "Choe Yong-geon"), Vietnamese ("Ho Chi Minh"), Japanese ("Tanaka Kakuei").
"""

import re

from edition.annotators import lists
from edition.annotators.nameruns import Run
from edition.annotators.wordkinds import ASIAN, GIVEN, TITLE, Kind

_NEVER = lists.words("common", "never")
_PINYIN = (
    r"(?:[bpmfdtnlgkhjqxzcsryw]|[zcs]h)?"
    r"(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|üan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou"
    r"|ua|ue|ui|un|uo|üe|ün|a|e|i|o|u|ü)"
)
_SOLID = re.compile(rf"(?:{_PINYIN}['’]?){{1,2}}", re.IGNORECASE)
_HYPHENED = re.compile(r"[^\W\d_][\w’'ŏŭ]{0,6}-[^\W\d_][\w’'ŏŭ]{0,6}")
_KOREAN = re.compile(
    r"(?:[bcdghjklmnprstwy]h?|ch|kk|ss|pp|tt|jj)?[yw]?(?:ae|eo|eu|oe|ui|oo|ee|u|a|e|i|o|ŏ|ŭ)"
    r"(?:ng|k|l|m|n|p|t|r|h)?",
    re.IGNORECASE,
)
_VIETNAMESE = re.compile(
    r"(?:ngh|[ckgnpt]h|ng|gi|qu|tr|[bcdđghklmnprstvx])?y?[aăâeêioôơuưyàáảãạèéẻẽẹìíòóọùúụỳýếềểễệ"
    r"ấầẩẫậắằẳẵặốồổỗộớờởỡợứừửữựịỉĩủũỏõ]{1,3}(?:ng|nh|ch|[cmnpt])?",
    re.IGNORECASE,
)
_JAPANESE = re.compile(
    r"(?:(?:[kgsztdnhbpmrwjfy]|[kgnhbpmr]y|sh|ch|ts|kk|tt|pp|ss|ssh|tch)?[aiueoāīūēō]{1,2}n?)+",
    re.IGNORECASE,
)


def eastern(run: Run, number: int) -> int:
    """Return where a name in East Asian order ends that begins at `number`, or 0."""
    head = run[number]
    if head.word == run[min(number + 1, len(run) - 1)].word:
        return 0
    if not head.kind & ASIAN or head.owner or head.stop or number + 1 == len(run):
        return 0
    follow = run[number + 1]
    word = follow.word
    if (
        follow.small
        or follow.initial
        or (follow.kind & (TITLE | Kind.PEOPLE) and not follow.kind & ASIAN)
    ):
        return 0
    if _HYPHENED.fullmatch(word) and head.kind & (Kind.CHINESE | Kind.KOREAN):
        parts = word.replace("’", "").replace("'", "").split("-")
        return number + 2 if all(len(part) <= 6 for part in parts) else 0
    if follow.kind & Kind.PLACE:
        return 0
    if head.kind & Kind.VIETNAMESE:
        stop = _syllables(run, number + 1, _VIETNAMESE, 3)
        if stop > number + 2 or (stop and not head.kind & (Kind.CHINESE | Kind.KOREAN)):
            return stop
    if head.kind & Kind.KOREAN and not follow.owner and not follow.stop:
        stop = _syllables(run, number + 1, _KOREAN, 2)
        if stop == number + 3 and not follow.kind & GIVEN:
            return stop
    if head.kind & Kind.CHINESE and _SOLID.fullmatch(word):
        return number + 2 if not follow.kind & (GIVEN & ~ASIAN) or follow.kind & ASIAN else 0
    if head.kind & Kind.JAPANESE and len(word) > 2 and _JAPANESE.fullmatch(word):
        return number + 2 if not follow.kind & (Kind.COMMON | Kind.BODY) else 0
    if head.kind & Kind.KOREAN and re.fullmatch(f"(?:{_KOREAN.pattern}){{2}}", word, re.I):
        return 0 if follow.kind or head.kind & (Kind.COMMON | GIVEN) else number + 2
    if head.kind & Kind.VIETNAMESE and not head.kind & GIVEN and _VIETNAMESE.fullmatch(word):
        return 0 if follow.kind & (Kind.COMMON | GIVEN) else number + 2
    return 0


def _syllables(run: Run, number: int, shape: re.Pattern[str], most: int) -> int:
    """Return the index behind up to `most` one-syllable words of a shape; 0 if there is none."""
    stop = number
    while stop < len(run) and stop - number < most:
        token = run[stop]
        if token.small or token.initial or not shape.fullmatch(token.word):
            break
        if token.kind & (TITLE | Kind.PEOPLE | Kind.BODY | Kind.VETO) or token.word in _NEVER:
            break
        stop += 1
        if token.owner or token.stop:
            break
    return stop if stop > number else 0
