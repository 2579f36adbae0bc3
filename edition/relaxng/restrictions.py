"""The restrictions of section 7: schemas that are well written and still make no sense.

Each check walks the shared rows once per context and remembers what it has seen.
"""

from edition.relaxng.errors import SchemaError
from edition.relaxng.grammar import Definition, Grammar, Row
from edition.relaxng.nameclasses import NameClass, describe, is_open, overlap
from edition.relaxng.wordlists import words

_IN_ATTRIBUTE, _IN_LIST, _IN_EXCEPT, _IN_START = 1, 2, 4, 8
_IN_REPEAT, _IN_REPEATED_GROUP = 16, 32

_BANNED: dict[int, tuple[frozenset[str], str, str]] = {
    _IN_ATTRIBUTE: (words("attribute element"), "an attribute", "7.1.1"),
    _IN_REPEATED_GROUP: (
        words("attribute"),
        "a group or interleave that is repeated",
        "7.1.2",
    ),
    _IN_LIST: (
        words("list element attribute text interleave"),
        "a list",
        "7.1.3",
    ),
    _IN_EXCEPT: (
        words("attribute element list text group interleave oneOrMore empty"),
        "the exception of a datatype",
        "7.1.4",
    ),
    _IN_START: (
        frozenset(
            [
                "attribute",
                "data",
                "value",
                "list",
                "text",
                "group",
                "interleave",
                "oneOrMore",
                "empty",
            ]
        ),
        "the start",
        "7.1.5",
    ),
}

_COMPLEX, _EMPTY, _DATA = 1, 0, 2


class Names:
    """A set of name classes: the listed names apart from the open classes."""

    def __init__(self) -> None:
        """Start empty."""
        self.listed: set[str] = set()
        self.open: list[NameClass] = []

    def add(self, names: NameClass) -> None:
        """Add a class."""
        if names[0] == "name":
            self.listed.add(names[1])
        elif names not in self.open:
            self.open.append(names)

    def update(self, other: "Names") -> None:
        """Add all classes of `other`."""
        self.listed |= other.listed
        self.open.extend(each for each in other.open if each not in self.open)

    def clash(self, other: "Names") -> NameClass | None:
        """Return a class of one that overlaps one of the other, if any."""
        shared = self.listed & other.listed
        if shared:
            return ("name", min(shared))
        for one, two in ((self, other), (other, self)):
            for names in one.open:
                for name in sorted(two.listed):
                    if overlap(names, ("name", name)):
                        return ("name", name)
                for each in two.open:
                    if overlap(names, each):
                        return names
        return None


class Restrictions:
    """Checks one grammar; raises `SchemaError` at the first breach."""

    def __init__(self, grammar: Grammar) -> None:
        """Take the grammar; `run` does the work."""
        self.grammar = grammar
        self.rows: list[Row] = grammar.rows
        self.seen: set[tuple[int, int]] = set()
        self.kinds: dict[int, int] = {}
        self.attributes: dict[int, Names] = {}
        self.elements: dict[int, Names] = {}
        self.with_text: dict[int, bool] = {}
        self.here: Definition | None = None

    def run(self) -> None:
        """Check the start and every definition that can be reached."""
        self.contexts(self.grammar.start, _IN_START)
        for number in reachable(self.grammar):
            self.here = self.grammar.definitions[number]
            body = self.here.body
            self.contexts(body, 0)
            self.content_type(body)
            self.attribute_names(body)
            self.element_names(body)

    def error(self, message: str, section: str) -> SchemaError:
        """Return an error that names the element under check."""
        if self.here is None:
            return SchemaError(message, section=section)
        where = f"in the element {describe(self.here.names)}: {message}"
        return SchemaError(where, self.here.path, self.here.line, 1, section)

    def contexts(self, number: int, context: int) -> None:
        """Check what may stand inside what (7.1), and open attribute names (7.3)."""
        if (number, context) in self.seen:
            return
        self.seen.add((number, context))
        row = self.rows[number]
        kind = row[0]
        for flag, (banned, place, section) in _BANNED.items():
            if context & flag and kind in banned:
                raise self.error(f"{kind} is not allowed in {place}", section)
        if kind == "attribute":
            if is_open(row[1]) and not context & _IN_REPEAT:
                raise self.error("an attribute of any name must be repeated (oneOrMore)", "7.3")
            self.contexts(row[2], _IN_ATTRIBUTE)
        elif kind == "list":
            self.contexts(row[1], context | _IN_LIST)
        elif kind == "data":
            if row[4] is not None:
                self.contexts(row[4], context | _IN_EXCEPT)
        elif kind == "oneOrMore":
            self.contexts(row[1], context | _IN_REPEAT)
        elif kind in ("choice", "group", "interleave"):
            if kind != "choice" and context & _IN_REPEAT:
                context |= _IN_REPEATED_GROUP
            for part in row[1:]:
                self.contexts(part, context)

    def content_type(self, number: int) -> int:
        """Return the content type of a row; data beside other content is an error (7.2)."""
        if number in self.kinds:
            return self.kinds[number]
        row = self.rows[number]
        kind = row[0]
        found = _EMPTY
        if kind in ("data", "value", "list"):
            found = _DATA
        elif kind in ("element", "text"):
            found = _COMPLEX
        elif kind == "attribute":
            self.content_type(row[2])
        elif kind == "choice":
            found = max(self.content_type(part) for part in row[1:])
        elif kind in ("group", "interleave", "oneOrMore"):
            types = [self.content_type(part) for part in row[1:]]
            filled = [each for each in types if each != _EMPTY]
            several = len(filled) > 1 or kind == "oneOrMore"
            if several and _DATA in filled:
                raise self.error("data must be the only content of its element", "7.2")
            found = max(types)
        self.kinds[number] = found
        return found

    def attribute_names(self, number: int) -> Names:
        """Return the attribute names of a row; one twice in an element is an error (7.3)."""
        if number in self.attributes:
            return self.attributes[number]
        row = self.rows[number]
        kind = row[0]
        names = Names()
        if kind == "attribute":
            names.add(row[1])
        elif kind in ("choice", "group", "interleave", "oneOrMore"):
            for part in row[1:]:
                further = self.attribute_names(part)
                clash = names.clash(further) if kind in ("group", "interleave") else None
                if clash:
                    raise self.error(f"the attribute {describe(clash)} is given twice", "7.3")
                names.update(further)
        self.attributes[number] = names
        return names

    def element_names(self, number: int) -> tuple[Names, bool]:
        """Return element names and whether text is there; both once per interleave (7.4)."""
        if number in self.elements:
            return self.elements[number], self.with_text[number]
        row = self.rows[number]
        kind = row[0]
        names, text = Names(), kind == "text"
        if kind == "element":
            names.add(self.grammar.definitions[row[1]].names)
        elif kind in ("choice", "group", "interleave", "oneOrMore"):
            for part in row[1:]:
                further, further_text = self.element_names(part)
                if kind == "interleave":
                    clash = names.clash(further)
                    if clash:
                        which = describe(clash)
                        raise self.error(f"{which} is on both sides of an interleave", "7.4")
                    if text and further_text:
                        raise self.error("text is on both sides of an interleave", "7.4")
                names.update(further)
                text = text or further_text
        self.elements[number], self.with_text[number] = names, text
        return names, text


def parts_of(row: Row) -> tuple[int, ...]:
    """Return the rows that a row holds."""
    kind = row[0]
    if kind in ("choice", "group", "interleave", "oneOrMore", "list"):
        return row[1:]
    if kind == "attribute":
        return (row[2],)
    return (row[4],) if kind == "data" and row[4] is not None else ()


def reachable(grammar: Grammar) -> list[int]:
    """Return the numbers of the definitions that can be reached from the start, in order."""
    found: list[int] = []
    seen = {grammar.start}
    stack = [grammar.start]
    while stack:
        row = grammar.rows[stack.pop()]
        below = list(parts_of(row))
        if row[0] == "element":
            found.append(row[1])
            below.append(grammar.definitions[row[1]].body)
        for number in reversed(below):
            if number not in seen:
                seen.add(number)
                stack.append(number)
    return found


def check_restrictions(grammar: Grammar) -> None:
    """Raise `SchemaError` unless the grammar keeps to section 7."""
    Restrictions(grammar).run()
