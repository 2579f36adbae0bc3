"""`edition build`: encode what changed, validate, publish; nothing else is touched."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import repeat
from pathlib import Path

import msgspec

from edition.building.encode import Encoded, citation_files, corrections_of, encode_source
from edition.building.project import Project, sources_in
from edition.building.state import (
    Source,
    State,
    beside_key,
    file_digest,
    folder_key,
    key_of,
    read_state,
    stylesheet_key,
    write_state,
)
from edition.building.state import digest as digest_of
from edition.building.verdict import validate_files
from edition.diagnostics import Diagnostic, Severity, worst
from edition.encoding.deliver import Outcome, deliver
from edition.errors import ContentError, UsageError
from edition.publishing.site import Request, publish_site
from edition.readers.pictures import Beside
from edition.resources import folder

Say = Callable[[str], None]
REGISTERS = ("persons.xml", "places.xml", "orgs.xml", "bibliography.xml")


@dataclass(slots=True)
class Build:
    """A build on its way: what it found, and what it did, for the summary.

    lines: a sentence for each thing done; none, where there was nothing to do.
    """

    project: Project
    output: Path
    state: State
    findings: list[Diagnostic] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    def code(self) -> int:
        """Return the exit code: 1 where a finding is an error."""
        return worst(self.findings)


def build(project: Project, output: Path | None, say: Say, jobs: int = 1) -> Build:
    """Bring the project's TEI files and its site up to date.

    say: told what is being done, a line at a time. jobs: how many sources are encoded at a time.
    Errors in one source do not keep the others.
    """
    run = Build(project, output or project.output, read_state(project.root))
    sources = sources_in(project.documents) if project.documents.is_dir() else []
    targets = _targets(project, sources)
    _encode(run, targets, jobs, say)
    _forget(run, sources)
    files = sorted(project.tei.rglob("*.xml")) if project.tei.is_dir() else []
    if not files:
        raise UsageError(
            f"{project.root}: nothing to build: there is no source in "
            f"{project.configuration.encode.documents}/ and no TEI file in "
            f"{project.configuration.project.source}/"
        )
    _validate(run, files, jobs, say)
    _publish(run, _published(project, files), say)
    write_state(project.root, run.state)
    return run


def _targets(project: Project, sources: Sequence[Path]) -> dict[Path, Path]:
    """Return each source's TEI file; two sources of one name are an error."""
    taken: dict[Path, Path] = {}
    for source in sources:
        target = project.tei / source.relative_to(project.documents).with_suffix(".xml")
        if target in taken:
            both = f"{taken[target].name} and {source.name}"
            raise UsageError(f"{both} would both become {target.name}; rename one")
        taken[target] = source
    return {source: target for target, source in taken.items()}


def _encode(run: Build, targets: Mapping[Path, Path], jobs: int, say: Say) -> None:
    keys = {source: _source_key(run.project, source) for source in targets}
    new = [source for source, target in targets.items() if not _is_known(run, source, target, keys)]
    for source, encoded in zip(new, _encoded(new, run.project, jobs), strict=True):
        name, target = _name(run.project, source), targets[source]
        if isinstance(encoded, str):
            run.findings.append(_failed(name, encoded))
            continue
        run.findings += [d for d in encoded.diagnostics if d.severity is not Severity.INFO]
        if worst(encoded.diagnostics):
            continue
        outcome, kept = deliver(encoded.encoding, target, source)
        if kept is not None:
            run.findings.append(kept)
        said = f"{_DONE[outcome]} ({encoded.encoding.summary()})"
        say(f"{_name(run.project, target)}: {said}")
        run.lines.append(name)
        digest = file_digest(target) if outcome is not Outcome.KEPT else ""
        run.state.sources[name] = Source(
            keys[source],
            _name(run.project, target),
            digest,
            beside=_digests(encoded.beside),
            pictures=_digests(encoded.encoding.pictures),
        )


def _source_key(project: Project, source: Path) -> str:
    return key_of(
        file_digest(source),
        file_digest(corrections_of(source)),
        *(file_digest(project.tei / register) for register in REGISTERS),
        *(file_digest(path) for path in citation_files(project).values()),
        msgspec.json.encode(project.configuration).decode(),
    )


def _is_known(run: Build, source: Path, target: Path, keys: Mapping[Path, str]) -> bool:
    known = run.state.sources.get(_name(run.project, source))
    if known is None or known.key != keys[source]:
        return False
    if not known.digest or known.digest != file_digest(target):
        return False
    beside = Beside(source.parent)
    found = {address: digest_of(beside.picture(address)) for address in known.beside}
    kept = {name: file_digest(target.parent / name) for name in known.pictures}
    return found == known.beside and kept == known.pictures


def _digests(pictures: Mapping[str, bytes]) -> dict[str, str]:
    return {name: digest_of(content) for name, content in pictures.items()}


def _encoded(sources: Sequence[Path], project: Project, jobs: int) -> Iterator[Encoded | str]:
    """Yield each source's encoding, or the sentence that says why there is none, in their order."""
    if jobs < 2 or len(sources) < 2:
        for source in sources:
            yield _encode_one(source, project)
        return
    with ProcessPoolExecutor(min(jobs, len(sources))) as pool:
        yield from pool.map(_encode_one, sources, repeat(project))


def _encode_one(source: Path, project: Project) -> Encoded | str:
    try:
        return encode_source(source, project)
    except ContentError as error:
        return str(error)


_DONE = {
    Outcome.WRITTEN: "encoded",
    Outcome.UNCHANGED: "encoded, the same as before",
    Outcome.KEPT: "kept, for it has been edited",
}


def _failed(name: str, message: str) -> Diagnostic:
    return Diagnostic(name, 0, 0, Severity.ERROR, "ED601", message)


def _name(project: Project, path: Path) -> str:
    return path.relative_to(project.root).as_posix()


def _forget(run: Build, sources: Iterable[Path]) -> None:
    names = {_name(run.project, source) for source in sources}
    for name in set(run.state.sources) - names:
        del run.state.sources[name]


def _validate(run: Build, files: Sequence[Path], jobs: int, say: Say) -> None:
    configuration = run.project.configuration
    key = key_of(
        folder_key(files, run.project.root),
        beside_key(run.project.tei),
        msgspec.json.encode(configuration.validate).decode(),
        *(file_digest(run.project.root / name) for name in configuration.validate.schema),
    )
    if run.state.validated == key:
        return
    findings = validate_files(files, run.project, jobs)
    run.findings += findings
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    warnings = sum(finding.severity is Severity.WARNING for finding in findings)
    say(f"validated {len(files)} files: {errors} errors, {warnings} warnings")
    run.lines.append("validated")
    run.state.validated = "" if errors else key
    run.state.warnings = warnings


def _published(project: Project, files: Sequence[Path]) -> list[Path]:
    left_out = [project.root / name for name in project.configuration.publish.exclude]
    return [file for file in files if not any(file.is_relative_to(path) for path in left_out)]


def _publish(run: Build, files: Sequence[Path], say: Say) -> None:
    shipped = sorted(path for path in folder("xslt").rglob("*") if path.is_file())
    configuration = run.project.configuration
    own = configuration.publish.stylesheet
    key = key_of(
        str(run.output),
        folder_key(files, run.project.root),
        beside_key(run.project.tei),
        folder_key(shipped, folder("xslt")),
        msgspec.json.encode(configuration).decode(),
        stylesheet_key(run.project.root / own, run.output) if own else "",
    )
    if run.state.published == key and (run.output / "index.html").is_file():
        return
    request = Request(tuple(files), run.output, configuration, run.project.root)
    published = publish_site(request)
    run.findings += published.findings
    say(f"published {published.documents} documents: {len(published.written)} files written")
    run.lines.append("published")
    run.state.published = key


def first_page(run: Build) -> Path:
    """Return the page that a reader opens first."""
    return run.output / "index.html"
