"""The patterns of dates: one expression with a branch per shape, its groups named by the shape.

Of a shape `dmy` the groups are `dmy_d`, `dmy_m`, `dmy_y` and so on: d day, m month, y year, o the
other day of two, l what links them, v vague words, c circa, t a time, p words that lead in and
stay outside the date, r a relation to the document's date.
"""

import re
from collections.abc import Iterable

from edition.annotators import lists
from edition.annotators.moments import MONTHS, ORDINALS

TABLE = lists.sections("calendar")


def either(words: Iterable[str]) -> str:
    """Return an expression for one of `words`, the longest first.

    A look at the first letter comes before the words, of which there may be a hundred.
    """
    ordered = sorted(words, key=lambda word: (-len(word), word))
    first = "".join(sorted({re.escape(word[:1]) for word in ordered}))
    guard = f"(?=[{first}])" if all(ordered) and ordered else ""
    return f"{guard}(?:" + "|".join(re.escape(word) for word in ordered) + ")"


def pairs(section: str) -> dict[str, str]:
    """Return the entries `word = meaning` of a section of the calendar."""
    return dict(entry.split(" = ", 1) for entry in TABLE[section])


_MONTH = either(MONTHS) + r"(?!\w)\.?"
_LARGE = f"(?-i:{either(word.capitalize() for word in MONTHS if word.isascii())})(?![\\w’'-])"
_ORDINAL = either(ORDINALS) + r"(?!\w)"
_DAY = r"\d{1,2}(?:\s?(?:st|nd|rd|d|th|er|te[nrs]?)(?!\w)|-?го|(?!\w))\.?"
_BARE_DAY = r"\d{1,2}(?:st|nd|rd|d|th)?(?!\w|[.:]\d)"
_YEAR = r"\[?(?:[12]\d{3}|['’]\d\d)(?!\d)\??\]?(?:\s?г(?:\.|ода))?"
_SHORT = r"\d\d(?!\w|[:.,]\d|\s[a-z%])"
_WEEKDAY = rf"(?:{either(TABLE['weekday'])}\.?,?\s+)?"
_ARTICLE = r"(?:(?:the|den|le)\s+)?"
_OF = r"(?:\s+day)?(?:\s+of(?:\s+the)?|\s+de)?"
_DASH = r"(?:\s?[–—-]\s?|\s+(?:to|until|till|through|bis|au|al|по)\s+(?:the\s+)?)"
_PAST = r"\s+(?:of\s+)?(?:this|last|next)\s+year\b"
_TIME = (
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?\s?m(?:\.|\b)|(?:12\s+)?noon\b"
    r"|\d{1,2}[:.]\d\d\s?(?:hours|hrs|Uhr|h)\b|\d{4}\s?(?:hours|hrs)\b|\d{1,2}\s?Uhr\b)"
)
_CIRCA = r"(?:circa|ca\.?|c\.|about|around|approximately|etwa|um|vers)"
_ALONE = r"(?<![\w.,/$£–-])"
_LEAD = (
    r"(?:in|since|until|till|by|during|before|after|of|from|the\s+year"
    r"|im\s+Jahre?|seit|en|depuis|em|с|в)"
)
_VAGUE = "(?:{vague})"
_REL = r"(?:inst|ult|prox)(?:ant|imo)?\b\.?"

_SHAPES = (
    r"(?P<iso>(?<![\d/-])(?P<iso_y>[12]\d{3})(?P<iso_s>[-/.])(?P<iso_m>\d\d?)(?P=iso_s)"
    r"(?P<iso_d>\d{1,2})(?![\d/-]|\.\d))",
    r"(?P<cjk>(?P<cjk_y>[12]\d{3})年(?:(?P<cjk_m>\d{1,2})月)?(?:(?P<cjk_d>\d{1,2})日)?)",
    rf"(?P<num>{_ALONE}(?P<num_d>\d{{1,2}})(?P<num_s>\.\s?|/|-)(?P<num_m>\d{{1,2}})"
    r"(?P=num_s)(?P<num_y>[12]\d{3}|\d\d)(?![\w/-]|[.,]\d))",
    rf"(?P<rom>{_ALONE}(?P<rom_d>\d{{1,2}})(?:\.\s?|/|\s)(?P<rom_m>(?-i:[IVX]{{1,4}}))"
    r"(?:\.\s?|/|\s)(?P<rom_y>[12]\d{3})(?![\d/-]))",
    rf"(?P<dual>{_ALONE}\d{{1,2}}/(?P<dual_d>\d{{1,2}})\s+(?P<dual_m>{_MONTH}),?\s+"
    r"(?P<dual_y>[12]\d{3})(?!\d))",
    rf"(?P<dmy>(?<!\w)(?P<dmy_c>{_CIRCA}\s+)?\[?(?P<dmy_t>{_TIME}(?:,|\s+on|\s+of)?\s+)?"
    rf"(?P<dmy_b>between\s+)?{_WEEKDAY}{_ARTICLE}"
    rf"(?:{_ALONE}(?P<dmy_o>{_DAY})(?P<dmy_l>{_DASH}|\s+and\s+))?"
    rf"(?P<dmy_d>(?<![\w,/$£]){_DAY}|(?<!\w){_ORDINAL}){_OF}\s+(?P<dmy_m>{_MONTH})"
    rf"(?:,?\s*(?:of\s+|de\s+)?(?P<dmy_y>{_YEAR})|\s+(?P<dmy_h>{_SHORT})|(?P<dmy_r>{_PAST}))?\]?)",
    rf"(?P<mdy>(?<!\w)(?P<mdy_c>{_CIRCA}\s+)?(?P<mdy_t>{_TIME}(?:,|\s+on|\s+of)?\s+)?{_WEEKDAY}"
    rf"(?P<mdy_m>{_MONTH})(?!(?<=\.)\s*\n)\s+(?:the\s+)?(?P<mdy_o>{_BARE_DAY})"
    rf"(?:(?P<mdy_l>{_DASH})(?P<mdy_d>{_BARE_DAY}))?"
    rf"(?:,?\s*(?P<mdy_y>{_YEAR})|(?P<mdy_r>{_PAST}))?)",
    rf"(?P<my>(?<!\w)(?P<my_c>{_CIRCA}\s+)?(?P<my_v>{_VAGUE})?(?P<my_m>{_MONTH}),?\s+"
    rf"(?:of\s+|de\s+)?(?P<my_y>{_YEAR}))",
    rf"(?P<inst>\b(?:the\s+)?(?P<inst_d>\d{{1,2}}(?:st|nd|rd|d|th)|{_ORDINAL})\s+(?P<inst_r>{_REL}))",
    r"(?P<ord>\b(?P<ord_p>(?:on|by|until|till|since)\s+)the\s+"
    rf"(?P<ord_d>{_ORDINAL}|\d{{1,2}}(?:st|nd|rd|d|th))"
    r"(?P<ord_r>\s+of\s+(?:this|last|next)\s+month)?"
    r"(?![\w-]|\s+(?!and\b|but\b|when\b|we\b|I\b|he\b|she\b|they\b|with\b|from\b|at\b|that\b)\w))",
    rf"(?P<month>\b(?:(?P<month_p>(?:in|since|until|till|during)\s+)|(?P<month_v>{_VAGUE}))"
    rf"(?P<month_m>{_LARGE})(?!\.?\s*\d))",
    rf"(?P<half>(?<!\w){_ALONE}(?P<half_m>{_LARGE})(?=\s?[–—-]\s?|\s+to\s+))",
    rf"(?P<century>\b(?:the\s+)?(?P<century_n>{_ORDINAL}|\d{{1,2}}(?:st|nd|rd|th))\s+century\b)",
    rf"(?P<decade>\b(?:the\s+)?(?P<decade_v>{_VAGUE})?(?P<decade_y>1\d\d0|20\d0)['’]?s\b)",
    rf"(?P<era>\b(?P<era_w>{either(pairs('era'))})\s+(?P<era_y>\d{{1,3}})(?!\d))",
    rf"(?P<alien>\b\d{{1,2}}\s+{either(TABLE['foreign month'])}"
    r"(?:,?\s+\d{1,4}(?:\s+A\.?H\.?)?)?(?!\w))",
    rf"(?P<years>(?P<years_p>\b(?:from|{_LEAD}(?=\s+\d{{4}}\s?[–—-]))\s+)?(?P<years_b>\bbetween\s+)?"
    rf"{_ALONE}(?P<years_o>1[0-9]\d\d|20\d\d)"
    r"(?P<years_l>\s?[–—-]\s?|\s+to\s+|\s+and\s+)(?P<years_y>[12]\d{3}|\d\d)(?![\w/-]|[.,]\d))",
    rf"(?P<year>(?:\b(?P<year_p>{_LEAD}\s+))?(?P<year_c>\b{_CIRCA}\s+)?"
    rf"(?P<year_v>(?<!\w){_VAGUE})?(?P<year_o>[\[(]?)(?:{_ALONE}|(?<=(?i:mid-)))(?P<year_y>1[0-9]\d\d|20\d\d)"
    r"(?P<year_q>\??)[\])]?(?![\w/-]|[.,]\d|\s?%|[–—]\d\d(?!\d)))",
)


def moment(vague: Iterable[str]) -> re.Pattern[str]:
    """Compile the grammar with the vague words `vague` ("early", "mid-")."""
    words = rf"(?:the\s+)?{either(vague)}(?:(?<=-)|[\s-]\s*)"
    source = "|".join(shape.replace(_VAGUE, f"(?:{words})") for shape in _SHAPES)
    return re.compile(source, re.IGNORECASE)


OPENING = re.compile(r"[\[(]|(?<!\d)\d|[12](?=\d{3}年)|(?<!\w)[^\W\d_]+")
"""Where a shape can begin: at a figure, a bracket or a word, one of `opening_words`."""
_LEADING = (
    "circa ca c about around approximately etwa um vers noon between the den le in since until till"
    " by during before after of from im seit en depuis em с в on"
)


def opening_words(vague: Iterable[str]) -> frozenset[str]:
    """Return the words, in small letters, with which a shape can begin; see `moment`."""
    entries = (*MONTHS, *ORDINALS, *TABLE["weekday"], *pairs("era"), *vague, *_LEADING.split())
    found = (re.search(r"[^\W\d_]+", entry) for entry in entries)
    return frozenset(match[0].lower() for match in found if match)


LINK = re.compile(_DASH + r"|\s+(?:and|und|et)\s+", re.IGNORECASE)
TAIL = re.compile(r"\s*\(?\b(?:O\.\s?S\.|Old Style)\)?|(?P<doubt>\s?\(?\?\)?)", re.IGNORECASE)
CLOCK = re.compile(
    rf"(?:,\s*|\s+)(?:(?:at|um|à)\s+)?(?:about\s+)?(?P<t>{_TIME}|\d{{1,2}}:\d\d(?![\d:]))",
    re.IGNORECASE,
)
