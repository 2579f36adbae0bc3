"""What a stylesheet of XSLT 3.0 must not be able to do, proved on the machine that runs this.

Each way out is tried twice: unconfined, where it must lead out (else it would prove nothing), and
confined, where it must not.
"""

import socket
import threading
from collections.abc import Iterator

import pytest

from edition.errors import EnvironmentFailure
from edition.saxon import supervisor
from tests.saxon.attacks import CONNECTING, LEAD_NOWHERE, READING, WRITING
from tests.saxon.conftest import CANARY, Place, Run, everything


@pytest.mark.parametrize("way", READING)
def test_nothing_outside_is_read(way: str, place: Place, run: Run) -> None:
    sheet = place.write(READING[way])
    assert (CANARY in everything(run, sheet, trusted=True)) == (way not in LEAD_NOWHERE)
    assert CANARY not in everything(run, sheet)


@pytest.fixture
def without_saxons_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leaves the worker nothing but what the system confines it by."""
    boot = supervisor._BOOT.replace(
        "main()", "from edition.saxon import worker; worker._SETTINGS.clear(); main()"
    )
    monkeypatch.setattr(supervisor, "_BOOT", boot)


@pytest.mark.usefixtures("without_saxons_locks")
@pytest.mark.parametrize("way", READING)
def test_nothing_outside_is_read_by_the_systems_locks_alone(
    way: str, place: Place, run: Run
) -> None:
    assert CANARY not in everything(run, place.write(READING[way]))


@pytest.mark.parametrize("way", WRITING)
def test_nothing_outside_is_written(way: str, place: Place, run: Run) -> None:
    sheet = place.write(WRITING[way])
    before = place.outside(), sorted(place.folder.iterdir())
    everything(run, sheet)
    assert (place.outside(), sorted(place.folder.iterdir())) == before
    everything(run, sheet, trusted=True)
    led_out = (place.outside(), sorted(place.folder.iterdir())) != before
    assert led_out == (way not in LEAD_NOWHERE)


class Listener:
    """Listens on the loopback, and counts who comes."""

    def __init__(self) -> None:
        self.server = socket.create_server(("127.0.0.1", 0))
        self.count = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                visitor, _ = self.server.accept()
            except OSError:
                return
            self.count += 1
            visitor.sendall(b"HTTP/1.0 200 OK\r\nContent-Type: text/xml\r\n\r\n<a>CANARY</a>")
            visitor.close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    """Somebody who must not be told anything."""
    listener = Listener()
    yield listener
    listener.server.shutdown(socket.SHUT_RDWR)
    listener.server.close()


@pytest.mark.parametrize("way", CONNECTING)
def test_nobody_is_told(way: str, place: Place, run: Run, listener: Listener) -> None:
    place.web = f"http://127.0.0.1:{listener.server.getsockname()[1]}/a.xml"
    sheet = place.write(CONNECTING[way])
    everything(run, sheet)
    assert listener.count == 0
    everything(run, sheet, trusted=True)
    assert listener.count > 0


@pytest.mark.usefixtures("without_saxons_locks")
@pytest.mark.parametrize("way", CONNECTING)
def test_nobody_is_told_by_the_systems_locks_alone(
    way: str, place: Place, run: Run, listener: Listener
) -> None:
    place.web = f"http://127.0.0.1:{listener.server.getsockname()[1]}/a.xml"
    everything(run, place.write(CONNECTING[way]))
    assert listener.count == 0


@pytest.mark.parametrize("path", ["/etc/passwd", "/proc/self/environ", "/proc/self/maps"])
def test_the_system_is_not_read(path: str, place: Place, run: Run) -> None:
    body = f"<xsl:value-of select=\"unparsed-text-available('{path}')\"/>"
    assert "false" in everything(run, place.write(body))


def test_the_environment_is_empty(place: Place, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOKEN", CANARY)
    sheet = place.write(
        "<xsl:value-of select=\"environment-variable('TOKEN'),"
        ' available-environment-variables()"/>'
    )
    assert run(sheet).page.endswith(b"<page>LC_ALL TZ</page>")


def test_its_own_folder_is_read(place: Place, run: Run) -> None:
    (place.folder / "tables").mkdir()
    (place.folder / "tables" / "names.xml").write_text("<a>Müller</a>", "utf-8")
    (place.folder / "names.json").write_text('["Maier"]')
    (place.folder / "part.xsl").write_text(
        '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">'
        '<xsl:variable name="part" select="\'Schulze\'"/></xsl:stylesheet>'
    )
    sheet = place.write(
        "<xsl:value-of select=\"doc('tables/names.xml'), json-doc('names.json')?1, $part\"/>",
        '<xsl:include href="part.xsl"/>',
    )
    assert "Müller Maier Schulze" in everything(run, sheet)


@pytest.mark.parametrize(
    ("patch", "reason"),
    [
        ("landlock.version = lambda: 0", "there is no Landlock"),
        ("landlock.restrict = lambda read, write: None", "reading a file was not stopped"),
        ("seccomp.restrict = lambda: None", "opening a socket was not stopped"),
        ("seccomp.MACHINES = {}", "is not known to us"),
    ],
)
def test_what_the_system_does_not_confine_is_not_run(
    patch: str, reason: str, place: Place, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    boot = supervisor._BOOT.replace(
        "main()", f"from edition.saxon import confinement, landlock, seccomp; {patch}; main()"
    )
    monkeypatch.setattr(supervisor, "_BOOT", boot)
    sheet = place.write("ran")
    with pytest.raises(EnvironmentFailure, match=reason) as refused:
        run(sheet)
    assert str(refused.value).count("\n") == 0
    assert place.outside().keys() >= {"secret.xml"}
    if "not stopped" in reason:
        assert "publish.trust_stylesheet = true" in str(refused.value)
        assert "ran" in everything(run, sheet, trusted=True)
