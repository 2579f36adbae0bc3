"""One reference: which grammar reads it, and whether what it read can be trusted."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from edition.bibliography.archival import read_archival
from edition.bibliography.checks import doubt
from edition.bibliography.kinds import family
from edition.bibliography.parts import Part, annotations
from edition.bibliography.published import read_published
from edition.bibliography.rules import read_by_rule
from edition.bibliography.shortforms import read_short
from edition.model import Annotation

_LEAD = re.compile(
    r"\s*(?:(?:But |but |Also |also )?(?:[Ss]ee|[Cc]f\.|[Cc]fr\.|[Cc]ompare|[Qq]uoted (?:in"
    r"|from)|[Cc]ited (?:in|from)|[Rr]eprinted in"
    r"|[Aa]s (?:quoted|cited) in|[Vv]gl\.|[Ss]iehe|[Zz]it\. n(?:ach|\.)|[Zz]itiert nach|[Vv]oir"
    r"|[Cc]ité (?:dans|par)|[Vv]éase"
    r"|[Vv]edi|[Pp]or\.|[Pp]atrz|[Ll]ásd|[Ll]d\.|[Сс]м\.|[Цц]ит\. по|[Vv]iz|参见|见|參見)(?:[:,]?\s"
    r"(?:also|auch|aussi|too|e\.g\.|for example|for instance"
    r"|especially|esp\.|dazu|hierzu|z\. ?B\.|также|által|notably|generally|further)[,:]?)?:?\s?)"
    r"(?<=[\s见見])(?=\S)"
)
"""The words that lead to a citation and are no part of it."""

LONGEST = 2000
"""Code points of the longest reference that is taken apart; a longer one is not one reference."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reference was read as.

    kind: bibl/@type: archival, series, published, short (ibid. and its like), or "" if unknown.
    parts: ascending; empty where the reading is in doubt.
    doubt: why the parts are left out, one clause; "" where there is no doubt.
    """

    kind: str
    parts: tuple[Part, ...]
    doubt: str = ""


def read(reference: str, registry: Path | None = None) -> Reading:
    """Read one reference; offsets are those of `reference`.

    registry: a project's own file of archives and series.
    """
    lead = _LEAD.match(reference)
    if lead and lead.end() < len(reference):
        reading = _read(reference[lead.end() :], registry)
        return replace(reading, parts=tuple(_moved(reading.parts, lead.end())))
    return _read(reference, registry)


def _moved(parts: Iterable[Part], offset: int) -> Iterable[Part]:
    return (replace(part, start=part.start + offset, end=part.end + offset) for part in parts)


def _read(reference: str, registry: Path | None) -> Reading:
    short = read_short(reference)
    if short is not None:
        return Reading("short", tuple(short))
    if len(reference) > LONGEST:
        return Reading("", (), "it is too long for one citation")
    kind, form = family(reference, registry)
    if kind:
        return Reading(kind, tuple(read_archival(reference, form, registry)))
    parts = read_by_rule(reference)
    if parts is not None:
        return Reading("published", tuple(parts))
    parts, probability = read_published(reference)
    reason = doubt(reference, parts, probability)
    return Reading("published", () if reason else tuple(parts), reason)


def parse(reference: str, registry: Path | None = None) -> list[Annotation]:
    """Return the `bibl` over one reference and, inside it, its parts in order.

    reference: one citation, in any of the forms of this package; offsets are code points in it.
    registry: a project's own file of archives and series.
    """
    if not reference.strip():
        return []
    reading = read(reference, registry)
    return annotations(reference, reading.parts, reading.kind, why=reading.doubt)
