"""The pages in a real browser, from files: complete, quiet, as wide as the window."""

from pathlib import Path

import pytest

from tests.browser.chromium import Chromium

RECORD = "harbour-talk-1951-06-14.html"

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


@pytest.mark.parametrize("width", [375, 1280])
def test_no_page_is_wider_than_its_window(pages: Path, chromium: Chromium, width: int) -> None:
    for page in sorted(pages.glob("*.html")):
        chromium.open(page, width=width)
        assert chromium.evaluate("document.documentElement.scrollWidth") <= width, page.name


def test_every_link_inside_a_page_or_the_site_leads_somewhere(
    pages: Path, chromium: Chromium
) -> None:
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
