"""The findings as JSON; docs/reference/validate.md describes the fields."""

import msgspec

from edition.validation.run import Run


def report(run: Run) -> str:
    """Return the report, on lines of its own, the keys always in one order."""
    value = {
        "files": len(run.names),
        "invalid": run.invalid,
        "findings": [
            {
                "file": one.file,
                "line": one.line,
                "column": one.column,
                "severity": one.severity.value,
                "code": one.code,
                "message": one.message,
                "hint": one.hint,
            }
            for one in run.findings
        ],
    }
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode("utf-8") + "\n"
