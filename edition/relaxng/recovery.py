"""After a fault: say it once, and find a state in which to go on.

The rules, in order, for an element that may not come:

1. A name that was mistyped (or is in a wrong namespace) counts as the allowed name nearest to it.
   A name that no element has is passed over; known elements in it are matched by themselves.
2. If up to three required elements before it would make it right, they are missing. If they turn
   up later, the two are out of order, and nothing more is said.
3. Else it is misplaced: its inside is matched against its own definition, and the parent goes on as
   if it were not there. Repeats in one parent join the first finding.

An element that ends incomplete is reported only if nothing was said about its content.
"""

from collections.abc import Sequence

from edition.relaxng import messages
from edition.relaxng.automaton import Automaton, Opening, State, Transition
from edition.relaxng.expectations import Expectations, locals_of
from edition.relaxng.findings import (
    BAD_TEXT_VALUE,
    DANGLING_IDREF,
    DUPLICATE_ID,
    INCOMPLETE_ELEMENT,
    MISPLACED_ELEMENT,
    MISSING_ELEMENT,
    TEXT_NOT_ALLOWED,
    UNKNOWN_ELEMENT,
    WRONG_ROOT,
    Draft,
)
from edition.relaxng.namespaces import join, split
from edition.relaxng.session import Reference, Session
from edition.relaxng.tag_faults import TagFaults
from edition.relaxng.values import why_not


class Frame(Transition):
    """The transition of one element in which something was wrong, with what was said there."""

    __slots__ = (
        "awaited",
        "joined",
        "quiet",
        "recover",
        "said",
        "stand_in",
        "stood_at",
        "text_said",
    )

    def __init__(self, transition: Transition) -> None:
        """Stand in for `transition` on the stack."""
        super().__init__(transition.name, transition.opening, transition.parent, transition.rests)
        self.after = transition.after
        self.said = False
        """Whether a finding was about the content."""
        self.text_said: Draft | None = None
        self.joined: dict[str, Draft] = {}
        """Misplaced name -> its finding."""
        self.awaited: dict[str, Draft] = {}
        """Missing name -> the finding that says so."""
        self.stand_in: Draft | None = None
        """The finding about an element that may stand in the place of a missing one."""
        self.stood_at: State | None = None
        """The state in which it was met."""
        self.quiet = False
        """Whether findings directly inside are left unsaid: the element itself is the fault."""
        self.recover: State | None = None
        """State of the parent after this element, where no transition leads there."""


class Recovery:
    """Tells drafts of the faults of one document."""

    def __init__(self, automaton: Automaton, expectations: Expectations, most: int) -> None:
        """Take how many findings are kept at most."""
        self.automaton = automaton
        self.expect = expectations
        self.most = most
        self.drafts: list[Draft] = []
        self.left_out = 0
        self.strays: dict[str, Draft] = {}
        """Misplaced name -> its finding, until it is found to be missing elsewhere."""
        self.absent: dict[str, Draft] = {}
        """Missing name -> its finding, until it is found to stand elsewhere."""
        self.namespaces: dict[str, str] = {}
        """Wrong namespace -> the one that was meant, once that has been said."""

    @property
    def full(self) -> bool:
        """Whether no more findings are kept; they are only counted then, without their words."""
        return len(self.drafts) >= self.most

    def say(self, draft: Draft) -> Draft:
        """Keep a draft."""
        if self.full:
            self.left_out += 1
        else:
            self.drafts.append(draft)
        return draft

    def frame(self, session: Session) -> Frame:
        """Return the frame of the innermost open element."""
        top = session.stack[-1]
        if not isinstance(top, Frame):
            top = session.stack[-1] = Frame(top)
        return top

    # Elements

    def child(self, session: Session, state: State, name: str) -> Transition:
        """Carry out the rules above for an element that may not come."""
        uri, local = split(name)
        if uri in self.namespaces:
            name = join(self.namespaces[uri], local)
            known = self.automaton.transition(state, name)
            if known is not None:
                return known
        if state is self.automaton.void:
            return self.detour(name, state, self.automaton.definitions_of(name))
        if not session.stack:
            return self.wrong_root(session, state, name)
        parent = self.frame(session)
        if parent.quiet:
            return self.detour(name, state, self.automaton.definitions_of(name))
        if self.automaton.definitions_of(name):
            return self.known(session, state, name, parent)
        return self.unknown(session, state, name, parent)

    def draft(self, session: Session, code: str, sentence: str, name: str) -> Draft:
        """Return a draft about the tag at hand, owned by the innermost open element."""
        line, column, index = session.mark()
        element = split(name)[1]
        draft = Draft(code, sentence, line, column, index, element=element)
        if session.stack:
            draft.owner = split(session.stack[-1].name)[1]
        return draft

    def wrong_root(self, session: Session, state: State, name: str) -> Transition:
        """Say that the root is wrong; go on as the one that was meant, or by its definition."""
        allowed = self.expect.allowed(state)
        meant = self.expect.meant(state, name)
        draft = self.draft(session, WRONG_ROOT, messages.wrong_root(name, meant, allowed), name)
        draft.expected = locals_of(allowed)
        draft.hint = split(meant)[1]
        self.say(draft)
        known = self.automaton.transition(state, meant) if meant else None
        if known is not None:
            self.note_namespace(name, meant)
            return known
        return self.detour(name, self.automaton.void, self.automaton.definitions_of(name))

    def note_namespace(self, name: str, meant: str) -> None:
        """Remember a wrong namespace that was reported."""
        if split(name)[1] == split(meant)[1]:
            self.namespaces[split(name)[0]] = split(meant)[0]

    def unknown(self, session: Session, state: State, name: str, parent: Frame) -> Transition:
        """Rule 1."""
        meant = self.expect.meant(state, name)
        known = self.automaton.transition(state, meant) if meant else None
        definitions: tuple[int, ...] = ()
        if known is None:
            meant = self.expect.meant_anywhere(name)
            definitions = self.automaton.definitions_of(meant) if meant else ()
        parent.said = True
        if name in parent.joined:
            parent.joined[name].repeats += 1
        else:
            sentence = messages.unknown_element(name, meant)
            draft = self.draft(session, UNKNOWN_ELEMENT, sentence, name)
            self.expected(draft, state)
            draft.hint = split(meant)[1]
            if known is None:
                self.stand_in(parent, state, draft)
            parent.joined[name] = self.say(draft)
        if known is not None:
            self.note_namespace(name, meant)
            return known
        return self.detour(name, state, definitions)

    def known(self, session: Session, state: State, name: str, parent: Frame) -> Transition:
        """Rules 2 and 3."""
        if name in parent.awaited:
            draft = parent.awaited.pop(name)
            draft.code = MISPLACED_ELEMENT
            if name == draft.first:
                draft.sentence = messages.out_of_order(name, draft.before)
                if len(draft.expected) > 1:
                    draft.sentence = messages.too_early(draft.before, parent.name)
            return self.detour(name, state, self.automaton.definitions_of(name))
        bridge = self.expect.bridge(state, name)
        if bridge is not None:
            return self.missing(session, state, bridge, name, messages.missing(bridge[0], name))
        if not parent.said or parent.stood_at is state:
            bridge = self.expect.alternatives(state, name)
            if bridge is not None:
                sentence = messages.missing_one(bridge[0], name)
                return self.missing(session, state, bridge, name, sentence)
        return self.misplaced(session, state, name, parent)

    def missing(
        self,
        session: Session,
        state: State,
        bridge: tuple[list[str], Transition],
        name: str,
        sentence: str,
    ) -> Transition:
        """Say what is missing before an element, and go on as if it were there."""
        names, transition = bridge
        parent = self.frame(session)
        if parent.stand_in is not None and parent.stood_at is state:
            stand_in, parent.stand_in = parent.stand_in, None
            stand_in.sentence = messages.instead(stand_in.sentence, names[:1])
            stand_in.hint = stand_in.hint or split(names[0])[1]
            return transition
        if self.strayed(session, names, parent.name):
            return transition
        draft = self.draft(session, MISSING_ELEMENT, sentence, name)
        draft.expected = locals_of(names)
        draft.hint = split(names[0])[1]
        draft.before, draft.first = name, names[0]
        self.say(draft)
        self.absent.update(dict.fromkeys(names, draft))
        parent.said = True
        parent.awaited.update(dict.fromkeys(names, draft))
        return transition

    def misplaced(self, session: Session, state: State, name: str, parent: Frame) -> Transition:
        """Rule 3."""
        parent.said = True
        if name in parent.joined:
            parent.joined[name].repeats += 1
        elif name in self.absent:
            draft = parent.joined[name] = self.absent.pop(name)
            line = session.mark()[0]
            draft.sentence = messages.stands_elsewhere(draft.told(), parent.name, line)
            draft.words = None
        else:
            sentence = "" if self.full else self.where_allowed(state, name, parent)
            draft = self.draft(session, MISPLACED_ELEMENT, sentence, name)
            self.expected(draft, state)
            self.stand_in(parent, state, draft)
            self.strays[name] = parent.joined[name] = self.say(draft)
        detour = self.detour(name, state, self.automaton.definitions_of(name))
        detour.quiet = True
        return detour

    def stand_in(self, parent: Frame, state: State, draft: Draft) -> None:
        """Keep a finding about an element that may stand in the place of a missing one."""
        if parent.stood_at is not state:
            parent.stand_in, parent.stood_at = draft, state

    def strayed(self, session: Session, names: Sequence[str], parent: str) -> bool:
        """Whether a missing element was met at a wrong place before; the two are one fault."""
        for name in names:
            draft = self.strays.pop(name, None)
            if draft is not None:
                line = session.mark()[0]
                draft.sentence = messages.missing_elsewhere(draft.sentence, parent, line)
                return True
        return False

    def expected(self, draft: Draft, state: State) -> None:
        """Fill in the elements that may come next, required ones first."""
        allowed = self.expect.allowed(state)
        draft.expected = locals_of(allowed)
        required = self.expect.required(state)
        draft.required = sum(name in required for name in allowed)

    def where_allowed(self, state: State, name: str, parent: Frame) -> str:
        """Return the sentence that says where an element may stand instead."""
        if self.expect.later(state, name):
            return messages.too_early(name, parent.name)
        start = self.automaton.state(tuple(each.content for each in parent.opening.types))
        if self.expect.later(start, name):
            return messages.too_late(name, parent.name)
        parents, total = self.expect.parents(name)
        return messages.misplaced(name, parent.name, parents, total)

    def detour(self, name: str, state: State, definitions: tuple[int, ...]) -> Frame:
        """Return a transition through an element by its own definitions, or past all it holds.

        The parent's state stays as it is.
        """
        if definitions:
            opening = self.automaton.opening(definitions)
        else:
            opening = Opening(())
            opening.bare = self.automaton.void
        frame = Frame(Transition(name, opening, state, ()))
        frame.recover = state
        if len(opening.types) <= 1:
            frame.after = {1: state}
        return frame

    def incomplete(self, session: Session, transition: Transition, state: State) -> State:
        """Say what is missing at the end of an element, unless its content was spoken of."""
        frame = transition if isinstance(transition, Frame) else None
        quiet = frame is not None and (frame.said or frame.quiet)
        wrong = not state.ends and state is not self.automaton.void
        if wrong and not quiet:
            self.say_incomplete(session, transition, state)
        if frame is not None and frame.recover is not None:
            return frame.recover
        after = self.expect.whole(transition)
        return self.automaton.void if after is None else after

    def say_incomplete(self, session: Session, transition: Transition, state: State) -> None:
        """Say what an element lacks at its end."""
        name = transition.name
        required = self.expect.required(state)
        if self.strayed(session, required or self.expect.allowed(state), name):
            return
        draft = self.draft(session, INCOMPLETE_ELEMENT, "", name)
        contents = tuple(each.content for each in transition.opening.types)
        place, at_end = session.end_mark(name, untouched=state.patterns == contents)
        draft.line, draft.column, draft.index = place
        draft.at_end, draft.own = at_end, True
        draft.owner = draft.element
        self.expected(draft, state)
        draft.words = lambda names: messages.incomplete(name, required, names)
        self.say(draft)
        self.absent.update(dict.fromkeys(required, draft))

    # Text

    def text(self, session: Session, state: State, text: str, *, at_end: bool) -> State:
        """Say, once in an element, that text is not allowed in it."""
        frame = self.frame(session)
        if frame.quiet:
            return state
        if frame.text_said:
            frame.text_said.repeats += 1
            return state
        frame.said = True
        allowed = self.expect.allowed(state)
        hosts = [name for name in allowed if self.takes_text(state, name)]
        draft = self.draft(
            session,
            TEXT_NOT_ALLOWED,
            "",
            frame.name,
        )
        draft.at_end, draft.text, draft.own = at_end, True, at_end
        draft.expected, draft.required = locals_of(hosts), 0
        owner = frame.name
        draft.words = lambda names: messages.text_not_allowed(text, owner, names)
        frame.text_said = self.say(draft)
        return state

    def takes_text(self, state: State, name: str) -> bool:
        """Whether a child called `name` may hold text."""
        transition = self.automaton.transition(state, name)
        inside = transition.bare if transition is not None else None
        return inside is not None and (inside.strings or self.expect.text_next(inside))

    def value(self, session: Session, state: State, text: str) -> State:
        """Say that the text of an element is no value of its type."""
        frame = self.frame(session)
        patterns = self.automaton.patterns
        if not frame.quiet:
            frame.said = True
            wanted = patterns.choice(each for each in state.patterns if each.strings)
            reason = why_not(patterns, wanted, text, session.prefixes)
            sentence = messages.bad_text(frame.name, text, reason.text)
            draft = self.draft(session, BAD_TEXT_VALUE, sentence, frame.name)
            place, at_end = session.end_mark(frame.name, untouched=not text)
            draft.line, draft.column, draft.index = place
            draft.at_end, draft.text, draft.own = at_end, at_end, True
            draft.expected, draft.hint = reason.expected, reason.hint
            self.say(draft)
        return self.automaton.state((patterns.empty,) * len(state.patterns))

    # Attributes

    def attributes(
        self, session: Session, transition: Transition, attributes: Sequence[str]
    ) -> State:
        """Say what is wrong with each attribute and which are missing."""
        frame = self.frame(session)
        types = transition.opening.types
        if not types:
            return self.automaton.void
        if self.full:
            self.left_out += 1
        elif not frame.quiet:
            TagFaults(self, session, types[0], attributes).run()
        return self.automaton.state(tuple(each.content for each in types))

    # Identifiers

    def duplicate(
        self, session: Session, transition: Transition, name: str, value: str, number: int
    ) -> None:
        """Say that an ID was given before, and where."""
        if self.full:
            self.left_out += 1
            return
        sentence = messages.duplicate(name, value, session.first_line(name, value))
        draft = self.draft(session, DUPLICATE_ID, sentence, transition.name)
        draft.line, draft.column = session.attribute_mark(number)
        draft.own = True
        self.say(draft)

    def dangling(self, reference: Reference) -> None:
        """Say that an ID does not exist."""
        sentence = messages.dangling(reference.attribute, reference.wanted)
        element = split(reference.element)[1]
        draft = Draft(DANGLING_IDREF, sentence, *reference.place, element=element, owner=element)
        draft.own = True
        self.say(draft)
