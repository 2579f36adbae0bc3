"""`edition schema add`: fetched from a server on this machine, checked, locked, entered."""

import threading
import tomllib
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from edition.config import read_configuration
from edition.errors import ContentError, EnvironmentFailure, UsageError
from edition.validation.adding import add_schema
from edition.validation.lock import digest, read_lock

MAIN = b"""<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.tei-c.org/ns/1.0">
<include href="parts/p.rng"/><start><element name="TEI"><ref name="p"/></element></start></grammar>
"""
PART = b"""<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.tei-c.org/ns/1.0">
<define name="p"><element name="p"><text/></element></define></grammar>
"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        del format, args


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    folder = tmp_path / "server"
    (folder / "parts").mkdir(parents=True)
    (folder / "main.rng").write_bytes(MAIN)
    (folder / "parts" / "p.rng").write_bytes(PART)
    (folder / "broken.rng").write_bytes(b"<grammar xmlns='http://relaxng.org/ns/structure/1.0'/>")
    (folder / "out.rng").write_bytes(MAIN.replace(b"parts/p.rng", b"../../secret.rng"))
    (folder / "page.html").write_bytes(b"<p>not found, sorry")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder)) as serving:
        thread = threading.Thread(target=serving.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{serving.server_port}"
        serving.shutdown()
        thread.join()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "edition.toml").write_text('[project]\ntitle = "Ferry"\n')
    return folder


def test_a_schema_with_its_parts(server: str, project: Path) -> None:
    path = add_schema(f"{server}/main.rng", project)
    assert path.read_bytes() == MAIN
    assert (project / "schemas" / "parts" / "p.rng").read_bytes() == PART
    assert read_lock(project) == {
        "schemas/main.rng": {"address": f"{server}/main.rng", "sha256": digest(MAIN)},
        "schemas/parts/p.rng": {"address": f"{server}/parts/p.rng", "sha256": digest(PART)},
    }
    configuration = read_configuration(project / "edition.toml")
    assert configuration.validate.catalog == {f"{server}/main.rng": "schemas/main.rng"}
    assert configuration.project.title == "Ferry"


def test_twice_is_once(server: str, project: Path) -> None:
    add_schema(f"{server}/main.rng", project)
    before = {file: file.read_bytes() for file in project.rglob("*") if file.is_file()}
    add_schema(f"{server}/main.rng", project)
    assert before == {file: file.read_bytes() for file in project.rglob("*") if file.is_file()}


def test_a_catalog_that_has_entries(server: str, project: Path) -> None:
    settings = project / "edition.toml"
    settings.write_text('[validate.catalog] # ours\n"https://e.org/a" = "a.rng"\n\n[publish]\n')
    add_schema(f"{server}/main.rng", project)
    catalog = tomllib.loads(settings.read_text())["validate"]["catalog"]
    assert catalog == {"https://e.org/a": "a.rng", f"{server}/main.rng": "schemas/main.rng"}
    assert "# ours" in settings.read_text()


def test_a_file(project: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.rng"
    own.write_bytes(MAIN.replace(b'<include href="parts/p.rng"/>', b"").replace(
        b'<ref name="p"/>', b"<text/>"
    ))  # fmt: skip
    assert add_schema(str(own), project).read_bytes() == own.read_bytes()
    assert list(read_lock(project)["schemas/own.rng"]) == ["sha256"]
    assert "catalog" not in (project / "edition.toml").read_text()


def test_a_compact_schema_with_its_parts(server: str, project: Path, tmp_path: Path) -> None:
    main = b'include "parts/p.rng"\nstart = element TEI { external "parts/q.rnc", p }'
    (tmp_path / "server" / "main.rnc").write_bytes(main)
    (tmp_path / "server" / "parts" / "q.rnc").write_bytes(b"element q { text }")
    assert add_schema(f"{server}/main.rnc", project).read_bytes() == main
    assert list(read_lock(project)) == [
        "schemas/main.rnc",
        "schemas/parts/p.rng",
        "schemas/parts/q.rnc",
    ]
    (tmp_path / "server" / "broken.rnc").write_bytes(b"element TEI {\n text; }")
    with pytest.raises(ContentError, match=r"broken.rnc:2:2: 'text;' is not a name"):
        add_schema(f"{server}/broken.rnc", project)


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        ("missing.rng", EnvironmentFailure, "answers 404"),
        ("broken.rng", ContentError, "cannot be used"),
        ("out.rng", ContentError, "outside its folder"),
        ("page.html", ContentError, "is no RELAX NG schema in XML"),
        ("", UsageError, "names no file"),
    ],
)
def test_nothing_is_written_for_what_is_no_use(
    server: str, project: Path, name: str, kind: type[Exception], words: str
) -> None:
    with pytest.raises(kind, match=words):
        add_schema(f"{server}/{name}", project)
    assert [file.name for file in project.rglob("*")] == ["edition.toml"]


def test_other_addresses_are_refused(project: Path) -> None:
    with pytest.raises(UsageError, match="only http and https"):
        add_schema("ftp://127.0.0.1/a.rng", project)
    with pytest.raises(EnvironmentFailure, match="cannot be fetched"):
        add_schema("http://127.0.0.1:1/a.rng", project)
    with pytest.raises(UsageError, match="there is no such file"):
        add_schema("nowhere.rng", project)
