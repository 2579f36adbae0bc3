"""The verdict on the project's TEI files, as its settings say."""

from collections.abc import Sequence
from pathlib import Path

from edition.building.project import Project
from edition.diagnostics import Diagnostic


def validate_files(files: Sequence[Path], project: Project) -> list[Diagnostic]:
    """Return the findings about TEI files against the project's schema and the rules."""
    raise NotImplementedError
