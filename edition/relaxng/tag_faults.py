"""The faults of one start tag's attributes: unknown, missing, wrong, or wrong together."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from edition.relaxng import messages
from edition.relaxng.attributes import ElementType, Item
from edition.relaxng.findings import BAD_ATTRIBUTE_VALUE, MISSING_ATTRIBUTE, UNKNOWN_ATTRIBUTE
from edition.relaxng.namespaces import split
from edition.relaxng.nearest import nearest
from edition.relaxng.session import Session
from edition.relaxng.values import Reason, why_not

if TYPE_CHECKING:
    from edition.relaxng.recovery import Recovery


class TagFaults:
    """The faults of one start tag's attributes."""

    def __init__(
        self, recovery: "Recovery", session: Session, kind: ElementType, attributes: Sequence[str]
    ) -> None:
        """Take the definition that the element is matched against."""
        self.recovery = recovery
        self.session = session
        self.kind = kind
        self.names = list(attributes[::2])
        self.values = list(attributes[1::2])
        self.excused: set[int] = set()
        """Items that a mistyped name stands for."""
        self.said = False

    @property
    def element(self) -> str:
        """The name of the element."""
        return self.session.stack[-1].name

    def say(self, code: str, sentence: str, number: int | None, reason: Reason) -> None:
        """Keep a draft about an attribute, or about the tag where one is missing."""
        draft = self.recovery.draft(self.session, code, sentence, self.element)
        draft.own = True
        draft.expected, draft.hint = reason.expected, reason.hint
        if number is not None:
            draft.line, draft.column = self.session.attribute_mark(number)
        self.recovery.say(draft)
        self.said = True

    def run(self) -> None:
        """Look at each attribute, then at each item that lacks one.

        Where attributes and content depend on one another, nothing is said of missing ones.
        """
        used: dict[int, list[int]] = {}
        for number, name in enumerate(self.names):
            item = self.kind.item_of(name)
            if item is None:
                self.unknown(number)
            else:
                used.setdefault(self.kind.items.index(item), []).append(number)
        for at, item in enumerate(self.kind.items):
            numbers = used.get(at, [])
            if at in self.excused and not numbers:
                continue
            names = [self.names[n] for n in numbers]
            if self.kind.whole is None and not self.kind.structure_fits(item, names):
                self.structure(item, numbers)
            for number in numbers:
                self.value(item, number)
        if not self.said:
            self.together()

    def together(self) -> None:
        """Say that attributes, each right by itself, do not go together."""
        if self.names:
            sentence = messages.not_together(self.names, self.element)
            self.say(BAD_ATTRIBUTE_VALUE, sentence, 0, Reason(""))
            return
        names = list(dict.fromkeys(name for item in self.kind.items for name in item.listed))
        sentence = messages.missing_attribute(names or ["?"], self.element)
        expected = tuple(messages.attribute(name) for name in names)
        self.say(MISSING_ATTRIBUTE, sentence, None, Reason("", expected))

    def unknown(self, number: int) -> None:
        """Say that an attribute is not allowed, and which one was meant."""
        name = self.names[number]
        free = [each for each in self.kind.by_name if each not in self.names]
        uri, local = split(name)
        meant = next((each for each in free if split(each)[1] == local), "")
        if not meant:
            near = nearest(local, (split(each)[1] for each in free))
            meant = next((each for each in free if split(each)[1] == near), "") if near else ""
        if meant:
            self.excused.add(self.kind.items.index(self.kind.by_name[meant]))
        required = self.kind.required()
        order = sorted(free, key=lambda each: (each not in required, split(each)[0] != uri))
        expected = tuple(messages.attribute(each) for each in order)
        sentence = messages.unknown_attribute(name, self.element, meant)
        reason = Reason("", expected, messages.attribute(meant) if meant else "")
        self.say(UNKNOWN_ATTRIBUTE, sentence, number, reason)

    def structure(self, item: Item, numbers: list[int]) -> None:
        """Say that attributes of an item are missing, or cannot stand together."""
        names = [self.names[number] for number in numbers]
        patterns = self.kind.patterns
        left = item.pattern
        for number, name in zip(numbers, names, strict=True):
            after = patterns.after_attribute(left, name, None)
            if after is patterns.not_allowed:
                others = [each for each in names if each != name]
                sentence = messages.conflicting_attribute(name, others, self.element)
                self.say(UNKNOWN_ATTRIBUTE, sentence, number, Reason(""))
                return
            left = after
        wanted = [name for leaf in Item(left).leaves for name in Item(leaf).listed]
        wanted = list(dict.fromkeys(wanted)) or ["?"]
        expected = tuple(messages.attribute(name) for name in wanted)
        sentence = messages.missing_attribute(wanted, self.element)
        self.say(MISSING_ATTRIBUTE, sentence, None, Reason("", expected))

    def value(self, item: Item, number: int) -> None:
        """Say that a value is wrong, and why."""
        name, value = self.names[number], self.values[number]
        patterns, prefixes = self.kind.patterns, self.session.prefixes
        choices = item.values(name)
        if any(patterns.matches(each, value, prefixes) for each in choices):
            return
        reason = why_not(patterns, patterns.choice(choices), value, prefixes)
        sentence = messages.bad_value(name, value, reason.text)
        self.say(BAD_ATTRIBUTE_VALUE, sentence, number, reason)
