"""`edition serve`: this machine only, the site only, a new build when something changes."""

import http.client
from collections.abc import Iterator
from pathlib import Path

import pytest

from edition.building.project import open_project
from edition.errors import EnvironmentFailure
from edition.server import Watch, start

from .test_encode import TALK


@pytest.fixture
def watch(tmp_path: Path) -> Watch:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "talk.txt").write_text(TALK, encoding="utf-8")
    said: list[str] = []
    made = Watch(open_project(tmp_path), said.append)
    made.look()
    return made


@pytest.fixture
def port(watch: Watch) -> Iterator[int]:
    server = start(watch, 0)
    yield server.server_port
    server.shutdown()
    server.server_close()


def ask(port: int, path: str, host: str = "localhost") -> tuple[int, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers={"Host": f"{host}:{port}"})
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, content


def test_pages_are_served_with_the_script_that_reloads(port: int) -> None:
    status, page = ask(port, "/")
    assert status == 200
    assert b"/.edition/reload.js" in page
    assert ask(port, "/talk.html")[0] == 200
    assert ask(port, "/.edition/reload.js")[0] == 200
    assert ask(port, "/.edition/build") == (200, b"1")


def test_nothing_outside_the_site_is_served(port: int, watch: Watch) -> None:
    for path in ("/../sources/talk.txt", "/%2e%2e/sources/talk.txt", "/assets/", "/nowhere.html"):
        assert ask(port, path)[0] == 404
    (watch.output / "link.txt").symlink_to(watch.output.parent / "sources" / "talk.txt")
    assert ask(port, "/link.txt")[0] == 404


def test_other_names_are_refused(port: int) -> None:
    assert ask(port, "/", host="evil.example")[0] == 403


def test_a_change_is_a_new_build(watch: Watch) -> None:
    assert not watch.look()
    source = watch.output.parent / "sources" / "talk.txt"
    source.write_text(TALK.replace("good", "very good"), encoding="utf-8")
    assert watch.look()
    assert watch.number == 2
    assert "very good journey" in (watch.output / "talk.html").read_text(encoding="utf-8")


def test_a_failed_build_keeps_the_last_pages(watch: Watch) -> None:
    (watch.output.parent / "sources" / "talk.md").write_text("# Talk")
    assert watch.look()
    assert watch.number == 1
    assert (watch.output / "talk.html").is_file()


def test_a_port_in_use(port: int, watch: Watch) -> None:
    with pytest.raises(EnvironmentFailure, match="try --port 0"):
        start(watch, port)
