"""Errors that end a command, each with the sentence for its user and its exit code.

An exception means "cannot go on". Whatever is merely wrong with a document is a
`edition.diagnostics.Diagnostic` and never raised.
"""

EXIT_CLEAN = 0
EXIT_CONTENT = 1
EXIT_USAGE = 2
EXIT_ENVIRONMENT = 3
EXIT_BUG = 70
EXIT_INTERRUPT = 130


class EditionError(Exception):
    """A command cannot go on; `str()` is one line that says why and what to do next.

    The text may begin with `file:line:column: ` where the place is known.
    """

    exit_code = EXIT_BUG


class ContentError(EditionError):
    """A document is such that nothing can be made of it."""

    exit_code = EXIT_CONTENT


class UsageError(EditionError):
    """The call or the configuration is wrong."""

    exit_code = EXIT_USAGE


class EnvironmentFailure(EditionError):  # noqa: N818 - "EnvironmentError" is Python's
    """The machine does not allow it: disk, permission, a missing program."""

    exit_code = EXIT_ENVIRONMENT
