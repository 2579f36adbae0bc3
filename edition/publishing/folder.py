"""The output folder: old or new, and without pages that nothing makes any more.

Everything is written beside it first; then it takes the old folder's place, or, where other files
lie there too, ours are renamed into it one by one and stale ones removed.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Final

from edition.errors import EnvironmentFailure, UsageError
from edition.publishing.output import OutputFile
from edition.writing import write_file

MANIFEST: Final = ".edition-site.json"
"""The list of our files with their SHA-256, in the folder; whatever else lies there is not ours."""


class Folder:
    """A folder to publish into; use it in a `with` and call `finish()` at its end."""

    def __init__(self, path: Path, keep_out: Iterable[Path] = ()) -> None:
        """Refuse a path that is, or holds, one of the paths in `keep_out`."""
        self.path = path
        real = path.resolve()
        for other in keep_out:
            if other == real or other.is_relative_to(real):
                raise UsageError(f"{path}: is or holds {other.name}; name a folder of its own")
        if path.exists() and not path.is_dir():
            raise UsageError(f"{path}: is no folder")
        self.building = real.with_name(f".{real.name}.{os.getpid()}.part")
        self.digests: dict[str, str] = {}

    def __enter__(self) -> "Folder":
        self._remove(self.building)
        try:
            self.building.mkdir(parents=True)
        except OSError as error:
            raise EnvironmentFailure(f"{self.path}: cannot be written: {error.strerror}") from error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._remove(self.building)

    def add(self, files: Iterable[OutputFile]) -> None:
        """Write files to the new folder; two of one name, or a path that leaves it, are errors."""
        for file in files:
            parts = PurePosixPath(file.path).parts
            if not parts or file.path.startswith("/") or ".." in parts or file.path == MANIFEST:
                raise UsageError(f"an output wants to write to {file.path!r}")
            if file.path in self.digests:
                raise UsageError(f"two outputs write {file.path}")
            self.digests[file.path] = hashlib.sha256(file.content).hexdigest()
            target = self.building.joinpath(*parts)
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(file.content)
            except OSError as error:
                shown = self.path.joinpath(*parts)
                raise EnvironmentFailure(f"{shown}: cannot be written: {error.strerror}") from error

    def finish(self) -> tuple[tuple[str, ...], int]:
        """Put the new files in place; return the paths that are new or changed, and how many not.

        A file that already has the same bytes is left as it lies.
        """
        before = self._manifest()
        changed = tuple(
            path
            for path, digest in sorted(self.digests.items())
            if before.get(path) != digest or not self.path.joinpath(path).is_file()
        )
        try:
            self._put_in_place(changed, before)
        except OSError as error:
            raise EnvironmentFailure(f"{self.path}: cannot be written: {error.strerror}") from error
        return changed, len(self.digests) - len(changed)

    def _put_in_place(self, changed: tuple[str, ...], before: dict[str, str]) -> None:
        manifest = json.dumps(self.digests, indent=1, sort_keys=True).encode() + b"\n"
        if not self.path.exists():
            write_file(self.building / MANIFEST, manifest)
            self.building.rename(self.path)
            return
        for path in changed:
            target = self.path / path
            target.parent.mkdir(parents=True, exist_ok=True)
            (self.building / path).replace(target)
        for path in before:
            if path not in self.digests:
                self._remove_stale(self.path / path)
        if before != self.digests:
            write_file(self.path / MANIFEST, manifest)

    def _remove_stale(self, path: Path) -> None:
        if not path.resolve().is_relative_to(self.path.resolve()):
            return
        path.unlink(missing_ok=True)
        folder = path.parent
        while folder != self.path and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent

    def _manifest(self) -> dict[str, str]:
        """Return the files of the last run; none where the list is missing or damaged."""
        try:
            listed = json.loads((self.path / MANIFEST).read_bytes())
        except (OSError, ValueError):
            return {}
        if not isinstance(listed, dict):
            return {}
        return {
            path: str(digest)
            for path, digest in listed.items()
            if not path.startswith("/") and ".." not in PurePosixPath(path).parts
        }

    @staticmethod
    def _remove(path: Path) -> None:
        if path.exists():
            shutil.rmtree(path)
