"""The driver for lxml trees that are in memory already; the only module that needs lxml.

The states are those of the driver for files. A tree knows lines but no columns: they are 0.
"""

from collections import Counter
from typing import Any

from lxml import etree

from edition.relaxng import messages
from edition.relaxng.automaton import Automaton, State, Transition
from edition.relaxng.findings import Draft, Finding
from edition.relaxng.session import Faults, Session

_WHITE = " \t\r\n"


class TreeSession(Session):
    """A session that knows at which element of the tree it is."""

    def __init__(self, automaton: Automaton, faults: Faults) -> None:
        """Start before the root element."""
        super().__init__(automaton, faults)
        self.here: Any = None
        self.marked: list[Any] = []

    def mark(self) -> tuple[int, int, int]:
        """Return line, 0, and the number under which the element at hand is kept."""
        self.marked.append(self.here)
        return self.here.sourceline or 0, 0, len(self.marked) - 1

    def run(self, root: Any) -> None:
        """Walk the tree below and with `root`."""
        state = self.automaton.start
        text, stack = self.text, self.stack
        uses_prefixes = self.automaton.grammar.uses_prefixes
        for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if event == "start":
                self.here = element
                if uses_prefixes:
                    self.prefixes = {key or "": uri for key, uri in element.nsmap.items()}
                if text:
                    state = state if state.mixed else self.text_before_child(state)
                    text.clear()
                name = _joined(element.tag)
                transition = state.children.get(name) or self.open(state, name)
                stack.append(transition)
                attributes = _attributes(element)
                if attributes:
                    state = self.known(transition, attributes) or self.enter(transition, attributes)
                else:
                    state = transition.bare or self.enter(transition, attributes)
                if element.text:
                    text.append(element.text)
                continue
            if event == "end":
                self.here = element
                if text and not state.strings:
                    state = state if state.mixed else self.text_before_end(state)
                    text.clear()
                transition = stack.pop()
                after = transition.after.get(state.ends)
                state = self.close(transition, state) if after is None else after
            if stack and element.tail:
                text.append(element.tail)
        self.finish()

    @staticmethod
    def known(transition: Transition, attributes: list[str]) -> State | None:
        """Return the state after a start tag that is known to be right and has no ID, or None."""
        plan = transition.plans.get(tuple(attributes[::2]))
        if plan is None or plan.id_at:
            return None
        for at, values in plan.checks:
            if attributes[at] not in values:
                return None
        return plan.state

    def finish_drafts(self, root: Any, drafts: list[Draft], left_out: int) -> list[Finding]:
        """Return the findings with their paths."""
        used = Counter(
            (etree.QName(child.getparent()).localname, etree.QName(child).localname)
            for child in root.iterdescendants(etree.Element)
        )
        for draft in drafts:
            draft.rank(used)
            element = self.marked[draft.index]
            container = element if draft.own or draft.at_end else element.getparent()
            draft.path = "" if container is None else path_of(container)
        findings = [draft.finish() for draft in drafts]
        if left_out:
            last = findings[-1]
            findings.append(Finding(last.line, 0, last.code, messages.others(left_out)))
        return findings


def path_of(element: Any) -> str:
    """Return the path of an element; a step has a number if there are others of its name."""
    steps = []
    while element is not None:
        local = etree.QName(element).localname
        parent = element.getparent()
        same = [] if parent is None else list(parent.iterchildren(element.tag))
        steps.append(f"{local}[{same.index(element) + 1}]" if len(same) > 1 else local)
        element = parent
    return "/".join(reversed(steps))


def _joined(tag: str) -> str:
    return tag[1:] if tag[0] == "{" else tag


def _attributes(element: Any) -> list[str]:
    """Return names and values in turn, as expat gives them."""
    flat: list[str] = []
    for name, value in element.items():
        flat += (_joined(name), value)
    return flat
