"""Whether what was read can be: doubt turns into a plain `bibl` and a line of the report."""

from collections import Counter
from collections.abc import Sequence

from edition.bibliography.parts import Part

_ONCE = ("author", "title", "book", "journal", "publisher", "doi")
_PAIRS = (("“", "”"), ("„", "“"), ("«", "»"), ("(", ")"), ("[", "]"))
LEAST = 0.80
"""The least probability per token at which the tagger's labels are taken."""


def doubt(reference: str, parts: Sequence[Part], probability: float = 1.0) -> str:
    """Return why the parts cannot be trusted, one clause, or "" if nothing speaks against them.

    probability: of the labels, per token, as the tagger gives it.
    """
    counts = Counter(part.field for part in parts)
    several = next((name for name in _ONCE if counts[name] > _most(name)), "")
    if probability < LEAST:
        return "no reading of the citation is probable"
    if several:
        return f"it would have {counts[several]} times {several}"
    if counts["date"] > 2:
        return f"it would have {counts['date']} dates"
    if _pages_before(parts):
        return "its pages would stand before its title"
    torn = next((part for part in parts if _is_torn(reference, part)), None)
    if torn is not None:
        return f"its {torn.field} would open a quotation that it does not close"
    return ""


def _most(name: str) -> int:
    return 2 if name in ("author", "publisher", "title") else 1


def _pages_before(parts: Sequence[Part]) -> bool:
    """Whether pages come before everything that could have pages."""
    names = [part.field for part in parts]
    works = [names.index(name) for name in ("title", "book", "journal") if name in names]
    pages = [names.index(name) for name in ("extent", "pages") if name in names]
    return bool(works and pages) and min(pages) < min(works)


def _is_torn(reference: str, part: Part) -> bool:
    """Whether a title begins a quotation or a bracket and ends before its end."""
    if part.field not in ("title", "book", "journal"):
        return False
    words = reference[part.start : part.end]
    return any(
        words.count(opening) > words.count(closing) and words.count(closing) == 0
        for opening, closing in _PAIRS
        if opening != "“" or "„" not in words
    )
