"""One document on its way through the automaton: the part that all drivers share.

A driver walks the states itself, as long as all is well, and calls a `Session` when it meets
something for the first time or something wrong. `stack` holds a transition for each open element.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from edition.relaxng.automaton import Automaton, State, Transition
from edition.relaxng.datatypes import collapse


class Reference(NamedTuple):
    """A reference to an ID."""

    element: str
    attribute: str
    wanted: str
    place: tuple[int, int, int]
    """Line, column and byte offset of the tag."""


class Faults(Protocol):
    """What is told of faults, and says in which state to go on."""

    def child(self, session: "Session", state: State, name: str) -> Transition:
        """Tell of an element that may not stand here; return a transition to go on with."""

    def attributes(
        self, session: "Session", transition: Transition, attributes: Sequence[str]
    ) -> State:
        """Tell of wrong or missing attributes; return the state of the content."""

    def text(self, session: "Session", state: State, text: str, *, at_end: bool) -> State:
        """Tell of text that may not stand before the start or end tag at hand."""

    def value(self, session: "Session", state: State, text: str) -> State:
        """Tell of text that is no value of the element's type."""

    def incomplete(self, session: "Session", transition: Transition, state: State) -> State:
        """Tell of an element that lacks something at its end; return the parent's next state."""

    def duplicate(
        self, session: "Session", transition: Transition, name: str, value: str, number: int
    ) -> None:
        """Tell of an ID that was given before, in the attribute `number` of the tag at hand."""

    def dangling(self, reference: "Reference") -> None:
        """Tell of a reference to an ID that does not exist."""


class Session:
    """The slow path of a driver."""

    def __init__(self, automaton: Automaton, faults: Faults) -> None:
        """Start before the root element."""
        self.automaton = automaton
        self.faults = faults
        self.stack: list[Transition] = []
        self.text: list[str] = []
        self.ids: dict[str, None] = {}
        self.references: list[Reference] = []
        self.prefixes: Mapping[str, str] | None = None

    def mark(self) -> tuple[int, int, int]:
        """Return line, column and offset of the tag at hand; drivers override it."""
        return 0, 0, 0

    def attribute_mark(self, number: int) -> tuple[int, int]:
        """Return line and column of an attribute of the tag at hand, counted from 0."""
        del number
        return self.mark()[:2]

    def end_mark(self, name: str, *, untouched: bool) -> tuple[tuple[int, int, int], bool]:
        """Return the place of the end of an element, and whether that is an end tag.

        `untouched` tells that the element seems to be empty.
        """
        del name, untouched
        return self.mark(), True

    def first_line(self, name: str, value: str) -> int:
        """Return the line in which the attribute `name` first had that value, or 0."""
        del name, value
        return 0

    def open(self, state: State, name: str) -> Transition:
        """Return the transition by a child that the state does not know yet."""
        known = self.automaton.transition(state, name)
        return self.faults.child(self, state, name) if known is None else known

    def enter(self, transition: Transition, attributes: Sequence[str]) -> State:
        """Return the state of the content after a start tag whose attributes are not yet known."""
        state = self.automaton.enter(transition.opening, attributes, self.prefixes)
        if state is None:
            state = self.faults.attributes(self, transition, attributes)
        if self.automaton.ids and attributes:
            self.note_ids(transition, attributes)
        return state

    def note_ids(self, transition: Transition, attributes: Sequence[str]) -> None:
        """Keep the IDs of a start tag and what refers to IDs."""
        for each in transition.opening.types:
            for at, name in enumerate(attributes[::2]):
                item = each.item_of(name)
                if item is None or not item.typed:
                    continue
                value = attributes[2 * at + 1]
                if item.typed == "ID":
                    self.note_id(transition, name, collapse(value), at)
                else:
                    place = (*self.attribute_mark(at), self.mark()[2])
                    for word in collapse(value).split(" "):
                        self.references.append(Reference(transition.name, name, word, place))
            return

    def note_id(self, transition: Transition, name: str, value: str, number: int) -> None:
        """Keep an ID, or tell that it was given before."""
        if value in self.ids:
            self.faults.duplicate(self, transition, name, value, number)
        else:
            self.ids[value] = None

    def text_before_child(self, state: State) -> State:
        """Return the state after the text gathered, at a start tag."""
        text = "".join(self.text)
        after = self.automaton.before_child(state, text, self.prefixes)
        return self.faults.text(self, state, text, at_end=False) if after is None else after

    def text_before_end(self, state: State) -> State:
        """Return the state after the text gathered, at an end tag."""
        text = "".join(self.text)
        after = self.automaton.before_end(state, text, self.prefixes)
        if after is not None:
            return after
        if state.strings:
            return self.faults.value(self, state, text)
        return self.faults.text(self, state, text, at_end=True)

    def close(self, transition: Transition, state: State) -> State:
        """Return the parent's state after a child whose end is met for the first time or wrong."""
        if state.strings:
            self.stack.append(transition)
            state = self.text_before_end(state)
            self.text.clear()
            transition = self.stack.pop()
        after = self.automaton.after(transition, state.ends)
        return self.faults.incomplete(self, transition, state) if after is None else after

    def finish(self) -> None:
        """Look up the references once the document has ended."""
        for reference in self.references:
            if reference.wanted not in self.ids:
                self.faults.dangling(reference)
