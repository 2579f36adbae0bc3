"""The findings as GitHub's workflow commands, which it shows beside the changed lines."""

from edition.diagnostics import Diagnostic, Severity, printable
from edition.validation.run import Run

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def report(run: Run) -> str:
    """Return one command for each finding."""
    return "".join(f"{_command(one)}\n" for one in run.findings)


def _command(one: Diagnostic) -> str:
    properties = {"file": one.file, "title": one.code}
    if one.line:
        properties |= {"line": str(one.line)}
    if one.column:
        properties |= {"col": str(one.column)}
    words = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    text = f"{one.message} ({one.hint})" if one.hint else one.message
    return f"::{_COMMANDS[one.severity]} {words}::{_data(text)}"


def _data(text: str) -> str:
    return printable(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
