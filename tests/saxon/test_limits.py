"""A stylesheet that takes too much: it is ended, and the other documents are published."""

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from edition import resources
from edition.cli import main
from edition.errors import EnvironmentFailure, UsageError
from edition.saxon import supervisor
from edition.saxon.faults import Fault
from edition.saxon.supervisor import Limits, Saxon
from tests.saxon.conftest import Place, Run

ENDLESS = (
    '<xsl:iterate select="1 to 2000000000"><xsl:param name="n" select="0"/>'
    '<xsl:on-completion><xsl:value-of select="$n"/></xsl:on-completion>'
    '<xsl:next-iteration><xsl:with-param name="n" select="($n + position()) mod 7"/>'
    "</xsl:next-iteration></xsl:iterate>"
)
GREEDY = (
    '<xsl:variable name="v" as="xs:string*"><xsl:for-each select="1 to 30000000">'
    "<xsl:sequence select=\"string(.) || 'abcdefghijklmnopqrstuvwxyz'\"/></xsl:for-each>"
    '</xsl:variable><xsl:value-of select="count($v), $v[last() - 1]"/>'
    '<xsl:for-each select="$v"><xsl:sort select="."/><b/></xsl:for-each>'
)
FLOOD = (
    '<xsl:for-each select="1 to 100000"><xsl:result-document href="{$stem}/{.}.txt" method="text">'
    "<xsl:value-of select=\"string-join((1 to 100000) ! 'words ')\"/></xsl:result-document>"
    "</xsl:for-each>"
)


def test_an_endless_loop_is_ended(place: Place, run: Run) -> None:
    start = time.monotonic()
    with pytest.raises(Fault, match=r"takes longer than 1 seconds \(publish\.seconds\)") as ended:
        run(place.write(ENDLESS), seconds=1)
    assert time.monotonic() - start < 20
    assert str(ended.value).startswith("a.xml: error ED531 own.xsl takes")


def test_endless_recursion_is_an_error(place: Place, run: Run) -> None:
    sheet = place.write(
        '<xsl:call-template name="r"/>',
        '<xsl:template name="r"><xsl:call-template name="r"/>x</xsl:template>',
    )
    with pytest.raises(Fault, match=r"own\.xsl:\d+:\d+: error ED530 .*may be looping"):
        run(sheet)


def test_a_memory_bomb_is_ended(place: Place, run: Run) -> None:
    with pytest.raises(Fault, match=r"for want of memory perhaps \(publish\.megabytes = 300\)"):
        run(place.write(GREEDY), megabytes=300)


def test_a_flood_of_files_is_stopped(place: Place, run: Run) -> None:
    with pytest.raises(Fault, match=r"writes more than (300 MB|10000 files)"):
        run(place.write(FLOOD), megabytes=300)


def test_a_flood_of_messages_is_stopped(place: Place, run: Run) -> None:
    many = '<xsl:for-each select="1 to 2000"><xsl:message select="., \'words\'"/></xsl:for-each>'
    result = run(place.write(many))
    assert result.said[:2] == ("1 words", "2 words")
    assert len(result.said) == 500


def test_a_worker_dies_with_the_one_it_works_for(place: Place, checkout: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from edition import resources\n"
        "from edition.saxon.supervisor import Limits, Saxon\n"
        "saxon = Saxon(Path(sys.argv[1]), resources.folder('xslt'), Limits())\n"
        "saxon.transform('a', b'<a/>', 'a.html', as_xml=True)\n"
        "print(saxon._worker.pid, saxon._scratch, flush=True)\n"
        "saxon.transform('a', b'<b/>', 'a.html', as_xml=True)\n"
    )
    sheet = place.write(f'<xsl:if test="/b">{ENDLESS}</xsl:if>')
    with subprocess.Popen(
        [sys.executable, "-c", script, str(sheet)], cwd=checkout, stdout=subprocess.PIPE
    ) as ours:
        assert ours.stdout is not None
        pid, scratch = ours.stdout.readline().decode().split()
        time.sleep(0.3)
        assert Path(f"/proc/{pid}").exists()
        ours.kill()
    deadline = time.monotonic() + 10
    while is_running(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not is_running(pid)
    shutil.rmtree(scratch)


def is_running(pid: str) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def test_too_little_to_start_is_told(place: Place, run: Run) -> None:
    with pytest.raises(EnvironmentFailure, match="Saxon does not start: it ended the process"):
        run(place.write("x"), megabytes=1)


def test_nonsense_from_the_worker_ends_the_run(
    place: Place, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for words in ("'x' * 1000", '\'\\0\\0\\0\\x0e{"fault": "x"}\''):
        monkeypatch.setattr(supervisor, "_BOOT", f"print({words})")
        with pytest.raises(EnvironmentFailure, match="speaks nonsense"):
            run(place.write("x"))


def test_one_worker_makes_many_pages_and_is_replaced_when_it_dies(place: Place) -> None:
    sheet = place.write(f'<xsl:if test="/a = \'bad\'">{ENDLESS}</xsl:if><xsl:value-of select="."/>')
    with Saxon(sheet, resources.folder("xslt"), Limits(2, 2048)) as saxon:
        pids, pages = [], []
        for words in ("one", "two", "bad", "three"):
            try:
                source = f"<a>{words}</a>".encode()
                pages.append(saxon.transform("a.xml", source, "a.html", as_xml=True).page)
            except Fault:
                pages.append(b"")
            pids.append(saxon._worker.pid if saxon._worker else 0)
        scratch = saxon._scratch
    assert pids[0] == pids[1]
    assert pids[2] == 0
    assert pids[3] not in (0, pids[0])
    assert pages[0].endswith(b"<page>one</page>")
    assert pages[2] == b""
    assert b"three" in pages[3]
    assert scratch is not None
    assert not scratch.exists()


TEI = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title>'
    "</titleStmt><publicationStmt><p>none</p></publicationStmt><sourceDesc><p>none</p></sourceDesc>"
    "</fileDesc></teiHeader><text><body><p>{}</p></body></text></TEI>"
)


def test_the_others_are_published(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    xml = place.root / "xml"
    xml.mkdir()
    for name, words in (("a", "fine"), ("b", "bad"), ("c", "wrong"), ("d", "fine")):
        (xml / f"{name}.xml").write_text(TEI.format(words))
    place.write(
        f"<xsl:if test=\"matches(., 'bad')\">{ENDLESS}</xsl:if>"
        "<xsl:if test=\"matches(., 'wrong')\"><xsl:value-of select=\"xs:integer('x')\"/></xsl:if>"
    )
    (place.root / "edition.toml").write_text(
        '[publish]\nstylesheet = "style/own.xsl"\nseconds = 2\n'
    )
    with pytest.raises(SystemExit) as ended:
        main(["publish", str(xml), "-o", str(place.root / "site")])
    assert ended.value.code == 1
    told = capsys.readouterr().err
    assert f"{xml}/b.xml: error ED531 own.xsl takes longer than 2 seconds" in told
    assert "own.xsl:9:" in told
    assert f'FORG0001 Cannot convert string "x" to an integer (for {xml}/c.xml' in told
    assert "Traceback" not in told
    published = {path.name for path in (place.root / "site").glob("*.html")}
    assert published == {"a.html", "d.html", "index.html", "persons.html"}
    index = (place.root / "site" / "index.html").read_text("utf-8")
    assert "d.html" in index
    assert "b.html" not in index


def test_a_stylesheet_that_is_wrong_ends_the_run(place: Place, run: Run) -> None:
    with pytest.raises(UsageError, match=r"own\.xsl:9:\d+: error ED530 XPST0003 "):
        run(place.write('<xsl:value-of select="1 +"/>'))
