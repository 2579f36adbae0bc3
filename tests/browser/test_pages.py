"""The pages in a real browser, from files: complete, quiet, as wide as the window."""

from pathlib import Path

import pytest

from tests.browser.chromium import Chromium

RECORD = "harbour-talk-1951-06-14.html"
LOG = "log-of-a-pilot-boat.html"

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]


def test_a_page_asks_for_nothing_outside_and_complains_of_nothing(
    pages: Path, chromium: Chromium
) -> None:
    for page in sorted(pages.glob("*.html")):
        chromium.open(page)
        root = pages.resolve().as_uri()
        assert [url for url in chromium.requests if not url.startswith(root)] == []
        assert chromium.console == [], page.name


def test_style_and_script_work_from_a_file(pages: Path, chromium: Chromium) -> None:
    chromium.open(pages / RECORD)
    assert chromium.evaluate("getComputedStyle(document.body).marginTop") == "0px"
    name = "document.querySelector('.text a.name.person')"
    chromium.evaluate(f"{name}.focus()")
    assert chromium.evaluate("document.querySelector('.popup .card-name').textContent") == "Krog"
    chromium.evaluate("document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}))")
    assert chromium.evaluate("document.querySelector('.popup')") is None


def test_the_text_is_there_without_scripts(pages: Path, chromium: Chromium) -> None:
    chromium.open(pages / RECORD, scripts=False)
    tree = chromium.call("DOM.getDocument", depth=-1, pierce=True)
    assert "The ice was no thicker" in str(tree)


@pytest.mark.parametrize(
    ("width", "media", "is_beside"),
    [
        (1280, "screen", True),
        (1000, "screen", False),
        (375, "screen", False),
        (1280, "print", False),
    ],
)
def test_each_note_is_shown_once_with_a_call_and_a_way_back(
    beside: Path, chromium: Chromium, width: int, media: str, is_beside: bool
) -> None:
    chromium.open(beside / LOG, width=width, media=media, scripts=False)
    chromium.call("Emulation.setScriptExecutionDisabled", value=False)
    view = "document.querySelector('[data-view=reading]')"
    shown = "e => e.getClientRects().length > 0"
    calls = f"[...{view}.querySelectorAll('.note-call a')].filter({shown})"
    targets = chromium.evaluate(f"{calls}.map(a => a.getAttribute('href'))")
    assert len(targets) == 7
    assert all(target.endswith("-beside") == is_beside for target in targets)
    for target in targets:
        note = f"document.querySelector('{target}')"
        assert chromium.evaluate(f"({shown})({note})"), target
        if media == "screen":
            back = chromium.evaluate(f"{note}.querySelector('.to-text').getAttribute('href')")
            assert chromium.evaluate(f"({shown})(document.querySelector('{back}'))")
    listed = f"[...{view}.querySelectorAll('.notes li')].filter({shown}).length"
    assert chromium.evaluate(listed) == (0 if is_beside else 7)


def test_a_note_of_the_margin_stands_beside_its_line(beside: Path, chromium: Chromium) -> None:
    chromium.open(beside / LOG, width=1280)
    tops = chromium.evaluate(
        "[...document.querySelectorAll('[data-view=reading] .call-beside')].map(call => {"
        "const line = call.getBoundingClientRect(), note = document.querySelector("
        "call.firstChild.getAttribute('href')).getBoundingClientRect(),"
        "text = call.closest('p, .p, li').getBoundingClientRect();"
        "return [note.top - line.top, note.left >= text.right || note.right <= text.left]})"
    )
    assert all(is_outside for _distance, is_outside in tops)
    assert sum(abs(distance) < 24 for distance, _is_outside in tops) >= 4


def test_keys_lead_from_a_call_to_its_note_and_on(beside: Path, chromium: Chromium) -> None:
    chromium.open(beside / LOG, width=1280)
    order = chromium.evaluate(
        "[...document.querySelectorAll('[data-view=reading] a')]"
        ".filter(a => a.getClientRects().length).map(a => a.closest('.beside') ? 'note' :"
        " a.closest('.call-beside') ? 'call' : '')"
    )
    calls = [place for place, what in enumerate(order) if what == "call"]
    assert len(calls) == 7
    assert all(order[place + 1] == "note" for place in calls)


@pytest.mark.parametrize("width", [375, 1280])
def test_no_page_is_wider_than_its_window(
    pages: Path, beside: Path, chromium: Chromium, width: int
) -> None:
    for page in (*sorted(pages.glob("*.html")), *sorted(beside.glob("*.html"))):
        chromium.open(page, width=width)
        assert chromium.evaluate("document.documentElement.scrollWidth") <= width, page.name


@pytest.mark.parametrize("kind", ["pages", "beside"])
def test_every_link_inside_a_page_or_the_site_leads_somewhere(
    kind: str, request: pytest.FixtureRequest, chromium: Chromium
) -> None:
    pages: Path = request.getfixturevalue(kind)
    links = (
        "[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))"
        ".filter(href => !/^[a-z]+:/.test(href))"
    )
    ids = "[...document.querySelectorAll('[id]')].map(e => e.id)"
    known: dict[str, set[str]] = {}
    wanted: set[tuple[str, str, str]] = set()
    for page in sorted(pages.glob("*.html")):
        chromium.open(page)
        found = chromium.evaluate(ids)
        assert len(found) == len(set(found)), page.name
        known[page.name] = set(found)
        for href in chromium.evaluate(links):
            file, _, anchor = href.partition("#")
            wanted.add((page.name, file or page.name, anchor))
    for page_name, file, anchor in sorted(wanted):
        assert (pages / file).is_file(), (page_name, file)
        assert not anchor or anchor in known[file], (page_name, file, anchor)
