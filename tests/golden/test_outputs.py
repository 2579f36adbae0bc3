"""Small TEI documents and the pages and texts that come of them.

A case is a folder `output/<html or text>/<element>/` with `source.xml`, and `expected.html` (the
page's main element) or `expected.txt`. `options` in the folder names a view, for texts, and
settings: `lines=block notes=none apparatus=none` of texts, `page-notes=beside` of pages.
"""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from lxml import html

from edition.config import PlainText
from edition.diagnostics import Diagnostic
from edition.loader import load
from edition.publishing import Document, Site
from edition.publishing.documents import members_of
from edition.publishing.outputs import html as html_output
from edition.publishing.outputs import text as text_output
from edition.publishing.register import Register

CASES = Path(__file__).parent / "output"


def cases(kind: str) -> list[Path]:
    return sorted(path.parent for path in (CASES / kind).glob("*/source.xml"))


def document(case: Path) -> Document:
    path = (case / "source.xml").resolve()
    root = load(path).root
    return Document(path, "source.xml", "source", next(iter(members_of(root)), root))


def site(case: Path, findings: list[Diagnostic]) -> Site:
    options = case / "options"
    said = options.read_text("utf-8").split() if options.is_file() else []
    settings = dict(word.split("=") for word in said if "=" in word)
    return Site(
        register=Register(case),
        report=findings.append,
        view=next((word for word in said if "=" not in word), "reading"),
        notes=settings.pop("page-notes", "below"),
        text=msgspec.convert(settings, PlainText),
    )


@pytest.mark.parametrize("case", cases("html"), ids=lambda case: case.name)
def test_a_page(case: Path, golden: Callable[[bytes, Path], None]) -> None:
    findings: list[Diagnostic] = []
    page = next(iter(html_output.publish(document(case), site(case, findings))))
    main = html.fromstring(page.content.decode("utf-8")).find(".//main")
    assert main is not None
    main.tail = None
    got = html.tostring(main, encoding="unicode") + "\n"
    got += "".join(f"<!-- {finding} -->\n" for finding in findings)
    golden(got.encode("utf-8"), case / "expected.html")


@pytest.mark.parametrize("case", cases("text"), ids=lambda case: case.name)
def test_a_text(case: Path, golden: Callable[[bytes, Path], None]) -> None:
    text, _lines = text_output.publish(document(case), site(case, []))
    golden(text.content, case / "expected.txt")


@pytest.mark.parametrize("path", sorted(CASES.glob("*/*/expected.*")), ids=lambda path: str(path))
def test_nothing_that_is_not_shown_leaks(path: Path) -> None:
    """In the sources of the cases such words are hidden, in French `caché`."""
    text = path.read_text("utf-8")
    assert "hidden word" not in text
    assert "cach\u00e9" not in text
