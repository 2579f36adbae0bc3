"""The findings as SARIF 2.1.0 (OASIS), which code hosts and editors read."""

from typing import Any
from urllib.parse import quote

import msgspec

from edition import __version__
from edition.diagnostics import Diagnostic, Severity
from edition.validation.codes import meaning
from edition.validation.rules import all_rules
from edition.validation.run import Run

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def report(run: Run) -> str:
    """Return the report: one run, its rules, a result for each finding."""
    known = {rule.CODE: rule for rule in all_rules()}
    codes = sorted({one.code for one in run.findings})
    descriptions = []
    for code in codes:
        rule = known.get(code)
        first = (rule.__doc__ or "").splitlines()[0] if rule else f"{meaning(code)}."
        description: dict[str, Any] = {
            "id": code,
            "shortDescription": {"text": first[:1].upper() + first[1:]},
        }
        if rule:
            description["name"] = rule.NAME
            description["help"] = {"text": rule.__doc__ or ""}
        descriptions.append(description)
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {"name": "edition", "version": __version__, "rules": descriptions}
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(one, codes.index(one.code)) for one in run.findings],
            }
        ],
    }
    return msgspec.json.format(msgspec.json.encode(log), indent=2).decode("utf-8") + "\n"


def _result(one: Diagnostic, index: int) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(one.file)}}
    if one.line:
        place["region"] = {"startLine": one.line}
        if one.column:
            place["region"]["startColumn"] = one.column
    text = f"{one.message} ({one.hint})" if one.hint else one.message
    return {
        "ruleId": one.code,
        "ruleIndex": index,
        "level": _LEVELS[one.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": place}],
    }
