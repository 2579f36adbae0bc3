"""`edition serve`: the site on this machine alone, built again when something changes.

Binds the loopback address, answers only to its own name in the Host header, and serves regular
files of the site's folder: no links out of it, no listing. A page gets one script more, which asks
for the build's number and reloads when it grows.
"""

import threading
import time
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import unquote, urlsplit

from edition.building.build import Build, build
from edition.building.project import Project, open_project
from edition.errors import EditionError, EnvironmentFailure

Say = Callable[[str], None]
_SCRIPT = b"""(() => {
  let seen = null;
  const ask = async () => {
    try {
      const answer = await fetch("/.edition/build");
      const number = await answer.text();
      if (seen !== null && number !== seen) location.reload();
      seen = number;
    } catch (error) { /* the server is away for a moment */ }
  };
  ask();
  setInterval(ask, 700);
})();
"""
_TAG = b'<script src="/.edition/reload.js" defer></script></body>'
_PAUSE = 0.5


class Watch:
    """Builds a project, and again whenever one of its files changes."""

    def __init__(self, project: Project, say: Say) -> None:
        self._root = project.root
        self._say = say
        self._seen: dict[Path, tuple[int, int]] = {}
        self.number = 0
        self.output = project.output

    def look(self) -> bool:
        """Build if something has changed since the last look; say whether it had."""
        now = self._files()
        if now == self._seen:
            return False
        self._seen = now
        try:
            project = open_project(self._root)
            run: Build = build(project, None, self._say)
        except EditionError as error:
            self._say(f"{error}; the last good pages stay")
        else:
            for finding in run.findings:
                self._say(str(finding))
            self.number += bool(run.lines)
        self._seen = self._files()
        return True

    def _files(self) -> dict[Path, tuple[int, int]]:
        project = open_project(self._root)
        found: dict[Path, tuple[int, int]] = {}
        for folder in (project.documents, project.tei, self._root):
            inside = folder.rglob("*") if folder != self._root else folder.glob("*.toml")
            for path in inside:
                try:
                    status = path.stat()
                except OSError:
                    continue
                found[path] = (status.st_mtime_ns, status.st_size)
        return found


class _Answer(BaseHTTPRequestHandler):
    """Answers one request for a file of the site."""

    server_version = "edition"
    sys_version = ""

    def __init__(self, watch: Watch, *arguments: object) -> None:
        self._watch = watch
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        host = (self.headers.get("Host") or "").rpartition(":")[0]
        if host not in ("127.0.0.1", "localhost"):
            self._send(HTTPStatus.FORBIDDEN, b"this server answers to localhost only\n")
            return
        path = unquote(urlsplit(self.path).path)
        if path == "/.edition/build":
            self._send(HTTPStatus.OK, str(self._watch.number).encode())
        elif path == "/.edition/reload.js":
            self._send(HTTPStatus.OK, _SCRIPT, "text/javascript")
        else:
            self._send_file(path)

    def _send_file(self, path: str) -> None:
        wanted = path.lstrip("/") or "index.html"
        output = self._watch.output.resolve()
        file = (output / wanted).resolve() if "\0" not in wanted else output
        if not file.is_relative_to(output) or not file.is_file():
            self._send(HTTPStatus.NOT_FOUND, b"no such page\n")
            return
        content = file.read_bytes()
        kind = guess_type(file.name)[0] or "application/octet-stream"
        if kind == "text/html":
            content = content.replace(b"</body>", _TAG, 1)
        self._send(HTTPStatus.OK, content, kind)

    def _send(self, status: HTTPStatus, content: bytes, kind: str = "text/plain") -> None:
        charset = "; charset=utf-8" if kind.startswith("text/") else ""
        self.send_response(status)
        self.send_header("Content-Type", kind + charset)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing about requests: the builds are what one wants to see."""


def start(watch: Watch, port: int) -> ThreadingHTTPServer:
    """Return a server on 127.0.0.1 that answers in a thread of its own; port 0 takes a free one."""
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), partial(_Answer, watch))
    except OSError as error:
        raise EnvironmentFailure(f"port {port}: {error.strerror}; try --port 0") from error
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def serve(project: Project, port: int, say: Say) -> None:
    """Build, serve and watch until interrupted."""
    watch = Watch(project, say)
    watch.look()
    server = start(watch, port)
    say(f"http://127.0.0.1:{server.server_port}/ shows the edition; Ctrl-C ends")
    try:
        while True:
            time.sleep(_PAUSE)
            watch.look()
    finally:
        server.shutdown()
        server.server_close()
