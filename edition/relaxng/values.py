"""Why a value is wrong: the reason of the type that it came nearest to."""

from collections.abc import Iterator
from dataclasses import dataclass

from edition.relaxng.datatypes import collapse
from edition.relaxng.messages import one_of, quote
from edition.relaxng.nearest import nearest
from edition.relaxng.patterns import Pattern, Patterns
from edition.relaxng.primitives import BadValueError, Prefixes


@dataclass(frozen=True)
class Reason:
    """What is wrong with a value, what is allowed, and what was probably meant."""

    text: str
    expected: tuple[str, ...] = ()
    hint: str = ""


def why_not(
    patterns: Patterns, pattern: Pattern, value: str, prefixes: Prefixes | None = None
) -> Reason:
    """Return why `pattern` does not match `value`."""
    alternatives = list(_alternatives(pattern))
    lists = [each for each in alternatives if each.kind == "list"]
    if len(lists) == len(alternatives) == 1:
        return _why_no_list(patterns, lists[0], value, prefixes)
    listed = [each for each in alternatives if each.kind == "value"]
    literals = tuple(_literal(each) for each in listed)
    words = tuple(
        dict.fromkeys(each.checker.type.words for each in alternatives if each.kind == "data")
    )
    expected = (*literals, *words)
    reasons = list(_reasons(alternatives, value, prefixes))
    for error in reasons:
        if error.close:
            return Reason(error.reason, expected)
    hint = nearest(collapse(value), literals)
    if hint:
        return Reason(f"is not allowed; did you mean {quote(hint)}?", expected, hint)
    if not value.strip(" \t\r\n") and not literals:
        return Reason("is empty", expected)
    if len(expected) == 1 and reasons:
        return Reason(reasons[0].reason, expected)
    return _summary(expected)


def _summary(expected: tuple[str, ...]) -> Reason:
    if not expected:
        return Reason("is not allowed")
    if len(expected) == 1:
        return Reason(f"must be {expected[0]}", expected)
    return Reason(f"must be {one_of(expected)}", expected)


def _alternatives(pattern: Pattern) -> Iterator[Pattern]:
    if pattern.kind in ("choice", "group", "interleave", "oneOrMore"):
        for part in pattern.parts:
            yield from _alternatives(part)
    elif pattern.kind in ("data", "value", "list"):
        yield pattern


def _literal(pattern: Pattern) -> str:
    return str(pattern.literal)


def _reasons(
    alternatives: list[Pattern], value: str, prefixes: Prefixes | None
) -> Iterator[BadValueError]:
    for each in alternatives:
        if each.kind == "data":
            try:
                each.checker.check(value, prefixes)
            except BadValueError as error:
                yield error
            else:
                yield BadValueError("is excluded", close=True)


def _why_no_list(
    patterns: Patterns, pattern: Pattern, value: str, prefixes: Prefixes | None
) -> Reason:
    inner = pattern.parts[0]
    words = collapse(value).split(" ") if value.strip(" \t\r\n") else []
    if not words:
        return Reason("is empty", why_not(patterns, inner, "\0", prefixes).expected)
    for word in words:
        leaves = list(_alternatives(inner))
        if not any(patterns.accepts(leaf, word, prefixes) for leaf in leaves):
            reason = why_not(patterns, inner, word, prefixes)
            if len(words) == 1:
                return reason
            return Reason(f"the word {quote(word)} {reason.text}", reason.expected, reason.hint)
    return Reason("has too few or too many words")
