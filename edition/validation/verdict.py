"""The verdict on one file: its schemas, and the rules in the same pass."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING
from xml.parsers import expat

from edition import relaxng
from edition.diagnostics import Diagnostic, Severity
from edition.errors import EditionError
from edition.loader.files import Limits, read_bytes
from edition.relaxng.findings import BAD_ATTRIBUTE_VALUE, DUPLICATE_ID, NOT_WELL_FORMED
from edition.relaxng.source import read
from edition.relaxng.wellformed import explain_error, guard
from edition.validation.codes import CHANGED_SCHEMA, UNREADABLE
from edition.validation.document import Collector, Document, Remark
from edition.validation.schemas import Schemas
from edition.validation.settings import MOST_ALLOWED, Settings
from edition.validation.surroundings import Surroundings

if TYPE_CHECKING:
    from edition.validation.rules import Rule

_SAID_BY_THE_SCHEMA = {"ED204", "ED206", "ED212"}
"""Rules that may say of an attribute's value what the schema's types said already."""


class Inspector:
    """Gives the verdict on one file after the other; schemas and registers are read once."""

    def __init__(self, settings: Settings) -> None:
        """Take the settings of the run."""
        self._settings = settings
        self._schemas = Schemas(settings)
        self._around = Surroundings(settings.root)
        self._rules: list[Rule] = []
        self._severities: dict[str, Severity] = {}
        if settings.rules:
            from edition.validation.rules import all_rules, severities

            rules = all_rules()
            self._severities = severities(rules, settings.severities)
            self._rules = [rule for rule in rules if rule.CODE in self._severities]
        self._attributes = {name for rule in self._rules for name in rule.ATTRIBUTES}
        self._elements = {name for rule in self._rules for name in rule.ELEMENTS}
        if self._rules:
            self._attributes.add("xml:base")

    def inspect(self, path: Path, name: str) -> list[Diagnostic]:
        """Return the findings about the file at `path`, called `name`, in the order of the text."""
        try:
            raw = read_bytes(path, Limits())
        except EditionError as error:
            reason = str(error).removeprefix(f"{path}: ")
            return self._kept([Diagnostic(name, 0, 0, Severity.ERROR, UNREADABLE, reason)])
        return self._kept(self._findings(path.resolve(), name, raw))

    def _findings(self, path: Path, name: str, raw: bytes) -> list[Diagnostic]:
        try:
            data = read(raw)
        except relaxng.DocumentError as error:
            return [_unreadable(name, error.message, error.line, error.column)]
        document = Document(path, data)
        collector = Collector(document, self._attributes, self._elements) if self._rules else None
        schemas, troubles = self._schemas.of(path, data)
        found: dict[tuple[int, int, str, str], Diagnostic] = {}
        for trouble in troubles:
            severity = Severity.WARNING if trouble.code == CHANGED_SCHEMA else Severity.ERROR
            one = Diagnostic(
                name,
                trouble.line,
                trouble.column,
                severity,
                trouble.code,
                trouble.message,
                trouble.hint,
            )
            found[(one.line, one.column, one.code, one.message)] = one
        watching = collector
        for schema in schemas:
            for finding in schema.validate(raw, observer=watching):
                one = self._told(name, finding)
                found.setdefault((one.line, one.column, one.code, one.message), one)
            watching = None
        if not schemas and (fault := watch(data, collector)):
            one = _unreadable(name, *fault)
            found[(one.line, one.column, one.code, one.message)] = one
        findings = list(found.values())
        if not any(one.code == NOT_WELL_FORMED for one in findings):
            findings += self._remarks(name, document, findings)
        findings.sort(key=lambda one: (one.line, one.column, one.code, one.message))
        return findings

    def _told(self, name: str, finding: relaxng.Finding) -> Diagnostic:
        return Diagnostic(
            name,
            finding.line,
            finding.column,
            Severity.ERROR,
            finding.code,
            finding.message,
            _allowed(finding.expected, everything=self._settings.everything),
        )

    def _remarks(
        self, name: str, document: Document, told: Iterable[Diagnostic]
    ) -> list[Diagnostic]:
        """Return what the rules say, but for what a schema said of the same place."""
        values = {(one.line, one.column) for one in told if one.code == BAD_ATTRIBUTE_VALUE}
        identifiers = " ".join(one.message for one in told if one.code == DUPLICATE_ID)
        found = []
        for rule in self._rules:
            for remark in rule.check(document, self._around):
                if rule.CODE in _SAID_BY_THE_SCHEMA and (remark.line, remark.column) in values:
                    continue
                if rule.CODE == "ED201" and identifier_of(remark) in identifiers:
                    continue
                severity = self._severities[rule.CODE]
                found.append(
                    Diagnostic(
                        name,
                        remark.line,
                        remark.column,
                        severity,
                        rule.CODE,
                        remark.message,
                        remark.hint,
                    )
                )
        return found

    def _kept(self, findings: list[Diagnostic]) -> list[Diagnostic]:
        """Return the findings with the severities that the project chose."""
        chosen = self._settings.severities
        if not chosen:
            return findings
        return [
            Diagnostic(
                one.file, one.line, one.column, Severity(word), one.code, one.message, one.hint
            )
            for one in findings
            if (word := chosen.get(one.code, one.severity)) != "off"
        ]


def identifier_of(remark: Remark) -> str:
    """Return the identifier, in quotes, that a remark about a duplicate names."""
    return '"' + remark.message.split('"')[1] + '"'


def watch(data: bytes, collector: Collector | None) -> tuple[str, int, int] | None:
    """Let a collector see a file that no schema is known for; return a fault, where it is none.

    data: as `edition.relaxng.source.read` returns it. The rules for untrusted files hold here too.
    """
    parser = expat.ParserCreate("utf-8", "}")
    guard(parser)
    parser.buffer_text = True
    parser.ordered_attributes = True
    if collector is not None:
        start, at = collector.start, parser

        def seen(name: str, attributes: list[str]) -> None:
            start(name, attributes, at.CurrentLineNumber, at.CurrentColumnNumber + 1)

        parser.StartElementHandler = seen
        parser.EndElementHandler = collector.end
        parser.CharacterDataHandler = collector.text
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        return explain_error(error, data)
    except relaxng.DocumentError as error:
        return error.message, error.line, error.column
    return None


def _unreadable(name: str, reason: str, line: int, column: int) -> Diagnostic:
    message = f"{reason[:1].upper()}{reason[1:]}."
    return Diagnostic(name, line, column, Severity.ERROR, NOT_WELL_FORMED, message)


def _allowed(expected: tuple[str, ...], *, everything: bool) -> str:
    if not expected:
        return ""
    shown = expected if everything else expected[:MOST_ALLOWED]
    rest = len(expected) - len(shown)
    return f"allowed here: {', '.join(shown)}" + (f" (and {rest} more: --all)" if rest else "")
