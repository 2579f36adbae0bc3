"""`edition publish` as a user calls it."""

from pathlib import Path

import pytest

from edition.cli import main

TEI = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>{title}'
    "</title></titleStmt><publicationStmt><p>none</p></publicationStmt><sourceDesc><p>none</p>"
    "</sourceDesc></fileDesc></teiHeader><text><body>{body}</body></text></TEI>"
)


def write(path: Path, body: str = "<p>Words.</p>", title: str = "A text") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(TEI.format(title=title, body=body), "utf-8")
    return path


def run(*arguments: str | Path) -> int:
    with pytest.raises(SystemExit) as ended:
        main(["publish", *map(str, arguments)])
    return int(ended.value.code or 0)


def test_a_folder_becomes_a_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "xml" / "a.xml")
    write(tmp_path / "xml" / "b" / "A.xml", title="Another")
    out = tmp_path / "site"
    assert run(tmp_path / "xml", "-o", out) == 0
    assert "2 documents published" in capsys.readouterr().err
    pages = sorted(path.name for path in out.glob("*.html"))
    assert len(pages) == 4
    assert "Another" in (out / "index.html").read_text("utf-8")
    assert run(tmp_path / "xml", "-o", out) == 0
    assert "nothing has changed" in capsys.readouterr().err


def test_one_output_only(tmp_path: Path) -> None:
    source = write(tmp_path / "a.xml")
    assert run(source, "-o", tmp_path / "site", "--to", "text", "-q") == 0
    names = {path.name for path in (tmp_path / "site").iterdir() if path.name[0] != "."}
    assert names == {"a.txt", "a.lines.tsv"}


CRITICAL = (
    '<p xml:id="one">{words}<app><lem>end</lem><rdg wit="#A">stop</rdg></app><note>Here.</note></p>'
    '<l xml:id="two">And a line.</l>'
)


def test_plain_text_as_the_options_say(tmp_path: Path) -> None:
    source = write(tmp_path / "a.xml", CRITICAL.format(words="word " * 20))
    site = tmp_path / "site"
    assert run(source, "-o", site, "--text-lines", "block", "--text-notes", "none", "-q") == 0
    text = (site / "a.txt").read_text("utf-8")
    lines = text.splitlines()
    for line in (site / "a.lines.tsv").read_text("utf-8").splitlines():
        number, identifier = line.split("\t")
        wanted = {"one": f"{'word ' * 20}end‹a›", "two": "And a line."}[identifier]
        assert lines[int(number) - 1] == wanted
    assert "Here." not in text
    assert "‹a› end] stop A" in text
    assert run(source, "-o", site, "--text-apparatus", "none", "--view", "diplomatic", "-q") == 0
    text = (site / "a.txt").read_text("utf-8")
    assert max(map(len, text.splitlines())) <= 72
    assert "[1] Here." in text
    assert "stop" not in text


def test_plain_text_as_the_project_says(tmp_path: Path) -> None:
    source = write(tmp_path / "a.xml", CRITICAL.format(words="word " * 20))
    settings = tmp_path / "edition.toml"
    settings.write_text(
        '[publish]\nview = "A"\n[publish.text]\nlines = "block"\nnotes = "none"\n', "utf-8"
    )
    assert run(source, "-o", tmp_path / "site", "-q") == 0
    lines = (tmp_path / "site" / "a.txt").read_text("utf-8").splitlines()
    assert f"{'word ' * 20}stop" in lines
    assert run(source, "-o", tmp_path / "site", "--text-lines", "wrapped", "-q") == 0
    lines = (tmp_path / "site" / "a.txt").read_text("utf-8").splitlines()
    assert f"{'word ' * 20}stop" not in lines
    settings.write_text('[publish.text]\nlines = "wide"\n', "utf-8")
    assert run(source, "-o", tmp_path / "site", "-q") == 2


def test_a_bad_document_is_told_and_the_others_published(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / "xml" / "a.xml")
    (tmp_path / "xml" / "b.xml").write_text("<TEI>\n<p></TEI>")
    (tmp_path / "xml" / "c.xml").write_text("<html/>")
    assert run(tmp_path / "xml", "-o", tmp_path / "site") == 1
    told = capsys.readouterr().err
    assert "b.xml:2:" in told
    assert "c.xml:1: error ED500" in told
    assert (tmp_path / "site" / "a.html").is_file()


def test_an_unknown_element_is_shown_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = write(tmp_path / "a.xml", "<p>one</p>\n<p><whatever>two</whatever></p>")
    assert run(source, "-o", tmp_path / "site") == 0
    assert "a.xml:2: warning ED510 no template knows <whatever>" in capsys.readouterr().err
    assert "two" in (tmp_path / "site" / "a.html").read_text("utf-8")
    assert run(source, "-o", tmp_path / "site", "--strict") == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("missing.xml", "-o", "site"), "there is no such file"),
        (("a.xml", "-o", "."), "a folder of its own"),
        (("a.xml", "-o", "site", "--to", "pdf"), "no output pdf"),
        (("a.xml", "-o", "site", "--stylesheet", "none.xsl"), "no such stylesheet"),
        (("empty", "-o", "site"), "no TEI file"),
    ],
)
def test_a_wrong_call(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    message: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "a.xml")
    (tmp_path / "empty").mkdir()
    assert run(*arguments) == 2
    assert message in capsys.readouterr().err
    assert not (tmp_path / "site").exists()


def test_only_a_register_is_nothing_to_publish(tmp_path: Path) -> None:
    write(tmp_path / "persons.xml", '<listPerson><person xml:id="a"><p>A</p></person></listPerson>')
    assert run(tmp_path / "persons.xml", "-o", tmp_path / "site") == 1


def test_a_person_of_a_register_is_linked_back(tmp_path: Path) -> None:
    write(
        tmp_path / "persons.xml",
        '<listPerson><person xml:id="ada"><persName>Ada Lind</persName></person></listPerson>',
    )
    write(tmp_path / "a.xml", '<p>Then <persName ref="persons.xml#ada">Ada</persName> came.</p>')
    assert run(tmp_path / "a.xml", "-o", tmp_path / "site") == 0
    assert run(tmp_path, "-o", tmp_path / "site") == 0
    assert not (tmp_path / "site" / "a-2.html").exists()
    persons = (tmp_path / "site" / "persons.html").read_text("utf-8")
    assert 'id="ada"' in persons
    assert 'Then <a href="a.html#g-m-ada-1">Ada</a> came.' in persons


def test_an_apparatus_may_stand_in_a_file_of_its_own(tmp_path: Path) -> None:
    write(tmp_path / "poem.xml", '<l n="1">The <w xml:id="w1">lamp</w> is low.</l>')
    write(
        tmp_path / "apparatus.xml",
        '<listApp><app from="poem.xml#w1"><lem>lamp</lem><rdg wit="#B">light</rdg></app></listApp>',
    )
    assert run(tmp_path, "-o", tmp_path / "site", "--to", "text") == 0
    text = (tmp_path / "site" / "poem.txt").read_text("utf-8")
    assert "1 lamp] light B" in text
    assert not (tmp_path / "site" / "apparatus.txt").exists()
    assert run(tmp_path, "-o", tmp_path / "site", "--to", "text", "--view", "B") == 0
    assert "The light is low." in (tmp_path / "site" / "poem.txt").read_text("utf-8")
    assert run(tmp_path, "-o", tmp_path / "site", "--to", "text", "--view", "Q") == 2


def test_settings_of_the_project_hold(tmp_path: Path) -> None:
    write(tmp_path / "xml" / "a.xml", "<p><hi>x</hi></p>")
    (tmp_path / "own.xsl").write_text(
        '<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" '
        'xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:m="urn:edition:mode">'
        '<xsl:import href="edition:html.xsl"/><xsl:template match="tei:hi" mode="m:reading">'
        "<strong>own</strong></xsl:template></xsl:stylesheet>"
    )
    (tmp_path / "edition.toml").write_text(
        '[project]\ntitle = "Our texts"\nlanguage = "de"\n[publish]\nstylesheet = "own.xsl"\n'
    )
    assert run(tmp_path / "xml", "-o", tmp_path / "site") == 0
    page = (tmp_path / "site" / "a.html").read_text("utf-8")
    assert "<strong>own</strong>" in page
    assert "Zitierweise" in page
    assert "Our texts" in page


def test_a_document_in_several_files(tmp_path: Path) -> None:
    xi = 'xmlns:xi="http://www.w3.org/2001/XInclude"'
    write(tmp_path / "xml" / "book.xml", f'<xi:include {xi} href="one.xml"/>')
    chapter = '<div xmlns="http://www.tei-c.org/ns/1.0"><p>The chapter.</p></div>'
    (tmp_path / "xml" / "one.xml").write_text(chapter, "utf-8")
    assert run(tmp_path / "xml", "-o", tmp_path / "site", "-q") == 0
    assert "The chapter." in (tmp_path / "site" / "book.txt").read_text("utf-8")
    assert "The chapter." in (tmp_path / "site" / "book.xml").read_text("utf-8")
    assert not (tmp_path / "site" / "one.html").exists()


def test_the_members_of_a_corpus_are_documents(tmp_path: Path) -> None:
    one = TEI.format(title="One", body="<p>First.</p>")
    head = one[one.index("<teiHeader") : one.index("<text>")]
    (tmp_path / "all.xml").write_text(
        f'<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">{head}{one}'
        + one.replace("First", "Second")
        + "</teiCorpus>",
        "utf-8",
    )
    assert run(tmp_path / "all.xml", "-o", tmp_path / "site", "-q") == 0
    assert "First." in (tmp_path / "site" / "all-1.txt").read_text("utf-8")
    assert "Second." in (tmp_path / "site" / "all-2.txt").read_text("utf-8")


def test_a_file_without_a_text_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "xml" / "a.xml")
    bare = TEI.format(title="B", body="")
    bare = bare[: bare.index("<text>")] + "<sourceDoc><surface/></sourceDoc></TEI>"
    (tmp_path / "xml" / "b.xml").write_text(bare, "utf-8")
    assert run(tmp_path / "xml", "-o", tmp_path / "site") == 0
    assert "ED504 has no text that could be published" in capsys.readouterr().err


def test_no_witnesses_no_page_of_witnesses(tmp_path: Path) -> None:
    source = write(tmp_path / "a.xml", "<p>a <app><lem>b</lem><rdg>c</rdg></app></p>")
    assert run(source, "-o", tmp_path / "site", "-q") == 0
    assert "a.witnesses.html" not in (tmp_path / "site" / "a.html").read_text("utf-8")


def test_beside_each_other_each_line_stands_once(tmp_path: Path) -> None:
    app = '<app><lem wit="#A">x</lem><rdg wit="#B">y</rdg></app>'
    body = f"<lg><l>one <q><l>within</l></q> {app}<note>Said.</note></l></lg>"
    source = write(tmp_path / "a.xml", body)
    witnesses = '<listWit><witness xml:id="A">A</witness><witness xml:id="B">B</witness></listWit>'
    source.write_text(
        source.read_text("utf-8").replace("<p>none</p></sourceDesc>", f"{witnesses}</sourceDesc>"),
        "utf-8",
    )
    assert run(source, "-o", tmp_path / "site", "-q") == 0
    page = (tmp_path / "site" / "a.witnesses.html").read_text("utf-8")
    assert page.count("within") == 2
    assert 'id="-call"' not in page


def test_a_view_that_one_document_lacks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    app = '<p>a <app><lem wit="#{0}">x</lem><rdg wit="#{0}2">y</rdg></app></p>'
    for name, siglum in (("one", "A"), ("two", "B")):
        source = write(tmp_path / "xml" / f"{name}.xml", app.format(siglum))
        listed = "".join(
            f'<witness xml:id="{one}">{one}</witness>' for one in (siglum, siglum + "2")
        )
        source.write_text(
            source.read_text("utf-8").replace(
                "<p>none</p></sourceDesc>", f"<listWit>{listed}</listWit></sourceDesc>"
            ),
            "utf-8",
        )
    assert run(tmp_path / "xml", "-o", tmp_path / "site", "--view", "A") == 1
    assert "two.xml:1: error ED524 there is no view A" in capsys.readouterr().err
    assert (tmp_path / "site" / "one.txt").is_file()
    assert run(tmp_path / "xml", "-o", tmp_path / "site", "--view", "C") == 2
