"""The rules, one file each: our own checks beside the schema.

A rule is a module with a code, a name, a severity, the names of the attributes and elements that it
wants to see, and `check`. Its docstring is its page: what it does, why it is bad, an example, what
to write instead, and the source. Strangers' rules come by the same entry points (`edition.rules`).
"""

from collections.abc import Collection, Iterable, Mapping
from itertools import pairwise
from typing import Protocol, cast

from edition.diagnostics import Severity
from edition.errors import UsageError
from edition.plugins import registered
from edition.validation.document import Document, Remark
from edition.validation.surroundings import Surroundings

GROUP = "edition.rules"


class Rule(Protocol):
    """What a rule's module holds."""

    __doc__: str | None
    CODE: str
    NAME: str
    SEVERITY: Severity

    @property
    def ATTRIBUTES(self) -> Collection[str]:  # noqa: N802 - a constant of the module
        """The names of the attributes that the rule wants to see."""

    @property
    def ELEMENTS(self) -> Collection[str]:  # noqa: N802 - a constant of the module
        """The names of the elements that the rule wants to see, with their text."""

    def check(self, document: Document, around: Surroundings) -> Iterable[Remark]:
        """Yield what is wrong with a document, in any order."""


def all_rules() -> list[Rule]:
    """Return every rule that is installed, in the order of the codes."""
    rules = [cast(Rule, plugin.load()) for plugin in registered(GROUP)]
    rules.sort(key=lambda rule: rule.CODE)
    for one, other in pairwise(rules):
        if one.CODE == other.CODE:
            raise UsageError(f"two rules have the code {one.CODE}: {one.NAME} and {other.NAME}")
    return rules


def severities(rules: Iterable[Rule], chosen: Mapping[str, str]) -> dict[str, Severity]:
    """Return the severity of each rule that is on, by its code."""
    found = {}
    for rule in rules:
        word = chosen.get(rule.CODE, rule.SEVERITY)
        if word != "off":
            found[rule.CODE] = Severity(word)
    return found
