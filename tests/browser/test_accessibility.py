"""Every page of every sample: no error of the Nu validator, no violation that axe-core finds."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.browser.chromium import Chromium
from tests.browser.install import AXE, VNU

pytestmark = pytest.mark.timeout(900)


@pytest.mark.java
def test_every_page_is_valid_html(pages: Path, beside: Path, npm_packages: None) -> None:
    files = [str(page) for site in (pages, beside) for page in sorted(site.glob("*.html"))]
    result = subprocess.run(
        ["java", "-jar", str(VNU), "--format", "json", *files], capture_output=True, check=False
    )
    messages = json.loads(result.stderr)["messages"]
    errors = [
        f"{Path(message['url']).name}:{message.get('lastLine')}: {message['message']}"
        for message in messages
        if message["type"] == "error"
    ]
    assert errors == []


@pytest.mark.browser
@pytest.mark.node
@pytest.mark.parametrize(
    ("media", "scheme"), [("screen", "light"), ("screen", "dark"), ("print", "light")]
)
@pytest.mark.parametrize("width", [375, 1280])
def test_axe_finds_nothing(
    pages: Path,
    beside: Path,
    chromium: Chromium,
    npm_packages: None,
    media: str,
    scheme: str,
    width: int,
) -> None:
    axe = AXE.read_text("utf-8")
    found = []
    for page in (*sorted(pages.glob("*.html")), *sorted(beside.glob("*.html"))):
        chromium.open(page, width=width, media=media, scheme=scheme)
        chromium.evaluate(f"{axe}; true")
        result = chromium.evaluate(
            "axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map("
            "v => [v.id, v.nodes.length, v.nodes[0].html, v.nodes[0].failureSummary]))"
        )
        found += [f"{page.name}: {' | '.join(map(str, violation))}" for violation in result]
    assert found == []
