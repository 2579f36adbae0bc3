"""The sentences of the findings. Each text stands here once; places are added by `Draft.finish`."""

from collections.abc import Sequence

from edition.relaxng.namespaces import split

_MOST_NAMED = 4
_MOST_PARENTS = 8
_LONGEST_QUOTE = 60
_CLAUSES = ("is ", "has ", "must ", "uses ", "holds ", "does ", "starts ")


def tag(name: str) -> str:
    """Return `<local>` for a name."""
    return f"<{split(name)[1]}>"


def namespace(name: str) -> str:
    """Return the namespace of a name in words."""
    uri = split(name)[0]
    return f"the namespace {uri}" if uri else "no namespace"


def quote(text: str) -> str:
    """Return a text in quotation marks, in one line and not too long."""
    shown = " ".join(text.split())
    if len(shown) > _LONGEST_QUOTE:
        shown = f"{shown[: _LONGEST_QUOTE - 1]}…"
    return f'"{shown}"'


def one_of(words: Sequence[str], total: int = 0) -> str:
    """Return `a`, `a or b`, `a, b or c`, or `a, b, c, d or 12 others`."""
    shown = list(words[:_MOST_NAMED])
    more = max(total, len(words)) - len(shown)
    if more > 0:
        return f"{', '.join(shown)} or {more} other{'s' if more > 1 else ''}"
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} or {shown[-1]}"


def all_of(words: Sequence[str]) -> str:
    """Return `a`, `a and b` or `a, b and c`."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def unknown_element(name: str, meant: str) -> str:
    if not meant:
        return f"{tag(name)} is not an element of this schema."
    if split(meant)[1] == split(name)[1]:
        return other_namespace(name, meant)
    return f"{tag(name)} is not an element of this schema; did you mean {tag(meant)}?"


def other_namespace(name: str, meant: str) -> str:
    return f"{tag(name)} is in {namespace(name)}, but must be in {namespace(meant)}."


def wrong_root(name: str, meant: str, allowed: Sequence[str]) -> str:
    if meant and split(meant)[1] == split(name)[1]:
        return other_namespace(name, meant)
    roots = one_of([tag(each) for each in allowed]) if allowed else "another element"
    return f"{tag(name)} cannot be the root element; this schema starts with {roots}."


def misplaced(name: str, parent: str, parents: Sequence[str], total: int) -> str:
    where = f"{tag(name)} is not allowed in {tag(parent)}"
    if not parents or total > _MOST_PARENTS:
        return f"{where}."
    return f"{where}; it may stand in {one_of([f'<{each}>' for each in parents], total)}."


def too_late(name: str, parent: str) -> str:
    return f"{tag(name)} is not allowed here; in {tag(parent)} it must come earlier."


def too_early(name: str, parent: str) -> str:
    return f"{tag(name)} is not allowed here; in {tag(parent)} it must come later."


def missing(names: Sequence[str], before: str) -> str:
    verb = "is" if len(names) == 1 else "are"
    return f"{all_of([tag(each) for each in names])} {verb} missing before {tag(before)}."


def missing_one(names: Sequence[str], before: str) -> str:
    if len(names) == 1:
        return missing(names, before)
    return f"{one_of([tag(each) for each in names])} is missing before {tag(before)}."


def instead(sentence: str, names: Sequence[str]) -> str:
    return f"{sentence} Expected here: {all_of([tag(each) for each in names])}."


def stands_elsewhere(sentence: str, parent: str, line: int) -> str:
    return f"{sentence} It stands in {tag(parent)}, line {line}."


def missing_elsewhere(sentence: str, parent: str, line: int) -> str:
    return f"{sentence} It is missing in {tag(parent)}, line {line}."


def out_of_order(name: str, before: str) -> str:
    return f"{tag(name)} must come before {tag(before)}."


def incomplete(name: str, required: Sequence[str], allowed: Sequence[str]) -> str:
    if required:
        verb = "is" if len(required) == 1 else "are"
        wanted = all_of([tag(each) for each in required])
        return f"{tag(name)} ends too early: {wanted} {verb} missing."
    if allowed:
        return f"{tag(name)} ends too early: it still needs {one_of([tag(a) for a in allowed])}."
    return f"{tag(name)} ends too early: its content is missing."


def unknown_attribute(name: str, element: str, meant: str) -> str:
    sentence = f"@{attribute(name)} is not allowed on {tag(element)}"
    return f"{sentence}; did you mean @{attribute(meant)}?" if meant else f"{sentence}."


def conflicting_attribute(name: str, others: Sequence[str], element: str) -> str:
    rest = all_of([f"@{attribute(each)}" for each in others])
    return f"@{attribute(name)} is not allowed together with {rest} on {tag(element)}."


def not_together(names: Sequence[str], element: str) -> str:
    given = all_of([f"@{attribute(each)}" for each in names])
    return f"{given}: these values cannot stand together on {tag(element)}."


def attribute(name: str) -> str:
    """Return an attribute name as one writes it."""
    uri, local = split(name)
    return f"xml:{local}" if uri.endswith("/XML/1998/namespace") else local


def missing_attribute(names: Sequence[str], element: str) -> str:
    wanted = one_of([f"@{attribute(each)}" for each in names])
    return f"{tag(element)} needs the attribute {wanted}."


def bad_value(name: str, value: str, reason: str) -> str:
    return f"@{attribute(name)}: {_reasoned(value, reason)}"


def bad_text(element: str, value: str, reason: str) -> str:
    return f"The content of {tag(element)}: {_reasoned(value, reason)}"


def _reasoned(value: str, reason: str) -> str:
    if not value.strip():
        sentence = "the value is empty" if reason == "is empty" else f"the empty value {reason}"
    elif reason.startswith(_CLAUSES):
        sentence = f"{quote(value)} {reason}"
    elif reason.startswith("the word "):
        sentence = f"in {quote(value)} {reason}"
    else:
        sentence = f"{quote(value)[1:-1]}: {reason}"
    return sentence if sentence.endswith("?") else f"{sentence}."


def text_not_allowed(text: str, parent: str, allowed: Sequence[str]) -> str:
    sentence = f"Text ({quote(text)}) is not allowed in {tag(parent)}"
    if not allowed:
        return f"{sentence}."
    return f"{sentence}; it must stand in {one_of([tag(each) for each in allowed])}."


def duplicate(name: str, value: str, line: int) -> str:
    first = f"; first in line {line}" if line else ""
    return f"@{attribute(name)}: {quote(value)} is given twice{first}."


def dangling(name: str, value: str) -> str:
    return f"@{attribute(name)}: nothing in this file has the identifier {quote(value)}."


def others(count: int) -> str:
    return f"The file has {count} further findings, which are not listed."
