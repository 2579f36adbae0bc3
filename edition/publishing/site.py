"""The whole site: every document in every output, the first page, the persons, style and script."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, cast

from edition import plugins, resources
from edition.config import Configuration
from edition.diagnostics import Diagnostic, Severity
from edition.errors import ContentError, EditionError, UsageError
from edition.publishing.documents import documents_in
from edition.publishing.folder import MANIFEST, Folder
from edition.publishing.output import Document, OutputFile, Site
from edition.publishing.overview import index_page, persons_page, summary_of
from edition.publishing.pictures import Pictures
from edition.publishing.prepare.preparation import NoSuchViewError
from edition.publishing.register import Register
from edition.publishing.stems import stems_of
from edition.publishing.styling import Styling, styling
from edition.saxon.faults import Fault

Publish = Callable[[Document, Site], Iterable[OutputFile]]
ASSETS: Final = ("edition.css", "edition.js")


@dataclass(frozen=True, slots=True)
class Request:
    """What to publish: files and folders, the folder to write, and the settings."""

    paths: tuple[Path, ...]
    output: Path
    configuration: Configuration = field(default_factory=Configuration)
    root: Path | None = None
    """The project's folder; registers are looked up inside it."""


@dataclass(frozen=True, slots=True)
class Published:
    """What came of it: documents published, files written, files unchanged, findings."""

    documents: int
    written: tuple[str, ...]
    unchanged: int
    findings: tuple[Diagnostic, ...]


@dataclass(slots=True)
class _Findings:
    """The findings of a run, those of one text about one file only where it was met first.

    A play may say the same of each of its speeches: what is said already is not kept.
    """

    kept: list[Diagnostic] = field(default_factory=list)
    seen: set[tuple[str, str, str]] = field(default_factory=set)

    def append(self, found: Diagnostic) -> None:
        """Take a finding in."""
        key = (found.file, found.code, found.message)
        if key not in self.seen:
            self.seen.add(key)
            self.kept.append(found)

    def sorted(self) -> tuple[Diagnostic, ...]:
        """Return the findings by file and line."""
        return tuple(sorted(self.kept, key=lambda found: (found.file, found.line, found.code)))


def publish_site(request: Request) -> Published:
    """Publish all documents at the paths into one folder, which afterwards holds no stale page.

    UsageError where there is nothing to publish or the folder may not be written; a document that
    cannot be read is a finding, and the others are published.
    """
    files = find_files(request.paths, request.output)
    folder = Folder(request.output, keep_out=_keep_out(request, files))
    findings = _Findings()
    outputs = _outputs(request.configuration.publish.to)
    overview = []
    unseen: NoSuchViewError | None = None
    with styling(_own(request, files), request.configuration.publish) as pages, folder:
        site = _site(request, files, pages, findings)
        root = request.root or _common_folder(files)
        for document in documents_in(files, site, root, findings.append):
            try:
                folder.add([made for publish in outputs for made in publish(document, site)])
            except (ContentError, NoSuchViewError) as error:
                findings.append(_unpublished(document, error))
                site.register.forget(document.stem)
                unseen = unseen or (error if isinstance(error, NoSuchViewError) else None)
                continue
            overview.append(summary_of(document, site))
        if not overview and unseen is not None:
            raise unseen
        if not overview:
            raise ContentError(_nothing(request.paths, findings.kept))
        if "html" in site.outputs:
            folder.add([index_page(overview, site), persons_page(overview, site)])
            folder.add(_assets())
            folder.add(OutputFile(*picture) for picture in site.pictures.files())
        written, unchanged = folder.finish()
    return Published(len(overview), written, unchanged, findings.sorted())


def find_files(paths: Iterable[Path], output: Path) -> list[Path]:
    """Return the files at the paths, folders searched for `*.xml`, sorted, each once.

    What lies in the output folder was published before and is no source.
    """
    found: dict[Path, Path] = {}
    site = output.resolve()
    for path in paths:
        if not path.exists():
            raise UsageError(f"{path}: there is no such file or folder")
        inside = sorted(path.rglob("*.xml")) if path.is_dir() else [path]
        for file in inside:
            hidden = any(part.startswith(".") for part in file.relative_to(path).parts)
            real = file.resolve()
            published = path.is_dir() and real.is_relative_to(site) and (site / MANIFEST).is_file()
            if file.is_file() and not hidden and not published:
                found.setdefault(real, file)
    if not found:
        raise UsageError(f"{', '.join(map(str, paths))}: no TEI file (*.xml) is there")
    return [found[path] for path in sorted(found, key=str)]


def _own(request: Request, files: list[Path]) -> Path | None:
    """Return the project's stylesheet, if it has one."""
    name = request.configuration.publish.stylesheet
    own = (request.root or _common_folder(files)) / name
    if name and not own.is_file():
        raise UsageError(f"{own}: there is no such stylesheet")
    return own if name else None


def _unpublished(document: Document, error: EditionError) -> Diagnostic:
    """Return a finding for a document of which the stylesheet can make no page."""
    if isinstance(error, Fault):
        return error.finding
    if isinstance(error, NoSuchViewError):
        said = str(error).removeprefix(f"{document.name}: ")
        return Diagnostic(document.name, 1, 0, Severity.ERROR, "ED524", said)
    return Diagnostic(document.name, 0, 0, Severity.ERROR, "ED530", str(error))


def _site(request: Request, files: list[Path], pages: Styling, findings: _Findings) -> Site:
    project, publish = request.configuration.project, request.configuration.publish
    root = request.root or _common_folder(files)
    return Site(
        title=project.title,
        editor=project.editor,
        publisher=project.publisher,
        licence=project.licence,
        base_url=publish.base_url,
        language=project.language,
        view=publish.view,
        notes=publish.notes,
        text=publish.text,
        outputs=publish.to,
        styling=pages,
        stems=stems_of([file.resolve() for file in files]),
        register=Register(root),
        pictures=Pictures(root),
        report=findings.append,
    )


def _common_folder(files: list[Path]) -> Path:
    folder = files[0].resolve().parent
    while not all(file.resolve().is_relative_to(folder) for file in files):
        folder = folder.parent
    return folder


def _nothing(paths: tuple[Path, ...], findings: list[Diagnostic]) -> str:
    if findings:
        return str(findings[0])
    return f"{', '.join(map(str, paths))}: only registers are there, no text to publish"


def _outputs(names: tuple[str, ...]) -> list[Publish]:
    known = {plugin.name: plugin for plugin in plugins.registered("edition.outputs")}
    for name in names:
        if name not in known:
            raise UsageError(f"there is no output {name}; there are {', '.join(sorted(known))}")
    return [cast("Publish", known[name].load()) for name in dict.fromkeys(names)]


def _assets() -> Iterator[OutputFile]:
    folder = resources.folder("xslt") / "assets"
    for name in ASSETS:
        yield OutputFile(f"assets/{name}", (folder / name).read_bytes())


def _keep_out(request: Request, files: list[Path]) -> list[Path]:
    """Return what the output folder must neither be nor hold: sources, project, stylesheet."""
    own = [request.root.resolve()] if request.root is not None else []
    return [*own, *(file.resolve() for file in files), Path.cwd().resolve(), Path.home()]
