"""Our side of the worker: one process for many pages, with a limit of time, memory and disk.

The worker sees a folder made for it alone: `in/` to read, `out/` to write. A page that takes too
much is reported with its document, and a new worker takes the dead one's place for the next.
"""

import importlib.util
import os
import select
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Final
from urllib.parse import unquote

from lxml import etree

from edition.diagnostics import Diagnostic, Severity, printable
from edition.errors import EnvironmentFailure, UsageError
from edition.saxon import messages
from edition.saxon.faults import Fault, Told
from edition.saxon.harvest import Refused, empty, harvest, size_of

FAILED: Final = "ED530"
TOO_MUCH: Final = "ED531"
REFUSED: Final = "ED532"
_BOOT: Final = (
    "import sys; sys.path[:] = sys.argv[1:]; from edition.saxon.worker import main; main()"
)
_ENVIRONMENT: Final = {"LC_ALL": "C.UTF-8", "TZ": "UTC"}
_GLANCE: Final = 0.2
_CATALOG: Final = "urn:oasis:names:tc:entity:xmlns:xml:catalog"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one page may take; the megabytes are of memory, and of what is written."""

    seconds: float = 60.0
    megabytes: int = 2048


@dataclass(frozen=True, slots=True)
class Result:
    """A page, the other files by their paths on the site, and what xsl:message said."""

    page: bytes
    files: tuple[tuple[str, bytes], ...]
    said: tuple[str, ...]


class Saxon:
    """A stylesheet of XSLT 2.0 or 3.0; use it in a `with`, for it holds a process and a folder.

    sheet: the file. ours: the folder that `edition:` stands for. trusted: the user has said that
    the stylesheet may do all that he may himself.
    """

    def __init__(self, sheet: Path, ours: Path, limits: Limits, *, trusted: bool = False) -> None:
        """Keep the settings; the worker is started for the first page."""
        self.sheet, self.ours, self.limits, self.trusted = sheet, ours.resolve(), limits, trusted
        self._scratch: Path | None = None
        self._worker: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Saxon":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._dismiss()
        if self._scratch is not None:
            with suppress(OSError):
                empty(self._scratch)
                self._scratch.rmdir()
            self._scratch = None

    def transform(self, name: str, source: bytes, page: str, *, as_xml: bool) -> Result:
        """Make a page of a document; `page` is its file's name, also that of the files beside it.

        as_xml: as XML whatever the stylesheet says. Fault with a finding where this document
        cannot be published, UsageError and EnvironmentFailure where none can.
        """
        try:
            scratch = self._prepared(source)
            if self._worker is None:
                self._start(scratch)
            task = {
                "source": str(scratch / "in" / "source.xml"),
                "page": str(scratch / "out" / page),
                "stem": page.rpartition(".")[0],
                "base": f"file:///{page.partition('.')[0]}.xml",
                "as_xml": as_xml,
            }
            answer = self._ask(task, name, scratch)
            if fault := answer.get("fault"):
                raise Fault(self._finding(self._told(fault), scratch, name))
            content, files = harvest(scratch / "out", page)
        except Refused as error:
            self._dismiss()
            raise Fault(self._about(name, REFUSED, f"{self.sheet.name} {error}")) from error
        except OSError as error:
            raise EnvironmentFailure(f"{self.sheet}: cannot be run: {error.strerror}") from error
        return Result(content, files, tuple(map(str, answer.get("said", ()))))

    def _prepared(self, source: bytes) -> Path:
        """Return the scratch folder, with the source to read and nothing written yet."""
        if self._scratch is None:
            self._scratch = Path(tempfile.mkdtemp(prefix="edition-")).resolve()
            for folder in ("in", "out", "forbidden"):
                (self._scratch / folder).mkdir()
            (self._scratch / "forbidden" / "file").write_bytes(b"forbidden")
            (self._scratch / "in" / "catalog.xml").write_bytes(self._catalog())
        empty(self._scratch / "out")
        (self._scratch / "in" / "source.xml").write_bytes(source)
        return self._scratch

    def _catalog(self) -> bytes:
        """Return the catalogue by which Saxon finds what `edition:` stands for."""
        root = etree.Element(f"{{{_CATALOG}}}catalog")
        prefix = f"{self.ours.as_uri()}/"
        for name, start in (("URI", "uriStartString"), ("System", "systemIdStartString")):
            node = etree.SubElement(root, f"{{{_CATALOG}}}rewrite{name}", rewritePrefix=prefix)
            node.set(start, "edition:")
        return etree.tostring(root, encoding="utf-8", xml_declaration=True)

    def _start(self, scratch: Path) -> None:
        """Start a worker and wait until it has compiled the stylesheet."""
        paths = [str(Path(path).resolve()) for path in sys.path]
        with (scratch / "log").open("a+b") as log:
            self._worker = subprocess.Popen(
                [sys.executable, "-I", "-c", _BOOT, *paths],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env=_ENVIRONMENT,
                bufsize=0,
                start_new_session=True,
            )
        sheet = self.sheet.resolve()
        self._tell(
            {
                "sheet": str(sheet),
                "catalog": str(scratch / "in" / "catalog.xml"),
                "forbidden": str(scratch / "forbidden" / "file"),
                "read": [str(sheet.parent), str(self.ours), str(scratch / "in")],
                "write": [str(scratch / "out")],
                "megabytes": self.limits.megabytes,
                "trusted": self.trusted,
            }
        )
        answer = self._answer(scratch)
        if isinstance(answer, str):
            last = (scratch / "log").read_bytes()[-4096:].decode("utf-8", "replace").split("\n")
            words = printable(next((line[:200] for line in reversed(last) if line.strip()), ""))
            raise EnvironmentFailure(f"{self.sheet}: Saxon does not start: it {answer}: {words}")
        if "unconfined" in answer:
            self._dismiss()
            raise EnvironmentFailure(
                f"{self.sheet}: was not run, for this system cannot confine it: "
                f"{answer['unconfined']}; publish.trust_stylesheet = true runs it unconfined"
            )
        if fault := answer.get("fault"):
            self._dismiss()
            finding = self._finding(self._told(fault), scratch, "")
            raise UsageError(str(finding))

    def _ask(self, task: dict[str, Any], name: str, scratch: Path) -> dict[str, Any]:
        self._tell(task)
        answer = self._answer(scratch)
        if isinstance(answer, str):
            raise Fault(self._about(name, TOO_MUCH, f"{self.sheet.name} {answer}"))
        return answer

    def _tell(self, message: dict[str, Any]) -> None:
        assert self._worker is not None  # noqa: S101 - started before it is told anything
        assert self._worker.stdin is not None  # noqa: S101 - a pipe
        with suppress(BrokenPipeError):  # it is dead; its other pipe will tell
            self._worker.stdin.write(messages.encode(message))

    def _answer(self, scratch: Path) -> dict[str, Any] | str:
        """Return the worker's answer; or, once it is dead, the words for how it died."""
        assert self._worker is not None  # noqa: S101 - started before it is asked
        assert self._worker.stdout is not None  # noqa: S101 - a pipe
        pipe, received = self._worker.stdout.fileno(), bytearray()
        deadline = time.monotonic() + self.limits.seconds
        while (left := deadline - time.monotonic()) > 0:
            if select.select([pipe], [], [], min(left, _GLANCE))[0]:
                part = os.read(pipe, 1 << 16)
                if not part:
                    return self._how_it_died()
                received += part
                if (answer := self._decoded(received)) is not None:
                    return answer
            if size_of(scratch / "out") > self.limits.megabytes << 20:
                self._dismiss()
                return f"writes more than {self.limits.megabytes} MB (publish.megabytes)"
        self._dismiss()
        return f"takes longer than {self.limits.seconds:g} seconds (publish.seconds)"

    def _decoded(self, received: bytearray) -> dict[str, Any] | None:
        try:
            return messages.decode(received)
        except ValueError as error:
            raise self._nonsense() from error

    def _told(self, fault: dict[str, Any]) -> Told:
        try:
            return Told(
                str(fault["file"]), int(fault["line"]), int(fault["column"]),
                str(fault["code"]), str(fault["message"]),
            )  # fmt: skip
        except (KeyError, TypeError, ValueError) as error:
            raise self._nonsense() from error

    def _nonsense(self) -> EnvironmentFailure:
        self._dismiss()
        return EnvironmentFailure(f"{self.sheet}: its process speaks nonsense")

    def _how_it_died(self) -> str:
        assert self._worker is not None  # noqa: S101 - it was asked
        code = self._worker.wait()
        self._dismiss()
        cause = f"signal {-code}" if code < 0 else f"code {code}"
        return (
            f"ended the process that ran it ({cause}), for want of memory perhaps "
            f"(publish.megabytes = {self.limits.megabytes})"
        )

    def _dismiss(self) -> None:
        worker, self._worker = self._worker, None
        if worker is None:
            return
        worker.kill()
        for pipe in (worker.stdin, worker.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        worker.wait()

    def _about(self, name: str, code: str, text: str) -> Diagnostic:
        return Diagnostic(name, 0, 0, Severity.ERROR, code, f"{text}; it was not published")

    def _finding(self, fault: Told, scratch: Path, name: str) -> Diagnostic:
        """Return a finding at the place in the stylesheet that Saxon names."""
        message = fault.message.replace(f"file:{scratch}/out/", "").replace(f"{scratch}/out/", "")
        words = [fault.code, message]
        if name:
            words.append(f"(for {name}, which was not published)")
        text = " ".join(word for word in words if word)
        return Diagnostic(
            self._file(fault.file), fault.line, fault.column, Severity.ERROR, FAILED, text
        )

    def _file(self, named: str) -> str:
        """Return the path of a module as the user would write it; Saxon names its last part."""
        name = unquote(named.rpartition("/")[2]) or self.sheet.name
        if name == self.sheet.name:
            return str(self.sheet)
        found = sorted(self.sheet.parent.rglob(name)) or sorted(self.ours.rglob(name))
        return str(found[0]) if len(found) == 1 else name


def is_installed() -> bool:
    """Whether saxonche is there; it is not imported for that."""
    return importlib.util.find_spec("saxonche") is not None
