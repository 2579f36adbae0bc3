"""From a `Document` to the bytes of a TEI file.

The steps, in order: structure (which kind of document, what each block is), annotate (names,
dates, brackets, citations: each annotator by itself), sift (the names in citations), link (mentions
to persons), resolve (what overlaps), nest, serialise (once), check (are the source's words all
there, once each?).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from edition import __version__
from edition.annotators.datereading import IMPOSSIBLE
from edition.annotators.dates import parse as parse_date
from edition.diagnostics import Diagnostic, Severity
from edition.encoding.bibliographies import gather
from edition.encoding.check import check
from edition.encoding.cited_names import names_of_citations
from edition.encoding.cover import uncovered
from edition.encoding.holdings import source_of
from edition.encoding.pictures import pictures_of, with_addresses
from edition.encoding.practices import practices
from edition.encoding.report import SourceReport, source_report
from edition.languages import recognise, tags
from edition.model import Annotation, Context, Document, Fact, Person, Structure
from edition.personography.identity import with_same_as
from edition.personography.linking import link
from edition.plugins import registered
from edition.structure.analyse import analyse
from edition.tei.elements import ROWS, Content
from edition.tei.file import FileParts, file_bytes
from edition.tei.header import HeaderSource, Publication, header
from edition.tei.ids import Ids
from edition.tei.nest import Nesting, set_notes_apart
from edition.tei.resolve import order, resolve
from edition.tei.stamp import stamped

Annotator = Callable[[Document, Context], Iterable[Annotation]]


@dataclass(frozen=True, slots=True)
class Options:
    """What a person may say about an encoding.

    kind: "auto" or the document's kind.
    people, places, organisations: of the project's personography.
    settings: as in `Context`.
    corrections: what the editor has set right in an earlier run.
    annotators: names of annotators that are switched off (False) or on (True).
    language: BCP 47 tag for sources that do not say theirs.
    """

    kind: str = "auto"
    people: tuple[Person, ...] = ()
    places: tuple[Person, ...] = ()
    organisations: tuple[Person, ...] = ()
    settings: tuple[tuple[str, str], ...] = ()
    corrections: Mapping[str, object] = field(default_factory=dict)
    annotators: Mapping[str, bool] = field(default_factory=dict)
    publication: Publication = field(default_factory=Publication)
    language: str = ""


@dataclass(frozen=True, slots=True)
class Encoding:
    """What `encode` gives.

    data: the TEI file.
    structure: with the kind and how sure it is.
    report: the decisions that are guesses, in the order of the text, and the findings.
    counts: how many of each element the text holds.
    people: the persons in the file, participants first.
    diagnostics: what the editor should know; an error means that words were lost or doubled.
    pictures: what belongs beside the TEI file, by path from it, with `/`.
    """

    data: bytes
    structure: Structure
    report: SourceReport
    counts: Mapping[str, int]
    people: tuple[Person, ...]
    diagnostics: tuple[Diagnostic, ...]
    pictures: Mapping[str, bytes] = field(default_factory=dict)

    def summary(self) -> str:
        """Return what was recognised, in one line."""
        counted = [f"{self.structure.kind}"]
        counted += [f"{self.counts[name]} {word}" for name, word in _COUNTED if self.counts[name]]
        return ", ".join(counted) + f"; {len(self.report.decisions)} doubtful decisions"


_COUNTED = (
    ("sp", "speeches"),
    ("l", "verse lines"),
    ("p", "paragraphs"),
    ("persName", "persons named"),
    ("placeName", "places named"),
    ("orgName", "organisations named"),
    ("date", "dates"),
    ("bibl", "citations"),
    ("note", "notes"),
)


def encode(document: Document, options: Options) -> Encoding:
    """Encode a document; see the module's text for the steps."""
    findings: list[Diagnostic] = []
    structure = analyse(document, options.kind, options.corrections)
    context = _context(document, structure, options)
    inline = _annotate(document, context, options)
    linked, named = link(names_of_citations(document, inline), context)

    def dropped(annotation: Annotation, reason: str) -> None:
        findings.append(_not_kept(document, annotation, reason))

    blocks = gather(structure.annotations, linked)
    settled = resolve((*blocks, *with_addresses(document), *linked), dropped)
    if structure.header:
        settled = [a for a in settled if not _within(a, structure.header)]
    added = uncovered(document, settled, structure.header)
    findings += [_not_covered(document, annotation) for annotation in added]
    if added:
        settled = sorted([*settled, *added], key=order)
    findings += [_impossible(document, a) for a in settled if a.why.startswith(IMPOSSIBLE)]
    met = {key for annotation in settled for key in annotation.refers.split()}
    people = (*structure.people, *(person for person in named if person.key in met))
    people = tuple(with_same_as(_unique(people), options.people))
    data = _write(document, structure, settled, people, context, options)
    findings += check(document, structure, settled, data)
    guesses = [annotation for annotation in settled if annotation.cert is not None]
    return Encoding(
        data=data,
        structure=structure,
        report=source_report(document, structure, guesses, findings),
        counts=Counter(a.element for a in settled),
        people=people,
        diagnostics=tuple(findings),
        pictures=pictures_of(document, settled),
    )


def _context(document: Document, structure: Structure, options: Options) -> Context:
    facts = (*_front_matter(document), *structure.facts)
    dated = next((f.value for f in facts if f.kind == "date"), "")
    return Context(
        kind=structure.kind,
        regions=tuple(_regions(structure)),
        structure=structure.annotations,
        people=(*structure.people, *options.people),
        places=options.places,
        organisations=options.organisations,
        date=dict(_dated(dated, "")).get("when", "")[:10],
        language=_language(facts)
        or next(iter(tags(options.language)), "")
        or _recognised(document, structure),
        settings=options.settings,
    )


def _language(facts: Sequence[Fact]) -> str:
    """Return the tag of the language that the source says its text is in, "" if it does not.

    "Contents: Translation - English" says so too, where the original is in another language.
    """
    by_kind = {
        kind: [t for f in facts if f.kind == kind for t in tags(f.value)] for kind in _SAYING
    }
    original = by_kind["originalLanguage"]
    other = [tag for tag in by_kind["contents"] if tag not in original]
    return next(iter([*by_kind["language"], *other]), "")


def _recognised(document: Document, structure: Structure) -> str:
    start = max((end for _, end in structure.header), default=0)
    return recognise(document.text[start : start + _SAMPLE])


_SAMPLE = 20_000
_SAYING = ("language", "originalLanguage", "contents")


def _dated(words: str, base: str) -> tuple[tuple[str, str], ...]:
    """Return the attributes of `date` for a header's date in words, or of what comes first in it
    ("5 p.m., 28 April 1964, after dinner"); () where it is none."""
    pieces = words.split(",")
    for count in range(len(pieces), 0, -1):
        found = parse_date(",".join(pieces[:count]), base)
        if found is not None:
            return found.attributes
    return ()


_NOT_ANNOTATED = frozenset({"speaker", "fw"})


def _regions(structure: Structure) -> Iterable[tuple[int, int]]:
    """Yield the spans of running text, ascending and disjoint."""
    end = 0
    for annotation in sorted(structure.annotations, key=order):
        row = ROWS.get(annotation.element)
        if row is None or row.content is not Content.TEXT or annotation.start == annotation.end:
            continue
        if annotation.element in _NOT_ANNOTATED:
            end = max(end, annotation.end)
        elif annotation.start >= end:
            yield annotation.start, annotation.end
            end = annotation.end


def _annotate(document: Document, context: Context, options: Options) -> list[Annotation]:
    found: list[Annotation] = []
    for plugin in registered("edition.annotators"):
        if options.annotators.get(plugin.name, True):
            annotate = cast("Annotator", plugin.load())
            found += annotate(document, context)
    return found


def _within(annotation: Annotation, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= annotation.start and annotation.end <= end for start, end in spans)


def _unique(people: Iterable[Person]) -> tuple[Person, ...]:
    found: dict[str, Person] = {}
    for person in people:
        found.setdefault(person.key, person)
    return tuple(found.values())


def _not_kept(document: Document, annotation: Annotation, reason: str) -> Diagnostic:
    place = document.place(annotation.start)
    words = document.text[annotation.start : annotation.end][:40]
    return Diagnostic(
        document.source.name,
        place.line,
        place.column,
        Severity.INFO,
        "ED402",
        f"“{words}” is not marked as {annotation.element}: {reason}",
    )


def _not_covered(document: Document, annotation: Annotation) -> Diagnostic:
    place = document.place(annotation.start)
    words = document.text[annotation.start : annotation.end][:40]
    message = f"“{words}” belongs to no part that we know, and became a {annotation.element}"
    name = document.source.name
    return Diagnostic(name, place.line, place.column, Severity.INFO, "ED403", message)


def _impossible(document: Document, annotation: Annotation) -> Diagnostic:
    place = document.place(annotation.start)
    words = document.text[annotation.start : annotation.end]
    message = f"“{words}” has no @when: {annotation.why}"
    name = document.source.name
    return Diagnostic(name, place.line, place.column, Severity.WARNING, "ED412", message)


_KINDS = frozenset(
    "title subtitle author translator editor funder citation repository collection shelfmark "
    "docNumber pages address publisher date time place abstract originalLanguage language contents "
    "rights subject sender recipient sent-date sent-place".split()
)
_ALSO = {
    "archive": "repository",
    "lang": "language",
    "original language": "originalLanguage",
    "signature": "shelfmark",
    "call number": "shelfmark",
    "summary": "abstract",
    "description": "abstract",
    "url": "address",
    "keywords": "subject",
    "licence": "rights",
    "license": "rights",
}


def _front_matter(document: Document) -> tuple[Fact, ...]:
    """Return the facts of the front matter; a key that the header has no place for is a note."""
    found = []
    for key, value in document.facts.items():
        plain = key.replace("_", " ").replace("-", " ").strip()
        kind = key if key in _KINDS else _ALSO.get(plain.casefold(), plain.casefold())
        known = kind if kind in _KINDS else "note"
        found.append(Fact(known, value, label=plain if known == "note" else ""))
    return tuple(found)


def _without_marks(document: Document, structure: Structure) -> Iterable[Fact]:
    """Yield the structure's facts without the marks of footnotes: "A Talk[1]" is "A Talk"."""
    marks = [a for a in structure.annotations if a.element == "ref"]
    for fact in structure.facts:
        inside = [a for a in marks if fact.start <= a.start and a.end <= fact.end]
        if inside:
            ends = [fact.start, *(place for a in inside for place in (a.start, a.end)), fact.end]
            pieces = zip(ends[::2], ends[1::2], strict=True)
            words = "".join(document.text[start:end] for start, end in pieces)
            yield replace(fact, value=" ".join(words.split()))
        else:
            yield fact


def _write(
    document: Document,
    structure: Structure,
    settled: list[Annotation],
    people: Sequence[Person],
    context: Context,
    options: Options,
) -> bytes:
    local = [person for person in people if "#" not in person.key]
    ids = Ids({"edition", *(person.key for person in local)})
    rest, notes = set_notes_apart(settled)
    nesting = Nesting(
        document,
        ids,
        structure.header,
        {person.key: f"#{person.key}" for person in local},
        notes,
    )
    facts = (*_front_matter(document), *_without_marks(document, structure))
    registry = context.setting("citations.registry")
    origin = source_of(document, facts, structure.header, Path(registry) if registry else None)
    top = header(
        HeaderSource(
            source_name=document.source.name,
            facts=origin.facts,
            cited=(origin.words, origin.parts),
            text=document.text,
            header_lines=_header_lines(document, structure),
            participants=[person for person in local if person.participant],
            publication=options.publication,
            dated=lambda words: _dated(words, context.date),
            language=context.language,
            practices=practices(settled, context),
            version=__version__,
        )
    )
    others = [person for person in local if not person.participant]
    parts = FileParts(top, others, rest, nesting, context.language)
    return stamped(file_bytes(parts))


def _header_lines(document: Document, structure: Structure) -> list[str]:
    lines: list[str] = []
    for start, end in structure.header:
        lines += [" ".join(line.split()) for line in document.text[start:end].splitlines()]
    return [line for line in lines if line]
