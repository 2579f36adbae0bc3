"""The lazy automaton: states and transitions, made when a document first needs them.

A state is what is left to match inside an element: one pattern for each definition that the
element may still be (nearly always one). The number of states that real documents visit is small.
"""

from collections.abc import Sequence

from edition.relaxng.attributes import ElementType
from edition.relaxng.grammar import Grammar
from edition.relaxng.nameclasses import names_of
from edition.relaxng.patterns import Pattern, Patterns
from edition.relaxng.primitives import Prefixes

_WHITE = " \t\r\n"
UNDECIDED = -1
_MOST_STATES = 50_000


class State:
    """What is left to match in an element."""

    __slots__ = ("after_text", "children", "ends", "mixed", "patterns", "strings")

    def __init__(self, patterns: tuple[Pattern, ...]) -> None:
        """Start without known transitions."""
        self.patterns = patterns
        self.children: dict[str, Transition] = {}
        self.strings = any(pattern.strings for pattern in patterns)
        self.mixed = False
        """Whether text changes nothing, so that it need not be read."""
        self.after_text: State | None = None
        self.ends = UNDECIDED if self.strings else ends_of(patterns)
        """Bit mask of the definitions that may end here; `UNDECIDED` if the text decides."""


def ends_of(patterns: tuple[Pattern, ...]) -> int:
    """Return the mask of the patterns that are complete."""
    return sum(1 << at for at, pattern in enumerate(patterns) if pattern.nullable)


class FastPlan:
    """The common case of a plan: one definition, values that stand alone."""

    __slots__ = ("checks", "id_at", "state")

    def __init__(
        self, checks: tuple[tuple[int, dict[str, None]], ...], id_at: int, state: State
    ) -> None:
        """Take (place of the value, values known to fit) pairs and the state that follows."""
        self.checks = checks
        self.id_at = id_at
        """Place of an ID to check by itself, or 0."""
        self.state = state


class Opening:
    """The definitions that a child may be, and the states in which its content starts."""

    __slots__ = ("bare", "plans", "types")

    def __init__(self, types: tuple[ElementType, ...]) -> None:
        """Start without known plans."""
        self.types = types
        self.plans: dict[tuple[str, ...], FastPlan] = {}
        self.bare: State | None = None


class Transition:
    """From a state by a child's name to the child, and from its end back to the parent."""

    __slots__ = ("after", "bare", "name", "opening", "parent", "plans", "rests")

    def __init__(
        self, name: str, opening: Opening, parent: State, rests: Sequence[dict[int, Pattern]]
    ) -> None:
        """Take, for each pattern of the parent, what is left after each definition."""
        self.name = name
        self.opening = opening
        self.parent = parent
        self.rests = rests
        self.bare = opening.bare
        self.plans = opening.plans
        self.after: dict[int, State] = {}
        """Mask of the definitions that the child turned out to be -> state of the parent."""


class Automaton:
    """The states of one grammar."""

    def __init__(self, grammar: Grammar) -> None:
        """Start with the state before the root element."""
        self.grammar = grammar
        self.ids = not grammar.id_conflict
        self._by_name: dict[str, tuple[int, ...]] | None = None
        self.reset()

    def reset(self) -> None:
        """Forget all states."""
        self.patterns = Patterns(self.grammar)
        self.types: dict[int, ElementType] = {}
        self.openings: dict[tuple[int, ...], Opening] = {}
        self.states: dict[tuple[Pattern, ...], State] = {}
        self.void = State((self.patterns.empty,))
        self.void.mixed = True
        self.start = self.state((self.patterns.row(self.grammar.start),))

    def trim(self) -> bool:
        """Forget all states if documents drove their number up; return whether it was so."""
        if len(self.states) <= _MOST_STATES:
            return False
        self.reset()
        return True

    def state(self, patterns: tuple[Pattern, ...]) -> State:
        """Return the state of these patterns."""
        state = self.states.get(patterns)
        if state is None:
            state = self.states[patterns] = State(patterns)
            if not state.strings:
                after = tuple(self.patterns.after_text(pattern, None) for pattern in patterns)
                if after == patterns:
                    state.mixed = True
                elif any(pattern is not self.patterns.not_allowed for pattern in after):
                    state.after_text = self.state(after)
        return state

    def type(self, number: int) -> ElementType:
        """Return the attributes and content of a definition."""
        found = self.types.get(number)
        if found is None:
            found = self.types[number] = ElementType(number, self.patterns)
        return found

    def opening(self, numbers: tuple[int, ...]) -> Opening:
        """Return how children start that may be any of these definitions."""
        opening = self.openings.get(numbers)
        if opening is None:
            opening = self.openings[numbers] = Opening(tuple(self.type(n) for n in numbers))
            opening.bare = self.enter(opening, (), None)
        return opening

    def transition(self, state: State, name: str) -> Transition | None:
        """Return the transition of a state by a name, or None if no such child may come."""
        known = state.children.get(name)
        if known is not None:
            return known
        rests = [self.patterns.starts(pattern, name) for pattern in state.patterns]
        numbers = tuple(sorted({number for rest in rests for number in rest}))
        if not numbers:
            return None
        made = Transition(name, self.opening(numbers), state, rests)
        state.children[name] = made
        return made

    def enter(
        self, opening: Opening, attributes: Sequence[str], prefixes: Prefixes | None
    ) -> State | None:
        """Return the state of the content after a start tag, or None if attributes are wrong."""
        contents = tuple(each.enter(attributes, prefixes) for each in opening.types)
        if all(content is self.patterns.not_allowed for content in contents):
            return None
        state = self.state(contents)
        if attributes and len(opening.types) == 1:
            self._learn(opening, attributes, state)
        return state

    def _learn(self, opening: Opening, attributes: Sequence[str], state: State) -> None:
        """Keep the plan of a start tag that was right, if it is of the common kind."""
        names = tuple(attributes[::2])
        only = opening.types[0]
        plan = only.plans.get(names)
        if plan is None or plan.joints or any(c.pattern.prefixed for c in plan.checks):
            return
        id_at = 0
        checks = []
        for check in plan.checks:
            if check.id_type == "ID" and self.ids and not id_at:
                id_at = check.at
            else:
                checks.append((check.at, check.known))
        opening.plans[names] = FastPlan(tuple(checks), id_at, state)

    def after(self, transition: Transition, mask: int) -> State | None:
        """Return the parent's state after a child that is one of the definitions in `mask`."""
        known = transition.after.get(mask)
        if known is not None or not mask:
            return known
        numbers = [
            each.number for at, each in enumerate(transition.opening.types) if mask >> at & 1
        ]
        patterns = tuple(
            self.patterns.choice(rest[number] for number in numbers if number in rest)
            for rest in transition.rests
        )
        if all(pattern is self.patterns.not_allowed for pattern in patterns):
            return None
        state = transition.after[mask] = self.state(patterns)
        return state

    def before_child(self, state: State, text: str, prefixes: Prefixes | None) -> State | None:
        """Return the state after text that a start tag ends, or None if it is wrong.

        White space counts as absent.
        """
        if state.mixed or not text.strip(_WHITE):
            return state
        if not state.strings:
            return state.after_text
        left = tuple(self.patterns.after_text(each, text, prefixes) for each in state.patterns)
        if all(pattern is self.patterns.not_allowed for pattern in left):
            return None
        return self.state(left)

    def before_end(self, state: State, text: str, prefixes: Prefixes | None) -> State | None:
        """Return the state after text that an end tag ends, or None if it is wrong.

        White space counts as absent where it can, and as text where data may need it.
        """
        if not state.strings:
            return self.before_child(state, text, prefixes)
        made = self.patterns
        blank = not text.strip(_WHITE)
        results = []
        for pattern in state.patterns:
            left = made.after_text(pattern, text, prefixes)
            complete = left.nullable or (blank and pattern.nullable)
            results.append(made.empty if complete else made.not_allowed)
        if all(pattern is made.not_allowed for pattern in results):
            return None
        return self.state(tuple(results))

    def definitions_of(self, name: str) -> tuple[int, ...]:
        """Return the definitions that list `name`."""
        if self._by_name is None:
            collected: dict[str, list[int]] = {}
            for number, definition in enumerate(self.grammar.definitions):
                for listed in names_of(definition.names):
                    collected.setdefault(listed, []).append(number)
            self._by_name = {key: tuple(numbers) for key, numbers in collected.items()}
        return self._by_name.get(name, ())

    def element_names(self) -> list[str]:
        """Return all element names that the schema lists."""
        self.definitions_of("")
        return list(self._by_name or ())
