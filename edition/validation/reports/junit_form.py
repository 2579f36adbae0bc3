"""The findings as JUnit XML: one test for each file, which fails if the file has an error."""

from xml.etree import ElementTree

from edition.diagnostics import Diagnostic, Severity, printable
from edition.validation.run import Run


def report(run: Run) -> str:
    """Return the report; times are left out, so that equal runs give equal reports."""
    by_file: dict[str, list[Diagnostic]] = {name: [] for name in run.names}
    for one in run.findings:
        by_file.setdefault(one.file, []).append(one)
    failed = sum(_fails(findings) for findings in by_file.values())
    counts = {"name": "edition validate", "tests": str(len(by_file)), "failures": str(failed)}
    builder = ElementTree.TreeBuilder()
    builder.start("testsuites", dict(counts))
    builder.start("testsuite", {**counts, "errors": "0", "skipped": "0"})
    for name, findings in by_file.items():
        builder.start("testcase", {"classname": "validate", "name": printable(name)})
        lines = "\n".join(str(one) for one in findings)
        if _fails(findings):
            errors = sum(one.severity is Severity.ERROR for one in findings)
            plural = "error" if errors == 1 else "errors"
            builder.start("failure", {"message": f"{errors} {plural}", "type": "invalid"})
            builder.data(lines)
            builder.end("failure")
        elif findings:
            builder.start("system-out", {})
            builder.data(lines)
            builder.end("system-out")
        builder.end("testcase")
    builder.end("testsuite")
    builder.end("testsuites")
    root = builder.close()
    ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def _fails(findings: list[Diagnostic]) -> bool:
    return any(one.severity is Severity.ERROR for one in findings)
