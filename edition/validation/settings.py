"""What a run of the validation was asked to do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from edition.config import Configuration

MOST_ALLOWED = 8
"""Of what would be allowed at a place, so many are named unless all are asked for."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of one run; plain values, so that they can be handed to another process."""

    root: Path
    """The project's folder: paths in its configuration begin there, and no pointer leaves it."""
    schemas: tuple[Path, ...] = ()
    """The schemas for every file; if none, each file's own xml-model decides."""
    catalog: Mapping[str, str] = field(default_factory=dict)
    """Files, from the root, for the addresses that documents name."""
    rules: bool = True
    severities: Mapping[str, str] = field(default_factory=dict)
    """`error`, `warning`, `info` or `off` by code."""
    everything: bool = False
    """Name all that would be allowed, not only the likely ones."""
    seconds: float = 60.0
    megabytes: int = 2048


def settings_for(
    root: Path,
    configuration: Configuration,
    schemas: tuple[Path, ...] = (),
    *,
    rules: bool = True,
    everything: bool = False,
) -> Settings:
    """Return the settings of a project's configuration; `schemas` go before those it names."""
    validate = configuration.validate
    return Settings(
        root=root,
        schemas=schemas or tuple(root / name for name in validate.schema),
        catalog=dict(validate.catalog),
        rules=rules,
        severities=dict(validate.rules),
        everything=everything,
        seconds=validate.seconds,
        megabytes=validate.megabytes,
    )
