"""Datatype libraries with facets: what a `data` or `value` pattern accepts (section 4.16).

Two libraries are known: the built-in one (string, token) and XML Schema's, with all facets but
`enumeration` and `whiteSpace`, which RELAX NG leaves out.
"""

import re
from collections.abc import Callable, Hashable
from decimal import Decimal
from functools import lru_cache
from typing import Any

from edition.relaxng import regex
from edition.relaxng.dates import Duration
from edition.relaxng.namespaces import XSD
from edition.relaxng.primitives import (
    RELAX_NG_TYPES,
    XSD_TYPES,
    BadValueError,
    Prefixes,
    Type,
)

Params = tuple[tuple[str, str], ...]
Facet = Callable[[Any, str], str]

_WHITE_RUN = r"[ \t\r\n]+"
_WHITE_ONE = r"[\t\r\n]"
_LENGTHS = ("length", "minLength", "maxLength")
_BOUNDS = ("minInclusive", "maxInclusive", "minExclusive", "maxExclusive")
_DIGITS = ("totalDigits", "fractionDigits")


class DatatypeError(ValueError):
    """A schema names a type that does not exist, or gives it a parameter it cannot have."""


def collapse(text: str) -> str:
    """Return `text` with each run of XML white space as one space, and none at the ends."""
    return re.sub(_WHITE_RUN, " ", text).strip(" ")


class Checker:
    """A datatype with its parameters."""

    def __init__(self, kind: Type, params: Params) -> None:
        """Raise `DatatypeError` for parameters that the type does not take."""
        self.type = kind
        self.params = params
        self.patterns: list[str] = []
        self.facets: list[Facet] = []
        for name, text in params:
            self._add(name, text)

    def _add(self, name: str, text: str) -> None:
        kind = self.type
        if name == "pattern":
            try:
                regex.check(text)
            except regex.RegexError as error:
                raise DatatypeError(str(error)) from error
            self.patterns.append(text)
        elif name in _LENGTHS and kind.measure:
            self.facets.append(_length(name, _count(name, text), kind.measure))
        elif name in _DIGITS and kind.digits:
            self.facets.append(_digits(name, _count(name, text)))
        elif name in _BOUNDS and kind.ordered:
            try:
                bound = self.value(text)
            except BadValueError as error:
                raise DatatypeError(f"{name} {text!r} {error.reason}") from error
            self.facets.append(_bound(name, text, bound))
        else:
            raise DatatypeError(f"{kind.name} has no parameter {name}")

    def normalise(self, text: str) -> str:
        """Return `text` with white space as the type has it."""
        if self.type.white == "collapse":
            return collapse(text)
        return re.sub(_WHITE_ONE, " ", text) if self.type.white == "replace" else text

    def value(self, text: str, prefixes: Prefixes | None = None) -> Hashable:
        """Return the value of `text`, without looking at parameters; raises `BadValueError`."""
        return self.type.read(self.normalise(text), prefixes)

    def check(self, text: str, prefixes: Prefixes | None = None) -> None:
        """Raise `BadValueError` unless `text` is a value of the type within its parameters."""
        text = self.normalise(text)
        value = self.type.read(text, prefixes)
        for pattern in self.patterns:
            if not regex.matches(pattern, text):
                raise BadValueError(_why_no_match(pattern, text))
        for facet in self.facets:
            if reason := facet(value, text):
                raise BadValueError(reason, close=True)

    def allows(self, text: str, prefixes: Prefixes | None = None) -> bool:
        """Whether `text` is a value of the type within its parameters."""
        try:
            self.check(text, prefixes)
        except BadValueError:
            return False
        return True


def _why_no_match(pattern: str, text: str) -> str:
    if not text:
        return "is empty"
    if pattern in (r"[^\p{C}\p{Z}]+", r"\S+"):
        if " " in text:
            return "must be one word, without spaces"
        return "holds a character that cannot be seen"
    return f"does not have the form {pattern}"


def _count(name: str, text: str) -> int:
    if not text.strip(" \t\r\n").isdecimal():
        raise DatatypeError(f"{name} must be a whole number, not {text!r}")
    return int(text)


def _length(name: str, count: int, measure: Callable[[Any], int]) -> Facet:
    def facet(value: Any, _: str) -> str:
        length = measure(value)
        if name != "maxLength" and length < count:
            return f"is shorter than {count}"
        if name != "minLength" and length > count:
            return f"is longer than {count}"
        return ""

    return facet


def _digits(name: str, count: int) -> Facet:
    def facet(value: Any, _: str) -> str:
        _sign, digits, exponent = Decimal(value).normalize().as_tuple()
        fraction = max(0, -int(exponent))
        whole = max(len(digits) + int(exponent), 0)
        found = fraction if name == "fractionDigits" else max(whole + fraction, 1)
        kind = " after the point" if name == "fractionDigits" else ""
        return f"has more than {count} digits{kind}" if found > count else ""

    return facet


def _bound(name: str, text: str, bound: Any) -> Facet:
    limit = _comparable(bound)
    reasons = {
        "minInclusive": f"is less than {text}, the smallest allowed",
        "maxInclusive": f"is more than {text}, the greatest allowed",
        "minExclusive": f"must be more than {text}",
        "maxExclusive": f"must be less than {text}",
    }

    def facet(value: Any, _: str) -> str:
        pairs = list(zip(_comparable(value), limit, strict=True))
        if any("NaN" in pair for pair in pairs):
            fits = name.endswith("Inclusive") and value == bound
        elif name == "minInclusive":
            fits = all(found >= wanted for found, wanted in pairs)
        elif name == "maxInclusive":
            fits = all(found <= wanted for found, wanted in pairs)
        elif name == "minExclusive":
            fits = all(found > wanted for found, wanted in pairs)
        else:
            fits = all(found < wanted for found, wanted in pairs)
        return "" if fits else reasons[name]

    return facet


def _comparable(value: Any) -> list[Any]:
    """Return what must be in order for values to be; a date without zone counts as UTC."""
    if isinstance(value, Duration):
        return list(value.spans())
    if isinstance(value, tuple):
        return [tuple(0 if part is None else part for part in value)]
    return [value]


@lru_cache(maxsize=4096)
def checker(library: str, name: str, params: Params = ()) -> Checker:
    """Return the checker of a type; raises `DatatypeError` for one that does not exist."""
    if library == "":
        kind = RELAX_NG_TYPES.get(name)
    elif library == XSD:
        kind = XSD_TYPES.get(name)
    else:
        raise DatatypeError(f"the datatype library {library!r} is not known")
    if kind is None:
        raise DatatypeError(f"there is no datatype {name!r} in the library {library!r}")
    return Checker(kind, params)
