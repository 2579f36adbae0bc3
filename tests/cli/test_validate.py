"""`edition validate`: exit codes, formats, ignores, changed files."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from edition.cli import main

Command = Callable[..., tuple[int, str, str]]
RULES = Path(__file__).resolve().parents[1] / "rules"


@pytest.fixture
def command(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Runs `edition` with arguments; returns code, output and errors."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)

    def run(*arguments: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as stopped:
            main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return int(str(stopped.value.code)), out.decode(), err.decode()

    return run


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one good file, one with an error, one with a warning."""
    (tmp_path / "xml").mkdir()
    (tmp_path / "edition.toml").write_text("")
    for name, source in (("a", "ed201/good"), ("b", "ed202/bad"), ("c", "ed214/bad")):
        text = (RULES / f"{source}.xml").read_bytes()
        (tmp_path / "xml" / f"{name}.xml").write_bytes(text)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_clean_warnings_errors(command: Command, project: Path) -> None:
    assert command("validate", "xml/a.xml")[0] == 0
    assert command("validate", "xml/c.xml")[0] == 0
    assert command("validate", "xml/c.xml", "--strict")[0] == 1
    code, out, err = command("validate", "xml")
    assert (code, out) == (1, "")
    lines = err.splitlines()
    assert lines[0].startswith("xml/b.xml:32:11: error ED202 @who=")
    assert lines[-2].startswith("xml/c.xml:4:5: warning ED214 ")
    assert lines[-1].startswith("3 files, 1 invalid: 6 errors, 1 warning (")


def test_quiet_says_errors_only(command: Command, project: Path) -> None:
    assert command("validate", "-q", "xml/c.xml") == (0, "", "")
    assert "ED202" in command("-q", "validate", "xml")[2]


def test_what_cannot_be_done(command: Command, project: Path) -> None:
    (project / "empty").mkdir()
    for arguments, words in (
        (["nowhere.xml"], "there is no such file"),
        (["empty"], "there is no TEI file in this folder"),
        (["xml", "--schema", "no.rng"], "there is no such schema"),
        (["xml", "--changed", "-x"], "is no revision"),
        (["xml", "--changed", "HEAD"], "git says"),
    ):
        code, _, err = command("validate", *arguments)
        assert code == 2, arguments
        assert words in err


def test_a_file_that_is_no_xml(command: Command, project: Path) -> None:
    (project / "xml" / "d.xml").write_bytes(b"\x00\x01")
    (project / "xml" / "e.xml").write_text("<TEI xmlns='http://www.tei-c.org/ns/1.0'><p></TEI>")
    (project / "xml" / "f.xml").symlink_to(project / "gone")
    code, _, err = command("validate", "xml", "xml/f.xml")
    assert code == 1
    assert "xml/d.xml:1:1: error ED101" in err
    assert "xml/e.xml:1:47: error ED101 The end tag does not fit the open element." in err
    assert "xml/f.xml: error ED604 there is no such file" in err


def test_rules_can_be_left_out(command: Command, project: Path) -> None:
    assert command("validate", "--no-rules", "xml")[0] == 0


def test_json(command: Command, project: Path) -> None:
    code, out, _ = command("validate", "xml", "--format", "json")
    report = json.loads(out)
    assert code == 1
    assert (report["files"], report["invalid"], len(report["findings"])) == (3, 1, 7)
    assert list(report["findings"][0]) == [
        "file", "line", "column", "severity", "code", "message", "hint"
    ]  # fmt: skip
    assert report["findings"][0]["hint"] == "#anna, <person> at 24:11, exists"
    assert command("validate", "xml", "--format", "json", "-j", "3")[1] == out


def test_sarif(command: Command, project: Path) -> None:
    (project / "xml" / "b b.xml").write_text("<p/>")
    out = command("validate", "xml", "--format", "sarif")[1]
    log = json.loads(out)
    check_sarif(log)
    (run,) = log["runs"]
    results = run["results"]
    assert results[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == (
        "xml/b%20b.xml"
    )
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["ED112", "ED202", "ED214"]


def check_sarif(log: dict[str, Any]) -> None:
    """Hold the log against sections 3.13 to 3.52 of SARIF 2.1.0, as far as we use them."""
    assert log["version"] == "2.1.0"
    assert set(log) == {"$schema", "version", "runs"}
    for run in log["runs"]:
        driver = run["tool"]["driver"]
        assert driver["name"]
        ids = [rule["id"] for rule in driver["rules"]]
        assert len(ids) == len(set(ids))
        assert all(rule["shortDescription"]["text"] for rule in driver["rules"])
        assert run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
        for result in run["results"]:
            assert ids[result["ruleIndex"]] == result["ruleId"]
            assert result["level"] in ("none", "note", "warning", "error")
            assert result["message"]["text"]
            for location in result["locations"]:
                place = location["physicalLocation"]
                assert " " not in place["artifactLocation"]["uri"]
                region = place.get("region", {"startLine": 1})
                assert region["startLine"] >= 1
                assert region.get("startColumn", 1) >= 1


def test_junit(command: Command, project: Path) -> None:
    out = command("validate", "xml", "--format", "junit")[1]
    suites = ElementTree.fromstring(out.encode())
    (suite,) = suites
    assert (suite.get("tests"), suite.get("failures")) == ("3", "1")
    kinds = {case.get("name"): [child.tag for child in case] for case in suite}
    assert kinds == {"xml/a.xml": [], "xml/b.xml": ["failure"], "xml/c.xml": ["system-out"]}


def test_github(command: Command, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "xml" / "d,%:x.xml").write_text("<p/>")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    out = command("validate", "xml")[1]
    assert "::error file=xml/d%2C%25%3Ax.xml,title=ED112,line=1,col=1::" in out
    assert "::warning file=xml/c.xml,title=ED214,line=4,col=5::" in out
    assert "::" not in command("validate", "xml", "--format", "json")[1].replace("d,%:x", "")


def test_severities_and_ignores(command: Command, project: Path) -> None:
    (project / "edition.toml").write_text(
        '[validate]\nignore = ["ED202 xml/b.xml:#ana", "ED202 xml/*.xml:psn:bea", '
        '"ED209 xml/a.xml", "ED209 xml/z.xml"]\n'
        '[validate.rules]\nED214 = "error"\nED202 = "info"\n'
    )
    code, out, _ = command("validate", "xml", "--format", "json")
    findings = [(one["code"], one["severity"]) for one in json.loads(out)["findings"]]
    assert code == 1
    assert findings == [("ED202", "info")] * 4 + [("ED214", "error"), ("ED601", "warning")]
    last = json.loads(out)["findings"][-1]["message"]
    assert last == 'validate.ignore: "ED209 xml/a.xml" ignores nothing'
    assert command("validate", ".", "--format", "json")[1].count("ED601") == 2
    (project / "edition.toml").write_text('[validate]\nignore = ["ED202"]\n')
    assert command("validate", "xml")[0] == 2


def test_changed(command: Command, project: Path) -> None:
    git = ["git", "-C", str(project), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "."], check=True)
    subprocess.run([*git, "commit", "-qm", "first"], check=True)
    assert "0 files" in command("validate", "xml", "--changed", "HEAD")[2]
    with (project / "xml" / "c.xml").open("a") as file:
        file.write("<!-- new -->\n")
    (project / "xml" / "ü new.xml").write_bytes((project / "xml" / "a.xml").read_bytes())
    out = command("validate", "xml", "--changed", "HEAD", "--format", "junit")[1]
    names = [case.get("name") for case in ElementTree.fromstring(out.encode()).iter("testcase")]
    assert names == ["xml/c.xml", "xml/ü new.xml"]


def test_the_worst_of_many_is_counted(command: Command, project: Path) -> None:
    broken = "".join(f'<p><ref target="#n{number}">x</ref></p>' for number in range(30))
    text = (RULES / "ed201" / "good.xml").read_text()
    (project / "xml" / "a.xml").write_text(text.replace("<body>", f"<body>{broken}"))
    err = command("validate", "xml/a.xml")[2]
    assert err.count("ED202") == 20
    assert "xml/a.xml: and 10 more findings (--all)" in err
    assert command("validate", "xml/a.xml", "--all")[2].count("ED202") == 30


def test_a_limit_of_the_project(command: Command, project: Path) -> None:
    (project / "edition.toml").write_text("[validate]\nseconds = 0.8\n")
    slow = (RULES / "ed202" / "good.xml").read_text()
    slow = slow.replace('"(.+)"', '"(a+)+b"').replace("psn:ben", f"psn:{'a' * 60}")
    (project / "xml" / "slow.xml").write_text(slow)
    code, _, err = command("validate", "xml")
    assert code == 1
    assert "xml/slow.xml: error ED603 takes longer than 0.8 seconds" in err
    assert "4 files, 2 invalid" in err


def test_on_a_terminal(project: Path) -> None:
    """The source line, a caret, what was allowed; and a bar for many files."""
    import pty

    for number in range(12):
        text = (project / "xml" / "a.xml").read_bytes()
        (project / "xml" / f"n{number}.xml").write_bytes(text)
    (project / "xml" / "b.xml").write_text(
        (project / "xml" / "a.xml")
        .read_text()
        .replace("<p>", "<speeker>")
        .replace("</p>", "</speeker>")
    )
    parent, child = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name != "GITHUB_ACTIONS"}
    process = subprocess.Popen(
        [sys.executable, "-m", "edition", "validate", "xml"],
        stdout=subprocess.DEVNULL, stderr=child, env=environment,
    )  # fmt: skip
    os.close(child)
    shown = b""
    while True:
        try:
            part = os.read(parent, 4096)
        except OSError:
            break
        if not part:
            break
        shown += part
    os.close(parent)
    assert process.wait() == 1
    printed = shown.decode().replace("\r\n", "\n")
    assert "of 15 files" in printed
    assert "did you mean <speaker>?" in printed
    assert "\n          <speeker>The ferry came at five.</speeker>\n          ^\n" in printed
    assert "    allowed here: " in printed


def test_rule_pages(command: Command) -> None:
    code, out, _ = command("rule", "ED202")
    assert code == 0
    assert out.startswith("# ED202 dangling-pointer\n")
    assert command("rule", "dangling-pointer")[1] == out
    assert "An element that the schema does not know." in command("rule", "ED102")[1]
    listed = command("rule")[1]
    assert "ED101  " in listed
    assert "ED605  " in listed
    code, _, err = command("rule", "ED2O2")
    assert (code, err) == (2, "edition: there is no code ED2O2; did you mean ED202?\n")


def test_schema_add(command: Command, project: Path, checkout: Path) -> None:
    code, _, err = command("schema", "add", checkout / "schemas" / "edition.rng")
    assert code == 0
    assert "schemas/edition.rng added" in err
    assert (project / "edition.lock").is_file()
    assert command("schema", "add", "gopher://x/y.rng")[0] == 2
