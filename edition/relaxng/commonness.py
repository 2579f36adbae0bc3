"""How common each element is in a schema: in how many others it may stand, and in which."""

from edition.relaxng.grammar import Grammar
from edition.relaxng.nameclasses import names_of
from edition.relaxng.restrictions import parts_of, reachable

_KEPT_PARENTS = 4


def count_parents(grammar: Grammar) -> None:
    """Fill in `commonness` and `parents` of a grammar: they order and explain expectations."""
    sets: dict[int, int] = {}
    children: dict[int, int] = {}
    for number in reachable(grammar):
        children[number] = _elements(grammar, grammar.definitions[number].body, sets)
    total: dict[str, int] = {}
    parents: dict[str, list[int]] = {}
    listed = [tuple(names_of(definition.names)) for definition in grammar.definitions]
    for number, mask in sorted(children.items()):
        seen: set[str] = set()
        while mask:
            lowest = mask & -mask
            mask ^= lowest
            seen.update(listed[lowest.bit_length() - 1])
        for name in seen:
            total[name] = total.get(name, 0) + 1
            if total[name] <= _KEPT_PARENTS:
                parents.setdefault(name, []).append(number)
    grammar.commonness = dict(sorted(total.items()))
    grammar.parents = dict(sorted(parents.items()))


def _elements(grammar: Grammar, number: int, sets: dict[int, int]) -> int:
    """Return the definitions in a row as bits."""
    known = sets.get(number)
    if known is None:
        row = grammar.rows[number]
        known = 1 << row[1] if row[0] == "element" else 0
        if row[0] in ("choice", "group", "interleave", "oneOrMore"):
            for part in parts_of(row):
                known |= _elements(grammar, part, sets)
        sets[number] = known
    return known
