"""How much of an untrusted file we are ready to read."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """The bounds of one document."""

    depth: int = 256
    """Elements inside one another."""
    size: int = 200_000_000
    """Bytes of the file."""
    findings: int = 1_000
    """Findings kept of one file; one more says that there are others."""


DEFAULT_LIMITS = Limits()
