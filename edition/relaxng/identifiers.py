"""IDs and their references (RELAX NG DTD Compatibility, section 5), as jing checks them.

Whether an attribute is an ID depends on the names of the element and the attribute alone. A schema
in which two definitions of one element disagree about that cannot be checked; TEI schemas with an
"any element" that may be called like a known one are of that kind.
"""

from collections.abc import Iterator

from edition.relaxng.grammar import Grammar, Row
from edition.relaxng.nameclasses import NameClass, describe, overlap
from edition.relaxng.primitives import XSD_TYPES
from edition.relaxng.restrictions import parts_of, reachable

_Typed = tuple[NameClass, NameClass, str]


def id_conflict(grammar: Grammar) -> str:
    """Return why IDs cannot be checked with this grammar, or "" if they can."""
    typed: list[_Typed] = []
    plain: list[_Typed] = []
    for number in reachable(grammar):
        definition = grammar.definitions[number]
        for row in attribute_rows(grammar, definition.body):
            kind = _id_type(grammar, row[2])
            if kind and (row[1][0] != "name" or definition.names[0] != "name"):
                return f"an ID needs a fixed name of element and attribute ({describe(row[1])})"
            (typed if kind else plain).append((definition.names, row[1], kind))
    by_attribute: dict[str, list[_Typed]] = {}
    for one in typed:
        by_attribute.setdefault(one[1][1], []).append(one)
    for element, attribute, kind in (*typed, *plain):
        for name in [attribute[1]] if attribute[0] == "name" else list(by_attribute):
            for other in by_attribute.get(name, ()):
                if kind != other[2] and overlap(attribute, other[1]) and overlap(element, other[0]):
                    return (
                        f"the attribute {describe(other[1])} of {describe(other[0])} is an ID in "
                        "one definition and none in another"
                    )
    return ""


def attribute_rows(grammar: Grammar, number: int) -> Iterator[Row]:
    """Yield each attribute row in the body of an element, once."""
    seen = {number}
    stack = [number]
    while stack:
        row = grammar.rows[stack.pop()]
        if row[0] == "attribute":
            yield row
            continue
        for part in parts_of(row):
            if part not in seen:
                seen.add(part)
                stack.append(part)


def _id_type(grammar: Grammar, number: int) -> str:
    row = grammar.rows[number]
    if row[0] == "data" and row[2] in XSD_TYPES:
        return XSD_TYPES[row[2]].id_type
    if row[0] == "choice":
        return next(filter(None, (_id_type(grammar, part) for part in row[1:])), "")
    return ""
