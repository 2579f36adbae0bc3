"""The kinds of document, and which one a document is: by evidence, prose where it is not enough."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from types import ModuleType

from edition.model import Certainty, Structure
from edition.structure.draft import Draft, Evidence

KINDS = ("transcript", "interview", "drama", "letter", "memo", "verse", "prose")
ENOUGH = 0.5  # the weight below which a document is prose
_SURE = 0.8
_QUOTED = 0.2  # what a letter loses where speakers' labels stand in it


@dataclass(frozen=True, slots=True)
class Choice:
    """The kind that was chosen: how sure that is, why, and what else came into question."""

    kind: str
    cert: Certainty | None
    why: str


def builder(kind: str) -> Callable[[Draft], Structure]:
    """Return the function that builds documents of `kind`; its module is loaded now."""
    found: Callable[[Draft], Structure] = _module(kind).build
    return found


def weigh(draft: Draft, kind: str) -> Evidence:
    """Return how well the document fits `kind`."""
    found: Evidence = _module(kind).evidence(draft)
    return found


def _module(kind: str) -> ModuleType:
    return import_module(f"edition.structure.{kind}")


def _settled(weights: list[tuple[Evidence, str]]) -> Iterator[tuple[Evidence, str]]:
    """The weights, where the signs of one kind speak against another.

    Speakers' labels are never part of a letter's opening, and no poem has the heading of a
    record; a letter may quote a dialogue, and a ballad may name its voices.
    """
    speech = max(found.weight for found, name in weights if name in ("transcript", "interview"))
    written = max(found.weight for found, name in weights if name in ("transcript", "memo"))
    for found, name in weights:
        weight = found.weight
        if name == "letter" and speech >= ENOUGH:
            weight -= _QUOTED
        if name == "verse" and max(speech, written) >= ENOUGH:
            weight = min(weight, ENOUGH)
        yield replace(found, weight=weight), name


def choose_kind(draft: Draft, kind: str) -> Choice:
    """Choose the document's kind: the editor's, or the one with most evidence."""
    if kind != "auto":
        return Choice(kind, None, "named by the editor")
    weights = [(weigh(draft, name), name) for name in KINDS if name != "prose"]
    weights = list(_settled(weights))
    weights.sort(key=lambda pair: (-pair[0].weight, KINDS.index(pair[1])))
    best, name = weights[0]
    if best.weight < ENOUGH:
        return Choice("prose", Certainty.LOW, f"no sure sign of another kind: {name}: {best.why}")
    second = weights[1][0].weight
    cert = (
        Certainty.HIGH if best.weight >= _SURE and best.weight - second >= 0.1 else Certainty.MEDIUM
    )
    return Choice(name, cert, best.why)
