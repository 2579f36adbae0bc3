"""Regular expressions of XML Schema (part 2, appendix F), turned into Python's.

They are not Python's own: `^` and `$` are letters like others, `\\d` is every decimal digit of
Unicode, `.` leaves out line ends, classes can be subtracted, and the whole value must match.
"""

import re
from functools import lru_cache

from edition.relaxng.charsets import (
    BLOCKS,
    TIERS,
    Ranges,
    category,
    complement,
    name_character,
    name_start,
    subtract,
    tier_of,
    union,
    word,
)

_CATEGORIES = frozenset(
    [
        "L",
        "Lu",
        "Ll",
        "Lt",
        "Lm",
        "Lo",
        "M",
        "Mn",
        "Mc",
        "Me",
        "N",
        "Nd",
        "Nl",
        "No",
        "P",
        "Pc",
        "Pd",
        "Ps",
        "Pe",
        "Pi",
        "Pf",
        "Po",
        "Z",
        "Zs",
        "Zl",
        "Zp",
        "S",
        "Sm",
        "Sc",
        "Sk",
        "So",
        "C",
        "Cc",
        "Cf",
        "Co",
        "Cn",
    ]
)
_SINGLE = {"n": "\n", "r": "\r", "t": "\t"} | {char: char for char in "\\|.?*+(){}-[]^"}
_SPACE: Ranges = ((0x9, 0xA), (0xD, 0xD), (0x20, 0x20))
_DOT: Ranges = complement(((0xA, 0xA), (0xD, 0xD)))
_QUANTIFIER = r"\{([0-9]+)(,([0-9]*))?\}"
_GREATEST_REPEAT = 65_535


class RegexError(ValueError):
    """A pattern is no XSD regular expression."""


class _Translator:
    """Recursive descent over one pattern, exact for characters below `limit`."""

    def __init__(self, pattern: str, limit: int) -> None:
        self.pattern = pattern
        self.limit = limit
        self.at = 0
        self.uses_tables = False

    def error(self, reason: str) -> RegexError:
        return RegexError(f"{reason} (at character {self.at + 1} of {self.pattern!r})")

    def peek(self) -> str:
        return self.pattern[self.at] if self.at < len(self.pattern) else ""

    def take(self) -> str:
        char = self.peek()
        if not char:
            raise self.error("the pattern ends too early")
        self.at += 1
        return char

    def expression(self) -> str:
        branches = [self.branch()]
        while self.peek() == "|":
            self.at += 1
            branches.append(self.branch())
        return "|".join(branches)

    def branch(self) -> str:
        pieces = []
        while (char := self.peek()) and char not in "|)":
            pieces.append(self.atom() + self.quantifier())
        return "".join(pieces)

    def atom(self) -> str:
        char = self.take()
        if char == "(":
            inner = self.expression()
            if self.peek() != ")":
                raise self.error("a parenthesis is not closed")
            self.at += 1
            return f"(?:{inner})"
        if char == "[":
            return _python_class(self.char_class())
        if char == ".":
            return _python_class(_DOT)
        if char == "\\":
            return _python_class(self.escape())
        if char in "?*+{}]":
            raise self.error(f"{char!r} has nothing to stand for; write \\{char}")
        return re.escape(char)

    def quantifier(self) -> str:
        char = self.peek()
        if char and char in "?*+":
            self.at += 1
            return char
        if char != "{":
            return ""
        found = re.match(_QUANTIFIER, self.pattern[self.at :])
        if not found:
            raise self.error("a quantity is {n}, {n,} or {n,m}")
        self.at += found.end()
        low = int(found[1])
        high = int(found[3]) if found[3] else low
        if low > high or high > _GREATEST_REPEAT:
            raise self.error("a quantity is out of order or too large")
        if found[2] is None:
            return f"{{{low}}}"
        return f"{{{low},{high if found[3] else ''}}}"

    def escape(self) -> Ranges:
        char = self.take()
        if char in _SINGLE:
            code = ord(_SINGLE[char])
            return ((code, code),)
        if char in "pP":
            ranges = self.property()
            return complement(ranges) if char == "P" else ranges
        if char.lower() == "s":
            return _SPACE if char == "s" else complement(_SPACE)
        self.uses_tables = True
        tables = {
            "d": lambda: category("Nd", self.limit),
            "w": lambda: word(self.limit),
            "i": lambda: name_start(self.limit),
            "c": lambda: name_character(self.limit),
        }
        if char.lower() not in tables:
            raise self.error(f"\\{char} is no escape")
        ranges = tables[char.lower()]()
        return ranges if char.islower() else complement(ranges)

    def property(self) -> Ranges:
        end = self.pattern.find("}", self.at)
        if self.peek() != "{" or end < 0:
            raise self.error("a property is written \\p{...}")
        name = self.pattern[self.at + 1 : end]
        self.at = end + 1
        if name.startswith("Is") and name[2:] in BLOCKS:
            return (BLOCKS[name[2:]],)
        if name not in _CATEGORIES:
            raise self.error(f"there is no property {name!r}")
        self.uses_tables = True
        return category(name, self.limit)

    def char_class(self) -> Ranges:
        negated = self.peek() == "^"
        if negated:
            self.at += 1
        parts: list[Ranges] = []
        subtracted: Ranges = ()
        while True:
            char = self.take()
            if char == "]":
                if not parts:
                    raise self.error("a class is empty")
                break
            if char == "-" and self.peek() == "[" and parts:
                self.at += 1
                subtracted = self.char_class()
                if self.take() != "]":
                    raise self.error("a subtracted class must come last")
                break
            parts.append(self.member(char))
        ranges = union(*parts)
        return subtract(complement(ranges) if negated else ranges, subtracted)

    def member(self, char: str) -> Ranges:
        if char == "[":
            raise self.error("'[' in a class is written \\[")
        low = self.escape() if char == "\\" else ((ord(char), ord(char)),)
        following = self.pattern[self.at + 1 : self.at + 2]
        if self.peek() != "-" or following in ("]", "[", ""):
            return low
        if len(low) != 1 or low[0][0] != low[0][1]:
            return low
        self.at += 1
        last = self.take()
        high = self.escape() if last == "\\" else ((ord(last), ord(last)),)
        if len(high) != 1 or high[0][0] != high[0][1] or high[0][0] < low[0][0]:
            raise self.error("a range in a class is out of order")
        return ((low[0][0], high[0][0]),)


def _python_class(ranges: Ranges) -> str:
    if not ranges:
        return "(?!)"
    parts = []
    for low, high in ranges:
        parts.append(_escaped(low) if low == high else f"{_escaped(low)}-{_escaped(high)}")
    return f"[{''.join(parts)}]"


def _escaped(code: int) -> str:
    return f"\\U{code:08x}" if code > 0x7E or code < 0x20 else re.escape(chr(code))


@lru_cache(maxsize=1024)
def _translated(pattern: str, limit: int) -> tuple[str, bool]:
    translator = _Translator(pattern, limit)
    text = translator.expression()
    if translator.at < len(pattern):
        raise translator.error("a parenthesis is closed that was not open")
    return text, translator.uses_tables


@lru_cache(maxsize=1024)
def _compiled(pattern: str, limit: int) -> re.Pattern[str]:
    return re.compile(_translated(pattern, limit)[0])


def check(pattern: str) -> None:
    """Raise `RegexError` unless `pattern` is an XSD regular expression."""
    _translated(pattern, TIERS[0])


def matches(pattern: str, text: str) -> bool:
    """Whether the whole of `text` matches `pattern`."""
    limit = TIERS[0]
    if not text.isascii() and _translated(pattern, limit)[1]:
        limit = tier_of(text)
    return _compiled(pattern, limit).fullmatch(text) is not None
