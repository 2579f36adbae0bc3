"""The verdict on the project's TEI files, as its settings say."""

from collections.abc import Sequence
from pathlib import Path

from edition.building.project import Project
from edition.diagnostics import Diagnostic
from edition.validation.ignores import read_ignores, unused
from edition.validation.run import verdicts
from edition.validation.settings import settings_for


def validate_files(files: Sequence[Path], project: Project, workers: int) -> list[Diagnostic]:
    """Return the findings about TEI files against the project's schema and the rules.

    workers: how many files are looked at at a time.
    """
    settings = settings_for(project.root, project.configuration)
    ignores = read_ignores(project.configuration.validate.ignore)
    jobs = [(file, file.relative_to(project.root).as_posix()) for file in files]
    found: list[Diagnostic] = []
    for _, findings in verdicts(jobs, settings, workers, ignores):
        found += findings
    return [*found, *unused(ignores, whole=True)]
