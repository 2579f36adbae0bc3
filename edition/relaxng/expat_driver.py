"""The driver for files: expat's events walk the automaton, with no tree and no recursion.

The handlers are written for speed: in a valid document they do three or four look-ups for a tag and
leave everything else to the `Session`.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any, Protocol
from xml.parsers import expat

from edition.relaxng.automaton import Automaton, State
from edition.relaxng.errors import DocumentError
from edition.relaxng.limits import Limits
from edition.relaxng.namespaces import XML, split
from edition.relaxng.session import Faults, Session
from edition.relaxng.wellformed import explain_error, guard

_WHITE = " \t\r\n"
_BUFFER = 65_536
_is_simple_id = re.compile(r"[A-Za-z_][A-Za-z0-9_.\-]*").fullmatch


class Observer(Protocol):
    """Someone who wants to see the document in the same pass.

    Names are `uri}local`; lines and columns are 1-based, columns count characters.
    """

    listening: bool
    """Whether it wants the text to come; looked at after each tag."""

    def start(self, name: str, attributes: Sequence[str], line: int, column: int) -> None:
        """See a start tag; `attributes` are names and values in turn."""

    def end(self, name: str) -> None:
        """See an end tag."""

    def text(self, text: str) -> None:
        """See text, in one or several parts."""


class ExpatSession(Session):
    """A session that knows where expat is."""

    def __init__(self, automaton: Automaton, faults: Faults, data: bytes, limits: Limits) -> None:
        """Take a document as `source.read` returns it."""
        super().__init__(automaton, faults)
        self.data = data
        self.limits = limits
        self.parser: Any = expat.ParserCreate("utf-8", "}")
        self.state = automaton.start

    def mark(self) -> tuple[int, int, int]:
        """Return line, column and byte offset of the tag at hand."""
        parser = self.parser
        return parser.CurrentLineNumber, parser.CurrentColumnNumber + 1, parser.CurrentByteIndex

    def attribute_mark(self, number: int) -> tuple[int, int]:
        """Return line and column of the name of an attribute of the tag at hand."""
        line, column, index = self.mark()
        from edition.relaxng.places import attribute_place

        return attribute_place(self.data, index, line, column, number)

    def end_mark(self, name: str, *, untouched: bool) -> tuple[tuple[int, int, int], bool]:
        """Return the place of an end tag, or of the whole tag of an element written `<x/>`.

        For the end of `<x/>` expat gives the place after it, where an end tag may follow at once.
        """
        line, column, index = self.mark()
        if not self.data.endswith(b"/>", 0, index):
            return (line, column, index), True
        own = re.compile(rb"</(?:[^\s:>]+:)?" + re.escape(split(name)[1].encode()) + rb"\s*>")
        if own.match(self.data, index) and not untouched:
            return (line, column, index), True
        start = self.data.rfind(b"<", 0, index)
        tag = self.data[start:index].decode("utf-8", "replace")
        if "\n" not in tag:
            return (line, column - len(tag), start), False
        before = self.data[self.data.rfind(b"\n", 0, start) + 1 : start]
        place = (line - tag.count("\n"), len(before.decode("utf-8", "replace")) + 1, start)
        return place, False

    def first_line(self, name: str, value: str) -> int:
        """Return the line in which an attribute `name` first had the value `value`."""
        local = split(name)[1].encode()
        pattern = (
            rb"[\s:]"
            + re.escape(local)
            + rb"\s*=\s*[\"']\s*"
            + re.escape(value.encode())
            + rb"\s*[\"']"
        )
        found = re.search(pattern, self.data)
        return self.data.count(b"\n", 0, found.start()) + 1 if found else 0

    def too_deep(self) -> DocumentError:
        """Return the error for one element too many inside others."""
        line, column, _ = self.mark()
        return DocumentError(
            f"elements nest deeper than {self.limits.depth}, the limit", line, column
        )

    def watch_prefixes(self) -> None:
        """Keep the prefixes in force, for types that need them."""
        in_force: list[dict[str, str]] = [{"xml": XML}]
        order: list[str] = []

        def declare(prefix: str | None, uri: str | None) -> None:
            order.append(prefix or "")
            in_force.append({**in_force[-1], prefix or "": uri or ""})
            self.prefixes = in_force[-1]

        def leave(prefix: str | None) -> None:
            del prefix
            order.pop()
            in_force.pop()
            self.prefixes = in_force[-1]

        self.prefixes = in_force[0]
        self.parser.StartNamespaceDeclHandler = declare
        self.parser.EndNamespaceDeclHandler = leave

    def handlers(
        self,
    ) -> tuple[Callable[[str, list[str]], None], Callable[[str], None]]:
        """Return the handlers of start and end tags."""
        state: State = self.state
        text, ids, stack = self.text, self.ids, self.stack
        push, pop, clear = stack.append, stack.pop, text.clear
        depth = self.limits.depth

        def start(name: str, attributes: list[str]) -> None:
            nonlocal state
            if text:
                if not state.mixed and (len(text) > 1 or text[0].strip(_WHITE)):
                    state = self.text_before_child(state)
                clear()
            transition = state.children.get(name)
            if transition is None:
                transition = self.open(state, name)
            push(transition)
            if len(stack) > depth:
                raise self.too_deep()
            if attributes:
                plan = transition.plans.get(tuple(attributes[::2]))
                if plan is not None:
                    for at, known in plan.checks:
                        if attributes[at] not in known:
                            break
                    else:
                        at = plan.id_at
                        if not at:
                            state = plan.state
                            return
                        value = attributes[at]
                        if value not in ids and _is_simple_id(value):
                            ids[value] = None
                            state = plan.state
                            return
                state = self.enter(transition, attributes)
            else:
                state = transition.bare or self.enter(transition, attributes)

        def end(_: str) -> None:
            nonlocal state
            if text and state.ends >= 0:
                if not state.mixed and (len(text) > 1 or text[0].strip(_WHITE)):
                    state = self.text_before_end(state)
                clear()
            transition = pop()
            after = transition.after.get(state.ends)
            state = self.close(transition, state) if after is None else after

        return start, end

    def run(self, observer: Observer | None) -> None:
        """Read the document; raises `DocumentError` if it is no XML under our rules."""
        parser = self.parser
        parser.ordered_attributes = True
        parser.buffer_text = True
        parser.buffer_size = _BUFFER
        guard(parser)
        if self.automaton.grammar.uses_prefixes:
            self.watch_prefixes()
        start, end = self.handlers()
        parser.CharacterDataHandler = self.text.append
        parser.StartElementHandler = start
        parser.EndElementHandler = end
        if observer is not None:
            self._observe(observer, start, end)
        try:
            parser.Parse(self.data, True)
        except expat.ExpatError as error:
            reason, line, column = explain_error(error, self.data)
            raise DocumentError(reason, line, column) from error
        self.finish()

    def _observe(
        self,
        observer: Observer,
        start: Callable[[str, list[str]], None],
        end: Callable[[str], None],
    ) -> None:
        """Let an observer see each event, before the automaton does."""
        parser, keep = self.parser, self.text.append
        see_start, see_end, see_text = observer.start, observer.end, observer.text
        listening = False

        def start_seen(name: str, attributes: list[str]) -> None:
            see_start(name, attributes, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
            if observer.listening is not listening:
                turn()
            start(name, attributes)

        def end_seen(name: str) -> None:
            see_end(name)
            if observer.listening is not listening:
                turn()
            end(name)

        def text_seen(text: str) -> None:
            see_text(text)
            keep(text)

        def turn() -> None:
            nonlocal listening
            listening = observer.listening
            parser.CharacterDataHandler = text_seen if listening else keep

        parser.StartElementHandler = start_seen
        parser.EndElementHandler = end_seen
