"""The verdict on the project's TEI files, as its settings say."""

from collections.abc import Sequence
from pathlib import Path

from edition import relaxng
from edition.building.project import Project
from edition.diagnostics import Diagnostic, Severity
from edition.resources import schema


def validate_files(files: Sequence[Path], project: Project) -> list[Diagnostic]:
    """Return the findings about TEI files against the project's schema and the rules."""
    names = project.configuration.validate.schema
    paths = [project.root / name for name in names] or [schema()]
    schemas = [relaxng.load(path) for path in paths]
    return [
        _diagnostic(file.relative_to(project.root).as_posix(), finding)
        for file in files
        for one in schemas
        for finding in one.validate(file)
    ]


def _diagnostic(name: str, finding: relaxng.Finding) -> Diagnostic:
    return Diagnostic(
        name, finding.line, finding.column, Severity.ERROR, finding.code, finding.message
    )
