"""One source encoded as its project says."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import msgspec

from edition.building.project import CORRECTIONS, Project
from edition.config import Configuration, Encode
from edition.diagnostics import Diagnostic
from edition.encoding import Encoding, Options, encode
from edition.encoding.collection import resting
from edition.errors import UsageError
from edition.model import Person
from edition.personography.read import read_persons
from edition.readers import ReadOptions, read_source
from edition.readers.pictures import Beside
from edition.tei.header import Publication


@dataclass(frozen=True, slots=True)
class Encoded:
    """A source's encoding, with what the reader noticed before.

    beside: the files that the source names as its pictures, by address, as they were found.
    """

    source: Path
    encoding: Encoding
    diagnostics: tuple[Diagnostic, ...]
    beside: Mapping[str, bytes] = field(default_factory=dict)


def encode_source(
    source: Path, project: Project | None, *, kind: str = "auto", persons: Path | None = None
) -> Encoded:
    """Read and encode a source.

    persons: the register of persons; by default the project's. Errors as of `read_source`.
    """
    noticed: list[Diagnostic] = []
    beside = Beside(source.parent)
    with resting():
        hyphens = project.configuration.encode.hyphens if project else "join"
        document = read_source(
            source, noticed.append, ReadOptions(str(source), hyphens=hyphens, beside=beside)
        )
        options = _options(source, project, kind, persons)
        encoding = encode(document, options)
    return Encoded(source, encoding, (*noticed, *encoding.diagnostics), beside.looked)


def _options(source: Path, project: Project | None, kind: str, persons: Path | None) -> Options:
    configuration = project.configuration if project else Configuration()
    register = persons or (project.personography if project else None)
    settings = configuration.encode
    return Options(
        kind=kind if kind != "auto" else settings.kind,
        people=_people(register) if register and (persons or register.is_file()) else (),
        places=_entries(project, "places.xml"),
        organisations=_entries(project, "orgs.xml"),
        settings=tuple(sorted(_settings(project, settings).items())),
        corrections=read_corrections(source),
        annotators=settings.annotators,
        publication=Publication(
            configuration.project.editor,
            configuration.project.publisher,
            configuration.project.licence,
        ),
        language=configuration.project.language,
    )


def _settings(project: Project | None, table: Encode) -> dict[str, str]:
    """Return the settings as plain values, the files that citations are read with as full paths."""
    flat = flatten(msgspec.to_builtins(table))
    return flat | {key: str(path) for key, path in citation_files(project).items()}


def citation_files(project: Project | None) -> dict[str, Path]:
    """Return the project's registry of archives and its bibliography, by the settings' keys."""
    if project is None:
        return {}
    given = project.configuration.encode.citations
    usual = project.tei / "bibliography.xml"
    found: dict[str, Path] = {}
    if given.registry:
        found["citations.registry"] = project.root / given.registry
    if given.bibliography:
        found["citations.bibliography"] = project.root / given.bibliography
    elif usual.is_file():
        found["citations.bibliography"] = usual
    return found


@lru_cache(maxsize=4)
def _people(register: Path) -> tuple[Person, ...]:
    return tuple(read_persons(register))


def _entries(project: Project | None, name: str) -> tuple[Person, ...]:
    path = project.tei / name if project else None
    return _people(path) if path and path.is_file() else ()


def flatten(table: Mapping[str, object], prefix: str = "") -> dict[str, str]:
    """Return a table of settings as plain values by dotted key; true and false in small letters."""
    flat: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, Mapping):
            flat |= flatten(value, f"{prefix}{key}.")
        else:
            flat[prefix + key] = str(value).lower() if isinstance(value, bool) else str(value)
    return flat


def corrections_of(source: Path) -> Path:
    """Return where the corrections of a source stand, if there are any."""
    return source.with_name(source.stem + CORRECTIONS)


def read_corrections(source: Path) -> dict[str, object]:
    """Return what the editor has set right for a source; UsageError for a file that is no TOML."""
    path = corrections_of(source)
    if not path.is_file():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: is no TOML: {error}") from error
