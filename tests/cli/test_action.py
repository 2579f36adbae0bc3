"""What a project uses in CI: the action's steps run by a script, the hook, and the how-to."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

RULES = Path(__file__).resolve().parents[1] / "rules"


@pytest.fixture(scope="module")
def action(checkout: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((checkout / "action.yml").read_text("utf-8"))
    return loaded


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "tei files").mkdir()
    for name, source in (("good", "ed201/good"), ("poor", "ed215/bad")):
        text = (RULES / f"{source}.xml").read_bytes()
        (tmp_path / "tei files" / f"{name}.xml").write_bytes(text)
    return tmp_path


def run_steps(
    action: dict[str, Any], project: Path, checkout: Path, **inputs: str
) -> subprocess.CompletedProcess[str]:
    """Run the action's own steps as GitHub does: env filled in, bash with -e."""
    tools = project / "tools"
    tools.mkdir(exist_ok=True)
    for name, script in (
        ("python", f'#!/bin/sh\necho "$@" > {shlex.quote(str(project / "installed"))}\n'),
        ("edition", f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m edition "$@"\n'),
    ):
        (tools / name).write_text(script)
        (tools / name).chmod(0o755)
    known = {name: entry["default"] for name, entry in action["inputs"].items()}
    assert set(inputs) <= set(known)
    values = {f"inputs.{name}": value for name, value in (known | inputs).items()}
    values["github.action_path"] = str(checkout)
    result: subprocess.CompletedProcess[str] | None = None
    for step in action["runs"]["steps"]:
        if "run" not in step:
            continue
        assert "${{" not in step["run"], "inputs come by the environment, never into the script"
        extra = {
            name: re.sub(r"\$\{\{ *(.*?) *\}\}", lambda found: values[found[1]], text)
            for name, text in step["env"].items()
        }
        result = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=project,
            env={
                **os.environ,
                "PATH": f"{tools}:{os.environ['PATH']}",
                "PYTHONPATH": f"{checkout}:{os.environ.get('PYTHONPATH', '')}",
                "GITHUB_ACTIONS": "true",
                **extra,
            },
            capture_output=True,
            text=True,
            check=False,
        )
        if result.returncode:
            break
    assert result is not None
    return result


def test_the_steps(action: dict[str, Any], project: Path, checkout: Path) -> None:
    (project / "tei files").rename(project / "xml")
    run = run_steps(action, project, checkout)
    assert (project / "installed").read_text().split()[:3] == ["-m", "pip", "install"]
    assert (project / "installed").read_text().strip().endswith(str(checkout))
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith("::warning file=xml/poor.xml,title=ED215,line=4,col=5::")


def test_the_inputs(action: dict[str, Any], project: Path, checkout: Path) -> None:
    (project / "tei files").rename(project / "tei")
    schema = str(checkout / "schemas" / "edition.rng")
    run = run_steps(
        action, project, checkout, path="tei/good.xml tei/poor.xml", strict="true",
        schema=schema, sarif="findings.sarif",
    )  # fmt: skip
    assert run.returncode == 1
    assert '"ruleId": "ED215"' in (project / "findings.sarif").read_text()


def test_an_input_is_not_a_script(action: dict[str, Any], project: Path, checkout: Path) -> None:
    run = run_steps(action, project, checkout, path='"; touch forged; "')
    assert run.returncode == 2
    assert not (project / "forged").exists()


def test_the_hook(project: Path, checkout: Path) -> None:
    (hook,) = yaml.safe_load((checkout / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert (hook["language"], hook["types"]) == ("python", ["xml"])
    program, *arguments = shlex.split(hook["entry"])
    assert program == "edition"
    run = subprocess.run(
        [sys.executable, "-m", "edition", *arguments, "tei files/good.xml"],
        cwd=project, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": f"{checkout}:{os.environ.get('PYTHONPATH', '')}"},
    )  # fmt: skip
    assert run.returncode == 0, run.stderr


def test_the_how_to_tells_the_truth(action: dict[str, Any], checkout: Path) -> None:
    text = (checkout / "docs/how-to/validate-in-ci.md").read_text("utf-8")
    workflow, hooks = (
        yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", text, re.S)
    )
    step = workflow["jobs"]["tei"]["steps"][-1]
    assert set(step["with"]) <= set(action["inputs"])
    assert len(re.findall(r"^\| `(\w+)` \|", text, re.M)) == len(action["inputs"])
    assert hooks["repos"][0]["hooks"] == [{"id": "edition-validate"}]
