"""The report of a run: every doubtful decision, where, why, how sure, and what else it could be."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from lxml import etree

from edition.diagnostics import Diagnostic
from edition.model import Annotation, Document, Structure
from edition.writing import write_file

_CONTEXT = 40


@dataclass(frozen=True, slots=True)
class Decision:
    """One guess of the encoder.

    line, column: in the source, from 1 (in formats without lines the paragraph).
    words: the text that it is about; before, after: what stands around it.
    decision: what was made of it ("persName kim-il-sung").
    cert: high, medium or low. why: one clause. alternatives: what else it could be.
    maker: the annotator.
    """

    line: int
    column: int
    words: str
    before: str
    after: str
    decision: str
    cert: str
    why: str
    alternatives: tuple[str, ...]
    maker: str


@dataclass(frozen=True, slots=True)
class SourceReport:
    """What one source's encoding has to tell."""

    source: str
    kind: str
    cert: str
    why: str
    decisions: tuple[Decision, ...]
    findings: tuple[Diagnostic, ...]


def source_report(
    document: Document,
    structure: Structure,
    guesses: Iterable[Annotation],
    findings: Iterable[Diagnostic],
) -> SourceReport:
    """Return the report on one document; `guesses` are the annotations with a certainty."""
    return SourceReport(
        document.source.name,
        structure.kind,
        structure.cert.value if structure.cert else "",
        structure.why,
        tuple(_decision(document, guess) for guess in guesses),
        tuple(findings),
    )


def _decision(document: Document, guess: Annotation) -> Decision:
    text, place = document.text, document.place(guess.start)
    attributes = " ".join(f'{name}="{value}"' for name, value in guess.attributes)
    return Decision(
        place.line,
        place.column,
        _flat(text[guess.start : guess.end]),
        _flat(text[max(0, guess.start - _CONTEXT) : guess.start]),
        _flat(text[guess.end : guess.end + _CONTEXT]),
        " ".join(part for part in (guess.element, guess.refers, attributes) if part),
        guess.cert.value if guess.cert else "",
        guess.why,
        guess.alternatives,
        guess.maker,
    )


def _flat(text: str) -> str:
    return " ".join(text.split())[:120]


def write_report(path: Path, reports: Sequence[SourceReport]) -> None:
    """Write the reports as a page at `path` and as JSON beside it (`.json`).

    A path that ends with `.json` gets the JSON alone.
    """
    if path.suffix != ".json":
        write_file(path, page(reports))
    write_file(path.with_suffix(".json"), as_json(reports))


def as_json(reports: Sequence[SourceReport]) -> bytes:
    """Return the reports as JSON; docs/reference/report.md describes the fields."""
    values = [asdict(report) for report in reports]
    return (json.dumps(values, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


_STYLE = """
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem;
  color-scheme: light dark; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem;
  border-bottom: 1px solid #8886; }
mark { background: #fd08; color: inherit; }
.low { font-weight: bold; }
.around { opacity: .8; }
"""


def page(reports: Sequence[SourceReport]) -> bytes:
    """Return the reports as an HTML page."""
    sections = [part for report in reports for part in _section(report)]
    html = _element(
        "html",
        _element(
            "head",
            _element("meta", charset="utf-8"),
            _element("meta", name="viewport", content="width=device-width"),
            _element("title", "Decisions of the encoder"),
            _element("style", _STYLE),
        ),
        _element("body", _element("main", _element("h1", "Decisions of the encoder"), *sections)),
        lang="en",
    )
    body: bytes = etree.tostring(html, method="html", encoding="utf-8", pretty_print=False)
    return b"<!DOCTYPE html>\n" + body + b"\n"


def _element(
    tag: str, *children: str | etree._Element | dict[str, str], **attributes: str
) -> etree._Element:
    """Return an element; a dictionary among the children holds attributes too."""
    made = etree.Element(tag)
    for name, value in attributes.items():
        made.set(name, value)
    last: etree._Element | None = None
    for child in children:
        if isinstance(child, dict):
            for name, value in child.items():
                made.set(name, value)
        elif not isinstance(child, str):
            made.append(child)
            last = child
        elif last is None:
            made.text = (made.text or "") + child
        else:
            last.tail = (last.tail or "") + child
    return made


def _section(report: SourceReport) -> list[etree._Element]:
    sure = f" ({report.cert})" if report.cert else ""
    kind = f"Read as {report.kind}{sure}: {report.why or 'as asked for'}."
    counted = f"{len(report.decisions)} doubtful decisions, {len(report.findings)} findings."
    parts = [_element("h2", report.source), _element("p", kind), _element("p", counted)]
    if report.findings:
        parts.append(_element("ul", *(_element("li", str(finding)) for finding in report.findings)))
    if report.decisions:
        titles = ("Line", "Words", "Taken as", "How sure", "Why", "Or")
        head = _element("tr", *(_element("th", title, scope="col") for title in titles))
        rows = (_row(decision) for decision in sorted(report.decisions, key=_doubt))
        parts.append(_element("table", _element("thead", head), _element("tbody", *rows)))
    return parts


def _doubt(decision: Decision) -> tuple[int, int, int]:
    return ("low", "medium", "high").index(decision.cert), decision.line, decision.column


def _row(decision: Decision) -> etree._Element:
    words = _element(
        "td",
        _element("span", decision.before + " ", {"class": "around"}),
        _element("mark", decision.words),
        _element("span", " " + decision.after, {"class": "around"}),
    )
    return _element(
        "tr",
        _element("td", f"{decision.line}:{decision.column}"),
        words,
        _element("td", decision.decision),
        _element("td", decision.cert, {"class": decision.cert}),
        _element("td", decision.why),
        _element("td", "; ".join(decision.alternatives)),
    )
