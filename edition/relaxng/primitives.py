"""The types of XML Schema (part 2) and the two of RELAX NG: reading a text as a value.

Each reader takes the text after white space is normalised and the prefixes in force, returns a
value that compares equal for equal values, and raises `BadValueError` with the reason.
"""

import base64
import binascii
import re
import struct
from collections.abc import Callable, Hashable, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from edition.relaxng import dates
from edition.relaxng.namespaces import is_name, is_ncname, join

Prefixes = Mapping[str, str]
Read = Callable[[str, Prefixes | None], Hashable]

_DECIMAL = r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)"
_INTEGER = r"[+-]?[0-9]+"
_FLOAT = r"-?INF|NaN|[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[Ee][+-]?[0-9]+)?"
_LANGUAGE = r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*"
_SCHEME = r"[A-Za-z][A-Za-z0-9+.\-]*"
_BAD_ESCAPE = r"%(?![0-9A-Fa-f]{2})"
_BASE64 = r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?"


class BadValueError(ValueError):
    """A text is no value of its type; `close` tells that it comes near."""

    def __init__(self, reason: str, *, close: bool = False) -> None:
        """Keep the reason, a clause without full stop."""
        super().__init__(reason)
        self.reason = reason
        self.close = close


class Type(NamedTuple):
    """One datatype."""

    name: str
    words: str
    """What a value is, for "must be ..."."""
    read: Read
    white: str = "collapse"
    """`preserve`, `replace` or `collapse` (part 2, 4.3.6)."""
    ordered: bool = False
    measure: Callable[[Any], int] | None = None
    """Length of a value, for the facets `length`, `minLength`, `maxLength`."""
    digits: bool = False
    """Whether `totalDigits` and `fractionDigits` apply."""
    id_type: str = ""
    """`ID`, `IDREF` or `IDREFS`."""
    needs_prefixes: bool = False


def _any(text: str, _: Prefixes | None) -> str:
    return text


def _boolean(text: str, _: Prefixes | None) -> bool:
    if text in ("true", "1"):
        return True
    if text in ("false", "0"):
        return False
    raise BadValueError("must be true, false, 1 or 0")


def _decimal(text: str, _: Prefixes | None) -> Decimal:
    if not re.fullmatch(_DECIMAL, text):
        raise BadValueError("is not a decimal number", close=bool(re.fullmatch(_FLOAT, text)))
    return Decimal(text)


def _integer(low: int | None, high: int | None, words: str) -> Read:
    def read(text: str, _: Prefixes | None) -> int | Decimal:
        if not re.fullmatch(_INTEGER, text):
            raise BadValueError(f"is not {words}", close=bool(re.fullmatch(_DECIMAL, text)))
        value = Decimal(text)
        if low is not None and value < low:
            raise BadValueError(f"is less than {low}, the smallest allowed", close=True)
        if high is not None and value > high:
            raise BadValueError(f"is more than {high}, the greatest allowed", close=True)
        return value

    return read


def _double(text: str, _: Prefixes | None) -> float | str:
    if not re.fullmatch(_FLOAT, text):
        raise BadValueError("is not a number")
    return "NaN" if text == "NaN" else float(text)


def _float(text: str, prefixes: Prefixes | None) -> float | str:
    value = _double(text, prefixes)
    if isinstance(value, str):
        return value
    try:
        single: float = struct.unpack("f", struct.pack("f", value))[0]
    except OverflowError:
        return float("inf") if value > 0 else float("-inf")
    return single


def _date(kind: str) -> Read:
    def read(text: str, _: Prefixes | None) -> Hashable:
        try:
            return dates.read_date(kind, text)
        except dates.BadDateError as error:
            raise BadValueError(str(error), close=error.close) from error

    return read


def _duration(text: str, _: Prefixes | None) -> Hashable:
    try:
        return dates.read_duration(text)
    except dates.BadDateError as error:
        raise BadValueError(str(error), close=error.close) from error


def _hex(text: str, _: Prefixes | None) -> bytes:
    try:
        return binascii.unhexlify(text)
    except ValueError as error:
        raise BadValueError("is not pairs of hexadecimal digits") from error


def _base64(text: str, _: Prefixes | None) -> bytes:
    packed = text.replace(" ", "")
    if not re.fullmatch(_BASE64, packed):
        raise BadValueError("is not base64")
    return base64.b64decode(packed)


def _uri(text: str, _: Prefixes | None) -> str:
    if re.search(_BAD_ESCAPE, text):
        raise BadValueError("has a % without two hexadecimal digits", close=True)
    if text.count("#") > 1:
        raise BadValueError("has more than one #", close=True)
    before, colon, after = text.partition(":")
    if colon and not any(char in before for char in "/?#"):
        if not re.fullmatch(_SCHEME, before):
            raise BadValueError(f"has no valid scheme before the colon ({before!r})", close=True)
        if not after or after.startswith("#"):
            raise BadValueError("has nothing after the scheme", close=True)
    return text


def _language(text: str, _: Prefixes | None) -> str:
    if not re.fullmatch(_LANGUAGE, text):
        raise BadValueError("is not a language tag such as en or de-AT")
    return text


def _ncname(text: str, _: Prefixes | None) -> str:
    if not is_ncname(text):
        raise BadValueError(_why_no_name(text), close=True)
    return text


def _why_no_name(text: str) -> str:
    if not text:
        return "is empty"
    for char in text:
        if char == " ":
            return "is not a name: it has a space"
        if not is_ncname("_" + char):
            return f"is not a name: it has {char!r}"
    return f"is not a name: it starts with {text[0]!r}"


def _name(text: str, _: Prefixes | None) -> str:
    if not is_name(text):
        raise BadValueError(_why_no_name(text.replace(":", "_")), close=True)
    return text


def _nmtoken(text: str, _: Prefixes | None) -> str:
    if not text or not is_ncname("_" + text.replace(":", "_")):
        raise BadValueError("is not a word of letters, digits and . - _ :")
    return text


def _several(read: Read) -> Read:
    def read_list(text: str, prefixes: Prefixes | None) -> tuple[Hashable, ...]:
        words = text.split(" ") if text else []
        if not words:
            raise BadValueError("is empty")
        return tuple(read(word, prefixes) for word in words)

    return read_list


def _entity(text: str, _: Prefixes | None) -> str:
    raise BadValueError("is not declared as an unparsed entity of this file", close=bool(text))


def _qname(text: str, prefixes: Prefixes | None) -> str:
    prefix, colon, local = text.rpartition(":")
    if not is_ncname(local) or (colon and not is_ncname(prefix)):
        raise BadValueError("is not a name with or without a prefix")
    known = prefixes or {}
    if colon and prefix not in known:
        raise BadValueError(f"uses the prefix {prefix}, which is not declared", close=True)
    return join(known.get(prefix, ""), local)


def _integers() -> list[Type]:
    limits: list[tuple[str, str, int | None, int | None]] = [
        ("integer", "a whole number", None, None),
        ("nonPositiveInteger", "a whole number of at most 0", None, 0),
        ("negativeInteger", "a whole number below 0", None, -1),
        ("nonNegativeInteger", "a whole number of at least 0", 0, None),
        ("positiveInteger", "a whole number above 0", 1, None),
    ]
    for bits, name in ((64, "long"), (32, "int"), (16, "short"), (8, "byte")):
        half, full = 1 << (bits - 1), 1 << bits
        limits.append((name, "a whole number", -half, half - 1))
        unsigned = f"unsigned{name.capitalize()}"
        limits.append((unsigned, "a whole number of at least 0", 0, full - 1))
    return [
        Type(name, words, _integer(low, high, "a whole number"), ordered=True, digits=True)
        for name, words, low, high in limits
    ]


def _dates() -> list[Type]:
    words = {
        "dateTime": "a date with time",
        "date": "a date",
        "time": "a time",
        "gYearMonth": "a year and month",
        "gYear": "a year",
        "gMonthDay": "a month and day",
        "gMonth": "a month",
        "gDay": "a day",
    }
    return [
        Type(kind, f"{text} ({dates.shape_of(kind)})", _date(kind), ordered=True)
        for kind, text in words.items()
    ]


RELAX_NG_TYPES = {
    "string": Type("string", "any text", _any, "preserve"),
    "token": Type("token", "any text", _any),
}

XSD_TYPES = {
    kind.name: kind
    for kind in (
        Type("string", "any text", _any, "preserve", measure=len),
        Type("normalizedString", "any text", _any, "replace", measure=len),
        Type("token", "any text", _any, measure=len),
        Type("language", "a language tag such as en or de-AT", _language, measure=len),
        Type("Name", "an XML name", _name, measure=len),
        Type("NCName", "an XML name without a colon", _ncname, measure=len),
        Type("NMTOKEN", "a word of letters, digits and . - _ :", _nmtoken, measure=len),
        Type("NMTOKENS", "words", _several(_nmtoken), measure=len),
        Type("ID", "an identifier (an XML name)", _ncname, measure=len, id_type="ID"),
        Type("IDREF", "an identifier of this file", _ncname, measure=len, id_type="IDREF"),
        Type(
            "IDREFS", "identifiers of this file", _several(_ncname), measure=len, id_type="IDREFS"
        ),
        Type("ENTITY", "the name of an entity", _entity, measure=len),
        Type("ENTITIES", "names of entities", _several(_entity), measure=len),
        Type("QName", "a name, with or without a prefix", _qname, needs_prefixes=True),
        Type("NOTATION", "the name of a notation", _qname, needs_prefixes=True),
        Type("boolean", "true or false", _boolean),
        Type("decimal", "a decimal number", _decimal, ordered=True, digits=True),
        Type("float", "a number", _float, ordered=True),
        Type("double", "a number", _double, ordered=True),
        Type("duration", "a duration such as P1Y2M or PT3H", _duration, ordered=True),
        Type("hexBinary", "bytes in hexadecimal", _hex, measure=len),
        Type("base64Binary", "bytes in base64", _base64, measure=len),
        Type("anyURI", "a pointer (URI)", _uri, measure=len),
        *_integers(),
        *_dates(),
    )
}
