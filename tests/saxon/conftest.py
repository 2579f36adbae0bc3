"""A stylesheet of XSLT 3.0 in a folder of its own, and what must not be reached from there."""

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from edition import resources
from edition.errors import EditionError
from edition.saxon.supervisor import Limits, Result, Saxon

SHEET = """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="#all">
  <xsl:param name="stem"/>
  <xsl:variable name="secret" select="'{secret}'"/>
  <xsl:variable name="made" select="'{made}'"/>
  <xsl:variable name="link" select="'{link}'"/>
  <xsl:variable name="web" select="'{web}'"/>
  {top}
  <xsl:template match="/"><page>{body}</page></xsl:template>
</xsl:stylesheet>
"""
CANARY = "CANARY"


@dataclass
class Place:
    """The folder of a stylesheet, and the one outside it."""

    root: Path
    web: str = "http://127.0.0.1:9/"

    @property
    def folder(self) -> Path:
        return self.root / "style"

    @property
    def secret(self) -> Path:
        return self.root / "outside" / "secret.xml"

    @property
    def made(self) -> Path:
        return self.root / "outside" / "made"

    def outside(self) -> dict[str, bytes]:
        """Return all that lies outside, by path."""
        folder = self.root / "outside"
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }

    def write(self, body: str, top: str = "", name: str = "own.xsl") -> Path:
        """Write a stylesheet whose one template has this body."""
        path = self.folder / name
        addresses = {
            "secret": self.secret.as_uri(),
            "made": self.made.as_uri(),
            "link": (self.folder / "folder").as_uri(),
            "web": self.web,
        }
        text = SHEET
        for key, value in {**addresses, "body": body, "top": top}.items():
            text = text.replace(f"{{{key}}}", value, 1)
        path.write_text(text, "utf-8")
        return path


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """The two folders; in the one, files that lead to the other."""
    place = Place(tmp_path)
    place.folder.mkdir()
    outside = place.secret.parent
    outside.mkdir()
    place.secret.write_text(f"<a><word>{CANARY}</word></a>")
    (outside / "secret.xml.json").write_text(f'{{"word": "{CANARY}"}}')
    (outside / "secret.xml.xsl").write_text(
        '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">'
        f'<xsl:template match="/"><w>{CANARY}</w></xsl:template></xsl:stylesheet>'
    )
    (outside / "secret.dtd").write_text(f'<!ENTITY e "{CANARY}">')
    with zipfile.ZipFile(outside / "secret.xml.zip", "w") as archive:
        archive.writestr("secret.xml", f"<a>{CANARY}</a>")
    (place.folder / "entity.xml").write_text(
        f'<!DOCTYPE a [<!ENTITY e SYSTEM "{place.secret.as_uri()}">]><a>&e;</a>'
    )
    (place.folder / "dtd.xml").write_text(
        f'<!DOCTYPE a SYSTEM "{(outside / "secret.dtd").as_uri()}"><a>&e;</a>'
    )
    (place.folder / "link.xml").symlink_to(place.secret)
    (place.folder / "folder").symlink_to(outside)
    (place.folder / "writer.xsl").write_text(
        '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">'
        '<xsl:template match="/"><xsl:result-document href="made"><b/></xsl:result-document>'
        "</xsl:template></xsl:stylesheet>"
    )
    return place


Run = Callable[..., Result]


@pytest.fixture
def run(place: Place) -> Run:
    """Runs a stylesheet on a small document, without the check that comes before."""

    def run(
        sheet: Path, *, trusted: bool = False, seconds: float = 60, megabytes: int = 2048
    ) -> Result:
        limits = Limits(seconds, megabytes)
        with Saxon(sheet, resources.folder("xslt"), limits, trusted=trusted) as saxon:
            source = f'<a secret="{place.secret.as_uri()}">words</a>'
            return saxon.transform("a.xml", source.encode(), "a.html", as_xml=False)

    return run


def everything(run: Run, sheet: Path, *, trusted: bool = False) -> str:
    """Return all that comes of a stylesheet: its pages and messages, or the error."""
    try:
        result = run(sheet, trusted=trusted)
    except EditionError as error:
        return str(error)
    files = b"".join(content for _name, content in result.files)
    return (result.page + files).decode("utf-8") + "".join(result.said)
