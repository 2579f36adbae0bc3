"""What a state expects: allowed names, required ones, and what would have to come first."""

from collections.abc import Iterable, Sequence

from edition.relaxng.automaton import Automaton, State, Transition
from edition.relaxng.namespaces import split
from edition.relaxng.nearest import nearest
from edition.relaxng.patterns import Pattern

_LONGEST_BRIDGE = 3
_MOST_ALTERNATIVES = 40


class Expectations:
    """Questions about the states of an automaton; answers are remembered."""

    def __init__(self, automaton: Automaton) -> None:
        """Take the automaton; it may grow while questions are asked."""
        self.automaton = automaton
        self._allowed: dict[State, tuple[str, ...]] = {}
        self._meant: dict[tuple[State, str], str] = {}
        self._meant_anywhere: dict[str, str] = {}

    def allowed(self, state: State) -> tuple[str, ...]:
        """Return the names that may come next.

        First the required ones, then those that stand in few elements (they are the ones that
        this element is for), last those that stand everywhere.
        """
        found = self._allowed.get(state)
        if found is None:
            names: set[str] = set()
            for pattern in state.patterns:
                names |= self.automaton.patterns.first(pattern)[0]
            required = self.required(state)
            common = self.automaton.grammar.commonness
            found = self._allowed[state] = tuple(
                sorted(names, key=lambda name: (name not in required, common.get(name, 0), name))
            )
        return found

    def meant(self, state: State, name: str) -> str:
        """Return the allowed element that `name` was meant to be, or ""."""
        key = (state, name)
        if key not in self._meant:
            self._meant[key] = _meant_of(name, self.allowed(state))
        return self._meant[key]

    def meant_anywhere(self, name: str) -> str:
        """Return the element of the schema that `name` was meant to be, or ""."""
        if name not in self._meant_anywhere:
            common = self.automaton.grammar.commonness
            names = sorted(
                self.automaton.element_names(), key=lambda each: (-common.get(each, 0), each)
            )
            self._meant_anywhere[name] = _meant_of(name, names)
        return self._meant_anywhere[name]

    def required(self, state: State) -> list[str]:
        """Return the names that every way to the end needs, in the order of the schema."""
        if len(state.patterns) != 1:
            return []
        return list(dict.fromkeys(self._required(state.patterns[0])))

    def _required(self, pattern: Pattern) -> list[str]:
        kind = pattern.kind
        if pattern.nullable:
            return []
        if kind == "element":
            return [pattern.names[1]] if pattern.names[0] == "name" else []
        if kind == "oneOrMore":
            return self._required(pattern.parts[0])
        if kind in ("group", "interleave"):
            return [name for part in pattern.parts for name in self._required(part)]
        if kind == "choice":
            first, *others = (self._required(part) for part in pattern.parts)
            return [name for name in first if all(name in other for other in others)]
        return []

    def passed(self, state: State, name: str) -> State | None:
        """Return the state after a whole child called `name`."""
        transition = self.automaton.transition(state, name)
        return None if transition is None else self.whole(transition)

    def whole(self, transition: Transition) -> State | None:
        """Return the parent's state after a child that may be any of its definitions."""
        mask = (1 << len(transition.opening.types)) - 1
        return self.automaton.after(transition, mask)

    def bridge(self, state: State, name: str) -> tuple[list[str], Transition] | None:
        """Return up to three required elements after which `name` may come, and how it does."""
        names: list[str] = []
        for required in self.required(state):
            after = self.passed(state, required)
            if after is None:
                continue
            names.append(required)
            state = after
            found = self.automaton.transition(state, name)
            if found is not None:
                return names, found
            if len(names) == _LONGEST_BRIDGE:
                break
        return None

    def alternatives(self, state: State, name: str) -> tuple[list[str], Transition] | None:
        """Return the elements of which one must come before `name`, and how it does."""
        if any(pattern.nullable for pattern in state.patterns):
            return None
        found: list[str] = []
        reached: Transition | None = None
        for each in self.allowed(state)[:_MOST_ALTERNATIVES]:
            after = self.passed(state, each)
            way = None if after is None else self.automaton.transition(after, name)
            if way is not None:
                found.append(each)
                reached = reached or way
        return (found, reached) if reached is not None else None

    def later(self, state: State, name: str) -> bool:
        """Whether `name` may come somewhere in what is left to match."""
        return any(self._holds(pattern, name, set()) for pattern in state.patterns)

    def _holds(self, pattern: Pattern, name: str, seen: set[int]) -> bool:
        if pattern.number in seen:
            return False
        seen.add(pattern.number)
        if pattern.kind == "element":
            return bool(self.automaton.patterns.starts(pattern, name))
        if pattern.kind in ("attribute", "data", "value", "list"):
            return False
        return any(self._holds(part, name, seen) for part in pattern.parts)

    def parents(self, name: str) -> tuple[list[str], int]:
        """Return some elements in which `name` may stand, and how many there are."""
        grammar = self.automaton.grammar
        numbers = grammar.parents.get(name, ())
        names = []
        for number in numbers:
            listed = grammar.definitions[number].names
            if listed[0] == "name":
                names.append(split(listed[1])[1])
        return names, grammar.commonness.get(name, 0)

    def text_next(self, state: State) -> bool:
        """Whether text may come next."""
        return state.mixed or state.after_text is not None


def locals_of(names: Iterable[str]) -> tuple[str, ...]:
    """Return the local parts of names, each once, in order."""
    return tuple(dict.fromkeys(split(name)[1] for name in names))


def _meant_of(name: str, candidates: Sequence[str]) -> str:
    """Return the candidate with the same local name, or the nearest one, or ""."""
    local = split(name)[1]
    locals_ = [split(each)[1] for each in candidates]
    near = local if local in locals_ else nearest(local, locals_)
    return candidates[locals_.index(near)] if near else ""
