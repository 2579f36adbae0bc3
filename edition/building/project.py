"""A project: a folder with sources, TEI files, a site, and an `edition.toml`."""

from dataclasses import dataclass
from pathlib import Path

from edition.config import FILE_NAME, Configuration, find_project, load_configuration
from edition.errors import UsageError

CORRECTIONS = ".corrections.toml"
"""What a corrections file's name ends with: `letter.docx` has `letter.corrections.toml`."""
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff", ".bmp", ".svg")
_NO_SOURCES = (CORRECTIONS, ".xml", ".bak", ".md5", ".sha256", *_PICTURES)
_NO_SOURCE_NAMES = frozenset({"readme.md", "readme.txt", "readme", "license", "edition.toml"})


@dataclass(frozen=True, slots=True)
class Project:
    """root: the folder, absolute. Paths below are absolute as well."""

    root: Path
    configuration: Configuration

    @property
    def documents(self) -> Path:
        """The folder of the sources."""
        return self._inside(self.configuration.encode.documents, "encode.documents")

    @property
    def tei(self) -> Path:
        """The folder of the TEI files."""
        return self._inside(self.configuration.project.source, "project.source")

    @property
    def output(self) -> Path:
        """The folder of the published edition."""
        return self._inside(self.configuration.project.output, "project.output")

    @property
    def personography(self) -> Path:
        """The register of persons, which may be missing."""
        return self.tei / "persons.xml"

    def _inside(self, name: str, key: str) -> Path:
        path = (self.root / name).resolve()
        if path == self.root or not path.is_relative_to(self.root):
            raise UsageError(f"{FILE_NAME}: {key}: {name} is not a folder inside the project")
        return path


def open_project(folder: Path) -> Project:
    """Return the project at `folder`; UsageError where there is neither settings nor sources."""
    root = folder.resolve()
    if not root.is_dir():
        raise UsageError(f"{folder}: there is no such folder")
    project = Project(root, load_configuration(root))
    if not ((root / FILE_NAME).is_file() or project.documents.is_dir() or project.tei.is_dir()):
        raise UsageError(
            f"{folder}: no project: there is neither {FILE_NAME} nor a folder "
            f"{project.documents.name}/; `edition init` makes one"
        )
    return project


def project_around(path: Path) -> Project | None:
    """Return the project that the file or folder `path` belongs to; None if it is in none."""
    root = find_project(path)
    return None if root is None else Project(root, load_configuration(root))


def sources_in(folder: Path) -> list[Path]:
    """Return the files in a folder and the folders below it that may be sources, sorted.

    Hidden files, backups, XML, corrections, read-me files and pictures are passed over.
    """
    found = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in found if _is_source(path.relative_to(folder)))


def _is_source(path: Path) -> bool:
    name = path.name.lower()
    if any(part.startswith((".", "~")) for part in path.parts) or name.endswith("~"):
        return False
    return not name.endswith(_NO_SOURCES) and name not in _NO_SOURCE_NAMES
