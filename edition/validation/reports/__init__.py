"""The forms in which a run's findings are printed; each is a module with `report(run)`.

Findings as text are printed as they come (`edition.validation.reports.text`).
"""

from importlib import import_module

from edition.validation.run import Run

FORMATS = ("text", "json", "sarif", "github", "junit")


def report(form: str, run: Run) -> str:
    """Return what goes to standard output for one of the forms but `text`."""
    module = import_module(f"{__name__}.{form}_form")
    text: str = module.report(run)
    return text
